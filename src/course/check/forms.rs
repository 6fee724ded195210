//! Rules for the test before and after the course: two parallel forms, items in common, confidence and no help.

use std::collections::HashSet;

use super::{
    super::{
        load::{self, outline::Path},
        problem::{Message, Problem},
        tests::Tests,
    },
    Kind, items,
    judge::{Around, Judge},
    plain, texts, walk, wording,
};

/// Read and judge both forms.
pub(super) fn check(file: &str, bytes: &[u8], around: &Around<'_>) -> (Option<Tests>, Vec<Problem>) {
    let (tests, draft) = match load::small::<Tests>(file, bytes, Kind::Tests.name()) {
        Ok(read) => read,
        Err(problems) => return (None, problems),
    };
    let lesson = tests.as_lesson();
    let around = Around {
        picture: &|_| Err(Message::new("problem-picture-in-test")),
        ..*around
    };
    let mut judge = Judge::new(&lesson, &around, draft);
    judge.glyphs(around.has_glyph);
    items::check_each(&mut judge);
    let pieces = walk::texts_of_test(&lesson);
    texts::check(&mut judge, &pieces);
    plain::check(&mut judge, &pieces);
    wording::check(&mut judge);
    check_items(&mut judge, &tests);
    check_forms(&mut judge, &tests);
    let (problems, _) = judge.finish();
    (Some(tests), problems)
}

fn check_items(judge: &mut Judge<'_>, tests: &Tests) {
    let asked: HashSet<&String> = tests.forms.iter().flat_map(|(_, items)| items).collect();
    for (id, item) in tests.items.iter() {
        let path = Path::default().at("items").at(id);
        judge.require(asked.contains(&id.to_owned()), &path, "problem-test-unasked");
        judge.require(item.confidence, &path, "problem-test-confidence");
        judge.require(item.hints.is_empty(), &path, "problem-test-hints");
        judge.require(item.is_servable(), &path, "problem-test-unscored");
    }
}

fn check_forms(judge: &mut Judge<'_>, tests: &Tests) {
    let forms = Path::default().at("forms");
    judge.require(tests.forms.len() == 2, &forms, "problem-test-two-forms");
    for (id, items) in tests.forms.iter() {
        let path = forms.at(id);
        let mut seen = HashSet::new();
        for (n, item) in items.iter().enumerate() {
            let path = path.nth(n);
            judge.known(&path, item, tests.items.ids(), "problem-unknown-item");
            if !seen.insert(item) {
                judge.error(&path, Message::new("problem-test-twice").quoting("found", item));
            }
        }
    }
    let mut lengths = tests.forms.iter().map(|(_, items)| items.len());
    let first = lengths.next();
    judge.require(
        lengths.all(|length| Some(length) == first),
        &forms,
        "problem-test-unequal",
    );
    judge.require(!tests.anchors().is_empty(), &forms, "problem-test-no-anchors");
    parallel(judge, &forms, tests);
}

/// Items at one place measure the same in the same way: otherwise a gain between the forms says nothing.
fn parallel(judge: &mut Judge<'_>, forms: &Path<'_>, tests: &Tests) {
    let mut both = tests.forms.iter();
    let (Some((_, one)), Some((id, other))) = (both.next(), both.next()) else {
        return;
    };
    for (n, (one, other)) in one.iter().zip(other).enumerate() {
        if let (Some(this), Some(that)) = (tests.items.get(one), tests.items.get(other)) {
            let same = this.objective == that.objective && this.kind.shape() == that.kind.shape();
            let path = forms.at(id).nth(n);
            if !same {
                let message = Message::new("problem-test-not-parallel")
                    .quoting("one", one)
                    .quoting("other", other);
                judge.error(&path, message);
            }
        }
    }
}
