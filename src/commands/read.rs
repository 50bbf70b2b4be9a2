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
    understand,
};
use clap::Args;
use std::{
    fmt::Write as _,
    io::IsTerminal as _,
    path::{Path, PathBuf},
};

/// Show how mail is understood: one JSON object a line for each .eml file
///
/// A folder stands for all .eml files below it, in path order. Touches no database and sends nothing.
#[derive(Debug, Args)]
pub(super) struct Read {
    #[command(flatten)]
    config: ConfigFolder,
    /// Say for each mail which rule read which words, instead of JSON
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
        for (place, file) in files.into_iter().enumerate() {
            if let Some(progress) = &mut progress {
                progress.show(|| format!("{place} of {all} mails read"));
            }
            let raw = std::fs::read(&file).map_err(|error| Error::usage(format!("{}: {error}", file.display())))?;
            print(&answer(&file, &raw, &settings.knowledge, self.explain))?;
        }
        Ok(())
    }
}

/// What is said of one file, with its line end.
fn answer(file: &Path, raw: &[u8], known: &Knowledge, explain: bool) -> String {
    let options =
        mail::Options { authentication_host: known.routine.authentication_host.clone(), ..mail::Options::default() };
    let name = file.display().to_string();
    let (mail, reading) = match mail::parse(raw, &options) {
        Ok(mail) => {
            let reading = understand::understand(&mail, known);
            (mail, reading)
        }
        Err(why) => (Mail::default(), set_aside(&why.to_string())),
    };
    if explain {
        explained(&name, &reading)
    } else {
        format!("{}\n", understand::json::to_json(&name, &mail, &reading))
    }
}

/// What is said of bytes that are no mail: nothing is understood, and a person has to look.
fn set_aside(why: &str) -> Reading {
    let doubt = Doubt { item: None, field: Field::Kind, why: format!("set aside: {why}"), blocks: true };
    Reading { doubts: vec![doubt], ..Reading::default() }
}

/// Which rule read which words, and what is doubtful.
fn explained(name: &str, reading: &Reading) -> String {
    let mut text = format!("{name}\n");
    for because in &reading.because {
        let _ = writeln!(
            text,
            "  {:<40} {}\n  {:<40} “{}”",
            because.decided,
            because.rule,
            "",
            words::cut(&because.words, 120)
        );
    }
    for doubt in &reading.doubts {
        let item = doubt.item.map_or_else(String::new, |item| format!(" (item {item})"));
        let _ = writeln!(text, "  doubt{item}: {}", doubt.why);
    }
    text.push('\n');
    text
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
