//! egui's style, made from a palette.

use egui::{
    Color32, Context, CornerRadius, FontFamily, FontId, Id, Margin, Shadow, Stroke, Style, TextStyle, Theme,
    Vec2, Visuals,
    style::{HandleShape, ScrollAnimation, ScrollStyle, Selection, WidgetVisuals, Widgets},
};

use super::{fonts, tokens, tokens::Palette};
use crate::course::Lang;

/// What is in force in a context.
#[derive(Clone, PartialEq)]
struct Applied {
    palette: Palette,
    lang: Lang,
    motion: bool,
}

/// Sets fonts and style. Does nothing when the same is in force already, so it may be called every frame.
///
/// Fonts change with the next frame, so the first call belongs before the first frame.
pub fn apply(ctx: &Context, palette: &Palette, lang: Lang, motion: bool) {
    let wanted = Applied {
        palette: palette.clone(),
        lang,
        motion,
    };
    let key = Id::unique("theme in force");
    let before: Option<Applied> = ctx.data(|data| data.get_temp(key));
    if before.as_ref() == Some(&wanted) {
        return;
    }
    if before.is_none_or(|before| before.lang != lang) {
        ctx.set_fonts(fonts::definitions(lang));
    }
    let theme = if palette.dark { Theme::Dark } else { Theme::Light };
    ctx.set_theme(theme);
    ctx.all_styles_mut(|style| restyle(style, palette, motion));
    ctx.data_mut(|data| data.insert_temp(key, wanted));
}

fn restyle(style: &mut Style, palette: &Palette, motion: bool) {
    let regular = |size| FontId::new(size, FontFamily::Proportional);
    style.text_styles = [
        (TextStyle::Heading, FontId::new(tokens::HEADING, fonts::bold())),
        (TextStyle::Body, regular(tokens::BODY)),
        (TextStyle::Button, regular(tokens::LABEL)),
        (TextStyle::Monospace, regular(tokens::SMALL)),
        (TextStyle::Small, regular(tokens::SMALL)),
    ]
    .into();
    style.visuals = visuals(palette);
    style.animation_time = if motion { 0.12 } else { 0.0 };
    style.scroll_animation = if motion {
        ScrollAnimation::default()
    } else {
        ScrollAnimation::none()
    };
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.25;
    let spacing = &mut style.spacing;
    spacing.item_spacing = Vec2::new(tokens::GAP_S, tokens::GAP_S);
    spacing.button_padding = Vec2::new(tokens::CARD_MARGIN, tokens::GAP_S);
    spacing.interact_size = Vec2::new(tokens::TARGET, tokens::TARGET_SMALL);
    spacing.window_margin = Margin::same(16);
    spacing.menu_margin = Margin::same(8);
    spacing.icon_width = 24.0;
    spacing.icon_width_inner = 14.0;
    spacing.combo_width = 160.0;
    spacing.tooltip_width = 420.0;
    // "Floating" only in that the bar lies on the paper without a groove: it has room of its own.
    spacing.scroll = ScrollStyle {
        floating: true,
        bar_width: 10.0,
        floating_width: 8.0,
        floating_allocated_width: 12.0,
        foreground_color: true,
        dormant_background_opacity: 0.0,
        active_background_opacity: 0.0,
        interact_background_opacity: 0.3,
        dormant_handle_opacity: 0.55,
        active_handle_opacity: 0.6,
        interact_handle_opacity: 0.8,
        ..ScrollStyle::solid()
    };
}

fn visuals(palette: &Palette) -> Visuals {
    let base = if palette.dark {
        Visuals::dark()
    } else {
        Visuals::light()
    };
    Visuals {
        dark_mode: palette.dark,
        override_text_color: Some(palette.ink),
        weak_text_color: Some(palette.soft),
        widgets: Widgets {
            noninteractive: widget(palette.card, palette.line, palette.ink),
            inactive: widget(palette.card, palette.edge, palette.ink),
            hovered: widget(palette.tint, palette.action, palette.ink),
            active: widget(palette.tint, palette.action_hover, palette.ink),
            open: widget(palette.tint, palette.edge, palette.ink),
        },
        selection: Selection {
            bg_fill: palette.action.gamma_multiply(0.3),
            stroke: Stroke::new(tokens::FOCUS_WIDTH, palette.focus),
        },
        hyperlink_color: palette.action,
        faint_bg_color: palette.paper,
        extreme_bg_color: palette.track,
        text_edit_bg_color: Some(palette.card),
        code_bg_color: palette.tint,
        warn_fg_color: palette.mend,
        error_fg_color: palette.mend,
        window_corner_radius: CornerRadius::same(tokens::CARD_RADIUS),
        window_shadow: shadow(24, palette),
        window_fill: palette.card,
        window_stroke: Stroke::new(tokens::HAIRLINE, palette.line),
        menu_corner_radius: CornerRadius::same(tokens::RADIUS),
        panel_fill: palette.paper,
        popup_shadow: shadow(16, palette),
        slider_trailing_fill: true,
        handle_shape: HandleShape::Circle,
        button_frame: true,
        striped: false,
        ..base
    }
}

fn widget(fill: Color32, outline: Color32, text: Color32) -> WidgetVisuals {
    WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(tokens::HAIRLINE, outline),
        corner_radius: CornerRadius::same(tokens::RADIUS),
        fg_stroke: Stroke::new(1.5, text),
        expansion: 0.0,
    }
}

fn shadow(blur: u8, palette: &Palette) -> Shadow {
    Shadow {
        offset: [0, 4],
        blur,
        spread: 0,
        color: palette.ink.gamma_multiply(if palette.dark { 0.0 } else { 0.14 }),
    }
}
