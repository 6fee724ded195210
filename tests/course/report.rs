//! How problems are told: all of them, in order, each with its place and its sentence.

use std::{collections::BTreeSet, fmt::Write, path::Path};

use ground_truth::course::{self, limits};

use super::{changed, ids, judge, line_of};

#[test]
fn problems_have_their_place() {
    for (from, to, line, column) in [
        ("bloom: Apply", "blom: Apply", line_of("bloom: Apply"), 25),
        ("core: 5", "core: -5", line_of("core: 5"), 21),
        ("[[sample]]", "[[sampel]]", line_of("[[sample]]"), 27),
        (
            "走访{poll.visits}人",
            "走访{poll.visits人",
            line_of("走访{poll.visits}人"),
            70,
        ),
        ("kind: Multi(", "kind: Mutli(", line_of("kind: Multi("), 19),
    ] {
        let loaded = judge(&changed(from, to));
        let places: Vec<_> = loaded.problems.iter().map(|p| (p.line, p.column)).collect();
        assert_eq!(places, [(line, column)], "{from} -> {to}: {:#?}", loaded.problems);
        assert_eq!(loaded.problems[0].place(), format!("lesson.ron:{line}:{column}"));
    }
}

#[test]
fn all_problems_of_a_file_are_told_in_order() {
    let mut text = changed("bloom: Apply", "blom: Apply");
    for (from, to) in [
        ("[[sample]]", "[[sampel]]"),
        ("replay: \"more\"", "replay: \"mor\", colour: 1"),
        ("mode: VoteTalkVote", "mode: Vote"),
        ("near: Within(3.0)", "near: Within(0.5)"),
        ("to: \"bias\"", "to: \"bia\""),
        ("credit: 0.5", "credit: \"half\""),
        ("A small lesson\",", "A small lesson\""),
    ] {
        assert!(text.contains(from));
        text = text.replacen(from, to, 1);
    }
    let loaded = judge(&text);
    assert_eq!(
        ids(&loaded),
        [
            "problem-comma-expected",
            "problem-unknown-field",
            "problem-unknown-term",
            "problem-unknown-guide-step",
            "problem-unknown-field-of",
            "problem-unknown-kind-of",
            "problem-near-inside-full",
            "problem-unknown-match",
            "problem-wants-number",
        ],
        "{:#?}",
        loaded.problems
    );
    assert!(
        loaded
            .problems
            .is_sorted_by_key(|problem| (problem.line, problem.column))
    );
}

#[test]
fn broken_parts_do_not_hide_the_rest() {
    let text = changed("mode: VoteTalkVote", "mode: Vote").replacen("kind: Multi(", "kind: Mutli(", 1);
    let lesson = judge(&text).lesson.unwrap();
    assert_eq!((lesson.steps.len(), lesson.items.len()), (10, 9));
}

#[test]
fn a_duplicate_id_gives_both_lines() {
    let loaded = judge(&changed("\"some\": (", "\"one\": ("));
    let problem = loaded
        .problems
        .iter()
        .find(|problem| problem.message.id == "problem-duplicate")
        .unwrap();
    assert_eq!(problem.line, line_of("\"some\": ("));
    let first = line_of("\"one\": (").to_string();
    assert!(
        problem.message.args().contains(&("line", first.as_str())),
        "{problem:?}"
    );
}

#[test]
fn the_nearest_name_is_suggested() {
    for (from, to, near) in [
        ("bloom: Apply", "blom: Apply", "bloom"),
        ("kind: Multi(", "kind: Mutli(", "Multi"),
        ("[[sample]]", "[[sampel]]", "sample"),
        ("\"visits\": 100}", "\"vsits\": 100}", "visits"),
        ("Done(\"ask-online\")", "Done(\"ask-onlin\")", "ask-online"),
    ] {
        let problem = judge(&changed(from, to)).problems.remove(0);
        assert!(problem.message.args().contains(&("nearest", near)), "{problem:?}");
    }
}

#[test]
fn no_more_problems_than_a_person_can_read() {
    let mut steps = String::new();
    for n in 0..1_500 {
        writeln!(steps, "Checklist(id: \"s{n}\", itmes: []),").unwrap();
    }
    let loaded = judge(&changed("steps: [", &format!("steps: [{steps}")));
    assert_eq!(loaded.problems.len(), limits::PROBLEMS + 1);
    assert_eq!(ids(&loaded).last(), Some(&"problem-more"));
}

#[test]
fn a_copy_of_a_built_in_lesson_passes_under_any_name() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("my copy.ron");
    std::fs::copy("lessons/big-not-fair.ron", &path).unwrap();
    let report = course::check_paths(&[path]);
    assert_eq!(
        (report.files, report.problems.len()),
        (1, 0),
        "{:#?}",
        report.problems
    );
}

/// Sentence ids that the checker's sources name.
fn ids_in_sources(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            ids_in_sources(&path, found);
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        let named = text
            .split("\"problem-")
            .skip(1)
            .filter_map(|rest| rest.split('"').next());
        found.extend(named.map(|rest| format!("problem-{rest}")));
    }
}

#[test]
fn every_problem_has_its_sentence_in_both_languages() {
    let mut named = BTreeSet::new();
    ids_in_sources(Path::new("src/course"), &mut named);
    assert!(named.len() > 100);
    for lang in ["en", "zh"] {
        let file = std::fs::read_to_string(format!("assets/strings/{lang}/problems.ftl")).unwrap();
        let written: BTreeSet<String> = file
            .lines()
            .filter(|line| line.starts_with("problem-"))
            .filter_map(|line| line.split_once(" = ").map(|(id, _)| id.to_owned()))
            .collect();
        assert_eq!(written, named, "{lang}");
    }
}
