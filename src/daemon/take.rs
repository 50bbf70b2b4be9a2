//! One mail, read already, into one moment: recognised, decided, put into words.

use super::{
    Daemon,
    ahead::{Outcome, Parsed, Read},
    guarded,
};
use crate::{
    decide,
    error::Result,
    letters,
    mailbox::Content,
    model::{
        Instant,
        decision::Decision,
        event::{AttentionKind, Event, Happened},
        letter::LetterKind,
        mail::{Authentication, Mail},
        reading::Reading,
        reference::Reference,
    },
    store::{Fate, Identity, NewLetter, Place, Taken, Turn},
    telemetry::killpoint,
    understand,
};
use std::collections::HashSet;

/// Something that happened, as told to an observer.
#[derive(Debug)]
pub enum Happening<'a> {
    /// A mail was taken in.
    Mail {
        /// When.
        at: Instant,
        /// The mail, if it could be read.
        mail: Option<&'a Mail>,
        /// What became of it.
        fate: &'a Fate,
    },
    /// Something happened to an item, or to the log as a whole.
    Event(&'a Event),
    /// A letter was written into the outbox.
    Letter(&'a NewLetter),
}

impl Daemon {
    /// Takes in mails, as many as may be in one transaction.
    pub(super) async fn take(&mut self, mut waiting: Vec<Parsed>) -> Result<()> {
        for parsed in &mut waiting {
            self.vouch(parsed).await;
        }
        while !waiting.is_empty() {
            // Whether a message is in the log already is asked of the disk: two of one identity go into two transactions.
            let mut seen = HashSet::new();
            let together = waiting
                .iter()
                .take_while(|parsed| match parsed.message_id() {
                    Some(id) => seen.insert(id.as_bytes().to_vec()),
                    None => seen.insert(parsed.hash().to_vec()),
                })
                .count();
            let rest = waiting.split_off(together);
            self.take_together(&waiting).await?;
            waiting = rest;
        }
        Ok(())
    }

    /// Where the server says nothing of a colleague's mail, its own signature may vouch for it (Contract 8.7).
    async fn vouch(&self, parsed: &mut Parsed) {
        let (Some(dkim), Outcome::Mail(mail, _), Content::Mail(raw)) =
            (&self.dkim, &mut parsed.outcome, &parsed.found.content)
        else {
            return;
        };
        let colleague = mail.sender().is_some_and(|from| self.known.authority.has(from) && *from != self.known.mailbox);
        if colleague && mail.authentication == Authentication::Absent {
            mail.authentication = dkim.judge(raw).await;
        }
    }

    async fn take_together(&mut self, parsed: &[Parsed]) -> Result<()> {
        killpoint("mail");
        loop {
            let now = self.clock.now();
            let mut turns = Vec::with_capacity(parsed.len());
            for one in parsed {
                let turn = self.turn(one, &turns, now).await?;
                turns.push(turn);
            }
            let mails: Vec<Option<&Mail>> = parsed.iter().map(Parsed::mail).collect();
            if self.commit(&turns, &mails).await? {
                break;
            }
        }
        let places: Vec<Place> = parsed.iter().map(|one| one.found.place.clone()).collect();
        self.source.committed(&places);
        Ok(())
    }

    /// What a mail brings about after `before`, which is not committed yet; the log in memory is taken forward by it.
    async fn turn(&mut self, parsed: &Parsed, before: &[Turn], now: Instant) -> Result<Turn> {
        let mut turn = Turn::default();
        let identity = match parsed.outcome {
            Outcome::Gone => Identity::New,
            _ => self.store.identify(parsed.message_id(), &parsed.hash()).await?,
        };
        let ours = match parsed.mail().filter(|mail| mail.sender() == Some(&self.known.mailbox)) {
            Some(Mail { message_id: Some(id), .. }) => self.store.letter_with(id).await?,
            _ => None,
        };
        let mut followed = None;
        let (fate, decision) = match (&parsed.outcome, identity) {
            (Outcome::Gone, _) => (Fate::Gone, Decision::default()),
            (_, Identity::Same(number)) => (Fate::Again(number), Decision::default()),
            (Outcome::Unreadable(why), _) => self.set_aside(why, now),
            (Outcome::Mail(mail, read), identity) => match ours {
                Some(letter) => {
                    turn.copies.push(letter);
                    (Fate::Own, Decision::default())
                }
                None => {
                    let read = read.as_deref().map_err(String::as_str);
                    let (fate, decision, read) = self.decide(mail, read, identity, before, now).await?;
                    followed = read;
                    (fate, decision)
                }
            },
        };
        turn.mail = Some(Taken {
            place: parsed.found.place.clone(),
            raw: parsed.raw().to_vec(),
            message_id: parsed.message_id().map(str::to_owned),
            content_hash: parsed.hash(),
            arrived: parsed.mail().and_then(Mail::arrived),
            at: now,
            fate,
        });
        self.follow(&mut turn, decision, now);
        if let (Some(mail), Some(read)) = (parsed.mail(), followed) {
            self.note_papers(&mut turn, mail, read, now);
        }
        Ok(turn)
    }

    /// What follows from a mail and its reading, and the reading itself where it was followed.
    async fn decide<'a>(
        &mut self,
        mail: &Mail,
        read: Result<&'a Read, &str>,
        identity: Identity,
        before: &[Turn],
        now: Instant,
    ) -> Result<(Fate, Decision, Option<&'a Read>)> {
        let read = match read {
            Ok(read) => read,
            Err(failed) => {
                let (fate, decision) = self.set_aside(failed, now);
                return Ok((fate, decision, None));
            }
        };
        let in_thread = self.read_in_thread(mail, &read.reading, now).await?;
        let reading = in_thread.as_ref().unwrap_or(&read.reading);
        let decided = match self.decided(|log, known| decide::wants_history(log, mail, reading, known, now)).await? {
            Ok(wanted) => {
                self.recall(wanted, before).await?;
                let decided = self.decided(|log, known| decide::on_mail(log, mail, reading, known, now)).await?;
                self.log.forget();
                decided
            }
            Err(failed) => Err(failed),
        };
        Ok(match decided {
            Ok(mut decision) => {
                if identity == Identity::OtherContent {
                    decision.events.push(same_id_other_content(mail, now));
                }
                (Fate::Read(reading.kind), decision, Some(read))
            }
            Err(failed) => {
                let (fate, decision) = self.set_aside(&failed.to_string(), now);
                (fate, decision, None)
            }
        })
    }

    /// An answer whose own history does not show the list it answers, read again by the list of the log.
    async fn read_in_thread(&mut self, mail: &Mail, reading: &Reading, now: Instant) -> Result<Option<Reading>> {
        if !reading.particulars.lacks_list {
            return Ok(None);
        }
        let listed = self.decided(|log, known| decide::list_answered(log, mail, reading, known, now)).await?;
        let list = listed.unwrap_or_default();
        Ok(guarded(|| (!list.is_empty()).then(|| understand::in_thread(mail, &self.known, &list).0))
            .unwrap_or_default())
    }

    /// Has the histories of these items at hand, with what is not committed yet.
    async fn recall(&mut self, wanted: Vec<Reference>, before: &[Turn]) -> Result<()> {
        for reference in wanted {
            let mut history = self.store.history(&reference).await?;
            let just_now = before.iter().flat_map(|turn| &turn.events);
            history.extend(just_now.filter(|event| event.item.as_ref() == Some(&reference)).cloned());
            self.log.recall(reference, history);
        }
        Ok(())
    }

    fn set_aside(&self, why: &str, now: Instant) -> (Fate, Decision) {
        let decision = guarded(|| decide::on_unreadable(&self.log, why, now)).unwrap_or_default();
        (Fate::SetAside(why.to_owned()), decision)
    }

    /// Applies what was decided to the log and puts its letters into words.
    pub(super) fn follow(&mut self, turn: &mut Turn, decision: Decision, now: Instant) {
        for event in decision.events {
            self.log.apply(&event);
            turn.events.push(event);
        }
        for letter in decision.letters {
            let number = self.next_letter;
            let composed = guarded(|| letters::compose(&letter, number, &self.log, &self.known, &self.templates, now));
            match composed {
                Ok(Some(composed)) => {
                    self.next_letter += 1;
                    self.log.note_message(&composed.message_id, &letter.refs);
                    let (kind, refs) = (letter.kind, letter.refs);
                    let why = self.held_back_for(kind);
                    if let Some(why) = why {
                        for event in Event::held_back(number, kind.word(), &refs, &composed.recipients, why, now) {
                            self.log.apply(&event);
                            turn.events.push(event);
                        }
                    }
                    turn.letters.push(NewLetter { number, kind, refs, at: now, composed, held_back: why.is_some() });
                }
                Ok(None) => {
                    tracing::warn!(kind = letter.kind.word(), "a letter has nobody inside the authority to go to")
                }
                Err(_) => {
                    let event = Event {
                        at: now,
                        item: letter.refs.first().cloned(),
                        by: None,
                        message_id: None,
                        text: format!(
                            "A letter ({}) could not be put into words; please tell those it was for.",
                            letter.kind.word()
                        ),
                        happened: Happened::Attention { kind: AttentionKind::Other },
                    };
                    self.log.apply(&event);
                    turn.events.push(event);
                }
            }
        }
    }

    /// Why letters are held back at present, if they are.
    fn held_back_for(&self, kind: LetterKind) -> Option<&'static str> {
        if self.log.restored.is_some() {
            return Some("After a restore (it may have left before)");
        }
        (self.known.routine.shadow && kind != LetterKind::Digest).then_some("Shadow mode")
    }

    /// Tells the program's log and the observer what was committed.
    pub(super) fn tell(&mut self, turns: &[Turn], mails: &[Option<&Mail>], numbers: &[Option<i64>]) {
        for (place, turn) in turns.iter().enumerate() {
            let number = numbers.get(place).copied().flatten();
            if let Some(taken) = &turn.mail {
                log_mail(taken, number, turn);
                if let Some(observer) = &mut self.observer {
                    let mail = mails.get(place).copied().flatten();
                    observer(Happening::Mail { at: taken.at, mail, fate: &taken.fate });
                }
            }
            for event in &turn.events {
                if let Some(observer) = &mut self.observer {
                    observer(Happening::Event(event));
                }
            }
            for letter in &turn.letters {
                let refs: Vec<String> = letter.refs.iter().map(ToString::to_string).collect();
                tracing::info!(
                    letter = letter.number,
                    kind = letter.kind.word(),
                    refs = refs.join(","),
                    "letter written"
                );
                if let Some(observer) = &mut self.observer {
                    observer(Happening::Letter(letter));
                }
            }
        }
    }
}

fn log_mail(taken: &Taken, number: Option<i64>, turn: &Turn) {
    let refs: HashSet<String> =
        turn.events.iter().filter_map(|event| event.item.as_ref()).map(ToString::to_string).collect();
    let mut refs: Vec<String> = refs.into_iter().collect();
    refs.sort();
    let refs = refs.join(",");
    match &taken.fate {
        Fate::Read(kind) => tracing::info!(mail = number, kind = ?kind, refs, "mail read"),
        Fate::SetAside(_) => tracing::warn!(mail = number, "mail set aside; the digest says so"),
        Fate::Own => tracing::debug!(mail = number, "a copy of our own letter"),
        Fate::Again(known) => tracing::debug!(mail = known, "in the log already"),
        Fate::Gone => tracing::debug!("gone before it was read, or older than the first start"),
    }
}

/// Contract 8.9: it is read as a second message, and said so.
fn same_id_other_content(mail: &Mail, now: Instant) -> Event {
    Event {
        at: now,
        item: None,
        by: mail.sender().cloned(),
        message_id: mail.message_id.clone(),
        text: "A second message with the same Message-ID but other content came; both were read.".to_owned(),
        happened: Happened::Attention { kind: AttentionKind::SameIdOtherContent },
    }
}
