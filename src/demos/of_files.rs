//! What every demo does alike, written once: [`Demo`](super::Demo) out of its files and of what it says of itself.

/// Implements [`Demo`](super::Demo) for a type whose files have the usual names: `controls::ui`, `stage::ui` and
/// `result::ui` draw, `words::sentence` and `inside::inside` tell. Its field `run` is its [`Run`](super::run::Run).
/// The type itself has
///
/// * `begin`: nothing done yet, at the lesson's setting;
/// * `show_all`: everything done, at the settings that were given;
/// * `act`: an action of a guided step;
/// * `set`: a parameter of a guided step;
/// * `rerun`: compute and draw anew, which follows each of these.
macro_rules! demo_of_files {
    ($demo:ident) => {
        impl $crate::demos::Demo for $demo {
            fn controls_ui(
                &mut self,
                ui: &mut egui::Ui,
                look: &$crate::ui::Look<'_>,
                around: $crate::demos::Around<'_>,
            ) -> Vec<$crate::demos::DemoEvent> {
                controls::ui(self, ui, look, around)
            }

            fn stage_ui(
                &mut self,
                ui: &mut egui::Ui,
                look: &$crate::ui::Look<'_>,
                around: $crate::demos::Around<'_>,
            ) -> Vec<$crate::demos::DemoEvent> {
                stage::ui(self, ui, look, around)
            }

            fn result_ui(
                &mut self,
                ui: &mut egui::Ui,
                look: &$crate::ui::Look<'_>,
                around: $crate::demos::Around<'_>,
            ) {
                result::ui(self, ui, look, around);
            }

            fn sentence(&self, look: &$crate::ui::Look<'_>) -> String {
                words::sentence(self, look)
            }

            fn values(&self) -> $crate::models::value::Values {
                self.run.values()
            }

            fn show_setting(&mut self, settings: &$crate::models::catalogue::Settings) {
                self.run.start_at(settings);
                self.show_all(settings);
                self.rerun();
            }

            fn perform(&mut self, asked: $crate::demos::Asked<'_>) {
                match asked {
                    $crate::demos::Asked::Done(action) => self.act(action),
                    $crate::demos::Asked::Set(name, value) => self.set(name, value),
                }
                self.rerun();
            }

            fn draw_again(&mut self) {
                self.run.next_seed();
                self.rerun();
            }

            fn reset(&mut self) {
                self.run.start_at(&[]);
                self.begin();
                self.rerun();
            }

            fn inside(&self, look: &$crate::ui::Look<'_>) -> $crate::demos::Inside {
                inside::inside(self, look)
            }
        }
    };
}

pub(super) use demo_of_files;
