//! A step was taken, by anyone.

use super::{Frame::Told, Row};
use crate::model::reading::Says::Progress;

/// Rows for steps. Contract 3: a step taken (booked, referred, requested, chased, draft written) is progress.
pub(super) const ROWS: &[Row] = &[
    Row {
        pattern: "booked(?: in)?|rebooked|arranged|rearranged|scheduled|rescheduled|pencilled(?: in)?|set up|lined up|diarised|diaried|in the diary|in diaries|in the calendar|invites? (?:sent|gone|out|went)|invited|confirmed for|penned in|fixed (?:for|a date)|set for|down for|listed for|slot (?:for|on)|got a date|have a date|has a date|(?:date|appointment|slot|place|session) (?:is |has been |been |now )*(?:set|agreed|confirmed|fixed|offered|given|received|through|in)|sorted ~(?:a date|date|appointment|a time|a slot)",
        says: Progress,
        frame: Told,
        rule: "progress: booked",
        example: "IHA booked for 3 Dec at 2.15",
        against: "I need to get this booked",
    },
    Row {
        pattern: "(?:pep|iha|rha|lac medical|medical|appointment|meeting|visit|panel|assessment|session|dentist|dental|optician|opticians|interview|hearing|appointment date|check-up|review health|date)(?: with [a-z]+(?: [a-z]+)?)?(?: meeting| appointment| date| visit| session| assessment| panel)? (?:is |are |is now |now |on |is on |is set for |for |due on )*(?:the )?(?:[0-9]{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|month|jun|jul|aug|sep|oct|nov|dec)[a-z]*|[0-9]{1,2}[/.][0-9]{1,2}|(?:is|on|is on|now) (?:next )?(?:mon|tue|wed|thu|fri)[a-z]*|[0-9]{1,2}(?:st|nd|rd|th))",
        says: Progress,
        frame: Told,
        rule: "progress: has a date",
        example: "PEP = 3rd Dec 2pm",
        against: "I can do the PEP by 3rd Dec",
    },
    Row {
        pattern: "referred|re-referred|referral(?: form| forms)? (?:is |was |has |been |has been |have been |now |already |for [a-z]+ )*(?:made|sent|submitted|completed|done|in|gone|accepted|received|went|with|put|acknowledged|through|triaged)|made ~referrals?|referral (?:to|for) ~(?:made|sent|submitted|gone in|done|in)|put in ~(?:referral|application|request)|(?:sent|submitted|completed|filed|put|got) ~(?:referral|application|request|paperwork)(?: in| off| over)?|submitted|resubmitted|applied|lodged|application ~(?:made|in|sent|submitted|gone|went|lodged)|request ~(?:made|in|sent|submitted|gone in)",
        says: Progress,
        frame: Told,
        rule: "progress: referred or applied",
        example: "Referral sent to CAMHS on Tues, awaiting triage",
        against: "I'm going to make the referral this week",
    },
    Row {
        pattern: "requested|re-requested|asked (?:for|mum|dad|school|health|camhs|the (?:school|nurse|nurses|carer|carers|clinic|gp|panel|placement|team|provider|agency|college|police|dentist|solicitor)|them|legal|housing|send|commissioning) ?(?:for|to|if|about|again|whether)?|been (?:on|back) (?:to|on to) (?:school|health|camhs|them|the)|put (?:the|a|in|his|her) [a-z]+ in|chased|re-chased|chaser sent|sent ~chaser|(?:am|are|been|is|was|were|have been|still|keep|kept) (?:still |now |actively |constantly |also )*chasing|chasing ~(?:again|still|for|up|weekly|daily)|followed (?:this |it |that )?up|follow-up (?:email|call) sent|nudged|escalated (?:this |it )?(?:to|with)|pressed|prompted (?:school|health|them|camhs)|reminded (?:school|health|them|camhs|mum|dad|the nurse|the nurses)",
        says: Progress,
        frame: Told,
        rule: "progress: requested or chased",
        example: "Chased the LAC nurse again today",
        against: "Will chase",
    },
    Row {
        pattern: "emailed|e-mailed|mailed|t/c|tc (?:to|with)|(?:telephone|phone) calls? (?:to|with|made)|(?:enquiries|contact|calls?|requests?|representations|efforts|approaches) ~(?:made|raised|sent)|managed to (?:get hold of|speak|contact|see|meet|book|arrange|reach|visit|catch|track down|get)|rang|rung|phoned|telephoned|called (?:them|him|her|mum|dad|school|health|camhs|the|again|today|yesterday|round|and|at|on|[a-z]+ (?:yesterday|today|twice|again|this morning|on))|texted|messaged|contacted|written (?:to|out)|wrote (?:to|out|again)|left ~(?:messages?|voicemails?|vm)|been in (?:touch|contact)|(?:am|are) in (?:touch|contact|discussions?|talks|dialogue) with|liaised|liaising with|made contact|got hold of|got through to|had a (?:call|chat|conversation|meeting|reply|response) (?:with|from)|heard (?:back|from)|had ~(?:reply|response|email|word) (?:back )?from",
        says: Progress,
        frame: Told,
        rule: "progress: got in touch",
        example: "Left two messages for the nurse this week",
        against: "I haven't contacted them yet",
    },
    Row {
        pattern: "(?:spoke|spoken|talked|speaking|discussed|raised|agreed|checked|met|meeting held|consulted|negotiated)(?: ~)?(?: to| with)? ?(?:the |his |her |their |my |our )?(?:mum|dad|mother|father|nan|gran|grandmother|grandad|aunt|uncle|parents?|family|carers?|foster carers?|carer|school|head|headteacher|head teacher|teacher|designated teacher|virtual school|senco|college|nursery|health|nurse|nurses|lac nurse|gp|doctor|paediatrician|camhs|therapist|dentist|legal|solicitor|solicitors|lawyer|panel|send|send team|housing|provider|placement|placements|key worker|keyworker|advocate|police|commissioning|brokerage|home office|register office|passport office|him|her|young person|child|siblings?|fostering|ssw|supervising social worker|adoption|family finder|him and|mr|mrs|ms|miss|dr|sister)|(?:spoke|spoken|talked|spoken again) (?:to|with) [a-z']+ (?:at|from|in) ",
        says: Progress,
        frame: Told,
        rule: "progress: spoke to those concerned",
        example: "I spoke with school on Tuesday about the dates",
        against: "Discussed in supervision",
    },
    Row {
        pattern: "visited|saw|seen|met|attended|(?:went|been|gone) (?:out )?to see|(?:went|been|gone|popped|called) (?:round|in|over|by)|(?:took|taken|brought|presented|put) ~(?:to|before) (?:panel|legal|the panel|adm|resource panel|funding panel|management)|did (?:a|the|my|his|her) (?:visit|home visit|stat visit)|caught up with|home visit (?:on|yesterday|last|today)|interviewed|observed|assessed|(?:went|been) through (?:it|the|this) with|explained ~to (?:him|her|them|mum|dad)",
        says: Progress,
        frame: Told,
        rule: "progress: saw the child or family",
        example: "I saw him on Thursday at placement",
        against: "I have not seen him",
    },
    Row {
        pattern: "drafted|(?:first|working|rough|final|my|a|the|in|second|updated|latest) draft|draft ~(?:is|with|sent|done|attached|written|completed|ready|gone|shared|version)|started|begun|began|commenced|under ?way|is in progress|are in progress|in progress|in motion|in train|in the process of|got going|made (?:a start|some progress|good progress|progress|headway)|progressing|progressed|first (?:session|part|section|half|visit|meeting) (?:done|held|completed|was|took|has|is done)|(?:am|are) (?:part ?way|halfway|half way) through|part ?way through|half ?way|half (?:done|filled|finished|written|completed|complete|the)|half of|partially|partly|part (?:done|complete|completed)|mostly|most of|nearly|almost|getting there|coming together|coming along",
        says: Progress,
        frame: Told,
        rule: "progress: begun or drafted",
        example: "First draft of the pathway plan is with Priya for sign-off",
        against: "Not started yet",
    },
    Row {
        pattern: "(?:has|have|been|is|are|was|were|now|mum|dad|panel|school|camhs|health|carers?|they|he|she|funding|place|referral|consent|we|i|team|court|provider|parents|manager|agency) (?:has |have |now |also |both |finally |already |just |been |verbally |kindly |all |provisionally |and [a-z]+ )*(?:accepted|agreed|approved|allocated|identified|offered|confirmed|returned|signed|consented|provided|granted|found|given|gave|obtained|secured|appointed|assigned|triaged|acknowledged|responded|replied|come back|came back|come through|came through|arrived|ordered|registered|enrolled|opened|issued|collected|commissioned|instructed|selected|shortlisted|matched|moved|delivered|printed|posted|paid|filled in|filled|gathered|prepared|reviewed|considered|looked into|researched|found out|established|checked|shared|circulated|sent|passed|forwarded|submitted|handed|presented|added|created|nominated|measured|tested|transferred|translated)",
        says: Progress,
        frame: Told,
        rule: "progress: somebody did something about it",
        example: "CAMHS have accepted the referral",
        against: "CAMHS have not accepted the referral yet",
    },
    Row {
        pattern: "sent|shared|circulated|forwarded|handed|passed (?:it |this |them )?(?:to|on)|posted|accepted|allocated|(?:signed|returned|completed|received|received back|come back|came back|back|provided|filled in|agreed) (?:by|from) (?:mum|dad|school|the|health|camhs|carers?|parents?|panel|[a-z]+)|consent (?:form )?(?:signed|given|received|in|obtained|is in|now in)|received (?:back|from|confirmation|an? (?:date|reply|response|letter|offer|appointment)|the (?:report|form|forms|letter|consent|date|results?|certificate|assessment|minutes|bundle|funding|paperwork)|(?:his|her) (?:report|form|letter|passport|certificate))|ordered|consented|registered|signed|arrived|in the post|(?:gone|went|going|been|taken) (?:up |over |off |back |in )?(?:to|before|through) (?:[a-z']+ ){0,3}panel|went in (?:on|last|this|yesterday|today|to)|deferred (?:it|this|for|until|to|pending)|obtained|gathered|collected|filled (?:in|out)|agreed (?:by|in principle|at panel|with (?:school|mum|dad|health|carers?))|(?:gone|went|goes|going|been|now|is|are|it's|currently|sitting) (?:up |over |off |back |out |in |now )?(?:to|with|before|at|into) (?:legal|panel|health|camhs|school|funding|resource|adm|the adm|my manager|the manager|commissioning|brokerage|solicitors?|the printers?|placements?|the nurses?|the lac|court|hr|finance|send|cafcass|[a-z]+ for (?:sign|signing|approval|authorisation|signature|comments?|checking|quality))|on (?:the|their|a) (?:waiting )?list|on the agenda|up for panel|(?:is|are|now|currently) with [a-z]+ (?:to|for|at|awaiting)|(?:have|has|had|got) (?:the|my|his|her|our|a) (?:[a-z]+ )?(?:draft|report|forms?|paperwork|papers|referral|application)|with (?:[a-z]+ )?(?:for|awaiting) (?:sign|signing|approval|authorisation|signature|comment|qa)",
        says: Progress,
        frame: Told,
        rule: "progress: on its way",
        example: "Sent to panel",
        against: "Will be sent to panel",
    },
    Row {
        pattern: "(?:awaiting|await|waiting (?:for|on|to hear)|waiting|still waiting (?:for|on)|just waiting (?:for|on|to hear)) ~(?:reply|response|call back|callback|to call|confirmation|to confirm|date|dates|to get back|to come back|come back|back|to respond|to reply|to hear|outcome|decision|result|results|triage|allocation|appointment|appointments|panel|to upload|to sign|slot|feedback|authorisation|sign off|sign-off|approval)|waiting to hear",
        says: Progress,
        frame: super::Frame::Denied,
        rule: "progress: an answer is awaited",
        example: "Just waiting for school to get back to me with a date",
        against: "I'm waiting until my leave is over",
    },
    Row {
        pattern: "tried (?:to |calling |ringing |phoning |contacting |several |a few |twice |again |three |many |repeatedly )+|attempted (?:to|a|the|an) |(?:several|two|three|repeated|numerous|many|various|a few|further|another) (?:attempts?|calls|emails|messages|visits)|no (?:answer|reply|response|joy|luck) (?:yet|so far|from|as yet|though|when|to|at|after)|no joy",
        says: Progress,
        frame: super::Frame::Denied,
        rule: "progress: tried",
        example: "Tried to book it twice but no one answered",
        against: "I will try to do it",
    },
];
