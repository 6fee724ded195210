//! The second window, for the teacher's notes: painted on the CPU beside either host's own.

use std::time::Instant;

use eframe::UserEvent;
use winit::{
    event::WindowEvent,
    event_loop::{ActiveEventLoop, EventLoopProxy},
    monitor::MonitorHandle,
    window::WindowId,
};

use super::{
    WindowError,
    cpu::{Done, Pane, viewport_of},
    session::Session,
};
use crate::app::Window;

/// The window while the app wants it.
pub(super) struct Second {
    proxy: EventLoopProxy<UserEvent>,
    pane: Option<Pane>,
    /// Whether it fills a screen, as it does when the class looks at it.
    fills: bool,
}

impl Second {
    pub(super) fn new(proxy: EventLoopProxy<UserEvent>) -> Self {
        Self {
            proxy,
            pane: None,
            fills: false,
        }
    }

    /// Whether something is about this window.
    pub(super) fn is(&self, window: WindowId) -> bool {
        self.pane.as_ref().is_some_and(|pane| pane.id() == window)
    }

    /// Takes what is said to this window, and gives back what is said to another.
    pub(super) fn on_user_event(&mut self, event: UserEvent) -> Option<UserEvent> {
        match event {
            UserEvent::RequestRepaint {
                viewport_id,
                when,
                cumulative_pass_nr,
            } if viewport_id == viewport_of(Window::Second) => {
                if let Some(pane) = &mut self.pane {
                    pane.on_wish(when, cumulative_pass_nr);
                }
                None
            }
            UserEvent::AccessKitActionRequest(event) if self.is(event.window_id) => {
                if let Some(pane) = &mut self.pane {
                    pane.on_reader(event.window_event);
                }
                None
            }
            other => Some(other),
        }
    }

    pub(super) fn on_event(
        &mut self,
        event_loop: &ActiveEventLoop,
        session: &mut Session,
        event: &WindowEvent,
    ) {
        if let Some(pane) = &mut self.pane {
            let outcome = pane.on_event(event_loop, session, event);
            self.after(session, outcome);
        }
    }

    /// Opens or closes it as the app wants, and paints what is due. `beside` is the screen of the main window.
    pub(super) fn before_sleep(
        &mut self,
        event_loop: &ActiveEventLoop,
        session: &mut Session,
        beside: Option<&MonitorHandle>,
    ) {
        if event_loop.exiting() || !session.has_second() {
            return self.close();
        }
        if self.pane.is_none() {
            match Pane::open(Window::Second, event_loop, session, &self.proxy) {
                Ok(mut pane) => {
                    pane.want(Instant::now());
                    self.pane = Some(pane);
                }
                Err(err) => return session.second_refused(&err),
            }
        }
        if let Some(pane) = &mut self.pane {
            if session.takes_after(Window::Second) {
                pane.want(Instant::now());
            }
            if self.fills != session.second_shows_slide() {
                self.fills = !self.fills;
                let mut others = event_loop
                    .available_monitors()
                    .filter(|monitor| Some(monitor) != beside);
                pane.fill(others.next().filter(|_| self.fills));
            }
            let outcome = pane.paint_due(event_loop, session);
            self.after(session, outcome);
        }
    }

    /// When the next frame is due.
    pub(super) fn wakes_at(&self) -> Option<Instant> {
        self.pane.as_ref().and_then(Pane::wakes_at)
    }

    pub(super) fn close(&mut self) {
        self.pane = None;
        self.fills = false;
    }

    fn after(&mut self, session: &mut Session, outcome: Result<Done, WindowError>) {
        match outcome {
            Ok(Done::Nothing) => {}
            Ok(Done::Painted) => session.painted_second(),
            Ok(Done::Closed) => {
                self.close();
                session.second_closed();
            }
            Err(err) => {
                self.close();
                session.second_refused(&err);
            }
        }
    }
}
