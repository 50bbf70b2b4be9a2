//! What a long log costs: a start, a mail, a digest, a round of prompts, a quarter's summaries, at 1,000 to 100,000 items.
//!
//! `cargo bench --bench growth [-- SIZE...]`: prints one table; nothing is asserted. Each size is made by committing events through the store,
//! ten thousand items a year, and is then worked on by the daemon itself in a process of its own, on a virtual clock, every commit durable.
#![allow(missing_docs, reason = "it measures")]
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    reason = "it measures"
)]

use bywhen::{
    clock::Clock,
    config::{self, Purpose, Settings},
    daemon::{Daemon, Parts},
    letters::{Composed, Templates},
    mailbox::{Replay, Source},
    model::{
        Day, Instant,
        address::Address,
        event::{AttentionKind, Event, Happened},
        item::{Item, Prompt, PromptState, Status, Thread},
        letter::LetterKind,
        log::Log,
        reading::{Child, Says},
        reference::Reference,
        theme::Theme,
    },
    outgoing::{Folder, Outgoing},
    store::{Durability, NewLetter, RecipientState, Store, Turn, Verdict},
};
use chrono::{Datelike, TimeDelta};
use std::{fmt::Write as _, fs, path::Path, process::Command, time::Instant as Stopwatch};

const DOMAIN: &str = "elmbrook.gov.uk";
const A_YEAR: i64 = 10_000;
const UNITS: usize = 10;
const MAILS: usize = 40;
/// Items go into one transaction so many at a time.
const TOGETHER: usize = 1_000;
/// A Thursday, and the first day of a quarter.
const MORNING: &str = "2026-10-01T05:00:00Z";
const TASKS: [&str; 5] = [
    "complete the PEP with the virtual school",
    "book the review health assessment",
    "update the care plan",
    "refer to CAMHS and confirm the date",
    "upload the statutory visit to the case record",
];
const THEMES: [&str; 5] = ["education", "health", "care-plan", "specialist-referral", "statutory-visit"];

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["make", size, folder] => run(make(size.parse().unwrap(), Path::new(folder))),
        ["work", folder] => run(work(Path::new(folder))),
        [] => table(&["1000", "10000", "100000"]),
        sizes => table(sizes),
    }
}

fn run(work: impl Future<Output = ()>) {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(work);
}

fn table(sizes: &[&str]) {
    println!("| items | file | start | memory | a mail | digest | prompts | a prompt | summaries | most memory |");
    println!("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
    for size in sizes {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path().to_str().unwrap();
        let this = std::env::current_exe().unwrap();
        assert!(Command::new(&this).args(["make", size, folder]).status().unwrap().success());
        let told = Command::new(&this).args(["work", folder]).output().unwrap();
        println!("| {size} | {}", String::from_utf8_lossy(&told.stdout).trim());
    }
}

fn person(local: &str) -> Address {
    Address::new(&format!("{local}@{DOMAIN}")).unwrap()
}

/// Ten units with four teams of six social workers each, and twenty IROs.
fn settings(folder: &Path) -> Settings {
    let mut people = String::from("email,name,initials,role,team,unit,manager,aliases\n");
    let mut add = |local: &str, name: &str, role: &str, team: &str, unit: usize, manager: &str| {
        let manager = if manager.is_empty() { String::new() } else { format!("{manager}@{DOMAIN}") };
        writeln!(people, "{local}@{DOMAIN},{name},,{role},{team},Unit {unit},{manager},").unwrap();
    };
    add("hos", "Dawn Okoro", "HOS", "", 0, "");
    add("qasm", "Miriam Castle", "QASM", "", 0, "hos");
    add("ac", "Joan Birkett", "AC", "", 0, "qasm");
    for iro in 0..20 {
        add(&format!("iro{iro}"), &format!("Ruth Penhale{}", word(iro)), "IRO", "", 0, "qasm");
    }
    for unit in 0..UNITS {
        let sm = format!("sm{unit}");
        add(&sm, &format!("Paul Szymanski{}", word(unit)), "SM", "", unit, "hos");
        for team in unit * 4..unit * 4 + 4 {
            let (pm, name) = (format!("pm{team}"), format!("Team {team}"));
            add(&pm, &format!("Leanne Tait{}", word(team)), "PM", &name, unit, &sm);
            for worker in team * 6..team * 6 + 6 {
                add(&format!("sw{worker}"), &format!("Hassan Mirza{}", word(worker)), "SW", &name, unit, &pm);
            }
        }
    }
    let toml = format!(
        "[authority]\nname = \"Elmbrook Council\"\ndomains = [\"{DOMAIN}\"]\n[mailbox]\naddress = \"iro.tracking@{DOMAIN}\"\n\
         [times]\nsummary = \"09:00\"\n"
    );
    fs::create_dir_all(folder.join("config")).unwrap();
    fs::write(folder.join("config/bywhen.toml"), toml).unwrap();
    fs::write(folder.join("config/people.csv"), people).unwrap();
    config::load(&folder.join("config"), Purpose::Offline).unwrap()
}

/// A name's ending, different for each number.
fn word(number: usize) -> String {
    let letter = |digit: usize| char::from(b'a' + u8::try_from(digit % 26).unwrap());
    [letter(number / 676), letter(number / 26), letter(number)].iter().collect()
}

async fn make(size: usize, folder: &Path) {
    let settings = settings(folder);
    let mut store = Store::open(&folder.join("bywhen.db"), Durability::Relaxed).await.unwrap();
    let mut log = Log::default();
    log.zone = Some(settings.knowledge.authority.zone);
    let end: Instant = MORNING.parse().unwrap();
    let mut letters = 0;
    let mut turns = Vec::new();
    for place in 0..size {
        let ago = i64::try_from(size - place).unwrap() * 365 * 24 * 60 / A_YEAR;
        let turn = history(place, end - TimeDelta::minutes(ago), end, &mut log, &mut letters);
        turns.push(turn);
        if turns.len() == TOGETHER || place + 1 == size {
            store.commit(&turns, &log).await.unwrap();
            turns.clear();
        }
    }
    let day: Day = "2026-09-30".parse().unwrap();
    let mut last = Turn::default();
    for happened in [Happened::DigestSent { day }, Happened::QuarterReported { day: "2026-07-01".parse().unwrap() }] {
        let event = Event {
            at: end - TimeDelta::hours(1),
            item: None,
            by: None,
            message_id: None,
            text: String::new(),
            happened,
        };
        log.apply(&event);
        last.events.push(event);
    }
    for entry in 0..20 {
        let happened = Happened::Attention { kind: AttentionKind::Other };
        let text = format!("Something that needs a person, number {entry}.");
        let event = Event { at: end - TimeDelta::hours(1), item: None, by: None, message_id: None, text, happened };
        log.apply(&event);
        last.events.push(event);
    }
    store.commit(&[last], &log).await.unwrap();
    store.stop_at(end).await.unwrap();
    mails(&folder.join("mail"), end);
}

/// All that becomes of one item, as far as it has come by `end`: logged, updated or prompted, and but for one in a hundred resolved.
fn history(place: usize, opened: Instant, end: Instant, log: &mut Log, letters: &mut u64) -> Turn {
    let day = opened.date_naive();
    let reference = log.next_reference("TR", day.year());
    let item = item(place, &reference, day);
    let (iro, sw, due) = (item.iro.clone(), item.sw.clone(), item.by_when.unwrap());
    let done = place % 5 < 3;
    let prompted = opened + TimeDelta::days(14);
    let logged = Happened::Logged { item: Box::new(item) };
    let mut events = vec![(opened, iro.clone(), Some(format!("r{place}@{DOMAIN}")), logged)];
    let words = format!("This was completed, thank you; the papers of case {place} are on the record.");
    if done {
        let says = Happened::Updated { says: Says::Done, words };
        events.push((opened + TimeDelta::days(6), sw.clone(), Some(format!("u{place}@{DOMAIN}")), says));
        events.push((opened + TimeDelta::days(6), sw.clone(), None, Happened::PromptSuppressed));
    } else {
        events.push((prompted, None, None, Happened::PromptSent { on: due, late: false }));
    }
    if !place.is_multiple_of(100) {
        let outcome = "The social worker confirmed that this was completed.".to_owned();
        events.push((
            opened + TimeDelta::days(20),
            iro.clone(),
            Some(format!("s{place}@{DOMAIN}")),
            Happened::Resolved { outcome },
        ));
    }
    let mut turn = Turn::default();
    for (at, by, message_id, happened) in events.into_iter().filter(|(at, ..)| *at < end) {
        let sends = matches!(happened, Happened::Logged { .. } | Happened::PromptSent { .. });
        let text = "What happened and why, in the words that a reader of the history sees.".to_owned();
        let event = Event { at, item: Some(reference.clone()), by, message_id, text, happened };
        log.apply(&event);
        turn.events.push(event);
        if sends {
            *letters += 1;
            send(&mut turn, *letters, &reference, at, [&iro, &sw].into_iter().flatten());
        }
    }
    turn
}

/// A letter that has left.
fn send<'a>(turn: &mut Turn, number: u64, reference: &Reference, at: Instant, to: impl Iterator<Item = &'a Address>) {
    let recipients: Vec<Address> = to.cloned().collect();
    turn.verdicts.extend(recipients.iter().map(|address| Verdict {
        letter: number,
        address: address.clone(),
        state: RecipientState::Sent,
        at,
        next_try: None,
        answer: Some("250 2.0.0 Ok: queued".to_owned()),
    }));
    let message_id = format!("letter{number}@{DOMAIN}");
    let composed = Composed { message_id, recipients, bytes: vec![b'x'; 1_000] };
    let (kind, refs) = (LetterKind::Receipt, vec![reference.clone()]);
    turn.letters.push(NewLetter { number, kind, refs, at, composed, held_back: false });
}

fn item(place: usize, reference: &Reference, opened: Day) -> Item {
    let worker = place % (UNITS * 24);
    let sw = person(&format!("sw{worker}"));
    let by_when = Some(opened + TimeDelta::days(14));
    Item {
        reference: reference.clone(),
        process: "tracked-recommendation".into(),
        level: Some(1),
        stage: None,
        status: Status::Open,
        child: Child {
            name: Some(format!("Child{} Surname{}", word(place / 3 % 17_000), word(place / 5 % 17_000))),
            case_id: Some(format!("{}", 3_000_000 + place / 3)),
        },
        who: vec![sw.clone()],
        what: Some(TASKS[place % 5].to_owned()),
        by_when,
        first_by_when: by_when,
        by_when_text: Some("within 14 days".into()),
        themes: vec![Theme::new(THEMES[place % 5])],
        iro: Some(person(&format!("iro{}", place % 20))),
        sw: Some(sw),
        pm: Some(person(&format!("pm{}", worker / 6))),
        sm: Some(person(&format!("sm{}", worker / 24))),
        team: Some(format!("Team {}", worker / 6)),
        unit: Some(format!("Unit {}", worker / 24)),
        addressed: vec![],
        prompt: Prompt { state: PromptState::Scheduled, on: by_when, why: None },
        opened,
        closed: None,
        outcome: None,
        number: Some(1),
        thread: Thread {
            subject: format!("Tracked Recommendation - {place}"),
            root: Some(format!("r{place}@{DOMAIN}")),
            latest: None,
            marking: None,
        },
        doubts: vec![],
        last_words: None,
        proposal: None,
        grew_from: None,
        next_alert: None,
        asked: None,
        counted_from: None,
        category: None,
        note: Vec::new(),
        revision: 0,
        urgent: false,
        undelivered: false,
        milestones: vec![],
    }
}

/// Recommendations and, for every second one, an answer, half a minute apart.
fn mails(folder: &Path, from: Instant) {
    fs::create_dir_all(folder).unwrap();
    for number in 0..MAILS {
        let at = from + TimeDelta::seconds(30 * i64::try_from(number).unwrap() + 60);
        let (root, is_answer) = (number / 2 * 2, number % 2 == 1);
        let (case, task) = (3_900_000 + root, TASKS[root % 5]);
        let subject = format!("Tracked Recommendation - {case}");
        let (sender, to, subject, thread, body) = if is_answer {
            let thread = format!("In-Reply-To: <new{root}@{DOMAIN}>\nReferences: <new{root}@{DOMAIN}>\n");
            ("sw1", "iro1", format!("RE: {subject}"), thread, "Hi Ruth\n\nThis was completed on Monday.\n".to_owned())
        } else {
            let body =
                format!("Hi\n\nTracked Recommendation: SW to {task} for case {case} by 12 October 2026.\n\nRuth\n");
            ("iro1", "sw1", subject, String::new(), body)
        };
        let date = at.to_rfc2822();
        let text = format!(
            "Received: from a by mx.{DOMAIN}; {date}\nFrom: {sender}@{DOMAIN}\nTo: {to}@{DOMAIN}\nCc: iro.tracking@{DOMAIN}\n\
             Subject: {subject}\nDate: {date}\nMessage-ID: <new{number}@{DOMAIN}>\n{thread}\
             Content-Type: text/plain; charset=utf-8\n\n{body}"
        );
        fs::write(folder.join(format!("{number:03}.eml")), text).unwrap();
    }
}

async fn work(folder: &Path) {
    let settings = settings(folder);
    let database = folder.join("bywhen.db");
    let size = fs::metadata(&database).unwrap().len() >> 20;
    let clock = Stopwatch::now();
    let mut store = Store::open(&database, Durability::Full).await.unwrap();
    let replay = Replay::open(&folder.join("mail"), &store.files("").await.unwrap()).unwrap();
    let mut daemon = Daemon::new(Parts {
        known: settings.knowledge.clone(),
        templates: Templates::built_in(),
        store,
        source: Source::Replay(replay),
        outgoing: Outgoing::Folder(Folder::open(&folder.join("outbox"), true).unwrap()),
        clock: Clock::starting_at(MORNING.parse().unwrap()),
    })
    .await
    .unwrap();
    let (start, memory) = (clock.elapsed(), memory("VmRSS"));
    // By British Summer Time: the mails, the digest at eight, the prompts at half past, the summaries at nine.
    let (mails, _) = until(&mut daemon, "2026-10-01T06:30:00Z").await;
    let (digest, _) = until(&mut daemon, "2026-10-01T07:15:00Z").await;
    let (prompts, written) = until(&mut daemon, "2026-10-01T07:45:00Z").await;
    let (summaries, papers) = until(&mut daemon, "2026-10-01T08:15:00Z").await;
    #[expect(clippy::cast_precision_loss, reason = "small counts")]
    let each = |seconds: f64, count: u64| seconds * 1e3 / count as f64;
    println!(
        "{size} MiB | {:.2} s | {memory} MiB | {:.1} ms | {digest:.2} s | {written} in {prompts:.2} s | {:.1} ms | {papers} in {summaries:.2} s | {} MiB |",
        start.as_secs_f64(),
        each(mails, MAILS as u64),
        each(prompts, written),
        self::memory("VmHWM"),
    );
}

/// Lets the daemon work; seconds, and the letters it wrote.
async fn until(daemon: &mut Daemon, moment: &str) -> (f64, u64) {
    let (before, clock) = (daemon.store().next_letter(), Stopwatch::now());
    daemon.run_until(moment.parse().unwrap()).await.unwrap();
    (clock.elapsed().as_secs_f64(), daemon.store().next_letter() - before)
}

/// Memory of this process in MiB.
fn memory(which: &str) -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with(which)).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() >> 10
}
