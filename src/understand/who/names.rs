//! Names as people write them: short forms, initials, surnames alone.

use crate::model::names::first_half;
pub use crate::model::names::fold;
use foldhash::fast::RandomState;
use std::{collections::HashMap, sync::LazyLock};

/// First names that are used for one another. Each row is one name.
const SHORT_FORMS: &[&[&str]] = &[
    &[
        "katherine",
        "catherine",
        "kathryn",
        "katharine",
        "cathryn",
        "kate",
        "katie",
        "kathy",
        "cathy",
        "cath",
        "kath",
        "kat",
        "kitty",
    ],
    &["stephen", "steven", "stephan", "steve", "ste", "stevie"],
    &["mohammed", "mohamed", "muhammad", "mohammad", "mo"],
    &["robert", "rob", "bob", "bobby", "robbie", "bert"],
    &["william", "will", "bill", "billy", "liam"],
    &["elizabeth", "elisabeth", "liz", "lizzie", "beth", "betty", "eliza", "libby", "lisa"],
    &["margaret", "maggie", "meg", "peggy", "marge", "mags"],
    &["rebecca", "becky", "becca", "bex", "becs"],
    &["samantha", "sam", "sammy"],
    &["samuel", "sam", "sammy"],
    &["alexander", "alex", "sandy", "alec", "xander"],
    &["alexandra", "alex", "lexi", "sandra", "alexa"],
    &["christopher", "chris", "kit"],
    &["christine", "christina", "chris", "chrissie", "tina", "chrissy"],
    &["daniel", "dan", "danny"],
    &["danielle", "dani", "dannie"],
    &["thomas", "tom", "tommy"],
    &["michael", "mike", "mick", "mickey", "micky"],
    &["michelle", "shell", "chelle"],
    &["patricia", "pat", "trish", "tricia", "patti", "patsy"],
    &["patrick", "pat", "paddy"],
    &["joanne", "joanna", "jo", "joan", "joe"],
    &["josephine", "jo", "josie"],
    &["joseph", "joe", "joey"],
    &["benjamin", "ben", "benny", "benji"],
    &["matthew", "matt", "matty", "mathew"],
    &["andrew", "andy", "drew"],
    &["anthony", "antony", "tony", "ant"],
    &["antonia", "toni"],
    &["david", "dave", "davey", "davy"],
    &["deborah", "debra", "deb", "debbie", "debs"],
    &["edward", "ed", "eddie", "ted", "teddy", "ned"],
    &["emily", "em", "emma", "emmy", "millie"],
    &["emma", "em", "ems"],
    &["fiona", "fi", "fee"],
    &["frances", "fran", "frankie"],
    &["francis", "frank", "frankie"],
    &["gillian", "gill", "jill", "jilly"],
    &["gregory", "greg"],
    &["hannah", "han"],
    &["isabel", "isabelle", "isobel", "izzy", "bella", "issy"],
    &["jacqueline", "jackie", "jacqui", "jacky"],
    &["james", "jim", "jimmy", "jamie", "jem"],
    &["jennifer", "jen", "jenny", "jenni"],
    &["jessica", "jess", "jessie"],
    &["john", "jon", "johnny", "jack"],
    &["jonathan", "jon", "johnny", "jonny"],
    &["judith", "judy", "jude"],
    &["kenneth", "ken", "kenny"],
    &["kimberley", "kimberly", "kim"],
    &["laura", "lauren", "laurie"],
    &["lawrence", "laurence", "larry", "laurie"],
    &["leonard", "len", "lenny"],
    &["louise", "lou", "lulu"],
    &["louis", "lewis", "lou"],
    &["lucy", "lucinda", "luce"],
    &["lynne", "lyn", "lynn", "linda", "lynda", "lindsay"],
    &["madeleine", "maddie", "maddy"],
    &["martin", "marty", "mart"],
    &["maureen", "mo"],
    &["nicholas", "nick", "nicky", "nicolas"],
    &["nicola", "nicky", "nikki", "nic"],
    &["oliver", "ollie", "olly"],
    &["olivia", "liv", "livvy"],
    &["oluwaseun", "olu", "seun"],
    &["pamela", "pam"],
    &["penelope", "penny"],
    &["peter", "pete"],
    &["philip", "phillip", "phil", "pip"],
    &["philippa", "pippa", "pip"],
    &["rachel", "rachael", "rach", "rae"],
    &["raymond", "ray"],
    &["richard", "rich", "rick", "ricky", "dick", "richie"],
    &["ronald", "ron", "ronnie"],
    &["sarah", "sara", "sal", "sally"],
    &["sharon", "shaz", "shari"],
    &["simon", "si"],
    &["stephanie", "steph", "stevie"],
    &["stuart", "stewart", "stu"],
    &["susan", "sue", "suzie", "susie", "suzanne", "suzy"],
    &["theresa", "teresa", "terry", "tess", "tessa"],
    &["terence", "terry", "tel"],
    &["timothy", "tim", "timmy"],
    &["tunde", "babatunde"],
    &["valerie", "val"],
    &["victoria", "vicky", "vicki", "vikki", "tori"],
    &["vincent", "vince", "vinny"],
    &["yvonne", "vonnie"],
    &["zachary", "zac", "zak", "zach"],
    &["abigail", "abi", "abby", "gail"],
    &["amanda", "mandy", "manda"],
    &["angela", "angie", "ange"],
    &["barbara", "barb", "babs"],
    &["caroline", "carolyn", "carol", "caz", "carrie"],
    &["charlotte", "charlie", "lottie", "char"],
    &["charles", "charlie", "chas", "chuck"],
    &["dorothy", "dot", "dotty"],
    &["eleanor", "ellie", "nell", "elinor", "nora"],
    &["gareth", "gaz", "garry"],
    &["geoffrey", "jeffrey", "geoff", "jeff"],
    &["georgina", "georgia", "george", "georgie"],
    &["gerald", "gerard", "gerry", "jerry"],
    &["harriet", "hattie", "harry"],
    &["harold", "henry", "harry", "hal"],
    &["helen", "helena", "nell", "nel"],
    &["imogen", "immy"],
    &["kayleigh", "kay", "kayley"],
    &["natalie", "nat", "natasha", "tash"],
    &["nathan", "nathaniel", "nat", "nate"],
    &["priyanka", "priya"],
    &["ramesh", "ram"],
    &["roger", "rog"],
    &["rosemary", "rose", "rosie"],
    &["shirley", "shirl"],
    &["sophie", "sophia", "soph", "sofia"],
    &["siobhan", "shiv"],
    &["temitope", "temi", "tope"],
    &["ahmed", "ahmad", "ahmet"],
    &["fatima", "fatimah", "fati"],
    &["dominic", "dom", "dominique"],
    &["gabrielle", "gabriella", "gabby", "gaby"],
    &["alison", "allison", "ali", "allie"],
    &["alistair", "alasdair", "ali", "al"],
    &["albert", "al", "bert", "bertie"],
    &["alan", "allan", "allen", "al"],
    &["ian", "iain"],
    &["neil", "neal", "nigel"],
    &["sean", "shaun", "shawn"],
    &["anne", "ann", "annie", "anna", "anita"],
    &["claire", "clare", "clair"],
    &["karen", "kaz", "karin"],
];

/// The rows of [`SHORT_FORMS`] that hold a name.
fn rows_with(name: &str) -> &'static [&'static [&'static str]] {
    static BY_NAME: LazyLock<HashMap<&str, Vec<&[&str]>, RandomState>> = LazyLock::new(|| {
        let mut by_name: HashMap<&str, Vec<&[&str]>, RandomState> = HashMap::default();
        for row in SHORT_FORMS {
            for name in *row {
                by_name.entry(name).or_default().push(row);
            }
        }
        by_name
    });
    BY_NAME.get(name).map_or(&[], Vec::as_slice)
}

/// Are these two folded first names the same person's name, as written ("kate" and "katherine")? Hyphenated names match by
/// their first half.
#[must_use]
pub(super) fn same_first_name(one: &str, other: &str) -> bool {
    one == other
        || one.contains('-') != other.contains('-') && first_half(one) == first_half(other)
        || rows_with(one).iter().any(|row| row.contains(&other))
}

/// Every first name, folded, that [`same_first_name`] may take for this one in some directory.
pub(super) fn forms_of(name: &str) -> impl Iterator<Item = &str> {
    [name, first_half(name)].into_iter().chain(rows_with(name).iter().copied().flatten().copied())
}

/// Initials of a name: "Katie O'Donnell" → "KO", "Ella-Rose Pearson" → "EP".
#[must_use]
pub(super) fn initials_of(name: &str) -> String {
    name.split_whitespace().filter_map(|word| word.chars().next()).flat_map(char::to_uppercase).collect()
}

/// A display name in the order first name, surname: "Lomax, Patricia" → "Patricia Lomax"; notes in brackets are dropped.
#[must_use]
pub fn straight(name: &str) -> String {
    let name = name.split(['(', '[', '|', '/']).next().unwrap_or_default().trim().trim_matches(['"', '\'']);
    match name.split_once(',') {
        Some((last, first)) if !first.trim().is_empty() => format!("{} {}", first.trim(), last.trim()),
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_forms_are_the_same_name_and_other_names_are_not() {
        for (one, other) in
            [("Kate", "Katherine"), ("steve", "Stephen"), ("Mo", "Mohammed"), ("Zoë", "Zoe"), ("Lacey-Mae", "Lacey")]
        {
            assert!(same_first_name(&fold(one), &fold(other)), "{one} {other}");
        }
        for (one, other) in [("Karen", "Kate"), ("Tom", "Tim"), ("Lucy", "Laura")] {
            assert!(!same_first_name(&fold(one), &fold(other)), "{one} {other}");
        }
    }

    #[test]
    fn display_names_are_straightened() {
        assert_eq!(straight("Lomax, Patricia"), "Patricia Lomax");
        assert_eq!(straight("Price, Daniel (Childrens)"), "Daniel Price");
    }
}
