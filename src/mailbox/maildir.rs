//! A maildir on this machine. Files are looked at, never renamed, moved or removed; which were dealt with is kept in the log.

use super::{Content, Found, News, Next};
use crate::{
    clock::{Clock, Mark},
    error::{Error, Result},
    model::Instant,
    store::{FolderState, Place, Store},
};
use chrono::{DateTime, TimeDelta};
use std::{
    collections::HashSet,
    path::{Path, PathBuf},
    time::SystemTime,
};

/// New mail is looked for this often.
const POLL: TimeDelta = TimeDelta::seconds(1);
/// Coarser than any file system's record of changes.
const GRAIN: TimeDelta = TimeDelta::seconds(3);
/// Mails taken in together.
const BATCH: usize = 50;

/// What was listed and need not be yet again.
#[derive(Debug)]
struct Listed {
    /// When `new` and `cur` were last changed.
    changed: [SystemTime; 2],
    /// When they were listed, if more may have come since without a trace.
    unsure: Option<Mark>,
}

/// A maildir.
#[derive(Debug)]
pub struct Maildir {
    path: PathBuf,
    /// Lasting names of files dealt with.
    seen: HashSet<String>,
    listed: Option<Listed>,
    caught_up: bool,
}

impl Maildir {
    /// Takes up a maildir. At the first start what lies there already is passed over, or taken in from `since` on (fault I23).
    ///
    /// # Errors
    /// When it is no maildir.
    pub async fn open(path: &Path, since: Option<Instant>, store: &mut Store, clock: &Clock) -> Result<Self> {
        if !path.join("new").is_dir() || !path.join("cur").is_dir() {
            return Err(Error::usage(format!("{} is no maildir (it has no folders `new` and `cur`)", path.display())));
        }
        let mut maildir = Self { path: path.to_path_buf(), seen: HashSet::new(), listed: None, caught_up: false };
        if store.folders().await?.iter().all(|state| !state.folder.is_empty()) {
            let begun = since.unwrap_or_else(|| clock.now());
            let old = maildir.list()?.into_iter().filter(|(arrived, ..)| since.is_none_or(|since| *arrived < since));
            let old: Vec<String> = old.map(|(_, name, _)| name).collect();
            tracing::info!(passed_over = old.len(), "first start: mail that was there before is passed over");
            store.pass_over(&FolderState { folder: String::new(), uidvalidity: 0, last_uid: 0, begun }, &old).await?;
        }
        maildir.seen = store.files("").await?;
        Ok(maildir)
    }

    pub(super) fn is_settled(&self) -> bool {
        self.caught_up
    }

    pub(super) async fn next(&mut self, clock: &Clock, until: Instant) -> Result<Next> {
        let mut waited = false;
        loop {
            match self.look(clock) {
                Ok(found) if !found.is_empty() => return Ok(Next::Mails(found)),
                Ok(_) if !self.caught_up => {
                    self.caught_up = true;
                    return Ok(Next::News(News::CaughtUp(clock.now())));
                }
                Err(error) if self.caught_up => {
                    self.caught_up = false;
                    return Ok(Next::News(News::Away(error.to_string())));
                }
                Ok(_) | Err(_) => {}
            }
            if waited || clock.now() >= until {
                return Ok(Next::Due);
            }
            let look = if clock.is_virtual() { until } else { until.min(clock.now() + POLL) };
            clock.wait_until(look).await;
            // The clock may have been set back meanwhile.
            waited = look == until;
        }
    }

    /// The next files not yet dealt with, oldest first. They count as dealt with from now on.
    fn look(&mut self, clock: &Clock) -> Result<Vec<Found>> {
        let changed = self.changed()?;
        let lately = |at: Mark| at.passed(clock.mark()) < POLL;
        if self.listed.as_ref().is_some_and(|listed| listed.changed == changed && listed.unsure.is_none_or(lately)) {
            return Ok(Vec::new());
        }
        let mut new = self.list()?;
        new.sort();
        // A file that comes within the grain of the file system's clock leaves no later trace: list once more after that.
        let settled = changed.iter().all(|at| DateTime::<chrono::Utc>::from(*at) + GRAIN < clock.now());
        let unsure = (!settled).then(|| clock.mark());
        self.listed = (!clock.is_virtual() && new.len() <= BATCH).then_some(Listed { changed, unsure });
        new.truncate(BATCH);
        let mut found = Vec::with_capacity(new.len());
        for (_, name, path) in new {
            let content = match std::fs::read(&path) {
                Ok(bytes) => Content::Mail(bytes),
                // Renamed by a mail program between listing and reading: the next look finds it under its new name.
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                    self.listed = None;
                    continue;
                }
                Err(error) => Content::Unreadable(format!("its file cannot be read: {}", error.kind())),
            };
            self.seen.insert(name.clone());
            let place = Place { file: name, ..Place::default() };
            found.push(Found { place, content, keywords: Vec::new(), folder: None, cut: None });
        }
        Ok(found)
    }

    fn changed(&self) -> Result<[SystemTime; 2]> {
        let changed = |folder: &str| {
            let path = self.path.join(folder);
            std::fs::metadata(&path).and_then(|data| data.modified()).map_err(|error| cannot_read(&path, &error))
        };
        Ok([changed("new")?, changed("cur")?])
    }

    /// The files that were not dealt with: arrival, lasting name (without the flags after `:`), path.
    fn list(&self) -> Result<Vec<(Instant, String, PathBuf)>> {
        let mut files = Vec::new();
        for folder in ["new", "cur"] {
            let folder = self.path.join(folder);
            for entry in std::fs::read_dir(&folder).map_err(|error| cannot_read(&folder, &error))? {
                let entry = entry.map_err(|error| cannot_read(&folder, &error))?;
                let name = entry.file_name().to_string_lossy().into_owned();
                if name.starts_with('.') {
                    continue;
                }
                let lasting = name.split(':').next().unwrap_or(&name).to_owned();
                if self.seen.contains(&lasting) {
                    continue;
                }
                let arrived = entry.metadata().and_then(|data| data.modified()).unwrap_or(SystemTime::UNIX_EPOCH);
                files.push((DateTime::from(arrived), lasting, entry.path()));
            }
        }
        Ok(files)
    }
}

fn cannot_read(path: &Path, error: &std::io::Error) -> Error {
    Error::World(format!("{} cannot be read: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Durability;

    #[tokio::test]
    async fn mail_is_found_once_under_its_lasting_name_and_nothing_is_touched() {
        let folder = tempfile::tempdir().unwrap();
        for sub in ["new", "cur", "tmp"] {
            std::fs::create_dir(folder.path().join(sub)).unwrap();
        }
        let put = |name: &str| std::fs::write(folder.path().join(name), name).unwrap();
        put("new/1.old");
        let clock = Clock::starting_at("2026-11-02T09:00:00Z".parse().unwrap());
        let mut store = Store::open(&folder.path().join("bywhen.db"), Durability::Relaxed).await.unwrap();
        let mut maildir = Maildir::open(folder.path(), None, &mut store, &clock).await.unwrap();
        let until = clock.now();
        assert_eq!(maildir.next(&clock, until).await.unwrap(), Next::News(News::CaughtUp(clock.now())));
        put("new/2.here");
        put("cur/3.here:2,S");
        let Next::Mails(found) = maildir.next(&clock, until).await.unwrap() else { panic!() };
        let names: Vec<&str> = found.iter().map(|found| found.place.file.as_str()).collect();
        assert_eq!(names, ["2.here", "3.here"]);
        std::fs::rename(folder.path().join("new/2.here"), folder.path().join("cur/2.here:2,")).unwrap();
        assert_eq!(maildir.next(&clock, until).await.unwrap(), Next::Due);
        assert!(folder.path().join("new/1.old").exists() && folder.path().join("cur/3.here:2,S").exists());
    }
}
