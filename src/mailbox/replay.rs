//! A folder of `.eml` files, played back in order of arrival.

use super::{Content, Found, Next};
use crate::{
    clock::Clock,
    error::{Error, Result},
    model::Instant,
    store::Place,
};
use chrono::{DateTime, TimeDelta};
use sha2::{Digest, Sha256};
use std::{
    collections::{HashSet, VecDeque},
    path::{Path, PathBuf},
};

/// An arrival further than this from the middle one is a slip or a lie: such a mail arrives with its neighbour.
const PLAUSIBLE: TimeDelta = TimeDelta::days(3 * 366);

/// The files still to come.
#[derive(Debug)]
pub struct Replay {
    files: VecDeque<(Instant, PathBuf, String)>,
    /// How many of them were given out before their time.
    foreseen: usize,
}

impl Replay {
    /// Takes all `.eml` files below a folder. `seen` holds the names under which files were dealt with before
    /// ([`crate::store::Store::files`] of the folder `""`): a file is known by its content, not its path.
    ///
    /// # Errors
    /// When the folder or a file in it cannot be read.
    pub fn open(folder: &Path, seen: &HashSet<String>) -> Result<Self> {
        let mut paths = Vec::new();
        list(folder, &mut paths)?;
        paths.sort();
        let mut dated = Vec::with_capacity(paths.len());
        let mut taken = HashSet::new();
        for path in paths {
            let bytes = std::fs::read(&path).map_err(|error| cannot_read(&path, &error))?;
            let name = name_of(&bytes);
            let is_new = !seen.contains(&name) && taken.insert(name.clone());
            dated.push((arrival(&bytes), path, name, is_new));
        }
        let mut files = settle(dated);
        files.sort_by(|a, b| (a.0, &a.1).cmp(&(b.0, &b.1)));
        Ok(Self { files: files.into(), foreseen: 0 })
    }

    /// When the first file still to come arrives.
    #[must_use]
    pub fn first(&self) -> Option<Instant> {
        self.files.front().map(|(at, ..)| *at)
    }

    /// How many files are still to come.
    #[must_use]
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Is nothing left to come?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    pub(super) async fn next(&mut self, clock: &Clock, until: Instant) -> Result<Next> {
        if self.first().is_none_or(|at| at > until) {
            clock.wait_until(until).await;
            return Ok(Next::Due);
        }
        let Some((at, path, name)) = self.files.pop_front() else { return Ok(Next::Due) };
        clock.wait_until(at).await;
        if self.foreseen > 0 {
            self.foreseen -= 1;
            return Ok(Next::Foreseen);
        }
        let bytes = std::fs::read(&path).map_err(|error| cannot_read(&path, &error))?;
        Ok(Next::Mails(vec![found(name, bytes)]))
    }

    /// The next file that was not given out yet. One that cannot be read is left for its time.
    pub(super) fn foresee(&mut self) -> Option<Found> {
        let (_, path, name) = self.files.get(self.foreseen)?;
        let found = found(name.clone(), std::fs::read(path).ok()?);
        self.foreseen += 1;
        Some(found)
    }
}

fn found(name: String, bytes: Vec<u8>) -> Found {
    Found {
        place: Place { file: name, ..Place::default() },
        content: Content::Mail(bytes),
        keywords: Vec::new(),
        folder: None,
        cut: None,
    }
}

/// Gives files without a plausible arrival that of the file before them, else of the first that has one; leaves out those
/// dealt with before.
fn settle(dated: Vec<(Option<Instant>, PathBuf, String, bool)>) -> Vec<(Instant, PathBuf, String)> {
    let mut known: Vec<Instant> = dated.iter().filter_map(|(at, ..)| *at).collect();
    known.sort_unstable();
    let middle = known.get(known.len() / 2).copied().unwrap_or_default();
    let plausible = |at: &Instant| (*at - middle).abs() <= PLAUSIBLE;
    let mut neighbour = known.iter().copied().find(plausible).unwrap_or_default();
    let mut files = Vec::new();
    for (at, path, name, is_new) in dated {
        neighbour = at.filter(plausible).unwrap_or(neighbour);
        if is_new {
            files.push((neighbour, path, name));
        }
    }
    files
}

/// The name under which a file is remembered: the SHA-256 of its bytes.
fn name_of(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The time in the topmost `Received:` header, else in `Date:` (Contract 4). Looks at these two headers alone, which is much
/// quicker than taking the message apart; where they are odd, [`crate::mail::parse`] is asked.
fn arrival(bytes: &[u8]) -> Option<Instant> {
    let head = bytes.get(..bytes.len().min(256 * 1024)).unwrap_or_default();
    let received = header(head, b"received:").and_then(|value| value.rsplit_once(';').map(|(_, date)| date.to_owned()));
    let written = received.or_else(|| header(head, b"date:"));
    written
        .as_deref()
        .and_then(date)
        .or_else(|| crate::mail::parse(bytes, &crate::mail::Options::default()).ok().and_then(|mail| mail.arrived()))
}

fn date(written: &str) -> Option<Instant> {
    let plain = written.split('(').next().unwrap_or(written).trim();
    DateTime::parse_from_rfc2822(plain).ok().map(|at| at.to_utc())
}

/// The first header of this name (lower case, with its colon), unfolded.
fn header(head: &[u8], name: &[u8]) -> Option<String> {
    let mut lines = head.split(|byte| *byte == b'\n').take_while(|line| !matches!(line, [] | [b'\r']));
    let first = lines.find(|line| line.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name)))?;
    let mut value = String::from_utf8_lossy(first.get(name.len()..)?).into_owned();
    for line in lines.take_while(|line| matches!(line.first(), Some(b' ' | b'\t'))) {
        value.push_str(&String::from_utf8_lossy(line));
    }
    Some(value)
}

fn list(folder: &Path, paths: &mut Vec<PathBuf>) -> Result<()> {
    let entries = std::fs::read_dir(folder).map_err(|error| cannot_read(folder, &error))?;
    for entry in entries {
        let path = entry.map_err(|error| cannot_read(folder, &error))?.path();
        if path.is_dir() {
            list(&path, paths)?;
        } else if path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("eml")) {
            paths.push(path);
        }
    }
    Ok(())
}

fn cannot_read(path: &Path, error: &std::io::Error) -> Error {
    Error::usage(format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(files: &[(&str, &str)], expected: &[(&str, &str)]) {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let path = folder.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        let replay = Replay::open(folder.path(), &HashSet::new()).unwrap();
        let order: Vec<(String, String)> = replay
            .files
            .iter()
            .map(|(at, path, _)| {
                (path.strip_prefix(folder.path()).unwrap().display().to_string(), at.format("%F %R").to_string())
            })
            .collect();
        let expected: Vec<(String, String)> = expected.iter().map(|(a, b)| ((*a).into(), (*b).into())).collect();
        assert_eq!(order, expected);
    }

    #[test]
    fn files_arrive_by_topmost_received_then_date_then_path() {
        check(
            &[
                ("a.eml", "Date: Mon, 2 Nov 2026 09:14:00 +0000\n\nlate"),
                (
                    "b.eml",
                    "Received: from x\r\n by y; Mon, 2 Nov 2026\r\n 08:00:00 +0000 (GMT)\r\nReceived: z; Sun, 1 Nov 2026 08:00:00 +0000\r\n\r\nearly",
                ),
                ("sub/c.eml", "DATE: Mon, 2 Nov 2026 10:14:00 +0100\n\nas late, path after"),
                ("d.txt", "Date: Mon, 2 Nov 2026 09:14:00 +0000\n\nno mail"),
            ],
            &[("b.eml", "2026-11-02 08:00"), ("a.eml", "2026-11-02 09:14"), ("sub/c.eml", "2026-11-02 09:14")],
        );
    }

    #[test]
    fn a_mail_without_a_plausible_date_arrives_with_its_neighbour() {
        check(
            &[
                ("1.eml", ""),
                ("2.eml", "Date: Mon, 2 Nov 2026 09:14:00 +0000\n\na"),
                ("3.eml", "Date: Thu, 1 Jan 1970 00:00:00 +0000\n\nb"),
                ("4.eml", "Date: Tue, 3 Nov 2026 09:14:00 +0000\n\nc"),
                ("5.eml", "Date: Thu, 1 Jan 2099 00:00:00 +0000\n\nd"),
            ],
            &[
                ("1.eml", "2026-11-02 09:14"),
                ("2.eml", "2026-11-02 09:14"),
                ("3.eml", "2026-11-02 09:14"),
                ("4.eml", "2026-11-03 09:14"),
                ("5.eml", "2026-11-03 09:14"),
            ],
        );
    }

    #[test]
    fn the_same_bytes_twice_arrive_once() {
        let mail = "Date: Mon, 2 Nov 2026 09:14:00 +0000\n\na";
        check(&[("1.eml", mail), ("2.eml", mail)], &[("1.eml", "2026-11-02 09:14")]);
    }
}
