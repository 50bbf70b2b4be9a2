//! Titles: what people call a role, here and in other councils (Convention 2).

use crate::model::{knowledge::Knowledge, people::Role};
use crate::understand::tables::{Pattern, Rows};
use std::sync::LazyLock;

/// Words for a role, most specific first; an authority adds its own (`Knowledge::titles`).
const TITLES: &[(Role, &str)] = &[
    (
        Role::Qasm,
        r"quality assurance (?:service )?manager|qa manager|qasm|smqa|principal iro|iro (?:team |service )?manager|iro tm",
    ),
    (Role::Hos, r"head of service|hos|heads of service|service head"),
    (Role::Ad, r"assistant director|deputy director"),
    (Role::Ce, r"chief executive|ceo"),
    (Role::Dir, r"director(?: of children['’]?s services)?|dcs"),
    (Role::Sm, r"service managers?|sm|sms|group manager|area manager|practice group lead|pgl|locality manager"),
    (
        Role::Pm,
        r"practice managers?|team managers?|pm|pms|tm|tms|atm|assistant team manager|deputy (?:team |practice )?manager|practice supervisor|advanced (?:practitioner|social worker)|ap|sw['’]?s manager|social worker['’]?s manager|line manager|supervising manager|(?:the|your|his|her|their) manager|team leader|supervisor|senior practitioner",
    ),
    (Role::Iro, r"iro|independent reviewing officer|reviewing officer|independent chair"),
    (Role::Ac, r"admin coordinators?|admin co-ordinators?|business support|iro admin"),
    (
        Role::Sw,
        r"(?:newly |currently )?(?:allocated|named|lead|key|current|new|child['’]?s|looked after|lac|cla|cic|case|senior|duty)? ?(?:social worker|sw)s?|ssw|allocated (?:worker|practitioner|case ?holder)|case ?holder|case worker|caseworker|case manager|worker|social work(?: team)?",
    ),
];

/// What may stand before a title and belongs to it.
const WHOSE: &str = "(?i:the |your |his |her |their |our |this child['’]s )?";

static PATTERNS: LazyLock<Rows> =
    LazyLock::new(|| Rows::new(TITLES.iter().map(|(_, words)| format!("^{WHOSE}(?i:{words})$"))));

/// The beginning of any of these titles.
static BEGINS: LazyLock<Pattern> = LazyLock::new(|| {
    let words: Vec<&str> = TITLES.iter().map(|(_, words)| *words).collect();
    Pattern::of(format!("^{WHOSE}(?i:{})", words.join("|")))
});

/// Could a title begin this text? A quick look before its words are tried one by one.
#[must_use]
pub(super) fn may_begin(text: &str, known: &Knowledge) -> bool {
    let bare = strip_article(text);
    let begins = |title: &str| bare.get(..title.len()).is_none_or(|beginning| beginning.eq_ignore_ascii_case(title));
    BEGINS.is_in(text) || known.titles.iter().any(|(title, _)| begins(title))
}

/// The role a title names ("Practice Supervisor" → PM); `None` for other words. The authority's own titles come first.
#[must_use]
pub fn role_of_title(title: &str, known: &Knowledge) -> Option<Role> {
    let title = title.trim().trim_end_matches(['.', ':', ',']);
    let bare = strip_article(title);
    let own = known.titles.iter().find(|(name, _)| name.eq_ignore_ascii_case(bare)).map(|(_, role)| *role);
    own.or_else(|| PATTERNS.within(title).next().and_then(|row| TITLES.get(row)).map(|(role, _)| *role))
}

fn strip_article(title: &str) -> &str {
    ["the ", "The ", "your ", "Your ", "our "].iter().find_map(|article| title.strip_prefix(article)).unwrap_or(title)
}
