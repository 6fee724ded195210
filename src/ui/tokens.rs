//! The colours, sizes and spaces of the app. No other file names a raw colour.

use egui::Color32;

/// All colours of one appearance.
#[derive(Clone, Debug, PartialEq)]
pub struct Palette {
    /// Behind everything.
    pub paper: Color32,
    /// Cards on the paper.
    pub card: Color32,
    /// Hairlines between things.
    pub line: Color32,
    /// Text.
    pub ink: Color32,
    /// Text of second rank.
    pub soft: Color32,
    /// What can be pressed.
    pub action: Color32,
    /// Text on `action`.
    pub on_action: Color32,
    /// Right, saved.
    pub good: Color32,
    /// To be mended.
    pub mend: Color32,
    /// One colour a module, 1 to 5 (and the capstone in the fifth).
    pub modules: [Color32; 5],
}
