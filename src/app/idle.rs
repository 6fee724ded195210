//! A shared computer that nobody touches asks again who learns, where that is wanted.

use std::time::Duration;

use egui::{Context, Event};

use super::App;
use crate::{
    learner::Keeper,
    screens::{Route, learners::IDLE_MINUTES},
    ui::Strings,
};

impl App {
    /// At every frame: whether nobody has touched the app for so long that it asks again. Each touch puts off the one
    /// frame that is asked for, so an idle window wakes once.
    pub(super) fn look_at_idle(&mut self, ctx: &Context) {
        if !self.settings.idle_return || self.keeper.store().is_none() {
            return;
        }
        let patience = f64::from(IDLE_MINUTES) * 60.0;
        let now = ctx.input(|input| input.time);
        self.look_for_touch(ctx);
        let rest = *self.touched.get_or_insert(now) + patience - now;
        if rest > 0.0 {
            ctx.request_repaint_after(Duration::from_secs_f64(rest));
            return;
        }
        self.touched = None;
        if self.keeper.retry().is_err() {
            // What is not on the disk would be lost.
            return;
        }
        self.keeper = Keeper::guest();
        self.look_at_save();
        self.go(Route::Welcome);
        let minutes = IDLE_MINUTES.to_string();
        self.notice = Some(Strings::of(self.lang).text_with("learners-idle-said", &[("minutes", &minutes)]));
    }
}

impl App {
    /// At every frame of any window: whether somebody is there.
    pub(super) fn look_for_touch(&mut self, ctx: &Context) {
        if ctx.input(|input| input.events.iter().any(is_touch)) {
            self.touched = None;
        }
    }
}

/// Whether somebody is there: not what the system does by itself.
fn is_touch(event: &Event) -> bool {
    !matches!(event, Event::WindowFocused(_) | Event::PointerGone)
}
