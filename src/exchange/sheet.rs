//! Sheets to print: what somebody has done, and a lesson's checklist in both languages.

use super::{
    Source,
    html::{self, Page, escaped, row},
    iso_date,
};
use crate::{
    assess::{LessonRecord, Record},
    course::{
        Course, CourseMap, Depth, Lang,
        lesson::{Lesson, Step},
    },
    ui::Strings,
};

/// What a learner has done, lesson by lesson. It says of itself that nobody has signed it.
pub fn completion(course: &Course, source: &Source<'_>, strings: &Strings, today: i64) -> String {
    let lang = strings.lang();
    let record = Record::of(source.history);
    let mut rows = String::new();
    let mut n_done = 0_u32;
    for entry in course.maps().flat_map(CourseMap::entries) {
        let Some((lesson, kept)) = course.lesson(&entry.id).zip(record.lesson(&entry.id)) else {
            continue;
        };
        let state = state(kept, lesson);
        n_done += u32::from(state == "sheet-done" || state == "sheet-done-short");
        let title = format!("{} {}", entry.number, entry.title.get(lang));
        row(&mut rows, "td", &[&title, &strings.text(state)]);
    }
    let mut head = String::new();
    row(
        &mut head,
        "th",
        &[&strings.text("sheet-lesson"), &strings.text("sheet-state")],
    );
    let heading = strings.text("sheet-completion");
    let who = strings.text_with("sheet-learner", &[("name", &source.profile.nickname)]);
    let date = iso_date(today).unwrap_or_default();
    let when = strings.text_with("sheet-date", &[("date", &date)]);
    let count = strings.text_with("sheet-count", &[("n", &n_done.to_string())]);
    let unsigned = strings.text("sheet-unsigned");
    let body = format!(
        "<h1>{}</h1>\n<p>{}<br>{}</p>\n<p>{}</p>\n<table>\n{head}{rows}</table>\n<p><strong>{}</strong></p>\n",
        escaped(&heading),
        escaped(&who),
        escaped(&when),
        escaped(&count),
        escaped(&unsigned),
    );
    html::page(lang, &format!("{heading} · {}", strings.text("app-name")), &body)
}

/// How far a lesson was taken: the id of the words for it.
fn state(kept: &LessonRecord, lesson: &Lesson) -> &'static str {
    if kept.is_done(lesson, Depth::Full) {
        "sheet-done"
    } else if kept.is_done(lesson, Depth::Core) {
        "sheet-done-short"
    } else {
        "sheet-begun"
    }
}

/// The checklist of a lesson, in both languages, the reader's first; none where the lesson has no checklist.
pub fn checklist(course: &Course, lesson: &Lesson, first: Lang) -> Option<String> {
    let items: Vec<_> = lesson
        .steps
        .iter()
        .filter_map(|step| match step {
            Step::Checklist(list) => Some(&list.items),
            _ => None,
        })
        .flatten()
        .collect();
    if items.is_empty() {
        return None;
    }
    let body = html::in_both(first, |lang, level| {
        let page = Page::new(course, lesson, lang);
        format!(
            "<h{level}>{}</h{level}>\n<p>{}</p>\n<ul>\n{}</ul>\n",
            escaped(lesson.title.get(lang)),
            page.t("checklist-intro"),
            page.lines(" class=\"box\"", items.iter().copied()),
        )
    });
    Some(html::of_lesson(lesson, first, &body))
}
