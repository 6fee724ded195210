//! The app in an eframe window with OpenGL.

use super::{WindowError, WindowOptions};
use crate::app::App;

/// Window size in points when nothing else is asked: fits a 1366×768 screen with its task bar.
const DEFAULT_SIZE: [f32; 2] = [1280.0, 700.0];
/// Below this the layouts are not tested.
const MIN_SIZE: [f32; 2] = [480.0, 320.0];

pub(super) fn open(app: App, options: WindowOptions) -> Result<(), WindowError> {
    let title = app.window_title();
    let viewport = egui::ViewportBuilder::default()
        .with_title(&title)
        .with_app_id("ground-truth")
        .with_inner_size(options.size.unwrap_or(DEFAULT_SIZE))
        .with_min_inner_size(MIN_SIZE)
        .with_icon(crate::ui::icon());
    let native = eframe::NativeOptions {
        viewport,
        renderer: eframe::Renderer::Glow,
        centered: true,
        ..Default::default()
    };
    eframe::run_native(
        "ground-truth",
        native,
        Box::new(|cc| {
            app.set_up(&cc.egui_ctx);
            Ok(Box::new(Host {
                app,
                options,
                title,
                n_frames: 0,
            }))
        }),
    )
    .map_err(|err| match err {
        eframe::Error::Glutin(_) | eframe::Error::NoGlutinConfigs(..) | eframe::Error::OpenGL(_) => {
            WindowError::NoOpenGl(err.to_string())
        }
        _ => WindowError::NoDisplay(err.to_string()),
    })
}

struct Host {
    app: App,
    options: WindowOptions,
    title: String,
    n_frames: u32,
}

impl eframe::App for Host {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.app.ui(ui);
        self.n_frames += 1;
        let ctx = ui.ctx().clone();
        let title = self.app.window_title();
        if title != self.title {
            ctx.send_viewport_cmd(egui::ViewportCommand::Title(title.clone()));
            self.title = title;
        }
        if let Some(fullscreen) = self.app.wants_fullscreen() {
            ctx.send_viewport_cmd(egui::ViewportCommand::Fullscreen(fullscreen));
        }
        if self.options.print_frames {
            log_frame(self.n_frames);
        }
        if let Some(last) = self.options.exit_after_frames {
            if self.n_frames >= last {
                ctx.send_viewport_cmd(egui::ViewportCommand::Close);
            } else {
                ctx.request_repaint();
            }
        }
    }

    fn clear_color(&self, _visuals: &egui::Visuals) -> [f32; 4] {
        self.app.background().to_normalized_gamma_f32()
    }

    fn persist_egui_memory(&self) -> bool {
        false
    }
}

#[expect(
    clippy::print_stderr,
    reason = "asked for by --print-frames, for measurements"
)]
fn log_frame(n: u32) {
    eprintln!("frame {n}");
}
