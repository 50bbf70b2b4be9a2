//! What a page draws: pieces of text where they stand, and the lines between them (ISO 32000-1, 8 and 9).

use super::{
    file::{File, TooMuch},
    font::Font,
    lexer::{Dict, Lexer, Value},
};
use std::{collections::HashMap, rc::Rc};

/// More operators than this are not followed, in all pages together.
const MOST_STEPS: usize = 600_000;
/// More pieces or lines than this on a page are not kept.
const MOST_PIECES: usize = 20_000;
/// A drawn line is at most this thick, in points.
const THICKEST: f64 = 3.0;
/// Drawings within drawings beyond this are not followed.
const DEEPEST: u8 = 4;

/// A piece of text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Piece {
    pub(super) left: f64,
    pub(super) right: f64,
    /// Its baseline, counted from the foot of the page.
    pub(super) foot: f64,
    pub(super) size: f64,
    pub(super) text: String,
    pub(super) bold: bool,
}

/// A line drawn across or down.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Rule {
    pub(super) across: bool,
    /// Its height on the page, or its distance from the left.
    pub(super) at: f64,
    pub(super) from: f64,
    pub(super) to: f64,
}

/// What stands on a page.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub(super) pieces: Vec<Piece>,
    pub(super) rules: Vec<Rule>,
}

/// A transformation: what a point `(x, y)` becomes.
#[derive(Debug, Clone, Copy)]
struct Matrix([f64; 6]);

impl Matrix {
    const SAME: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    fn of(values: &[Value]) -> Option<Self> {
        let [a, b, c, d, e, f] = values else { return None };
        Some(Self([a.number()?, b.number()?, c.number()?, d.number()?, e.number()?, f.number()?]))
    }

    /// First this, then the other.
    fn then(self, other: Self) -> Self {
        let ([a, b, c, d, e, f], [g, h, i, j, k, l]) = (self.0, other.0);
        Self([a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l])
    }

    fn point(self, x: f64, y: f64) -> (f64, f64) {
        let [a, b, c, d, e, f] = self.0;
        (x * a + y * c + e, x * b + y * d + f)
    }

    fn shift(x: f64, y: f64) -> Self {
        Self([1.0, 0.0, 0.0, 1.0, x, y])
    }
}

#[derive(Clone)]
struct State {
    place: Matrix,
    font: Option<Rc<Font>>,
    size: f64,
    letter_gap: f64,
    word_gap: f64,
    stretch: f64,
    leading: f64,
    rise: f64,
    /// Text that is not drawn: the layer that lies under a scan.
    hidden: bool,
}

/// What all pages share: the fonts by their objects, and how many operators may still be followed.
pub(super) struct Shared {
    fonts: HashMap<u32, Rc<Font>>,
    steps: usize,
}

impl Default for Shared {
    fn default() -> Self {
        Self { fonts: HashMap::new(), steps: MOST_STEPS }
    }
}

/// Follows the operators of a page.
struct Reader<'f, 'b> {
    file: &'f mut File<'b>,
    shared: &'f mut Shared,
    page: Page,
}

/// Reads a page.
pub(super) fn read(dict: &Dict, file: &mut File<'_>, shared: &mut Shared) -> Result<Page, TooMuch> {
    let contents: Vec<Value> = match dict.get("Contents") {
        Some(Value::Array(parts)) => parts.clone(),
        Some(reference) => match file.resolve(reference) {
            Value::Array(parts) => parts.clone(),
            _ => vec![reference.clone()],
        },
        None => Vec::new(),
    };
    let mut drawn = Vec::new();
    for part in contents.iter().take(500) {
        if let Some((_, bytes)) = file.stream_of(part)? {
            drawn.extend(bytes);
            drawn.push(b'\n');
        }
    }
    let resources = file.dict(dict, "Resources").cloned().unwrap_or_default();
    let turned = file.get(dict, "Rotate").and_then(Value::number).unwrap_or_default();
    let place = match turned.rem_euclid(360.0) {
        90.0 => Matrix([0.0, -1.0, 1.0, 0.0, 0.0, 0.0]),
        180.0 => Matrix([-1.0, 0.0, 0.0, -1.0, 0.0, 0.0]),
        270.0 => Matrix([0.0, 1.0, -1.0, 0.0, 0.0, 0.0]),
        _ => Matrix::SAME,
    };
    let mut reader = Reader { file, shared, page: Page::default() };
    reader.follow(&drawn, &resources, place, 0)?;
    reader.fields(dict, place);
    Ok(reader.page)
}

impl Reader<'_, '_> {
    fn follow(&mut self, drawn: &[u8], resources: &Dict, place: Matrix, depth: u8) -> Result<(), TooMuch> {
        let mut state = State {
            place,
            font: None,
            size: 0.0,
            letter_gap: 0.0,
            word_gap: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
            hidden: false,
        };
        let mut kept: Vec<State> = Vec::new();
        let (mut text, mut line) = (Matrix::SAME, Matrix::SAME);
        let mut path = Path::default();
        let mut lexer = Lexer::new(drawn, 0, self.shared.steps);
        let mut operands: Vec<Value> = Vec::new();
        while let Some(value) = lexer.next() {
            let Value::Word(operator) = value else {
                if operands.len() < 64 {
                    operands.push(value);
                }
                continue;
            };
            let number = |place: usize| operands.get(place).and_then(Value::number).unwrap_or_default();
            match operator.as_str() {
                "q" if kept.len() < 100 => kept.push(state.clone()),
                "Q" => state = kept.pop().unwrap_or(state),
                "cm" => {
                    if let Some(matrix) = Matrix::of(&operands) {
                        state.place = matrix.then(state.place);
                    }
                }
                "BT" => (text, line) = (Matrix::SAME, Matrix::SAME),
                "Tf" => {
                    state.size = number(1);
                    state.font = match operands.first().and_then(Value::name) {
                        Some(name) => self.font(name, resources)?,
                        None => None,
                    };
                }
                "Tc" => state.letter_gap = number(0),
                "Tw" => state.word_gap = number(0),
                "Tz" => state.stretch = number(0) / 100.0,
                "TL" => state.leading = number(0),
                "Ts" => state.rise = number(0),
                "Tr" => state.hidden = matches!(number(0), 3.0 | 7.0),
                "Td" | "TD" => {
                    if operator == "TD" {
                        state.leading = -number(1);
                    }
                    line = Matrix::shift(number(0), number(1)).then(line);
                    text = line;
                }
                "Tm" => {
                    if let Some(matrix) = Matrix::of(&operands) {
                        (text, line) = (matrix, matrix);
                    }
                }
                "T*" => {
                    line = Matrix::shift(0.0, -state.leading).then(line);
                    text = line;
                }
                "Tj" | "TJ" => self.show(operands.first(), &state, &mut text),
                "'" | "\"" => {
                    if operator == "\"" {
                        (state.word_gap, state.letter_gap) = (number(0), number(1));
                    }
                    line = Matrix::shift(0.0, -state.leading).then(line);
                    text = line;
                    self.show(operands.last(), &state, &mut text);
                }
                "re" => path.rectangle(state.place, [number(0), number(1), number(2), number(3)]),
                "m" => path.start(state.place.point(number(0), number(1))),
                "l" => path.go(state.place.point(number(0), number(1))),
                "h" => path.close(),
                "c" | "v" | "y" => path.bend(),
                "S" | "s" | "B" | "B*" | "b" | "b*" => self.rule(std::mem::take(&mut path), true),
                "f" | "F" | "f*" => self.rule(std::mem::take(&mut path), false),
                "n" => path = Path::default(),
                "BI" => lexer.skip_inline_image(),
                "Do" if depth < DEEPEST => {
                    let name = operands.first().and_then(Value::name).unwrap_or_default().to_owned();
                    self.shared.steps = lexer.left;
                    self.form(&name, resources, state.place, depth)?;
                    lexer.left = self.shared.steps;
                }
                _ => {}
            }
            operands.clear();
        }
        self.shared.steps = lexer.left;
        Ok(())
    }

    /// A drawing used by the page: its text counts, pictures do not.
    fn form(&mut self, name: &str, resources: &Dict, place: Matrix, depth: u8) -> Result<(), TooMuch> {
        let Some(reference) = self.file.dict(resources, "XObject").and_then(|all| all.get(name)).cloned() else {
            return Ok(());
        };
        let kind = self.file.resolve(&reference).dict().and_then(|dict| dict.get("Subtype")).and_then(Value::name);
        if kind != Some("Form") {
            return Ok(());
        }
        let Some((dict, drawn)) = self.file.stream_of(&reference)? else { return Ok(()) };
        let own = self.file.dict(&dict, "Resources").unwrap_or(resources).clone();
        let matrix = self.file.get(&dict, "Matrix").and_then(Value::array).and_then(Matrix::of);
        self.follow(&drawn, &own, matrix.unwrap_or(Matrix::SAME).then(place), depth + 1)
    }

    fn font(&mut self, name: &str, resources: &Dict) -> Result<Option<Rc<Font>>, TooMuch> {
        let Some(value) = self.file.dict(resources, "Font").and_then(|fonts| fonts.get(name)).cloned() else {
            return Ok(None);
        };
        if let Value::Reference(number) = &value
            && let Some(known) = self.shared.fonts.get(number)
        {
            return Ok(Some(known.clone()));
        }
        let Some(dict) = self.file.resolve(&value).dict().cloned() else { return Ok(None) };
        let font = Rc::new(Font::read(&dict, self.file)?);
        if let Value::Reference(number) = value {
            self.shared.fonts.insert(number, font.clone());
        }
        Ok(Some(font))
    }

    /// Shows a string, or an array of strings and the gaps between them.
    fn show(&mut self, shown: Option<&Value>, state: &State, text: &mut Matrix) {
        let Some(font) = &state.font else { return };
        let parts = match shown {
            Some(Value::Array(parts)) => parts.as_slice(),
            Some(one) => std::slice::from_ref(one),
            None => return,
        };
        for part in parts {
            match part {
                Value::Number(gap) => {
                    *text = Matrix::shift(-gap / 1000.0 * state.size * state.stretch, 0.0).then(*text)
                }
                Value::Text(bytes) => {
                    let mut said = String::new();
                    let mut advance = 0.0;
                    for code in font.codes(bytes) {
                        said.push_str(&font.text(code));
                        let gaps = state.letter_gap + if font.is_space(code) { state.word_gap } else { 0.0 };
                        advance += (font.width(code) * state.size + gaps) * state.stretch;
                    }
                    let whole = text.then(state.place);
                    let (left, foot) = whole.point(0.0, state.rise);
                    let (right, other) = whole.point(advance, state.rise);
                    let (_, top) = whole.point(
                        0.0,
                        state.rise + if font.scale > 0.002 { font.scale * 1000.0 } else { 1.0 } * state.size,
                    );
                    *text = Matrix::shift(advance, 0.0).then(*text);
                    let upright = (foot - other).abs() < 2.0 && right >= left;
                    if !state.hidden && upright && !said.trim().is_empty() {
                        let piece = Piece {
                            left,
                            right,
                            foot,
                            size: (top - foot).abs().clamp(2.0, 72.0),
                            text: said,
                            bold: font.bold,
                        };
                        self.keep(piece);
                    }
                }
                _ => {}
            }
        }
    }

    fn keep(&mut self, piece: Piece) {
        let sound = [piece.left, piece.right, piece.foot].iter().all(|number| number.abs() < 20_000.0);
        if sound && self.page.pieces.len() < MOST_PIECES {
            self.page.pieces.push(piece);
        }
    }

    fn rule(&mut self, path: Path, stroked: bool) {
        let room = MOST_PIECES.saturating_sub(self.page.rules.len());
        self.page.rules.extend(path.rules(stroked).into_iter().take(room));
    }

    /// The fields of a form filled in on screen, and notes typed onto the page: their values stand in annotations.
    fn fields(&mut self, page: &Dict, place: Matrix) {
        let annotations = self.file.get(page, "Annots").and_then(Value::array).unwrap_or_default();
        let mut found = Vec::new();
        for annotation in annotations.iter().take(2_000) {
            let Some(dict) = self.file.resolve(annotation).dict() else { continue };
            let Some(said) = self.said_by(dict) else { continue };
            let rect: Vec<f64> = self
                .file
                .get(dict, "Rect")
                .and_then(Value::array)
                .unwrap_or_default()
                .iter()
                .filter_map(|value| self.file.resolve(value).number())
                .collect();
            let [x, y, to_x, to_y] = rect.as_slice() else { continue };
            let ((left, one), (right, two)) = (place.point(*x, *y), place.point(*to_x, *to_y));
            let lines: Vec<&str> = said.split(['\r', '\n']).collect();
            let top = one.max(two);
            for (number, text) in (0_u8..60).zip(lines) {
                let foot = if said.contains(['\r', '\n']) {
                    top - 10.0 * f64::from(number + 1)
                } else {
                    (one + two) / 2.0 - 3.0
                };
                found.push(Piece {
                    left: left.min(right),
                    right: left.max(right),
                    foot,
                    size: 9.0,
                    text: text.into(),
                    bold: false,
                });
            }
        }
        found.into_iter().for_each(|piece| self.keep(piece));
    }

    fn said_by(&self, annotation: &Dict) -> Option<String> {
        let parent = self.file.dict(annotation, "Parent");
        let of = |key: &str| self.file.get(annotation, key).or_else(|| self.file.get(parent?, key));
        let text = |value: &Value| match value {
            Value::Text(bytes) => Some(string(bytes)),
            Value::Name(name) => Some(name.clone()),
            _ => None,
        };
        match self.file.get(annotation, "Subtype")?.name()? {
            "FreeText" => self.file.get(annotation, "Contents").and_then(text),
            "Widget" => match of("FT")?.name()? {
                "Tx" | "Ch" => of("V").and_then(text),
                "Btn" => {
                    let state = of("AS").or_else(|| of("V"))?.name()?;
                    Some(if state == "Off" { "☐" } else { "☒" }.to_owned())
                }
                _ => None,
            },
            _ => None,
        }
        .filter(|said| !said.trim().is_empty())
    }
}

/// A string outside a page's drawing: UTF-16 or UTF-8 by its mark, else near enough the Windows code page (7.9.2).
fn string(bytes: &[u8]) -> String {
    if let Some(wide) = bytes.strip_prefix(b"\xfe\xff") {
        let units: Vec<u16> =
            wide.chunks_exact(2).filter_map(|pair| Some(u16::from_be_bytes(pair.try_into().ok()?))).collect();
        return String::from_utf16_lossy(&units);
    }
    match bytes.strip_prefix(b"\xef\xbb\xbf") {
        Some(text) => String::from_utf8_lossy(text).into_owned(),
        None => crate::mail::text::windows(bytes),
    }
}

/// What is about to be stroked or filled.
#[derive(Debug, Default)]
struct Path {
    strokes: Vec<Vec<(f64, f64)>>,
    bent: bool,
}

impl Path {
    fn start(&mut self, point: (f64, f64)) {
        if self.strokes.len() < 5_000 {
            self.strokes.push(vec![point]);
        }
    }

    fn go(&mut self, point: (f64, f64)) {
        if let Some(stroke) = self.strokes.last_mut().filter(|stroke| stroke.len() < 200) {
            stroke.push(point);
        }
    }

    fn close(&mut self) {
        if let Some(stroke) = self.strokes.last_mut()
            && let Some(first) = stroke.first().copied()
        {
            stroke.push(first);
        }
    }

    fn bend(&mut self) {
        self.bent = true;
    }

    fn rectangle(&mut self, place: Matrix, [x, y, width, height]: [f64; 4]) {
        self.start(place.point(x, y));
        for (x, y) in [(x + width, y), (x + width, y + height), (x, y + height), (x, y)] {
            self.go(place.point(x, y));
        }
    }

    /// The straight lines it draws: each stroke of a pen, or a filled shape so thin that it looks like one.
    fn rules(self, stroked: bool) -> Vec<Rule> {
        if self.bent {
            return Vec::new();
        }
        let mut rules = Vec::new();
        for stroke in &self.strokes {
            let range = |of: fn(&(f64, f64)) -> f64| {
                stroke.iter().map(of).fold((f64::MAX, f64::MIN), |(low, high), at| (low.min(at), high.max(at)))
            };
            let ((left, right), (foot, top)) = (range(|point| point.0), range(|point| point.1));
            if !stroked || right - left <= THICKEST || top - foot <= THICKEST {
                rules.extend(line((left, foot), (right, top)));
            } else {
                let ends = stroke.iter().zip(stroke.iter().skip(1));
                rules.extend(ends.filter_map(|(from, to)| line(*from, *to)));
            }
        }
        rules
    }
}

/// A line across or down; nothing for slants, dots and areas.
fn line((x, y): (f64, f64), (to_x, to_y): (f64, f64)) -> Option<Rule> {
    let (wide, high) = ((to_x - x).abs(), (to_y - y).abs());
    let sound = [x, y, to_x, to_y].iter().all(|number| number.abs() < 20_000.0);
    match () {
        () if !sound => None,
        () if high <= THICKEST && wide > high && wide > 4.0 => {
            Some(Rule { across: true, at: (y + to_y) / 2.0, from: x.min(to_x), to: x.max(to_x) })
        }
        () if wide <= THICKEST && high > wide && high > 4.0 => {
            Some(Rule { across: false, at: (x + to_x) / 2.0, from: y.min(to_y), to: y.max(to_y) })
        }
        () => None,
    }
}
