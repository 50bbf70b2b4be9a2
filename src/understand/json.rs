//! The object `bywhen read` prints for a message (Contract 3).

use crate::model::{
    mail::Mail,
    reading::{Child, Doubt, Further, ReadItem, Reading},
};
use serde_json::{Map, Value, json};

/// A message's reading with the contract's keys, in the contract's order; "further" besides, where one ruling says two things.
#[must_use]
pub fn to_json(file: &str, mail: &Mail, reading: &Reading) -> Value {
    let mut object = Map::new();
    let mut put = |key: &str, value: Value| object.insert(key.to_owned(), value);
    put("file", json!(file));
    put("message_id", json!(mail.message_id));
    put("from", json!(mail.sender()));
    put("date", json!(mail.date.map(|date| date.to_rfc3339())));
    put("kind", json!(reading.kind));
    put("new_text", json!(reading.new_text));
    put("child", child(reading.child.as_ref()));
    put("refs", json!(reading.refs.iter().map(ToString::to_string).collect::<Vec<_>>()));
    put("items", reading.items.iter().map(item).collect());
    if !reading.further.is_empty() {
        put("further", reading.further.iter().map(further).collect());
    }
    put("doubts", reading.doubts.iter().map(doubt).collect());
    Value::Object(object)
}

fn child(child: Option<&Child>) -> Value {
    child.map_or(Value::Null, |child| json!({"name": child.name, "case_id": child.case_id}))
}

fn item(item: &ReadItem) -> Value {
    json!({
        "number": item.number,
        "who": item.who,
        "what": item.what,
        "by_when": item.by_when,
        "by_when_text": item.by_when_text,
        "process": item.process,
        "level": item.level,
        "stage": item.stage,
        "themes": item.themes,
        "child": child(item.child.as_ref()),
        "says": item.says,
        "proposed_date": item.proposed_date,
    })
}

fn further(further: &Further) -> Value {
    json!({"kind": further.kind, "items": further.items.iter().map(item).collect::<Vec<_>>()})
}

fn doubt(doubt: &Doubt) -> Value {
    json!({"item": doubt.item, "field": doubt.field, "why": doubt.why})
}
