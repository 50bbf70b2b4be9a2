//! What spoils a report: denial, future, wish, hedge, courtesy. And the phrases that only look like one of them.

use crate::understand::tables::{Pattern, Rows};
use std::{borrow::Cow, sync::LazyLock};

/// Phrases that mean nothing here although their words do, with what is read instead.
const NEUTRAL: &[(&str, &str)] = &[
    (
        r"not only|to be honest|as agreed|as requested by you|as discussed|as promised|as planned|as arranged|as you know|as expected|in order to|needless to say|so called|of course|at the end of the day|in the meantime|as far as (?:i'm|i am|we're|we are) concerned",
        "",
    ),
    (r"no (?:problems?|worries|probs|bother|concerns|issues)|not a problem|not to worry", "noproblem"),
    (r"no longer", "nolonger"),
    (r"(?:had|have|got|has)(?: got)? (?:absolutely |literally |clearly )?nothing (?:else|better|more) to do", "busy"),
    (
        r"(?:allocated|transferred|passed|given|handed|assigned|reassigned)(?: over| on| across)? to me|(?:i|we) (?:have |was |were |had )(?:just |now )*(?:been )?(?:allocated|given|assigned|handed|passed) (?:this|the|his|her|your) [a-z]+",
        "mine",
    ),
    (
        r"(?:is|are) being ([a-z]+(?: [a-z]+){0,3} (?:on (?:mon|tue|wed|thu|fri|the)[a-z]*|tomorrow|next|by))",
        "will be $1",
    ),
    (
        r"nothing (?:further|else|more|new)(?: to (?:add|report|say|tell you)| from (?:me|us))? (?:at this stage|for now|at present|at the moment|as yet|yet|just now)",
        "no news",
    ),
    (
        r"(?:told|promised|assured|agreed)(?: with)? (?:[a-z]+ ){0,4}that (?:i|we|it|this) (?:will|would|shall|should)|(?:told|promised|assured) (?:[a-z]+ ){0,2}(?:i|we|it|this) will",
        "will",
    ),
    (r"anything but", "not"),
    (r"your (?:e-?mail|message|note|prompt) (?:arrived|came|landed|reached|got)", "received"),
    (r"(?:has|have) not (?:yet |so far )?been (?:possible|able)", "not yet"),
    (r"(?:can|could) not (?:yet |now )?be (?:closed|signed off|marked)(?: off)?(?: as [a-z]+)?", "not yet"),
    (r"told (?:me|us)|(?:i|we) (?:was|were|have been|had been) told", "said"),
    (r"told [a-z]+ (?:that )?(?:it|this) needs?", "said"),
    (
        r"(?:sorry|apologies)(?: for| about| that)? (?:it|this|that) (?:is|was|has been)(?: so| a bit| rather| very)? late",
        "sorry",
    ),
    (
        r"(?:(?:he|she|they|child|but|and) )?(?:is|was|are|were|has been|have been|has not been)(?: always| often| usually)? late (?:every|for|again|to school|most)",
        "tardy",
    ),
    (
        r"(?:can|could) not (?:find|remember|recall|read|make out|think of) (?:the|a|any|your|my|this|that) [a-z]+",
        "lost",
    ),
    (r"no need to (?:chase|worry|reply|ring|call|remind|escalate|panic|rush|apologise)", "noproblem"),
    (r"you (?:can|could|did|have|had) not (?:find|see|get|receive|have|located?)", ""),
    (
        r"(?:your|the|this) (?:e-?mail|recommendation|request|message)s? (?:has|have|is|are|was|were) (?:now |also |already )*(?:been )?(?:shared|placed|filed|saved|logged|recorded|added|discussed|forwarded|passed|noted|printed|circulated|sent|uploaded|received|allocated|raised)",
        "received",
    ),
    (
        r"(?:it is |we have |i have |have )?agreed (?:that )?(?:i|we|he|she|they) (?:will|would|should|are to|am to)",
        "will",
    ),
    (
        r"(?:only just|just now|just) (?:found|seen|read|opened|noticed|come across|picked up|spotted) (?:it|this|that|your)",
        "received",
    ),
    (r"(?:noted|got it|got this) and diari[sz]ed", "noted"),
    (
        r"(?:i )?(?:wish|would love|would dearly love|would like nothing better than|if only)(?: i| we)? (?:could|to|can)(?: be able to)? (?:say|tell|report|confirm)(?: you)?|if only",
        "never",
    ),
    (r"consider (?:it|this|that) done$|(?:as )?good as done|as good as (?:finished|complete|sorted)", "will do"),
    (
        r"(?:was|were) (?:booked|scheduled|arranged|set|due|down|meant|supposed|planned) (?:in )?(?:to [a-z]+|for)|(?:was|were) going to [a-z]+",
        "should have",
    ),
    (r"what (?:that )?you (?:have |had |just )?(?:asked|wanted|requested|recommended)(?: for| me)?", "what was asked"),
    (
        r"(?:that |which )?you (?:have |had |have just |kindly |also )?(?:asked|wanted|requested|recommended|tracked|raised|mentioned|set|made|wrote)(?: for| me| us| about| to [a-z]+)*",
        "",
    ),
    (
        r"(?:that|this|it) (?:is|should be|will be|looks|sounds|seems) (?:all |perfectly |very |quite |entirely )*(?:doable|achievable|feasible|manageable|possible|realistic)",
        "ok will do",
    ),
    (
        r"(?:get|find|book|arrange|sort|make) (?:us |me |him |her |them )?(?:another|a new|a different|an alternative) (?:date|appointment|slot|time)",
        "rebook",
    ),
    (
        r"no need (?:to (?:extend|move|change)|for (?:an |any )?(?:extension|more time|extra time))(?: the date| it| this)?",
        "noproblem",
    ),
    (
        r"(?:thanks?|thank you|grateful|cheers|ta)(?: so| very)?(?: much)? for (?:the|agreeing|letting|giving|allowing|extending|your)[a-z0-9' ]*(?:extra|extension|more time|longer|week|days|time|date|patience|[0-9]+(?:st|nd|rd|th)?)",
        "thanks",
    ),
    (
        r"the (?:extension|extra (?:time|week|days))(?: that)?(?: you)? (?:gave|agreed|allowed|kindly|yours)[a-z ]*",
        "thanks",
    ),
    (r"(?:just |only |simply |really )*a (?:question|matter) of(?: when| time| how| finding| getting)?", ""),
    (
        r"(?:just |only |now |recently )*(?:back|returned) (?:today |yesterday |now )?(?:from|off|after|in|at|on|to) (?:a |my |the |her |his |some |two weeks |three weeks )*(?:annual )?(?:leave|sick|sickness|holiday|maternity|mat leave|court|training|work|office|duty|monday|tuesday|wednesday|thursday|friday)|started back",
        "present",
    ),
    (r"refused to (?:get (?:in|up|out)|come (?:out|in|down)|open (?:the|her|his) door|let me in)", "balked"),
    (r"^allocated to [a-z]+$", "will do"),
    (r"(?:he|she|they) (?:gets?|got) (?:very |so |really )?(?:distressed|upset|anxious|excited|worried)", ""),
    (
        r"well done|good to have met you|nice to have met you|(?:good|nice|lovely|great) to (?:see|meet|speak)(?: (?:with|to))? you|(?:was )?(?:good|nice|lovely) (?:seeing|meeting|speaking)(?: (?:with|to))? you|met with you|spoke (?:to|with) you|discussed with you|as we discussed|we (?:spoke|discussed)",
        "praise",
    ),
    (
        r"signed off (?:sick|work|from work|ill|with|until|till|for (?:a|one|two|three|four|six|[0-9]+|the|several|some)|by (?:her|his|my|the) (?:gp|doctor))|booked (?:off|leave|annual leave|some leave|a week off|holiday)|(?:annual )?leave booked|arranged cover|sent home",
        "offsick",
    ),
    (
        r"(?:nothing|no actions?|none|nowt|not anything)(?: is| are| else| further)? (?:now )?outstanding|no outstanding (?:actions?|issues|matters|tasks)",
        "alldone",
    ),
    (r"sent from my [a-z]+|sent in error|sent from [a-z]+ for [a-z]+|get outlook for [a-z]+", ""),
    (r"can not (?:wait|thank|complain|fault)|could not agree more|not bad|not too bad", ""),
    (r"without (?:delay|fail|any (?:problems?|issues?|difficulty|fuss)|a hitch|further ado)", ""),
    (r"(?:done|doing|did|do) (?:my|our|her|his|their) (?:very )?best|all being well|subject to the usual", ""),
    (r"(?:number|no|item|point|action|rec|recommendation)\.? [0-9]+", "number"),
    (
        r"[0-9]{1,2}(?:st|nd|rd|th)?(?: of)? may|may [0-9]{1,2}|(?:early|mid|late|in|by|since|until|during|end of) may",
        "month",
    ),
    (
        r"seen (?:your|this|the|that) (?:email|message|recommendation|request|mail|note|below|trail|form)|received (?:your|this|the) (?:email|message|recommendation|request|mail|note|prompt|reminder|tracked)|seen your|received your|seen (?:this|it|these|that)(?: now| too)?$|seen (?:this|these) and",
        "received",
    ),
    (
        r"(?:sorry|apologies|apologise|regret)(?: for| about)? (?:the |my |any |this |not )*(?:delay|delayed|late|lateness|slow|slowness|replying|responding|getting back|coming back|updating|letting|reply|response|tardy|belated)[a-z0-9' ]*",
        "sorry",
    ),
    (r"held up|put on hold|on hold", "delay"),
    (r"(?:work|all|what|everything|progress|steps?) (?:done|completed|taken) so far", "half done"),
    (r"(?:to be |be )?seen to be|has to do with|to do with|have to do with|nothing to do with", ""),
    (
        r"due to (?:the |a |an |my |her |his |their |being |having )?(?:illness|sickness|leave|annual|court|staff|holiday|covid|capacity|bank|strike|snow|weather|workload|other|competing|fact|lack)",
        "because",
    ),
    (r"looked after|looking after|it is worth", ""),
    (
        r"(?:(?:marked|showing|shown|shows|showed|recorded|down|listed|closed|set) )?(?:as )?(?:completed?|done|closed|finished|resolved)(?: off)? (?:in error|by mistake|by accident|wrongly|incorrectly|prematurely)",
        "mistaken",
    ),
    (
        r"(?:we|i|staff|everyone|everybody) (?:(?:were|was|are|am|been|have|got|all|both|also|then) )+sent (?:home|to|over|out|back)",
        "elsewhere",
    ),
    (
        r"found (?:two|three|four|several|a few|some|no|nothing|lots|various)(?: [a-z']+){0,5} (?:in|on) (?:his|her|their|the) (?:file|files|record|records)",
        "looked",
    ),
    (
        r"(?:extra|more|additional) time (?:in|for|with|at) (?:his|her|their|the|all|any)? ?(?:sats|exams?|gcses?|mocks?|a-levels?|assessments?|tests?|school|college|home|mum|dad)",
        "support",
    ),
    (r"waiting lists?", "waitlist"),
    (r"half[- ]?term", "halfterm"),
    (r"half[- ](?:siblings?|brothers?|sisters?|day|past|an hour)|better half", "halfkin"),
    (r"(?:if|when) (?:and when|possible|needed|required)", ""),
];

/// Openings after which the report proper begins: what stands before them does not spoil it.
const REPORTS: &str = r"(?:(?:i |we )?(?:can|could|am able to|are able to|am happy to|am pleased to|are pleased to|happy to|pleased to|glad to|delighted to|would like to|like to|writing to|emailing to|email to|just to|also to|this is to|^to) (?:now |also |just |both )?(?:confirm|report|advise|say|tell you|inform you|let you know|update you|see|note|clarify)(?: to you)?(?: that)?|(?:want|wanted|wanting|wish|wished) to (?:let you know|say|confirm|tell you|inform you|update you)(?: that)?|(?:to let you know|letting you know|let you know)(?: that)|(?:to let you know|letting you know)|please (?:note|be (?:aware|advised|assured)|find|see|accept|rest assured)(?: that)?|you (?:will|should|can|may|might|would) (?:be pleased to |be glad to |now |already )*(?:see|find|note|hear|know|have (?:seen|received|had|got|heard|noticed))(?: that| from [a-z]+)?|(?:managed|was able|were able|been able|able) to (?:get|have|book|arrange)(?: it| this| that| them| him| her| a date| an appointment)?|good news|the good news is|(?:will|would) be pleased to (?:hear|know)|nice to be able to say|as you will see|hope you are well|hope all is well|hope this finds you well)";

/// Words before a report that undo it.
const DENIES: &str = r"not|never|no|nothing|nobody|none|neither|nor|without|unable|yet to|fail to|fails to|failed to|failing to|no one|noone|far from|instead of|rather than|hardly|barely|lack of|prevented|unlikely|forgot|forgotten|declined to|refused to|refusing to|until|unless|closed until|cancelled|unavailable|impossible";
/// Words before a report that put it off.
const PUTS_OFF: &str = r"will|shall|ill|going to|gonna|to be|to have|to get|to see|to make|to check|to ensure|to find out|should|would|could|can|may|might|must|need|needs|needing|hope|hopes|hoping|hopefully|aim|aims|aiming|plan to|plans to|planning|intend|intends|intending|due to be|due to have|due to happen|due to take|due for|due on|due|is expected|are expected|intention|idea is|plan is (?:that|for|to)|aim is|want|wants|wanting|wanted|ought|about to|expect|expects|expecting|likely|ready to|trying|try|tries|meant|supposed|remind me|waiting|awaiting|await|awaits|pending|still to|once|after|before|by the time|for the completed|require|requires|asked for|asked to|ask|asks|asking|asked if|asked that|asked whether|asked them|asked him|asked her|whether|wait|let|let us|soon as|recommend|the date for|request that|suggest|happy for|pushing for|working towards|want to|promises|promising|promise|eventually to";
/// Words before a report that make it a wish, a courtesy or another's saying.
const COURTESY: &str = r"(?:i|we|they|it|these|this) gets?|you (?:say|mention|write|ask|state|told)|your (?:e-?mail|note|message|recommendation|log|minutes) (?:says?|said|states?|mentions?|has|have)|the (?:log|tracker) (?:says|said|shows|has)|normally|usually|generally|typically|we always|i always|praise (?:on|for|with|getting)|(?:glad|good|great|lovely|pleased|delighted|brilliant|nice) (?:to (?:hear|see|learn|know)|that you|news that)|(?:thanks|thank you|thankful|grateful|appreciate|appreciated|cheers)(?: [a-z]+){0,4} (?:for|that|you)|please|you have|you had|did you|have you|you said|you did|well done for|glad you|if|tracked recommendation|recommendation (?:to|that|for)|i (?:asked|recommended|requested)";
/// Words that weaken a report to a guess.
const HEDGES: &str = r"i understood|my understanding|i was under the impression|according to|i think|think|thought|i believe|we believe|believe|probably|apparently|supposedly|i assume|assume|assuming|presume|presumably|possibly|perhaps|maybe|i guess|guess|seems?|appears?|as far as i|to my knowledge|i gather|gather|rumour|allegedly|i suspect|suspect|pretty sure|fairly sure|not sure|i imagine|imagine|i would have thought|should have";
/// Words right after a report that put it off or take it back.
const AFTER: &str = r"^ (?:(?:(?:by|before|for|no later than|in time for) (?:the )?(?:end|close|next|this|then|cop|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|month|jun|jul|aug|sep|oct|nov|dec|tomorrow|christmas|easter|half|[0-9]|week|noon|midday|review|deadline)[a-z0-9]*)|tomorrow|next week|next month|shortly|soon|asap|imminently|later|in due course|nothing|none|no|not|little|never|when|if|once|subject to|unless|(?:to follow))";
/// Words right after a report of completion that leave it in part.
const PART: &str = r"^ (?:it |this |that |them |all |everything |the [a-z]+ )?(?:some|half|most|(?:my|our|her|his) (?:part|bit|side|end|half|section|bits)|as much|what i can|what we can|bits|a bit|a little|part|so far|except|apart|bar|up to|as far (?:as )?(?:the|20|section|page|possible|(?:i|we) (?:can|could|have|got))|the first|one of|two of|(?:a|the|his|her) draft|draft)";

/// Words that show something is left over, so that a report of completion is only progress.
const LEFT_OVER: &str = r"decision (?:takes|to follow|awaited|due|expected|will)|as far as (?:the|20|section|page)|up to the|the (?:first|second) (?:half|bit|part|section|of)|(?:^|and )[a-z]+ to (?:check|sign|approve|authorise|agree|countersign|proof|look over)|still (?:to|need|needs|waiting|awaiting|wait|await|outstanding|requires|require|required|left|not|no|missing|trying|working|finishing|unsigned|a bit)|not (?:yet|been|finished|complete|completed|done|quite|all|fully|written|typed|uploaded|sent|signed|had|there|got|on)|(?:just|only|simply) (?:need|needs|needing|waiting|awaiting|got to|have to|has to|requires|the|two|one|three|a few|got|left|got through)|(?:am|are|is|now|we|i) (?:awaiting|waiting)|^(?:awaiting|waiting)|waiting (?:for|on|to)|awaiting|(?:remains?|remaining|was|is|are|left|one|two|thing|things|bit|part) (?:outstanding|to do|to be|left|remaining|missing)|outstanding|yet to|to follow|apart from|except(?:ing)?|excluding|(?:bar|minus|less|aside from|other than|with the exception of) (?:the|one|a|his|her|pep|sdq|signature|[a-z]+)|(?:one|two|three|four|[0-9]) (?:out )?of (?:the )?(?:two|three|four|five|six|[0-9]+)|half|partly|partially|in part|part (?:done|complete|completed|of)|mostly|most of|nearly|almost|so far|(?:draft|drafts|drafted)|need(?:s)? (?:to|signing|signature|a|the|writing|typing|uploading|authorising|sign|mum|dad|his|her|one|doing|adding|finishing|checking|approval|your)|(?:will|to|shall|going to|gonna|need to|have to|going back to|hope to|ill) (?:then |now |just |also |be |get it |get them |get this |have it )*(?:upload|uploaded|uploading|write|written|writing|type|typed|typing|finish|finished|complete|completed|record|recorded|recording|add|added|sign|signed|finalise|finalised|authorise|authorised|do the rest|submit|book|booked|circulate|circulated|distribute|share|shared|put (?:it )?on|follow|go to panel|go back|chase)|going back|(?:signature|photos?|form|views?|consent|section|report|minutes) (?:needed|missing|to come|to go|awaited|still needed)|to (?:finish|come|go|complete the rest|do the rest)|got through half|(?:one|two|three|few) (?:more|left|to go)|unsigned|the rest (?:to|will|by|needs?|is to)|deferred|sent back|second quote|to look (?:it |this |them )?(?:over|at|through)|carry(?:ing)? on with|do the rest|is with [a-z]+ (?:for|to)|with [a-z]+ (?:for|to) (?:sign|signing|signature|authorise|approve|approval|qa|check)";

static NEUTRALS: LazyLock<Rows> = LazyLock::new(|| Rows::new(NEUTRAL.iter().map(|(words, _)| whole(words))));
static REPORT: LazyLock<Pattern> = LazyLock::new(|| of_words(REPORTS));
static DENIED: LazyLock<Pattern> = LazyLock::new(|| of_words(DENIES));
static OFF: LazyLock<Pattern> = LazyLock::new(|| of_words(PUTS_OFF));
static COURTEOUS: LazyLock<Pattern> = LazyLock::new(|| of_words(COURTESY));
static HEDGE: LazyLock<Pattern> = LazyLock::new(|| of_words(HEDGES));
static TAIL: LazyLock<Pattern> = LazyLock::new(|| Pattern::of(format!("{AFTER}(?-u:\\b)")));
static PARTIAL: LazyLock<Pattern> = LazyLock::new(|| Pattern::of(format!("{PART}(?-u:\\b)")));
static REMAINDER: LazyLock<Pattern> = LazyLock::new(|| of_words(LEFT_OVER));
static DENIED_CLOSE: Pattern = Pattern::new(
    r"(?-u:\b)(?:no|not|without|never|nolonger|nor|neither|avoid|do not need|not asking for)(?: [a-z']+){0,2} ?$",
);
static BARE_VERB: Pattern = Pattern::new(r"(?-u:\b)(?:to|must|please|can|could|do|help|i|we|you|they|and|then) ?$");

fn of_words(words: &str) -> Pattern {
    Pattern::of(whole(words))
}

/// The words as whole words.
fn whole(words: &str) -> String {
    format!(r"(?-u:\b)(?:{words})(?-u:\b)")
}

/// The clause without the phrases that only look like something.
pub(super) fn neutral(text: &str) -> String {
    if NEUTRALS.within(text).next().is_none() {
        return text.to_owned();
    }
    let mut text = text.to_owned();
    for (row, (_, instead)) in NEUTRAL.iter().enumerate() {
        if let Some(Cow::Owned(replaced)) = NEUTRALS.get(row).map(|regex| regex.replace_all(&text, *instead)) {
            text = replaced;
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What the words around a report make of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Made {
    /// It stands.
    Stands,
    /// It stands in part ("done my part of it").
    InPart,
    /// It has not happened.
    Denied,
    /// It is to happen.
    Ahead,
    /// It is somebody's guess.
    Guessed,
    /// It is a wish, a courtesy, or another's saying.
    Nothing,
}

/// Judges the words before and after a report in its clause. `before` runs up to the report's last word, which is `last`.
pub(super) fn around(before: &str, last: &str, after: &str) -> Made {
    let before = since_opening(before);
    if DENIED.is_in(before) {
        return Made::Denied;
    }
    if COURTEOUS.is_in(before) {
        return Made::Nothing;
    }
    if HEDGE.is_in(before) {
        return Made::Guessed;
    }
    if OFF.is_in(before) || (last == "complete" && BARE_VERB.is_in(before)) {
        return Made::Ahead;
    }
    if after.starts_with(" nothing") || after.starts_with(" none of") || after.starts_with(" neither") {
        return Made::Denied;
    }
    if is_part_word(before) || PARTIAL.is_in(after) {
        return Made::InPart;
    }
    let told = [" has ", " have ", " was ", " were ", " been ", " had "]
        .iter()
        .any(|verb| format!(" {before} ").contains(verb));
    if TAIL.is_in(after) && !told {
        return if after.starts_with(" no") { Made::Denied } else { Made::Ahead };
    }
    Made::Stands
}

fn is_part_word(before: &str) -> bool {
    ["half", "nearly", "almost", "part", "partially", "partly", "semi"]
        .iter()
        .any(|word| before.trim_end().ends_with(word))
}

/// What follows the last opening of a report ("just to let you know that …").
fn since_opening(before: &str) -> &str {
    let opening = REPORT.find_iter(before).last();
    match opening {
        Some(found) if !DENIED.is_in(before.get(..found.start()).unwrap_or_default()) => {
            before.get(found.end()..).unwrap_or(before)
        }
        _ => before,
    }
}

/// Is a wish or claim denied by the words right before it ("no extension needed")?
pub(super) fn denied_close(before: &str) -> bool {
    DENIED_CLOSE.is_in(before)
}

/// Do these words tell of something left over? What was not so at some time past ("sorry it wasn't done sooner") tells nothing of now.
pub(super) fn left_over(text: &str) -> bool {
    static THEN: LazyLock<Pattern> = LazyLock::new(|| {
        of_words(
            r"(?:was|were|had|did|could|would)(?: i| it| this| that| we| he| she| they)? not(?: have)?(?: [a-z]+){0,3}",
        )
    });
    REMAINDER.is_in(&THEN.replace_all(text, " "))
}

/// Is a denial one of a time past ("was not", "had not", "would have")?
pub(super) fn denied_then(before: &str) -> bool {
    static THEN: LazyLock<Pattern> =
        LazyLock::new(|| of_words(r"(?:was|were|had|could)(?: i| it| this| that| we)? not"));
    THEN.is_in(before)
}

/// "They cancelled", "came to nothing": what was reached before is undone.
pub(super) fn undoes(text: &str) -> bool {
    static UNDOES: LazyLock<Pattern> = LazyLock::new(|| {
        of_words(
            r"(?:they|he|she|it|was|were|school|mum|dad|nurse|clinic|carers?|panel|then|has|have|been|got) (?:has |have |was |then |all |since |been |had to )*(?:cancelled|withdrew it|withdrew the|withdrawn|called off|fell through|fallen through|stood down|lost)|came to nothing|did not go ahead|did not happen|square one|(?:start|begin) (?:all over )?again|lost the (?:lot|form|referral)|broke down",
        )
    });
    UNDOES.is_in(text)
}

/// "But it isn't (there)": takes back what was told just before.
pub(super) fn takes_back(text: &str) -> bool {
    static BACK: Pattern = Pattern::new(
        r"^(?:but|though|however|although|and|except) (?:not (?:this|that|it|yet|about (?:this|that|it)|the [a-z]+(?: [a-z]+)?|his|hers)$|(?:it|this|that|they|he|she|there)? ?(?:is|are|has|have|was|were|does|do|can)? ?(?:not|no)(?: (?:there|done|on|yet|been|so|true|right|here|on there|look|exist|seem|appear))*)$",
    );
    BACK.is_in(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_of_words_compiles() {
        assert!(NEUTRALS.compile());
        for pattern in
            [&*REPORT, &DENIED, &OFF, &COURTEOUS, &HEDGE, &TAIL, &PARTIAL, &REMAINDER, &DENIED_CLOSE, &BARE_VERB]
        {
            assert!(pattern.compiles());
        }
    }

    #[test]
    fn the_words_around_a_report_decide_what_it_is() {
        for (before, matched, after, made) in [
            ("i can confirm that it has been ", "completed", "", Made::Stands),
            ("it will be ", "completed", " by friday", Made::Ahead),
            ("it has not been ", "completed", "", Made::Denied),
            ("i have not been able to get it ", "booked", "", Made::Denied),
            ("i have managed to get it ", "booked", "", Made::Stands),
            ("i think it has been ", "completed", "", Made::Guessed),
            ("thank you for the ", "completed", " form", Made::Nothing),
            ("", "completed", " by friday", Made::Ahead),
            ("i have ", "done", " my part of the paperwork", Made::InPart),
            ("it is nearly ", "done", "", Made::InPart),
        ] {
            assert_eq!(around(before, matched, after), made, "{before}|{matched}|{after}");
        }
    }
}
