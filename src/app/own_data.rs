//! A learner's own data: nickname and mark, bringing in, starting over, erasing; and records for the class sheet.

use std::{
    mem,
    path::{Path, PathBuf},
};

use super::{App, Screen, commands::sentence};
use crate::{
    course::shown::shown,
    learner::{Brought, Keeper, Shelf, StoreError, transfer},
    screens::{Route, bring::BringScreen, class_sheet::ClassScreen, my_data::MyDataScreen},
    ui::Strings,
};

impl App {
    /// The page with all that is stored, read off the disk now.
    pub(super) fn my_data_screen(&self) -> Screen {
        let screen = MyDataScreen::new(self.shelf.as_ref(), self.keeper.store());
        Screen::MyData(Box::new(screen))
    }

    pub(super) fn set_profile(&mut self, nickname: &str, colour: u8) {
        let changed = self.keeper.set_profile(nickname, colour);
        self.after_change(changed.map(|_| Strings::of(self.lang).text("learners-saved")));
    }

    pub(super) fn reset_lesson(&mut self, lesson: &str) {
        let taken = self.keeper.reset_lesson(lesson);
        let strings = Strings::of(self.lang);
        self.after_change(taken.map(|n| strings.text_with("data-reset-done", &[("n", &n.to_string())])));
    }

    /// Says what became of a change, and shows the data as they are now.
    fn after_change(&mut self, changed: Result<String, StoreError>) {
        self.notice = Some(changed.unwrap_or_else(|err| self.sentence(&err)));
        self.look_at_save();
        self.relist();
        self.go(Route::MyData);
    }

    fn relist(&mut self) {
        if let Some(shelf) = &self.shelf {
            self.learners = shelf.learners();
        }
    }

    /// Erases the learner; a guest goes on.
    pub(super) fn erase(&mut self) {
        let Some(shelf) = &self.shelf else { return };
        let erased = shelf.erase(mem::replace(&mut self.keeper, Keeper::guest()));
        let strings = Strings::of(self.lang);
        self.settings.last_learner = None;
        self.look_at_save();
        self.relist();
        self.go(Route::Welcome);
        self.notice = Some(match erased {
            Ok(erased) => {
                let (n, left) = (erased.files.to_string(), erased.left.to_string());
                let done = strings.text_with("data-erase-done", &[("n", &n), ("left", &left)]);
                match erased.why {
                    Some(why) => {
                        let why = self.sentence(&why);
                        done + " " + &strings.text_with("data-erase-left", &[("why", &why)])
                    }
                    None => done,
                }
            }
            Err(err) => self.sentence(&err),
        });
    }

    /// Brings in the record in a file: at once where it is clear whose it is, else after a question.
    pub(super) fn bring(&mut self, path: &Path) {
        let brought = match transfer::read(path) {
            Ok(brought) => brought,
            Err(err) => {
                self.notice = Some(self.sentence(&err));
                return;
            }
        };
        match self.keeper.store().map(|store| &store.profile().id) {
            Some(id) if *id == brought.profile.id => self.take_in(&brought, false),
            None => self.take_in(&brought, true),
            Some(_) => self.screen = Screen::Bring(Box::new(BringScreen::asking(brought))),
        }
    }

    /// Takes in a record: into a learner of its own, who then goes on, or into the learner's.
    pub(super) fn take_in(&mut self, brought: &Brought, own: bool) {
        if own {
            let keeper = self
                .shelf_or_error()
                .and_then(|shelf: &Shelf| shelf.bring(&brought.profile));
            match keeper {
                Ok(keeper) => self.enter_or_say(Ok(keeper)),
                Err(err) => {
                    self.notice = Some(self.sentence(&err));
                    return;
                }
            }
        }
        let taken = self.keeper.take_in(&brought.history);
        let strings = Strings::of(self.lang);
        self.after_change(taken.map(|n| strings.text_with("bring-done", &[("n", &n.to_string())])));
    }

    /// Reads records, or those in folders, for the class sheet.
    pub(super) fn add_to_class(&mut self, paths: &[PathBuf]) {
        let strings = Strings::of(self.lang);
        let (mut read, mut bad) = (Vec::new(), Vec::new());
        for path in paths {
            let records = if path.is_dir() {
                records_in(path)
            } else {
                vec![path.clone()]
            };
            if records.is_empty() {
                let path = shown(&path.display().to_string());
                bad.push(strings.text_with("class-none-in-folder", &[("path", &path)]));
            }
            for record in records {
                match transfer::read(&record) {
                    Ok(brought) => read.push(brought),
                    Err(err) => bad.push(sentence(strings, &err)),
                }
            }
        }
        if !matches!(self.screen, Screen::Class(_)) {
            self.screen = Screen::Class(Box::<ClassScreen>::default());
        }
        if let Screen::Class(screen) = &mut self.screen {
            screen.add(&self.course, read, bad);
        }
    }
}

/// The files in a folder that could be records.
fn records_in(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut records: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "ron"))
        .collect();
    records.sort();
    records
}
