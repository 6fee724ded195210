//! One demo at two settings: pictures and controls of each, what differs, and the results.

use egui::{CentralPanel, Frame, ScrollArea, Ui};

use super::{Turn, bench::Bench, difference, moments};
use crate::{
    demos::Around,
    screens::{
        Command, Scene,
        demo::{self, Shows as _},
        parts, top_bar,
    },
    ui::{
        Look, tokens,
        widgets::{self, ChoiceRole},
    },
};

/// Below this width one of the two is shown at a time, in points.
const BESIDE: f32 = 1_000.0;
/// Height of a picture where both are shown, as a part of the window's, and its least, in points.
const STAGE: f32 = 0.36;
const LEAST_STAGE: f32 = 240.0;

/// What is shown where there is no room for both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tab {
    Side(usize),
    Difference,
}

/// The same demo twice.
pub(super) struct PairView {
    benches: [Bench; 2],
    lists_open: [bool; 2],
    tab: Tab,
}

impl PairView {
    /// A demo, and another of the same model.
    pub(super) fn new(first: Bench, other: Bench) -> Self {
        Self {
            benches: [first, other],
            lists_open: [false; 2],
            tab: Tab::Side(0),
        }
    }

    /// The one that was there before.
    pub(super) fn into_first(self) -> Bench {
        let [first, _] = self.benches;
        first
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, scene: &Scene<'_>, commands: &mut Vec<Command>) -> Option<Turn> {
        let (of_bar, back) = top_bar::demo_bar_ui(ui, scene);
        commands.extend(of_bar);
        let look = &scene.look;
        let mut turn = back.then_some(Turn::List);
        let width = ui.available_width();
        let frame = Frame::new().inner_margin(parts::screen_margin(width));
        CentralPanel::no_frame().frame(frame).show(ui, |ui| {
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                ui.horizontal_wrapped(|ui| {
                    let [first, _] = &self.benches;
                    let name = look.t_with("demos-compared", &[("name", &first.name(look))]);
                    widgets::heading(ui, look, 1, &name);
                    if widgets::pill_button(ui, look, &look.t("demos-alone")).clicked() {
                        turn = Some(Turn::First);
                    }
                });
                if width >= BESIDE {
                    self.beside_ui(ui, scene);
                } else {
                    self.tabs_ui(ui, scene);
                }
            });
        });
        turn
    }

    fn beside_ui(&mut self, ui: &mut Ui, scene: &Scene<'_>) {
        let look = &scene.look;
        let height = (ui.clip_rect().height() * STAGE).max(LEAST_STAGE);
        self.columns(ui, look, |ui, pair, side| {
            pair.picture_ui(ui, scene, side, height);
        });
        self.columns(ui, look, |ui, pair, side| pair.controls_ui(ui, look, side));
        ui.add_space(tokens::GAP_S);
        difference::ui(ui, look, &self.benches);
        ui.add_space(tokens::GAP_S);
        self.columns(ui, look, |ui, pair, side| pair.result_ui(ui, look, side));
    }

    /// Both sides beside each other, each a group of its own for a screen reader.
    fn columns(&mut self, ui: &mut Ui, look: &Look<'_>, mut add: impl FnMut(&mut Ui, &mut Self, usize)) {
        let inside = ui.spacing().item_spacing.x;
        ui.spacing_mut().item_spacing.x = tokens::GAP_L;
        ui.columns(2, |columns| {
            for (side, ui) in columns.iter_mut().enumerate() {
                ui.spacing_mut().item_spacing.x = inside;
                parts::group(ui, &side_name(look, side));
                add(ui, self, side);
            }
        });
        ui.spacing_mut().item_spacing.x = inside;
    }

    fn tabs_ui(&mut self, ui: &mut Ui, scene: &Scene<'_>) {
        let look = &scene.look;
        for tab in [Tab::Side(0), Tab::Side(1), Tab::Difference] {
            let words = match tab {
                Tab::Side(side) => side_name(look, side),
                Tab::Difference => look.t("demos-difference"),
            };
            if widgets::small_choice(ui, look, ChoiceRole::Radio, &words, self.tab == tab).clicked() {
                self.tab = tab;
            }
        }
        match self.tab {
            Tab::Side(side) => {
                ui.push_id(side, |ui| {
                    parts::group(ui, &side_name(look, side));
                    let height = (ui.available_width() * 0.7).min(ui.clip_rect().height());
                    self.picture_ui(ui, scene, side, height.max(LEAST_STAGE));
                    self.controls_ui(ui, look, side);
                    ui.add_space(tokens::UNIT);
                    self.result_ui(ui, look, side);
                });
            }
            Tab::Difference => difference::ui(ui, look, &self.benches),
        }
    }

    /// Which scenario it is, the picture, and the outcome in words.
    fn picture_ui(&mut self, ui: &mut Ui, scene: &Scene<'_>, side: usize, height: f32) {
        let look = &scene.look;
        let (Some(bench), Some(list_open)) = (self.benches.get_mut(side), self.lists_open.get_mut(side))
        else {
            return;
        };
        let title = look.t_with(
            "demos-side",
            &[("side", &side_name(look, side)), ("title", &bench.title(look))],
        );
        ui.horizontal_wrapped(|ui| {
            widgets::heading_sized(ui, look, 2, tokens::SUBHEADING, &title);
            if widgets::pill_button(ui, look, &look.t("demos-scenarios")).clicked() {
                *list_open = !*list_open;
            }
        });
        if *list_open && let Some(chosen) = bench.scenarios_ui(ui, scene) {
            *bench = chosen;
            *list_open = false;
        }
        demo::stage_ui(ui, look, bench.demo(), Around::default(), height);
        demo::foot_ui(ui, look, bench);
    }

    fn controls_ui(&mut self, ui: &mut Ui, look: &Look<'_>, side: usize) {
        if let Some(bench) = self.benches.get_mut(side) {
            moments::ui(ui, look, bench.demo());
            demo::controls_ui(ui, look, bench.demo(), Around::default());
        }
    }

    fn result_ui(&mut self, ui: &mut Ui, look: &Look<'_>, side: usize) {
        if let Some(bench) = self.benches.get_mut(side) {
            demo::result_ui(ui, look, bench.demo(), Around::default());
        }
    }
}

/// What a side is called.
pub(super) fn side_name(look: &Look<'_>, side: usize) -> String {
    look.t(if side == 0 { "demos-side-a" } else { "demos-side-b" })
}
