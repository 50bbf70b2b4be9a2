//! Names of children a text offers, each with how strongly its surroundings speak for it.

use super::case_id;
use crate::understand::{
    label,
    sentence::{Word, strip_possessive, words},
    who::{Cast, fold},
};
use foldhash::fast::RandomState;
use std::{collections::HashSet, ops::Range, sync::LazyLock};

/// A name that could be the child's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Candidate {
    /// The name as written, possessive gone, first name first.
    pub(super) name: String,
    /// How strongly its place speaks for it.
    pub(super) weight: u32,
    /// Where it stands in its text, in bytes.
    pub(super) span: Range<usize>,
}

/// Capitalised words that are no part of a child's name.
const NOT_NAMES: &str = "room suite saw seen met visited spoke rang called right ok okay now well so listen look \
    tracked recommendation recommendations rec recs tr trs monitoring form forms review reviews pep peps epep \
    mosaic lcs ics liquidlogic virtual school schools practice social worker workers manager team service \
    services monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri \
    sat sun january february march april june july august september october november december jan feb mar apr \
    jun jul aug sep sept oct nov dec christmas easter eid diwali kind regards many thanks best wishes dear hi \
    hello morning afternoon evening good happy cheers thank hiya hey yours sincerely warm independent reviewing \
    officer iro iros council town hall road street house lane civic centre tel mob www email mobile the a an \
    this that these those i i'm i’m i've i’ve i'd i’d i'll i’ll we he she they it his her their my our your you \
    who what when where why how which there here as at by for from in of on to with and or but if so no not yes \
    please pls can could would will also both all after before following further re fw fwd just quick any every \
    each next last first second third one two three four five since given although despite due until once then \
    now today tomorrow yesterday lovely great sorry apologies attached find see note update updated updates \
    official sensitive official-sensitive secure external confidential encrypt caution restricted protect \
    protected private level stage informal formal resolution issues dispute escalation resolved outstanding \
    overdue urgent reminder prompt action actions required whom deadline date dates child children children's \
    young person people name dob id number ref section part page item items key case notes camhs gp nhs lac cla \
    cic ccr rha iha sdq ehcp ehc send sen iv pa sw pm sm ac hos ad ssw aps dt lado mace rhi sgo ico cpr plo irh \
    isa ni uk cop asap fyi ppm adm lsw cafcass ofsted nrm yjs yot uasc dbs gcse year reception sims teams word \
    outlook iphone android ios copied copy care plan plans pathway placement permanence panel health assessment \
    assessments statutory visit visits stat contact family time life story work education personal adviser \
    advisor foster carer carers nurse consultation referral funding court order hearing legal passport birth \
    certificate supervision strategy meeting meetings midway mid-way mid way point record records minutes report \
    decisions decision outcome outcomes significant change changes notification unexpected missing invitation \
    agenda arrangements arrangement twins twin triplets brothers sisters boys girls kids pre-meet paperwork query question response reply log list logged chronology genogram unit north south \
    east west advocacy unborn baby siblings sibling group re: mr mrs ms miss dr mum dad nan grandma junior head \
    director assistant chief executive admin coordinator co-ordinator designated teacher guardian solicitor \
    police admissions university college academy primary high secondary nursery hospital clinic trust agency \
    department home office local authority county borough england wales britain british english welsh polish \
    tigrinya arabic urdu somali act regulations convention new old final draft chased chase done completed \
    complete confirm arrange ensure progress book request upload apply open add write make get hold refer share \
    provide submit sign obtain discuss explore identify agree agreed register prepare start finish follow check \
    none nil n/a tbc tba ok initial annual educational speech language mental emotional wellbeing therapy play \
    therapist edge resource fair access foundation refugee fathers fathers' rights participation quality \
    assurance safeguarding leaving aftercare duty desk mailbox inbox tracking tracker subject sent cc bcc \
    responsible timescale concerning regarding recommended recommend current allocated attn attention help \
    needed needs need looked weekly monthly quarterly process guidance policy training figures allegation \
    exclusion birthday halloween bonfire ramadan covid end day week month term half spring summer autumn winter \
    year's eve xmas boxing bank holiday god maths youth offending justice housing benefits universal credit \
    student finance savings account well having being however unfortunately hopefully realistically obviously \
    ideally finally firstly secondly thirdly additionally therefore meanwhile otherwise speaking looking going \
    let let's do did does has have had is are was were be been am may might must should shall";

static OFFICE_WORDS: LazyLock<HashSet<&str, RandomState>> = LazyLock::new(|| NOT_NAMES.split_whitespace().collect());

/// Office words, months and places that are names too: never alone, but beside a name, or with a possessive.
const ALSO_NAMES: &[&str] = &[
    "april",
    "may",
    "june",
    "august",
    "summer",
    "autumn",
    "lane",
    "hall",
    "house",
    "street",
    "north",
    "south",
    "east",
    "west",
    "young",
    "page",
    "head",
    "english",
    "new",
    "close",
    "day",
    "christmas",
    "justice",
    "grace",
    "court",
    "school",
    "key",
    "last",
    "mum",
    "best",
    "good",
    "chance",
    "forward",
    "long",
    "short",
    "park",
    "march",
    "church",
    "hope",
    "will",
    "mark",
    "rose",
    "joy",
    "faith",
    "heaven",
    "holiday",
    "reading",
    "england",
    "wells",
    "eve",
    "nan",
];

/// Words before a name that say whose matter it is.
const CUES: &[&str] = &[
    "for",
    "re",
    "regarding",
    "concerning",
    "about",
    "of",
    "child",
    "child's",
    "baby",
    "with",
    "following",
    "from",
    "on",
    "with",
    "see",
    "that",
    "and",
    "when",
    "person",
    "young",
    "name",
];

/// The candidates of a text, `ids` being its case numbers. `subject` says that it is a subject line, where almost every name is the
/// child's.
pub(super) fn find(text: &str, subject: bool, ids: &[case_id::CaseId], cast: &Cast<'_>) -> Vec<Candidate> {
    let labels = label::spans(text);
    let in_label = |word: &Word<'_>| labels.iter().any(|span| span.start <= word.start && word.start < span.end);
    let words = words(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let rest = words.get(at..).unwrap_or_default();
        let run = run_length(rest, text, subject, &in_label);
        if run == 0 {
            at += 1;
            continue;
        }
        let run_words = rest.get(..run).unwrap_or_default();
        if let Some(candidate) =
            weigh(run_words, at.checked_sub(1).and_then(|before| words.get(before)), text, subject, ids, &labels, cast)
        {
            found.push(candidate);
        }
        at += run;
    }
    found
}

/// How many words from here form one name: capitalised, adjoining, no office words; a possessive ends it.
fn run_length(rest: &[Word<'_>], text: &str, subject: bool, in_label: &impl Fn(&Word<'_>) -> bool) -> usize {
    let mut length = 0;
    let mut end = None;
    for (place, word) in rest.iter().enumerate() {
        let adjoining = end.is_none_or(|end: usize| {
            text.get(end..word.start).is_some_and(|gap| {
                gap == " "
                    || gap == "\u{a0}"
                    || gap == ". "
                    || (gap == ", " && length == 1 && subject && shouted(rest.first().map_or("", |w| w.text)))
            })
        });
        let particle = length > 0
            && matches!(
                word.text,
                "van" | "der" | "den" | "de" | "la" | "le" | "al" | "el" | "bin" | "bint" | "da" | "dos" | "ap"
            );
        if !adjoining
            || !(name_like(word) || particle || also_name(rest, place, text, subject))
            || in_label(word)
            || length >= 4
        {
            break;
        }
        length += 1;
        end = Some(word.end());
        if word.stem() != word.text || shortened(text, word) && length > 1 {
            break;
        }
    }
    length
}

/// "Poppy Lane", "April Jones", "Summer's": a word that is a name here, though it is usually something else.
/// Grandmothers are called "Nan" too: a child of that name is believed in a subject line alone.
fn also_name(rest: &[Word<'_>], place: usize, text: &str, subject: bool) -> bool {
    let Some(word) = rest.get(place).filter(|word| word.is_capitalised() && usually_else(word)) else {
        return false;
    };
    if place > 0 {
        return place == 1
            && rest
                .first()
                .is_some_and(|first| name_like(first) && first.text.chars().count() > 1 && first.stem() == first.text);
    }
    let month = matches!(
        word.stem().to_lowercase().as_str(),
        "april" | "may" | "june" | "august" | "march" | "summer" | "autumn"
    );
    let first_name = month
        || matches!(
            word.stem().to_lowercase().as_str(),
            "grace"
                | "joy"
                | "faith"
                | "hope"
                | "rose"
                | "mark"
                | "will"
                | "heaven"
                | "summer"
                | "justice"
                | "christmas"
                | "eve"
        )
        || subject && word.stem() == "Nan";
    let dated = text.get(..word.start).is_some_and(|before| {
        before.trim_end().ends_with(|c: char| c.is_ascii_digit())
            || [
                " in",
                " of",
                " by",
                " since",
                " mid",
                " early",
                " late",
                "th",
                "st",
                "nd",
                "rd",
                "Christmas",
                "ear's",
                "ear’s",
            ]
            .iter()
            .any(|end| before.trim_end().ends_with(end))
    });
    let beside = rest.get(1).is_some_and(|next| next.start == word.end() + 1 && name_like(next));
    first_name && !dated && (beside || word.stem() != word.text)
}

/// "Lane", "Marsh-Lane": an office word or place that may be a name.
fn usually_else(word: &Word<'_>) -> bool {
    let plain = word.stem().to_lowercase();
    let mut halves = plain.split('-');
    halves.any(|half| ALSO_NAMES.contains(&half))
        && plain.split('-').all(|half| ALSO_NAMES.contains(&half) || !OFFICE_WORDS.contains(half))
}

/// "Noah O." at the end: the stop belongs to an initial, the name ends.
fn shortened(text: &str, word: &Word<'_>) -> bool {
    word.text.chars().count() == 1 && text.get(word.end()..).is_some_and(|rest| rest.starts_with('.'))
}

fn name_like(word: &Word<'_>) -> bool {
    let stem = word.stem();
    let number_or_address = |c: char| c.is_ascii_digit() || matches!(c, '@' | '_' | '+');
    if !word.is_capitalised() || !stem.contains(char::is_alphabetic) || stem.contains(number_or_address) {
        return false;
    }
    let plain = stem.to_lowercase();
    let office = |half: &str| half.len() > 3 && OFFICE_WORDS.contains(half);
    !(OFFICE_WORDS.contains(plain.as_str()) || plain.contains('-') && plain.split('-').any(office))
}

fn shouted(word: &str) -> bool {
    word.chars().filter(|c| c.is_alphabetic()).count() > 2 && !word.chars().any(char::is_lowercase)
}

fn weigh(
    run: &[Word<'_>],
    before: Option<&Word<'_>>,
    text: &str,
    subject: bool,
    ids: &[case_id::CaseId],
    labels: &[Range<usize>],
    cast: &Cast<'_>,
) -> Option<Candidate> {
    let (first, last) = (run.first()?, run.last()?);
    let span = first.start..last.start + last.stem().len();
    let written = text.get(span.clone())?;
    let rest = text.get(span.end..).unwrap_or_default();
    // "Ben and Joe Pratt" in a subject: a sibling, though a colleague is called Ben.
    let joins = |joint: &str| rest.strip_prefix(joint).is_some_and(|next| next.starts_with(char::is_uppercase));
    let beside = subject && [" and ", " & ", " / ", "/"].iter().any(|joint| joins(joint));
    if is_worker(run, beside, cast) || !shape_of_a_name(run) {
        return None;
    }
    let possessive = last.stem() != last.text;
    let cue = before.is_some_and(|word| CUES.contains(&word.text.to_lowercase().as_str()));
    let near = |id: &case_id::CaseId| {
        let gap = text.get(last.end()..id.span.start).or_else(|| text.get(id.span.end..span.start));
        gap.is_some_and(|gap| gap.chars().count() <= 24 && !gap.contains(['\n', '.', ';']))
    };
    let numbered = ids.iter().any(near);
    let born = text.get(last.end()..).is_some_and(|rest| rest.get(..16).unwrap_or(rest).to_lowercase().contains("dob"));
    // "Kian Osgood. Cal to visit by 1 April": a name that is its own sentence at the head of a line.
    let opens = text.get(..span.start).is_some_and(|before| before.is_empty() || before.ends_with('\n'));
    let alone = !subject && run.len() > 1 && opens && rest.starts_with(['.', ':']);
    // "Kofi Tetteh, review of 5 March": whose review it was.
    let reviewed = !subject
        && run.len() > 1
        && [", review of", ", review on", " - review of", " – review of", " (review"]
            .iter()
            .any(|lead| rest.starts_with(lead));
    // "Jerome Addo-Finch tracked recommendation please": whose it is.
    let labelled = !subject && run.len() > 1 && !written.contains('.') && {
        let near = |gap: Option<&str>| gap.is_some_and(|gap| gap.len() <= 5 && !gap.contains(['.', '\n', ',']));
        labels.iter().any(|label| near(text.get(span.end..label.start)) || near(text.get(label.end..span.start)))
    };
    let weight = 1
        + if subject { 5 } else { 0 }
        + if numbered || born { 5 } else { 0 }
        + if possessive { 2 } else { 0 }
        + if cue { 2 } else { 0 }
        + if alone { 2 } else { 0 }
        + if reviewed { 3 } else { 0 }
        + if labelled { 4 } else { 0 };
    let name = in_order(written);
    // The last stop of "J.S." belongs to it.
    let dotted = name.contains('.') && text.get(span.end..).is_some_and(|rest| rest.starts_with('.'));
    Some(Candidate { name: if dotted { format!("{name}.") } else { name }, weight, span })
}

/// "SMITH John", "SMITH, John" → "John Smith"; everything else as written, without a last stop.
fn in_order(written: &str) -> String {
    let written = strip_possessive(written.trim()).replace(", ", ",");
    let (first, rest) = written.split_once([' ', ',']).unwrap_or((written.as_str(), ""));
    let comma = written.contains(',');
    if (shouted(first) || comma) && !rest.is_empty() && !rest.split_whitespace().all(shouted) {
        return format!("{} {}", rest, crate::understand::form::name::in_usual_case(first));
    }
    if shouted(&written) && written.contains(' ') {
        return written
            .split_whitespace()
            .map(crate::understand::form::name::in_usual_case)
            .collect::<Vec<_>>()
            .join(" ");
    }
    written
}

/// One capital letter alone, or capitals that are an abbreviation, are no name; "J.S." and "Tyler B" are.
fn shape_of_a_name(run: &[Word<'_>]) -> bool {
    let Some(first) = run.first() else { return false };
    let text = first.stem();
    let dotted = text.contains('.') && text.split('.').all(|part| part.chars().count() <= 1);
    let single = run.len() == 1;
    if dotted {
        return text.chars().filter(|c| c.is_alphabetic()).count() >= 2;
    }
    let letters = text.chars().count();
    let capitals = text.chars().all(|c| c.is_uppercase() || !c.is_alphabetic());
    let abbreviation = capitals && letters <= 5 && !text.contains(['\'', '’', '-']);
    !single || letters >= 2 && !abbreviation
}

/// A name that is somebody's of the message or the directory, in full; or the first name alone of somebody in the message.
fn is_worker(run: &[Word<'_>], beside: bool, cast: &Cast<'_>) -> bool {
    let name = run.iter().map(|word| fold(word.stem())).collect::<Vec<_>>().join(" ");
    let first = name.split_whitespace().next().unwrap_or_default();
    if run.len() > 1 {
        let last_is_initial = run.last().is_some_and(|word| word.stem().chars().count() == 1);
        let names = |worker: &str| {
            let longer = || worker.strip_prefix(name.as_str()).is_some_and(|rest| rest.starts_with(' '));
            worker == name || !last_is_initial && longer()
        };
        return cast.known.people.with_words([first]).any(|(_, worker)| names(worker.whole()))
            || cast.members.iter().any(|member| names(member.names.whole()));
    }
    // A colleague spoken to by first name; a possessive or the subject line speaks for a child of that name.
    if !beside
        && run.last().is_some_and(|word| word.stem() == word.text)
        && cast.known.people.with_words([first]).any(|(_, worker)| worker.first() == name)
    {
        return true;
    }
    cast.members.iter().any(|member| {
        let names = &member.names;
        names.first() == name || names.last() == name || names.also(&name)
    })
}
