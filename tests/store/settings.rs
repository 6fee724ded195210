//! Settings: reading never fails, and what cannot be read is not thrown away.

use std::fs;

use ground_truth::{
    course::Lang,
    learner::{Contrast, Motion, Renderer, Settings, SettingsWarning},
};

use super::{put, shelf_in};

#[test]
fn settings_come_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut keeper = shelf_in(folder.path()).create("Mei", 0).unwrap();
    let settings = Settings {
        language: Some(Lang::Zh),
        text_percent: 150,
        motion: Motion::Less,
        contrast: Contrast::High,
        renderer: Some(Renderer::Gl),
        last_learner: keeper.store().map(|store| store.profile().id.clone()),
        ..Settings::default()
    };
    assert!(keeper.save_settings(&settings).unwrap());
    assert_eq!(shelf_in(folder.path()).settings(), (settings, Vec::new()));
}

#[test]
fn each_setting_stands_for_itself() {
    let folder = tempfile::tempdir().unwrap();
    let mut keeper = shelf_in(folder.path()).create("Mei", 0).unwrap();
    let path = shelf_in(folder.path()).dir().settings();
    let bad = |name: &str| SettingsWarning::BadValue(name.to_owned());
    for (text, expected, warnings) in [
        ("{}", Settings::default(), vec![]),
        (
            r#"{"language": Some(Zh), "text-percent": 900}"#,
            Settings {
                language: Some(Lang::Zh),
                ..Settings::default()
            },
            vec![bad("text-percent")],
        ),
        (
            r#"{"text-percent": 80, "motion": Wild, "language": "zh"}"#,
            Settings {
                text_percent: 80,
                ..Settings::default()
            },
            vec![bad("language"), bad("motion")],
        ),
        (
            r#"{"last-learner": Some("../../somewhere"), "contrast": High}"#,
            Settings {
                contrast: Contrast::High,
                ..Settings::default()
            },
            vec![bad("last-learner")],
        ),
        (
            r#"{"text-percent": -1, "renderer": Some(7)}"#,
            Settings::default(),
            vec![bad("text-percent"), bad("renderer")],
        ),
    ] {
        put(&path, text);
        assert_eq!(shelf_in(folder.path()).settings(), (expected, warnings), "{text}");
    }
    // What a newer version added stays when this one writes.
    put(&path, r#"{"voice": Some((pitch: 3)), "text-percent": 120}"#);
    let (mut settings, warnings) = shelf_in(folder.path()).settings();
    assert!(warnings.is_empty());
    settings.text_percent = 130;
    keeper.save_settings(&settings).unwrap();
    let text = fs::read_to_string(&path).unwrap();
    assert!(
        text.contains(r#""voice": Some((pitch: 3))"#) && text.contains("130"),
        "{text}"
    );
    assert_eq!(shelf_in(folder.path()).settings().0, settings);
}

#[test]
fn an_unreadable_file_means_the_usual_settings_and_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let mut keeper = shelf_in(folder.path()).create("Mei", 0).unwrap();
    let path = shelf_in(folder.path()).dir().settings();
    let aside = path.with_file_name("settings.ron.damaged-1");
    let utf16 = [0xFF, 0xFE, b'{', 0, b'}', 0];
    let nested = "[".repeat(1_000_000);
    for bytes in [
        &b""[..],
        b"{",
        b"\xff",
        &utf16,
        b"{\"a\": 1} trailing",
        nested.as_bytes(),
    ] {
        put(&path, bytes);
        let (settings, warnings) = shelf_in(folder.path()).settings();
        assert_eq!(settings, Settings::default());
        assert!(
            matches!(warnings[..], [SettingsWarning::Unreadable(_)]),
            "{warnings:?}"
        );
        keeper.save_settings(&settings).unwrap();
        assert_eq!(fs::read(&aside).unwrap(), bytes);
        assert_eq!(shelf_in(folder.path()).settings(), (settings, Vec::new()));
        fs::remove_file(&aside).unwrap();
    }
}
