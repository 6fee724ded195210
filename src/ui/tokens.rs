//! The colours, sizes and spaces of the app. No other file names a raw colour.
//!
//! `tests/palette.rs` holds every pair of colours that is used to the contrast it needs, and the series apart
//! from each other for readers who do not see red, green or blue.

use egui::Color32;

/// All colours of one appearance.
#[derive(Clone, Debug, PartialEq)]
pub struct Palette {
    /// Whether light text stands on a dark ground.
    pub dark: bool,
    /// Behind everything.
    pub paper: Color32,
    /// The bar at the top and the list at the left.
    pub chrome: Color32,
    /// Cards on the paper.
    pub card: Color32,
    /// Hairlines between things.
    pub line: Color32,
    /// Outline of something that is known by its outline: text field, radio circle.
    pub edge: Color32,
    /// Text.
    pub ink: Color32,
    /// Text of second rank.
    pub soft: Color32,
    /// What can be pressed.
    pub action: Color32,
    /// `action` under the pointer.
    pub action_hover: Color32,
    /// Text on `action` and `action_hover`.
    pub on_action: Color32,
    /// A callout, a selected row, a secondary button under the pointer.
    pub tint: Color32,
    /// Right, saved.
    pub good: Color32,
    /// Behind something right.
    pub good_tint: Color32,
    /// To be mended.
    pub mend: Color32,
    /// Behind something to be mended.
    pub mend_tint: Color32,
    /// One colour a module, 1 to 5 (and the capstone in the fifth).
    pub modules: [Color32; 5],
    /// Series of charts and groups of dots, marks and text alike; in this order.
    pub series: [Color32; 5],
    /// People of whom the data know nothing; always drawn hollow.
    pub absent: Color32,
    /// The learner's own guess.
    pub guess: Color32,
    /// The part of a slider or bar that is not filled.
    pub track: Color32,
    /// Water on the map.
    pub water: Color32,
    /// Ring round what has the keyboard focus.
    pub focus: Color32,
}

#[expect(
    clippy::disallowed_methods,
    reason = "this is the one place that makes colours"
)]
const fn rgb(hex: u32) -> Color32 {
    let [_, r, g, b] = hex.to_be_bytes();
    Color32::from_rgb(r, g, b)
}

static LIGHT: Palette = Palette {
    dark: false,
    paper: rgb(0x00FA_F7F2),
    chrome: rgb(0x00FF_FEFB),
    card: rgb(0x00FF_FFFF),
    line: rgb(0x00E6_DFD3),
    edge: rgb(0x0082_7C70),
    ink: rgb(0x0022_252B),
    soft: rgb(0x0059_606F),
    action: rgb(0x001F_5FA8),
    action_hover: rgb(0x0017_4C88),
    on_action: rgb(0x00FF_FFFF),
    tint: rgb(0x00EE_F3FC),
    good: rgb(0x002E_6B4F),
    good_tint: rgb(0x00ED_F6F1),
    mend: rgb(0x00A0_4300),
    mend_tint: rgb(0x00FE_F1EA),
    modules: [
        rgb(0x0000_609A),
        rgb(0x00B0_4A00),
        rgb(0x007A_5A00),
        rgb(0x0000_704F),
        rgb(0x009A_3C78),
    ],
    series: [
        rgb(0x001F_5FA8),
        rgb(0x00B8_6A00),
        rgb(0x0065_8658),
        rgb(0x0078_166E),
        rgb(0x005B_5760),
    ],
    absent: rgb(0x0076_7264),
    guess: rgb(0x006B_4AA0),
    track: rgb(0x00E3_DFD3),
    water: rgb(0x00D6_E6EE),
    focus: rgb(0x0012_3E73),
};

static CONTRAST: Palette = Palette {
    dark: false,
    paper: rgb(0x00FF_FFFF),
    chrome: rgb(0x00FF_FFFF),
    card: rgb(0x00FF_FFFF),
    line: rgb(0x0060_6060),
    edge: rgb(0x0030_3030),
    ink: rgb(0x0000_0000),
    soft: rgb(0x0038_3A40),
    action: rgb(0x0000_3E8A),
    action_hover: rgb(0x0000_2A60),
    on_action: rgb(0x00FF_FFFF),
    tint: rgb(0x00E8_F0FF),
    good: rgb(0x0000_4D2C),
    good_tint: rgb(0x00E8_F7EE),
    mend: rgb(0x0082_2E00),
    mend_tint: rgb(0x00FF_EEE2),
    modules: [
        rgb(0x0000_4A78),
        rgb(0x0082_3400),
        rgb(0x005A_4200),
        rgb(0x0000_523A),
        rgb(0x0076_2459),
    ],
    series: [
        rgb(0x0000_47A0),
        rgb(0x00A0_5800),
        rgb(0x004C_7A40),
        rgb(0x006A_0060),
        rgb(0x0042_4048),
    ],
    absent: rgb(0x0050_4E48),
    guess: rgb(0x0052_2C90),
    track: rgb(0x00D0_D0D0),
    water: rgb(0x00D6_E6EE),
    focus: rgb(0x0000_0000),
};

static STAGE: Palette = Palette {
    dark: true,
    paper: rgb(0x0014_171C),
    chrome: rgb(0x0014_171C),
    card: rgb(0x001D_222A),
    line: rgb(0x003A_414D),
    edge: rgb(0x0082_8B9A),
    ink: rgb(0x00F4_F1EA),
    soft: rgb(0x009A_A3B2),
    action: rgb(0x0056_B4E9),
    action_hover: rgb(0x0086_CAF0),
    on_action: rgb(0x000D_1218),
    tint: rgb(0x0022_303E),
    good: rgb(0x007F_D1AE),
    good_tint: rgb(0x001B_302A),
    mend: rgb(0x00F2_A65A),
    mend_tint: rgb(0x0036_281C),
    modules: [
        rgb(0x0056_B4E9),
        rgb(0x00F2_A65A),
        rgb(0x00D9_B84A),
        rgb(0x0051_C4A0),
        rgb(0x00E0_90C4),
    ],
    series: [
        rgb(0x0056_B4E9),
        rgb(0x00E6_9F00),
        rgb(0x001F_946D),
        rgb(0x00C5_73AA),
        rgb(0x00C9_CED8),
    ],
    absent: rgb(0x009A_A3B2),
    guess: rgb(0x00C4_B0F0),
    track: rgb(0x002E_343E),
    water: rgb(0x0024_343E),
    focus: rgb(0x00FF_FFFF),
};

impl Palette {
    /// Warm paper, for a desk.
    pub fn light() -> &'static Self {
        &LIGHT
    }

    /// Black on white, for eyes that need more contrast.
    pub fn contrast() -> &'static Self {
        &CONTRAST
    }

    /// Light on dark, for the projector.
    pub fn stage() -> &'static Self {
        &STAGE
    }

    /// The colour of a module, 1 to 5; anything above has the fifth.
    pub fn module(&self, number: usize) -> Color32 {
        let [first, second, third, fourth, fifth] = self.modules;
        match number {
            0 | 1 => first,
            2 => second,
            3 => third,
            4 => fourth,
            _ => fifth,
        }
    }
}

/// Title of a screen, in points at zoom 1.
pub const TITLE: f32 = 30.0;
/// Heading of a step or of a question.
pub const HEADING: f32 = 22.0;
/// Heading inside a card.
pub const SUBHEADING: f32 = 18.0;
/// What is read.
pub const BODY: f32 = 17.0;
/// Labels and buttons.
pub const LABEL: f32 = 16.0;
/// Notes, legends, key hints.
pub const SMALL: f32 = 14.0;
/// On the projector every size is this much larger: what is read is then 28 points and legends 23.
pub const STAGE_SCALE: f32 = 1.65;
/// The least size of what is read on the projector, in points.
pub const STAGE_READ: f32 = 28.0;

/// The unit of space: gaps are multiples of it.
pub const UNIT: f32 = 4.0;
/// Between a thing and its label.
pub const GAP_S: f32 = 2.0 * UNIT;
/// Between things that belong together.
pub const GAP: f32 = 3.0 * UNIT;
/// Between groups.
pub const GAP_L: f32 = 6.0 * UNIT;
/// Margin inside a card.
pub const CARD_MARGIN: f32 = 4.0 * UNIT;
/// Margin round a screen.
pub const SCREEN_MARGIN: f32 = 7.0 * UNIT;

/// Corners of cards.
pub const CARD_RADIUS: u8 = 12;
/// Corners of buttons and rows.
pub const RADIUS: u8 = 8;
/// Corners of pills: half their height or more.
pub const PILL_RADIUS: u8 = 22;

/// Height and least width of a main target.
pub const TARGET: f32 = 44.0;
/// Height of a target of second rank; nothing clickable is smaller than 24.
pub const TARGET_SMALL: f32 = 32.0;
/// A row of a list that can be clicked.
pub const ROW: f32 = 26.0;
/// Width of hairlines.
pub const HAIRLINE: f32 = 1.0;
/// Width of the focus ring, and its distance from what it surrounds.
pub const FOCUS_WIDTH: f32 = 2.0;
/// Widest a column of prose gets, in characters of Latin text.
pub const COLUMN_LATIN: f32 = 70.0;
/// Widest a column of prose gets, in Chinese characters.
pub const COLUMN_HAN: f32 = 38.0;
/// Widest a column of cards and questions gets.
pub const COLUMN: f32 = 860.0;
/// How far from a dot a click still takes it.
pub const DOT_REACH: f32 = 12.0;
