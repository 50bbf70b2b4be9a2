//! What a message says besides its items: praise (R73, R143), that something is urgent (R144), words of immediate risk (R5, R76).

use super::{sentence::sentences, tables::Pattern};
use crate::model::reading::Particulars;
use std::sync::LazyLock;

/// What a remark says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Remark {
    Praise,
    Urgent,
    Risk,
}

struct Row {
    remark: Remark,
    pattern: &'static str,
    /// A sentence with these words says it not: the process is discussed, or it is denied.
    but: &'static str,
    #[cfg_attr(not(test), expect(dead_code, reason = "held true by a test"))]
    example: &'static str,
    #[cfg_attr(not(test), expect(dead_code, reason = "held true by a test"))]
    against: &'static str,
}

const NOT_PRAISE: &str = r"\?|\b(?:(?:would|should|could) be (?:good|best) practice|in line with|guidance|guide|it is good practice|it['’]s good practice|matter of good practice|good practice to (?:ask|check|have|keep|send|include|let|make|consult|see|visit)|workshop|training|not (?:good|best|an example)|poor|no example|could you share|send me examples?|report on|theme|forum|newsletter)\b";

const ROWS: &[Row] = &[
    Row {
        remark: Remark::Praise,
        pattern: r"\b(?:good|best|excellent|exemplary|outstanding|great|strong|superb|impressive|skilled|sensitive|fantastic) (?:social work |direct |relationship[- ]based |child[- ]cent(?:red|ered) |and [a-z]+ )*practice\b|\bgood[- ]practice (?:alert|note|example|record|to (?:record|be recorded|share|be shared|note))|\b(?:noted?|record(?:ed)?|log(?:ged)?|shared?|kept) (?:this |it |here )?as (?:an example of |a piece of )?(?:good|best|excellent|exemplary) practice",
        but: NOT_PRAISE,
        example: "I would like to record the excellent practice of Amy in preparing Leo for the move.",
        against: "It would be good practice to send the papers a week before.",
    },
    Row {
        remark: Remark::Praise,
        pattern: r"\b(?:excellent|exemplary|outstanding|superb|fantastic|exceptional|impressive|first[- ]class|tremendous|thoughtful|sensitive)\b[^.!]{0,40}\b(?:work|job|piece|assessment|planning|support|commitment|report|book)\b[^.!]*\b(?:recorded|recogni[sz]ed|praised?|commended?|acknowledged?|manager|supervision|credit|well done|shared|pass(?:ed)? on)\b|\b(?:record|recogni[sz]e|praise|commend|acknowledge|pass on|credit|well done|share|thank you to|thanks to|like to thank)\b[^.!]*\b(?:excellent|exemplary|outstanding|superb|fantastic|exceptional|impressive|first[- ]class|tremendous|thoughtful|sensitive)\b[^.!]{0,40}\b(?:work|job|piece|assessment|planning|support|commitment|report|book)\b",
        but: NOT_PRAISE,
        example: "Well done to Amy for excellent direct work.",
        against: "Please send the excellent report to the school.",
    },
    Row {
        remark: Remark::Praise,
        pattern: r"\b(?:went|gone|going) (?:well |far )?above and beyond\b|\b(?:work|practice|planning|support|report|assessment|commitment)\b[^.!?]{0,30}\b(?:was|is|has been|were|have been) (?:really |truly |quite |simply )?(?:exemplary|outstanding|exceptional|first[- ]class)\b|\b(?:may|can|could) (?:i|we)(?: just)? (?:praise|commend|congratulate)\b|\b(?:i|we) (?:would |should |do |really )*(?:like|want|wish)(?:ed)? to (?:praise|commend|congratulate|compliment|pay tribute)\b|\b(?:i|we) (?:commend|praise|applaud)\b|\b(?:deserves?|worthy of|merits?) (?:real |much |every |great |particular )*(?:praise|credit|recognition)\b|\bplease (?:praise|commend|congratulate)\b|\bplease (?:do )?pass (?:on )?my (?:thanks and )?(?:praise|congratulations|appreciation)\b",
        but: r"\b(?:workshop|training|newsletter|guidance|forum|not)\b",
        example: "Priya deserves real credit for how she has kept the brothers in touch.",
        against: "We would like to commend the new form to all teams at the workshop.",
    },
    Row {
        remark: Remark::Urgent,
        pattern: r"\b(?:urgent(?:ly)?|as a matter of urgency|without delay|top priority)\b",
        but: r"\?|\b(?:not|non|nothing|isn['’]t|less|no longer|never)[ -](?:an? |so |that |very |particularly |at all )*urgent|\b(?:if|for|any|anything|in) (?:it is |it's |this is |an? |all )?urgent|\burgent (?:enquir|quer|matters|calls?|requests? (?:only|to)|care (?:centre|team)|appointment|treatment)",
        example: "This is urgent: the placement ends on Friday.",
        against: "There is nothing urgent in the report.",
    },
    Row {
        remark: Remark::Risk,
        pattern: r"\b(?:(?:immediate|imminent)(?: and serious| serious| significant)? (?:risk|danger|harm|safeguarding)|(?:at|in) (?:immediate|imminent|grave) (?:risk|danger)|is in danger|(?:not|isn['’]t) safe (?:tonight|today|at home|there|where)|unsafe (?:tonight|at home|to return)|suicidal|(?:threaten(?:ed|ing|s)|wants|going) to (?:kill|hurt|harm|stab) (?:himself|herself|themsel\w+|him|her|them|someone|\p{Lu}\w+)|(?:taken|took) an overdose|under police protection|emergency protection order)\b",
        but: r"\b(?:no|not|nor|without|neither|never|any) (?:\w+ ){0,4}(?:risk|danger|harm|suicidal|safeguarding)|\bif\b|\?|\bshould (?:he|she|they|there)\b",
        example: "He is at immediate risk tonight: his father has found the address.",
        against: "There is no immediate risk to Leo.",
    },
];

struct Table(Vec<(Pattern, Pattern)>);

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let insensitive = |written: &str| Pattern::of(format!("(?i){written}"));
    Table(ROWS.iter().map(|row| (insensitive(row.pattern), insensitive(row.but))).collect())
});

/// The first sentence that makes this remark.
fn said(remark: Remark, text: &str) -> Option<String> {
    let rows: Vec<&(Pattern, Pattern)> =
        ROWS.iter().zip(&TABLE.0).filter(|(row, _)| row.remark == remark).map(|(_, patterns)| patterns).collect();
    if !rows.iter().any(|(pattern, _)| pattern.is_in(text)) {
        return None;
    }
    sentences(text)
        .into_iter()
        .filter_map(|range| text.get(range))
        .find(|sentence| rows.iter().any(|(pattern, but)| pattern.is_in(sentence) && !but.is_in(sentence)))
        .map(|sentence| sentence.trim().to_owned())
}

/// Puts what is remarked in subject and own words among the particulars.
pub(super) fn read(particulars: &mut Particulars, subject: &str, text: &str) {
    particulars.good_practice = said(Remark::Praise, text);
    particulars.urgent = said(Remark::Urgent, &format!("{subject}.\n{text}")).is_some();
    particulars.at_risk = said(Remark::Risk, text).is_some();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_reads_its_example_and_not_the_example_against_it() {
        assert!(TABLE.0.iter().all(|(pattern, but)| pattern.compiles() && but.compiles()));
        for row in ROWS {
            assert!(said(row.remark, row.example).is_some(), "{}", row.example);
            assert!(said(row.remark, row.against).is_none(), "{}", row.against);
        }
    }

    #[test]
    fn courtesy_is_no_praise_and_haste_no_risk() {
        for text in [
            "Thanks for your hard work on this.",
            "Excellent, thank you. I am happy to close this.",
            "Good practice guidance for reviews is attached.",
            "Could you share any examples of good practice?",
            "Please update the risk assessment by Friday.",
        ] {
            assert_eq!(said(Remark::Praise, text), None, "{text}");
            assert_eq!(said(Remark::Risk, text), None, "{text}");
        }
    }
}
