use super::*;
use crate::model::mail::{AttachmentContent, Authentication, Block};
use std::time::{Duration, Instant};

fn taken(raw: impl AsRef<[u8]>) -> Mail {
    parse(raw.as_ref(), &Options::default()).unwrap()
}

/// A message with these extra headers and this body.
fn message(headers: &str, body: &str) -> String {
    let known = "To: m@ashdale.gov.uk\nSubject: PEP\nDate: Tue, 3 Nov 2026 14:05:00 +0000";
    let headers = if headers.is_empty() { String::new() } else { format!("\n{headers}") };
    format!("From: Priti Chauhan <priti.chauhan@ashdale.gov.uk>\n{known}{headers}\n\n{body}")
}

fn texts(mail: &Mail) -> Vec<&str> {
    mail.lines.iter().map(|line| line.text.as_str()).filter(|text| !text.is_empty()).collect()
}

/// Reads it within two seconds, whatever it is (fault C01).
#[expect(clippy::disallowed_methods, reason = "how long reading takes is what is tested")]
fn survives(raw: impl AsRef<[u8]>) -> Result<Mail, NotMail> {
    let before = Instant::now();
    let result = parse(raw.as_ref(), &Options::default());
    let taken = before.elapsed();
    assert!(taken < Duration::from_secs(if cfg!(debug_assertions) { 20 } else { 2 }), "{taken:?}");
    result
}

#[test]
fn what_is_no_mail_is_refused_in_plain_words() {
    for raw in [
        &b""[..],
        b"  \r\n\n",
        b"just some words\nand more",
        b"\x89PNG\r\n\x1a\n\0\0",
        b"%PDF-1.7\n1 0 obj",
        b"PK\x03\x04xxxx",
    ] {
        let refused = survives(raw).unwrap_err();
        assert!(refused.0.contains("empty") || refused.0.contains("not an e-mail"), "{refused}");
    }
}

#[test]
fn the_sender_is_the_from_address_and_nothing_else() {
    for (headers, expected) in [
        ("From: \"Helen Marsh\" <helen@a.uk>\nSender: bob@b.uk\nReply-To: eve@c.uk", Some("helen@a.uk")),
        ("From: \"helen@a.uk\" <eve@c.uk>", Some("eve@c.uk")),
        ("From: =?utf-8?q?helen=40a=2Euk?= <eve@c.uk>", Some("eve@c.uk")),
        ("Fr om: helen@a.uk\nFrom: eve@c.uk", Some("eve@c.uk")),
        ("From: helen@a.uk\nFrom: eve@c.uk", None),
        ("Fr om: helen@a.uk\nSubject: x", None),
        ("Subject: x", None),
        ("From: =?utf-8?q?Helen=0D=0ABcc=3A_x=40y=2Euk?= <helen@a.uk>", Some("helen@a.uk")),
    ] {
        let mail = taken(format!("{headers}\n\nHi\n"));
        assert_eq!(mail.sender().map(|address| address.as_str()), expected, "{headers}");
        assert!(mail.from.is_none_or(|from| !from.name.contains(['\r', '\n'])));
    }
}

#[test]
fn headers_are_read_bounded_and_on_one_line() {
    let mail = taken(message(
        "Message-ID: <a@x>\nIn-Reply-To: <b@x>\nReferences: <d@x> <c@x>\n <b@x>\nX-Gmail-Labels: \"Tracked Recommendation\",Inbox\nKeywords: Red, Blue\nThread-Topic: PEP for J\nSensitivity: Company-Confidential\nX-Bywhen-Kind: prompt\nReceived: from a by b with ESMTPS; Tue, 3 Nov 2026 14:06:07 +0000\nReceived: from c by a; Tue, 3 Nov 2026 13:00:00 +0000",
        "Hi",
    ));
    assert_eq!(mail.message_id.as_deref(), Some("a@x"));
    assert_eq!(mail.ancestors, ["b@x", "c@x", "d@x"]);
    assert_eq!(mail.keywords, ["Tracked Recommendation", "Inbox", "Red", "Blue"]);
    assert_eq!(mail.topic, "PEP for J");
    assert_eq!(mail.marking.as_deref(), Some("Company-Confidential"));
    assert_eq!(mail.own_kind.as_deref(), Some("prompt"));
    assert_eq!(mail.received.unwrap().to_rfc3339(), "2026-11-03T14:06:07+00:00");
    assert_eq!(mail.folder, None);
    let mail = taken("Subject: =?utf-8?q?one=0D=0ABcc:_two?=\nFrom: a@b.uk\n\nHi");
    assert_eq!(mail.subject, "one Bcc: two");
}

#[test]
fn absurd_dates_are_kept_and_missing_ones_are_none() {
    let dated = |date: &str| taken(format!("From: a@b.uk\n{date}\n\nHi")).date.map(|date| date.to_rfc3339());
    assert_eq!(dated("Date: Tue, 3 Nov 2099 14:05:00 +0000").as_deref(), Some("2099-11-03T14:05:00+00:00"));
    assert!(dated("Date: Tue, 3 Nov 2026 14:05:00 +2500").is_some());
    assert_eq!(dated("Date: yesterday"), None);
    assert_eq!(dated("Subject: x"), None);
}

#[test]
fn authentication_is_believed_from_the_topmost_header() {
    let mail = taken(message(
        "Authentication-Results: mx.a.uk; spf=pass; dmarc=fail\nAuthentication-Results: mx.a.uk; dmarc=pass",
        "Hi",
    ));
    assert!(matches!(mail.authentication, Authentication::Failed(_)));
    assert_eq!(taken(message("", "Hi")).authentication, Authentication::Absent);
}

#[test]
fn machines_are_known_by_headers_and_structure() {
    assert_eq!(
        taken(message("Auto-Submitted: auto-replied", "Away")).machine.auto_submitted.as_deref(),
        Some("auto-replied")
    );
    assert_eq!(taken(message("Auto-Submitted: no", "Hi")).machine.auto_submitted, None);
    assert_eq!(taken(message("X-Auto-Response-Suppress: All", "Hi")).machine, Default::default());
    assert!(taken(message("Return-Path: <>", "Hi")).machine.null_return_path);
    assert!(taken(message("List-Id: <staff.ashdale>", "Hi")).machine.list);
    assert_eq!(taken(message("X-Autoreply: yes", "Hi")).machine.other, ["X-Autoreply"]);
    let report = "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: text/plain\n\nFailed.\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; gone@ashdale.gov.uk\nAction: failed\nStatus: 5.1.1\n\n--b\nContent-Type: message/rfc822\n\nMessage-ID: <letter@ashdale>\nFrom: x@ashdale.gov.uk\nSubject: prompt\n\nHi\n--b--\n";
    let marks = taken(format!("From: MAILER-DAEMON@x.uk\n{report}")).machine;
    assert_eq!(marks.report_type.as_deref(), Some("delivery-status"));
    assert_eq!(marks.report_action.as_deref(), Some("failed"));
    assert_eq!(
        marks.failed_recipients.iter().map(|address| address.as_str()).collect::<Vec<_>>(),
        ["gone@ashdale.gov.uk"]
    );
    assert_eq!(marks.about_message.as_deref(), Some("letter@ashdale"));
    let read = "Content-Type: multipart/report; report-type=disposition-notification; boundary=b\n\n--b\nContent-Type: text/plain\n\nRead.\n--b\nContent-Type: message/disposition-notification\n\nOriginal-Message-ID: <letter@ashdale>\nDisposition: manual-action/MDN-sent-automatically; displayed\n--b--\n";
    assert_eq!(taken(format!("From: a@x.uk\n{read}")).machine.about_message.as_deref(), Some("letter@ashdale"));
    let answer = "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\nAccepted\n--b\nContent-Type: text/calendar; method=REPLY\n\nBEGIN:VCALENDAR\nMETHOD:REPLY\nEND:VCALENDAR\n--b--\n";
    assert_eq!(taken(format!("From: a@x.uk\n{answer}")).machine.calendar_method.as_deref(), Some("REPLY"));
}

#[test]
fn one_message_by_two_routes_has_one_hash_and_different_content_another() {
    let plain = message("Received: from a by b; Tue, 3 Nov 2026 14:06:07 +0000", "The PEP is done \u{2013} at last.\n");
    let routed = "Received: from list by c; Tue, 3 Nov 2026 15:00:00 +0000\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\nFrom: Priti Chauhan <priti.chauhan@ashdale.gov.uk>\nTo: m@ashdale.gov.uk\nSubject: PEP\nDate: Tue, 3 Nov 2026 14:05:00 +0000\n\nThe PEP is done =E2=80=93 at last.\r\n";
    assert_eq!(taken(&plain).content_hash, taken(routed).content_hash);
    assert_ne!(taken(&plain).content_hash, taken(plain.replace("done", "not done")).content_hash);
}

#[test]
fn html_becomes_lines_with_looks() {
    let mail = taken(message(
        "Content-Type: text/html; charset=utf-8",
        "<p>Hi<b> Moira</b></p><ol><li>One<li>Two<ul><li>inner</ul></ol><p style='color:red'>Red &amp; loud</p><table><tr><th>Who<th>What<tr><td>PC<td>PEP</table><p>Zero\u{200b}width&nbsp;space</p><style>p{}</style><!-- no --><p>A<span style='background:yellow'> typed piece </span>within a much longer line of plain words</p>",
    ));
    let shown: Vec<String> =
        mail.lines.iter().map(|line| format!("{}{}", line.marker.as_deref().unwrap_or(""), line.text)).collect();
    assert_eq!(
        shown,
        [
            "Hi Moira",
            "1.One",
            "2.Two",
            "•inner",
            "Red & loud",
            "Who | What",
            "PC | PEP",
            "Zerowidth space",
            "A typed piece within a much longer line of plain words"
        ]
    );
    assert!(mail.lines[4].look.coloured && mail.lines[5].look.first_row && mail.lines[6].cells == ["PC", "PEP"]);
    assert_eq!(mail.lines[8].inserted.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>(), ["typed piece"]);
}

#[test]
fn merged_cells_keep_their_columns() {
    let mail = taken(message(
        "Content-Type: text/html",
        "<table><tr><td>a</td><td colspan=2>b</td></tr><tr><td rowspan=2>c</td><td>d</td><td>e</td></tr><tr><td>f</td><td>g</td></tr></table>",
    ));
    let cells: Vec<_> = mail.lines.iter().map(|line| line.cells.join(",")).collect();
    assert_eq!(cells, ["a,b,", "c,d,e", ",f,g"]);
}

#[test]
fn an_empty_html_part_does_not_hide_the_plain_one() {
    let mail = taken(
        "From: a@x.uk\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\nThe PEP was held on Monday and everything is uploaded.\n--b\nContent-Type: text/html\n\n<html><body></body></html>\n--b--\n",
    );
    assert_eq!(texts(&mail), ["The PEP was held on Monday and everything is uploaded."]);
}

#[test]
fn hostile_messages_are_harmless() {
    let html = |body: String| survives(message("Content-Type: text/html", &body)).unwrap();
    assert!(texts(&html(format!("{}deep{}", "<div>".repeat(20_000), "</div>".repeat(20_000)))).contains(&"deep"));
    assert!(texts(&html(format!("{}deep", "<table><tr><td>".repeat(20_000)))).contains(&"deep"));
    assert!(texts(&html(format!("{}deep", "<blockquote>".repeat(20_000)))).contains(&"deep"));
    assert!(texts(&html(format!("{}open", "<p><b><li>".repeat(20_000)))).contains(&"open"));
    assert!(!html("word ".repeat(200_000)).lines.is_empty());
    assert!(
        !html(format!("<table>{}</table>", "<tr><td colspan=9999 rowspan=9999>x<td>y".repeat(2_000))).lines.is_empty()
    );
    assert!(!survives(message("", &"x".repeat(1024 * 1024))).unwrap().lines.is_empty());
    survives(message("", &"> ".repeat(500_000))).unwrap();
    assert!(!survives(message("", &"|".repeat(100_000))).unwrap().lines.is_empty());
    survives(message("Content-Type: text/plain; charset=utf-7", "+AGg-\0\0\u{1b}[31m")).unwrap();
    survives(
        [
            b"From: a@x.uk\nContent-Type: text/plain; charset=x-none\nSubject: caf\xe9 \xff\0\n\n".as_slice(),
            b"caf\xe9 \0 \xff",
        ]
        .concat(),
    )
    .unwrap();
    survives(format!("From: a@x.uk\nSubject: {}\n\nHi", "x".repeat(10_000))).unwrap();
    survives(format!("From: a@x.uk\n{}\n\nHi", "X-Header: value\n".repeat(60_000))).unwrap();
    let many = survives(format!(
        "From: a@x.uk\nTo: {}\n\nHi",
        (0..5_000).map(|n| format!("p{n}@x.uk")).collect::<Vec<_>>().join(",\n ")
    ))
    .unwrap();
    assert_eq!(many.to.len(), 1000);
    assert!(!many.cuts.is_empty());
}

#[test]
fn deep_and_wide_mime_is_bounded() {
    let mut nested = String::from("Content-Type: text/plain\n\nat the bottom\n");
    for number in 0..100 {
        nested = format!(
            "From: a{number}@x.uk\nSubject: level {number}\nContent-Type: multipart/mixed; boundary=b{number}\n\n--b{number}\nContent-Type: message/rfc822\n\n{nested}\n--b{number}--\n"
        );
    }
    let mail = survives(&nested).unwrap();
    let mut depth = 0;
    let mut inner = &mail;
    while let Some(AttachmentContent::Mail(next)) = inner.attachments.first().map(|one| &one.content) {
        inner = next;
        depth += 1;
    }
    assert_eq!(depth, 4);
    survives(format!("From: a@x.uk\n{}", "Content-Type: message/rfc822\n\nFrom: a@x.uk\n".repeat(50_000))).unwrap();
    survives(format!("From: a@x.uk\n{}", "Content-Type: multipart/digest; boundary=b\n\n--b\n\n".repeat(50_000)))
        .unwrap();
    let wide = format!(
        "From: a@x.uk\nContent-Type: multipart/mixed; boundary=b\n\n{}--b--\n",
        "--b\nContent-Type: text/plain; name=a.txt\nContent-Disposition: attachment\n\nx\n".repeat(10_000)
    );
    assert_eq!(survives(wide).unwrap().attachments.len(), 100);
}

/// A message with one attached file.
fn with_file(name: &str, media: &str, bytes: &[u8]) -> Mail {
    let head = format!(
        "From: a@x.uk\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nHi\n--b\nContent-Type: {media}; name=\"{name}\"\nContent-Disposition: attachment; filename=\"{name}\"\nContent-Transfer-Encoding: binary\n\n"
    );
    survives([head.as_bytes(), bytes, b"\n--b--\n"].concat()).unwrap()
}

#[test]
fn files_that_cannot_be_read_say_why_and_pictures_in_signatures_say_nothing() {
    let content =
        |name: &str, media: &str, bytes: &[u8]| match with_file(name, media, bytes).attachments.remove(0).content {
            AttachmentContent::Unreadable(why) => why,
            AttachmentContent::Ignored => "ignored".into(),
            AttachmentContent::Document(blocks) => format!("{blocks:?}"),
            AttachmentContent::Mail(mail) => format!("mail {}", mail.subject),
        };
    let ole = [&b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"[..], &[0; 600]].concat();
    assert_eq!(content("1 SMITH.doc", "application/msword", &ole), "an old Word file (.doc)");
    assert_eq!(content("1 SMITH.pdf", "application/pdf", b"%PDF-1.7\nrubbish"), "a damaged PDF");
    assert_eq!(content("1 SMITH.docx", "application/octet-stream", b"PK\x03\x04rubbish"), "a damaged Word file");
    assert_eq!(content("scan0001.jpg", "image/jpeg", b"\xff\xd8\xff"), "a scan or picture");
    assert_eq!(content("image001.png", "image/png", b"\x89PNG"), "ignored");
    assert_eq!(
        content("note.rpmsg", "application/x-microsoft-rpmsg-message", b"x"),
        "a message protected by Microsoft rights management"
    );
    assert_eq!(content("smime.p7m", "application/pkcs7-mime", b"x"), "an encrypted message");
    assert_eq!(content("old.eml", "application/octet-stream", b"From: b@x.uk\nSubject: inner\n\nHello"), "mail inner");
    assert_eq!(
        content("form.txt", "text/plain", b"1. PEP by Friday"),
        format!("{:?}", vec![Block::Paragraph("1. PEP by Friday".into())])
    );
    assert_eq!(
        content("winmail.dat", "application/ms-tnef", b"\x78\x9f\x3e\x22xx"),
        "a winmail.dat file, as Outlook sends it to other programs"
    );
}

#[test]
fn what_winmail_dat_holds_takes_its_place() {
    let attribute = |level: u8, id: u32, data: &[u8]| {
        [&[level][..], &id.to_le_bytes(), &u32::try_from(data.len()).unwrap().to_le_bytes(), data, &[0, 0]].concat()
    };
    let package = [
        &b"\x78\x9f\x3e\x22\x01\x00"[..],
        &attribute(1, 0x0002_800c, b"The PEP is done\0"),
        &attribute(2, 0x0006_9002, &[0; 14]),
        &attribute(2, 0x0001_8010, b"note.txt\0"),
        &attribute(2, 0x0006_800f, b"Form text"),
    ]
    .concat();
    let head = "From: a@x.uk\nContent-Type: application/ms-tnef; name=winmail.dat\nContent-Disposition: attachment; filename=winmail.dat\nContent-Transfer-Encoding: binary\n\n";
    let mail = survives([head.as_bytes(), &package].concat()).unwrap();
    assert_eq!(texts(&mail), ["The PEP is done"]);
    assert_eq!(mail.attachments[0].name, "note.txt");
    assert_eq!(mail.attachments[0].content, AttachmentContent::Document(vec![Block::Paragraph("Form text".into())]));
}

#[test]
fn a_large_attachment_is_named_but_not_opened() {
    let mail = with_file("form.docx", "application/octet-stream", &vec![b'x'; 21 * 1024 * 1024]);
    assert_eq!(mail.cuts, ["attachment of 21 MB not read"]);
    assert_eq!(mail.attachments[0].content, AttachmentContent::Unreadable("a file too large to be read".into()));
}

#[test]
fn an_outlook_message_file_is_read_as_a_message() {
    use std::io::Write;
    let mut file = cfb::CompoundFile::create(std::io::Cursor::new(Vec::new())).unwrap();
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    file.create_storage("/__attach_version1.0_#00000000").unwrap();
    let streams = [
        ("/__properties_version1.0", vec![0; 32]),
        ("/__substg1.0_0037001F", wide("RE: PEP")),
        ("/__substg1.0_0C1A001F", wide("Moira Kelleher")),
        ("/__substg1.0_5D01001F", wide("moira.kelleher@ashdale.gov.uk")),
        ("/__substg1.0_1000001F", wide("The PEP is done.\r\nMoira")),
        ("/__attach_version1.0_#00000000/__substg1.0_3707001F", wide("note.txt")),
        ("/__attach_version1.0_#00000000/__substg1.0_37010102", b"Form text".to_vec()),
    ];
    for (place, bytes) in streams {
        file.create_stream(place).unwrap().write_all(&bytes).unwrap();
    }
    file.flush().unwrap();
    let bytes = file.into_inner().into_inner();
    let mail = with_file("1 SMITH.msg", "application/vnd.ms-outlook", &bytes);
    let AttachmentContent::Mail(inner) = &mail.attachments[0].content else { panic!("{:?}", mail.attachments) };
    assert_eq!((inner.subject.as_str(), inner.topic.as_str()), ("RE: PEP", "PEP"));
    assert_eq!(inner.sender().unwrap().as_str(), "moira.kelleher@ashdale.gov.uk");
    assert_eq!(texts(inner), ["The PEP is done.", "Moira"]);
    assert_eq!(inner.attachments[0].content, AttachmentContent::Document(vec![Block::Paragraph("Form text".into())]));
}
