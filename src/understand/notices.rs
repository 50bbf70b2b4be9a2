//! Mail that tells of something other than an item: a significant change, a review, a monitoring meeting (R96 to R139).

use super::sentence::sentences;
use crate::understand::tables::{Pattern, Rows};
use std::sync::LazyLock;

/// Words that tell of something, with what they tell.
struct Notice {
    /// The id: a category of significant change, or what took place.
    id: &'static str,
    pattern: &'static str,
    #[cfg_attr(not(test), expect(dead_code, reason = "held true by a test"))]
    example: &'static str,
    #[cfg_attr(not(test), expect(dead_code, reason = "held true by a test"))]
    against: &'static str,
}

/// A notice found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Told {
    /// What is told.
    pub(super) id: &'static str,
    /// The sentence.
    pub(super) words: String,
}

// R139: the 17 changes an IRO must be told of, as news. Most specific first.
const CHANGES: &[Notice] = &[
    Notice {
        id: "missing",
        pattern: r"\b(?:missing (?:from (?:care|home|placement)|since|for (?:more than|over|\d|three|four|five|six|seven))|(?:has|have|had|went|gone|is|been|was)(?: now| been| gone| still| again)* missing (?:for|since|over|again|overnight)|not been (?:seen|located|found) since|whereabouts (?:are |is )?unknown|absconded)",
        example: "He has been missing since Saturday",
        against: "The form was missing from the file",
    },
    Notice {
        id: "unexpected-placement-change",
        pattern: r"\b(?:(?:moved|moving|move|transferred)(?: (?:him|her|them|in|on|out|suddenly|unexpectedly|yesterday|today|last night|over the weekend|at short notice|overnight|\w+day))* (?:to|into) (?:a |an |another |new |his |her |their |emergency |temporary |respite |different )*(?:placement|foster|carers?|home|children['’]s home|residential|unit|family|hostel|accommodation|semi)|placement (?:has |had |have )?(?:broken down|breakdown|broke down|disrupted|ended|been ended|ended suddenly|come to an end|collapsed)|(?:unexpected|unplanned|emergency|sudden|immediate|change of|changed) placement(?: move| change)?|placement (?:move|change)|(?:moved|changed|change of) (?:placement|carers?)|(?:given|gave|served|handed in|issued)(?: \w+){0,3} notice|notice (?:has been |was )?(?:given|served) on (?:the |his |her |their )?placement|new placement)\b",
        example: "he has moved to an emergency placement",
        against: "please update the placement plan",
    },
    Notice {
        id: "change-of-care-plan",
        pattern: r"\b(?:change (?:of|in|to) (?:the |his |her |their )?care plan|care plan (?:has |is |was )?(?:changed|being changed|now)|(?:we are|now) (?:looking at|pursuing|planning for) (?:reunification|adoption|rehabilitation|long[- ]term)|plan (?:has|is) (?:now )?changed|reunification (?:is|has been))\b",
        example: "there has been a change to his care plan",
        against: "the care plan is up to date",
    },
    Notice {
        id: "court-outcome",
        pattern: r"\b(?:(?:court|judge|magistrates?|hearing)\b[^.]{0,60}\b(?:made|granted|ordered|discharged|refused|dismissed|adjourned|agreed|approved|concluded|directed)|(?:care order|placement order|special guardianship order|sgo|supervision order|interim care order|ico|adoption order|secure order|dols? order|child arrangements order)\b[^.]{0,40}\b(?:was |were |has been |have been |is now )?(?:made|granted|discharged|refused|revoked|extended)|(?:sentenced|convicted|remanded))\b",
        example: "the court made a special guardianship order",
        against: "the hearing is listed for 24 June",
    },
    Notice {
        id: "panel-outcome",
        pattern: r"\bpanel\b[^.]{0,60}\b(?:agreed|approved|refused|declined|recommended|decided|supported|ratified|did not|turned down|matched)\b|\boutcome of (?:the )?\w* ?panel",
        example: "Permanence Panel agreed the match",
        against: "the panel is on 21 January",
    },
    Notice {
        id: "family-change",
        pattern: r"\b(?:(?:his|her|their|the|birth)?\s?(?:mum|mother|dad|father|nan|grandmother|grandfather|grandad|brother|sister|sibling|uncle|aunt|foster carer|foster mother|foster father|carer|carers|parent)(?:['’]s)?(?: \w+){0,2} (?:has |have |had |sadly |suddenly |unexpectedly |passed |just |recently )*(?:died|passed away|passed|given birth|had a baby|gave birth|been arrested|been remanded|moved (?:to|away|out|abroad)|been diagnosed|separated|been sent to prison)|bereavement|death of)\b",
        example: "Her grandmother has sadly died",
        against: "Mum has the form",
    },
    Notice {
        id: "contact-change",
        pattern: r"\b(?:(?:contact|family time)\b[^.]{0,50}\b(?:broken down|suspended|stopped|ceased|ended|refused|withdrawn|cancelled until|significantly)|(?:stopped|refusing|refused|suspended|ceased)\b[^.]{0,30}\b(?:contact|family time)|breakdown (?:of|in) (?:contact|family time))\b",
        example: "Family time with dad has been suspended",
        against: "family time is going well",
    },
    Notice {
        id: "out-of-education",
        pattern: r"\b(?:permanently excluded|(?:been |was |is )(?:excluded|suspended)|out of (?:school|education)|exclusion (?:from|of)|(?:fixed[- ]term|permanent) (?:exclusion|suspension)|no school place|lost (?:his|her|their) (?:school|college) place|not (?:in|attending) (?:school|education) (?:for|since))\b",
        example: "she has been permanently excluded",
        against: "school are pleased",
    },
    Notice {
        id: "serious-injury-or-illness",
        pattern: r"\b(?:(?:seriously |critically )?(?:injured|ill)\b|(?:admitted|rushed|taken|been taken|blue[- ]lighted) to (?:hospital|a&e|a & e)|in (?:hospital|intensive care|a&e)|overdos(?:e|ed)|suicide|attempted to (?:take|end)|broke(?:n)? (?:his|her|their) (?:arm|leg|wrist|ankle|collarbone)|sectioned|diagnosed with|operation|surgery|fractur)",
        example: "he was admitted to hospital last night",
        against: "the hospital appointment is booked",
    },
    Notice {
        id: "change-of-worker",
        pattern: r"\b(?:change of (?:social worker|sw|worker|team)|(?:new|different) (?:allocated )?(?:social worker|sw|worker)\b|(?:re-?allocated|transferr(?:ed|ing)|case transfer|moving)\b[^.]{0,40}\b(?:to|social worker|team|sw|worker)|(?:no longer|i am not|i['’]m not) (?:the |his |her |their )?(?:allocated )?(?:social worker|sw|worker)|(?:taking|taken|take) over (?:as|from)|allocated to (?:a new|another|me)|i am (?:leaving|the new)|i['’]m (?:leaving|the new))",
        example: "There has been a change of social worker",
        against: "the social worker will visit",
    },
    Notice {
        id: "change-of-worker",
        pattern: r"\b(?:social worker|sw|worker)\b(?: [a-z]+)? (?:will (?:be changing|change)|is (?:changing|to change|due to change)|changes|has changed)(?: (?:on|from|to|as|again|soon|next|this|at|in)\b|[.,;!]|$)",
        example: "The social worker will change on Monday",
        against: "the social worker will change the date",
    },
    Notice {
        id: "criminal-activity",
        pattern: r"\b(?:arrested|charged with|arrest|bailed|cautioned|in police custody|criminal damage|offence|offences|convicted|youth court|remanded)\b",
        example: "He was arrested on Friday",
        against: "police checks are back",
    },
    Notice {
        id: "discharge-from-care",
        pattern: r"\b(?:(?:discharged|removed|taken home|returned|gone|returning|went)\b[^.]{0,25}\b(?:from care|from accommodation|home to|to (?:his|her|their|live with) (?:mum|mother|dad|father|parents?|family))|discharge from care|ceased to be looked after|no longer (?:looked after|in care|in our care)|(?:left|leaving) care (?:on|unexpectedly|today|yesterday)|section 20 (?:has been |was )?withdrawn|withdrawn (?:her|his|their) (?:section 20|s20|consent))",
        example: "Mum has withdrawn her consent and he has gone home to his mum",
        against: "home visits continue",
    },
    Notice {
        id: "delay",
        pattern: r"\b(?:significant|serious|considerable|major|long) delays?\b",
        example: "There is a significant delay in the adoption plan",
        against: "sorry for the delay",
    },
    Notice {
        id: "complaint",
        pattern: r"\b(?:(?:made|making|submitted|raised|lodged|received)(?: \w+){0,3} complaint|complained (?:about|to|that)|complaint (?:from|by|about|has been))\b",
        example: "Mum has made a complaint",
        against: "no complaints",
    },
    Notice {
        id: "allegation",
        pattern: r"\b(?:allegations?\b|alleged\b|lado\b|disclos(?:ed|ure)\b|standards of care)",
        example: "An allegation has been made against the carer",
        against: "no concerns",
    },
    Notice {
        id: "child-protection",
        pattern: r"\b(?:strategy (?:meeting|discussion)\b[^.]{0,30}\b(?:held|took place|today|yesterday|convened|was|is being)|section 47|s\.?47|child protection (?:investigation|enquir|issue|concern|plan)|nrm referral|being exploited|assaulted|sexually|harmed)",
        example: "a strategy meeting was held yesterday",
        against: "protect her time",
    },
    Notice {
        id: "pregnancy",
        pattern: r"\b(?:pregnan(?:t|cy)|expecting a (?:baby|child)|due (?:to give birth|in \w+ with))\b",
        example: "She is pregnant",
        against: "his birthday",
    },
];

// What took place: reviews, their records and decisions, midway monitoring, coming into care.
const EVENTS: &[Notice] = &[
    Notice {
        id: "monitoring",
        pattern: r"\b(?:mid[- ]?way|mid[- ]?point|ongoing|on-going|between[- ]reviews?|six[- ]week|6[- ]week)(?: review)?(?: monitoring| meeting| check| audit| discussion| catch[- ]?up| visit| oversight| iro| contact| call)*\b[^.?]{0,80}\b(?:held|done|completed|complete|took place|carried out|undertaken|met|recorded|finished|happened|spoke|on mosaic|written up|today|this (?:morning|afternoon)|yesterday|discussed|had)\b|\b(?:held|done|completed|carried out|undertaken|had|did|finished|recorded|written up|met)\b[^.?]{0,60}\b(?:mid[- ]?way|mid[- ]?point|ongoing monitoring|on-going monitoring)\b|\bmonitoring the case on an? ongoing basis\b|\biro footprint\b|\bmy footprint\b",
        example: "Mid-way monitoring done for Jamie with Abena today",
        against: "can we do the midway monitoring on Thursday?",
    },
    Notice {
        id: "came-into-care",
        pattern: r"\b(?:(?:came|come|has come|coming|taken|brought|received|accommodated|was taken|been taken|entered|placed) (?:in ?to|under) (?:our |the |local authority |la )?(?:care|section 20|s20|foster care|police protection|accommodation)|became (?:looked after|a (?:looked after|child in care))|(?:is|was|has been|been|now) accommodated (?:under|on|since|today|yesterday|from)|(?:new|newly) (?:into care|looked after|cla|lac|child in care)|(?:start|began|started) (?:of )?(?:being )?looked after|interim care order (?:was |has been )?(?:made|granted))\b",
        example: "Esme came into care on 17 September",
        against: "she is cared for",
    },
    Notice {
        id: "decisions",
        pattern: r"\b(?:decisions|recommendations and decisions|decisions and recommendations)\b[^.?]{0,80}\b(?:attached|below|enclosed|for your (?:agreement|response|consideration|comments)|circulated|are as follows|from (?:the|his|her|their|\S+['’]s)|of (?:the|his|her|their|\S+['’]s)|made at|agreed at)\b|\b(?:attached|attach|enclosed|enclose|circulat(?:e|ing)|find|below|sending)\b[^.?]{0,60}\b(?:decisions)\b",
        example: "Please find attached the decisions from Lily's review for your agreement",
        against: "a decision on funding is needed",
    },
    Notice {
        id: "record",
        pattern: r"\b(?:(?:full |final |draft |written )?(?:record|minutes|notes|report) of (?:the |his |her |their |\S+['’]s |this |our |\w+ ){1,5}(?:review|lac review|cla review|child care review)|review (?:record|minutes|notes)|(?:minutes|record) (?:from|for) (?:the |his |her |their |\S+['’]s )+(?:\w+ )?review)\b",
        example: "Please find attached the full record of Freya's review",
        against: "please record the visit",
    },
    Notice {
        id: "took-place",
        pattern: r"\breview\b(?: meeting)?[^.?]{0,60}\b(?:took place|was held|has been held|happened|went ahead|was completed|has taken place|held (?:on|today|yesterday|this)|was chaired|concluded|completed on|went (?:well|really well|smoothly))\b|\b(?:held|chaired|completed|had|did|done)\b[^.?,]{0,40}\breview\b(?: meeting)?[^.?]{0,30}\b(?:today|yesterday|this (?:morning|afternoon|week)|on|at|last)\b|\bmonitoring forms?\b[^.?]{0,50}\b(?:attached|enclosed|from|for|herewith)\b|\b(?:attached|attach|enclosed|here['’]?s|find)\b[^.?]{0,40}\b(?:monitoring form|my form)\b",
        example: "Skye's third review took place this afternoon",
        against: "the review is on 24 February",
    },
];

/// Words that make what is told no news: a plan, a question, a fear, an invitation.
const NO_NEWS: &str = r"(?i)\b(?:if (?:he|she|they|there|the|we|this|it)|in case|at risk of|risk of|would be|might|may (?:be|have to|need)|could be|should (?:he|she|they|there|we)|to avoid|prevent|unlikely|no (?:longer at risk|sign|concerns?|allegations?|complaints?)|not (?:been )?(?:excluded|missing|arrested|pregnant)|invited to|you are invited|invitation|can you (?:confirm|tell)|do you know|has (?:he|she|there) been|let me know (?:of|if|about|whether)|any (?:news|significant)|must (?:tell|inform)|need to be told|reminder|will (?:be|take) (?:held|place)|is (?:booked|arranged|listed|due|planned|scheduled)|going to be held)\b";

static CHANGED: LazyLock<Table> = LazyLock::new(|| Table::of(CHANGES));
static HAPPENED: LazyLock<Table> = LazyLock::new(|| Table::of(EVENTS));
static NOTHING_NEW: Pattern = Pattern::new(NO_NEWS);
/// The words themselves; "changes" in general are not told as news.
static SIGNIFICANT: Pattern = Pattern::new(r"(?i)\bsignificant (?:change|event|incident|development)s?\b");
/// Guidance, training, forms and figures about significant changes tell of none.
static GENERAL: Pattern = Pattern::new(
    r"(?i)\bsignificant (?:change|event)s? (?:process|guidance|policy|form template|training|list|categories|notifications? (?:process|should|must|are|figures))|\b(?:any|all|every|what counts as|what is|which|of) (?:a |an )?significant (?:change|event)s?|\bno significant (?:change|event)s?|\b(?:without|not a|isn['’]t a) significant",
);

/// Notices with their patterns.
struct Table {
    notices: &'static [Notice],
    patterns: Rows,
}

impl Table {
    fn of(notices: &'static [Notice]) -> Self {
        Self { notices, patterns: Rows::new(notices.iter().map(|row| format!("(?i){}", row.pattern))) }
    }

    /// What a text tells of, by the first row that it holds.
    fn told_in(&self, text: &str) -> Option<&'static str> {
        self.patterns.within(text).next().and_then(|row| self.notices.get(row)).map(|row| row.id)
    }
}

fn first(table: &Table, text: &str) -> Option<Told> {
    sentences(text).into_iter().filter_map(|range| text.get(range)).find_map(|sentence| {
        let id = table.told_in(sentence).filter(|_| !sentence.trim_end().ends_with('?'))?;
        let news = !NOTHING_NEW.is_in(sentence);
        news.then(|| Told { id, words: sentence.to_owned() })
    })
}

/// One of the 17 changes, told as news.
pub(super) fn change(text: &str) -> Option<Told> {
    first(&CHANGED, text)
}

/// The words "significant change" in subject or text for something that happened; its category, wherever one is recognised.
pub(super) fn significant(subject: &str, text: &str) -> Option<Told> {
    let words = said_significant(subject).or_else(|| said_significant(text))?;
    let category = CHANGED.told_in(text).or_else(|| CHANGED.told_in(subject));
    Some(Told { id: category.unwrap_or_default(), words })
}

/// The sentence that calls something a significant change.
fn said_significant(text: &str) -> Option<String> {
    let range = sentences(text).into_iter().find(|range| {
        text.get(range.clone()).is_some_and(|sentence| {
            SIGNIFICANT.is_in(sentence) && !GENERAL.is_in(sentence) && !sentence.trim_end().ends_with('?')
        })
    })?;
    text.get(range).map(str::to_owned)
}

/// A review, its record or decisions, a monitoring meeting, or a child coming into care.
pub(super) fn event(text: &str) -> Option<Told> {
    first(&HAPPENED, text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_named_in_the_subject_takes_its_category_from_the_text() {
        let told = significant("Significant change - Mia C", "Mia has moved to an emergency placement.");
        assert_eq!(told.map(|told| told.id), Some("unexpected-placement-change"));
        assert_eq!(significant("Mia C", "She was admitted to hospital."), None);
    }

    #[test]
    fn each_notice_reads_its_example_and_not_its_counter_example() {
        for (table, find) in [(CHANGES, change as fn(&str) -> Option<Told>), (EVENTS, event)] {
            for row in table {
                assert_eq!(find(row.example).map(|told| told.id), Some(row.id), "{}", row.example);
                assert_ne!(find(row.against).map(|told| told.id), Some(row.id), "{}", row.against);
            }
        }
    }
}
