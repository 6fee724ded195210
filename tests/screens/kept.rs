//! What the screens were like, in files beside the tests: compared with what they are like now, or with
//! `UPDATE_SNAPSHOTS=1` written anew where they differ.

use std::{
    collections::BTreeSet,
    env, fs,
    path::{Path, PathBuf},
};

use ground_truth::course::Lang;

/// The files of one kind and language.
pub(crate) struct Kept {
    folder: PathBuf,
    taken: BTreeSet<String>,
    faults: Vec<String>,
}

impl Kept {
    /// Those in this folder of the tests.
    pub(crate) fn new(kind: &str, lang: Lang) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(kind);
        Self {
            folder: folder.join(if lang == Lang::En { "en" } else { "zh" }),
            taken: BTreeSet::new(),
            faults: Vec::new(),
        }
    }

    /// The file of a screen, by the name of the screen.
    pub(crate) fn file(&mut self, name: &str, ending: &str) -> PathBuf {
        let name = name.replace(", ", "-").replace(' ', "-");
        let path = self.folder.join(format!("{name}.{ending}"));
        self.taken.insert(name);
        path
    }

    /// Something else than the file holds: where to write it, either in its place or, with a word of what differs,
    /// beside it.
    pub(crate) fn differs(&mut self, path: &Path, how: &str) -> PathBuf {
        if env::var("UPDATE_SNAPSHOTS").is_ok_and(|value| value != "0") {
            fs::create_dir_all(&self.folder).expect("a folder");
            return path.to_owned();
        }
        let new = Path::new(env!("CARGO_TARGET_TMPDIR")).join(path.file_name().expect("a file"));
        let (old, here) = (path.display(), new.display());
        self.faults.push(format!("{old}: {how}; see {here}"));
        new
    }

    /// Fails if anything differed, or if a file has no screen.
    pub(crate) fn assert_good(&self) {
        assert!(self.faults.is_empty(), "{}", self.faults.join("\n"));
        let files = fs::read_dir(&self.folder).expect("the files");
        let kept: BTreeSet<String> = files
            .map(|file| file.expect("a file").path())
            .filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()))
            .collect();
        assert_eq!(kept, self.taken, "a file that no screen has");
    }
}
