//! What concerns the record: legal hold, redaction, retention. Carried out by whoever owns the log.

use super::{Daemon, requests::Carried};
use crate::{
    error::Result,
    mail,
    model::{
        Day, Instant,
        event::{Event, Happened},
        hold::{Hold, HoldOn, Holds},
        log::Log,
        reference::Reference,
        request::{Answer, RecordAsks, RecordRequest, Words},
        retention::Periods,
    },
    store::{Account, Outlived, Redaction, Removal, Store, Trouble, Turn, periods_told},
};
use chrono::NaiveTime;

/// When the daemon removes what has been kept long enough, if it is told to, in the authority's time.
const NIGHT: Option<NaiveTime> = NaiveTime::from_hms_opt(3, 0, 0);

/// What has been kept long enough.
///
/// # Errors
/// When the database cannot be read.
pub async fn outlived(store: &mut Store, log: &Log, periods: &Periods, today: Day) -> Result<Outlived> {
    let held: Vec<String> = log.holds().children().map(str::to_owned).collect();
    let names = |raw: &[u8]| {
        let mail = super::guarded(|| mail::parse(raw, &mail::Options::default()));
        // What cannot be read may name anybody.
        mail.map_or(true, |mail| mail.map_or(true, |mail| held.iter().any(|child| mail.says(child))))
    };
    store.outlived(log, periods, today, names).await
}

/// What stands in the way of a redaction: a hold, in words.
#[must_use]
pub fn held(redaction: &Redaction, log: &Log) -> Option<String> {
    let refs = redaction.emptied.iter().chain(&redaction.touched);
    let (reference, hold) =
        refs.filter_map(|reference| Some((reference, log.holds().over(log.item(reference)?)?))).next()?;
    Some(format!(
        "{reference} is under legal hold ({}); release it first: bywhen release {}",
        hold.because,
        on(&hold.on)
    ))
}

/// As it is written at the command line.
fn on(on: &HoldOn) -> String {
    match on {
        HoldOn::Item(reference) => reference.to_string(),
        HoldOn::Child(written) => format!("--child \"{written}\""),
    }
}

impl Daemon {
    /// Has what was kept long enough removed each night.
    pub fn retain_nightly(&mut self, periods: Periods) {
        self.retention = Some((periods, self.next_night(self.clock.now())));
    }

    fn next_night(&self, now: Instant) -> Instant {
        let authority = &self.known.authority;
        let (day, night) = (authority.day(now), NIGHT.unwrap_or_default());
        let tonight = authority.at(day, night);
        if tonight > now { tonight } else { authority.at(day.succ_opt().unwrap_or(day), night) }
    }

    /// The night's work, when the night has come.
    pub(super) async fn retain_due(&mut self) -> Result<()> {
        let now = self.clock.now();
        let due = self.retention.filter(|(_, at)| *at <= now && self.log.restored.is_none());
        let Some((periods, _)) = due else { return Ok(()) };
        self.retention = Some((periods, self.next_night(now)));
        // What has been kept long stands on the shelf.
        let log = self.store.load().await?;
        let found = outlived(&mut self.store, &log, &periods, self.known.authority.day(now)).await?;
        let removed = self.remove(found.removal.parts(), &account(&periods, None, now), None).await?;
        tracing::info!(
            removed,
            items = found.items.goes,
            mails = found.mails.goes,
            letters = found.letters.goes,
            "retention"
        );
        Ok(())
    }

    /// Carries out what was asked.
    pub(super) async fn take_record(&mut self, number: i64, asked: &RecordRequest) -> Result<Carried> {
        let now = self.clock.now();
        let decided = match &asked.record {
            RecordAsks::Hold { on, because } => {
                let log = self.store.load().await?;
                self.place_hold(&log, on, because, asked, now)
            }
            RecordAsks::Release { on, because } => self.release_hold(on, because, asked, now),
            RecordAsks::Redact { words, because } => return self.redact(number, words, because, asked, now).await,
            RecordAsks::Retain { periods } => return self.retain(number, periods, asked, now).await,
        };
        Ok(match decided {
            Ok((event, told)) => {
                self.log.apply(&event);
                Carried::Turn(Box::new(Turn { events: vec![event], ..Turn::default() }), Answer::Done(told))
            }
            Err(why) => Carried::Turn(Box::default(), Answer::Refused(why)),
        })
    }

    fn place_hold(
        &self,
        log: &Log,
        on: &HoldOn,
        because: &str,
        asked: &RecordRequest,
        now: Instant,
    ) -> Result<(Event, String), String> {
        if let Some(hold) = self.log.holds().on(on) {
            return Err(format!("a hold lies on it already, placed by {}: {}", hold.by, hold.because));
        }
        let text = format!("Legal hold on {on}, placed by {}: {because}", asked.by);
        let hold = Hold { on: on.clone(), at: now, by: asked.by.clone(), because: because.to_owned() };
        let alone = Holds::from(vec![hold]);
        let covered = match log.items().filter(|item| alone.over(item).is_some()).count() {
            0 => "It covers no item of the log at present: a child is known by the whole name as the log has it, or by number.".to_owned(),
            1 => "It covers 1 item at present; nothing of it is removed until the hold is released.".to_owned(),
            several => format!("It covers {several} items at present; nothing of them is removed until the hold is released."),
        };
        let told = format!("{text}\n{covered}");
        let placed = Happened::HoldPlaced { on: on.clone(), by: asked.by.clone(), because: because.to_owned() };
        Ok((of_hold(on, asked, text, placed, now), told))
    }

    fn release_hold(
        &self,
        on: &HoldOn,
        because: &str,
        asked: &RecordRequest,
        now: Instant,
    ) -> Result<(Event, String), String> {
        if self.log.holds().on(on).is_none() {
            return Err(format!("no hold lies on {on}; `bywhen hold --list` names those that do"));
        }
        let text = format!("The legal hold on {on} was released by {}: {because}", asked.by);
        Ok((of_hold(on, asked, text.clone(), Happened::HoldReleased { on: on.clone() }, now), text))
    }

    async fn redact(
        &mut self,
        number: i64,
        words: &Words,
        because: &str,
        asked: &RecordRequest,
        now: Instant,
    ) -> Result<Carried> {
        let refused = |why: String| Ok(Carried::Turn(Box::default(), Answer::Refused(why)));
        let Some(redaction) = self.store.redaction(words).await? else {
            return refused("there is no mail with this Message-ID in the log".to_owned());
        };
        let about: Vec<Reference> = redaction.emptied.union(&redaction.touched).cloned().collect();
        self.have_at_hand(&about).await?;
        if let Some(why) = held(&redaction, &self.log) {
            return refused(why);
        }
        let leaving = self.under_way.as_ref().and_then(|letter| i64::try_from(letter.number).ok());
        if leaving.is_some_and(|letter| redaction.removal.letters.contains(&letter)) {
            return refused("a letter that quotes it is leaving at this moment; ask again in a minute".to_owned());
        }
        self.withdraw(&redaction, asked, now).await?;
        let account = Account {
            at: now,
            by: asked.address.clone(),
            why: format!("Words were removed (redacted) by {}: {because}", asked.by),
        };
        let told = format!("Removed:\n{}", redaction.told());
        self.remove(vec![redaction.removal], &account, Some((number, &Answer::Done(told)))).await.map(Carried::removed)
    }

    /// What is emptied is not prompted for any more.
    async fn withdraw(&mut self, redaction: &Redaction, asked: &RecordRequest, now: Instant) -> Result<()> {
        let open = |reference: &&Reference| self.log.item(reference).is_some_and(|item| !item.status.is_closed());
        let withdrawn = |reference: &Reference| Event {
            at: now,
            item: Some(reference.clone()),
            by: asked.address.clone(),
            message_id: None,
            text: "Withdrawn, because its words were removed (redacted).".to_owned(),
            happened: Happened::Withdrawn { outcome: "redacted".to_owned() },
        };
        let events: Vec<Event> = redaction.emptied.iter().filter(open).map(withdrawn).collect();
        if events.is_empty() { Ok(()) } else { self.happen(events).await }
    }

    async fn retain(&mut self, number: i64, periods: &Periods, asked: &RecordRequest, now: Instant) -> Result<Carried> {
        let log = self.store.load().await?;
        let found = outlived(&mut self.store, &log, periods, self.known.authority.day(now)).await?;
        let told = format!("Removed:\n{}", found.told(periods, &self.log));
        let account = account(periods, Some(asked), now);
        self.remove(found.removal.parts(), &account, Some((number, &Answer::Done(told)))).await.map(Carried::removed)
    }

    /// `false`: something could not be written just now, and is still there.
    async fn remove(
        &mut self,
        parts: Vec<Removal>,
        account: &Account,
        answered: Option<(i64, &Answer)>,
    ) -> Result<bool> {
        let zone = self.known.authority.zone;
        let last = parts.len().saturating_sub(1);
        for (place, part) in parts.iter().enumerate() {
            let answered = answered.filter(|_| place == last);
            if part.is_empty() && answered.is_none() {
                continue;
            }
            match self.store.remove(part, account, zone, answered).await {
                Ok(()) => {}
                Err(Trouble::Passing(why)) => {
                    tracing::error!(why, "nothing could be written; what is still to be removed is removed later");
                    self.take_up_log().await?;
                    return Ok(false);
                }
                Err(trouble) => return Err(trouble.into()),
            }
            self.beat_if_due().await?;
        }
        self.take_up_log().await?;
        if let Some(filing) = &mut self.filing {
            filing.look_at_all(self.clock.now());
        }
        Ok(true)
    }
}

fn of_hold(on: &HoldOn, asked: &RecordRequest, text: String, happened: Happened, at: Instant) -> Event {
    let item = match on {
        HoldOn::Item(reference) => Some(reference.clone()),
        HoldOn::Child(_) => None,
    };
    Event { at, item, by: asked.address.clone(), message_id: None, text, happened }
}

/// What the history says of a removal by retention.
fn account(periods: &Periods, asked: Option<&RecordRequest>, at: Instant) -> Account {
    let by = asked.map_or_else(|| "by itself, at night".to_owned(), |asked| format!("by {}", asked.by));
    Account {
        at,
        by: asked.and_then(|asked| asked.address.clone()),
        why: format!("Removed by retention, {by}: {}", periods_told(periods)),
    }
}
