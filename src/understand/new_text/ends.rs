//! What stands at the ends of new text: banners, markings and greeting above; sign-off, signature, disclaimer and device below.

use super::{
    Class,
    boilerplate::{Points, is_drawn, weigh},
    signature::{Judge, Kinds},
};
use crate::model::mail::Line;

/// Where one is in a run of new lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Nothing was said yet.
    Top,
    Text,
    /// "Kind regards" was said: a name may follow.
    SignedOff,
    Signature,
    /// A disclaimer below the text: what follows belongs to it.
    Disclaimer,
}

/// Classifies each run of lines that [`super::regions`] left as text.
pub(super) fn classify(lines: &mut [(Class, Line)], judge: &Judge) {
    let mut at = 0;
    while at < lines.len() {
        let own = |entry: &(Class, Line)| entry.0 == Class::Text;
        let length = lines.iter().skip(at).take_while(|entry| own(entry)).count();
        if length > 0 {
            if let Some(run) = lines.get_mut(at..at + length) {
                Run::new(run, judge, at == 0).classify();
            }
            at += length;
        } else {
            at += 1;
        }
    }
}

/// One run of new lines between history.
struct Run<'l> {
    lines: &'l mut [(Class, Line)],
    kinds: Vec<Kinds>,
    points: Vec<Points>,
    /// It opens the message.
    first: bool,
}

impl<'l> Run<'l> {
    fn new(lines: &'l mut [(Class, Line)], judge: &Judge, first: bool) -> Self {
        let kinds = lines.iter().map(|(_, line)| judge.kinds(line)).collect();
        let points = lines.iter().map(|(_, line)| weigh(&line.text)).collect();
        Self { lines, kinds, points, first }
    }

    fn kinds(&self, at: usize) -> Kinds {
        self.kinds.get(at).copied().unwrap_or_default()
    }

    fn points(&self, at: usize) -> Points {
        self.points.get(at).copied().unwrap_or_default()
    }

    fn line(&self, at: usize) -> Option<&Line> {
        self.lines.get(at).map(|(_, line)| line)
    }

    fn classify(&mut self) {
        let mut place = Place::Top;
        for at in 0..self.lines.len() {
            let (class, next) = self.judge(at, place);
            place = next;
            if let Some(entry) = self.lines.get_mut(at) {
                entry.0 = class;
            }
        }
        self.keep_bare_thanks();
    }

    /// "Thanks" and nothing else is an answer, no end of one.
    fn keep_bare_thanks(&mut self) {
        if !self.first || self.lines.iter().any(|(class, line)| *class == Class::Text && !line.text.is_empty()) {
            return;
        }
        let sender = |at: usize| self.kinds(at).sender;
        let bare = self.lines.iter().enumerate().position(|(at, (class, _))| *class == Class::SignOff && !sender(at));
        if let Some(entry) = bare.and_then(|at| self.lines.get_mut(at)) {
            entry.0 = Class::Text;
        }
    }

    /// What the line is, and where one is after it.
    fn judge(&self, at: usize, place: Place) -> (Class, Place) {
        let Some(line) = self.line(at) else { return (Class::Blank, place) };
        let text = line.text.trim();
        if text.is_empty() {
            return (Class::Blank, place);
        }
        let (kinds, points) = (self.kinds(at), self.points(at));
        if let Some(class) = self.added(at, line, points) {
            let below = class == Class::Disclaimer && (place != Place::Top || !self.first);
            return (class, if below { Place::Disclaimer } else { place });
        }
        if kinds.afterthought {
            return (Class::Text, Place::Text);
        }
        if text == "--" || text == "-- " || is_drawn(text) {
            return self.delimiter(at, place);
        }
        if kinds.meeting && place != Place::Top {
            return (Class::Signature, Place::Signature);
        }
        match place {
            Place::Top if kinds.greeting && self.first => (Class::Greeting, Place::Top),
            Place::Top | Place::Text => self.in_text(at, kinds),
            Place::SignedOff => self.after_sign_off(at, kinds),
            Place::Signature => self.in_signature(at, kinds, line),
            Place::Disclaimer if kinds.purpose && self.is_said_after_all(at, kinds, line) => (Class::Text, Place::Text),
            Place::Disclaimer => (Class::Disclaimer, Place::Disclaimer),
        }
    }

    /// Lines that no sender wrote, wherever they stand.
    fn added(&self, at: usize, line: &Line, points: Points) -> Option<Class> {
        let ground = u8::from(line.look.banner);
        let small = u8::from(line.look.small) + u8::from(self.is_below_drawn(at));
        match () {
            () if points.device > 1 => Some(Class::Device),
            () if points.marking > 1 => Some(Class::Marking),
            () if points.banner > 0 && points.banner + ground > 1 => Some(Class::Banner),
            () if points.disclaimer > 0 && points.disclaimer + small > 1 => Some(Class::Disclaimer),
            () => None,
        }
    }

    /// Directly below a row of asterisks or the like.
    fn is_below_drawn(&self, at: usize) -> bool {
        let above = (0..at).rev().filter_map(|above| self.line(above)).find(|line| !line.text.trim().is_empty());
        above.is_some_and(|line| is_drawn(&line.text))
    }

    /// The next line that says something.
    fn next(&self, at: usize) -> Option<usize> {
        (at + 1..self.lines.len()).find(|next| self.line(*next).is_some_and(|line| !line.text.trim().is_empty()))
    }

    /// The lines after this one that say something, up to a disclaimer, without what programs added.
    fn following(&self, at: usize) -> impl Iterator<Item = usize> {
        let added = |next: usize| self.line(next).and_then(|line| self.added(next, line, self.points(next)));
        (at + 1..self.lines.len())
            .filter(|next| self.line(*next).is_some_and(|line| !line.text.trim().is_empty()))
            .map(move |next| (next, added(next)))
            .take_while(|(_, class)| *class != Some(Class::Disclaimer))
            .filter(|(_, class)| class.is_none())
            .map(|(next, _)| next)
    }

    /// A line of dashes: of a signature, a disclaimer or the text.
    fn delimiter(&self, at: usize, place: Place) -> (Class, Place) {
        let text = self.line(at).map_or("", |line| line.text.trim());
        let next = self.next(at);
        let disclaims = next
            .and_then(|next| Some((next, self.line(next)?)))
            .is_some_and(|(next, line)| self.added(next, line, self.points(next)) == Some(Class::Disclaimer));
        match () {
            () if disclaims => (Class::Disclaimer, place),
            () if place == Place::Disclaimer => (Class::Disclaimer, place),
            () if next.is_none() && place != Place::Top => (Class::Signature, place),
            () if text == "--" && self.is_signature_from(at + 1) => (Class::Signature, Place::Signature),
            () if matches!(place, Place::SignedOff | Place::Signature) || self.is_signature_from(at + 1) => {
                (Class::Signature, Place::Signature)
            }
            () => (Class::Text, place),
        }
    }

    /// Do the lines from here on look like a signature: most of them details of a person, none of them prose?
    fn is_signature_from(&self, at: usize) -> bool {
        let (mut details, mut names, mut others) = (0, 0, 0);
        for next in self.following(at.saturating_sub(1)).take(6) {
            let kinds = self.kinds(next);
            let marked = self.line(next).is_some_and(|line| line.look.signature);
            match () {
                () if kinds.strong || marked => details += 2,
                () if kinds.weak => details += 1,
                () if kinds.name || kinds.sender || kinds.sign_off => names += 1,
                () => others += 1,
            }
        }
        details >= 2 && others * 2 <= details || details + names > 0 && others == 0
    }

    fn in_text(&self, at: usize, kinds: Kinds) -> (Class, Place) {
        let Some(line) = self.line(at) else { return (Class::Text, Place::Text) };
        let plain = line.marker.is_none()
            && (line.cells.is_empty()
                || kinds.strong
                || kinds.weak && !line.look.first_row
                || kinds.weak && self.details_follow(at));
        if line.look.signature && (!kinds.prose || kinds.sender) {
            return if kinds.sign_off {
                (Class::SignOff, Place::SignedOff)
            } else {
                (Class::Signature, Place::Signature)
            };
        }
        if plain && kinds.sign_off && self.may_end(at) {
            return (Class::SignOff, Place::SignedOff);
        }
        if plain && kinds.sender && self.may_end(at) {
            return (Class::SignOff, Place::SignedOff);
        }
        let starts = kinds.strong || kinds.name && kinds.weak;
        if plain && starts && !kinds.prose && self.ends_in_signature(at) {
            return (Class::Signature, Place::Signature);
        }
        let named = kinds.sender || kinds.name && line.text.trim().contains(' ') || kinds.weak;
        if plain && named && !kinds.prose && self.is_said_above(at) && self.details_follow(at) {
            return (Class::Signature, Place::Signature);
        }
        (Class::Text, Place::Text)
    }

    /// After a sign-off or name at this line: nothing follows, or at first no prose.
    fn may_end(&self, at: usize) -> bool {
        let mut following = self.following(at);
        following.next().is_none_or(|next| {
            let kinds = self.kinds(next);
            kinds.afterthought
                || kinds.strong
                || kinds.weak
                || kinds.name
                || kinds.sender
                || kinds.sign_off
                || kinds.meeting
                || self.line(next).is_some_and(|line| is_drawn(&line.text) || line.text == "--" || line.look.signature)
        })
    }

    /// Everything from here to the end of the run is a signature's, and something in it proves it.
    fn ends_in_signature(&self, at: usize) -> bool {
        let fits = |next: usize| {
            let kinds = self.kinds(next);
            (kinds.strong || kinds.weak || kinds.name || kinds.sender || kinds.meeting) && !kinds.prose
                || self.line(next).is_some_and(|line| line.look.signature || is_drawn(&line.text))
        };
        self.is_said_above(at) && self.following(at).take(12).all(fits)
    }

    /// Text or a greeting stands above, in this run.
    fn is_said_above(&self, at: usize) -> bool {
        let said = |(class, line): &(Class, Line)| {
            matches!(class, Class::Text | Class::Greeting | Class::SignOff) && !line.text.is_empty()
        };
        self.lines.iter().take(at).any(said)
    }

    /// A name or title whose next lines hold contact details.
    fn details_follow(&self, at: usize) -> bool {
        let near: Vec<Kinds> = self.following(at).take(10).map(|next| self.kinds(next)).collect();
        let proof = near.iter().any(|kinds| kinds.strong);
        let until = near.iter().position(|kinds| kinds.strong).unwrap_or(0);
        proof && near.iter().take(until).all(|kinds| (kinds.weak || kinds.name || kinds.sender) && !kinds.prose)
    }

    fn after_sign_off(&self, at: usize, kinds: Kinds) -> (Class, Place) {
        let Some(line) = self.line(at) else { return (Class::Text, Place::Text) };
        let plain = line.marker.is_none() && line.cells.is_empty();
        if plain && (kinds.sign_off || (kinds.sender || kinds.name && !kinds.weak) && self.previous_is_sign_off(at)) {
            return (Class::SignOff, Place::SignedOff);
        }
        if kinds.strong || kinds.weak || kinds.name || kinds.sender || line.look.signature {
            return (Class::Signature, Place::Signature);
        }
        // A line without a verb or date, with details below it: an organisation, a strapline.
        if plain && !kinds.prose && self.details_follow(at) {
            return (Class::Signature, Place::Signature);
        }
        (Class::Text, Place::Text)
    }

    fn previous_is_sign_off(&self, at: usize) -> bool {
        let above =
            (0..at).rev().filter_map(|above| self.lines.get(above)).find(|(_, line)| !line.text.trim().is_empty());
        above.is_some_and(|(class, line)| *class == Class::SignOff && !line.text.is_empty())
    }

    fn in_signature(&self, at: usize, kinds: Kinds, line: &Line) -> (Class, Place) {
        if self.is_said_after_all(at, kinds, line) {
            (Class::Text, Place::Text)
        } else {
            (Class::Signature, Place::Signature)
        }
    }

    /// A line right under a signature's other lines that ends no sentence: "Reviews | Consultations", "happy to be contacted in Welsh".
    fn goes_on_above(&self, at: usize, line: &Line) -> bool {
        let text = line.text.trim();
        let above = at.checked_sub(1).and_then(|above| self.lines.get(above));
        above.is_some_and(|(class, line)| *class == Class::Signature && !line.text.trim().is_empty())
            && line.marker.is_none()
            && (line.cells.len() < 2 || text.contains(" | "))
            && !text.ends_with(['.', '?', '!', ':'])
            && text.split_whitespace().count() <= 18
    }

    /// Words to somebody below a signature or disclaimer: text pasted under it, or an afterthought.
    fn is_said_after_all(&self, at: usize, kinds: Kinds, line: &Line) -> bool {
        if kinds.strong || self.points(at).disclaimer > 0 || self.points(at).banner > 0 {
            return false;
        }
        if self.goes_on_above(at, line) {
            return false;
        }
        let item = (line.marker.is_some() || line.cells.len() > 1) && !kinds.weak && !line.look.signature;
        kinds.prose && !kinds.weak && !line.look.small || item
    }
}
