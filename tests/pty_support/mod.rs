//! The built program in a pseudo-terminal, with a model of the screen that a person would see.
#![allow(dead_code, reason = "each test file uses a part of this")]

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// Long enough for a slow machine; a test that waits this long has failed.
const PATIENCE: Duration = Duration::from_secs(30);

pub const ENTER: &str = "\r";
pub const ESC: &str = "\x1b";
pub const DOWN: &str = "\x1b[B";
pub const UP: &str = "\x1b[A";
pub const SPACE: &str = " ";
pub const HOME: &str = "\x1b[H";
pub const DELETE: &str = "\x1b[3~";
pub const BACKSPACE: &str = "\x7f";
pub const CTRL_C: &str = "\x03";
pub const CTRL_D: &str = "\x04";

/// A step with four questions full of accents, one of each way of answering; it comes before all others.
pub const STEP: &str = r#"schema = 1
id = "proef"
order = 5
minutes = 1
origin = "added"
title = { nl = "Proefstap", en = "Trial step" }
intro = { nl = "Een stap om mee te oefenen.", en = "A step to practise with." }

[[question]]
id = "een"
type = "single"
label = { nl = "Eén", en = "One" }
text = { nl = "Wat vindt u het belangrijkst in uw gemeente – en waarom?", en = "What matters most?" }
why = { nl = "Reëel beeld: zó ziet u hoe het gaat.", en = "To see how it goes." }
help = { nl = "Kies wat u dagelijks ziet.", en = "Choose what you see daily." }
option = [
  { id = "a", label = { nl = "Coöperatie ‘Één’ beheert de geïnde bijdragen voor de buurt", en = "A" } },
  { id = "b", label = { nl = "Financiën: reële ruimte, geen façade, coördinatie…", en = "B" } },
  { id = "c", label = { nl = "Beïnvloeding door vóór- en tegenstanders – ook ’s avonds", en = "C" } },
  { id = "d", label = { nl = "Kort", en = "D" }, text = { nl = "Met een tweede regel die uitlegt wat het is.", en = "Short." } },
  { id = "e", label = { nl = "Ééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé", en = "E" } },
]
informative = true

[[question]]
id = "twee"
type = "multi"
label = { nl = "Twee", en = "Two" }
text = { nl = "Welke van deze gebruikt u?", en = "Which of these do you use?" }
why = { nl = "Om te zien wat er is.", en = "To see what is there." }
option = [
  { id = "geen", label = { nl = "Géén", en = "None" }, exclusive = true },
  { id = "p", label = { nl = "Oriëntatieavond vóór de vergadering – met koffie, thee en coördinatoren", en = "P" } },
  { id = "q", label = { nl = "Ideeënbus", en = "Q" } },
]
informative = true

[[question]]
id = "drie"
type = "text"
label = { nl = "Drie", en = "Three" }
text = { nl = "Hoe heet de buurt?", en = "What is the neighbourhood called?" }
why = { nl = "Voor het advies.", en = "For the advice." }
informative = true

[[question]]
id = "vier"
type = "longtext"
label = { nl = "Vier", en = "Four" }
text = { nl = "Vertel wat er speelt.", en = "Tell what goes on." }
why = { nl = "Voor het advies.", en = "For the advice." }
informative = true
"#;

/// A folder with an assessment `proef` and the trial step, which disappears afterwards.
pub struct Bench {
    folder: tempfile::TempDir,
}

impl Bench {
    pub fn new() -> Self {
        let bench = Self { folder: tempfile::tempdir().unwrap() };
        bench.add_trial_step();
        bench.begin();
        bench
    }

    /// Returns the same with the questionnaire as it is shipped.
    pub fn shipped() -> Self {
        let bench = Self { folder: tempfile::tempdir().unwrap() };
        bench.begin();
        bench
    }

    fn add_trial_step(&self) {
        let step = self.root().join("questionnaires/stappenplan/05-proef.toml");
        std::fs::create_dir_all(step.parent().unwrap()).unwrap();
        std::fs::write(step, STEP).unwrap();
    }

    fn begin(&self) {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_platformwijzer"));
        command.current_dir(self.root()).env_clear().args(["nieuw", "proef"]);
        let output = command.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }

    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    pub fn answers(&self) -> String {
        let path: PathBuf = self.root().join("proef/answers/r1.toml");
        std::fs::read_to_string(path).unwrap()
    }

    /// Returns whether the answers file holds this line below the head of this question.
    pub fn has_answer(&self, question: &str, line: &str) -> bool {
        let text = self.answers();
        let head = format!("[answer.\"{question}\"]");
        let Some(start) = text.find(&head) else { return false };
        let rest = &text[start + head.len()..];
        rest[..rest.find("\n[").unwrap_or(rest.len())].lines().any(|found| found == line)
    }

    /// Starts the interview in a terminal of this size.
    pub fn fill(&self, rows: u16, columns: u16) -> Terminal {
        self.fill_with(rows, columns, &[], &[])
    }

    pub fn fill_with(&self, rows: u16, columns: u16, args: &[&str], variables: &[(&str, &str)]) -> Terminal {
        let all: Vec<&str> = ["invullen", "proef"].iter().chain(args).copied().collect();
        self.start(rows, columns, &all, variables)
    }

    /// Starts the program in a terminal of this size.
    pub fn start(&self, rows: u16, columns: u16, args: &[&str], variables: &[(&str, &str)]) -> Terminal {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_platformwijzer"));
        command.args(args);
        command.cwd(self.root());
        command.env_clear();
        for (name, value) in [("TERM", "xterm-256color"), ("LANG", "nl_NL.UTF-8")].iter().chain(variables) {
            command.env(name, value);
        }
        Terminal::start(command, rows, columns)
    }
}

impl Bench {
    /// Starts a shell with job control in a terminal of this size, and in it the interview.
    pub fn fill_in_shell(&self, rows: u16, columns: u16) -> Terminal {
        let mut terminal = self.shell(rows, columns);
        terminal.press(&["platformwijzer invullen proef", ENTER]);
        terminal
    }

    /// Starts a shell with job control in a terminal of this size; it waits for a command.
    pub fn shell(&self, rows: u16, columns: u16) -> Terminal {
        let mut command = CommandBuilder::new("sh");
        command.arg("-i");
        command.cwd(self.root());
        command.env_clear();
        let program = Path::new(env!("CARGO_BIN_EXE_platformwijzer")).parent().unwrap();
        let path = format!("{}:/usr/bin:/bin", program.display());
        for (name, value) in [("TERM", "xterm-256color"), ("LANG", "nl_NL.UTF-8"), ("PS1", "schil "), ("PATH", &path)] {
            command.env(name, value);
        }
        let terminal = Terminal::start(command, rows, columns);
        terminal.wait_for("schil");
        terminal
    }
}

struct Seen {
    parser: vt100::Parser,
    raw: Vec<u8>,
    has_ended: bool,
}

/// The program in a terminal.
pub struct Terminal {
    seen: Arc<Mutex<Seen>>,
    keys: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    modes: String,
}

fn cells(number: u16) -> NonZeroU16 {
    NonZeroU16::new(number).unwrap()
}

impl Terminal {
    fn start(command: CommandBuilder, rows: u16, columns: u16) -> Self {
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let modes = format!("{:?}", pair.master.get_termios().unwrap());
        let mut reader = pair.master.try_clone_reader().unwrap();
        let keys = pair.master.take_writer().unwrap();
        let child = pair.slave.spawn_command(command).unwrap();
        // The slave stays open here, so that the modes can be read after the program has ended.
        std::mem::forget(pair.slave);
        let parser = vt100::Parser::new(cells(rows), cells(columns), 5000);
        let seen = Arc::new(Mutex::new(Seen { parser, raw: Vec::new(), has_ended: false }));
        let for_reader = Arc::clone(&seen);
        std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            loop {
                let count = reader.read(&mut buffer).unwrap_or(0);
                let mut seen = for_reader.lock().unwrap();
                if count == 0 {
                    seen.has_ended = true;
                    return;
                }
                seen.parser.process(&buffer[..count]);
                seen.raw.extend_from_slice(&buffer[..count]);
            }
        });
        Self { seen, keys, child, master: pair.master, modes }
    }

    /// Presses keys.
    pub fn press(&mut self, keys: &[&str]) {
        for key in keys {
            self.keys.write_all(key.as_bytes()).unwrap();
            self.keys.flush().unwrap();
            // Keys of a person come one by one; an Esc directly before another key would begin a longer key.
            std::thread::sleep(Duration::from_millis(25));
        }
    }

    pub fn resize(&mut self, rows: u16, columns: u16) {
        self.master.resize(PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }).unwrap();
        self.seen.lock().unwrap().parser.screen_mut().set_size(cells(rows), cells(columns));
    }

    /// Returns the rows of the screen.
    pub fn screen(&self) -> Vec<String> {
        let seen = self.seen.lock().unwrap();
        let width = seen.parser.screen().size().1.get();
        seen.parser.screen().rows(0, width).map(|row| row.trim_end().to_owned()).collect()
    }

    /// Returns all rows since the start: those that scrolled away, then the screen, without empty rows at the end.
    pub fn all_rows(&self) -> Vec<String> {
        let mut seen = self.seen.lock().unwrap();
        let screen = seen.parser.screen_mut();
        let width = screen.size().1.get();
        let mut rows = Vec::new();
        for offset in (1..=screen.scrollback_len()).rev() {
            screen.set_scrollback(offset);
            rows.extend(screen.rows(0, width).next());
        }
        screen.set_scrollback(0);
        rows.extend(screen.rows(0, width));
        let mut rows: Vec<String> = rows.into_iter().map(|row| row.trim_end().to_owned()).collect();
        while rows.last().is_some_and(String::is_empty) {
            rows.pop();
        }
        rows
    }

    /// Returns the bytes that the program wrote.
    pub fn raw(&self) -> String {
        String::from_utf8_lossy(&self.seen.lock().unwrap().raw).into_owned()
    }

    pub fn is_cursor_visible(&self) -> bool {
        !self.seen.lock().unwrap().parser.screen().hide_cursor()
    }

    /// Tells whether the terminal reads and echoes as it did before the program started.
    pub fn has_modes_of_before(&self) -> bool {
        format!("{:?}", self.master.get_termios().unwrap()) == self.modes
    }

    /// Waits until a row of the screen begins with `start`.
    pub fn wait_for(&self, start: &str) {
        self.wait_until(start, |rows| rows.iter().any(|row| row.starts_with(start)));
    }

    /// Waits until a row that begins with `start` was shown, also when it has scrolled away.
    pub fn wait_for_ever_shown(&self, start: &str) {
        self.wait_until(start, |_| self.all_rows().iter().any(|row| row.starts_with(start)));
    }

    /// Waits until the last row with anything on it is an empty line to type on.
    pub fn wait_for_prompt(&self) {
        self.wait_until("a line to type on", |rows| {
            rows.iter().rfind(|row| !row.is_empty()).is_some_and(|row| row == ">")
        });
    }

    /// Waits until the shell that started the program asks for a command.
    pub fn wait_for_shell(&self) {
        self.wait_until("the shell", |rows| rows.iter().rfind(|row| !row.is_empty()).is_some_and(|row| row == "schil"));
    }

    pub fn wait_until(&self, what: &str, is_there: impl Fn(&[String]) -> bool) {
        let begun = Instant::now();
        while !is_there(&self.screen()) {
            assert!(begun.elapsed() < PATIENCE, "{what} did not come; there is\n{}", self.all_rows().join("\n"));
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Sends a signal as another program would.
    pub fn signal(&self, name: &str) {
        let id = self.child.process_id().unwrap().to_string();
        assert!(std::process::Command::new("kill").args(["-s", name, &id]).status().unwrap().success());
    }

    /// Waits for the program to end, and for its last words to arrive; returns its exit code.
    pub fn end(&mut self) -> u32 {
        let begun = Instant::now();
        let code = loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                break status.exit_code();
            }
            assert!(begun.elapsed() < PATIENCE, "the program goes on; there is\n{}", self.all_rows().join("\n"));
            std::thread::sleep(Duration::from_millis(5));
        };
        let mut length = usize::MAX;
        while length != self.seen.lock().unwrap().raw.len() {
            length = self.seen.lock().unwrap().raw.len();
            std::thread::sleep(Duration::from_millis(60));
        }
        code
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
