//! Everything the clauses say, weighed into one verdict.

use super::{
    Heard, Verdict,
    clause::Clause,
    cues::Frame,
    frame::Asked,
    modifiers::Made,
    proposal,
    told::{self, Found, Report, Told, Way},
    verbs::Class,
};
use crate::{
    model::{Day, reading::Says},
    understand::by_when::Context,
};

/// The rules this file tells from others of the same meaning.
const NOTHING_LEFT: &str = "done: nothing left";
const NOT_AGREED: &str = "refused: not agreed";
const CANNOT_MEET: &str = "extension: the date cannot be met";

/// One thing a clause says.
#[derive(Debug, Clone)]
struct Finding {
    says: Says,
    rule: &'static str,
    wished: bool,
    place: usize,
}

/// What surrounds a report.
#[derive(Clone, Copy)]
struct Around<'a> {
    place: usize,
    clause: &'a Clause,
    told: &'a Told,
    /// What the clause before makes of one that shares its verb.
    carried: Made,
    /// It is about something else than the item.
    elsewhere: bool,
}

/// What all clauses together say.
#[derive(Debug, Default)]
struct Findings {
    all: Vec<Finding>,
    /// The last clause that tells of something left over.
    left_over: Option<usize>,
    /// The clause of a report that is only somebody's guess.
    guessed: Option<usize>,
    /// Somebody takes it to be done ("so I think that one is sorted?").
    taken_for_done: bool,
    /// The clauses that put a completion off to some day.
    ahead: Vec<usize>,
    /// The words of the steps that stand.
    steps: String,
    /// Their verbs.
    verbs: Vec<&'static str>,
}

/// Weighs the clauses. `item` is the wording of the item, where it is known.
pub(super) fn weigh(
    clauses: &[Clause],
    item: Option<&Asked>,
    by_when: Option<Day>,
    context: &Context<'_>,
) -> Option<Verdict> {
    Findings::of(clauses, item).verdict(clauses, item, by_when, context)
}

/// Everything the clauses say, in order, before it is weighed.
pub(super) fn heard(clauses: &[Clause]) -> Vec<Heard> {
    let all = Findings::of(clauses, None).all.into_iter();
    let words = |place: usize| clauses.get(place).map(|clause| clause.typed.clone()).unwrap_or_default();
    all.map(|finding| Heard { says: finding.says, rule: finding.rule, words: words(finding.place) }).collect()
}

impl Findings {
    fn of(clauses: &[Clause], item: Option<&Asked>) -> Self {
        let mut findings = Self::default();
        let mut carried = Made::Stands;
        for (place, clause) in clauses.iter().enumerate() {
            carried = findings.take_in(place, clause, item, carried);
        }
        findings
    }

    /// Takes in a clause; returns what it makes of a clause that shares its verb.
    fn take_in(&mut self, place: usize, clause: &Clause, item: Option<&Asked>, carried: Made) -> Made {
        if matches!(clause.text.as_str(), "and" | "but" | "so" | "then" | "also") {
            return carried;
        }
        let told = told::read(&clause.text);
        let before = carried;
        let carried = if clause.shares { carried } else { Made::Stands };
        let elsewhere = told.of_another || item.is_some_and(|item| item.is_elsewhere(&told.text));
        let around = Around { place, clause, told: &told, carried, elsewhere };
        let mut any_wish = false;
        for Found { row, way } in &told.found {
            let counts = match (row.frame, way) {
                (_, Way::Spoiled) => false,
                (_, Way::Reported(report)) => self.stands(&around, row.says, report),
                (Frame::Denied, Way::Plain) => {
                    let spoiled = elsewhere || (clause.hangs && !told.is_past()) || follows_plan(&told.text, before);
                    !(clause.asked || clause.supposed || (spoiled && suppresses(row.says)))
                }
                (Frame::Wished, Way::Plain) => !clause.supposed,
                (Frame::Claimed, Way::Plain) => !clause.asked && !clause.supposed,
                (Frame::Said | Frame::Told, Way::Plain) => true,
            };
            if counts {
                any_wish |= row.says == Says::ExtensionRequested;
                self.add(row.says, row.rule, row.frame == Frame::Wished, place);
            }
        }
        for (verb, report) in &told.done {
            let rule = match verb.class {
                Class::Completes => "done: a verb of completing",
                Class::Steps => "progress: a verb of doing (Contract 3)",
            };
            let says = told::says(verb.class);
            if self.stands(&around, says, report) {
                self.verbs.push(verb.lemma);
                self.add(says, rule, false, place);
            }
        }
        // "Can't do the 12th. 19th?"
        if clause.asked && !any_wish && proposal::is_bare_day(&clause.text) {
            any_wish = true;
            self.add(Says::ExtensionRequested, "extension: another date proposed", true, place);
        }
        if clause.asked && !any_wish && !is_small_talk(&told.text) && !is_conclusion(&told.text) {
            self.add(Says::Question, "question: it is asked", false, place);
        }
        if !clause.asked && !told.text.starts_with("if ") && told.left_over {
            self.left_over = Some(place);
        }
        if told.undoes && !clause.supposed && !clause.asked {
            self.all.retain(|finding| !suppresses(finding.says) || finding.place > place);
            self.steps.clear();
            self.verbs.clear();
            self.add(Says::Acknowledged, "acknowledged: undone again", false, place);
        }
        if told.takes_back {
            self.all
                .retain(|finding| !(suppresses(finding.says) && finding.place < place && finding.place + 2 >= place));
            self.add(Says::Acknowledged, "acknowledged: a bare not yet (Contract 3)", false, place);
        }
        if told.own == Made::Stands { carried } else { told.own }
    }

    fn add(&mut self, says: Says, rule: &'static str, wished: bool, place: usize) {
        self.all.push(Finding { says, rule, wished, place });
    }

    /// Does a report stand, by what is around it? What does not may still be a promise or a bare "not yet".
    fn stands(&mut self, around: &Around<'_>, says: Says, report: &Report) -> bool {
        let Around { place, clause, told, carried, elsewhere } = *around;
        if clause.asked && !is_conclusion(&told.text) || clause.supposed {
            return false;
        }
        let mut made = report.made;
        if made == Made::Stands && carried != Made::Stands {
            made = carried;
        }
        if clause.hangs && !told.is_past() {
            made = Made::Nothing;
        }
        match made {
            _ if elsewhere => false,
            Made::Stands => {
                self.steps.push_str(&told.text);
                self.steps.push(' ');
                true
            }
            Made::InPart => {
                self.left_over = Some(place);
                self.add(Says::Progress, "progress: done in part", false, place);
                false
            }
            Made::Denied => {
                if !report.denied_then {
                    self.left_over = Some(place);
                }
                self.add(Says::Acknowledged, "acknowledged: a bare not yet (Contract 3)", false, place);
                false
            }
            Made::Ahead => {
                if says == Says::Done {
                    self.ahead.push(place);
                }
                self.add(Says::Acknowledged, "acknowledged: a promise (Contract 3)", false, place);
                false
            }
            Made::Guessed => {
                self.guessed.get_or_insert(place);
                self.taken_for_done |= says == Says::Done;
                false
            }
            Made::Nothing => false,
        }
    }

    fn last(&self, says: Says) -> Option<&Finding> {
        self.all.iter().filter(|finding| finding.says == says).max_by_key(|finding| finding.place)
    }

    fn first(&self, says: Says) -> Option<&Finding> {
        self.all.iter().filter(|finding| finding.says == says).min_by_key(|finding| finding.place)
    }

    /// The order of Contract 3, with its edges: what is left over, asked for or refused after it, undoes a "done".
    fn verdict(
        &self,
        clauses: &[Clause],
        item: Option<&Asked>,
        by_when: Option<Day>,
        context: &Context<'_>,
    ) -> Option<Verdict> {
        let words = |place: usize| clauses.get(place).map(|clause| clause.typed.clone()).unwrap_or_default();
        let plain = |says, finding: &Finding| Verdict {
            says,
            proposed: None,
            words: words(finding.place),
            rule: finding.rule,
            doubt: None,
        };
        let sentence = |finding: &Finding| clauses.get(finding.place).map(|clause| clause.sentence);
        let wish = self.all.iter().rfind(|finding| finding.wished && finding.says == Says::ExtensionRequested);
        let refused = self.last(Says::Refused);
        if let Some(done) = self.last(Says::Done) {
            let undone = wish.is_some_and(|wish| wish.place > done.place)
                || refused.is_some_and(|refused| refused.place > done.place || sentence(refused) == sentence(done));
            // "Nothing left on this one" takes back what was left before it.
            let left = self.left_over.is_some_and(|left| done.rule != NOTHING_LEFT || left > done.place);
            if !left && !undone {
                return Some(plain(Says::Done, done));
            }
        }
        // What cannot be had before some day, and is then refused altogether, is refused.
        let stated = self.first(Says::ExtensionRequested).filter(|stated| {
            !self.all.iter().any(|finding| finding.rule == NOT_AGREED && sentence(finding) > sentence(stated))
        });
        if let Some(asked) = wish.or(stated) {
            let proposed = self.proposed(clauses, by_when, context);
            return Some(Verdict { proposed, ..plain(Says::ExtensionRequested, asked) });
        }
        if let Some(refused) = refused {
            // "I asked him. It's a no": to ask was all.
            let says = if item.is_some_and(Asked::is_a_wish) { Says::Done } else { Says::Refused };
            return Some(plain(says, refused));
        }
        if let Some(step) = self.first(Says::Progress) {
            let all_of_it = self.left_over.is_none() && self.taken_for_done
                || self.left_over.is_none() && item.is_some_and(|item| item.is_all_of(&self.steps, &self.verbs));
            let says = if all_of_it { Says::Done } else { Says::Progress };
            return Some(plain(says, step));
        }
        if let Some(done) = self.first(Says::Done) {
            return Some(Verdict { rule: "progress: done, but something is left", ..plain(Says::Progress, done) });
        }
        if let Some(late) = self.promised_late(clauses, by_when, context) {
            return Some(late);
        }
        if let Some(place) = self.guessed {
            let words = words(place);
            let doubt = Some(format!("it says \"{}\", which is a guess rather than a report", words.trim()));
            return Some(Verdict {
                says: Says::Acknowledged,
                proposed: None,
                words,
                rule: "acknowledged: a guess",
                doubt,
            });
        }
        let said = self.first(Says::Question).or_else(|| self.first(Says::Acknowledged))?;
        Some(plain(said.says, said))
    }

    /// The date proposed: named beside the wish, else a stretch of time, else named elsewhere in that sentence.
    fn proposed(&self, clauses: &[Clause], by_when: Option<Day>, context: &Context<'_>) -> Option<Day> {
        let asking = || {
            let asks = |wished: bool| {
                self.all
                    .iter()
                    .filter(move |finding| finding.says == Says::ExtensionRequested && finding.wished == wished)
            };
            asks(true).chain(asks(false)).filter_map(|finding| clauses.get(finding.place))
        };
        // "I can't do it by Friday": Friday is the date that cannot be met, not the one proposed.
        let missed = |clause: &Clause| {
            self.all.iter().any(|finding| {
                clauses.get(finding.place) == Some(clause)
                    && finding.rule == CANNOT_MEET
                    && !["until", "till", "til ", "before", "instead"].iter().any(|word| clause.text.contains(word))
            }) && !self.all.iter().any(|finding| clauses.get(finding.place) == Some(clause) && finding.wished)
        };
        let sentence = |clause: &Clause| -> String {
            let same = clauses.iter().filter(|other| other.sentence == clause.sentence && !missed(other));
            same.map(|other| other.typed.as_str()).collect::<Vec<_>>().join(" ")
        };
        let named = |clause: &Clause| proposal::named(&clause.typed, by_when, context);
        // "He asks if 12 June would be acceptable": the day put forward comes before any other that is named; and so does a stretch of time
        // that is asked for beside a day that only tells why.
        let offered = || clauses.iter().filter(|clause| proposal::is_offer(&clause.text)).find_map(named);
        let longer = || {
            let asked = asking().filter(|clause| clause.asked && clause.text.contains("another "));
            asked.filter_map(|clause| proposal::stretch(&clause.text, by_when, context)).next()
        };
        let first = || asking().filter(|clause| !missed(clause)).find_map(named);
        offered()
            .or_else(longer)
            .or_else(first)
            .or_else(|| {
                asking()
                    .filter(|clause| clause.text.contains(" late"))
                    .find_map(|clause| proposal::named(&sentence(clause), by_when, context))
            })
            .or_else(|| {
                // "a week's grace please - 26 Feb"
                let asked = |clause: &&Clause| asking().any(|asking| asking.sentence == clause.sentence);
                let bare = clauses.iter().filter(asked).find(|clause| proposal::is_bare_day(&clause.text))?;
                proposal::named(&bare.typed, by_when, context)
            })
            .or_else(|| asking().find_map(|clause| proposal::stretch(&clause.text, by_when, context)))
            .or_else(|| asking().find_map(|clause| proposal::named(&sentence(clause), by_when, context)))
            .or_else(|| {
                // "I won't make Friday. I will have it with you on Tuesday."
                let promised = self.all.iter().filter(|finding| finding.rule.starts_with("acknowledged: a promise"));
                promised
                    .filter_map(|finding| clauses.get(finding.place))
                    .filter(|clause| !missed(clause))
                    .find_map(|clause| proposal::named(&clause.typed, by_when, context))
                    .filter(|day| *day > context.sent && by_when.is_none_or(|due| *day > due))
            })
    }

    /// A promise for a day after the date asks for that day.
    fn promised_late(&self, clauses: &[Clause], by_when: Option<Day>, context: &Context<'_>) -> Option<Verdict> {
        let due = by_when?;
        self.ahead.iter().find_map(|place| {
            let clause = clauses.get(*place)?;
            let day = proposal::named(&clause.typed, by_when, context).filter(|day| *day > due)?;
            Some(Verdict {
                says: Says::ExtensionRequested,
                proposed: Some(day),
                words: clause.typed.clone(),
                rule: "extension: promised for a day after the date",
                doubt: None,
            })
        })
    }
}

/// "So I think that one is sorted?": told, whatever its question mark.
fn is_conclusion(text: &str) -> bool {
    const TAKEN: &[&str] = &[
        "i think ",
        "we think ",
        "i believe ",
        "i take it ",
        "i assume ",
        "i guess ",
        "i'm counting ",
        "i am counting ",
        "i'm treating ",
        "i'm taking ",
    ];
    let rest = text.rsplit_once(" so ").map_or(text, |(_, rest)| rest);
    let rest = rest.strip_prefix("so ").unwrap_or(rest);
    TAKEN.iter().any(|start| rest.starts_with(start)) && !rest.contains(" you ")
}

/// "Planning to visit and then it can be closed": what follows a plan is planned too.
fn follows_plan(text: &str, before: Made) -> bool {
    before == Made::Ahead
        && ["then ", "and then ", "so it can ", "so that ", "so this can "].iter().any(|start| text.starts_with(start))
}

fn suppresses(says: Says) -> bool {
    matches!(says, Says::Done | Says::Progress)
}

/// "Hope you are well?", "is that ok?": asks nothing about the item.
fn is_small_talk(text: &str) -> bool {
    ["how are you", "hope you", "how was", "are you ok", "are you well", "hows things", "good weekend"]
        .iter()
        .any(|talk| text.contains(talk))
        || matches!(text, "ok" | "is that ok" | "alright" | "all right" | "yes" | "right")
}
