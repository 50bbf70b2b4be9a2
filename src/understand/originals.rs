//! The list that a reply answers: the items of an earlier message in its history.

use super::{
    by_when::{DateRole, find as dates_in},
    items::{Draft, Layout, Piece, divide},
    label::{self, Mention},
    open, reply,
    scene::{Earlier, Scene, strip_prefixes},
};
use crate::model::{Day, reading::ListItem};

/// The list that a message answers.
#[derive(Debug, Default)]
pub(super) struct List {
    /// Its items.
    pub(super) items: Vec<reply::Original>,
    /// They stand in the message's own history, in a mail that is labelled.
    pub(super) is_shown: bool,
}

impl Scene<'_> {
    /// The items of the labelled message in the history, else of the thread as the log has it, else of the message of the history that asks
    /// for most.
    pub(super) fn find_list(&self) -> List {
        let shown = self.shown_list();
        if shown.is_shown || self.thread.is_empty() { shown } else { self.logged_list() }
    }

    /// The history's own list, read as when it came, so that its numbers are the log's.
    fn shown_list(&self) -> List {
        let mut best: Option<(bool, usize, &Earlier<'_>, Vec<Piece>)> = None;
        for earlier in &self.earlier {
            let mut pieces = divide(&earlier.lines);
            pieces.retain(|piece| !is_notice(&piece.text));
            let labelled = is_labelled(earlier);
            let better = best.as_ref().is_none_or(|(had, most, ..)| (labelled, pieces.len()) >= (*had, *most));
            if !pieces.is_empty() && better {
                best = Some((labelled, pieces.len(), earlier, pieces));
            }
        }
        let Some((labelled, _, earlier, pieces)) = best else {
            return List { items: self.asked_in_other_words(), is_shown: false };
        };
        let is_shown = labelled && !is_answer(earlier);
        let asked = open::asked_in(self, earlier, 1);
        // A list has as many items as entries; of several running sentences some without a date may only tell.
        let is_item = |piece: &&Piece| piece.layout != Layout::Sentence || self.deadline_in(&piece.text).is_some();
        let least = pieces.iter().filter(is_item).count().max(pieces.len().min(2));
        if asked.len() < least {
            return List { items: self.as_pieces(pieces, earlier.text()), is_shown };
        }
        let sender = self.cast.sender();
        let original = |(place, draft): (usize, Draft)| reply::Original {
            number: draft.item.number.or(u32::try_from(place + 1).ok()).unwrap_or(1),
            by_when: draft.item.by_when,
            what: draft.item.what.unwrap_or_else(|| draft.words.clone()),
            child: open::whose_item(self, earlier.text(), &draft.words).and_then(|child| child.name.clone()),
            is_senders: sender.as_ref().is_some_and(|sender| draft.item.who.contains(sender)),
            words: draft.words,
        };
        List { items: asked.into_iter().enumerate().map(original).collect(), is_shown }
    }

    /// The list as the log has it.
    fn logged_list(&self) -> List {
        let sender = self.cast.sender();
        let original = |item: &ListItem| reply::Original {
            number: item.number,
            what: item.what.clone(),
            words: item.what.clone(),
            by_when: item.by_when,
            child: item.child.clone(),
            is_senders: sender.as_ref().is_some_and(|sender| item.who.contains(sender)),
        };
        List { items: self.thread.iter().map(original).collect(), is_shown: false }
    }

    /// The pieces of a list of which some could not be read as items: in their own words.
    fn as_pieces(&self, pieces: Vec<Piece>, text: &str) -> Vec<reply::Original> {
        let original = |(place, piece): (usize, Piece)| reply::Original {
            number: piece.number.or(u32::try_from(place + 1).ok()).unwrap_or(1),
            by_when: self.deadline_in(&piece.text),
            child: open::whose_item(self, text, &piece.text).and_then(|child| child.name.clone()),
            words: piece.text.clone(),
            what: piece.text,
            ..reply::Original::default()
        };
        pieces.into_iter().enumerate().map(original).collect()
    }

    fn deadline_in(&self, text: &str) -> Option<Day> {
        let dates = dates_in(text, &self.context()).into_iter();
        dates.filter(|found| found.role == DateRole::Deadline).find_map(|found| found.meaning.day())
    }

    /// The labelled message of the history that asks in words no rule of asking knows, as one item.
    fn asked_in_other_words(&self) -> Vec<reply::Original> {
        let Some(earlier) = self.earlier.iter().rfind(|earlier| is_labelled(earlier)) else { return Vec::new() };
        let what = earlier.text().to_owned();
        let by_when = self.deadline_in(&what);
        vec![reply::Original { number: 1, words: what.clone(), what, by_when, ..reply::Original::default() }]
    }
}

/// Is an earlier message labelled, in its words or its subject?
fn is_labelled(earlier: &Earlier<'_>) -> bool {
    earlier.labels().iter().any(|found| found.mention == Mention::Makes)
        || !label::spans(&earlier.header_text()).is_empty()
}

/// An answer has the label of what it answers in its subject; unless its own words make it a request, it is none.
fn is_answer(earlier: &Earlier<'_>) -> bool {
    let subject = earlier.header.iter().find_map(|line| line.text.split_once("Subject:"));
    let (_, answers, _) = strip_prefixes(subject.map_or("", |(_, subject)| subject));
    answers && !earlier.labels().iter().any(|found| found.mention == Mention::Makes)
}

/// "[Message clipped by the mail app]": a mail program's own words in brackets.
fn is_notice(text: &str) -> bool {
    let text = text.trim();
    text.starts_with('[') && text.ends_with(']') && !text.contains('\n')
}
