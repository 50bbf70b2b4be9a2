//! Templates that an authority overrides, and whether everyone can read the result.

use super::*;

#[test]
fn a_faulty_override_is_refused_with_file_and_line() {
    let check = |name: &str, source: &str, expected: &str| {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, source).unwrap();
        match Templates::with_overrides(dir.path()) {
            Ok(_) => assert_eq!(expected, "", "{name} was taken"),
            Err(wrong) => {
                let told = wrong.join("\n").replace(&format!("{}/", dir.path().display()), "");
                assert!(!expected.is_empty() && told.contains(expected), "{told}");
            }
        }
    };
    check("prompt/subject.txt", "Please update {{ item.reference }}", "");
    check("prompt/subject.txt", "one\n{{ item.referense }}", "prompt/subject.txt:2: undefined value");
    check("prompt/body.jinja", "a\nb\n{% if %}", "prompt/body.jinja:3: syntax error");
    check(
        "base.html",
        "{% for a in range(9000) %}{% for b in range(9000) %}{{ a }}{% endfor %}{% endfor %}",
        "base.html:1: engine ran out of fuel",
    );
    check("prompt/boddy.jinja", "x", "prompt/boddy.jinja: no template has this name");
}

#[test]
fn an_override_changes_the_letter() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(dir.path().join("receipt")).unwrap();
    std::fs::write(
        dir.path().join("receipt/body.jinja"),
        "{% extends \"base.\" ~ form %}{% block body %}Got it.{% endblock %}",
    )
    .unwrap();
    let templates = Templates::with_overrides(dir.path()).unwrap();
    let composed =
        compose(&receipt(Done::Logged, vec![pep()], vec![]), 7, &Log::default(), &known(), &templates, now()).unwrap();
    assert!(parsed(&composed).body_text(0).unwrap().contains("Got it."));
}

#[test]
fn every_letter_can_be_read_by_everyone() {
    let one = |kind, content| ("", letter(kind, content));
    let mut letters = rounds().to_vec();
    letters.push(one(
        LetterKind::Prompt,
        Content::Prompt {
            item: Box::new(pep()),
            late_since: None,
            ahead: None,
            own: true,
            expects: Vec::new(),
            agenda: Vec::new(),
        },
    ));
    letters.push((
        "",
        receipt(Done::Logged, vec![pep()], vec![doubt(Some(1), Field::Who, "Two people are called Sarah.", false)]),
    ));
    for (_, letter) in letters {
        let composed = composed(&letter);
        let mail = parsed(&composed);
        let html = mail.body_html(0).unwrap();
        let title = html.split_once("<title>").unwrap().1.split_once("</title>").unwrap().0;
        assert!(html.contains("<html lang=\"en-GB\"") && !title.is_empty(), "{title}");
        assert_eq!(html.matches("<h1").count(), 1);
        assert!(
            !html.contains("<img") && !html.contains("http://") || html.matches("http://").count() == 1,
            "nothing is fetched"
        );
        for table in html.split("<table").skip(1) {
            let table = table.split("</table").next().unwrap();
            assert!(
                table.contains("role=\"presentation\"") || table.contains("scope="),
                "a table of data has headers: {table}"
            );
        }
        assert!(mail.body_text(0).unwrap().contains("not monitored for emergencies"));
    }
}

#[test]
fn every_colour_of_text_stands_out_from_its_ground() {
    let light = |colour: &str| -> f64 {
        let channel = |from: usize| {
            let part = f64::from(u8::from_str_radix(&colour[from..from + 2], 16).unwrap()) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4)
    };
    let base = include_str!("../../templates/base.html").to_owned() + include_str!("../../templates/parts.html");
    for (text, ground) in [
        ("0b0c0c", "ffffff"),
        ("484949", "ffffff"),
        ("1a4f8b", "ffffff"),
        ("ffffff", "1a4f8b"),
        ("0b0c0c", "fff7e0"),
        ("f3f2f1", "242424"),
        ("c3c7ca", "242424"),
        ("9cc8f5", "242424"),
        ("0b0c0c", "9cc8f5"),
        ("f3f2f1", "33301f"),
    ] {
        assert!(
            base.contains(&format!("#{text}")) && base.contains(&format!("#{ground}")),
            "{text} on {ground} is not used any more"
        );
        let (a, b) = (light(text), light(ground));
        let ratio = (a.max(b) + 0.05) / (a.min(b) + 0.05);
        assert!(ratio >= 4.5, "{text} on {ground}: {ratio:.1} (WCAG 2.2 AA asks 4.5)");
    }
}
