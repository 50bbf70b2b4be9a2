//! What kind of message it is: who writes, what their words do, and where in a thread they stand (Contract 3, 5).

use super::{
    concern::{circular, discusses, is_housekeeping, is_listing, is_news, is_tied, is_told_to_iro, speaks_of_tracking},
    label::Mention,
    machine::{self, Machine},
    notices::{self, Told},
    ruling::{self, Ruled, Ruling, Situation},
    says::{self, Verdict},
    scene::Scene,
};
use crate::model::{
    people::Role,
    process::Process,
    reading::{Because, Says},
};

/// What a message does, with what was found on the way to it.
#[derive(Debug)]
pub(super) enum Course {
    /// A machine wrote it.
    Machine(Machine),
    /// One of the program's own letters.
    Ours,
    /// It opens Tracked Recommendations.
    Opens,
    /// It takes existing items to a higher level, or opens a stage of another process: process, stage, level.
    Escalates { process: String, stage: Option<String>, level: Option<u8> },
    /// The IRO rules on existing items.
    Rules(Ruling),
    /// A form came back marked resolved.
    FormResolved,
    /// A form in its thread: dates or people on it are new.
    FormAmends,
    /// It updates existing items.
    Updates(Option<Verdict>),
    /// A review took place, or its decisions are circulated.
    Review(Option<Told>),
    /// A monitoring meeting took place.
    Monitoring,
    /// A significant change is told.
    Change(Told),
    /// Anything else.
    Nothing,
}

/// Decides what a message does. `because` says by which rule and words.
pub(super) fn decide(scene: &Scene<'_>) -> (Course, Because) {
    // "I am on leave from 30 March. Please contact Wendy": somebody who makes a recommendation in the same mail is no machine.
    let opens = || scene.labels.iter().any(|found| found.mention == Mention::Makes) && super::open::asks_anew(scene);
    let machine =
        machine::judge(scene.mail, &scene.new_text).filter(|found| found.rule != machine::ABSENCE_NOTE || !opens());
    if let Some(found) = machine {
        let because = because(&found.kind, found.rule, &found.words);
        return (Course::Machine(found), because);
    }
    if scene.mail.own_kind.is_some() {
        return (Course::Ours, because(&"automatic", "kind: one of our own letters (Contract 8.11)", "X-Bywhen-Kind"));
    }
    if let Some(found) = by_form(scene) {
        return found;
    }
    if scene.sender_rules() { from_ruler(scene) } else { from_others(scene) }
}

fn because(decided: &impl std::fmt::Debug, rule: &str, words: &str) -> Because {
    Because {
        decided: format!("kind: {decided:?}").to_lowercase(),
        rule: rule.to_owned(),
        words: words.chars().take(200).collect(),
    }
}

/// What a form's file name says by itself (Convention 1, R53 to R56).
fn by_form(scene: &Scene<'_>) -> Option<(Course, Because)> {
    let form = scene.forms.iter().find(|form| form.name.is_some()).or_else(|| scene.forms.first())?;
    let level = form.level();
    let words = form.file_name.as_str();
    if scene.forms.iter().any(|form| form.name.as_ref().is_some_and(|name| name.resolved)) && !makes_new(scene) {
        return Some((Course::FormResolved, because(&"resolution", "kind: a form marked RESOLVED (R56)", words)));
    }
    if !scene.sender_rules() {
        return None;
    }
    match level {
        Some(0) if !makes_new(scene) || denies(scene) => {
            Some((Course::Review(None), because(&"review", "kind: a monitoring form of level 0 (R53)", words)))
        }
        Some(1 | 2) if form.declared == Some(false) && !makes_new(scene) && form.pieces.is_empty() => None,
        Some(level @ (1 | 2)) => {
            let ruling = rule_on(scene);
            let raised = level == 2
                && (scene.in_thread() && scene.about_existing()
                    || !scene.mail.ancestors.is_empty()
                    || !scene.refs.is_empty()
                    || escalates(&scene.own_text));
            if raised {
                let course = Course::Escalates { process: scene.labelled_process(), stage: None, level: Some(2) };
                return Some((
                    course,
                    because(&"escalation", "kind: a form of level 2 for an existing item (R44)", words),
                ));
            }
            let goes_on =
                !scene.mail.ancestors.is_empty() && (scene.about_existing() || ruling.is_some()) && !makes_new(scene);
            if goes_on {
                let ruled = ruling.filter(|ruling| {
                    !matches!(ruling.ruled, Ruled::Question | Ruled::PassingOn | Ruled::Agreement | Ruled::Amendment(_))
                });
                return Some(match ruled {
                    Some(ruling) => ruled_course(scene, ruling),
                    None => {
                        (Course::FormAmends, because(&"amendment", "kind: an updated form in its thread (R37)", words))
                    }
                });
            }
            Some((
                Course::Opens,
                because(&"recommendation", "kind: a monitoring form of level 1 or 2 (Convention 1)", words),
            ))
        }
        _ => None,
    }
}

/// The label stands in the own text, making one.
fn makes_new(scene: &Scene<'_>) -> bool {
    scene.labels.iter().any(|found| found.mention == Mention::Makes)
}

fn denies(scene: &Scene<'_>) -> bool {
    scene.labels.iter().any(|found| found.mention == Mention::Denies)
}

/// The label in any of its places (Convention 1), with the words it was found in.
fn labelled(scene: &Scene<'_>) -> Option<String> {
    let own = scene.labels.iter().find(|found| found.mention == Mention::Makes);
    if let Some(found) = own {
        return Some(found.words.clone());
    }
    // What the text itself denies or only discusses, the subject or folder does not make.
    let judged = scene.labels.iter().any(|found| matches!(found.mention, Mention::Denies | Mention::Discusses));
    if judged {
        return None;
    }
    let subject = scene.subject_labels.iter().find(|found| found.mention == Mention::Makes);
    let none = scene.subject_labels.iter().any(|found| matches!(found.mention, Mention::Denies | Mention::Discusses));
    if let Some(found) = subject
        && !none
        && !scene.in_thread()
    {
        return Some(found.words.clone());
    }
    if scene.in_thread() || none {
        return None;
    }
    let marks = scene.mail.keywords.iter().chain(&scene.mail.folder);
    marks.clone().find(|mark| !super::label::spans(mark).is_empty()).cloned()
}

/// Words that take something higher, as opposed to raising it there at once.
fn escalates(text: &str) -> bool {
    let lower = text.to_lowercase();
    let raised = [
        "escalat",
        "now making this",
        "making this a level",
        "making it a level",
        "moving this to",
        "moving it to",
        "move this to",
        "taking this to",
        "taking it to",
        "raising this to",
        "raise this to",
        "raising it to",
        "raised this to",
        "now a level 2",
        "now level 2",
        "becomes a level",
        "become a level",
        "up to level",
        "from level 1",
        "going to level",
        "not resolved at",
        "stepping this up",
        "upgraded",
        "upgrade this",
        "now be a level",
        "take this to",
        "take it to",
        "moved to level",
        "move to level",
        "moving to level",
    ];
    raised.iter().any(|words| lower.contains(words))
}

fn rule_on(scene: &Scene<'_>) -> Option<Ruling> {
    let context = scene.context();
    let situation = Situation {
        context: &context,
        processes: &scene.known.processes,
        answers_clarification: answers_clarification(scene),
        answers_extension: scene.extension_asked().is_some(),
        goes_on: scene.is_tied(),
    };
    // "Joe Stansfield please" looks like a greeting, and is the whole answer.
    let greeted = situation.answers_clarification && scene.own_text.split_whitespace().count() <= 2;
    let own = ruling::judge(&scene.own_text, &situation);
    own.or_else(|| greeted.then(|| ruling::judge(&scene.new_text, &situation)).flatten())
}

/// The nearest mail of the history is a question of ours about who, what or by when.
pub(super) fn answers_clarification(scene: &Scene<'_>) -> bool {
    answers_barely(scene)
        || scene.answers_us()
            && scene.earlier.first().is_some_and(|earlier| {
                let text = format!("{}\n{}", earlier.header_text(), earlier.text()).to_lowercase();
                let asked = [
                    "needs checking",
                    "has no date",
                    "no date yet",
                    "which date",
                    "please check",
                    "check the date",
                    "with the date",
                    "with the right",
                    "cannot be read",
                    "could not be read",
                    "is missing",
                    "who is to",
                    "please tell",
                    "reply with",
                    "not clear",
                    "which of",
                    "please say",
                    "could be meant",
                    "could not tell",
                    "to be done?",
                    "in plain words",
                ];
                asked.iter().any(|words| text.contains(words)) && !text.contains("reply if this is done")
            })
}

/// A few words to the mailbox alone, in a thread whose history was not quoted: only a letter of ours can be answered so.
fn answers_barely(scene: &Scene<'_>) -> bool {
    const NO_ANSWERS: &[&str] =
        &["see you", "speak on", "speak to you", "on leave", "back on", "away", "not in", "meet"];
    let text = scene.own_text.to_lowercase();
    let to_us = scene.addressed_to_mailbox() && scene.mail.to.len() == 1;
    scene.in_thread()
        && scene.earlier.is_empty()
        && to_us
        && text.split_whitespace().count() <= 30
        && !NO_ANSWERS.iter().any(|words| text.contains(words))
}

fn ruled_course(scene: &Scene<'_>, ruling: Ruling) -> (Course, Because) {
    let why = because(&ruling.ruled, ruling.rule, &ruling.words);
    let course = match &ruling.ruled {
        Ruled::Level(level) => {
            Course::Escalates { process: scene.labelled_process(), stage: None, level: Some(*level) }
        }
        Ruled::Stage { process, stage } => {
            let levelled = scene.known.processes.get(process).is_some_and(Process::has_levels);
            let level = stage.as_ref().filter(|_| levelled).and_then(|stage| stage.parse().ok());
            Course::Escalates { process: process.clone(), stage: stage.clone().filter(|_| !levelled), level }
        }
        Ruled::Question | Ruled::PassingOn => Course::Updates(None),
        _ => Course::Rules(ruling),
    };
    (course, why)
}

fn from_ruler(scene: &Scene<'_>) -> (Course, Because) {
    let label = labelled(scene);
    let existing = scene.about_existing();
    let ruling =
        if existing || scene.in_thread() || label.is_none() { rule_on(scene) } else { raised_elsewhere(scene) };
    // A process that sets the date itself is opened without one, where it is clear for which child.
    let asks =
        || super::open::asks_anew(scene) || scene.children.first().is_some() && super::open::asks_something(scene);
    let fresh = !existing && !scene.in_thread() && label.is_none();
    let by_subject = || {
        let subject = super::scene::strip_prefixes(&scene.mail.subject).0;
        let raised = || ruling::raised_in_subject(subject, &scene.own_text, &scene.known.processes);
        fresh.then(raised).flatten().filter(|_| asks())
    };
    let ruling = ruling.or_else(by_subject);
    // "Not a TR, don't panic": what is said to be none opens none, and rules on none.
    let ruling = ruling.filter(|_| existing || scene.in_thread() || !denies(scene));
    if let Some(Ruling { ruled: Ruled::Stage { .. }, .. }) = &ruling
        && let Some(ruling) = ruling
    {
        return ruled_course(scene, ruling);
    }
    if super::concern::not_for_log(scene) && scene.subject_answers().1 {
        return (Course::Nothing, because(&"unrelated", "kind: passed on, not for the log (Convention 1)", ""));
    }
    if let Some(words) = label {
        if circular(scene) || is_listing(scene) {
            let rule = "kind: a circular about the process (Convention 1)";
            return (Course::Nothing, because(&"unrelated", rule, &words));
        }
        let leads = scene.labels.iter().any(|found| found.mention == Mention::Makes && found.leads);
        let logs = scene
            .labels
            .iter()
            .any(|found| found.mention == Mention::Makes && found.rule == super::label::ASKED_TO_BE_LOGGED);
        let goes_on = existing && scene.in_thread()
            || scene.labels.iter().any(|found| found.mention == Mention::Existing)
            || !scene.refs.is_empty();
        match ruling {
            Some(ruling) if matches!(ruling.ruled, Ruled::Level(_)) && (goes_on || escalates(&scene.own_text)) => {
                return ruled_course(scene, ruling);
            }
            Some(ruling)
                if matches!(
                    ruling.ruled,
                    Ruled::Resolution | Ruled::Withdrawal | Ruled::Dissatisfaction | Ruled::Reopened
                ) && !logs
                    && (!scene.in_thread()
                        || !(super::open::asks_anew(scene) || leads && ruling.ruled == Ruled::Dissatisfaction)) =>
            {
                return ruled_course(scene, ruling);
            }
            Some(ruling) if goes_on && !leads && !matches!(ruling.ruled, Ruled::Question | Ruled::PassingOn) => {
                return ruled_course(scene, ruling);
            }
            _ => {}
        }
        return (Course::Opens, because(&"recommendation", "kind: the label (Convention 1)", &words));
    }
    // The subject of an answer is that of the mail it answers.
    let subject = if scene.in_thread() { "" } else { scene.mail.subject.as_str() };
    if let Some(told) = notices::significant(subject, &scene.own_text)
        && !existing
    {
        let why =
            because(&"significant_change", "kind: the words “significant change” (Convention 1, R139)", &told.words);
        return (Course::Change(told), why);
    }
    if let Some(found) = told_by_ruler(scene, existing) {
        return found;
    }
    let only_told = |ruled: &Ruled| matches!(ruled, Ruled::Question | Ruled::PassingOn | Ruled::Agreement);
    if let Some(ruling) = ruling
        && (existing || scene.in_thread() || fresh_ruling(scene, &ruling))
        && (!only_told(&ruling.ruled) || is_tied(scene))
    {
        // In a thread that tells of no recommendation, only what can be said of one alone counts.
        return ruled_course(scene, ruling);
    }
    let passes_on = scene.cast.sender_role() == Some(Role::Ac);
    if let Some(verdict) = verdict(scene)
        && (existing && matches!(verdict.says, Says::Done | Says::Progress | Says::ExtensionRequested | Says::Refused)
            || passes_on && is_news(scene, &verdict))
    {
        let why = because(&"update", verdict.rule, &verdict.words);
        return (Course::Updates(Some(verdict)), why);
    }
    (Course::Nothing, because(&"unrelated", "kind: nothing that concerns the log", ""))
}

/// A labelled mail outside any thread rules on an earlier matter when it takes it higher, or closes it and asks for nothing by a date.
fn raised_elsewhere(scene: &Scene<'_>) -> Option<Ruling> {
    rule_on(scene).filter(|ruling| match ruling.ruled {
        Ruled::Level(_) => escalates(&scene.own_text),
        Ruled::Stage { .. } => true,
        // Dissatisfaction alone gives the reason of a new one ("no shoes since September, which is not acceptable").
        Ruled::Resolution | Ruled::Withdrawal => !super::open::asks_anew(scene),
        _ => false,
    })
}

/// A ruling in a new mail: without a thread it must name what it is about, or be said to the mailbox itself.
fn fresh_ruling(scene: &Scene<'_>, ruling: &Ruling) -> bool {
    match ruling.ruled {
        Ruled::Question | Ruled::PassingOn | Ruled::Agreement | Ruled::Refusal => speaks_of_tracking(scene),
        _ if discusses(scene) || is_housekeeping(scene) => false,
        _ => scene.addressed_to_mailbox() || speaks_of_tracking(scene) || scene.children.first().is_some(),
    }
}

fn told_by_ruler(scene: &Scene<'_>, existing: bool) -> Option<(Course, Because)> {
    let text = format!("{}.\n{}", super::scene::strip_prefixes(&scene.mail.subject).0, scene.own_text);
    let told = notices::event(&text)?;
    // "The review was held" in a ruling on an item is background.
    if existing && told.id != "monitoring" {
        return None;
    }
    let documents = scene
        .mail
        .attachments
        .iter()
        .any(|attachment| attachment.content != crate::model::mail::AttachmentContent::Ignored);
    match told.id {
        "monitoring" => {
            let why = because(&"monitoring", "kind: a monitoring meeting is reported (R129)", &told.words);
            Some((Course::Monitoring, why))
        }
        "record" if !documents && !scene.own_text.to_lowercase().contains("review") => None,
        _ => {
            let why =
                because(&"review", "kind: a review took place or its decisions are circulated (R111)", &told.words);
            Some((Course::Review(Some(told)), why))
        }
    }
}

fn verdict(scene: &Scene<'_>) -> Option<Verdict> {
    let told = scene.answered().iter().find_map(|answered| answered.verdict.clone());
    told.or_else(|| {
        let originals = scene.originals();
        let item = match originals {
            [one] => Some(one.what.as_str()),
            _ => None,
        };
        let by_when = originals.first().and_then(|one| one.by_when);
        scene.judged(&scene.new_text, item, by_when)
    })
}

fn from_others(scene: &Scene<'_>) -> (Course, Because) {
    let existing = scene.about_existing();
    let thread = scene.in_thread();
    let subject = super::scene::strip_prefixes(&scene.mail.subject).0;
    let significant = notices::significant(subject, &scene.own_text);
    let change = |told: Told, rule: &str| {
        let why = because(&"significant_change", rule, &told.words);
        (Course::Change(told), why)
    };
    if let Some(told) = significant.clone().filter(|_| !existing && !thread) {
        return change(told, "kind: the words “significant change” (Convention 1, R139)");
    }
    if !thread && scene.refs.is_empty() && is_listing(scene) {
        let rule = "kind: a circular about the process (Convention 1)";
        return (Course::Nothing, because(&"unrelated", rule, subject));
    }
    let verdict = verdict(scene);
    let mentions = speaks_of_tracking(scene);
    // Outside a thread, thanks and questions count only where somebody of the staff writes to the IRO of a child.
    let weak = verdict.as_ref().is_none_or(|verdict| {
        matches!(verdict.says, Says::Acknowledged | Says::Question) || verdict.rule == says::LEARNT
    });
    let child = scene.children.first().is_some();
    let reaches = is_told_to_iro(scene);
    let tied = child && (reaches || scene.addressed_to_mailbox() && !weak) || reaches && !weak;
    // An invoice names no child, whatever stands in its subject.
    let tied = tied && (!is_housekeeping(scene) || scene.children.first().is_some_and(|child| child.case_id.is_some()));
    let loose = !thread && scene.refs.is_empty() && !tied;
    if loose && significant.is_none() && labelled(scene).is_none() {
        let text = format!("{subject}.\n{}", scene.own_text);
        if notices::event(&text).is_none() && notices::change(&text).is_none() {
            return (
                Course::Nothing,
                because(&"unrelated", "kind: nothing that ties it to an item (Convention 5)", ""),
            );
        }
    }
    if existing || thread && (verdict.is_some() || mentions) {
        let words = verdict.as_ref().map_or("", |verdict| verdict.words.as_str()).to_owned();
        if verdict.is_none()
            && let Some(told) = significant
        {
            return change(told, "kind: the words “significant change” (Convention 1, R139)");
        }
        let rule =
            verdict.as_ref().map_or("kind: an answer in the thread of an item (Convention 5)", |verdict| verdict.rule);
        let why = because(&"update", rule, &words);
        return (Course::Updates(verdict), why);
    }
    if let Some(told) = significant {
        return change(told, "kind: the words “significant change” (Convention 1, R139)");
    }
    if labelled(scene).is_some() && verdict.is_none() {
        return (Course::Opens, because(&"recommendation", "kind: the label (Convention 1)", subject));
    }
    let text = format!("{subject}.\n{}", scene.own_text);
    if let Some(told) = notices::event(&text).filter(|told| told.id != "took-place" || !mentions) {
        let why = because(&told.id, "kind: a review, monitoring or coming into care is told (R96, R129)", &told.words);
        return (if told.id == "monitoring" { Course::Monitoring } else { Course::Review(Some(told)) }, why);
    }
    if !mentions && let Some(told) = notices::change(&text) {
        return change(told, "kind: one of the 17 changes told as news (R139)");
    }
    match verdict {
        Some(verdict) if (mentions || scene.addressed_to_mailbox()) && !loose || is_news(scene, &verdict) => {
            let why = because(&"update", verdict.rule, &verdict.words);
            (Course::Updates(Some(verdict)), why)
        }
        _ => (Course::Nothing, because(&"unrelated", "kind: nothing that concerns the log", "")),
    }
}
