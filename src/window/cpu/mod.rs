//! The app in a window of its own, painted on the CPU: for any computer that can show a picture.

mod pace;
mod pane;
mod place;
mod screen;

use std::time::Instant;

use eframe::UserEvent;
use egui::{Context, ViewportId};
use winit::{
    application::ApplicationHandler,
    event::WindowEvent,
    event_loop::{ActiveEventLoop, ControlFlow, EventLoop, EventLoopProxy},
    platform::run_on_demand::EventLoopExtRunOnDemand as _,
    window::WindowId,
};

use super::{
    WindowError,
    session::{Next, Session},
};
use pane::Pane;

/// Runs the app until its window closes. Where the window cannot open, the session is left open.
pub(super) fn run(event_loop: &mut EventLoop<UserEvent>, session: &mut Session) -> Result<(), WindowError> {
    let ctx = Context::default();
    session.set_up(&ctx);
    let proxy = event_loop.create_proxy();
    let repaint = proxy.clone();
    ctx.set_request_repaint_callback(move |info| {
        // The loop has ended when this fails, and nobody looks any more.
        drop(repaint.send_event(UserEvent::RequestRepaint {
            viewport_id: info.viewport_id,
            when: Instant::now() + info.delay,
            cumulative_pass_nr: info.current_cumulative_pass_nr,
        }));
    });
    let mut host = Host {
        ctx,
        session,
        proxy,
        pane: None,
        failed: None,
    };
    event_loop
        .run_app_on_demand(&mut host)
        .map_err(|err| WindowError::no_display(&err))?;
    host.failed.map_or(Ok(()), Err)
}

/// Takes what the window system says to the window, and paints when something is to be seen.
struct Host<'a> {
    ctx: Context,
    session: &'a mut Session,
    proxy: EventLoopProxy<UserEvent>,
    pane: Option<Pane>,
    failed: Option<WindowError>,
}

impl Host<'_> {
    /// One frame of the window.
    fn frame(&mut self, event_loop: &ActiveEventLoop) {
        let Some(pane) = &mut self.pane else { return };
        // Events that are under way still come after the last frame.
        if event_loop.exiting() {
            return;
        }
        match pane.frame(&self.ctx, event_loop, self.session) {
            Ok(pane::Done::Closed) => self.close(event_loop),
            Ok(pane::Done::Painted) => match self.session.painted() {
                Next::Wait => {}
                Next::Again => pane.want(Instant::now()),
                Next::Close => self.close(event_loop),
            },
            Ok(pane::Done::Unseen) => {}
            Err(err) => self.fail(event_loop, err),
        }
    }

    fn close(&mut self, event_loop: &ActiveEventLoop) {
        self.session.closed = true;
        event_loop.exit();
    }

    fn fail(&mut self, event_loop: &ActiveEventLoop, err: WindowError) {
        self.failed = Some(err);
        event_loop.exit();
    }
}

impl ApplicationHandler<UserEvent> for Host<'_> {
    fn resumed(&mut self, event_loop: &ActiveEventLoop) {
        if self.pane.is_some() {
            return;
        }
        match Pane::open(&self.ctx, event_loop, self.session, &self.proxy) {
            Ok(pane) => {
                self.pane = Some(pane);
                self.frame(event_loop);
            }
            Err(err) => self.fail(event_loop, err),
        }
    }

    fn user_event(&mut self, _event_loop: &ActiveEventLoop, event: UserEvent) {
        match event {
            UserEvent::RequestRepaint {
                viewport_id,
                when,
                cumulative_pass_nr,
            } => {
                let now_at = self.ctx.cumulative_pass_nr_for(viewport_id);
                // A wish from before the last frame has been granted by it.
                let is_open = now_at <= cumulative_pass_nr + 1;
                if is_open
                    && viewport_id == ViewportId::ROOT
                    && let Some(pane) = &mut self.pane
                {
                    pane.want(when);
                }
            }
            UserEvent::AccessKitActionRequest(event) => {
                if let Some(pane) = &mut self.pane {
                    pane.on_reader(&self.ctx, event.window_event);
                }
            }
        }
    }

    fn window_event(&mut self, event_loop: &ActiveEventLoop, window: WindowId, event: WindowEvent) {
        let Some(pane) = self.pane.as_mut().filter(|pane| pane.id() == window) else {
            return;
        };
        if let WindowEvent::RedrawRequested = event {
            if is_paced(event_loop) && pane.is_due(Instant::now()) {
                self.frame(event_loop);
            } else if let Err(err) = pane.show_again() {
                self.fail(event_loop, err);
            }
            return;
        }
        pane.on_event(&event);
        if cfg!(windows) && matches!(event, WindowEvent::Resized(_)) {
            // Windows shows a stretched picture unless the new one is there when the event ends.
            self.frame(event_loop);
        }
    }

    fn about_to_wait(&mut self, event_loop: &ActiveEventLoop) {
        if let Some(pane) = self.pane.as_mut().filter(|pane| pane.is_due(Instant::now())) {
            if is_paced(event_loop) {
                pane.ask_to_paint();
            } else {
                self.frame(event_loop);
            }
        }
        let wake = self.pane.as_ref().and_then(Pane::wakes_at);
        event_loop.set_control_flow(wake.map_or(ControlFlow::Wait, ControlFlow::WaitUntil));
    }

    fn exiting(&mut self, _event_loop: &ActiveEventLoop) {
        // A window has to go while the loop still runs.
        self.pane = None;
    }
}

/// Whether the window system says when to paint, as Wayland does, and withholds it from a window nobody sees.
/// Elsewhere a request to redraw means that pixels were lost, and must stay apart from frames of our own: those
/// bring only to the screen what changed.
#[cfg(target_os = "linux")]
fn is_paced(event_loop: &ActiveEventLoop) -> bool {
    winit::platform::wayland::ActiveEventLoopExtWayland::is_wayland(event_loop)
}

#[cfg(not(target_os = "linux"))]
fn is_paced(_event_loop: &ActiveEventLoop) -> bool {
    false
}
