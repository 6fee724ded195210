//! Look inside: the model in words, what is measured and what assumed, sources, the first rows of data.

use super::GoodhartVillage;
use crate::{
    course::number,
    demos::{Input, Inside, parts},
    models::goodhart_village::{CHECK_TIME, HONOURED, HOURS, WEIGHT_BEFORE, WORKERS},
    ui::Look,
};

/// Rows of data that are shown.
const ROWS: usize = 8;

pub(super) fn inside(demo: &GoodhartVillage, look: &Look<'_>) -> Inside {
    let real = |value: f64| number::real(value, 2, look.lang());
    let yes_no = |yes: bool| look.t(if yes { "demo-yes" } else { "demo-no" });
    let staff = demo.run.outcome.staff.iter().take(ROWS).enumerate();
    Inside {
        model: ["help", "score", "divide", "village", "staff", "checks"]
            .map(|id| look.t(&format!("goodhart-model-{id}")))
            .to_vec(),
        inputs: inputs(demo, look),
        sources: ["strathern", "holmstrom", "manheim", "hours"]
            .map(|id| look.t(&format!("goodhart-source-{id}")))
            .to_vec(),
        columns: ["worker", "worth", "measured", "honoured", "deserving"]
            .map(|id| look.t(&format!("goodhart-column-{id}")))
            .to_vec(),
        rows: staff
            .map(|(id, one)| {
                vec![
                    (id + 1).to_string(),
                    real(one.worth),
                    // Nobody knows who is honoured before the list is asked for.
                    if demo.honoured {
                        real(one.measured)
                    } else {
                        look.t("goodhart-not-yet")
                    },
                    if demo.honoured {
                        yes_no(one.honoured)
                    } else {
                        look.t("goodhart-not-yet")
                    },
                    if demo.honoured {
                        yes_no(one.deserving)
                    } else {
                        look.t("goodhart-not-yet")
                    },
                ]
            })
            .collect(),
        seed: demo.run.seed,
    }
}

fn inputs(demo: &GoodhartVillage, look: &Look<'_>) -> Vec<Input> {
    let input = |id: &str, value: String, measured: bool| Input {
        name: look.t(&format!("goodhart-input-{id}")),
        value,
        measured,
    };
    let params = &demo.run.params;
    let real = |value: f64| number::real(value, 1, look.lang());
    vec![
        input("hours", parts::count(HOURS, look), true),
        input("before", parts::share(WEIGHT_BEFORE, look), false),
        input("weight", parts::share(params.weight, look), false),
        input("audit", parts::share(params.audit, look), false),
        input("check-time", real(CHECK_TIME), false),
        input("ease", real(params.ease), false),
        input("weeks", params.weeks.to_string(), false),
        input("workers", WORKERS.to_string(), false),
        input("honoured", HONOURED.to_string(), false),
        input("gaming", real(params.gaming), false),
    ]
}
