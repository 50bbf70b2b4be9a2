//! A text into words, numbers and signs, once; all rules read these.

use super::words::{self, Senses, Unit};

/// What kind of thing a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Word,
    /// Digits.
    Number,
    /// One sign.
    Sign(char),
    /// The end of a paragraph, list entry or table cell.
    Break,
}

/// A word, number or sign with its place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) senses: Senses,
    /// Value of a number of at most eight digits.
    pub(super) value: u32,
    /// How many digits.
    pub(super) digits: u8,
    /// Digits with "st", "nd", "rd" or "th".
    pub(super) suffixed: bool,
    /// Begins with a capital.
    pub(super) capital: bool,
    /// Nothing stands between it and the token before.
    pub(super) glued: bool,
}

impl Token {
    pub(super) fn is(&self, sign: char) -> bool {
        self.kind == Kind::Sign(sign)
    }
}

/// Splits a text. Line ends within a paragraph are only spaces: mail is wrapped anywhere.
pub(super) fn split(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::with_capacity(text.len() / 5 + 4);
    let mut chars = text.char_indices().peekable();
    let mut glued = false;
    while let Some((start, first)) = chars.next() {
        if first.is_whitespace() {
            glued = false;
            if first == '\t' || first == '\n' && opens_a_paragraph(text.get(start + 1..).unwrap_or("")) {
                push(&mut tokens, blank(Kind::Break, start, start + 1, false));
            }
            continue;
        }
        let mut end = start + first.len_utf8();
        let alike: Option<fn(char) -> bool> = if first.is_ascii_digit() {
            Some(|c| c.is_ascii_digit())
        } else if first.is_alphabetic() {
            Some(|c| c.is_alphabetic() || c == '\u{301}')
        } else {
            None
        };
        while let (Some(alike), Some((at, next))) = (alike, chars.peek().copied()) {
            if !alike(next) {
                break;
            }
            end = at + next.len_utf8();
            chars.next();
        }
        let written = text.get(start..end).unwrap_or("");
        let token = match alike {
            Some(_) if first.is_ascii_digit() => number(written, start, end, glued),
            Some(_) => word(written, start, end, glued),
            None => sign(first, start, end, glued),
        };
        push(&mut tokens, token);
        glued = true;
    }
    tokens
}

/// A line break that ends a list entry or paragraph: another follows, or a bullet or number.
fn opens_a_paragraph(rest: &str) -> bool {
    let line = rest.trim_start_matches([' ', '\t', '\r', '\u{a0}']);
    let mut chars = line.chars();
    match chars.next() {
        None | Some('\n' | '-' | '*' | '•' | '·' | '–' | '|') => true,
        Some('(') => true,
        Some(c) if c.is_ascii_alphanumeric() => {
            let mark = line.trim_start_matches(|c: char| c.is_ascii_digit());
            let mark = if mark.len() == line.len() { chars.as_str() } else { mark };
            let mut after = mark.chars();
            matches!(after.next(), Some('.' | ')' | ':')) && after.next().is_none_or(char::is_whitespace)
        }
        _ => false,
    }
}

fn blank(kind: Kind, start: usize, end: usize, glued: bool) -> Token {
    Token { kind, start, end, senses: Senses::default(), value: 0, digits: 0, suffixed: false, capital: false, glued }
}

/// A word alone, for finding out which rules begin with it.
pub(super) fn a_word(senses: Senses) -> Token {
    Token { senses, ..blank(Kind::Word, 0, 0, false) }
}

fn sign(first: char, start: usize, end: usize, glued: bool) -> Token {
    let plain = match first {
        '–' | '—' | '‑' | '−' | '‐' => '-',
        '’' | '‘' | 'ʼ' | '`' => '\'',
        other => other,
    };
    let mut buffer = [0; 4];
    let senses = words::senses(plain.encode_utf8(&mut buffer));
    Token { senses, ..blank(Kind::Sign(plain), start, end, glued) }
}

fn number(written: &str, start: usize, end: usize, glued: bool) -> Token {
    let digits = u8::try_from(written.len()).unwrap_or(u8::MAX);
    let value = if digits <= 8 { written.parse().unwrap_or(0) } else { 0 };
    Token { value, digits, ..blank(Kind::Number, start, end, glued) }
}

fn word(written: &str, start: usize, end: usize, glued: bool) -> Token {
    let capital = written.chars().next().is_some_and(char::is_uppercase);
    let mut token = Token { capital, ..blank(Kind::Word, start, end, glued) };
    // The longest words of the vocabulary are shorter than this; a stack buffer saves an allocation a word.
    let mut buffer = [0_u8; 16];
    if let Some(lower) = buffer.get_mut(..written.len())
        && written.is_ascii()
    {
        lower.copy_from_slice(written.as_bytes());
        lower.make_ascii_lowercase();
        token.senses = std::str::from_utf8(lower).map(words::senses).unwrap_or_default();
    }
    token
}

/// Adds a token, joining what belongs together: "11 th", "twenty-first", "working days".
fn push(tokens: &mut Vec<Token>, token: Token) {
    let suffix = words::ids().suffixes.contains(&token.senses.id) && token.senses.id != 0;
    if suffix
        && let Some(last) = tokens.last_mut()
        && last.kind == Kind::Number
        && (1..=31).contains(&last.value)
        && last.digits <= 2
    {
        last.end = token.end;
        last.suffixed = true;
        return;
    }
    if said_twice(tokens, &token) {
        let end = token.end;
        tokens.truncate(tokens.len() - 2);
        if let Some(last) = tokens.last_mut() {
            last.end = end;
        }
        return;
    }
    if let Some(joined) = joined(tokens, &token) {
        return tokens.push(joined);
    }
    tokens.push(token);
}

/// "five (5)": the bracket says the number again.
fn said_twice(tokens: &[Token], token: &Token) -> bool {
    let [.., word, open, figures] = tokens else { return false };
    token.is(')') && open.is('(') && figures.kind == Kind::Number && word.senses.number == Some(figures.value)
}

/// The token that this one and those before it make together; those before are taken off.
fn joined(tokens: &mut Vec<Token>, token: &Token) -> Option<Token> {
    let ids = words::ids();
    if let Some(last) = tokens.last().filter(|last| last.senses.id != 0) {
        // "a couple of weeks": one number of three words.
        let of = token.senses.id == ids.of && last.senses.id == ids.couple;
        let couple = last.senses.id == ids.article && token.senses.id == ids.couple;
        if of || couple {
            let last = tokens.pop()?;
            let senses = if of { last.senses } else { token.senses };
            return Some(Token { start: last.start, glued: last.glued, capital: last.capital, senses, ..*token });
        }
    }
    let units = token.senses.ordinal.or(token.senses.number).filter(|n| *n < 10);
    let days = token.senses.unit == Some(Unit::Day);
    if units.is_none() && !days {
        return None;
    }
    let hyphen = tokens.last().is_some_and(|last| last.is('-') && last.glued);
    let before = tokens.len().checked_sub(if hyphen { 2 } else { 1 })?;
    let first = *tokens.get(before)?;
    if days && words::ids().working.contains(&first.senses.id) {
        tokens.truncate(before);
        let senses = Senses { unit: Some(Unit::WorkingDay), id: token.senses.id, ..Senses::default() };
        return Some(Token { start: first.start, glued: first.glued, senses, ..*token });
    }
    let tens = first.senses.number.filter(|n| matches!(n, 20 | 30 | 40 | 60 | 90))?;
    let units = units.filter(|_| token.senses.id != words::ids().article)?;
    tokens.truncate(before);
    let whole = Some(tens + units);
    let senses = if token.senses.ordinal.is_some() {
        Senses { ordinal: whole, id: token.senses.id, ..Senses::default() }
    } else {
        Senses { number: whole, id: token.senses.id, ..Senses::default() }
    };
    Some(Token { start: first.start, glued: first.glued, senses, ..*token })
}
