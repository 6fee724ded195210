//! Splits what is too high for the projector into pages, so that nothing there needs scrolling.
//!
//! A view draws its pieces one after the other through [`Pages::piece`]. On the desk all are drawn; on the stage the
//! pieces that fit together are. Heights are measured on a pass whose picture is thrown away.

use egui::{Ui, Vec2};

use crate::ui::{Look, Place, miniature};

/// So much may stand over the edge unseen, in points.
const SLACK: f32 = 1.0;

/// The pieces of one screen, and the page that is shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Pages {
    page: usize,
    /// Height of each piece.
    heights: Vec<f32>,
    /// Names of the pieces that the keys may lead to.
    names: Vec<Option<usize>>,
    /// Size of the window for which the heights were measured. The width of the column would not do: scroll bars
    /// that come with measuring change it.
    window: Vec2,
    /// Room for the pieces, below what every page has.
    room: f32,
    /// While drawing: the piece that comes next, and the y at which the pieces begin.
    at: usize,
    top: f32,
    stage: bool,
    measuring: bool,
    wanted: Option<usize>,
}

impl Pages {
    /// Begin to draw the pieces, here.
    pub(super) fn begin(&mut self, ui: &Ui, look: &Look<'_>) {
        self.stage = look.place == Place::Stage;
        self.at = 0;
        self.top = ui.cursor().top();
        let window = miniature::screen_rect(ui).size();
        self.room = ui.clip_rect().bottom() - self.top;
        self.measuring = self.stage && (self.heights.is_empty() || self.window != window);
        if self.measuring {
            self.heights.clear();
            self.names.clear();
            self.window = window;
        }
        if let Some(name) = self.wanted.take()
            && let Some(piece) = self.names.iter().position(|known| *known == Some(name))
        {
            self.page = self.page_of(piece);
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
        let at = self.at;
        self.at += 1;
        // A piece that was not there when the others were measured is drawn once wherever it stands.
        let known = at < self.heights.len();
        if self.stage && !self.measuring && known && self.page_of(at) != self.page {
            return None;
        }
        let before = ui.cursor().top();
        let drawn = ui.vertical(add).inner;
        let height = ui.cursor().top() - before;
        if let Some(known) = self.heights.get_mut(at) {
            *known = height;
        } else {
            self.heights.push(height);
            self.names.push(name);
            self.measuring |= self.stage;
        }
        Some(drawn)
    }

    /// All pieces are drawn. What was only measured is drawn again at once, page by page.
    pub(super) fn end(&mut self, ui: &Ui) {
        if self.stage && self.at < self.heights.len() {
            self.heights.truncate(self.at);
            self.names.truncate(self.at);
            self.measuring = true;
        }
        self.page = self.page.min(self.count() - 1);
        if self.measuring && self.count() > 1 {
            ui.ctx().request_discard("the slide was measured");
        }
    }

    /// Lead to the page of a named piece when the pieces are drawn next.
    pub(super) fn want(&mut self, name: usize) {
        self.wanted = Some(name);
    }

    /// One page on or back; `false` at the ends.
    pub(super) fn turn(&mut self, forward: bool) -> bool {
        let to = if forward {
            Some(self.page + 1).filter(|to| *to < self.count())
        } else {
            self.page.checked_sub(1)
        };
        self.page = to.unwrap_or(self.page);
        to.is_some()
    }

    /// The page shown from 1, and how many there are; `None` where one page holds all.
    pub(super) fn place(&self) -> Option<(usize, usize)> {
        let count = self.count();
        (self.stage && count > 1).then_some((self.page + 1, count))
    }

    fn count(&self) -> usize {
        self.heights
            .len()
            .checked_sub(1)
            .map_or(1, |last| self.page_of(last) + 1)
    }

    /// The page on which a piece stands: as many pieces on a page as fit, at least one.
    fn page_of(&self, piece: usize) -> usize {
        let (mut page, mut used) = (0, 0.0);
        for height in self.heights.iter().take(piece + 1) {
            if used > 0.0 && used + height > self.room + SLACK {
                page += 1;
                used = 0.0;
            }
            used += height;
        }
        page
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pages(heights: &[f32], room: f32) -> Pages {
        Pages {
            heights: heights.to_vec(),
            names: vec![None; heights.len()],
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
    fn turning_stops_at_both_ends() {
        let mut pages = pages(&[80.0, 80.0], 100.0);
        assert!(!pages.turn(false));
        assert!(pages.turn(true));
        assert!(!pages.turn(true));
        assert_eq!(pages.place(), Some((2, 2)));
        assert!(pages.turn(false));
    }

    #[test]
    fn what_fits_is_one_page() {
        assert_eq!(pages(&[40.0, 50.0], 100.0).place(), None);
        assert_eq!(Pages::default().place(), None);
        assert!(!Pages::default().turn(true));
    }
}
