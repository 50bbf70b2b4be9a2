//! How an item changes: by applying one event, and in no other way.

use super::{
    Day,
    event::{Event, Happened},
    item::{Item, Milestone, PromptState, Status, Step, Words},
    reading::Says,
};

impl Item {
    /// Applies an event about this item. `day` is the civil day of the event.
    pub fn apply(&mut self, event: &Event, day: Day) {
        match &event.happened {
            Happened::Logged { item } | Happened::Undone { item } => *self = (**item).clone(),
            Happened::Amended { .. } => self.amend(event),
            Happened::Updated { says, words } => self.take_update(event, *says, words),
            Happened::PromptSuppressed => {
                self.prompt.state = PromptState::Suppressed;
                self.prompt.why = Some(event.text.clone());
            }
            Happened::PromptScheduled { on } => {
                self.prompt.state = PromptState::Scheduled;
                self.prompt.on = Some(*on);
                self.prompt.why = None;
            }
            Happened::PromptSent { on, .. } => {
                self.prompt.state = PromptState::Sent;
                self.prompt.on = Some(*on);
                self.prompt.why = None;
                self.undelivered = false;
                if matches!(self.status, Status::Open | Status::Updated) {
                    self.status = Status::Prompted;
                }
                self.pass(event, Step::Prompted);
            }
            Happened::Alerted { next } => {
                self.next_alert = *next;
                self.pass(event, Step::Alerted);
            }
            Happened::AlertPlanned { on } => self.next_alert = *on,
            Happened::PeopleChanged { sw, pm, sm, team, unit } => {
                self.sw.clone_from(sw);
                self.pm.clone_from(pm);
                self.sm.clone_from(sm);
                self.team.clone_from(team);
                self.unit.clone_from(unit);
            }
            Happened::Asked => self.asked = Some((event.at, self.asked.map_or(0, |(_, times)| times) + 1)),
            Happened::Proposed { proposal } => self.proposal = Some(proposal.clone()),
            Happened::Disagreed => {
                self.status = Status::Updated;
                self.prompt.state = PromptState::Suppressed;
                self.prompt.why = Some(event.text.clone());
            }
            Happened::Dissatisfied => {
                self.proposal = None;
                self.pass(event, Step::Dissatisfied);
            }
            Happened::Escalated { level, stage, addressed } => {
                if stage.is_some() {
                    self.stage.clone_from(stage);
                } else {
                    self.level = *level;
                }
                self.addressed.clone_from(addressed);
                self.pass(event, Step::Escalated(level.unwrap_or(0)));
            }
            Happened::Resolved { outcome } => self.close(event, Status::Resolved, outcome, day),
            Happened::Withdrawn { outcome } => self.close(event, Status::Withdrawn, outcome, day),
            Happened::Reopened => {
                self.status = if self.is_incomplete() { Status::NeedsClarification } else { Status::Open };
                self.closed = None;
                self.outcome = None;
                self.revision += 1;
                self.pass(event, Step::Reopened);
            }
            Happened::PromptUndelivered => self.undelivered = true,
            Happened::NoteWritten { fields, category } => self.write_note(fields, category.as_ref()),
            Happened::AskedWhich { .. }
            | Happened::AskedWhichAgain { .. }
            | Happened::Noted
            | Happened::HandedOn
            | Happened::Attention { .. }
            | Happened::DealtWith { .. }
            | Happened::MailRead { .. }
            | Happened::FormReceived { .. }
            | Happened::GoodPractice { .. }
            | Happened::DigestSent { .. }
            | Happened::QuarterReported { .. }
            | Happened::ClinicListed { .. }
            | Happened::HeldBack { .. }
            | Happened::Restored
            | Happened::CaughtUp
            | Happened::HoldPlaced { .. }
            | Happened::HoldReleased { .. }
            | Happened::WordsRemoved { .. }
            | Happened::Removed => {}
        }
    }

    /// The item as its history makes it, the events left out that `left_out` names. `None`: so it was never logged. `day_of`
    /// gives the civil day of a moment.
    #[must_use]
    pub fn fold(
        history: &[Event],
        left_out: impl Fn(&Event) -> bool,
        day_of: impl Fn(super::Instant) -> Day,
    ) -> Option<Self> {
        history.iter().filter(|event| !left_out(event)).fold(None, |item, event| match (&event.happened, item) {
            (Happened::Logged { item }, _) => Some((**item).clone()),
            (_, None) => None,
            (_, Some(mut item)) => {
                item.apply(event, day_of(event.at));
                Some(item)
            }
        })
    }

    /// Who, what or by when is missing, or a doubt must be answered first (Contract 8.2).
    #[must_use]
    pub fn is_incomplete(&self) -> bool {
        self.who.is_empty()
            || self.what.is_none()
            || self.by_when.is_none()
            || self.doubts.iter().any(|doubt| doubt.blocks)
    }

    fn pass(&mut self, event: &Event, step: Step) {
        self.milestones.push(Milestone { at: event.at, step });
    }

    /// A field written again takes the place of what stood there.
    fn write_note(&mut self, fields: &[(String, String)], category: Option<&String>) {
        for (name, words) in fields {
            match self.note.iter_mut().find(|(known, _)| known == name) {
                Some((_, known)) => known.clone_from(words),
                None => self.note.push((name.clone(), words.clone())),
            }
        }
        self.category = category.cloned().or(self.category.take());
    }

    fn amend(&mut self, event: &Event) {
        let Happened::Amended { who, what, by_when, by_when_text, sw, doubts } = &event.happened else { return };
        if let Some(who) = who {
            self.who.clone_from(who);
            self.undelivered = false;
        }
        if let Some(what) = what {
            self.what = Some(what.clone());
        }
        if let Some(sw) = sw {
            self.sw = Some(sw.clone());
            self.undelivered = false;
        }
        self.doubts.clone_from(doubts);
        self.revision += 1;
        if let Some(day) = by_when {
            let first = self.first_by_when.is_none();
            self.by_when = Some(*day);
            self.by_when_text.clone_from(by_when_text);
            self.first_by_when.get_or_insert(*day);
            self.proposal = None;
            if !first {
                self.pass(event, Step::Moved(*day));
            }
        }
        if self.is_incomplete() {
            self.status = Status::NeedsClarification;
            self.prompt.state = PromptState::None;
            let why = if self.by_when.is_none() { "there is no date yet" } else { "something must be clarified first" };
            self.prompt.why = Some(why.to_owned());
        } else if by_when.is_some() || self.status == Status::NeedsClarification {
            self.status = Status::Open;
            self.asked = None;
        }
    }

    fn take_update(&mut self, event: &Event, says: Says, words: &str) {
        let moves = matches!(says, Says::Done | Says::Progress);
        if moves && matches!(self.status, Status::Open | Status::Prompted) {
            self.status = Status::Updated;
        }
        if says != Says::Question || event.by != self.iro {
            self.last_words =
                Some(Words { by: event.by.clone(), at: event.at, says: Some(says), text: words.to_owned() });
        }
        self.pass(event, Step::Updated(says));
    }

    fn close(&mut self, event: &Event, status: Status, outcome: &str, day: Day) {
        self.status = status;
        self.closed = Some(day);
        self.outcome = Some(outcome.to_owned());
        self.next_alert = None;
        self.proposal = None;
        self.asked = None;
        self.revision += 1;
        let never_had_one = self.prompt.state == PromptState::None && self.prompt.why.is_some();
        if matches!(self.prompt.state, PromptState::Scheduled | PromptState::None) && !never_had_one {
            self.prompt.state = PromptState::None;
            self.prompt.why = Some(
                match status {
                    Status::Withdrawn => "withdrawn before its prompt",
                    _ => "resolved before its prompt",
                }
                .to_owned(),
            );
        }
        self.pass(event, Step::Closed);
    }
}
