//! The files that go out: read back as another program would.

use std::{collections::BTreeSet, path::Path};

use ground_truth::{
    course::{Course, Lang},
    exchange::{
        Source,
        gradebook::{COLUMNS, Names, gradebook},
        sheet,
        statements::statements,
    },
    learner::transfer,
    ui::Strings,
};

use crate::{NICKNAME, every_event, learner_with_everything, taken_along};

fn rows(csv: &[u8]) -> Vec<Vec<String>> {
    let text = csv
        .strip_prefix("\u{feff}".as_bytes())
        .expect("a byte order mark");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text);
    let record = |record: csv::StringRecord| record.iter().map(str::to_owned).collect();
    reader.records().map(|row| record(row.unwrap())).collect()
}

#[test]
fn the_gradebook_has_a_row_an_item_and_no_formula() {
    let folder = tempfile::tempdir().unwrap();
    let keeper = learner_with_everything(folder.path());
    let (_, brought) = taken_along(folder.path(), &keeper);
    let source = Source::from(&brought);
    let course = Course::builtin();
    let csv = gradebook(&course, &[source, source], Names::Shown).unwrap();
    let text = String::from_utf8(csv.clone()).unwrap();
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    let rows = rows(&csv);
    assert_eq!(rows[0], COLUMNS);
    assert_eq!(rows.len(), 1 + 2 * (9 + 3), "an item a row");
    let day = ground_truth::exchange::iso_date(brought.history[0].day).unwrap();
    let name = format!("'{NICKNAME}");
    let expected = [
        &name,
        "ground-truth",
        "big-not-fair",
        "'-1+1",
        "3",
        "0",
        "1",
        "1",
        &day,
    ];
    assert_eq!(rows[1], expected);
    assert!(rows.iter().any(|row| row[3] == "act" && row[6] == "0.75"));
    for cell in rows.iter().skip(1).flatten() {
        assert!(
            !cell.starts_with(['=', '+', '-', '@', '|', '%', '\t', '\r']),
            "{cell}"
        );
    }
    let hidden = gradebook(&course, &[source, source], Names::Hidden).unwrap();
    let hidden = self::rows(&hidden);
    let who: BTreeSet<&str> = hidden.iter().skip(1).map(|row| row[0].as_str()).collect();
    assert_eq!(who, BTreeSet::from(["1", "2"]));
}

#[test]
fn a_statement_is_the_same_each_time_and_says_nothing_of_the_person() {
    let folder = tempfile::tempdir().unwrap();
    let keeper = learner_with_everything(folder.path());
    let (_, brought) = taken_along(folder.path(), &keeper);
    let course = Course::builtin();
    let once = statements(&course, &[Source::from(&brought)]);
    assert_eq!(once, statements(&course, &[Source::from(&brought)]));
    // The numbers of events are no part of it: after a merge they are others.
    let mut renumbered = brought.clone();
    for stamped in &mut renumbered.history {
        stamped.seq += 100;
    }
    assert_eq!(once, statements(&course, &[Source::from(&renumbered)]));
    let all = once.as_array().unwrap();
    // Ten answers and three of the test; thinking about something is none.
    assert_eq!(all.len(), 13);
    let ids: BTreeSet<&str> = all.iter().map(|one| one["id"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), all.len(), "the same answer twice is two statements");
    let text = once.to_string();
    for said in [NICKNAME, brought.profile.id.as_str(), "duration", "calc"] {
        assert!(!text.contains(said), "{said}");
    }
    let responses: Vec<&str> = all
        .iter()
        .filter_map(|one| one["result"]["response"].as_str())
        .collect();
    assert_eq!(
        responses[..10],
        [
            "a",
            "b",
            "b",
            "a[,]c",
            "0.25",
            "２５％",
            "c[,]a[,]b",
            "a[.]x[,]b[.]y",
            "go[,]see",
            "axis[,]cut"
        ]
    );
    // Another learner is another actor with other ids.
    let other = tempfile::tempdir().unwrap();
    let other_keeper = learner_with_everything(other.path());
    let (_, other) = taken_along(other.path(), &other_keeper);
    let others = statements(&course, &[Source::from(&other)]);
    assert!(
        others
            .as_array()
            .unwrap()
            .iter()
            .all(|one| !ids.contains(one["id"].as_str().unwrap()))
    );
}

#[test]
fn sheets_say_who_and_what_without_markup_from_outside() {
    let folder = tempfile::tempdir().unwrap();
    let keeper = learner_with_everything(folder.path());
    let course = Course::builtin();
    for lang in Lang::ALL {
        let strings = Strings::of(lang);
        let sheet = sheet::completion(&course, &Source::from(keeper.store().unwrap()), strings, 20_779);
        assert!(
            sheet.contains("=1+1&lt;b&gt;梅&quot;") && !sheet.contains("<b>"),
            "{sheet}"
        );
        assert!(sheet.contains("2026-11-22") && sheet.contains(&strings.text("sheet-unsigned")));
        let title = course.lesson("big-not-fair").unwrap().title.get(lang);
        assert!(sheet.contains(title) && sheet.contains(&strings.text("sheet-begun")));
        assert!(
            !sheet.contains("http") && !sheet.contains("src="),
            "it needs nothing from elsewhere"
        );
    }
}

#[test]
fn every_checklist_has_both_languages() {
    let course = Course::builtin();
    let mut n = 0;
    for id in course.written() {
        let lesson = course.lesson(id).unwrap();
        let Some(html) = sheet::checklist(&course, lesson, Lang::Zh) else {
            continue;
        };
        n += 1;
        for lang in Lang::ALL {
            assert!(html.contains(&format!("<section lang=\"{}\">", lang.tag())));
        }
        assert!(html.find("zh-Hans").unwrap() < html.find("lang=\"en\"").unwrap());
        assert!(!html.contains("…<") && !html.contains("**"), "{id}: {html}");
    }
    assert!(n > 0);
}

/// The record that other programs are given exports of. `UPDATE_SNAPSHOTS=1` takes it anew.
#[test]
fn the_record_for_other_programs_has_every_kind_of_event() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/record.ron");
    if std::env::var("UPDATE_SNAPSHOTS").is_ok_and(|value| value != "0") {
        let folder = tempfile::tempdir().unwrap();
        let keeper = learner_with_everything(folder.path());
        let (taken, _) = taken_along(folder.path(), &keeper);
        std::fs::copy(taken, &path).unwrap();
    }
    let brought = transfer::read(&path).unwrap();
    assert_eq!(brought.profile.nickname, NICKNAME);
    let events: Vec<_> = brought.history.into_iter().map(|stamped| stamped.event).collect();
    assert_eq!(events, every_event());
}
