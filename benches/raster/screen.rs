//! The real app without a window: what is pressed and pointed at goes in, what is to be painted comes out.

use std::path::Path;

use egui::{
    Context, Event, FullOutput, Id, Key, Modifiers, Pos2, RawInput, Rect, TexturesDelta, Vec2, ViewportId,
};
use ground_truth::{
    app::{App, cli::Launch},
    course::Lang,
    ui::widgets,
    window::raster::Frame,
};

const LESSON: &str = "big-not-fair";
/// Most controls one has to pass with Tab.
const MOST_TABS: usize = 80;

/// The app on a screen of so many pixels.
pub(crate) struct Screen {
    ctx: Context,
    app: App,
    size: [u32; 2],
    scale: f32,
    seconds: f64,
}

impl Screen {
    /// The demo of lesson 1.3 after its guide, all residents shown. Nothing is written to the folder.
    pub(crate) fn demo(folder: &Path, size: [u32; 2], scale: f32, painted: &mut dyn FnMut(Painted)) -> Self {
        let launch = Launch {
            lesson: Some(LESSON.to_owned()),
            lang: Some(Lang::Zh),
            data_dir: Some(folder.to_owned()),
            ..Launch::default()
        };
        let mut screen = Self {
            ctx: Context::default(),
            app: App::new(&launch),
            size,
            scale,
            seconds: 0.0,
        };
        painted(screen.frame(Vec::new()));
        for _ in 0..4 {
            painted(screen.press(Key::PageDown));
        }
        screen
    }

    /// One frame with these events.
    pub(crate) fn frame(&mut self, events: Vec<Event>) -> Painted {
        self.seconds += 1.0 / 60.0;
        let [width, height] = self.size.map(|pixels| pixels as f32 / self.scale);
        let mut input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, Vec2::new(width, height))),
            time: Some(self.seconds),
            focused: true,
            events,
            ..RawInput::default()
        };
        if let Some(viewport) = input.viewports.get_mut(&ViewportId::ROOT) {
            viewport.native_pixels_per_point = Some(self.scale);
        }
        let FullOutput {
            shapes,
            pixels_per_point,
            textures_delta,
            ..
        } = self.ctx.run_ui(input, |ui| self.app.ui(ui));
        Painted {
            frame: Frame {
                primitives: self.ctx.tessellate(shapes, pixels_per_point),
                pixels_per_point,
                background: self.app.background(),
            },
            textures: textures_delta,
        }
    }

    /// A key goes down, and up in the same frame.
    pub(crate) fn press(&mut self, key: Key) -> Painted {
        let event = |pressed| Event::Key {
            key,
            physical_key: None,
            pressed,
            repeat: false,
            modifiers: Modifiers::NONE,
        };
        self.frame(vec![event(true), event(false)])
    }

    /// The pointer is moved.
    pub(crate) fn point(&mut self, at: Pos2) -> Painted {
        self.frame(vec![Event::PointerMoved(at)])
    }

    /// Goes on with Tab until a control of the kind has the keyboard; gives its place.
    pub(crate) fn tab_to(&mut self, slider: bool, painted: &mut dyn FnMut(Painted)) -> Option<Rect> {
        for _ in 0..MOST_TABS {
            painted(self.press(Key::Tab));
            painted(self.frame(Vec::new()));
            let place = |id: Id| self.ctx.read_response(id).map(|response| response.rect);
            if let Some(rect) = self.ctx.memory(egui::Memory::focused).and_then(place)
                && widgets::takes_arrows(&self.ctx) == slider
            {
                return Some(rect);
            }
        }
        None
    }
}

/// What one frame gave.
pub(crate) struct Painted {
    pub(crate) frame: Frame,
    pub(crate) textures: TexturesDelta,
}
