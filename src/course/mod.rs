//! What a lesson is: its format, how it is loaded and checked, and its prose.

pub mod glossary;
pub mod item;
pub mod language;
pub mod lesson;
pub mod map;
pub mod map_of_course;
pub mod misconception;
pub mod number;
pub mod prose;
pub mod ron_text;
pub mod text;

pub use glossary::{Glossary, Term};
pub use language::Lang;
pub use map::Map;
pub use map_of_course::{CourseMap, Entry, Module};
pub use misconception::{Misconception, Misconceptions};
pub use text::Text;
