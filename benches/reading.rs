//! How fast messages are taken apart and sorted, beside the bare MIME parser on the same messages.
#![allow(missing_docs, clippy::unwrap_used)]

use bywhen::{
    mail::{self, Options},
    model::{
        address::Address,
        calendar::Calendar,
        knowledge::{Authority, Knowledge, Routine},
        people::Directory,
        process::Processes,
        theme::Themes,
    },
    understand::new_text,
};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use std::{fs, hint::black_box};

/// The messages of the fixtures.
fn messages() -> Vec<Vec<u8>> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/new_text");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let is_message = |path: &std::path::PathBuf| path.extension().is_some_and(|ending| ending == "eml");
    paths.into_iter().filter(is_message).map(|path| fs::read(path).unwrap()).collect()
}

fn known() -> Knowledge {
    Knowledge {
        authority: Authority { name: "Ashdale".into(), zone: chrono_tz::Europe::London, domains: Vec::new() },
        mailbox: Address::new("iro.tracking@ashdale.gov.uk").unwrap(),
        people: Directory::default(),
        calendar: Calendar::default(),
        processes: Processes::default(),
        themes: Themes::default(),
        routine: Routine::default(),
        titles: Vec::new(),
        form_words: Vec::new(),
    }
}

fn reading(criterion: &mut Criterion) {
    let (messages, known, options) = (messages(), known(), Options::default());
    let mut group = criterion.benchmark_group("reading");
    group.throughput(Throughput::Elements(messages.len() as u64));
    group.bench_function("bare mail-parser", |bench| {
        let parser = mail_parser::MessageParser::default();
        bench.iter(|| messages.iter().filter_map(|raw| parser.parse(black_box(raw))).count());
    });
    group.bench_function("mail::parse", |bench| {
        bench.iter(|| messages.iter().filter_map(|raw| mail::parse(black_box(raw), &options).ok()).count());
    });
    group.bench_function("mail::parse and new_text::sort", |bench| {
        let lines =
            |raw: &Vec<u8>| Some(new_text::sort(&mail::parse(black_box(raw), &options).ok()?, &known).lines.len());
        bench.iter(|| messages.iter().filter_map(lines).sum::<usize>());
    });
    group.finish();
}

criterion_group!(benches, reading);
criterion_main!(benches);
