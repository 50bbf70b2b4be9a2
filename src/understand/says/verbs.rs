//! The verbs of replies with their forms, in classes of meaning. A report of one of them is read by its tense and subject
//! ([`super::statement`]); a verb that is missing here is one word in a list.

use foldhash::fast::RandomState;
use std::{collections::HashMap, sync::LazyLock};

/// What it means that somebody did it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// The thing is done ("finished", "uploaded").
    Completes,
    /// A step towards it (Contract 3: booked, referred, requested, chased, draft written).
    Steps,
}

/// Which form of its verb a word is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// "send"
    Base,
    /// "spoke"
    Past,
    /// "spoken"
    Participle,
    /// "sent", "booked": both.
    Either,
}

/// A word that is a form of a verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Verb {
    /// The verb ("send").
    pub(super) lemma: &'static str,
    /// What doing it means.
    pub(super) class: Class,
    /// The form.
    pub(super) form: Form,
}

/// Verbs that complete.
const COMPLETING: &str =
    "complete finish conclude finalise sort settle rectify accomplish fulfil implement upload authorise ratify";

/// Verbs that are a step: what workers, carers, schools, nurses, panels and lawyers do about a child.
const STEPPING: &str = "action adapt add address advertise allocate amend answer appeal apply appoint approach approve arrange assess assign \
    attend audit bid book brief chase check circulate clarify collate collect commission compile complain confirm consent consult \
    contact convene copy correct create decorate deliver deposit dispatch draft edit email enclose enquire enter enrol \
    escalate establish evidence examine exchange explain explore extract facilitate fax fill fit fix forward fund gather \
    grant identify immunise incorporate inform inspect install instruct interview introduce investigate invite issue \
    itemise launch liaise locate lodge mail match measure mediate mend message mount negotiate nominate notify nudge observe obtain \
    open order organise pack paint pair pass pencil persuade phone photocopy photograph populate post prepare present \
    print process procure produce propose provide publish purchase pursue query quote raise rearrange reassess rebook recommend record recruit \
    redraft redo refer register reinstate reissue relay renew repair replace reply report request \
    re-request reschedule research reserve respond return review revise rewrite scan schedule screen seal secure select serve share shortlist show \
    sign signpost source start submit supply telephone test text trace transcribe transfer translate triage trial type update \
    vaccinate verify visit weigh witness";

/// Verbs with forms of their own: base, past, participle.
const IRREGULAR: &[(&str, &str, &str)] = &[
    ("begin", "began", "begun"),
    ("build", "built", "built"),
    ("buy", "bought", "bought"),
    ("draw", "drew", "drawn"),
    ("find", "found", "found"),
    ("meet", "met", "met"),
    ("pay", "paid", "paid"),
    ("rebuild", "rebuilt", "rebuilt"),
    ("redraw", "redrew", "redrawn"),
    ("resend", "resent", "resent"),
    ("ring", "rang", "rung"),
    ("see", "saw", "seen"),
    ("send", "sent", "sent"),
    ("speak", "spoke", "spoken"),
    ("teach", "taught", "taught"),
    ("write", "wrote", "written"),
];

/// The verbs by each of their forms.
type Forms = HashMap<String, Verb, RandomState>;

static FORMS: LazyLock<Forms> = LazyLock::new(|| {
    let mut forms = Forms::default();
    for (list, class) in [(COMPLETING, Class::Completes), (STEPPING, Class::Steps)] {
        for lemma in list.split_whitespace() {
            add(&mut forms, lemma, class);
        }
    }
    for (lemma, past, participle) in IRREGULAR {
        let verb = |form| Verb { lemma, class: Class::Steps, form };
        forms.insert((*lemma).to_owned(), verb(Form::Base));
        if past == participle {
            forms.insert((*past).to_owned(), verb(Form::Either));
        } else {
            forms.insert((*past).to_owned(), verb(Form::Past));
            forms.insert((*participle).to_owned(), verb(Form::Participle));
        }
    }
    forms
});

fn add(forms: &mut Forms, lemma: &'static str, class: Class) {
    let verb = |form| Verb { lemma, class, form };
    forms.insert(lemma.to_owned(), verb(Form::Base));
    for past in pasts(lemma) {
        forms.insert(past, verb(Form::Either));
    }
}

/// "book" → "booked"; "apply" → "applied"; "fit" → "fitted".
fn pasts(lemma: &str) -> Vec<String> {
    if let Some(stem) = lemma.strip_suffix('e') {
        return vec![format!("{stem}ed")];
    }
    if let Some(stem) = lemma.strip_suffix('y')
        && !stem.ends_with(['a', 'e', 'o'])
    {
        return vec![format!("{stem}ied")];
    }
    match doubled(lemma) {
        Some(doubled) => vec![format!("{doubled}ed")],
        None => vec![format!("{lemma}ed")],
    }
}

/// Verbs that double their last letter: "fit", "submit", "refer", "enrol", "transfer".
fn doubled(lemma: &str) -> Option<String> {
    const DOUBLING: &[&str] = &["fit", "submit", "refer", "enrol", "transfer", "plan", "fulfil", "bid", "put", "set"];
    let last = lemma.chars().last().filter(|_| DOUBLING.contains(&lemma))?;
    Some(format!("{lemma}{last}"))
}

/// The verb a word is a form of.
pub(super) fn verb(word: &str) -> Option<Verb> {
    FORMS.get(word).copied()
}
