//! What goes on paper, as one HTML file without anything from elsewhere.

use std::fmt::Write as _;

use crate::{
    course::{
        Course, Lang, Text, chart,
        lesson::Lesson,
        number,
        prose::{Span, parse},
    },
    models::value::Value,
    ui::Strings,
};

/// Black on white, for paper.
const STYLE: &str = "body{font-family:sans-serif;max-width:42em;margin:2em auto;padding:0 1em;line-height:1.5}\
table{border-collapse:collapse;width:100%}\
th,td{border:1px solid;padding:.3em .6em;text-align:left;vertical-align:top}\
aside{border:1px solid;padding:0 1em;margin:1em 0}\
.plan tr{break-inside:avoid}.plan td:first-child{white-space:nowrap}.plan td:nth-child(2){min-width:5em}\
.line{border-bottom:1px solid}.room{border:1px solid;height:14em}\
li{margin:.5em 0}li.box{list-style:\"\\2610\\0020\"}\
@media print{body{margin:0}.teacher,section+section{break-before:page}}";

/// Room for one line of handwriting.
pub(super) const LINE: &str = "<p class=\"line\">&nbsp;</p>\n";

/// A lesson in one language, on its way to paper. Everything it gives is HTML.
#[derive(Clone, Copy)]
pub(super) struct Page<'a> {
    course: &'a Course,
    /// The lesson.
    pub(super) lesson: &'a Lesson,
    /// The language.
    pub(super) lang: Lang,
    strings: &'static Strings,
}

impl<'a> Page<'a> {
    pub(super) fn new(course: &'a Course, lesson: &'a Lesson, lang: Lang) -> Self {
        Self {
            course,
            lesson,
            lang,
            strings: Strings::of(lang),
        }
    }

    /// A string of the interface.
    pub(super) fn t(self, id: &str) -> String {
        escaped(&self.strings.text(id))
    }

    /// A string of the interface with arguments.
    pub(super) fn t_with(self, id: &str, args: &[(&str, &str)]) -> String {
        escaped(&self.strings.text_with(id, args))
    }

    /// A computed value of the lesson as the language writes it.
    pub(super) fn value(self, name: &str) -> Option<String> {
        let value = self.course.value(self.lesson, name)?;
        number::format(value, self.lang).map(|value| escaped(&value))
    }

    /// A number of the lesson with no more digits than it has.
    pub(super) fn number(self, number: f64) -> String {
        escaped(&number::real(number, chart::decimals(&[number]), self.lang))
    }

    /// The option that a computed value names.
    pub(super) fn choice(self, name: &str) -> Option<&'static str> {
        match self.course.value(self.lesson, name) {
            Some(Value::Choice(id)) => Some(id),
            _ => None,
        }
    }

    /// Marked prose: strong words stay strong, values are filled in, sources are left out.
    pub(super) fn prose(self, text: &Text) -> String {
        let marked = text.get(self.lang);
        let Ok(spans) = parse(marked) else {
            return escaped(marked);
        };
        let html = spans.into_iter().map(|span| match span {
            Span::Plain(words) => escaped(&words),
            Span::Strong(words) => format!("<strong>{}</strong>", escaped(&words)),
            Span::Term { id, words } => escaped(&words.unwrap_or_else(|| self.term(&id))),
            Span::Value(name) => self.value(&name).unwrap_or_else(|| "…".to_owned()),
            Span::Source(_) => String::new(),
        });
        html.collect()
    }

    /// What a glossary entry is called.
    pub(super) fn term(self, id: &str) -> String {
        let term = self.course.glossary().terms.get(id);
        term.map_or_else(|| id.to_owned(), |term| term.name.get(self.lang).to_owned())
    }

    /// Entries of a list, each of marked prose; `attribute` stands in each tag.
    pub(super) fn lines<'t>(self, attribute: &str, lines: impl IntoIterator<Item = &'t Text>) -> String {
        let line = |text| format!("<li{attribute}>{}</li>\n", self.prose(text));
        lines.into_iter().map(line).collect()
    }
}

/// A section in each language, the reader's first; `section` gets the level of its heading.
pub(super) fn in_both(first: Lang, section: impl Fn(Lang, u8) -> String) -> String {
    let mut langs = Lang::ALL;
    langs.sort_by_key(|lang| *lang != first);
    let in_one = |(lang, level): (Lang, u8)| {
        format!(
            "<section lang=\"{}\">\n{}</section>\n",
            lang.tag(),
            section(lang, level)
        )
    };
    langs.into_iter().zip([1, 2]).map(in_one).collect()
}

/// A whole file about a lesson.
pub(super) fn of_lesson(lesson: &Lesson, lang: Lang, body: &str) -> String {
    let app = Strings::of(lang).text("app-name");
    page(lang, &format!("{} · {app}", lesson.title.get(lang)), body)
}

/// A whole file.
pub(super) fn page(lang: Lang, title: &str, body: &str) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{}</title>\n\
         <style>{STYLE}</style>\n</head>\n<body>\n{body}</body>\n</html>\n",
        lang.tag(),
        escaped(title),
    )
}

/// One row of a table; `cell` is `td` or `th`.
pub(super) fn row(table: &mut String, cell: &str, cells: &[&str]) {
    table.push_str("<tr>");
    for words in cells {
        // Writing into a String cannot fail.
        write!(table, "<{cell}>{}</{cell}>", escaped(words)).ok();
    }
    table.push_str("</tr>\n");
}

/// Text that is no markup. What nobody would see is left out.
pub(super) fn escaped(text: &str) -> String {
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
