//! Which paragraph styles are headings, and which carry list numbers.

use super::xml;
use std::collections::HashMap;

/// What a paragraph style means.
#[derive(Debug, Clone, Default)]
pub(super) struct ParagraphStyle {
    pub(super) heading: bool,
    pub(super) bold: bool,
    /// Its list and level.
    pub(super) list: Option<(String, usize)>,
}

/// Paragraph styles by id.
pub(super) type Styles = HashMap<String, ParagraphStyle>;

/// Reads `styles.xml`; nothing, if it is missing or damaged.
pub(super) fn read(part: Option<&str>) -> Styles {
    let Some(root) = part.and_then(|part| xml::parse(part).ok()) else { return Styles::new() };
    root.nodes()
        .filter(|node| node.name == "style")
        .filter_map(|node| {
            let id = node.attribute("styleId")?.to_owned();
            let name = node.val("name").unwrap_or_default().to_lowercase();
            let outline = node.path(&["pPr"]).and_then(|properties| properties.val("outlineLvl"));
            let heading = name.starts_with("heading")
                || name == "title"
                || name == "subtitle"
                || outline.is_some_and(|level| level != "9");
            let list = node.path(&["pPr", "numPr"]).and_then(|list| {
                let level = list.val("ilvl").and_then(|level| level.parse().ok()).unwrap_or(0);
                Some((list.val("numId")?.to_owned(), level))
            });
            let bold = node.child("rPr").is_some_and(|properties| properties.is_on("b"));
            Some((id, ParagraphStyle { heading, bold, list }))
        })
        .take(2_000)
        .collect()
}
