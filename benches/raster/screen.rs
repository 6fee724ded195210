//! The real app without a window: what is pressed and pointed at goes in, what is to be painted comes out.

use std::path::Path;

use egui::{
    Context, Event, FullOutput, Id, Key, Modifiers, Pos2, RawInput, Rect, TexturesDelta, Vec2, ViewportId,
    accesskit::{Role, TreeUpdate},
};
use ground_truth::{
    app::{App, Window, cli::Launch},
    course::Lang,
    ui::Strings,
    window::raster::Frame,
};

const LESSON: &str = "big-not-fair";
const LANG: Lang = Lang::Zh;
/// What asks the residents.
const ASKING: [&str; 2] = ["paradox-ask-online", "paradox-ask-at-random"];
/// Most controls one has to pass with Tab.
const MOST_TABS: usize = 80;
/// Frames after which the page stands still.
const SCROLLING_FRAMES: usize = 30;

/// The app on a screen of so many pixels.
pub(crate) struct Screen {
    ctx: Context,
    app: App,
    size: [u32; 2],
    scale: f32,
    seconds: f64,
    /// What a screen reader would be told of the last frame.
    read: Option<TreeUpdate>,
}

impl Screen {
    /// The demo of lesson 1.3 with all residents, asked online and at random. Nothing is written to the folder.
    pub(crate) fn demo(folder: &Path, size: [u32; 2], scale: f32, painted: &mut dyn FnMut(Painted)) -> Self {
        let launch = Launch {
            lesson: Some(LESSON.to_owned()),
            lang: Some(LANG),
            data_dir: Some(folder.to_owned()),
            ..Launch::default()
        };
        let mut screen = Self {
            ctx: Context::default(),
            app: App::new(&launch),
            size,
            scale,
            seconds: 0.0,
            read: None,
        };
        painted(screen.frame(Vec::new()));
        for _ in 0..4 {
            painted(screen.press(Key::PageDown));
        }
        for asking in ASKING {
            let name = Strings::of(LANG).text(asking);
            assert!(
                screen.tab_to(Role::Button, Some(&name), painted).is_some(),
                "no {asking} to be reached with Tab"
            );
            painted(screen.press(Key::Enter));
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
            platform_output,
            ..
        } = self.ctx.run_ui(input, |ui| self.app.ui(ui));
        self.read = platform_output.accesskit_update;
        Painted {
            frame: Frame {
                primitives: self.ctx.tessellate(shapes, pixels_per_point),
                pixels_per_point,
                background: self.app.background(Window::Main),
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

    /// Goes on with Tab until a control of this role and name has the keyboard, and until the page has stopped
    /// scrolling to it; gives its place.
    pub(crate) fn tab_to(
        &mut self,
        role: Role,
        name: Option<&str>,
        painted: &mut dyn FnMut(Painted),
    ) -> Option<Rect> {
        self.ctx.enable_accesskit();
        for _ in 0..MOST_TABS {
            painted(self.press(Key::Tab));
            painted(self.frame(Vec::new()));
            if self.read.as_ref().is_some_and(|tree| is_at(tree, role, name)) {
                self.ctx.disable_accesskit();
                for _ in 0..SCROLLING_FRAMES {
                    painted(self.frame(Vec::new()));
                }
                let place = |id: Id| self.ctx.read_response(id).map(|response| response.rect);
                return self.ctx.memory(egui::Memory::focused).and_then(place);
            }
        }
        None
    }
}

/// Whether the control that has the keyboard is of this role and name.
fn is_at(tree: &TreeUpdate, role: Role, name: Option<&str>) -> bool {
    tree.nodes
        .iter()
        .find(|(id, _)| *id == tree.focus)
        .is_some_and(|(_, node)| node.role() == role && name.is_none_or(|name| node.label() == Some(name)))
}

/// What one frame gave.
pub(crate) struct Painted {
    pub(crate) frame: Frame,
    pub(crate) textures: TexturesDelta,
}
