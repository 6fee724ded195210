//! How large a lesson may be. A file beyond these is refused with its place; none of them is near what a lesson needs.

/// Bytes of one file.
pub const FILE_BYTES: usize = 2 * 1024 * 1024;
/// Bytes of one text, as written in the file.
pub const TEXT_BYTES: usize = 64 * 1024;
/// Brackets inside brackets.
pub const DEPTH: usize = 48;
/// Entries of one list, map or group.
pub const ENTRIES: usize = 2_000;
/// Problems reported of one file.
pub const PROBLEMS: usize = 100;
/// Bytes read again, in all, while going on after problems.
pub const REREAD_BYTES: usize = 16 * FILE_BYTES;
/// Files in one folder, entries in one pack.
pub const FILES: usize = 256;
/// Bytes of one pack.
pub const PACK_BYTES: usize = 8 * 1024 * 1024;
/// Bytes of all files of a pack or folder, unpacked.
pub const UNPACKED_BYTES: usize = 32 * 1024 * 1024;
/// Lessons of one pack or folder.
pub const LESSONS: usize = 200;
/// Items of all lessons of a pack or folder.
pub const ITEMS: usize = 2_000;
/// Bytes of one picture's file.
pub const PICTURE_BYTES: usize = 8 * 1024 * 1024;
/// Pixels of one picture, as its head declares them.
pub const PICTURE_PIXELS: u64 = 4096 * 4096;
/// Bytes of one decoded picture.
pub const PICTURE_DECODED: u64 = 64 * 1024 * 1024;
/// Bytes held while a picture is decoded: those of a progressive JPEG in three colours of as many pixels as a picture
/// may have, with which the app needs 180 MB. In four colours it would come near 256.
pub const PICTURE_HELD: u64 = 160 * 1024 * 1024;
/// Pixels of the longer side of a picture as it is shown.
pub const PICTURE_SHOWN: u32 = 2048;
/// Options of one question.
pub const OPTIONS: std::ops::RangeInclusive<usize> = 2..=12;
/// Hints of one item.
pub const HINTS: usize = 3;
/// Decisions of one story.
pub const STORY: usize = 3;
/// Items that an objective should have for asking, variants counted: enough to be sure and to review it.
pub const SERVABLE: usize = 3;
/// Minutes of a lesson or a discussion.
pub const MINUTES: std::ops::RangeInclusive<u32> = 1..=600;
/// Points of a summary.
pub const KEY_POINTS: usize = 3;
/// Series of a chart, or groups of a figure: as many as can be told apart.
pub const SERIES: std::ops::RangeInclusive<u64> = 1..=5;
/// Categories of a chart.
pub const CATEGORIES: std::ops::RangeInclusive<u64> = 1..=12;
/// Points of one series.
pub const POINTS: std::ops::RangeInclusive<u64> = 1..=500;
/// Points of a curve that is predicted.
pub const CURVE_POINTS: std::ops::RangeInclusive<u64> = 2..=9;
/// Numbers on the scale of a prediction.
pub const SCALE_STEPS: f64 = 10_000.0;
/// The largest number on a chart, in either direction.
pub const CHART_NUMBER: f64 = 1e12;
/// Marks of a figure.
pub const MARKS: std::ops::RangeInclusive<u64> = 1..=1_000;
/// Marks in a row of a figure.
pub const MARK_COLUMNS: std::ops::RangeInclusive<u64> = 1..=50;
/// Boxes of a figure.
pub const BOXES: std::ops::RangeInclusive<u64> = 2..=8;
/// Characters of a private note.
pub const NOTE_CHARS: usize = 2_000;
/// Characters of an id.
pub const ID_CHARS: usize = 64;
/// Characters of a stranger's text that a message quotes.
pub const QUOTE_CHARS: usize = 40;

/// What one sentence, paragraph or reason may hold: English words, Chinese characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Length {
    /// English words.
    pub words: usize,
    /// Chinese characters.
    pub characters: usize,
}

/// One sentence.
pub const SENTENCE: Length = Length {
    words: 25,
    characters: 40,
};
/// One paragraph.
pub const PARAGRAPH: Length = Length {
    words: 60,
    characters: 100,
};
/// Sentences of one paragraph.
pub const PARAGRAPH_SENTENCES: usize = 3;
/// The reason of one option.
pub const REASON: Length = Length {
    words: 45,
    characters: 80,
};

/// Mean sentence of a lesson.
pub const MEAN_SENTENCE: Length = Length {
    words: 14,
    characters: 22,
};
/// Characters between two commas of a Chinese sentence.
pub const CLAUSE: usize = 16;
/// How often 的 may stand in one clause.
pub const DE: usize = 2;
/// Numbers in one sentence.
pub const NUMBERS: usize = 2;
/// School grade of English prose (Flesch-Kincaid).
pub const GRADE: u8 = 8;
/// The same for refutation, checklist and reasons.
pub const GRADE_AT_ONCE: u8 = 6;
/// Words or characters from which on a text can be graded.
pub const GRADED_WORDS: usize = 100;
/// Words of the glossary that one lesson introduces.
pub const TERMS: usize = 6;
/// Lines of a checklist.
pub const CHECKLIST: usize = 6;
/// The question of an item.
pub const STEM: Length = Length {
    words: 30,
    characters: 50,
};
/// One option.
pub const OPTION: Length = Length {
    words: 15,
    characters: 25,
};
/// How much longer than the others a right option may be.
pub const GIVE_AWAY: Length = Length {
    words: 4,
    characters: 6,
};
/// So many words of an answer in another item's question answer that item.
pub const OWN_WORDS: Length = Length {
    words: 3,
    characters: 6,
};
/// Items of one right option from which on the place of the key matters.
pub const KEYS: usize = 4;
