//! Look inside: the model in words, what is measured and what assumed, sources, the first rows of data.

use super::{BigDataParadox, known::yes_no};
use crate::{
    course::number,
    demos::{Input, Inside, parts, person, town_map::place_id},
    models::town::{self, Resident, Stratum},
    ui::Look,
};

/// Rows of data that are shown.
const ROWS: usize = 8;

pub(super) fn inside(demo: &BigDataParadox, look: &Look<'_>) -> Inside {
    Inside {
        model: model(demo, look),
        inputs: inputs(demo, look),
        sources: ["cnnic", "census", "meng"]
            .map(|id| look.t(&format!("paradox-source-{id}")))
            .to_vec(),
        columns: COLUMNS.map(|id| look.t(&format!("paradox-column-{id}"))).to_vec(),
        rows: town::riverbend()
            .residents()
            .iter()
            .take(ROWS)
            .map(|resident| row(demo, look, resident))
            .collect(),
        seed: demo.run.seed,
    }
}

fn model(demo: &BigDataParadox, look: &Look<'_>) -> Vec<String> {
    let people = parts::count(f64::from(town::POPULATION), look);
    let mut lines = vec![
        look.t_with("paradox-model-truth", &[("people", &people)]),
        look.t("paradox-model-replies"),
        look.t("paradox-model-visits"),
        look.t("paradox-model-margin"),
        look.t("paradox-model-error"),
    ];
    // The correlation tells how the replies err, so it waits until both answers are in.
    if demo.known.truth() {
        let rho = number::real(demo.run.outcome.rho, 3, look.lang());
        lines.push(look.t_with("paradox-model-effective", &[("rho", &rho)]));
    }
    lines
}

fn inputs(demo: &BigDataParadox, look: &Look<'_>) -> Vec<Input> {
    let params = &demo.run.params;
    let input = |name: String, value: String, measured: bool| Input {
        name,
        value,
        measured,
    };
    let of_town = demo.run.outcome.n_online == town::riverbend().online_count(town::ONLINE_SHARE);
    let mut inputs = vec![input(
        look.t("paradox-input-people"),
        parts::count(f64::from(town::POPULATION), look),
        false,
    )];
    for stratum in Stratum::ALL {
        let group = look.t(&format!("town-group-{}", group_id(stratum)));
        let size = parts::count(f64::from(stratum.size()), look);
        inputs.push(input(
            look.t_with("paradox-input-group", &[("group", &group)]),
            size,
            true,
        ));
    }
    let online = if of_town {
        "paradox-input-online-2020"
    } else {
        "paradox-input-online-set"
    };
    inputs.push(input(
        look.t(online),
        parts::share(params.online_share, look),
        of_town,
    ));
    for stratum in Stratum::ALL {
        let group = look.t(&format!("town-group-{}", group_id(stratum)));
        let share = parts::share(online_in(demo, stratum), look);
        inputs.push(input(
            look.t_with("paradox-input-online-group", &[("group", &group)]),
            share,
            of_town,
        ));
    }
    inputs.push(input(
        look.t("paradox-input-yes-online"),
        parts::share(params.yes_online, look),
        false,
    ));
    inputs.push(input(
        look.t("paradox-input-yes-offline"),
        parts::share(params.yes_offline, look),
        false,
    ));
    inputs
}

const fn group_id(stratum: Stratum) -> &'static str {
    match stratum {
        Stratum::CentreYounger => "centre-younger",
        Stratum::CentreOlder => "centre-older",
        Stratum::VillageYounger => "village-younger",
        Stratum::VillageOlder => "village-older",
    }
}

/// Share of a group that is online in this run.
fn online_in(demo: &BigDataParadox, stratum: Stratum) -> f64 {
    let online = town::riverbend()
        .residents()
        .iter()
        .zip(&demo.run.outcome.online)
        .filter(|(resident, online)| resident.stratum == stratum && **online)
        .count();
    online as f64 / f64::from(stratum.size())
}

/// Columns of the data, in the order of [`row`].
const COLUMNS: [&str; 7] = ["person", "place", "age", "online", "replied", "visited", "answer"];

/// One resident as the data have them: an answer only where somebody asked.
fn row(demo: &BigDataParadox, look: &Look<'_>, resident: &Resident) -> Vec<String> {
    let known = demo.known.of(&demo.run.outcome, usize::from(resident.id));
    vec![
        person::name(resident, look.lang()),
        look.t(&place_id(resident.place)),
        resident.age.to_string(),
        look.t(yes_no(known.online)),
        look.t(demo.known.replied_word(known)),
        look.t(demo.known.visited_word(known)),
        look.t(known.answer_word()),
    ]
}
