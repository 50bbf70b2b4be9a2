//! `bywhen demo`: a short story over an invented mailbox, told as a diary. Needs nothing and sends nothing.

use super::{block_on, print, simulate};
use crate::{
    config::{self, Purpose, Settings},
    daemon::Happening,
    error::{Error, Result},
    model::{Day, Instant, event::Happened, letter::LetterKind, mail::Mail},
    reports::words,
};
use clap::Args;
use std::{
    fs,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

/// Show the whole workflow in a few seconds: an invented council, a mailbox of ten mails, two weeks told as a diary
///
/// Needs no server and no configuration, and sends nothing. The letters, the log and the database are left in a folder to be looked at.
#[derive(Debug, Args)]
pub(super) struct Demo {
    /// Folder to leave letters, log and database in; emptied first if a demo wrote it
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

/// The last day of the story.
const UNTIL: &str = "2026-11-20";
/// Marks a folder as written by a demo, so that it may be emptied.
const MARK: &str = "written-by-bywhen-demo";

const CONFIG: [(&str, &str); 2] = [
    ("bywhen.toml", include_str!("../../demo/config/bywhen.toml")),
    ("people.csv", include_str!("../../demo/config/people.csv")),
];

const MAIL: [&str; 10] = [
    include_str!("../../demo/mail/01.eml"),
    include_str!("../../demo/mail/02.eml"),
    include_str!("../../demo/mail/03.eml"),
    include_str!("../../demo/mail/04.eml"),
    include_str!("../../demo/mail/05.eml"),
    include_str!("../../demo/mail/06.eml"),
    include_str!("../../demo/mail/07.eml"),
    include_str!("../../demo/mail/08.eml"),
    include_str!("../../demo/mail/09.eml"),
    include_str!("../../demo/mail/10.eml"),
];

impl Demo {
    pub(super) fn run(self) -> Result<()> {
        let out = self.out.unwrap_or_else(|| std::env::temp_dir().join("bywhen-demo"));
        lay_out(&out)?;
        let settings = config::load(&out.join("config"), Purpose::Offline)?;
        let until: Day = UNTIL.parse().map_err(|_| Error::world("the demo's last day is no day"))?;
        let diary = block_on(play(&settings, &out, until))?;
        print(&format!("{OPENING}{diary}\n{}", closing(&out)))
    }
}

const OPENING: &str = "\
Elmbrook Council, November 2026. Everyone in this story is invented.
People write their usual mail and copy the team mailbox; what bywhen does is marked with an arrow.
";

fn closing(out: &Path) -> String {
    format!(
        "The letters:   {0}/outbox/  (open any .eml in a mail program)\n\
         The log:       {0}/log.json\n\
         The database:  {0}/bywhen.db  (open the view `log` in any SQLite browser)\n\
         The mailbox:   {0}/maildir/\n",
        out.display()
    )
}

/// Lays out the council's configuration and its mailbox, a maildir, in an empty folder.
fn lay_out(out: &Path) -> Result<()> {
    let cannot = |error: std::io::Error| Error::world(format!("{}: {error}", out.display()));
    if out.exists() {
        let ours = out.join(MARK).exists() || fs::read_dir(out).map_err(cannot)?.next().is_none();
        if !ours {
            return Err(Error::usage(format!("{} is not empty; name another folder with --out", out.display())));
        }
        fs::remove_dir_all(out).map_err(cannot)?;
    }
    for folder in ["config", "maildir/new", "maildir/cur", "maildir/tmp"] {
        fs::create_dir_all(out.join(folder)).map_err(cannot)?;
    }
    fs::write(out.join(MARK), "").map_err(cannot)?;
    for (name, text) in CONFIG {
        fs::write(out.join("config").join(name), text).map_err(cannot)?;
    }
    for (number, mail) in MAIL.iter().enumerate() {
        fs::write(out.join("maildir/new").join(format!("{:02}.eml", number + 1)), mail).map_err(cannot)?;
    }
    Ok(())
}

/// Plays the story and returns its diary.
async fn play(settings: &Settings, out: &Path, until: Day) -> Result<String> {
    let Some(mut daemon) = simulate::open(settings, &out.join("maildir"), out).await? else {
        return Err(Error::world("the demo's mailbox is empty"));
    };
    let diary = Arc::new(Mutex::new(Diary { settings: settings.clone(), text: String::new(), day: None, digests: 0 }));
    let heard = Arc::clone(&diary);
    daemon.observe(Box::new(move |happening| heard.lock().unwrap_or_else(PoisonError::into_inner).note(&happening)));
    daemon.run_until(simulate::end_of(settings, until)).await?;
    simulate::write_log(daemon.store(), out).await?;
    let diary = diary.lock().unwrap_or_else(PoisonError::into_inner);
    let digests = diary.digests;
    Ok(format!(
        "{}\nEvery working morning at 08:00: the digest to the admin coordinators ({digests} in all).\n",
        diary.text
    ))
}

/// What happened, day by day, in plain words.
struct Diary {
    settings: Settings,
    text: String,
    day: Option<Day>,
    digests: usize,
}

/// Does this belong in the diary, beside the mail and letters it tells of anyway?
fn is_news(happened: &Happened) -> bool {
    !matches!(
        happened,
        Happened::MailRead { .. }
            | Happened::FormReceived { .. }
            | Happened::DigestSent { .. }
            | Happened::PromptSent { .. }
            | Happened::PromptScheduled { .. }
            | Happened::AlertPlanned { .. }
            | Happened::Attention { .. }
            | Happened::DealtWith { .. }
    )
}

impl Diary {
    fn note(&mut self, happening: &Happening<'_>) {
        match happening {
            Happening::Mail { at, mail: Some(mail), .. } => self.mail(*at, mail),
            Happening::Mail { .. } => {}
            Happening::Event(event) => {
                let reference = event.item.as_ref().map_or_else(String::new, |reference| format!("{reference}: "));
                if is_news(&event.happened) && !event.text.is_empty() {
                    self.line(event.at, &format!("       → {reference}{}", event.text.trim_start_matches(&reference)));
                }
            }
            // The digest leaves every working morning: in a diary that would be noise.
            Happening::Letter(letter) if letter.kind == LetterKind::Digest => self.digests += 1,
            Happening::Letter(letter) => {
                let known = &self.settings.knowledge;
                let to: Vec<String> = letter.composed.recipients.iter().map(|to| words::person(to, known)).collect();
                let kind = letter.kind.word().replace('-', " ");
                let about: Vec<String> = letter.refs.iter().map(ToString::to_string).collect();
                let about = if about.is_empty() { String::new() } else { format!(" about {}", words::list(&about)) };
                let time = letter.at.with_timezone(&known.authority.zone).format("%H:%M").to_string();
                self.line(letter.at, &format!("{time}  → {kind}{about} to {}", words::list(&to)));
            }
        }
    }

    fn mail(&mut self, at: Instant, mail: &Mail) {
        let known = &self.settings.knowledge;
        let from = mail.sender().map_or_else(|| "somebody".to_owned(), |from| words::person(from, known));
        let time = at.with_timezone(&known.authority.zone).format("%H:%M").to_string();
        self.line(at, &format!("{time}  {from} writes: {}", mail.subject));
        let said = mail
            .lines
            .iter()
            .map(|line| line.text.trim())
            .find(|line| line.contains(' ') && line.split(' ').count() > 4);
        if let Some(said) = said {
            self.line(at, &format!("       “{}”", words::cut(said, 100)));
        }
    }

    fn line(&mut self, at: Instant, line: &str) {
        let day = self.settings.knowledge.authority.day(at);
        if self.day != Some(day) {
            self.day = Some(day);
            self.text.push_str(&format!("\n{}\n", words::day(day)));
        }
        self.text.push_str("  ");
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }
}
