//! Look inside: the model in words, what is measured and what assumed, sources, the first rows of data.

use super::{LoudForum, words};
use crate::{
    course::number,
    demos::{Input, Inside, parts, person, town_map::place_id},
    models::{
        loud_forum::{CALL_MINUTES, Rule},
        town::{ONLINE_SHARE, Resident, riverbend},
    },
    ui::Look,
};

/// Rows of data that are shown.
const ROWS: usize = 8;
/// Columns of the data, in the order of [`row`].
const COLUMNS: [&str; 6] = ["person", "place", "age", "posts", "counts", "wish"];

pub(super) fn inside(demo: &LoudForum, look: &Look<'_>) -> Inside {
    let residents = riverbend().residents().iter();
    Inside {
        model: ["rate", "posts", "ways", "summary", "effective", "silent"]
            .map(|id| look.t(&format!("forum-model-{id}")))
            .to_vec(),
        inputs: inputs(demo, look),
        sources: ["hua", "kish", "order"]
            .map(|id| look.t(&format!("forum-source-{id}")))
            .to_vec(),
        columns: COLUMNS.map(|id| look.t(&format!("forum-column-{id}"))).to_vec(),
        rows: residents
            .take(ROWS)
            .map(|resident| row(demo, look, resident))
            .collect(),
        seed: demo.run.seed,
    }
}

fn inputs(demo: &LoudForum, look: &Look<'_>) -> Vec<Input> {
    let params = &demo.run.params;
    let assumed = |id: &str, value: String| Input {
        name: look.t(&format!("forum-input-{id}")),
        value,
        measured: false,
    };
    let real = |value: f64| number::real(value, 1, look.lang());
    vec![
        Input {
            name: look.t("forum-input-online"),
            value: parts::share(ONLINE_SHARE, look),
            measured: true,
        },
        assumed("support", parts::share(params.support, look)),
        assumed("loudness", real(params.loudness)),
        assumed("inequality", real(params.inequality)),
        assumed("silent", parts::share(params.silent_share, look)),
        assumed("support-silent", parts::share(params.support_silent, look)),
        assumed("amplify", real(params.amplify)),
        assumed("minutes", parts::count(CALL_MINUTES, look)),
    ]
}

/// One resident as the forum has them.
fn row(demo: &LoudForum, look: &Look<'_>, resident: &Resident) -> Vec<String> {
    let outcome = &demo.run.outcome;
    let id = usize::from(resident.id);
    let posts = outcome.posts.get(id).copied().unwrap_or_default();
    let voice = outcome.voices.get(id).copied().unwrap_or_default();
    let plan = outcome.favours.get(id).copied().unwrap_or_default();
    let not_yet = || look.t("forum-not-yet");
    let counts = match outcome.params.rule {
        _ if !demo.tried.any() => not_yet(),
        Rule::Weighted => number::real(voice, 1, look.lang()),
        Rule::Posts | Rule::Accounts | Rule::Calls => parts::count(voice, look),
    };
    vec![
        person::name(resident, look.lang()),
        look.t(&place_id(resident.place)),
        resident.age.to_string(),
        posts.to_string(),
        counts,
        // What the silent wish nobody knows before people are called.
        if demo.tried.has(Rule::Calls) || (demo.tried.any() && posts > 0) {
            words::wish(plan, look)
        } else {
            not_yet()
        },
    ]
}
