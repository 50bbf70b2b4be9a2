//! A message as it arrived, taken apart but not yet understood.

use super::{Instant, address::Address};
use chrono::{DateTime, FixedOffset};

/// A name and an address as they stand in a header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mailbox {
    /// The display name; empty when there is none. Never trusted as an identity (Contract 5.7).
    pub name: String,
    /// The address.
    pub address: Address,
}

/// What the receiving server found out about the sender (`Authentication-Results`, topmost; Contract 8.7).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Authentication {
    /// No such header from a trusted server.
    #[default]
    Absent,
    /// Nothing failed.
    Passed,
    /// DMARC failed, or both SPF and DKIM did. Holds the header's words.
    Failed(String),
}

/// How a machine-made message is recognised by its headers and structure alone. Texts are judged in `understand`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MachineMarks {
    /// `Auto-Submitted` other than `no`.
    pub auto_submitted: Option<String>,
    /// Null return path (`Return-Path: <>`).
    pub null_return_path: bool,
    /// The `report-type` of a `multipart/report` (`delivery-status`, `disposition-notification`).
    pub report_type: Option<String>,
    /// The `Action:` of a delivery report (`failed`, `delayed`, `relayed`, `delivered`, `expanded`).
    pub report_action: Option<String>,
    /// The addresses a delivery report or `X-Failed-Recipients` names as failed.
    pub failed_recipients: Vec<Address>,
    /// The Message-ID of the letter a report is about.
    pub about_message: Option<String>,
    /// `List-Id` or `List-Unsubscribe`.
    pub list: bool,
    /// `Precedence: bulk|junk|auto_reply|list`.
    pub precedence: Option<String>,
    /// A calendar part, with its `method` (`REPLY`, `REQUEST`, `CANCEL`).
    pub calendar_method: Option<String>,
    /// Other headers only machines write (`X-Autoreply`, `X-Autorespond`, `X-MS-Exchange-Inbox-Rules-Loop` …), by name.
    pub other: Vec<String>,
}

/// One line of the body as a person would see it. A paragraph of HTML is one line; so is a line of plain text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    /// What it says. For a table row, the cells joined by ` | `.
    pub text: String,
    /// The cells of a table row; empty for every other line.
    pub cells: Vec<String>,
    /// How deep it is quoted: `>` marks, or nested `<blockquote>`.
    pub depth: u8,
    /// The number or letter of a list item, as shown ("1.", "b)"), or "•".
    pub marker: Option<String>,
    /// How it looks.
    pub look: Look,
    /// Pieces of it that stand out from the rest by colour or highlight, in order: what somebody typed into it.
    pub inserted: Vec<(Hue, String)>,
}

/// A colour, as a person would name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "plain words")]
pub enum Hue {
    Red,
    Orange,
    Yellow,
    Green,
    Blue,
    Purple,
}

/// How a line looks, as far as it tells who wrote it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Look {
    /// Most of it stands in a colour other than black, grey or a link's.
    pub coloured: bool,
    /// The colour most of it stands in, when it is coloured; the highlight when it is highlighted only.
    pub hue: Option<Hue>,
    /// Most of it is highlighted by a background colour.
    pub highlighted: bool,
    /// All of it is bold.
    pub bold: bool,
    /// All of it is in italics.
    pub italic: bool,
    /// Smaller or greyer than the rest: small print.
    pub small: bool,
    /// It stands in, or after, a container that mail programs put around history (`gmail_quote`, `divRplyFwdMsg`, Outlook's border).
    pub history: bool,
    /// It stands in a container that mail programs put around signatures (`gmail_signature`, Outlook's `Signature`).
    pub signature: bool,
    /// It stands in a table with a coloured background, or a container known as a banner.
    pub banner: bool,
    /// All of it is struck through.
    pub struck: bool,
    /// First row of a table.
    pub first_row: bool,
}

impl Line {
    /// A plain line.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// Is this line, with the one below it, part of a list: does each begin with a date ("27/11 - dentist booked") or with what it is about
    /// ("CAMHS - chase for the date")? Then neither is the other's wrapped end.
    #[must_use]
    pub fn is_listed_with(&self, below: &str) -> bool {
        let both = |begins: fn(&str) -> bool| begins(&self.text) && begins(below);
        both(begins_with_date) || both(begins_with_topic)
    }
}

fn begins_with_date(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or_default().trim_end_matches([':', ',']);
    let mut parts = first.split(['/', '.', '-']);
    let number = |part: Option<&str>, most: u32| {
        part.is_some_and(|part| part.len() <= 2 && part.parse::<u32>().is_ok_and(|value| (1..=most).contains(&value)))
    };
    number(parts.next(), 31) && number(parts.next(), 12)
}

fn begins_with_topic(text: &str) -> bool {
    let dash = [" - ", " – ", " — "].iter().filter_map(|dash| text.find(dash)).min();
    dash.and_then(|at| text.get(..at)).is_some_and(|topic| (1..=3).contains(&topic.split_whitespace().count()))
}

/// A file that came with the message.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Attachment {
    /// Its name as given, decoded; empty if it had none. Never used as a path.
    pub name: String,
    /// Its declared media type, lower case.
    pub media_type: String,
    /// Its decoded length in bytes.
    pub size: usize,
    /// SHA-256 over its decoded bytes; `None` where there are none to be had: it was not fetched, or lies in an Outlook file.
    pub hash: Option<[u8; 32]>,
    /// What could be read from it.
    pub content: AttachmentContent,
}

/// What could be read from an attachment.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum AttachmentContent {
    /// Nothing was looked for: not a document (a picture in a signature, a calendar entry).
    #[default]
    Ignored,
    /// A Word or PDF document, as blocks in reading order.
    Document(Vec<Block>),
    /// Looks like a document, but cannot be read; why, in words for an admin coordinator ("an old Word file (.doc)").
    Unreadable(String),
    /// A message in the message (`.eml`, `.msg`, `message/rfc822`).
    Mail(Box<Mail>),
}

/// A piece of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading, by style or by its looks.
    Heading(String),
    /// A paragraph; list items keep their marker in front.
    Paragraph(String),
    /// A table: rows of cells; a cell's paragraphs are joined by line breaks. Cells merged across keep their columns, empty; what a cell
    /// merged downwards says stands in each row it covers.
    Table(Vec<Vec<String>>),
}

/// A message as it arrived. See [`crate::mail::parse`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mail {
    /// `Message-ID` without angle brackets.
    pub message_id: Option<String>,
    /// `In-Reply-To` and `References` without brackets, nearest ancestor first.
    pub ancestors: Vec<String>,
    /// The sender: the From address alone, never Sender or Reply-To (fault X03).
    pub from: Option<Mailbox>,
    /// To.
    pub to: Vec<Mailbox>,
    /// Cc.
    pub cc: Vec<Mailbox>,
    /// Subject, decoded, on one line.
    pub subject: String,
    /// The `Date:` header.
    pub date: Option<DateTime<FixedOffset>>,
    /// The time in the topmost `Received:` header.
    pub received: Option<Instant>,
    /// `Keywords:`, `X-Gmail-Labels:`, `Categories:`, and keywords the mailbox knows.
    pub keywords: Vec<String>,
    /// The folder it was found in, when it is not the inbox.
    pub folder: Option<String>,
    /// `Thread-Topic`, or the subject without reply prefixes and tags.
    pub topic: String,
    /// What the receiving server found out about the sender.
    pub authentication: Authentication,
    /// Signs of a machine.
    pub machine: MachineMarks,
    /// `X-Bywhen-Kind`: one of our own letters, or a copy of one.
    pub own_kind: Option<String>,
    /// `Sensitivity:` or an `OFFICIAL` marking in the subject, to be carried over (R-IG 9).
    pub marking: Option<String>,
    /// The body as lines, in reading order, history included.
    pub lines: Vec<Line>,
    /// Attached files.
    pub attachments: Vec<Attachment>,
    /// SHA-256 over sender, date and decoded content: equal for one message by two routes (fault I12).
    pub content_hash: [u8; 32],
    /// What had to be cut to stay within bounds ("attachment of 61 MB not read").
    pub cuts: Vec<String>,
}

impl Mail {
    /// To and Cc, in that order.
    pub fn recipients(&self) -> impl Iterator<Item = &Mailbox> {
        self.to.iter().chain(&self.cc)
    }

    /// Does this stand in its subject, its text or the names of its attachments? In small letters or capitals.
    #[must_use]
    pub fn says(&self, written: &str) -> bool {
        let written = written.trim().to_lowercase();
        let said = |text: &str| text.to_lowercase().contains(&written);
        said(&self.subject)
            || self.lines.iter().any(|line| said(&line.text))
            || self.attachments.iter().any(|file| said(&file.name))
    }

    /// The sender's address.
    #[must_use]
    pub fn sender(&self) -> Option<&Address> {
        self.from.as_ref().map(|from| &from.address)
    }

    /// When it arrived: topmost `Received:`, else `Date:`.
    #[must_use]
    pub fn arrived(&self) -> Option<Instant> {
        self.received.or_else(|| self.date.map(|date| date.to_utc()))
    }
}
