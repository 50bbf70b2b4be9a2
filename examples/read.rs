//! Ad hoc.
use bywhen::model::{address::Address, calendar::Calendar, knowledge::*, people::*, process::*, theme::Themes};
fn main() {
    let dir = std::env::args().nth(1).unwrap();
    let explain = std::env::args().nth(2).is_some_and(|a| a == "-e");
    let mut people = vec![];
    let mut rdr = csv::Reader::from_path(std::env::var("PEOPLE").unwrap_or("/work/shared/corpus/config/people.csv".into())).unwrap();
    for r in rdr.records() {
        let r = r.unwrap();
        let o = |s: &str| if s.is_empty() { None } else { Some(s.to_owned()) };
        people.push(Person {
            email: Address::new(&r[0]).unwrap(),
            name: r[1].into(),
            initials: r[2].into(),
            role: Role::from_code(&r[3]).unwrap(),
            team: o(&r[4]),
            unit: o(&r[5]),
            manager: Address::new(&r[6]),
            also_called: r[7].split(';').filter(|s| !s.is_empty()).map(str::to_owned).collect(),
            also_at: vec![],
        });
    }
    let mut calendar = Calendar::default();
    for d in ["2026-12-25", "2026-12-28", "2027-01-01", "2027-03-26", "2027-03-29", "2027-05-03", "2027-05-31"] {
        calendar.holidays.insert(d.parse().unwrap());
    }
    let mut processes = vec![];
    for t in [
        r#"id="tracked-recommendation"
prefix="TR"
name="Tracked Recommendation"
labels=["Tracked Recommendation"]
opened_by=["IRO"]
course="ruling"
date={stated=true}
[[stage]]
id="1"
name="Level 1"
[[stage]]
id="2"
name="Level 2""#,
        r#"id="dispute-resolution"
prefix="DR"
name="Dispute Resolution"
labels=["Informal Resolution","Formal Resolution","Dispute Resolution"]
opened_by=["IRO"]
course="ruling"
date={stated=true}
[[stage]]
id="informal"
name="Informal"
[[stage]]
id="formal-directorate"
name="Formal"
[[stage]]
id="cafcass"
name="Cafcass""#,
        r#"id="issues-resolution"
prefix="IR"
name="Issues Resolution"
labels=["Issues Resolution"]
opened_by=["IRO"]
course="ruling"
date={stated=true}
[[stage]]
id="informal"
name="Informal"
[[stage]]
id="stage-1"
name="Stage 1"
[[stage]]
id="stage-2"
name="Stage 2""#,
    ] {
        processes.push(toml::from_str::<Process>(t).unwrap());
    }
    let known = Knowledge {
        authority: Authority {
            name: "Northmoor".into(),
            zone: chrono_tz::Europe::London,
            domains: vec!["northmoor.gov.uk".into(),"harbourne.gov.uk".into()],
        },
        mailbox: Address::new(&std::env::var("BOX").unwrap_or("iro.tracking@northmoor.gov.uk".into())).unwrap(),
        people: Directory::new(people),
        calendar,
        processes: Processes::new(processes),
        themes: toml::from_str::<Themes>(include_str!("../config/themes.toml")).unwrap(),
        routine: Routine::default(),
        titles: vec![],
    };
    let mut files = vec![];
    fn walk(d: &std::path::Path, f: &mut Vec<std::path::PathBuf>) {
        if d.is_file() {
            f.push(d.into());
            return;
        }
        for e in std::fs::read_dir(d).unwrap() {
            let p = e.unwrap().path();
            if p.is_dir() {
                walk(&p, f)
            } else if p.extension().is_some_and(|e| e == "eml") {
                f.push(p)
            }
        }
    }
    walk(std::path::Path::new(&dir), &mut files);
    files.sort();
    let t = std::time::Instant::now();
    let n = files.len();
    for f in files {
        let raw = std::fs::read(&f).unwrap();
        let Ok(mail) = bywhen::mail::parse(&raw, &bywhen::mail::Options::default()) else {
            eprintln!("not mail {f:?}");
            continue;
        };
        let r = bywhen::understand::understand(&mail, &known);
        println!("{}", bywhen::understand::json::to_json(f.to_str().unwrap(), &mail, &r));
        if explain {
            for b in &r.because {
                println!("   {} | {} | {}", b.decided, b.rule, b.words);
            }
            println!("   {:?}", r.particulars);
        }
    }
    eprintln!("{n} in {:?}", t.elapsed());
}
