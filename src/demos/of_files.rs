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
///
/// A demo in which the rest is otherwise implements the trait itself, with `@told_by_files` for what its files do.
///
/// A demo that asks several questions names the type of its field `view`, which has `NAMED`: each with its name. After
/// it, `over_time` says that the type has `moments` and `go_to_moment`.
macro_rules! demo_of_files {
    (@told_by_files) => {
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

        fn inside(&self, look: &$crate::ui::Look<'_>) -> $crate::demos::Inside {
            inside::inside(self, look)
        }
    };
    (@views) => {};
    (@views $view:ident) => {
        fn view(&self) -> Option<&'static str> {
            let named = $view::NAMED.iter().find(|(view, _)| *view == self.view);
            named.map(|(_, name)| *name)
        }

        fn show_view(&mut self, name: &str) -> bool {
            let named = $view::NAMED.iter().find(|(_, known)| *known == name);
            if let Some((view, _)) = named {
                self.view = *view;
                self.rerun();
            }
            named.is_some()
        }
    };
    (@over_time) => {};
    (@over_time over_time) => {
        fn moments(&self) -> Option<$crate::demos::Moments> {
            Self::moments(self)
        }

        fn go_to_moment(&mut self, at: usize) {
            Self::go_to_moment(self, at);
        }
    };
    ($demo:ident $(, $view:ident $(, $over_time:ident)?)?) => {
        impl $crate::demos::Demo for $demo {
            $crate::demos::of_files::demo_of_files!(@told_by_files);

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

            fn setting(&self) -> Option<($crate::models::catalogue::Settings, u64)> {
                Some(self.run.setting())
            }

            $crate::demos::of_files::demo_of_files!(@views $($view)?);
            $crate::demos::of_files::demo_of_files!(@over_time $($($over_time)?)?);
        }
    };
}

pub(super) use demo_of_files;
