//! Every text of a lesson with its path and what is expected of it.

use super::super::{
    chart::{Categories, Chart, ChartData, PointSeries},
    item::{Choice, Item, ItemKind},
    lesson::{Block, Drawing, Figure, Lesson, Myth, PredictForm, Step, Table, Worked},
    load::outline::Path,
    map::Map,
    text::Text,
};

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A title, an option, a line of a list.
    Line,
    /// A paragraph of prose.
    Paragraph,
    /// The reason of an option.
    Reason,
}

/// Whether digits may be typed by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Digits {
    /// They may: what is written here is given, not computed.
    Free,
    /// Only where the text cites a source.
    Cited,
}

/// A text with its path.
pub(super) struct Piece<'a> {
    pub path: Path<'a>,
    pub text: &'a Text,
    pub role: Role,
    pub digits: Digits,
}

/// Every text of the lesson.
pub(super) fn texts(lesson: &Lesson) -> Vec<Piece<'_>> {
    let mut walk = Walk {
        pieces: Vec::new(),
        digits: Digits::Cited,
    };
    let root = Path::default();
    walk.line(root.at("title"), &lesson.title);
    walk.objectives(&root, lesson);
    for (n, step) in lesson.steps.iter().enumerate() {
        walk.step(&root.at("steps").nth(n), step);
    }
    walk.asked(&root, lesson);
    walk.pieces
}

/// Every text of items that belong to no lesson: those of a test, which has neither title nor steps.
pub(super) fn texts_of_test(test: &Lesson) -> Vec<Piece<'_>> {
    let mut walk = Walk {
        pieces: Vec::new(),
        digits: Digits::Cited,
    };
    let root = Path::default();
    walk.objectives(&root, test);
    walk.asked(&root, test);
    walk.pieces
}

struct Walk<'a> {
    pieces: Vec<Piece<'a>>,
    digits: Digits,
}

impl<'a> Walk<'a> {
    fn add(&mut self, path: Path<'a>, text: &'a Text, role: Role) {
        self.pieces.push(Piece {
            path,
            text,
            role,
            digits: self.digits,
        });
    }

    fn line(&mut self, path: Path<'a>, text: &'a Text) {
        self.add(path, text, Role::Line);
    }

    fn lines(&mut self, path: &Path<'a>, texts: &'a [Text]) {
        for (n, text) in texts.iter().enumerate() {
            self.line(path.nth(n), text);
        }
    }

    fn objectives(&mut self, root: &Path<'a>, lesson: &'a Lesson) {
        for (id, objective) in lesson.objectives.iter() {
            self.line(root.at("objectives").at(id).at("text"), &objective.text);
        }
    }

    /// Items, and the notes on sources.
    fn asked(&mut self, root: &Path<'a>, lesson: &'a Lesson) {
        self.digits = Digits::Free;
        for (id, item) in lesson.items.iter() {
            self.item(&root.at("items").at(id), item);
        }
        for (id, source) in lesson.sources.iter() {
            if let Some(doubt) = &source.doubt {
                self.add(root.at("sources").at(id).at("doubt"), doubt, Role::Paragraph);
            }
        }
    }

    fn step(&mut self, path: &Path<'a>, step: &'a Step) {
        if let Some(class) = step.class() {
            self.line(path.at("class").at("note"), &class.note);
        }
        match step {
            Step::Read(read) => {
                self.line(path.at("title"), &read.title);
                self.blocks(&path.at("body"), &read.body);
            }
            Step::Case(case) => {
                // The title of a case speaks of what its sources say.
                let text = &case.title;
                self.pieces.push(Piece {
                    path: path.at("title"),
                    text,
                    role: Role::Line,
                    digits: Digits::Free,
                });
                self.blocks(&path.at("body"), &case.body);
                if let Some(text) = &case.not_known {
                    self.add(path.at("not_known"), text, Role::Paragraph);
                }
            }
            Step::Predict(predict) => {
                self.line(path.at("ask"), &predict.ask);
                self.predict_form(&path.at("form"), &predict.form);
            }
            Step::Try(try_it) => {
                self.line(path.at("title"), &try_it.title);
                self.line(path.at("question"), &try_it.question);
                for (n, guide) in try_it.guide.iter().enumerate() {
                    self.line(path.at("guide").nth(n).at("say"), &guide.say);
                }
            }
            Step::Observe(observe) => {
                self.line(path.at("ask"), &observe.ask);
                for (id, option) in observe.options.iter() {
                    self.line(path.at("options").at(id).at("text"), &option.text);
                }
            }
            Step::Explain(explain) => {
                self.myth(&path.at("myth"), &explain.myth);
                self.blocks(&path.at("body"), &explain.body);
            }
            Step::BothSides(both) => {
                self.lines(&path.at("does_well"), &both.does_well);
                self.lines(&path.at("fails"), &both.fails);
                self.lines(&path.at("unless"), &both.unless);
            }
            Step::Checklist(checklist) => self.lines(&path.at("items"), &checklist.items),
            Step::Quiz(_) => {}
            Step::Discuss(discuss) => {
                self.line(path.at("ask"), &discuss.ask);
                self.line(path.at("teacher"), &discuss.teacher);
            }
        }
    }

    fn predict_form(&mut self, path: &Path<'a>, form: &'a PredictForm) {
        match form {
            PredictForm::Choice(options) => {
                for (id, option) in options.iter() {
                    self.line(path.at(id).at("text"), &option.text);
                }
            }
            PredictForm::Order { entries, ends } => {
                for (id, entry) in entries.iter() {
                    self.line(path.at("entries").at(id).at("text"), &entry.text);
                }
                self.line(path.at("ends").nth(0), &ends.0);
                self.line(path.at("ends").nth(1), &ends.1);
            }
            PredictForm::Curve(form) => {
                self.line(path.at("x"), &form.x);
                self.line(path.at("y"), &form.y);
            }
            PredictForm::Share { .. } | PredictForm::Number { .. } => {}
        }
    }

    fn myth(&mut self, path: &Path<'a>, myth: &'a Myth) {
        self.line(path.at("claim"), &myth.claim);
        self.line(path.at("wrong"), &myth.wrong);
        self.add(path.at("tempts"), &myth.tempts, Role::Paragraph);
        self.add(path.at("instead"), &myth.instead, Role::Paragraph);
    }

    fn blocks(&mut self, path: &Path<'a>, blocks: &'a [Block]) {
        for (n, block) in blocks.iter().enumerate() {
            self.block(path.nth(n), block);
        }
    }

    fn block(&mut self, path: Path<'a>, block: &'a Block) {
        match block {
            Block::Heading(text) => self.line(path, text),
            Block::Paragraph(text) => self.add(path, text, Role::Paragraph),
            Block::List(list) => self.lines(&path.at("entries"), &list.entries),
            Block::Callout(callout) => self.add(path.at("text"), &callout.text, Role::Paragraph),
            Block::Myth(myth) => self.myth(&path, myth),
            Block::Table(table) => self.given(|walk| walk.table(&path, table)),
            Block::Figure(figure) => self.given(|walk| walk.figure(&path, figure)),
            Block::Chart(chart) => self.given(|walk| walk.chart(&path, chart)),
            Block::Worked(worked) => self.given(|walk| walk.worked(&path, worked)),
            Block::Reflect(reflect) => self.line(path.at("ask"), &reflect.ask),
            Block::Summary(points) => self.lines(&path, points),
            Block::Deeper(inner) | Block::Teacher(inner) => self.blocks(&path, inner),
            Block::Term(_) | Block::Source(_) | Block::PageBreak => {}
        }
    }

    /// Texts whose numbers are given, not computed.
    fn given(&mut self, add: impl FnOnce(&mut Self)) {
        let outside = std::mem::replace(&mut self.digits, Digits::Free);
        add(self);
        self.digits = outside;
    }

    fn table(&mut self, path: &Path<'a>, table: &'a Table) {
        self.line(path.at("caption"), &table.caption);
        self.lines(&path.at("columns"), &table.columns);
        for (n, row) in table.rows.iter().enumerate() {
            self.lines(&path.at("rows").nth(n), row);
        }
    }

    /// Words for those who do not see a picture; that there are none is told as such.
    fn alt(&mut self, path: Path<'a>, alt: &'a Text) {
        if !(alt.en.trim().is_empty() && alt.zh.trim().is_empty()) {
            self.add(path, alt, Role::Paragraph);
        }
    }

    fn figure(&mut self, path: &Path<'a>, figure: &'a Figure) {
        if let Some(caption) = &figure.caption {
            self.line(path.at("caption"), caption);
        }
        self.alt(path.at("alt"), &figure.alt);
        let path = path.at("drawing");
        match &figure.drawing {
            Drawing::Marks { groups, .. } => {
                for (n, group) in groups.iter().enumerate() {
                    self.line(path.at("groups").nth(n).at("name"), &group.name);
                }
            }
            Drawing::Flow { boxes, .. } => self.lines(&path.at("boxes"), boxes),
            Drawing::Image(_) => {}
        }
    }

    fn chart(&mut self, path: &Path<'a>, chart: &'a Chart) {
        self.line(path.at("title"), &chart.title);
        self.alt(path.at("alt"), &chart.alt);
        self.line(path.at("x").at("name"), &chart.x.name);
        self.line(path.at("y").at("name"), &chart.y.name);
        let data = path.at("data");
        match &chart.data {
            ChartData::Bars(categories) | ChartData::Dots(categories) => self.categories(&data, categories),
            ChartData::Lines(series) | ChartData::Scatter(series) => self.series(&data, series),
        }
        for (id, region) in chart.regions.iter() {
            self.line(path.at("regions").at(id).at("name"), &region.name);
        }
    }

    fn categories(&mut self, path: &Path<'a>, categories: &'a Categories) {
        self.lines(&path.at("names"), &categories.names);
        for (id, series) in categories.series.iter() {
            self.line(path.at("series").at(id).at("name"), &series.name);
        }
    }

    fn series(&mut self, path: &Path<'a>, series: &'a Map<PointSeries>) {
        for (id, series) in series.iter() {
            self.line(path.at(id).at("name"), &series.name);
        }
    }

    fn worked(&mut self, path: &Path<'a>, worked: &'a Worked) {
        self.line(path.at("title"), &worked.title);
        for (n, step) in worked.steps.iter().enumerate() {
            let path = path.at("steps").nth(n);
            if let Some(ask) = &step.ask {
                self.line(path.at("ask"), ask);
            }
            self.add(path.at("say"), &step.say, Role::Paragraph);
        }
    }

    fn item(&mut self, path: &Path<'a>, item: &'a Item) {
        self.line(path.at("stem"), &item.stem);
        self.lines(&path.at("hints"), &item.hints);
        let kind = path.at("kind");
        match &item.kind {
            ItemKind::Single(options) | ItemKind::Multi(options) => self.choices(&kind, options),
            ItemKind::Numeric(numeric) => {
                self.add(kind.at("why"), &numeric.why, Role::Reason);
                for (n, trap) in numeric.traps.iter().enumerate() {
                    self.add(kind.at("traps").nth(n).at("why"), &trap.why, Role::Reason);
                }
            }
            ItemKind::Order(order) => {
                for (id, entry) in order.entries.iter() {
                    self.line(kind.at("entries").at(id), entry);
                }
                self.line(kind.at("ends").nth(0), &order.ends.0);
                self.line(kind.at("ends").nth(1), &order.ends.1);
                self.add(kind.at("why"), &order.why, Role::Reason);
            }
            ItemKind::Match(matching) => {
                for (id, left) in matching.left.iter() {
                    let path = kind.at("left").at(id);
                    self.line(path.at("text"), &left.text);
                    self.add(path.at("why"), &left.why, Role::Reason);
                }
                for (id, right) in matching.right.iter() {
                    self.line(kind.at("right").at(id), right);
                }
            }
            ItemKind::Decision(decision) => {
                self.choices(&kind.at("actions"), &decision.actions);
                self.choices(&kind.at("reasons"), &decision.reasons);
            }
            ItemKind::Flaw(flaw) => {
                self.blocks(&kind.at("exhibit"), &flaw.exhibit);
                self.choices(&kind.at("places"), &flaw.places);
                self.choices(&kind.at("reasons"), &flaw.reasons);
            }
            ItemKind::Reflection(reflection) => {
                self.add(kind.at("model"), &reflection.model, Role::Reason);
                self.lines(&kind.at("rubric"), &reflection.rubric);
            }
        }
    }

    fn choices(&mut self, path: &Path<'a>, options: &'a Map<Choice>) {
        for (id, option) in options.iter() {
            self.line(path.at(id).at("text"), &option.text);
            self.add(path.at(id).at("why"), &option.why, Role::Reason);
            if let Some(then) = &option.then {
                self.add(path.at(id).at("then"), then, Role::Reason);
            }
        }
    }
}
