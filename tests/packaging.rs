//! What the packages carry beside the program is the app's own: its icon, its name, its words.

use std::{fs, io::BufReader, path::PathBuf};

use ground_truth::{
    course::Lang,
    ui::{Strings, icon_of},
};

fn packaging(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("packaging")
        .join(name)
}

#[test]
fn the_icons_are_the_one_the_app_draws() {
    for side in [48, 64, 128, 256] {
        let file = fs::File::open(packaging(&format!("icons/{side}.png"))).unwrap();
        let mut reader = png::Decoder::new(BufReader::new(file)).read_info().unwrap();
        let mut rgba = vec![0; reader.output_buffer_size().unwrap()];
        reader.next_frame(&mut rgba).unwrap();
        assert!(
            rgba == icon_of(side).rgba,
            "draw it again: cargo run --example icon -- {side} >packaging/icons/{side}.png"
        );
    }
}

#[test]
fn the_desktop_and_the_software_shop_say_what_the_app_says() {
    let entry = fs::read_to_string(packaging("ground-truth.desktop")).unwrap();
    let shop = fs::read_to_string(packaging("ground-truth.metainfo.xml")).unwrap();
    let (zh_key, zh_lang) = ("[zh]", " xml:lang=\"zh\"");
    for (lang, key, xml) in [(Lang::En, "", ""), (Lang::Zh, zh_key, zh_lang)] {
        let strings = Strings::of(lang);
        let (name, subtitle) = (
            strings.text("app-name"),
            sentence_case(&strings.text("app-subtitle")),
        );
        for line in [format!("Name{key}={name}"), format!("Comment{key}={subtitle}")] {
            assert!(entry.lines().any(|found| found == line), "no line {line}");
        }
        for element in [
            format!("<name{xml}>{name}</name>"),
            format!("<summary{xml}>{subtitle}</summary>"),
            format!("<p{xml}>{}</p>", strings.text("about-what")),
            format!("<p{xml}>{}</p>", strings.text("about-private")),
        ] {
            assert!(shop.contains(&element), "no {element}");
        }
    }
}

fn sentence_case(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}
