//! `bywhen read`: how it understands mail, one JSON object a line (Contract 3).

use super::{ConfigFolder, Progress, print};
use crate::{
    config::Purpose,
    error::{Error, Result},
    mail,
    model::{
        knowledge::Knowledge,
        mail::Mail,
        reading::{Doubt, Field, Reading},
    },
    reports::words,
    understand::{
        self,
        explain::{self, Seen},
        threads::Threads,
    },
};
use clap::Args;
use std::{
    fmt::Write as _,
    io::IsTerminal as _,
    path::{Path, PathBuf},
};

/// Show how mail is understood: one JSON object a line for each .eml file
///
/// A folder stands for all .eml files below it, in path order. Touches no database and sends nothing. An answer whose history does not
/// show the list it answers is read by the list of its thread, where that was among the files before it.
/// With --explain it shows why instead: first the rules that decided, with the words each rests on and the source file it stands in,
/// and the doubts; then what each step read on the way, what decided nothing included: whose lines are whose, labels, dates with
/// their roles, people, requests, statements.
#[derive(Debug, Args)]
pub(super) struct Read {
    #[command(flatten)]
    config: ConfigFolder,
    /// Say for each mail which rule read which words, and where that rule stands, instead of JSON
    #[arg(long)]
    explain: bool,
    /// Files or folders
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
}

impl Read {
    pub(super) fn run(self) -> Result<()> {
        let settings = self.config.load(Purpose::Offline)?;
        let mut files = Vec::new();
        for path in &self.paths {
            mails_below(path, &mut files)?;
        }
        // Where the answers themselves run over the terminal, they are progress enough.
        let mut progress = (!std::io::stdout().is_terminal()).then(Progress::new);
        let all = files.len();
        let mut threads = Threads::default();
        for (place, file) in files.into_iter().enumerate() {
            if let Some(progress) = &mut progress {
                progress.show(|| format!("{place} of {all} mails read"));
            }
            let raw = std::fs::read(&file).map_err(|error| Error::usage(format!("{}: {error}", file.display())))?;
            print(&answer(&file, &raw, &settings.knowledge, &mut threads, self.explain))?;
        }
        Ok(())
    }
}

/// What is said of one file, with its line end.
fn answer(file: &Path, raw: &[u8], known: &Knowledge, threads: &mut Threads, explain: bool) -> String {
    let options =
        mail::Options { authentication_host: known.routine.authentication_host.clone(), ..mail::Options::default() };
    let name = file.display().to_string();
    let (mail, reading) = match mail::parse(raw, &options) {
        Ok(mail) => {
            let reading = threads.read(&mail, known);
            (mail, reading)
        }
        Err(why) => (Mail::default(), set_aside(&why.to_string())),
    };
    if explain {
        explained(&name, &reading, &explain::explain(&mail, known, &threads.list(&mail)))
    } else {
        format!("{}\n", understand::json::to_json(&name, &mail, &reading))
    }
}

/// What is said of bytes that are no mail: nothing is understood, and a person has to look.
fn set_aside(why: &str) -> Reading {
    let doubt = Doubt { item: None, field: Field::Kind, why: format!("set aside: {why}"), blocks: true };
    Reading { doubts: vec![doubt], ..Reading::default() }
}

/// Which rule read which words, what is doubtful, and what the steps read on the way.
fn explained(name: &str, reading: &Reading, seen: &[Seen]) -> String {
    let mut text = format!("{name}\n  decided by\n");
    for because in &reading.because {
        evidence(&mut text, &because.decided, &because.rule, &because.words);
    }
    for doubt in &reading.doubts {
        let item = doubt.item.map_or_else(String::new, |item| format!(" (item {item})"));
        let _ = writeln!(text, "    doubt{item}: {}", doubt.why);
    }
    text.push_str("  read on the way\n");
    for seen in seen {
        evidence(&mut text, &format!("{}: {}", seen.step, seen.made), seen.rule, &seen.words);
    }
    text.push('\n');
    text
}

/// What was made of some words, by which rule, and where that rule stands.
fn evidence(text: &mut String, made: &str, rule: &str, quoted: &str) {
    let _ = write!(text, "    {made:<44} “{}”", words::cut(quoted, 120));
    if !rule.is_empty() {
        let _ = write!(text, "\n      by “{rule}”");
        let _ = explain::home(rule).map_or(Ok(()), |home| write!(text, " in {home}"));
    }
    text.push('\n');
}

/// The file itself, or every .eml file below a folder in path order.
pub(super) fn mails_below(path: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    let wrong = |error: std::io::Error| Error::usage(format!("{}: {error}", path.display()));
    if !path.is_dir() {
        std::fs::metadata(path).map_err(wrong)?;
        files.push(path.to_owned());
        return Ok(());
    }
    let mut entries: Vec<PathBuf> = std::fs::read_dir(path)
        .map_err(wrong)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()
        .map_err(wrong)?;
    entries.sort();
    for entry in entries {
        if entry.is_dir() || entry.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("eml")) {
            mails_below(&entry, files)?;
        }
    }
    Ok(())
}
