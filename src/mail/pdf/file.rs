//! The objects of a PDF, found by going through the file and not by its index, which is often damaged; streams unpacked within bounds.

use super::lexer::{Dict, Lexer, Value, whole};
use flate2::read::ZlibDecoder;
use regex::bytes::Regex;
use std::{collections::HashMap, io::Read, ops::Range, sync::LazyLock};

/// All streams that are read may unpack to this many bytes together.
const MOST_BYTES: usize = 24 * 1024 * 1024;
/// More values than this are not read.
const MOST_VALUES: usize = 400_000;
/// More pages than this are not read.
const MOST_PAGES: usize = 60;

/// An object, and where its stream stands.
#[derive(Debug)]
struct Object {
    value: Value,
    stream: Option<Range<usize>>,
}

/// A PDF.
pub(super) struct File<'b> {
    bytes: &'b [u8],
    objects: HashMap<u32, Object>,
    /// As many bytes may still be unpacked.
    left: usize,
    pub(super) protected: bool,
}

/// Too much comes out of too little.
pub(super) struct TooMuch;

impl<'b> File<'b> {
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, TooMuch> {
        let mut file = Self { bytes, objects: HashMap::new(), left: MOST_BYTES, protected: false };
        file.find_objects()?;
        file.protected = file.is_protected();
        Ok(file)
    }

    /// Goes through the file; what stands later takes the place of what stood before, as in a file saved again.
    fn find_objects(&mut self) -> Result<(), TooMuch> {
        static START: LazyLock<Option<Regex>> =
            LazyLock::new(|| Regex::new(r"(?-u)\b([0-9]{1,9})[ \t\r\n]+[0-9]{1,5}[ \t\r\n]+obj\b").ok());
        let Some(start) = START.as_ref() else { return Ok(()) };
        let bytes = self.bytes;
        let mut left = MOST_VALUES;
        let mut read_to = 0;
        for found in start.captures_iter(bytes) {
            let (Some(all), Some(number)) = (found.get(0), found.get(1)) else { continue };
            let number = std::str::from_utf8(number.as_bytes()).ok().and_then(|number| number.parse::<u32>().ok());
            let (Some(number), true) = (number, all.start() >= read_to) else { continue };
            let mut lexer = Lexer::new(bytes, all.end(), left);
            let Some(value) = lexer.next() else { continue };
            left = lexer.left;
            let stream = value.dict().and_then(|dict| stream_at(bytes, lexer.at, dict));
            read_to = stream.as_ref().map_or(lexer.at, |stream| stream.end);
            let holds = value.dict().is_some_and(|dict| type_of(dict) == Some("ObjStm"));
            self.objects.insert(number, Object { value, stream });
            if holds {
                self.take_held(number, &mut left)?;
            }
        }
        Ok(())
    }

    /// The objects within an object stream (7.5.7).
    fn take_held(&mut self, number: u32, left: &mut usize) -> Result<(), TooMuch> {
        let Some(dict) = self.objects.get(&number).and_then(|object| object.value.dict()) else { return Ok(()) };
        let count = |key: &str| dict.get(key).and_then(Value::number).map_or(0, whole) as usize;
        let (many, first) = (count("N").min(100_000), count("First"));
        let Some(unpacked) = self.stream(number)? else { return Ok(()) };
        let mut index = Lexer::new(&unpacked, 0, (*left).min(many * 2 + 2));
        for _ in 0..many {
            let (Some(Value::Number(number)), Some(Value::Number(offset))) = (index.next(), index.next()) else {
                break;
            };
            let mut lexer = Lexer::new(&unpacked, first.saturating_add(whole(offset) as usize), *left);
            let Some(value) = lexer.next() else { break };
            *left = lexer.left;
            self.objects.insert(whole(number), Object { value, stream: None });
        }
        Ok(())
    }

    fn is_protected(&self) -> bool {
        let named = |object: &Object| {
            object.value.dict().is_some_and(|dict| type_of(dict) == Some("XRef") && dict.contains_key("Encrypt"))
        };
        self.objects.values().any(named) || self.trailers().any(|trailer| trailer.contains_key("Encrypt"))
    }

    fn trailers(&self) -> impl Iterator<Item = Dict> {
        static TRAILER: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"(?-u)\btrailer\b").ok());
        let ends = TRAILER.iter().flat_map(|trailer| trailer.find_iter(self.bytes)).take(50).map(|found| found.end());
        ends.filter_map(|at| match Lexer::new(self.bytes, at, 10_000).next() {
            Some(Value::Dict(dict)) => Some(dict),
            _ => None,
        })
    }

    /// A value; of a reference what it refers to.
    pub(super) fn resolve<'v>(&'v self, value: &'v Value) -> &'v Value {
        let mut value = value;
        for _ in 0..8 {
            let Value::Reference(number) = value else { break };
            let Some(object) = self.objects.get(number) else { break };
            value = &object.value;
        }
        value
    }

    pub(super) fn get<'v>(&'v self, dict: &'v Dict, key: &str) -> Option<&'v Value> {
        dict.get(key).map(|value| self.resolve(value))
    }

    pub(super) fn dict<'v>(&'v self, dict: &'v Dict, key: &str) -> Option<&'v Dict> {
        self.get(dict, key)?.dict()
    }

    /// The pages in order: by the tree of the catalogue, else as they stand in the file.
    pub(super) fn pages(&self) -> Vec<Dict> {
        let catalogue = self.objects.values().filter_map(|object| object.value.dict());
        let mut pages = Vec::new();
        for root in catalogue.filter(|dict| type_of(dict) == Some("Catalog")) {
            let tree = root.get("Pages").cloned();
            let mut seen = 0;
            tree.iter().for_each(|tree| self.gather(tree, &Dict::new(), &mut pages, &mut seen, 0));
            if !pages.is_empty() {
                return pages;
            }
        }
        let mut loose: Vec<(&u32, &Dict)> = self
            .objects
            .iter()
            .filter_map(|(number, object)| Some((number, object.value.dict()?)))
            .filter(|(_, dict)| type_of(dict) == Some("Page"))
            .collect();
        loose.sort_by_key(|(number, _)| **number);
        loose.into_iter().map(|(_, dict)| dict.clone()).take(MOST_PAGES).collect()
    }

    fn gather(&self, node: &Value, inherited: &Dict, pages: &mut Vec<Dict>, seen: &mut usize, depth: u8) {
        *seen += 1;
        let Some(dict) = self.resolve(node).dict() else { return };
        if *seen > 5_000 || depth > 30 || pages.len() >= MOST_PAGES {
            return;
        }
        let mut own = inherited.clone();
        for key in ["Resources", "Rotate", "MediaBox"] {
            if let Some(value) = dict.get(key) {
                own.insert(key.into(), value.clone());
            }
        }
        match self.get(dict, "Kids").and_then(Value::array) {
            Some(kids) => kids.iter().for_each(|kid| self.gather(kid, &own, pages, seen, depth + 1)),
            None => {
                own.extend(dict.iter().map(|(key, value)| (key.clone(), value.clone())));
                pages.push(own);
            }
        }
    }

    /// The unpacked stream that a value refers to, with its dictionary; `None` where it is packed in a way not known here.
    pub(super) fn stream_of(&mut self, value: &Value) -> Result<Option<(Dict, Vec<u8>)>, TooMuch> {
        let Value::Reference(number) = value else { return Ok(None) };
        let Some(dict) = self.objects.get(number).and_then(|object| object.value.dict()).cloned() else {
            return Ok(None);
        };
        Ok(self.stream(*number)?.map(|unpacked| (dict, unpacked)))
    }

    fn stream(&mut self, number: u32) -> Result<Option<Vec<u8>>, TooMuch> {
        let Some(object) = self.objects.get(&number) else { return Ok(None) };
        let (Some(dict), Some(range)) = (object.value.dict(), object.stream.clone()) else { return Ok(None) };
        let filters: Vec<String> = match self.get(dict, "Filter") {
            Some(Value::Name(name)) => vec![name.clone()],
            Some(Value::Array(names)) => {
                names.iter().filter_map(|name| self.resolve(name).name()).map(str::to_owned).collect()
            }
            _ => Vec::new(),
        };
        let mut bytes = self.bytes.get(range).unwrap_or_default().to_vec();
        for filter in filters.iter().take(4) {
            bytes = match filter.as_str() {
                "FlateDecode" | "Fl" => self.inflated(&bytes)?,
                "ASCII85Decode" | "A85" => from_ascii_85(&bytes),
                "ASCIIHexDecode" | "AHx" => from_hex(&bytes),
                _ => return Ok(None),
            };
        }
        Ok(Some(bytes))
    }

    /// Inflates as far as it goes: a cut stream still says something.
    fn inflated(&mut self, packed: &[u8]) -> Result<Vec<u8>, TooMuch> {
        let mut out = Vec::new();
        let most = self.left as u64 + 1;
        // What came before damage is kept, as viewers do.
        let _ = ZlibDecoder::new(packed).take(most).read_to_end(&mut out);
        self.left = self.left.checked_sub(out.len()).ok_or(TooMuch)?;
        Ok(out)
    }
}

pub(super) fn type_of(dict: &Dict) -> Option<&str> {
    dict.get("Type").and_then(Value::name)
}

/// Where the stream after a dictionary stands: by its length if that is true, else up to `endstream`.
fn stream_at(bytes: &[u8], at: usize, dict: &Dict) -> Option<Range<usize>> {
    let after = bytes.get(at..)?;
    let word = after.iter().position(|byte| !byte.is_ascii_whitespace())?;
    let rest = after.get(word..)?.strip_prefix(b"stream")?;
    let rest = rest.strip_prefix(b"\r\n").or_else(|| rest.strip_prefix(b"\n")).or_else(|| rest.strip_prefix(b"\r"))?;
    let start = bytes.len() - rest.len();
    let told = dict.get("Length").and_then(Value::number).map(|length| whole(length) as usize);
    let ends =
        |length: &usize| rest.get(*length..).is_some_and(|after| after.trim_ascii_start().starts_with(b"endstream"));
    let length = told.filter(ends).or_else(|| {
        static END: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"(?-u)endstream|endobj").ok());
        END.as_ref()?.find(rest).map(|found| found.start())
    });
    Some(start..start + length.unwrap_or(rest.len()))
}

fn from_ascii_85(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len() / 5 * 4);
    let mut group: Vec<u8> = Vec::with_capacity(5);
    for byte in bytes.iter().copied().take_while(|byte| *byte != b'~') {
        match byte {
            b'z' if group.is_empty() => out.extend([0; 4]),
            b'!'..=b'u' => group.push(byte - b'!'),
            _ => {}
        }
        if group.len() == 5 {
            out.extend(four_of(&group));
            group.clear();
        }
    }
    if group.len() > 1 {
        let kept = group.len() - 1;
        group.resize(5, 84);
        out.extend(four_of(&group).into_iter().take(kept));
    }
    out
}

fn four_of(group: &[u8]) -> [u8; 4] {
    group.iter().fold(0_u32, |sum, digit| sum.wrapping_mul(85).wrapping_add(u32::from(*digit))).to_be_bytes()
}

fn from_hex(bytes: &[u8]) -> Vec<u8> {
    let wrapped = [b"<", bytes, b">"].concat();
    match Lexer::new(&wrapped, 0, 10).next() {
        Some(Value::Text(text)) => text,
        _ => Vec::new(),
    }
}
