//! The quarter as a Word document (`.docx`) for a manager to edit: narrative, charts with alternative text, figures.

use super::{
    chart::{Chart, charts},
    marking, measures, narrative,
    summary::{RULE, Summary, quarter_name},
    words,
};
use std::{
    fmt::Write as _,
    io::{Cursor, Write as _},
};
use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

/// Parts of the document that are the same in each.
const CONTENT_TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>"#;
const PACKAGE: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;
const STYLES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="24"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="36"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="280"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style></w:styles>"#;
const OPENING: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>"#;
const CLOSING: &str = r#"<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>"#;
/// English Metric Units in a CSS pixel.
const EMU: usize = 9525;

/// The draft's bytes; the same summary gives the same bytes. `None` if it cannot be written.
#[must_use]
pub fn docx(summary: &Summary, marking: Option<&str>) -> Option<Vec<u8>> {
    let charts: Vec<(Chart, Vec<u8>)> =
        charts(summary).into_iter().filter_map(|chart| chart.png().map(|png| (chart, png))).collect();
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut put = |name: &str, content: &[u8]| {
        // Pictures are compressed already. A fixed time: the same summary gives the same bytes.
        let method = if name.ends_with(".png") { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        let options = SimpleFileOptions::default().compression_method(method).last_modified_time(DateTime::default());
        zip.start_file(name, options).ok()?;
        zip.write_all(content).ok()
    };
    put("[Content_Types].xml", CONTENT_TYPES.as_bytes())?;
    put("_rels/.rels", PACKAGE.as_bytes())?;
    put("word/styles.xml", STYLES.as_bytes())?;
    put("word/_rels/document.xml.rels", relationships(charts.len()).as_bytes())?;
    for (number, (_, png)) in (1..).zip(&charts) {
        put(&format!("word/media/chart{number}.png"), png)?;
    }
    let charts: Vec<&Chart> = charts.iter().map(|(chart, _)| chart).collect();
    put("word/document.xml", document(summary, &charts, marking).as_bytes())?;
    Some(zip.finish().ok()?.into_inner())
}

fn relationships(charts: usize) -> String {
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let mut xml = format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="styles" Type="{kind}/styles" Target="styles.xml"/>"#
    );
    for number in 1..=charts {
        let _ =
            write!(xml, r#"<Relationship Id="chart{number}" Type="{kind}/image" Target="media/chart{number}.png"/>"#);
    }
    xml + "</Relationships>"
}

fn document(summary: &Summary, charts: &[&Chart], marking: Option<&str>) -> String {
    let mut xml = OPENING.to_owned();
    xml.extend(marking.map(|marking| paragraph(None, &marking::shown(marking))));
    let whom = summary
        .unit
        .as_deref()
        .map_or_else(|| "report for the whole service".to_owned(), |unit| format!("summary for {}", words::line(unit)));
    xml += &paragraph(Some("Heading1"), &format!("{}: {whom}", quarter_name(summary.quarter)));
    for text in narrative::narrative(summary) {
        xml += &paragraph(None, &text);
    }
    xml += &paragraph(Some("Heading2"), "Analysis");
    xml += &paragraph(None, "[Please add what you know beyond the figures: why, what was learnt, what will change.]");
    for (number, chart) in (1..).zip(charts) {
        xml += &paragraph(Some("Heading2"), &chart.title);
        xml += &picture(number, chart);
    }
    xml += &paragraph(Some("Heading2"), "Figures");
    xml += &paragraph(None, RULE);
    xml += &figures(summary);
    xml + CLOSING
}

fn paragraph(style: Option<&str>, text: &str) -> String {
    let style = style.map_or_else(String::new, |style| format!(r#"<w:pPr><w:pStyle w:val="{style}"/></w:pPr>"#));
    format!(r#"<w:p>{style}<w:r><w:t xml:space="preserve">{}</w:t></w:r></w:p>"#, escaped(text))
}

fn picture(number: usize, chart: &Chart) -> String {
    let (width, height) = chart.size();
    let (width, height) = (width * EMU, height * EMU);
    let words = escaped(&chart.alternative());
    format!(
        r#"<w:p><w:r><w:drawing><wp:inline><wp:extent cx="{width}" cy="{height}"/><wp:docPr id="{number}" name="chart{number}" descr="{words}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="{number}" name="chart{number}.png" descr="{words}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="chart{number}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"#
    )
}

/// The main table, its first row marked as the header.
fn figures(summary: &Summary) -> String {
    let compared = usize::from(summary.before.is_some()) + usize::from(summary.year_before.is_some());
    let mut heading = vec!["Figure".to_owned(), "This quarter".to_owned()];
    heading.extend(summary.before.as_ref().map(|_| "Quarter before".to_owned()));
    heading.extend(summary.year_before.as_ref().map(|_| "Year before".to_owned()));
    let mut xml = String::from(
        r#"<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders><w:bottom w:val="single" w:sz="4" w:color="B1B4B6"/><w:insideH w:val="single" w:sz="4" w:color="B1B4B6"/></w:tblBorders><w:tblLook w:firstRow="1"/></w:tblPr><w:tblGrid><w:gridCol w:w="5000"/>"#,
    );
    xml += &r#"<w:gridCol w:w="1500"/>"#.repeat(compared + 1);
    xml += "</w:tblGrid>";
    xml += &row(&heading, true);
    for line in measures::rows(summary) {
        let values = [Some(line.now), line.before, line.year_before].into_iter().flatten();
        let cells: Vec<String> =
            std::iter::once(line.name.to_owned()).chain(values.map(|value| value.to_string())).collect();
        xml += &row(&cells, false);
    }
    xml + "</w:tbl>" + &paragraph(None, "")
}

fn row(cells: &[String], header: bool) -> String {
    let mark = if header { "<w:trPr><w:tblHeader/></w:trPr>" } else { "" };
    let bold = if header { "<w:rPr><w:b/></w:rPr>" } else { "" };
    let cell = |(place, text): (usize, &String)| {
        let side = if place == 0 { "left" } else { "right" };
        format!(
            r#"<w:tc><w:p><w:pPr><w:spacing w:after="40"/><w:jc w:val="{side}"/></w:pPr><w:r>{bold}<w:t xml:space="preserve">{}</w:t></w:r></w:p></w:tc>"#,
            escaped(text)
        )
    };
    format!("<w:tr>{mark}{}</w:tr>", cells.iter().enumerate().map(cell).collect::<String>())
}

/// Text as it may stand in XML.
fn escaped(text: &str) -> String {
    quick_xml::escape::escape(words::line(text)).into_owned()
}
