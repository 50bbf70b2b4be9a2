//! The register page.

use crate::{folder, look, sample};
use bywhen::monitoring::register;

#[test]
fn the_register_is_sound_in_every_look() {
    let folder = folder("register");
    let file = folder.join("register.html");
    let page = register::page([sample::pep()].iter(), &[], &sample::known(), sample::now());
    std::fs::write(&file, page).unwrap();
    look(&folder, &[file]).unwrap_or_else(|faults| panic!("{faults}"));
}
