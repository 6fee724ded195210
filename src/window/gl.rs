//! The app in an eframe window with OpenGL: for very large screens.

use std::{cell::RefCell, time::Duration};

use eframe::UserEvent;
use egui::Context;
use winit::{
    application::ApplicationHandler,
    event::{DeviceEvent, DeviceId, StartCause, WindowEvent},
    event_loop::{ActiveEventLoop, ControlFlow, EventLoop},
    monitor::MonitorHandle,
    platform::run_on_demand::EventLoopExtRunOnDemand as _,
    window::WindowId,
};

use super::{
    WindowError,
    second::Second,
    session::{Next, Session},
};
use crate::app::Window;

/// Until eframe's window follows the second one: any time but none, which egui takes for two frames.
const AT_ONCE: Duration = Duration::from_millis(1);

/// What eframe's window and the second one share.
struct Shared<'a> {
    session: &'a mut Session,
    /// eframe's context, once its window is there.
    ctx: Option<Context>,
    /// The screen on which its window is.
    monitor: Option<MonitorHandle>,
}

/// Runs the app until its window closes. Where OpenGL cannot start or fails later, the session is left open.
pub(super) fn run(event_loop: &mut EventLoop<UserEvent>, session: &mut Session) -> Result<(), WindowError> {
    let native = eframe::NativeOptions {
        viewport: session.viewport(Window::Main),
        renderer: eframe::Renderer::Glow,
        centered: true,
        ..Default::default()
    };
    let second = Second::new(event_loop.create_proxy());
    let shared = RefCell::new(Shared {
        session,
        ctx: None,
        monitor: None,
    });
    let shared = &shared;
    let creator: eframe::AppCreator<'_> = Box::new(move |cc| {
        let mut both = shared.borrow_mut();
        both.session.set_up(&cc.egui_ctx);
        both.ctx = Some(cc.egui_ctx.clone());
        Ok(Box::new(Host { shared }))
    });
    let mut handler = Beside {
        eframe: eframe::create_native("ground-truth", native, creator, event_loop),
        second,
        shared,
    };
    event_loop
        .run_app_on_demand(&mut handler)
        .map_err(|err| WindowError::no_display(&err))
}

struct Host<'a, 's> {
    shared: &'a RefCell<Shared<'s>>,
}

impl eframe::App for Host<'_, '_> {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        if !ctx.input(|input| input.viewport().close_requested()) {
            return;
        }
        let session = &mut *self.shared.borrow_mut().session;
        if session.may_close(Window::Main) {
            session.closed = true;
        } else {
            ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut eframe::Frame) {
        let both = &mut *self.shared.borrow_mut();
        both.session.ui(ui, Window::Main);
        let ctx = ui.ctx();
        if ctx.current_pass_index() > 0 {
            return;
        }
        both.monitor = frame.winit_window().and_then(|window| window.current_monitor());
        let touched = ctx.input(|input| !input.events.is_empty());
        both.session.led(Window::Main, touched);
        match both.session.painted() {
            Next::Wait => {}
            Next::Again => ctx.request_repaint(),
            Next::Close => ctx.send_viewport_cmd(egui::ViewportCommand::Close),
        }
    }

    fn clear_color(&self, _visuals: &egui::Visuals) -> [f32; 4] {
        let both = self.shared.borrow();
        both.session.background(Window::Main).to_normalized_gamma_f32()
    }

    fn persist_egui_memory(&self) -> bool {
        false
    }
}

/// eframe's application, and the second window beside it in the same loop.
struct Beside<'a, 's> {
    eframe: eframe::EframeWinitApplication<'a>,
    second: Second,
    shared: &'a RefCell<Shared<'s>>,
}

impl ApplicationHandler<UserEvent> for Beside<'_, '_> {
    fn resumed(&mut self, event_loop: &ActiveEventLoop) {
        self.eframe.resumed(event_loop);
    }

    fn new_events(&mut self, event_loop: &ActiveEventLoop, cause: StartCause) {
        self.eframe.new_events(event_loop, cause);
    }

    fn user_event(&mut self, event_loop: &ActiveEventLoop, event: UserEvent) {
        if let Some(event) = self.second.on_user_event(event) {
            self.eframe.user_event(event_loop, event);
        }
    }

    fn window_event(&mut self, event_loop: &ActiveEventLoop, window: WindowId, event: WindowEvent) {
        if self.second.is(window) {
            let session = &mut *self.shared.borrow_mut().session;
            self.second.on_event(event_loop, session, &event);
        } else {
            self.eframe.window_event(event_loop, window, event);
        }
    }

    fn device_event(&mut self, event_loop: &ActiveEventLoop, device: DeviceId, event: DeviceEvent) {
        self.eframe.device_event(event_loop, device, event);
    }

    fn about_to_wait(&mut self, event_loop: &ActiveEventLoop) {
        self.eframe.about_to_wait(event_loop);
        let both = &mut *self.shared.borrow_mut();
        self.second
            .before_sleep(event_loop, both.session, both.monitor.as_ref());
        if let Some(ctx) = &both.ctx
            && both.session.takes_after(Window::Main)
        {
            ctx.request_repaint_after(AT_ONCE);
        }
        // eframe has said when it wakes for its own window.
        let wake = match event_loop.control_flow() {
            ControlFlow::WaitUntil(wake) => Some(wake),
            ControlFlow::Wait => None,
            ControlFlow::Poll => return,
        };
        let wake = self.second.wakes_at().into_iter().chain(wake).min();
        event_loop.set_control_flow(wake.map_or(ControlFlow::Wait, ControlFlow::WaitUntil));
    }

    fn suspended(&mut self, event_loop: &ActiveEventLoop) {
        self.eframe.suspended(event_loop);
    }

    fn exiting(&mut self, event_loop: &ActiveEventLoop) {
        // A window has to go while the loop still runs.
        self.second.close();
        self.eframe.exiting(event_loop);
    }

    fn memory_warning(&mut self, event_loop: &ActiveEventLoop) {
        self.eframe.memory_warning(event_loop);
    }
}
