//! Splits what is too high for the projector into pages, so that nothing there needs scrolling.
//!
//! A view draws its pieces one after the other through [`Pages::piece`]. On the desk all are drawn; on the stage the
//! pieces that fit together are. Pieces of a card stand in a group, whose frame and head every page repeats. Heights
//! are measured on a pass whose picture is thrown away.

use egui::{Ui, Vec2};

use crate::ui::{Look, Place, miniature};

/// So much may stand over the edge unseen, in points.
const SLACK: f32 = 1.0;

/// A piece as it was measured.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Piece {
    height: f32,
    /// Name by which the keys may lead to it.
    name: Option<usize>,
    /// The group it stands in, by its number.
    group: Option<usize>,
}

/// The pieces of one screen, and the page that is shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Pages {
    page: usize,
    pieces: Vec<Piece>,
    /// What each group adds to the height of its pieces.
    frames: Vec<f32>,
    /// Size of the window for which the heights were measured. The width of the column would not do: scroll bars
    /// that come with measuring change it.
    window: Vec2,
    /// Room for the pieces, below what every page has.
    room: f32,
    /// While drawing: the piece and the group that come next, and the group one is in.
    at: usize,
    group_at: usize,
    group: Option<usize>,
    stage: bool,
    measuring: bool,
    wanted: Option<usize>,
}

/// A group that is being drawn.
#[derive(Debug)]
pub(super) struct Group {
    number: usize,
    top: f32,
    first: usize,
}

impl Pages {
    /// Pages that begin at the last one, for those who come to them backwards.
    pub(super) fn from_the_end() -> Self {
        Self {
            page: usize::MAX,
            ..Self::default()
        }
    }

    /// Begin to draw the pieces, here.
    pub(super) fn begin(&mut self, ui: &Ui, look: &Look<'_>) {
        self.stage = look.place == Place::Stage;
        (self.at, self.group_at, self.group) = (0, 0, None);
        let window = miniature::screen_rect(ui).size();
        self.room = ui.clip_rect().bottom() - ui.cursor().top();
        self.measuring = self.stage && (self.pieces.is_empty() || self.window != window);
        if self.measuring {
            self.pieces.clear();
            self.frames.clear();
            self.window = window;
        }
        if let Some(name) = self.wanted
            && let Some(piece) = self.pieces.iter().position(|piece| piece.name == Some(name))
        {
            self.page = self.page_of(piece);
            self.wanted = None;
        }
    }

    /// Draw the next piece if it stands on the page shown.
    pub(super) fn piece<R>(&mut self, ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> Option<R> {
        self.named(ui, None, add)
    }

    /// The same, for a piece to which [`Pages::want`] leads by its name.
    pub(super) fn named<R>(
        &mut self,
        ui: &mut Ui,
        name: Option<usize>,
        add: impl FnOnce(&mut Ui) -> R,
    ) -> Option<R> {
        let top = self.open(ui)?;
        let drawn = ui.vertical(add).inner;
        self.close(ui, name, top);
        Some(drawn)
    }

    /// The next piece is to be drawn from here on, and then [closed](Self::close); `None` when it stands on another
    /// page.
    pub(super) fn open(&mut self, ui: &Ui) -> Option<f32> {
        let at = self.at;
        self.at += 1;
        (!self.is_elsewhere(at)).then(|| ui.cursor().top())
    }

    /// The piece that began at `top` is drawn.
    pub(super) fn close(&mut self, ui: &Ui, name: Option<usize>, top: f32) {
        let height = ui.cursor().top() - top;
        let group = self.group;
        let known = self.at.checked_sub(1).and_then(|at| self.pieces.get_mut(at));
        let piece = Piece { height, name, group };
        if let Some(known) = known {
            // Another one may stand there now: a hint comes before what was last.
            *known = piece;
        } else {
            self.pieces.push(piece);
            self.measuring |= self.stage;
        }
    }

    /// So many pieces that follow stand in a frame that begins here and is drawn on every page that has one of them;
    /// `None` when this page has none.
    pub(super) fn open_group(&mut self, ui: &Ui, count: usize) -> Option<Group> {
        let (number, first) = (self.group_at, self.at);
        self.group_at += 1;
        if count > 0 && (first..first + count).all(|at| self.is_elsewhere(at)) {
            self.at += count;
            return None;
        }
        self.group = Some(number);
        let top = ui.cursor().top();
        Some(Group { number, top, first })
    }

    /// The group is drawn, frame and all.
    pub(super) fn close_group(&mut self, ui: &Ui, group: &Group) {
        self.group = None;
        let drawn = (group.first..self.at).filter(|at| !self.is_elsewhere(*at));
        let heights = drawn
            .filter_map(|at| self.pieces.get(at))
            .map(|piece| piece.height);
        let frame = ui.cursor().top() - group.top - heights.sum::<f32>();
        self.frames.resize(self.frames.len().max(group.number + 1), 0.0);
        if let Some(known) = self.frames.get_mut(group.number) {
            *known = frame;
        }
    }

    /// Whether a piece stands on another page. One that was not there when the others were measured is drawn once
    /// wherever it stands.
    fn is_elsewhere(&self, at: usize) -> bool {
        self.stage && !self.measuring && at < self.pieces.len() && self.page_of(at) != self.page
    }

    /// All pieces are drawn. What was only measured is drawn again at once, page by page.
    pub(super) fn end(&mut self, ui: &Ui) {
        if self.stage && self.at < self.pieces.len() {
            self.pieces.truncate(self.at);
            self.measuring = true;
        }
        self.page = self.page.min(self.count() - 1);
        if !self.measuring {
            // What is not there now is not waited for.
            self.wanted = None;
        } else if self.count() > 1 {
            ui.ctx().request_discard("the slide was measured");
        }
    }

    /// Lead to the page of a named piece when the pieces are drawn next.
    pub(super) fn want(&mut self, name: usize) {
        self.wanted = Some(name);
    }

    /// One page on or back; `false` at the ends.
    pub(super) fn turn(&mut self, forward: bool) -> bool {
        let page = self.page.min(self.count() - 1);
        let to = if forward {
            Some(page + 1).filter(|to| *to < self.count())
        } else {
            page.checked_sub(1)
        };
        self.page = to.unwrap_or(self.page);
        to.is_some()
    }

    /// The page shown from 1, and how many there are; `None` where one page holds all.
    pub(super) fn place(&self) -> Option<(usize, usize)> {
        let count = self.count();
        (self.stage && count > 1).then(|| (self.page + 1, count))
    }

    /// The same in words.
    pub(super) fn place_in_words(&self, look: &Look<'_>) -> Option<String> {
        self.place().map(|place| page_words(look, place))
    }

    fn count(&self) -> usize {
        self.pieces
            .len()
            .checked_sub(1)
            .map_or(1, |last| self.page_of(last) + 1)
    }

    /// The page on which a piece stands: as many pieces on a page as fit, at least one.
    fn page_of(&self, piece: usize) -> usize {
        let frame = |group: Option<usize>| {
            let frame = group.and_then(|group| self.frames.get(group));
            frame.copied().unwrap_or_default()
        };
        let (mut page, mut used, mut group) = (0, 0.0, None);
        for piece in self.pieces.iter().take(piece + 1) {
            let with_frame = piece.height + frame(piece.group);
            let needed = if piece.group == group {
                piece.height
            } else {
                with_frame
            };
            if used > 0.0 && used + needed > self.room + SLACK {
                page += 1;
                used = with_frame;
            } else {
                used += needed;
            }
            group = piece.group;
        }
        page
    }
}

/// Which page of how many this is.
pub(super) fn page_words(look: &Look<'_>, (page, pages): (usize, usize)) -> String {
    let (page, pages) = (page.to_string(), pages.to_string());
    look.t_with("quiz-page", &[("n", &page), ("total", &pages)])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pages(heights: &[f32], room: f32) -> Pages {
        let piece = |height: &f32| Piece {
            height: *height,
            ..Piece::default()
        };
        Pages {
            pieces: heights.iter().map(piece).collect(),
            room,
            stage: true,
            ..Pages::default()
        }
    }

    #[test]
    fn as_many_pieces_stand_on_a_page_as_fit() {
        let pages = pages(&[40.0, 50.0, 20.0, 200.0, 10.0], 100.0);
        let at: Vec<usize> = (0..5).map(|piece| pages.page_of(piece)).collect();
        assert_eq!(at, [0, 0, 1, 2, 3]);
        assert_eq!((pages.count(), pages.place()), (4, Some((1, 4))));
    }

    #[test]
    fn every_page_of_a_group_has_its_frame() {
        let mut pages = pages(&[20.0, 40.0, 40.0, 30.0, 20.0], 100.0);
        for piece in &mut pages.pieces[1..4] {
            piece.group = Some(0);
        }
        pages.frames = vec![30.0];
        let at: Vec<usize> = (0..5).map(|piece| pages.page_of(piece)).collect();
        assert_eq!(at, [0, 0, 1, 1, 2], "20 + (30 + 40), then 30 + 40 + 30, then 20");
    }

    #[test]
    fn turning_stops_at_both_ends() {
        let mut pages = pages(&[80.0, 80.0], 100.0);
        assert!(!pages.turn(false));
        assert!(pages.turn(true));
        assert!(!pages.turn(true));
        assert_eq!(pages.place(), Some((2, 2)));
        assert!(pages.turn(false));
    }

    #[test]
    fn going_back_begins_at_the_last_page_there_is() {
        let mut last = Pages {
            page: usize::MAX,
            ..pages(&[80.0, 80.0, 80.0], 100.0)
        };
        assert!(!last.turn(true));
        assert!(last.turn(false));
        assert_eq!(last.place(), Some((2, 3)));
        assert!(!Pages::from_the_end().turn(false));
    }

    #[test]
    fn what_fits_is_one_page() {
        assert_eq!(pages(&[40.0, 50.0], 100.0).place(), None);
        assert_eq!(Pages::default().place(), None);
        assert!(!Pages::default().turn(true));
    }
}
