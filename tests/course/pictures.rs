//! Pictures that lessons name, 43 to 52 of the list of bad inputs: in packs, in folders, beside a file.

#![expect(
    clippy::disallowed_methods,
    reason = "these files are the bad ones that somebody brings"
)]

#[path = "../common/progressive.rs"]
mod progressive;

use std::{fs, io::Cursor, path::Path};

use ground_truth::course::{Course, Picture, limits};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

use super::{
    GOOD,
    inputs_c::{open, pack},
    line_of,
};
use progressive::progressive;

/// The sound lesson with a picture by this name.
fn showing(name: &str) -> String {
    let figure = "Figure(alt: (en: \"A poster.\", zh: \"一张海报。\"), drawing: Image(\"NAME\")), Heading(en";
    let figure = figure.replace("NAME", &name.replace('\\', "\\\\"));
    assert!(GOOD.contains("Heading(en"));
    GOOD.replacen("Heading(en", &figure, 1)
}

fn encoded(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let picture = RgbImage::from_fn(width, height, |x, y| Rgb([x as u8, y as u8, 128]));
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(picture)
        .write_to(&mut bytes, format)
        .unwrap();
    bytes.into_inner()
}

fn png() -> Vec<u8> {
    encoded(12, 8, ImageFormat::Png)
}

/// What these bytes as a picture in a pack give.
fn problems_of(name: &str, bytes: &[u8]) -> Vec<String> {
    let lesson = showing(name);
    let (problems, lessons) = open(&pack(&[("good.ron", lesson.as_bytes()), (name, bytes)]));
    assert_eq!(lessons, ["small-lesson"], "the lesson opens all the same");
    problems
}

/// A folder with these files, opened at one of them or as a whole.
fn in_folder(files: &[(&str, &[u8])], at: &str) -> (Course, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    let mut course = Course::builtin();
    course.open(&folder.path().join(at));
    (course, folder)
}

fn problems(course: &Course) -> Vec<&str> {
    let ids = course.problems().iter();
    ids.map(|problem| problem.message.id.trim_start_matches("problem-"))
        .collect()
}

#[test]
fn a_picture_is_found_in_a_pack_a_folder_and_beside_a_file() {
    let lesson = showing("photo.png");
    let sub = showing("pictures/photo.png");
    let png = png();
    for (files, at) in [
        ([("good.ron", lesson.as_bytes()), ("photo.png", &png)], "good.ron"),
        ([("good.ron", lesson.as_bytes()), ("photo.png", &png)], ""),
        (
            [("good.ron", sub.as_bytes()), ("pictures/photo.png", &png)],
            "good.ron",
        ),
        ([("good.ron", sub.as_bytes()), ("pictures/photo.png", &png)], ""),
    ] {
        let (course, _folder) = in_folder(&files, at);
        assert_eq!(problems(&course), [""; 0], "{files:?}");
        let name = files[1].0;
        let picture = course.picture("small-lesson", name).unwrap();
        assert_eq!(picture.size(), Some((12, 8)));
    }
    // In a pack, beside the lesson in its folder there.
    let bytes = pack(&[
        ("course/good.ron", sub.as_bytes()),
        ("course/pictures/photo.png", &png),
    ]);
    assert_eq!(open(&bytes), (vec![], vec!["small-lesson".to_owned()]));
    // What no lesson names is left out with a word.
    let bytes = pack(&[
        ("good.ron", GOOD.as_bytes()),
        ("photo.png", &png),
        ("notes.txt", b"x"),
    ]);
    assert_eq!(open(&bytes).0, ["pack-other", "pack-other"]);
}

#[test]
fn names_that_lead_elsewhere() {
    for name in [
        "../photo.png",
        "/etc/photo.png",
        "C:\\photo.png",
        "a\\photo.png",
        "https://example.org/photo.png",
        "a/../photo.png",
        "",
    ] {
        let lesson = showing(name);
        let (course, _folder) = in_folder(&[("good.ron", lesson.as_bytes())], "good.ron");
        assert_eq!(problems(&course), ["picture-path"], "{name}");
        assert!(course.problems()[0].is_error());
        assert_eq!(
            open(&pack(&[("good.ron", lesson.as_bytes())])).0,
            ["picture-path"]
        );
    }
}

#[test]
fn c_43_a_pack_in_a_pack() {
    let nested = pack(&[("good.ron", GOOD.as_bytes())]);
    assert_eq!(problems_of("inside.zip", &nested), ["picture-kind"]);
}

#[test]
fn c_44_missing_or_by_another_case() {
    let lesson = showing("Poster.png");
    let png = png();
    let near = |course: &Course| {
        let problem = &course.problems()[0];
        assert!(problem.is_error() && problem.file.contains("good.ron"));
        assert_eq!(problem.line, line_of("Heading(en"));
        let args = problem.message.args();
        let near = args.iter().find(|(name, _)| *name == "nearest").unwrap();
        near.1.to_owned()
    };
    for (there, nearest) in [("poster.png", "poster.png"), ("else.jpg", "")] {
        for at in ["", "good.ron"] {
            let (course, _folder) = in_folder(&[("good.ron", lesson.as_bytes()), (there, &png)], at);
            assert_eq!(problems(&course), ["picture-missing"]);
            assert_eq!(near(&course), nearest);
        }
        let (course, _folder) = in_folder(
            &[(
                "pack.zip",
                &pack(&[("good.ron", lesson.as_bytes()), (there, &png)]),
            )],
            "pack.zip",
        );
        assert_eq!(problems(&course), ["picture-missing", "pack-other"]);
        assert_eq!(near(&course), nearest);
    }
    // Some systems store the parts of a letter apart.
    let lesson = showing("caf\u{e9}.png");
    let (course, _folder) = in_folder(&[("good.ron", lesson.as_bytes()), ("cafe\u{301}.png", &png)], "");
    assert_eq!(problems(&course), [""; 0]);
}

#[cfg(unix)]
#[test]
fn c_45_pictures_behind_links() {
    use std::os::unix::fs::symlink;
    let outside = tempfile::tempdir().unwrap();
    fs::write(outside.path().join("photo.png"), png()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let open = |name: &str, link: &dyn Fn(&Path)| {
        fs::write(folder.path().join("good.ron"), showing(name)).unwrap();
        link(folder.path());
        let mut course = Course::builtin();
        course.open(folder.path());
        problems(&course)
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
    };
    let to_file = open("one.png", &|folder| {
        symlink(outside.path().join("photo.png"), folder.join("one.png")).unwrap();
    });
    assert_eq!(to_file, ["leads-outside"]);
    let through = open("linked/photo.png", &|folder| {
        symlink(outside.path(), folder.join("linked")).unwrap();
    });
    assert_eq!(through, ["leads-outside"]);
    let within = open("two.png", &|folder| {
        fs::write(folder.join("real.png"), png()).unwrap();
        symlink(folder.join("real.png"), folder.join("two.png")).unwrap();
    });
    assert_eq!(within, [""; 0], "a link that stays inside is as good as the file");
    let loops = open("loop.png", &|folder| {
        symlink(folder.join("loop.png"), folder.join("loop.png")).unwrap();
    });
    assert_eq!(loops, ["cannot-read"]);
}

/// A chunk of a PNG with its check sum.
fn chunk(name: [u8; 4], data: &[u8]) -> Vec<u8> {
    let named = [name.as_slice(), data].concat();
    let length = u32::try_from(data.len()).unwrap().to_be_bytes();
    [length.as_slice(), &named, &crc32fast::hash(&named).to_be_bytes()].concat()
}

/// The first bytes of a PNG of this size.
fn head(width: u32, height: u32) -> Vec<u8> {
    let mut data = [width.to_be_bytes(), height.to_be_bytes()].concat();
    data.extend([8, 6, 0, 0, 0]);
    [b"\x89PNG\r\n\x1a\n".as_slice(), &chunk(*b"IHDR", &data)].concat()
}

#[test]
fn c_46_vast_on_paper() {
    let vast = head(100_000, 100_000);
    assert!(vast.len() < 60);
    assert_eq!(problems_of("vast.png", &vast), ["picture-size"]);
}

#[test]
fn c_47_a_text_that_would_fill_the_memory_is_not_read() {
    let mut bytes = Cursor::new(Vec::new());
    let mut encoder = png::Encoder::new(&mut bytes, 2, 2);
    let text = "a".repeat(40_000_000);
    encoder.add_ztxt_chunk("Comment".to_owned(), text).unwrap();
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&[0; 4]).unwrap();
    writer.finish().unwrap();
    let bytes = bytes.into_inner();
    assert!(bytes.len() < 400_000, "{}", bytes.len());
    assert_eq!(problems_of("text.png", &bytes), [""; 0]);
    let (course, _folder) = in_folder(
        &[("good.ron", showing("text.png").as_bytes()), ("text.png", &bytes)],
        "",
    );
    let pixels = course.picture("small-lesson", "text.png").unwrap().decode(64);
    assert_eq!(pixels.unwrap().width, 2);
}

#[test]
fn c_48_cut_off_or_damaged() {
    let whole = png();
    let mut flipped = whole.clone();
    let at = flipped.len() - 20;
    flipped[at] ^= 1;
    let jpeg = encoded(12, 8, ImageFormat::Jpeg);
    for (what, bytes) in [
        ("cut", &whole[..whole.len() / 2]),
        ("cut in its head", &whole[..12]),
        ("flipped", &flipped),
        ("a jpeg, cut", &jpeg[..jpeg.len() / 2]),
    ] {
        let files = [("good.ron", showing("a.png")), ("a.png", String::new())];
        let (course, _folder) = in_folder(&[("good.ron", files[0].1.as_bytes()), ("a.png", bytes)], "");
        assert_eq!(problems(&course), ["picture-broken"], "{what}");
        assert!(!course.problems()[0].is_error(), "the alt text is shown");
        let picture = course.picture("small-lesson", "a.png").unwrap();
        assert_eq!((picture.size(), picture.decode(64)), (None, None));
    }
}

#[test]
fn c_49_the_bytes_say_what_it_is() {
    assert_eq!(
        problems_of("photo.png", &encoded(9, 9, ImageFormat::Jpeg)),
        [""; 0]
    );
    assert_eq!(problems_of("photo", &png()), [""; 0]);
}

#[test]
fn c_50_large_ones_are_made_smaller_and_larger_ones_refused() {
    let side = 4096;
    assert_eq!(u64::from(side) * u64::from(side), limits::PICTURE_PIXELS);
    let mut bytes = Cursor::new(Vec::new());
    let mut encoder = png::Encoder::new(&mut bytes, side, side);
    encoder.set_color(png::ColorType::Rgba);
    let mut writer = encoder.write_header().unwrap();
    writer
        .write_image_data(&vec![255; usize::try_from(limits::PICTURE_DECODED).unwrap()])
        .unwrap();
    writer.finish().unwrap();
    let bytes = bytes.into_inner();
    let lesson = showing("large.png");
    let (course, _folder) = in_folder(&[("good.ron", lesson.as_bytes()), ("large.png", &bytes)], "");
    assert_eq!(problems(&course), [""; 0]);
    let pixels = course
        .picture("small-lesson", "large.png")
        .unwrap()
        .decode(u32::MAX);
    let shown = limits::PICTURE_SHOWN as usize;
    let pixels = pixels.unwrap();
    assert_eq!((pixels.width, pixels.height), (shown, shown));
    assert_eq!(problems_of("larger.png", &head(8192, 8192)), ["picture-size"]);
    assert_eq!(problems_of("larger.png", &head(side + 1, side)), ["picture-size"]);
}

#[test]
fn c_50_a_progressive_jpeg_needs_more_room() {
    let small = problems_of("small.jpg", &progressive(40, 24, 3, 6));
    assert_eq!(small, [""; 0]);
    let pixels = Picture::read(progressive(40, 24, 3, 6))
        .unwrap()
        .decode(64)
        .unwrap();
    assert_eq!((pixels.width, pixels.height), (40, 24));
    let first = |pixel: &[u8]| pixel == [228, 228, 228, 255];
    assert!(pixels.rgba.chunks(4).all(first), "{:?}", &pixels.rgba[..8]);
    // Three bytes of each colour of a pixel are held: in three colours that is room for all the pixels that there
    // may be, in four for so many rows.
    let of = |rows: u64, colours| {
        let rows = u16::try_from(rows).unwrap();
        problems_of("large.jpg", &progressive(4096, rows, colours, 0))
    };
    assert_eq!(of(4096, 3), [""; 0]);
    let rows = limits::PICTURE_HELD / (4096 * 3 * 4);
    assert_eq!(of(rows, 4), [""; 0]);
    assert_eq!(of(rows + 1, 4), ["picture-progressive"]);
    assert_eq!(of(4097, 3), ["picture-size"]);
}

#[test]
fn c_51_no_width_or_no_height() {
    for (width, height) in [(0, 7), (7, 0)] {
        assert_eq!(problems_of("a.png", &head(width, height)), ["picture-empty"]);
    }
    let jpeg = b"\xff\xd8\xff\xc0\x00\x0b\x08\x00\x00\x00\x07\x01\x01\x11\x00";
    assert_eq!(problems_of("a.jpg", jpeg), ["picture-empty"]);
}

#[test]
fn c_52_png_and_jpeg_only() {
    let svg = b"<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><svg>&b;</svg>";
    for (name, bytes) in [
        ("picture.svg", svg.as_slice()),
        ("font.ttf", b"\0\x01\0\0"),
        ("moving.gif", b"GIF89a"),
        ("picture.webp", b"RIFF....WEBP"),
        ("picture.png", b""),
    ] {
        assert_eq!(problems_of(name, bytes), ["picture-kind"], "{name}");
        let (course, _folder) = in_folder(&[("good.ron", showing(name).as_bytes()), (name, bytes)], "");
        assert_eq!(problems(&course), ["picture-kind"], "{name}");
    }
}

#[test]
fn files_and_folders_of_pictures_at_the_limit_and_beyond() {
    // The head of a JPEG and nothing more: damaged, but not refused.
    let jpeg = |length: usize| {
        let mut bytes = vec![0; length];
        bytes[..3].copy_from_slice(b"\xff\xd8\xff");
        bytes
    };
    let one = |length: usize| {
        let lesson = showing("a.jpg");
        let (course, _folder) = in_folder(&[("good.ron", lesson.as_bytes()), ("a.jpg", &jpeg(length))], "");
        problems(&course).join(" ")
    };
    assert_eq!(one(limits::PICTURE_BYTES), "picture-broken");
    assert_eq!(one(limits::PICTURE_BYTES + 1), "picture-large");
    // Four pictures, together with the lesson as large as a folder may be, and a byte more.
    let mut lesson = showing("1.jpg");
    for name in ["2.jpg", "3.jpg", "4.jpg"] {
        lesson = lesson.replacen(
            "Heading(en",
            &format!(
                "Figure(alt: (en: \"A poster.\", zh: \"一张海报。\"), drawing: Image(\"{name}\")), Heading(en"
            ),
            1,
        );
    }
    let all = |last: usize| {
        let full = jpeg(limits::PICTURE_BYTES);
        let last = jpeg(last);
        let files = [
            ("good.ron", lesson.as_bytes()),
            ("1.jpg", &full),
            ("2.jpg", &full),
            ("3.jpg", &full),
            ("4.jpg", &last),
        ];
        let (course, _folder) = in_folder(&files, "");
        problems(&course).last().unwrap().to_string()
    };
    let left = limits::UNPACKED_BYTES - 3 * limits::PICTURE_BYTES - lesson.len();
    assert_eq!(all(left), "picture-broken");
    assert_eq!(all(left + 1), "unpacked-too-large");
}

#[test]
fn one_picture_in_two_lessons_is_read_once() {
    let lesson = showing("a.jpg");
    let other = lesson.replace("small-lesson", "other");
    let mut jpeg = vec![0; limits::PICTURE_BYTES];
    jpeg[..3].copy_from_slice(b"\xff\xd8\xff");
    let mut files: Vec<(String, Vec<u8>)> = (0..6)
        .map(|n| {
            (
                format!("{n}.ron"),
                other.replace("other", &format!("other-{n}")).into_bytes(),
            )
        })
        .collect();
    files.push(("a.jpg".to_owned(), jpeg));
    let files: Vec<(&str, &[u8])> = files
        .iter()
        .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
        .collect();
    let (course, _folder) = in_folder(&files, "");
    assert_eq!(problems(&course), ["picture-broken"; 6]);
}
