//! Text as people speak it: signs said in words, no stops at all, and lists counted in words ("first one …", "second one …").

use super::{sentence::Paragraph, tables::Pattern};

/// A text of so many words without a stop was spoken.
const BREATHLESS: usize = 28;

/// Words before which somebody who speaks without stops draws breath.
const BREATHS: &str = r"(?i) (?:(?:with )?many thanks|thanks|thank you|cheers|bye|(?:kind |best |warm )?regards|best wishes|yours sincerely|i think|so let's|so lets|because|please can you|what (?:i am|i'm) asking|this is to be|this is a|these are for|i gather|i shall be|i am on leave|i'm on leave)\b";

/// Words of a date that is said; a run of them after "by" or "before" ends what is asked.
const SAID_DATE: &str = r"(?i)\b(?:by|before|until|no later than|within)(?: (?:the|this|next|coming|end|start|close|of|play|business|noon|week|month|today|tomorrow|from|monday|tuesday|wednesday|thursday|friday|january|february|march|april|may|june|july|august|september|october|november|december|twenty|thirty|two|three|four|five|six|seven|eight|nine|ten|fourteen|days?|weeks?|working|thousand|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|\d{1,2}(?:st|nd|rd|th)?))+\b";

/// Words with which a date said in full is gone on with.
const GO_ON: &[&str] = &[
    "and", "or", "at", "if", "so", "please", "latest", "for", "in", "on", "to", "with", "when", "which", "who", "that",
    "while", "but",
];

/// Puts the signs that were dictated in words ("full stop", "comma") and ends sentences where a spoken text draws breath. The length of the
/// text does not matter to anybody: dates and names keep their words.
pub(super) fn punctuate(text: &mut String) {
    static SIGNS: Pattern = Pattern::new(r"(?i)[ ,]+(?:full stop|new line|new paragraph)\b[.,]?");
    static COMMA: Pattern = Pattern::new(r"(?i) comma\b");
    static BREATH: Pattern = Pattern::new(BREATHS);
    static DATE: Pattern = Pattern::new(SAID_DATE);
    // "these are for tracking Joanna is to book the appointment": somebody is to do something.
    static DOES: Pattern = Pattern::new(r"[a-z] [A-Z][\p{L}'’-]+ (?:is|are) to [a-z]");
    static LABEL: Pattern = Pattern::new(
        r"(?i: tracked rec(?:ommendation)?s? for) [A-Z][\p{L}'’-]+(?: [A-Z][\p{L}'’-]+)?(?i: please)?| (?i:as (?:a|two|three) tracked rec(?:ommendation)?s?(?: please)?)",
    );
    // Few mails are dictated: a plain look comes before the patterns.
    if text.contains("ull stop") || text.contains("ew line") {
        let stopped = COMMA.replace_all(text, ",").into_owned();
        *text = SIGNS.replace_all(&stopped, ".").replace("..", ".");
    }
    if text.contains(['.', '!', '?', ';', ':', ',', '\n']) || text.split_whitespace().count() < BREATHLESS {
        return;
    }
    let mut at: Vec<usize> = BREATH.find_iter(text).map(|found| found.start()).collect();
    at.extend(DATE.find_iter(text).filter_map(|found| end_of_date(text, found.start(), found.end())));
    at.extend(DOES.find_iter(text).map(|found| found.start() + 1));
    // "Tracked recommendation for Bailey please he needs his passport …": the label ends before what is asked.
    let begins = |at: &usize| text.get(*at..).is_some_and(|rest| next_word(rest).is_some_and(|next| !leads_on(&next)));
    at.extend(LABEL.find_iter(text).map(|found| found.end()).filter(begins));
    at.sort_unstable();
    at.dedup();
    for at in at {
        text.replace_range(at..at + 1, "\n");
    }
}

/// Where a date ends that was said in full, unless the sentence goes on with it. The last words may belong to what follows ("… of May the other").
fn end_of_date(text: &str, start: usize, end: usize) -> Option<usize> {
    let said = text.get(start..end)?.trim_end();
    let mut length = said.len();
    while let Some(word) = said.get(..length).and_then(|said| said.rsplit(' ').next())
        && ["the", "this", "next", "from", "of", "and", "two", "three"].contains(&word.to_lowercase().as_str())
    {
        length = length.checked_sub(word.len() + 1)?;
    }
    let dated = said.get(..length)?.split(' ').nth(1).is_some();
    let next = next_word(text.get(start + length..)?)?;
    (dated && !GO_ON.contains(&next.as_str())).then_some(start + length)
}

fn next_word(rest: &str) -> Option<String> {
    rest.strip_prefix(' ')?.split(' ').next().map(str::to_lowercase)
}

/// After the label: words that lead on to what is asked in the same breath, or to nothing.
fn leads_on(word: &str) -> bool {
    ["is", "that", "to", "and", "of", "in", "about", "on", "under", "namely", "as", "which", "who"].contains(&word)
}

/// "First one you're going to get …", "second thing is her bike": entries counted in words, each with its number, where they count up from one.
pub(super) fn counted(paragraphs: Vec<Paragraph>) -> Vec<Paragraph> {
    static ORDINAL: Pattern = Pattern::new(
        r"(?i)(?:^|[\s,;:.–-])(?:and |so |then )?(?:(?-i:the (first|second|third|fourth) is)|(?:the )?(?:(first|1st|second|2nd|third|3rd|fourth|4th)(?: one| thing| ask| job| matter| recommendation)\b(?: is\b)?|(first|second|third|fourth|last|final)ly\b|(one|other) is (?:that|to)\b|(?-i:(One|other) is)\b|(?-i:(First|Second|Third|Fourth),)))[\s,:–-]*",
    );
    let counts = |text: &str| ["irst", "1st ", "ne is "].iter().any(|word| text.contains(word));
    if !paragraphs.iter().any(|paragraph| counts(&paragraph.text)) {
        return paragraphs;
    }
    // The last of them has whatever number comes next.
    let number = |word: &str| match word.to_lowercase().as_str() {
        "first" | "1st" | "one" => Some(1),
        "second" | "2nd" | "other" => Some(2),
        "third" | "3rd" => Some(3),
        "last" | "final" => None,
        _ => Some(4_u32),
    };
    let plain = |paragraph: &Paragraph| paragraph.cells.is_empty() && paragraph.marker.is_none();
    let numbers: Vec<Option<u32>> = paragraphs
        .iter()
        .filter(|paragraph| plain(paragraph))
        .flat_map(|paragraph| ORDINAL.captures_iter(&paragraph.text))
        .filter_map(|caught| caught.iter().skip(1).flatten().next().map(|word| number(word.as_str())))
        .collect();
    let dated = paragraphs.iter().any(|paragraph| looks_dated(&paragraph.text));
    // "One is at school. The other is at home." tells of two children; of two things to be done, they were announced.
    let announced = || paragraphs.iter().any(|paragraph| ANNOUNCED.is_in(&paragraph.text));
    let counted = (1..).zip(&numbers).all(|(place, number)| number.is_none_or(|number| number == place));
    let bare = paragraphs
        .iter()
        .any(|paragraph| paragraph.text.contains("One is ") && !paragraph.text.contains("One is that"));
    if numbers.len() < 2 || !dated || !counted || numbers.first() != Some(&Some(1)) || bare && !announced() {
        return paragraphs;
    }
    let mut done = Vec::new();
    let mut place = 0_u32;
    for paragraph in paragraphs {
        let starts: Vec<(usize, usize)> = ORDINAL
            .find_iter(&paragraph.text)
            .filter(|_| plain(&paragraph))
            .map(|found| (found.start(), found.end()))
            .collect();
        let Some((first, _)) = starts.first().copied() else {
            done.push(paragraph);
            continue;
        };
        let lead = paragraph.text.get(..first).unwrap_or_default().trim();
        if !lead.is_empty() {
            done.push(Paragraph { text: lead.to_owned(), ..paragraph.clone() });
        }
        let ends = starts.iter().skip(1).map(|(start, _)| *start).chain([paragraph.text.len()]);
        for ((_, from), end) in starts.iter().zip(ends) {
            let text = paragraph.text.get(*from..end).unwrap_or_default().trim();
            // "One is that Elliot obtains …": "that" leads to who is to do what.
            let leads = paragraph.text.get(..*from).is_some_and(|lead| lead.trim_end().ends_with(" is that"));
            let text = if leads { format!("that {text}") } else { text.to_owned() };
            place += 1;
            done.push(Paragraph {
                text,
                marker: Some(place.to_string()),
                cells: Vec::new(),
                after_gap: paragraph.after_gap,
            });
        }
    }
    done
}

/// Two things to be done are announced.
static ANNOUNCED: Pattern = Pattern::new(
    r"(?i)\btwo (?:[a-z]+ )?(?:things|documents|matters|actions|recommendations|recs|points|items|requests|tasks|pieces|decisions)\b",
);

/// Some day stands in it: without one, what is counted are thoughts rather than things to be done.
fn looks_dated(text: &str) -> bool {
    static DAY: Pattern = Pattern::new(
        r"(?i)\d|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b|(?:mon|tues|wednes|thurs|fri)day|\b(?:week|fortnight|month|tomorrow|today)\b",
    );
    DAY.is_in(text)
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
        let run_on = "Marta I am just out of the meeting about a tracked recommendation for Bailey please he needs his passport form sent off by the tenth \
            of October he has the football tour in February and it was so good to see him smile";
        assert_eq!(spoken(run_on).lines().nth(1), Some("he needs his passport form sent off by the tenth of October"));
        let last = "thirdly that Nasreen lets the college in town have a copy of the whole risk assessment no later than the sixteenth of January \
            I shall see you all at the next review on the fourth of March";
        assert_eq!(spoken(last).lines().nth(1), Some("I shall see you all at the next review on the fourth of March"));
        let short = "please send the passport form because I think it is late thanks";
        assert_eq!(spoken(short), short);
    }

    #[test]
    fn entries_counted_in_words_are_entries() {
        let one = |text: &str| Paragraph { text: text.to_owned(), ..Paragraph::default() };
        let read = |texts: &[&str]| counted(texts.iter().map(|text| one(text)).collect()).len();
        assert_eq!(read(&["two things", "first one is the passport by Friday", "second one is the PEP"]), 3);
        assert_eq!(read(&["first thing - her bike, second thing - the PEP by Friday"]), 2);
        assert_eq!(
            read(&[
                "firstly that you refer her by the 19th secondly that Meera convenes a meeting and thirdly that the school gets a copy"
            ]),
            3
        );
        assert_eq!(read(&["Two things are missing.", "First, the care plan. By 3 October.", "Second, his teeth."]), 3);
        assert_eq!(read(&["one is that Elliot obtains consent by Friday the other is that he books an eye test"]), 2);
        assert_eq!(
            read(&["I expect two documents by 7 November. One is the plan. The other is Joseph's decision."]),
            3
        );
        assert_eq!(read(&["Two boys since May. One is at school. The other is at home."]), 1);
        assert_eq!(read(&["Firstly, Beth to review the plan by 4 December.", "Lastly, Nicola to decide."]), 2);
        assert_eq!(read(&["the first thing is to say thank you", "please send the plan"]), 2);
        assert_eq!(read(&["Firstly, you did well. Secondly, he is happy."]), 1);
    }
}
