//! Rules for the pieces of a step: nothing empty, lists of the right length, pictures with words.

use std::collections::HashSet;

use super::{
    super::{
        lesson::{Block, Drawing, Figure, Myth, Table, Worked},
        limits,
        load::outline::Path,
        problem::Message,
        text::Text,
    },
    charts, items,
    judge::Judge,
};

pub(super) fn blocks(judge: &mut Judge<'_>, path: &Path<'_>, blocks: &[Block]) {
    for (n, block) in blocks.iter().enumerate() {
        one(judge, &path.nth(n), block);
        // There is one level of headings below a step's title, so that none can be skipped.
        let after = blocks.get(n + 1);
        let nothing = matches!(after, None | Some(Block::Heading(_) | Block::PageBreak));
        if matches!(block, Block::Heading(_)) && nothing {
            judge.warn(&path.nth(n), Message::new("problem-empty-heading"));
        }
    }
}

fn one(judge: &mut Judge<'_>, path: &Path<'_>, block: &Block) {
    let (lesson, words) = (judge.lesson, judge.words);
    match block {
        Block::Heading(_) | Block::Paragraph(_) | Block::Callout(_) | Block::PageBreak => {}
        Block::List(list) => {
            judge.require(
                !list.entries.is_empty(),
                &path.at("entries"),
                "problem-empty-list",
            );
        }
        Block::Myth(myth) => self::myth(judge, path, myth),
        Block::Table(table) => self::table(judge, path, table),
        Block::Figure(figure) => self::figure(judge, path, figure),
        Block::Chart(chart) => charts::chart(judge, path, chart),
        Block::Worked(worked) => self::worked(judge, path, worked),
        Block::Reflect(reflect) => judge.id(&path.at("id"), &reflect.id),
        Block::Summary(points) => {
            judge.require(!points.is_empty(), path, "problem-empty-list");
            if points.len() > limits::KEY_POINTS {
                let message = Message::new("problem-many-points")
                    .with("count", points.len())
                    .with("limit", limits::KEY_POINTS);
                judge.error(path, message);
            }
        }
        Block::Term(id) => judge.known(path, id, words.glossary.terms.ids(), "problem-unknown-term"),
        Block::Source(id) => judge.known(path, id, lesson.sources.ids(), "problem-unknown-source"),
        Block::Deeper(inner) | Block::Teacher(inner) => {
            judge.require(!inner.is_empty(), path, "problem-empty-step");
            blocks(judge, path, inner);
        }
    }
}

/// The wrong idea of a refutation must be a known one.
pub(super) fn myth(judge: &mut Judge<'_>, path: &Path<'_>, myth: &Myth) {
    let wrong_idea = Some(myth.misconception.as_str());
    items::misconception(judge, &path.at("misconception"), wrong_idea);
}

/// Words for those who do not see a picture.
pub(super) fn alt(judge: &mut Judge<'_>, path: &Path<'_>, alt: &Text) -> bool {
    let given = !(alt.en.trim().is_empty() && alt.zh.trim().is_empty());
    judge.require(given, path, "problem-no-alt");
    given
}

fn table(judge: &mut Judge<'_>, path: &Path<'_>, table: &Table) {
    judge.require(
        !table.columns.is_empty(),
        &path.at("columns"),
        "problem-empty-table",
    );
    judge.require(!table.rows.is_empty(), &path.at("rows"), "problem-empty-table");
    for (n, row) in table.rows.iter().enumerate() {
        if row.len() != table.columns.len() {
            let message = Message::new("problem-row-length")
                .with("row", n + 1)
                .with("count", row.len())
                .with("wanted", table.columns.len());
            judge.error(&path.at("rows").nth(n), message);
        }
    }
}

fn figure(judge: &mut Judge<'_>, path: &Path<'_>, figure: &Figure) {
    alt(judge, &path.at("alt"), &figure.alt);
    let drawing = path.at("drawing");
    match &figure.drawing {
        Drawing::Marks { columns, groups } => {
            let count: u64 = groups.iter().map(|group| u64::from(group.count)).sum();
            in_range(
                judge,
                &drawing.at("groups"),
                count,
                &limits::MARKS,
                "problem-mark-count",
            );
            let columns = u64::from(*columns);
            in_range(
                judge,
                &drawing.at("columns"),
                columns,
                &limits::MARK_COLUMNS,
                "problem-mark-columns",
            );
            let count = groups.len() as u64;
            in_range(
                judge,
                &drawing.at("groups"),
                count,
                &limits::SERIES,
                "problem-series-count",
            );
        }
        Drawing::Flow { boxes, .. } => {
            in_range(
                judge,
                &drawing.at("boxes"),
                boxes.len() as u64,
                &limits::BOXES,
                "problem-box-count",
            );
        }
        Drawing::Image(name) => judge.picture(&drawing, name),
    }
}

/// A count outside its range is an error with this sentence.
pub(super) fn in_range(
    judge: &mut Judge<'_>,
    path: &Path<'_>,
    count: u64,
    range: &std::ops::RangeInclusive<u64>,
    id: &'static str,
) {
    if !range.contains(&count) {
        let message = Message::new(id)
            .with("count", count)
            .with("min", range.start())
            .with("max", range.end());
        judge.error(path, message);
    }
}

fn worked(judge: &mut Judge<'_>, path: &Path<'_>, worked: &Worked) {
    judge.require(!worked.steps.is_empty(), &path.at("steps"), "problem-empty-list");
    let count = worked.steps.len();
    let fade = worked.fade_from.map(|first| first as usize);
    // The first step stays, or there is no example.
    if let Some(first) = fade.filter(|first| count > 0 && !(2..=count).contains(first)) {
        let message = Message::new("problem-fade-from")
            .with("found", first)
            .with("count", count);
        return judge.error(&path.at("fade_from"), message);
    }
    for (n, step) in worked.steps.iter().enumerate().take(worked.shown()) {
        let path = path.at("steps").nth(n).at("ask");
        judge.require(step.ask.is_none(), &path, "problem-ask-shown");
    }
}

/// Two notes with one id would overwrite each other.
pub(super) fn notes(judge: &mut Judge<'_>) {
    let mut seen = HashSet::new();
    let steps = Path::default().at("steps");
    for (n, step) in judge.lesson.steps.iter().enumerate() {
        notes_in(judge, &steps.nth(n).at("body"), step.body(), &mut seen);
    }
}

fn notes_in<'a>(judge: &mut Judge<'_>, path: &Path<'_>, blocks: &'a [Block], seen: &mut HashSet<&'a str>) {
    for (n, block) in blocks.iter().enumerate() {
        let path = path.nth(n);
        if let Block::Reflect(reflect) = block
            && !seen.insert(&reflect.id)
        {
            let message = Message::new("problem-duplicate-note").quoting("found", &reflect.id);
            judge.error(&path.at("id"), message);
        }
        notes_in(judge, &path, block.inner(), seen);
    }
}
