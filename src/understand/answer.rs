//! The items a message answers, rules on or changes: by number, by topic, or all at once (Contract 3, 5.4).

use super::{
    by_when, kind,
    open::{self, Opened},
    reply,
    ruling::{self, Change, Ruled, Ruling, Situation},
    says::Verdict,
    scene::Scene,
    sentence, who,
};
use crate::model::{
    Day,
    address::Address,
    people::Role,
    reading::{Because, Child, Doubt, Field, Further, Kind, ReadItem, Says},
};

/// An item that only says which one it is.
fn numbered(number: Option<u32>, child: Option<Child>) -> ReadItem {
    ReadItem { number, child, ..ReadItem::default() }
}

/// What an update says of each item it answers.
pub(super) fn update(scene: &Scene<'_>, whole: Option<Verdict>) -> Opened {
    let originals = scene.originals();
    let mut opened = Opened::default();
    for answered in scene.answered() {
        if let Some(verdict) = &answered.verdict {
            push(&mut opened, answered.part.number, verdict, scene);
        }
    }
    // Which of several items is meant can only be told from the log, where the list that is answered was not quoted.
    if let [item] = opened.items.as_mut_slice()
        && item.number.is_none()
        && originals.is_empty()
        && scene.in_thread()
        && !reply::names_all(&scene.own_text)
    {
        item.what = Some(flat(&scene.own_text)).filter(|text| !text.is_empty());
    }
    if opened.items.is_empty()
        && let Some(verdict) = whole.or_else(|| {
            let first = originals.first();
            scene.judged(&scene.own_text, first.map(|one| one.what.as_str()), first.and_then(|one| one.by_when))
        })
    {
        push(&mut opened, whole_number(originals), &verdict, scene);
    }
    // Who answers and says nothing that counts has had the mail, and nothing more (Contract 3).
    if opened.items.is_empty() && scene.in_thread() && !flat(&scene.own_text).is_empty() {
        let verdict = Verdict {
            says: Says::Acknowledged,
            proposed: None,
            words: flat(&scene.own_text),
            rule: "acknowledged: an answer that says nothing that counts",
            doubt: None,
        };
        push(&mut opened, whole_number(originals), &verdict, scene);
    }
    opened
}

/// The number of the only item of a list.
fn whole_number(originals: &[reply::Original]) -> Option<u32> {
    match originals {
        [only] => Some(only.number),
        _ => None,
    }
}

fn push(opened: &mut Opened, number: Option<u32>, verdict: &Verdict, scene: &Scene<'_>) {
    let mut item = numbered(number, scene.children.first());
    item.says = Some(verdict.says);
    item.proposed_date = verdict.proposed;
    if let Some(why) = &verdict.doubt {
        opened.doubts.push(Doubt { item: number, field: Field::Says, why: why.clone(), blocks: false });
    }
    opened.because.push(Because {
        decided: format!("says: {:?}", verdict.says).to_lowercase(),
        rule: verdict.rule.to_owned(),
        words: verdict.words.clone(),
    });
    opened.items.push(item);
}

/// What the IRO rules, for each item the mail names, or for all at once. The kind is that of the first ruling.
pub(super) fn ruled(scene: &Scene<'_>, whole: &Ruling) -> (Kind, Opened) {
    let context = scene.context();
    let originals = scene.originals();
    let answers = scene.sorted.answers();
    let parts = reply::divide(&scene.own, &answers, originals, &scene.names(), &context);
    let situation = Situation {
        context: &context,
        processes: &scene.known.processes,
        answers_clarification: kind::answers_clarification(scene),
        answers_extension: false,
        goes_on: true,
    };
    let numbered = || parts.iter().filter(|part| part.number.is_some());
    let mut by_part: Vec<(Option<u32>, Ruling)> = numbered()
        .filter_map(|part| ruling::judge(&part.text, &situation).map(|ruling| (part.number, ruling)))
        .collect();
    // What only tells or asks of one item takes nothing from a ruling on all.
    if !matches!(whole.ruled, Ruled::Question | Ruled::PassingOn) {
        by_part.retain(|(_, ruling)| !matches!(ruling.ruled, Ruled::Question | Ruled::PassingOn));
    }
    // "1 and 3 are resolved, 2 stays open": of 2 nothing new is said.
    if by_part.iter().any(|(_, ruling)| !same(&ruling.ruled, &Ruled::Dissatisfaction)) {
        let stays =
            |number: Option<u32>| numbered().any(|part| part.number == number && ruling::stays_open(&part.text));
        by_part.retain(|(number, ruling)| !(same(&ruling.ruled, &Ruled::Dissatisfaction) && stays(*number)));
    }
    if matches!(&whole.ruled, Ruled::Amendment(_)) {
        // "New dates:" over a list or table of dates.
        let (none, ruled) = (by_part.is_empty(), by_part.iter().map(|(number, _)| *number).collect::<Vec<_>>());
        let unruled =
            numbered().filter(|part| !ruled.contains(&part.number) && (none || only_dates(&part.text, scene)));
        let dated = unruled.filter_map(|part| {
            let by_when = last_date(&part.text, scene)?;
            let change = Change { by_when: Some(by_when), ..Change::default() };
            Some((part.number, Ruling { ruled: Ruled::Amendment(change), ..whole.clone() }))
        });
        by_part.extend(dated);
    }
    // "I agree to 16 January for the birth certificate": the only item of several that the words are about.
    if by_part.is_empty() && matches!(&whole.ruled, Ruled::Agreement) && originals.len() > 1 {
        let mut named: Vec<Option<u32>> = numbered().map(|part| part.number).collect();
        named.dedup();
        if let [only] = named.as_slice() {
            by_part.push((*only, whole.clone()));
        }
    }
    // The program's own questions list one item of several under its number.
    let only = match originals {
        [one] if one.number > 1 => Some(one.number),
        _ => None,
    };
    let rulings = if by_part.is_empty() { vec![(only, whole.clone())] } else { by_part };
    let leading = rulings
        .iter()
        .find(|(_, ruling)| same(&ruling.ruled, &whole.ruled))
        .or_else(|| rulings.first())
        .map_or(whole, |(_, ruling)| ruling)
        .clone();
    let mut opened = Opened::default();
    for (number, ruling) in &rulings {
        if same(&ruling.ruled, &leading.ruled) {
            one(scene, *number, &ruling.ruled, &mut opened);
        } else if number.is_some() && !takes_higher(&ruling.ruled) && !takes_higher(&leading.ruled) {
            let mut besides = Opened::default();
            one(scene, *number, &ruling.ruled, &mut besides);
            opened.doubts.append(&mut besides.doubts);
            further(&mut opened.further, kind_of(&ruling.ruled), besides.items);
        } else {
            let why = format!("The mail also says “{}”; only one of the two was taken in.", ruling.words.trim());
            opened.doubts.push(Doubt { item: *number, field: Field::Kind, why, blocks: false });
        }
    }
    (kind_of(&leading.ruled), opened)
}

/// A ruling that begins a level or stage of its own.
fn takes_higher(ruled: &Ruled) -> bool {
    matches!(ruled, Ruled::Level(_) | Ruled::Stage { .. })
}

/// Adds to what is ruled besides.
fn further(all: &mut Vec<Further>, kind: Kind, items: Vec<ReadItem>) {
    match all.iter_mut().find(|one| one.kind == kind) {
        Some(one) => one.items.extend(items),
        None => all.push(Further { kind, items }),
    }
}

/// Nothing but dates, cell by cell: "1 April - 22 April".
fn only_dates(text: &str, scene: &Scene<'_>) -> bool {
    let is_date = |cell: &str| {
        let dates = by_when::find(cell, &scene.context());
        let within = |at: usize| dates.iter().any(|date| date.span.contains(&at));
        !dates.is_empty() && !cell.char_indices().any(|(at, letter)| letter.is_alphabetic() && !within(at))
    };
    text.split(" - ").all(is_date)
}

/// The last date in these words that is not over.
fn last_date(text: &str, scene: &Scene<'_>) -> Option<by_when::Found> {
    // "1 April - 22 April" in the cells of a row: was, and is now.
    let now = text.rsplit_once(" - ").map_or(text, |(_, now)| now);
    [now, text].into_iter().find_map(|text| {
        let dates = by_when::find(text, &scene.context()).into_iter();
        dates
            .filter(|found| found.role != by_when::DateRole::Birth)
            .rfind(|found| found.meaning.day() >= Some(scene.sent))
    })
}

/// Line breaks as spaces.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What is told in a ruling: its whole sentences, without courtesies and instructions to the log.
pub(super) fn outcome(scene: &Scene<'_>) -> String {
    const MOST: usize = 8;
    let sentences = sentence::sentences(&scene.own_text).into_iter();
    let told = sentences
        .filter_map(|range| scene.own_text.get(range))
        .map(flat)
        .filter(|sentence| !reply::is_courtesy(sentence));
    told.filter(|sentence| !sentence.is_empty()).take(MOST).collect::<Vec<_>>().join(" ")
}

fn same(one: &Ruled, other: &Ruled) -> bool {
    kind_of(one) == kind_of(other)
}

fn kind_of(ruled: &Ruled) -> Kind {
    match ruled {
        Ruled::Resolution => Kind::Resolution,
        Ruled::Dissatisfaction | Ruled::Refusal | Ruled::Reopened => Kind::Dissatisfaction,
        Ruled::Amendment(_) | Ruled::Agreement => Kind::Amendment,
        Ruled::Level(_) | Ruled::Stage { .. } => Kind::Escalation,
        Ruled::Withdrawal => Kind::Withdrawal,
        Ruled::Question | Ruled::PassingOn => Kind::Update,
    }
}

fn one(scene: &Scene<'_>, number: Option<u32>, ruled: &Ruled, opened: &mut Opened) {
    match ruled {
        Ruled::Amendment(change) => amended(scene, number, change, opened),
        Ruled::Agreement => {
            let mut item = numbered(number, scene.children.first());
            // A day that the agreement itself names comes before the one that was proposed.
            match own_date(scene) {
                Some(found) => {
                    item.by_when = found.meaning.day();
                    item.by_when_text = Some(found.words);
                }
                None => item.by_when = proposed(scene),
            }
            if item.by_when.is_none() {
                let why = "A new date is agreed, but the mail does not say which.".to_owned();
                opened.doubts.push(Doubt { item: number, field: Field::ByWhen, why, blocks: true });
            }
            opened.items.push(item);
        }
        _ if number.is_some() => opened.items.push(numbered(number, scene.children.first())),
        _ => {}
    }
}

/// The day to come by which the own words say it is to be done.
fn own_date(scene: &Scene<'_>) -> Option<by_when::Found> {
    let found = by_when::deadline(&scene.own_text, false, &scene.context())?;
    let ahead =
        !found.past && found.meaning.why().is_none() && found.meaning.day().is_some_and(|day| day >= scene.sent);
    ahead.then_some(found)
}

/// The date that the mail before this one proposed.
fn proposed(scene: &Scene<'_>) -> Option<Day> {
    scene.extension_asked().and_then(|verdict| verdict.proposed)
}

fn amended(scene: &Scene<'_>, number: Option<u32>, change: &Change, opened: &mut Opened) {
    let mut item = numbered(number, scene.children.first());
    if let Some(found) = &change.by_when {
        item.by_when = found.meaning.day();
        item.by_when_text = Some(found.words.clone());
        let past = item.by_when.is_some_and(|day| day < scene.sent);
        let why = found
            .meaning
            .why()
            .map(str::to_owned)
            .or_else(|| past.then(|| format!("“{}” lies before the day the mail was sent.", found.words.trim())));
        if let Some(why) = why {
            opened.doubts.push(Doubt {
                item: number,
                field: Field::ByWhen,
                why,
                blocks: past || item.by_when.is_none(),
            });
        }
    }
    if matches!(change.who.as_deref(), Some("you" | "yours" | "your")) {
        item.who = scene.addressee().into_iter().collect();
    } else if let Some(found) = change.who.as_deref().and_then(|words| who::resolve(words, &scene.cast)) {
        if let Some(why) = found.doubt {
            opened.doubts.push(Doubt { item: number, field: Field::Who, why, blocks: found.who.is_empty() });
        }
        item.who = found.who;
    }
    if let Some(what) = change.what.as_ref().filter(|what| !super::what::only_points_back(what)) {
        item.what = super::what::tell(what, &[]).or_else(|| Some(what.clone()));
    }
    opened.items.push(item);
}

/// The child's new social worker, where that is what the change says ("Mia's social worker is now Bethan Pugh"; Contract 8.5): true of
/// everything that is open for the child, as opposed to the person responsible for one action.
pub(super) fn new_worker(scene: &Scene<'_>, kind: Kind, opened: &Opened) -> Option<Address> {
    const WORKER: &[&str] = &["social worker", "allocated worker", "case holder", "caseholder", "case worker", " sw "];
    let [item] = opened.items.as_slice() else { return None };
    let [new] = item.who.as_slice() else { return None };
    let only_who = kind == Kind::Amendment && item.by_when.is_none() && item.what.is_none() && item.number.is_none();
    let text = format!(" {} ", scene.own_text.to_lowercase().replace([',', '.', ';', ':', '\n'], " "));
    let told = WORKER.iter().any(|words| text.contains(words));
    let is_worker = matches!(scene.known.people.role_of(new), Some(Role::Sw) | None);
    (only_who && told && is_worker).then(|| new.clone())
}

/// An updated form in its thread: what stands on it now. Where the mail itself rules, its date is compared.
pub(super) fn form_amends(scene: &Scene<'_>, process: &str) -> Opened {
    let mut opened = open::read(scene, process, None, None);
    for item in &mut opened.items {
        item.process = None;
    }
    opened
}

/// Does the update agree to what was circulated, or not? That it was received says neither.
pub(super) fn agrees(opened: &Opened) -> Option<bool> {
    match opened.items.first()?.says? {
        Says::Refused => Some(false),
        Says::Done => Some(true),
        _ => None,
    }
}
