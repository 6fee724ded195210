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
    monitor::MonitorHandle,
    window::{Fullscreen, Window, WindowId},
};

use super::{is_paced, pace::Pace, place, screen::Screen};
use crate::{
    app,
    window::{WindowError, session::Session},
};

/// Side of the largest texture in pixels. Also the width of the font atlas, which grows downwards.
const MAX_TEXTURE_SIDE: usize = 4096;
/// Least time between two frames: nothing here moves so fast that more would be seen.
const GAP: Duration = Duration::from_micros(16_667);

/// Frames after a change of size until all parts of a screen, which know each other's sizes from the frame before,
/// have found their places.
const SETTLING_FRAMES: u8 = 2;

/// What became of a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::window) enum Done {
    /// It is on the screen.
    Painted,
    /// None was due, or there was nobody to see it.
    Nothing,
    /// The window is to close.
    Closed,
}

/// One window of the app, with fonts, focus and zoom of its own.
pub(in crate::window) struct Pane {
    ctx: Context,
    shows: app::Window,
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
    pub(in crate::window) fn open(
        shows: app::Window,
        event_loop: &ActiveEventLoop,
        session: &Session,
        proxy: &EventLoopProxy<UserEvent>,
    ) -> Result<Self, WindowError> {
        let ctx = Context::default();
        session.set_up(&ctx);
        let repaint = proxy.clone();
        ctx.set_request_repaint_callback(move |info| {
            // The loop has ended when this fails, and nobody looks any more.
            drop(repaint.send_event(UserEvent::RequestRepaint {
                viewport_id: viewport_of(shows),
                when: Instant::now() + info.delay,
                cumulative_pass_nr: info.current_cumulative_pass_nr,
            }));
        });
        let builder = place::fitted(session.viewport(shows), event_loop).with_visible(false);
        let attributes = egui_winit::create_winit_window_attributes(&ctx, builder);
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
            ctx,
            shows,
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

    pub(in crate::window) fn id(&self) -> WindowId {
        self.window.id()
    }

    /// Which screen it is on, where the window system says so.
    pub(in crate::window) fn monitor(&self) -> Option<MonitorHandle> {
        self.window.current_monitor()
    }

    /// Fills a screen, or no longer.
    pub(in crate::window) fn fill(&self, monitor: Option<MonitorHandle>) {
        let fullscreen = monitor.map(|monitor| Fullscreen::Borderless(Some(monitor)));
        self.window.set_fullscreen(fullscreen);
    }

    /// A frame is wanted then.
    pub(in crate::window) fn want(&mut self, at: Instant) {
        self.pace.want(at);
    }

    /// When the next frame is due; `None` while nothing happens or the window system was asked for a moment.
    pub(in crate::window) fn wakes_at(&self) -> Option<Instant> {
        self.pace.next().filter(|_| !self.pace.is_asked())
    }

    /// Before the loop sleeps: paints the frame that is due, or asks the window system, once, for a moment to.
    pub(in crate::window) fn paint_due(
        &mut self,
        event_loop: &ActiveEventLoop,
        session: &mut Session,
    ) -> Result<Done, WindowError> {
        if !self.pace.is_due(Instant::now()) {
            return Ok(Done::Nothing);
        }
        if !is_paced(event_loop) {
            return self.frame(event_loop, session);
        }
        if self.pace.ask() {
            self.window.request_redraw();
        }
        Ok(Done::Nothing)
    }

    /// Takes an event in, and paints where the window system wants that at once.
    pub(in crate::window) fn on_event(
        &mut self,
        event_loop: &ActiveEventLoop,
        session: &mut Session,
        event: &WindowEvent,
    ) -> Result<Done, WindowError> {
        if let WindowEvent::RedrawRequested = event {
            if is_paced(event_loop) && self.pace.is_due(Instant::now()) {
                return self.frame(event_loop, session);
            }
            return self.show_again().map(|()| Done::Nothing);
        }
        self.take_in(event);
        if cfg!(windows) && matches!(event, WindowEvent::Resized(_)) {
            // Windows shows a stretched picture unless the new one is there when the event ends.
            return self.frame(event_loop, session);
        }
        Ok(Done::Nothing)
    }

    /// Somebody wishes for a frame then; `pass` is the last one there was.
    pub(in crate::window) fn on_wish(&mut self, when: Instant, pass: u64) {
        // A wish from before the last frame has been granted by it.
        if self.ctx.cumulative_pass_nr_for(ViewportId::ROOT) <= pass + 1 {
            self.want(when);
        }
    }

    /// Most events are a reason for a frame.
    fn take_in(&mut self, event: &WindowEvent) {
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
    pub(in crate::window) fn on_reader(&mut self, event: accesskit_winit::WindowEvent) {
        match event {
            accesskit_winit::WindowEvent::InitialTreeRequested => {
                self.ctx.enable_accesskit();
                self.read = true;
            }
            accesskit_winit::WindowEvent::ActionRequested(request) => {
                self.input.on_accesskit_action_request(request);
            }
            accesskit_winit::WindowEvent::AccessibilityDeactivated => {
                self.ctx.disable_accesskit();
                self.read = false;
            }
        }
        self.want(Instant::now());
    }

    /// Brings the picture to the screen again, as after another window lay over it.
    fn show_again(&mut self) -> Result<(), WindowError> {
        if self.shown {
            self.screen.show_again()
        } else {
            Ok(())
        }
    }

    /// Runs the app once, and paints what it shows if anybody can see it.
    pub(in crate::window) fn frame(
        &mut self,
        event_loop: &ActiveEventLoop,
        session: &mut Session,
    ) -> Result<Done, WindowError> {
        self.pace.begin(Instant::now());
        let size = self.window.inner_size();
        // Windows makes a minimised window 0×0.
        let unseen = self.info.occluded == Some(true) || size.width == 0 || size.height == 0;
        let closing = self.info.close_requested() && session.may_close(self.shows);
        if unseen && !closing && !self.read {
            return Ok(Done::Nothing);
        }
        if self.settling > 0 {
            self.settling -= 1;
            self.want(Instant::now());
        }
        let output = self.run(session);
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
            let pieces = self.ctx.tessellate(shapes, pixels_per_point);
            let background = session.background(self.shows);
            self.screen
                .paint(pieces, pixels_per_point, size.into(), background)?;
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
        egui_winit::process_viewport_commands(
            &self.ctx,
            &mut self.info,
            commands,
            &self.window,
            &mut Vec::new(),
        );
        Ok(if unseen { Done::Nothing } else { Done::Painted })
    }

    fn run(&mut self, session: &mut Session) -> FullOutput {
        if std::mem::take(&mut self.stale) {
            egui_winit::update_viewport_info(&mut self.info, &self.ctx, &self.window, !self.shown);
        }
        let mut input = self.input.take_egui_input(&self.window);
        input.viewports = [(ViewportId::ROOT, self.info.clone())].into_iter().collect();
        self.info.events.clear();
        let touched = !input.events.is_empty();
        let output = self.ctx.run_ui(input, |ui| session.ui(ui, self.shows));
        session.led(self.shows, touched);
        output
    }
}

/// How a wish for a frame names the window that it is for; each has a context of its own with one viewport.
pub(in crate::window) fn viewport_of(window: app::Window) -> ViewportId {
    match window {
        app::Window::Main => ViewportId::ROOT,
        app::Window::Second => ViewportId::from_hash_of("second window"),
    }
}
