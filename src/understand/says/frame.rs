//! What an item asks for, held against what a reply reports: the very thing asked for is done, a step towards it is progress (Contract 3).

use super::{statement, topic::topics, words};
use crate::understand::tables::Phrases;
use std::sync::LazyLock;

/// An act asked for, in its meanings, and what reports it. Words are separated by `|`.
struct Frame {
    /// How it is asked for: base forms and participles.
    asked: &'static str,
    /// Phrases, and verbs by their base form, any of which reports it as done.
    reported: &'static str,
}

const FRAMES: &[Frame] = &[
    Frame {
        asked: "refer|referred|make the referral|make a referral|re-refer",
        reported: "refer|re-refer|referral made|referral sent|referral submitted|referral has|referral is|referral was|referral in|referral gone|\
        referral went|made the referral|made a referral|sent the referral|referral completed|referral form|referral accepted",
    },
    Frame {
        asked: "apply|make an application|make the application|put in an application",
        reported: "apply|application sent|application made|application is|form went|form has gone|form sent|application in|application submitted|\
        sent the application|application has|application went|application gone|granted",
    },
    Frame {
        asked: "submit|submitted|lodge|lodged|file",
        reported: "submit|send|lodge|gone in|put in|is in|went in|made|filed",
    },
    Frame {
        asked: "book|booked|make an appointment|make the appointment|arrange an appointment|get an appointment|get a date|obtain a date",
        reported: "book|rebook|arrange|appointment is|appointment made|date is|slot|got a date|have a date|date for",
    },
    Frame {
        asked: "arrange|arranged|organise|organised|set up|sort|sorted|sort out|sorted out|made",
        reported: "arranged|organised|set up|date is|in place|starts|booked|sorted|agreed",
    },
    Frame { asked: "request|requested|ask for", reported: "request|asked for|put in a request" },
    Frame { asked: "chase|chased|follow up|followed up|pursue", reported: "chase|followed up|pursue" },
    Frame {
        asked: "contact|telephone|phone|ring|call|speak|talk|discuss|explain|tell|inform|notify|ask|invite|liaise|told|informed|notified|asked|contacted|discussed|explained|let|consult|consulted|spoken|invited|email",
        reported: "contact|telephone|phone|ring|called|speak|spoke|spoken|talk|talked|discussed|explain|told|inform|notify|asked|email|wrote|in touch|went through|been through|liaise|consult|had a chat|had a word|invite|invite sent|invites sent|invitation sent|in writing|sat down with|had a conversation|messaged|texted",
    },
    Frame {
        asked: "visit|see|meet|attend|visited|seen|met|attended|go and see|go to|introduce|introduced",
        reported: "visit|see|saw|meet|attend|introduce|visit took|went|been to|did a visit|was seen|been to see|took him|took her|sat down with",
    },
    Frame {
        asked: "take place|hold|held|convene|convened|have|happen",
        reported: "held|took place|convene|met|meeting took|meeting was|happened|saw|went ahead|visited|has had|have had|had his|had her|had their",
    },
    Frame {
        asked: "send|sent|share|shared|forward|forwarded|circulate|circulated|deliver|delivered|give|given|provide|provided|supply|hand|handed|post|posted|distribute|distributed|return|returned|pass|passed|issue|issued",
        reported: "send|resend|share|forward|circulate|deliver|gave|given|provide|supply|hand|handed|post|posted|mail|email|emailed|in the post|went to|gone to|went out|gone out|went off|gone off|took it|took them|took this|taken it|dropped|has it|have it|has got|got it|got his|got her|has had|have had|have had their|have them|passed it|pass|returned|return|issue|distribute|has his|has her|have theirs|went by|copied|cc'd",
    },
    Frame {
        asked: "write|written|write up|written up|type up|draft|drafted",
        reported: "write|draft|letter sent|letter went|letter has|letter gone|in the post|posted|typed up|drafted|delivered",
    },
    Frame {
        asked: "register|registered|enrol|enrolled|put|add|added|sign up|join|nominate|nominated",
        reported: "register|enrol|added|add|put on|been put|on the list|signed up|joined|nominate|name down|has a place|on the waitlist|on waitlist",
    },
    Frame { asked: "open|opened", reported: "open|opened|account is open" },
    Frame { asked: "order|ordered|buy|bought|purchase", reported: "order|buy|bought|purchase|arrived" },
    Frame {
        asked: "agree|agreed|approve|approved|decide|decided|confirm|confirmed|consent|authorise",
        reported: "agree|agreed|approve|approved|decided|confirm|confirmed|a yes|say yes|said yes|consented|granted|accepted|in writing|a no from",
    },
    Frame {
        asked: "allocate|allocated|appoint|appointed|assign|assigned",
        reported: "allocate|allocated|appoint|appointed|assign|assigned|has a worker|starts",
    },
    Frame {
        asked: "identify|identified|find|found|source",
        reported: "identify|find|found|source|matched|has been found|introduced",
    },
    Frame {
        asked: "place|placed|move|moved|accommodate",
        reported: "moved in|placed|moved to|has moved|have moved|moved",
    },
    Frame { asked: "sign|signed", reported: "sign|signed" },
    Frame {
        asked: "obtain|obtained|get|secure|secured|collect|collected|seek|sought|take advice|take legal advice|take instructions|acquire",
        reported: "obtain|obtained|received|receive|got|secure|collect|granted|issued|arrived|here|is registered|been registered|signed|has it|back|came back|came through|took|taken|sought",
    },
    Frame {
        asked: "present|presented|take to panel|taken to panel",
        reported: "present|presented|went to panel|been to panel|heard",
    },
    Frame { asked: "fit|fitted|install|installed", reported: "fit|install|fitted|installed|went in|put in|put up" },
    Frame {
        asked: "check|checked|look at|look into|inspect|view|establish|find out",
        reported: "check|checked|inspect|view|looked at|looked into|establish|found out|all clear|turns out|saw",
    },
    Frame {
        asked: "update|updated|bring|brought",
        reported: "update|updated|up to date|had both|had all|had his|had her",
    },
];

/// What only a report of completion completes.
const WHOLE: &[&str] = &[
    "complete",
    "completed",
    "upload",
    "uploaded",
    "finish",
    "finished",
    "record",
    "recorded",
    "undertake",
    "undertaken",
    "carry",
    "finalise",
    "finalised",
];

/// Things asked for without a verb ("a letter of thanks", "decision on funding"), with what completes them.
const NOMINAL: &[(&str, &str)] = &[
    ("referral", "refer|made|sent|send|submit|submitted|went|gone|accepted"),
    ("letter", "post|posted|send|gone off|went off|gone out|went out"),
    ("appointment", "has been to|have been to|attend|went to|was seen|were seen|booked|made"),
    ("visit", "visit|see|saw|went to see|have been|been to see"),
    ("decision", "agreed|approved|decided|a yes|refused"),
    ("consent", "sign|signed|consented"),
    ("application", "apply|made|sent|send|submit"),
    ("invitation", "send|sent|invite"),
    ("advice", "obtained|received|obtain"),
];
/// Asked to be arranged, these are arranged once they are booked; an event only once it was held (Contract 3: booked is progress).
const BOOKABLE: &[&str] =
    &["appointment", "date", "slot", "meeting", "transport", "taxi", "interpreter", "cover", "place"];
/// To ask somebody's wish is done whatever they answer.
const WISHES: &[&str] =
    &["ask", "offer", "find out", "establish", "explore", "seek his views", "seek her views", "consult"];

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
    /// What reports each act asked for; empty where only a report of completion does.
    acts: Vec<Vec<&'static str>>,
    wish: bool,
}

impl Asked {
    /// Prepares the wording of an item.
    pub(super) fn of(item: &str) -> Self {
        let mut plain = format!(" {} ", words::plain(without_heading(item)));
        for phrase in REPORT_BACK {
            plain = plain.replace(&format!(" {phrase} "), " | ");
        }
        let asked = acts_asked(&plain);
        let asks = |act: &str| asked.contains(&act);
        let mut acts: Vec<Vec<&str>> = Vec::new();
        for frame in FRAMES {
            if frame.asked.split('|').any(asks) {
                acts.push(frame.reported.split('|').map(str::trim).collect());
            }
        }
        if WHOLE.iter().any(|act| asks(act)) {
            acts.push(Vec::new());
        }
        for verb in statement::asked(plain.trim()) {
            let known = FRAMES.iter().find(|frame| frame.asked.split('|').any(|act| act == verb));
            let done: Vec<&str> = known.map_or(vec![verb], |frame| frame.reported.split('|').map(str::trim).collect());
            if !acts.contains(&done) && !WHOLE.contains(&verb) {
                acts.push(done);
            }
        }
        let has = |noun: &str| plain.contains(&format!(" {noun} "));
        if acts.is_empty() {
            acts.extend(NOMINAL.iter().find(|(noun, _)| has(noun)).map(|(_, done)| done.split('|').collect()));
        }
        if (asks("arrange") || asks("organise") || has("arranged")) && !BOOKABLE.iter().any(|noun| has(noun)) {
            acts = vec![vec!["held", "took place", "in place", "all arranged"]];
        }
        let wish = WISHES.iter().any(|act| asks(act))
            && ["whether", "if", "views", "wishes", "wants", "would like", "about"].iter().any(|word| has(word));
        Self { topics: topics(&plain), acts, wish }
    }

    /// Is the clause about another deliverable than the item?
    pub(super) fn is_elsewhere(&self, clause: &str) -> bool {
        let named = topics(clause);
        !named.is_empty() && !self.topics.is_empty() && !named.iter().any(|topic| self.topics.contains(topic))
    }

    /// Do the steps reported, in words and as verbs, amount to everything that was asked for?
    pub(super) fn is_all_of(&self, text: &str, verbs: &[&str]) -> bool {
        let padded = format!(" {text} ");
        let told =
            |done: &Vec<&str>| done.iter().any(|one| verbs.contains(one) || padded.contains(&format!(" {one} ")));
        !self.acts.is_empty() && self.acts.iter().all(told)
    }

    /// Was somebody's wish to be asked, so that a "no" answers it?
    pub(super) fn is_a_wish(&self) -> bool {
        self.wish
    }
}

/// "Health: refer Freddie to the clinic" asks under a heading of a word or two.
fn without_heading(item: &str) -> &str {
    match item.split_once(": ") {
        Some((heading, rest)) if heading.split_whitespace().count() <= 2 => rest,
        _ => item,
    }
}

/// Every act that can be asked for, and its phrase between spaces.
static ACTS: LazyLock<(Vec<&'static str>, Phrases)> = LazyLock::new(|| {
    let of_frames = FRAMES.iter().flat_map(|frame| frame.asked.split('|'));
    let acts: Vec<&str> = of_frames.chain(WHOLE.iter().chain(WISHES).copied()).collect();
    let phrases = Phrases::new(acts.iter().map(|act| format!(" {act} ")));
    (acts, phrases)
});

/// The acts that an item, in the one spelling and between spaces, asks for: at its beginning, or after a word that asks.
fn acts_asked(plain: &str) -> Vec<&'static str> {
    const LEADS: &[&str] = &[
        "to", "and", "please", "then", "also", "must", "should", "will", "be", "been", "is", "are", "or", "you", "sw",
        "not",
    ];
    let (acts, phrases) = &*ACTS;
    let asked = |at: usize| {
        at == 0
            || plain.get(..at).and_then(|before| before.rsplit(' ').next()).is_some_and(|last| LEADS.contains(&last))
    };
    phrases
        .places_in(plain)
        .filter(|(_, place)| asked(place.start))
        .filter_map(|(row, _)| acts.get(row).copied())
        .collect()
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
        assert!(refer.is_all_of("i have referred him today", &["refer"]));
        assert!(!refer.is_all_of("i have booked him in", &["book"]));
        let two = Asked::of("Tom to chase CAMHS and forward their reply");
        assert!(!two.is_all_of("chased again today", &["chase"]));
    }
}
