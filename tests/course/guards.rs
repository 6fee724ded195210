//! Inputs made to take long or to fill the memory, read by the program itself in a process of its own that the system
//! stops at ten times what is allowed: ten seconds, and 2,560 MB of addresses. The figures come from the bench.

#![cfg(target_os = "linux")]
#![expect(
    clippy::disallowed_methods,
    reason = "the test starts the program, and these files are the bad ones that somebody brings"
)]

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use ground_truth::course::limits;

use super::{GOOD, inputs_a::AT_ONCE, inputs_c::pack};

/// Kilobytes of addresses that the program may have: ten times 256 MB.
const ADDRESSES: u32 = 10 * 256 * 1024;

/// Whether the program ends by itself, with a word about the file.
fn is_checked(path: &Path) -> bool {
    let mut child = Command::new("sh")
        .args(["-c", &format!("ulimit -v {ADDRESSES}; exec \"$0\" check \"$1\"")])
        .arg(env!("CARGO_BIN_EXE_ground-truth"))
        .arg(path)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let start = Instant::now();
    while child.try_wait().unwrap().is_none() {
        if start.elapsed() > AT_ONCE {
            child.kill().unwrap();
            return false;
        }
        thread::sleep(Duration::from_millis(10));
    }
    let ended = child.wait_with_output().unwrap();
    matches!(ended.status.code(), Some(0 | 1)) && !ended.stdout.is_empty() && ended.stderr.is_empty()
}

#[test]
fn the_guard_stops_what_takes_too_much() {
    // The same limit, and a program that asks for more.
    let greedy = format!("ulimit -v {ADDRESSES}; exec head -c 4G /dev/zero | tail -c 4G");
    let ended = Command::new("sh").args(["-c", &greedy]).output().unwrap();
    assert!(!ended.stderr.is_empty(), "nothing stopped it");
}

#[test]
fn hostile_files_end_by_themselves() {
    let folder = tempfile::tempdir().unwrap();
    let full = |text: &str| text.repeat(limits::FILE_BYTES / text.len()).into_bytes();
    let blank = vec![b' '; limits::FILE_BYTES];
    let names: Vec<String> = (0..40).map(|n| format!("{n}.ron")).collect();
    let bomb: Vec<(&str, &[u8])> = names
        .iter()
        .map(|name| (name.as_str(), blank.as_slice()))
        .collect();
    let mut text = Vec::new();
    let mut encoder = png::Encoder::new(&mut text, 1, 1);
    encoder
        .add_ztxt_chunk("Comment".to_owned(), "a".repeat(50_000_000))
        .unwrap();
    encoder.write_header().unwrap().write_image_data(&[0]).unwrap();
    let figure = "Figure(alt: (en: \"A\", zh: \"甲\"), drawing: Image(\"a.png\")), Heading(en";
    let lesson = GOOD.replacen("Heading(en", figure, 1);
    for (name, bytes) in [
        ("brackets.ron", full("(")),
        ("lists.ron", full("[")),
        ("some.ron", full("Some(")),
        ("comments.ron", full("/*")),
        ("commas.ron", full(",")),
        ("raw.ron", full("r#")),
        ("name.ron", full("a")),
        (
            "escapes.ron",
            [b"(id: \"".as_slice(), &full("\\n"), b"\")"].concat(),
        ),
        (
            "keys.ron",
            [b"(set: {".as_slice(), &full("\"a\":1,"), b"})"].concat(),
        ),
        ("signs.ron", [b"(".as_slice(), &full("a：1，"), b")"].concat()),
        ("bomb.zip", pack(&bomb)),
        (
            "text.zip",
            pack(&[("a.ron", lesson.as_bytes()), ("a.png", &text)]),
        ),
        ("nothing.zip", vec![0; limits::PACK_BYTES]),
    ] {
        let path = folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        assert!(is_checked(&path), "{name}");
    }
}
