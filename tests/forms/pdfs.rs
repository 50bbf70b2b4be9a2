//! Monitoring forms saved as PDF, by programs that draw text and lines each in its own way: a browser, two report makers, a form filled in
//! on screen. The files stand in `tests/forms/pdf/`.

use super::{check, layouts::Form, lines, message, reading};
use bywhen::model::reading::{Field, Kind};
use std::path::Path;

fn pdf(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/forms/pdf").join(name)).unwrap()
}

fn form(what: &'static str, name: &'static str, file: &str, expected: &[&'static str]) -> Form {
    Form { what, name, file: pdf(file), expected: expected.to_vec() }
}

const AMINA: &str = "1 HUSSEIN Amina KB GS BS.pdf";

#[test]
fn a_form_saved_as_pdf_is_read_like_any_other() {
    check(&[
        form(
            "a browser's, with ticks, wrapped cells and a merged one",
            AMINA,
            "chromium.pdf",
            &[
                "1 | Amina Hussein | katherine.boyle | Complete the health passport | 2026-11-27",
                "1 | Amina Hussein | katherine.boyle | Send the SDQ to the carer and the school so that both can be scored before the next health assessment | 2026-12-04",
            ],
        ),
        form(
            "a table set without lines",
            AMINA,
            "without-lines.pdf",
            &[
                "1 | Amina Hussein | katherine.boyle | Apply for the birth certificate | 2026-11-30",
                "1 | Amina Hussein | gillian.sharrock | Chair the matching meeting | 2027-01-08",
            ],
        ),
        form(
            "a table that runs over two pages",
            AMINA,
            "reportlab-two-pages.pdf",
            &[
                "1 | Amina Hussein | katherine.boyle | Complete the PEP with the virtual school and send the minutes to the IRO once they are agreed | 2026-12-11",
                "1 | Amina Hussein | thomas.hargrave | Refer Amina to CAMHS | 2026-12-04",
                "1 | Amina Hussein | katherine.boyle | Hold the sibling contact review | 2026-12-18",
            ],
        ),
        form(
            "columns in another order",
            AMINA,
            "fpdf.pdf",
            &[
                "1 | Amina Hussein | katherine.boyle | Complete the delegated authority form and give a copy to the foster carer | 2026-12-04",
                "1 | Amina Hussein | thomas.hargrave | Ask the school for a copy of Amina's attendance | 2026-12-11",
            ],
        ),
        form(
            "lines of labels and values",
            "monitoring form.pdf",
            "lines.pdf",
            &["1 | Amina Hussein | thomas.hargrave | Update the pathway plan | 2026-12-07"],
        ),
        form(
            "fields filled in on screen",
            "monitoring form.pdf",
            "fields.pdf",
            &["1 | Amina Hussein | thomas.hargrave | Complete the life story work | 2026-12-18"],
        ),
    ]);
}

#[test]
fn scans_and_protected_files_are_handed_to_a_person() {
    for (file, why) in [
        ("scan.pdf", "a PDF without text, which is a scan or picture"),
        ("scan-with-hidden-text.pdf", "a PDF without text, which is a scan or picture"),
        ("protected.pdf", "a PDF protected by a password"),
    ] {
        let found = reading(&message("Hi Katherine,\r\n\r\nForm attached.\r\n\r\nBev", &[(AMINA, &pdf(file))]));
        assert_eq!(found.kind, Kind::Recommendation, "{file}");
        let [item] = found.items.as_slice() else { panic!("{file}: {:?}", lines(&found)) };
        assert_eq!((item.what.clone(), item.by_when, item.who.len()), (None, None, 0), "{file}");
        for field in [Field::Who, Field::What, Field::ByWhen] {
            let doubt = found.doubts.iter().find(|doubt| doubt.field == field).unwrap();
            assert!(doubt.blocks && doubt.why.contains(why), "{file}: {}", doubt.why);
        }
    }
}

#[test]
fn a_pdf_cut_short_anywhere_does_no_harm() {
    for file in ["fpdf.pdf", "reportlab-two-pages.pdf", "lines.pdf"] {
        let whole = pdf(file);
        for length in (0..whole.len()).step_by(97) {
            let found = reading(&message("Form attached.", &[(AMINA, &whole[..length])]));
            assert_eq!(found.kind, Kind::Recommendation, "{file} cut to {length}");
            assert!(!found.items.is_empty());
        }
    }
}
