//! What a clause is about, held against what the item asks for.

use super::words;
use crate::understand::tables::Phrases;
use std::sync::LazyLock;

/// A deliverable with the words that name it. A report about one of these does not count for an item about others only.
struct Topic {
    name: &'static str,
    words: &'static [&'static str],
}

/// Deliverables, with the abbreviations of the trade.
const TOPICS: &[Topic] = &[
    Topic { name: "pep", words: &["pep", "peps", "epep", "e-pep", "education plan", "personal education plan"] },
    Topic {
        name: "health assessment",
        words: &[
            "rha",
            "iha",
            "health assessment",
            "health assessments",
            "lac medical",
            "medical",
            "review health",
            "initial health",
        ],
    },
    Topic { name: "dental", words: &["dental", "dentist"] },
    Topic { name: "optician", words: &["optician", "opticians", "eye test", "glasses"] },
    Topic {
        name: "immunisation",
        words: &["immunisation", "immunisations", "imms", "vaccination", "vaccinations", "jabs"],
    },
    Topic { name: "sdq", words: &["sdq", "sdqs", "strengths and difficulties"] },
    Topic {
        name: "camhs",
        words: &[
            "camhs",
            "emotional wellbeing",
            "mental health",
            "therapy",
            "therapist",
            "counselling",
            "play therapy",
        ],
    },
    Topic {
        name: "visit",
        words: &[
            "statutory visit",
            "statutory visits",
            "stat visit",
            "stat visits",
            "stat vis",
            "visit",
            "visits",
            "home visit",
            "svs",
            "sv",
        ],
    },
    Topic { name: "supervision", words: &["supervision", "management oversight"] },
    Topic { name: "care plan", words: &["care plan", "care plans"] },
    Topic { name: "pathway plan", words: &["pathway plan", "pathway", "needs assessment"] },
    Topic { name: "placement plan", words: &["placement plan", "placement agreement", "delegated authority"] },
    Topic { name: "safety plan", words: &["safety plan", "risk assessment", "risk plan"] },
    Topic {
        name: "life story",
        words: &["life story", "lifestory", "life-story", "lsw", "later life letter", "memory box", "memory book"],
    },
    Topic { name: "chronology", words: &["chronology"] },
    Topic { name: "genogram", words: &["genogram", "family tree"] },
    Topic { name: "passport", words: &["passport"] },
    Topic { name: "birth certificate", words: &["birth certificate"] },
    Topic { name: "ni number", words: &["ni number", "national insurance", "nino"] },
    Topic {
        name: "savings",
        words: &["junior isa", "isa", "jisa", "savings", "bank account", "share foundation", "child trust fund"],
    },
    Topic { name: "ehcp", words: &["ehcp", "ehc plan", "health and care plan", "ehcna"] },
    Topic {
        name: "school place",
        words: &["school place", "admissions", "start date", "exclusion paperwork", "timetable"],
    },
    Topic {
        name: "permanence",
        words: &["permanence", "ppm", "cpr", "placement order", "adm", "family finding", "matching", "long term match"],
    },
    Topic { name: "sgo", words: &["sgo", "special guardianship"] },
    Topic {
        name: "family time",
        words: &[
            "family time",
            "contact plan",
            "contact schedule",
            "contact arrangements",
            "contact",
            "sibling contact",
        ],
    },
    Topic { name: "independent visitor", words: &["independent visitor", "iv", "advocate", "advocacy"] },
    Topic {
        name: "return interview",
        words: &["return home interview", "rhi", "return interview", "missing interview"],
    },
    Topic {
        name: "consultation",
        words: &["consultation form", "consultation forms", "consultation paperwork", "consultation"],
    },
    Topic { name: "sibling assessment", words: &["sibling assessment", "together and apart", "together or apart"] },
    Topic { name: "age assessment", words: &["age assessment"] },
    Topic {
        name: "parenting assessment",
        words: &["parenting assessment", "connected persons assessment", "viability"],
    },
    Topic { name: "immigration", words: &["immigration", "home office", "asylum", "leave to remain", "brp"] },
    Topic { name: "bedroom", words: &["bedroom", "sleeping arrangements"] },
    Topic { name: "minutes", words: &["minutes"] },
];

/// The words of all topics, each a whole word: row by row in the order of [`TOPICS`].
static NAMED: LazyLock<(Phrases, Vec<&'static Topic>)> = LazyLock::new(|| {
    let rows: Vec<(&Topic, &str)> =
        TOPICS.iter().flat_map(|topic| topic.words.iter().map(move |one| (topic, *one))).collect();
    let phrases = Phrases::new(rows.iter().map(|(_, words)| format!(" {words} ")));
    (phrases, rows.into_iter().map(|(topic, _)| topic).collect())
});

/// The deliverables named in these words (in the one spelling).
pub(in crate::understand) fn topics(plain: &str) -> Vec<&'static str> {
    let padded = format!(" {} ", plain.replace("'s ", " ").replace(['-', '/'], " "));
    let (phrases, topics) = &*NAMED;
    let mut named: Vec<&str> =
        phrases.rows_in(&padded).into_iter().filter_map(|row| topics.get(row)).map(|topic| topic.name).collect();
    named.dedup();
    named
}

/// Verbs of recommendations: as asked for, and as reported.
const VERBS: &[(&str, &[&str])] = &[
    (
        "refer",
        &[
            "referred",
            "referral made",
            "referral sent",
            "referral submitted",
            "referral has",
            "referral is",
            "referral was",
            "referral in",
            "referral gone",
            "made the referral",
            "made a referral",
            "sent the referral",
            "referral completed",
            "referral form",
        ],
    ),
    ("make the referral", &["referred", "referral"]),
    ("make a referral", &["referred", "referral"]),
    ("submit", &["submitted", "sent", "gone in", "put in", "is in", "made"]),
    ("book", &["booked", "appointment is", "date is", "arranged"]),
    ("arrange", &["arranged", "booked", "set up", "date is", "organised"]),
    ("request", &["requested", "asked for"]),
    ("chase", &["chased", "followed up"]),
    ("contact", &["contacted", "rang", "rung", "phoned", "called", "spoke", "spoken", "emailed", "in touch"]),
    ("write", &["written", "wrote", "letter sent", "letter went", "letter has"]),
    ("visit", &["visited", "saw", "seen", "visit took", "went to see", "been to see", "did a visit"]),
    ("see", &["saw", "seen", "visited"]),
    ("meet", &["met", "meeting took", "meeting held", "saw"]),
    ("speak", &["spoke", "spoken", "talked", "rang", "discussed"]),
    ("talk", &["talked", "spoke", "spoken", "discussed"]),
    ("discuss", &["discussed", "spoke", "spoken", "talked"]),
    ("explain", &["explained", "told", "talked", "went through"]),
    ("ask", &["asked", "emailed", "spoke"]),
    ("invite", &["invited", "invite sent", "invitation sent", "invites sent"]),
    (
        "apply",
        &[
            "applied",
            "application sent",
            "application made",
            "application is",
            "form went",
            "form has gone",
            "form sent",
            "application in",
            "application submitted",
            "sent the application",
            "application has",
        ],
    ),
    ("register", &["registered"]),
    ("open", &["opened", "account is open"]),
    ("order", &["ordered"]),
    (
        "send",
        &[
            "sent",
            "emailed",
            "forwarded",
            "shared",
            "posted",
            "in the post",
            "went to",
            "gone to",
            "went out",
            "gone out",
            "went off",
            "gone off",
        ],
    ),
    ("share", &["shared", "sent", "circulated"]),
    ("forward", &["forwarded", "sent"]),
    ("circulate", &["circulated", "sent"]),
    ("agree", &["agreed", "approved"]),
    ("agreed", &["agreed", "approved"]),
    ("approve", &["approved", "agreed"]),
    ("confirm", &["confirmed"]),
    ("allocate", &["allocated"]),
    ("identify", &["identified", "found"]),
    ("notify", &["notified", "told", "emailed", "informed"]),
    ("inform", &["informed", "told", "emailed"]),
    ("tell", &["told", "explained", "spoke", "spoken"]),
    ("sign", &["signed"]),
    ("give", &["gave", "given", "handed"]),
    ("obtain", &["obtained", "received", "got"]),
    ("get", &["got", "received", "obtained", "is registered", "been registered", "signed", "collected", "has it"]),
    ("complete", &[]),
    ("update", &[]),
    ("upload", &[]),
    ("finish", &[]),
    ("record", &[]),
    ("add", &["added"]),
    ("draft", &["drafted", "draft"]),
    ("attend", &["attended", "went to"]),
    ("present", &["presented"]),
    ("hold", &["held", "took place"]),
    ("convene", &["convened", "held", "took place"]),
];

/// Words before a verb that asks.
const LEADS: [&str; 5] = [" to ", " and ", " please ", " then ", " also "];

/// Each verb after each of them, verb by verb.
static ASKED: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(VERBS.iter().flat_map(|(verb, _)| LEADS.map(|lead| format!("{lead}{verb} ")))));

/// Requests to report back, which are no part of what is to be done.
const REPORT_BACK: &[&str] = &[
    "let me know",
    "confirm to me",
    "confirm this to me",
    "confirm the appointment",
    "confirm the date",
    "confirm in writing",
    "confirm by email",
    "and confirm",
    "email me",
    "send me the date",
    "tell me",
    "update me",
    "report back",
    "advise me",
    "confirm when",
];

/// An item's wording, prepared.
pub(super) struct Asked {
    topics: Vec<&'static str>,
    verbs: Vec<&'static [&'static str]>,
}

impl Asked {
    /// Prepares the wording of an item.
    pub(super) fn of(item: &str) -> Self {
        let mut plain = format!(" {} ", words::plain(item));
        for phrase in REPORT_BACK {
            plain = plain.replace(&format!(" {phrase} "), " | ");
        }
        let led = ASKED.rows_in(&plain);
        let referral = plain.contains(" referral ") && !plain.contains(" chase ");
        let asks = |row: usize, verb: &str| {
            led.iter().any(|found| found / LEADS.len() == row)
                || plain.trim_start().strip_prefix(verb).is_some_and(|rest| rest.starts_with(' '))
                || verb.starts_with("refer") && referral
        };
        let verbs = VERBS.iter().enumerate().filter(|(row, (verb, _))| asks(*row, verb));
        let verbs = verbs.map(|(_, (_, reported))| *reported).collect();
        Self { topics: topics(&plain), verbs }
    }

    /// Is the clause about another deliverable than the item?
    pub(super) fn is_elsewhere(&self, clause: &str) -> bool {
        let named = topics(clause);
        !named.is_empty() && !self.topics.is_empty() && !named.iter().any(|topic| self.topics.contains(topic))
    }

    /// Do the steps reported in a text amount to everything that was asked for?
    pub(super) fn is_all_of(&self, text: &str) -> bool {
        let padded = format!(" {text} ");
        !self.verbs.is_empty()
            && self.verbs.iter().all(|reported| reported.iter().any(|word| padded.contains(&format!(" {word} "))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clause_about_another_deliverable_is_elsewhere() {
        let pep = Asked::of("Sarah to complete the PEP with the virtual school");
        assert!(pep.is_elsewhere("i have completed the statutory visit"));
        assert!(!pep.is_elsewhere("education plan completed"));
        assert!(!pep.is_elsewhere("all done"));
    }

    #[test]
    fn the_very_steps_asked_for_are_all_of_it() {
        let refer = Asked::of("Fiona to refer Zac for an independent visitor");
        assert!(refer.is_all_of("i have referred him today"));
        assert!(!refer.is_all_of("i have booked him in"));
        let two = Asked::of("Tom to chase CAMHS and forward their reply");
        assert!(!two.is_all_of("chased again today"));
    }
}
