//! What opening a pack costs, from the bytes on the disk to lessons that can be used: two thousand items, the most
//! that a pack may hold, as one lesson and as twenty. The goal is 200 ms; and packs made to do harm, for which a
//! second is allowed; and what decoding the largest pictures costs. The peak of memory is printed where the system
//! tells it, for each by itself.

#![expect(clippy::expect_used, reason = "a bench may fail")]

#[path = "../tests/common/progressive.rs"]
mod progressive;

use std::{
    fmt::Write as _,
    fs,
    hint::black_box,
    io::{Cursor, Write as _},
    path::Path,
    time::Instant,
};

use ground_truth::course::{Opened, Picture, limits};
use progressive::progressive;
use zip::{ZipWriter, write::SimpleFileOptions};

/// Openings of which the median counts.
const TIMES: usize = 9;

/// A lesson of so many items.
fn lesson(id: &str, count: usize) -> String {
    let (mut items, mut names) = (String::new(), String::new());
    for n in 0..count {
        let option = |name: &str, more: &str| {
            format!(
                "\"{name}\": (text: (en: \"One of the answers\", zh: \"一个答案\"), {more},
                 why: (en: \"It says what this answer takes for granted.\", zh: \"说明这样答是怎么想的。\"))"
            )
        };
        let (first, second) = match n % 2 {
            0 => ("right: true", "misconception: \"size-cures-bias\""),
            _ => ("misconception: \"size-cures-bias\"", "right: true"),
        };
        let (a, b) = (option("a", first), option("b", second));
        let _ = writeln!(
            items,
            "\"item-{n}\": (objective: \"know\", stem: (en: \"What happens to the error then?\", zh: \"误差会怎么变？\"),
             kind: Single({{{a}, {b}}})),"
        );
        let _ = write!(names, "\"item-{n}\",");
    }
    format!(
        "Lesson(format: 1, id: \"{id}\", title: (en: \"a\", zh: \"甲\"), minutes: (core: 1, full: 1),
        objectives: {{\"know\": (bloom: Apply, text: (en: \"Know.\", zh: \"知道。\"))}},
        misconceptions: [\"size-cures-bias\"], steps: [Quiz(id: \"quiz\", items: [{names}])], items: {{{items}}})"
    )
}

fn pack(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(name.as_str(), SimpleFileOptions::default())
            .expect("an entry");
        zip.write_all(bytes).expect("memory");
    }
    zip.finish().expect("memory").into_inner()
}

fn lessons(count: usize, items: usize) -> Vec<u8> {
    let files: Vec<_> = (0..count)
        .map(|n| (format!("{n}.ron"), lesson(&format!("l-{n}"), items).into_bytes()))
        .collect();
    pack(&files)
}

#[expect(
    clippy::disallowed_methods,
    reason = "a pack of the bench's own in a folder of its own"
)]
fn put(path: &Path, bytes: &[u8]) {
    fs::write(path, bytes).expect("a folder of the bench's own");
}

/// Lets the system count the most memory anew.
#[expect(clippy::disallowed_methods, reason = "no file, but a word to the system")]
fn forget_peak() {
    // Where the system does not do so, the peak is that of all before.
    fs::write("/proc/self/clear_refs", "5").ok();
}

/// The most memory this process has held, in words, where the system tells it.
fn peak() -> String {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM"));
    let kb = line.and_then(|line| line.split_whitespace().nth(1)?.parse::<f64>().ok());
    kb.map_or(String::new(), |kb| format!(", peak {:.0} MB", kb / 1024.0))
}

#[expect(clippy::print_stdout, reason = "a bench prints its figures")]
fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("pack.zip");
    let blank = vec![b' '; limits::FILE_BYTES];
    let bomb: Vec<_> = (0..17).map(|n| (format!("{n}.ron"), blank.clone())).collect();
    let brackets = vec![("a.ron".to_owned(), vec![b'('; limits::FILE_BYTES])];
    let broken = lesson("a", limits::ITEMS)
        .replace("right: true", "rihgt: true")
        .into_bytes();
    let full = |text: &str| {
        let bytes = text.repeat(limits::FILE_BYTES / text.len()).into_bytes();
        pack(&[("a.ron".to_owned(), bytes)])
    };
    for (what, bytes) in [
        ("2,000 items in one lesson", lessons(1, limits::ITEMS)),
        ("2,000 items in twenty lessons", lessons(20, limits::ITEMS / 20)),
        ("34 MB of blanks", pack(&bomb)),
        ("a million comments in comments", full("/*")),
        ("a million words of two letters", full("r#")),
        ("half a million keys", full("a:1,")),
        ("a name of two million letters", full("a")),
        ("no archive at all", vec![0; limits::PACK_BYTES]),
        ("two million brackets", pack(&brackets)),
        (
            "2,000 items, each misspelt",
            pack(&[("a.ron".to_owned(), broken)]),
        ),
    ] {
        put(&path, &bytes);
        drop(bytes);
        forget_peak();
        let mut times: Vec<f64> = (0..TIMES)
            .map(|_| {
                let start = Instant::now();
                black_box(Opened::read(&path));
                start.elapsed().as_secs_f64() * 1000.0
            })
            .collect();
        times.sort_by(f64::total_cmp);
        let opened = Opened::read(&path);
        let (lessons, problems) = (opened.ids().count(), opened.problems().len());
        let peak = peak();
        let median = times.get(TIMES / 2).copied().unwrap_or(f64::NAN);
        println!("{what}: {median:.0} ms, {lessons} lessons, {problems} problems{peak}");
    }
    pictures();
}

#[expect(clippy::print_stdout, reason = "a bench prints its figures")]
fn pictures() {
    let rows_in_four = (limits::PICTURE_HELD / (4096 * 3 * 4)) as u16;
    for (what, bytes) in [
        ("the largest picture", largest_picture()),
        ("the largest progressive JPEG", progressive(4096, 4096, 3, 9)),
        (
            "the largest in four colours",
            progressive(4096, rows_in_four, 4, 9),
        ),
        (
            "the same with as many scans as are read",
            progressive(4096, rows_in_four, 4, 99),
        ),
    ] {
        forget_peak();
        let start = Instant::now();
        let picture = Picture::read(bytes).expect("a sound picture");
        let judged = start.elapsed().as_secs_f64() * 1000.0;
        let pixels = picture.decode(limits::PICTURE_SHOWN).expect("pixels");
        let decoded = start.elapsed().as_secs_f64() * 1000.0 - judged;
        let (width, height, peak) = (pixels.width, pixels.height, peak());
        println!("{what}: judged in {judged:.1} ms, decoded to {width} x {height} in {decoded:.0} ms{peak}");
    }
}

/// A PNG with as many pixels as one may have.
fn largest_picture() -> Vec<u8> {
    let side = 4096;
    let mut bytes = Cursor::new(Vec::new());
    let mut encoder = png::Encoder::new(&mut bytes, side, side);
    encoder.set_color(png::ColorType::Rgba);
    let mut writer = encoder.write_header().expect("memory");
    let rows = (0..side).flat_map(|y| (0..side).flat_map(move |x| [(x / 16) as u8, (y / 16) as u8, 90, 255]));
    let pixels: Vec<u8> = rows.collect();
    writer.write_image_data(&pixels).expect("memory");
    writer.finish().expect("memory");
    bytes.into_inner()
}
