//! Which lines of a message its sender wrote in it, and what the others are. Nothing is discarded: every line is classified.

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
    /// The lines in reading order.
    pub lines: Vec<(Class, Line)>,
}

/// What a sender typed between, beside or under quoted lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The quoted lines directly above it.
    pub under: Vec<String>,
    /// What was typed.
    pub text: String,
}

impl Sorted {
    /// The sender's own text: greeting, text and sign-off lines; no history, signature, banner, marking or disclaimer.
    #[must_use]
    pub fn new_text(&self) -> String {
        let own = |class: &Class| matches!(class, Class::Text | Class::Blank | Class::Greeting | Class::SignOff);
        let lines: Vec<&str> =
            self.lines.iter().filter(|(class, _)| own(class)).map(|(_, line)| line.text.as_str()).collect();
        lines.join("\n").trim().to_owned()
    }

    /// The lines that say something, in order: no greeting, no sign-off.
    pub fn own(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|(class, _)| *class == Class::Text).map(|(_, line)| line)
    }

    /// The quoted history, in order, without its headers.
    pub fn quoted(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|(class, _)| *class == Class::Quoted).map(|(_, line)| line)
    }

    /// Answers typed into the history.
    #[must_use]
    pub fn answers(&self) -> Vec<Answer> {
        Vec::new()
    }
}

/// Sorts the lines of a message.
#[must_use]
pub fn sort(mail: &Mail, known: &Knowledge) -> Sorted {
    let _ = known;
    Sorted { lines: mail.lines.iter().map(|line| (Class::Text, line.clone())).collect() }
}
