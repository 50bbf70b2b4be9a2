//! The vocabulary of dates: months, weekdays, numbers and units as people write and mistype them.

use super::pattern;
use chrono::Weekday;
use foldhash::fast::RandomState;
use std::{collections::HashMap, sync::LazyLock};

/// A unit of counting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Hour,
    Day,
    WorkingDay,
    Week,
    Fortnight,
    Month,
    Year,
}

/// What a word can mean in a date; all fields empty for a word that only occurs in patterns.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Senses {
    /// Which word it is; 0 for a word that plays no part in dates.
    pub(super) id: u16,
    pub(super) month: Option<u32>,
    pub(super) weekday: Option<Weekday>,
    /// "fridays": a day of every week.
    pub(super) weekdays: Option<Weekday>,
    pub(super) number: Option<u32>,
    pub(super) ordinal: Option<u32>,
    pub(super) unit: Option<Unit>,
    /// A short form that is also an English word ("may", "sat"): counts only beside other signs of a date.
    pub(super) double: bool,
}

/// Months, with abbreviations and the slips seen most.
const MONTHS: &[(u32, &str)] = &[
    (1, "january jan januray janurary januery"),
    (2, "february feb febuary febrary feburary februrary"),
    (3, "march mar mch"),
    (4, "april apr apirl"),
    (5, "may"),
    (6, "june jun"),
    (7, "july jul"),
    (8, "august aug augst"),
    (9, "september sept sep septmber setember"),
    (10, "october oct octobre"),
    (11, "november nov novemeber novmber"),
    (12, "december dec decemeber decmber"),
];

/// Weekdays, with abbreviations and the slips seen most; a plural in "s" means every week.
const WEEKDAYS: &[(Weekday, &str, &str)] = &[
    (Weekday::Mon, "monday mon munday mondy", "mondays"),
    (Weekday::Tue, "tuesday tues tue teusday tusday", "tuesdays"),
    (Weekday::Wed, "wednesday weds wed wednesay wensday wednsday wedensday wedesday", "wednesdays"),
    (Weekday::Thu, "thursday thurs thur thu thurday thrusday", "thursdays"),
    (Weekday::Fri, "friday fri firday frday", "fridays"),
    (Weekday::Sat, "saturday sat saterday", "saturdays"),
    (Weekday::Sun, "sunday sun", "sundays"),
];

/// Words that mean something else far more often than a date.
const DOUBLE: &[&str] = &["may", "mar", "march", "sun", "sat", "second", "jan"];

/// Numbers in words.
const NUMBERS: &[(u32, &str)] = &[
    (1, "a an one"),
    (2, "two couple"),
    (3, "three"),
    (4, "four"),
    (5, "five"),
    (6, "six"),
    (7, "seven"),
    (8, "eight"),
    (9, "nine"),
    (10, "ten"),
    (11, "eleven"),
    (12, "twelve"),
    (13, "thirteen"),
    (14, "fourteen"),
    (15, "fifteen"),
    (16, "sixteen"),
    (17, "seventeen"),
    (18, "eighteen"),
    (19, "nineteen"),
    (20, "twenty"),
    (21, "twenty-one"),
    (28, "twenty-eight"),
    (30, "thirty"),
    (40, "forty"),
    (60, "sixty"),
    (90, "ninety"),
];

/// Ordinals in words; those above twenty are put together from two words.
const ORDINALS: &[(u32, &str)] = &[
    (1, "first"),
    (2, "second"),
    (3, "third"),
    (4, "fourth"),
    (5, "fifth"),
    (6, "sixth"),
    (7, "seventh"),
    (8, "eighth"),
    (9, "ninth"),
    (10, "tenth"),
    (11, "eleventh"),
    (12, "twelfth twelth"),
    (13, "thirteenth"),
    (14, "fourteenth"),
    (15, "fifteenth"),
    (16, "sixteenth"),
    (17, "seventeenth"),
    (18, "eighteenth"),
    (19, "nineteenth"),
    (20, "twentieth"),
    (30, "thirtieth"),
];

/// Units; "working days" is put together from two words.
const UNITS: &[(Unit, &str)] = &[
    (Unit::Hour, "hour hours hr hrs"),
    (Unit::Day, "day days"),
    (Unit::WorkingDay, "wd wds"),
    (Unit::Week, "week weeks wk wks"),
    (Unit::Fortnight, "fortnight fortnights"),
    (Unit::Month, "month months mth mths"),
    (Unit::Year, "year years yr yrs"),
];

/// Names that a slip of one letter may come near to.
const NEAR: &[&str] = &[
    "january",
    "february",
    "september",
    "october",
    "november",
    "december",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

/// The senses of words.
type Vocabulary = HashMap<&'static str, Senses, RandomState>;

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| {
    let mut words = Vocabulary::default();
    let mut put = |word: &'static str, tell: &dyn Fn(&mut Senses)| {
        let next = u16::try_from(words.len() + 1).unwrap_or(0);
        let senses = words.entry(word).or_insert_with(|| Senses { id: next, ..Senses::default() });
        senses.double = DOUBLE.contains(&word);
        tell(senses);
    };
    for (month, forms) in MONTHS {
        forms.split(' ').for_each(|word| put(word, &|senses| senses.month = Some(*month)));
    }
    for (weekday, forms, plurals) in WEEKDAYS {
        forms.split(' ').for_each(|word| put(word, &|senses| senses.weekday = Some(*weekday)));
        plurals.split(' ').for_each(|word| put(word, &|senses| senses.weekdays = Some(*weekday)));
    }
    for (number, forms) in NUMBERS {
        forms.split(' ').for_each(|word| put(word, &|senses| senses.number = Some(*number)));
    }
    for (ordinal, forms) in ORDINALS {
        forms.split(' ').for_each(|word| put(word, &|senses| senses.ordinal = Some(*ordinal)));
    }
    for (unit, forms) in UNITS {
        forms.split(' ').for_each(|word| put(word, &|senses| senses.unit = Some(*unit)));
    }
    for word in ["st", "nd", "rd", "th", "working", "work", "business", "school"] {
        put(word, &|_| ());
    }
    for word in pattern::literals() {
        put(word, &|_| ());
    }
    words
});

/// Words that join with their neighbours.
pub(super) struct Ids {
    /// The ending of a number: "11 th".
    pub(super) suffixes: [u16; 4],
    /// What makes days working days.
    pub(super) working: [u16; 4],
    /// "a", which is a number before a unit only.
    pub(super) article: u16,
    /// "a couple of": one number.
    pub(super) couple: u16,
    /// See there.
    pub(super) of: u16,
}

/// The ids of the words that join with their neighbours.
pub(super) fn ids() -> &'static Ids {
    static IDS: LazyLock<Ids> = LazyLock::new(|| Ids {
        suffixes: ["st", "nd", "rd", "th"].map(id),
        working: ["working", "work", "business", "school"].map(id),
        article: id("a"),
        couple: id("couple"),
        of: id("of"),
    });
    &IDS
}

/// All words of the vocabulary.
pub(super) fn all() -> impl Iterator<Item = &'static Senses> {
    VOCABULARY.values()
}

/// The id of a word of the vocabulary.
pub(super) fn id(word: &str) -> u16 {
    VOCABULARY.get(word).map_or(0, |senses| senses.id)
}

/// The word of the vocabulary that has this id; empty where none has.
pub(super) fn written(id: u16) -> &'static str {
    static WORDS: LazyLock<Vec<&str>> = LazyLock::new(|| {
        let mut words = vec![""; VOCABULARY.len() + 1];
        for (word, senses) in VOCABULARY.iter() {
            if let Some(place) = words.get_mut(usize::from(senses.id)) {
                *place = word;
            }
        }
        words
    });
    WORDS.get(usize::from(id)).copied().unwrap_or_default()
}

/// The senses of a word in lower case.
pub(super) fn senses(word: &str) -> Senses {
    if let Some(senses) = VOCABULARY.get(word) {
        return *senses;
    }
    let long = (5..=10).contains(&word.len()) && word.is_ascii();
    let near = long.then(|| NEAR.iter().find(|name| one_slip_apart(word, name))).flatten();
    near.and_then(|name| VOCABULARY.get(name)).copied().unwrap_or_default()
}

fn after(bytes: &[u8], at: usize) -> Option<&[u8]> {
    bytes.get(at..)
}

/// One letter more, one less, one other, or two changed round; the first letter stands.
fn one_slip_apart(word: &str, name: &str) -> bool {
    let (word, name) = (word.as_bytes(), name.as_bytes());
    if word.first() != name.first() || word.len().abs_diff(name.len()) > 1 {
        return false;
    }
    let head = word.iter().zip(name).take_while(|(one, other)| one == other).count();
    let swapped = || {
        let pair = (word.get(head), word.get(head + 1), name.get(head), name.get(head + 1));
        matches!(pair, (Some(a), Some(b), Some(c), Some(d)) if a == d && b == c)
            && after(word, head + 2) == after(name, head + 2)
    };
    match word.len().cmp(&name.len()) {
        // A plural or a name ("Augusta") is no slip: a letter too many counts inside the word only.
        std::cmp::Ordering::Greater => head < name.len() && after(word, head + 1) == after(name, head),
        std::cmp::Ordering::Less => after(word, head) == after(name, head + 1),
        std::cmp::Ordering::Equal => after(word, head + 1) == after(name, head + 1) || swapped(),
    }
}
