//! Sheets to print, as one HTML file each without anything from elsewhere: what somebody has done, and a lesson's
//! checklist in both languages.

use std::fmt::Write as _;

use super::{Source, iso_date};
use crate::{
    assess::{LessonRecord, Record},
    course::{
        Course, CourseMap, Depth, Lang,
        lesson::{Lesson, Step},
        number,
        prose::{Span, parse},
    },
    ui::Strings,
};

/// Black on white, for paper.
const STYLE: &str = "body{font-family:sans-serif;max-width:42em;margin:2em auto;padding:0 1em;line-height:1.5}\
table{border-collapse:collapse;width:100%}\
th,td{border:1px solid;padding:.3em .6em;text-align:left;vertical-align:top}\
li{margin:.5em 0}li.box{list-style:\"\\2610\\0020\"}\
@media print{body{margin:0}}";

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
    page(lang, &format!("{heading} · {}", strings.text("app-name")), &body)
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
    let mut langs = Lang::ALL;
    langs.sort_by_key(|lang| *lang != first);
    let mut body = String::new();
    for (lang, level) in langs.into_iter().zip([1, 2]) {
        let title = lesson.title.get(lang);
        let strings = Strings::of(lang);
        let mut list = String::new();
        for item in &items {
            let words = prose(course, lesson, item.get(lang), lang);
            // Writing into a String cannot fail.
            writeln!(list, "<li class=\"box\">{words}</li>").ok();
        }
        let section = format!(
            "<section lang=\"{}\">\n<h{level}>{}</h{level}>\n<p>{}</p>\n<ul>\n{list}</ul>\n</section>\n",
            lang.tag(),
            escaped(title),
            escaped(&strings.text("checklist-intro")),
        );
        body.push_str(&section);
    }
    let title = format!(
        "{} · {}",
        lesson.title.get(first),
        Strings::of(first).text("app-name")
    );
    Some(page(first, &title, &body))
}

fn page(lang: Lang, title: &str, body: &str) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{}</title>\n\
         <style>{STYLE}</style>\n</head>\n<body>\n{body}</body>\n</html>\n",
        lang.tag(),
        escaped(title),
    )
}

fn row(table: &mut String, cell: &str, cells: &[&str]) {
    table.push_str("<tr>");
    for words in cells {
        // Writing into a String cannot fail.
        write!(table, "<{cell}>{}</{cell}>", escaped(words)).ok();
    }
    table.push_str("</tr>\n");
}

/// Marked prose as HTML: strong words stay strong, values are filled in, sources are left out.
fn prose(course: &Course, lesson: &Lesson, marked: &str, lang: Lang) -> String {
    let Ok(spans) = parse(marked) else {
        return escaped(marked);
    };
    let html = spans.into_iter().map(|span| match span {
        Span::Plain(words) => escaped(&words),
        Span::Strong(words) => format!("<strong>{}</strong>", escaped(&words)),
        Span::Term { id, words } => {
            let name = || {
                course
                    .glossary()
                    .terms
                    .get(&id)
                    .map(|term| term.name.get(lang).to_owned())
            };
            escaped(&words.or_else(name).unwrap_or(id))
        }
        Span::Value(name) => {
            let value = course
                .value(lesson, &name)
                .and_then(|value| number::format(value, lang));
            escaped(&value.unwrap_or_else(|| "…".to_owned()))
        }
        Span::Source(_) => String::new(),
    });
    html.collect()
}

/// Text that is no markup. What nobody would see is left out.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in crate::course::shown::shown(text).chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            c => safe.push(c),
        }
    }
    safe
}
