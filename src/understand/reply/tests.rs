//! Replies that answer several items.

use super::{Original, read};
use crate::{
    model::{
        calendar::Calendar,
        mail::Line,
        reading::Says::{self, Acknowledged, Done, ExtensionRequested, Progress, Question, Refused},
    },
    understand::{by_when::Context, new_text::Answer},
};

fn originals(list: &[&str]) -> Vec<Original> {
    list.iter()
        .zip(1..)
        .map(|(what, number)| Original { number, what: (*what).into(), words: (*what).into(), ..Original::default() })
        .collect()
}

/// Checks a list of which each entry has these children, dates and senders' marks.
fn check_list(list: &[Original], reply: &str, expected: &[(u32, Says)]) {
    check_all(list, &[], reply, expected);
}

fn check_with(list: &[&str], answers: &[Answer], reply: &str, expected: &[(u32, Says)]) {
    check_all(&originals(list), answers, reply, expected);
}

fn check_all(list: &[Original], answers: &[Answer], reply: &str, expected: &[(u32, Says)]) {
    let calendar = Calendar::default();
    let context = Context { sent: "2026-11-02".parse().unwrap(), calendar: &calendar };
    let lines: Vec<Line> = reply.lines().filter(|line| !line.trim().is_empty()).map(Line::plain).collect();
    let own: Vec<&Line> = lines.iter().collect();
    let read = read(&own, answers, list, &[], true, &context);
    let had: Vec<(u32, Says)> = read
        .iter()
        .filter_map(|answered| Some((answered.part.number.unwrap_or(0), answered.verdict.as_ref()?.says)))
        .collect();
    assert_eq!(had, expected, "{reply}\n{read:#?}");
}

/// 0 stands for no number.
fn check(list: &[&str], reply: &str, expected: &[(u32, Says)]) {
    check_with(list, &[], reply, expected);
}

const RUBY: &[&str] = &[
    "Chase school for Ruby's exclusion paperwork and forward it to me",
    "Complete the SDQ with Ruby's carers",
    "Add the July and August statutory visits to Mosaic – neither has been written up",
];
const KACPER: &[&str] = &[
    "Yusuf to book Kacper's review health assessment with the LAC nurse and confirm the appointment to me",
    "Joanne to sign off the updated care plan on Mosaic",
    "Yusuf to make the independent visitor referral to Barnsway Advocacy",
];

#[test]
fn a_reply_answers_by_number() {
    check(
        KACPER,
        "Update on my two:\n1. Done - RHA is booked with Sister Malik for 6 October at 10.30 and the carer has been told.\n3. Advocacy form half filled in. I need Kacper's views for the rest and am seeing him on Thursday.",
        &[(1, Done), (3, Progress)],
    );
    check(RUBY, "1. done 2. not yet", &[(1, Done), (2, Acknowledged)]);
    check(RUBY, "1 done, 2 booked for Friday, 3 still outstanding", &[(1, Done), (2, Progress), (3, Acknowledged)]);
    check(RUBY, "Re point 3 - both visits are written up.", &[(3, Done)]);
    check(RUBY, "No 2 – completed yesterday", &[(2, Done)]);
    check(
        RUBY,
        "Numbers 1 and 3 are done. Number 2 I need another week for.",
        &[(1, Done), (2, ExtensionRequested), (3, Done)],
    );
    check(RUBY, "Just a query about number 2. Which SDQ form should I use?", &[(2, Question)]);
    check(RUBY, "1 & 2 - done\n3 - I'll get to it next week", &[(1, Done), (2, Done), (3, Acknowledged)]);
    check(RUBY, "a) chased today\nb) completed", &[(1, Progress), (2, Done)]);
}

#[test]
fn what_stands_in_a_numbered_line_is_said_of_its_number_whatever_it_mentions() {
    check(
        &[
            "bring the chronology up to date by the 20th",
            "visit her at school",
            "send me the contact notes until the 30th of last month",
        ],
        "(i) I've got as far as 2021 with it. I need until the 30th please.\n(ii) I saw her at school on Tuesday.\n(iii) The contact notes are attached.",
        &[(1, ExtensionRequested), (2, Done), (3, Done)],
    );
}

#[test]
fn a_reply_answers_by_ordinal() {
    let two = &[
        "written agreement with mum about phone calls to be redone, shared and uploaded",
        "referral to the Fathers' Worker to be made",
    ];
    check(
        two,
        "First one is done: mum signed the written agreement yesterday, it's uploaded and everyone has a copy.\nSecond one I can't do by the 25th. The Fathers' Worker has left and the post is not being filled until April.",
        &[(1, Done), (2, ExtensionRequested)],
    );
    check(RUBY, "The first two are done. The last one is in hand.", &[(1, Done), (2, Done), (3, Acknowledged)]);
}

#[test]
fn a_reply_answers_by_topic() {
    check(
        RUBY,
        "Exclusion paperwork - chased twice, the head's PA has promised it after half term.\nSDQ - completed with carers on 19 October, score is on Mosaic.\nVisits - July and August are both written up now.",
        &[(1, Progress), (2, Done), (3, Done)],
    );
    check(
        &[
            "meet with the life story team and send me the plan of sessions",
            "write to Jayden's maternal grandmother about the new family time arrangements",
        ],
        "On the life story work - I met the team on Monday and the plan of sessions is attached, so that one is finished. Joanne will reply to you separately about nan.",
        &[(1, Done)],
    );
    check(
        &["submit the referral to the specialist assessment service", "agree the funding for this in principle"],
        "I have read the papers on Mason again and I do not agree to the funding. CAMHS completed a full assessment in May and I am not willing to pay for another one from outside the area. Happy to meet to discuss.",
        &[(2, Refused)],
    );
    check(
        &[
            "Complete the overdue statutory visit to Zoë and record it on Mosaic",
            "Confirm in writing that the funding for the play therapy has been agreed",
            "Update the family time risk assessment",
        ],
        "Gareth, from me:\nStat visit - Zoë was seen on 29/9 and it's on Mosaic.\nFamily time risk assessment - not started, I'm in court on another matter until the 14th. Could I have until 30 October for this one please?\nSteve will answer on the play therapy.",
        &[(1, Done), (3, ExtensionRequested)],
    );
    check(
        &["Complete the PEP", "Book the review health assessment", "Update the chronology"],
        "The RHA is booked for 3 Dec. Education plan uploaded.",
        &[(1, Done), (2, Done)],
    );
}

#[test]
fn a_reply_answers_all_at_once() {
    check(RUBY, "All three done.", &[(0, Done)]);
    check(&["Complete the PEP", "Book the dentist"], "Both complete.", &[(0, Done)]);
    check(RUBY, "Thanks Helen, will do", &[(0, Acknowledged)]);
    check(
        &["Complete the PEP", "Book the dentist", "Update the genogram"],
        "Everything is done except the PEP.",
        &[(1, Acknowledged), (2, Done), (3, Done)],
    );
    check(
        &["Complete the PEP", "Book the dentist", "Update the genogram"],
        "All done apart from the dentist which is booked for 3 December",
        &[(1, Done), (2, Progress), (3, Done)],
    );
}

#[test]
fn a_reply_answers_by_place() {
    check(
        &["Complete the PEP", "Book the dentist"],
        "Uploaded yesterday.\nStill waiting for a call back from them.",
        &[(1, Done), (2, Progress)],
    );
}

#[test]
fn answers_stand_beside_their_quoted_lines() {
    let answer = |under: &str, text: &str| Answer { under: vec![under.into()], text: text.into() };
    check_with(
        &[
            "Imran - referral to the emotional wellbeing service",
            "Lorna - reply to Dominic's letter about changing school",
            "Imran - updated contact schedule to Dominic's dad and to me",
            "Imran - statutory visits back to 6 weekly, and written up",
        ],
        &[
            answer(
                "1) Imran - referral to the emotional wellbeing service - 04-Dec-2026",
                "[Imran] Completed, referral was accepted on 8 December.",
            ),
            answer(
                "3) Imran - updated contact schedule to Dominic's dad and to me - 2027-01-08",
                "[Imran] Can't meet the 8th, dad has changed his shifts. Please can I have until 22 January?",
            ),
            answer(
                "4) Imran - statutory visits back to 6 weekly, and written up - on or before Thursday 14 Jan 2027",
                "[Imran] Visited 16 December, next one is booked for Tuesday 12 January.",
            ),
        ],
        "Hi Helen, please see my answers below against each action. Number 2 is Lorna's.",
        &[(1, Done), (3, ExtensionRequested), (4, Progress)],
    );
}

#[test]
fn a_single_item_takes_the_whole_reply() {
    check(&["Complete the PEP"], "PEP done yesterday.\nThanks", &[(1, Done)]);
}

const CASSIE: &[&str] = &[
    "refer Cassie for speech and language therapy",
    "complete the return home interview",
    "have an independent visitor matched",
    "swimming lessons to be arranged",
];

#[test]
fn abbreviations_name_what_was_written_out_and_the_other_way_round() {
    check(
        CASSIE,
        "RHI – completed last night and on file.\nIV – nobody has been found yet, I'll ring the scheme on Monday.",
        &[(2, Done), (3, Acknowledged)],
    );
    check(
        &["LSW to be started", "EHCP paperwork to be returned to SEND", "RHA to be booked"],
        "Life story work: first session held on Friday. The review health assessment is booked for the 9th.",
        &[(1, Done), (3, Done)],
    );
}

#[test]
fn a_sentence_that_changes_its_subject_answers_both_items() {
    check(
        CASSIE,
        "The return home interview was completed on Friday but I haven't started on the swimming lessons.",
        &[(2, Done), (4, Acknowledged)],
    );
    check(
        CASSIE,
        "Swimming lessons and the independent visitor referral have both been completed.",
        &[(3, Done), (4, Done)],
    );
}

#[test]
fn the_only_heading_left_answers_the_only_item_left_where_the_order_is_kept() {
    let list = &["PEP to be held", "dental check", "passport application to be made"];
    check(
        list,
        "School – completed on Thursday.\nDentist – check-up done on the 6th.\nPassport – not started yet.",
        &[(1, Done), (2, Done), (3, Acknowledged)],
    );
    check(
        list,
        "Dentist – check-up done on the 6th.\nPassport – not started yet.\nFootball – he was picked for the county.",
        &[(2, Done), (3, Acknowledged)],
    );
}

#[test]
fn a_child_named_in_front_names_the_only_item_of_that_child() {
    let of = |number, child: &str, what: &str| Original {
        number,
        what: what.into(),
        words: what.into(),
        child: Some(child.into()),
        ..Original::default()
    };
    let list = [
        of(1, "Orla Finch", "refer for play sessions"),
        of(2, "Rafe Finch", "hearing to be tested"),
        of(3, "Rafe Finch", "school trip consent to be signed"),
    ];
    check_list(
        &list,
        "Orla: referred on Tuesday, they have her details.\nRafe: consent signed and handed in. Hearing was tested on the 3rd.",
        &[(1, Done), (2, Done), (3, Done)],
    );
}

#[test]
fn words_that_name_no_item_are_about_the_only_one_the_sender_has_to_do() {
    let mut list = originals(&["life story work to begin", "respite to be decided and the carers told"]);
    list[1].is_senders = true;
    check_list(&list, "It was agreed yesterday and I rang them this morning to say so.", &[(2, Done)]);
    check_list(&list, "Both are done.", &[(0, Done)]);
}

#[test]
fn what_is_left_to_somebody_else_says_nothing_of_it() {
    check(CASSIE, "IV: completed on Monday. The rest is for Dana.", &[(3, Done)]);
}

#[test]
fn entries_within_one_line_answer_each_their_own() {
    let list = &["pathway plan to be updated", "referral to the course", "get his NI number"];
    check(list, "a) half written b) done c) done, he's got it in his phone", &[(1, Progress), (2, Done), (3, Done)]);
    check(list, "(ii) completed on Friday. (i) could I have until 6 November?", &[(1, ExtensionRequested), (2, Done)]);
    check(list, "Confirming what Joy said, a) is finalised and he has it.", &[(1, Done)]);
    check(list, "No. 3, could I have until 23 October?", &[(3, ExtensionRequested)]);
    check(list, "Small update on 2 - booked for tomorrow.", &[(2, Progress)]);
    check(list, "An update on 2 November: all three done.", &[(0, Done)]);
}

#[test]
fn the_others_are_those_that_the_reply_does_not_name() {
    let list = &["pathway plan to be updated", "referral to the course", "get his NI number"];
    check(
        list,
        "Re the NI number - do you need a copy of the letter? Other two are done.",
        &[(1, Done), (2, Done), (3, Question)],
    );
}

#[test]
fn places_in_a_table_are_counted_from_its_ends() {
    let list = &["handover note written", "visit made", "form posted", "passport given to him"];
    check(list, "The bottom row is done.", &[(4, Done)]);
    check(list, "The middle two are completed.", &[(2, Done), (3, Done)]);
    check(&list[..3], "Middle one is done, top one not started.", &[(1, Acknowledged), (2, Done)]);
}

#[test]
fn a_heading_outweighs_a_number_of_the_writers_own() {
    let list =
        &["handover note on file", "introductory visit", "injuries form posted", "health passport to be given to him"];
    check(
        list,
        "1. Health passport - is that me or the nurse?\n2. Visit made and recorded yesterday.",
        &[(2, Done), (4, Question)],
    );
    check(list, "1. Note - done.", &[(1, Done)]);
}

#[test]
fn the_beginning_of_a_long_word_names_its_item() {
    let list = &["Refer Alannah to the neurodevelopmental pathway", "Send everyone the Christmas plan"];
    check(list, "The neuro one: referral completed on Monday.", &[(1, Done)]);
    check(list, "New plan completed on Monday.", &[(0, Done)]);
}

#[test]
fn a_list_of_things_said_of_together_is_about_each() {
    check(
        &["book the review health assessment", "funding to be agreed", "papers to be sent"],
        "The health assessment and the funding are resolved.",
        &[(1, Done), (2, Done)],
    );
}
