//! The lesson checker: one sound lesson, broken in one way at a time.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod advice;
mod at_limits;
mod blocks;
mod files;
mod guards;
mod hostile;
mod inputs_a;
mod inputs_b;
mod inputs_c;
mod items;
mod pictures;
mod report;
mod steps;
mod texts;

use std::sync::OnceLock;

use ground_truth::{
    course::{
        Lang, Picture, Words,
        check::{self, Around, Loaded},
    },
    ui::Strings,
};

/// What lies beside a lesson that names a picture.
const PICTURE: &[u8] = include_bytes!("../data/lessons/queue.png");
const GOOD: &str = include_str!("../data/lessons/good.ron");

fn judge_bytes(bytes: &[u8]) -> Loaded {
    static WORDS: OnceLock<Words> = OnceLock::new();
    let words = WORDS.get_or_init(check::built_in_words);
    let around = Around {
        picture: &|_| Picture::read(PICTURE.to_vec()),
        ..Around::words(words)
    };
    check::lesson("lesson.ron", bytes, &around)
}

fn judge(text: &str) -> Loaded {
    judge_bytes(text.as_bytes())
}

/// The sound lesson with one passage replaced.
fn changed(from: &str, to: &str) -> String {
    assert!(GOOD.contains(from), "the sound lesson has no {from:?}");
    GOOD.replacen(from, to, 1)
}

/// The ids of the problems; on the way each is written out in both languages.
fn ids(loaded: &Loaded) -> Vec<&'static str> {
    for problem in &loaded.problems {
        for lang in Lang::ALL {
            let sentence = Strings::of(lang).text_with(problem.message.id, &problem.message.args());
            assert!(
                !sentence.contains("{$") && sentence != problem.message.id,
                "{lang:?}: {sentence}"
            );
            let empty = sentence.contains("“”") && problem.message.id != "problem-bad-id";
            assert!(!empty, "{lang:?}: {sentence}");
        }
    }
    loaded.problems.iter().map(|problem| problem.message.id).collect()
}

/// Each change gives just this one problem, where the change was made.
fn each_gives(cases: &[(&str, &str, &str)]) {
    for (from, to, id) in cases {
        let text = changed(from, to);
        let loaded = judge(&text);
        assert_eq!(
            ids(&loaded),
            [format!("problem-{id}")],
            "{from} -> {to}: {:#?}",
            loaded.problems
        );
    }
}

/// The line of the sound lesson on which a passage stands.
fn line_of(passage: &str) -> usize {
    let at = GOOD.find(passage).unwrap_or_else(|| panic!("no {passage:?}"));
    GOOD[..at].matches('\n').count() + 1
}

#[test]
fn the_sound_lesson_has_no_problem() {
    let loaded = judge(GOOD);
    assert_eq!(ids(&loaded), [""; 0], "{:#?}", loaded.problems);
    let lesson = loaded.lesson.unwrap();
    assert_eq!((lesson.steps.len(), lesson.items.len()), (11, 10));
}
