//! The label "Tracked Recommendation" and its spellings, and whether a mention of it makes one (Convention 1).

use super::sentence::{Word, sentences, words};
use crate::{
    model::process::{Course, Process, Processes},
    understand::tables::{Pattern, Rows},
};
use std::{ops::Range, sync::LazyLock};

/// What a mention of the label does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mention {
    /// It makes a Tracked Recommendation.
    Makes,
    /// It speaks of one that exists already ("the tracked recommendation I made on 3 November").
    Existing,
    /// It says that there is none.
    Denies,
    /// It talks about the process: guidance, figures, training, a question.
    Discusses,
}

/// A mention of the label in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What it does.
    pub mention: Mention,
    /// Where the label stands, in bytes.
    pub span: Range<usize>,
    /// The sentence it stands in.
    pub words: String,
    /// The rule that judged it.
    pub rule: &'static str,
    /// It leads straight to what is asked: a heading, or followed by a colon, dash or line end.
    pub leads: bool,
}

/// The first word of the label: a slip of at most two letters is allowed.
const FIRST: &str = "tracked";
/// The second word: a slip of at most three letters is allowed.
const SECOND: &str = "recommendation";
/// Short forms of the second word.
const SHORT: &[&str] =
    &["rec", "recs", "recc", "reccs", "recom", "recomm", "recomms", "reco", "recos", "recommend", "reccommend"];

/// The process the label opens: the one whose file names it, else the first ladder of levels. Every other one is opened by the words
/// of its own file (Convention 1, Contract 7).
#[must_use]
pub fn process(processes: &Processes) -> Option<&Process> {
    let mut ruled = processes.all_with_course(Course::Ruling);
    let named = ruled.clone().find(|process| process.labels.iter().any(|label| is_label(label)));
    named.or_else(|| ruled.find(|process| process.has_levels()))
}

fn is_label(label: &str) -> bool {
    label.eq_ignore_ascii_case("tracked recommendation") || !spans(label).is_empty()
}

/// Where the label stands in a text, in bytes: in any of its spellings.
#[must_use]
pub fn spans(text: &str) -> Vec<Range<usize>> {
    let mut found = short_spans(text);
    let mut runs = text.as_bytes().split(u8::is_ascii_whitespace);
    let words = if runs.any(may_hold_first) { words(text) } else { Vec::new() };
    let first = |word: &Word<'_>| word.text.starts_with(['t', 'T']) && word.text.contains(['k', 'K']);
    for (place, word) in words.iter().enumerate().filter(|(_, word)| first(word)) {
        let lower = word.text.to_lowercase();
        // One word: "tracked-recommendation", "trackedrec".
        if let Some((first, second)) = lower.split_once(['-', '_', '.']) {
            if is_first(first) && is_second(second) {
                found.push(word.start..word.end());
            }
            continue;
        }
        if lower.len() > 8
            && lower.split_at_checked(7).is_some_and(|(first, second)| first == FIRST && is_second(second))
        {
            found.push(word.start..word.end());
            continue;
        }
        let Some(next) = words.get(place + 1) else { continue };
        let between = text.get(word.end()..next.start).unwrap_or_default();
        let close = between.len() <= 3
            && between.chars().all(|c| c.is_whitespace() || matches!(c, '-' | '/' | '_' | '–' | '*'));
        if close && is_first(&lower) && is_second(&next.stem().to_lowercase()) {
            found.push(word.start..next.end());
        }
    }
    found.sort_by_key(|span| span.start);
    found
}

/// Could the first word of the label stand in this run of signs? Every spelling of it has five of its letters, the "t" and "k" among them.
fn may_hold_first(run: &[u8]) -> bool {
    let (held, both) = (letters(run), letters(b"tk"));
    held & both == both && (held & letters(FIRST.as_bytes())).count_ones() >= 5
}

/// Which letters stand in a word, a bit for each, in capitals or not.
fn letters(word: &[u8]) -> u32 {
    word.iter().fold(0, |letters, byte| letters | 1 << (byte % 32))
}

/// Is it the first word of the label? A letter of another alphabet that looks like one of its own is no slip.
fn is_first(word: &str) -> bool {
    matches!(word, "tracked" | "tracking" | "track" | "traked" | "trcked" | "tacked" | "trakced" | "trackd")
        || word.starts_with('t') && word.contains('k') && is_near(word, FIRST, 2)
}

fn is_second(word: &str) -> bool {
    let single = word.strip_suffix('s').unwrap_or(word);
    SHORT.contains(&word) || single.starts_with("re") && is_near(single, SECOND, 3)
}

/// "TR", "TRs", "T/R", "T.R.": capitals, or at the head of a line before a colon or dash. Never inside words or references.
fn short_spans(text: &str) -> Vec<Range<usize>> {
    static SHORT_FORM: Pattern = Pattern::new(
        r"(?m)(?:^|[\s(\[*“\x22:,–—-])(TR['’]?s?|T/Rs?|T\.R\.?s?|(?i:t\.? ?recs?\b\.?)|(?i:^tr)s?[ ]?[:–-])(?:[\s:;,.?!)\]*”\x22–—-]|$)",
    );
    SHORT_FORM
        .captures_iter(text)
        .filter_map(|caught| caught.get(1))
        .filter(|found| {
            let after = text.get(found.end()..).unwrap_or_default();
            let reference = after.trim_start_matches(['-', ' ', '–']).starts_with("20") || after.starts_with("-1");
            !reference
        })
        .map(|found| found.start()..found.end())
        .collect()
}

/// Is a word, in plain letters, but for so many slips the other?
fn is_near(word: &str, other: &str, slips: usize) -> bool {
    let near = |word: &[u8], other: &[u8]| {
        (letters(other) & !letters(word)).count_ones() as usize <= slips
            && word.len().abs_diff(other.len()) <= slips
            && distance(word, other) <= slips
    };
    word == other || word.is_ascii() && near(word.as_bytes(), other.as_bytes())
}

/// Letters to be changed, added or left out, two exchanged neighbours counting once.
fn distance(one: &[u8], other: &[u8]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=other.len()).collect();
    for (row, a) in one.iter().enumerate() {
        let mut line = vec![row + 1];
        for (column, b) in other.iter().enumerate() {
            let at = |cells: &[usize], place: usize| cells.get(place).copied().unwrap_or(usize::MAX / 2);
            let mut best =
                (at(&above, column) + usize::from(a != b)).min(at(&above, column + 1) + 1).min(at(&line, column) + 1);
            let swapped = row > 0 && column > 0 && one.get(row - 1) == Some(b) && other.get(column - 1) == Some(a);
            if swapped {
                best = best.min(at(&before, column - 1) + 1);
            }
            line.push(best);
        }
        before = std::mem::replace(&mut above, line);
    }
    above.last().copied().unwrap_or(0)
}

struct Judgement {
    mention: Mention,
    /// Matched against the sentence with every label replaced by `LABEL`.
    pattern: &'static str,
    rule: &'static str,
    #[cfg_attr(not(test), expect(dead_code, reason = "held true by a test"))]
    example: &'static str,
    #[cfg_attr(not(test), expect(dead_code, reason = "held true by a test"))]
    against: &'static str,
}

/// The rule of "please log the below as a Tracked Recommendation".
pub(super) const ASKED_TO_BE_LOGGED: &str = "label: asked to be logged (Convention 1)";

// Convention 1. First match wins; a mention that none of them meets makes a Tracked Recommendation.
const JUDGEMENTS: &[Judgement] = &[
    Judgement {
        mention: Mention::Makes,
        pattern: r"\b(?:log|record|treat|add|make|making|made|class|count|enter|put|raise|raising|regard|accept|take|mark|label|see|(?:could|can|may|should like|please) (?:[a-z]+ ){0,3}be (?:logged|recorded|treated|added|entered|tracked|made|taken|classed))\b[^.?!]{0,60}\b(?:as|is|into?)\b (?:a |an |one |my |new |two |three |formal |level \d )*LABEL\b[^?]*(?:please)?[?.!)]*$",
        rule: ASKED_TO_BE_LOGGED,
        example: "please could you log the below as a LABEL?",
        against: "should we treat overdue visits differently from a LABEL?",
    },
    Judgement {
        mention: Mention::Denies,
        pattern: r"(?:\bno\b|\bnot\b|n['’]t\b|\bnor\b|\bwithout\b|\brather than\b|\binstead of\b|\bnever\b|\bagainst\b|\bnil\b|\bneither\b|\bzero\b|\bnone\b|\bshort of\b|\bstopped short\b|\bneed for\b)(?: [^\s,;:.()]+){0,6}? (?:as )?(?:a |an |any |another |further |new |formal |more )*LABEL\b",
        rule: "label: denied (Convention 1)",
        example: "I am not making this a LABEL",
        against: "it has not been done, so this is a LABEL",
    },
    Judgement {
        mention: Mention::Denies,
        pattern: r"LABEL\b(?:\s*\([^)]*\))?\s*(?:[:?=–-]+\s*)(?:no|none|nil|n/a|not applicable|no\.|0|zero|-)\s*[.)]?(?:$|\s[^a-z])|LABEL\b (?:is |are |was |were |has been |have been |will be )?(?:not|n['’]t|never|neither)\b|LABEL (?:isn['’]t|aren['’]t|wasn['’]t|weren['’]t|hasn['’]t|won['’]t)\b|\b(?:none|nothing|no (?:need|reason|cause)) (?:for|of|to)\b[^,.;]{0,30}LABEL",
        rule: "label: denied after it (Convention 1)",
        example: "LABEL: none",
        against: "LABEL: not later than Friday please send the plan",
    },
    Judgement {
        mention: Mention::Discusses,
        pattern: r"\b(?:(?:was|were) (?:going|about) to|(?:said|thought) i['’]d|said i would|thought (?:of|about)|meant to|nearly|almost|wonder(?:ed)? about)(?: (?:make|making|made|raise|raising|raised|send|sending|do|doing))? (?:a |an |this a |it a |the )*LABEL\b[^.?!]*\bbut\b",
        rule: "label: meant to be made, and not made (Convention 1)",
        example: "I was going to make a LABEL about the dentist but he has been",
        against: "I said I'd make a LABEL about the dentist, and this is it",
    },
    Judgement {
        mention: Mention::Discusses,
        pattern: r"LABEL[ :–-]*(?:please )?(?:send|e-?mail|forward|direct|all)\b[^.]{0,40}\b(?:updates?|replies|responses|queries|forms?) (?:to|via)\b|\b(?:for|re|about) LABEL[,: ]+(?:please )?(?:e-?mail|contact|send)\b|LABEL (?:inbox|e-?mail|contact)",
        rule: "label: where to write about them (Convention 1)",
        example: "LABEL: send updates to the team mailbox",
        against: "LABEL: send the updated plan to Mum",
    },
    Judgement {
        mention: Mention::Discusses,
        pattern: r"\bLABELS? (?:by|per) (?:team|unit|worker|month|quarter|iro)\b|\bLABEL (?:process|guidance|policy|policies|procedures?|protocol|training|workshop|briefing|figures?|statistics|stats|data|numbers|totals?|report(?:ing)?\b|audit|consultation|survey|newsletter|leaflet|template|spreadsheet|tracker|dashboard|catch[ -]?up|system|mailbox|inbox|summary|summaries|performance|refresher|slides|presentation|flow ?chart|pilot|launch|session|learning|framework|working group|lunch|forms? template|log\b|scheme|review group|drop[ -]?in|q&a|faqs?|changes?|theme|themes|analysis|returns?|quarter|q[1-4]\b|update session|good practice|meeting|agenda|annual|20\d\d|how to|explained|for beginners|induction|toolkit|standards?|thresholds?|criteria|at a glance|so far this)|\b(?:a|any) LABEL (?:should|must|needs to|has to|ought to|is meant to|is supposed to) (?:only |always |never )?(?:say|be|have|state|set out|tell|name|give|include|contain)\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)['’]s LABEL|\b(?:said|says|saying|thinks?|thought|feels?|talk|talked|talking|heard|mulling|moan(?:ed|ing)?|complain(?:ed|ing)?|conversation|discussion|argument|debate) (?:about|on|over) (?:all |these |those )?LABEL\b",
        rule: "label: talk about the process (Convention 1)",
        example: "LABEL process - changes from 1 December",
        against: "LABEL for Ruby below",
    },
    Judgement {
        mention: Mention::Discusses,
        pattern: r"LABEL\s*[-–—:,/|]\s*(?:[a-z']+ ){0,3}(?:process|guidance|policy|procedures?|protocol|training|workshop|briefing|figures?|statistics|stats|data|numbers|totals?|reporting|audit|consultation|survey|newsletter|leaflet|template|dashboard|catch[ -]?up|summary|performance|refresher|slides|presentation|pilot|launch|session|learning|framework|changes|themes|analysis|quarter(?:ly)?|q[1-4]\b|annual|how to|reminder to all|team meeting|agenda|induction|toolkit|standards?|thresholds?|criteria|discussion)\b[^.!?]{0,45}[.!?]?$",
        rule: "label: a heading about the process (Convention 1)",
        example: "LABEL - figures for Q2",
        against: "LABEL - Tyler B",
    },
    Judgement {
        mention: Mention::Discusses,
        pattern: r"\b(?:process|guidance|policy|policies|procedures?|protocol|training|refreshers?|workshop|briefing|drop[ -]?in|surgery|away day|figures?|statistics|stats|data|audit|consultation|survey|newsletter|template|dashboard|number|numbers|percentage|use|purpose|definition|spreadsheet|list|log|feedback|views|thoughts|comments|paper|presentation|questions?|session|slides|summary|changes|draft|report|guide|use|threshold|criteria|flowchart|quality|pilot|rollout|roll-out|count|total|examples?|themes)\b(?: [a-z'’]+)? (?:of|on|for|about|around|to|regarding|re|behind|into|from|with) (?:[a-z'’]+ ){0,4}LABEL",
        rule: "label: something about the process (Convention 1)",
        example: "the number of LABEL for Dale",
        against: "Leo's updated plan for the LABEL",
    },
    Judgement {
        mention: Mention::Discusses,
        pattern: r"\b(?:how many|every|any|all|which|whose|each|most|some|many|fewer|more|your|our|their|open|outstanding|overdue|existing|these days|what is|what['’]s|when (?:to|is|should)|how (?:to|do|we|are)|why|whenever|types? of|uses? of|using|sending|raising|making|writing|recording|logging|about|of|on|receive|received|get|got|had|have|has) (?:a |an |the |good |new |open |outstanding |overdue |current |live |future |past |previous |old |of |your |our |my )*LABEL(?:S\b)? (?:must|should|need|needs|are|were|will|can|may|have|has been|is (?:used|made|raised|sent)|we|you (?:have|made|raise|make|send|currently)|i (?:have got|currently)|across|made by|in general|generally|going forward|from now)|\b(?:every|how many|what is|what['’]s|when (?:to|is|should)|how to|whenever) (?:a |an |the |make |use |write |raise |record |good |we |you |our )*LABEL",
        rule: "label: tracked recommendations in general (Convention 1)",
        example: "every LABEL must say who, what and by when",
        against: "All LABEL below are for you",
    },
    Judgement {
        mention: Mention::Discusses,
        pattern: r"(?:\b(?:should|shall|could|can|would|might|is|was|does|do you|are you|will|if|whether|maybe|perhaps|wonder|wondering|unsure|considering|thinking|consider|think about|minded|tempted|may)\b[^.!]*\b(?:a |an |one |as |become |into |it |this )+LABEL\b[^.!:]*\?)|\b(?:whether|unsure|not sure|wondering|wonder|considering|thinking (?:of|about)|consider(?:ed|ing)? (?:making|raising|whether)|tempted|minded to|might|may (?:have|need|become|make|raise|turn)|if (?:it|this|that|the|there|nothing|i|not|no|he|she|they|we)\b|will become|would become|could become|next step (?:is|will|would)|otherwise|unless|threatened|discuss(?:ing)? whether|or (?:i|else))\b[^.!:]*\bLABEL\b",
        rule: "label: only asked or considered (Convention 1)",
        example: "should this be a LABEL?",
        against: "Sarah, this is a LABEL: please send me the PEP",
    },
    Judgement {
        mention: Mention::Existing,
        pattern: r"LABEL (?:can |could |may |should |please |to |has |have |will |now |is |are |was |were |be |being |been |all |also |both )+(?:closed|resolved|withdrawn|completed|complete|removed|taken off|signed off|discharged|cancelled|amended|changed|extended|done|outstanding|overdue|met|achieved|finished|off the log)\b",
        rule: "label: one that is closed or changed (Convention 5)",
        example: "so this LABEL is to be closed as resolved",
        against: "LABEL: the plan is to be shared",
    },
    Judgement {
        mention: Mention::Existing,
        pattern: r"(?:^|[.;:,]\s)(?:on|re|regarding|about|as to) (?:[^\s,.:;]+ ){0,3}[^\s,.:;]+['’]s? (?:[a-z]+ )?LABEL\b|['’]s LABEL (?:in|into|to|over to|has been|was)\b",
        rule: "label: one of a child's that exists (Convention 5)",
        example: "On Rafe's LABEL (the safety plan): school have signed their half",
        against: "LABEL on Rafe's safety plan",
    },
    Judgement {
        mention: Mention::Existing,
        pattern: r"\bLABEL (?:from|at|of|since|made at|agreed at|set at) (?:the |our |his |her |their )?(?:last|previous|earlier|before)\b|\b(?:look at|go through|going through|run through|discuss|discussing|talk about|talk through|cover|revisit|check on|check|chase|chasing|review|reviewing|go over|remind you (?:of|about)|update me on|look back at) (?:the |your |my |our |any |all |these |those |that |this |where )*(?:open |outstanding |existing )*LABEL\b",
        rule: "label: one that is looked back on (Convention 5)",
        example: "We will look at the LABEL from last time",
        against: "please look at the LABELLED boxes",
    },
    Judgement {
        mention: Mention::Existing,
        pattern: r"\b(?:made|raised|set|sent|issued|opened|logged|initiated|recorded|tracked|gave|agreed|had|was|were)\b(?: [^.,;:]+?)? LABEL\b[^.:]{0,30}?\b(?:on|in|of|dated|back in|last|at the last|from)\b(?: the)? (?:\d|january|february|march|april|may|june|july|august|sept|sep|oct|nov|dec|jan|feb|mar|apr|june|week|month|year|monday|tuesday|wednesday|thursday|friday|spring|summer|autumn)",
        rule: "label: one made earlier (Convention 5)",
        example: "I made a LABEL on 19 January about school",
        against: "I have made one LABEL, for you to book the visit",
    },
    Judgement {
        mention: Mention::Existing,
        pattern: r"\b(?:this|that|your|my|his|her|their|the|these|those|above|previous|earlier|last|original|existing|old|attached|first|second|same|both|all|outstanding|overdue|open|our|re|was|were)(?: (?:[a-z]+['’]s|level \d|open|outstanding|overdue|existing|previous|earlier|last|above|current|live))* LABEL(?: \(?tr-?\d+[^)]*\)?)? (?:can|could|may|should|be|is now|has|have|had|remains?|was|were|you|i made|i raised|i set|we|dated|set|made|raised|has now|now|please be|(?:from|of|that was made on|on) (?:the )?\d+)\b|\b(?:update|progress|news|position|chasing|chase|reminder|response|reply|answer|regards?|regarding|respect|relation|concerning|re|follow up|following up|outcome|prompt|about) ?(?:on|to|for|of|about|:|with|from|in)? (?:[a-z]+['’]?s |the |your |my |this |that |our |his |her |their |these |both |all |outstanding |open )*LABEL|\b(?:done|resolved|completed?|closed|met|progress) (?:for|on|against|under) (?:[^.,;:]{1,40} )?LABEL",
        rule: "label: speaks of one that exists (Convention 5)",
        example: "please could this LABEL be withdrawn",
        against: "the LABEL is for you to complete the visit",
    },
];

static PATTERNS: LazyLock<Rows> = LazyLock::new(|| {
    Rows::new(JUDGEMENTS.iter().map(|judgement| format!("(?i){}", judgement.pattern.replace("LABEL", "(?-i:LABELS?)"))))
});

/// Every mention of the label in a text, judged in its sentence.
#[must_use]
pub fn mentions(text: &str) -> Vec<Found> {
    let spans = spans(text);
    if spans.is_empty() {
        return Vec::new();
    }
    let sentences = sentences(text);
    spans
        .into_iter()
        .filter_map(|span| {
            let sentence = sentences.iter().find(|range| range.start <= span.start && span.start < range.end)?;
            let words = text.get(sentence.clone())?;
            let marked = marked(text, sentence, &span)?;
            let (mention, rule) = judge(&marked);
            let after = text.get(span.end..).unwrap_or_default();
            let leads = leads(after) || span.start == sentence.start && sentence.end.saturating_sub(span.end) <= 2;
            Some(Found { mention, span, words: words.to_owned(), rule, leads })
        })
        .collect()
}

/// The sentence with this label as the word LABEL, decoration gone.
fn marked(text: &str, sentence: &Range<usize>, span: &Range<usize>) -> Option<String> {
    let before = text.get(sentence.start..span.start)?;
    let label = text.get(span.clone())?;
    let after = text.get(span.end.min(sentence.end)..sentence.end)?;
    let plural = label.trim_end_matches(['.', ':', '-']).ends_with(['s', 'S']);
    let clean =
        format!("{before}{}{after}", if plural { "LABELS" } else { "LABEL" }).replace(['*', '_', '"', '“', '”'], "");
    Some(clean.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn judge(sentence: &str) -> (Mention, &'static str) {
    let judgement = PATTERNS.within(sentence).next().and_then(|row| JUDGEMENTS.get(row));
    judgement.map_or((Mention::Makes, "label (Convention 1)"), |judgement| (judgement.mention, judgement.rule))
}

/// What follows a label that heads what is asked.
fn leads(after: &str) -> bool {
    let after = after.trim_start_matches(['*', '_', ')', ' ']);
    after.is_empty() || after.starts_with([':', '-', '–', '—', '\n', '.', ','])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_label_is_found_in_its_spellings() {
        for text in [
            "Tracked Recommendation",
            "TRACKED RECOMENDATION - Esme",
            "TRACKED RECCOMMENDATION  Theo V",
            "Tracked Rec",
            "tracked recs",
            "tracked-recommendation / Shanice",
            "TR: Amelia",
            "T/R for Sam",
            "Traked Recommendation",
            "tracked recomendations",
            "tr - Sam",
            "Trackedrecommendation",
            "TRs below",
            "Tracked\nRecommendation",
            "(TR)",
            "Tracked  reccomendation",
            "tracked_rec",
        ] {
            assert_eq!(spans(text).len(), 1, "{text}");
        }
        for text in [
            "TR-2026-0031",
            "the TRack",
            "recommendations, tracked version",
            "tracked by recorded delivery",
            "a recommendation",
            "TRAINING",
            "attracted recs",
            "STR: x",
            "backtracked recommendation",
            "truck record",
            "tracked changes",
        ] {
            assert!(spans(text).is_empty(), "{text}: {:?}", spans(text));
        }
    }

    #[test]
    fn each_judgement_reads_its_example_and_not_its_counter_example() {
        assert!(PATTERNS.compile());
        for (row, judgement) in JUDGEMENTS.iter().enumerate() {
            let regex = PATTERNS.get(row).unwrap();
            assert!(regex.is_match(judgement.example), "{}", judgement.example);
            assert!(!regex.is_match(judgement.against), "{}", judgement.against);
        }
    }

    fn check(text: &str, expected: Mention) {
        let found = mentions(text);
        assert_eq!(found.first().map(|found| found.mention), Some(expected), "{text} {found:?}");
    }

    #[test]
    fn a_letter_of_another_alphabet_makes_no_label() {
        for text in [
            "Tr\u{430}cked Recommendation",
            "\u{422}racked Recommendation",
            "Tracked R\u{435}commendation",
            "\u{422}R: do it",
        ] {
            assert!(spans(text).is_empty(), "{text}");
        }
        assert_eq!(spans("Trackd Recomendation"), vec![0..20]);
    }

    #[test]
    fn a_mention_makes_one_or_denies_or_discusses_or_points_back() {
        for text in [
            "This is a Tracked Recommendation.",
            "I have made two tracked recommendations, see section 6.",
            "Please log the below as a tracked rec.",
            "I should be grateful if this could be logged as a Tracked Recommendation.",
            "Please find below the tracked recommendations from Dominic's review held on 19 November.",
            "The Tracked Recommendation is for you to complete the assessment.",
            "As we discussed it will be a *tracked recommendation*.",
            "Tracked Recommendation - copied to Joanne and the tracking mailbox.",
            "so it is a Tracked Recommendation:",
            "TR please for Chantelle Rigby",
            "There is one tracked rec in it",
            "Can this be logged as a TR please?",
        ] {
            check(text, Mention::Makes);
        }
        for text in [
            "Not a tracked rec, just a nudge.",
            "I am not making this a tracked recommendation",
            "No TRs.",
            "There are no Tracked Recommendations arising from this one",
            "No tracked recs arising from this review",
            "Tracked Recommendation: none",
            "I don't think we need a tracked rec",
        ] {
            check(text, Mention::Denies);
        }
        for text in [
            "Tracked Recommendations process - changes from 1 December",
            "Tracked recommendations - figures for Q2",
            "every Tracked Recommendation must say who, what and by when",
            "I have updated the Tracked Recommendations guidance.",
            "Should this be a tracked rec?",
            "Please can you send me the number of tracked recommendations for Dale",
            "Draft policy on tracked recommendations",
            "If it is not done by then I will make it a tracked recommendation",
            "Tracked recs catch up - Ashfield",
        ] {
            check(text, Mention::Discusses);
        }
        for text in [
            "please could this tracked recommendation be withdrawn",
            "I made a tracked recommendation on 19 January about Callum's education",
            "Any update on the tracked recommendation for Sam?",
        ] {
            check(text, Mention::Existing);
        }
    }
}
