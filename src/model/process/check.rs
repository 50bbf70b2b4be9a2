//! What is wrong with a process file, in words for the person who edits it.

use super::{Course, Process, Prompting, Stage};

/// A mistake in a process file, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The way to the key: names of keys, and places in lists counted from 0 (`["stage", "1", "prompt", "to"]`).
    pub place: Vec<String>,
    /// What is wrong, with the key in it.
    pub why: String,
}

impl Fault {
    fn at(place: &str, why: impl Into<String>) -> Self {
        Self { place: place.split('.').map(str::to_owned).collect(), why: why.into() }
    }
}

/// The mistakes of one process; empty when it is sound.
#[must_use]
pub fn check(process: &Process) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut must = |holds: bool, place: &str, why: &str| {
        if !holds {
            faults.push(Fault::at(place, why));
        }
    };
    let course = process.course;
    must(!process.id.trim().is_empty(), "id", "`id` is empty");
    must(!process.name.trim().is_empty(), "name", "`name` is empty");
    let letters = process.prefix.chars().all(|c| c.is_ascii_uppercase());
    let short = (1..=4).contains(&process.prefix.len());
    must(letters && short, "prefix", "`prefix` must be one to four capital letters, such as TR");
    must(!process.opened_by.is_empty(), "opened_by", "`opened_by` names nobody, so it could never be opened");
    let labelled = process.labels.iter().any(|label| !label.trim().is_empty());
    must(
        labelled || course != Course::Ruling,
        "labels",
        "`labels` is empty: no words would open it; add some, such as [\"Practice Alert\"]",
    );
    let dated = process.date.stated || process.date.after.is_some();
    must(
        dated || course == Course::HandedOn,
        "date",
        "`date` needs `stated = true`, or `after`, such as { days = 10 }",
    );
    let by_event = matches!(course, Course::Monitoring | Course::Timetable | Course::Decisions);
    must(
        !by_event || process.date.after.is_some(),
        "date",
        "`date` needs `after`: nobody states the date of this course",
    );
    must(
        process.prompt.is_some() || course == Course::HandedOn,
        "prompt",
        "`[prompt]` is missing: nothing would leave on the date",
    );
    let staged = matches!(course, Course::Ruling | Course::Timetable);
    must(
        !staged || !process.stages.is_empty(),
        "stage",
        "a level or stage is missing: add a `[[stage]]` for each level, stage or review",
    );
    must(process.ceiling != Some(0), "ceiling", "`ceiling` must be at least 1 working day; leave it out for none");
    faults.extend(stages(process));
    faults.extend(letters_of(process));
    for (place, ahead) in process.ahead.iter().enumerate() {
        let mut must = |holds: bool, key: &str, why: &str| {
            if !holds {
                faults.push(Fault::at(&format!("ahead.{place}.{key}"), why));
            }
        };
        must(!ahead.to.is_empty(), "to", "`to` of a prompt ahead of the date names nobody");
        must(!ahead.says.trim().is_empty(), "says", "`says` is empty: the prompt would ask for nothing");
        must(
            ahead.working_days_before > 0,
            "working_days_before",
            "`working_days_before` must be at least 1: on the date itself the prompt of `[prompt]` leaves",
        );
        let known = |stage: &String| process.stage(stage).is_some();
        must(ahead.stages.iter().all(known), "stages", "`stages` names a stage that stands nowhere in this file");
    }
    faults.extend(twice("category", process.categories.iter().map(|category| &category.id)));
    faults.extend(twice("note", process.notes.iter().map(|note| &note.name)));
    faults
}

/// Where two processes get into each other's way; the fault is told of the second.
#[must_use]
pub fn clashes(first: &Process, second: &Process) -> Vec<Fault> {
    let mut faults = Vec::new();
    if first.id == second.id {
        faults.push(Fault::at("id", format!("`id` {} is already used by {}", second.id, first.name)));
    }
    if first.prefix == second.prefix {
        faults.push(Fault::at("prefix", format!("`prefix` {} is already used by {}", second.prefix, first.name)));
    }
    let same = |label: &&String| first.labels.iter().any(|known| known.eq_ignore_ascii_case(label));
    if let Some(label) = second.labels.iter().find(same) {
        faults.push(Fault::at("labels", format!("the label “{label}” of `labels` already opens {}", first.name)));
    }
    faults
}

fn stages(process: &Process) -> Vec<Fault> {
    let mut faults = twice("stage", process.stages.iter().map(|stage| &stage.id));
    let is_level = |stage: &Stage| stage.id.parse::<u8>().is_ok();
    let numbered = process.stages.iter().filter(|stage| is_level(stage)).count();
    if numbered != 0 && numbered != process.stages.len() {
        faults.push(Fault::at("stage", "levels (`1`, `2`) and named stages cannot be mixed"));
    }
    for (place, stage) in process.stages.iter().enumerate() {
        if stage.id.trim().is_empty() {
            faults.push(Fault::at(&format!("stage.{place}.id"), "the `id` of a stage is empty"));
        }
        let shared = |word: &&String| {
            process
                .stages
                .iter()
                .take(place)
                .flat_map(|before| &before.words)
                .any(|known| known.eq_ignore_ascii_case(word))
        };
        if let Some(word) = stage.words.iter().find(shared) {
            let why = format!("“{word}” in `words` of stage `{}` already names an earlier stage", stage.id);
            faults.push(Fault::at(&format!("stage.{place}.words"), why));
        }
    }
    faults
}

/// An id that stands in a list twice.
fn twice<'p>(list: &str, ids: impl Iterator<Item = &'p String>) -> Vec<Fault> {
    let ids: Vec<&String> = ids.collect();
    let again = ids.iter().enumerate().filter(|(place, id)| ids.iter().take(*place).any(|before| before == *id));
    again
        .map(|(place, id)| Fault::at(&format!("{list}.{place}"), format!("{list} `{id}` stands there twice")))
        .collect()
}

fn letters_of(process: &Process) -> Vec<Fault> {
    let mut faults: Vec<Fault> = process.prompt.iter().flat_map(|rule| prompt("prompt", rule)).collect();
    for (place, stage) in process.stages.iter().enumerate() {
        faults.extend(stage.prompt.iter().flat_map(|rule| prompt(&format!("stage.{place}.prompt"), rule)));
    }
    let mut must = |holds: bool, place: &str, why: &str| {
        if !holds {
            faults.push(Fault::at(place, why));
        }
    };
    if let Some(alert) = &process.alert {
        must(!alert.to.is_empty(), "alert.to", "`to` of the alert names nobody");
        must(alert.first_after > 0, "alert.first_after", "`first_after` of the alert must be at least 1 working day");
        let often = "`every` of the alert must be at least 1 working day; leave it out for one alert alone";
        must(alert.every != Some(0), "alert.every", often);
    }
    if let Some(clinic) = &process.clinic {
        must(!clinic.to.is_empty(), "clinic.to", "`to` of the clinic names nobody");
    }
    faults
}

fn prompt(place: &str, rule: &Prompting) -> Vec<Fault> {
    let mut faults = Vec::new();
    if rule.to.is_empty() {
        faults.push(Fault::at(&format!("{place}.to"), "`to` of a prompt names nobody"));
    }
    if !rule.working_days_before.is_empty() && rule.days_after > 0 {
        let why =
            "a prompt leaves before the date or after it: `working_days_before` and `days_after` exclude each other";
        faults.push(Fault::at(&format!("{place}.days_after"), why));
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOUND: &str = "id = 'x'\nprefix = 'XX'\nname = 'X'\nlabels = ['X alert']\nopened_by = ['IRO']\ncourse = 'ruling'\n\
        date = { stated = true }\n[prompt]\nat = '08:30'\nto = ['IRO']\n[[stage]]\nid = '1'\nname = 'Level 1'\n";

    fn read(text: &str) -> Process {
        Process::from_toml(text).unwrap()
    }

    #[test]
    fn a_sound_file_is_read_and_has_no_faults() {
        assert_eq!(check(&read(SOUND)), Vec::<Fault>::new());
    }

    #[test]
    fn each_mistake_is_named_in_plain_words_at_its_key() {
        for (from, to, place, expected) in [
            ("prefix = 'XX'", "prefix = 'xx'", "prefix", "`prefix`"),
            ("opened_by = ['IRO']", "opened_by = []", "opened_by", "names nobody"),
            ("labels = ['X alert']", "labels = []", "labels", "no words would open it"),
            ("date = { stated = true }", "date = {}", "date", "`date` needs"),
            ("to = ['IRO']", "to = []", "prompt.to", "`to` of a prompt"),
            ("course = 'ruling'", "course = 'monitoring'", "date", "needs `after`"),
            ("[[stage]]\nid = '1'\nname = 'Level 1'\n", "", "stage", "a level or stage is missing"),
            ("id = '1'", "id = '1'\nname = 'One'\n[[stage]]\nid = 'high'", "stage", "cannot be mixed"),
            ("id = '1'", "id = '1'\nname = 'One'\n[[stage]]\nid = '1'", "stage.1", "twice"),
            (
                "[[stage]]",
                "[alert]\nat = '09:00'\nfirst_after = 0\nto = ['IRO']\n[[stage]]",
                "alert.first_after",
                "1 working",
            ),
            ("to = ['IRO']", "to = ['IRO']\nworking_days_before = [5]\ndays_after = 1", "prompt.days_after", "exclude"),
            (
                "[[stage]]",
                "[[ahead]]\nworking_days_before = 5\nto = []\nsays = 'Papers, please.'\n[[stage]]",
                "ahead.0.to",
                "nobody",
            ),
            (
                "[[stage]]",
                "[[ahead]]\nworking_days_before = 5\nstages = ['9']\nto = ['IRO']\nsays = 'Papers, please.'\n[[stage]]",
                "ahead.0.stages",
                "stands nowhere",
            ),
        ] {
            let faults = check(&read(&SOUND.replacen(from, to, 1)));
            let found = |fault: &Fault| fault.place.join(".") == place && fault.why.contains(expected);
            assert!(faults.iter().any(found), "{to}: {faults:?}");
        }
    }

    #[test]
    fn processes_that_share_id_prefix_or_label_clash() {
        let other = SOUND.replace("id = 'x'", "id = 'y'").replace("'XX'", "'YY'").replace("X alert", "Y alert");
        assert_eq!(clashes(&read(SOUND), &read(&other)), Vec::<Fault>::new());
        for (from, to, key) in
            [("'YY'", "'XX'", "prefix"), ("id = 'y'", "id = 'x'", "id"), ("Y alert", "x ALERT", "labels")]
        {
            let faults = clashes(&read(SOUND), &read(&other.replacen(from, to, 1)));
            assert_eq!(faults.iter().map(|fault| fault.place.join(".")).collect::<Vec<_>>(), [key]);
        }
    }

    #[test]
    fn an_unknown_key_or_time_is_refused_with_its_line() {
        for (from, to) in [("name = 'X'", "nmae = 'X'"), ("at = '08:30'", "at = '25:30'"), ("['IRO']", "['IRA']")] {
            let error = Process::from_toml(&SOUND.replacen(from, to, 1)).unwrap_err();
            assert!(error.contains("line"), "{error}");
        }
    }
}
