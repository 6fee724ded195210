//! The floor for measurements: an empty window with the features the app uses, and nothing in it.
//!
//! `cargo run --release --example empty_window -- --exit-after-frames 1`

struct Empty {
    n_frames: u32,
    exit_after: Option<u32>,
}

impl eframe::App for Empty {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.n_frames += 1;
        if let Some(last) = self.exit_after {
            if self.n_frames >= last {
                ui.ctx().send_viewport_cmd(egui::ViewportCommand::Close);
            } else {
                ui.ctx().request_repaint();
            }
        }
    }
}

fn main() -> eframe::Result {
    let mut args = std::env::args().skip(1);
    let mut exit_after = None;
    while let Some(arg) = args.next() {
        if arg == "--exit-after-frames" {
            exit_after = args.next().and_then(|n| n.parse().ok());
        }
    }
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default().with_inner_size([1280.0, 700.0]),
        renderer: eframe::Renderer::Glow,
        centered: true,
        ..Default::default()
    };
    eframe::run_native(
        "ground-truth-empty",
        options,
        Box::new(move |_| {
            Ok(Box::new(Empty {
                n_frames: 0,
                exit_after,
            }))
        }),
    )
}
