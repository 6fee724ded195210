//! The town as Home shows it: who is in the town's app, and who is in no data.

use egui::{Response, Ui, Vec2};

use super::{MapPicture, TownMap, map_name};
use crate::{
    course::number,
    demos::person,
    models::town::{self, Resident},
    ui::{Look, dots::DotStyle, mark::Mark, widgets},
};

/// Home's map is small: one dot stands for so many people, so that a hollow dot can be told from a filled one.
const PEOPLE_A_DOT: usize = 4;
/// The group of those who are not drawn; it has no style.
const NOT_DRAWN: u8 = 2;

/// Styles of the groups: online, and over them those who are not, so that nobody covers them up.
fn styles(look: &Look<'_>) -> [DotStyle; 2] {
    let [online, ..] = look.palette.series;
    let style = |mark, colour| DotStyle {
        mark,
        colour,
        radius: 1.7,
        halo: None,
    };
    [style(Mark::Disc, online), style(Mark::Ring, look.palette.absent)]
}

impl TownMap {
    /// The town in a picture of this size: filled dots are in the town's app, hollow ones in no data.
    pub fn online_ui(&mut self, ui: &mut Ui, look: &Look<'_>, size: Vec2) -> Response {
        let residents = town::riverbend().residents();
        if self.groups.is_empty() {
            let group = |(id, resident): (usize, &Resident)| {
                if id % PEOPLE_A_DOT == 0 {
                    u8::from(!resident.online)
                } else {
                    NOT_DRAWN
                }
            };
            self.groups = residents.iter().enumerate().map(group).collect();
        }
        let [online, offline] = legend(look);
        let name = map_name(look, &[&online, &offline]);
        let groups = std::mem::take(&mut self.groups);
        let picture = MapPicture {
            groups: &groups,
            styles: &styles(look),
            revision: 0,
            name: &name,
            describe: &|id| person::in_short(id, look),
            first: None,
            open: None,
            asked_for: false,
        };
        let shown = ui.allocate_ui(size, |ui| self.ui(ui, look, &picture)).inner;
        self.groups = groups;
        shown.response
    }
}

/// What the dots of [`TownMap::online_ui`] mean, with how many of each there are: online, offline.
fn legend(look: &Look<'_>) -> [String; 2] {
    let residents = town::riverbend().residents();
    let n_online = residents.iter().filter(|resident| resident.online).count();
    let count = |n: usize| number::count(n as f64, look.lang());
    [
        look.t_with("town-map-online", &[("n", &count(n_online))]),
        look.t_with("town-map-offline", &[("n", &count(residents.len() - n_online))]),
    ]
}

/// The legend of [`TownMap::online_ui`].
pub fn legend_ui(ui: &mut Ui, look: &Look<'_>) {
    let [filled, hollow] = styles(look);
    let [online, offline] = legend(look);
    widgets::text_soft(
        ui,
        look,
        &look.t_with("town-map-one-dot", &[("n", &PEOPLE_A_DOT.to_string())]),
    );
    widgets::legend_entry(ui, look, filled.mark, filled.colour, &online);
    widgets::legend_entry(ui, look, hollow.mark, hollow.colour, &offline);
}
