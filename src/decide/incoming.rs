//! One message, from its kind to what follows.

use super::{
    answers,
    authority::{Incoming, Trust},
    change, commands,
    draft::{Cause, Draft},
    escalation, form,
    identity::{self, Link},
    machine, news, note, opening, phrases, praise, ruling, sister, update,
};
use crate::model::{
    Instant,
    decision::Decision,
    event::{AttentionKind, Happened},
    item::Thread,
    knowledge::Knowledge,
    letter::{Content, LetterKind},
    log::{Log, Question},
    mail::Mail,
    process::Course,
    reading::{Kind, ReadItem, Reading, Says},
    reference::Reference,
};

/// What follows from a message that has been read.
pub(super) fn on_mail(log: &Log, mail: &Mail, reading: &Reading, known: &Knowledge, now: Instant) -> Decision {
    let incoming = Incoming::new(mail, reading, known);
    let own = mail.own_kind.is_some() && incoming.sender.as_ref().is_none_or(|sender| *sender == known.mailbox);
    if own || incoming.sender.as_ref() == Some(&known.mailbox) {
        // One of our own letters, seen again: evidence that it was sent, never mail (Contract 8.11).
        return Decision::default();
    }
    let cause = Cause { by: incoming.sender.clone(), message_id: mail.message_id.clone() };
    let mut draft = Draft::new(log, known, now, cause);
    let text = format!("Read a mail from {}.", incoming.shown);
    draft.happen_to_log(text, Happened::MailRead { kind: reading.kind });
    if began_after(log, mail, known) {
        draft.be_silent();
    }
    storm(&mut draft, &incoming);
    form::receive(&mut draft, &incoming);
    take(&mut draft, &incoming);
    draft.finish()
}

/// Did the mail arrive on a day before the program first ran? Then nothing is sent for it (fault I23).
fn began_after(log: &Log, mail: &Mail, known: &Knowledge) -> bool {
    let day = |at| known.authority.day(at);
    log.since.zip(mail.arrived()).is_some_and(|(since, arrived)| day(arrived) < day(since))
}

fn take(draft: &mut Draft<'_>, incoming: &Incoming<'_>) {
    if incoming.reading.particulars.at_risk {
        at_risk(draft, incoming);
    }
    praise::record(draft, incoming);
    if commands::take(draft, incoming) || incoming.trust == Trust::Inside && answers::take(draft, incoming) {
        return;
    }
    match incoming.reading.kind {
        Kind::Automatic => machine::automatic(draft, incoming),
        Kind::Bounce => machine::bounce(draft, incoming),
        _ if incoming.trust != Trust::Inside => about_items(draft, incoming),
        Kind::Recommendation => recommendation(draft, incoming),
        Kind::Review => sister::review(draft, incoming),
        Kind::Monitoring => sister::monitored(draft, incoming),
        Kind::SignificantChange => change::report(draft, incoming),
        Kind::Unrelated => unrelated(draft, incoming),
        _ => {
            about_items(draft, incoming);
            for further in &incoming.reading.further {
                let (kind, items) = (further.kind, further.items.clone());
                let reading = Reading { kind, items, further: Vec::new(), ..incoming.reading.clone() };
                about_items(draft, &Incoming { reading: &reading, ..incoming.clone() });
            }
        }
    }
}

/// A recommendation; where it came on the form of a review, the review took place too.
fn recommendation(draft: &mut Draft<'_>, incoming: &Incoming<'_>) {
    opening::open(draft, incoming);
    let particulars = &incoming.reading.particulars;
    let held = particulars.review_on.filter(|day| *day <= draft.today && particulars.form.is_some());
    if let (Some(day), Some(child), true) = (held, sister::child_of(draft, incoming), incoming.may_rule()) {
        sister::took_place(draft, incoming, &child, Some(day));
    }
}

/// Anything else: kept in the history where it stands in an item's thread, and shown to a person where something was unclear.
fn unrelated(draft: &mut Draft<'_>, incoming: &Incoming<'_>) {
    if incoming.may_rule()
        && incoming.reading.particulars.agrees == Some(true)
        && let Link::Items(linked) = identity::link(draft, incoming)
        && agrees_to_proposal(draft, incoming, &linked)
    {
        return rule(draft, incoming, &linked);
    }
    news::in_passing(draft, incoming);
    for reference in identity::threaded(draft, incoming) {
        let text = format!("{} wrote: {}", incoming.shown, phrases::quoted(incoming.reading.own_words()));
        draft.happen(&reference, text, Happened::Noted);
    }
    if let Some(doubt) = incoming.reading.doubts.first() {
        let text = format!("Mail from {} was not understood: {}", incoming.shown, doubt.why);
        draft.attention(AttentionKind::NotUnderstood, None, text);
    }
}

/// Words of immediate risk go straight to a person: this mailbox is no emergency channel (R76).
fn at_risk(draft: &mut Draft<'_>, incoming: &Incoming<'_>) {
    let text =
        format!("{} wrote words of immediate risk: {}", incoming.shown, phrases::quoted(incoming.reading.own_words()));
    draft.attention(AttentionKind::Urgent, identity::threaded(draft, incoming).first(), text);
}

/// More mail from one sender in an hour than letters may go to one person: events are kept, letters are not (fault X06, X13).
fn storm(draft: &mut Draft<'_>, incoming: &Incoming<'_>) {
    let (Some(sender), limit) = (&incoming.sender, draft.known.routine.letters_a_person_an_hour) else { return };
    if draft.log.mails_from(sender, draft.now) < usize::try_from(limit).unwrap_or(usize::MAX) {
        return;
    }
    let told = |entry: &crate::model::log::Attention| {
        entry.kind == AttentionKind::Stopped && entry.by.as_ref() == Some(sender) && entry.item.is_none()
    };
    if !draft.log.attention().any(told) {
        let text =
            format!("More than {limit} mails in an hour from {}: they are logged, and not answered.", incoming.shown);
        draft.attention(AttentionKind::Stopped, None, text);
    }
    draft.be_silent();
}

/// A message about items that are in the log.
fn about_items(draft: &mut Draft<'_>, incoming: &Incoming<'_>) {
    if let Some(linked) = ruling::of_new_worker(draft, incoming) {
        return apply(draft, incoming, &linked);
    }
    match identity::link(draft, incoming) {
        Link::Items(linked) => apply(draft, incoming, &linked),
        Link::Unclear(_) if incoming.trust != Trust::Inside => stranger(draft, incoming),
        Link::Unclear(candidates) if opens_unlinked(incoming, &candidates) => {
            escalation::escalate(draft, incoming, &[]);
        }
        Link::Unclear(candidates) => ask_which(draft, incoming, candidates),
    }
}

/// An escalation that is tied to no item is logged where it stands: at its stage, or at level 2 where nothing comes into
/// question that it could have grown from.
fn opens_unlinked(incoming: &Incoming<'_>, candidates: &[Reference]) -> bool {
    let at_stage = incoming.reading.items.iter().any(|item| item.stage.is_some());
    incoming.reading.kind == Kind::Escalation && incoming.may_rule() && (candidates.is_empty() || at_stage)
}

/// Applies what a message says to the items it speaks of.
pub(super) fn apply(draft: &mut Draft<'_>, incoming: &Incoming<'_>, linked: &[(Reference, ReadItem)]) {
    if incoming.trust == Trust::Inside && !incoming.reading.particulars.note_fields.is_empty() {
        for (reference, _) in linked {
            note::write(draft, incoming, reference);
        }
    }
    let linked = &as_said(incoming, linked)[..];
    let (own_course, linked): (Vec<_>, Vec<_>) =
        linked.iter().cloned().partition(|(reference, part)| has_own_answer(draft, incoming, reference, part));
    for (reference, part) in &own_course {
        match draft.item(reference).and_then(|item| sister::course(draft, item)) {
            Some(Course::Monitoring) => sister::held(draft, incoming, reference),
            _ => sister::answer_decisions(draft, incoming, reference, part),
        }
    }
    if !incoming.may_rule() {
        update::take(draft, incoming, &linked);
        return;
    }
    let linked: Vec<_> =
        linked.into_iter().filter(|(reference, _)| may_be_ruled_on(draft, incoming, reference)).collect();
    rule(draft, incoming, &linked);
}

/// What an IRO, or an AC for them, says of these items.
pub(super) fn rule(draft: &mut Draft<'_>, incoming: &Incoming<'_>, linked: &[(Reference, ReadItem)]) {
    let particulars = &incoming.reading.particulars;
    if linked.is_empty() {
        return;
    }
    match incoming.reading.kind {
        _ if particulars.reopens => ruling::reopen(draft, incoming, linked),
        _ if agrees_to_proposal(draft, incoming, linked) => ruling::agree(draft, incoming, linked),
        Kind::Amendment => ruling::amend_all(draft, incoming, linked),
        Kind::Resolution => ruling::close(draft, incoming, linked, false),
        Kind::Withdrawal => ruling::close(draft, incoming, linked, true),
        Kind::Dissatisfaction => ruling::dissatisfied(draft, incoming, linked),
        Kind::Escalation => escalation::escalate(draft, incoming, linked),
        _ => update::take(draft, incoming, linked),
    }
}

/// What a review or change opened and has run its course is not opened again by a word in its thread; the word is kept.
fn may_be_ruled_on(draft: &mut Draft<'_>, incoming: &Incoming<'_>, reference: &Reference) -> bool {
    let Some(item) = draft.item(reference) else { return false };
    let over = item.status.is_closed() && sister::course(draft, item) != Some(Course::Ruling);
    if over && incoming.reading.kind != Kind::Escalation {
        let text = format!("{} wrote: {}", incoming.shown, phrases::quoted(incoming.reading.own_words()));
        draft.happen(reference, text, Happened::Noted);
        return false;
    }
    true
}

/// Is this an answer that means something of its own in the item's course: decisions agreed or not, monitoring done?
fn has_own_answer(draft: &Draft<'_>, incoming: &Incoming<'_>, reference: &Reference, part: &ReadItem) -> bool {
    let Some(item) = draft.item(reference).filter(|item| !item.status.is_closed()) else { return false };
    match sister::course(draft, item) {
        Some(Course::Decisions) => incoming.trust == Trust::Inside && !incoming.may_rule(),
        Some(Course::Monitoring) => {
            let theirs = incoming.sender.as_ref().is_some_and(|sender| item.who.contains(sender));
            incoming.trust == Trust::Inside && (incoming.may_rule() || theirs) && part.says == Some(Says::Done)
        }
        _ => false,
    }
}

/// Does the IRO plainly agree ("agreed", "happy with that") where somebody's proposal waits for their word (R25)?
fn agrees_to_proposal(draft: &Draft<'_>, incoming: &Incoming<'_>, linked: &[(Reference, ReadItem)]) -> bool {
    let kind = incoming.reading.kind;
    let plain = matches!(kind, Kind::Update | Kind::Unrelated | Kind::Resolution | Kind::Amendment);
    plain
        && incoming.reading.particulars.agrees == Some(true)
        && linked.iter().all(|(_, part)| part.by_when.is_none() && part.who.is_empty() && part.what.is_none())
        && linked.iter().any(|(reference, _)| draft.item(reference).is_some_and(|item| item.proposal.is_some()))
}

/// A ruling by somebody who may not rule is what they say, no more: "resolved" is `done`, a new date a request (Convention 7).
fn as_said(incoming: &Incoming<'_>, linked: &[(Reference, ReadItem)]) -> Vec<(Reference, ReadItem)> {
    let said = match incoming.reading.kind {
        _ if incoming.may_rule() => None,
        Kind::Resolution => Some(Says::Done),
        Kind::Amendment | Kind::Escalation => Some(Says::ExtensionRequested),
        Kind::Withdrawal => Some(Says::Refused),
        Kind::Dissatisfaction => Some(Says::Question),
        _ => None,
    };
    linked
        .iter()
        .map(|(reference, part)| (reference.clone(), ReadItem { says: part.says.or(said), ..part.clone() }))
        .collect()
}

/// Mail from outside, or from a sender nobody vouches for, that is about no item we know.
fn stranger(draft: &mut Draft<'_>, incoming: &Incoming<'_>) {
    if incoming.reading.kind == Kind::Unrelated && incoming.mail.machine.list {
        // A newsletter: counted among the mails read, and nothing else.
        return;
    }
    let why = match incoming.trust {
        Trust::NotVouchedFor => "The mail server does not vouch for its sender",
        _ => "It comes from outside the authority",
    };
    let text = format!("Mail from {}: {why}, so nothing was done with it.", incoming.shown);
    draft.attention(AttentionKind::UnknownSender, None, text);
}

/// Asks the sender which item a message is about; the message waits for the answer (Contract 8.2).
pub(super) fn ask_which(draft: &mut Draft<'_>, incoming: &Incoming<'_>, candidates: Vec<Reference>) {
    let Some(sender) = incoming.sender.clone() else { return };
    // What an item says is shown to those with a part in it, and to those who keep the log.
    let has_part =
        |reference: &Reference| draft.item(reference).is_some_and(|item| item.people().any(|person| *person == sender));
    let candidates: Vec<Reference> =
        candidates.into_iter().filter(|reference| incoming.may_rule() || has_part(reference)).collect();
    let words = phrases::kept(incoming.reading.own_words());
    let text = format!("{} wrote, and it is not clear about which item: {}", incoming.shown, phrases::quoted(&words));
    let attention = draft.attention(AttentionKind::NotLinked, None, text);
    let only_thanks = incoming.reading.kind == Kind::Update
        && incoming.reading.items.iter().all(|item| item.says.is_none_or(|says| says == Says::Acknowledged));
    if candidates.is_empty() && only_thanks {
        return;
    }
    let question = Question {
        attention,
        at: draft.now,
        // What lies before the program's first day is not asked about later either (fault I23).
        again: draft.is_silent(),
        to: sender.clone(),
        message_id: incoming.mail.message_id.clone(),
        candidates: candidates.clone(),
        kind: incoming.reading.kind,
        items: incoming.reading.items.clone(),
        command: incoming.reading.particulars.command.clone().filter(|_| incoming.may_rule()),
        words: words.clone(),
        reached: incoming.recipients(draft.known),
        ancestors: incoming.mail.ancestors.clone(),
        thread: opening::thread(incoming),
    };
    let text = format!("{} was asked which item is meant.", incoming.shown);
    draft.happen_to_log(text, Happened::AskedWhich { question: Box::new(question) });
    let thread: Thread = opening::thread(incoming);
    let listed = draft.items(&candidates);
    let content = Content::AskWhich { words, candidates: listed, again: false };
    draft.letter_in(Some(thread), LetterKind::Clarification, vec![sender], Vec::new(), &candidates, content);
}
