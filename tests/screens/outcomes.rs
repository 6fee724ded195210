//! After the demo: predictions beside what came out, on the projector too, and the way back to what was mis-seen.

use egui::{Key, accesskit::Role};
use egui_kittest::kittest::NodeT as _;
use ground_truth::{
    course::{Depth, Lang, Notes, lesson::Step},
    screens::lesson::slides,
    ui::Strings,
};

use crate::{
    blocks::{SIZE, go_to, open, play, predict, steps, visit_more},
    stage::overflow,
    story::choose,
    window::{Hand, Window},
};

const STAGE: [f32; 2] = [1024.0, 768.0];
/// Least height of a picture that a class can read, in pixels.
const SEEN: f32 = 150.0;

/// The height of the picture on the screen, in pixels.
fn picture_height(window: &Window) -> Option<f32> {
    let mut nodes = window.harness.root().children_recursive();
    let picture = nodes.find(|node| node.accesskit_node().role() == Role::Image)?;
    Some(picture.rect().height() * window.harness.ctx.pixels_per_point())
}

/// A curve is drawn, not voted on: what came out stands beside it on the projector too.
#[test]
fn a_curve_beside_what_came_out_fits_the_projector() {
    for lang in Lang::ALL {
        let data = tempfile::tempdir().unwrap();
        let mut window = open(data.path(), lang, STAGE);
        predict(&mut window, Hand::Keys);
        play(&mut window, Hand::Keys);
        let (you, model) = (window.t("predict-row-you"), window.t("predict-row-model"));
        window.press(Key::PageUp);
        window.press(Key::F5);
        window.wait_for(&model);
        window.assert_says(&you);
        assert_eq!(overflow(&window), [""; 0], "{lang:?}");
        let height = picture_height(&window).unwrap();
        assert!(height >= SEEN, "{lang:?}: {height} high");
    }
}

#[test]
fn a_demo_played_by_its_slides_is_played() {
    let data = tempfile::tempdir().unwrap();
    let mut window = open(data.path(), Lang::En, STAGE);
    predict(&mut window, Hand::Keys);
    let model = window.t("predict-row-model");
    window.press(Key::PageUp);
    window.press(Key::F5);
    assert!(!window.says(&model), "nothing is told before the demo");
    let all = steps(Depth::Full, Notes::Folded);
    let demo = all.iter().find(|step| matches!(step, Step::Try(_))).unwrap();
    for _slide in 0..slides::count(demo) {
        window.press(Key::PageDown);
        assert!(!window.says(&model));
    }
    // Back at the desk one goes on where the slides ended.
    window.press(Key::Escape);
    window.assert_says(&window.t("try-free"));
    window.press(Key::F5);
    for _slide in 0..slides::count(demo) {
        assert!(!window.says(&model));
        window.press(Key::PageUp);
    }
    window.wait_for(&model);
}

/// Who saw something else watches that guided step again, with all before it done, and then looks once more.
#[test]
fn a_wrong_answer_to_what_did_you_see_replays_that_step() {
    for (hand, lang) in [(Hand::Keys, Lang::En), (Hand::Mouse, Lang::Zh)] {
        let data = tempfile::tempdir().unwrap();
        let mut window = open(data.path(), lang, SIZE);
        go_to(&mut window, "try");
        let visited = window.t("paradox-legend-visited");
        assert!(!window.texts().contains(&visited), "nobody was visited yet");
        play(&mut window, hand);
        window.press(Key::PageDown);
        let (wrong, right, say) = match lang {
            Lang::En => (
                "It got longer",
                "It got shorter",
                "Visit more people, until the margin is small.",
            ),
            Lang::Zh => ("变长了", "变短了", "多走访一些人，直到误差范围变小。"),
        };
        choose(&mut window, hand, wrong);
        window.assert_says(&window.t("observe-wrong"));
        let replay = window.t("observe-replay");
        window.act(hand, &replay);
        // The third of three steps, waiting for the same thing, after the results of the first two.
        window.assert_says(&Strings::of(lang).text_with("try-step", &[("n", "3"), ("all", "3")]));
        window.assert_says(say);
        assert!(
            window.find(&window.t("try-play")).is_none(),
            "it is to be done again"
        );
        assert!(window.texts().contains(&visited), "what came before is done");
        visit_more(&mut window, hand);
        let play = window.t("try-play");
        window.act(hand, &play);
        window.press(Key::PageDown);
        // What was chosen is still there, and can be changed.
        window.assert_says(&window.t("observe-wrong"));
        choose(&mut window, hand, right);
        window.assert_says(&window.t("observe-right"));
        assert!(window.find(&replay).is_none());
    }
}
