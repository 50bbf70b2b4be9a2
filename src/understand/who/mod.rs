//! Who is meant: names, initials and roles in a text, resolved against the people of the message first and the directory second (Convention 2).

mod cast;
mod find;
mod names;
mod responsible;
mod titles;

pub use cast::{Cast, FormPeople, Member, Place};
pub use find::{NamedPerson, people_in};
pub use names::{fold, straight};
pub use responsible::{Responsible, by_default, recipient_called, resolve};
pub use titles::role_of_title;
