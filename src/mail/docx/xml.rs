//! A small tree of an XML part. Names without their prefixes; no entity but the five of XML and numbers is resolved.

use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};

/// Elements open within one another beyond this are taken as part of their parent.
const DEEPEST: usize = 200;
/// More elements than this are refused.
const MOST: usize = 1_000_000;

/// An element.
#[derive(Debug, Default)]
pub(super) struct Node {
    pub(super) name: String,
    attributes: Vec<(String, String)>,
    pub(super) children: Vec<Child>,
}

/// What an element holds.
#[derive(Debug)]
pub(super) enum Child {
    Node(Node),
    Text(String),
}

impl Node {
    /// The child elements.
    pub(super) fn nodes(&self) -> impl DoubleEndedIterator<Item = &Node> {
        self.children.iter().filter_map(|child| match child {
            Child::Node(node) => Some(node),
            Child::Text(_) => None,
        })
    }

    /// The first child element of this name.
    pub(super) fn child(&self, name: &str) -> Option<&Node> {
        self.nodes().find(|node| node.name == name)
    }

    /// An element some steps down.
    pub(super) fn path(&self, names: &[&str]) -> Option<&Node> {
        names.iter().try_fold(self, |node, name| node.child(name))
    }

    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The `w:val` of a child element.
    pub(super) fn val(&self, child: &str) -> Option<&str> {
        self.child(child)?.attribute("val")
    }

    /// A switch: present and not turned off.
    pub(super) fn is_on(&self, child: &str) -> bool {
        self.child(child).is_some_and(|node| !matches!(node.attribute("val"), Some("0" | "false" | "off" | "none")))
    }
}

/// Parses a part.
///
/// # Errors
/// When it is no XML, or too much of it.
pub(super) fn parse(written: &str) -> Result<Node, String> {
    let mut reader = Reader::from_str(written.trim_start_matches('\u{feff}'));
    let mut open: Vec<Node> = vec![Node::default()];
    let (mut beyond, mut made) = (0_usize, 0_usize);
    loop {
        match reader.read_event().map_err(|_| "a damaged Word file")? {
            Event::Start(_) if open.len() > DEEPEST => beyond += 1,
            Event::Start(start) => {
                made += 1;
                open.push(node(&start));
            }
            Event::Empty(start) => {
                made += 1;
                close(&mut open, node(&start));
            }
            Event::End(_) if beyond > 0 => beyond -= 1,
            Event::End(_) => {
                if let Some(node) = open.pop() {
                    close(&mut open, node);
                }
            }
            Event::Text(text) => push_text(&mut open, &text.xml10_content()),
            Event::CData(text) => push_text(&mut open, &text.xml10_content()),
            Event::GeneralRef(entity) => {
                let resolved = entity.resolve_char_ref().ok().flatten().or_else(|| predefined(&entity.xml10_content()));
                push_text(&mut open, resolved.map(String::from).as_deref().unwrap_or_default());
            }
            Event::Eof => break,
            _ => {}
        }
        if made > MOST {
            return Err("a file that unpacks to far too much".into());
        }
    }
    // Whatever was left open is closed; the root's first element is the part.
    while open.len() > 1 {
        if let Some(node) = open.pop() {
            close(&mut open, node);
        }
    }
    let root = open.pop().unwrap_or_default();
    root.children
        .into_iter()
        .find_map(|child| if let Child::Node(node) = child { Some(node) } else { None })
        .ok_or_else(|| "a damaged Word file".into())
}

fn node(start: &BytesStart<'_>) -> Node {
    let local = |name: &str| name.rsplit(':').next().unwrap_or(name).to_owned();
    let attributes = start
        .attributes()
        .with_checks(false)
        .flatten()
        .take(40)
        .map(|attribute| (local(attribute.key.as_ref()), attribute.value.into_owned()))
        .collect();
    Node { name: local(start.name().as_ref()), attributes, children: Vec::new() }
}

fn close(open: &mut [Node], node: Node) {
    if let Some(parent) = open.last_mut() {
        parent.children.push(Child::Node(node));
    }
}

fn push_text(open: &mut [Node], text: &str) {
    if text.is_empty() {
        return;
    }
    let Some(parent) = open.last_mut() else { return };
    match parent.children.last_mut() {
        Some(Child::Text(before)) => before.push_str(text),
        _ => parent.children.push(Child::Text(text.to_owned())),
    }
}

fn predefined(name: &str) -> Option<char> {
    [("amp", '&'), ("lt", '<'), ("gt", '>'), ("quot", '"'), ("apos", '\'')]
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, c)| *c)
}
