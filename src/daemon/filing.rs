//! Filing in the IRO Monitoring folder, beside everything else: a share that is away, slow or stuck holds nothing up. What is to
//! be filed follows from the log, so that a folder that was away is caught up with, and work cut short is taken up again.

use super::{Daemon, ahead::Read};
use crate::{
    config::Database,
    decide,
    error::Result,
    mail,
    model::{
        Instant, event::AttentionKind, knowledge::Knowledge, log::Log, mail::Mail, paper::KeptPaper,
        reference::Reference,
    },
    monitoring::{
        folder::{Done, Folder, Task},
        name::{self, Name},
        papers, register,
        restricted::Restricted,
    },
    store::{Filed, NewPaper, Store, Trouble, Turn},
    telemetry::killpoint,
};
use chrono::TimeDelta;
use sha2::{Digest, Sha256};
use std::{
    collections::{BTreeSet, HashSet},
    sync::{Arc, mpsc as thread_mpsc},
};
use tokio::sync::mpsc;

/// Changes that follow closely on one another are filed together.
const GATHER: TimeDelta = TimeDelta::seconds(2);
/// The register page is written at most this often.
const PAGE: TimeDelta = TimeDelta::minutes(2);
/// What could not be done is tried again after this long.
const AGAIN: TimeDelta = TimeDelta::seconds(15);
/// A folder that cannot be used for so long is told to a person.
const TELL_AFTER: TimeDelta = TimeDelta::hours(1);
/// How the entry that tells of it begins.
pub(super) const AWAY: &str = "The IRO Monitoring folder cannot be used since";
/// At most this many files, and about this many bytes, are handed to the folder at once.
const FILES: usize = 50;
const BYTES: usize = 16 * 1024 * 1024;
/// At most this many papers are looked at before the daemon turns to other work.
const LOOKS: usize = 500;

/// The folder and what is to be done in it.
#[derive(Debug)]
pub struct Filing {
    folder: Folder,
    leave_out: Vec<String>,
    clerk: Clerk,
    /// Something may have to be filed, not before this moment.
    due: Option<Instant>,
    /// The page may have to be written, not before this moment.
    page_due: Option<Instant>,
    /// When it was last written.
    page_written: Option<Instant>,
    under_way: bool,
    /// Papers that lie where they should, as long as nothing happens to their items.
    settled: HashSet<i64>,
    /// Items to which something has happened since then.
    changed: BTreeSet<Reference>,
    /// Since when the folder cannot be used, and why.
    trouble: Option<(Instant, String)>,
    /// The number of the entry that tells of it.
    pub(super) told: Option<u64>,
}

/// Work for the folder.
#[derive(Debug)]
struct Job {
    begun: bool,
    tasks: Vec<Task>,
    /// Names other papers lie under, in lower case.
    claimed: HashSet<String>,
    page: Option<Page>,
    /// There is more than was handed over.
    more: bool,
}

/// What became of it.
#[derive(Debug)]
pub(super) struct Report {
    /// It was reached for the first time.
    begins: bool,
    filed: Vec<Filed>,
    /// The page was to be written, and was.
    page: Option<bool>,
    more: bool,
    failed: Option<String>,
}

/// A thread of its own: a share that is stuck may stop it for minutes.
#[derive(Debug)]
struct Clerk {
    jobs: thread_mpsc::Sender<Job>,
    reports: mpsc::UnboundedReceiver<Report>,
}

impl Filing {
    /// Files in this folder. Children left out are named by name or case number.
    #[must_use]
    pub fn new(folder: Folder, leave_out: Vec<String>) -> Self {
        let (jobs, waiting) = thread_mpsc::channel::<Job>();
        let (done, reports) = mpsc::unbounded_channel();
        let place = folder.clone();
        std::thread::spawn(move || {
            for job in waiting {
                if done.send(carry_out(&place, job)).is_err() {
                    return;
                }
            }
        });
        let clerk = Clerk { jobs, reports };
        let now = Some(Instant::MIN_UTC);
        Self {
            folder,
            leave_out,
            clerk,
            due: now,
            page_due: now,
            page_written: None,
            under_way: false,
            settled: HashSet::new(),
            changed: BTreeSet::new(),
            trouble: None,
            told: None,
        }
    }

    /// These moments may concern it.
    pub(super) fn changed(&mut self, turns: &[Turn], now: Instant) {
        if turns.iter().all(|turn| turn.events.is_empty() && turn.papers.is_empty()) {
            return;
        }
        self.changed.extend(turns.iter().flat_map(|turn| &turn.events).filter_map(|event| event.item.clone()));
        self.look(now);
    }

    /// People, settings or what may be kept have changed: every paper is looked at again.
    pub(super) fn look_at_all(&mut self, now: Instant) {
        self.settled.clear();
        self.look(now);
    }

    fn look(&mut self, now: Instant) {
        self.due = self.due.or(Some(now + GATHER));
        let page = self.page_written.map_or(now, |written| now.max(written + PAGE));
        self.page_due = self.page_due.or(Some(page + GATHER));
    }

    /// The papers to be looked at: what happened to the items of the others lies before they were.
    fn unsettled<'p>(&mut self, papers: &'p [KeptPaper]) -> Vec<&'p KeptPaper> {
        let changed = std::mem::take(&mut self.changed);
        for paper in papers.iter().filter(|paper| paper.paper.refs.iter().any(|of| changed.contains(of))) {
            self.settled.remove(&paper.number);
        }
        papers.iter().filter(|paper| !self.settled.contains(&paper.number)).collect()
    }

    /// When it next needs looking after.
    pub(super) fn next(&self) -> Option<Instant> {
        if self.under_way { None } else { self.due.into_iter().chain(self.page_due).min() }
    }

    /// Waits for word from the folder; for ever where there is none.
    pub(super) async fn report(filing: &mut Option<Self>) -> Report {
        match filing {
            Some(filing) => match filing.clerk.reports.recv().await {
                Some(report) => report,
                None => std::future::pending().await,
            },
            None => std::future::pending().await,
        }
    }
}

/// The register page: made beside the daemon's work, from the whole log.
#[derive(Debug)]
struct Page {
    database: Database,
    leave_out: Vec<String>,
    known: Arc<Knowledge>,
    now: Instant,
}

impl Page {
    fn write_to(&self, folder: &Folder) -> Result<(), String> {
        let read = async { Store::open_to_read(&self.database).await?.register().await };
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let (log, papers) =
            runtime.map_err(|error| error.to_string())?.block_on(read).map_err(|error| error.to_string())?;
        let restricted = Restricted::new(&self.leave_out, log.items().map(|item| &item.child));
        folder.write_page(&register::page(&log, &papers, &restricted, &self.known, self.now))
    }
}

/// Does a job, as far as the folder lets it.
fn carry_out(folder: &Folder, job: Job) -> Report {
    let mut report = Report {
        begins: false,
        filed: Vec::new(),
        page: job.page.as_ref().map(|_| false),
        more: job.more,
        failed: None,
    };
    if let Err(why) = folder.reach(job.begun) {
        report.failed = Some(why);
        return report;
    }
    report.begins = !job.begun;
    let mut claimed = job.claimed;
    for task in job.tasks {
        match folder.carry_out(&task, &claimed) {
            Ok(done) => {
                let (file, theirs) = match done {
                    Done::Filed(file) => (Some(file), false),
                    Done::TakenOut => (None, false),
                    Done::LeftAlone => (task.from, true),
                };
                claimed.extend(file.iter().map(|file| file.to_lowercase()));
                report.filed.push(Filed { number: task.number, file, theirs });
            }
            Err(error) => {
                let name = task.name.or(task.from).unwrap_or_default();
                report.failed = Some(format!("“{name}” could not be filed: {error}"));
            }
        }
    }
    match job.page.map(|page| page.write_to(folder)) {
        Some(Err(why)) => report.failed = Some(why),
        Some(Ok(())) => report.page = Some(true),
        None => {}
    }
    report
}

impl Daemon {
    /// Has forms and labelled mails filed in a folder, and the register page written there.
    pub fn file_in(&mut self, mut filing: Filing) {
        filing.told = self.log.attention().find(|entry| entry.text.starts_with(AWAY)).map(|entry| entry.number);
        self.filing = Some(filing);
    }

    /// Notes what of a mail belongs in the folder, in the moment that takes the mail in.
    pub(super) fn note_papers(&mut self, turn: &mut Turn, mail: &Mail, read: &Read, now: Instant) {
        let Some(raw) = turn.mail.as_ref().map(|taken| taken.raw.as_slice()) else { return };
        if !decide::is_believed(mail, &read.reading, &self.known) {
            return;
        }
        let of = || papers::of(mail, (&read.reading, &read.forms), &turn.events, &self.log, &self.known);
        let mut papers = super::guarded(of).unwrap_or_default();
        let mut lost = Vec::new();
        papers.retain(|paper| {
            let hash = match paper.part {
                Some(part) => mail.attachments.get(part).and_then(|attachment| attachment.hash),
                None => Some(Sha256::digest(raw).into()),
            };
            match hash {
                Some(hash) => {
                    turn.papers.push(NewPaper { paper: paper.clone(), hash });
                    true
                }
                None => {
                    lost.push(name::with_suffix(
                        &Name::of(paper, &self.log, &self.known).to_string(),
                        1,
                        &paper.ending,
                    ));
                    false
                }
            }
        });
        if self.filing.is_none() {
            return;
        }
        for (item, text) in papers::misnamed(mail, &papers, &self.log, &self.known) {
            self.attend(turn, AttentionKind::Other, item, text, now);
        }
        for name in lost {
            let text = format!("A monitoring form was too large to be fetched; please file it by hand as “{name}”.");
            self.attend(turn, AttentionKind::Other, None, text, now);
        }
    }

    /// Hands over to the folder what is due there.
    pub(super) async fn file_due(&mut self) -> Result<()> {
        let now = self.clock.now();
        self.tell_of_folder(now).await?;
        let due = self.filing.as_ref().and_then(Filing::next).is_some_and(|next| next <= now);
        if !due || self.clock.is_virtual() {
            return Ok(());
        }
        let Some(job) = self.filing_job(LOOKS, now).await? else { return Ok(()) };
        if let Some(filing) = &mut self.filing {
            filing.under_way = filing.clerk.jobs.send(job).is_ok();
        }
        Ok(())
    }

    /// Files everything, for a run on a virtual clock that ends here.
    pub(super) async fn file_all(&mut self) -> Result<()> {
        let now = self.clock.now();
        if let Some(filing) = &mut self.filing {
            (filing.due, filing.page_due) = (Some(now), Some(now));
        }
        while let Some(job) = self.filing_job(usize::MAX, now).await? {
            let Some(filing) = &self.filing else { return Ok(()) };
            let folder = filing.folder.clone();
            // On a thread of its own, as the clerk is.
            let report = std::thread::spawn(move || carry_out(&folder, job)).join();
            let report = report.map_err(|_| crate::error::Error::world("filing failed inside"))?;
            if let Some(why) = &report.failed {
                return Err(crate::error::Error::world(why));
            }
            self.filed(report).await?;
        }
        Ok(())
    }

    /// What is to be done in the folder now, as far as so many papers show; `None`: nothing.
    async fn filing_job(&mut self, looks: usize, now: Instant) -> Result<Option<Job>> {
        let Some(filing) = &mut self.filing else { return Ok(None) };
        let begun = self.store.paper_folder().await?.as_deref() == filing.folder.path().to_str();
        let mut stored = self.store.papers().await?;
        if !begun {
            stored.iter_mut().for_each(|paper| (paper.file, paper.theirs) = (None, false));
            filing.settled.clear();
        }
        let mut job = Job { begun, tasks: Vec::new(), claimed: HashSet::new(), page: None, more: false };
        job.claimed = stored.iter().filter_map(|paper| paper.file.as_ref()).map(|file| file.to_lowercase()).collect();
        let mut open = filing.unsettled(&stored);
        job.more = open.len() > looks;
        open.truncate(looks);
        let leaves_out = !filing.leave_out.is_empty();
        let refs: Vec<Reference> = open.iter().flat_map(|paper| paper.paper.refs.iter().cloned()).collect();
        self.have_at_hand(&refs).await?;
        let children = if leaves_out { self.store.children().await? } else { Vec::new() };
        let Some(filing) = &mut self.filing else { return Ok(None) };
        let restricted = Restricted::new(&filing.leave_out, &children);
        let mut bytes = 0;
        for paper in open {
            let Some(mut task) = task(paper, &restricted, &self.log, &self.known) else {
                filing.settled.insert(paper.number);
                continue;
            };
            if job.tasks.len() >= FILES || bytes >= BYTES {
                job.more = true;
                continue;
            }
            let raw = match &task.name {
                Some(_) => self.store.raw_mail(paper.mail).await?,
                None => Vec::new(),
            };
            // The mail was removed: what was filed from it before is still renamed, but nothing new can be.
            if task.from.is_none() && raw.is_empty() {
                filing.settled.insert(paper.number);
                continue;
            }
            task.content = match paper.paper.part {
                Some(part) => mail::attachment(&raw, part).unwrap_or_default(),
                None => raw,
            };
            bytes += task.content.len();
            if let Some(from) = &task.from {
                job.claimed.remove(&from.to_lowercase());
            }
            job.tasks.push(task);
        }
        self.log.give_back();
        let settled = job.tasks.is_empty();
        filing.due = (job.more && settled).then_some(now);
        // The page links to the files, so it waits for them, unless they cannot be filed.
        if (settled && !job.more || filing.trouble.is_some()) && filing.page_due.is_some_and(|due| due <= now) {
            filing.page_due = None;
            job.page = Some(Page {
                database: self.store.database().clone(),
                leave_out: filing.leave_out.clone(),
                known: self.known.clone(),
                now,
            });
        }
        Ok((!job.tasks.is_empty() || job.page.is_some()).then_some(job))
    }

    /// Takes down what the folder did.
    pub(super) async fn filed(&mut self, report: Report) -> Result<()> {
        killpoint("filed");
        let now = self.clock.now();
        let Some(filing) = &mut self.filing else { return Ok(()) };
        filing.under_way = false;
        let folder = filing.folder.path().to_string_lossy().into_owned();
        let written = async {
            if report.begins {
                self.store.begin_paper_folder(&folder).await?;
            }
            self.store.filed(&report.filed).await
        };
        match written.await {
            Ok(()) => {}
            Err(Trouble::Passing(why)) => {
                tracing::error!(why, "what was filed could not be written down; looking again");
                (filing.due, filing.page_due) = (Some(now + AGAIN), Some(now + AGAIN));
                return Ok(());
            }
            Err(trouble) => return Err(trouble.into()),
        }
        if !report.filed.is_empty() {
            tracing::info!(papers = report.filed.len(), "filed");
        }
        if report.more {
            filing.due = Some(now);
        }
        match report.page {
            Some(true) => filing.page_written = Some(now),
            Some(false) => filing.page_due = Some(now + AGAIN),
            None => {}
        }
        match report.failed {
            Some(why) => {
                if filing.trouble.is_none() {
                    tracing::warn!("the monitoring folder cannot be used; trying again");
                }
                let since = filing.trouble.take().map_or(now, |(since, _)| since);
                filing.trouble = Some((since, why));
                filing.due = Some(now + AGAIN);
            }
            None => filing.trouble = None,
        }
        Ok(())
    }

    /// A folder that could not be used for an hour stands in the digest until it can.
    async fn tell_of_folder(&mut self, now: Instant) -> Result<()> {
        let Some(filing) = &self.filing else { return Ok(()) };
        let long = filing.trouble.as_ref().filter(|(since, _)| now - *since > TELL_AFTER);
        let mut turn = Turn::default();
        let told = match (long.cloned(), filing.told) {
            (Some((since, why)), None) => {
                let number = self.log.next_attention();
                let since = since.with_timezone(&self.known.authority.zone).format("%-d %B, %H:%M");
                let text =
                    format!("{AWAY} {since}: {why}. What is to be filed waits, and is filed as soon as it can be.");
                self.attend(&mut turn, AttentionKind::Other, None, text, now);
                Some(number)
            }
            (None, Some(number)) if filing.trouble.is_none() && !filing.under_way && filing.due.is_none() => {
                self.dealt_with(&mut turn, number, "The IRO Monitoring folder can be used again.", now);
                None
            }
            _ => return Ok(()),
        };
        if let Some(filing) = &mut self.filing {
            filing.told = told;
        }
        self.commit(&[turn], &[]).await.map(drop)
    }
}

/// What is to be done about a paper, without its content; `None`: it lies where it should.
fn task(paper: &KeptPaper, restricted: &Restricted, log: &Log, known: &Knowledge) -> Option<Task> {
    if paper.theirs {
        return None;
    }
    let mut children = paper.paper.refs.iter().filter_map(|reference| log.item(reference)).map(|item| &item.child);
    let left_out = restricted.covers(&paper.paper.child) || children.any(|child| restricted.covers(child));
    let stays = !left_out && !paper.removed;
    let name = stays.then(|| Name::of(&paper.paper, log, known).to_string());
    let ending = &paper.paper.ending;
    let right = match (&paper.file, &name) {
        (None, None) => true,
        (Some(file), Some(name)) => name::bears(file, name, ending),
        _ => false,
    };
    let from = paper.file.clone();
    (!right).then(|| Task {
        number: paper.number,
        from,
        name,
        ending: ending.clone(),
        content: Vec::new(),
        hash: paper.hash,
    })
}
