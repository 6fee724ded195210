//! What a lesson is: its format, how it is loaded and checked, and its prose.

pub mod language;
pub mod lesson;
pub mod map;
pub mod text;

pub use language::Lang;
pub use map::Map;
pub use text::Text;
