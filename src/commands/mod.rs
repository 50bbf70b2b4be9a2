//! The commands of the program, one file each (Contract 1).

mod backup;
mod change;
mod check;
mod demo;
mod digest;
mod hold;
mod items;
mod log;
mod person;
mod read;
mod record;
mod redact;
mod register;
mod retention;
mod run;
mod several;
mod show;
mod simulate;
mod subject_access;
mod summary;
mod verify;

use crate::{
    clock::Clock,
    config::{self, Database, Purpose, Settings},
    error::{Error, Result},
    letters::Paper,
};
use clap::{Args, Parser, Subcommand};
use std::{
    io::Write,
    path::{Path, PathBuf},
};

/// Looks after the mailbox in which Independent Reviewing Officers track recommendations for children in care:
/// logs who is to do what by when, and sends the prompt on the day unless an update has come.
#[derive(Debug, Parser)]
#[command(name = "bywhen", version, after_help = AFTER_HELP)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

const AFTER_HELP: &str = "\
A good way in:
  bywhen demo                                          see what it does, in seconds, with nothing set up
  bywhen check --config DIR                            is this configuration right?
  bywhen simulate --config DIR --mail DIR --until DATE --out DIR
                                                       what would it have done with last quarter's mailbox?
  bywhen run --config DIR                              the daemon
  bywhen log --open, bywhen show REF                   what is in the log, and why
  bywhen digest, bywhen summary --quarter 2026-Q4 --out DIR
                                                       digest and summary on demand
  bywhen resolve | amend | withdraw | note REF         change it by hand; people otherwise just write mail

Exit codes: 0 done, 1 something outside failed (a server, a disk), 2 a mistake in the command or configuration.";

#[derive(Debug, Subcommand)]
enum Command {
    Run(run::Run),
    Demo(demo::Demo),
    Read(read::Read),
    Simulate(simulate::Simulate),
    Log(log::LogCommand),
    Register(register::Register),
    Show(show::Show),
    Digest(digest::DigestCommand),
    Summary(summary::SummaryCommand),
    Resolve(change::Resolve),
    Amend(change::Amend),
    Withdraw(change::Withdraw),
    Note(change::Note),
    GoOn(change::GoOn),
    Check(check::Check),
    Verify(verify::Verify),
    Backup(backup::Backup),
    Restore(backup::Restore),
    SubjectAccess(subject_access::SubjectAccess),
    Retention(retention::Retention),
    Hold(hold::Hold),
    Release(hold::Release),
    Redact(redact::Redact),
}

impl Cli {
    /// Runs the command.
    ///
    /// # Errors
    /// What went wrong, in words for the person who ran it.
    pub fn run(self) -> Result<()> {
        match self.command {
            Command::Run(command) => command.run(),
            Command::Demo(command) => command.run(),
            Command::Read(command) => command.run(),
            Command::Simulate(command) => command.run(),
            Command::Log(command) => command.run(),
            Command::Register(command) => command.run(),
            Command::Show(command) => command.run(),
            Command::Digest(command) => command.run(),
            Command::Summary(command) => command.run(),
            Command::Resolve(command) => command.run(),
            Command::Amend(command) => command.run(),
            Command::Withdraw(command) => command.run(),
            Command::Note(command) => command.run(),
            Command::GoOn(command) => command.run(),
            Command::Check(command) => command.run(),
            Command::Verify(command) => command.run(),
            Command::Backup(command) => command.run(),
            Command::Restore(command) => command.run(),
            Command::SubjectAccess(command) => command.run(),
            Command::Retention(command) => command.run(),
            Command::Hold(command) => command.run(),
            Command::Release(command) => command.run(),
            Command::Redact(command) => command.run(),
        }
    }
}

/// Where the configuration is, for commands that can do with the usual place.
#[derive(Debug, Args)]
struct ConfigFolder {
    /// Folder with bywhen.toml and people.csv
    #[arg(long, value_name = "DIR", default_value = "/etc/bywhen")]
    config: PathBuf,
}

impl ConfigFolder {
    fn load(&self, purpose: Purpose) -> Result<Settings> {
        config::load(&self.config, purpose)
    }
}

/// Runs the asynchronous part of a command on this thread.
fn block_on<T>(work: impl Future<Output = Result<T>>) -> Result<T> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| Error::world(format!("cannot start: {error}")))?;
    runtime.block_on(work)
}

/// Writes an answer to standard output. A reader that went away (`| head`) ends the command, quietly.
fn print(text: &str) -> Result<()> {
    match std::io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Err(Error::ReaderGone),
        Err(error) => Err(Error::world(format!("cannot write to standard output: {error}"))),
        Ok(()) => Ok(()),
    }
}

/// The database a configuration names, which must exist.
fn existing_database(settings: &Settings) -> Result<&Database> {
    let file = settings.folder.join("bywhen.toml");
    let database = settings.database.as_ref().ok_or_else(|| {
        Error::usage(format!("{}: [database] url: is missing; write sqlite:///path/of/bywhen.db", file.display()))
    })?;
    match database {
        Database::File(file) if !file.path.exists() => {
            Err(Error::usage(format!("{database} does not exist: the daemon has not run with this configuration yet")))
        }
        _ => Ok(database),
    }
}

/// Tells a person at a terminal, on one line of standard error, how far long work has come; nobody else.
struct Progress {
    shown: bool,
    next: crate::model::Instant,
}

impl Progress {
    fn new() -> Self {
        use std::io::IsTerminal as _;
        Self { shown: std::io::stderr().is_terminal(), next: Clock::System.now() }
    }

    /// Shows this, at most five times a second.
    fn show(&mut self, text: impl FnOnce() -> String) {
        if self.shown && self.next <= Clock::System.now() {
            self.next = Clock::System.now() + chrono::TimeDelta::milliseconds(200);
            let _ = write!(std::io::stderr(), "\r\x1b[K{}", text());
        }
    }
}

/// The line is wiped when the work is over, so that an answer or error stands alone.
impl Drop for Progress {
    fn drop(&mut self) {
        if self.shown {
            let _ = write!(std::io::stderr(), "\r\x1b[K");
        }
    }
}

/// Writes a letter's text, HTML and files into a folder; returns the HTML file.
fn write_paper(paper: &Paper, out: &Path) -> Result<PathBuf> {
    let cannot = |path: &Path, error: &std::io::Error| Error::usage(format!("{}: {error}", path.display()));
    std::fs::create_dir_all(out).map_err(|error| cannot(out, &error))?;
    let page = format!("{}.html", paper.name);
    let texts = [(page.clone(), paper.html.as_bytes()), (format!("{}.txt", paper.name), paper.text.as_bytes())];
    let files = paper.files.iter().map(|(name, content)| (name.clone(), content.as_slice()));
    for (name, content) in texts.into_iter().chain(files) {
        let path = out.join(name);
        std::fs::write(&path, content).map_err(|error| cannot(&path, &error))?;
    }
    Ok(out.join(page))
}
