//! How fast mail is read, step by step, beside the bare MIME parser on the same messages: one core, everything in memory.
//!
//! The messages without attachments of `tests/batches/`, each council's under its own configuration. `BYWHEN_BENCH=FOLDER` reads
//! other mail instead: a folder with `config/` and `mail/`. `cargo bench --bench reading`
#![allow(missing_docs, clippy::unwrap_used)]

use bywhen::{
    config::{self, Purpose},
    mail::{self, Options},
    model::{
        knowledge::Knowledge,
        mail::{AttachmentContent, Mail},
    },
    understand::{by_when, new_text, understand},
};
use criterion::{
    Criterion, Throughput, criterion_group, criterion_main,
    measurement::{Measurement, ValueFormatter, WallTime},
};
use std::{
    fs,
    hint::black_box,
    path::{Path, PathBuf},
    time::Duration,
};

/// Time of the processor spent by this thread, as Linux counts it: other work on the machine changes little.
struct ProcessorTime;

static AS_TIME: WallTime = WallTime;

fn spent() -> Duration {
    let counted = fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    Duration::from_nanos(counted.split(' ').next().unwrap().parse().unwrap())
}

impl Measurement for ProcessorTime {
    type Intermediate = Duration;
    type Value = Duration;

    fn start(&self) -> Duration {
        spent()
    }
    fn end(&self, begun: Duration) -> Duration {
        spent().saturating_sub(begun)
    }
    fn add(&self, one: &Duration, other: &Duration) -> Duration {
        *one + *other
    }
    fn zero(&self) -> Duration {
        Duration::ZERO
    }
    fn to_f64(&self, value: &Duration) -> f64 {
        AS_TIME.to_f64(value)
    }
    fn formatter(&self) -> &dyn ValueFormatter {
        AS_TIME.formatter()
    }
}

/// A message in each of the forms that a step begins with.
struct Message<'k> {
    known: &'k Knowledge,
    raw: Vec<u8>,
    mail: Mail,
    new_text: String,
}

/// Where mail lies, and the configuration it is read under.
fn councils() -> Vec<(PathBuf, PathBuf)> {
    if let Some(folder) = std::env::var_os("BYWHEN_BENCH").map(PathBuf::from) {
        return vec![(folder.join("config"), folder.join("mail"))];
    }
    let batches = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/batches");
    ["calderbrook", "thornfield"].map(|name| (batches.join(name).join("config"), batches.join(name))).into()
}

fn mails_below(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            mails_below(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "eml") {
            found.push(path);
        }
    }
}

/// The message, unless something is attached to it.
fn message<'k>(path: &Path, known: &'k Knowledge, options: &Options) -> Option<Message<'k>> {
    let raw = fs::read(path).unwrap();
    let mail = mail::parse(&raw, options).ok()?;
    let text_alone = mail.attachments.iter().all(|attachment| attachment.content == AttachmentContent::Ignored);
    let new_text = new_text::sort(&mail, known).new_text();
    text_alone.then_some(Message { known, raw, mail, new_text })
}

fn reading(criterion: &mut Criterion<ProcessorTime>) {
    let options = Options::default();
    let councils: Vec<(Knowledge, PathBuf)> = councils()
        .into_iter()
        .map(|(config, mail)| (config::load(&config, Purpose::Offline).unwrap().knowledge, mail))
        .collect();
    let mut messages: Vec<Message<'_>> = Vec::new();
    for (known, folder) in &councils {
        let mut paths = Vec::new();
        mails_below(folder, &mut paths);
        paths.sort();
        messages.extend(paths.iter().filter_map(|path| message(path, known, &options)));
    }
    let mut group = criterion.benchmark_group("reading");
    group.throughput(Throughput::Elements(messages.len() as u64));
    let mut step = |name: &str, of: &dyn Fn(&Message<'_>) -> usize| {
        group.bench_function(name, |bench| bench.iter(|| messages.iter().map(|one| of(black_box(one))).sum::<usize>()));
    };
    let parser = mail_parser::MessageParser::default();
    step("mail-parser alone", &|one| parser.parse(&one.raw).map_or(0, |parsed| parsed.parts.len()));
    step("mail::parse", &|one| mail::parse(&one.raw, &options).map_or(0, |mail| mail.lines.len()));
    step("whole reading", &|one| {
        mail::parse(&one.raw, &options).map_or(0, |mail| understand(&mail, one.known).items.len())
    });
    step("new text alone", &|one| new_text::sort(&one.mail, one.known).new_text().len());
    step("dates alone", &|one| {
        let sent = one.mail.date.map(|date| date.date_naive()).unwrap_or_default();
        by_when::find(&one.new_text, &by_when::Context { sent, calendar: &one.known.calendar }).len()
    });
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default().with_measurement(ProcessorTime).sample_size(20).measurement_time(Duration::from_secs(10));
    targets = reading
}
criterion_main!(benches);
