//! Machines and people, with and without the proper headers. `tests/phrases/machine.txt`:
//! `kind | from | subject | text`; kind `person` for people.

use super::judge;
use crate::model::{
    address::Address,
    mail::{Line, MachineMarks, Mail, Mailbox},
    reading::Kind,
};

fn mail(from: &str, subject: &str, text: &str) -> Mail {
    let (name, address) =
        from.split_once(" <").map_or(("", from), |(name, address)| (name, address.trim_end_matches('>')));
    Mail {
        from: Some(Mailbox { name: name.into(), address: Address::new(address).unwrap() }),
        subject: subject.into(),
        lines: text.split("\\n").map(Line::plain).collect(),
        ..Mail::default()
    }
}

fn kind(mail: &Mail, text: &str) -> &'static str {
    match judge(mail, text) {
        None => "person",
        Some(machine) if machine.kind == Kind::Bounce => "bounce",
        Some(machine) if machine.absent => "absent",
        Some(_) => "automatic",
    }
}

#[test]
fn machines_are_told_from_people_without_headers() {
    let mut wrong = Vec::new();
    let list = include_str!("../../../tests/phrases/machine.txt");
    for line in list.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
        let fields: Vec<&str> = line.splitn(4, " | ").collect();
        let text = fields[3].replace("\\n", "\n");
        let had = kind(&mail(fields[1], fields[2], &text), &text);
        if had != fields[0] {
            wrong.push(format!("wanted {}, had {had}: {line}", fields[0]));
        }
    }
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn headers_decide_before_words() {
    let plain = mail("Sarah Jones <sarah.jones@northmoor.gov.uk>", "RE: PEP", "All visits are completed.");
    let with = |marks: MachineMarks| {
        let mail = Mail { machine: marks, ..plain.clone() };
        judge(&mail, "All visits are completed.").map(|machine| machine.kind)
    };
    let auto = |value: &str| MachineMarks { auto_submitted: Some(value.into()), ..MachineMarks::default() };
    let report = |action: &str| MachineMarks {
        report_type: Some("delivery-status".into()),
        report_action: Some(action.into()),
        auto_submitted: Some("auto-replied".into()),
        ..MachineMarks::default()
    };
    assert_eq!(with(MachineMarks::default()), None);
    assert_eq!(with(auto("auto-replied")), Some(Kind::Automatic));
    assert_eq!(with(report("failed")), Some(Kind::Bounce));
    assert_eq!(with(report("delayed")), Some(Kind::Automatic));
    assert_eq!(with(report("relayed")), Some(Kind::Automatic));
    assert_eq!(
        with(MachineMarks { precedence: Some("bulk".into()), ..MachineMarks::default() }),
        Some(Kind::Automatic)
    );
    assert_eq!(with(MachineMarks { precedence: Some("bulk".into()), list: true, ..MachineMarks::default() }), None);
    assert_eq!(
        with(MachineMarks { calendar_method: Some("REPLY".into()), ..MachineMarks::default() }),
        Some(Kind::Automatic)
    );
    assert_eq!(with(MachineMarks { calendar_method: Some("REQUEST".into()), ..MachineMarks::default() }), None);
}

#[test]
fn a_failure_names_the_address_it_is_about() {
    let text = "Your message to olu.bankole@northmoor.gov.uk couldn't be delivered.\nRemote server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound'";
    let mail =
        mail("Microsoft Outlook <microsoftexchange329e71ec88ae@northmoor.gov.uk>", "Undeliverable: Prompt", text);
    let machine = judge(&mail, text).unwrap();
    assert_eq!(machine.kind, Kind::Bounce);
    assert_eq!(machine.bounced, [Address::new("olu.bankole@northmoor.gov.uk").unwrap()]);
}

#[test]
fn every_table_compiles() {
    use super::tables as t;
    let tables: [&t::Table; 20] = [
        &t::DAEMON,
        &t::DAEMON_NAME,
        &t::FORWARDED,
        &t::FAILED_SUBJECT,
        &t::FAILED,
        &t::CODE,
        &t::NOT_YET,
        &t::DELIVERED,
        &t::SUBJECT,
        &t::RECEIPT_SUBJECT,
        &t::RECEIPT,
        &t::ABSENT_SUBJECT,
        &t::SURE_TEXT,
        &t::ABOUT,
        &t::SERVICE,
        &t::SERVICE_NAME,
        &t::SERVICE_SUBJECT,
        &t::SERVICE_SUBJECT_ALONE,
        &t::REACTED,
        &t::PERSON,
    ];
    assert!(tables.iter().all(|table| table.compiles()));
    assert!(t::absence_tables_compile());
}
