//! Where a learner's files are: where this system keeps users' data, or beside a portable program.

use std::{
    env,
    path::{Path, PathBuf},
    sync::Arc,
};

use etcetera::{AppStrategy as _, AppStrategyArgs, app_strategy::choose_native_strategy};

use super::{LearnerId, StoreError};
use crate::files::{Disk, Fs};

/// A file of this name beside the program makes it portable, such as on a USB stick; what it holds is not read.
const PORTABLE: &str = "portable";
/// The data folder beside a portable program.
const BESIDE: &str = "data";

/// The data folder. Naming it makes nothing: it is created by the first learner who wants to be kept.
#[derive(Clone, Debug)]
pub struct DataDir {
    path: PathBuf,
    fs: Arc<dyn Fs>,
}

impl DataDir {
    /// The folder asked for (`--data-dir`), or else the one of a portable program, or else the one where this
    /// system keeps users' data.
    ///
    /// # Errors
    ///
    /// [`StoreError::NoHome`], when nothing was asked for and the system names no home folder.
    pub fn resolve(asked: Option<PathBuf>) -> Result<Self, StoreError> {
        if let Some(path) = asked {
            return Ok(Self::on(Arc::new(Disk), path));
        }
        // The program itself, not a link to it: a link may lie anywhere.
        if let Some(dir) = env::current_exe().ok().and_then(|program| Self::beside(&program)) {
            return Ok(dir);
        }
        let names = AppStrategyArgs {
            top_level_domain: "org".to_owned(),
            author: "Ground Truth".to_owned(),
            app_name: "Ground Truth".to_owned(),
        };
        let native = choose_native_strategy(names).map_err(|_no_home| StoreError::NoHome)?;
        Ok(Self::on(Arc::new(Disk), native.data_dir()))
    }

    /// A folder of a file system.
    pub fn on(fs: Arc<dyn Fs>, path: PathBuf) -> Self {
        Self { path, fs }
    }

    /// The file system it is on.
    pub fn fs(&self) -> &dyn Fs {
        &*self.fs
    }

    /// The data folder beside `program`, when a file `portable` lies there.
    pub fn beside(program: &Path) -> Option<Self> {
        let folder = program.parent()?;
        folder
            .join(PORTABLE)
            .is_file()
            .then(|| Self::on(Arc::new(Disk), folder.join(BESIDE)))
    }

    /// The folder itself.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The file that is nothing but a lock.
    pub(super) fn lock(&self) -> PathBuf {
        self.path.join("lock")
    }

    /// The settings file.
    pub fn settings(&self) -> PathBuf {
        self.path.join("settings.ron")
    }

    /// The folder with one folder a learner.
    pub(super) fn learners(&self) -> PathBuf {
        self.path.join("learners")
    }

    /// One learner's folder.
    pub fn learner(&self, id: &LearnerId) -> PathBuf {
        self.learners().join(id.as_str())
    }
}
