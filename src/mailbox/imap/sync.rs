//! What lies in a folder after the last UID dealt with: listed first with sizes, then fetched in small batches, handed over in
//! order. Nothing is marked as read.

use super::{
    super::{Content, Found, News, Next},
    Failure, Session, Watcher, folder_name,
};
use crate::{
    model::Instant,
    store::{FolderState, Place},
};
use async_imap::imap_proto::{AttributeValue, MailboxDatum, Response};
use chrono::{DateTime, SubsecRound};
use std::{collections::BTreeMap, time::Duration};

/// UIDs listed with one command.
const LIST: usize = 200;
/// Mails fetched with one command, and committed together.
const BATCH: usize = 50;
/// Bytes fetched with one command, unless one mail alone is larger.
const BATCH_BYTES: u32 = 2 * 1024 * 1024;
/// A mail larger than this is fetched in part (fault I15).
const LARGEST: u32 = 64 * 1024 * 1024;
/// The part.
const PART: u32 = 8 * 1024 * 1024;
/// A mail that could not be fetched so often is set aside (trap A7).
const TRIES: u8 = 3;

/// What is known of a mail before it is fetched.
#[derive(Debug, Clone, Default)]
struct Listed {
    size: u32,
    keywords: Vec<String>,
    arrived: Option<Instant>,
}

/// A set of UIDs as it stands in a command.
pub(super) fn set(uids: &[u32]) -> String {
    uids.iter().map(ToString::to_string).collect::<Vec<_>>().join(",")
}

impl Watcher {
    /// Hands over what is new in a folder.
    pub(super) async fn sync(&mut self, session: &mut Session, folder: &str) -> Result<(), Failure> {
        let opened = session.open(&folder_name::quoted(folder), false).await?;
        let Some(uidvalidity) = opened.uidvalidity else {
            return Err(Failure::Away("the server gives mails no lasting numbers (UIDVALIDITY)".into()));
        };
        let known = self.folders.get(folder).cloned();
        let (state, begins) = match known {
            None => (self.first_look(session, folder, uidvalidity, opened.uidnext).await?, true),
            // Faults I05, I06: the numbers were given anew; everything is listed again and recognised by identity.
            Some(state) if anew(&state, uidvalidity, opened.uidnext) => {
                tracing::warn!("the mailbox was renumbered; listing it again");
                (FolderState { uidvalidity, last_uid: 0, ..state }, true)
            }
            Some(state) => (state, false),
        };
        if begins {
            self.send(Next::News(News::Folder(state.clone()))).await?;
            self.suspects.remove(folder);
        }
        let uids = self.list(session, &state, begins).await?;
        self.folders.insert(folder.to_owned(), state);
        for some in uids.chunks(LIST) {
            let listed = listing(session, some).await?;
            self.fetch(session, folder, begins, &listed).await?;
        }
        Ok(())
    }

    /// The first look at a folder: from now on, or from the day the settings name (fault I23).
    async fn first_look(
        &self,
        session: &mut Session,
        folder: &str,
        uidvalidity: u32,
        uidnext: Option<u32>,
    ) -> Result<FolderState, Failure> {
        let begun = self.since.unwrap_or_else(|| self.clock.now());
        let last_uid = match (self.since, uidnext) {
            (Some(_), _) => 0,
            (None, Some(next)) => next.saturating_sub(1),
            (None, None) => search(session, "UID SEARCH ALL").await?.last().copied().unwrap_or_default(),
        };
        Ok(FolderState { folder: folder.to_owned(), uidvalidity, last_uid, begun })
    }

    /// The UIDs to be dealt with, in order. A folder listed from its beginning leaves out what was there before the first start.
    async fn list(&self, session: &mut Session, state: &FolderState, begins: bool) -> Result<Vec<u32>, Failure> {
        let from = state.last_uid.saturating_add(1);
        let since = if begins && state.last_uid == 0 {
            // SINCE looks at the day alone, in the server's zone.
            format!(" SINCE {}", (state.begun - chrono::TimeDelta::days(1)).format("%-d-%b-%Y"))
        } else {
            String::new()
        };
        let mut uids = search(session, &format!("UID SEARCH UID {from}:*{since}")).await?;
        // Trap A9: `n:*` always holds the last message.
        uids.retain(|uid| *uid > state.last_uid);
        Ok(uids)
    }

    async fn fetch(
        &mut self,
        session: &mut Session,
        folder: &str,
        begins: bool,
        listed: &BTreeMap<u32, Listed>,
    ) -> Result<(), Failure> {
        let uidvalidity = self.uidvalidity(folder);
        // A server's dates have no parts of a second. A folder that is merely read on holds nothing older: what a person moves
        // into it later is meant to be read.
        let begun = self.folders.get(folder).filter(|_| begins).map(|state| state.begun.trunc_subsecs(0));
        let wanted = |mail: &Listed| begun.zip(mail.arrived).is_none_or(|(begun, arrived)| arrived >= begun);
        let mut rest: Vec<(u32, &Listed)> = listed.iter().map(|(uid, mail)| (*uid, mail)).collect();
        while let Some((first, _)) = rest.first().copied() {
            let singly = self.suspects.get(folder).is_some_and(|until| first <= *until);
            let batch = if singly { 1 } else { batch(&rest) };
            let later = rest.split_off(batch.min(rest.len()));
            let mails: Vec<(u32, &Listed)> = rest.iter().copied().filter(|(_, mail)| wanted(mail)).collect();
            let mut bodies = self.bodies(session, folder, &mails).await?;
            let mut found = Vec::with_capacity(rest.len());
            for (uid, mail) in &rest {
                let content = bodies.remove(uid).unwrap_or(Content::Gone);
                found.push(self.found(folder, uidvalidity, *uid, mail, content));
            }
            self.send(Next::Mails(found)).await?;
            if let Some(state) = self.folders.get_mut(folder) {
                state.last_uid = rest.last().map_or(state.last_uid, |(uid, _)| *uid);
            }
            rest = later;
        }
        Ok(())
    }

    fn found(&self, folder: &str, uidvalidity: u32, uid: u32, mail: &Listed, content: Content) -> Found {
        let inbox = self.imap.folders.first().is_some_and(|inbox| inbox == folder);
        let cut = (mail.size > LARGEST)
            .then(|| format!("a mail of {} MB was read in its first {} MB only", mail.size >> 20, PART >> 20));
        Found {
            place: Place { folder: folder.to_owned(), uidvalidity, uid, file: String::new() },
            content,
            keywords: mail.keywords.clone(),
            folder: (!inbox).then(|| folder.to_owned()),
            cut,
        }
    }

    /// The messages of a batch. One that fails again and again is given as unreadable, so that the next can be read.
    async fn bodies(
        &mut self,
        session: &mut Session,
        folder: &str,
        mails: &[(u32, &Listed)],
    ) -> Result<BTreeMap<u32, Content>, Failure> {
        let uids: Vec<u32> = mails.iter().map(|(uid, _)| *uid).collect();
        let (Some(last), false) = (uids.last().copied(), uids.is_empty()) else { return Ok(BTreeMap::new()) };
        let size: u32 = mails.iter().map(|(_, mail)| mail.size).fold(0, u32::saturating_add);
        let limit = if size > BATCH_BYTES { self.imap.timeout * 10 } else { self.imap.timeout };
        match bodies(session, &uids, size, limit).await {
            Ok(bodies) => Ok(bodies),
            Err(Failure::Later(pause)) => Err(Failure::Later(pause)),
            Err(failure) if uids.len() > 1 => {
                self.suspects.insert(folder.to_owned(), last);
                Err(failure)
            }
            Err(failure) => {
                let failures = self.failures.entry((folder.to_owned(), last)).or_default();
                *failures += 1;
                if *failures < TRIES {
                    return Err(Failure::Away(failure.to_string()));
                }
                self.failures.remove(&(folder.to_owned(), last));
                let why = format!("it could not be fetched from the mailbox in {TRIES} tries: {failure}");
                let found = vec![self.found(
                    folder,
                    self.uidvalidity(folder),
                    last,
                    &Listed::default(),
                    Content::Unreadable(why),
                )];
                self.send(Next::Mails(found)).await?;
                if let Some(state) = self.folders.get_mut(folder) {
                    state.last_uid = last;
                }
                Err(Failure::Away(failure.to_string()))
            }
        }
    }

    fn uidvalidity(&self, folder: &str) -> u32 {
        self.folders.get(folder).map_or(0, |state| state.uidvalidity)
    }
}

/// Were the folder's numbers given anew, or do they run backwards?
fn anew(state: &FolderState, uidvalidity: u32, uidnext: Option<u32>) -> bool {
    state.uidvalidity != uidvalidity || uidnext.is_some_and(|next| next <= state.last_uid)
}

/// How many of these go into one command.
fn batch(rest: &[(u32, &Listed)]) -> usize {
    let mut bytes = 0u32;
    let fitting = rest.iter().take(BATCH).take_while(|(_, mail)| {
        bytes = bytes.saturating_add(mail.size);
        bytes <= BATCH_BYTES
    });
    fitting.count().max(1)
}

async fn search(session: &mut Session, command: &str) -> Result<Vec<u32>, Failure> {
    let mut uids = Vec::new();
    session
        .ask(command, |answer| {
            if let Response::MailboxData(MailboxDatum::Search(found)) = answer {
                uids.extend_from_slice(found);
            }
        })
        .await?;
    uids.sort_unstable();
    uids.dedup();
    Ok(uids)
}

async fn listing(session: &mut Session, uids: &[u32]) -> Result<BTreeMap<u32, Listed>, Failure> {
    let mut listed = BTreeMap::new();
    let command = format!("UID FETCH {} (UID FLAGS INTERNALDATE RFC822.SIZE)", set(uids));
    session
        .ask(&command, |answer| {
            let Response::Fetch(_, attributes) = answer else { return };
            let mut mail = Listed::default();
            let mut uid = None;
            let mut sized = false;
            for attribute in attributes {
                match attribute {
                    AttributeValue::Uid(value) => uid = Some(*value),
                    AttributeValue::Rfc822Size(size) => (mail.size, sized) = (*size, true),
                    AttributeValue::InternalDate(date) => mail.arrived = internal_date(date),
                    AttributeValue::Flags(flags) => {
                        let keywords = flags.iter().filter(|flag| !flag.starts_with('\\'));
                        mail.keywords = keywords.map(ToString::to_string).collect();
                    }
                    _ => {}
                }
            }
            // A FETCH without a size is news of somebody's flags, not an answer.
            if let Some(uid) = uid.filter(|uid| sized && uids.contains(uid)) {
                listed.insert(uid, mail);
            }
        })
        .await?;
    Ok(listed)
}

async fn bodies(
    session: &mut Session,
    uids: &[u32],
    size: u32,
    limit: Duration,
) -> Result<BTreeMap<u32, Content>, Failure> {
    let what = if size > LARGEST { format!("BODY.PEEK[]<0.{PART}>") } else { "BODY.PEEK[]".to_owned() };
    let mut bodies = BTreeMap::new();
    session
        .ask_within(limit, &format!("UID FETCH {} (UID {what})", set(uids)), |answer| {
            let Response::Fetch(_, attributes) = answer else { return };
            let mut uid = None;
            let mut body = None;
            for attribute in attributes {
                match attribute {
                    AttributeValue::Uid(value) => uid = Some(*value),
                    AttributeValue::BodySection { section: None, data: Some(data), .. } => body = Some(data.to_vec()),
                    _ => {}
                }
            }
            if let (Some(uid), Some(body)) = (uid, body) {
                bodies.insert(uid, Content::Mail(body));
            }
        })
        .await?;
    Ok(bodies)
}

fn internal_date(written: &str) -> Option<Instant> {
    DateTime::parse_from_str(written.trim(), "%d-%b-%Y %H:%M:%S %z").ok().map(|at| at.to_utc())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_batch_holds_what_fits_and_at_least_one() {
        let sizes = |sizes: &[u32]| -> Vec<Listed> {
            sizes.iter().map(|size| Listed { size: *size, ..Listed::default() }).collect()
        };
        for (given, expected) in [
            (vec![10; 70], 50),
            (vec![1024 * 1024; 5], 2),
            (vec![50 * 1024 * 1024, 10], 1),
            (vec![10, 50 * 1024 * 1024], 1),
        ] {
            let listed = sizes(&given);
            let rest: Vec<(u32, &Listed)> = listed.iter().enumerate().map(|(uid, mail)| (uid as u32, mail)).collect();
            assert_eq!(batch(&rest), expected, "{given:?}");
        }
    }

    #[test]
    fn an_internal_date_is_read_with_its_zone() {
        assert_eq!(internal_date(" 7-Jul-2026 02:44:25 +0100").unwrap().to_rfc3339(), "2026-07-07T01:44:25+00:00");
    }

    #[test]
    fn numbers_given_anew_or_running_backwards_are_noticed() {
        let state = FolderState { folder: "INBOX".into(), uidvalidity: 7, last_uid: 40, begun: Instant::default() };
        for (uidvalidity, uidnext, expected) in
            [(7, Some(41), false), (7, None, false), (7, Some(40), true), (8, Some(90), true), (7, Some(41), false)]
        {
            assert_eq!(anew(&state, uidvalidity, uidnext), expected);
        }
    }
}
