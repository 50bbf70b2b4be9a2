//! Colours, weights and sizes, as far as they tell who wrote a line.

use super::tag::{Attributes, Tag};
use crate::model::mail::Hue;

/// How text looks at one place: inherited from tag to tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Style {
    /// A colour that stands out.
    pub(super) hue: Option<Hue>,
    /// A background colour given to part of a line.
    pub(super) highlight: Option<Hue>,
    pub(super) bold: bool,
    pub(super) italic: bool,
    pub(super) struck: bool,
    /// Small print, or grey.
    pub(super) small: bool,
    /// Not shown at all.
    pub(super) hidden: bool,
    /// On a coloured ground.
    pub(super) ground: bool,
    /// The number or bullet that Outlook writes in front of a list paragraph.
    pub(super) list_marker: bool,
}

/// Colours that say nothing: links (Word, browsers, Gmail), visited links, signatures and Outlook's old colour for replies.
const QUIET: [(u8, u8, u8); 9] = [
    (0x05, 0x63, 0xc1),
    (0x00, 0x00, 0xee),
    (0x11, 0x55, 0xcc),
    (0x46, 0x78, 0x86),
    (0x95, 0x4f, 0x72),
    (0x55, 0x1a, 0x8b),
    (0x1f, 0x49, 0x7d),
    (0x1f, 0x4e, 0x79),
    (0x44, 0x54, 0x6a),
];

/// Names of colours used in mail.
const NAMED: [(&str, (u8, u8, u8)); 24] = [
    ("black", (0, 0, 0)),
    ("windowtext", (0, 0, 0)),
    ("white", (255, 255, 255)),
    ("gray", (128, 128, 128)),
    ("grey", (128, 128, 128)),
    ("silver", (192, 192, 192)),
    ("red", (255, 0, 0)),
    ("darkred", (139, 0, 0)),
    ("crimson", (220, 20, 60)),
    ("maroon", (128, 0, 0)),
    ("orange", (255, 165, 0)),
    ("darkorange", (255, 140, 0)),
    ("yellow", (255, 255, 0)),
    ("green", (0, 128, 0)),
    ("lime", (0, 255, 0)),
    ("aqua", (0, 255, 255)),
    ("cyan", (0, 255, 255)),
    ("teal", (0, 128, 128)),
    ("blue", (0, 0, 255)),
    ("navy", (0, 0, 128)),
    ("darkblue", (0, 0, 139)),
    ("purple", (128, 0, 128)),
    ("magenta", (255, 0, 255)),
    ("fuchsia", (255, 0, 255)),
];

impl Style {
    /// This style with what a tag and its attributes add.
    pub(super) fn with(mut self, tag: Tag, attributes: &Attributes) -> Self {
        match tag {
            Tag::Bold(_) | Tag::Heading(_) => self.bold = true,
            Tag::Italic(_) => self.italic = true,
            Tag::Struck(_) => self.struck = true,
            Tag::Small => self.small = true,
            Tag::Mark => self.highlight = Some(Hue::Yellow),
            _ => {}
        }
        if !attributes.color.is_empty() {
            self.colour(&attributes.color);
        }
        if !attributes.background.is_empty() {
            self.ground(tag, &attributes.background);
        }
        if !attributes.style.is_empty() {
            self.declarations(tag, &attributes.style);
        }
        if tag == Tag::Link {
            self.hue = None;
        }
        self
    }

    fn declarations(&mut self, tag: Tag, style: &str) {
        for declaration in style.split(';') {
            let Some((property, value)) = declaration.split_once(':') else { continue };
            let value = value.trim();
            match property.trim() {
                "color" => self.colour(value),
                "background" | "background-color" | "mso-highlight" => self.ground(tag, value),
                "font-weight" => self.bold = value.starts_with("bold") || value.starts_with(['6', '7', '8', '9']),
                "font-style" => self.italic = value.starts_with("italic") || value.starts_with("oblique"),
                "text-decoration" | "text-decoration-line" => self.struck |= value.contains("line-through"),
                "font-size" => self.size(value),
                "display" => self.hidden |= value.starts_with("none"),
                "mso-hide" => self.hidden |= value.starts_with("all"),
                "mso-list" => self.list_marker |= value.starts_with("ignore"),
                _ => {}
            }
        }
    }

    /// A colour of letters.
    fn colour(&mut self, written: &str) {
        let Some(rgb) = rgb(written) else { return };
        self.hue = if QUIET.contains(&rgb) { None } else { hue(rgb) };
        let (low, high) = (rgb.0.min(rgb.1).min(rgb.2), rgb.0.max(rgb.1).max(rgb.2));
        if high - low < 40 {
            self.small = self.small && high < 90 || high >= 110;
        }
    }

    /// A colour of the ground: of part of a line a highlight, of a block its ground.
    fn ground(&mut self, tag: Tag, written: &str) {
        let Some(rgb) = written.split_whitespace().find_map(rgb) else {
            if written.starts_with("none") || written.starts_with("transparent") {
                self.highlight = None;
            }
            return;
        };
        if tag.is_block() {
            self.ground = rgb.0 < 250 || rgb.1 < 250 || rgb.2 < 250;
        } else {
            self.highlight = hue(rgb);
        }
    }

    fn size(&mut self, value: &str) {
        let number: String = value.chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect();
        let Ok(number) = number.parse::<f32>() else {
            self.small |= value.starts_with("x-small") || value.starts_with("xx-small");
            return;
        };
        let points = match value.get(number_len(value)..).unwrap_or_default().trim() {
            unit if unit.starts_with("pt") => number,
            unit if unit.starts_with("px") => number * 0.75,
            _ => return,
        };
        self.hidden |= points < 1.0;
        self.small = points < 9.0;
    }
}

fn number_len(value: &str) -> usize {
    value.len() - value.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.').len()
}

/// `#rgb`, `#rrggbb`, `rgb(…)`, `rgba(…)` or a name.
fn rgb(written: &str) -> Option<(u8, u8, u8)> {
    let written = written.trim();
    if let Some(hex) = written.strip_prefix('#') {
        let digits: Vec<u8> = hex.chars().map_while(|c| c.to_digit(16)).filter_map(|d| u8::try_from(d).ok()).collect();
        return match digits.as_slice() {
            [r, g, b] => Some((r * 17, g * 17, b * 17)),
            [a, b, c, d, e, f, ..] => Some((a * 16 + b, c * 16 + d, e * 16 + f)),
            _ => None,
        };
    }
    if let Some(list) = written.strip_prefix("rgb") {
        let list = list.trim_start_matches(['a', '(']);
        let mut parts =
            list.split([',', ' ', ')', '/']).filter(|part| !part.is_empty()).map(|part| part.parse::<u8>().ok());
        return Some((parts.next()??, parts.next()??, parts.next()??));
    }
    let word: &str = written.split([' ', '!']).next().unwrap_or_default();
    NAMED.iter().find(|(name, _)| *name == word).map(|(_, rgb)| *rgb)
}

/// The name of a colour; `None` for black, grey and white.
fn hue((r, g, b): (u8, u8, u8)) -> Option<Hue> {
    let (high, low) = (r.max(g).max(b), r.min(g).min(b));
    let spread = i32::from(high - low);
    if spread < 60 {
        return None;
    }
    let (r, g, b) = (i32::from(r), i32::from(g), i32::from(b));
    let degrees = match i32::from(high) {
        h if h == r => (60 * (g - b) / spread + 360) % 360,
        h if h == g => 60 * (b - r) / spread + 120,
        _ => 60 * (r - g) / spread + 240,
    };
    Some(match degrees {
        15..=44 => Hue::Orange,
        45..=69 => Hue::Yellow,
        70..=169 => Hue::Green,
        170..=255 => Hue::Blue,
        256..=334 => Hue::Purple,
        _ => Hue::Red,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_is_named_as_a_person_would() {
        for (written, expected) in [
            ("red", Some(Hue::Red)),
            ("#ff0000", Some(Hue::Red)),
            ("#C00000", Some(Hue::Red)),
            ("rgb(192, 0, 0)", Some(Hue::Red)),
            ("#00B050", Some(Hue::Green)),
            ("#0070C0", Some(Hue::Blue)),
            ("#7030a0", Some(Hue::Purple)),
            ("#ED7D31", Some(Hue::Orange)),
            ("#1F497D", None),
            ("#0563c1", None),
            ("black", None),
            ("#333", None),
            ("windowtext", None),
        ] {
            let mut style = Style::default();
            style.colour(&written.to_lowercase());
            assert_eq!(style.hue, expected, "{written}");
        }
    }

    #[test]
    fn small_print_is_small_or_grey() {
        for (css, small) in [
            ("font-size:7.5pt", true),
            ("font-size:11.0pt", false),
            ("font-size:10px", true),
            ("color:gray", true),
            ("color:#000000", false),
        ] {
            let mut style = Style::default();
            style.declarations(Tag::Link, css);
            assert_eq!(style.small, small, "{css}");
        }
    }
}
