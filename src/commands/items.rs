//! Items named on the command line: each once, known, and where one is not, which are near.

use crate::{
    error::{Error, Result},
    model::{log::Log, reference::Reference},
    reports::words,
};

/// At most this many near references are named.
const NEAR: usize = 3;

/// The references in the order given, each once.
pub(super) fn each_once(references: Vec<Reference>) -> Vec<Reference> {
    let mut once: Vec<Reference> = Vec::new();
    for reference in references {
        if !once.contains(&reference) {
            once.push(reference);
        }
    }
    once
}

/// Are they all in the log? Names those that are not, each with what is near to it.
pub(super) fn known(log: &Log, references: &[Reference]) -> Result<()> {
    let missing: Vec<String> = references
        .iter()
        .filter(|reference| log.item(reference).is_none())
        .map(|reference| {
            let near: Vec<String> = near(log, reference).iter().map(ToString::to_string).collect();
            match near.as_slice() {
                [] => format!("{reference} is not in the log; `bywhen log` lists what is"),
                _ => format!("{reference} is not in the log; there is {}", words::list(&near)),
            }
        })
        .collect();
    if missing.is_empty() { Ok(()) } else { Err(Error::Usage(missing)) }
}

/// Those that differ least: by a character changed, put in, left out or exchanged with its neighbour, two at most.
fn near(log: &Log, wanted: &Reference) -> Vec<Reference> {
    let mut all: Vec<(usize, u32, &Reference)> = log
        .items()
        .map(|item| {
            let there = &item.reference;
            (strsim::osa_distance(&wanted.to_string(), &there.to_string()), wanted.number.abs_diff(there.number), there)
        })
        .filter(|(distance, ..)| *distance <= 2)
        .collect();
    all.sort();
    all.into_iter().take(NEAR).map(|(.., reference)| reference.clone()).collect()
}
