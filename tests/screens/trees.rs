//! What a screen reader is told of the screens that have a picture, as text: one line for each thing, inside what it is
//! in, with its role, name, value and state. The files lie in `tests/trees` and are read like code when they change.

use std::{env, fmt::Write as _, fs};

use egui::accesskit::{Live, Role};
use egui_kittest::kittest::{AccessKitNode, NodeT as _};
use ground_truth::{course::Lang, exchange::iso_date, learner::today};

use crate::{kept::Kept, window::Window};

/// The trees of one language.
pub(crate) struct Trees(Kept);

impl Trees {
    pub(crate) fn new(lang: Lang) -> Self {
        Self(Kept::new("trees", lang))
    }

    /// Compares what the window tells with its file, or writes the file.
    #[expect(clippy::disallowed_methods, reason = "the trees are the tests' own files")]
    pub(crate) fn look(&mut self, window: &Window, name: &str) {
        let path = self.0.file(name, "txt");
        let now = tree(window);
        let before = fs::read_to_string(&path).unwrap_or_default();
        if now != before {
            let same = now
                .lines()
                .zip(before.lines())
                .take_while(|(now, before)| now == before);
            let how = format!("line {} is another", same.count() + 1);
            fs::write(self.0.differs(&path, &how), now).expect("written");
        }
    }

    pub(crate) fn assert_good(&self) {
        self.0.assert_good();
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "the folder is only looked for, not used"
)]
fn tree(window: &Window) -> String {
    let mut text = String::new();
    below(&window.harness.root().accesskit_node(), 0, &mut text);
    // What is another every time: the day, and the folder.
    let day = today();
    let date = iso_date(day).expect("a day of our time");
    let text = text.replace(&format!("{day} = {date}"), "TODAY");
    let folder = env::temp_dir().display().to_string();
    let (mut kept, mut rest) = (String::new(), text.as_str());
    while let Some((before, path)) = rest.split_once(&folder) {
        kept = kept + before + "FOLDER";
        rest = path.find('"').map_or("", |end| &path[end..]);
    }
    kept + rest
}

/// Lines for all that is in a node; what only holds others together, and says nothing, has none.
fn below(node: &AccessKitNode<'_>, depth: usize, text: &mut String) {
    for node in node.children() {
        if node.role() == Role::TextRun || node.is_hidden() {
            continue;
        }
        let says_nothing = matches!(node.role(), Role::GenericContainer | Role::Unknown) && !node.has_label();
        if says_nothing {
            below(&node, depth, text);
        } else {
            writeln!(text, "{}{}", "  ".repeat(depth), line(&node)).unwrap();
            below(&node, depth + 1, text);
        }
    }
}

fn line(node: &AccessKitNode<'_>) -> String {
    let mut line = format!("{:?}", node.role());
    if let Some(level) = node.data().level() {
        write!(line, " {level}").unwrap();
    }
    let label = node.label();
    if let Some(label) = &label {
        write!(line, " {label:?}").unwrap();
    }
    if let Some(value) = node.value().filter(|value| Some(value) != label.as_ref()) {
        write!(line, " = {value:?}").unwrap();
    }
    if let Some(hint) = node.data().placeholder().filter(|_| label.is_none()) {
        write!(line, " hint {hint:?}").unwrap();
    }
    if let Some(number) = node.numeric_value() {
        write!(line, " at {number:.4}").unwrap();
    }
    if let (Some(least), Some(most)) = (node.min_numeric_value(), node.max_numeric_value()) {
        write!(line, " of {least:.4}..{most:.4}").unwrap();
    }
    if let Some(description) = node.description() {
        write!(line, " described {description:?}").unwrap();
    }
    if let Some(toggled) = node.toggled() {
        write!(line, ", toggled {toggled:?}").unwrap();
    }
    if let Some(expanded) = node.data().is_expanded() {
        write!(line, ", expanded {expanded}").unwrap();
    }
    let states = [
        ("selected", node.is_selected() == Some(true)),
        ("disabled", node.is_disabled()),
        ("modal", node.is_modal()),
        ("has the focus", node.is_focused()),
        ("announced", node.live() != Live::Off),
    ];
    for (state, _) in states.iter().filter(|(_, holds)| *holds) {
        write!(line, ", {state}").unwrap();
    }
    line
}
