//! Where and how large a window opens: not larger than the screen, and in its middle.

use egui::{Vec2, ViewportBuilder, vec2};
use winit::event_loop::ActiveEventLoop;

/// The window asked for, fitted to the screen.
pub(super) fn fitted(builder: ViewportBuilder, event_loop: &ActiveEventLoop) -> ViewportBuilder {
    let monitor = event_loop
        .primary_monitor()
        .or_else(|| event_loop.available_monitors().next());
    let Some((monitor, size)) = monitor.zip(builder.inner_size) else {
        return builder;
    };
    let screen = monitor.size().to_logical::<f32>(monitor.scale_factor());
    let (size, position) = fit(size, vec2(screen.width, screen.height));
    builder
        .with_inner_size(size)
        .with_position([position.x, position.y])
}

/// Size and place, in points, of a window on a screen. A screen without a size says nothing.
fn fit(size: Vec2, screen: Vec2) -> (Vec2, Vec2) {
    if screen.min_elem() <= 0.0 {
        return (size, Vec2::ZERO);
    }
    let size = size.min(screen);
    (size, (screen - size) / 2.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_window_opens_in_the_middle() {
        let (size, at) = fit(vec2(1280.0, 700.0), vec2(1366.0, 768.0));
        assert_eq!((size, at), (vec2(1280.0, 700.0), vec2(43.0, 34.0)));
    }

    #[test]
    fn a_large_window_is_as_large_as_the_screen() {
        let (size, at) = fit(vec2(16384.0, 300.0), vec2(1366.0, 768.0));
        assert_eq!((size, at), (vec2(1366.0, 300.0), vec2(0.0, 234.0)));
    }

    #[test]
    fn a_screen_without_a_size_changes_nothing() {
        let (size, at) = fit(vec2(800.0, 600.0), Vec2::ZERO);
        assert_eq!((size, at), (vec2(800.0, 600.0), Vec2::ZERO));
    }
}
