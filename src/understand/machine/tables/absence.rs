//! Absence notes, and what only a person would add to one.

use super::{Table, anywhere, pattern};
use crate::understand::tables::Rows;
use std::sync::LazyLock;

/// Phrases of absence notes that are enough alone.
static SURE_ABSENCE: Table = LazyLock::new(|| {
    anywhere(&[
        "i (?:no longer work|have (?:now )?left|do not work anymore|don't work) (?:for|at|in|the|anymore)",
        "i have now left (?:my|the|this)",
        "my (?:e-?mails?|inbox|mailbox)(?: account)? (?:is|are|will) (?:not |un)(?:being |be )?(?:monitored|checked|read)",
        "i will not (?:be reading|be checking|have access to|be able to access|be accessing|be monitoring|be picking up) (?:my )?e-?mails?",
        "will not be (?:read|forwarded)(?: until| in my absence| while)",
        "your e-?mail (?:has|will) not be(?:en)? forwarded",
    ])
});
/// Phrases of absence notes that count together.
static ABSENCE: &[&str] = &[
    "(?:i am|i'm|i will be|i'll be|am) (?:currently |now |presently )?(?:out of (?:the )?office|away(?: from (?:the office|my desk|work))?|on (?:annual |maternity |paternity |adoption |sick |study |compassionate |parental |carers? )?leave|not (?:in|at) (?:the office|work)|off work|not working|on holiday|on a? ?training|out of the country)",
    "^(?:currently |now )?(?:out of (?:the )?office|on annual leave|away from)",
    "(?:thank you|thanks|diolch) (?:very much |so much )?for (?:your |the )?(?:e-?mail|message|getting in touch|contacting|emailing)",
    "(?:respond|reply|get back to you|answer|deal with|come back to you|action|read|look at|pick up|attend to) .{0,60}(?:on my return|upon my return|when i (?:return|get back|am back|'m back)|once i (?:return|am back)|as soon as i (?:can|return|get back|am able))",
    "(?:limited|no|intermittent|restricted|without) access to (?:my )?(?:e-?mails?|inbox)",
    "(?:i will|i'll|will) (?:be )?(?:return(?:ing)?|back)(?: to work| to the office| in the office| at work)? (?:on|at|from|until|after)",
    "in my absence",
    "(?:in an|for|if it is an?|in case of) emergenc(?:y|ies)",
    "if (?:your|you|the) .{0,40}(?:urgent|cannot wait|can't wait|immediate|need (?:to speak|assistance|help|an? urgent|urgent)|require (?:an? )?(?:urgent|immediate))",
    "for (?:anything|any|all) .{0,30}(?:urgent|that cannot wait|that can't wait|immediate)",
    "(?:please|you can|kindly) (?:contact|call|ring|e-?mail|speak to|telephone|get in touch with) .{0,60}(?:duty|team|manager|\\d{5}|@|instead|who|while|in the meantime)",
    "(?:is|are) covering (?:for me|my)",
    "my working (?:days|hours|pattern) (?:are|is)",
    "i (?:only )?work (?:part[- ]?time|mon|tue|wed|thu|fri|term|three days|four days)",
    "emergency duty team|out of hours",
    "has left (?:the (?:council|authority|team|organisation|service)|employment)|(?:has|have) (?:now )?left [a-z]+ (?:council|county|borough)|no longer works? (?:for|at|in|with)",
    "please (?:send|direct|forward|redirect) (?:any|all|your|future|anything|further)",
    "my cases have been (?:transferred|reallocated)",
    "on (?:maternity|paternity|sick|long term sick|adoption) leave",
    "allan o'r swyddfa|ar wyliau",
];
static ABSENCES: LazyLock<Rows> = LazyLock::new(|| Rows::new(ABSENCE.iter().copied()));
/// What a person adds to news of their own absence: something about the matter itself.
pub(in crate::understand::machine) static PERSON: Table = LazyLock::new(|| {
    anywhere(&[
        r"\b(?:completed|uploaded|booked|chased|referred|attached|extension|push (?:it |this |the date )?back|visited|drafted|spoke|spoken|met with|i have (?:done|asked|sent|seen)|i've (?:done|asked|sent|seen)|so (?:can|could|i|we|please)|can (?:we|i|you)|could (?:we|i|you)|new date|by the \d|pep\b|health assessment|care plan|stat visit)",
    ])
});

/// Whether absence phrases are enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::understand::machine) enum Sure {
    /// One is enough alone.
    Yes,
    /// This many of those that count together.
    With(usize),
}

/// The absence phrases of a text.
pub(in crate::understand::machine) struct Absence {
    pub(in crate::understand::machine) sure: Sure,
    /// Any phrase that tells of somebody away or gone.
    pub(in crate::understand::machine) any: bool,
    pub(in crate::understand::machine) words: String,
}

/// Looks for absence phrases.
pub(in crate::understand::machine) fn absence(text: &str) -> Absence {
    let sure = pattern(&SURE_ABSENCE, text);
    let together: Vec<usize> = ABSENCES.within(text).collect();
    let tells = |row: usize| row < 2 || row == 3 || row + 6 >= ABSENCE.len();
    let away = together.iter().any(|row| tells(*row));
    let first = || ABSENCES.get(*together.first()?)?.find(text).map(|found| found.as_str());
    let core = sure.is_some() || away;
    Absence {
        sure: if sure.is_some() { Sure::Yes } else { Sure::With(if core { together.len() } else { 0 }) },
        any: core,
        words: sure.or_else(first).unwrap_or_default().to_owned(),
    }
}

/// Does every absence phrase compile?
#[cfg(test)]
pub(in crate::understand::machine) fn absence_tables_compile() -> bool {
    ABSENCES.compile() && SURE_ABSENCE.compiles()
}
