//! What a lesson is: its format, how it is loaded and checked, and its prose.

mod beside;
pub mod block;
pub mod chart;
pub mod check;
pub mod glossary;
pub mod glossary_search;
pub mod in_class;
pub mod item;
pub mod language;
pub mod lesson;
pub mod limits;
pub mod load;
pub mod map;
pub mod map_of_course;
pub mod misconception;
pub mod nearest;
pub mod number;
pub mod open;
pub mod opened;
mod pack;
pub mod path;
pub mod picture;
pub mod pool;
pub mod prediction;
pub mod problem;
pub mod prose;
pub mod ron_text;
pub mod shown;
pub mod sources;
pub mod tests;
pub mod text;
pub mod values;
pub mod words;

/// The beginning of a lesson with this id, with a word about every part in both languages. The checker has nothing
/// to say of it.
pub fn new_lesson(id: &str) -> String {
    include_str!("../../assets/new-lesson.ron").replacen("my-lesson", id, 1)
}

pub use check::{Report, check_paths, check_paths_for};
pub use glossary::{Glossary, Term};
pub use language::Lang;
pub use map::Map;
pub use map_of_course::{CourseMap, Entry, Module};
pub use misconception::{Misconception, Misconceptions};
pub use open::Course;
pub use opened::Opened;
pub use path::{Audience, Depth, Notes, View};
pub use picture::{Picture, Pixels};
pub use problem::{Message, Problem, Severity};
pub use tests::Tests;
pub use text::Text;
pub use values::Preset;
pub use words::Words;
