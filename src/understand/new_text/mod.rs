//! Which lines of a message its sender wrote in it, and what the others are. Nothing is discarded: every line is classified.
//!
//! The steps: [`regions`] tell history from new lines · [`inline`] finds answers typed into history · [`ends`] takes banners,
//! greetings, signatures and disclaimers off each run of new lines · [`forwarded`] tells whose words a forwarded message is.

mod boilerplate;
mod ends;
mod forwarded;
mod history;
mod inline;
mod regions;
mod signature;

use crate::model::{
    knowledge::Knowledge,
    mail::{Line, Mail},
};

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "plain words")]
pub enum Class {
    Text,
    Blank,
    Greeting,
    SignOff,
    Signature,
    QuoteHeader,
    Quoted,
    Banner,
    Marking,
    Disclaimer,
    Device,
}

/// Every line of a message with what it is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sorted {
    /// The lines in reading order. A line that is partly history and partly new stands here in its pieces.
    pub lines: Vec<(Class, Line)>,
    /// The sender asks in new text that the forwarded message be taken as their own Tracked Recommendation (Convention 1):
    /// [`Sorted::forwarded`] holds its text.
    pub forwarded_is_own: bool,
}

/// What a sender typed between, beside or under quoted lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The quoted lines directly above it, in reading order; the last is the nearest. In a table, the row it was typed into.
    pub under: Vec<String>,
    /// What was typed.
    pub text: String,
}

/// At most this many quoted lines are given with an answer.
const MOST_UNDER: usize = 12;

impl Sorted {
    /// The sender's own text: greeting, text and sign-off lines; no history, signature, banner, marking or disclaimer.
    /// List items keep their marker.
    #[must_use]
    pub fn new_text(&self) -> String {
        let own = |class: &Class| matches!(class, Class::Text | Class::Blank | Class::Greeting | Class::SignOff);
        let mut text = String::new();
        for (_, line) in self.lines.iter().filter(|(class, _)| own(class)) {
            if line.text.is_empty() && (text.is_empty() || text.ends_with("\n\n")) {
                continue;
            }
            text.push_str(&shown(line));
            text.push('\n');
        }
        text.trim().to_owned()
    }

    /// The lines that say something, in order: no greeting, no sign-off.
    pub fn own(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|(class, _)| *class == Class::Text).map(|(_, line)| line)
    }

    /// The quoted history, in order, without its headers.
    pub fn quoted(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|(class, _)| *class == Class::Quoted).map(|(_, line)| line)
    }

    /// Answers typed into the history, in order: each with the quoted lines it stands under.
    #[must_use]
    pub fn answers(&self) -> Vec<Answer> {
        let mut found: Vec<Answer> = Vec::new();
        let mut under: Vec<String> = Vec::new();
        let mut open = false;
        for (class, line) in &self.lines {
            match class {
                Class::Quoted if line.text.is_empty() => {}
                Class::Quoted => {
                    if std::mem::take(&mut open) {
                        under.clear();
                    }
                    under.push(shown(line));
                }
                Class::QuoteHeader => {
                    open = false;
                    under.clear();
                }
                Class::Text if !under.is_empty() => {
                    match found.last_mut().filter(|_| open) {
                        Some(answer) => {
                            answer.text.push('\n');
                            answer.text.push_str(&shown(line));
                        }
                        None => {
                            let from = under.len().saturating_sub(MOST_UNDER);
                            found.push(Answer {
                                under: under.get(from..).unwrap_or_default().to_vec(),
                                text: shown(line),
                            });
                        }
                    }
                    open = true;
                }
                _ => {}
            }
        }
        found
    }

    /// The text of the newest message in the history, without its greeting, signature and the like: what was forwarded.
    #[must_use]
    pub fn forwarded(&self) -> Vec<Line> {
        forwarded::text(&self.lines)
    }
}

/// A disclaimer or banner by its words, wherever it stands.
#[must_use]
pub fn is_small_print(text: &str) -> bool {
    let points = boilerplate::weigh(text);
    points.disclaimer >= 2 || points.banner >= 2
}

/// A line with its list marker.
fn shown(line: &Line) -> String {
    match &line.marker {
        Some(marker) => format!("{marker} {}", line.text),
        None => line.text.clone(),
    }
}

/// Sorts the lines of a message.
#[must_use]
pub fn sort(mail: &Mail, known: &Knowledge) -> Sorted {
    let person = mail.sender().and_then(|sender| known.people.at(sender));
    let called: Vec<&str> = person
        .iter()
        .flat_map(|person| std::iter::once(&person.name).chain(&person.also_called))
        .map(String::as_str)
        .collect();
    let judge = signature::Judge::new(mail, &called);
    let mut lines = regions::split(&mail.lines);
    ends::classify(&mut lines, &judge);
    inline::find(&mut lines, &judge);
    let forwarded_is_own = forwarded::is_own(&lines);
    Sorted { lines, forwarded_is_own }
}

#[cfg(test)]
mod tests;
