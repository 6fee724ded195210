//! Packs, 37 to 42 and 45 of the list of bad inputs. A pack is read in memory; nothing of it is ever written.

use std::{
    fs,
    io::{Cursor, Write},
    path::Path,
    time::Instant,
};

use ground_truth::course::{self, Course, Problem, limits};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use super::{GOOD, inputs_a::AT_ONCE};

fn options() -> SimpleFileOptions {
    SimpleFileOptions::default().compression_method(CompressionMethod::Deflated)
}

/// A pack of these entries.
pub(crate) fn pack(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        zip.start_file(*name, options()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// What opening these bytes as a pack gives: ids of problems, and of lessons. Nothing appears beside the pack.
#[expect(
    clippy::disallowed_methods,
    reason = "these files are the bad ones that somebody brings"
)]
pub(crate) fn open(bytes: &[u8]) -> (Vec<String>, Vec<String>) {
    let folder = tempfile::tempdir().unwrap();
    let inner = folder.path().join("inner");
    fs::create_dir(&inner).unwrap();
    let path = inner.join("pack.zip");
    fs::write(&path, bytes).unwrap();
    let start = Instant::now();
    let mut course = Course::builtin();
    course.open(&path);
    assert!(start.elapsed() < AT_ONCE, "{:?}", start.elapsed());
    let names = |folder: &Path| fs::read_dir(folder).unwrap().count();
    assert_eq!(
        (names(folder.path()), names(&inner)),
        (1, 1),
        "something was written"
    );
    let opened = course.opened().unwrap();
    assert!(
        opened
            .problems()
            .iter()
            .all(|problem| problem.file.contains("pack.zip"))
    );
    let id = |problem: &Problem| problem.message.id.replacen("problem-", "", 1);
    (
        opened.problems().iter().map(id).collect(),
        opened.ids().map(str::to_owned).collect(),
    )
}

#[track_caller]
fn gives(bytes: &[u8], id: &str) {
    assert_eq!(open(bytes), (vec![id.to_owned()], Vec::new()));
}

/// The same bytes with one stretch put in the place of another of the same length, everywhere.
fn swapped(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let mut bytes = bytes.to_vec();
    let mut at = 0;
    while let Some(found) = bytes[at..].windows(from.len()).position(|window| window == from) {
        bytes.splice(at + found..at + found + from.len(), to.iter().copied());
        at += found + from.len();
    }
    bytes
}

#[test]
fn a_sound_pack_opens_in_any_folder_of_its_own() {
    let bytes = pack(&[
        ("course/good.ron", GOOD.as_bytes()),
        ("__MACOSX/course/._good.ron", b"litter"),
        (".DS_Store", b"litter"),
    ]);
    assert_eq!(open(&bytes), (vec![], vec!["small-lesson".to_owned()]));
}

#[test]
fn c_37_names_that_lead_out() {
    let good = GOOD.as_bytes();
    for name in [
        "../../x.ron",
        "/etc/x.ron",
        "C:\\x.ron",
        "a\\..\\x.ron",
        "a/../../x.ron",
        "C:x.ron",
    ] {
        // The writer mends such names, so a harmless one of the same length is put in and changed in the bytes.
        let harmless = "x".repeat(name.len());
        let bytes = pack(&[(&harmless, good), ("good.ron", good)]);
        let bytes = swapped(&bytes, harmless.as_bytes(), name.as_bytes());
        let (problems, lessons) = open(&bytes);
        assert_eq!(
            (problems, lessons.len()),
            (vec!["pack-bad-name".to_owned()], 1),
            "{name}"
        );
    }
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.add_symlink("link.ron", "/etc/passwd", options()).unwrap();
    zip.start_file("good.ron", options()).unwrap();
    zip.write_all(good).unwrap();
    let bytes = zip.finish().unwrap().into_inner();
    assert_eq!(open(&bytes).0, ["pack-bad-name"]);
}

#[test]
fn c_38_to_40_bombs_overlaps_and_lies() {
    // 1,000 to 1, and 34 MB in all.
    let blank = vec![b' '; limits::FILE_BYTES];
    let names: Vec<String> = (0..17).map(|n| format!("{n}.ron")).collect();
    let entries: Vec<(&str, &[u8])> = names
        .iter()
        .map(|name| (name.as_str(), blank.as_slice()))
        .collect();
    gives(&pack(&entries), "unpacked-too-large");
    // At the limit only what is in the files is wrong.
    let (at_limit, _) = open(&pack(&entries[..16]));
    assert!(
        at_limit.iter().all(|id| id == "empty-file") && at_limit.len() == 16,
        "{at_limit:?}"
    );
    // One entry that is too large hides no other.
    let large = vec![b' '; limits::FILE_BYTES + 1];
    let bytes = pack(&[("a.ron", &large), ("good.ron", GOOD.as_bytes())]);
    assert_eq!(
        open(&bytes),
        (vec!["file-too-large".to_owned()], vec!["small-lesson".to_owned()])
    );
    // Two entries of one name.
    let twice = swapped(
        &pack(&[("a.ron", GOOD.as_bytes()), ("b.ron", GOOD.as_bytes())]),
        b"b.ron",
        b"a.ron",
    );
    gives(&twice, "pack-overlap");
    // The header declares ten bytes; the stream is longer than a file may be.
    let size = u32::try_from(large.len()).unwrap().to_le_bytes();
    let lying = swapped(&pack(&[("a.ron", &large)]), &size, &10_u32.to_le_bytes());
    let (problems, lessons) = open(&lying);
    assert!(
        ["file-too-large", "pack-broken"].contains(&problems[0].as_str()) && lessons.is_empty(),
        "{problems:?}"
    );
}

#[test]
fn overlapping_entries() {
    let bytes = pack(&[("a.ron", GOOD.as_bytes()), ("b.ron", GOOD.as_bytes())]);
    // The index says that the second entry begins where the first does.
    let index = bytes.windows(4).position(|mark| mark == b"PK\x01\x02").unwrap();
    let second = index + 46 + 5;
    let mut bytes = bytes;
    assert_eq!(&bytes[second..second + 4], b"PK\x01\x02");
    bytes[second + 42..second + 46].copy_from_slice(&0_u32.to_le_bytes());
    gives(&bytes, "pack-overlap");
}

#[test]
fn c_41_entries_at_the_limit_and_beyond() {
    let names: Vec<String> = (0..=limits::FILES).map(|n| format!("{n}.txt")).collect();
    let mut entries: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), b"".as_slice())).collect();
    entries[0] = ("good.ron", GOOD.as_bytes());
    gives(&pack(&entries), "pack-too-many");
    let (problems, lessons) = open(&pack(&entries[..limits::FILES]));
    assert_eq!((problems.len(), lessons.len()), (limits::FILES - 1, 1));
    // 65,535 entries, declared and not there.
    let mut bytes = pack(&[("good.ron", GOOD.as_bytes())]);
    let end = bytes.windows(4).rposition(|mark| mark == b"PK\x05\x06").unwrap();
    bytes[end + 8..end + 12].copy_from_slice(&[0xff; 4]);
    gives(&bytes, "pack-too-many");
}

#[test]
fn c_42_locked_large_and_unknown_kinds() {
    let bytes = pack(&[("good.ron", GOOD.as_bytes())]);
    let local = bytes.windows(4).position(|mark| mark == b"PK\x03\x04").unwrap();
    let index = bytes.windows(4).position(|mark| mark == b"PK\x01\x02").unwrap();
    let with = |changes: &[(usize, u8)]| {
        let mut bytes = bytes.clone();
        for (at, byte) in changes {
            bytes[*at] = *byte;
        }
        bytes
    };
    let flags = bytes[index + 8] | 1;
    gives(&with(&[(local + 6, flags), (index + 8, flags)]), "pack-encrypted");
    // 14 is LZMA, 9 Deflate64.
    for method in [14, 9] {
        gives(&with(&[(local + 8, method), (index + 10, method)]), "pack-method");
    }
    let end = bytes.windows(4).rposition(|mark| mark == b"PK\x05\x06").unwrap();
    let mut zip64 = bytes.clone();
    zip64.splice(end..end, b"PK\x06\x07".iter().copied().chain([0; 16]));
    gives(&zip64, "pack-zip64");
    gives(b"PK\x03\x04 and no more", "pack-broken");
    gives(b"", "pack-broken");
    gives(&vec![0; limits::PACK_BYTES + 1], "pack-too-large");
    gives(&vec![0; limits::PACK_BYTES], "pack-broken");
}

#[test]
fn bytes_of_another_kind_under_a_lesson_s_name() {
    let nested = pack(&[("good.ron", GOOD.as_bytes())]);
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
    for bytes in [nested.as_slice(), png, b"<!DOCTYPE svg><svg></svg>"] {
        gives(&pack(&[("a.ron", bytes)]), "other-format");
    }
    gives(&pack(&[("a.png", png)]), "pack-no-lessons");
}

#[cfg(unix)]
#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "these files are the bad ones that somebody brings"
)]
fn c_45_a_link_out_of_the_folder() {
    let folder = tempfile::tempdir().unwrap();
    let outside = tempfile::tempdir().unwrap();
    let secret = outside.path().join("secret.ron");
    fs::write(&secret, GOOD).unwrap();
    fs::write(folder.path().join("a.ron"), GOOD).unwrap();
    std::os::unix::fs::symlink(&secret, folder.path().join("b.ron")).unwrap();
    // A link inside the folder is as good as the file.
    std::os::unix::fs::symlink(folder.path().join("a.ron"), folder.path().join("c.ron")).unwrap();
    let report = course::check_paths(&[folder.path().to_path_buf()]);
    let found: Vec<_> = report
        .problems
        .iter()
        .map(|problem| (problem.message.id, problem.file.ends_with("b.ron")))
        .collect();
    assert_eq!(found, [("problem-leads-outside", true)]);
}

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "these files are the bad ones that somebody brings"
)]
fn a_folder_that_is_too_large_in_all() {
    let folder = tempfile::tempdir().unwrap();
    let blank = vec![b' '; limits::FILE_BYTES];
    for n in 0..=limits::UNPACKED_BYTES / limits::FILE_BYTES {
        let report = course::check_paths(&[folder.path().to_path_buf()]);
        let too_large = report
            .problems
            .iter()
            .any(|problem| problem.message.id == "problem-unpacked-too-large");
        assert!(!too_large, "{n} files");
        fs::write(folder.path().join(format!("{n}.ron")), &blank).unwrap();
    }
    let report = course::check_paths(&[folder.path().to_path_buf()]);
    assert_eq!(report.problems[0].message.id, "problem-unpacked-too-large");
}
