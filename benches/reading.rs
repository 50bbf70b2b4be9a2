//! How fast mail is read, step by step, beside the bare MIME parser on the same messages: one core, everything in memory.
//!
//! The messages without attachments of `tests/batches/`, each council's under its own configuration. `BYWHEN_BENCH=FOLDER` reads
//! other mail instead: a folder with `config/` and `mail/`. `cargo bench --bench reading`
#![allow(missing_docs, clippy::unwrap_used)]

use bywhen::{
    config::{self, Purpose},
    mail::{self, Options},
    model::{knowledge::Knowledge, mail::AttachmentContent},
    understand::{new_text, understand},
};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use std::{
    fs,
    hint::black_box,
    path::{Path, PathBuf},
};

/// The messages of one council, with what the program knows there.
struct Council {
    known: Knowledge,
    messages: Vec<Vec<u8>>,
}

impl Council {
    fn new(config: &Path, mail: &Path) -> Self {
        let known = config::load(config, Purpose::Offline).unwrap().knowledge;
        let mut paths = Vec::new();
        mails_below(mail, &mut paths);
        paths.sort();
        let messages = paths.into_iter().map(|path| fs::read(path).unwrap()).filter(|raw| is_text_alone(raw)).collect();
        Self { known, messages }
    }
}

fn councils() -> Vec<Council> {
    if let Some(folder) = std::env::var_os("BYWHEN_BENCH").map(PathBuf::from) {
        return vec![Council::new(&folder.join("config"), &folder.join("mail"))];
    }
    let batches = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/batches");
    ["calderbrook", "thornfield"]
        .map(|name| batches.join(name))
        .map(|folder| Council::new(&folder.join("config"), &folder))
        .into()
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

fn is_text_alone(raw: &[u8]) -> bool {
    mail::parse(raw, &Options::default())
        .is_ok_and(|mail| mail.attachments.iter().all(|attachment| attachment.content == AttachmentContent::Ignored))
}

fn reading(criterion: &mut Criterion) {
    let (councils, options) = (councils(), Options::default());
    let all = || councils.iter().flat_map(|council| council.messages.iter().map(|raw| (raw, &council.known)));
    let mut group = criterion.benchmark_group("reading");
    group.throughput(Throughput::Elements(all().count() as u64));
    group.bench_function("bare mail-parser", |bench| {
        let parser = mail_parser::MessageParser::default();
        bench.iter(|| all().filter_map(|(raw, _)| parser.parse(black_box(raw))).count());
    });
    group.bench_function("mail::parse", |bench| {
        bench.iter(|| all().filter_map(|(raw, _)| mail::parse(black_box(raw), &options).ok()).count());
    });
    group.bench_function("and new_text::sort", |bench| {
        let lines = |(raw, known): (&Vec<u8>, &Knowledge)| {
            Some(new_text::sort(&mail::parse(black_box(raw), &options).ok()?, known).lines.len())
        };
        bench.iter(|| all().filter_map(lines).sum::<usize>());
    });
    group.bench_function("and understand: the whole reading", |bench| {
        let items = |(raw, known): (&Vec<u8>, &Knowledge)| {
            Some(understand(&mail::parse(black_box(raw), &options).ok()?, known).items.len())
        };
        bench.iter(|| all().filter_map(items).sum::<usize>());
    });
    group.finish();
}

criterion_group!(benches, reading);
criterion_main!(benches);
