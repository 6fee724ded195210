//! A screen in memory, the app on it, and a keyboard.

use std::{
    fs,
    io::{BufRead as _, BufReader, Read as _},
    path::{Path, PathBuf},
    process::{Child, Command, ExitStatus, Output, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

use tempfile::{NamedTempFile, TempDir};

use ground_truth::assess::{Event, Stamped};

use crate::picture::Picture;

/// Long enough for a slow machine; what is waited for comes within a second.
const PATIENCE: Duration = Duration::from_mins(1);
/// A window that has painted nothing and slept for so long has done what it was asked for.
const QUIET: Duration = Duration::from_millis(250);

/// The program: the one built for the tests, or the one that `GROUND_TRUTH_BINARY` names, such as a release's.
pub(crate) fn program() -> String {
    std::env::var("GROUND_TRUTH_BINARY").unwrap_or_else(|_| env!("CARGO_BIN_EXE_ground-truth").to_owned())
}

/// An X screen of 1366×768 that nobody sees.
pub(crate) struct Desk {
    xvfb: Child,
    display: String,
    /// Where the screen keeps its pixels.
    pixels: TempDir,
}

/// The app, running on a desk.
pub(crate) struct App {
    child: Child,
    display: String,
    window: String,
    data: PathBuf,
    said: NamedTempFile,
}

impl Desk {
    pub(crate) fn new() -> Self {
        Self::with(&[])
    }

    pub(crate) fn with(options: &[&str]) -> Self {
        Self::deep(24, options)
    }

    /// The screen with so many bits a pixel.
    pub(crate) fn deep(bits: u8, options: &[&str]) -> Self {
        let pixels = tempfile::tempdir().expect("a folder");
        let mut xvfb = Command::new("Xvfb")
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                &format!("1366x768x{bits}"),
                "-nolisten",
                "tcp",
                // Without this the server starts afresh whenever its last window goes, and turns away the next one
                // that comes in that moment: an app killed and started again.
                "-noreset",
            ])
            .arg("-fbdir")
            .arg(pixels.path())
            .args(options)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb");
        let mut number = String::new();
        let out = xvfb.stdout.take().expect("its output");
        BufReader::new(out)
            .read_line(&mut number)
            .expect("a display number");
        let desk = Self {
            xvfb,
            display: format!(":{}", number.trim()),
            pixels,
        };
        // Out of the way of what shows itself under the pointer.
        let moved = desk.command("xdotool").args(["mousemove", "0", "0"]).status();
        assert!(moved.is_ok_and(|status| status.success()), "xdotool");
        desk
    }

    /// What the screen shows.
    pub(crate) fn picture(&self) -> Picture {
        Picture::of_xwd(&self.pixels()).expect("a picture of the screen")
    }

    /// The same as the screen keeps it.
    pub(crate) fn pixels(&self) -> Vec<u8> {
        fs::read(self.pixels.path().join("Xvfb_screen0")).expect("the pixels of the screen")
    }

    /// The app as a command on this screen.
    pub(crate) fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command
            .env("DISPLAY", &self.display)
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env_remove("WAYLAND_DISPLAY");
        command
    }

    /// Start the app with its data in `data`, and wait for its window and the keyboard in it.
    pub(crate) fn start(&self, data: &Path, args: &[&str]) -> App {
        self.start_under(&[], data, args)
    }

    /// The same under another command, such as one that watches it and then becomes it.
    pub(crate) fn start_under(&self, watch: &[&str], data: &Path, args: &[&str]) -> App {
        let said = NamedTempFile::new().expect("a file");
        let program = program();
        let mut whole = watch.iter().copied().chain([program.as_str()]);
        let child = self
            .command(whole.next().expect("the app"))
            .args(whole)
            .arg("--data-dir")
            .arg(data)
            .args(["--size", "1366x768", "--print-frames"])
            .args(args)
            .stderr(said.reopen().expect("the file"))
            .spawn()
            .expect("the app");
        let mut app = App {
            child,
            display: self.display.clone(),
            window: String::new(),
            data: data.to_owned(),
            said,
        };
        app.wait_for("the window", |app| !app.find_window().is_empty());
        app.window = app.find_window();
        app.wait_for("the first frame", |app| app.frames() > 0);
        app.xdo(&["windowfocus", "--sync", &app.window]);
        app.settle();
        app
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        drop(self.xvfb.kill());
        drop(self.xvfb.wait());
    }
}

impl App {
    fn xdo(&self, args: &[&str]) -> Output {
        Command::new("xdotool")
            .args(args)
            .env("DISPLAY", &self.display)
            .output()
            .expect("xdotool")
    }

    fn find_window(&self) -> String {
        self.windows().into_iter().next().unwrap_or_default()
    }

    /// The windows of the app that show.
    pub(crate) fn windows(&self) -> Vec<String> {
        let found = self.xdo(&["search", "--onlyvisible", "--class", "ground-truth"]);
        let lines = String::from_utf8_lossy(&found.stdout).into_owned();
        lines.lines().map(str::to_owned).collect()
    }

    /// The window beside the first one, once it is there and has painted.
    pub(crate) fn second_window(&self) -> String {
        let second = |app: &Self| app.windows().into_iter().find(|window| *window != app.window);
        self.wait_for("a second window", |app| second(app).is_some());
        self.settle();
        second(self).unwrap_or_default()
    }

    /// Give a window the keyboard.
    pub(crate) fn focus(&self, window: &str) {
        self.xdo(&["windowactivate", "--sync", window]);
        self.settle();
    }

    /// What the app has said on standard error.
    pub(crate) fn said(&self) -> String {
        fs::read_to_string(self.said.path()).unwrap_or_default()
    }

    /// Frames painted up to now.
    pub(crate) fn frames(&self) -> usize {
        frames_in(&self.said())
    }

    /// Whether the app sleeps, and the time it has worked, in ticks of the system.
    fn work(&self) -> (bool, u64) {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.id())).unwrap_or_default();
        // After the name, which may hold anything, in brackets: the state, and user and system time at 11 and 12.
        let fields: Vec<&str> = stat
            .rsplit(')')
            .next()
            .unwrap_or_default()
            .split_whitespace()
            .collect();
        let ticks = |n: usize| fields.get(n).and_then(|field| field.parse::<u64>().ok());
        let worked = ticks(11).unwrap_or_default() + ticks(12).unwrap_or_default();
        (fields.first() == Some(&"S"), worked)
    }

    /// Wait until no more frames come and the app sleeps: a slow machine may take long over a frame.
    pub(crate) fn settle(&self) {
        let start = Instant::now();
        let mut last = (self.frames(), self.work(), Instant::now());
        while last.2.elapsed() < QUIET && start.elapsed() < PATIENCE {
            sleep(Duration::from_millis(20));
            let (frames, work) = (self.frames(), self.work());
            if frames != last.0 || work != last.1 || !work.0 {
                last = (frames, work, Instant::now());
            }
        }
    }

    /// Do something in the window and wait for what it paints then.
    fn act(&self, args: &[&str]) {
        let before = self.frames();
        self.xdo(args);
        self.soon(|app| app.frames() > before);
        self.settle();
    }

    /// Press keys one after the other.
    pub(crate) fn keys(&self, keys: &[&str]) {
        for key in keys {
            self.act(&["key", "--clearmodifiers", key]);
        }
    }

    pub(crate) fn type_in(&self, text: &str) {
        self.act(&["type", "--delay", "120", text]);
    }

    /// First start: past the two languages into the nickname, until the learner is on the disk.
    pub(crate) fn begin(&self, nickname: &str) {
        self.keys(&["Tab", "Tab", "Tab"]);
        self.type_in(nickname);
        self.keys(&["Return"]);
        self.wait_for("a learner", Self::has_a_learner);
    }

    /// Give the window another size.
    pub(crate) fn resize(&self, width: u32, height: u32) {
        self.act(&[
            "windowsize",
            &self.window,
            &width.to_string(),
            &height.to_string(),
        ]);
    }

    /// Width and height of the window in pixels.
    pub(crate) fn size(&self) -> [u32; 2] {
        let said = self.xdo(&["getwindowgeometry", "--shell", &self.window]);
        let said = String::from_utf8_lossy(&said.stdout).into_owned();
        ["WIDTH=", "HEIGHT="].map(|name| {
            let line = said.lines().find_map(|line| line.strip_prefix(name));
            line.and_then(|number| number.parse().ok()).unwrap_or_default()
        })
    }

    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    pub(crate) fn title(&self) -> String {
        self.title_of(&self.window)
    }

    pub(crate) fn title_of(&self, window: &str) -> String {
        let name = self.xdo(&["getwindowname", window]);
        String::from_utf8_lossy(&name.stdout).trim().to_owned()
    }

    /// Wait until something is so; `what` names it when it never is.
    pub(crate) fn wait_for(&self, what: &str, mut is_so: impl FnMut(&Self) -> bool) {
        let start = Instant::now();
        while !is_so(self) {
            assert!(
                start.elapsed() < PATIENCE,
                "waited in vain for {what}; events: {:#?}; said: {}",
                self.events(),
                self.said()
            );
            sleep(Duration::from_millis(100));
        }
    }

    /// Whether something is so within ten seconds.
    pub(crate) fn soon(&self, is_so: impl Fn(&Self) -> bool) -> bool {
        let start = Instant::now();
        while start.elapsed() < Duration::from_secs(10) {
            if is_so(self) {
                return true;
            }
            sleep(Duration::from_millis(20));
        }
        false
    }

    /// One file of each learner, where it is there.
    fn files(&self, name: &str) -> Vec<PathBuf> {
        let learners = fs::read_dir(self.data.join("learners"))
            .into_iter()
            .flatten()
            .flatten();
        learners
            .map(|learner| learner.path().join(name))
            .filter(|path| path.exists())
            .collect()
    }

    pub(crate) fn has_a_learner(&self) -> bool {
        !self.files("profile.ron").is_empty()
    }

    /// The profiles on the disk.
    pub(crate) fn profile(&self) -> String {
        let files = self.files("profile.ron").into_iter();
        files.flat_map(fs::read_to_string).collect()
    }

    /// What is on the disk, line by line.
    pub(crate) fn events(&self) -> Vec<Event> {
        let text: String = self
            .files("journal.log")
            .iter()
            .map(|path| fs::read_to_string(path).unwrap_or_default())
            .collect();
        let stamped = text
            .lines()
            .filter_map(|line| ron::from_str::<Stamped>(line.get(9..)?).ok());
        stamped.map(|stamped| stamped.event).collect()
    }

    pub(crate) fn has(&self, event: &Event) -> bool {
        self.events().contains(event)
    }

    /// Quit by its keys, and whether the window stays open all the same: then it says why.
    pub(crate) fn stays_open(&mut self) -> bool {
        let before = self.frames();
        self.xdo(&["key", "--clearmodifiers", "ctrl+q"]);
        let start = Instant::now();
        while self.frames() == before && start.elapsed() < Duration::from_secs(10) {
            if !matches!(self.child.try_wait(), Ok(None)) {
                return false;
            }
            sleep(Duration::from_millis(50));
        }
        sleep(Duration::from_secs(1));
        matches!(self.child.try_wait(), Ok(None))
    }

    /// Quit by its keys; returns whether the app ended by itself and well.
    pub(crate) fn quit(mut self) -> bool {
        self.xdo(&["key", "--clearmodifiers", "ctrl+q"]);
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if let Ok(Some(status)) = self.child.try_wait() {
                return status.success();
            }
            sleep(Duration::from_millis(50));
        }
        false
    }

    /// End it at once, as a power cut would.
    pub(crate) fn kill(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

impl Drop for App {
    fn drop(&mut self) {
        self.kill();
    }
}

/// Frames that --print-frames has written down.
pub(crate) fn frames_in(said: &str) -> usize {
    said.lines().filter(|line| line.starts_with("frame ")).count()
}

/// Run a command to its end, within the patience of a test.
pub(crate) fn run_to_end(command: &mut Command) -> (Option<ExitStatus>, String) {
    let mut child = command
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("started");
    let start = Instant::now();
    let status = loop {
        if let Ok(Some(status)) = child.try_wait() {
            break Some(status);
        }
        if start.elapsed() > PATIENCE {
            drop(child.kill());
            break None;
        }
        sleep(Duration::from_millis(50));
    };
    let mut said = String::new();
    if let Some(mut err) = child.stderr.take() {
        drop(err.read_to_string(&mut said));
    }
    (status, said)
}
