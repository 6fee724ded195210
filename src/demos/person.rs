//! A resident in words: the name in the reader's language, and who they are in short.

use super::town_map::place_id;
use crate::{
    course::Lang,
    models::town::{self, Resident},
    ui::Look,
};

/// A resident's name in the language.
pub fn name(resident: &Resident, lang: Lang) -> String {
    match lang {
        Lang::En => resident.name.en(),
        Lang::Zh => resident.name.zh(),
    }
}

/// Who the resident with this id is, in a few words.
pub fn in_short(id: usize, look: &Look<'_>) -> String {
    town::riverbend()
        .residents()
        .get(id)
        .map_or_else(String::new, |resident| {
            let place = look.t(&place_id(resident.place));
            let age = resident.age.to_string();
            let name = name(resident, look.lang());
            look.t_with(
                "town-person",
                &[("name", &name), ("age", &age), ("place", &place)],
            )
        })
}
