//! The words that stand directly before or after a date and say what it is for: "by", "no later than noon on", "dated".

use super::{DateRole, pattern::Index, tokens::Token};
use std::sync::LazyLock;

/// What leading words make of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lead {
    /// It is a date by which something is to be done; how surely, of a hundred.
    Deadline(u8),
    /// It does this in its sentence, whatever stands further off.
    Is(DateRole),
    /// "before", "until": as a deadline, unless the sentence tells of what was.
    Before(u8),
    /// "from": a start, unless a range follows.
    From,
    /// "moved from": with a second date, that one is the new one; alone it is what was.
    MovedFrom,
    /// "w/c", "week ending": a week told by a day of it.
    WeekOf {
        /// The day is its last, not its first.
        ending: bool,
    },
    /// It is a date; what for, the rest of the sentence tells.
    Neutral,
}

/// A row: words before a date.
pub(super) struct Row {
    pattern: &'static str,
    lead: Lead,
    /// A text in which it leads a date.
    #[cfg_attr(not(test), expect(dead_code, reason = "read by the test that walks this table"))]
    pub(super) example: &'static str,
}

const fn row(pattern: &'static str, lead: Lead, example: &'static str) -> Row {
    Row { pattern, lead, example }
}

/// Words before a date. Convention 3.
pub(super) const BEFORE: &[Row] = &[
    row("by|bye", Lead::Deadline(90), "by 11 December"),
    row("by the", Lead::Deadline(90), "by the 11th of December"),
    row("before", Lead::Before(90), "before 11 December"),
    row("on or before", Lead::Deadline(92), "on or before 11 December"),
    row("by or before", Lead::Deadline(92), "by or before 11 December"),
    row("by|before and|or no later than", Lead::Deadline(92), "by and no later than 11 December"),
    row("no|not|nor later|latter then|than", Lead::Deadline(92), "no later than 11 December"),
    row("not after", Lead::Deadline(92), "not after 11 December"),
    row(
        "by the time i|we|you ' m|re back|home X? X? X? X? on",
        Lead::Deadline(85),
        "by the time I'm back at my desk on 11 December",
    ),
    row(
        "by the time we|i|you|they all|next? meet|speak|talk|convene|sit|see X? X? X? again|next? ,? on?",
        Lead::Deadline(85),
        "by the time we meet on 11 December",
    ),
    row("at|by the? latest ,? by? on?", Lead::Deadline(92), "at the latest by 11 December"),
    row("latest :? by?", Lead::Deadline(90), "latest 11 December"),
    row("prior to", Lead::Before(88), "prior to 11 December"),
    row("ahead|advance of", Lead::Deadline(80), "ahead of 11 December"),
    row("in time for", Lead::Deadline(85), "in time for 11 December"),
    row("is|are|now|and|it ' ? s due", Lead::Deadline(88), "is due 11 December"),
    row(
        "next|last|annual|following|midway? review|conference|midway due :|on|by|in|for?",
        Lead::Is(DateRole::Review),
        "next review due 11 November",
    ),
    row("due", Lead::Deadline(86), "due 11 December"),
    row("due date|by|on|for|in|is|back|to :? by|on|is|for?", Lead::Deadline(90), "due on 11 December"),
    row(
        "deadline|timescale|timeframe|target -? date? set? :|-|is|of|for|=|being? on|by?",
        Lead::Deadline(92),
        "deadline: 11 December",
    ),
    row(
        "deadline|timescale|timeframe|target date? X? X? :|-|is|of|=|being on|by?",
        Lead::Deadline(92),
        "deadline for this is 11 December",
    ),
    row(
        "completion|action|update|response|review|target|due|end date :|-|is|of?",
        Lead::Deadline(85),
        "completion date: 11 December",
    ),
    row(
        "time for compliance|completion|response|action :|-|is|=?",
        Lead::Deadline(85),
        "time for compliance: 11 December",
    ),
    row("for completion|action :|-|by|on?", Lead::Deadline(85), "for completion 11 December"),
    row("by -? when :|-?", Lead::Deadline(92), "by when: 11 December"),
    row("date for completion :|-|is|of?", Lead::Deadline(90), "date for completion 11 December"),
    row(
        "to be completed|done|finished|actioned|achieved|sent|submitted|returned|in|ready|updated|signed|received :|-? by|on|for?",
        Lead::Deadline(88),
        "to be completed 11 December",
    ),
    row("complete|completed|completion by :?", Lead::Deadline(90), "complete by 11 December"),
    row("until|till|til", Lead::Before(60), "you have until 11 December"),
    row("up to", Lead::Before(60), "up to 11 December"),
    row(
        "giving|give|gives|given it|this|that|you|him|her|them|us until|till|to",
        Lead::Deadline(80),
        "I'm giving it till 11 December",
    ),
    row("all|both of? them|these|those|it? are|is? for", Lead::Deadline(75), "all of them are for 11 December"),
    row("i ' m thinking|looking at?", Lead::Deadline(70), "I'm thinking 11 December"),
    row("i am thinking", Lead::Deadline(70), "I am thinking 11 December"),
    row("any? time|anytime up? to|until|till", Lead::Deadline(80), "any time up to 11 December"),
    row("within", Lead::Deadline(80), "within January 2027"),
    // The new date of a thing that had another one.
    row(
        "moved|move|moves|moving|changed|change|changes|extended|extend|extends|amended|amend|revised|revise|postponed|rescheduled|rearranged|pushed|put|brought|deferred|delayed|slipped|slips|shifts|shifted|altered|varied|reset|set back|forward|out|on? to|until|till",
        Lead::Deadline(96),
        "moved to 12 December",
    ),
    row(
        "new|revised|amended|updated|agreed|extended|alternative date|deadline|timescale :|-|of|is|will? be? now?",
        Lead::Deadline(96),
        "new date 12 December",
    ),
    row("is|are|but|this|that|and|, now due|for? :? by|on?", Lead::Deadline(96), "now due 12 December"),
    row("now", Lead::Deadline(94), "now 15 November"),
    row("becomes|become", Lead::Deadline(95), "becomes 12 December"),
    row("how|what about", Lead::Deadline(60), "how about 12 December"),
    row("make it|this|that", Lead::Deadline(60), "can we make it 12 December"),
    row("but|date with the? new? date? of?", Lead::Deadline(60), "but with 12 December"),
    row("but|date w < /", Lead::Deadline(60), "but w/ 12 December"),
    row("aim|aiming|go|going|stick with|for", Lead::Deadline(60), "aim for 12 December"),
    row("say|propose|suggest", Lead::Deadline(60), "could we say 12 December"),
    // Dates that are not to be met.
    row(
        "was|were|originally|previously|had|initially|been due|set|agreed|to|for|expected|meant|required to? be? X? by|on|in|for?",
        Lead::Is(DateRole::Past),
        "was due on 1 November",
    ),
    row(
        "originally|previously|initially|formerly|not of|than|on|for|by?",
        Lead::Is(DateRole::Past),
        "originally 1 November",
    ),
    row("rather|instead than|of", Lead::Is(DateRole::Past), "rather than 1 November"),
    row(
        "should|ought|must have been X by|on|before|in",
        Lead::Is(DateRole::Past),
        "should have been done by 1 November",
    ),
    row(
        "overdue|outstanding|late|missing|missed since|from|on?",
        Lead::Is(DateRole::Past),
        "outstanding since 1 November",
    ),
    row("( was|were|formerly|originally|previously", Lead::Is(DateRole::Past), "12 December (was 27 November)"),
    row(
        "baby|pregnant|expecting|expected is? due date? on|in|is|around?",
        Lead::Is(DateRole::Birth),
        "the baby is due on 18 April",
    ),
    row(
        "leave|away|court|off|out|back|return|returns|returning|closed|holiday|absent|office|unavailable|available until|till|from|on",
        Lead::Is(DateRole::Other),
        "on leave until 18 April",
    ),
    row(
        "expires|expired|expiry|ends|ended|ending|runs|ran|lapses|valid out? date? until|on|is|:?",
        Lead::Is(DateRole::Other),
        "his leave expires on 18 April",
    ),
    row("since", Lead::Is(DateRole::Past), "since 1 November"),
    row("one|ones before", Lead::Is(DateRole::Past), "the one before 1 November"),
    row(
        "dated|sent|wrote|received|signed|uploaded|recorded|issued|emailed|reviewed|held|seen|visited on|:?",
        Lead::Is(DateRole::Past),
        "dated 1 November",
    ),
    row(
        "of|from the? letter|email|e|mail|message|minutes|report|plan|note of|from|dated|on",
        Lead::Is(DateRole::Past),
        "my email of 1 November",
    ),
    row(
        "letter|letters|email|emails|mail|message|minutes|note|memo|conversation|report|version of|from|dated|on",
        Lead::Is(DateRole::Past),
        "email of 1 November",
    ),
    row("d < . < o < . < b .? :|-?", Lead::Is(DateRole::Birth), "D.O.B. 1/11/2014"),
    row("dob|born :|-? on|in?", Lead::Is(DateRole::Birth), "DOB: 1/11/2014"),
    row("date of birth :|-|is?", Lead::Is(DateRole::Birth), "date of birth 1/11/2014"),
    row("birthday :|-|is? on?", Lead::Is(DateRole::Birth), "birthday 1 November"),
    row("with effect from|on|of?", Lead::Is(DateRole::Start), "with effect from 1 December"),
    row(
        "starting|starts|beginning|begins|commencing|commences|effective|applies|started|began from|on|as? of?",
        Lead::Is(DateRole::Start),
        "starting on 1 December",
    ),
    row("as|wef of|from", Lead::Is(DateRole::Start), "as of 1 December"),
    row("wef", Lead::Is(DateRole::Start), "wef 1 December"),
    row("after|following", Lead::Is(DateRole::Start), "after 1 December"),
    row("every|each", Lead::Is(DateRole::Repeats), "every Monday"),
    row("w < /|. < c|b .? :?", Lead::WeekOf { ending: false }, "w/c 7 December"),
    row("wc|wb :?", Lead::WeekOf { ending: false }, "wc 7 December"),
    row(
        "week|wk commencing|beginning|starting|of|from|comm :?",
        Lead::WeekOf { ending: false },
        "week commencing 7 December",
    ),
    row("week|wk ending|end :?", Lead::WeekOf { ending: true }, "week ending 29 January"),
    row("w < / < e :?", Lead::WeekOf { ending: true }, "w/e 29 January"),
    // Dates and no more.
    row("on|for|at|of|to|around|about|circa|approx", Lead::Neutral, "on 11 December"),
    row(
        "moved|move|moves|moving|changed|change|changes|extended|extend|extends|amended|amend|revised|revise|postponed|rescheduled|rearranged|pushed|put|brought|deferred|delayed|slipped|slips|shifts|shifted|altered|varied back|forward|out? from",
        Lead::MovedFrom,
        "moved from 5 to 12 December",
    ),
    row("date|deadline|timescale from", Lead::MovedFrom, "change the date from 5 to 12 December"),
    row("from", Lead::From, "from 11 December"),
    row("between", Lead::Neutral, "between 2 and 6 December"),
    row("this|the|a", Lead::Neutral, "the Friday"),
    row(
        "the? close|end of play|business|day|work|office|school :|-|,? on|of|the?",
        Lead::Deadline(85),
        "close of play on Friday",
    ),
    row("the? close|end of|on?", Lead::Deadline(85), "the end of Friday"),
    row("half|quarter past|to N on?", Lead::Neutral, "half past four on Friday"),
    row("the? close|end of the working? day|week on|of|,?", Lead::Deadline(85), "the end of the day on Friday"),
    row("the? end of office|school|working hours|day on|of|,?", Lead::Deadline(85), "end of office hours Friday"),
    row("cop|cob|eod|eop|coplay :|-|on|,?", Lead::Deadline(85), "COP Friday"),
    row("c < . < o < . < p .? on?", Lead::Deadline(85), "c.o.p. Friday"),
    row("noon|midday|midnight|lunchtime|lunch|teatime on|,?", Lead::Neutral, "noon on Friday"),
    row("mid day on|,?", Lead::Neutral, "mid day on Friday"),
    row("12 noon on|,?", Lead::Neutral, "noon Friday"),
    row("T noon|midday|midnight on|,?", Lead::Neutral, "12 noon on Friday"),
    row("T < am|pm on|,?", Lead::Neutral, "5pm on Friday"),
    row("T am|pm on|,?", Lead::Neutral, "5 pm on Friday"),
    row("T < .|: < MM < am|pm on|,?", Lead::Neutral, "3.15pm on Friday"),
    row("T < .|: < MM a|p < . < m < . on|,?", Lead::Neutral, "4.00 p.m. on Friday"),
    row("T a|p < . < m < . on|,?", Lead::Neutral, "4 p.m. on Friday"),
    row("T < .|: < MM am|pm|hrs|hours? on|,|of", Lead::Neutral, "17:00 on Friday"),
    row("T < MM hrs|hours|h on?", Lead::Neutral, "1700hrs on Friday"),
    row("T o ' clock on?", Lead::Neutral, "5 o'clock on Friday"),
    row("first|last thing on?", Lead::Neutral, "first thing on Monday"),
    row("the? morning|afternoon|evening|am|pm of|on", Lead::Neutral, "the morning of 3 December"),
    row("sometime|some time in|on|during?", Lead::Neutral, "some time in January 2027"),
];

/// Words after a date that belong to it, and what they make of it.
pub(super) const AFTER: &[Row] = &[
    row(",? at|by the? very? latest", Lead::Deadline(92), "11 December at the latest"),
    row(",? latest", Lead::Deadline(92), "11 December latest"),
    row("deadline", Lead::Deadline(92), "the 11 December deadline"),
    row(
        "should|would|will|ought? to? give|gives|leave|leaves|allow|allows us|you|him|her|everyone|everybody|the? team? enough|plenty|long|good|ample? of? time|room|enough|scope",
        Lead::Deadline(75),
        "11 December gives you room",
    ),
    row(",? or|if earlier|sooner", Lead::Neutral, "11 December or sooner"),
    row(",? (? at|by? noon|midday|cop|cob|eod|lunchtime", Lead::Neutral, "by Friday noon"),
    row(",? (? by|at? close|end of play|business|day", Lead::Neutral, "by Friday, close of play"),
    row(",? (? at|by|@? T < am|pm", Lead::Neutral, "by Friday at 5pm"),
    row(",? (? at|by|@? T am|pm", Lead::Neutral, "by Friday at 5 pm"),
    row(",? (? at|by|@? T < .|: < MM am|pm?", Lead::Neutral, "by Friday at 17:00"),
    row("morning|afternoon|evening|am|pm", Lead::Neutral, "by Friday morning"),
];

/// All patterns, for the vocabulary.
pub(super) fn patterns() -> impl Iterator<Item = &'static str> {
    BEFORE.iter().chain(AFTER).map(|row| row.pattern)
}

static BEFORE_INDEX: LazyLock<Index> = LazyLock::new(|| Index::new(BEFORE.iter().map(|row| row.pattern)));
static AFTER_INDEX: LazyLock<Index> = LazyLock::new(|| Index::new(AFTER.iter().map(|row| row.pattern)));

/// The leads that may begin at a token, longest first, each with its end.
pub(super) fn before(tokens: &[Token], at: usize) -> Vec<(usize, Lead)> {
    let mut found: Vec<(usize, Lead)> =
        BEFORE_INDEX.at(tokens, at).filter_map(|(row, end, _)| Some((end, BEFORE.get(row)?.lead))).collect();
    found.sort_by_key(|(end, _)| std::cmp::Reverse(*end));
    found
}

/// The longest trail that begins at a token.
pub(super) fn after(tokens: &[Token], at: usize) -> Option<(usize, Lead)> {
    AFTER_INDEX.at(tokens, at).filter_map(|(row, end, _)| Some((end, AFTER.get(row)?.lead))).max_by_key(|(end, _)| *end)
}
