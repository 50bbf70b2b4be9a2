//! The ways in which English asks, a row each, with an example for and one against (Convention 4).

use super::asking::Form;

/// A way of asking.
pub(super) struct Rule {
    pub(super) form: Form,
    /// One of these stands in every clause it reads, in lower case: a quick look before the pattern is tried.
    pub(super) needs: &'static [&'static str],
    /// The pattern; group `doer` where it names somebody, group `action` from where the action is told.
    pub(super) pattern: &'static str,
    #[cfg_attr(not(test), expect(dead_code, reason = "documentation, held true by a test"))]
    pub(super) example: &'static str,
    #[cfg_attr(not(test), expect(dead_code, reason = "documentation, held true by a test"))]
    pub(super) against: &'static str,
}

/// Somebody: names, initials, roles, bodies; one or several.
pub(super) const DOER: &str = concat!(
    r"(?:(?:",
    r"(?i:(?:the |his |her |their |your |our |allocated |current |new |named |child's )*(?:allocated |senior |deputy |designated |virtual |foster |school |health |lac |cla |looked after |family |support |life story |adoption |care |leaving |personal |supervising |independent |assistant |head of |practice |team |service |social |locality |community |duty |clinical |educational |play |youth |kinship |residential |placement |special(?:ist)? |contact |advanced |group )*",
    r"(?:social workers?|sws?|ssw|pms?|pas?|sms?|tms?|atms?|aps?|hos|iro|lac nurse|manager|supervisor|practitioner|worker|workers|adviser|advisor|nurse|visitor|teacher|head ?teacher|school|college|carers?|team|lead|coordinator|co-ordinator|officer|panel|service|services|director|psychologist|therapist|camhs|guardian|solicitor|gp|commissioning|finance|legal|health|education|placements|agency|home|provider|nursery|mentor|advocate|consultant|unit)\b(?:'s)?)",
    r"|[A-Z]\.\s?[A-Z]\.?(?:[A-Z]\.?)?(?:\s|\b)|[A-Z]\.? ?[A-Z][\p{L}'’-]+|(?:Mr|Mrs|Ms|Miss|Dr)\.? [A-Z][\p{L}'’-]+|[A-Z][\p{L}'’-]*(?: [A-Z][\p{L}'’-]+){0,2}(?: [A-Z]\b\.?)?",
    r")(?:\s?\([A-Za-z .'’/-]{2,30}\)|\s?[(<][^\s()<>@]+@[^\s()<>]+[)>])?(?:\s?(?:,|/|&|\band\b|\bor\b)\s?)?){1,3}",
);

/// Where a clause may begin.
pub(super) const EDGE: &str =
    r#"(?:^|[:;,.?!–—*"“(]\s*|\s[-/]\s+|\b(?i:and|plus|also|then|that|but|so|while|therefore)\s+)"#;

/// All ways of asking; where two read the same clause, the first counts.
pub(super) const RULES: &[Rule] = &[
    Rule {
        form: Form::Please,
        needs: &["can ", "could ", "would ", "will ", "might ", "may i", "cld ", "cud ", "wld "],
        pattern: r"(?i:please|pls|plz|kindly|grateful if|appreciate it if|helpful if|good if|appreciated if)?[ ,]*\b(?i:can|could|would|will|may i ask that|might|cld|cud|wld) (?P<doer>(?i:you(?: both| all)?|u\b)(?: (?i:and|or|&|/) DOER)?|(?i:someone)|DOER)(?:,? ?for (?:his|her|their|your) part,)?[ ,]*(?i:please|pls|kindly|both|each|also)?[ ,]*(?i:be able to |mind |be so kind as to |be willing to |find time to |find the time to )?(?P<action>[a-z])",
        example: "Please can you upload the PEP by this Friday",
        against: "I will speak to Tom about it",
    },
    Rule {
        form: Form::Please,
        needs: &["if ", "that ", "whether "],
        pattern: r"\b(?i:wonder|wondered|wondering|value|valued|love|lovely|great|good|nice|grateful|appreciate|appreciated|helpful|obliged|ask|asking|request|requesting|kind enough|glad|welcome)[^.;:?!]{0,12}\b(?i:if|that|whether)(?:, [^.;:?!]{3,60},)? (?P<doer>(?i:you both|you all|you)|DOER) (?i:could|would|can|will|might)(?: have)?(?i: please| kindly| now| also| possibly| be able to| find time to| find the time to)? (?P<action>[a-z])",
        example: "I should be grateful if you would arrange the visit",
        against: "I would be grateful for a reply",
    },
    Rule {
        form: Form::Named,
        needs: &["to "],
        pattern: r"EDGE(?P<doer>DOER)(?: (?:at|from) [^,.;:!?]{3,40}?)?(?: (?:she|he))?[ ,–:-]*(?i:(?:is|are|was|will|both|each|please|now|also|and) )*(?i:(?:need|needs|has|have|required|asked|expected|ought|supposed|like|want|will need|going) )?to (?i:please |now |also |both |then |kindly )*(?P<action>[a-z])",
        example: "Sarah Jones to complete the PEP by Friday",
        against: "Further to our talk I write about the PEP",
    },
    Rule {
        form: Form::Named,
        needs: &["you to ", "you both to ", "you two to "],
        pattern: r"(?:^|[:;–—-]\s*|,\s+(?i:and )?)(?P<doer>(?i:you(?: both| two)?)) to (?i:please |now |also )*(?P<action>[a-z])",
        example: "For Megan: you to put in the referral",
        against: "I should like you to know how well it went",
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
        needs: &["you are", "you're", "you’re", "you'll", "you’ll", "you will", "you shall", "you must", "you should"],
        pattern: r"\b(?P<doer>(?i:you(?: both| all)?))(?i: are|['’]re| will|['’]ll| shall| must| should)(?i: need to| have to)?(?i: now| also| both| therefore| please| going| asked| required| expected)* (?:to )?(?P<action>(?i:help|make|ensure|complete|arrange|apply|send|get|obtain|write|contact|refer|book|update|provide|take|share|chase|finish|ask|request|submit|upload|organise|prepare|do|see to|visit|confirm|follow|set|progress|speak|convene|file|record|find|check|put|carry|undertake|secure|instruct|attend|begin|start)\b)",
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
        form: Form::Named,
        needs: &[
            ", get ", ", send ", ", find ", ", ask ", ", book ", ", chase ", ", make ", ", write ", ", complete ", ", arrange ", ", finish ",
            ", put ", ", bring ", ", check ", ", ring ", ", speak ", ", apply ", ", refer ", ", update ", ", share ", ", sort ", ", take ",
        ],
        pattern: r"(?:^|[.;:!?]\s+)(?i:and |so |then )?(?P<doer>[A-Z][\p{L}'’-]+(?:(?:,? and | & |/)[A-Z][\p{L}'’-]+)?), (?P<action>(?:get|send|find|ask|book|chase|make|write|complete|arrange|finish|put|bring|check|ring|speak|apply|refer|update|share|sort|take) )",
        example: "Marek, get yourself over to his school",
        against: "Marek, I was glad to get your note",
    },
    Rule {
        form: Form::Wish,
        needs: &["look to ", "looking to "],
        pattern: r"\b(?i:I|we)(?i:['’]m|['’]ll| am| will| shall| do| would)? (?i:be )?(?i:look|looking) to (?P<doer>DOER) for (?P<action>[a-z])",
        example: "I am looking to the Practice Manager for a decision",
        against: "I am looking to move him for a while",
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
        pattern: r"\b(?i:I|we)(?i:['’]m| am| was| do)?(?i: hope| trust| hoping| assume| am hoping)(?i: that)? (?P<doer>(?i:you)|DOER) (?i:could|can|would|might|will|shall)(?i: be able to| have)? (?P<action>[a-z])",
        example: "I trust that you will send the minutes by Friday",
        against: "I hope he is well",
    },
    Rule {
        form: Form::Wish,
        needs: &["that ", "is to", "is for"],
        pattern: r"\b(?i:(?:it (?:is|was)|is|are|was)(?: therefore| also| now| hereby| accordingly)* (?:recommended|requested|required|asked|proposed|suggested) that|(?:recommendation|request|requirement|ask|suggestion|proposal|action|task|step|expectation|matter|thing)(?: to you| here| now| today| of you)? is(?: simply| therefore| only)? (?:that|for)|\b(?:my|a|this|following|tracked) (?:tracked |formal )*(?:recommendation|request|rec)s? that|(?:what|all|the thing|the one thing)(?: that| which)? (?:I|we)(?:['’]d| would| should| am| do| now| really| also)* (?:like|want|need|ask|asking|asking for|recommend|require|am after|wish|value|welcome|hoping for|looking for)(?: you to do| of you| from you| to see| to happen| done| tracked| for)?(?:(?:, [^,.;:?!]{3,40},| and it is a [^,.;:?!]{3,30}?) is(?: that| for| to)?|:?(?: is| was)?(?: that| for| to)?)) (?P<action>[^\s:])",
        example: "It is recommended that you establish whether the referral was made",
        against: "It is a pity that he was late",
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
        needs: &["agreed to ", "undertaken to ", "offered to ", "promised to "],
        pattern: r"EDGE(?P<doer>DOER) (?i:has|have) (?i:also |now |kindly )*(?i:agreed|undertaken|offered|promised) to (?P<action>[a-z])",
        example: "Amir has agreed to see that it is redone by Friday",
        against: "She agreed to nothing",
    },
    Rule {
        form: Form::Named,
        needs: &["that "],
        pattern: r"(?:^|[:;–—]\s*|\bnamely,? )(?i:that) (?P<doer>(?i:you(?: both)?)|DOER)(?: (?:at|from) [^,.;:!?]{3,40}?)?(?:, [^,.;:?!]{3,40},)? (?i:should |now |also |please )*(?P<action>[a-z]+)",
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
        form: Form::Named,
        needs: &["for "],
        pattern: r"(?:^|[:;–—]\s*|\bis )(?i:for) (?P<doer>DOER),? (?i:who)(?: [^,.;:?!]{0,40}?)? (?i:should|must|is to|needs to|has to|will|is asked to|ought to) (?i:now |also )?(?P<action>[a-z])",
        example: "The second is for Joseph who as your manager should check the visits",
        against: "It is good for Joseph who is happy there",
    },
    Rule {
        form: Form::Passive,
        needs: &["that "],
        pattern: r"(?:^|[:;]\s*)(?i:that) [^,.;:?!]{3,80}? be [a-z]+(?P<action>)(?:ed|en|ne|ade|nt|ld|ept|ut|ought)\b",
        example: "That the risk assessment be reviewed by the Practice Manager",
        against: "That he should be happy there",
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
