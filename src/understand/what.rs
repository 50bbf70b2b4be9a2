//! The action as one would write it in the log: the words that ask for it, without greeting, label, date and the person's name.

use super::label;
use crate::understand::tables::Pattern;
use std::ops::Range;

/// Words in front of an action that only introduce it.
static BEFORE: Pattern = Pattern::new(
    r"(?i)^(?:(?:and|then|also|so|please|pls|kindly|just|now|to|that|if|for|action|actions|task|required|if yes, who is to do what and by when|as follows|first|firstly|secondly|thirdly|lastly|finally|next|can you|could you|would you|will you|you|be able to|ensure that you|make sure you|make sure that you)\b[\s,:;–-]*|[-–—:;,.•*)\]]\s*)+",
);
/// Words after it that only close it.
static AFTER: Pattern = Pattern::new(
    r"(?i)(?:[\s,;:–—*|(-]|\b(?:please|pls|plz|thanks|thank you|many thanks|cheers|ta|and|and in any event|in any event|and that['’]s|that['’]s|by the same (?:date|day)|by then|as well|too|also|will do|would do|is fine|same date|same day|same deadline|same timescale|both|all|each|by|on|before|no later than|not later than|latest|at the latest|if possible|is that ok|ok)\b|[-–—:,;(|]\s*(?:deadline|due|date|due date|by when|timescale|target date|owner|responsibility|responsible|by whom|lead)\b|[-–—:,;(|.]\s*(?:owner|responsibility|date)\b)+[.?!]*$",
);

/// Abbreviations for things to be done, as a phone writes them.
const SMALL_THINGS: &[&str] = &["pep", "rha", "iha", "sdq", "dla", "ehcp", "cpr", "lsw"];
/// Abbreviations that name nothing to be done.
const NO_THING: &[&str] = &["ASAP", "TBC", "TBA", "FYI", "FAO", "COP", "EOD", "IRO", "LCS", "DOB"];

/// Words an action may begin with that look like introductions but belong to it.
const KEEP: &[&str] = &["first session", "next of kin", "action plan", "task force", "date of"];

/// Cuts the given ranges (dates, names) out of a text and tidies what is left; `None` when nothing worth logging remains.
#[must_use]
pub fn tell(text: &str, cuts: &[Range<usize>]) -> Option<String> {
    let mut left = String::new();
    let mut at = 0;
    let mut cuts: Vec<&Range<usize>> = cuts.iter().collect();
    cuts.sort_by_key(|cut| cut.start);
    for cut in cuts {
        if cut.start >= at
            && let Some(part) = text.get(at..cut.start)
        {
            left.push_str(part);
            // A date cut out of the middle leaves one space.
            left.push(' ');
        }
        at = at.max(cut.end);
    }
    left.push_str(text.get(at..).unwrap_or_default());
    tidy(&left)
}

/// Words that name no action of their own: "ensure it is completed", "sort this", "see that these are finished".
const POINTING: &str = "please pls now also then just and so to the a that which it its it's this these those them they both all of is are be been \
    being ensure make sure see get have complete completed completing do does done doing finish finished sort sorted sorting address \
    addressed resolve resolved action actioned deal dealt with progress progressed attend attended put right remedy remedied outstanding \
    matter matters recommendation recommendations tracked rec item items action actions task i need want expect require you will must \
    should can could would not if still";

/// Says a text only that something told elsewhere is to be done, and not what?
#[must_use]
pub fn only_points_back(what: &str) -> bool {
    let plain = what.to_lowercase();
    let words = || plain.split(|c: char| !(c.is_alphanumeric() || c == '\'')).filter(|word| !word.is_empty());
    let points = words().any(|word| matches!(word, "it" | "this" | "these" | "those" | "them" | "that" | "both"));
    points && words().all(|word| POINTING.split_whitespace().any(|pointing| pointing == word))
}

/// Asks only for an answer ("please answer by 15 December"), and not for what is to be done?
#[must_use]
pub fn only_asks_for_answer(what: &str) -> bool {
    const ANSWERING: &[&str] = &[
        "answer", "reply", "respond", "response", "to", "me", "us", "this", "it", "back", "a", "an", "your", "with",
        "please", "in", "writing", "provide", "send", "give", "formally", "fully",
    ];
    let plain = what.to_lowercase();
    let mut words = plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).peekable();
    words.peek().is_some() && words.all(|word| ANSWERING.contains(&word))
}

/// "I am now making this a level 2 Tracked Recommendation": tells what becomes of an item, not what is to be done.
#[must_use]
pub fn announces(topic: &str) -> bool {
    let plain = topic.to_lowercase();
    ["escalat", "level 2", "level two", "formal resolution", "dispute resolution", "issues resolution", "making this a"]
        .iter()
        .any(|words| plain.contains(words))
}

/// Where a reason begins that was set off from the action: by a dash, a bracket, a stop, or a comma before one that is nothing else.
fn reason(text: &str) -> Option<usize> {
    static SET_OFF: Pattern = Pattern::new(
        r"(?i)(?: [-–—]+ |\s?\(|[.!?;]\s+\(?)(?:because|as|since|without|given that|so that (?:he|she|they|we)|otherwise|(?:the )?reasons?\b|why\b|rationale|(?:he|she|they|it|we|i|there|this|nobody|no one|nothing|everyone|everybody|mum|dad|(?:his|her|their|the|our)(?: [\w’'-]+){1,3}?)(?:['’](?:s|ve|re|d)| (?:has|have|had|is|are|was|were|will|would|can|can['’]t|cannot|could|told|tells|said|says|asked|misses|needs to know|deserves?|catches|keeps?|feels?|thinks?|wants?|went|got|starts?|stops?|looks?|seems?|never|still|only|hasn['’]t|haven['’]t|isn['’]t|wasn['’]t|did|didn['’]t|does|doesn['’]t|don['’]t))\b)",
    );
    static AFTER_COMMA: Pattern = Pattern::new(
        r"(?i),? (?:because|(?:(?:he|she|they|it)(?:['’]s| has|['’]ve| have) (?:been|not|never|had|got|now|still)))\b",
    );
    let long = |at: &usize| text.get(..*at).is_some_and(|action| action.split_whitespace().count() >= 3);
    let found = SET_OFF.find_iter(text).chain(
        AFTER_COMMA
            .find_iter(text)
            .filter(|found| found.as_str().starts_with(',') || found.as_str().ends_with("because")),
    );
    // What asks is no reason; nor is what leads to it by a colon.
    let asks_more = |at: &usize| {
        let rest = text.get(*at..).unwrap_or_default().to_lowercase();
        ["please", "pls", " to be ", " must ", " need to "].iter().any(|word| rest.contains(word))
            || rest.rfind(": ").is_some_and(|colon| colon > 12)
    };
    found.map(|found| found.start()).filter(long).filter(|at| !asks_more(at)).min()
}

/// Takes off labels, reasons, introductions, closing words and doubled spaces.
fn tidy(text: &str) -> Option<String> {
    let mut text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some(at) = reason(&text) {
        text.truncate(at);
    }
    text = text
        .replace(" ,", ",")
        .replace(" .", ".")
        .replace(",,", ",")
        .replace("( )", "")
        .replace("()", "")
        .replace(" )", ")");
    if let Some(found) = label::spans(&text).first().filter(|span| span.start <= 2) {
        text = text.get(found.end..).unwrap_or_default().to_owned();
    }
    // "…, ring me if mum will not come" asks for nothing more.
    if let Some(at) = [", ring me if", ", call me if", ", shout if", ", let me know if", ", tell me if"]
        .iter()
        .filter_map(|words| text.to_lowercase().find(words))
        .min()
        .filter(|at| *at > 0)
    {
        text = text.get(..at).unwrap_or_default().to_owned();
    }
    // "…, signed, Thx for the tea": thanks close it.
    static THANKS: Pattern = Pattern::new(r"(?i)[,.;!] +(?:thx|thnx|thanks|thank you|many thanks|cheers)\b");
    if let Some(at) = THANKS.find(&text).map(|found| found.start()).filter(|at| *at > 0) {
        text.truncate(at);
    }
    let lower = text.to_lowercase();
    let mut short: &str = &text;
    if !KEEP.iter().any(|keep| lower.starts_with(keep)) {
        short = BEFORE.find(short).map_or(short, |found| short.get(found.end()..).unwrap_or_default());
    }
    let short = AFTER.find(short).map_or(short, |found| short.get(..found.start()).unwrap_or_default());
    let short = short.trim().trim_end_matches(['.', ',', ';', ':', ' ', '-', '–', '*']).trim_matches('*').trim();
    let letters = short.chars().filter(|c| c.is_alphabetic()).count();
    // "PEP", "SDQ": an abbreviation names a thing that is to be done.
    let abbreviation =
        short.chars().all(char::is_uppercase) && !NO_THING.contains(&short) || SMALL_THINGS.contains(&short);
    (letters >= 3 && (short.contains(' ') || abbreviation) || letters >= 5).then(|| short.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_points_back_is_told_from_what_names_an_action() {
        for text in
            ["ensure it is completed", "sort this", "see that these are finished", "get both done", "put this right"]
        {
            assert!(only_points_back(text), "{text}");
        }
        for text in
            ["complete the PEP", "send it to school", "respond in writing", "see her", "tell me why it was not done"]
        {
            assert!(!only_points_back(text), "{text}");
        }
    }

    #[test]
    fn a_wish_for_an_answer_is_told_from_an_action() {
        for text in ["answer", "reply to me in writing", "provide a response"] {
            assert!(only_asks_for_answer(text), "{text}");
        }
        for text in ["answer the complaint", "send the response from school", ""] {
            assert!(!only_asks_for_answer(text), "{text}");
        }
    }

    #[test]
    fn an_action_is_told_without_its_reasons() {
        for (text, expected) in [
            ("bring her book up to date - because it stops at age four", "bring her book up to date"),
            ("the referral to be made. (Her teacher catches half of it.)", "the referral to be made"),
            ("sign the chronology. The reason - it has been in draft for months", "sign the chronology"),
            ("apply for his licence – he has been turned away twice", "apply for his licence"),
            ("her book wants picking back up, he's been asking since the summer", "her book wants picking back up"),
            // What follows is no reason.
            ("PEP - Virtual School to convene it", "PEP - Virtual School to convene it"),
            ("ask why he was not seen", "ask why he was not seen"),
            ("chase CAMHS. The letter must be on file", "chase CAMHS. The letter must be on file"),
        ] {
            assert_eq!(tell(text, &[]).as_deref(), Some(expected));
        }
    }

    #[test]
    fn an_action_is_told_without_clutter() {
        for (text, cut, expected) in [
            (
                "complete the PEP with the virtual school by Friday 11th December.",
                "by Friday 11th December",
                Some("complete the PEP with the virtual school"),
            ),
            (
                "chase CAMHS and email me what they say - by 25/9",
                "by 25/9",
                Some("chase CAMHS and email me what they say"),
            ),
            (
                "an update from you on family finding in a fortnight please, to include the links",
                "in a fortnight",
                Some("an update from you on family finding please, to include the links"),
            ),
            ("please by Friday", "by Friday", None),
        ] {
            let at = text.find(cut).unwrap();
            let cut = std::iter::once(at..at + cut.len()).collect::<Vec<_>>();
            assert_eq!(tell(text, &cut).as_deref(), expected);
        }
    }
}
