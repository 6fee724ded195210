//! The desktop's own window for choosing files, on a thread of its own; it gives nothing where there is none.

use std::{
    path::PathBuf,
    sync::mpsc::{self, Receiver, TryRecvError},
    thread,
};

use egui::Context;

use super::App;
use crate::{screens::Chosen, ui::Strings};

/// The window while it is open: what it asks for, and where the answer comes from.
pub(super) struct Choosing {
    what: Chosen,
    answer: Receiver<Vec<PathBuf>>,
}

impl App {
    /// Let the desktop ask, unless it is asking already.
    pub(super) fn choose(&mut self, what: Chosen, ctx: &Context) {
        if self.choosing.is_some() {
            return;
        }
        let ctx = ctx.clone();
        let strings = Strings::of(self.lang);
        let dialog = rfd::FileDialog::new();
        let (title, kinds) = match &what {
            Chosen::File | Chosen::Folder => ("open-heading", "open-kinds"),
            Chosen::Save(_) => ("export-choose", "open-kinds"),
            Chosen::Record => ("bring-heading", "bring-kinds"),
            Chosen::Records => ("class-heading", "class-kinds"),
            Chosen::Scenario => ("demos-open-heading", "demos-kinds"),
        };
        let dialog = dialog.set_title(strings.text(title));
        let kinds = strings.text(kinds);
        let dialog = match &what {
            Chosen::File => dialog.add_filter(kinds, &["ron", "zip"]),
            Chosen::Record | Chosen::Records | Chosen::Scenario => dialog.add_filter(kinds, &["ron"]),
            Chosen::Save(export) => dialog.set_file_name(export.file_name()),
            Chosen::Folder => dialog,
        };
        let (send, answer) = mpsc::channel();
        let asked = what.clone();
        let started = thread::Builder::new().name("choose".to_owned()).spawn(move || {
            let paths = match asked {
                Chosen::File | Chosen::Record | Chosen::Scenario => dialog.pick_file().into_iter().collect(),
                Chosen::Folder => dialog.pick_folder().into_iter().collect(),
                Chosen::Records => dialog.pick_files().unwrap_or_default(),
                Chosen::Save(_) => dialog.save_file().into_iter().collect(),
            };
            // The app may have closed meanwhile.
            send.send(paths).ok();
            ctx.request_repaint();
        });
        match started {
            Ok(_) => self.choosing = Some(Choosing { what, answer }),
            Err(err) => log::warn!("no window for choosing a file: {err}"),
        }
    }

    /// Does what was asked for with what was chosen. A file to be written over has been agreed to in that window.
    pub(super) fn take_chosen(&mut self) {
        let Some(Choosing { what, answer }) = self.choosing.take() else {
            return;
        };
        let paths = match answer.try_recv() {
            Err(TryRecvError::Empty) => {
                self.choosing = Some(Choosing { what, answer });
                return;
            }
            Err(TryRecvError::Disconnected) => return,
            Ok(paths) => paths,
        };
        let Some(path) = paths.first().cloned() else {
            return;
        };
        match what {
            Chosen::File | Chosen::Folder => self.wanted = vec![path],
            Chosen::Save(export) => self.export(&export, &path, true),
            Chosen::Record => self.bring(&path),
            Chosen::Scenario => self.open_scenario(&path),
            Chosen::Records => self.add_to_class(&paths),
        }
    }
}
