//! Pages and letters as people see them: opened in a real Chromium, photographed, checked by axe. Needs what `tests/needs`
//! installs. The pictures are left in `target/tmp/looks`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test may fail"
)]

mod calendar;
mod letters;
mod register;
#[path = "../letters/sample.rs"]
#[allow(dead_code, reason = "shared with the tests of letters")]
mod sample;

use std::{
    ffi::OsStr,
    path::{Path, PathBuf},
    process::Command,
};

/// Where a test leaves pages and their pictures.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("looks").join(name);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// Runs a script of this folder, and returns what it printed; when it finds fault, the faults are the error.
fn node(script: &str, arguments: &[&OsStr]) -> Result<String, String> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    assert!(here.join("node_modules").is_dir(), "tests/needs has not been run: it installs Chromium and axe");
    let ran =
        Command::new("node").arg(here.join(script)).args(arguments).output().expect("node is missing: tests/needs");
    let (out, err) = (String::from_utf8_lossy(&ran.stdout), String::from_utf8_lossy(&ran.stderr));
    if ran.status.success() { Ok(out.into_owned()) } else { Err(format!("{script}:\n{out}{err}")) }
}

/// Opens the files in every look (light, dark, narrow, zoomed, high contrast, without images, print), photographs them into
/// `folder`, and tells what axe, the console, the network or the width of the window gives to complain of.
fn look(folder: &Path, files: &[PathBuf]) -> Result<(), String> {
    look_in(folder, files, None)
}

/// The same in these looks alone: "light,dark".
fn look_in(folder: &Path, files: &[PathBuf], looks: Option<&str>) -> Result<(), String> {
    let looks = looks.map(|looks| format!("--looks={looks}"));
    let arguments: Vec<&OsStr> = std::iter::once(folder.as_os_str())
        .chain(looks.as_ref().map(OsStr::new))
        .chain(files.iter().map(|file| file.as_os_str()))
        .collect();
    node("look.mjs", &arguments).map(drop)
}

#[test]
fn what_is_wrong_with_a_page_is_found() {
    let folder = folder("faults");
    let file = folder.join("faults.html");
    let page = "<!doctype html><title>Faults</title><h1 style='color:#bbb;background:#fff;width:2000px'>Pale and wide</h1>\
                <img src='http://192.0.2.1/pixel.png'><script>missing()</script>";
    std::fs::write(&file, page).unwrap();
    let found = look(&folder, &[file]).unwrap_err();
    for fault in
        ["html-has-lang", "color-contrast", "image-alt", "192.0.2.1", "missing is not defined", "px wide in a window"]
    {
        assert!(found.contains(fault), "{fault} was not seen in:\n{found}");
    }
}
