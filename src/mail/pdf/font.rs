//! What the codes of a font say, and how wide they are.

use super::{
    file::{File, TooMuch},
    lexer::{Dict, Lexer, Value, whole},
};
use crate::mail::text;
use std::collections::HashMap;

/// More codes than this are not kept for one font.
const MOST_CODES: usize = 70_000;

/// A font, as far as text needs it.
#[derive(Debug, Default)]
pub(super) struct Font {
    /// Codes take two bytes.
    wide: bool,
    to_unicode: HashMap<u32, String>,
    /// Codes of one byte that its encoding changes.
    differences: HashMap<u32, String>,
    mac: bool,
    signs: Signs,
    /// In thousandths of the size.
    widths: HashMap<u32, f64>,
    default_width: Option<f64>,
    pub(super) bold: bool,
    /// Drawn by the page itself, in units of its own.
    pub(super) scale: f64,
}

/// Fonts of signs, which forms use for ticks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Signs {
    #[default]
    None,
    Wingdings,
    Dingbats,
}

impl Font {
    pub(super) fn read(dict: &Dict, file: &mut File<'_>) -> Result<Self, TooMuch> {
        let kind = file.get(dict, "Subtype").and_then(Value::name).unwrap_or_default().to_owned();
        let name = file.get(dict, "BaseFont").and_then(Value::name).unwrap_or_default().to_lowercase();
        let mut font = Self { wide: kind == "Type0", scale: 0.001, ..Self::default() };
        font.bold = ["bold", "black", "heavy", "semibold", "demi"].iter().any(|word| name.contains(word));
        font.signs = match () {
            () if name.contains("wingdings") => Signs::Wingdings,
            () if name.contains("dingbats") => Signs::Dingbats,
            () => Signs::None,
        };
        if kind == "Type3"
            && let Some([Value::Number(scale), ..]) = file.get(dict, "FontMatrix").and_then(Value::array)
        {
            font.scale = *scale;
        }
        font.encoding(dict, file);
        if font.wide {
            font.wide_widths(dict, file)
        } else {
            font.simple_widths(dict, file)
        };
        if font.widths.is_empty() && font.default_width.is_none() {
            font.standard_widths(&name);
        }
        if let Some(map) = dict.get("ToUnicode").cloned()
            && let Some((_, map)) = file.stream_of(&map)?
        {
            font.read_map(&map);
        }
        Ok(font)
    }

    fn encoding(&mut self, dict: &Dict, file: &File<'_>) {
        let encoding = file.get(dict, "Encoding");
        let base = encoding.and_then(Value::name).or_else(|| {
            encoding.and_then(Value::dict).and_then(|encoding| encoding.get("BaseEncoding")).and_then(Value::name)
        });
        self.mac = base == Some("MacRomanEncoding");
        let differences = encoding
            .and_then(Value::dict)
            .and_then(|encoding| file.get(encoding, "Differences"))
            .and_then(Value::array);
        let mut code = 0;
        for value in differences.unwrap_or_default().iter().take(1_000) {
            match file.resolve(value) {
                Value::Number(number) => code = whole(*number),
                Value::Name(glyph) => {
                    if let Some(text) = glyph_text(glyph) {
                        self.differences.insert(code, text);
                    }
                    code = code.saturating_add(1);
                }
                _ => {}
            }
        }
    }

    fn simple_widths(&mut self, dict: &Dict, file: &File<'_>) {
        let first = file.get(dict, "FirstChar").and_then(Value::number).map_or(0, whole);
        let widths = file.get(dict, "Widths").and_then(Value::array).unwrap_or_default();
        for (code, width) in (first..).zip(widths.iter().take(256)) {
            if let Some(width) = file.resolve(width).number() {
                self.widths.insert(code, width);
            }
        }
    }

    fn wide_widths(&mut self, dict: &Dict, file: &File<'_>) {
        let inner = file.get(dict, "DescendantFonts").and_then(Value::array).and_then(<[Value]>::first);
        let Some(inner) = inner.and_then(|inner| file.resolve(inner).dict()) else { return };
        self.default_width = Some(file.get(inner, "DW").and_then(Value::number).unwrap_or(1000.0));
        let mut values = file.get(inner, "W").and_then(Value::array).unwrap_or_default().iter();
        while let (Some(Value::Number(first)), Some(next)) = (values.next(), values.next()) {
            let first = whole(*first);
            match file.resolve(next) {
                Value::Array(widths) => {
                    for (code, width) in (first..).zip(widths.iter().take(MOST_CODES)) {
                        self.widths.insert(code, width.number().unwrap_or_default());
                    }
                }
                Value::Number(last) => {
                    let Some(width) = values.next().and_then(Value::number) else { break };
                    let last = whole(*last).min(first.saturating_add(5_000));
                    self.widths.extend((first..=last).map(|code| (code, width)));
                }
                _ => break,
            }
            if self.widths.len() > MOST_CODES {
                break;
            }
        }
    }

    /// The fonts every reader has need bring no widths.
    fn standard_widths(&mut self, name: &str) {
        let courier = name.contains("courier");
        let narrower = if name.contains("times") { 0.9 } else { 1.0 };
        self.default_width = Some(if courier { 600.0 } else { 556.0 });
        if !courier {
            self.widths.extend((32..).zip(HELVETICA.iter().map(|width| f64::from(*width) * narrower)));
        }
    }

    /// Reads a map of codes to text (9.10.3).
    fn read_map(&mut self, map: &[u8]) {
        let mut lexer = Lexer::new(map, 0, 300_000);
        let mut before: Vec<Value> = Vec::new();
        while let Some(value) = lexer.next() {
            let Value::Word(word) = &value else {
                before.push(value);
                continue;
            };
            match word.as_str() {
                "endbfchar" => before.chunks_exact(2).for_each(|pair| {
                    if let [Value::Text(code), Value::Text(text)] = pair {
                        self.to_unicode.insert(code_of(code), utf_16(text));
                    }
                }),
                "endbfrange" => before.chunks_exact(3).for_each(|range| {
                    if let [Value::Text(first), Value::Text(last), to] = range {
                        self.range(code_of(first), code_of(last), to);
                    }
                }),
                "endcodespacerange" => {
                    if let Some(Value::Text(code)) = before.last() {
                        self.wide = self.wide && code.len() > 1;
                    }
                }
                _ => {}
            }
            before.clear();
            if self.to_unicode.len() > MOST_CODES {
                break;
            }
        }
    }

    fn range(&mut self, first: u32, last: u32, to: &Value) {
        let codes = first..=last.min(first.saturating_add(0xffff));
        match to {
            Value::Array(texts) => {
                for (code, text) in codes.zip(texts) {
                    if let Value::Text(text) = text {
                        self.to_unicode.insert(code, utf_16(text));
                    }
                }
            }
            Value::Text(start) => {
                let text = utf_16(start);
                let mut chars = text.chars();
                let Some(last) = chars.next_back() else { return };
                let head: String = chars.collect();
                for (code, step) in codes.zip(0..) {
                    if let Some(c) = char::from_u32(u32::from(last).saturating_add(step)) {
                        self.to_unicode.insert(code, format!("{head}{c}"));
                    }
                }
            }
            _ => {}
        }
    }

    /// The codes of a string.
    pub(super) fn codes(&self, bytes: &[u8]) -> Vec<u32> {
        if self.wide {
            bytes.chunks_exact(2).map(code_of).collect()
        } else {
            bytes.iter().map(|byte| u32::from(*byte)).collect()
        }
    }

    /// The width of a code, in units of the text's size.
    pub(super) fn width(&self, code: u32) -> f64 {
        self.widths.get(&code).copied().or(self.default_width).unwrap_or(0.0) * self.scale
    }

    /// Is this the space between words, to which word spacing applies?
    pub(super) fn is_space(&self, code: u32) -> bool {
        !self.wide && code == 32
    }

    /// What a code says; nothing where that is unknown.
    pub(super) fn text(&self, code: u32) -> String {
        if self.signs != Signs::None {
            return sign(self.signs, code & 0xff).into();
        }
        if let Some(known) = self.to_unicode.get(&code).or_else(|| self.differences.get(&code)) {
            return known.chars().flat_map(plain).collect();
        }
        if self.wide {
            return String::new();
        }
        let byte = [u8::try_from(code).unwrap_or(b' ')];
        if self.mac { text::macintosh(&byte) } else { text::windows(&byte) }
    }
}

fn code_of(bytes: &[u8]) -> u32 {
    bytes.iter().take(4).fold(0, |code, byte| code << 8 | u32::from(*byte))
}

fn utf_16(bytes: &[u8]) -> String {
    let units: Vec<u16> =
        bytes.chunks_exact(2).take(32).map(|pair| u16::try_from(code_of(pair)).unwrap_or_default()).collect();
    String::from_utf16_lossy(&units)
}

/// Ligatures as their letters, and the signs of Wingdings that programs place among the private characters.
fn plain(c: char) -> Vec<char> {
    match c {
        'ﬀ' => vec!['f', 'f'],
        'ﬁ' => vec!['f', 'i'],
        'ﬂ' => vec!['f', 'l'],
        'ﬃ' => vec!['f', 'f', 'i'],
        'ﬄ' => vec!['f', 'f', 'l'],
        '☑' | '✓' | '✔' | '✅' => vec!['☒'],
        '\u{f000}'..='\u{f0ff}' => sign(Signs::Wingdings, u32::from(c) & 0xff).chars().collect(),
        c => vec![c],
    }
}

fn sign(signs: Signs, code: u32) -> &'static str {
    match (signs, code) {
        (_, 0x20) => " ",
        (Signs::Wingdings, 0xfe | 0xfd | 0xfc | 0xfb | 0x78 | 0x52 | 0x53 | 0x54)
        | (Signs::Dingbats, 0x33..=0x38 | 0x6e) => "☒",
        (Signs::Wingdings, 0xa8 | 0x6f | 0xa3 | 0x71 | 0x72) | (Signs::Dingbats, 0x6f..=0x72) => "☐",
        (Signs::Wingdings, 0xb7 | 0xa7 | 0xd8 | 0x6c | 0x9f) | (Signs::Dingbats, 0x6c) => "•",
        _ => "",
    }
}

/// The text of a glyph by its name.
fn glyph_text(name: &str) -> Option<String> {
    let mut chars = name.chars();
    if let (Some(only), None) = (chars.next(), chars.next()) {
        return Some(only.into());
    }
    if let Some(code) = name.strip_prefix("uni").or_else(|| name.strip_prefix('u')).filter(|code| code.len() >= 4)
        && let Some(c) = code.get(..4).and_then(|hex| u32::from_str_radix(hex, 16).ok()).and_then(char::from_u32)
    {
        return Some(c.into());
    }
    GLYPHS.iter().find(|(known, _)| *known == name).map(|(_, text)| (*text).to_owned())
}

const GLYPHS: &[(&str, &str)] = &[
    ("space", " "),
    ("nbspace", " "),
    ("exclam", "!"),
    ("quotedbl", "\""),
    ("numbersign", "#"),
    ("dollar", "$"),
    ("percent", "%"),
    ("ampersand", "&"),
    ("quotesingle", "'"),
    ("quoteright", "’"),
    ("quoteleft", "‘"),
    ("quotedblleft", "“"),
    ("quotedblright", "”"),
    ("parenleft", "("),
    ("parenright", ")"),
    ("asterisk", "*"),
    ("plus", "+"),
    ("comma", ","),
    ("hyphen", "-"),
    ("minus", "-"),
    ("period", "."),
    ("slash", "/"),
    ("zero", "0"),
    ("one", "1"),
    ("two", "2"),
    ("three", "3"),
    ("four", "4"),
    ("five", "5"),
    ("six", "6"),
    ("seven", "7"),
    ("eight", "8"),
    ("nine", "9"),
    ("colon", ":"),
    ("semicolon", ";"),
    ("less", "<"),
    ("equal", "="),
    ("greater", ">"),
    ("question", "?"),
    ("at", "@"),
    ("bracketleft", "["),
    ("bracketright", "]"),
    ("underscore", "_"),
    ("bar", "|"),
    ("bullet", "•"),
    ("endash", "–"),
    ("emdash", "—"),
    ("ellipsis", "…"),
    ("sterling", "£"),
    ("fi", "fi"),
    ("fl", "fl"),
    ("ff", "ff"),
    ("ffi", "ffi"),
    ("ffl", "ffl"),
    ("eacute", "é"),
    ("egrave", "è"),
    ("aacute", "á"),
    ("oacute", "ó"),
    ("iacute", "í"),
    ("uacute", "ú"),
    ("ntilde", "ñ"),
    ("ccedilla", "ç"),
    ("udieresis", "ü"),
    ("odieresis", "ö"),
    ("adieresis", "ä"),
    ("edieresis", "ë"),
];

/// The widths of Helvetica from the space on (Adobe's metrics).
const HELVETICA: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
    556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
    260, 334, 584,
];
