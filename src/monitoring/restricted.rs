//! Children whose cases are restricted: left out of the folder and of the register, whom everyone who opens the share can read.

use crate::model::reading::Child;

/// The children left out.
#[derive(Debug, Clone, Default)]
pub struct Restricted(Vec<Child>);

impl Restricted {
    /// From the settings: names or case numbers. What the log knows of a child under its number, or under its name, holds for the
    /// other too; `logged` are its children.
    #[must_use]
    pub fn new<'a>(left_out: &[String], logged: impl IntoIterator<Item = &'a Child>) -> Self {
        let mut children: Vec<Child> = left_out.iter().map(|entry| child(entry)).collect();
        let known: Vec<Child> = logged
            .into_iter()
            .filter(|child| child.name.is_some() && child.case_id.is_some())
            .filter(|child| children.iter().any(|left_out| is_meant(left_out, child)))
            .cloned()
            .collect();
        for child in known {
            if !children.contains(&child) {
                children.push(child);
            }
        }
        Self(children)
    }

    /// Is this child left out?
    #[must_use]
    pub fn covers(&self, child: &Child) -> bool {
        self.0.iter().any(|left_out| is_meant(left_out, child))
    }
}

fn child(entry: &str) -> Child {
    let entry = entry.trim().to_owned();
    if entry.chars().any(|c| c.is_ascii_digit()) {
        Child { name: None, case_id: Some(entry) }
    } else {
        Child { name: Some(entry), case_id: None }
    }
}

fn is_meant(left_out: &Child, child: &Child) -> bool {
    let numbered = left_out.case_id.is_some() && child.case_id.is_some();
    let named = left_out.name.is_some() && child.name.is_some();
    (numbered || named) && is_same(left_out, child)
}

/// One child, by number, or by a name of which the other is a shorter form.
pub(super) fn is_same(one: &Child, other: &Child) -> bool {
    if let (Some(one), Some(other)) = (&one.case_id, &other.case_id) {
        return one == other;
    }
    let (one, other) = (one.words(), other.words());
    let (short, long) = if one.len() <= other.len() { (&one, &other) } else { (&other, &one) };
    let initial = |a: &str, b: &str| a.chars().count() == 1 && b.starts_with(a);
    let fits = |a: &String, b: &String| a == b || initial(a, b) || initial(b, a);
    short.iter().all(|word| long.iter().any(|other| fits(word, other)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(left_out: &str, name: Option<&str>, case_id: Option<&str>, expected: bool) {
        let restricted = Restricted::new(&[left_out.to_owned()], &[]);
        let child = Child { name: name.map(str::to_owned), case_id: case_id.map(str::to_owned) };
        assert_eq!(restricted.covers(&child), expected, "{left_out}: {child:?}");
    }

    #[test]
    fn a_restricted_child_is_known_by_number_or_name_in_any_form() {
        check("1048812", Some("Daniel Okafor"), Some("1048812"), true);
        check("1048812", Some("Daniel Okafor"), Some("1048813"), false);
        check("1048812", None, None, false);
        check("Daniel Okafor", Some("OKAFOR Daniel"), None, true);
        check("Daniel Okafor", Some("D.O."), Some("1048812"), true);
        check("Daniel Okafor", Some("Ruby Okafor"), None, false);
        check("Daniel Okafor", None, Some("1048812"), false);
    }
}
