//! What spoils a report: denial, future, wish, hedge, courtesy. And the phrases that only look like one of them.

use crate::understand::tables;
use regex::Regex;
use std::sync::LazyLock;

/// Phrases that mean nothing here although their words do, with what is read instead.
const NEUTRAL: &[(&str, &str)] = &[
    (
        r"not only|to be honest|as agreed|as requested by you|as discussed|as promised|as planned|as arranged|as you know|as expected|in order to|needless to say|so called|of course|at the end of the day|in the meantime",
        "",
    ),
    (r"no (?:problems?|worries|probs|bother|concerns|issues)|not a problem|not to worry", "noproblem"),
    (r"no longer", "nolonger"),
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
const PUTS_OFF: &str = r"will|shall|ill|going to|gonna|to be|to have|to get|to see|to make|to check|to ensure|to find out|should|would|could|can|may|might|must|need|needs|needing|hope|hopes|hoping|hopefully|aim|aims|aiming|plan to|plans to|planning|intend|intends|intending|due to be|due to have|due to happen|due to take|due for|due on|due|is expected|are expected|want|wants|wanting|wanted|ought|about to|expect|expects|expecting|likely|ready to|trying|try|tries|meant|supposed|remind me|waiting|awaiting|await|awaits|pending|still to|once|after|before|by the time|for the completed|require|requires|asked for|asked to|ask|asks|asking|asked if|asked that|asked whether|asked them|asked him|asked her|whether|wait|let|let us|soon as|recommend|the date for|request that|suggest|happy for|pushing for|working towards|want to|promises|promising|promise|eventually to";
/// Words before a report that make it a wish, a courtesy or another's saying.
const COURTESY: &str = r"(?:thanks|thank you|thankful|grateful|appreciate|appreciated|cheers)(?: [a-z]+){0,4} (?:for|that|you)|please|you have|you had|did you|have you|you said|you did|well done for|glad you|if|tracked recommendation|recommendation (?:to|that|for)|i (?:asked|recommended|requested)";
/// Words that weaken a report to a guess.
const HEDGES: &str = r"i think|think|thought|i believe|we believe|believe|probably|apparently|supposedly|i assume|assume|assuming|presume|presumably|possibly|perhaps|maybe|i guess|guess|seems?|appears?|as far as i|to my knowledge|i gather|gather|rumour|allegedly|i suspect|suspect|pretty sure|fairly sure|not sure|i imagine|imagine|i would have thought|should have";
/// Words right after a report that put it off or take it back.
const AFTER: &str = r"^ (?:(?:(?:by|before|for|no later than|in time for) (?:the )?(?:end|close|next|this|then|cop|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|month|jun|jul|aug|sep|oct|nov|dec|tomorrow|christmas|easter|half|[0-9]|week|noon|midday|review|deadline)[a-z0-9]*)|tomorrow|next week|next month|shortly|soon|asap|imminently|later|in due course|nothing|none|no|not|little|never|when|if|once|subject to|unless|(?:to follow))";
/// Words right after a report of completion that leave it in part.
const PART: &str = r"^ (?:it |this |that |them |all |everything |the [a-z]+ )?(?:some|half|most|(?:my|our|her|his) (?:part|bit|side|end|half|section|bits)|as much|what i can|what we can|bits|a bit|a little|part|so far|except|apart|bar|up to|as far|the first|one of|two of|(?:a|the|his|her) draft|draft)";

/// Words that show something is left over, so that a report of completion is only progress.
const LEFT_OVER: &str = r"still (?:to|need|needs|waiting|awaiting|wait|await|outstanding|requires|require|required|left|not|no|missing|trying|working|finishing|unsigned|a bit)|not (?:yet|been|finished|complete|completed|done|quite|all|fully|written|typed|uploaded|sent|signed|had|there|got|on)|(?:just|only|simply) (?:need|needs|needing|waiting|awaiting|got to|have to|has to|requires|the|two|one|three|a few|got|left|got through)|(?:am|are|is|now|we|i) (?:awaiting|waiting)|^(?:awaiting|waiting)|waiting (?:for|on|to)|awaiting|(?:remains?|remaining|was|is|are|left|one|two|thing|things|bit|part) (?:outstanding|to do|to be|left|remaining|missing)|outstanding|yet to|to follow|apart from|except(?:ing)?|excluding|(?:bar|minus|less|aside from|other than|with the exception of) (?:the|one|a|his|her|pep|sdq|signature|[a-z]+)|(?:one|two|three|four|[0-9]) (?:out )?of (?:the )?(?:two|three|four|five|six|[0-9]+)|half|partly|partially|in part|part (?:done|complete|completed|of)|mostly|most of|nearly|almost|so far|(?:draft|drafts|drafted)|need(?:s)? (?:to|signing|signature|a|the|writing|typing|uploading|authorising|sign|mum|dad|his|her|one|doing|adding|finishing|checking|approval|your)|(?:will|to|shall|going to|gonna|need to|have to|going back to|hope to|ill) (?:then |now |just |also |be |get it |get them |get this |have it )*(?:upload|uploaded|uploading|write|written|writing|type|typed|typing|finish|finished|complete|completed|record|recorded|recording|add|added|sign|signed|finalise|finalised|authorise|authorised|do the rest|submit|book|booked|circulate|circulated|distribute|share|shared|put (?:it )?on|follow|go to panel|go back|chase)|going back|(?:signature|photos?|form|views?|consent|section|report|minutes) (?:needed|missing|to come|to go|awaited|still needed)|to (?:finish|come|go|complete the rest|do the rest)|got through half|(?:one|two|three|few) (?:more|left|to go)|unsigned|the rest (?:to|will|by|needs?|is to)|deferred|sent back|second quote|to look (?:it |this |them )?(?:over|at|through)|carry(?:ing)? on with|do the rest|is with [a-z]+ (?:for|to)|with [a-z]+ (?:for|to) (?:sign|signing|signature|authorise|approve|approval|qa|check)";

static NEUTRALS: LazyLock<Vec<(Regex, &str)>> =
    LazyLock::new(|| NEUTRAL.iter().filter_map(|(words, instead)| Some((word_regex(words)?, *instead))).collect());
static NEUTRAL_AT_ALL: LazyLock<Option<Regex>> =
    LazyLock::new(|| word_regex(&NEUTRAL.iter().map(|(words, _)| *words).collect::<Vec<_>>().join("|")));
static REPORT: LazyLock<Option<Regex>> = LazyLock::new(|| word_regex(REPORTS));
static DENIED: LazyLock<Option<Regex>> = LazyLock::new(|| word_regex(DENIES));
static OFF: LazyLock<Option<Regex>> = LazyLock::new(|| word_regex(PUTS_OFF));
static COURTEOUS: LazyLock<Option<Regex>> = LazyLock::new(|| word_regex(COURTESY));
static HEDGE: LazyLock<Option<Regex>> = LazyLock::new(|| word_regex(HEDGES));
static TAIL: LazyLock<Option<Regex>> = LazyLock::new(|| tables::one(&format!("{AFTER}(?-u:\\b)")));
static PARTIAL: LazyLock<Option<Regex>> = LazyLock::new(|| tables::one(&format!("{PART}(?-u:\\b)")));
static REMAINDER: LazyLock<Option<Regex>> = LazyLock::new(|| word_regex(LEFT_OVER));
static DENIED_CLOSE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    tables::one(
        r"(?-u:\b)(?:no|not|without|never|nolonger|nor|neither|avoid|do not need|not asking for)(?: [a-z']+){0,2} ?$",
    )
});
static BARE_VERB: LazyLock<Option<Regex>> =
    LazyLock::new(|| tables::one(r"(?-u:\b)(?:to|must|please|can|could|do|help|i|we|you|they|and|then) ?$"));

fn word_regex(words: &str) -> Option<Regex> {
    tables::one(&format!(r"(?-u:\b)(?:{words})(?-u:\b)"))
}

fn holds(regex: &LazyLock<Option<Regex>>, text: &str) -> bool {
    regex.as_ref().is_some_and(|regex| regex.is_match(text))
}

/// The clause without the phrases that only look like something.
pub(super) fn neutral(text: &str) -> String {
    if !holds(&NEUTRAL_AT_ALL, text) {
        return text.to_owned();
    }
    let mut text = text.to_owned();
    for (regex, instead) in NEUTRALS.iter() {
        if regex.is_match(&text) {
            text = regex.replace_all(&text, *instead).into_owned();
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
    if holds(&DENIED, before) {
        return Made::Denied;
    }
    if holds(&COURTEOUS, before) {
        return Made::Nothing;
    }
    if holds(&HEDGE, before) {
        return Made::Guessed;
    }
    if holds(&OFF, before) || (last == "complete" && holds(&BARE_VERB, before)) {
        return Made::Ahead;
    }
    if is_part_word(before) || holds(&PARTIAL, after) {
        return Made::InPart;
    }
    let told = [" has ", " have ", " was ", " were ", " been ", " had "]
        .iter()
        .any(|verb| format!(" {before} ").contains(verb));
    if holds(&TAIL, after) && !told {
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
    let opening = REPORT.as_ref().and_then(|regex| regex.find_iter(before).last());
    match opening {
        Some(found) if !holds(&DENIED, before.get(..found.start()).unwrap_or_default()) => {
            before.get(found.end()..).unwrap_or(before)
        }
        _ => before,
    }
}

/// Is a wish or claim denied by the words right before it ("no extension needed")?
pub(super) fn denied_close(before: &str) -> bool {
    holds(&DENIED_CLOSE, before)
}

/// Do these words tell of something left over?
pub(super) fn left_over(text: &str) -> bool {
    holds(&REMAINDER, text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_of_words_compiles() {
        assert_eq!(NEUTRALS.len(), NEUTRAL.len());
        for regex in [
            &NEUTRAL_AT_ALL,
            &REPORT,
            &DENIED,
            &OFF,
            &COURTEOUS,
            &HEDGE,
            &TAIL,
            &PARTIAL,
            &REMAINDER,
            &DENIED_CLOSE,
            &BARE_VERB,
        ] {
            assert!(regex.is_some());
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
