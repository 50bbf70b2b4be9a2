//! The list that a reply answers: the items of an earlier message in its history.

use super::{
    by_when::{DateRole, find as dates_in},
    items::{Draft, Piece, divide},
    label::{self, Mention},
    open, reply,
    scene::{Earlier, Scene},
};
use crate::model::Day;

impl Scene<'_> {
    /// The items of the labelled message in the history, else of the one that asks for most: read as when it came, so that its numbers are
    /// the log's.
    pub(super) fn find_originals(&self) -> Vec<reply::Original> {
        let mut best: Option<(bool, usize, &Earlier<'_>, Vec<Piece>)> = None;
        for earlier in &self.earlier {
            let mut pieces = divide(&earlier.lines);
            pieces.retain(|piece| !is_notice(&piece.text));
            let labelled = earlier.labels().iter().any(|found| found.mention == Mention::Makes)
                || !label::spans(&earlier.header_text()).is_empty();
            let better = best.as_ref().is_none_or(|(had, most, ..)| (labelled, pieces.len()) >= (*had, *most));
            if !pieces.is_empty() && better {
                best = Some((labelled, pieces.len(), earlier, pieces));
            }
        }
        let Some((_, _, earlier, pieces)) = best else { return self.asked_in_other_words() };
        let asked = open::asked_in(self, earlier, 1);
        if asked.len() < pieces.len() {
            return self.as_pieces(pieces, earlier.text());
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
        asked.into_iter().enumerate().map(original).collect()
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
        let labelled = |earlier: &&Earlier<'_>| {
            earlier.labels().iter().any(|found| found.mention == Mention::Makes)
                || !label::spans(&earlier.header_text()).is_empty()
        };
        let Some(earlier) = self.earlier.iter().rfind(labelled) else { return Vec::new() };
        let what = earlier.text().to_owned();
        let by_when = self.deadline_in(&what);
        vec![reply::Original { number: 1, words: what.clone(), what, by_when, ..reply::Original::default() }]
    }
}

/// "[Message clipped by the mail app]": a mail program's own words in brackets.
fn is_notice(text: &str) -> bool {
    let text = text.trim();
    text.starts_with('[') && text.ends_with(']') && !text.contains('\n')
}
