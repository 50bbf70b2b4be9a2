//! What has been kept long enough, by the periods of the council, and what stays in spite of them.

use super::{
    Removal, Store, fault,
    sql::{self, query},
    written, written_day,
};
use crate::{
    error::{Error, Result},
    model::{Day, log::Log, reference::Reference, removal::Manner, retention::Periods},
    store::chain::{ROWS, Row},
};
use std::collections::{BTreeMap, BTreeSet};

/// What goes of one kind, and why the rest of what is old enough stays.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// It goes.
    pub goes: usize,
    /// It is old enough, and an item it concerns is open or an entry of the digest waits.
    pub open: usize,
    /// It is old enough, and under legal hold.
    pub held: usize,
    /// It is old enough, and something else needs it: the form filed from a mail, a letter on its way.
    pub needed: usize,
}

impl Tally {
    fn count(&mut self, fate: Fate) {
        match fate {
            Fate::Goes => self.goes += 1,
            Fate::Open => self.open += 1,
            Fate::Held => self.held += 1,
            Fate::Needed => self.needed += 1,
            Fate::Young => {}
        }
    }
}

/// What has been kept long enough.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outlived {
    /// All that goes.
    pub removal: Removal,
    /// Mails as they came.
    pub mails: Tally,
    /// Letters.
    pub letters: Tally,
    /// Papers.
    pub papers: Tally,
    /// Items.
    pub items: Tally,
    /// Lines of the history that concern no item.
    pub lines: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    Goes,
    Young,
    Open,
    Held,
    Needed,
}

/// The log as retention sees it.
struct View<'a> {
    log: &'a Log,
    items: BTreeSet<Reference>,
}

impl View<'_> {
    /// What is about these items and of such an age: it goes when it is old, and in any case with the last of its items.
    fn fate(&self, refs: &[Reference], old: bool) -> Fate {
        let known = || refs.iter().filter_map(|reference| self.log.item(reference));
        let orphaned = known().all(|item| self.items.contains(&item.reference)) && known().next().is_some();
        if !old && !orphaned {
            Fate::Young
        } else if known().any(|item| self.log.holds().over(item).is_some()) {
            Fate::Held
        } else if known().any(|item| !item.status.is_closed()) {
            Fate::Open
        } else {
            Fate::Goes
        }
    }
}

impl Store {
    /// What has been kept long enough on this day. `holds_named`: does this mail, which concerns no item, name a child under hold?
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn outlived(
        &mut self,
        log: &Log,
        periods: &Periods,
        today: Day,
        holds_named: impl Fn(&[u8]) -> bool,
    ) -> Result<Outlived> {
        let mut found = Outlived::default();
        let mut view = View { log, items: BTreeSet::new() };
        if let Some(period) = periods.closed_items {
            let until = period.until(today);
            for item in log.items().filter(|item| item.closed.is_some_and(|day| day <= until)) {
                let waits = log.attention().any(|entry| entry.item.as_ref() == Some(&item.reference));
                let fate = match view.fate(std::slice::from_ref(&item.reference), true) {
                    Fate::Goes if waits => Fate::Open,
                    fate => fate,
                };
                found.items.count(fate);
                if fate == Fate::Goes {
                    view.items.insert(item.reference.clone());
                }
            }
        }
        self.old_papers(&view, periods, today, &mut found).await?;
        self.old_mails(&view, periods, today, &holds_named, &mut found).await?;
        self.old_letters(&view, periods, today, &mut found).await?;
        self.old_lines(&view, periods, today, &mut found).await?;
        Ok(found)
    }

    async fn old_papers(&mut self, view: &View<'_>, periods: &Periods, today: Day, found: &mut Outlived) -> Result<()> {
        let taken: Vec<(i64, String)> =
            self.rows("SELECT number, taken FROM mails WHERE number IN (SELECT mail FROM papers)").await?;
        let taken: BTreeMap<i64, String> = taken.into_iter().collect();
        for kept in self.papers().await?.into_iter().filter(|kept| !kept.removed) {
            let old = taken.get(&kept.mail).is_some_and(|taken| is_old(taken, periods.papers, today));
            let fate = match view.fate(&kept.paper.refs, old) {
                Fate::Goes if view.log.holds().over_child(&kept.paper.child).is_some() => Fate::Held,
                fate => fate,
            };
            found.papers.count(fate);
            if fate == Fate::Goes {
                found.removal.papers.insert(kept.number);
            }
        }
        Ok(())
    }

    async fn old_mails(
        &mut self,
        view: &View<'_>,
        periods: &Periods,
        today: Day,
        holds_named: &impl Fn(&[u8]) -> bool,
        found: &mut Outlived,
    ) -> Result<()> {
        let mut about: BTreeMap<i64, Vec<Reference>> = BTreeMap::new();
        let links: Vec<(i64, String)> =
            self.rows("SELECT DISTINCT mail, item FROM events WHERE mail IS NOT NULL AND item IS NOT NULL").await?;
        for (mail, item) in links {
            about.entry(mail).or_default().extend(item.parse().ok());
        }
        let papers: Vec<(i64, i64)> = self.rows("SELECT number, mail FROM papers WHERE NOT removed").await?;
        let filed: BTreeSet<i64> = papers
            .into_iter()
            .filter(|(number, _)| !found.removal.papers.contains(number))
            .map(|(_, mail)| mail)
            .collect();
        let mails: Vec<(i64, String)> =
            self.rows("SELECT number, taken FROM mails JOIN raw_mails ON mail = number ORDER BY number").await?;
        for (number, taken) in mails {
            let refs = about.get(&number).map_or(&[][..], Vec::as_slice);
            let mut fate = view.fate(refs, is_old(&taken, periods.raw_mail, today));
            if fate == Fate::Goes && filed.contains(&number) {
                fate = Fate::Needed;
            }
            let looked_into = fate == Fate::Goes && refs.is_empty() && view.log.holds().children().next().is_some();
            if looked_into && holds_named(&self.raw_mail(number).await?) {
                fate = Fate::Held;
            }
            found.mails.count(fate);
            if fate == Fate::Goes {
                found.removal.mails.insert(number);
            }
        }
        Ok(())
    }

    /// Letters about no item (digests, summaries) hold the whole log: they stay while anything is under hold.
    async fn old_letters(
        &mut self,
        view: &View<'_>,
        periods: &Periods,
        today: Day,
        found: &mut Outlived,
    ) -> Result<()> {
        let letters: Vec<(i64, String, String, bool)> = self
            .rows(
                "SELECT number, refs, created, EXISTS (SELECT 1 FROM outbox_recipients WHERE letter = number
                     AND state IN ('waiting', 'sending', 'unknown'))
                 FROM outbox WHERE length(bytes) > 0 ORDER BY number",
            )
            .await?;
        for (number, refs, created, on_its_way) in letters {
            let refs: Vec<Reference> = refs.split(", ").filter_map(|reference| reference.parse().ok()).collect();
            let fate = match view.fate(&refs, is_old(&created, periods.letters, today)) {
                Fate::Goes if on_its_way => Fate::Needed,
                Fate::Goes if refs.is_empty() && !view.log.holds().is_empty() => Fate::Held,
                fate => fate,
            };
            found.letters.count(fate);
            if fate == Fate::Goes {
                found.removal.letters.insert(number);
            }
        }
        Ok(())
    }

    /// The lines of the items that go; and, of the age of a closed item, lines of the log as a whole whose mail is not kept.
    async fn old_lines(&mut self, view: &View<'_>, periods: &Periods, today: Day, found: &mut Outlived) -> Result<()> {
        for reference in &view.items {
            let lines: Vec<(i64,)> = query(
                "SELECT seq FROM events WHERE item = $1 AND event NOT IN ('words-removed', 'hold-placed', 'hold-released')",
            )
            .bind(reference.to_string())
            .fetch_all(&mut self.connection)
            .await
            .map_err(|error| Error::from(fault::judge(&self.database, &error)))?;
            found.removal.items.insert(reference.clone(), lines.into_iter().map(|(seq,)| seq).collect());
        }
        let Some(period) = periods.closed_items else { return Ok(()) };
        let waiting: BTreeSet<String> = view.log.attention().map(|entry| written(entry.at)).collect();
        let loose: Vec<Row> = query(sqlx::AssertSqlSafe(format!(
            "{ROWS} JOIN chain USING (seq) WHERE item IS NULL AND NOT removed AND at < $1
             AND (mail IS NOT NULL OR event IN ('attention', 'asked-which', 'held-back')) ORDER BY seq"
        )))
        .bind(written_day(period.until(today).succ_opt().unwrap_or(Day::MIN)))
        .fetch_all(&mut self.connection)
        .await
        .map_err(|error| Error::from(fault::judge(&self.database, &error)))?;
        let raw: Vec<(i64,)> = self.rows("SELECT mail FROM raw_mails").await?;
        let kept: BTreeSet<i64> =
            raw.into_iter().map(|(mail,)| mail).filter(|mail| !found.removal.mails.contains(mail)).collect();
        for row in loose {
            if row.mail.is_some_and(|mail| kept.contains(&mail)) || waiting.contains(&row.at) {
                continue;
            }
            found.lines += 1;
            found.removal.lines.insert(row.seq, Manner::All);
        }
        Ok(())
    }

    async fn rows<T: sql::Row>(&mut self, sql: &'static str) -> Result<Vec<T>> {
        let found = query(sql).fetch_all(&mut self.connection).await;
        found.map_err(|error| fault::judge(&self.database, &error).into())
    }
}

/// Is what was stored at this moment old enough? Days are counted in UTC, as they are stored.
fn is_old(at: &str, period: Option<crate::model::retention::Period>, today: Day) -> bool {
    period.is_some_and(|period| at.get(..10).is_some_and(|day| day <= written_day(period.until(today)).as_str()))
}
