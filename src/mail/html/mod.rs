//! HTML into lines: one for a paragraph, list item or table row, with its looks. One pass over the tokens, bounded in depth.

mod converter;
mod lines;
mod style;
mod table;
mod tag;

use crate::model::mail::Line;
use converter::Converter;
use html5gum::{
    Span, Tokenizer,
    emitters::callback::{CallbackEmitter, CallbackEvent},
};
use std::{convert::Infallible, mem};
use tag::Attributes;

/// The lines of an HTML document, as a person would see them.
pub(super) fn lines(html: &str) -> Vec<Line> {
    let mut converter = Converter::default();
    let mut name: Vec<u8> = Vec::new();
    let mut attributes = Attributes::default();
    let mut attribute: Vec<u8> = Vec::new();
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, _: Span<()>| -> Option<Infallible> {
        match event {
            CallbackEvent::OpenStartTag { name: opened } => {
                name.clear();
                name.extend_from_slice(opened);
                attributes.clear();
                attribute.clear();
            }
            CallbackEvent::AttributeName { name: named } => {
                attribute.clear();
                attribute.extend_from_slice(named);
                attributes.name(named);
            }
            CallbackEvent::AttributeValue { value } => attributes.value(&attribute, value),
            CallbackEvent::CloseStartTag { self_closing } => {
                converter.start(&name, &mem::take(&mut attributes), self_closing);
            }
            CallbackEvent::EndTag { name } => converter.end(name),
            CallbackEvent::String { value } => converter.text(&String::from_utf8_lossy(value)),
            _ => {}
        }
        None
    });
    emitter.naively_switch_states(true);
    let Ok(()) = Tokenizer::new_with_emitter(html, emitter).finish();
    converter.finish()
}
