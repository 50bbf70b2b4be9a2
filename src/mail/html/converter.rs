//! Tokens into lines: a bounded stack of open tags, the line being gathered, and the tables around it.

use super::{
    lines::{Drawn, Gathered, LONGEST},
    style::Style,
    table::Table,
    tag::{Attributes, Tag},
};
use crate::mail::plain;
use crate::model::mail::{Hue, Line};

/// Tags open within one another beyond this are taken as part of their parent (fault C01).
const DEEPEST: usize = 200;
/// Tables open within one another beyond this are taken as plain blocks.
const DEEPEST_TABLE: usize = 20;
/// More lines than this are not gathered.
const MOST_LINES: usize = 50_000;

/// Classes and ids of containers that hold history and end where they end.
const HISTORY: [&str; 9] = [
    "gmail_quote",
    "yahoo_quoted",
    "olk_src_body_section",
    "protonmail_quote",
    "moz-cite-prefix",
    "mail-editor-reference-message-container",
    "reply-intro",
    "zmail_extra",
    "ydp-reply",
];
/// Ids of markers after which everything is history.
const HISTORY_FROM: [&str; 3] = ["divrplyfwdmsg", "appendonsend", "stopspelling"];
/// Containers of signatures.
const SIGNATURE: [&str; 6] = [
    "gmail_signature",
    "moz-signature",
    "ms-outlook-mobile-signature",
    "applemailsignature",
    "protonmail_signature",
    "yahoo-signature",
];

/// An open tag.
#[derive(Debug, Clone, Copy)]
struct Frame {
    tag: Tag,
    style: Style,
    depth: u8,
    history: bool,
    signature: bool,
    /// The next number of an ordered list, and the kind of its numbers.
    count: i64,
    letters: char,
    /// It opened a table in [`Converter::tables`].
    table: bool,
}

const ROOT: Frame = Frame {
    tag: Tag::Void,
    style: Style {
        hue: None,
        highlight: None,
        bold: false,
        italic: false,
        struck: false,
        small: false,
        hidden: false,
        ground: false,
        list_marker: false,
    },
    depth: 0,
    history: false,
    signature: false,
    count: 1,
    letters: '1',
    table: false,
};

/// The converter.
#[derive(Debug, Default)]
pub(super) struct Converter {
    out: Vec<Drawn>,
    frames: Vec<Frame>,
    /// Tags open beyond [`DEEPEST`].
    beyond: usize,
    tables: Vec<Table>,
    gathered: Gathered,
    marker: Option<String>,
    /// Text of an open `<pre>`.
    preformatted: Option<String>,
    /// Everything from here on is history.
    history_from_here: bool,
    made: usize,
}

impl Converter {
    fn top(&self) -> Frame {
        self.frames.last().copied().unwrap_or(ROOT)
    }

    pub(super) fn start(&mut self, name: &[u8], attributes: &Attributes, self_closing: bool) {
        let tag = Tag::of(name);
        match tag {
            Tag::Break => return self.line_break(),
            Tag::Rule => return self.rule(),
            Tag::Input if attributes.kind == "checkbox" => {
                return self.text(if attributes.checked { "☒ " } else { "☐ " });
            }
            Tag::Void | Tag::Input => return,
            _ => {}
        }
        self.close_implied(tag);
        if tag.is_block() {
            self.flush();
        }
        if self_closing && !tag.is_block() {
            return;
        }
        if self.frames.len() >= DEEPEST {
            self.beyond += 1;
            return;
        }
        self.history_from_here |= begins_history(attributes);
        let mut frame = self.framed(tag, attributes);
        self.open(&mut frame, attributes);
        self.frames.push(frame);
    }

    /// A frame for a tag, with what it inherits and what its attributes tell.
    fn framed(&self, tag: Tag, attributes: &Attributes) -> Frame {
        let parent = self.top();
        let named = |names: &[&str]| {
            (!attributes.class.is_empty() && names.iter().any(|name| attributes.class.contains(name)))
                || (!attributes.id.is_empty() && names.iter().any(|name| attributes.id.contains(name)))
        };
        let cited = tag == Tag::Quote && is_citation(attributes);
        let quoted = tag == Tag::Quote && !is_indent(attributes);
        let table_ground = tag == Tag::Table && !parent.style.ground;
        let mut style = parent.style.with(tag, attributes);
        style.ground &= !table_ground || !attributes.background.is_empty() || attributes.style.contains("background");
        style.hidden |= matches!(tag, Tag::Hidden(_));
        Frame {
            tag,
            style,
            depth: parent.depth.saturating_add(u8::from(quoted)),
            history: parent.history || cited || named(&HISTORY),
            signature: parent.signature
                || named(&SIGNATURE)
                || attributes.id == "signature"
                || attributes.id == "x_signature",
            count: attributes.start.unwrap_or(1),
            letters: attributes.kind.chars().next().unwrap_or('1'),
            table: false,
        }
    }

    /// What opening a tag does beyond its frame.
    fn open(&mut self, frame: &mut Frame, attributes: &Attributes) {
        match frame.tag {
            Tag::Table if self.tables.len() < DEEPEST_TABLE => {
                self.tables.push(Table::default());
                frame.table = true;
            }
            Tag::Row => self.tables.last_mut().into_iter().for_each(Table::open_row),
            Tag::Cell => {
                self.tables
                    .last_mut()
                    .into_iter()
                    .for_each(|table| table.open_cell(attributes.colspan, attributes.rowspan));
            }
            Tag::Item => self.marker = Some(self.item_marker(attributes)),
            Tag::Preformatted => self.preformatted = Some(String::new()),
            _ => {}
        }
    }

    /// The marker of a list item, counting its list on.
    fn item_marker(&mut self, attributes: &Attributes) -> String {
        let list = self.frames.iter_mut().rev().find(|frame| matches!(frame.tag, Tag::List { .. }));
        match list {
            Some(frame) if frame.tag == (Tag::List { ordered: true }) => {
                let number = attributes.start.unwrap_or(frame.count);
                frame.count = number.saturating_add(1);
                numbered(number, frame.letters)
            }
            _ => "•".into(),
        }
    }

    pub(super) fn end(&mut self, name: &[u8]) {
        if self.beyond > 0 {
            self.beyond -= 1;
            return;
        }
        let tag = Tag::of(name);
        if tag == Tag::Break {
            return self.line_break();
        }
        let same = |frame: &Frame| match (frame.tag, tag) {
            (Tag::List { .. }, Tag::List { .. }) => true,
            (open, closed) => open == closed,
        };
        let bounded = !matches!(tag, Tag::Table | Tag::Row | Tag::Cell);
        let within = |frame: &&Frame| !(bounded && frame.tag == Tag::Cell);
        let Some(up) = self.frames.iter().rev().take_while(within).position(same) else { return };
        self.pop_to(self.frames.len() - 1 - up);
    }

    /// Closes tags whose end was left out.
    fn close_implied(&mut self, tag: Tag) {
        if !matches!(tag, Tag::Paragraph | Tag::Item | Tag::Row | Tag::Cell) {
            return;
        }
        let open = |frame: &&Frame| !tag.bounds(frame.tag);
        let up = self
            .frames
            .iter()
            .rev()
            .take_while(open)
            .enumerate()
            .filter(|(_, frame)| tag.closes(frame.tag))
            .map(|(up, _)| up)
            .last();
        if let Some(up) = up {
            self.pop_to(self.frames.len() - 1 - up);
        }
    }

    /// Closes every frame from this one on.
    fn pop_to(&mut self, length: usize) {
        while self.frames.len() > length {
            let top = self.top();
            if top.tag.is_block() {
                self.flush();
            }
            if top.tag == Tag::Preformatted {
                self.finish_preformatted(&top);
            }
            self.frames.pop();
            match top.tag {
                Tag::Cell => self.tables.last_mut().into_iter().for_each(Table::close_cell),
                Tag::Item => self.marker = None,
                Tag::Table if top.table => {
                    if let Some(table) = self.tables.pop() {
                        let drawn = table.finish(top.depth);
                        self.emit(drawn);
                    }
                }
                _ => {}
            }
        }
    }

    pub(super) fn text(&mut self, written: &str) {
        let top = self.top();
        if top.style.hidden {
            return;
        }
        if let Some(preformatted) = &mut self.preformatted {
            preformatted.push_str(written);
            return;
        }
        self.gathered.push(written, &top.style);
        if self.gathered.len() > LONGEST {
            self.flush();
        }
    }

    /// `<br>`: ends the line; alone on its line, leaves it empty. An empty paragraph leaves an empty line too.
    fn line_break(&mut self) {
        if let Some(preformatted) = &mut self.preformatted {
            preformatted.push('\n');
            return;
        }
        if self.gathered.is_empty() {
            self.blank();
        }
        self.flush();
    }

    /// `<hr>`: the line that mail programs draw above history.
    fn rule(&mut self) {
        self.flush();
        let top = self.top();
        let mut line = Line::plain("________________________________");
        line.depth = top.depth;
        line.look.history = top.history || self.history_from_here;
        self.emit(vec![Drawn { line, ..Drawn::default() }]);
    }

    fn blank(&mut self) {
        let top = self.top();
        let mut line = Line { depth: top.depth, ..Line::default() };
        line.look.history = top.history || self.history_from_here;
        self.emit(vec![Drawn { line, ..Drawn::default() }]);
    }

    /// Ends the line being gathered.
    fn flush(&mut self) {
        let top = self.top();
        let meant_empty = self.gathered.is_meant_empty();
        let history = top.history || self.history_from_here;
        if let Some(mut drawn) = self.gathered.take(&mut self.marker, top.depth, history, top.signature) {
            let (marks, rest) = plain::quote_marks(&drawn.line.text);
            if marks > 0 {
                drawn.line.text = rest.to_owned();
                drawn.line.depth = drawn.line.depth.saturating_add(marks);
            }
            self.emit(vec![drawn]);
        } else if meant_empty {
            self.blank();
        }
    }

    fn finish_preformatted(&mut self, top: &Frame) {
        let Some(written) = self.preformatted.take() else { return };
        let mut lines = plain::lines(&written, plain::Flowed::No);
        for line in &mut lines {
            line.depth = line.depth.saturating_add(top.depth);
            line.look.history = top.history || self.history_from_here;
            line.look.signature = top.signature;
        }
        self.emit(lines.into_iter().map(|line| Drawn { line, ..Drawn::default() }).collect());
    }

    /// Lines go into the innermost open cell, or out. Never two empty lines running.
    fn emit(&mut self, drawn: Vec<Drawn>) {
        let sink = self.tables.iter_mut().rev().find_map(Table::sink).unwrap_or(&mut self.out);
        for one in drawn {
            let empty = one.line.text.is_empty();
            if empty && sink.last().is_none_or(|last| last.line.text.is_empty()) || self.made > MOST_LINES {
                continue;
            }
            self.made += 1;
            sink.push(one);
        }
    }

    /// The lines, everything open closed.
    pub(super) fn finish(mut self) -> Vec<Line> {
        self.flush();
        self.pop_to(0);
        self.flush();
        forget_common_colour(&mut self.out, false);
        forget_common_colour(&mut self.out, true);
        self.out.into_iter().map(|drawn| drawn.line).collect()
    }
}

/// A colour in which nearly all of the new text, or of the history, stands tells nothing.
fn forget_common_colour(drawn: &mut [Drawn], history: bool) {
    for hue in [Hue::Red, Hue::Orange, Hue::Yellow, Hue::Green, Hue::Blue, Hue::Purple] {
        let of_part = || drawn.iter().filter(|one| one.line.look.history == history);
        let (all, coloured) =
            of_part().map(|one| one.tally.of(hue)).fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
        if coloured * 10 < all * 7 || of_part().filter(|one| !one.line.text.is_empty()).count() < 2 {
            continue;
        }
        for one in drawn.iter_mut().filter(|one| one.line.look.history == history) {
            one.line.inserted.retain(|(piece, _)| *piece != hue);
            if one.line.look.hue == Some(hue) {
                one.line.look.coloured = false;
                one.line.look.hue = None;
            }
        }
    }
}

/// Outlook puts a line drawn on top of a block before the headers of history; web and phone versions name theirs.
fn begins_history(attributes: &Attributes) -> bool {
    if HISTORY_FROM.iter().any(|id| attributes.id.ends_with(id)) {
        return true;
    }
    let style = &attributes.style;
    let drawn =
        || ["border-top:solid", "border-top: solid", "border-top:1pt solid"].iter().find_map(|line| style.find(line));
    let Some(at) = Some(style).filter(|style| !style.is_empty()).and_then(|_| drawn()) else { return false };
    let rest = style.get(at..).unwrap_or_default();
    let colour = ["#e1e1e1", "#b5c4df", "rgb(225", "rgb(181"].iter().any(|colour| rest.contains(colour));
    colour && (style.contains("border:none") || style.contains("border-style"))
}

/// A blockquote that holds another's message.
fn is_citation(attributes: &Attributes) -> bool {
    attributes.kind == "cite" || attributes.class.contains("quote") || attributes.style.contains("border-left")
}

/// A blockquote that only sets text in (Gmail's "indent more").
fn is_indent(attributes: &Attributes) -> bool {
    !is_citation(attributes)
        && (attributes.style.contains("border:none")
            || attributes.style.contains("border: none")
            || attributes.class.contains("indent"))
}

/// The number of a list item as it is shown.
fn numbered(number: i64, letters: char) -> String {
    let letter = |first: u8| {
        let place = u8::try_from((number - 1).rem_euclid(26)).unwrap_or_default();
        format!("{}.", char::from(first + place))
    };
    match letters {
        'a' => letter(b'a'),
        'i' => format!("{}.", roman(number)),
        _ => format!("{number}."),
    }
}

fn roman(number: i64) -> String {
    let mut left = number.clamp(1, 3999);
    let mut out = String::new();
    for (value, sign) in [(10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")] {
        while left >= value && out.len() < 20 {
            out.push_str(sign);
            left -= value;
        }
    }
    out
}
