//! Pictures from files: on the page, on the projector, and as words where they are damaged.

#![expect(clippy::disallowed_methods, reason = "these files are what somebody brings")]
#![expect(clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::{io::Cursor, path::Path, thread, time::Duration};

use egui::{Key, Rect, accesskit::Role};
use egui_kittest::kittest::NodeT as _;
use ground_truth::course::Lang;
use image::{DynamicImage, ImageFormat};

use crate::{
    fits::SCREENS,
    stage::{assert_none, unfit},
    window::{Window, launch},
};

const LESSON: &str = include_str!("../data/lessons/good.ron");
const ALT: &str = "A poster on a wall.";
const SIZE: [f32; 2] = [1024.0, 768.0];

/// A lesson that begins with this picture.
fn open(data: &Path, bytes: &[u8]) -> Window {
    let figure = format!(
        "Figure(alt: (en: \"{ALT}\", zh: \"墙上的一张海报。\"), drawing: Image(\"photo\")), Heading(en"
    );
    let folder = data.join("lesson");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join("photo"), bytes).unwrap();
    let path = folder.join("lesson.ron");
    std::fs::write(&path, LESSON.replacen("Heading(en", &figure, 1)).unwrap();
    let mut launch = launch(data, Lang::En);
    launch.lesson = Some(path.to_str().unwrap().to_owned());
    Window::open(&launch, SIZE)
}

fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::new_rgb8(width, height)
        .write_to(&mut bytes, ImageFormat::Png)
        .unwrap();
    bytes.into_inner()
}

/// Where the picture is.
fn place(window: &Window) -> Option<Rect> {
    let mut nodes = window.harness.root().children_recursive();
    let picture = nodes.find(|node| {
        let node = node.accesskit_node();
        node.role() == Role::Image && node.label().as_deref() == Some(ALT)
    });
    picture.map(|node| node.rect())
}

/// Sizes of the pictures that are decoded.
pub(crate) fn decoded(window: &Window) -> Vec<[usize; 2]> {
    let textures = window.harness.ctx.tex_manager();
    let textures = textures.read();
    let photos = textures
        .allocated()
        .filter(|(_, texture)| texture.name == "photo");
    photos.map(|(_, texture)| texture.size).collect()
}

/// A few frames, until the thread that decodes is done.
pub(crate) fn wait(window: &mut Window, done: impl Fn(&Window) -> bool) {
    for _ in 0..500 {
        window.settle();
        if done(window) {
            return;
        }
        thread::sleep(Duration::from_millis(20));
    }
    panic!("it never came: {:?}", decoded(window));
}

#[test]
fn a_picture_is_shown_on_the_page_and_fits_the_slide() {
    let data = tempfile::tempdir().unwrap();
    let mut window = open(data.path(), &png(1_000, 2_000));
    wait(&mut window, |window| !decoded(window).is_empty());
    let on_page = place(&window).unwrap();
    assert!(
        (on_page.width() * 2.0 - on_page.height()).abs() < 2.0,
        "{on_page:?}"
    );
    assert!(on_page.height() <= SIZE[1]);
    // No larger than it is seen: a quarter of the memory.
    assert!(decoded(&window).iter().all(|[_, height]| *height <= 1_024));
    window.press(Key::F5);
    let slide = place(&window).unwrap();
    assert!(slide.height() > 100.0 && slide.bottom() <= SIZE[1], "{slide:?}");
    window.press(Key::Escape);
}

/// The same key, or Escape, brings the slide back.
#[test]
fn a_picture_is_enlarged_on_the_projector() {
    for (width, height) in [(1_000, 2_000), (2_400, 900), (60, 30)] {
        let data = tempfile::tempdir().unwrap();
        let mut window = open(data.path(), &png(width, height));
        wait(&mut window, |window| !decoded(window).is_empty());
        window.press(Key::F5);
        for screen in SCREENS {
            window.resize(screen);
            window.settle();
            let (slide, words) = (place(&window).unwrap(), window.texts());
            window.press(Key::Z);
            wait(&mut window, |window| place(window).is_some());
            let large = place(&window).unwrap();
            let shape = large.width() / large.height() * height as f32 / width as f32;
            assert!((shape - 1.0).abs() < 0.02, "{large:?} is drawn out");
            // A wide one may be as wide as the slide before, and a small one is not drawn out.
            let least = if height > width { 1.05 } else { 0.999 };
            assert!(large.area() > least * slide.area(), "{slide:?} became {large:?}");
            assert_none(&unfit(&window));
            window.press(Key::Escape);
            assert_eq!((place(&window), window.texts()), (Some(slide), words));
        }
    }
}

#[test]
fn a_small_picture_is_not_drawn_out_until_it_blurs() {
    let data = tempfile::tempdir().unwrap();
    let mut window = open(data.path(), &png(60, 30));
    wait(&mut window, |window| decoded(window) == [[60, 30]]);
    let place = place(&window).unwrap();
    assert_eq!(place.size().round(), egui::vec2(120.0, 60.0));
}

#[test]
fn a_damaged_picture_leaves_its_words() {
    for bytes in [&png(60, 30)[..40], &damaged()] {
        let data = tempfile::tempdir().unwrap();
        let mut window = open(data.path(), bytes);
        wait(&mut window, |window| window.says(&window.t("figure-broken")));
        window.assert_says(ALT);
        assert!(place(&window).is_none() && decoded(&window).is_empty());
    }
}

/// A picture whose check sums are right and whose pixels cannot be unpacked.
fn damaged() -> Vec<u8> {
    let mut bytes = png(60, 30);
    let data = bytes.windows(4).position(|name| name == b"IDAT").unwrap();
    let length = u32::from_be_bytes(bytes[data - 4..data].try_into().unwrap()) as usize;
    bytes[data + 4..data + 4 + length].fill(0xff);
    let sum = crc32fast::hash(&bytes[data..data + 4 + length]).to_be_bytes();
    bytes[data + 4 + length..data + 8 + length].copy_from_slice(&sum);
    bytes
}
