//! A picture from a file: decoded on a thread of its own when it comes into view, and kept while it is seen.

use std::{
    collections::BTreeMap,
    sync::{
        Arc, Mutex, PoisonError,
        mpsc::{self, Receiver, TryRecvError},
    },
    thread,
};

use egui::{
    ColorImage, Context, CornerRadius, Id, Rect, Response, Sense, TextureHandle, TextureOptions, Ui, Vec2,
    pos2,
};

use crate::{
    course::{Picture, Pixels},
    ui::Look,
};

/// How far a pixel of the picture is drawn out over those of the screen, at most: beyond that it only blurs.
const DRAWN_OUT: f32 = 2.0;
/// Pictures kept though they are not in view.
const KEPT: usize = 4;
/// Room for the decoders, whose depth does not depend on the picture.
const STACK_BYTES: usize = 8 * 1024 * 1024;

/// The pictures of this window, by check sum and longer side.
#[derive(Default)]
struct Shelf(BTreeMap<(u32, u32), Kept>);

struct Kept {
    state: State,
    /// When it was in view last.
    frame: u64,
}

enum State {
    Decoding(Receiver<Option<Pixels>>),
    Ready(TextureHandle),
    Broken,
}

/// Draws a picture no larger than `room`, in points; an empty place while it is decoded. `None` when it is damaged.
pub fn photo(ui: &mut Ui, look: &Look<'_>, picture: &Picture, room: Vec2) -> Option<Response> {
    let (width, height) = picture.size()?;
    let shelf = ui.data_mut(|data| {
        data.get_temp_mut_or_default::<Arc<Mutex<Shelf>>>(Id::unique("photos"))
            .clone()
    });
    let mut shelf = shelf.lock().unwrap_or_else(PoisonError::into_inner);
    let points = ui.pixels_per_point();
    let natural = Vec2::new(width as f32, height as f32) / points;
    let scale = (room.x / natural.x).min(room.y / natural.y).min(DRAWN_OUT);
    let size = natural * scale.max(0.0);
    let seen = (size.max_elem() * points).ceil() as u32;
    // A few sizes only, so that a window that is drawn larger does not decode anew all the time; and each at most
    // twice as large as it is seen, so that it can be made smaller without flicker.
    let longest = seen.max(1).next_power_of_two();
    if shelf.is_broken(picture) {
        return None;
    }
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    if ui.is_rect_visible(rect) {
        match shelf.texture(ui.ctx(), picture, longest) {
            Some(texture) => {
                let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
                ui.painter()
                    .image(texture.id(), rect, whole, egui::Color32::WHITE);
            }
            None => {
                ui.painter()
                    .rect_filled(rect, CornerRadius::ZERO, look.palette.tint);
            }
        }
    }
    Some(response)
}

impl Shelf {
    fn is_broken(&self, picture: &Picture) -> bool {
        let mut sizes = self.0.range((picture.sum(), 0)..=(picture.sum(), u32::MAX));
        sizes.any(|(_, kept)| matches!(kept.state, State::Broken))
    }

    fn texture(&mut self, ctx: &Context, picture: &Picture, longest: u32) -> Option<TextureHandle> {
        let key = (picture.sum(), longest);
        let frame = ctx.cumulative_frame_nr();
        if !self.0.contains_key(&key) {
            self.clear(frame);
            let state = decode(ctx, picture, longest).map_or(State::Broken, State::Decoding);
            self.0.insert(key, Kept { state, frame });
        }
        let kept = self.0.get_mut(&key)?;
        kept.frame = frame;
        if let State::Decoding(results) = &kept.state {
            kept.state = match results.try_recv() {
                Ok(Some(pixels)) => State::Ready(load(ctx, &pixels)),
                Err(TryRecvError::Empty) => return None,
                Ok(None) | Err(TryRecvError::Disconnected) => {
                    ctx.request_repaint();
                    State::Broken
                }
            };
        }
        match &kept.state {
            State::Ready(texture) => Some(texture.clone()),
            State::Decoding(_) | State::Broken => None,
        }
    }

    /// Make room where too many are kept that nobody sees.
    fn clear(&mut self, frame: u64) {
        if self.0.len() >= KEPT {
            self.0
                .retain(|_, kept| kept.frame + 1 >= frame || matches!(kept.state, State::Broken));
        }
    }
}

fn decode(ctx: &Context, picture: &Picture, longest: u32) -> Option<Receiver<Option<Pixels>>> {
    let (send, results) = mpsc::channel();
    let (picture, ctx) = (picture.clone(), ctx.clone());
    let started = thread::Builder::new()
        .name("picture".to_owned())
        .stack_size(STACK_BYTES)
        .spawn(move || {
            // The window may have closed meanwhile.
            send.send(picture.decode(longest)).ok();
            ctx.request_repaint();
        });
    match started {
        Ok(_) => Some(results),
        Err(err) => {
            log::warn!("no thread to decode a picture: {err}");
            None
        }
    }
}

fn load(ctx: &Context, pixels: &Pixels) -> TextureHandle {
    // Every pixel is opaque, so that this is the same as without transparency.
    let image = ColorImage::from_rgba_premultiplied([pixels.width, pixels.height], &pixels.rgba);
    ctx.load_texture("photo", image, TextureOptions::LINEAR)
}
