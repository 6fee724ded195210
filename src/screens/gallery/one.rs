//! One demo with its scenarios, and what can be done with it.

use egui::{CentralPanel, Frame, Margin, Panel, ScrollArea, Ui};

use super::{Turn, bench::Bench, moments};
use crate::{
    demos::Around,
    exchange::Export,
    screens::{
        Command, Route, Scene,
        demo::{self, Shows as _},
        lesson::Over,
        pages::Pages,
        parts, top_bar,
    },
    ui::{
        Look, tokens,
        widgets::{self, Tone},
    },
};

/// Below this width the scenarios fold into a line above the demo, in points.
const LIST_BESIDE: f32 = 980.0;
const LIST_WIDTH: f32 = 232.0;

/// A demo that is open by itself.
pub(super) struct OneView {
    pub(super) bench: Bench,
    /// What lies over its slide.
    pub(super) over: Over,
    /// Middle of the spotlight, in points of the class's screen.
    pub(super) spot: Option<egui::Pos2>,
    /// Its slide is nothing but the picture.
    pub(super) enlarged: bool,
    /// The slide's pages.
    pub(super) pages: Pages,
    list_open: bool,
    /// Why it cannot be saved was asked.
    unsavable: bool,
}

impl OneView {
    /// With this demo.
    pub(super) fn new(bench: Bench) -> Self {
        Self {
            bench,
            over: Over::Nothing,
            spot: None,
            enlarged: false,
            pages: Pages::default(),
            list_open: false,
            unsavable: false,
        }
    }

    /// Open another scenario of the demo.
    pub(super) fn take(&mut self, bench: Bench) {
        self.bench = bench;
        self.pages = Pages::default();
        self.list_open = false;
        self.unsavable = false;
    }

    /// On the desk.
    pub(super) fn ui(&mut self, ui: &mut Ui, scene: &Scene<'_>, commands: &mut Vec<Command>) -> Option<Turn> {
        (self.over, self.enlarged) = (Over::Nothing, false);
        let (of_bar, back) = top_bar::demo_bar_ui(ui, scene);
        commands.extend(of_bar);
        let mut turn = back.then_some(Turn::List);
        let width = ui.available_width();
        let beside = width >= LIST_BESIDE;
        if beside {
            Panel::left("scenarios")
                .exact_size(LIST_WIDTH)
                .resizable(false)
                .frame(Frame::new().inner_margin(Margin::symmetric(12, 16)))
                .show(ui, |ui| {
                    ScrollArea::vertical().show(ui, |ui| self.side_ui(ui, scene, commands, &mut turn));
                });
        }
        let frame = Frame::new().inner_margin(parts::screen_margin(width));
        CentralPanel::no_frame().frame(frame).show(ui, |ui| {
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                self.demo_ui(ui, scene, beside, commands, &mut turn);
            });
        });
        turn
    }

    fn demo_ui(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        beside: bool,
        commands: &mut Vec<Command>,
        turn: &mut Option<Turn>,
    ) {
        let look = &scene.look;
        widgets::heading(ui, look, 1, &self.bench.name(look));
        if !beside {
            if widgets::pill_button(ui, look, &look.t("demos-scenarios")).clicked() {
                self.list_open = !self.list_open;
            }
            if self.list_open {
                self.side_ui(ui, scene, commands, turn);
            }
        }
        let around = Around::default();
        demo::desk_ui(ui, look, &mut self.bench, around, |ui, bench| {
            scenario_ui(ui, look, bench);
            moments::ui(ui, look, bench.demo());
        });
    }

    /// Scenarios and buttons.
    fn side_ui(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        commands: &mut Vec<Command>,
        turn: &mut Option<Turn>,
    ) {
        let look = &scene.look;
        widgets::heading_sized(ui, look, 2, tokens::LABEL, &look.t("demos-scenarios"));
        if let Some(chosen) = self.bench.scenarios_ui(ui, scene) {
            self.take(chosen);
        }
        ui.add_space(tokens::GAP);
        if widgets::pill_button(ui, look, &look.t("bar-present")).clicked() {
            commands.push(Command::Present(true));
        }
        if widgets::pill_button(ui, look, &look.t("demos-compare")).clicked() {
            *turn = Some(Turn::Compare);
        }
        if widgets::pill_button(ui, look, &look.t("demos-save")).clicked() {
            match self.bench.scenario(look) {
                Some(scenario) => commands.push(Command::Go(Route::Save(Export::Scenario {
                    demo: scenario.demo.clone(),
                    text: scenario.to_ron(),
                }))),
                None => self.unsavable = true,
            }
        }
        if self.unsavable {
            parts::announced(ui, look, Tone::Note, &look.t("demos-own"));
        }
        if widgets::pill_button(ui, look, &look.t("demos-open")).clicked() {
            *turn = Some(Turn::Open);
        }
        let lesson = self.bench.taught().map(|taught| taught.lesson.as_str());
        if let Some(entry) = lesson.and_then(|id| scene.course.entry(id)) {
            let args = [
                ("number", &*entry.number),
                ("title", entry.title.get(look.lang())),
            ];
            if widgets::link_button(ui, look, &look.t_with("demos-of-lesson", &args)).clicked() {
                commands.push(Command::Go(Route::Lesson {
                    id: entry.id.clone(),
                    step: None,
                }));
            }
        }
        ui.add_space(tokens::GAP);
        set_ui(ui, look, &self.bench);
    }
}

/// Which scenario it is, and what to look at.
fn scenario_ui(ui: &mut Ui, look: &Look<'_>, bench: &Bench) {
    widgets::callout(ui, look, Tone::Note, |ui| {
        let title = bench.title(look);
        let title = if bench.is_moved() {
            look.t_with("demos-moved", &[("title", &title)])
        } else {
            title
        };
        parts::labelled(ui, look, &title, bench.say(look).unwrap_or_default());
    });
    ui.add_space(tokens::UNIT);
}

/// The seed and the set, in words.
fn set_ui(ui: &mut Ui, look: &Look<'_>, bench: &Bench) {
    let Some((_, seed)) = bench.demo_ref().setting() else {
        return;
    };
    widgets::heading_sized(ui, look, 2, tokens::LABEL, &look.t("demos-set"));
    widgets::text_soft(
        ui,
        look,
        &look.t_with("demo-seed", &[("seed", &seed.to_string())]),
    );
    for [name, value] in bench.set_in_words(look) {
        let words = look.t_with("demos-set-one", &[("name", &name), ("value", &value)]);
        widgets::text_soft(ui, look, &words);
    }
}
