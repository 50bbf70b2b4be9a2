//! Whom and what a message concerns: an item that is tracked, the process in general, or the office.

use super::{
    label::Mention,
    says::{Verdict, names_deliverable},
    scene::Scene,
    tables::Pattern,
    who::Place,
};
use crate::model::{people::Role, reading::Says};

/// There is something by which the message can be tied to an item: a thread, a reference, a child.
pub(super) fn is_tied(scene: &Scene<'_>) -> bool {
    let answers = scene.subject_answers().0;
    !scene.mail.ancestors.is_empty()
        || !scene.refs.is_empty()
        || scene.children.first().is_some()
        || answers && !(scene.earlier.is_empty() && scene.subject_labels.is_empty())
}

/// A coordinator's list of what is open, or a question how many are.
pub(super) fn is_listing(scene: &Scene<'_>) -> bool {
    const LISTS: &[&str] =
        &["as at ", "list of what is open", "list of open", "open tracked rec", "outstanding tracked rec"];
    const COUNTS: &[&str] = &["how many have i", "how many do i have", "how many have we", "how many are open"];
    const PROCESS: &[&str] = &[
        "consultation:",
        "consultation on",
        "observations",
        "the tracked recommendation process",
        "protocol",
        "guidance on",
    ];
    let text = format!("{}\n{}", scene.mail.subject, scene.own_text).to_lowercase();
    let says = |phrases: &[&str]| phrases.iter().any(|phrase| text.contains(phrase));
    let subject = scene.mail.subject.to_lowercase();
    let process = PROCESS.iter().any(|word| subject.contains(word))
        && scene.children.first().is_none_or(|child| child.case_id.is_none());
    let counts = text.contains("how many")
        && ["open", "outstanding", "overdue", "have i", "on the log", "are there"]
            .iter()
            .any(|word| text.contains(word));
    process
        || counts
        || asks_for_list(&text)
        || says(COUNTS)
        || matches!(scene.cast.sender_role(), Some(Role::Ac | Role::Qasm)) && says(LISTS)
}

/// "Can you send me a list of every tracked recommendation that's still open".
fn asks_for_list(text: &str) -> bool {
    static LIST: Pattern = Pattern::new(
        r"\b(?:lists?|print ?out|spreadsheet|export|extract) of (?:all |every |any |the |my |our |your |open |outstanding |overdue |current )+(?:tracked|trs?\b|recs?\b|recommendations?)",
    );
    LIST.is_in(text)
}

/// "Nothing for the log", "for information only": said of the mail itself, which then asks for nothing.
pub(super) fn not_for_log(scene: &Scene<'_>) -> bool {
    const NOT: &[&str] = &[
        "nothing for the log",
        "nothing to log",
        "not for the log",
        "no need to log",
        "not for logging",
        "not for tracking",
        "nothing to track",
        "for information only",
        "for info only",
        "as an example",
    ];
    let lower = scene.own_text.to_lowercase();
    NOT.iter().any(|words| lower.contains(words)) && super::items::asks(&scene.own_text).is_empty()
}

/// Somebody of the staff writes to an IRO, or to the mailbox: not to a whole circle.
pub(super) fn is_told_to_iro(scene: &Scene<'_>) -> bool {
    let iros = scene
        .cast
        .recipients()
        .filter(|member| member.place == Place::To && matches!(member.role, Some(Role::Iro | Role::Ac)))
        .count();
    let staff = matches!(scene.cast.sender_role(), Some(Role::Sw | Role::Pm | Role::Sm | Role::Ac | Role::Iro));
    staff && (scene.addressed_to_mailbox() || (1..=2).contains(&iros))
}

/// News of a child in a mail of its own: something was done, or cannot be.
pub(super) fn is_news(scene: &Scene<'_>, verdict: &Verdict) -> bool {
    matches!(verdict.says, Says::Done | Says::Progress | Says::ExtensionRequested | Says::Refused)
        && scene.children.first().is_some()
        && (names_deliverable(&scene.own_text) || done_for_child(scene, verdict))
        && is_told_to_iro(scene)
        && !is_housekeeping(scene)
}

/// "Done, all sorted for Mia.": a few words that name the child and say that all is done.
fn done_for_child(scene: &Scene<'_>, verdict: &Verdict) -> bool {
    let words = super::sentence::words(&scene.own_text);
    verdict.says == Says::Done
        && words.len() <= 10
        && words.iter().any(|word| scene.cast.child.contains(&super::who::fold(word.stem())))
}

/// Office matters that name a child in passing, if at all.
pub(super) fn is_housekeeping(scene: &Scene<'_>) -> bool {
    const MATTERS: &[&str] = &[
        "training",
        "refresher",
        "workshop",
        "webinar",
        "newsletter",
        "rota",
        "annual leave",
        "birthday",
        "leaving do",
        "collection for",
        "team meeting",
        "away day",
        "car park",
        "room booking",
        "unsubscribe",
        "invoice",
        "purchase order",
        "painting",
        "mugs",
        "kitchen",
        "fire drill",
        "printer",
        "room bookings",
        "out of office",
    ];
    let text = format!("{}\n{}", scene.mail.subject, scene.own_text).to_lowercase();
    MATTERS.iter().any(|matter| text.contains(matter))
}

/// A mail to many about the process in general: no child, and no clause that asks somebody in particular.
pub(super) fn circular(scene: &Scene<'_>) -> bool {
    let to_iros = scene.cast.recipients().filter(|member| member.role == Some(Role::Iro)).count();
    let to_workers = scene
        .cast
        .recipients()
        .filter(|member| !matches!(member.role, Some(Role::Iro | Role::Ac | Role::Qasm)))
        .count();
    let announced = scene.subject_labels.iter().any(|found| found.mention == Mention::Discusses);
    to_iros >= 2 && (to_workers == 0 || announced) && scene.children.first().is_none_or(|child| child.case_id.is_none())
}

/// The text or subject speaks of something that is tracked: not of the process, and not to say that it is not.
pub(super) fn speaks_of_tracking(scene: &Scene<'_>) -> bool {
    let mut all = scene.labels.iter().chain(&scene.subject_labels);
    if discusses(scene) {
        return false;
    }
    let lower = scene.own_text.to_lowercase();
    let words = [
        "you tracked",
        "you are tracking",
        "you're tracking",
        "you’re tracking",
        "was tracked",
        "being tracked",
        "is tracked",
        "tracked action",
        "tracked item",
        "you were tracking",
        "you have tracked",
        "you've tracked",
        "you’ve tracked",
    ];
    all.any(|found| found.mention != Mention::Denies) || words.iter().any(|word| lower.contains(word))
}

/// Subject or text talk about the process itself.
pub(super) fn discusses(scene: &Scene<'_>) -> bool {
    scene.labels.iter().chain(&scene.subject_labels).any(|found| found.mention == Mention::Discusses)
}
