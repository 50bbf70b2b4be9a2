//! The words of rulings, each with an example for and against.

use crate::understand::{
    memo::Memo,
    tables::{Pattern, Rows},
};
use std::{rc::Rc, sync::LazyLock};

/// What some words rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cue {
    Withdrawn,
    Reopened,
    Higher,
    Dissatisfied,
    NewDate,
    NewWho,
    NewWhat,
    Satisfied,
    Agreed,
    Disagreed,
}

impl Cue {
    /// What its denial means.
    fn denied(self) -> Option<Self> {
        match self {
            Self::Satisfied => Some(Self::Dissatisfied),
            Self::Agreed => Some(Self::Disagreed),
            _ => None,
        }
    }
}

/// A row.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) pattern: &'static str,
    pub(super) cue: Cue,
    /// The pattern holds its own denial or future: nothing before it spoils it.
    pub(super) whole: bool,
    #[cfg_attr(not(test), expect(dead_code, reason = "examples are for readers and tests"))]
    pub(super) example: &'static str,
    #[cfg_attr(not(test), expect(dead_code, reason = "examples are for readers and tests"))]
    pub(super) against: &'static str,
}

/// All rows; read against clauses in the spelling of `says::words`. `~` stands for up to four words.
pub(super) const ROWS: &[Row] = &[
    Row {
        pattern: "withdraw|withdrawn|withdrawing|withdrawal of|rescind|rescinded|(?:please )?(?:ignore|disregard) (?:this|that|it|the|my|both|these|above|below|last)|^(?:please )?(?:ignore|disregard)$|sent in error|sent (?:to you |this |it )?by mistake|raised in error|made in error|wrong child|wrong young person|cancel (?:tr|dr|ir|this|it|the|my|that|both|these)(?: tracked)?(?: recommendation| rec| item| one| tr)?|(?:take|remove|delete|strike) ~(?:off|from) (?:the |your )?(?:log|list|tracker|record|system)|(?:is |are |it is |recommendation is )?nolonger (?:required|needed|relevant|necessary|applicable|applies|apply|valid|appropriate)|(?:take|taking) (?:it|this|that) back|(?:do|does|is|will) not (?:now )?(?:need|needed|require|required)(?: more)? (?:any ?more|any longer|(?:this|the|that|more this) (?:tracked )?rec[a-z]*)|no longer (?:required|needed|relevant|necessary|applicable|applies|apply|valid|appropriate)|overtaken by events|superseded|does not apply any ?more|can be (?:withdrawn|cancelled|dropped|removed)|drop this one|scrap|scrub|void|not need (?:it|this|that|one)(?: one)? (?:now|any ?more|any longer)|let us drop|drop (?:it|this|that)(?: one)?$|take no (?:further )?notice|duplicate of|no need for (?:this|it|that|these)(?: one)? (?:any ?more|now|any longer)|falls away|forget (?:the|this|it|that|about)|nolonger (?:want|wanted)|no longer (?:want|wanted)|not needed any ?more|fallen away",
        cue: Cue::Withdrawn,
        whole: false,
        example: "Please could this tracked recommendation be withdrawn.",
        against: "I am not withdrawing this.",
    },
    Row {
        pattern: "re-?open(?:ed|ing)?|open (?:this |it )?(?:again|back up)|open (?:this|that|it)(?: one)? again|wrong to close|put (?:this|it|that)(?: one)? back on|closed (?:in error|by mistake|too soon|too early|prematurely|wrongly)|(?:should|ought) not (?:to )?have been (?:closed|resolved|marked)|put (?:this|it) back on the (?:log|list|tracker)|not resolved after all|not after all resolved|reinstate(?:d)?|un-?resolve",
        cue: Cue::Reopened,
        whole: false,
        example: "Please reopen this one, the plan was the wrong version.",
        against: "I do not want to reopen this.",
    },
    Row {
        pattern: "escalat(?:e|ed|ing|ion)|(?:making|made|make|this is|it is|now|becomes?|is|as|at|to|a|it|this) (?:now )?(?:a |an |at |as |to )?(?:tracked recommendation )?(?:level|lvl) (?:2|two)|^(?:level|lvl) (?:2|two)|(?:taking|moving|raising|referring|sending|passing|going|goes|gone|go|progress|progresses|progressed|raised|moved|taken|move|take|raise|log|logged|open|opening|opened|initiate|initiating|initiated|start|starting|started|trigger|triggering|invoke|invoking|commence|commencing|instigating|put|using|proceed|proceeding|making|made|treat) ~(?:stage|informal|formal|dispute|issues resolution|resolution|head of service|hos|assistant director|director|chief executive|cafcass|ir|drp|second level)|(?:this is|now) (?:now )?(?:an? )?(?:informal|formal|stage [1-4]|dispute)|^(?:informal|formal|stage [1-4]|dispute|issues) (?:resolution|ir|of issues)|at level 2",
        cue: Cue::Higher,
        whole: false,
        example: "I am now making this a level 2.",
        against: "If it is not done by Friday I will escalate to level 2.",
    },
    Row {
        pattern: "(?:not|far from|never|less than|nowhere near) (?:yet |at all |really |entirely |quite |fully |totally |in any way |been )*(?:satisfied|satisfy|happy with|satisfactory|content|acceptable|good enough|sufficient|adequate|enough|what i (?:asked|wanted|meant|need|needed|recommended|had in mind|was after|am after|was looking for)|address|addressed|answer|answers|resolved|complete|completed|done|the updated|the right|the correct|the one|there|convinced|reassured|progressed|in line with)|(?:do|does|did|has|have|can|could) not (?:fully |really |actually |yet |adequately |properly )*(?:address|addressed|answer|answered|cover|covered|deal with|meet|met what|accept (?:this|it|that) as|tell me|do what|show|evidence|reflect|been (?:addressed|answered|done|completed|progressed|met)|see (?:this|it|that) as (?:done|resolved|complete))|(?:can|could|will) not (?:yet |now |therefore )?(?:sign|close|resolve|mark|tick)|(?:am|will) not (?:be )?(?:yet )?(?:closing|signing|ticking)|(?:only |just )?(?:half|part|some|a fraction) of what i|(?:is|are) (?:still )?missing|(?:does|do) not (?:say|tell|mention)|^back to you|^try again|^(?:that is )?not (?:an?|the) [a-z]+$|^an? [a-z]+ is not an? [a-z]+$|(?:can|could|do|will) not (?:yet |now |therefore |possibly )*(?:treat|regard|consider|count|take|accept|view) (?:this|it|that|them|these|the matter|either|any of) (?:as|to be|of)|(?:unable|not able) to (?:yet )?(?:treat|regard|consider|count|accept|view|see) ~(?:as|to be)|none of (?:the|these|those|it|them|what)(?: [a-z]+){0,5} (?:has|have|is|are|was|were) (?:been )?(?:added|done|there|addressed|included|answered|completed|met|changed|dealt)|dissatisfied|unsatisfactory|disappoint(?:ed|ing)|unacceptable|inadequate|insufficient|concerned (?:that|about|to|by) ~(?:delay|drift|outstanding|still|progress|lack|not)|(?:still|remains?|continues to be|is) (?:still )?(?:outstanding|overdue|incomplete|unresolved|not (?:done|resolved|complete|completed|there|on))|(?:no|little|lack of|without|nothing|insufficient) (?:real |sign of |evidence of |meaningful )*(?:progress|response|reply|movement|improvement|sign of it|explanation)|(?:had|have had|received|have received) (?:nothing|no (?:response|reply|update|answer|word))|no sign of it|unresolved|falls short|fell short|keep (?:this|it) open|(?:stay|stays|remain|remains|leave|leaving|kept) (?:this |it )?(?:open|on the log|unresolved)|needs (?:more|further|doing again|to be done (?:again|properly))|(?:wrong|old|previous|out of date|incomplete|blank|january) (?:version|plan|one|form|document|copy)|word for word|not the updated|is not ~(?:updated|right|correct) (?:one|version)|drift(?:ed|ing)? (?:again|further|on)",
        cue: Cue::Dissatisfied,
        whole: true,
        example: "I'm not satisfied with where we are.",
        against: "I am satisfied with this.",
    },
    Row {
        pattern: "(?:amend|change|move|update|extend|alter|correct|revise|adjust|push|put|shift|reset|set|vary|amended|changed|moved|updated|extended|corrected|revised|altered|pushed|put back|reset|re-?dated?) ~(?:date|deadline|timescale|to|until|till|by when|back)|(?:new|revised|amended|correct|right|extended|updated|final) (?:dates?|deadlines?|timescales?|by when)|(?:date|deadline|timescale|it|that|this|number|number [0-9]) (?:should|must|needs to|ought to|will) (?:now |actually )?(?:be|read|have been|say)|(?:date|deadline|by when) (?:is|becomes) (?:now )?|(?:need|want|like) (?:it|this|that) (?:sooner|earlier)|brought forward|bring (?:it|this|that|the date) forward|^correction|^corrected|for ~read|(?:can|could|will|am able to|am prepared to|am willing to|best i can) (?:offer|give you|allow|stretch to|go to|live with|agree to|accept|extend (?:it |this )?to)|(?:can|may) (?:go to|be|wait (?:until|till|for)) (?:the )?(?:[0-9]|mon|tue|wed|thu|fri|end of)[a-z0-9]*|^(?:and |but )?(?:yes|ok|okay|fine) to (?:the )?[0-9]|i meant|meant to (?:say|put|write|be)|should (?:be|read|have (?:been|said|read))|make (?:it|that|this)|(?:let us|lets|let's) (?:say|make it|go for)|(?:give|giving|allow|allowing|granted|grant|have|got|has|had) (?:you |him |her |them |sarah |until |a |an )?(?:until|till|extra|extension|another|more|longer)|(?:happy|fine|ok|content|agreed|agree|good (?:for|with|by)|alright|accept|accepted|works|acceptable|reasonable|approved|go with) (?:with |to |for |by |on |then )?|instead|rather than",
        cue: Cue::NewDate,
        whole: false,
        example: "Please amend the date to 20 November",
        against: "I have not changed the date",
    },
    Row {
        pattern: "^(?:by )?(?:whom?|owner|lead):? (?:[a-z'-]+ ?){1,3}$|^correction|^(?:it is|make it|make that|that is) [a-z'-]+(?: [a-z'-]+)? please|^not [a-z'-]+(?: [a-z'-]+)?$|(?:changed?|moved?|transferred|amended|switch(?:ed)?|reallocated?|re-allocated|reassign(?:ed)?|allocated|passed|handed|given|goes|gone|transfer) ~(?:to|from)|(?:is|are) now (?:with|for|the responsibility of|down to|sitting with|to be done by)|(?:nolonger|no longer) (?:the )?(?:sw|social worker|worker|allocated)|(?:new|now the|now) (?:sw|social worker|worker|allocated worker|allocated social worker)|should (?:be|have been|read|say)|(?:i meant|meant) |instead of|in place of|(?:person|who|worker|owner|action owner|responsible)(?: responsible)? (?:is|should be|to be|will be)|taken over|taking over|takes over|has picked (?:this |it )?up from|covering for|(?:move|moves|moved|pass|passes|hand|hands|goes) (?:[a-z0-9]+ ){0,3}(?:over )?to|swap ~for|takes? (?:this|it|that)(?: one)? (?:on|over|forward)|taking (?:this|it|that)(?: one)? on|(?:will be |is |will )?(?:doing|do) (?:this|it|that)(?: one)? (?:rather than|instead)|(?:is|are) [a-z]+(?:'s| is) now|(?:is|are) yours now|in your name|to (?:do|action|complete|take) (?:this|it|that)(?: one)? please|(?:re-?allocating|re-?assigning) |(?:transferring|passing|handing) ~to you|responsible|(?:sits|rests|lies) (?:now )?with|taken (?:this|it) on|got this one|(?:holds|owns|has) this|rather than [a-z]+'s|re-?assign|pass (?:this |it |these |them )?(?:on |over )?to|hand (?:this |it |these |them )?over to",
        cue: Cue::NewWho,
        whole: false,
        example: "Please change this from Olu to Yusuf.",
        against: "I have not reallocated it.",
    },
    Row {
        pattern: "(?:has|have) (?:now |since )?left|is (?:now )?(?:leaving|off|away)|on (?:sick |annual |maternity |paternity |long term )*leave|(?:nolonger|no longer) (?:here|with us|works?)|has (?:now )?(?:moved (?:team|on|to)|retired)|(?:will|is to|must|should|needs to|has to) ~~(?:in place of|instead of)",
        cue: Cue::NewWho,
        whole: true,
        example: "Emily has left, so Yusuf will need to do this.",
        against: "Emily is at the school today.",
    },
    Row {
        pattern: "(?:please )?(?:replace|reword|rephrase|substitute|swap|rewrite) ~(?:with|to|as|by|for|it|this|what)|(?:change|amend|update|alter|revise|changing|amending|altering|revising) (?:the |my )?(?:action|wording|recommendation|task|what|ask)|(?:action|wording|recommendation|it|this) (?:should|to|must|now|will) (?:now )?(?:read|say|be worded)|(?:amended|revised|new|updated|corrected) (?:action|wording|recommendation|version)|to read|as follows|instead (?:of that |please )?(?:can|could|please|i would like)|(?:correct|change|amend|revise|put right|restate) what i (?:asked|recommended|wrote|said|put)|instead of ~~(?:is|should|must|please|to)|let me (?:reword|rephrase|clarify|be clearer)|what i (?:want|need|meant|am asking|would like) (?:is|was)",
        cue: Cue::NewWhat,
        whole: false,
        example: "Please replace what I put with this:",
        against: "I have not changed the action",
    },
    Row {
        pattern: "satisfied|(?:regard|consider|treat|see|count) (?:this|it|that|them|both|these|the matter|the recommendation) (?:now |both )?(?:as )?(?:now )?(?:concluded|closed|resolved|complete|completed|met|discharged|settled|finished)|to my satisfaction|to (?:her|his|their) satisfaction|resolved|(?:happy|content|able|fine|ok|good|ready|pleased|like|agree|agreed|glad) (?:for (?:this|it|that|them|these|both|me|us|you|all|the) (?:[a-z]+ )?)?(?:to )?(?:be |now |have )*(?:close|closed|closing|sign off|signed off|mark|marked|resolve|come off|draw a line|this closed)|(?:please |can you |could you |to |can |could |be |now |i am |i have |i will now |will |and |have |let us )(?:now |please |therefore |also |be |all |both |now be )*(?:close|closed|closing|mark ~(?:resolved|complete|completed|closed|done)|marked ~(?:resolved|complete|completed|closed|done)|sign(?:ed)? (?:this |it |them |that |these |both )?off|tick(?:ed)? (?:this |it |them |these |those |both )?off|close(?:d)? (?:this|it|them|down|off))|^clos(?:e|ed|ing)|(?:happy|pleased|content|delighted|fine|good) with (?:this|that|it|the (?:plan|pep|report|update|outcome|work|response|assessment|chronology|form|document)|what|how|both|all|them|these|everything)|(?:this|that) (?:is|has been|was) (?:all |exactly |just |precisely )?(?:i need|i needed|what i (?:asked|wanted|needed|was after)|done|dealt with|met|actioned|complete|completed|achieved|closed)(?: to my satisfaction)?|no (?:further|more) (?:action|follow up|tracking)(?: is)?(?: needed| required)?|(?:that|this) (?:is all i needed|covers it|ticks the box|answers my|does it)|(?:can|may|could|to) (?:now |all |both )?come off|(?:please|can you|could you|you can|can now|may now|i will) (?:now |please |therefore )*(?:resolve|complete) (?:it|this|that|both|these|those|them|all|on the|the)|(?:done|sorted|finished|complete|completed)(?: and dusted)? as far as i am concerned|^off (?:the|your) (?:log|list|tracker|books)(?: now)?(?: please| then)?$|(?:has|have) done (?:just |exactly )?what i asked (?:for )?so (?:close|resolve)|nothing (?:further|more|else) (?:is )?(?:needed|required|from you|to do)|draw a line under|all (?:done|good|complete|completed|sorted) (?:from|for|at) my|(?:need|needs) no further tracking|discharged|concluded to|(?:can|could|may) (?:now |both |all )*go(?: now| then)?$|(?:that|this|it) will do(?: nicely| fine| me| for me)?$|^off (?:my|the|your) (?:list|log|tracker|books)|not need anything (?:else|more|further)|record (?:this|it|that|them) as (?:met|complete|completed|done|closed)|call (?:that|this|it)(?: one)? (?:finished|done|closed|complete)|(?:this|that) concludes|strike (?:it|this|that)(?: one)? off$|meets? what i (?:asked|wanted|recommended)|accepted as (?:complete|done|met|resolved)|(?:put|draw) a line (?:through|under)|one to tick off",
        cue: Cue::Satisfied,
        whole: false,
        example: "Thanks, I'm satisfied this is resolved.",
        against: "I will close this when I have seen it.",
    },
    Row {
        pattern: "agreed|agree|approved|granted|fine|ok|no problem|noproblem|happy (?:with|to)|content with|works for me|acceptable|reasonable|yes|accept|accepted|sounds good|understood|thumbsup|makes sense|sensible|fair enough|of course|by all means|take (?:the|as much|what) time|take your time",
        cue: Cue::Agreed,
        whole: false,
        example: "That's fine by me",
        against: "I can't agree to that",
    },
    Row {
        pattern: "(?:can|could|do|will|am|would) not (?:be able to |be |prepared to |willing to |going to |happy to |happy with |really |therefore |feel able to )*(?:agree|accept|extend|agreeing|extending|happy|support|allow|wait|any longer|move|moving|change|changing)(?: (?:to|with|the|this|that|it|an?|until|any))?|(?:date|deadline|original date|it|timescale) (?:stands|remains|must stay|has to stay|still stands|stays)|no (?:further |more )?extensions?|rather (?:it|we|you|this) (?:stayed|kept|left|stuck|did not)|too long|waited long enough|long enough already|too late",
        cue: Cue::Disagreed,
        whole: true,
        example: "I don't accept the 28th",
        against: "I accept the 28th",
    },
];

/// All rows with their patterns.
pub(super) struct Table(Rows);

pub(super) static TABLE: LazyLock<Table> =
    LazyLock::new(|| Table(Rows::new(ROWS.iter().map(|row| written(row.pattern)))));

fn written(pattern: &str) -> String {
    format!(r"\b(?:{})(?:\b|$)", pattern.replace('~', r"(?:[a-z0-9'/.:-]+ ){0,4}"))
}

/// Cues, each with what is left of it.
type Heard = Vec<(Cue, Option<Cue>)>;

impl Table {
    /// The cues whose words stand in this clause, each with what the words before it leave of it ("not resolved" is dissatisfaction).
    pub(super) fn find(&self, text: &str) -> Rc<Heard> {
        thread_local! {
            static FOUND: Memo<Rc<Heard>> = Memo::new();
        }
        let look = |text: &str| {
            let found = self.0.places(text).filter_map(|(row, place)| {
                let row = ROWS.get(row)?;
                Some((row.cue, row.left_by(text.get(..place.start).unwrap_or_default())))
            });
            Rc::new(found.collect())
        };
        FOUND.with(|known| known.of(text, look))
    }

    #[cfg(test)]
    pub(super) fn compiles(&self) -> bool {
        self.0.compile()
    }
}

impl Row {
    /// What the words before it leave of its cue.
    fn left_by(&self, before: &str) -> Option<Cue> {
        if self.whole {
            return Some(self.cue);
        }
        if is_denied(before) {
            return self.cue.denied();
        }
        (!is_ahead(before)).then_some(self.cue)
    }
}

static DENIED: Pattern = Pattern::new(
    r"(?-u:\b)(?:not|never|no|without|unable to|yet to|cannot|hardly|nor|neither|far from|until|rather than|instead of|before)(?: [a-z']+){0,4} ?$",
);
static AHEAD: Pattern = Pattern::new(
    r"(?-u:\b)(?:will(?: not)?|would|may|might|if|unless|whether|once|when|hope to|hoping to|going to|plan to|planning to|need to|needs to|have to|has to|had to|want to|wanted to|can i|can we|shall i|shall we|should i|should we|consider (?:whether|if)|considering|avoid|in order to|minded to|thinking of|could|or|threaten|otherwise|said|says|asked|you have|you said|think)(?: [a-z']+){0,6} ?$",
);
/// Openings under which "would", "will now" and the like rule after all.
static RULES_NOW: Pattern = Pattern::new(
    r"(?-u:\b)(?:would be ?$|would (?:like|be happy|be grateful|be content|ask|prefer)|will now|am now|please|can you|could you|could this|can this|can these|could these|could the|can the|i think we can|think we can|happy|satisfied)(?: [a-z']+){0,6} ?$",
);

pub(super) fn is_denied(before: &str) -> bool {
    // "As we cannot agree I am now invoking …": what is done now is not what is denied.
    let begins = ["i am now ", "i now ", "i am therefore ", "i therefore "];
    let end = begins.iter().filter_map(|begin| Some(before.rfind(begin)? + begin.len())).max();
    DENIED.is_in(end.and_then(|end| before.get(end..)).unwrap_or(before))
}

/// "I agree to the further fortnight. I should not agree to a second": of a further one, not of this.
pub(super) fn is_warning(text: &str) -> bool {
    [" second", " another", " third", " any further", " any more"].iter().any(|words| text.contains(words))
}

fn is_ahead(before: &str) -> bool {
    AHEAD.is_in(before) && !RULES_NOW.is_in(before)
}

/// A question that asks somebody to do it ("please could this be withdrawn?", "Jean, can you close it?").
pub(super) fn is_request(text: &str) -> bool {
    const HANDS_ON: &[&str] = &[
        "can i pass ",
        "can i move ",
        "can i transfer ",
        "can i swap ",
        "can i change ",
        "can i give this ",
        "can i hand ",
    ];
    if HANDS_ON.iter().any(|words| text.contains(words)) {
        return true;
    }
    (text.contains("please") || text.contains("can you ") || text.contains("could you ") || text.contains("would you "))
        && !text.contains("can i ")
        && !text.contains("let me know")
        && !text.contains("confirm")
}

/// Does the text speak of closing? "Happy with that" alone, answering a request for more time, agrees to the date.
pub(super) fn closes(text: &str) -> bool {
    let text = text.to_lowercase();
    ["clos", "resolv", "satisf", "complet", "off the log"].iter().any(|word| text.contains(word))
}

/// A slip of the finger is taken back, not a recommendation ("ignore that, pocket forward").
pub(super) fn is_slip(text: &str) -> bool {
    static SLIP: Pattern = Pattern::new(
        r"(?i)\b(?:pocket|bum|butt)[- ](?:forward|e-?mail|mail|dial|text|message|reply|send)|(?:pressed|hit|clicked) (?:send|forward|reply|reply all|the wrong)|fat fingers?|(?:sent|forwarded) (?:it |that |this )?(?:to (?:the wrong|you by)|by accident|accidentally)|wrong (?:e-?mail|thread|button|attachment|chain)|meant for (?:someone|somebody|another|a different|my)",
    );
    SLIP.is_in(text)
}

/// "Take it off the log": withdrawn, unless it is done.
pub(super) fn takes_off(clause: &str) -> bool {
    static OFF: Pattern =
        Pattern::new(r"^.*(?:take|remove|cross|strike)\b.*\b(?:off|from)\b.*(?:log|list|tracker|record|system).*$");
    OFF.is_in(clause) && !clause.contains("withdraw") && !clause.contains("error")
}

/// "Leave it open for now": waits, and blames nobody.
pub(super) fn waits(clause: &str) -> bool {
    static WAITS: Pattern = Pattern::new(
        r"(?:leave|keep|stay|stays|leaving|keeping|remain|remains) (?:this |it |that |them |these )?open\b.*(?:for (?:now|the moment|the time being|a bit|today)|until|till|while|pending|at the moment)|^(?:please )?(?:leave|keep) (?:this|it|that|them) open$",
    );
    WAITS.is_in(clause)
}

/// Words that only say that an item goes on as it is ("Number 2 stays open").
pub(in crate::understand) fn stays_open(text: &str) -> bool {
    static STAYS: Pattern = Pattern::new(
        r"(?i)^\W*(?:(?:number|no\.?|item|point|the|rec|recommendation|other|others|rest|one|please|but|and|so|this|that|it|these|leave|keep|is|are|to|a|b|\d+|[(),.;:-])\s*)*(?:stays?|remains?|still|open|kept|left|outstanding)(?: (?:on the (?:log|list|tracker)|open|for now|please|as (?:it|they) (?:is|are)|on))*\W*$",
    );
    STAYS.is_in(text)
}

/// Does the IRO wish to learn how it stands?
pub(super) fn asks_for_news(text: &str) -> bool {
    static NEWS: Pattern = Pattern::new(
        r"(?i)\b(?:glad|grateful|like|pleased|keen|helpful|good|want) to (?:learn|know|hear|be told|find out) (?:from you )?(?:whether|if|how|what|when|where|about)\b|\bany (?:news|update|progress)\b|\bwhere (?:are we|have we got|has this got)\b",
    );
    NEWS.is_in(text)
}
