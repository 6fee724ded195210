//! A lesson on paper: what the class gets, and what only the teacher gets.

use std::path::Path;

use ground_truth::{
    course::{
        Course, Lang, Text,
        lesson::{ItemKind, Step},
    },
    exchange::handout,
};

/// The class's pages first, without an answer; then the teacher's, with all of them.
#[test]
fn every_handout_asks_first_and_answers_on_the_teachers_pages() {
    let course = Course::builtin();
    for id in course.written() {
        let lesson = course.lesson(id).unwrap();
        let html = handout::handout(&course, lesson, Lang::En);
        assert!(
            !html.contains("**") && !html.contains("[^") && !html.contains("http"),
            "{id}"
        );
        let sections: Vec<&str> = html.split("<section lang=").skip(1).collect();
        assert_eq!(sections.len(), Lang::ALL.len());
        for (section, lang) in sections.into_iter().zip(Lang::ALL) {
            assert!(section.starts_with(&format!("\"{}\"", lang.tag())), "{id}");
            let (class, teacher) = section.split_once("<div class=\"teacher\">").unwrap();
            for tag in ["ul", "ol", "li", "p", "table", "tr", "td", "aside", "strong"] {
                let n = |what: &str| section.matches(what).count();
                let open = n(&format!("<{tag}>")) + n(&format!("<{tag} "));
                assert_eq!(open, n(&format!("</{tag}>")), "{id}: {tag}");
            }
            let start = |text: &Text| {
                let words = text
                    .get(lang)
                    .split(['*', '[', '{', '"', '&', '<'])
                    .next()
                    .unwrap_or_default();
                words.to_owned()
            };
            for step in &lesson.steps {
                let (_, note) = step.in_class().unwrap();
                let note = start(note);
                assert!(teacher.contains(&note) && !class.contains(&note), "{id}: {note}");
                match step {
                    Step::Discuss(discuss) => assert!(class.contains(&start(&discuss.ask)), "{id}"),
                    Step::Quiz(quiz) => {
                        for item in quiz.items.iter().filter_map(|id| lesson.items.get(id)) {
                            assert!(class.contains(&start(&item.stem)), "{id}");
                            let whys: Vec<&Text> = match &item.kind {
                                ItemKind::Single(all) | ItemKind::Multi(all) => all
                                    .iter()
                                    .filter(|(_, one)| one.right)
                                    .map(|(_, one)| &one.why)
                                    .collect(),
                                ItemKind::Numeric(numeric) => vec![&numeric.why],
                                ItemKind::Order(order) => vec![&order.why],
                                _ => Vec::new(),
                            };
                            for why in whys {
                                assert!(
                                    teacher.contains(&start(why)) && !class.contains(&start(why)),
                                    "{id}"
                                );
                            }
                        }
                    }
                    Step::Case(case) => assert!(class.contains(&start(&case.title)), "{id}"),
                    _ => {}
                }
            }
        }
    }
}

/// When a step begins is known only where the lesson says how long each takes.
#[test]
fn the_plan_says_when_each_step_begins_or_how_long_it_takes() {
    let plan = |course: &Course, id: &str| -> Vec<String> {
        let html = handout::handout(course, course.lesson(id).unwrap(), Lang::En);
        let (_, plan) = html.split_once("<div class=\"plan\">").unwrap();
        let (plan, _) = plan.split_once("</table>").unwrap();
        let rows = plan.split("<tr><td>").skip(1);
        rows.map(|row| row.split_once("</td>").unwrap().0.to_owned())
            .collect()
    };
    let built_in = plan(&Course::builtin(), "big-not-fair");
    assert!(built_in.first().unwrap().starts_with("0–"), "{built_in:?}");
    assert!(built_in.last().unwrap().ends_with("–45"), "{built_in:?}");
    let begun = Course::alone(Path::new("assets/new-lesson.ron"));
    assert_eq!(plan(&begun, "my-lesson"), ["4", "8"]);
}
