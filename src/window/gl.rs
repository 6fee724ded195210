//! The app in an eframe window with OpenGL: for very large screens.

use eframe::UserEvent;
use winit::{event_loop::EventLoop, platform::run_on_demand::EventLoopExtRunOnDemand as _};

use super::{
    WindowError,
    session::{Next, Session},
};

/// Runs the app until its window closes. Where OpenGL cannot start or fails later, the session is left open.
pub(super) fn run(event_loop: &mut EventLoop<UserEvent>, session: &mut Session) -> Result<(), WindowError> {
    let native = eframe::NativeOptions {
        viewport: session.viewport(),
        renderer: eframe::Renderer::Glow,
        centered: true,
        ..Default::default()
    };
    let creator: eframe::AppCreator<'_> = Box::new(|cc| {
        session.set_up(&cc.egui_ctx);
        Ok(Box::new(Host { session }))
    });
    let mut handler = eframe::create_native("ground-truth", native, creator, event_loop);
    event_loop
        .run_app_on_demand(&mut handler)
        .map_err(|err| WindowError::no_display(&err))
}

struct Host<'a> {
    session: &'a mut Session,
}

impl eframe::App for Host<'_> {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        if !ctx.input(|input| input.viewport().close_requested()) {
            return;
        }
        if self.session.may_close() {
            self.session.closed = true;
        } else {
            ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.session.ui(ui);
        let ctx = ui.ctx();
        if ctx.current_pass_index() > 0 {
            return;
        }
        match self.session.painted() {
            Next::Wait => {}
            Next::Again => ctx.request_repaint(),
            Next::Close => ctx.send_viewport_cmd(egui::ViewportCommand::Close),
        }
    }

    fn clear_color(&self, _visuals: &egui::Visuals) -> [f32; 4] {
        self.session.background().to_normalized_gamma_f32()
    }

    fn persist_egui_memory(&self) -> bool {
        false
    }
}
