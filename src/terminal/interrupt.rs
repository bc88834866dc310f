//! One way out at Ctrl-C, whoever notices it first: the signal handler or the code that was reading a key.
//!
//! On Unix both notice it at the same time, on Windows only the handler does. A lock lets one of them through: it puts
//! the terminal back as it was, says how to go on, and ends the program with code 130.

use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::page::Page;

/// Exit code after Ctrl-C.
pub const EXIT_INTERRUPTED: i32 = 130;

/// Shows the cursor, ends pasting in brackets and resets colours.
const AS_IT_WAS: &str = "\r\n\x1b[?25h\x1b[?2004l\x1b[0m";

/// The way out at Ctrl-C.
#[derive(Debug)]
pub struct Interrupt {
    lock: Mutex<()>,
    farewell: Mutex<String>,
    modes: Modes,
    redraws: AtomicBool,
    /// Another program has the terminal; Ctrl-C is meant for that one.
    lent: AtomicBool,
}

impl Interrupt {
    /// Returns the way out that says `farewell`, and makes signals take it (Ctrl-C; on Unix also hang-up and termination).
    ///
    /// # Errors
    /// When a handler was installed before.
    pub fn install(farewell: String) -> Result<Arc<Self>, ctrlc::Error> {
        let interrupt = Self::without_handler(farewell);
        let for_handler = Arc::clone(&interrupt);
        ctrlc::set_handler(move || {
            if !for_handler.lent.load(Ordering::Relaxed) {
                for_handler.quit()
            }
        })?;
        Ok(interrupt)
    }

    /// Returns the way out without a handler for signals.
    pub fn without_handler(farewell: String) -> Arc<Self> {
        let (redraws, lent) = (AtomicBool::new(false), AtomicBool::new(false));
        let farewell = Mutex::new(farewell);
        Arc::new(Self { lock: Mutex::new(()), farewell, modes: Modes::now(), redraws, lent })
    }

    /// Changes what is said on the way out, when the program goes on with something else.
    pub fn farewell(&self, words: String) {
        *self.farewell.lock().unwrap_or_else(PoisonError::into_inner) = words;
    }

    /// Tells that the cursor is moved and hidden from now on, so that the way out has to bring it back.
    pub fn expect_redraws(&self) {
        self.redraws.store(true, Ordering::Relaxed);
    }

    /// Does work that must not be cut in two, such as writing a file; Ctrl-C waits until it is done.
    pub fn shielded<T>(&self, work: impl FnOnce() -> T) -> T {
        let _guard = self.hold();
        work()
    }

    /// Lets another program have the terminal; Ctrl-C does not end this one meanwhile.
    pub fn lend<T>(&self, work: impl FnOnce() -> T) -> T {
        self.lent.store(true, Ordering::Relaxed);
        let outcome = work();
        self.lent.store(false, Ordering::Relaxed);
        outcome
    }

    /// Puts the terminal back, says how to go on, and ends the program.
    pub fn quit(&self) -> ! {
        let _guard = self.hold();
        self.modes.restore();
        let mut err = io::stderr().lock();
        // Writing may fail: the terminal may be gone, and then there is nobody left to tell.
        let _ = if self.redraws.load(Ordering::Relaxed) {
            err.write_all(AS_IT_WAS.as_bytes())
        } else {
            err.write_all(b"\n")
        };
        let width = console::Term::stderr().size_checked().map(|(_, columns)| usize::from(columns).saturating_sub(1));
        let mut page = Page::new(width.filter(|width| *width > 10), false);
        page.text(&self.farewell.lock().unwrap_or_else(PoisonError::into_inner));
        let _ = err.write_all(page.finish().as_bytes());
        let _ = err.flush();
        std::process::exit(EXIT_INTERRUPTED)
    }

    fn hold(&self) -> MutexGuard<'_, ()> {
        self.lock.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The modes of the terminal before anything changed them.
#[derive(Debug)]
struct Modes {
    #[cfg(unix)]
    before: Option<rustix::termios::Termios>,
}

#[cfg(unix)]
impl Modes {
    fn now() -> Self {
        Self { before: rustix::termios::tcgetattr(io::stdin()).ok() }
    }

    fn restore(&self) {
        if let Some(before) = &self.before {
            let _ = rustix::termios::tcsetattr(io::stdin(), rustix::termios::OptionalActions::Now, before);
        }
    }
}

#[cfg(not(unix))]
impl Modes {
    fn now() -> Self {
        Self {}
    }

    fn restore(&self) {}
}
