//! Tags and attributes, as far as they matter for reading.

/// What a tag does to the text in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tag {
    Paragraph,
    /// Any other block; the number tells them apart.
    Block(u64),
    Heading(u64),
    Quote,
    List {
        ordered: bool,
    },
    Item,
    Table,
    Row,
    Cell,
    Break,
    Rule,
    Preformatted,
    Bold(u64),
    Italic(u64),
    Struck(u64),
    Mark,
    Small,
    Link,
    Input,
    /// Content that is never shown.
    Hidden(u64),
    /// A tag without content or meaning (`<img>`, `<meta>`).
    Void,
    /// Any other, taken as part of the line.
    Inline(u64),
}

impl Tag {
    /// Reads a tag name in lower case.
    pub(super) fn of(name: &[u8]) -> Self {
        let same = || fingerprint(name);
        match name {
            b"p" => Self::Paragraph,
            b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" => Self::Heading(same()),
            b"blockquote" => Self::Quote,
            b"ul" | b"dir" | b"menu" => Self::List { ordered: false },
            b"ol" => Self::List { ordered: true },
            b"li" => Self::Item,
            b"table" => Self::Table,
            b"tr" => Self::Row,
            b"td" | b"th" => Self::Cell,
            b"br" => Self::Break,
            b"hr" => Self::Rule,
            b"pre" => Self::Preformatted,
            b"b" | b"strong" => Self::Bold(same()),
            b"i" | b"em" => Self::Italic(same()),
            b"s" | b"strike" | b"del" => Self::Struck(same()),
            b"mark" => Self::Mark,
            b"small" => Self::Small,
            b"a" => Self::Link,
            b"input" => Self::Input,
            b"style" | b"script" | b"title" | b"xml" | b"template" | b"noscript" | b"svg" | b"select" => {
                Self::Hidden(same())
            }
            b"img" | b"meta" | b"link" | b"base" | b"col" | b"wbr" | b"area" | b"embed" | b"param" | b"source"
            | b"track" => Self::Void,
            b"div" | b"body" | b"html" | b"head" | b"center" | b"section" | b"article" | b"header" | b"footer"
            | b"main" | b"aside" | b"nav" | b"address" | b"dl" | b"dt" | b"dd" | b"form" | b"fieldset" | b"figure"
            | b"caption" | b"details" | b"summary" | b"tbody" | b"thead" | b"tfoot" => Self::Block(same()),
            _ => Self::Inline(same()),
        }
    }

    /// Does it begin and end on a line of its own?
    pub(super) fn is_block(self) -> bool {
        matches!(
            self,
            Self::Paragraph
                | Self::Block(_)
                | Self::Heading(_)
                | Self::Quote
                | Self::List { .. }
                | Self::Item
                | Self::Table
                | Self::Row
                | Self::Cell
                | Self::Preformatted
        )
    }

    /// The open tags that this one closes when it begins, because their end tags may be left out.
    pub(super) fn closes(self, open: Self) -> bool {
        match self {
            Self::Paragraph => open == Self::Paragraph,
            Self::Item => open == Self::Item || open == Self::Paragraph,
            Self::Cell => matches!(open, Self::Cell | Self::Paragraph),
            Self::Row => matches!(open, Self::Row | Self::Cell | Self::Paragraph),
            _ => false,
        }
    }

    /// Open tags beyond which [`Tag::closes`] does not look.
    pub(super) fn bounds(self, open: Self) -> bool {
        match self {
            Self::Paragraph => open.is_block() && open != Self::Paragraph,
            Self::Item => matches!(open, Self::List { .. } | Self::Cell | Self::Table),
            _ => open == Self::Table,
        }
    }
}

/// Enough of a name to tell it from others.
fn fingerprint(name: &[u8]) -> u64 {
    name.iter()
        .take(40)
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

/// The attributes that matter.
#[derive(Debug, Default)]
pub(super) struct Attributes {
    pub(super) style: String,
    pub(super) class: String,
    pub(super) id: String,
    pub(super) color: String,
    pub(super) background: String,
    pub(super) kind: String,
    pub(super) colspan: usize,
    pub(super) rowspan: usize,
    pub(super) start: Option<i64>,
    pub(super) checked: bool,
}

impl Attributes {
    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }

    /// An attribute's name was read; its value may follow.
    pub(super) fn name(&mut self, name: &[u8]) {
        self.checked |= name == b"checked";
    }

    /// An attribute's value was read.
    pub(super) fn value(&mut self, name: &[u8], value: &[u8]) {
        let text = || String::from_utf8_lossy(value.get(..4096).unwrap_or(value)).to_ascii_lowercase();
        match name {
            b"style" => self.style = text(),
            b"class" => self.class = text(),
            b"id" => self.id = text(),
            b"color" => self.color = text(),
            b"bgcolor" => self.background = text(),
            b"type" => self.kind = text(),
            b"colspan" => self.colspan = text().trim().parse().unwrap_or(1),
            b"rowspan" => self.rowspan = text().trim().parse().unwrap_or(1),
            b"start" | b"value" => self.start = text().trim().parse().ok(),
            _ => {}
        }
    }
}
