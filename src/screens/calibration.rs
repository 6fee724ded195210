//! How sure, how right: the learner's own confidence against the outcome, and how advice was used, for nobody else.

use egui::{Align2, Grid, Rect, Sense, Stroke, Ui, WidgetInfo, accesskit::Role, pos2, vec2};

use super::{Command, Route, Scene, parts, settings, top_bar};
use crate::{
    assess::{
        AdviceTried, Calibration, Confidence,
        calibration::{Band, CertainAndWrong, ENOUGH, Lean},
    },
    course::lesson::Step,
    exchange::iso_date,
    ui::{
        Look, ProseEnv, prose, tokens,
        widgets::{self, Tone},
    },
};

/// Widest the page gets, in points.
const WIDTH: f32 = 720.0;
/// Height of the picture, in points.
const HEIGHT: f32 = 260.0;
/// The least confidence on the picture's axis; guessing between two is right half the time.
const LEAST_SURE: f64 = 0.5;

/// Draw the page and return what the learner wants.
pub fn calibration_ui(ui: &mut Ui, scene: &Scene<'_>) -> Vec<Command> {
    let mut commands = top_bar::home_bar_ui(ui, scene, false);
    let look = &scene.look;
    let calibration = Calibration::of(scene.record);
    parts::page_ui(ui, WIDTH, |ui| {
        widgets::heading(ui, look, 1, &look.t("calibration-heading"));
        widgets::text(ui, look, &look.t("calibration-intro"));
        ui.add_space(tokens::GAP);
        wrong_ui(ui, scene, &calibration.certain_and_wrong, &mut commands);
        answers_ui(ui, scene, &calibration);
        advice_ui(ui, scene);
    });
    commands
}

/// How sure and how right, once there are enough answers to tell.
fn answers_ui(ui: &mut Ui, scene: &Scene<'_>, calibration: &Calibration) {
    let look = &scene.look;
    if !calibration.is_enough() {
        let (n, enough) = (calibration.answers().to_string(), ENOUGH.to_string());
        let words = look.t_with("calibration-too-few", &[("n", &n), ("enough", &enough)]);
        widgets::callout(ui, look, Tone::Note, |ui| widgets::text(ui, look, &words));
        return;
    }
    let words = in_words(look, calibration);
    widgets::callout(ui, look, Tone::Note, |ui| widgets::text(ui, look, &words));
    ui.add_space(tokens::GAP);
    picture_ui(ui, look, calibration);
    ui.add_space(tokens::GAP);
    table_ui(ui, look, calibration);
    // Marks can discourage: they are left out of the large-text mode, which is the simpler one.
    if !settings::is_large_text(scene.settings) {
        ui.add_space(tokens::GAP);
        let marks = calibration.marks().to_string().replace('-', "−");
        widgets::text_soft(ui, look, &look.t_with("calibration-marks", &[("marks", &marks)]));
    }
    widgets::text_soft(ui, look, &look.t("calibration-private"));
}

/// How much advice was relied on, in the latest trial of each lesson that has one.
fn advice_ui(ui: &mut Ui, scene: &Scene<'_>) {
    let look = &scene.look;
    let mut trials = scene.record.lessons().filter_map(|(id, record)| {
        let lesson = scene.course.lesson(id)?;
        Some(advice_in_words(
            look,
            lesson.title.get(look.lang()),
            record.advice()?,
        ))
    });
    let Some(first) = trials.next() else { return };
    ui.add_space(tokens::GAP_L);
    widgets::heading(ui, look, 2, &look.t("calibration-advice-heading"));
    for words in std::iter::once(first).chain(trials) {
        widgets::text(ui, look, &words);
    }
    widgets::text_soft(ui, look, &look.t("calibration-advice-kept"));
}

fn advice_in_words(look: &Look<'_>, lesson: &str, tried: &AdviceTried) -> String {
    let totals = tried.totals;
    let counts = [
        ("n", totals.n()),
        ("right", totals.n_right()),
        ("wrong-first", totals.wrong_first),
        ("followed-first", totals.followed_first),
        ("wrong-after", totals.wrong_after),
        ("followed-after", totals.followed_after),
        ("right-advice", totals.right_advice),
        ("overruled", totals.overruled),
    ]
    .map(|(name, n)| (name, n.to_string()));
    let date = iso_date(tried.day).unwrap_or_default();
    let mut args = vec![("lesson", lesson), ("date", &date)];
    args.extend(counts.iter().map(|(name, n)| (*name, n.as_str())));
    look.t_with("calibration-advice", &args)
}

/// What to look at first: certain, and wrong.
fn wrong_ui(ui: &mut Ui, scene: &Scene<'_>, wrong: &[CertainAndWrong], commands: &mut Vec<Command>) {
    let look = &scene.look;
    let mut shown = wrong.iter().filter_map(|wrong| {
        let lesson = scene.course.lesson(&wrong.lesson)?;
        let item = lesson.items.get(&wrong.item)?;
        let env = ProseEnv {
            value: &|name| scene.course.value(lesson, name),
            ..ProseEnv::NONE
        };
        let stem = prose::plain(item.stem.get(look.lang()), &env, look.lang());
        let quiz = lesson.steps.iter().find(|step| matches!(step, Step::Quiz(_)))?;
        Some((lesson, quiz, stem))
    });
    let Some(first) = shown.next() else { return };
    widgets::heading(ui, look, 2, &look.t("calibration-wrong-heading"));
    widgets::text(ui, look, &look.t("calibration-wrong-intro"));
    for (lesson, quiz, stem) in std::iter::once(first).chain(shown) {
        if widgets::link_button(ui, look, &stem).clicked() {
            commands.push(Command::Go(Route::Lesson {
                id: lesson.id.clone(),
                step: Some(quiz.id().to_owned()),
            }));
        }
    }
    ui.add_space(tokens::GAP_L);
}

fn percent(share: f64) -> String {
    format!("{:.0}%", share * 100.0)
}

fn name(look: &Look<'_>, confidence: Confidence) -> String {
    look.t(match confidence {
        Confidence::Unsure => "confidence-unsure",
        Confidence::Fairly => "confidence-fairly",
        Confidence::Certain => "confidence-certain",
    })
}

fn in_words(look: &Look<'_>, calibration: &Calibration) -> String {
    let (sure, right) = calibration.means().unwrap_or_default();
    let n = calibration.answers().to_string();
    let (sure, right) = (percent(sure), percent(right));
    let args = [("n", n.as_str()), ("sure", &sure), ("right", &right)];
    let lean = look.t(match calibration.lean() {
        Some(Lean::TooSure) => "calibration-too-sure",
        Some(Lean::TooUnsure) => "calibration-too-unsure",
        Some(Lean::Even) | None => "calibration-even",
    });
    look.sentences(&[&look.t_with("calibration-means", &args), &lean])
}

/// Confidence across, share right upwards, and the line on which both are the same.
fn picture_ui(ui: &mut Ui, look: &Look<'_>, calibration: &Calibration) {
    let size = vec2(ui.available_width(), look.size(HEIGHT));
    let (whole, response) = ui.allocate_exact_size(size, Sense::empty());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, look.t("calibration-picture")));
    let (palette, font) = (look.palette, look.font(tokens::SMALL));
    let line = look.size(tokens::SMALL) * 1.6;
    let plot = Rect::from_min_max(
        pos2(whole.left() + 3.0 * line, whole.top() + 2.0 * line),
        pos2(whole.right() - 0.5 * line, whole.bottom() - 2.2 * line),
    );
    let at = |sure: f64, right: f64| {
        let across = ((sure - LEAST_SURE) / (1.0 - LEAST_SURE)) as f32;
        pos2(
            plot.left() + across * plot.width(),
            plot.bottom() - right as f32 * plot.height(),
        )
    };
    let painter = ui.painter();
    painter.rect(
        whole,
        tokens::RADIUS,
        palette.card,
        Stroke::new(tokens::HAIRLINE, palette.line),
        egui::StrokeKind::Inside,
    );
    let rule = Stroke::new(tokens::HAIRLINE, palette.line);
    for right in [0.0, 0.5, 1.0] {
        let place = at(LEAST_SURE, right);
        painter.hline(plot.x_range(), place.y, rule);
        painter.text(
            place - vec2(tokens::GAP_S, 0.0),
            Align2::RIGHT_CENTER,
            percent(right),
            font.clone(),
            palette.soft,
        );
    }
    let axes = [
        (
            whole.left_top() + vec2(tokens::GAP_S, 2.0),
            Align2::LEFT_TOP,
            "calibration-axis-right",
        ),
        (
            whole.right_bottom() - vec2(tokens::GAP_S, 2.0),
            Align2::RIGHT_BOTTOM,
            "calibration-axis-sure",
        ),
    ];
    for (place, align, id) in axes {
        painter.text(place, align, look.t(id), font.clone(), palette.soft);
    }
    let even = Stroke::new(1.5, palette.soft);
    painter.extend(egui::Shape::dashed_line(
        &[at(LEAST_SURE, LEAST_SURE), at(1.0, 1.0)],
        even,
        6.0,
        4.0,
    ));
    for band in calibration.bands {
        let sure = band.confidence.chance();
        painter.text(
            pos2(at(sure, 0.0).x, plot.bottom() + 3.0),
            Align2::CENTER_TOP,
            percent(sure),
            font.clone(),
            palette.soft,
        );
        let Some(right) = band.accuracy() else { continue };
        let dot = at(sure, right);
        painter.vline(
            dot.x,
            egui::Rangef::new(dot.y, at(sure, sure).y),
            Stroke::new(2.0, palette.action),
        );
        painter.circle(
            dot,
            look.size(7.0),
            palette.action,
            Stroke::new(2.0, palette.card),
        );
        let label = name(look, band.confidence);
        let galley = painter.layout_no_wrap(label, look.bold(tokens::SMALL), palette.ink);
        // On the side of its dot where the line is not; never past the edges.
        let y = if right > sure {
            dot.y - galley.size().y - 10.0
        } else {
            dot.y + 10.0
        };
        let x =
            (dot.x - galley.size().x / 2.0).clamp(whole.left() + 4.0, whole.right() - galley.size().x - 4.0);
        painter.galley(pos2(x, y), galley, palette.ink);
    }
}

fn table_ui(ui: &mut Ui, look: &Look<'_>, calibration: &Calibration) {
    widgets::heading(ui, look, 2, &look.t("calibration-table"));
    Grid::new("calibration")
        .num_columns(4)
        .spacing(vec2(tokens::GAP_L, tokens::GAP_S))
        .show(ui, |ui| {
            for id in [
                "calibration-head-sure",
                "calibration-head-meant",
                "calibration-head-right",
                "calibration-head-gap",
            ] {
                widgets::text_bold(ui, look, &look.t(id));
            }
            ui.end_row();
            for band in calibration.bands {
                row_ui(ui, look, band);
                ui.end_row();
            }
        });
}

fn row_ui(ui: &mut Ui, look: &Look<'_>, band: Band) {
    widgets::text(ui, look, &name(look, band.confidence));
    widgets::text(ui, look, &percent(band.confidence.chance()));
    let (right, n) = (band.right.to_string(), band.answers.to_string());
    let (share, gap) = match (band.accuracy(), band.gap()) {
        (Some(share), Some(gap)) => (percent(share), format!("{:+.0}", gap * 100.0).replace('-', "−")),
        _ => ("–".to_owned(), "–".to_owned()),
    };
    let words = look.t_with(
        "calibration-of",
        &[("share", &share), ("right", &right), ("n", &n)],
    );
    widgets::text(ui, look, &words);
    widgets::text(ui, look, &gap);
}
