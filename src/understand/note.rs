//! The fields of the note that is written with a stage (R81): "Impact: …" on a line of its own, or a heading with the words below it.
//! Which fields there are, and the words that head them, stand in the process files.

use crate::model::process::Processes;

/// The fields that stand in this text: the name of each in its process file and the words written under it.
#[must_use]
pub(super) fn fields(text: &str, processes: &Processes) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for line in text.lines() {
        match heading(line, processes) {
            Some((name, rest)) if !found.iter().any(|(known, _)| known == name) => {
                found.push((name.to_owned(), rest.to_owned()));
            }
            _ => {
                if let Some((_, words)) = found.last_mut().filter(|_| !line.trim().is_empty()) {
                    if !words.is_empty() {
                        words.push(' ');
                    }
                    words.push_str(line.trim());
                }
            }
        }
    }
    found.retain(|(_, words)| !words.is_empty());
    found
}

/// The field this line heads, and what stands after the heading.
fn heading<'p, 'l>(line: &'l str, processes: &'p Processes) -> Option<(&'p str, &'l str)> {
    let line = line.trim_start_matches(|c: char| !c.is_alphabetic()).trim_end();
    let fields = processes.iter().flat_map(|process| &process.notes);
    let heads = fields.flat_map(|field| field.words.iter().chain([&field.name]).map(move |head| (field, head)));
    heads
        .filter_map(|(field, head)| {
            let start = line.get(..head.len()).filter(|start| start.eq_ignore_ascii_case(head))?;
            let rest = line.get(start.len()..)?.trim_start();
            let words = rest.strip_prefix(':').or_else(|| rest.is_empty().then_some(rest))?;
            Some((head.len(), (field.name.as_str(), words.trim())))
        })
        .max_by_key(|(length, _)| *length)
        .map(|(_, found)| found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::process::Process;

    fn check(text: &str, expected: &[(&str, &str)]) {
        let file = include_str!("../../config/processes/issues-resolution.toml");
        let processes = Processes::new(vec![Process::from_toml(file).unwrap()]);
        let expected: Vec<(String, String)> =
            expected.iter().map(|(name, words)| ((*name).to_owned(), (*words).to_owned())).collect();
        assert_eq!(fields(text, &processes), expected, "{text}");
    }

    #[test]
    fn fields_are_read_from_lines_and_from_headings() {
        check(
            "Leanne\n\nReason: drift in care planning\nImpact on the child:\nMia does not know where she will live.\nShe asks every week.\n\nActions requested: the updated plan by Friday",
            &[
                ("Reason", "drift in care planning"),
                ("Impact", "Mia does not know where she will live. She asks every week."),
                ("Actions requested", "the updated plan by Friday"),
            ],
        );
    }

    #[test]
    fn running_words_are_no_fields() {
        check("The reason I write is the impact on Mia. Discussion with Leanne was short.", &[]);
    }
}
