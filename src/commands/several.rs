//! Several councils or teams in one process, each from a folder of its own: people, database, lock, mailbox, health. Each runs in a
//! thread of its own; one that fails is tried again, and never stops the others.

use crate::{
    clock::Clock,
    config::{Database, Settings},
    daemon::{Sign, Stop},
    error::{Error, Result},
    telemetry::without_addresses,
};
use std::{
    collections::BTreeMap,
    fmt::Display,
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    time::Duration,
};

/// One that failed is tried again after this long, and each time after twice as long.
const FIRST: Duration = Duration::from_secs(5);
/// At the longest.
const LONGEST: Duration = Duration::from_secs(300);

/// A short name for each folder, by which the program's log tells them apart: the folder's own, with its place where two are alike.
pub(super) fn names(folders: &[PathBuf]) -> Vec<String> {
    let own = |folder: &PathBuf| {
        let whole = folder.canonicalize().unwrap_or_else(|_| folder.clone());
        whole.file_name().unwrap_or(whole.as_os_str()).to_string_lossy().into_owned()
    };
    let all: Vec<String> = folders.iter().map(own).collect();
    let alike = |name: &String| all.iter().filter(|other| *other == name).count() > 1;
    all.iter()
        .enumerate()
        .map(|(place, name)| if alike(name) { format!("{name}-{}", place + 1) } else { name.clone() })
        .collect()
}

/// What a folder's settings say of one thing.
type Value<'a> = &'a dyn Fn(&Settings) -> Option<String>;

/// What two of them may not share.
///
/// # Errors
/// [`Error::Usage`] with everything that two of them share.
pub(super) fn apart(all: &[&Settings]) -> Result<()> {
    let mut problems = Vec::new();
    let path = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_path_buf()).display().to_string();
    let keys: [(&str, Value<'_>); 5] = [
        ("--config", &|settings| Some(path(&settings.folder))),
        ("[database] url", &|settings| {
            settings.database.as_ref().map(|database| match database {
                Database::File(file) => path(&file.path),
                Database::Server(server) => server.url.clone(),
            })
        }),
        ("[health] file", &|settings| settings.health_file.as_deref().map(path)),
        ("[health] listen", &|settings| settings.health_listen.map(|address| address.to_string())),
        ("[monitoring] folder", &|settings| settings.monitoring.folder.as_deref().map(path)),
    ];
    for (key, value) in keys {
        let mut first: BTreeMap<String, &Path> = BTreeMap::new();
        for settings in all {
            let Some(value) = value(settings) else { continue };
            if let Some(other) = first.insert(value.clone(), &settings.folder) {
                problems.push(format!(
                    "{key}: {value} stands in {} and in {}; each needs its own",
                    other.display(),
                    settings.folder.display()
                ));
            }
        }
    }
    if problems.is_empty() { Ok(()) } else { Err(Error::Usage(problems)) }
}

/// Runs one of them until it is asked to stop, and again whenever it fails.
pub(super) fn keep(name: &str, stop: &Stop, sign: &Sign, mut run: impl FnMut() -> Result<()>) {
    let _named = tracing::info_span!("council", folder = name).entered();
    let mut pause = FIRST;
    let clock = Clock::System;
    while !stop.asked() {
        let begun = clock.now();
        match catch_unwind(AssertUnwindSafe(&mut run)) {
            Ok(Ok(())) => break,
            Ok(Err(error)) => fell(&error, pause),
            Err(_) => fell(&"the program failed inside; its makers need to see this", pause),
        }
        sign.failed();
        if (clock.now() - begun).to_std().is_ok_and(|ran| ran > LONGEST) {
            pause = FIRST;
        }
        let waited = super::block_on(async {
            tokio::select! { () = stop.wait() => {}, () = clock.pause(pause) => {} }
            Ok(())
        });
        if waited.is_err() {
            break;
        }
        pause = LONGEST.min(pause * 2);
    }
    sign.ended();
}

fn fell(why: &dyn Display, pause: Duration) {
    let why = without_addresses(&why.to_string());
    tracing::error!(why, again_in_seconds = pause.as_secs(), "this one has stopped; the others go on");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_that_fails_or_panics_is_run_again_until_it_is_asked_to_stop() {
        let (stop, signs) = (Stop::default(), Sign::of(1));
        let mut times = 0;
        let asked = stop.clone();
        keep("north", &stop, &signs[0], || {
            times += 1;
            match times {
                1 => panic!("inside"),
                _ => {
                    asked.ask();
                    Err(Error::world("the database is damaged"))
                }
            }
        });
        assert_eq!(times, 2);
    }

    #[test]
    fn folders_of_one_name_are_told_apart_by_their_place() {
        let named = names(&["/x/north/etc".into(), "/x/south/etc".into(), "/x/west".into()]);
        assert_eq!(named, ["etc-1", "etc-2", "west"]);
    }
}
