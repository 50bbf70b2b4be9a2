//! What is taken out of the record, by retention and redaction, and what a legal hold keeps in it.

use super::{World, said};
use bywhen::{
    clock::Clock,
    daemon::{Daemon, Parts},
    letters::Templates,
    mailbox::Source,
    model::retention::{Period, Periods},
    outgoing::Outgoing,
    store::{Durability, Store},
};
use std::fs;

/// Mia's recommendation of 2015 is resolved, Noor's is open, and a mail about neither came.
pub(crate) fn old_world() -> World {
    let world = World::new();
    let pep = "Hassan, please complete the PEP for Mia Calloway by Friday 6 November 2015.";
    let label = "Tracked Recommendation - Mia Calloway";
    world.mail("one", "ruth.penhale", "Mon, 2 Nov 2015 09:14:00 +0000", label, "", pep);
    let passport = "Hassan, please apply for the passport of Noor Sandford by Friday 20 November 2015.";
    let label = "Tracked Recommendation - Noor Sandford";
    world.mail("two", "ruth.penhale", "Mon, 2 Nov 2015 10:14:00 +0000", label, "", passport);
    let drill = "There is a fire drill today.";
    world.mail("drill", "joan.birkett", "Tue, 3 Nov 2015 12:00:00 +0000", "Fire drill", "", drill);
    let reply = "In-Reply-To: <one@elmbrook.gov.uk>\r\n";
    let label = "RE: Tracked Recommendation - Mia Calloway";
    world.mail(
        "held",
        "hassan.mirza",
        "Wed, 4 Nov 2015 09:00:00 +0000",
        label,
        reply,
        "The PEP was held yesterday at Larkfield.",
    );
    world.mail("over", "ruth.penhale", "Thu, 5 Nov 2015 09:00:00 +0000", label, reply, "Thank you, this is resolved.");
    world.simulate("2015-11-12");
    assert!(said(&world.run(&["show", "TR-2015-0001"])).contains("resolved"));
    world
}

impl World {
    /// Does this stand anywhere in the files of the database?
    fn database_says(&self, words: &str) -> bool {
        ["bywhen.db", "bywhen.db-wal"].iter().any(|file| {
            let bytes = fs::read(self.path("out").join(file)).unwrap_or_default();
            bytes.windows(words.len()).any(|piece| piece == words.as_bytes())
        })
    }

    pub(crate) fn done(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert!(output.status.success(), "{arguments:?}: {}", said(&output));
        said(&output)
    }

    pub(crate) fn refused(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", said(&output));
        said(&output)
    }
}

#[test]
fn what_was_kept_long_enough_goes_when_told_and_the_chain_holds() {
    let world = old_world();
    let noted = world.done(&["verify"]);
    let noted = noted.lines().find_map(|line| line.strip_prefix("end of the chain: ")).unwrap().to_owned();

    let told = world.done(&["retention"]);
    assert!(told.contains("items, with their history, mails and letters: TR-2015-0001\n"), "{told}");
    assert!(
        told.contains("mails as they came  kept 2 years         4 go; old enough, and stay: 1 about something open"),
        "{told}"
    );
    assert!(told.contains("Nothing was removed"), "{told}");
    assert!(world.database_says("Mia Calloway") && world.done(&["verify"]).contains(&noted));

    let told = world.done(&["retention", "--apply", "--by", "Joan Birkett"]);
    assert!(told.starts_with("Removed:"), "{told}");
    for gone in ["Mia Calloway", "complete the PEP", "Larkfield", "fire drill"] {
        assert!(!world.database_says(gone), "{gone} is still there");
    }
    let verified = world.done(&["verify", "--noted", &noted]);
    assert!(verified.contains("words of") && verified.contains("the end that was noted is in the chain"), "{verified}");
    assert!(said(&world.run(&["show", "TR-2015-0001"])).contains("is not in the log"));
    assert!(world.done(&["show", "TR-2015-0002"]).contains("passport"));
    let again = world.done(&["retention"]);
    assert!(again.contains("mails as they came  kept 2 years         0 go"), "{again}");
}

#[test]
fn an_old_mail_that_comes_again_after_it_was_removed_is_not_taken_for_new() {
    let world = old_world();
    world.done(&["retention", "--apply"]);
    fs::copy(world.path("mail/one.eml"), world.path("mail/replayed.eml")).unwrap();
    world.simulate("2015-11-20");
    let log = world.done(&["log", "--json"]);
    assert!(!log.contains("Mia Calloway") && log.contains("TR-2015-0002"), "{log}");
    let next = "Hassan, please arrange the dental check for Lena Ashby by Friday 27 November 2015.";
    let label = "Tracked Recommendation - Lena Ashby";
    world.mail("three", "ruth.penhale", "Mon, 23 Nov 2015 09:14:00 +0000", label, "", next);
    world.simulate("2015-11-24");
    assert!(world.done(&["show", "TR-2015-0003"]).contains("dental check"));
}

#[test]
fn nothing_under_legal_hold_is_removed_until_it_is_released() {
    for hold in [&["TR-2015-0001"][..], &["--child", "mia calloway"]] {
        let world = old_world();
        let with = |word: &'static str, more: &[&'static str]| -> Vec<&str> {
            let mut all = vec![word];
            all.extend(hold);
            all.extend(more);
            all
        };
        let told = world.done(&with("hold", &["--because", "complaint 17/26", "--by", "Joan Birkett"]));
        assert!(told.contains("placed by Joan Birkett: complaint 17/26") && told.contains("covers 1 item"), "{told}");
        assert!(world.refused(&with("hold", &["--because", "twice"])).contains("already"));
        let nobody = world.done(&["hold", "--child", "Mia", "--because", "a first name alone"]);
        assert!(nobody.contains("covers no item"), "{nobody}");
        world.done(&["release", "--child", "Mia", "--because", "it covered nothing"]);
        assert!(world.done(&["show", "TR-2015-0001"]).contains("legal hold complaint 17/26 (placed by Joan Birkett)"));
        assert!(world.done(&["hold", "--list"]).contains("complaint 17/26"));
        let told = world.done(&["retention"]);
        assert!(told.contains("under legal hold: ") && told.contains("1 under legal hold"), "{told}");
        assert!(!told.contains("items, with their history"), "{told}");
        world.done(&["retention", "--apply"]);
        assert!(world.database_says("complete the PEP") && world.database_says("Larkfield"));
        let refused = world.refused(&["redact", "TR-2015-0001", "--because", "wrong child", "--yes"]);
        assert!(refused.contains("under legal hold (complaint 17/26)"), "{refused}");

        world.done(&with("release", &["--because", "closed"]));
        world.done(&["retention", "--apply"]);
        assert!(!world.database_says("complete the PEP") && !world.database_says("Larkfield"));
        world.done(&["verify"]);
    }
}

#[test]
fn a_mail_filed_under_the_wrong_child_is_redacted_and_who_did_it_stays() {
    let world = World::new();
    let config = world.path("config/bywhen.toml");
    let toml = fs::read_to_string(&config).unwrap() + "\n[monitoring]\nfolder = \"/srv/iro-monitoring\"\n";
    fs::write(&config, toml).unwrap();
    world.recommendation();
    let passport = "Hassan, please apply for the passport of Noor Sandford by Friday 20 November 2026.";
    let label = "Tracked Recommendation - Noor Sandford";
    world.mail("two", "ruth.penhale", "Mon, 2 Nov 2026 10:14:00 +0000", label, "", passport);
    world.simulate("2026-11-03");
    let filed = |child: &str| {
        let files = fs::read_dir(world.path("out/monitoring")).unwrap();
        files.filter_map(|file| file.unwrap().file_name().into_string().ok()).any(|name| name.contains(child))
    };
    assert!(filed("CALLOWAY") && filed("SANDFORD"));

    let preview = world.done(&["redact", "<one@elmbrook.gov.uk>", "--because", "wrong child"]);
    assert!(preview.contains("emptied, and withdrawn if open: TR-2026-0001") && preview.contains("--yes"), "{preview}");
    assert!(world.database_says("Mia Calloway"));

    world.done(&[
        "redact",
        "<one@elmbrook.gov.uk>",
        "--because",
        "filed under the wrong child",
        "--by",
        "Joan Birkett",
        "--yes",
    ]);
    assert!(!world.database_says("Calloway") && !world.database_says("the PEP"), "words are still there");
    assert!(world.database_says("passport of Noor Sandford"));
    let shown = world.done(&["show", "TR-2026-0001"]);
    assert!(shown.contains("Words were removed (redacted) by Joan Birkett: filed under the wrong child"), "{shown}");
    assert!(shown.contains("withdrawn") && shown.contains("(words removed)"), "{shown}");
    assert!(world.done(&["verify"]).contains("items agree with them"));

    world.simulate("2026-11-09");
    assert!(!filed("CALLOWAY") && filed("SANDFORD"), "the folder follows");
    assert!(!world.letters("outbox").keys().any(|letter| letter.starts_with("prompt")), "nobody is prompted");
    world.done(&["verify"]);
}

#[test]
fn the_words_of_one_update_go_and_the_item_goes_on() {
    let world = World::new();
    world.recommendation();
    let reply = "In-Reply-To: <one@elmbrook.gov.uk>\r\n";
    let label = "RE: Tracked Recommendation - Mia Calloway";
    let wrong = "The PEP was held at Larkfield, with Noor Sandford's carers.";
    world.mail("wrong", "hassan.mirza", "Tue, 3 Nov 2026 10:00:00 +0000", label, reply, wrong);
    world.simulate("2026-11-04");
    world.done(&["redact", "wrong@elmbrook.gov.uk", "--because", "about another child", "--yes"]);
    assert!(!world.database_says("Larkfield"));
    let shown = world.done(&["show", "TR-2026-0001"]);
    assert!(shown.contains("complete the PEP") && shown.contains("about another child"), "{shown}");
    assert!(shown.contains("level 1 · updated"), "what follows from it stays: {shown}");
    world.done(&["verify"]);
    assert!(world.refused(&["redact", "nobody@elmbrook.gov.uk", "--because", "x"]).contains("no mail with"));
}

#[test]
fn what_was_put_in_the_place_of_words_cannot_be_changed_unnoticed() {
    let world = World::new();
    world.recommendation();
    world.simulate("2026-11-03");
    world.done(&["redact", "TR-2026-0001", "--because", "wrong child", "--yes"]);
    world.done(&["verify"]);
    world.change("UPDATE events SET text = 'Nothing was ever said.' WHERE seq = (SELECT min(seq) FROM events WHERE item IS NOT NULL)");
    let changed = world.run(&["verify"]);
    assert_eq!(changed.status.code(), Some(1), "{}", said(&changed));
    assert!(said(&changed).contains("changed from outside"), "{}", said(&changed));
}

/// A night of 2016, in which the daemon removes what is a year old if it is told to. Was the item of 2015 on the shelf when it began?
fn night(world: &World, nightly: bool) -> bool {
    let settings = bywhen::config::load(&world.path("config"), bywhen::config::Purpose::Offline).unwrap();
    let night = "2016-11-20T03:00:00Z".parse::<chrono::DateTime<chrono::Utc>>().unwrap();
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
        let store = Store::open(&world.path("out/bywhen.db"), Durability::Relaxed).await.unwrap();
        let mut daemon = Daemon::new(Parts {
            known: settings.knowledge.clone(),
            templates: Templates::built_in(),
            store,
            source: Source::Nowhere,
            outgoing: Outgoing::Nowhere,
            clock: Clock::starting_at(night - chrono::TimeDelta::hours(1)),
        })
        .await
        .unwrap();
        let shelved = !daemon.log().has_at_hand(&"TR-2015-0001".parse().unwrap());
        if nightly {
            let years = Some(Period::Years(1));
            daemon.retain_nightly(Periods { raw_mail: years, letters: None, papers: years, closed_items: years });
        }
        daemon.run_until(night + chrono::TimeDelta::minutes(1)).await.unwrap();
        shelved
    })
}

#[test]
fn at_night_the_daemon_removes_what_was_kept_long_enough_if_it_is_told_to() {
    let world = old_world();
    night(&world, false);
    assert!(world.database_says("Larkfield"));
    night(&world, true);
    assert!(!world.database_says("Larkfield"));
    assert!(world.done(&["verify"]).contains("words of"));
}

#[test]
fn what_is_on_the_shelf_is_removed_at_night_unless_it_is_under_legal_hold() {
    for hold in [&["TR-2015-0001"][..], &["--child", "mia calloway"]] {
        let world = old_world();
        let with = |word: &'static str, because: &'static str| -> Vec<&str> {
            [&[word], hold, &["--because", because]].concat()
        };
        let told = world.done(&with("hold", "complaint 17/26"));
        assert!(told.contains("covers 1 item"), "an item on the shelf is found: {told}");
        assert!(night(&world, true), "it lay on the shelf");
        assert!(world.database_says("complete the PEP") && world.database_says("Larkfield"), "{hold:?}");
        assert!(world.done(&["show", "TR-2015-0001"]).contains("complaint 17/26"));

        world.done(&with("release", "closed"));
        assert!(night(&world, true), "it lay on the shelf");
        assert!(!world.database_says("Larkfield"), "{hold:?}");
        assert!(said(&world.run(&["show", "TR-2015-0001"])).contains("is not in the log"));
        assert!(world.done(&["show", "TR-2015-0002"]).contains("passport"), "what is open stays");
        world.done(&["verify"]);
    }
}

#[test]
fn what_is_on_the_shelf_is_redacted_as_any_other() {
    let world = old_world();
    world.done(&["redact", "held@elmbrook.gov.uk", "--because", "about another child", "--yes"]);
    assert!(!world.database_says("Larkfield"));
    assert!(night(&world, false), "it lay on the shelf");
    let shown = world.done(&["show", "TR-2015-0001"]);
    assert!(shown.contains("about another child") && shown.contains("complete the PEP"), "{shown}");
    world.done(&["redact", "TR-2015-0001", "--because", "wrong child", "--yes"]);
    assert!(!world.database_says("complete the PEP") && !world.database_says("Mia Calloway"));
    world.done(&["verify"]);
}
