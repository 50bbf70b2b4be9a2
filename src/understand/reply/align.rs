//! Which item each sentence of a reply is about: named by number, by its words, by its child, or going on from the one before.

use super::{
    super::says,
    anchors::{self, Mention, Sentence},
    topics::{About, Topics},
};
use crate::understand::by_when::Context;

/// What a sentence is about, and how that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Subject {
    /// These items.
    Items(Vec<u32>, &'static str),
    /// All of them, or none in particular.
    General,
    /// Leaves its item to somebody else: nothing.
    Left,
}

/// A heading names it: what stands under it is said of it.
const BY_HEADING: &str = "about: by its heading";
/// Found by its words.
pub(super) const BY_TOPIC: &str = "about: by topic";
const BY_NUMBER: &str = "about: by number";
const BY_CHILD: &str = "about: by its child";
const LAST_LEFT: &str = "about: the only heading and the only item left";

/// A reply that changes its subject within a sentence ("the PEP is done but the dentist is not"): each half as a sentence of its own.
pub(super) fn parted(sentences: Vec<Sentence>, topics: &Topics, context: &Context<'_>) -> Vec<Sentence> {
    let part = |sentence: Sentence| -> Vec<Sentence> {
        let both = sentence.mention == Mention::All && sentence.text.to_lowercase().contains("both");
        if sentence.mention != Mention::None && !both {
            return vec![sentence];
        }
        let child = topics.child(&sentence.text);
        let about = About { child: child.as_deref(), starts: false, context };
        let mut groups: Vec<(Vec<u32>, String)> = Vec::new();
        for clause in clauses(&sentence.text) {
            // "The assessment and the funding are resolved": what goes on with a bare list of them needs to name one no more loudly.
            let begun = groups.last().is_none_or(|(_, text)| speaks(text));
            let found = topics.best(clause, begun, None, &about);
            match (groups.last_mut(), found) {
                (Some((numbers, text)), found)
                    if found.is_none_or(|found| numbers.contains(&found)) || !speaks(text) =>
                {
                    text.push_str(clause);
                    numbers.extend(found.filter(|found| !numbers.contains(found)));
                }
                // "Done for the PEP and the dentist": what says nothing itself belongs to what was said.
                (Some((numbers, text)), Some(found)) if !numbers.is_empty() && !speaks(clause) => {
                    text.push_str(clause);
                    numbers.push(found);
                }
                (_, found) => groups.push((found.into_iter().collect(), clause.to_owned())),
            }
        }
        let several = groups.len() > 1 || groups.first().is_some_and(|(numbers, _)| numbers.len() > 1);
        // "The PEP and the dentist are both done" in a longer list.
        let named = groups.iter().map(|(numbers, _)| numbers.len()).sum::<usize>();
        if !several || both && named != 2 {
            return vec![sentence];
        }
        let mut first = true;
        groups
            .into_iter()
            .map(|(numbers, text)| Sentence {
                text: text.trim().trim_end_matches([',', ';']).to_owned(),
                mention: if numbers.is_empty() { Mention::None } else { Mention::Numbers(numbers) },
                heading: sentence.heading.clone().filter(|_| std::mem::take(&mut first)),
                ..sentence.clone()
            })
            .collect()
    };
    sentences.into_iter().flat_map(part).collect()
}

/// Do the words say anything of how things stand, be it only "form in, referral off"?
fn speaks(text: &str) -> bool {
    const PARTICLES: &[&str] = &["in", "off", "out", "back", "through", "over", "up"];
    let told = text.trim().trim_end_matches([',', ';', '.']);
    let mut words = told.split_whitespace();
    words.next_back().is_some_and(|last| PARTICLES.contains(&last.to_lowercase().as_str())) && words.next().is_some()
        || !says::heard(text).is_empty()
}

/// The clauses of a sentence with what divides them.
fn clauses(text: &str) -> Vec<&str> {
    let marks = [", ", "; ", " and ", " but ", " while ", " whereas ", " though ", " - ", " – ", "... ", "… "];
    let mut cuts: Vec<usize> = marks
        .iter()
        .flat_map(|mark| {
            // A comma stays with what it ends, a word leads what follows.
            let after = if mark.starts_with(' ') { 0 } else { mark.len() };
            text.match_indices(mark).map(move |(at, _)| at + after)
        })
        .chain([0, text.len()])
        .collect();
    cuts.sort_unstable();
    cuts.dedup();
    cuts.windows(2)
        .filter_map(|cut| text.get(*cut.first()?..*cut.last()?))
        .filter(|clause| !clause.trim().is_empty())
        .collect()
}

/// What each sentence is about.
pub(super) fn subjects(
    sentences: &[Sentence],
    topics: &Topics,
    numbers: &[u32],
    context: &Context<'_>,
) -> Vec<Subject> {
    let mut subjects = Vec::new();
    let counted = is_counted(sentences);
    let mut current: Option<(Vec<u32>, &'static str)> = None;
    let mut child: Option<String> = None;
    let (mut paragraph, mut begun) = (None, false);
    for sentence in sentences {
        if paragraph.replace(sentence.paragraph) != Some(sentence.paragraph) && !sentence.runs_on {
            (current, begun) = (None, false);
        }
        if anchors::defers(&sentence.text) {
            subjects.push(Subject::Left);
            continue;
        }
        let named = topics.child(&sentence.text);
        let of_child = named.as_deref().and_then(|child| topics.only_of(child));
        if named.is_some() && named != child {
            (current, begun) = (None, false);
            child = named;
        }
        let about = About { child: child.as_deref(), starts: true, context };
        match &sentence.mention {
            Mention::Numbers(numbers) => {
                // "1. Health passport - …" in a list of the writer's own, where the passport is the fourth.
                let other =
                    sentence.heading.as_deref().and_then(|heading| topics.headed_otherwise(heading, numbers, &about));
                let (numbers, rule) = other.map_or((numbers.clone(), BY_NUMBER), |other| (vec![other], BY_HEADING));
                current = numbers.last().map(|number| (vec![*number], rule));
                subjects.push(Subject::Items(numbers, rule));
            }
            Mention::All => {
                subjects.push(Subject::General);
                current = None;
            }
            // "(ii) I've got as far as 2021 with it. I need until the 30th.": what stands in a numbered line is said of its number.
            Mention::None if counted && current.as_ref().is_some_and(|(_, rule)| *rule == BY_NUMBER) => {
                subjects.extend(current.iter().map(|(numbers, rule)| Subject::Items(numbers.clone(), rule)));
            }
            Mention::None => {
                let headed = sentence.heading.as_deref().and_then(|heading| topics.headed(heading, &about));
                let found = || topics.best(&sentence.text, begun && current.is_some(), None, &about);
                current = headed
                    .map(|number| (vec![number], BY_HEADING))
                    .or_else(|| found().map(|number| (vec![number], BY_TOPIC)))
                    .or(of_child.map(|number| (vec![number], BY_CHILD)))
                    .or(current);
                subjects.push(match &current {
                    Some((numbers, rule)) => Subject::Items(numbers.clone(), rule),
                    None => Subject::General,
                });
            }
        }
        begun |= !anchors::is_courtesy(&sentence.text);
    }
    by_elimination(sentences, &mut subjects, numbers);
    subjects
}

/// Do several lines begin with a number each, as in an answer point by point?
fn is_counted(sentences: &[Sentence]) -> bool {
    let first = |place: usize| {
        let before = place.checked_sub(1).and_then(|before| sentences.get(before));
        sentences.get(place).is_some_and(|sentence| before.is_none_or(|before| before.paragraph != sentence.paragraph))
    };
    let numbered = |place: &usize| {
        sentences.get(*place).is_some_and(|one| matches!(&one.mention, Mention::Numbers(numbers) if numbers.len() == 1))
    };
    (0..sentences.len()).filter(|place| first(*place)).filter(numbered).count() > 1
}

/// "SALT - … / RHA - … / IV - …": where one headed line and one item are left, they belong together, if the list is answered in its
/// order.
fn by_elimination(sentences: &[Sentence], subjects: &mut [Subject], numbers: &[u32]) {
    let named = |subject: &Subject, number: u32| matches!(subject, Subject::Items(items, _) if items.contains(&number));
    let mut left = numbers.iter().filter(|number| !subjects.iter().any(|subject| named(subject, **number)));
    let (Some(item), None) = (left.next().copied(), left.next()) else { return };
    if numbers.len() < 2 {
        return;
    }
    let headed = |place: usize| {
        let before = place.checked_sub(1).and_then(|before| sentences.get(before));
        sentences.get(place).is_some_and(|sentence| {
            sentence.heading.is_some() && before.is_none_or(|before| before.paragraph != sentence.paragraph)
        })
    };
    let mut unnamed =
        (0..sentences.len()).filter(|place| headed(*place) && subjects.get(*place) == Some(&Subject::General));
    let (Some(place), None) = (unnamed.next(), unnamed.next()) else { return };
    let in_order = subjects.iter().enumerate().all(|(other, subject)| match subject {
        Subject::Items(items, _) => items.iter().all(|number| (*number < item) == (other < place)),
        _ => true,
    });
    if !in_order {
        return;
    }
    let paragraph = sentences.get(place).map(|sentence| sentence.paragraph);
    for (sentence, subject) in sentences.iter().zip(subjects) {
        if Some(sentence.paragraph) == paragraph && *subject == Subject::General {
            *subject = Subject::Items(vec![item], LAST_LEFT);
        }
    }
}
