//! Back and on through the time that a model has run over. Nothing is computed anew.

use egui::Ui;

use crate::{
    demos::Demo,
    ui::{
        Look, tokens,
        widgets::{self, SliderSpec},
    },
};

/// A slider over the moments with a button to each side, where the demo has any.
pub(super) fn ui(ui: &mut Ui, look: &Look<'_>, demo: &mut dyn Demo) {
    let Some(moments) = demo.moments().filter(|moments| moments.first < moments.last) else {
        return;
    };
    let (n, all) = (moments.at.to_string(), moments.last.to_string());
    let label = look.t("demos-moment");
    let value_text = look.t_with(moments.string_id, &[("n", &n), ("all", &all)]);
    let spec = SliderSpec {
        label: &label,
        value_text: &value_text,
        min: moments.first as f64,
        max: moments.last as f64,
        step: 1.0,
        ..SliderSpec::default()
    };
    let mut at = moments.at as f64;
    let mut to = widgets::value_slider(ui, look, spec, &mut at)
        .changed()
        .then_some(at as usize);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = look.size(tokens::GAP_S);
        let back = moments.at.checked_sub(1).filter(|at| *at >= moments.first);
        let on = Some(moments.at + 1).filter(|at| *at <= moments.last);
        for (id, there) in [("demos-moment-back", back), ("demos-moment-on", on)] {
            let able = there.is_some();
            let button = ui.add_enabled_ui(able, |ui| widgets::pill_button(ui, look, &look.t(id)));
            if button.inner.clicked() {
                to = there;
            }
        }
    });
    if let Some(to) = to {
        demo.go_to_moment(to);
    }
}
