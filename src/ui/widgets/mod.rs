//! Widgets that every screen shares: each has a name, a role, a focus ring, and a target large enough.

pub mod announce;
pub mod button;
pub mod card;
pub mod choice_row;
pub mod confidence_row;
pub mod focus;
pub mod heading;
pub mod icon;
pub mod legend;
pub mod number_field;
pub mod photo;
pub mod progress_bar;
pub mod slider_input;
pub mod small_choice;
pub mod step_list;
pub mod term;
pub mod text;
pub mod text_field;
pub mod tick_box;
pub mod value_slider;

pub use announce::{announce, for_the_eye, live};
pub use button::{icon_pill, link_button, name_under_pointer, pill_button, primary_button, secondary_button};
pub use card::{Tone, callout, card};
pub use choice_row::{ChoiceRole, ChoiceRow, Verdict, choice_row};
pub use confidence_row::confidence_row;
pub use focus::{
    claim_arrows, focus_ring, keep_in_view, scroll_across_by_arrows, scroll_by_arrows, take_focus,
    takes_arrows,
};
pub use heading::{heading, heading_sized};
pub use icon::Icon;
pub use legend::{legend_entry, legend_mark, legend_ringed};
pub use number_field::number_field;
pub use photo::photo;
pub use progress_bar::progress_bar;
pub use small_choice::small_choice;
pub use step_list::{StepState, step_list_row};
pub use term::definition_ui;
pub use text::{text, text_bold, text_soft};
pub use text_field::text_field;
pub use tick_box::tick_box;
pub use value_slider::{SliderSpec, value_slider};
