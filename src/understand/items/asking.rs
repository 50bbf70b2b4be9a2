//! Which clauses ask somebody for something (Convention 4): "SW to …", "please can you …", "I would like …", "… is to be …".

use super::super::sentence::sentences;
use super::words::{IMPERATIVES, NO_ACTION, NOBODY};
use crate::understand::{
    memo::Memo,
    tables::{self, Pattern, Phrases},
};
use regex::Regex;
use std::{ops::Range, sync::LazyLock};

/// How a clause asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// "Sarah to complete …", "the PM needs to …", "Tom should …".
    Named,
    /// "Sarah, please …", "please can you …", "could the Practice Manager …".
    Please,
    /// "I would like an update …", "I recommend that …".
    Wish,
    /// "The PEP is to be convened …", "referral to be made …".
    Passive,
    /// "Tom will …", "the SW should …": tells what is to happen; it asks only where it gives a date.
    Told,
    /// Only a report back on something asked elsewhere: "let me know when it is done".
    ReportBack,
}

/// A clause that asks for something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// The clause, up to the next one or the end of its sentence, in bytes.
    pub span: Range<usize>,
    /// The words that say who is to do it, in bytes; "you" where the reader is meant.
    pub doer: Option<Range<usize>>,
    /// From here the clause says what is to be done, in bytes.
    pub action: usize,
    /// How it asks.
    pub form: Form,
}

struct Rule {
    form: Form,
    /// One of these stands in every clause it reads, in lower case: a quick look before the pattern is tried.
    needs: &'static [&'static str],
    /// The pattern; group `doer` where it names somebody, group `action` from where the action is told.
    pattern: &'static str,
    #[cfg_attr(not(test), expect(dead_code, reason = "documentation, held true by a test"))]
    example: &'static str,
    #[cfg_attr(not(test), expect(dead_code, reason = "documentation, held true by a test"))]
    against: &'static str,
}

/// Somebody: names, initials, roles, bodies; one or several.
const DOER: &str = concat!(
    r"(?:(?:",
    r"(?i:(?:the |his |her |their |your |our |allocated |current |new |named |child's )*(?:allocated |senior |deputy |designated |virtual |foster |school |health |lac |cla |looked after |family |support |life story |adoption |care |leaving |personal |supervising |independent |assistant |head of |practice |team |service |social |locality |community |duty |clinical |educational |play |youth |kinship |residential |placement |special(?:ist)? |contact |advanced |group )*",
    r"(?:social workers?|sws?|ssw|pms?|pas?|sms?|tms?|atms?|aps?|hos|iro|lac nurse|manager|supervisor|practitioner|worker|workers|adviser|advisor|nurse|visitor|teacher|head ?teacher|school|college|carers?|team|lead|coordinator|co-ordinator|officer|panel|service|services|director|psychologist|therapist|camhs|guardian|solicitor|gp|commissioning|finance|legal|health|education|placements|agency|home|provider|nursery|mentor|advocate|consultant|unit)\b(?:'s)?)",
    r"|[A-Z]\.\s?[A-Z]\.?(?:[A-Z]\.?)?(?:\s|\b)|[A-Z]\.? ?[A-Z][\p{L}'’-]+|(?:Mr|Mrs|Ms|Miss|Dr)\.? [A-Z][\p{L}'’-]+|[A-Z][\p{L}'’-]*(?: [A-Z][\p{L}'’-]+){0,2}(?: [A-Z]\b\.?)?",
    r")(?:\s?\([A-Za-z .'’/-]{2,30}\))?(?:\s?(?:,|/|&|\band\b|\bor\b)\s?)?){1,3}",
);

/// Where a clause may begin.
const EDGE: &str = r#"(?:^|[:;,.?!–—*"“(]\s*|\s[-/]\s+|\b(?i:and|plus|also|then|that|but|so|while|therefore)\s+)"#;

const RULES: &[Rule] = &[
    Rule {
        form: Form::Please,
        needs: &["can ", "could ", "would ", "will ", "might ", "may i", "cld ", "cud ", "wld "],
        pattern: r"(?i:please|pls|plz|kindly|grateful if|appreciate it if|helpful if|good if|appreciated if)?[ ,]*\b(?i:can|could|would|will|may i ask that|might|cld|cud|wld) (?P<doer>(?i:you(?: both| all)?|u)(?: (?i:and|or|&|/) DOER)?|(?i:someone)|DOER)[ ,]*(?i:please|pls|kindly|both|each|also)?[ ,]*(?i:be able to |mind |be so kind as to |be willing to |find time to |find the time to )?(?P<action>[a-z])",
        example: "Please can you upload the PEP by this Friday",
        against: "I will speak to Tom about it",
    },
    Rule {
        form: Form::Please,
        needs: &["if ", "that ", "whether "],
        pattern: r"\b(?i:wonder|wondered|wondering|value|valued|love|lovely|great|good|nice|grateful|appreciate|appreciated|helpful|obliged|ask|asking|request|requesting|kind enough|glad|welcome)[^.;:?!]{0,12}\b(?i:if|that|whether) (?P<doer>(?i:you both|you all|you)|DOER) (?i:could|would|can|will|might)(?i: please| kindly| now| also| possibly| be able to| find time to| find the time to)? (?P<action>[a-z])",
        example: "I should be grateful if you would arrange the visit",
        against: "I would be grateful for a reply",
    },
    Rule {
        form: Form::Named,
        needs: &["to "],
        pattern: r"EDGE(?P<doer>DOER)(?: (?:at|from) [^,.;:!?]{3,40}?)?[ ,–:-]*(?i:(?:is|are|was|will|both|each|please|now|also|and) )*(?i:(?:need|needs|has|have|required|asked|expected|ought|supposed|like|want|will need|going) )?to (?i:please |now |also |both |then |kindly )*(?P<action>[a-z])",
        example: "Sarah Jones to complete the PEP by Friday",
        against: "Further to our talk I write about the PEP",
    },
    Rule {
        form: Form::Wish,
        needs: &["if "],
        pattern: r"\b(?i:grateful|obliged|pleased|appreciate it|helpful|glad|good|great|lovely) (?i:if) (?P<action>[^.;:?!]{2,60}? (?i:were|was|could be|can be|would be|might be|gets?|got)\b)",
        example: "I should be grateful if Sorrel were visited within ten days",
        against: "I should be grateful if you would visit",
    },
    Rule {
        form: Form::Named,
        needs: &["to "],
        pattern: r"EDGE(?P<doer>DOER), [^,.;:?!]{3,60}, (?i:(?:is|are|please|needs?|has|have|both|now|also|asked|required|expected|therefore) )*to (?P<action>[a-z])",
        example: "Beverley Stott, Named Nurse, is asked to send the report",
        against: "Sarah, I hope you are well, and I look forward to it",
    },
    Rule {
        form: Form::Named,
        needs: &["you are", "you're", "you’re", "you will", "you shall", "you must", "you should"],
        pattern: r"\b(?P<doer>(?i:you(?: both| all)?))(?i: are|['’]re| will| shall| must| should)(?i: now| also| both| therefore| please| going| asked| required| expected)* (?:to )?(?P<action>(?i:help|make|ensure|complete|arrange|apply|send|get|obtain|write|contact|refer|book|update|provide|take|share|chase|finish|ask|request|submit|upload|organise|prepare|do|see to|visit|confirm|follow|set|progress|speak|convene|file|record|find|check|put|carry|undertake|secure|instruct|attend|begin|start)\b)",
        example: "As we agreed, you will help Samuel to apply for his licence",
        against: "You will know that it is overdue",
    },
    Rule {
        form: Form::Told,
        needs: &["should ", "must ", "shall ", "will "],
        pattern: r"EDGE(?P<doer>DOER) (?i:should|must|shall|will(?: now)?)(?:, [^,.;:]{3,140},)?(?i: now| also| both| please)? (?P<action>[a-z])",
        example: "The social worker must complete the referral",
        against: "He should be happier now",
    },
    Rule {
        form: Form::Please,
        needs: &["please", "pls", "plz", "kindly", "can you", "could you", "would you"],
        pattern: r"EDGE(?P<doer>DOER)[ ,:–-]+(?i:please|pls|plz|kindly|can you|could you|would you)(?: (?i:can|could|would|will) you)?(?i: please| kindly)?[ ,:-]+(?P<action>[a-z])",
        example: "Olu, please ensure that the assessment is booked",
        against: "Thanks, please",
    },
    Rule {
        form: Form::Please,
        needs: &["please", "pls", "plz", "kindly", "can you", "could you", "would you"],
        pattern: r"(?:^|[\s.:;!?–—,(*-])(?i:please|pls|plz|kindly)(?i: you| now| also| ensure that you| make sure you| make sure that you)?[ ,:]+(?P<action>[a-z])",
        example: "Please arrange the visit",
        against: "yes please",
    },
    Rule {
        form: Form::Named,
        needs: &[
            "ask",
            "recommend",
            "request",
            "want",
            "expect",
            "require",
            "suggest",
            "propose",
            "advise",
            "agreed",
            "essential",
            "important",
            "imperative",
            "necessary",
        ],
        pattern: r"\b(?i:I|we|it is|is)(?i:[\x27’]d| would| am| do| also| now| therefore| should like to| will)*(?i: (?:ask|asking|recommend|recommending|recommended|request|requesting|requested|want|expect|require|suggest|propose|advise|agreed|essential|important|imperative|necessary))(?: that)? (?P<doer>DOER) (?i:should |must |now |also |please )*(?P<action>[a-z]+s?\b)",
        example: "I would ask that the Team Manager writes to Ayo",
        against: "I ask that you write",
    },
    Rule {
        form: Form::Named,
        needs: &["to "],
        pattern: r"\b(?i:I|we|he|she|panel|court)(?i:['’]d| would| should| am| will| do| have| must| shall| should| can only| therefore| also| now| formally)*(?i: ask|asks|asked| asking| invite| inviting| expect| expecting| want| need| require| requiring| direct| urge| instruct| like| trust| request| requesting| look to| rely on| relying on| remind) (?P<doer>(?i:you both|you)|DOER)(?:, [^,.;:?!]{3,60},)? (?i:please |now |also |both )*to (?i:please |now |also )*(?P<action>[a-z])",
        example: "I invite the Practice Manager to confirm in writing",
        against: "I want to thank Sarah for coming to see him",
    },
    Rule {
        form: Form::Passive,
        needs: &["required", "needed", "wanted", "requested", "welcome", "appreciated"],
        pattern: r"(?:\S+ )(?i:is|are|remains|remain|would be|will be)(?i: now| still| also| therefore| urgently| hereby)* (?i:required|needed|wanted|requested|welcomed?|appreciated)(?P<action>)(?i: from| of| by| before| no later| not later| within| on or before| in time| ahead| for\b|[.,;]|$)",
        example: "A decision is required from Tomasz by 27 November",
        against: "He is needed at home",
    },
    Rule {
        form: Form::Passive,
        needs: &["need", "has to", "have to", "must", "should", "ought"],
        pattern: r"\b(?i:needs? to|has to|have to|must|should|ought to)(?i: now| also| really| actually)* (?i:happen|take place|reach|arrive|resume|restart|be with|be in place|be on|be back|be at|be in|go to|go in|go off|get to|start|begin)(?P<action>)\b",
        example: "the PEP, which needs to happen by 4 December",
        against: "He should arrange it",
    },
    Rule {
        form: Form::Wish,
        needs: &["if "],
        pattern: r"\b(?i:brilliant|great|good|lovely|helpful|grateful|ideal|wonderful|fantastic|perfect|amazing|nice|useful|best|appreciate it|appreciated|super|marvellous) (?i:if) (?i:we|they|he|she|it|this|that|somebody|someone|these)(?i: could| can| were able to| was able to| might| would)(?i: also| just| all| possibly)? (?P<action>[a-z])",
        example: "It would be brilliant if we could get it completed",
        against: "It would be brilliant if you came",
    },
    Rule {
        form: Form::Please,
        needs: &["chance", "way ", "possible"],
        pattern: r"\b(?i:any chance|any way|any possibility|is it possible|would it be possible)(?i: at all)?(?i: that)? (?P<doer>(?i:you)|DOER) (?i:could|can|would|might) (?P<action>[a-z])",
        example: "Any chance you could set something up by Friday?",
        against: "There is no chance of that",
    },
    Rule {
        form: Form::Told,
        needs: &["hope", "trust", "hoping", "assum"],
        pattern: r"\b(?i:I|we)(?i:['’]m| am| was| do)?(?i: hope| trust| hoping| assume| am hoping)(?i: that)? (?P<doer>(?i:you)|DOER) (?i:could|can|would|might|will|shall)(?i: be able to)? (?P<action>[a-z])",
        example: "I trust that you will send the minutes by Friday",
        against: "I hope he is well",
    },
    Rule {
        form: Form::Wish,
        needs: &["i ", "we ", "i'", "i’", "we'", "we’"],
        pattern: r"\b(?i:I|we)(?i:['’]d| would| should| do| am| will| must| would now| now| also| therefore| would also| nonetheless| nevertheless| accordingly| still| formally)*(?i: like| want| need| expect| ask| asking| request| requesting| require| requiring| recommend| recommending| wish| propose| suggest| invite| insist| looking for| be grateful for| appreciate)(?i: nonetheless| nevertheless| therefore| accordingly| also| now| formally)?(?i: to (?:see|have|receive|ask|request|recommend)| that| for| is that| is| to know that)? (?P<action>\S)",
        example: "I would like an update from you on family finding",
        against: "He needs a coat",
    },
    Rule {
        form: Form::Wish,
        needs: &["be "],
        pattern: r"\b(?i:can|could|might) (?P<action>(?:(?i:the|his|her|their|a|an) [^.;:?!,]{2,60}?|(?i:it|this|these|they)) (?i:please |now |also )?be [a-z]+(?:ed|en|ne|ade|nt|ld|ept|ut|ought)\b)",
        example: "Please can the PEP be completed by Friday",
        against: "Can the school be sure of it",
    },
    Rule {
        form: Form::Wish,
        needs: &["and ", "so ", "therefore "],
        pattern: r"\b(?i:and|so|therefore)(?i: therefore| also| now)? (?i:should|would)(?i: also| therefore)? (?i:be (?:grateful|glad|obliged) for|appreciate|welcome) (?P<action>[a-z])",
        example: "I am opening the process, and should be grateful for your written response by Friday",
        against: "and should be grateful if you would write",
    },
    Rule {
        form: Form::Told,
        needs: &["agreed to ", "undertaken to ", "offered to "],
        pattern: r"EDGE(?P<doer>DOER) (?i:has|have) (?i:also |now |kindly )*(?i:agreed|undertaken|offered) to (?P<action>[a-z])",
        example: "Amir has agreed to see that it is redone by Friday",
        against: "She agreed to nothing",
    },
    Rule {
        form: Form::Wish,
        needs: &["that ", "is to", "is for"],
        pattern: r"\b(?i:(?:it (?:is|was)|is|are|was)(?: therefore| also| now| hereby| accordingly)* (?:recommended|requested|required|asked|proposed|suggested) that|(?:recommendation|request|requirement|ask|suggestion|proposal|action|task|step|expectation|matter|thing)(?: to you| here| now| today| of you)? is(?: simply| therefore| only)? (?:that|for)|\b(?:my|a|this|following|tracked) (?:tracked |formal )*(?:recommendation|request|rec)s? that|(?:what|all|the thing|the one thing)(?: that| which)? (?:I|we)(?:['’]d| would| should| am| do| now| really| also)* (?:like|want|need|ask|asking|asking for|recommend|require|am after|wish)(?: you to do| of you| from you| to see| to happen| done| for)?:?(?: is| was)?(?: that| for| to)?) (?P<action>[^\s:])",
        example: "It is recommended that you establish whether the referral was made",
        against: "It is a pity that he was late",
    },
    Rule {
        form: Form::Named,
        needs: &["that "],
        pattern: r"(?:^|[:;–—]\s*)(?i:that) (?P<doer>(?i:you(?: both)?)|DOER) (?i:should |now |also |please )*(?P<action>[a-z]+)",
        example: "That Niamh obtain written advice and submit the application",
        against: "I know that Sarah was late",
    },
    Rule {
        form: Form::Told,
        needs: &["that "],
        pattern: r"\b(?i:it (?:is|was|has been)|we|the (?:review|meeting|panel))(?i: have| had| then| also| all)?(?i: agreed| decided| settled| resolved)(?i: at the (?:review|meeting)| with \w+)? that (?P<action>\S)",
        example: "It was agreed that family time would be reinstated by the social worker",
        against: "I was told that it rained",
    },
    Rule {
        form: Form::Named,
        needs: &["for "],
        pattern: r"(?:\b(?i:is|are|was|one|ones|both|all|please|rec|recommendation)\s|^)(?i:for) (?P<doer>(?i:you both|you)|DOER)(?i: both)? to (?P<action>[a-z])",
        example: "The Tracked Recommendation is for you to complete the assessment",
        against: "It is hard for him",
    },
    Rule {
        form: Form::Passive,
        needs: &["to be "],
        pattern: r"(?i:is|are|need|needs|has|have|ought|still)? ?\bto be (?i:completed?|made|done|arranged|held|convened|sent|shared|updated|uploaded|booked|submitted|obtained|provided|written|recorded|reviewed|finished|progressed|undertaken|agreed|redone|finalised|chased|requested|sought|put|given|carried|convened|signed|filed|confirmed|drawn|created|opened|set|referred|circulated|identified|added|applied|paid|returned|started|explored|resolved|discussed|prepared|presented|taken|issued|registered|allocated|organised|scheduled|followed|brought|got|ready|in place|on|with|back|at|available|[a-z]{2,}(?:ed|en|own|ept|ilt|ought|old|ent))(?P<action>)\b",
        example: "The referral is to be made by the health visitor",
        against: "He used to be happy there",
    },
    Rule {
        form: Form::Passive,
        needs: &["be "],
        pattern: r"\b(?i:must|should|needs? to|has to|have to|shall) (?i:now |also )?be [a-z]+(?P<action>)(?:ed|en|ne|ade|nt|ld|ept|ut|ought)\b",
        example: "Her passport must be applied for",
        against: "She should be happy there",
    },
    Rule {
        form: Form::Passive,
        needs: &["need"],
        pattern: r"\b(?i:needs?)(?i: now| still| also| urgently)* (?P<action>)(?:(?i:his|her|their|its|a|an|the|some|to have|to get)(?: [^\s.;:?!,]+){1,4}? [a-z]+(?:ewed|ked|ted|ned|sed|red|ded|ied|led|hed|ced|ged|ade|ne|nt|en)|(?:[a-z]+ ){1,2}[a-z]{2,}(?:ewed|ked|ted|sed|red|ded|ied|led|hed|ced|ged|ade)|[a-z]{2,}ing)\b(?: (?:at|up|out|off|by|in|and|with|to|for)\b|[.,;!&+]|$)",
        example: "Alfie needs his meds reviewed by the paediatrician",
        against: "He needs a coat",
    },
];

/// Clauses that only ask for a report back, or ask nothing of the matter: they make no item (Convention 2, last sentence).
const REPORT_BACK: &str = r"(?ix)^(?:just\ |and\ |then\ |also\ |to\ |me\ )*(?:
    let\ (?:me|us|jean|the\ \w+)\ (?:know|have\ confirmation)\b(?:\ (?:when|once|if|how|as\ soon|that\ it|it|this|please|by|asap|here|back|either|whether\ (?:this|it|you|there)|of\ any|about\ any).*|\.?)$
  | (?:update|tell|email|e-mail|notify|inform|advise|ring|phone|contact|message|text)\ (?:me|us)(?:\ (?:when|once|if|as\ soon|back|with\ any|how|on\ progress|directly|here).*|\.?)$
  | confirm\ (?:to\ (?:me|us)\ (?:and\ (?:to\ )?[\w\ ]{2,25}?\ )?|to\ me\ |back\ |with\ me\ |by\ (?:reply|return|e-?mail)\ )*(?:when|once|as\ soon|this|that\ (?:this|it)|it|receipt|back|you\ have|you['’]re|by\ reply|completion)\b.*
  | keep\ (?:me|us)\b.* | (?:reply|respond|get\ back)\b.* | report\ back\b.* | give\ me\ a\ (?:ring|call|shout)\b.*
  | shout\b.* | call\ me\b.* | copy\ (?:me|us)\b.*)";

/// Clauses addressed to the office, or mere courtesy: nothing to be done about the child.
const NO_ASK: &str = r"(?ix)^(?:(?:also|just|now|both|then|do|jean|carol|all|can|could|you|be|to|either|kindly)[\ ,/]+)*(?:
    log\b | (?:re)?record\ (?:this|the|it|these|as)\b.*\b(?:track|tr\b|log) | add\ (?:this|these|it|them|the\ (?:above|below|following))\b.*\b(?:log|track|list|diary) | track\b | put\ (?:this|these|it|them|the\ (?:above|below|following))\b.*\b(?:log|track|diary)
  | .{0,60}\b(?:in|on|to|into|from|off)\ (?:the|your|our)\ (?:log|tracker|tracking\ (?:list|log|sheet|system)|list\ of\ open\ \w+)\b
  | .{0,60}\bas\ (?:a|an|one|two|three|my)?\ ?(?:formal\ |new\ |level\ \d\ )*(?:tracked|tr\b)
  | (?:now\ |therefore\ |also\ )*(?:treat|regard|class)\b | consider\ this\b | count\ this\b | take\ (?:this|these|it|the\ (?:below|following|above)|my|off|note|care)\b | amend\ (?:the\ (?:log|date|record)|your)\b | update\ (?:the\ log|your\ (?:log|records))\b
  | see\b.*\b(?:attach(?:ed|ment)|below|above|email|e-mail|form|section|box|page|enclosed|overleaf|following)\b.* | see(?:\ (?:you|my|how|what|if|also|why|them|him\ there)\b.*)?$ | find\ (?:attached|enclosed|below|the\ (?:attached|below|form|following)|a\ copy|my|here)\b | note\b | be\ aware\b | be\ advised\b | bear\b | excuse\b | accept\b | forgive\b | ignore\b | disregard\b | delete\b | do\ not\b | don['’]?t\b | feel\ free\b | hesitate\b
  | do\ me\ (?:a|this|one)\b | shout\b | pass\ (?:on\ )?(?:my|our)\b | thank\b | say\ (?:thank|hello|hi|well)\b | read\ (?:this|on|below|my|the\ (?:below|above|attached|following))\b | read$ | refer\ to\ (?:my|our|me|the\ (?:attached|above|below|enclosed|following|form|guidance|policy|procedures?|e-?mail|minutes|report|previous)|page|section|paragraph|box|this|that|it)\b | open\b | bring\ any\b | treat\b | keep\ up\b | remember\b | rest\ assured
  | (?:contact|ring|call|e-?mail|phone|speak\ to|approach|ask|talk\ to)\b.{0,60}\b(?:in\ the\ first\ instance|if\ you\ (?:have|foresee|need|are|cannot|can['’]t|would|want|feel)|should\ you|with\ any\ (?:queries|questions|concerns|problems))\b
  | (?:tell|let|assure|remind)\ \w+(?:\ \w+)?(?:\ know)?\ (?:that\ )?(?:I|we)(?:['’]\w+)?\b
  | (?:let\ me|tell\ me|ring|call|email|contact|speak\ to|come\ back\ to)\ (?:me\ )?(?:know\ )?(?:if|with\ any|should)\b
  | (?:call|ring|contact|phone|email|give)\ me\b.{0,40}\b(?:if|any|discuss|talk|queries|questions|problem|before)\b | look\ (?:out|at\ (?:the\ )?(?:attached|box|section|page|form|part|below)|forward) | follow\ (?:up|this\ up)?$ | discuss$ | be\ the\ (?:person|one)\ responsible\b | be\ responsible\ for\ (?:this|it|both|these|all)\b | (?:look\ at|go\ through|raise|discuss)\ (?:this|these|them|it|both)\ (?:in|at|during)\ (?:your\ |the\ |\w+['’]s\ )?(?:next\ )?supervision\b | be\ (?:happy|able|in\ touch|around|back|on\ leave|away|pleased|delighted|good|great|nice|lovely|sorry|grateful|pick)\b
  | think$ | understand\b | appreciate\b | like\ to\ (?:thank|say|discuss)\b | know\b | hope\b | say\b | thank\b | apologise\b | begin\b | start\ by\b | mention\b | remind\b | flag\b | stress\b | reiterate\b | emphasise\b | clarify\b | talk\b | speak\b | meet\ (?:you|with\ you|up)\b | hear\b | catch\ up\b | acknowledge\b | praise\b | commend\b | raise\ (?:this|these)\b | as\ follows\b | make\ (?:this|these|it)\ (?:a|an|one|two|my|into|formal|level|tracked|official)\b | make\ (?:the\ following|a\ tracked|one\ tracked|two\ tracked|three\ tracked)\b
  | follow$ | come\b.{0,6}$ | this\ (?:to\ be\ )?(?:logged|tracked|recorded)\b | (?:the|these|this|that)?\ ?(?:following|below|above|this|these|that)(?:\ (?:to\ be|as\ a|logged|tracked|two|three|four|please|for|points|things|one|recommendations?|actions?|recs?))*\ ?(?:as\ a\ )?(?:tracked\b.*)?(?:please)?[.:]?$ | keep\ an\ eye\b | to\ keep\b | visit$ | attend$ )";

static PATTERNS: LazyLock<Vec<(&'static Rule, Pattern)>> = LazyLock::new(|| {
    let written = |rule: &Rule| rule.pattern.replace("DOER", DOER).replace("EDGE", EDGE);
    RULES.iter().map(|rule| (rule, Pattern::new(written(rule)))).collect()
});
/// The words that rules need, and for each its rule's place in [`PATTERNS`].
static NEEDED: LazyLock<(Phrases, Vec<usize>)> = LazyLock::new(|| {
    let needed = || RULES.iter().enumerate().flat_map(|(place, rule)| rule.needs.iter().map(move |word| (place, word)));
    (Phrases::new(needed().map(|(_, word)| word)), needed().map(|(place, _)| place).collect())
});
static BACK: LazyLock<Option<Regex>> = LazyLock::new(|| tables::one(REPORT_BACK));
static NONE: LazyLock<Option<Regex>> = LazyLock::new(|| tables::one(NO_ASK));

/// The clauses of a text that ask for something, in order; overlapping ones are read once, the earlier rule first.
#[must_use]
pub fn asks(text: &str) -> Vec<Ask> {
    thread_local! {
        static KNOWN: Memo<Vec<Ask>> = Memo::new();
    }
    let in_sentence = |range: Range<usize>| {
        let asks = text.get(range.clone()).map(|words| KNOWN.with(|known| known.of(words, asks_in)));
        asks.into_iter().flatten().map(move |ask| shifted(ask, range.start))
    };
    sentences(text).into_iter().flat_map(in_sentence).collect()
}

/// The clauses of one sentence that ask for something.
fn asks_in(words: &str) -> Vec<Ask> {
    let mut found: Vec<Ask> = Vec::new();
    let (needed, rules) = &*NEEDED;
    let mut places: Vec<usize> =
        needed.rows_in(&words.to_lowercase()).into_iter().filter_map(|word| rules.get(word).copied()).collect();
    places.dedup();
    for (rule, pattern) in places.into_iter().filter_map(|place| PATTERNS.get(place)) {
        let form = rule.form;
        let Some(regex) = pattern.get() else { continue };
        for caught in regex.captures_iter(words) {
            let (Some(all), Some(action)) = (caught.get(0), caught.name("action")) else { continue };
            let verb = words.get(action.start()..).and_then(|rest| rest.split_whitespace().next()).unwrap_or_default();
            if form == Form::Told && verb == "have" || !asked_of_others(form, words, all.start(), action.start()) {
                continue;
            }
            if !matches!(form, Form::Wish | Form::Passive) && NO_ACTION.contains(&verb.to_lowercase().as_str()) {
                continue;
            }
            let doer = caught.name("doer").map(|doer| trim_doer(words, doer.range()));
            if form == Form::Please && doer.is_none() && closes(words, all.start(), action.start()) {
                continue;
            }
            if let Some(doer) = &doer
                && (words.get(doer.clone()).is_none_or(is_nobody) || stands_beside(words, doer.start))
            {
                continue;
            }
            // "the health visitor to be told": who is told is not who tells.
            let (form, doer, at) = match form {
                Form::Named | Form::Told if verb == "be" && done_to(words, action.start()) => {
                    (Form::Passive, None, action.start())
                }
                form => (form, doer, action.start()),
            };
            let subject = words.get(..all.start()).unwrap_or_default().trim_end();
            let pronoun = ["it", "this", "these", "they", "both", "those"].iter().find(|word| {
                let lead = subject.get(..subject.len().saturating_sub(word.len()));
                form == Form::Passive && lead.is_some_and(opens_clause) && subject.to_lowercase().ends_with(**word)
            });
            let start = pronoun.map(|word| subject.len() - word.len()).unwrap_or_else(|| {
                doer.as_ref().map_or_else(
                    || clause_start(words, all.start()),
                    |d| d.start.min(clause_start(words, all.start()).max(all.start())),
                )
            });
            let ask = Ask { span: start..words.len(), doer, action: at, form };
            // What asks for nothing hides no request beside it ("Please treat this as …: consent to be signed").
            let hidden =
                found.iter().any(|other| near(other, &ask, words) && (idle(&ask, words) || !idle(other, words)));
            if !hidden {
                found.push(ask);
            }
        }
    }
    // "I would ask that the Team Manager writes": what is wished begins with who is to do it.
    let doers: Vec<usize> = found.iter().filter_map(|ask| ask.doer.as_ref()).map(|doer| doer.start).collect();
    found.retain(|ask| !(ask.form == Form::Wish && doers.contains(&ask.action)));
    found.sort_by_key(|ask| ask.action);
    close(words, &mut found);
    found.into_iter().filter_map(|ask| judged(ask, words)).collect()
}

/// "I should be obliged", "nothing has to be made", "I want to explain": of the writer, or of nothing.
fn asked_of_others(form: Form, words: &str, at: usize, action: usize) -> bool {
    let clause = words.get(..at).unwrap_or_default();
    let clause = clause.rsplit([',', ';', ':', '.', '(', '–', '—']).next().unwrap_or_default().to_lowercase();
    let subject: Vec<&str> = clause.split_whitespace().collect();
    match form {
        Form::Passive => {
            let by_writer = subject.last().is_some_and(|word| matches!(*word, "i" | "we" | "i'd" | "i’d" | "we'd"));
            let by_nobody =
                subject.iter().any(|word| matches!(*word, "nothing" | "no" | "none" | "nobody" | "neither" | "not"));
            let told = words.get(at..action).unwrap_or_default().trim_start().starts_with("to be");
            let wished = told && subject.last().is_some_and(|word| STATES.contains(word));
            let state = words
                .get(at..action)
                .and_then(|verb| verb.rsplit(' ').next())
                .is_some_and(|verb| FEELINGS.contains(&verb));
            !(by_writer || by_nobody || wished || state)
        }
        Form::Wish => {
            // "Which I appreciate will be interrupted", "I appreciate that it has been hard" ask nothing.
            if words.get(..at).is_some_and(|lead| lead.trim_end().ends_with("which")) {
                return false;
            }
            if words.get(..action).is_some_and(|lead| lead.trim_end().to_lowercase().ends_with("appreciate that")) {
                return false;
            }
            let action = words.get(action..).unwrap_or_default();
            let mut verbs = action.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
            verbs.next() != Some("to")
                || match verbs.next() {
                    Some("be") => verbs.next().is_some_and(|told| TOLD.contains(&told)),
                    Some(verb) => RECEIVING.contains(&verb),
                    None => true,
                }
        }
        _ => true,
    }
}

/// Before "to be …" these tell how things are, not what is to be done.
const STATES: &[&str] = &[
    "yet",
    "was",
    "were",
    "wants",
    "want",
    "wanted",
    "hopes",
    "hoped",
    "hoping",
    "wishes",
    "wished",
    "asked",
    "asks",
    "seems",
    "seem",
    "seemed",
    "appears",
    "appear",
    "appeared",
    "used",
    "likely",
    "unlikely",
    "due",
    "thought",
    "known",
    "said",
    "believed",
    "remains",
    "remain",
    "continues",
    "deserves",
    "prefers",
    "refuses",
    "refused",
    "proved",
    "turned",
    "going",
];
/// How somebody is, though it looks like something done.
const FEELINGS: &[&str] = &[
    "obliged",
    "pleased",
    "delighted",
    "concerned",
    "worried",
    "excited",
    "interested",
    "settled",
    "tired",
    "involved",
    "scared",
    "frightened",
    "relieved",
    "disappointed",
    "surprised",
    "satisfied",
    "persuaded",
    "minded",
    "inclined",
    "prepared",
    "tempted",
    "expected",
    "supposed",
    "opposed",
    "confused",
    "bored",
    "upset",
    "engaged",
    "motivated",
    "believed",
    "said",
    "admitted",
    "remembered",
    "noted",
    "understood",
    "accepted",
    "acknowledged",
    "recognised",
    "borne",
    "hoped",
    "confessed",
    "assumed",
    "thought",
    "loved",
];

/// "I want to …" asks of others only with these; with any other verb the writer means to do it.
const RECEIVING: &[&str] = &["see", "have", "receive", "know", "hear", "get", "read", "understand", "ask", "request"];
/// "I want to be …" asks of others only with these.
const TOLD: &[&str] = &[
    "told",
    "sure",
    "certain",
    "assured",
    "reassured",
    "satisfied",
    "informed",
    "sent",
    "shown",
    "copied",
    "given",
    "kept",
    "notified",
    "confident",
    "provided",
];

/// Who is to do what a clause speaks of, whatever that is: "Sarah to do all three", "so Lucy to complete the following".
#[must_use]
pub fn doer_of_all(text: &str) -> Option<String> {
    PATTERNS.iter().filter(|(rule, _)| matches!(rule.form, Form::Named | Form::Please)).find_map(|(_, pattern)| {
        pattern.get()?.captures_iter(text).find_map(|caught| {
            let doer = trim_doer(text, caught.name("doer")?.range());
            text.get(doer).filter(|doer| !is_nobody(doer)).map(str::to_owned)
        })
    })
}

/// "The form, signed. Asap pls, the carer could not agree": courtesy that closes what was asked, with a reason after it.
fn closes(words: &str, at: usize, action: usize) -> bool {
    let comma = words.get(at..action).is_some_and(|please| please.trim_end().ends_with(','));
    let before = words.get(..at).unwrap_or_default().trim_end();
    comma && before.ends_with(|c: char| c.is_alphanumeric() || c == ')')
}

/// Words in a clause by which its writer takes back who was to do it: "Alison to agree it, sorry, not Alison, …".
pub(super) fn takes_back(clause: &str) -> bool {
    let lower = clause.to_lowercase();
    [
        ", sorry,",
        "- sorry,",
        "– sorry,",
        ", no,",
        "- no,",
        "– no,",
        "no wait",
        "hang on",
        "i mean ",
        "or rather",
        "scrap that",
    ]
    .iter()
    .any(|words| lower.contains(words))
}

/// A subject may stand here: at the start, after a comma, or after a word that begins a clause.
fn opens_clause(lead: &str) -> bool {
    let last = lead.trim_end().rsplit(' ').next().unwrap_or_default().to_lowercase();
    lead.trim_end().ends_with([',', '(', '-', '–', '—'])
        || last.is_empty()
        || matches!(last.as_str(), "and" | "so" | "but" | "that" | "then" | "if" | "as" | "because" | "while")
}

/// "a meeting with the school and the Virtual School to agree a plan": the second of two whom something is done with.
fn stands_beside(words: &str, at: usize) -> bool {
    let Some(before) = words.get(..at).and_then(|lead| lead.trim_end().strip_suffix(" and")) else { return false };
    let near: Vec<&str> = before.rsplit(' ').take(5).collect();
    let with = near.iter().position(|word| matches!(*word, "with" | "between"));
    with.is_some_and(|place| place > 0 && !near.iter().take(place).any(|word| word.ends_with([',', ';', ':'])))
}

/// A request in form that asks nobody to do anything about the child.
fn idle(ask: &Ask, words: &str) -> bool {
    let action = words.get(ask.action..).unwrap_or_default();
    let action = action.split([':', ';']).next().unwrap_or_default();
    ask.form != Form::Passive && NONE.as_ref().is_some_and(|none| none.is_match(action))
}

/// "be told", "be written", but not "be able to".
fn done_to(words: &str, at: usize) -> bool {
    let verb = words.get(at..).and_then(|rest| rest.split_whitespace().nth(1)).unwrap_or_default();
    let verb = verb.trim_end_matches(|c: char| !c.is_alphabetic());
    ["ed", "en", "ne", "ade", "nt", "ld", "ept", "ut", "ought", "et"].iter().any(|end| verb.ends_with(end))
}

/// Ends each clause where the next begins.
fn close(words: &str, asks: &mut [Ask]) {
    let starts: Vec<usize> = asks.iter().map(|ask| ask.span.start).collect();
    for (place, ask) in asks.iter_mut().enumerate() {
        let next = starts.get(place + 1).copied().unwrap_or(words.len());
        let clause = words.get(ask.span.start..next).unwrap_or_default();
        let clause =
            if clause.len() > ask.action.saturating_sub(ask.span.start) { without_call(clause) } else { clause };
        let clause = clause.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '-' | '–'));
        let clause = clause.strip_suffix(" and").unwrap_or(clause).trim_end_matches([',', ' ']);
        ask.span = ask.span.start..ask.span.start + clause.len();
    }
}

/// "… and linda" before "could you": whom the next clause calls on.
fn without_call(clause: &str) -> &str {
    let plain = clause.trim_end_matches([' ', ',']);
    let last = plain.rsplit([' ', ',']).next().unwrap_or_default();
    let before = plain.get(..plain.len() - last.len()).unwrap_or_default().trim_end();
    let joined = [" and", " &", " +", ",", ";"].iter().find_map(|joint| before.strip_suffix(joint));
    let named = !last.is_empty() && last.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’'));
    joined.filter(|_| named && clause.ends_with(' ')).unwrap_or(clause)
}

fn shifted(ask: Ask, by: usize) -> Ask {
    Ask {
        span: ask.span.start + by..ask.span.end + by,
        doer: ask.doer.map(|doer| doer.start + by..doer.end + by),
        action: ask.action + by,
        form: ask.form,
    }
}

fn judged(mut ask: Ask, words: &str) -> Option<Ask> {
    let action = words.get(ask.action..ask.span.end.max(ask.action))?;
    // "Your response is required within 5 working days": a report back.
    let subject = words.get(ask.span.start..ask.action).unwrap_or_default().to_lowercase();
    if ask.form == Form::Passive
        && ["your response", "your reply", "your answer", "a response", "a reply"]
            .iter()
            .any(|one| subject.contains(one))
    {
        ask.form = Form::ReportBack;
        return Some(ask);
    }
    if ask.form != Form::Passive {
        if NONE.as_ref().is_some_and(|none| none.is_match(action)) {
            return None;
        }
        if BACK.as_ref().is_some_and(|back| back.is_match(action)) {
            ask.form = Form::ReportBack;
        }
    }
    Some(ask)
}

/// Two rules read the same clause: their actions lie within each other, or no new doer stands between them.
fn near(one: &Ask, other: &Ask, words: &str) -> bool {
    let (first, second) = if one.action <= other.action { (one, other) } else { (other, one) };
    let between = words.get(first.action..second.action).unwrap_or_default();
    let apart = second.doer.as_ref().is_some_and(|doer| doer.start >= first.action) && second.form != Form::Passive;
    let same_doer = first.doer.is_some() && first.doer == second.doer;
    same_doer || !apart && !between.contains(". ")
}

fn trim_doer(words: &str, doer: Range<usize>) -> Range<usize> {
    let Some(text) = words.get(doer.clone()) else { return doer };
    let text = text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '/' | '&'));
    let text = text.strip_suffix(" and").or_else(|| text.strip_suffix(" or")).unwrap_or(text).trim_end();
    // "And Philippa is to write": the joint is no part of the name.
    let joint = ["And ", "So ", "But ", "Then ", "Also "].iter().find(|joint| text.starts_with(**joint));
    let from = joint.map_or(0, |joint| joint.len());
    doer.start + from..doer.start + text.len()
}

fn is_nobody(doer: &str) -> bool {
    let plain = doer.trim().to_lowercase().replace('’', "'");
    // "He'd like to": short for a word that names nobody.
    let plain =
        ["'d", "'ll", "'ve", "'m", "'re"].iter().find_map(|end| plain.strip_suffix(end)).unwrap_or(&plain).to_owned();
    let last = plain.rsplit(' ').next().unwrap_or_default();
    let first = plain.split(' ').next().unwrap_or_default();
    plain.is_empty()
        || NOBODY.contains(&plain.as_str())
        || NOBODY.contains(&first) && first != "the"
        || NOBODY.contains(&last)
        || IMPERATIVES.contains(&first)
}

fn clause_start(words: &str, at: usize) -> usize {
    let Some(before) = words.get(..at) else { return 0 };
    // "supervision note re: the incident" goes on.
    let borders = before.rmatch_indices([':', ';']).map(|(place, _)| place);
    let mut borders = borders.filter(|place| {
        let word = before.get(..*place).and_then(|lead| lead.rsplit(|c: char| !c.is_alphabetic()).next());
        !word.is_some_and(|word| matches!(word.to_lowercase().as_str(), "re" | "ref" | "regarding"))
    });
    borders.next().map_or(0, |place| place + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_reads_its_example_and_leaves_its_counter_example() {
        for (rule, pattern) in PATTERNS.iter() {
            let regex = pattern.get().unwrap();
            let reads = |text: &str| {
                regex
                    .captures_iter(text)
                    .any(|c| c.name("doer").is_none_or(|d| !is_nobody(&text[trim_doer(text, d.range())])))
            };
            assert!(reads(rule.example), "{}", rule.example);
            assert!(!reads(rule.against), "{}", rule.against);
        }
    }
}
