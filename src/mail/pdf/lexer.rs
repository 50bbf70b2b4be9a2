//! The words of a PDF: numbers, names, strings, arrays, dictionaries, references and operators (ISO 32000-1, 7.2 and 7.3).

use std::collections::BTreeMap;

/// Arrays and dictionaries within one another beyond this are not read.
const DEEPEST: u8 = 40;

/// A dictionary.
pub(super) type Dict = BTreeMap<String, Value>;

/// A value, or a word between values.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    Number(f64),
    Name(String),
    Text(Vec<u8>),
    Array(Vec<Value>),
    Dict(Dict),
    /// An object by its number.
    Reference(u32),
    /// Anything else: `true`, `null`, `obj`, or what a content stream does.
    Word(String),
}

impl Value {
    pub(super) fn number(&self) -> Option<f64> {
        if let Self::Number(number) = self { Some(*number) } else { None }
    }

    pub(super) fn name(&self) -> Option<&str> {
        if let Self::Name(name) = self { Some(name) } else { None }
    }

    pub(super) fn dict(&self) -> Option<&Dict> {
        if let Self::Dict(dict) = self { Some(dict) } else { None }
    }

    pub(super) fn array(&self) -> Option<&[Value]> {
        if let Self::Array(array) = self { Some(array) } else { None }
    }
}

/// Reads values one after another.
#[derive(Debug)]
pub(super) struct Lexer<'b> {
    bytes: &'b [u8],
    pub(super) at: usize,
    /// As many values may still be read.
    pub(super) left: usize,
}

impl<'b> Lexer<'b> {
    pub(super) fn new(bytes: &'b [u8], at: usize, left: usize) -> Self {
        Self { bytes, at, left }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn rest(&self) -> &'b [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    fn skip_space(&mut self) {
        while let Some(byte) = self.peek() {
            if byte == b'%' {
                let line = self.rest().iter().position(|byte| matches!(byte, b'\n' | b'\r'));
                self.at += line.unwrap_or(self.rest().len());
            } else if is_space(byte) {
                self.at += 1;
            } else {
                break;
            }
        }
    }

    /// The next value; `None` at the end, and when the bound is reached.
    pub(super) fn next(&mut self) -> Option<Value> {
        self.value(0)
    }

    fn value(&mut self, depth: u8) -> Option<Value> {
        self.skip_space();
        self.left = self.left.checked_sub(1)?;
        let two = self.rest().get(..2).unwrap_or_default();
        match self.peek()? {
            b'/' => Some(Value::Name(self.name())),
            b'(' => Some(Value::Text(self.text())),
            b'<' if two == b"<<" => self.dict(depth),
            b'<' => Some(Value::Text(self.hex())),
            b'[' => self.array(depth),
            b'0'..=b'9' | b'+' | b'-' | b'.' => Some(self.number_or_reference()),
            b']' | b'>' | b'{' | b'}' | b')' => {
                self.at += if two == b">>" { 2 } else { 1 };
                Some(Value::Word(if two == b">>" { ">>" } else { "]" }.into()))
            }
            _ => {
                let word = self.regular();
                Some(Value::Word(String::from_utf8_lossy(word).into_owned()))
            }
        }
    }

    /// Characters up to the next space or delimiter; one at least.
    fn regular(&mut self) -> &'b [u8] {
        let length = self.rest().iter().position(|byte| is_space(*byte) || is_delimiter(*byte));
        let length = length.unwrap_or(self.rest().len()).max(1);
        let word = self.rest().get(..length).unwrap_or_default();
        self.at += length;
        word
    }

    fn name(&mut self) -> String {
        self.at += 1;
        let length = self.rest().iter().position(|byte| is_space(*byte) || is_delimiter(*byte));
        let raw = self.rest().get(..length.unwrap_or(self.rest().len())).unwrap_or_default();
        self.at += raw.len();
        let mut name: Vec<u8> = Vec::with_capacity(raw.len());
        let mut left = raw;
        while let Some((byte, after)) = left.split_first() {
            left = after;
            match after {
                [high, low, rest @ ..] if *byte == b'#' && high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => {
                    name.push(hex_digit(*high) * 16 + hex_digit(*low));
                    left = rest;
                }
                _ => name.push(*byte),
            }
        }
        String::from_utf8_lossy(&name).into_owned()
    }

    /// A string in brackets, which may hold others.
    fn text(&mut self) -> Vec<u8> {
        self.at += 1;
        let mut out = Vec::new();
        let mut open = 1_u32;
        while let Some(byte) = self.peek() {
            self.at += 1;
            match byte {
                b'(' => open += 1,
                b')' => {
                    open -= 1;
                    if open == 0 {
                        break;
                    }
                }
                b'\\' => {
                    self.escaped(&mut out);
                    continue;
                }
                _ => {}
            }
            out.push(byte);
        }
        out
    }

    fn escaped(&mut self, out: &mut Vec<u8>) {
        let Some(byte) = self.peek() else { return };
        self.at += 1;
        match byte {
            b'n' => out.push(b'\n'),
            b'r' => out.push(b'\r'),
            b't' => out.push(b'\t'),
            b'b' | b'f' => {}
            b'\r' if self.peek() == Some(b'\n') => self.at += 1,
            b'\r' | b'\n' => {}
            b'0'..=b'7' => {
                let mut code = u32::from(byte - b'0');
                for _ in 0..2 {
                    let Some(digit @ b'0'..=b'7') = self.peek() else { break };
                    code = code * 8 + u32::from(digit - b'0');
                    self.at += 1;
                }
                out.push(u8::try_from(code & 0xff).unwrap_or_default());
            }
            other => out.push(other),
        }
    }

    fn hex(&mut self) -> Vec<u8> {
        self.at += 1;
        let length = self.rest().iter().position(|byte| *byte == b'>').unwrap_or(self.rest().len());
        let digits: Vec<u8> =
            self.rest().get(..length).unwrap_or_default().iter().copied().filter(u8::is_ascii_hexdigit).collect();
        self.at += length + 1;
        digits
            .chunks(2)
            .map(|pair| {
                hex_digit(pair.first().copied().unwrap_or(b'0')) * 16 + hex_digit(pair.get(1).copied().unwrap_or(b'0'))
            })
            .collect()
    }

    fn array(&mut self, depth: u8) -> Option<Value> {
        self.at += 1;
        let mut values = Vec::new();
        if depth >= DEEPEST {
            return Some(Value::Array(values));
        }
        loop {
            self.skip_space();
            if self.peek()? == b']' {
                self.at += 1;
                return Some(Value::Array(values));
            }
            values.push(self.value(depth + 1)?);
        }
    }

    fn dict(&mut self, depth: u8) -> Option<Value> {
        self.at += 2;
        let mut dict = Dict::new();
        if depth >= DEEPEST {
            return Some(Value::Dict(dict));
        }
        loop {
            match self.value(depth + 1)? {
                Value::Name(key) => {
                    let value = self.value(depth + 1)?;
                    let ends = value == Value::Word(">>".into());
                    dict.insert(key, value);
                    if ends {
                        return Some(Value::Dict(dict));
                    }
                }
                Value::Word(word) if word == ">>" || word == "endobj" || word == "stream" => {
                    return Some(Value::Dict(dict));
                }
                _ => {}
            }
        }
    }

    fn number_or_reference(&mut self) -> Value {
        let first = self.number();
        let after = self.at;
        // "12 0 R": an object by its number.
        if first >= 0.0 && first.fract() == 0.0 && self.peek().is_some_and(is_space) {
            self.skip_space();
            let generation = self.peek().is_some_and(|byte| byte.is_ascii_digit()).then(|| self.number());
            if generation.is_some() {
                self.skip_space();
                let next = self.rest().get(1).copied().unwrap_or(b' ');
                if self.peek() == Some(b'R') && (is_space(next) || is_delimiter(next)) {
                    self.at += 1;
                    return Value::Reference(whole(first));
                }
            }
        }
        self.at = after;
        Value::Number(first)
    }

    fn number(&mut self) -> f64 {
        let word = self.regular();
        let text = String::from_utf8_lossy(word);
        text.parse::<f64>().ok().filter(|number| number.is_finite()).unwrap_or(0.0)
    }

    /// Moves past an inline image: its bytes are no words.
    pub(super) fn skip_inline_image(&mut self) {
        let ends = |four: &[u8]| matches!(four, [a, b'E', b'I', d] if is_space(*a) && is_space(*d));
        let length = self.rest().windows(4).position(ends).map(|at| at + 3);
        self.at += length.unwrap_or(self.rest().len());
    }
}

/// A count as a whole number; nothing negative or absurd.
pub(super) fn whole(number: f64) -> u32 {
    if (0.0..4_000_000_000.0).contains(&number) {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within bounds")]
        let whole = number as u32;
        whole
    } else {
        0
    }
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\r' | b'\t' | 0x0c | 0)
}

fn is_delimiter(byte: u8) -> bool {
    matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

fn hex_digit(byte: u8) -> u8 {
    match byte {
        b'0'..=b'9' => byte - b'0',
        b'a'..=b'f' => byte - b'a' + 10,
        b'A'..=b'F' => byte - b'A' + 10,
        _ => 0,
    }
}
