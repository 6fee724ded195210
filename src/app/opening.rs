//! Lessons from files: read on a thread of their own, and read again when they are saved.

use std::{
    path::{Path, PathBuf},
    sync::mpsc::{self, Receiver, RecvTimeoutError, Sender, TryRecvError},
    thread,
    time::{Duration, Instant},
};

use egui::Context;

use super::{App, Screen};
use crate::{
    assess::{Event, LessonRecord},
    course::{Opened, sources},
    demos::scenario,
    screens::{Command, Route, gallery::GalleryScreen},
    ui::{Strings, fonts},
};

/// How often the files that are open are looked at.
const LOOK_AGAIN: Duration = Duration::from_secs(1);
/// Reading that takes longer than this is shown.
const NOTICEABLE: Duration = Duration::from_millis(100);
/// Room for the reader of nested brackets, whose depth is limited: far more than it needs.
const STACK_BYTES: usize = 8 * 1024 * 1024;

/// A thread that reads lessons, and goes on looking whether they were saved. It ends when this is dropped.
pub(super) struct Reading {
    paths: Vec<PathBuf>,
    results: Receiver<Opened>,
    _stop: Sender<()>,
    since: Instant,
    /// Nothing was read yet.
    first: bool,
}

impl Reading {
    /// Read what is at these paths, unless it still looks as it did when it was read already.
    fn start(paths: Vec<PathBuf>, ctx: &Context, read_already: Option<u64>) -> std::io::Result<Self> {
        let (send, results) = mpsc::channel();
        let (stop, stopped) = mpsc::channel();
        let (files, ctx) = (paths.clone(), ctx.clone());
        thread::Builder::new()
            .name("lessons".to_owned())
            .stack_size(STACK_BYTES)
            .spawn(move || follow(&files, read_already, &stopped, &send, &ctx))?;
        Ok(Self {
            paths,
            results,
            _stop: stop,
            since: Instant::now(),
            first: read_already.is_none(),
        })
    }

    /// What is being read, the first of it, once that takes noticeably long.
    pub(super) fn path(&self) -> Option<&Path> {
        let is_noticed = self.first && self.since.elapsed() >= NOTICEABLE;
        self.paths.first().filter(|_| is_noticed).map(PathBuf::as_path)
    }
}

fn follow(
    paths: &[PathBuf],
    mut stamp: Option<u64>,
    stopped: &Receiver<()>,
    send: &Sender<Opened>,
    ctx: &Context,
) {
    loop {
        if stamp != Some(sources::stamp(paths)) {
            let opened = Opened::read_for(paths, fonts::has_glyph);
            stamp = Some(opened.stamp());
            if send.send(opened).is_err() {
                return;
            }
            ctx.request_repaint();
        }
        if stopped.recv_timeout(LOOK_AGAIN) != Err(RecvTimeoutError::Timeout) {
            return;
        }
    }
}

impl App {
    /// Start reading; what was opened before stays until the new lessons are there.
    pub(super) fn begin_reading(&mut self, path: PathBuf) {
        self.wanted = vec![path];
    }

    /// At every frame: what was dropped on the window, chosen, read, or saved meanwhile.
    pub(super) fn look_at_files(&mut self, ctx: &Context) {
        let dropped: Vec<PathBuf> = ctx.input(|input| {
            let files = input.raw.dropped_files.iter();
            files.map(|file| file.path().to_owned()).collect()
        });
        self.take_chosen();
        if !dropped.is_empty() {
            self.wanted = dropped;
        }
        if let Some(what) = self.wants_choice.take() {
            self.choose(what, ctx);
        }
        let wanted = std::mem::take(&mut self.wanted);
        if let [path] = wanted.as_slice()
            && scenario::is_one(path)
        {
            self.open_scenario(path);
        } else if !wanted.is_empty() {
            self.read(wanted, ctx, None);
        } else if self.reading.is_none()
            && let Some(opened) = self.course.opened()
        {
            let (paths, stamp) = (opened.sources().to_owned(), opened.stamp());
            self.read(paths, ctx, Some(stamp));
        }
        self.take_read();
    }

    fn read(&mut self, paths: Vec<PathBuf>, ctx: &Context, read_already: Option<u64>) {
        match Reading::start(paths, ctx, read_already) {
            Ok(reading) => {
                self.reading = Some(reading);
                ctx.request_repaint_after(NOTICEABLE);
            }
            Err(err) => log::warn!("no thread to read lessons: {err}"),
        }
    }

    /// Put what was read in its place.
    fn take_read(&mut self) {
        let Some(reading) = &mut self.reading else { return };
        match reading.results.try_recv() {
            Ok(opened) if std::mem::take(&mut reading.first) => {
                self.course.put(opened);
                self.show_opened();
            }
            Ok(opened) => self.renew(opened),
            Err(TryRecvError::Empty) => {}
            Err(TryRecvError::Disconnected) => {
                // Reading has failed in a way nobody foresaw: nothing of it is used.
                if reading.first {
                    self.notice = Some(Strings::of(self.lang).text("open-failed"));
                }
                self.reading = None;
            }
        }
    }

    /// The files were saved: the last sound version of each lesson, at the same step, as the learner left it.
    fn renew(&mut self, new: Opened) {
        if let Some(opened) = self.course.opened_mut() {
            opened.renew(new);
        }
        let Screen::Lesson(screen) = &mut self.screen else {
            return;
        };
        match self.course.lesson(screen.lesson_id()) {
            Some(lesson) => screen.renew(lesson),
            None => self.go(Route::Home),
        }
    }

    /// Open the demo as a scenario file sets it, or say what is wrong with the file.
    pub(super) fn open_scenario(&mut self, path: &Path) {
        let screen = GalleryScreen::opened(scenario::read(path));
        self.go_to(Screen::Gallery(Box::new(screen)));
    }

    /// After opening: the lesson, if there is just one and it is sound; the problems, if there is none.
    pub(super) fn show_opened(&mut self) {
        let Some(opened) = self.course.opened() else {
            return;
        };
        let ids: Vec<&str> = opened.ids().take(2).collect();
        let route = match ids.as_slice() {
            [id] if !opened.has_errors() => Route::Lesson {
                id: (*id).to_owned(),
                step: None,
            },
            [] => Route::Problems,
            _ => Route::Home,
        };
        self.go(route);
    }

    /// A lesson of the same id with other content: progress is kept, and said to belong to another edition.
    pub(super) fn note_edition(&mut self, id: &str) {
        let Some(edition) = self.course.opened().and_then(|opened| opened.edition(id)) else {
            return;
        };
        let record = self.keeper.progress().lesson(id);
        let before = record.and_then(LessonRecord::edition);
        if before == Some(edition) {
            return;
        }
        if before.is_some() {
            let title = self
                .course
                .lesson(id)
                .map_or("", |lesson| lesson.title.get(self.lang));
            let strings = Strings::of(self.lang);
            self.notice = Some(strings.text_with("open-changed", &[("title", title)]));
        }
        self.execute(Command::Keep(Event::EditionOpened {
            lesson: id.to_owned(),
            edition,
        }));
    }

    /// Close what was opened, and leave its lesson.
    pub(super) fn close_opened(&mut self) {
        let in_it = |id: &str| self.course.opened().is_some_and(|opened| opened.has(id));
        let leaves = self.screen.lesson_id().is_some_and(in_it) || matches!(self.screen, Screen::Problems);
        self.reading = None;
        self.course.close();
        if leaves {
            self.execute(Command::Go(Route::Home));
        }
    }
}
