//! Sending: the outbox is emptied in the order of writing, each letter's mark committed before its first byte leaves.

use super::{Daemon, proof::last_byte};
use crate::{
    clock::Mark,
    decide,
    error::{Error, Result},
    model::{
        Instant,
        address::Address,
        decision::Decision,
        event::{AttentionKind, Event, Happened},
        knowledge::Authority,
        letter::{Content, Letter, LetterKind},
        reference::Reference,
    },
    outgoing::{Answer, Folder, GIVE_UP, Job, Outcome, Outgoing, Report, last_door, next_try},
    store::{DueLetter, RecipientState, Turn, Verdict},
    telemetry::{killpoint, without_addresses},
};
use chrono::TimeDelta;

/// A folder that cannot be written to is tried again after this long.
const FOLDER_PAUSE: TimeDelta = TimeDelta::minutes(1);
/// A fault of the set-up is looked at again after this long: a refused login asked often locks the account (fault S09).
const HOLD: TimeDelta = TimeDelta::minutes(5);
/// A prompt that was put off for so long is told to a person (fault S02).
const TELL_AFTER: TimeDelta = TimeDelta::hours(1);
/// How the entry that tells of it begins.
pub(super) const HELD: &str = "Letters cannot be sent";
/// The reason given for a recipient whom the last door turned away.
const OUTSIDE: &str = "outside the authority: not sent";

/// A letter whose mark is written but not yet committed.
struct Leaving {
    letter: DueLetter,
    /// The recipients in the envelope, the copy's among them.
    recipients: Vec<Address>,
    /// When its mark was written.
    marked: Mark,
}

impl Daemon {
    /// When the outbox next needs looking after; `None` while a letter is under way, or nothing is to be sent.
    pub(super) async fn post_due(&mut self, now: Instant) -> Result<Option<Instant>> {
        if self.is_stopped() {
            return Ok(None);
        }
        let Some(free) = self.outgoing.free_at(now) else { return Ok(None) };
        Ok(self.store.next_try().await?.map(|next| next.max(free)))
    }

    /// Sends, or hands to the sender, what is due.
    pub(super) async fn send_due(&mut self) -> Result<()> {
        loop {
            let now = self.clock.now();
            if let Outgoing::Folder(folder) = &self.outgoing {
                let Some(letter) = self.store.due_letter(now).await? else { return Ok(()) };
                killpoint("letter");
                let verdicts = put(folder, &letter, &self.known.authority, now);
                self.settle_folder(verdicts).await?;
                continue;
            }
            let mut turn = Turn::default();
            let leaving = self.claim(&mut turn, now).await?;
            let nothing = leaving.is_none() && turn.verdicts.is_empty() && turn.events.is_empty();
            if nothing || !self.commit(&[turn], &[]).await? {
                return Ok(());
            }
            self.hand_over(leaving).await;
        }
    }

    async fn settle_folder(&mut self, verdicts: Vec<Verdict>) -> Result<()> {
        let refused = verdicts.iter().find(|verdict| verdict.state == RecipientState::Waiting);
        if let Some(refused) = refused.filter(|_| self.clock.is_virtual()) {
            return Err(Error::world(refused.answer.clone().unwrap_or_default()));
        }
        killpoint("sent");
        let turn = Turn { verdicts, ..Turn::default() };
        while !self.commit(std::slice::from_ref(&turn), &[]).await? {}
        Ok(())
    }

    /// Takes the next letter that may leave. Its mark becomes part of the turn; once that is committed, and not before, it is
    /// handed over (fault D01).
    async fn claim(&mut self, turn: &mut Turn, now: Instant) -> Result<Option<Leaving>> {
        let free = self.outgoing.free_at(now).is_some_and(|free| free <= now);
        if self.stop.asked() || !free || self.is_stopped() {
            return Ok(None);
        }
        let Some(letter) = self.store.due_letter(now).await? else { return Ok(None) };
        killpoint("letter");
        let (inside, outside) = last_door(&letter.recipients, &self.known.authority);
        if !outside.is_empty() {
            tracing::error!(
                letter = letter.number,
                "a recipient outside the authority was turned away at the last door"
            );
            turn.verdicts.extend(outside.into_iter().map(|address| Verdict {
                letter: letter.number,
                address,
                state: RecipientState::Failed,
                at: now,
                next_try: None,
                answer: Some(OUTSIDE.to_owned()),
            }));
            return Ok(None);
        }
        if self.stops_at(turn, &inside, now) {
            return Ok(None);
        }
        let copy = (self.copies && letter.copy_free && !inside.contains(&self.known.mailbox))
            .then(|| self.known.mailbox.clone());
        turn.leaving = Some(letter.mark(copy.is_some(), now));
        let recipients = inside.into_iter().chain(copy).collect();
        Ok(Some(Leaving { letter, recipients, marked: self.clock.mark() }))
    }

    /// Hands a letter to the sender, after its mark was committed.
    async fn hand_over(&mut self, leaving: Option<Leaving>) {
        let Some(Leaving { letter, recipients, marked }) = leaving else { return };
        killpoint("marked");
        let now = self.clock.now();
        self.count(&letter, now);
        let bytes = letter.bytes.clone();
        // Should another have taken over meanwhile, it must not send again before this one surely sends no more.
        let within = self.store.may_be_taken_over().then(|| (marked, last_byte()));
        let job = Job { number: letter.number, from: self.known.mailbox.clone(), recipients, bytes, within };
        self.outgoing.send(job, now).await;
        self.under_way = Some(letter);
    }

    /// The server's word on the letter under way. What became of it and the mark of the next one are committed together: in a
    /// steady flow each letter costs one commit.
    pub(super) async fn settle(&mut self, report: Report) -> Result<()> {
        killpoint("answered");
        let Some(letter) = self.under_way.take().filter(|letter| letter.number == report.number) else { return Ok(()) };
        loop {
            let now = self.clock.now();
            // What a refusal tells of may have ended long ago.
            self.have_at_hand(&letter.refs).await?;
            let mut turn = match &report.outcome {
                Outcome::Answered(answers) => {
                    let silence = self.health.silent.take().map(|(since, _)| since);
                    let mut turn = self.answered(&letter, answers, now);
                    self.release(&mut turn, silence, now);
                    turn
                }
                Outcome::Later(why) => {
                    let why_plain = without_addresses(why);
                    tracing::warn!(letter = letter.number, why = why_plain, "not handed over; trying again");
                    self.health.silent.get_or_insert_with(|| (now, why.clone()));
                    self.put_off(&letter, why, now)
                }
                Outcome::SetUp(why) => {
                    self.health.silent.get_or_insert_with(|| (now, why.clone()));
                    self.hold(&letter, why, now)
                }
            };
            let next = self.claim(&mut turn, now).await?;
            if self.commit(&[turn], &[]).await? {
                self.hand_over(next).await;
                return Ok(());
            }
        }
    }

    /// Each recipient's answer, and what follows where it is a refusal.
    fn answered(&mut self, letter: &DueLetter, answers: &[(Address, Answer)], now: Instant) -> Turn {
        let mut turn = Turn::default();
        for (address, answer) in answers {
            let Some((_, tries)) = letter.recipients.iter().find(|(known, _)| known == address) else {
                // The copy to the team mailbox: where it is not taken, it can prove nothing.
                self.copies &= matches!(answer, Answer::Sent(_) | Answer::Unknown(_));
                continue;
            };
            let verdict = verdict(letter, address.clone(), answer, tries + 1, now);
            tracing::info!(letter = letter.number, state = ?verdict.state, "letter answered");
            if verdict.state == RecipientState::Failed && is_too_large(letter, &verdict) {
                self.send_bare(letter, address, &mut turn, now);
            } else if verdict.state == RecipientState::Failed {
                let why = verdict.answer.clone().unwrap_or_default();
                let decision = super::guarded(|| {
                    decide::on_undeliverable(&self.log, &letter.refs, address, &why, &self.known, now)
                });
                self.follow(&mut turn, decision.unwrap_or_default(), now);
            }
            self.in_doubt |= verdict.state == RecipientState::Unknown;
            turn.verdicts.push(verdict);
        }
        self.tell_of_delay(letter, &mut turn, now);
        turn
    }

    /// A digest that is too large for the server goes again without its workbook, and says so (fault S11).
    fn send_bare(&mut self, letter: &DueLetter, address: &Address, turn: &mut Turn, now: Instant) {
        let day = self.known.authority.day(letter.created);
        let again = Letter {
            kind: LetterKind::Digest,
            to: vec![address.clone()],
            cc: Vec::new(),
            refs: Vec::new(),
            thread: None,
            content: Content::WithoutFiles(Box::new(Content::Digest { day })),
        };
        tracing::warn!(letter = letter.number, "too large for the mail server; it goes again without its workbook");
        self.follow(turn, Decision { letters: vec![again], ..Decision::default() }, now);
    }

    /// The server could not be used: surely nothing was sent, all of it is tried again later.
    fn put_off(&mut self, letter: &DueLetter, why: &str, now: Instant) -> Turn {
        let later = |(address, _): &(Address, u32)| (address.clone(), Answer::Later(why.to_owned()));
        let answers: Vec<_> = letter.recipients.iter().map(later).collect();
        self.answered(letter, &answers, now)
    }

    /// The set-up is at fault: every letter is kept, one alert is raised (fault S09).
    fn hold(&mut self, letter: &DueLetter, why: &str, now: Instant) -> Turn {
        let plain = without_addresses(why);
        tracing::error!(why = plain, "letters cannot be sent until this is put right; all are kept");
        self.outgoing.hold_until(now + HOLD);
        let mut turn = Turn::default();
        for (address, _) in &letter.recipients {
            turn.verdicts.push(Verdict {
                letter: letter.number,
                address: address.clone(),
                state: RecipientState::Waiting,
                at: now,
                next_try: Some(now),
                answer: Some(why.to_owned()),
            });
        }
        self.note_silence(&mut turn, why, now);
        turn
    }

    /// Letters leave again, after a silence since this moment.
    fn release(&mut self, turn: &mut Turn, silence: Option<Instant>, now: Instant) {
        let Some(attention) = self.held.take() else { return };
        let told = self.log.attention().find(|entry| entry.number == attention).map(|entry| entry.at);
        self.dealt_with(turn, attention, "Letters can be sent again.", now);
        let began = silence.into_iter().chain(told).min();
        if began.is_some_and(|began| now - began >= self.known.routine.tell_after) {
            self.write_of_outage(turn, true, None, now);
        }
    }

    pub(super) fn dealt_with(&mut self, turn: &mut Turn, attention: u64, text: &str, now: Instant) {
        let happened = Happened::DealtWith { attention };
        let event = Event { at: now, item: None, by: None, message_id: None, text: text.to_owned(), happened };
        self.log.apply(&event);
        turn.events.push(event);
    }

    /// A prompt that waits for an hour is something a person should know of, once.
    fn tell_of_delay(&mut self, letter: &DueLetter, turn: &mut Turn, now: Instant) {
        let waits = turn.verdicts.iter().any(|verdict| verdict.state == RecipientState::Waiting);
        let told = letter.last_try - letter.created > TELL_AFTER;
        if letter.kind == "prompt" && waits && !told && now - letter.created > TELL_AFTER {
            let text =
                "The mail server has not taken this prompt for an hour; it is tried again every half hour.".to_owned();
            self.attend(turn, AttentionKind::Bounced, letter.refs.first().cloned(), text, now);
        }
    }

    pub(super) fn attend(
        &mut self,
        turn: &mut Turn,
        kind: AttentionKind,
        item: Option<Reference>,
        text: String,
        now: Instant,
    ) {
        let event = Event { at: now, item, by: None, message_id: None, text, happened: Happened::Attention { kind } };
        self.log.apply(&event);
        turn.events.push(event);
    }
}

/// Was a digest refused for its size, and is there anything that can be left out? (RFC 3463: 5.2.3, 5.3.4.)
fn is_too_large(letter: &DueLetter, verdict: &Verdict) -> bool {
    const ATTACHED: &[u8] = b"Content-Disposition: attachment";
    let answer = verdict.answer.as_deref().unwrap_or_default();
    let too_large = ["5.3.4", "5.2.3"].iter().any(|code| answer.contains(code))
        || answer.starts_with("552") && !answer.contains("5.2.2");
    too_large
        && letter.kind == LetterKind::Digest.word()
        && letter.bytes.windows(ATTACHED.len()).any(|part| part == ATTACHED)
}

fn verdict(letter: &DueLetter, address: Address, answer: &Answer, tries: u32, now: Instant) -> Verdict {
    let (state, words) = match answer {
        Answer::Sent(words) => (RecipientState::Sent, words.clone()),
        Answer::Unknown(words) => (RecipientState::Unknown, words.clone()),
        Answer::Refused(words) => (RecipientState::Failed, words.clone()),
        Answer::Later(words) if now - letter.created > GIVE_UP => {
            (RecipientState::Failed, format!("not taken for five days: {words}"))
        }
        Answer::Later(words) => (RecipientState::Waiting, words.clone()),
    };
    let next = (state == RecipientState::Waiting).then(|| next_try(tries, now));
    Verdict { letter: letter.number, address, state, at: now, next_try: next, answer: Some(words) }
}

/// Puts a letter into the folder. What is outside the authority is refused at this last door.
fn put(folder: &Folder, letter: &DueLetter, authority: &Authority, now: Instant) -> Vec<Verdict> {
    let (inside, outside) = last_door(&letter.recipients, authority);
    let verdict = |address, state, answer: Option<String>| Verdict {
        letter: letter.number,
        address,
        state,
        at: now,
        next_try: (state == RecipientState::Waiting).then(|| now + FOLDER_PAUSE),
        answer,
    };
    let written = if inside.is_empty() { Ok(()) } else { folder.put(letter.number, &letter.bytes).map(drop) };
    let (state, answer) = match written {
        Ok(()) => (RecipientState::Sent, None),
        Err(error) => (RecipientState::Waiting, Some(error.to_string())),
    };
    let refused = outside.into_iter().map(|address| verdict(address, RecipientState::Failed, Some(OUTSIDE.to_owned())));
    inside.into_iter().map(|address| verdict(address, state, answer.clone())).chain(refused).collect()
}
