//! The text of a paragraph: runs, fields, controls, tick boxes; tracked insertions count, deletions do not.

use super::xml::{Child, Node};

/// Elements that only wrap others, within a paragraph, among blocks, rows or cells alike.
pub(super) const WRAPPERS: [&str; 9] =
    ["ins", "moveTo", "smartTag", "customXml", "hyperlink", "fldSimple", "bdo", "dir", "sdtContent"];

/// A paragraph's text as far as gathered.
#[derive(Debug, Default)]
pub(super) struct Runs<'n> {
    pub(super) text: String,
    /// Visible characters, and how many of them are bold.
    pub(super) visible: usize,
    pub(super) bold: usize,
    /// Text boxes anchored in it.
    pub(super) boxes: Vec<&'n Node>,
}

impl<'n> Runs<'n> {
    /// Gathers the text of a paragraph.
    pub(super) fn of(paragraph: &'n Node) -> Self {
        let mut runs = Self::default();
        runs.inline(paragraph);
        runs
    }

    fn inline(&mut self, parent: &'n Node) {
        for node in parent.nodes() {
            match node.name.as_str() {
                "r" => self.run(node),
                "sdt" => self.control(node),
                "AlternateContent" => alternative(node).into_iter().for_each(|chosen| self.inline(chosen)),
                name if WRAPPERS.contains(&name) => self.inline(node),
                _ => {}
            }
        }
    }

    /// A content control: a tick box, or its content unless it only shows its placeholder ("Click or tap here…").
    fn control(&mut self, node: &'n Node) {
        if let Some(ticked) = tick_box(node) {
            self.push(if ticked { "☒" } else { "☐" }, false);
        } else if !shows_placeholder(node) {
            node.child("sdtContent").into_iter().for_each(|content| self.inline(content));
        }
    }

    fn run(&mut self, run: &'n Node) {
        let properties = run.child("rPr");
        if properties.is_some_and(|properties| properties.is_on("vanish") || properties.is_on("webHidden")) {
            return;
        }
        let bold = properties.is_some_and(|properties| properties.is_on("b"));
        for node in run.nodes() {
            match node.name.as_str() {
                "t" => {
                    for child in &node.children {
                        if let Child::Text(text) = child {
                            self.push(text, bold);
                        }
                    }
                }
                "tab" | "ptab" => self.text.push('\t'),
                "br" | "cr" => self.text.push('\n'),
                "noBreakHyphen" => self.push("-", bold),
                "sym" => self.push(symbol(node), bold),
                "fldChar" => self.field(node),
                "AlternateContent" => {
                    alternative(node).into_iter().for_each(|chosen| self.find_boxes(chosen));
                }
                "drawing" | "pict" | "object" => self.find_boxes(node),
                _ => {}
            }
        }
    }

    /// A legacy form field: a tick box or a drop-down list (text fields show their result as runs).
    fn field(&mut self, node: &Node) {
        let Some(data) = node.child("ffData") else { return };
        if let Some(tick) = data.child("checkBox") {
            let ticked = if tick.child("checked").is_some() { tick.is_on("checked") } else { tick.is_on("default") };
            self.push(if ticked { "☒" } else { "☐" }, false);
        } else if let Some(list) = data.child("ddList") {
            let chosen: usize = list.val("result").or(list.val("default")).and_then(|at| at.parse().ok()).unwrap_or(0);
            let entry = list.nodes().filter(|node| node.name == "listEntry").nth(chosen);
            self.push(entry.and_then(|entry| entry.attribute("val")).unwrap_or_default(), false);
        }
    }

    fn push(&mut self, text: &str, bold: bool) {
        for c in text.chars() {
            let c = match c {
                '☑' | '☒' | '✓' | '✔' | '🗹' | '🗷' | '✅' => '☒',
                '☐' | '□' | '❑' | '❏' | '🗆' => '☐',
                '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{ad}' => continue,
                c if c.is_whitespace() => ' ',
                c if c.is_control() => continue,
                c => c,
            };
            let seen = usize::from(!c.is_whitespace());
            self.visible += seen;
            self.bold += if bold { seen } else { 0 };
            self.text.push(c);
        }
    }

    /// Text boxes, at any depth of a drawing; of alternatives the first, never its fallback as well.
    fn find_boxes(&mut self, node: &'n Node) {
        match node.name.as_str() {
            "txbxContent" => self.boxes.push(node),
            "AlternateContent" => alternative(node).into_iter().for_each(|chosen| self.find_boxes(chosen)),
            _ => node.nodes().for_each(|inner| self.find_boxes(inner)),
        }
    }
}

/// What to read of an `mc:AlternateContent`.
pub(super) fn alternative(node: &Node) -> Option<&Node> {
    node.child("Choice").or_else(|| node.child("Fallback"))
}

/// A control that shows only what it asks for.
pub(super) fn shows_placeholder(control: &Node) -> bool {
    control.child("sdtPr").is_some_and(|properties| properties.is_on("showingPlcHdr"))
}

/// Is this control a tick box, and ticked?
pub(super) fn tick_box(control: &Node) -> Option<bool> {
    let tick = control.path(&["sdtPr", "checkbox"])?;
    Some(tick.is_on("checked"))
}

/// Signs of the Wingdings fonts that forms use for ticks.
fn symbol(node: &Node) -> &'static str {
    let code = node.attribute("char").unwrap_or_default().to_uppercase();
    match code.trim_start_matches("F0") {
        "FE" | "FC" | "FD" | "FB" | "78" | "52" | "53" | "54" => "☒",
        "A8" | "6F" | "A3" | "71" | "72" => "☐",
        "B7" | "A7" | "D8" => "•",
        "E0" => "→",
        _ => "",
    }
}
