//! It is not agreed, or cannot be done at all; the date cannot be met.

use super::{
    Frame::{Claimed, Denied, Wished},
    Row,
};
use crate::model::reading::Says::{ExtensionRequested, Refused};

/// Rows for extensions and refusals.
pub(super) const ROWS: &[Row] = &[
    Row {
        pattern: "extensions?|extend ~(?:deadline|date|timescale|it|this)|more time|(?:bit|little|slightly|tad|few days|<time>) longer|longer (?:to|on|for|please|if)|(?:need|needs|take|takes|taking|require|want) (?:much |a bit |slightly |somewhat |rather )?longer|a (?:bit|little) more time|extra time|additional time|(?:another|an extra|extra|a further|further|an additional|additional) <time>|<time> (?:extra|more)|(?:need|needs|require|requires|want|have|give me|give us|allow|like|get|take|taking) (?:about |around |at least |roughly |up to )?<time>|breathing space|some leeway|more days|(?:will|would) (?:have to|need to|now|only) be after|(?:bit|little|tad|shade|few days|day or two|couple of days|day|week|just|slightly|shortly|<time>) (?:after|later than|past|beyond|over) (?:your|the|that|this) (?:date|deadline|target|[0-9]{1,2}(?:st|nd|rd|th)?)",
        says: ExtensionRequested,
        frame: Wished,
        rule: "extension: more time",
        example: "Can I have another fortnight?",
        against: "No extension needed",
    },
    Row {
        pattern: "(?:can|could|may|might|would|please|shall|should|possible|ok|okay|to|will|suggest|propose|proposing|suggesting) ~(?:push|pushed|move|moved|put|shift|shifted|bump|change|changed|extend|extended|amend|amended|defer|deferred|delay|delayed|postpone|postponed|reschedule|rescheduled|revise|revised|adjust) ~(?:back|date|deadline|it|this|timescale|until|till|to|out|by|on|a week|along|forward)|(?:could|can|please|possible to|able to) ~(?:date|deadline|timescale|timeframe|it|this) (?:be |to be )(?:extended|moved|changed|put back|pushed back|amended|revised|deferred|delayed)|(?:could|can|shall|may|might|should|would) (?:i|we|you|this|it|the date|the deadline|that) ~(?:say|make (?:it|this|that)|have until|have til|have till|have to|do it by|do|work to|aim for|agree|go for|move to|accept|be)(?: <day>| until| a new date| the)|(?:like|want|wish|prefer|need|ask for|asking for) (?:the |this |that |your )?(?:date|deadline|timescale) (?:to be |be |is |was )?(?:moved|changed|extended|put back|pushed back|amended|set|revised|later)|(?:push|pushing|put|putting|move|moving|pushed|moved) ~back|have (?:until|till|til) (?:the )?<day>",
        says: ExtensionRequested,
        frame: Wished,
        rule: "extension: another date proposed",
        example: "Could we say the 28th?",
        against: "We have not moved the date back",
    },
    Row {
        pattern: "(?:need|require|want|give me|give us|request|requesting|requested|asking for|ask for|like|take|takes|taking|have|got) (?:it |this |me |us |really )?(?:until|till|til)(?: at least| about| around)? (?:the )?<day>|time (?:until|till|til|up to) (?:the )?<day>|until at least|(?:new|revised|later|different|alternative|amended|more realistic|realistic|another) (?:date|deadline|timescale|timeframe|target)|more (?:realistic|achievable|manageable|feasible|likely|doable)|(?:ok|okay|alright|fine|possible|best|better|happy|easier|acceptable|manage|content) (?:to |if (?:i|we) |for (?:me|us) to )(?:just |maybe |now )*(?:say|make it|do|do it|go for|aim for|work to|agree|have until|leave it (?:to|until|till)) (?:until |till |by |on )?(?:the )?<day>|(?:by|on|for) <day> instead|<day> (?:is|would be|will be|might be|seems|feels) (?:much |far |a )?(?:more|better|safer|realistic|doable|achievable)|(?:what|how) about <day>|(?:would|will|is) <day> (?:be ok|be alright|be acceptable|be fine|be possible|work|suit|do|ok|alright|possible|acceptable)",
        says: ExtensionRequested,
        frame: Wished,
        rule: "extension: until another day",
        example: "I need until the 12th",
        against: "I don't need until the 12th",
    },
    Row {
        pattern: "(?:can|could|will|would|am|are|is|be) not (?:realistically |now |actually |quite |possibly |think (?:i|we|it|that) (?:can |will |is )?|going to |be able to |able to |likely to |in a position to |manage to |expect to |be |have )*(?:[a-z]+ )~(?:(?:the|that|this|your|agreed|original|target) date|deadline|timescales?|timeframes?|timeline|target|by (?:the )?<day>|in time|on time|before|until|till|within|for (?:the )?<day>)|(?:can|will|am|are|is) not (?:realistically |now |going to |be able to |able to |be |have )*(?:meet|make|manage|hit|do|get|complete|completed|finish|finished|submit|done|ready|sorted|met|happen|available|in) ~(?:<day>|this week|this month|next)|(?:can|will) not (?:be )?(?:meet|met|manage)(?: it| the| this| that| <day>)?|(?:can|will) not (?:be able to )?make (?:the|that|this|your|my|<day>)",
        says: ExtensionRequested,
        frame: Denied,
        rule: "extension: the date cannot be met",
        example: "I won't be able to meet the 14th",
        against: "I won't be doing this",
    },
    Row {
        pattern: "unlikely ~~(?:by|before|in time|on time|date|deadline|until|this week)|unable to ~(?:by|before|in time|on time|date|deadline|until|till|this week|today|meet)|(?:miss|missing|missed|going over|overrun|overrunning) ~(?:date|deadline|target|timescale)|not (?:be |going to be |yet |likely to be )*(?:ready|done|finished|completed|available|possible|achievable|feasible|in) (?:by|before|until|till|in time|for) (?:the )?(?:<day>|then|date|deadline|at least)|not (?:until|till|before) (?:the |at least |after |next )?(?:<day>|[0-9])|no(?:t)? (?:appointments?|slots?|availability|capacity) (?:until|till|before)|(?:earliest|soonest|first available|next available) (?:date |appointment |slot |they |we |i |one |that |panel |it |meeting |available |date )*(?:can |could |have |has |offered? |do |is |offer is )+~(?:<day>|[0-9])",
        says: ExtensionRequested,
        frame: Denied,
        rule: "extension: not before a later day",
        example: "The school can't see us, not before 3 February",
        against: "I was unable to see him",
    },
    Row {
        pattern: "(?:date|deadline|timescale|timescales|timeframe|target|turnaround|<day>|[0-9]{1,2}(?:st|nd|rd|th)?|it|this|that|which) (?:is|are|was|will|does|looks|seems|feels) (?:therefore |just |now |simply |realistically |probably |really |looking |also |a bit |very |too |going to be )*(?:too (?:soon|tight|short|early)|tight|a stretch|a struggle|ambitious|difficult|tricky|challenging|a challenge|(?:not|un)(?: going to| be| look| looking| likely to| now| quite| really)* ?(?:achievable|realistic|possible|work|working|be met|doable|feasible|manageable|attainable|enough))(?: ~(?:by|before|in time|<day>|timescale|timeframe|date))?",
        says: ExtensionRequested,
        frame: Denied,
        rule: "extension: the date does not work",
        example: "15 January is therefore not achievable in my view",
        against: "It is not on Mosaic",
    },
    Row {
        pattern: "not (?:achievable|realistic|doable|feasible|manageable|attainable)|unachievable|unrealistic|unfeasible|unattainable|too (?:tight|soon|short)|struggling (?:with|to (?:meet|make|get|complete|do|hit|find|fit|finish))|going to struggle|will struggle|pushing it|not (?:sure|confident|convinced) (?:i|we|that|it|this)(?: can| will| is| we| i| it)* (?:meet|make|manage|be|get|have|going|do|possible|achievable|ready|hit)|running (?:late|behind|over)|behind (?:schedule|(?:with|on) (?:this|it|that|these|those|them))|(?:will|to|going to|may|might|could|has|have|is|are|likely to) (?:now |also |unfortunately |inevitably |probably |therefore |need to |have to |be |been |going to )*(?:slip|slipped|slipping|delayed|overrun|late|postponed|put back|pushed back|moved back|stood down)(?: until| to| by)?|(?:a|one|two|few|couple of) (?:days?|weeks?) late|delayed (?:until|till|to|by)|slipped to|put (?:back|off) (?:until|till|to)|later than (?:planned|agreed|asked|you asked|the date|hoped)",
        says: ExtensionRequested,
        frame: Claimed,
        rule: "extension: late or slipping",
        example: "Court has adjourned so the final care plan will slip",
        against: "Sorry for the late reply, will do",
    },
    Row {
        pattern: "^not (?:agreed|accepted|supported|approved)$|not (?:agreed|accepted|supported|approved) (?:by|at)|(?:do|does|did|can|could|will|would|am|are|is) not (?:feel |think |believe |in a position to |able to |prepared to |willing to |going to |currently |ever |be |we |i |this |that |it |is |be able to |feel able to |happy to |support |minded to |personally |think we can )*(?:agree|agreeing|accept|accepting|supporting|endorse|progressing|proceed|proceeding|pursue|pursuing|fund|funding|authorise|authorising|approve|approving|consent|consenting|engage|engaging|support|doing|carrying|overriding|submitting|chasing|arranging|booking|requesting|visiting|writing|following this|taking this|making (?:this|the|a) (?:referral|change|application)|referring|needed|necessary|required|appropriate|warranted|proportionate|justified|in (?:his|her|their) (?:best )?interests?|the right (?:thing|time|plan|course))",
        says: Refused,
        frame: Denied,
        rule: "refused: not agreed",
        example: "We don't agree this is needed",
        against: "We agree this is needed",
    },
    Row {
        pattern: "disagree|strongly disagree|disagrees|not in agreement|unwilling|not willing|not prepared to|not minded|object to|opposed to|in dispute|dispute this|no intention|not convinced (?:this|it|that)|contest|challenge this|against (?:this recommendation|the recommendation)|refuse|refuses|refusing|refused|advis(?:es|ed) against|answer is no|decline|declined|declines|declining|turned (?:it|this|us|them|him|her)? ?down|knocked (?:it |us )?back|rejected|withdrawn (?:her|his|their|my|our)? ?consent|withdrew consent|withholding consent|said (?:a clear |a firm |a definite |a flat )?no|saying no|says no|(?:is|are|was|were) a no|no can do|a no from (?:me|us|mum|dad|panel)|not eligible|ineligible|not entitled|out of scope|no need (?:for|to)|unnecessary|inappropriate|not (?:appropriate|necessary|needed|required|warranted)",
        says: Refused,
        frame: Claimed,
        rule: "refused: declined",
        example: "Mum has refused consent",
        against: "Mum has not refused consent",
    },
    Row {
        pattern: "^not (?:pursuing|progressing|doing|proceeding|going ahead|happening|taking (?:this|it|that) (?:forward|further|on))|(?:does|do) not want (?:one|it|this|any of it)|(?:can|could) not (?:now |actually |simply |ever |currently |legally )*(?:be |do |action |happen|progress|proceed|go ahead|go any further|take this|complete this|make this|refer|force|override|compel|make (?:him|her|them))(?: ?(?:done|actioned|completed|progressed|made|taken|happen|it|this|that|forward|forwarded|pursued|funded|agreed|him|her|them|accommodated))?|not (?:be |going to be |been )*possible|is impossible|impossible to|unable to (?:do|action|agree|progress|take|support|fund|accept|proceed|offer|accommodate|help|assist) ?(?:this|it|with|to|any)?|(?:will|would|are|am|is) not (?:now )?(?:be )?(?:happening|going ahead|proceeding|taking place|done at all|happen at all)|should not (?:go ahead|proceed|happen|be (?:done|pursued|progressed))|(?:can|could) not (?:share|disclose|insist|require|provide|give)|not (?:our|my|a social care|ours|mine|within our|something (?:we|i) (?:can|do))(?: responsibility| remit| role| job| gift| to do| decision)?|not (?:for (?:us|me)) to do|do not think (?:i |we |that |it )?(?:can|could|should|are able to|am able to|will be able to|is ours to) (?:do|action|progress|offer|agree|support|take on|arrange|make) ?(?:this|it|that|to this|to it)?(?: one| now| any ?more| at all| for (?:him|her|them))*$|can not see (?:us|me|it|this|that|them) (?:ever )?(?:doing|happening|being|working|going|agreeing)|not going to (?:force|make|push|pursue|insist|override)|(?:does|did|do) not meet (?:the |their |our )?(?:threshold|thresholds|criteria)|not met (?:the |their )?(?:threshold|criteria)",
        says: Refused,
        frame: Denied,
        rule: "refused: cannot be done at all",
        example: "He's entitled to say no so this can't be done",
        against: "It can't be done by the 25th",
    },
    Row {
        pattern: "(?:mum|dad|mother|father|parents?|nan|gran|grandparents?|he|she|they|school|college|provider|panel|carers?|agency|family|surgery|clinic|hospital|nursery|landlord|council|gp) (?:still |simply |just |absolutely |also |really )*will not (?:be )?(?:sign|have (?:it|this|one|that|any|anything|anyone)|go$|go (?:to|there|back|near)|attend|engage|agree|consent|offer|accept|allow|let|take part|wear|support|consider|fund|pay|work with|talk to|speak to|meet|come$|register|treat|assess|take (?:him|her|them|it|this)|be (?:taking|having|doing|going|attending|signing|engaging|supporting|accepting)|give (?:his |her |their )?(?:consent|permission)|do it|hear of)|does not want (?:an? |the |to |any|her|his|him|this|it|one)|(?:they|parents|carers|we) do not want (?:this|it|one|him|her|them|an?|any)|should not (?:be )?(?:do|doing|push|force|make|fund) (?:this|it|him|her|them)|^legal (?:say|said|advice is) (?:we |that we )?can not$|not something (?:that )?(?:i|we) (?:would|can|could|do|offer|fund|provide|would do)|^not (?:with |for |to )?(?:us|me|children's social care|social care|csc|our team|our service)$|(?:that|this|it) is (?:one )?(?:for|up to) (?:health|education|the school|housing|legal|the court|camhs|the virtual school|adult services|the police|cafcass|the gp) to do|would rather (?:we |you |i |he |she )*(?:did )?not|(?:is |there is )?no such (?:service|scheme|team|fund|panel|thing)|decommissioned|does not exist|decision not to|(?:i|we) (?:will|are|am) not (?:be |going to be |going to |prepared to )(?:[a-z]+ing|put|pursue|send|make|push) (?:it|this|him|her|them)(?: on (?:it|there))?$|can not (?:recommend|support|agree to|endorse) (?:it|this|that)|not going to happen$|(?:he|she) is not going$|not able to do (?:what|as) you ask|not (?:now |therefore |currently )*(?:intend|propose|plan) to (?:take|pursue|progress|commission|proceed|make|implement|act|do (?:this|it))|not feel (?:that )?(?:it|this) is (?:right|appropriate|needed|necessary)|you (?:to )?reconsider|not see (?:the|any|what) (?:point|need|benefit|value|purpose)|no (?:point|merit|benefit) in",
        says: Refused,
        frame: Denied,
        rule: "refused: somebody will not have it, or it is for others",
        example: "Mum will not sign.",
        against: "Mum will sign on Friday.",
    },
];
