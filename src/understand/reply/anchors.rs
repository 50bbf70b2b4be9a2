//! How replies name items: "1.", "Number 2", "the first one", "both", "everything except the PEP".

use super::{
    Original,
    topics::{About, Topics},
};
use crate::model::mail::Line;
use crate::understand::{by_when::Context, sentence::marker_number, tables::Pattern};
use std::sync::LazyLock;

/// Which items a sentence names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Mention {
    /// None.
    None,
    /// These.
    Numbers(Vec<u32>),
    /// All of them at once.
    All,
}

/// A sentence of a reply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sentence {
    /// Its words, without the number in front.
    pub(super) text: String,
    /// Number of its paragraph (line).
    pub(super) paragraph: usize,
    /// What it names.
    pub(super) mention: Mention,
    /// What stands before a dash or colon near its beginning ("SDQ - …").
    pub(super) heading: Option<String>,
    /// Its line goes on from the one before (wrapped plain text).
    pub(super) runs_on: bool,
}

const ORDINALS: &[(&str, u32)] = &[
    ("first", 1),
    ("top", 1),
    ("second", 2),
    ("third", 3),
    ("fourth", 4),
    ("fifth", 5),
    ("sixth", 6),
    ("1st", 1),
    ("2nd", 2),
    ("3rd", 3),
    ("4th", 4),
    ("5th", 5),
];

fn pattern(written: &str) -> Pattern {
    Pattern::of(format!("(?i){written}"))
}

/// "1)", "2 -", "(3)", "#4", "a)" and "(ii)" in front of words.
static IN_FRONT: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"^\s*(?:[(#]?(\d{1,2}|[a-h])(?:[).:\]]|\s*[-–—=:])+|\(?(i{1,3}|iv|vi{0,3})\))\s*"));
/// "Update on 2 - …", "a question about 3:".
static TOLD_OF: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"\b(?:updates?|news|progress|query|question|re|regarding)(?: on| about| re)? (\d{1,2}(?:\s*(?:,|&|and)\s*\d{1,2})*)(?:\s*[-–—:,;.?!]|$|\s+(?:is|are|has|he|she|they|we|i)\b)",
    )
});
/// Named as such: "point 3", "No 2", "recommendations 1 and 3", "#2".
static NAMED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?:\b(?:items?|points?|numbers?|nos?\.?|actions?|recs?|recommendations?|tasks?|q|trs?|tracked recs?|parts?|bullets?(?: points?)?)|#)\s*((?:\d{1,2}|one|two|three|four|five)(?:\s*(?:,|&|and|\+|/|to|-)\s*(?:\d{1,2}|one|two|three|four|five))*)\b",
    )
});
/// A bare number that takes a verb: "1 done", "2 and 3 are booked", "1 & 2 - sorted".
static BARE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?:^|[,;.(]\s*|\band\s+|\bbut\s+|\b(?:get|got|getting|have|had)\s+)(\d{1,2}(?:\s*(?:,|&|and|\+|/)\s*\d{1,2})*)(?:\)\s*|\s*[-–—=:]\s*|\s+)(?:(?:is|are|was|were|has|have|all|both|now|just|been|also|i|we|will|can't|cannot|can|not|still)\b|done|complete|completed|booked|sorted|chased|sent|outstanding|waiting|awaiting|referred|agreed|uploaded|yes|no|ok|actioned|finished|requested|attached|ongoing|in progress|in hand|tbc|nearly|resolved|checked|seen|met|received|stays?|remains?|open|withdrawn|withdraw|close|closed|satisfied|should)",
    )
});
/// "the first one", "second item", "third is".
static ORDINAL: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?:^|[,;.]\s*|\b(?:the|and|but|on|for|re|your|my)\s+)(first|second|third|fourth|fifth|sixth|last|final|bottom|top|middle|1st|2nd|3rd|4th|5th)(?:\s+(?:one|item|point|action|recommendation|rec|task|part|bit|row|line|you(?:['’]ve)?|of (?:these|those|the))\b|\s+(?:is|was|has|that's|that’s|that|which|-|–|:|=|done|i)\b|\s*[:–-]|\s+(two|three|2|3)\b)",
    )
});
/// All at once.
static ALL: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"\b(?:all (?:of (?:these|them|the|my|the above)|three|four|five|six|3|4|5|6|the (?:items|actions|recommendations|points|above)|my|are|is|now|have|has|been|done|completed?|sorted|actions|items|actioned|finished|uploaded|tracked|recommendations)|both (?:of (?:these|them)|are|have|now|done|completed?|sorted|actions|items|recommendations|were|actioned|booked|been|points)|everything|the lot|each of (?:these|them)|(?:on|about|for|of|re|from) either|neither)\b",
    )
});
/// "except", with what is excepted.
static EXCEPT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^(.*?)\b(?:except(?:ing)?(?: for)?|apart from|bar|other than|aside from|with the exception of|minus|but not)\b\s+(.+)$",
    )
});
/// The other one, the rest.
static OTHERS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^(?:and |but )?(?:the )?(?:other (?:one|two|three|items?)|others?|rest|remaining (?:one|two|items?|actions?)|remainder)\b",
    )
});
/// Left to somebody else: says nothing about the item.
static DEFERS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^(?:and |but )?(?:\w+ ){1,5}(?:will|to|is going to|can) (?:answer|reply|respond|update|come back to you|let you know|get back to you|deal with)(?: you| to you| separately)*(?: separately| on| about| re\b| for| with).*$|^(?:number |no\.? |item |point |#)?\d{1,2}(?:\)|\.)? (?:is|are|was) (?:for )?\w+(?:'s|’s)?\.?$|^(?:and |but )?(?:the )?(?:rest|others?|other (?:one|two|three)|remaining (?:one|two)|remainder) (?:is|are) (?:for|with) \w+(?: \w+)?\.?$|(?:for|is with|one for) \w+ to (?:answer|respond|reply|update)|^(?:please )?(?:see|find) (?:my |the )?(?:answers|responses|replies|comments|updates?)\b.*(?:below|above|in red|against|under|attached)",
    )
});
/// Courtesies and headings that say nothing.
static COURTESY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^\W*(?:(?:hi|hello|hiya|dear|good (?:morning|afternoon)|morning|afternoon)\b[^.]{0,30}|(?:many )?thanks?(?: you)?\b[^.]{0,40}|(?:kind |best |warm )?(?:regards|wishes)|cheers|(?:an? |quick |my |please see |see )*(?:update|updates|response|responses|answers)\b[^.]{0,40}|(?:from me|as requested|as follows|see below|hope (?:you|this|all)[^.]{0,40})|apologies[^.]{0,40}|sorry for[^.]{0,40}|\W*)[\s:.,!-]*$",
    )
});

/// The sentences of the lines with what each names. Numbers above `most` are no item numbers, where the list is known.
pub(super) fn sentences(own: &[&Line], most: u32) -> Vec<Sentence> {
    let mut all: Vec<Sentence> = Vec::new();
    let mut long_before = false;
    for (paragraph, line) in own.iter().enumerate() {
        let typed = numbered(line);
        let starts_item = IN_FRONT.is_in(&typed);
        let bulleted = line.marker.is_some() || typed.starts_with(['-', '•', '*', '–']);
        let runs_on = long_before && !starts_item && !bulleted;
        long_before = line.text.chars().count() > 55 && line.cells.is_empty();
        for text in split(&typed, most) {
            let mention = mention(&text, most);
            let heading = heading(&text);
            let text = strip_number(&text, &mention);
            all.push(Sentence { text, paragraph, mention, heading, runs_on });
        }
    }
    all
}

/// The number in the first column of a table that numbers its rows.
fn row_number(line: &Line) -> Option<u32> {
    let first = line.cells.first().filter(|_| line.cells.len() > 1)?;
    first.trim().trim_end_matches(['.', ')']).parse().ok().filter(|number| *number < 20)
}

/// Is the answer a table that numbers its rows?
pub(super) fn numbers_rows(own: &[&Line]) -> bool {
    own.iter().filter(|line| row_number(line).is_some()).count() > 1
}

/// The line's words with its list marker in front as "1)".
fn numbered(line: &Line) -> String {
    let marker = line.marker.as_deref().unwrap_or_default();
    let digits: String = marker.chars().filter(char::is_ascii_alphanumeric).collect();
    if let (Some(number), Some(rest)) = (row_number(line), line.cells.get(1..)) {
        return format!("{number}) {}", rest.join(" - "));
    }
    let text = line.text.trim();
    if digits.is_empty() || text.starts_with(marker) || text.starts_with(&digits) {
        text.to_owned()
    } else {
        format!("{digits}) {text}")
    }
}

/// Cuts a line at sentence ends, and before each further number ("1. done 2. not yet", "1 done, 2 booked").
fn split(line: &str, most: u32) -> Vec<String> {
    static DOTTED: LazyLock<Pattern> = LazyLock::new(|| pattern(r"(^|\s)(\d{1,2})\.(\s|[a-z])"));
    static BEFORE_NUMBER: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"[\s,;]+(?:and |but )?((?:\d{1,2}\)|\(?[a-h]\)|\(?(?:i{1,3}|iv|vi{0,3})\)|\(\d{1,2}\)|(?:no\.?|number|item|point|#)\s*\d{1,2}\b)|\d{1,2}\s*(?:[-–=:]|\s(?:is|are|was|has|have|not|done|complete|completed|booked|sorted|chased|outstanding|yes|no|still|one has|both|all|will|was|just|now|nearly|half|sent|had|waiting|awaiting)\b)|(?:the )?(?:second|third|fourth|last|top|middle|bottom|2nd|3rd)(?: one| item| is| -|:))",
        )
    });
    let line = DOTTED.replace_all(line, "$1$2) $3");
    let mut cuts: Vec<usize> = vec![0];
    let mut previous = ' ';
    for (place, c) in line.char_indices() {
        let before = || line.get(..place).unwrap_or_default();
        let after = || line.get(place..).unwrap_or_default().trim_start();
        // "No. 3" is one name.
        let names = || ends_naming(before()) && after().starts_with(|next: char| next.is_ascii_digit());
        if c.is_whitespace() && matches!(previous, '.' | '?' | '!' | ';') && !names() {
            cuts.push(place);
        }
        previous = c;
    }
    for captures in BEFORE_NUMBER.captures_iter(&line) {
        let Some(number) = captures.get(1) else { continue };
        let joined = line.get(..captures.get(0).map_or(0, |all| all.start())).unwrap_or_default();
        let leans = joined.rfind('(').is_some_and(|open| !joined.get(open..).unwrap_or_default().contains(')'))
            && number.as_str().starts_with(|c: char| c.is_ascii_digit())
            || joined.ends_with(|c: char| c.is_ascii_digit())
            || joined.ends_with("and")
            || joined.ends_with('&')
            || ends_naming(joined);
        let digit: u32 =
            number.as_str().chars().filter(char::is_ascii_digit).collect::<String>().parse().unwrap_or_default();
        if !leans && (most == 0 || digit <= most) {
            cuts.push(number.start());
        }
    }
    cuts.sort_unstable();
    cuts.dedup();
    let ends = cuts.iter().skip(1).copied().chain([line.len()]);
    let pieces: Vec<String> = cuts
        .iter()
        .zip(ends)
        .filter_map(|(start, end)| line.get(*start..end))
        .map(|piece| piece.trim().to_owned())
        .filter(|piece| !piece.trim_matches([',', ';', '.', ' ']).is_empty())
        .collect();
    pieces
}

/// Ends in a word that belongs to the number after it ("point", "recommendation").
fn ends_naming(text: &str) -> bool {
    let last = text.rsplit(char::is_whitespace).next().unwrap_or_default().to_lowercase();
    matches!(
        last.as_str(),
        "item"
            | "items"
            | "point"
            | "points"
            | "number"
            | "numbers"
            | "no"
            | "no."
            | "nos"
            | "rec"
            | "recs"
            | "action"
            | "actions"
            | "recommendation"
            | "recommendations"
            | "the"
            | "re"
            | "on"
            | "for"
            | "by"
            | "get"
            | "getting"
            | "got"
            | "have"
            | "had"
    )
}

/// What a sentence names.
fn mention(text: &str, most: u32) -> Mention {
    let within = |numbers: Vec<u32>| -> Option<Vec<u32>> {
        (!numbers.is_empty()
            && numbers.iter().all(|number| *number > 0 && (most == 0 && *number < 20 || *number <= most)))
        .then_some(numbers)
    };
    if let Some(number) = leading_number(text).and_then(|number| within(vec![number])) {
        return Mention::Numbers(number);
    }
    for table in [&NAMED, &BARE, &TOLD_OF] {
        let found: Vec<u32> = table
            .captures_iter(text)
            .filter_map(|captures| captures.get(1))
            .flat_map(|numbers| list(numbers.as_str()))
            .collect();
        if let Some(numbers) = within(found) {
            return Mention::Numbers(numbers);
        }
    }
    static LETTERED: LazyLock<Pattern> =
        LazyLock::new(|| pattern(r"(?:^|\b(?:for|to|of|on|re|about|regarding|under|and)\s+)\(([a-h])\)"));
    let letters: Vec<u32> = LETTERED
        .captures_iter(text)
        .filter_map(|captures| captures.get(1)?.as_str().to_lowercase().bytes().next())
        .map(|letter| u32::from(letter - b'a') + 1)
        .collect();
    if let Some(numbers) = within(letters) {
        return Mention::Numbers(numbers);
    }
    if let Some(numbers) = ordinals(text, most).and_then(within) {
        return Mention::Numbers(numbers);
    }
    if ALL.is_in(text) { Mention::All } else { Mention::None }
}

/// "1, 2 and 4", "2 to 4" as numbers.
fn list(text: &str) -> Vec<u32> {
    let lower = text.to_lowercase();
    let digit = |word: &str| match word {
        "one" => Some(1),
        "two" => Some(2),
        "three" => Some(3),
        "four" => Some(4),
        "five" => Some(5),
        digits => digits.parse().ok(),
    };
    let numbers: Vec<u32> = lower.split(|c: char| !c.is_alphanumeric()).filter_map(digit).collect();
    match (numbers.as_slice(), lower.contains("to") || lower.contains('-')) {
        ([from, until], true) if from < until && until - from < 12 => (*from..=*until).collect(),
        _ => numbers,
    }
}

fn ordinals(text: &str, most: u32) -> Option<Vec<u32>> {
    let captures = ORDINAL.captures(text)?;
    let word = captures.get(1)?.as_str().to_lowercase();
    let count = captures.get(2).and_then(|count| list(count.as_str()).first().copied());
    let last = matches!(word.as_str(), "last" | "final" | "bottom");
    if (last || word == "middle") && most == 0 {
        return None;
    }
    if word == "middle" {
        let of_list = count.unwrap_or(1);
        let before = most.checked_sub(of_list).filter(|around| around % 2 == 0)? / 2;
        return Some((before + 1..=before + of_list).collect());
    }
    let first = if last { most } else { ORDINALS.iter().find(|(name, _)| *name == word)?.1 };
    Some(match count {
        Some(count) if last => (most.saturating_sub(count) + 1..=most).collect(),
        Some(count) => (first..first + count).collect(),
        None => vec![first],
    })
}

/// The number or letter in front of a line; a day of a month is none.
pub(super) fn leading_number(text: &str) -> Option<u32> {
    let captures = IN_FRONT.captures(text)?;
    if let Some(roman) = captures.get(2) {
        return marker_number(roman.as_str());
    }
    let mark = captures.get(1)?.as_str().to_lowercase();
    mark.parse().ok().or_else(|| {
        let letter = mark.bytes().next().filter(u8::is_ascii_lowercase)?;
        let written = captures.get(0)?.as_str();
        (written.contains(')') || written.contains('.')).then(|| u32::from(letter - b'a') + 1)
    })
}

fn strip_number(text: &str, mention: &Mention) -> String {
    match mention {
        Mention::Numbers(_) => IN_FRONT.replace(text, "").into_owned(),
        _ => text.to_owned(),
    }
}

/// What stands before a dash or colon within the first words.
fn heading(text: &str) -> Option<String> {
    let text = text.trim_start_matches(['-', '•', '*', '–', ' ']);
    let end = [" - ", " – ", ": ", " — ", " = ", "- ", " -"].iter().filter_map(|dash| text.find(dash)).min()?;
    let head = text.get(..end)?;
    (head.split_whitespace().count() <= 8).then(|| head.to_owned())
}

/// Gives "everything except the PEP" and "the others" the numbers they mean.
pub(super) fn mark_exceptions(
    sentences: &mut Vec<Sentence>,
    originals: &[Original],
    topics: &Topics,
    context: &Context<'_>,
) {
    let about = About { child: None, starts: true, context };
    let most = originals.iter().map(|original| original.number).max().unwrap_or_default();
    let named: Vec<u32> = sentences
        .iter()
        .flat_map(|sentence| match &sentence.mention {
            Mention::Numbers(numbers) => numbers.clone(),
            _ => topics.best(&sentence.text, false, sentence.heading.as_deref(), &about).into_iter().collect(),
        })
        .collect();
    let others = |without: &[u32]| -> Vec<u32> {
        originals.iter().map(|original| original.number).filter(|number| !without.contains(number)).collect()
    };
    let mut place = 0;
    while let Some(sentence) = sentences.get_mut(place) {
        place += 1;
        let excepted = match (&sentence.mention, EXCEPT.captures(&sentence.text)) {
            (Mention::All, Some(captures)) => {
                let part = |number: usize| captures.get(number).map_or("", |part| part.as_str()).to_owned();
                Some((part(1), part(2)))
            }
            _ => None,
        };
        if let Some((said, exception)) = excepted {
            let without = match mention(&exception, most) {
                Mention::Numbers(numbers) => numbers,
                _ => topics.best(&exception, false, None, &about).into_iter().collect(),
            };
            if !without.is_empty() {
                sentence.mention = Mention::Numbers(others(&without));
                sentence.text = said;
                let rest = Sentence {
                    text: format!("Not yet: {exception}"),
                    mention: Mention::Numbers(without),
                    heading: None,
                    ..sentence.clone()
                };
                sentences.insert(place, rest);
                place += 1;
            }
        } else if sentence.mention == Mention::None && OTHERS.is_in(&sentence.text) && !defers(&sentence.text) {
            let rest = others(&named);
            if !rest.is_empty() && !named.is_empty() {
                sentence.mention = Mention::Numbers(rest);
                // "Other two are finished": the count says nothing of how much is.
                sentence.text = OTHERS.replace(&sentence.text, "They").into_owned();
            }
        }
    }
}

/// Does the reply number its own points although no list is known?
pub(super) fn is_itemised(sentences: &[Sentence]) -> bool {
    let numbers = sentences.iter().filter_map(|sentence| match &sentence.mention {
        Mention::Numbers(numbers) => Some(numbers.len()),
        _ => None,
    });
    numbers.sum::<usize>() >= 1 && sentences.iter().any(|sentence| matches!(&sentence.mention, Mention::Numbers(numbers) if numbers.iter().all(|number| *number < 12)))
}

/// Does the reply name, as such, another number than the only one known ("Number 2 should be …")?
pub(super) fn names_another(sentences: &[Sentence], known: u32) -> bool {
    sentences.iter().any(|sentence| {
        matches!(&sentence.mention, Mention::Numbers(numbers) if *numbers != [known]) && NAMED.is_in(&sentence.text)
    })
}

/// Is the sentence only about who else will answer?
pub(super) fn defers(text: &str) -> bool {
    DEFERS.is_in(text.trim())
}

/// A greeting, thanks or heading that says nothing about an item.
pub(in crate::understand) fn is_courtesy(text: &str) -> bool {
    COURTESY.is_in(text.trim())
}

/// Do the words speak of all items at once?
pub(in crate::understand) fn names_all(text: &str) -> bool {
    ALL.is_in(text)
}

/// An inline answer without the name some put in front ("[Imran] …", "[SJ: …]", "SJ: …").
pub(super) fn without_name(text: &str) -> &str {
    static NAME: Pattern = Pattern::new(r"^\s*(?:\[\p{L}[\p{L} ]{0,30}:|\[[^\]]{1,40}\]|[A-Z]{2,3}\s*[:–-])\s*");
    let end = NAME.find(text).map_or(0, |found| found.end());
    text.get(end..).unwrap_or(text).trim_end_matches(']')
}

/// The text of all sentences, a line for each paragraph.
pub(super) fn joined(sentences: &[Sentence]) -> String {
    let mut text = String::new();
    let mut paragraph = None;
    for sentence in sentences {
        if !text.is_empty() {
            text.push(if paragraph == Some(sentence.paragraph) || sentence.runs_on { ' ' } else { '\n' });
        }
        paragraph = Some(sentence.paragraph);
        text.push_str(&sentence.text);
    }
    text
}
