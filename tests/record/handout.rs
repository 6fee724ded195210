//! A lesson on paper: what the class gets, and what only the teacher gets.

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
