//! The layouts. Children, people and numbers are invented.

use super::{check, word::*};

/// A form, and what a careful reader would log of it.
pub(crate) struct Form {
    pub(crate) what: &'static str,
    pub(crate) name: &'static str,
    pub(crate) file: Vec<u8>,
    pub(crate) expected: Vec<&'static str>,
}

const AMINA: &str = "1 HUSSEIN Amina KB GS BS.docx";

fn form(what: &'static str, name: &'static str, body: &str, expected: &[&'static str]) -> Form {
    Form { what, name, file: file(body, &[]), expected: expected.to_vec() }
}

#[test]
fn controls_hold_what_they_hold_and_shift_nothing() {
    let details = table(&[
        row(&[cell(&p("Child's name")), control(&cell(&p("Amina Hussein")))]),
        row(&[cell(&p("Social Worker")), cell(&par(&control(&run("Katherine Boyle"))))]),
        control(&cells(&["IRO", "Beverley Stott"])),
    ]);
    let head = cells(&["No", "What is to be done", "By whom", "By when", "Comments"]);
    check(&[
        form(
            "controls around block, row, cell and run",
            AMINA,
            &[
                control(&details),
                control(&h("Tracked Recommendations")),
                control(&table(&[
                    head.clone(),
                    control(&row(&[
                        cell(&p("1")),
                        control(&cell(&p("Complete the PEP with the virtual school"))),
                        control(&cell(&par(&control(&run("Katherine Boyle"))))),
                        cell(&control(&p("11 December 2026"))),
                        cell(&par(&placeholder("Click or tap here to enter text."))),
                    ])),
                    row(&[
                        cell(&p("2")),
                        cell(&p("Refer Amina to CAMHS")),
                        cell(&par(&placeholder("Choose an item."))),
                        cell(&par(&control(&run("4/12/26")))),
                        cell(&par(&placeholder("Click or tap here to enter text."))),
                    ]),
                ])),
            ]
            .concat(),
            &[
                "1 | Amina Hussein | katherine.boyle | Complete the PEP with the virtual school | 2026-12-11",
                "1 | Amina Hussein | katherine.boyle | Refer Amina to CAMHS | 2026-12-04",
            ],
        ),
        form(
            "a date control never filled in",
            AMINA,
            &[
                h("Tracked Recommendation"),
                table(&[
                    head,
                    row(&[
                        cell(&p("1")),
                        cell(&p("Arrange the review health assessment")),
                        cell(&p("SW")),
                        cell(&par(&placeholder("Click or tap to enter a date."))),
                        cell(&p("")),
                    ]),
                ]),
            ]
            .concat(),
            &["1 | Amina Hussein | katherine.boyle | Arrange the review health assessment | -", "doubt: ByWhen"],
        ),
        form(
            "placeholders typed as plain text",
            AMINA,
            &[
                h("Tracked Recommendation"),
                grid(&[
                    &["Action", "Responsible", "Timescale"],
                    &["Update the chronology", "Choose an item.", "Click or tap to enter a date."],
                ]),
            ]
            .concat(),
            &["1 | Amina Hussein | katherine.boyle | Update the chronology | -", "doubt: ByWhen"],
        ),
    ]);
}

#[test]
fn merged_cells_hold_for_all_they_cover() {
    check(&[
        form(
            "a title across the table, and one person and date for two rows",
            AMINA,
            &table(&[
                row(&[wide(3, "Tracked Recommendations")]),
                cells(&["Recommendation", "Person responsible", "Target date"]),
                row(&[cell(&p("Complete the life story work")), tall("Tom Hargrave"), tall("18 December 2026")]),
                row(&[cell(&p("Register Amina with a dentist")), below(), below()]),
                cells(&["Obtain the passport", "Katherine Boyle", "8 January 2027"]),
            ]),
            &[
                "1 | Amina Hussein | thomas.hargrave | Complete the life story work | 2026-12-18",
                "1 | Amina Hussein | thomas.hargrave | Register Amina with a dentist | 2026-12-18",
                "1 | Amina Hussein | katherine.boyle | Obtain the passport | 2027-01-08",
            ],
        ),
        form(
            "an area merged down the side",
            AMINA,
            &[
                h("Tracked Recommendations"),
                table(&[
                    cells(&["Area", "Action", "Who", "When"]),
                    row(&[tall("Health"), cell(&p("Book the dental check")), cell(&p("SW")), cell(&p("27/11/2026"))]),
                    row(&[below(), cell(&p("Send the SDQ to the carer")), cell(&p("SW")), cell(&p("4/12/2026"))]),
                ]),
            ]
            .concat(),
            &[
                "1 | Amina Hussein | katherine.boyle | Book the dental check | 2026-11-27",
                "1 | Amina Hussein | katherine.boyle | Send the SDQ to the carer | 2026-12-04",
            ],
        ),
        form(
            "cells merged across within rows, and details with a side heading",
            AMINA,
            &[
                table(&[
                    row(&[tall("Details"), cell(&p("Child's name")), cell(&p("Amina Hussein"))]),
                    row(&[below(), cell(&p("Social worker")), cell(&p("Tom Hargrave"))]),
                    row(&[below(), cell(&p("Mosaic ID")), cell(&p("2255519"))]),
                ]),
                h("Tracked Recommendation"),
                table(&[
                    row(&[wide(2, "What"), cell(&p("Who")), wide(2, "By when")]),
                    row(&[
                        wide(2, "Visit Amina alone in placement"),
                        cell(&p("SW")),
                        wide(2, "Friday 13 November 2026"),
                    ]),
                ]),
            ]
            .concat(),
            &["1 | Amina Hussein | thomas.hargrave | Visit Amina alone in placement | 2026-11-13"],
        ),
        form(
            "as above and ditto",
            AMINA,
            &[
                h("Tracked Recommendations"),
                grid(&[
                    &["Action", "By whom", "By when"],
                    &["Complete the placement plan", "Gill Sharrock", "20 November 2026"],
                    &["Share it with the carer", "As above", "as above"],
                    &["File it on the record", "\"", "ditto"],
                ]),
            ]
            .concat(),
            &[
                "1 | Amina Hussein | gillian.sharrock | Complete the placement plan | 2026-11-20",
                "1 | Amina Hussein | gillian.sharrock | Share it with the carer | 2026-11-20",
                "1 | Amina Hussein | gillian.sharrock | File it on the record | 2026-11-20",
            ],
        ),
    ]);
}

#[test]
fn nested_tables_text_boxes_and_margins_are_read() {
    let inner = grid(&[&["What", "Who", "By when"], &["Apply for the birth certificate", "SW", "30/11/2026"]]);
    check(&[
        form(
            "the recommendation's table inside a cell beside its label",
            AMINA,
            &[
                grid(&[&["Child", "Amina Hussein"], &["Date of review", "29 October 2026"]]),
                h("Decisions of the review"),
                grid(&[&["Decision", "Who", "By when"], &["Continue in placement", "All", "Ongoing"]]),
                table(&[row(&[cell(&p("Tracked Recommendation")), cell(&inner)])]),
            ]
            .concat(),
            &["1 | Amina Hussein | katherine.boyle | Apply for the birth certificate | 2026-11-30"],
        ),
        form(
            "one outer table around the whole form",
            AMINA,
            &table(&[
                row(&[cell(
                    &[h("Monitoring Form"), grid(&[&["Child", "Amina Hussein"], &["SW", "Tom Hargrave"]])].concat(),
                )]),
                row(&[cell(&[h("Section 4: Tracked Recommendation"), inner.clone()].concat())]),
            ]),
            &["1 | Amina Hussein | thomas.hargrave | Apply for the birth certificate | 2026-11-30"],
        ),
        form(
            "heading and table in text boxes",
            AMINA,
            &[text_box(&h("Tracked Recommendation")), text_box(&inner)].concat(),
            &["1 | Amina Hussein | katherine.boyle | Apply for the birth certificate | 2026-11-30"],
        ),
        form(
            "the whole recommendation in a text box",
            AMINA,
            &[
                p("Review of 29 October 2026"),
                text_box(
                    &[h("Tracked Recommendation"), p("SW to complete the risk assessment by 20 November 2026.")]
                        .concat(),
                ),
            ]
            .concat(),
            &["1 | Amina Hussein | katherine.boyle | complete the risk assessment | 2026-11-20"],
        ),
        Form {
            what: "the child and the workers in the page header",
            name: "Monitoring form.docx",
            file: file(
                &[h("Tracked Recommendation"), inner].concat(),
                &[&[p("LAC CCR Monitoring Form"), grid(&[&["Name of child", "Amina Hussein", "SW", "Tom Hargrave"]])]
                    .concat()],
            ),
            expected: vec!["1 | Amina Hussein | thomas.hargrave | Apply for the birth certificate | 2026-11-30"],
        },
    ]);
}

#[test]
fn tracked_changes_are_read_as_accepted() {
    let changed = |old: &str, new: &str| cell(&par(&[deleted(old), inserted(new)].concat()));
    check(&[
        form(
            "date, person and action changed, a row deleted and one inserted",
            AMINA,
            &[
                h("Tracked Recommendations"),
                table(&[
                    cells(&["Action", "By whom", "By when"]),
                    row(&[
                        cell(&par(&[
                            run("Complete the "),
                            deleted("placement plan"),
                            inserted("delegated authority form"),
                        ]
                        .concat())),
                        changed("Tom Hargrave", "Katherine Boyle"),
                        changed("13 November 2026", "27 November 2026"),
                    ]),
                    deleted_row(&["Write to the school", "Katherine Boyle", "6 November 2026"]),
                    row(&[
                        cell(&par(&inserted("Chase the immunisation record"))),
                        cell(&par(&inserted("SW"))),
                        cell(&par(&[moved_away("1 December 2026"), inserted("4 December 2026")].concat())),
                    ]),
                ]),
            ]
            .concat(),
            &[
                "1 | Amina Hussein | katherine.boyle | Complete the delegated authority form | 2026-11-27",
                "1 | Amina Hussein | katherine.boyle | Chase the immunisation record | 2026-12-04",
            ],
        ),
        form(
            "a recommendation deleted whole",
            "0 HUSSEIN Amina KB GS BS.docx",
            &[
                h("Monitoring Form"),
                p("All actions complete."),
                par(&deleted("Tracked Recommendation: SW to ring mum by Friday")),
            ]
            .concat(),
            &[],
        ),
    ]);
}

#[test]
fn ticks_say_which_rows_count_and_which_level() {
    let yes_no = |yes: bool| cell(&par(&[tick(yes), run(" Yes "), tick(!yes), run(" No")].concat()));
    let old = |yes: bool| cell(&par(&[run("Yes "), old_tick(yes), run(" No "), old_tick(!yes)].concat()));
    let with = |first: &str, last: String| row(&[cell(&p(first)), cell(&p("KB")), cell(&p("27/11/2026")), last]);
    let head = cells(&["Decision", "Who", "By when", "Tracked?"]);
    check(&[
        form(
            "tick boxes of today",
            AMINA,
            &table(&[
                head.clone(),
                with("Amina to see the nurse", yes_no(false)),
                with("Complete the health passport", yes_no(true)),
            ]),
            &["1 | Amina Hussein | katherine.boyle | Complete the health passport | 2026-11-27"],
        ),
        form(
            "tick boxes of old",
            AMINA,
            &table(&[head.clone(), with("Complete the health passport", old(true)), with("Buy a bed", old(false))]),
            &["1 | Amina Hussein | katherine.boyle | Complete the health passport | 2026-11-27"],
        ),
        form(
            "crosses in brackets and signs",
            AMINA,
            &table(&[
                head.clone(),
                with("Complete the health passport", cell(&p("[x] Yes [ ] No"))),
                with("Buy a bed", cell(&p("[ ] Yes [x] No"))),
                with("Send the SDQ", cell(&p("✓"))),
                with("Visit school", cell(&p("✗"))),
                with("Ring nan", cell(&p(""))),
            ]),
            &[
                "1 | Amina Hussein | katherine.boyle | Complete the health passport | 2026-11-27",
                "1 | Amina Hussein | katherine.boyle | Send the SDQ | 2026-11-27",
            ],
        ),
        form(
            "a Yes column and a No column under Tracked",
            AMINA,
            &table(&[
                row(&[cell(&p("Decision")), cell(&p("Who")), cell(&p("By when")), wide(2, "Tracked?")]),
                cells(&["", "", "", "Yes", "No"]),
                cells(&["Complete the health passport", "KB", "27/11/2026", "X", ""]),
                cells(&["Buy a bed", "KB", "27/11/2026", "", "X"]),
            ]),
            &["1 | Amina Hussein | katherine.boyle | Complete the health passport | 2026-11-27"],
        ),
        form(
            "the level ticked, not named in the file name",
            "Monitoring form Amina.docx",
            &[
                h("Monitoring Form"),
                grid(&[&["Child's name", "Amina Hussein"]]),
                table(&[row(&[
                    cell(&p("Level")),
                    cell(&par(&[tick(false), run(" Level 1 "), tick(true), run(" Level 2")].concat())),
                ])]),
                h("Tracked Recommendation"),
                grid(&[
                    &["Action", "By whom", "By when"],
                    &["Convene the professionals meeting", "Practice Manager", "16/11/2026"],
                ]),
            ]
            .concat(),
            &["2 | Amina Hussein | gillian.sharrock | Convene the professionals meeting | 2026-11-16"],
        ),
        form(
            "a level in each row",
            "Monitoring form Amina.docx",
            &[
                h("Monitoring Form"),
                grid(&[&["Child's name", "Amina Hussein"]]),
                h("Tracked Recommendations"),
                grid(&[
                    &["Level", "Action", "By whom", "By when"],
                    &["1", "Complete the later life letter", "SW", "16/11/2026"],
                    &["Level 2", "Agree the funding", "PM", "23/11/2026"],
                ]),
            ]
            .concat(),
            &[
                "1 | Amina Hussein | katherine.boyle | Complete the later life letter | 2026-11-16",
                "2 | Amina Hussein | gillian.sharrock | Agree the funding | 2026-11-23",
            ],
        ),
        form(
            "no tracked recommendation ticked",
            "0 HUSSEIN Amina KB GS BS.docx",
            &[
                h("Monitoring Form"),
                par(&[
                    run("Has a Tracked Recommendation been made? "),
                    tick(false),
                    run(" Yes "),
                    tick(true),
                    run(" No"),
                ]
                .concat()),
                grid(&[&["Action", "By whom", "By when"], &["Buy a bed", "KB", "27/11/2026"]]),
            ]
            .concat(),
            &[],
        ),
    ]);
}

#[test]
fn the_tracked_part_is_found_in_any_order() {
    check(&[
        form(
            "columns in another order, a heading in other words",
            AMINA,
            &[
                h("Action plan – Tracked Recommendations"),
                grid(&[
                    &["Deadline", "Outcome", "Lead", "#", "What needs to happen"],
                    &["4 December 2026", "", "Tom Hargrave", "1", "Hold the contact review"],
                    &["11 December 2026", "", "Katherine Boyle", "2", "Write the court statement"],
                ]),
            ]
            .concat(),
            &[
                "1 | Amina Hussein | thomas.hargrave | Hold the contact review | 2026-12-04",
                "1 | Amina Hussein | katherine.boyle | Write the court statement | 2026-12-11",
            ],
        ),
        form(
            "two tables, of which one is tracked",
            AMINA,
            &[
                h("Recommendations of the review (not tracked)"),
                grid(&[
                    &["Recommendation", "By whom", "By when"],
                    &["Amina to join the swimming club", "Carer", "30/11/2026"],
                ]),
                h("Tracked Recommendations"),
                grid(&[
                    &["Recommendation", "By whom", "By when"],
                    &["Complete the sibling assessment", "SW", "14/12/2026"],
                ]),
                h("IRO comments"),
                p("Katherine to be thanked for her work by the team."),
            ]
            .concat(),
            &["1 | Amina Hussein | katherine.boyle | Complete the sibling assessment | 2026-12-14"],
        ),
        form(
            "two tables with their titles as first rows",
            AMINA,
            &[
                table(&[
                    row(&[wide(3, "Recommendations")]),
                    cells(&["What", "Who", "When"]),
                    cells(&["Buy a bed", "KB", "27/11/2026"]),
                ]),
                p(""),
                table(&[
                    row(&[wide(3, "TRACKED RECOMMENDATIONS")]),
                    cells(&["What", "Who", "When"]),
                    cells(&["Complete the sibling assessment", "KB", "14/12/2026"]),
                ]),
            ]
            .concat(),
            &["1 | Amina Hussein | katherine.boyle | Complete the sibling assessment | 2026-12-14"],
        ),
        form(
            "labels and values, twice",
            AMINA,
            &grid(&[
                &["Name of child", "Amina Hussein"],
                &["Allocated social worker", "Tom Hargrave"],
                &["Tracked Recommendation 1", "Complete the permanence report"],
                &["Person responsible", "Social worker"],
                &["To be completed by", "18 December 2026"],
                &["Tracked Recommendation 2", "Chair the matching meeting"],
                &["Person responsible", "Team Manager"],
                &["To be completed by", "8 January 2027"],
            ]),
            &[
                "1 | Amina Hussein | thomas.hargrave | Complete the permanence report | 2026-12-18",
                "1 | Amina Hussein | gillian.sharrock | Chair the matching meeting | 2027-01-08",
            ],
        ),
        form(
            "labels and values in lines without a table",
            AMINA,
            &[
                h("MONITORING FORM"),
                p("Child: Amina Hussein"),
                p("Social Worker: Tom Hargrave"),
                h("TRACKED RECOMMENDATION"),
                p("What: Update the pathway plan"),
                p("Who: Social Worker"),
                p("By when: 7 December 2026"),
            ]
            .concat(),
            &["1 | Amina Hussein | thomas.hargrave | Update the pathway plan | 2026-12-07"],
        ),
        form(
            "a section of numbered lines without a table",
            AMINA,
            &[
                h("1. Summary of the review"),
                p("Amina is settled. Her last review was on 7 May 2026."),
                h("2. Tracked Recommendations"),
                p("1) Katherine Boyle to complete the delegated authority form by 20 November 2026."),
                p("2) Practice Manager to confirm the funding by 27 November 2026."),
                h("3. Good practice"),
                p("Carer to be thanked for taking Amina to Spain by the whole team."),
            ]
            .concat(),
            &[
                "1 | Amina Hussein | katherine.boyle | complete the delegated authority form | 2026-11-20",
                "1 | Amina Hussein | gillian.sharrock | confirm the funding | 2026-11-27",
            ],
        ),
        form(
            "items side by side",
            AMINA,
            &[
                h("Tracked Recommendations"),
                grid(&[
                    &["", "TR 1", "TR 2"],
                    &["What", "Hold the PEP", "Refer to the art therapist"],
                    &["Who", "KB", "TH"],
                    &["By when", "20/11/2026", "27/11/2026"],
                ]),
            ]
            .concat(),
            &[
                "1 | Amina Hussein | katherine.boyle | Hold the PEP | 2026-11-20",
                "1 | Amina Hussein | thomas.hargrave | Refer to the art therapist | 2026-11-27",
            ],
        ),
        form(
            "a table without a header under the heading",
            AMINA,
            &[
                h("Tracked Recommendations"),
                grid(&[
                    &["1", "Complete the PEP with the virtual school", "Katherine Boyle", "20/11/2026"],
                    &["2", "Refer Amina to the art therapist", "Tom Hargrave", "27/11/2026"],
                ]),
            ]
            .concat(),
            &[
                "1 | Amina Hussein | katherine.boyle | Complete the PEP with the virtual school | 2026-11-20",
                "1 | Amina Hussein | thomas.hargrave | Refer Amina to the art therapist | 2026-11-27",
            ],
        ),
        form(
            "rows with line breaks, empty rows and a row of remarks",
            AMINA,
            &[
                h("Tracked Recommendations"),
                grid(&[
                    &["Ref", "Tracked action", "Responsible officer", "Date for completion"],
                    &["", "", "", ""],
                    &["A", "Obtain mum\u{2019}s consent for the school trip", "K Boyle", "13.11.26"],
                    &["", "", "", ""],
                    &["Comments: discussed with Katherine on 30 October", "", "", ""],
                ]),
            ]
            .concat(),
            &["1 | Amina Hussein | katherine.boyle | Obtain mum\u{2019}s consent for the school trip | 2026-11-13"],
        ),
    ]);
}
