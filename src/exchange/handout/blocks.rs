//! Blocks of a step on paper. A picture is there in the words of those who do not see it, a chart with its numbers.

use super::{
    super::html::{Page, escaped},
    heading, paragraph,
};
use crate::course::{
    Text,
    chart::{Chart, ChartData, PointSeries},
    lesson::{Block, CalloutKind, Table},
};

pub(super) fn blocks(page: Page<'_>, level: u8, blocks: &[Block]) -> String {
    blocks.iter().map(|block| of(page, level, block)).collect()
}

fn of(page: Page<'_>, level: u8, block: &Block) -> String {
    match block {
        Block::Heading(text) => heading(level, &page.prose(text)),
        Block::Paragraph(text) => paragraph(page, text),
        Block::List(list) => {
            let tag = if list.numbered { "ol" } else { "ul" };
            format!("<{tag}>\n{}</{tag}>\n", page.lines("", &list.entries))
        }
        Block::Callout(callout) => {
            let mark = match callout.kind {
                CalloutKind::KeyIdea => "mark-key-idea",
                CalloutKind::Caution => "mark-caution",
                CalloutKind::PlainWords => "mark-plain-words",
            };
            aside(page, mark, &paragraph(page, &callout.text))
        }
        Block::Myth(myth) => [&myth.claim, &myth.wrong, &myth.tempts, &myth.instead]
            .map(|text| paragraph(page, text))
            .concat(),
        Block::Table(table) => of_table(page, table),
        Block::Figure(figure) => {
            let caption = figure.caption.as_ref().map(|text| paragraph(page, text));
            caption.unwrap_or_default() + &seen(page, &figure.alt)
        }
        Block::Chart(chart) => of_chart(page, chart),
        Block::Worked(worked) => {
            let title = format!("<p><strong>{}</strong></p>\n", page.prose(&worked.title));
            let steps = worked.steps.iter().map(|step| &step.say);
            format!("{title}<ol>\n{}</ol>\n", page.lines("", steps))
        }
        Block::Reflect(reflect) => paragraph(page, &reflect.ask),
        Block::Summary(points) => {
            let points = format!("<ol>\n{}</ol>\n", page.lines("", points));
            aside(page, "mark-summary", &points)
        }
        Block::Term(id) => format!("<p><strong>{}</strong></p>\n", escaped(&page.term(id))),
        Block::Source(id) => page.lesson.sources.get(id).map_or_else(String::new, |source| {
            format!("<p>{}</p>\n", escaped(&source.text))
        }),
        // What the teacher is told stands on the teacher's pages.
        Block::PageBreak | Block::Teacher(_) => String::new(),
        Block::Deeper(inner) => blocks(page, level, inner),
    }
}

/// What blocks tell the teacher only.
pub(super) fn for_the_teacher(page: Page<'_>, level: u8, all: &[Block]) -> String {
    let told = all.iter().map(|block| match block {
        Block::Teacher(inner) => blocks(page, level, inner),
        other => for_the_teacher(page, level, other.inner()),
    });
    told.collect()
}

fn aside(page: Page<'_>, mark: &str, inside: &str) -> String {
    format!(
        "<aside>\n<p><strong>{}</strong></p>\n{inside}</aside>\n",
        page.t(mark)
    )
}

/// What is seen in a picture.
fn seen(page: Page<'_>, alt: &Text) -> String {
    format!("<p><em>{}</em></p>\n", page.prose(alt))
}

fn of_table(page: Page<'_>, table: &Table) -> String {
    let cells = |cells: &[Text]| cells.iter().map(|cell| page.prose(cell)).collect::<Vec<_>>();
    let rows = table.rows.iter().map(|row| cells(row));
    grid(&page.prose(&table.caption), &cells(&table.columns), rows)
}

fn of_chart(page: Page<'_>, chart: &Chart) -> String {
    let title = format!("<p><strong>{}</strong></p>\n", page.prose(&chart.title));
    let numbers = match &chart.data {
        ChartData::Bars(data) | ChartData::Dots(data) => {
            let series = || data.series.iter().map(|(_, series)| series);
            let heads: Vec<String> = [String::new()]
                .into_iter()
                .chain(series().map(|series| page.prose(&series.name)))
                .collect();
            let rows = data.names.iter().enumerate().map(|(n, name)| {
                let values =
                    series().map(|series| series.values.get(n).map_or_else(String::new, |v| page.number(*v)));
                [page.prose(name)].into_iter().chain(values).collect::<Vec<_>>()
            });
            grid("", &heads, rows)
        }
        ChartData::Lines(series) | ChartData::Scatter(series) => series
            .iter()
            .map(|(_, series)| points(page, chart, series))
            .collect(),
    };
    title + &seen(page, &chart.alt) + &numbers
}

fn points(page: Page<'_>, chart: &Chart, series: &PointSeries) -> String {
    let heads = [page.prose(&chart.x.name), page.prose(&series.name)];
    let rows = series.points.iter();
    grid(
        "",
        &heads,
        rows.map(|(x, y)| vec![page.number(*x), page.number(*y)]),
    )
}

/// A table of cells that are HTML already.
pub(super) fn grid(caption: &str, heads: &[String], rows: impl Iterator<Item = Vec<String>>) -> String {
    let row = |tag: &str, cells: &[String]| {
        let cells = cells.iter().map(|cell| format!("<{tag}>{cell}</{tag}>"));
        format!("<tr>{}</tr>\n", cells.collect::<String>())
    };
    let caption = if caption.is_empty() {
        String::new()
    } else {
        format!("<caption>{caption}</caption>\n")
    };
    let rows: String = rows.map(|cells| row("td", &cells)).collect();
    format!("<table>\n{caption}{}{rows}</table>\n", row("th", heads))
}
