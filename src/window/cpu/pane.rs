//! One window: what comes in from the window system, and its picture.

use std::{
    rc::Rc,
    time::{Duration, Instant},
};

use eframe::UserEvent;
use egui::{Context, FullOutput, ViewportEvent, ViewportId, ViewportInfo};
use egui_winit::accesskit_winit;
use winit::{
    event::WindowEvent,
    event_loop::{ActiveEventLoop, EventLoopProxy},
    window::{Window, WindowId},
};

use super::{pace::Pace, place, screen::Screen};
use crate::window::{WindowError, session::Session};

/// Side of the largest texture in pixels. Also the width of the font atlas, which grows downwards.
const MAX_TEXTURE_SIDE: usize = 4096;
/// Least time between two frames: nothing here moves so fast that more would be seen.
const GAP: Duration = Duration::from_micros(16_667);

/// Frames after a change of size until all parts of a screen, which know each other's sizes from the frame before,
/// have found their places.
const SETTLING_FRAMES: u8 = 2;

/// What became of a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Done {
    /// It is on the screen.
    Painted,
    /// There was nobody to see it.
    Unseen,
    /// The window is to close.
    Closed,
}

/// One window of the app.
pub(super) struct Pane {
    window: Rc<Window>,
    screen: Screen,
    input: egui_winit::State,
    info: ViewportInfo,
    /// Whether the window system has said something since `info` was asked for.
    stale: bool,
    /// Frames still wanted after a change of size.
    settling: u8,
    pace: Pace,
    /// Whether a screen reader follows, which also reads a window that another one hides.
    read: bool,
    shown: bool,
}

impl Pane {
    /// A window that shows itself with its first frame, so that nobody sees an empty one.
    pub(super) fn open(
        ctx: &Context,
        event_loop: &ActiveEventLoop,
        session: &Session,
        proxy: &EventLoopProxy<UserEvent>,
    ) -> Result<Self, WindowError> {
        let builder = place::fitted(session.viewport(), event_loop).with_visible(false);
        let attributes = egui_winit::create_winit_window_attributes(ctx, builder);
        let window = event_loop
            .create_window(attributes)
            .map_err(|err| WindowError::no_display(&err))?;
        let window = Rc::new(window);
        let screen = Screen::new(event_loop.owned_display_handle(), Rc::clone(&window))?;
        let mut input = egui_winit::State::new(
            ctx.clone(),
            ViewportId::ROOT,
            event_loop,
            Some(window.scale_factor() as f32),
            window.theme(),
            Some(MAX_TEXTURE_SIDE),
        );
        input.init_accesskit(event_loop, &window, proxy.clone());
        let gap = if session.measures() { Duration::ZERO } else { GAP };
        Ok(Self {
            window,
            screen,
            input,
            info: ViewportInfo::default(),
            stale: true,
            settling: 0,
            pace: Pace::new(gap),
            read: false,
            shown: false,
        })
    }

    pub(super) fn id(&self) -> WindowId {
        self.window.id()
    }

    /// A frame is wanted then.
    pub(super) fn want(&mut self, at: Instant) {
        self.pace.want(at);
    }

    /// Whether a frame is due.
    pub(super) fn is_due(&self, now: Instant) -> bool {
        self.pace.is_due(now)
    }

    /// When the next frame is due; `None` while nothing happens or the window system was asked for a moment.
    pub(super) fn wakes_at(&self) -> Option<Instant> {
        self.pace.next().filter(|_| !self.pace.is_asked())
    }

    /// Asks the window system, once, for a moment to paint the frame in that is due.
    pub(super) fn ask_to_paint(&mut self) {
        if self.pace.ask() {
            self.window.request_redraw();
        }
    }

    /// Takes an event in; most are a reason for a frame.
    pub(super) fn on_event(&mut self, event: &WindowEvent) {
        match event {
            WindowEvent::CloseRequested => self.info.events.push(ViewportEvent::Close),
            WindowEvent::Occluded(occluded) => self.info.occluded = Some(*occluded),
            WindowEvent::Resized(_) | WindowEvent::ScaleFactorChanged { .. } => {
                self.stale = true;
                self.settling = SETTLING_FRAMES;
            }
            WindowEvent::Moved(_) | WindowEvent::Focused(_) => self.stale = true,
            _ => {}
        }
        if self.input.on_window_event(&self.window, event).repaint {
            self.want(Instant::now());
        }
    }

    /// A screen reader comes, acts or goes.
    pub(super) fn on_reader(&mut self, ctx: &Context, event: accesskit_winit::WindowEvent) {
        match event {
            accesskit_winit::WindowEvent::InitialTreeRequested => {
                ctx.enable_accesskit();
                self.read = true;
            }
            accesskit_winit::WindowEvent::ActionRequested(request) => {
                self.input.on_accesskit_action_request(request);
            }
            accesskit_winit::WindowEvent::AccessibilityDeactivated => {
                ctx.disable_accesskit();
                self.read = false;
            }
        }
        self.want(Instant::now());
    }

    /// Brings the picture to the screen again, as after another window lay over it.
    pub(super) fn show_again(&mut self) -> Result<(), WindowError> {
        if self.shown {
            self.screen.show_again()
        } else {
            Ok(())
        }
    }

    /// Runs the app once, and paints what it shows if anybody can see it.
    pub(super) fn frame(
        &mut self,
        ctx: &Context,
        event_loop: &ActiveEventLoop,
        session: &mut Session,
    ) -> Result<Done, WindowError> {
        self.pace.begin(Instant::now());
        let size = self.window.inner_size();
        // Windows makes a minimised window 0×0.
        let unseen = self.info.occluded == Some(true) || size.width == 0 || size.height == 0;
        let closing = self.info.close_requested() && session.may_close();
        if unseen && !closing && !self.read {
            return Ok(Done::Unseen);
        }
        if self.settling > 0 {
            self.settling -= 1;
            self.want(Instant::now());
        }
        let output = self.run(ctx, session);
        let FullOutput {
            platform_output,
            textures_delta,
            shapes,
            pixels_per_point,
            viewport_output,
        } = output;
        self.input
            .handle_platform_output_with_event_loop(&self.window, event_loop, platform_output);
        self.screen.take_textures(textures_delta);
        if !unseen {
            let pieces = ctx.tessellate(shapes, pixels_per_point);
            self.screen
                .paint(pieces, pixels_per_point, size.into(), session.background())?;
            if !self.shown {
                self.shown = true;
                self.window.set_visible(true);
            }
        }
        let commands = viewport_output
            .into_iter()
            .filter(|(id, _)| *id == ViewportId::ROOT)
            .flat_map(|(_, output)| output.commands)
            .collect::<Vec<_>>();
        if closing {
            return Ok(Done::Closed);
        }
        self.stale |= !commands.is_empty();
        // Screenshots are asked for by nobody here, and the keys for the clipboard come as events.
        egui_winit::process_viewport_commands(ctx, &mut self.info, commands, &self.window, &mut Vec::new());
        Ok(if unseen { Done::Unseen } else { Done::Painted })
    }

    fn run(&mut self, ctx: &Context, session: &mut Session) -> FullOutput {
        if std::mem::take(&mut self.stale) {
            egui_winit::update_viewport_info(&mut self.info, ctx, &self.window, !self.shown);
        }
        let mut input = self.input.take_egui_input(&self.window);
        input.viewports = [(ViewportId::ROOT, self.info.clone())].into_iter().collect();
        self.info.events.clear();
        ctx.run_ui(input, |ui| session.ui(ui))
    }
}
