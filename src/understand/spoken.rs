//! Text as people speak it: signs said in words, no stops at all, and lists counted in words ("first one …", "second one …").

use super::{sentence::Paragraph, tables::Pattern};

/// A text of so many words without a stop was spoken.
const BREATHLESS: usize = 28;

/// Words before which somebody who speaks without stops draws breath.
const BREATHS: &str =
    r"(?i) (?:many thanks|thanks|thank you|cheers|bye|i think|so let's|so lets|because|please can you)\b";

/// Puts the signs that were dictated in words ("full stop", "comma") and ends sentences where a spoken text draws breath. The length of the
/// text does not matter to anybody: dates and names keep their words.
pub(super) fn punctuate(text: &mut String) {
    static SIGNS: Pattern = Pattern::new(r"(?i)[ ,]+(?:full stop|new line|new paragraph)\b[.,]?");
    static COMMA: Pattern = Pattern::new(r"(?i) comma\b");
    static BREATH: Pattern = Pattern::new(BREATHS);
    // Few mails are dictated: a plain look comes before the patterns.
    if text.contains("ull stop") || text.contains("ew line") {
        let stopped = COMMA.replace_all(text, ",").into_owned();
        *text = SIGNS.replace_all(&stopped, ".").replace("..", ".");
    }
    if text.contains(['.', '!', '?', ';', ':', ',', '\n']) || text.split_whitespace().count() < BREATHLESS {
        return;
    }
    let at: Vec<usize> = BREATH.find_iter(text).map(|found| found.start()).collect();
    for at in at {
        text.replace_range(at..at + 1, "\n");
    }
}

/// "First one you're going to get …", "second thing is her bike": entries counted in words, each with its number, where they count up from one.
pub(super) fn counted(paragraphs: Vec<Paragraph>) -> Vec<Paragraph> {
    static ORDINAL: Pattern = Pattern::new(
        r"(?i)(?:^|[\s,;:.–-])(?:and |so |then )?(?:the )?(first|1st|second|2nd|third|3rd|fourth|4th) (?:one|thing|ask|job)\b[\s,:–-]*",
    );
    if !paragraphs.iter().any(|paragraph| ["irst ", "1st "].iter().any(|word| paragraph.text.contains(word))) {
        return paragraphs;
    }
    let number = |word: &str| match word.to_lowercase().as_str() {
        "first" | "1st" => 1,
        "second" | "2nd" => 2,
        "third" | "3rd" => 3,
        _ => 4_u32,
    };
    let plain = |paragraph: &Paragraph| paragraph.cells.is_empty() && paragraph.marker.is_none();
    let numbers: Vec<u32> = paragraphs
        .iter()
        .filter(|paragraph| plain(paragraph))
        .flat_map(|paragraph| ORDINAL.captures_iter(&paragraph.text))
        .filter_map(|caught| caught.get(1).map(|word| number(word.as_str())))
        .collect();
    if numbers.len() < 2 || !(1..).zip(&numbers).all(|(place, number)| place == *number) {
        return paragraphs;
    }
    let mut done = Vec::new();
    for paragraph in paragraphs {
        let starts: Vec<(usize, usize, u32)> = ORDINAL
            .captures_iter(&paragraph.text)
            .filter(|_| plain(&paragraph))
            .filter_map(|caught| Some((caught.get(0)?.start(), caught.get(0)?.end(), number(caught.get(1)?.as_str()))))
            .collect();
        let Some((first, ..)) = starts.first().copied() else {
            done.push(paragraph);
            continue;
        };
        let lead = paragraph.text.get(..first).unwrap_or_default().trim();
        if !lead.is_empty() {
            done.push(Paragraph { text: lead.to_owned(), ..paragraph.clone() });
        }
        let ends = starts.iter().skip(1).map(|(start, ..)| *start).chain([paragraph.text.len()]);
        for ((_, from, number), end) in starts.iter().zip(ends) {
            let text = paragraph.text.get(*from..end).unwrap_or_default().trim().to_owned();
            done.push(Paragraph {
                text,
                marker: Some(number.to_string()),
                cells: Vec::new(),
                after_gap: paragraph.after_gap,
            });
        }
    }
    done
}

/// "FAO Rhys: the savings. FAO Philippa: the travel costs. Both by Friday.": entries that each begin with whom they are for, and the sentence
/// about all of them.
pub(super) fn addressed(paragraphs: Vec<Paragraph>) -> Vec<Paragraph> {
    static FOR: Pattern = Pattern::new(r"(?:^|[.;] +)(?:FAO|For|To|Attn) ([A-Z][\p{L}'’-]+(?: [A-Z][\p{L}'’-]+)?):");
    static ALL: Pattern = Pattern::new(r"\. +(?:Both|All)\b");
    let leads = ["FAO ", "For ", "To ", "Attn "];
    let several =
        |text: &str| text.contains(':') && leads.iter().map(|lead| text.matches(lead).count()).sum::<usize>() > 1;
    if !paragraphs.iter().any(|paragraph| several(&paragraph.text)) {
        return paragraphs;
    }
    let mut done = Vec::new();
    for paragraph in paragraphs {
        let starts: Vec<(usize, usize)> = FOR
            .captures_iter(&paragraph.text)
            .filter(|_| paragraph.cells.is_empty() && paragraph.marker.is_none())
            .filter_map(|caught| Some((caught.get(0)?.start(), caught.get(1)?.start())))
            .collect();
        let (Some((first, _)), true) = (starts.first().copied(), starts.len() > 1) else {
            done.push(paragraph);
            continue;
        };
        let end = ALL.find_iter(&paragraph.text).last().map_or(paragraph.text.len(), |found| found.start() + 1);
        let plain = |range: std::ops::Range<usize>| {
            let text = paragraph.text.get(range).unwrap_or_default().trim().to_owned();
            Some(Paragraph { text, ..paragraph.clone() }).filter(|paragraph| !paragraph.text.is_empty())
        };
        done.extend(plain(0..first));
        let ends = starts.iter().skip(1).map(|(start, _)| *start).chain([end]);
        for ((_, from), until) in starts.iter().zip(ends) {
            done.extend(plain(*from..until).map(|entry| Paragraph { marker: Some("-".to_owned()), ..entry }));
        }
        done.extend(plain(end..paragraph.text.len()));
    }
    done
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_that_begin_with_whom_they_are_for_are_entries() {
        let one = |text: &str| vec![Paragraph { text: text.to_owned(), ..Paragraph::default() }];
        let read = |text: &str| addressed(one(text)).iter().map(|entry| entry.text.clone()).collect::<Vec<_>>();
        assert_eq!(
            read("FAO Rhys: the savings. FAO Philippa: the travel. Both by Friday."),
            ["Rhys: the savings", "Philippa: the travel.", "Both by Friday."]
        );
        assert_eq!(read("To Rhys: the savings, please. Thank you.").len(), 1);
    }

    #[test]
    fn dictated_signs_are_put_and_breath_ends_a_sentence() {
        let spoken = |text: &str| {
            let mut text = text.to_owned();
            punctuate(&mut text);
            text
        };
        assert_eq!(
            spoken("have it done by the 8th comma ring me full stop thanks"),
            "have it done by the 8th, ring me. thanks"
        );
        let long = "hi it is me on the way back from the review so a tracked recommendation please for you to send off her passport form \
            I think you have it already so let's say Friday thank you bye";
        assert_eq!(spoken(long).lines().count(), 5);
        let short = "please send the passport form because I think it is late thanks";
        assert_eq!(spoken(short), short);
    }

    #[test]
    fn entries_counted_in_words_are_entries() {
        let one = |text: &str| Paragraph { text: text.to_owned(), ..Paragraph::default() };
        let read = |texts: &[&str]| counted(texts.iter().map(|text| one(text)).collect()).len();
        assert_eq!(read(&["two things", "first one is the passport by Friday", "second one is the PEP"]), 3);
        assert_eq!(read(&["first thing - her bike, second thing - the PEP by Friday"]), 2);
        assert_eq!(read(&["the first thing is to say thank you", "please send the plan"]), 2);
    }
}
