//! The templates of letters: built in, or overridden one by one, and tried out before the first letter is written (fault E04).

use super::mime::Rendered;
use crate::reports::words;
use minijinja::{Environment, Error, ErrorKind, UndefinedBehavior, Value, context, syntax::SyntaxConfig};
use std::{error::Error as _, path::Path};

/// Instructions an overridden template may spend: many times what the longest letter needs, a fraction of a second.
const FUEL: u64 = 500_000;

/// The templates: built in, or overridden one by one.
#[derive(Debug)]
pub struct Templates {
    own: Environment<'static>,
    built_in: Environment<'static>,
}

macro_rules! embedded {
    ($($name:literal),* $(,)?) => { &[$(($name, include_str!(concat!("../../templates/", $name)))),*] };
}

/// Every template by its path below `templates/`. A letter has a subject and one body, which is written twice: as plain text with
/// the building blocks of `parts.txt`, and as HTML with those of `parts.html`. So both parts say the same.
#[rustfmt::skip]
const EMBEDDED: &[(&str, &str)] = embedded![
    "base.txt", "base.html", "parts.txt", "parts.html",
    "receipt/subject.txt", "receipt/body.jinja",
    "ask-missing/subject.txt", "ask-missing/body.jinja",
    "ask-which/subject.txt", "ask-which/body.jinja",
    "ask-new-date/subject.txt", "ask-new-date/body.jinja",
    "prompt/subject.txt", "prompt/body.jinja",
    "alert/subject.txt", "alert/body.jinja",
    "hand-on/subject.txt", "hand-on/body.jinja",
    "significant-change/subject.txt", "significant-change/body.jinja",
    "considered-agreed/subject.txt", "considered-agreed/body.jinja",
    "undelivered/subject.txt", "undelivered/body.jinja",
    "outage/subject.txt", "outage/body.jinja",
    "clinic-list/subject.txt", "clinic-list/body.jinja",
    "open-items/subject.txt", "open-items/body.jinja",
    "dealt-with/subject.txt", "dealt-with/body.jinja",
    "not-done/subject.txt", "not-done/body.jinja",
    "digest/subject.txt", "digest/body.jinja",
    "summary/subject.txt", "summary/body.jinja",
    "report/subject.txt", "report/body.jinja",
];

/// The two forms a body is written in; templates see the word as `form`.
const FORMS: [&str; 2] = ["txt", "html"];

impl Templates {
    /// The built-in templates.
    #[must_use]
    pub fn built_in() -> Self {
        let mut own = environment();
        own.set_fuel(Some(FUEL));
        Self { own, built_in: environment() }
    }

    /// The built-in templates with those replaced that stand in `dir` under the same name. Each is tried on invented letters.
    ///
    /// # Errors
    ///
    /// What is wrong, a line for each fault, with file and line: a file that overrides nothing, a mistake in a template, one that
    /// does not end.
    pub fn with_overrides(dir: &Path) -> Result<Self, Vec<String>> {
        let mut templates = Self::built_in();
        let mut wrong = unknown_files(dir);
        for (name, _) in EMBEDDED {
            let path = dir.join(name);
            if !path.is_file() {
                continue;
            }
            match std::fs::read_to_string(&path) {
                Ok(source) => {
                    let added = add(&mut templates.own, name, &source);
                    wrong.extend(added.err().map(|error| told(&error, dir)));
                }
                Err(error) => wrong.push(format!("{}: cannot be read: {error}", path.display())),
            }
        }
        if wrong.is_empty() {
            wrong = try_out(&templates.own, dir);
        }
        if wrong.is_empty() { Ok(templates) } else { Err(wrong) }
    }

    /// A letter's words. An overridden template that fails on this one letter gives way to the built-in one: a prompt is never lost
    /// to a wording.
    /// `subject` may replace the template's subject.
    pub(super) fn render(&self, folder: &str, context: &Value, subject: impl Fn(String) -> String) -> Option<Rendered> {
        render(&self.own, folder, context, &subject).or_else(|_| render(&self.built_in, folder, context, &subject)).ok()
    }
}

/// Renders invented letters of every kind; each kind until its first error, none after one that does not end.
fn try_out(environment: &Environment, dir: &Path) -> Vec<String> {
    let mut wrong: Vec<String> = Vec::new();
    let mut failed = Vec::new();
    for (folder, context) in super::sample::contexts() {
        if failed.contains(&folder) {
            continue;
        }
        if let Err(error) = render(environment, folder, &context, &|own| own) {
            failed.push(folder);
            wrong.push(told(&error, dir));
            if error.kind() == ErrorKind::OutOfFuel {
                break;
            }
        }
    }
    wrong.dedup();
    wrong
}

fn environment() -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    if let Ok(syntax) = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build() {
        environment.set_syntax(syntax);
    }
    for (name, source) in EMBEDDED {
        // The built-in templates are compiled by a test; there is nothing to be done about one that is not.
        let _ = add(&mut environment, name, source);
    }
    environment
}

/// A body under two names, since its name decides what is escaped; every other template under its own.
fn add(environment: &mut Environment<'static>, name: &str, source: &str) -> Result<(), Error> {
    match name.strip_suffix("jinja") {
        Some(stem) => {
            FORMS.iter().try_for_each(|form| environment.add_template_owned(format!("{stem}{form}"), source.to_owned()))
        }
        None => environment.add_template_owned(name.to_owned(), source.to_owned()),
    }
}

fn render(
    environment: &Environment,
    folder: &str,
    context: &Value,
    subject: &impl Fn(String) -> String,
) -> Result<Rendered, Error> {
    let part = |name: &str, context: Value| environment.get_template(&format!("{folder}/{name}"))?.render(context);
    let subject = subject(words::cut(&words::line(&part("subject.txt", context.clone())?), 250));
    let [text, html] = FORMS
        .map(|form| part(&format!("body.{form}"), context! { form, title => subject.as_str(), ..context.clone() }));
    Ok(Rendered { subject, text: tidy(&text?), html: html? })
}

/// No space at line ends, at most one empty line in a row, one line break at the end.
fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut empty = 2;
    for line in text.lines().map(str::trim_end) {
        empty = if line.is_empty() { empty + 1 } else { 0 };
        if empty < 2 {
            out.push_str(line);
            out.push('\n');
        }
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

/// An error with the file and line it stands in: the innermost one known.
fn told(error: &Error, dir: &Path) -> String {
    let mut place = (error.name(), error.line());
    let mut reason = error.to_string();
    let mut source = error.source();
    while let Some(inner) = source.and_then(|source| source.downcast_ref::<Error>()) {
        if inner.name().is_some() {
            place = (inner.name(), inner.line());
        }
        reason = inner.to_string();
        source = inner.source();
    }
    let reason = reason.split(" (in ").next().unwrap_or_default().to_owned();
    let name = place.0.unwrap_or("?");
    // A body is known to the engine by the form it is written in, to its author by its file.
    let body = FORMS.iter().find_map(|form| name.strip_suffix(&format!("/body.{form}")));
    let file = body.map_or_else(|| dir.join(name), |folder| dir.join(folder).join("body.jinja"));
    format!("{}:{}: {reason}", file.display(), place.1.unwrap_or(1))
}

/// Files below `dir` that override no template: most likely a slip in the name.
fn unknown_files(dir: &Path) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut folders = vec![dir.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            let name = entry.file_name().to_string_lossy().into_owned();
            let hidden = name.starts_with('.') || name.ends_with(".md");
            let known = |name: &str| dir.join(name) == path;
            if path.is_dir() && !hidden && folder == dir {
                folders.push(path);
            } else if path.is_file() && !hidden && !EMBEDDED.iter().any(|(name, _)| known(name)) {
                wrong.push(format!("{}: no template has this name; see the list in templates/", path.display()));
            }
        }
    }
    wrong.sort();
    wrong
}
