//! The app in a window of its own, painted on the CPU: for any computer that can show a picture.

mod pace;
mod pane;
mod place;
mod screen;

use std::time::Instant;

use eframe::UserEvent;
use winit::{
    application::ApplicationHandler,
    event::WindowEvent,
    event_loop::{ActiveEventLoop, ControlFlow, EventLoop, EventLoopProxy},
    platform::run_on_demand::EventLoopExtRunOnDemand as _,
    window::WindowId,
};

use super::{
    WindowError,
    second::Second,
    session::{Next, Session},
};
use crate::app::Window;
pub(super) use pane::{Done, Pane, viewport_of};

/// Runs the app until its window closes. Where the window cannot open, the session is left open.
pub(super) fn run(event_loop: &mut EventLoop<UserEvent>, session: &mut Session) -> Result<(), WindowError> {
    let proxy = event_loop.create_proxy();
    let mut host = Host {
        session,
        second: Second::new(proxy.clone()),
        proxy,
        pane: None,
        failed: None,
    };
    event_loop
        .run_app_on_demand(&mut host)
        .map_err(|err| WindowError::no_display(&err))?;
    host.failed.map_or(Ok(()), Err)
}

/// Takes what the window system says to the windows, and paints when something is to be seen.
struct Host<'a> {
    session: &'a mut Session,
    proxy: EventLoopProxy<UserEvent>,
    pane: Option<Pane>,
    second: Second,
    failed: Option<WindowError>,
}

impl Host<'_> {
    /// Does something with the main window, and what follows from the frame that came of it.
    fn with_pane(
        &mut self,
        event_loop: &ActiveEventLoop,
        act: impl FnOnce(&mut Pane, &mut Session) -> Result<Done, WindowError>,
    ) {
        let Some(pane) = &mut self.pane else { return };
        // Events that are under way still come after the last frame.
        if event_loop.exiting() {
            return;
        }
        match act(pane, self.session) {
            Ok(Done::Closed) => self.close(event_loop),
            Ok(Done::Painted) => match self.session.painted() {
                Next::Wait => {}
                Next::Again => pane.want(Instant::now()),
                Next::Close => self.close(event_loop),
            },
            Ok(Done::Nothing) => {}
            Err(err) => self.fail(event_loop, err),
        }
    }

    /// A frame is wanted where the second window has changed what the main one shows.
    fn follow(&mut self) {
        if let Some(pane) = &mut self.pane
            && self.session.takes_after(Window::Main)
        {
            pane.want(Instant::now());
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
        match Pane::open(Window::Main, event_loop, self.session, &self.proxy) {
            Ok(pane) => {
                self.pane = Some(pane);
                self.with_pane(event_loop, |pane, session| pane.frame(event_loop, session));
            }
            Err(err) => self.fail(event_loop, err),
        }
    }

    fn user_event(&mut self, _event_loop: &ActiveEventLoop, event: UserEvent) {
        let (Some(event), Some(pane)) = (self.second.on_user_event(event), &mut self.pane) else {
            return;
        };
        match event {
            UserEvent::RequestRepaint {
                when,
                cumulative_pass_nr,
                ..
            } => pane.on_wish(when, cumulative_pass_nr),
            UserEvent::AccessKitActionRequest(event) => pane.on_reader(event.window_event),
        }
    }

    fn window_event(&mut self, event_loop: &ActiveEventLoop, window: WindowId, event: WindowEvent) {
        if self.second.is(window) {
            self.second.on_event(event_loop, self.session, &event);
        } else if self.pane.as_ref().is_some_and(|pane| pane.id() == window) {
            self.with_pane(event_loop, |pane, session| {
                pane.on_event(event_loop, session, &event)
            });
        }
    }

    fn about_to_wait(&mut self, event_loop: &ActiveEventLoop) {
        self.follow();
        self.with_pane(event_loop, |pane, session| pane.paint_due(event_loop, session));
        let beside = self.pane.as_ref().and_then(Pane::monitor);
        self.second
            .before_sleep(event_loop, self.session, beside.as_ref());
        self.follow();
        let wakes = [
            self.pane.as_ref().and_then(Pane::wakes_at),
            self.second.wakes_at(),
        ];
        let wake = wakes.into_iter().flatten().min();
        event_loop.set_control_flow(wake.map_or(ControlFlow::Wait, ControlFlow::WaitUntil));
    }

    fn exiting(&mut self, _event_loop: &ActiveEventLoop) {
        // A window has to go while the loop still runs.
        self.second.close();
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
