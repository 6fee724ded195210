//! The walk that every screen passes in both languages: names, roles, keyboard, sizes, nothing cut off.

use std::collections::{BTreeMap, BTreeSet};

use egui::{
    Key, Modifiers, Rect, Shape,
    accesskit::{Action, NodeId, Role},
};
use egui_kittest::{Harness, Node, kittest::NodeT as _};
use ground_truth::{
    course::Lang,
    ui::{Palette, theme},
};

/// Smallest side of a target in points at zoom 1 (WCAG 2.5.8).
const LEAST_TARGET: f32 = 24.0;
/// Least width of the ring round what has the focus, in points; it is twice as wide but on a slide made small.
const LEAST_RING: f32 = 1.0;

/// A screen of a size in points, in a language, in the app's own fonts and style.
pub(crate) fn screen<'a, S>(
    lang: Lang,
    size: [f32; 2],
    state: S,
    ui: impl FnMut(&mut egui::Ui, &mut S) + 'a,
) -> Harness<'a, S> {
    Harness::builder()
        .with_size(size)
        .with_theme(egui::Theme::Light)
        .renderer(super::pictures::CpuRenderer::default())
        .with_context_setup(move |ctx| theme::apply(ctx, Palette::light(), lang, false))
        .build_ui_state(ui, state)
}

/// Fails, saying what is wrong, unless the screen can be used without eyes, without a mouse, and at 200 % text.
pub(crate) fn assert_accessible<S>(harness: &mut Harness<'_, S>) {
    harness.run_steps(2);
    harness.check_accessibility();
    let mut faults = faults_of_sizes(harness);
    faults.extend(faults_at_this_size(harness, "at 100 %"));
    let (size, scale) = (harness.ctx.content_rect().size(), harness.ctx.pixels_per_point());
    harness
        .set_pixels_per_point(2.0 * scale)
        .set_size(size / 2.0)
        .run_steps(3);
    faults.extend(faults_at_this_size(harness, "at 200 %"));
    harness.set_pixels_per_point(scale).set_size(size).run_steps(3);
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

/// What is wrong with a screen as it is, whatever its size and zoom.
pub(crate) fn faults_at_this_size<S>(harness: &mut Harness<'_, S>, when: &str) -> Vec<String> {
    let mut faults = faults_of_names(harness);
    faults.extend(faults_of_strings(harness));
    faults.extend(faults_of_headings(harness));
    faults.extend(faults_of_width(harness, when));
    faults.extend(faults_of_walk(harness, when));
    faults
}

/// What can be used at the moment: everything, or what is in the window that lies over all else.
pub(crate) fn within_reach<'t, S>(harness: &'t Harness<'_, S>) -> impl Iterator<Item = Node<'t>> {
    let root = harness.root();
    let over = root
        .children_recursive()
        .find(|node| node.accesskit_node().is_modal());
    over.unwrap_or(root).children_recursive()
}

/// What the keyboard can reach.
fn focusable<'t, S>(harness: &'t Harness<'_, S>) -> Vec<Node<'t>> {
    within_reach(harness)
        .filter(|node| {
            let node = node.accesskit_node();
            node.data().supports_action(Action::Focus) && !node.is_disabled() && !node.is_hidden()
        })
        .collect()
}

fn name_of(node: &Node<'_>) -> String {
    let node = node.accesskit_node();
    node.label()
        .or_else(|| node.data().placeholder().map(str::to_owned))
        .unwrap_or_default()
}

pub(crate) fn describe(node: &Node<'_>) -> String {
    let role = node.accesskit_node().role();
    format!("{role:?} {:?} at {:?}", name_of(node), node.rect())
}

/// Everything that takes the focus has a name and a role, and no two things of one role in one group have one name.
/// A word of the glossary, which has its meaning as a description, may come again. What a description says is not the
/// name once more.
fn faults_of_names<S>(harness: &Harness<'_, S>) -> Vec<String> {
    let mut faults = Vec::new();
    let mut seen = BTreeSet::new();
    for node in focusable(harness) {
        let role = node.accesskit_node().role();
        let name = name_of(&node);
        if name.trim().is_empty() {
            faults.push(format!("no name: {}", describe(&node)));
        }
        if matches!(role, Role::Unknown | Role::GenericContainer) {
            faults.push(format!("no role: {}", describe(&node)));
        }
        let description = node.accesskit_node().description();
        if description.as_ref() == Some(&name) {
            faults.push(format!("a screen reader says it twice: {}", describe(&node)));
        }
        let of_the_glossary = role == Role::Link && description.is_some();
        if !of_the_glossary && !seen.insert((groups_of(&node), format!("{role:?}"), name.clone())) {
            faults.push(format!("a second {role:?} named {name:?}"));
        }
    }
    faults
}

/// Names of the groups that a thing is in, which a screen reader says before it.
fn groups_of(node: &Node<'_>) -> Vec<String> {
    let mut groups = Vec::new();
    let mut above = node.accesskit_node().parent();
    while let Some(node) = above {
        if node.role() == Role::Group {
            groups.extend(node.label());
        }
        above = node.parent();
    }
    groups
}

/// No string is missing: a missing one shows its id, such as `quiz-title`, whose area other strings have.
fn faults_of_strings<S>(harness: &Harness<'_, S>) -> Vec<String> {
    let areas = areas();
    let of_id = |char: char| char.is_ascii_lowercase() || char.is_ascii_digit() || char == '-';
    let is_id = |text: &String| {
        text.chars().all(of_id) && text.split_once('-').is_some_and(|(area, _)| areas.contains(area))
    };
    harness
        .root()
        .children_recursive()
        .flat_map(|node| [Some(name_of(&node)), node.value()])
        .flatten()
        .filter(is_id)
        .map(|id| format!("a string is missing: {id}"))
        .collect()
}

/// The first words of the ids of all interface strings.
fn areas() -> BTreeSet<String> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/strings/en");
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let texts = files.filter_map(|file| std::fs::read_to_string(file.path()).ok());
    let ids = |text: String| {
        let ids = text
            .lines()
            .filter_map(|line| Some(line.split_once(" =")?.0.split_once('-')?.0.to_owned()));
        ids.collect::<Vec<_>>()
    };
    texts
        .flat_map(ids)
        .filter(|area| area.bytes().all(|byte| byte.is_ascii_lowercase()))
        .collect()
}

fn faults_of_headings<S>(harness: &Harness<'_, S>) -> Vec<String> {
    let headings: Vec<String> = harness
        .root()
        .children_recursive()
        .filter(|node| node.accesskit_node().role() == Role::Heading)
        .filter(|node| node.accesskit_node().data().level() == Some(1))
        .map(|node| name_of(&node))
        .collect();
    match headings.as_slice() {
        [heading] if !heading.is_empty() => Vec::new(),
        _ => vec![format!("one heading of level 1 is wanted, found {headings:?}")],
    }
}

/// Targets are large enough; words inside a paragraph need not be.
pub(crate) fn faults_of_sizes<S>(harness: &Harness<'_, S>) -> Vec<String> {
    focusable(harness)
        .iter()
        .filter(|node| node.accesskit_node().role() != Role::Link)
        .filter(|node| node.rect().width() < LEAST_TARGET || node.rect().height() < LEAST_TARGET)
        .map(|node| format!("smaller than {LEAST_TARGET} points: {}", describe(node)))
        .collect()
}

/// Text and targets fit across the window, and across what they are in: one scrolls down, never sideways (WCAG 1.4.10).
pub(crate) fn faults_of_width<S>(harness: &Harness<'_, S>, when: &str) -> Vec<String> {
    let window = harness.ctx.content_rect().expand(1.0);
    let shown = [
        Role::Label,
        Role::Heading,
        Role::Button,
        Role::Link,
        Role::RadioButton,
        Role::CheckBox,
        Role::Slider,
        Role::TextInput,
        Role::ComboBox,
    ];
    let whole = |rect: Rect, within: Rect| rect.left() >= within.left() && rect.right() <= within.right();
    let cut = cut_at_a_side(harness);
    harness
        .root()
        .children_recursive()
        .filter(|node| shown.contains(&node.accesskit_node().role()))
        .filter_map(|node| {
            let what = format!("{}{}", describe(&node), node.value().unwrap_or_default());
            if !whole(node.rect(), window) {
                Some(format!("{when} wider than the window: {what}"))
            } else if cut.contains(&node.accesskit_node().locate().0) {
                Some(format!("{when} cut off at a side: {what}"))
            } else {
                None
            }
        })
        .collect()
}

/// What is cut off at its left or right by what it is in.
fn cut_at_a_side<S>(harness: &Harness<'_, S>) -> BTreeSet<NodeId> {
    harness.ctx.viewport(|viewport| {
        let widgets = viewport
            .prev_pass
            .widgets
            .layers()
            .flat_map(|(_, widgets)| widgets);
        let cut = widgets.filter(|widget| {
            let (whole, seen) = (widget.rect, widget.interact_rect.expand(1.0));
            whole.left() < seen.left() || whole.right() > seen.right()
        });
        cut.map(|widget| widget.id.accesskit_id()).collect()
    })
}

/// Goes through the screen with Tab: everything is reached, nothing twice, always in view, and there is a way out;
/// then the same backwards.
fn faults_of_walk<S>(harness: &mut Harness<'_, S>, when: &str) -> Vec<String> {
    let wanted: BTreeMap<String, String> = focusable(harness)
        .iter()
        .map(|node| (key_of(node), describe(node)))
        .collect();
    let mut faults = Vec::new();
    for back in [false, true] {
        let seen = walk(harness, back, wanted.len(), when, &mut faults);
        let way = if back { "Shift+Tab" } else { "Tab" };
        for (key, node) in &wanted {
            match seen.iter().filter(|other| *other == key).count() {
                0 => faults.push(format!("{when} {way} never reaches {node}")),
                1 => {}
                times => faults.push(format!("{when} {way} comes {times} times to {node}")),
            }
        }
    }
    faults
}

/// Presses Tab until the walk is back where it began, and gives what had the focus, in order.
fn walk<S>(
    harness: &mut Harness<'_, S>,
    back: bool,
    count: usize,
    when: &str,
    faults: &mut Vec<String>,
) -> Vec<String> {
    harness.ctx.memory_mut(|memory| {
        if let Some(id) = memory.focused() {
            memory.surrender_focus(id);
        }
    });
    harness.run_steps(1);
    let modifiers = if back { Modifiers::SHIFT } else { Modifiers::NONE };
    let mut seen: Vec<String> = Vec::new();
    for _ in 0..count + 2 {
        harness.key_press_modifiers(modifiers, Key::Tab);
        harness.run_steps(3);
        let window = harness.ctx.content_rect();
        let Some(node) = focused(harness) else { continue };
        let key = key_of(&node);
        if seen.first() == Some(&key) {
            return seen;
        }
        if !has_ring(harness, node.rect()) {
            faults.push(format!(
                "{when} no ring round what has the focus: {}",
                describe(&node)
            ));
        }
        if !in_view(node.rect(), window) {
            faults.push(format!(
                "{when} out of view with the focus: {} in {window:?}",
                describe(&node)
            ));
        }
        seen.push(key);
    }
    if count > 0 {
        faults.push(format!("{when} Tab does not come back to where it began: a trap"));
    }
    seen
}

fn key_of(node: &Node<'_>) -> String {
    format!("{:?}", node.accesskit_node().id())
}

fn focused<'t, S>(harness: &'t Harness<'_, S>) -> Option<Node<'t>> {
    harness.root().children_recursive().find(Node::is_focused)
}

/// Whether a ring that can be seen is painted round a place: a line in the colour of the focus.
fn has_ring<S>(harness: &Harness<'_, S>, place: Rect) -> bool {
    fn is_ring(shape: &Shape, colours: &[egui::Color32], place: Rect) -> bool {
        match shape {
            Shape::Vec(shapes) => shapes.iter().any(|shape| is_ring(shape, colours, place)),
            Shape::Rect(ring) => {
                let round = ring.rect.expand(4.0).contains_rect(place);
                let near = place.expand(8.0).contains_rect(ring.rect);
                colours.contains(&ring.stroke.color) && ring.stroke.width >= LEAST_RING && round && near
            }
            _ => false,
        }
    }
    let colours = [Palette::light(), Palette::contrast(), Palette::stage()].map(|palette| palette.focus);
    let mut shapes = harness.output().shapes.iter();
    shapes.any(|clipped| clipped.clip_rect.intersects(place) && is_ring(&clipped.shape, &colours, place))
}

/// Whether all of a thing can be seen; of one larger than the window, its beginning.
fn in_view(rect: Rect, window: Rect) -> bool {
    let window = window.expand(1.0);
    let across = rect.left() >= window.left() && rect.right() <= window.right();
    let down =
        rect.top() >= window.top() && (rect.bottom() <= window.bottom() || rect.height() > window.height());
    across && down
}
