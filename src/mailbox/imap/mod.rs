//! An IMAP mailbox, watched by a task of its own: what lies there after the last UID in the log, then IDLE, with a look every
//! few minutes in case IDLE has died silently (faults I01 to I27).

mod bounds;
mod folder_name;
mod session;
mod sync;

use super::{News, Next, tls};
use crate::{
    clock::Clock,
    config::Imap,
    error::Result,
    model::Instant,
    oauth::Tokens,
    store::{FolderState, Place},
};
use session::{Failure, Session};
use std::{collections::HashMap, time::Duration};
use tokio::{sync::mpsc, task::JoinHandle};

/// The first pause after the connection was lost; it doubles up to [`LONGEST_PAUSE`].
const FIRST_PAUSE: Duration = Duration::from_secs(1);
/// The longest pause, and the pause after a refused login: accounts lock after a few wrong ones (fault I16).
const LONGEST_PAUSE: Duration = Duration::from_secs(300);

/// The daemon's end of the task that watches the mailbox.
#[derive(Debug)]
pub struct Watch {
    arrivals: mpsc::Receiver<Next>,
    committed: mpsc::UnboundedSender<Vec<Place>>,
    marks: bool,
    current: Option<Instant>,
    task: JoinHandle<()>,
}

impl Watch {
    /// Starts watching. `folders` is how far each folder was read; a folder not among them is new: it is read from `since` on,
    /// or from now on.
    ///
    /// # Errors
    /// When TLS cannot be set up.
    pub fn start(
        imap: Imap,
        tokens: Option<Tokens>,
        folders: Vec<FolderState>,
        since: Option<Instant>,
        clock: Clock,
    ) -> Result<Self> {
        let connector = tls::connector(imap.ca_file.as_deref())?;
        // One batch is fetched while the one before it waits here.
        let (sender, arrivals) = mpsc::channel(1);
        let (committed, places) = mpsc::unbounded_channel();
        let marks = imap.keyword.is_some() || imap.move_to.is_some();
        let watcher = Watcher {
            imap,
            tokens,
            connector,
            clock,
            since,
            folders: folders.into_iter().map(|state| (state.folder.clone(), state)).collect(),
            failures: HashMap::new(),
            suspects: HashMap::new(),
            sender,
            places,
            to_mark: Vec::new(),
            idles: true,
        };
        Ok(Self { arrivals, committed, marks, current: None, task: tokio::spawn(watcher.watch()) })
    }

    pub(super) async fn next(&mut self, clock: &Clock, until: Instant) -> Result<Next> {
        tokio::select! {
            biased;
            arrival = self.arrivals.recv() => match arrival {
                Some(arrival) => {
                    if let Next::News(News::CaughtUp(at)) = arrival {
                        self.current = Some(at);
                    }
                    Ok(arrival)
                }
                None => Err(crate::error::Error::world("the watch over the mailbox ended; this is a fault of the program")),
            },
            () = clock.wait_until(until) => Ok(Next::Due),
        }
    }

    pub(super) fn current(&self) -> Option<Instant> {
        self.current
    }

    pub(super) fn committed(&self, places: &[Place]) {
        if self.marks {
            let _ = self.committed.send(places.to_vec());
        }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// The task's own state.
struct Watcher {
    imap: Imap,
    tokens: Option<Tokens>,
    connector: tokio_rustls::TlsConnector,
    clock: Clock,
    since: Option<Instant>,
    folders: HashMap<String, FolderState>,
    /// How often each UID could not be fetched.
    failures: HashMap<(String, u32), u8>,
    /// Per folder: up to this UID mails are fetched singly, because a batch failed.
    suspects: HashMap<String, u32>,
    sender: mpsc::Sender<Next>,
    places: mpsc::UnboundedReceiver<Vec<Place>>,
    to_mark: Vec<Place>,
    /// Until the server refuses it.
    idles: bool,
}

impl Watcher {
    /// Until the daemon lets go of its end.
    async fn watch(mut self) {
        let mut pause = FIRST_PAUSE;
        while !self.sender.is_closed() {
            let begun = self.clock.now();
            let failure = self.visit().await;
            let pause_asked = match failure {
                Failure::Refused(_) => Some(LONGEST_PAUSE),
                Failure::Later(asked) => Some(asked),
                _ => None,
            };
            if self.sender.send(Next::News(News::Away(failure.to_string()))).await.is_err() {
                return;
            }
            if (self.clock.now() - begun).num_seconds() > 60 {
                pause = FIRST_PAUSE;
            }
            self.clock.pause(pause_asked.unwrap_or_else(|| self.with_jitter(pause))).await;
            pause = (pause * 2).min(LONGEST_PAUSE);
        }
    }

    /// Between three quarters and five quarters, so that many clients do not return at one moment.
    fn with_jitter(&self, pause: Duration) -> Duration {
        let share = self.clock.now().timestamp_subsec_millis();
        pause * (750 + share / 2) / 1000
    }

    /// One connection from login to its loss.
    async fn visit(&mut self) -> Failure {
        match self.stay().await {
            Ok(never) => match never {},
            Err(failure) => failure,
        }
    }

    async fn stay(&mut self) -> std::result::Result<std::convert::Infallible, Failure> {
        let mut session = Session::log_in(&self.imap, &self.connector, self.tokens.as_ref()).await?;
        loop {
            let at = self.clock.now();
            // The inbox comes last: it is the folder in which the session then waits.
            let folders: Vec<String> = self.imap.folders.iter().rev().cloned().collect();
            for folder in &folders {
                match self.sync(&mut session, folder).await {
                    // Renamed, deleted, rights gone: the other folders go on (fault I22).
                    Err(Failure::No(why)) if folders.len() > 1 => {
                        self.send(Next::News(News::Away(format!("one folder cannot be read: {why}")))).await?;
                    }
                    done => done?,
                }
            }
            self.send(Next::News(News::CaughtUp(at))).await?;
            if self.mark(&mut session).await? {
                continue;
            }
            self.wait(&mut session).await?;
        }
    }

    async fn send(&self, next: Next) -> std::result::Result<(), Failure> {
        self.sender.send(next).await.map_err(|_| Failure::Away("the daemon has stopped".into()))
    }

    /// Waits for news by IDLE, or for the time of the next look.
    async fn wait(&mut self, session: &mut Session) -> std::result::Result<(), Failure> {
        if session.news {
            return Ok(());
        }
        let limit = self.imap.idle.min(self.imap.poll);
        let places = &mut self.places;
        let to_mark = &mut self.to_mark;
        let committed = async {
            match places.recv().await {
                Some(places) => to_mark.extend(places),
                None => std::future::pending().await,
            }
        };
        if !(session.can_idle && self.idles) {
            tokio::select! { () = self.clock.pause(limit) => {}, () = committed => {} }
            return Ok(());
        }
        match session.idle(limit, committed).await {
            Err(Failure::No(_)) => {
                self.idles = false;
                Err(Failure::Away(
                    "the server refused to wait for news; looking again every few minutes instead".into(),
                ))
            }
            done => done,
        }
    }

    /// Sets the keyword on, or moves, mail that was committed. `true`: something was done, so news may have gone by.
    async fn mark(&mut self, session: &mut Session) -> std::result::Result<bool, Failure> {
        while let Ok(places) = self.places.try_recv() {
            self.to_mark.extend(places);
        }
        let mut by_folder: HashMap<(String, u32), Vec<u32>> = HashMap::new();
        for place in self.to_mark.drain(..).filter(|place| place.uid > 0) {
            by_folder.entry((place.folder, place.uidvalidity)).or_default().push(place.uid);
        }
        let some = !by_folder.is_empty();
        for ((folder, uidvalidity), uids) in by_folder {
            let opened = session.open(&folder_name::quoted(&folder), true).await?;
            if opened.uidvalidity != Some(uidvalidity) {
                continue;
            }
            let set = sync::set(&uids);
            if let Some(keyword) = &self.imap.keyword {
                decoration(session.ask(&format!("UID STORE {set} +FLAGS.SILENT ({keyword})"), |_| {}).await)?;
            }
            if let Some(target) = self.imap.move_to.as_deref().filter(|_| session.can_move) {
                decoration(session.ask(&format!("UID MOVE {set} {}", folder_name::quoted(target)), |_| {}).await)?;
            }
        }
        Ok(some)
    }
}

/// Logs in and opens each folder, to look only.
pub(super) async fn try_out(imap: &Imap, tokens: Option<&Tokens>) -> std::result::Result<String, String> {
    let connector = tls::connector(imap.ca_file.as_deref()).map_err(|error| error.to_string())?;
    let mut session = Session::log_in(imap, &connector, tokens).await.map_err(|failure| failure.to_string())?;
    for folder in &imap.folders {
        let opened = session.open(&folder_name::quoted(folder), false).await;
        opened.map_err(|failure| format!("the folder {folder} cannot be read: {failure}{}", remedy(&failure)))?;
    }
    let how = if session.can_idle {
        "announces new mail (IDLE)"
    } else {
        "announces nothing, so it is looked at every few minutes"
    };
    Ok(format!("logged in; {} folder(s) can be read; the server {how}", imap.folders.len()))
}

/// What Exchange means by an answer that does not say so.
fn remedy(failure: &Failure) -> &'static str {
    if failure.to_string().contains("authenticated but not connected") {
        "; the login itself is good, so the mailbox permission is missing: give the app's service principal full access to this mailbox, or switch IMAP on for it"
    } else {
        ""
    }
}

/// Keywords and moves are decoration: a server that refuses them (Exchange knows no keywords) is no failure.
fn decoration(done: std::result::Result<(), Failure>) -> std::result::Result<(), Failure> {
    match done {
        Err(Failure::No(why)) => {
            tracing::debug!(why, "the server would not mark or move a mail");
            Ok(())
        }
        done => done,
    }
}
