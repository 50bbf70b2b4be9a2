//! What an amendment changes: the date, the person, the action.

use super::{Change, Situation, cues::Cue};
use crate::understand::{
    by_when::{self, DateRole, Found},
    items::{Form, asks},
    says::{self, clause::Clause},
    sentence::sentences,
    tables::Pattern,
    what,
};
use std::sync::LazyLock;

const NAME: &str = r"(?P<who>\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2})";

/// Where the new person's name stands.
static WHO: LazyLock<Vec<Pattern>> = LazyLock::new(|| {
    let ways = [
        r"(?i:from) \p{Lu}[\p{L}'’ -]{1,40}? (?i:to) NAME",
        r"(?i:reallocated|re-allocated|reassigned|transferred|moved|moves|move|passed|pass|passes|hand|handed|given|goes|gone|allocated|switch(?:ed)?|change(?:d)?)\b[^.;]{0,40}? (?i:to|over to) NAME",
        r"NAME (?i:is|will be|becomes|has become) (?i:now |from now on )?(?i:the (?:one|person|worker) )?(?i:now )?(?i:responsible)",
        r"(?i:now (?:sits|rests|lies)|(?:sits|rests|lies) now) with NAME",
        r"\b(?i:re-?allocate|re-?assign|transfer|pass|hand|switch)(?i: this| it| these| them| both| the (?:action|recommendation|item|case))?(?i: on| over)? to NAME",
        r"NAME (?i:now )?(?i:holds|owns|has) (?i:this) (?i:action|recommendation|one|case|item)\b",
        r"NAME (?i:has|have) (?i:now )?(?i:got this one|taken (?:this|it) on|picked (?:this|it) up)",
        SWAP,
        r"NAME (?i:will|is to|must|should|needs to|has to)[^.;:?!]{0,50} (?i:in place of|instead of|in [a-z]+'s place)",
        r"(?i:is|are) now (?i:with|for|the responsibility of|down to) NAME",
        r"(?i:(?:new|now the|now) (?:sw|social worker|worker|allocated worker|allocated social worker)(?: is|:)?|social worker is now|worker is now|now) NAME",
        r"NAME (?i:is (?:now )?the (?:new |allocated )?(?:sw|social worker|worker)|(?:has|is) (?:now )?(?:taken|taking) over|to (?:do|action|complete|pick up) (?:this|it) instead|has picked|instead of|in place of)",
        // "Correction, item 1: Tanisha Greaves, not Marek", "It is Marta, please, for the questionnaire".
        r"NAME(?i:,? not| rather than| and not) \p{Lu}[\p{L}'’-]+",
        r"(?i:it is|it['’]s|make it|make that|that is|that['’]s) NAME(?i:,? please)",
        r"(?i:swap) \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)? (?i:for|with) NAME",
        r"NAME (?i:takes|is taking|will take|will be taking) (?i:this|it|that)(?i: one)? (?i:on|over|forward)",
        r"NAME (?i:will be doing|will do|is doing|is to do) (?i:this|it|that)(?i: one)? (?i:rather than|instead|now)",
        r"(?i:is|are) (?P<who>\p{Lu}\p{L}+)['’]s now",
        r"(?i:is|are) (?P<who>yours) (?:now|to do now)",
        r"(?i:is|are) now (?i:for|with|down to) (?P<who>you)\b",
        r"NAME (?i:to do|to action|to complete|to take|will do|can do) (?i:this one|this|it|that one)(?i:,? please)\b",
        r"(?i:in) (?P<who>your) (?i:name)\b",
        r"(?i:re-?allocating|re-?assigning|transferring|passing|handing|moving)\b[^.;]{0,60}? to (?P<who>you)\b",
        r"(?i:pass|move|hand|give|transfer)\b[^.;]{0,30}? to (?P<who>you) (?i:instead|rather|now|please)",
        r"(?i:should (?:be|have been|read|say)|i meant|meant|(?:who|person|owner|responsible)(?: is| should be| to be|:)) NAME",
    ];
    ways.iter().map(|way| Pattern::of(way.replace("NAME", NAME))).collect()
});

/// "I would be grateful if it could be Daniel's rather than Holly's".
const SWAP: &str = r"(?i:grateful if|glad if|helpful if|please|should)[^.;:?!]{0,90}? be NAME(?:'s|’s) (?i:rather than|instead of|and not)";
static SWAPPED: LazyLock<Pattern> = LazyLock::new(|| Pattern::of(SWAP.replace("NAME", NAME)));

/// Somebody has gone, and another does it: the name, where the first is said in the same text.
static SUCCESSOR: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::of(format!(
        r"{NAME} (?i:will|is to|must|should|needs to|has to)(?i: now)?(?i: need to| have to)? (?i:do|complete|pick up|take on|take over|take|action|finish|pick) (?i:this|it|these|them|both)\b"
    ))
});
static GONE: Pattern = Pattern::new(
    r"(?i)\b(?:has|have) (?:now |since )?left\b|\bis (?:now )?(?:leaving|off|away|on (?:sick|annual|maternity|paternity|long[- ]term)? ?(?:sick )?leave)\b|\bno longer (?:here|with us|works?|the|her|his|their|allocated)\b|\bhas (?:now )?(?:moved (?:teams?|on|to)|retired)\b",
);

/// Capitalised words that are no names.
const NO_NAMES: &[&str] = &[
    "You",
    "He",
    "She",
    "We",
    "They",
    "It",
    "This",
    "That",
    "Who",
    "Someone",
    "Nobody",
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
    "Christmas",
    "Easter",
    "PEP",
    "RHA",
    "IHA",
    "Level",
    "Stage",
    "Mosaic",
    "The",
    "Tracked",
    "Please",
    "Resolved",
    "Informal",
    "Formal",
    "Number",
    "No",
    "Fri",
    "Mon",
    "Tue",
    "Tues",
    "Wed",
    "Thu",
    "Thurs",
    "Sat",
    "Sun",
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "Jun",
    "Jul",
    "Aug",
    "Sept",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
    "I",
    "RESOLVED",
];

/// Introduces a new wording: what follows its colon or line break is the action.
static WORDING: Pattern = Pattern::new(
    r"(?is)(?:(?:replace|swap|substitute)\b[^.:\n]{0,60}\b(?:with|by|for)\b[^:\n]{0,30}|(?:should|to|will|must|now|please) (?:now )?(?:read|say)(?: as follows)?|(?:amended|revised|new|updated|corrected|changed?) (?:the )?(?:action|wording|recommendation)(?: is| to(?: read)?)?|change (?:the |my )?(?:action|wording|recommendation) to|chang(?:e|ing) (?:the |my )?(?:action|wording|recommendation)[^:\n]{0,60}|reword(?:ed)? (?:this |it )?(?:as|to)|rephrase[^:\n]{0,30}|(?:be clearer|clarify)[^:\n]{0,30}|what i (?:want|need|meant|would like) (?:is|was))\s*[:–-]?\s*(?P<what>[^\s].*)$",
);

/// Reads what is changed, with the clause that says so.
pub(super) fn read(
    text: &str,
    clauses: &[Clause],
    heard: &[(Cue, usize)],
    situation: &Situation<'_>,
) -> Option<(Change, usize)> {
    let said = |cue: Cue| heard.iter().find(|(heard, _)| *heard == cue).map(|(_, place)| *place);
    let what_place = said(Cue::NewWhat);
    let what = what_place
        .and_then(|_| wording(text))
        .or_else(|| instead(text))
        .or_else(|| situation.answers_clarification.then(|| named_task(text)).flatten());
    let what_place = what_place.or(what.as_ref().map(|_| 0));
    let date_place = said(Cue::NewDate)
        .or_else(|| said(Cue::Agreed))
        .or(what.as_ref().and(what_place))
        .or(situation.answers_clarification.then_some(0));
    let date_place = date_place.or(says::names_only_a_day(text).then_some(0));
    // "The 20th is a bit long. 18th."
    let date_place = date_place.or_else(|| bare_day(clauses, situation));
    let by_when = date_place
        .filter(|_| !keeps_date(text))
        .and_then(|_| new_date(text, clauses, heard, situation, what.is_some()));
    let who_place =
        said(Cue::NewWho).or(situation.answers_clarification.then_some(0)).or_else(|| SWAPPED.is_in(text).then_some(0));
    let by_when = by_when.or_else(|| asked_again(text, heard, situation));
    let date_place = date_place.or_else(|| said(Cue::Dissatisfied));
    let who = who_place.and_then(|_| new_who(text, situation.answers_clarification)).or_else(|| doer(what.as_deref()?));
    // "Yusuf is now responsible, by 20 November": the day he is given.
    let by_when =
        by_when.or_else(|| who.as_ref().filter(|_| who_place.is_some()).and_then(|_| led_ahead(text, situation)));
    let date_place = date_place.or(who_place);
    let place = what
        .as_ref()
        .and(what_place)
        .or(by_when.as_ref().and(date_place))
        .or(who.as_ref().and(who_place.or(what_place)))?;
    Some((Change { by_when, who, what }, place))
}

/// The new date: the last one in a clause that changes it; for an answer to a clarification or a new wording, the last one at all.
fn new_date(
    text: &str,
    clauses: &[Clause],
    heard: &[(Cue, usize)],
    situation: &Situation<'_>,
    anywhere: bool,
) -> Option<Found> {
    let dates = |typed: &str| {
        by_when::find(&without_old(typed), situation.context)
            .into_iter()
            .filter(|found| !matches!(found.role, DateRole::Birth | DateRole::Past | DateRole::Repeats))
            .rfind(|found| found.meaning.day().is_none_or(|day| day >= situation.context.sent))
    };
    let changing =
        heard.iter().filter(|(cue, _)| *cue == Cue::NewDate).chain(heard.iter().filter(|(cue, _)| *cue == Cue::Agreed));
    let near = |place: usize| {
        let clause = clauses.get(place)?;
        dates(&clause.typed).or_else(|| {
            let same = clauses.iter().filter(|other| other.sentence == clause.sentence && !other.supposed);
            dates(&same.map(|other| other.typed.as_str()).collect::<Vec<_>>().join(" "))
        })
    };
    let found = changing.map(|(_, place)| *place).find_map(near);
    // "New dates:" over a list of dates.
    let headed = heard.iter().any(|(cue, place)| {
        *cue == Cue::NewDate && clauses.get(*place).is_some_and(|clause| heads_dates(&clause.text))
    });
    if let Some(clause) = bare_day(clauses, situation).and_then(|place| clauses.get(place))
        && let Some(found) = dates(&clause.typed).or_else(|| dates(&as_date(&clause.typed)))
    {
        return Some(found);
    }
    if says::names_only_a_day(text) {
        // A day that is all that is said needs no word before it.
        return dates(text).or_else(|| dates(&as_date(text)));
    }
    if situation.answers_clarification || anywhere || headed { found.or_else(|| dates(text)) } else { found }
}

/// "Not what I asked for. Please complete them by Friday 27 November": what is not accepted is asked for anew, by a day to come.
fn asked_again(text: &str, heard: &[(Cue, usize)], situation: &Situation<'_>) -> Option<Found> {
    if !heard.iter().any(|(cue, _)| *cue == Cue::Dissatisfied) {
        return None;
    }
    sentences(text).into_iter().filter_map(|range| text.get(range)).find_map(|sentence| {
        let again = asks(sentence).into_iter().any(|ask| {
            let action = sentence.get(ask.action..ask.span.end).unwrap_or_default();
            let found = by_when::deadline(action, false, situation.context);
            let told = found.and_then(|found| action.get(..found.span.start)).unwrap_or(action);
            ask.form != Form::ReportBack && what::only_points_back(&format!("{told} this"))
        });
        led_ahead(sentence, situation).filter(|_| again)
    })
}

/// A deadline to come that words such as "by" or "before" lead.
fn led_ahead(text: &str, situation: &Situation<'_>) -> Option<Found> {
    let found = by_when::deadline(text, false, situation.context)?;
    let ahead = !found.past && found.meaning.day().is_some_and(|day| day >= situation.context.sent);
    (ahead && by_when::is_led(&found.words)).then_some(found)
}

/// Without the date that is left behind ("two weeks on top of the 13th", "instead of the 6th").
fn without_old(typed: &str) -> String {
    static OLD: Pattern = Pattern::new(
        r"(?i)\b(?:on top of|instead of|rather than|and not|not)\s+(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?\b(?:\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)?",
    );
    static NOW: Pattern = Pattern::new(r"(?i)\bit(?:['’]s| is)(?: now)? the\b");
    let typed = OLD.replace_all(typed, "");
    NOW.replace_all(&typed, "by the").into_owned()
}

/// The clause that is a day and nothing else: a whole sentence ("28/9. Final."), or beside other words where more time was asked for.
fn bare_day(clauses: &[Clause], situation: &Situation<'_>) -> Option<usize> {
    let alone = |clause: &Clause| clauses.iter().filter(|other| other.sentence == clause.sentence).count() == 1;
    clauses.iter().rposition(|clause| {
        !clause.asked
            && says::names_only_a_day(&clause.typed)
            && (situation.answers_extension || alone(clause))
            && clause.typed.contains(|c: char| c.is_ascii_digit())
    })
}

/// A day that is all that is said ("OK, 20th it is") needs no word before it.
fn as_date(typed: &str) -> String {
    let from = typed.find(|c: char| c.is_ascii_digit()).unwrap_or_default();
    format!("by the {}", typed.get(from..).unwrap_or(typed))
}

/// Does the date stay as it is ("same date", "leaving the date as it is")?
fn keeps_date(text: &str) -> bool {
    let text = text.to_lowercase();
    [
        "same date",
        "same deadline",
        "date as it is",
        "date stays",
        "date stands",
        "date is just as it was",
        "date is as it was",
        "date is unchanged",
        "date unchanged",
        "date remains",
        "date the same",
    ]
    .iter()
    .any(|words| text.contains(words))
}

fn heads_dates(clause: &str) -> bool {
    static PLURAL: Pattern =
        Pattern::new(r"\b(?:new|revised|amended|extended|updated|later|agreed) (?:dates|deadlines|timescales)\b");
    PLURAL.is_in(clause)
}

fn new_who(text: &str, bare: bool) -> Option<String> {
    let is_name = |name: &str| !name.split_whitespace().any(|word| NO_NAMES.contains(&word));
    WHO.iter()
        .flat_map(|pattern| pattern.captures_iter(text))
        .filter_map(|captures| captures.name("who"))
        .map(|who| who.as_str().to_owned())
        .find(|who| is_name(who))
        .or_else(|| {
            let who = Some(&*SUCCESSOR)
                .filter(|_| GONE.is_in(text))?
                .captures_iter(text)
                .filter_map(|captures| captures.name("who"));
            who.map(|who| who.as_str().to_owned()).find(|who| is_name(who))
        })
        .or_else(|| {
            let line = text.lines().map(str::trim).find(|line| !line.is_empty()).filter(|_| bare)?;
            let parts = line.split([',', '.', ';', '–', '!']).flat_map(|part| part.split(" - "));
            parts.flat_map(|part| part.split(" by ")).filter_map(bare_person).find(|who| is_name(who))
        })
}

/// The person in "Sarah", "It's Mark", "Beth please", "it's for the PM": the whole answer to "who?".
fn bare_person(part: &str) -> Option<String> {
    static PERSON: Pattern = Pattern::new(
        r"^\s*(?:(?i:sorry|apologies|oops|yes|no|it['’]?s|it is|that['’]?s|that is|this is|(?:it |that )?should be|for|ask|meant|i meant|please)[\s,:-]+)*(?P<who>(?i:the )?(?i:pm|sw|sm|practice manager|social worker|team manager|service manager|manager|allocated worker)|\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2})(?:\s+(?i:please|pls|thanks|thank you|will do it|to do (?:it|this)|to action|is to do it))*\s*$",
    );
    let who = PERSON.captures(part)?.name("who")?.as_str();
    let said =
        ["Thanks", "Thank You", "Hi", "Yes", "Ok", "OK", "Sorry", "Done", "Noted", "Please", "Cheers", "No", "Agreed"];
    (!said.contains(&who)).then(|| who.to_owned())
}

/// The whole answer to "what?": somebody is to do something ("Tolu's to get her prescription from the optician").
fn named_task(text: &str) -> Option<String> {
    let line = text.lines().map(str::trim).find(|line| !line.is_empty())?;
    (line.split_whitespace().count() >= 5 && doer(line).is_some()).then(|| line.to_owned())
}

/// Whom a new wording tells to act ("Mark to register …").
fn doer(what: &str) -> Option<String> {
    static DOER: LazyLock<Pattern> =
        LazyLock::new(|| Pattern::of(format!(r"^{NAME}(?:['’]s| is)? (?:to|should|must|will|please)\b")));
    let who = DOER.captures(what)?.name("who")?.as_str();
    (!who.split_whitespace().any(|word| NO_NAMES.contains(&word))).then(|| who.to_owned())
}

/// "Instead of the SDQ with the carer, Ben is to complete the self-report SDQ": what stands after the comma.
fn instead(text: &str) -> Option<String> {
    static INSTEAD: Pattern = Pattern::new(r"(?i:\binstead of) [^.,;\n]{1,80}[,;]\s*(?P<what>[^.\n]{12,})");
    let what = INSTEAD.captures(text)?.name("what")?.as_str().trim();
    doer(what).map(|_| what.to_owned())
}

/// The new wording of the action, up to the next blank line.
fn wording(text: &str) -> Option<String> {
    let captures = WORDING.captures(text)?;
    // "The opportunity to read the chronology" words nothing anew.
    let before = text.get(..captures.get(0)?.start()).unwrap_or_default().trim_end();
    if ["opportunity", "chance", "time", "able", "had", "managed"].iter().any(|word| before.ends_with(word)) {
        return None;
    }
    let what = captures.name("what")?.as_str();
    let what =
        what.split("\n\n").next().unwrap_or(what).split('\n').find(|line| line.split_whitespace().count() > 2)?;
    Some(what.trim().to_owned())
}
