//! What holds for a log in a file and for one on a server.

use super::{Home, address, at, event, item, letter, mail, open, refused, story};
use bywhen::{
    model::{
        address::Address,
        event::{AttentionKind, Event, Happened},
        log::Log,
        paper::Paper,
        reading::{Child, Says},
        reference::Reference,
        request::{Answer, Asked, Asks, Request, Words},
        retention::Periods,
    },
    store::{
        Account, Fate, Filed, FolderState, Identity, NewPaper, Place, RecipientState, Store, Taken, Trouble, Turn,
        Verdict,
    },
};

pub(crate) async fn what_is_committed_reads_back_equal_to_the_fold_of_its_events(at_home: Home) {
    let mut store = open(&at_home).await;
    let mut log = Log::default();
    let turns = story(&mut log);
    assert_eq!(store.commit(&turns, &log).await.unwrap(), [Some(1), Some(2)]);
    drop(store);

    let mut store = open(&at_home).await;
    let loaded = store.load().await.unwrap();
    assert_eq!(loaded, log);
    let mut folded = Log::default();
    for event in store.events().await.unwrap() {
        folded.apply(&event);
    }
    folded.note_message("letter-1@bywhen", &[Reference::new("TR", 2026, 1)]);
    assert_eq!(folded, log);
    assert_eq!(store.next_letter(), 2);
    assert_eq!(store.history(&Reference::new("TR", 2026, 1)).await.unwrap().len(), 2);
    assert_eq!(store.export().await.unwrap().len(), 1);
}

pub(crate) async fn a_moment_is_committed_whole_or_not_at_all(at_home: Home) {
    let mut store = open(&at_home).await;
    let mut log = Log::default();
    let mut turns = story(&mut log);
    turns[1].letters.push(letter(1, &Reference::new("TR", 2026, 1))); // the number is taken
    assert!(matches!(store.commit(&turns, &log).await, Err(Trouble::Lasting(_))));
    assert_eq!(store.load().await.unwrap(), Log::default());
    assert_eq!(store.identify(Some("one@x"), &[1; 32]).await.unwrap(), Identity::New);
}

pub(crate) async fn what_was_dealt_with_goes_and_what_came_since_is_added(at_home: Home) {
    let mut store = open(&at_home).await;
    let mut log = Log::default();
    let came = || Happened::Attention { kind: AttentionKind::Other };
    let dealt_with = |attention| Happened::DealtWith { attention };
    for moment in
        [vec![came(), came(), came()], vec![dealt_with(3), dealt_with(1)], vec![came(), came(), dealt_with(4)]]
    {
        let events: Vec<Event> =
            moment.into_iter().map(|happened| event("2026-11-02T09:14:00Z", None, None, happened)).collect();
        events.iter().for_each(|event| log.apply(event));
        store.commit(&[Turn { events, ..Turn::default() }], &log).await.unwrap();
        assert_eq!(store.load().await.unwrap(), log);
    }
    assert_eq!(log.attention().map(|entry| entry.number).collect::<Vec<_>>(), [2, 5]);
}

pub(crate) async fn a_message_is_known_by_its_id_and_content(at_home: Home) {
    let mut store = open(&at_home).await;
    let mut log = Log::default();
    let turns = story(&mut log);
    store.commit(&turns, &log).await.unwrap();
    assert_eq!(store.identify(Some("one@x"), &[1; 32]).await.unwrap(), Identity::Same(1));
    assert_eq!(store.identify(Some("one@x"), &[9; 32]).await.unwrap(), Identity::OtherContent);
    assert_eq!(store.identify(Some("nine@x"), &[1; 32]).await.unwrap(), Identity::New);
    assert_eq!(store.identify(None, &[1; 32]).await.unwrap(), Identity::New);
}

pub(crate) async fn a_folder_is_read_on_from_the_highest_uid_dealt_with(at_home: Home) {
    let mut store = open(&at_home).await;
    let state = FolderState { folder: "INBOX".into(), uidvalidity: 7, last_uid: 0, begun: at("2026-11-01T00:00:00Z") };
    store.set_folder(&state).await.unwrap();
    let mut log = Log::default();
    let turns = story(&mut log);
    store.commit(&turns, &log).await.unwrap();
    assert_eq!(store.folders().await.unwrap(), [FolderState { last_uid: 2, ..state.clone() }]);
    store.set_folder(&FolderState { uidvalidity: 8, ..state.clone() }).await.unwrap();
    let again = Taken { fate: Fate::Again(1), ..mail(1, "one@x", 1) };
    let again = Taken { place: Place { uidvalidity: 8, ..again.place.clone() }, ..again };
    store.commit(&[Turn { mail: Some(again), ..Turn::default() }], &log).await.unwrap();
    assert_eq!(store.folders().await.unwrap(), [FolderState { uidvalidity: 8, last_uid: 1, ..state }]);
}

pub(crate) async fn a_letter_under_way_when_the_program_died_has_an_unknown_fate(at_home: Home) {
    let mut store = open(&at_home).await;
    let mut log = Log::default();
    let turns = story(&mut log);
    store.commit(&turns, &log).await.unwrap();
    let now = at("2026-11-02T09:15:00Z");
    let due = store.due_letter(now).await.unwrap().unwrap();
    assert_eq!((due.number, due.recipients.len(), due.copy_free), (1, 2, true));
    let leaving = Turn { leaving: Some(due.mark(true, now)), ..Turn::default() };
    store.commit(&[leaving], &log).await.unwrap();
    assert_eq!(store.due_letter(now).await.unwrap(), None);
    drop(store);

    let mut store = open(&at_home).await;
    assert_eq!(store.doubt_unfinished(now).await.unwrap(), 2);
    let unknown = store.unknown_letters().await.unwrap();
    assert_eq!(
        (unknown.len(), unknown[0].recipients.len(), unknown[0].copy_asked, unknown[0].copy_seen),
        (1, 2, true, false)
    );
    // One of them answered late: what the copy proves is now another transaction's business.
    let verdict = Verdict {
        letter: 1,
        address: address("helen.marsh@northmoor.gov.uk"),
        state: RecipientState::Sent,
        at: now,
        next_try: None,
        answer: Some("250 ok".into()),
    };
    store.commit(&[Turn { verdicts: vec![verdict], copies: vec![1], ..Turn::default() }], &log).await.unwrap();
    let unknown = store.unknown_letters().await.unwrap();
    assert_eq!((unknown[0].recipients.len(), unknown[0].copy_asked, unknown[0].copy_seen), (1, false, false));
}

pub(crate) async fn a_letter_found_not_to_have_left_may_take_a_copy_along_again_from_the_same_commit_on(at_home: Home) {
    let mut store = open(&at_home).await;
    let mut log = Log::default();
    let turns = story(&mut log);
    store.commit(&turns, &log).await.unwrap();
    let now = at("2026-11-02T09:15:00Z");
    let due = store.due_letter(now).await.unwrap().unwrap();
    let leaving = Turn { leaving: Some(due.mark(true, now)), ..Turn::default() };
    store.commit(&[leaving], &log).await.unwrap();
    let verdicts = |states: [RecipientState; 2]| {
        let verdict = |((address, _), state): (&(Address, u32), RecipientState)| Verdict {
            letter: 1,
            address: address.clone(),
            state,
            at: now,
            next_try: (state == RecipientState::Waiting).then_some(now),
            answer: None,
        };
        due.recipients.iter().zip(states).map(verdict).collect()
    };
    let partly = verdicts([RecipientState::Sent, RecipientState::Waiting]);
    store.commit(&[Turn { verdicts: partly, ..Turn::default() }], &log).await.unwrap();
    assert!(!store.due_letter(now).await.unwrap().unwrap().copy_free, "the copy may still come of the part that left");
    let not_at_all = verdicts([RecipientState::Waiting, RecipientState::Waiting]);
    store.commit(&[Turn { verdicts: not_at_all, ..Turn::default() }], &log).await.unwrap();
    assert!(store.due_letter(now).await.unwrap().unwrap().copy_free);
}

pub(crate) async fn a_second_daemon_is_refused_and_told_of_the_first(at_home: Home) {
    let _first = open(&at_home).await;
    let why = refused(&at_home).await;
    assert!(why.contains(&format!("process {}", std::process::id())), "{why}");
    let mut looking = Store::open_to_read(&at_home).await.unwrap();
    assert_eq!(looking.export().await.unwrap().len(), 0);
}

pub(crate) async fn the_history_is_only_ever_added_to(at_home: Home) {
    let mut store = open(&at_home).await;
    let mut log = Log::default();
    let turns = story(&mut log);
    store.commit(&turns, &log).await.unwrap();
    drop(store);
    for sql in ["UPDATE events SET text = ''", "DELETE FROM events", "DELETE FROM chain"] {
        let error = at_home.execute(sql).await.unwrap_err();
        assert!(error.contains("only ever added to"), "{error}");
    }
    let row = at_home.execute("SELECT status || ' ' || who FROM log").await.unwrap();
    assert_eq!(row.as_deref(), Some("updated sarah.jones@northmoor.gov.uk"));
}

/// An item that was resolved in November, on the shelf since a day.
async fn shelved(at_home: &Home, since: &str) -> (Store, Log, Reference) {
    let mut store = open(at_home).await;
    let (mut log, reference) = (Log::default(), Reference::new("TR", 2026, 1));
    let mut turns = story(&mut log);
    let resolved =
        event("2026-11-20T10:00:00Z", Some(&reference), Some("three@x"), Happened::Resolved { outcome: "done".into() });
    log.apply(&resolved);
    turns.push(Turn { events: vec![resolved], ..Turn::default() });
    store.commit(&turns, &log).await.unwrap();
    let log = store.take_up(since.parse().unwrap()).await.unwrap();
    (store, log, reference)
}

pub(crate) async fn what_ended_long_ago_is_lent_by_reference_by_message_and_by_child(at_home: Home) {
    let (mut store, mut log, reference) = shelved(&at_home, "2026-11-25").await;
    let daniel = Child { name: Some("D Okafor".into()), case_id: None };
    assert_eq!((log.items().count(), log.next_reference("TR", 2026).number), (0, 2));

    assert!(log.item(&reference).is_none() && store.lend(&mut log).await.unwrap());
    assert_eq!(log.item(&reference).unwrap().outcome.as_deref(), Some("done"));
    log.give_back();
    assert!(log.about("letter-1@bywhen").is_empty() && store.lend(&mut log).await.unwrap());
    assert_eq!(log.about("letter-1@bywhen"), std::slice::from_ref(&reference));
    assert!(log.has_at_hand(&reference));
    log.give_back();
    assert!(log.of_child(&daniel).is_empty() && store.lend(&mut log).await.unwrap());
    assert_eq!(log.of_child(&daniel).len(), 1);
    log.give_back();
    log.reach_back("2026-11-20".parse().unwrap());
    assert!(store.lend(&mut log).await.unwrap() && log.has_at_hand(&reference));
    assert!(!store.lend(&mut log).await.unwrap(), "nothing is asked for twice in one moment");

    log.give_back();
    assert_eq!((log.items().count(), log.about("two@x").len()), (0, 0));
    let nobody = Child { name: Some("Ruby Price".into()), case_id: None };
    assert!(log.item(&Reference::new("TR", 2026, 7)).is_none(), "a number never given is not looked for");
    log.give_back();
    assert!(
        log.of_child(&nobody).is_empty() && store.lend(&mut log).await.unwrap() && log.of_child(&nobody).is_empty()
    );
}

pub(crate) async fn an_item_in_which_something_happened_again_stays_at_hand(at_home: Home) {
    let (mut store, mut log, reference) = shelved(&at_home, "2026-11-25").await;
    assert!(log.item(&reference).is_none() && store.lend(&mut log).await.unwrap());
    let reopened = event("2026-11-26T10:00:00Z", Some(&reference), Some("four@x"), Happened::Reopened);
    log.apply(&reopened);
    log.note_message("two@x", &[Reference::new("TR", 2026, 9)]);
    assert_eq!(log.about("two@x"), [Reference::new("TR", 2026, 9)]);
    store.lend(&mut log).await.unwrap();
    assert_eq!(
        log.about("two@x"),
        [reference.clone(), Reference::new("TR", 2026, 9)],
        "what was noted first comes first"
    );
    store.commit(&[Turn { events: vec![reopened], ..Turn::default() }], &log).await.unwrap();
    log.give_back();
    assert_eq!(log.open_items().count(), 1);
    let again = store.take_up("2027-01-01".parse().unwrap()).await.unwrap();
    assert_eq!(again.item(&reference), log.item(&reference));
}

pub(crate) async fn items_of_an_older_version_are_found_by_their_child_too(at_home: Home) {
    drop(shelved(&at_home, "2026-11-25").await);
    at_home.execute("DELETE FROM child_keys").await.unwrap();
    let mut store = open(&at_home).await;
    let mut log = store.take_up("2026-11-25".parse().unwrap()).await.unwrap();
    let daniel = Child { name: Some("Daniel Okafor".into()), case_id: None };
    assert!(log.of_child(&daniel).is_empty() && store.lend(&mut log).await.unwrap());
    assert_eq!(log.of_child(&daniel).len(), 1);
}

pub(crate) async fn no_reference_is_given_twice_whatever_the_digits_of_the_last_one(at_home: Home) {
    let mut store = open(&at_home).await;
    let mut log = Log::default();
    let (long_ago, since) = ("2026-11-02T09:14:00Z", "2027-06-01".parse().unwrap());
    for number in [2, 20, 26, 206, 2062, 20262] {
        let reference = Reference::new("TR", 2026, number);
        let events = vec![
            event(long_ago, Some(&reference), None, Happened::Logged { item: Box::new(item(&reference)) }),
            event(long_ago, Some(&reference), None, Happened::Resolved { outcome: "done".into() }),
        ];
        events.iter().for_each(|event| log.apply(event));
        store.commit(&[Turn { events, ..Turn::default() }], &log).await.unwrap();
        let taken_up = store.take_up(since).await.unwrap();
        assert_eq!((taken_up.items().count(), taken_up.next_reference("TR", 2026).number), (0, number + 1));
    }
}

pub(crate) async fn what_is_asked_for_is_answered_once_or_taken_back(at_home: Home) {
    let mut store = open(&at_home).await;
    let mut log = Log::default();
    store.commit(&story(&mut log), &log).await.unwrap();
    let mut asking = Store::open_to_read(&at_home).await.unwrap();
    let now = at("2026-11-10T09:00:00Z");
    let by = address("joan.birkett@northmoor.gov.uk");
    let asked = Asked::Ruling(Request { by, refs: vec![], asks: Asks::GoOn });
    let first = asking.ask(&asked, now).await.unwrap();
    let second = asking.ask(&asked, now).await.unwrap();
    assert_eq!(store.next_request().await.unwrap(), Some((first, Ok(asked))));
    let answer = Answer::Done("they go on".into());
    let turn = Turn { answered: Some((first, answer.clone())), ..Turn::default() };
    store.commit(std::slice::from_ref(&turn), &log).await.unwrap();
    assert_eq!(asking.answer_to(first).await.unwrap(), Some(answer));
    assert!(!asking.take_back(first).await.unwrap(), "it was answered");
    assert!(asking.take_back(second).await.unwrap());
    let again = Turn { answered: Some((second, Answer::Done(String::new()))), ..Turn::default() };
    assert!(
        matches!(store.commit(&[again], &log).await, Err(Trouble::Passing(_))),
        "what was taken back is not carried out"
    );
    assert_eq!(store.next_request().await.unwrap(), None);
}

pub(crate) async fn what_waits_is_held_back_for_good(at_home: Home) {
    let mut store = open(&at_home).await;
    let mut log = Log::default();
    store.commit(&story(&mut log), &log).await.unwrap();
    let now = at("2026-11-10T09:00:00Z");
    let events = store.hold_back_waiting("digest", "After a restore", now).await.unwrap();
    assert_eq!(events.len(), 1);
    assert_eq!((store.waiting_letters().await.unwrap(), store.due_letter(now).await.unwrap()), (0, None));
    let told = store.letters_about(&Reference::new("TR", 2026, 1)).await.unwrap();
    assert_eq!(told[0].recipients, "held back: helen.marsh@northmoor.gov.uk, sarah.jones@northmoor.gov.uk");
    assert_eq!(store.kept_letter(1).await.unwrap().fate, told[0].recipients);
}

pub(crate) async fn papers_are_kept_once_and_their_places_remembered(at_home: Home) {
    let mut store = open(&at_home).await;
    let mut log = Log::default();
    let mut turns = story(&mut log);
    let paper = Paper {
        part: Some(0),
        refs: vec![Reference::new("TR", 2026, 1)],
        level: 1,
        child: item(&Reference::new("TR", 2026, 1)).child,
        called: None,
        initials: Default::default(),
        ending: "docx".into(),
    };
    turns[0].papers = vec![NewPaper { paper: paper.clone(), hash: [7; 32] }];
    turns[1].papers = vec![NewPaper { paper, hash: [7; 32] }];
    store.commit(&turns, &log).await.unwrap();
    let (_, papers) = store.register().await.unwrap();
    assert_eq!((papers.len(), papers[0].mail, papers[0].hash, papers[0].theirs), (1, 1, [7; 32], false));
    store.filed(&[Filed { number: papers[0].number, file: Some("1 OKAFOR.docx".into()), theirs: true }]).await.unwrap();
    let kept = store.papers().await.unwrap();
    assert_eq!((kept[0].file.as_deref(), kept[0].theirs), (Some("1 OKAFOR.docx"), true));
    assert_eq!(store.paper_folder().await.unwrap(), None);
    store.begin_paper_folder("/srv/IRO \"Monitoring\"").await.unwrap();
    assert_eq!(store.paper_folder().await.unwrap().as_deref(), Some("/srv/IRO \"Monitoring\""));
    assert_eq!(store.papers().await.unwrap()[0].file, None);
}

pub(crate) async fn what_is_removed_leaves_its_place_in_a_sound_chain(at_home: Home) {
    let mut store = open(&at_home).await;
    let mut log = Log::default();
    log.zone = Some(chrono_tz::Europe::London);
    store.commit(&story(&mut log), &log).await.unwrap();
    let before = store.verify(None).await.unwrap();
    let asked = Words::Mail("two@x".into());
    let found = store.redaction(&asked).await.unwrap().unwrap();
    assert_eq!((found.removal.mails.len(), found.touched.len(), found.removal.letters.len()), (1, 1, 0));
    assert!(store.redaction(&Words::Mail("never@x".into())).await.unwrap().is_none());
    let account = Account { at: at("2026-11-10T09:00:00Z"), by: None, why: "Filed under the wrong child.".into() };
    store.remove(&found.removal, &account, chrono_tz::Europe::London, None).await.unwrap();
    let (end, link) = before.head.map(|(seq, link)| (seq, link.to_string())).unwrap();
    let after = store.verify(Some((end, &link))).await.unwrap();
    assert!(after.removed > 0 && after.events > before.events, "{after:?}");
    let (kept, folded) = store.folded_and_kept(chrono_tz::Europe::London).await.unwrap();
    assert_eq!(kept, folded);
    let mails = store.mail_numbers().await.unwrap();
    assert_eq!(store.kept_mail(mails[0]).await.unwrap().refs, [Reference::new("TR", 2026, 1)]);
    assert_eq!(mails.len(), 1);
    // Of an age to go altogether.
    let outlived = store.outlived(&kept, &Periods::default(), "2036-01-01".parse().unwrap(), |_| false).await.unwrap();
    assert_eq!((outlived.mails.open, outlived.letters.open, outlived.items.goes), (1, 1, 0), "the item is open");
}

pub(crate) async fn hostile_text_is_stored_and_chained_as_it_reads_back(at_home: Home) {
    let mut store = open(&at_home).await;
    let mut log = Log::default();
    let mut turns = story(&mut log);
    let mut hostile = event(
        "2026-11-09T11:00:00Z",
        Some(&Reference::new("TR", 2026, 1)),
        Some("nul\0@x"),
        Happened::Updated { says: Says::Progress, words: "a\0b \u{1f600} '; DROP TABLE events; --".into() },
    );
    hostile.text = "what\0 was said".into();
    log.apply(&hostile);
    turns.push(Turn { mail: Some(mail(3, "nul\0@x", 3)), events: vec![hostile], ..Turn::default() });
    store.commit(&turns, &log).await.unwrap();
    store.verify(None).await.unwrap();
    let history = store.history(&Reference::new("TR", 2026, 1)).await.unwrap();
    assert_eq!(history[2].text, "what\u{fffd} was said");
    assert_eq!(store.identify(Some("nul\0@x"), &[3; 32]).await.unwrap(), Identity::Same(3));
    assert_eq!(store.load().await.unwrap().items().next(), log.items().next());
}
