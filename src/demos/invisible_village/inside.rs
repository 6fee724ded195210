//! Look inside: the model in words, what is measured and what assumed, sources, the first rows of data.

use super::{InvisibleVillage, words::yes_no};
use crate::{
    course::number,
    demos::{Input, Inside, parts, person, town_map::place_id},
    models::{
        invisible_village::{
            Reach,
            older::{Person, VISITS_A_DAY},
        },
        town::{Stratum, riverbend},
    },
    ui::Look,
};

/// Rows of data that are shown.
const ROWS: usize = 8;
/// Columns of the data, in the order of [`row`].
const COLUMNS: [&str; 7] = ["person", "place", "age", "phone", "app", "form", "needs"];

pub(super) fn inside(demo: &InvisibleVillage, look: &Look<'_>) -> Inside {
    let people = &demo.run.outcome.older.people;
    Inside {
        model: ["filters", "hides", "requests", "weights", "visits"]
            .map(|id| look.t(&format!("unseen-model-{id}")))
            .to_vec(),
        inputs: inputs(demo, look),
        sources: ["cnnic", "census", "deming"]
            .map(|id| look.t(&format!("unseen-source-{id}")))
            .to_vec(),
        columns: COLUMNS.map(|id| look.t(&format!("unseen-column-{id}"))).to_vec(),
        rows: people
            .iter()
            .filter_map(|person| row(demo, look, *person))
            .take(ROWS)
            .collect(),
        seed: demo.run.seed,
    }
}

fn inputs(demo: &InvisibleVillage, look: &Look<'_>) -> Vec<Input> {
    let params = &demo.run.params;
    let of_2020 = [params.older_gap, params.village_gap]
        .iter()
        .all(|gap| (gap - 1.0).abs() < 1e-9)
        && params.need_hides == 0.0;
    let input = |id: &str, value: String, measured: bool| Input {
        name: look.t(&format!("unseen-input-{id}")),
        value,
        measured,
    };
    let older = &demo.run.outcome.older;
    let [all, phone, app, _] = Reach::ALL.map(|reach| f64::from(older.reached(reach)));
    let mut inputs = vec![
        input("people", parts::count(all, look), true),
        input("online", parts::share(app / all.max(1.0), look), of_2020),
        input("phone", parts::share(phone / all.max(1.0), look), false),
        input("form", parts::share(params.form_share, look), false),
        input("hides", number::real(params.need_hides, 2, look.lang()), false),
    ];
    for (stratum, id) in [
        (Stratum::CentreOlder, "centre"),
        (Stratum::VillageOlder, "village"),
    ] {
        let rate = parts::share(stratum.need_rate(), look);
        inputs.push(input(&format!("need-{id}"), rate, false));
    }
    inputs.push(input("day", parts::count(f64::from(VISITS_A_DAY), look), false));
    inputs
}

/// One of them as the model has them.
fn row(demo: &InvisibleVillage, look: &Look<'_>, person: Person) -> Option<Vec<String>> {
    let resident = riverbend().residents().get(person.id as usize)?;
    let passed = |reach| look.t(yes_no(person.reach >= reach));
    let needs = if demo.shown.needs {
        look.t(yes_no(person.needy))
    } else {
        look.t("unseen-not-shown")
    };
    Some(vec![
        person::name(resident, look.lang()),
        look.t(&place_id(resident.place)),
        resident.age.to_string(),
        passed(Reach::Phone),
        passed(Reach::App),
        passed(Reach::Form),
        needs,
    ])
}
