//! What some words are about: the deliverables of the trade.

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
    Topic { name: "dental", words: &["dental", "dentist", "dentists", "tooth", "teeth", "orthodontist"] },
    Topic { name: "optician", words: &["optician", "opticians", "eye test", "sight test", "glasses"] },
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
    Topic { name: "ehcp", words: &["ehcp", "ehc", "ehc plan", "health and care plan", "ehcna"] },
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
    Topic {
        name: "speech and language",
        words: &["speech and language", "speech & language", "speech therapy", "salt", "slt"],
    },
    Topic { name: "hearing test", words: &["hearing test", "audiology"] },
    Topic { name: "educational psychologist", words: &["educational psychologist", "ed psych", "ep"] },
    Topic { name: "strategy meeting", words: &["strategy meeting", "strat meeting", "strategy discussion"] },
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
