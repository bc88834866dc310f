//! Reading keys one by one: the terminal neither shows them nor acts on them while this lives, and is as before after.

#[cfg(unix)]
use rustix::termios::{InputModes, LocalModes, OptionalActions, SpecialCodeIndex, Termios, tcgetattr, tcsetattr};

/// The terminal while keys are read one by one.
#[derive(Debug)]
pub struct Keys {
    #[cfg(unix)]
    before: Option<Termios>,
}

#[cfg(unix)]
impl Keys {
    /// Begins; nothing changes when standard input is no terminal.
    pub fn one_by_one() -> Self {
        let keys = Self { before: tcgetattr(std::io::stdin()).ok() };
        keys.begin();
        keys
    }

    fn begin(&self) {
        if let Some(before) = &self.before {
            let mut modes = before.clone();
            modes.local_modes &= !(LocalModes::ICANON | LocalModes::ECHO | LocalModes::ISIG | LocalModes::IEXTEN);
            modes.input_modes &= !(InputModes::ICRNL | InputModes::IXON);
            modes.special_codes[SpecialCodeIndex::VMIN] = 1;
            modes.special_codes[SpecialCodeIndex::VTIME] = 0;
            let _ = tcsetattr(std::io::stdin(), OptionalActions::Drain, &modes);
        }
    }

    fn end(&self) {
        if let Some(before) = &self.before {
            let _ = tcsetattr(std::io::stdin(), OptionalActions::Drain, before);
        }
    }

    /// Does what Ctrl-Z does elsewhere: leaves the terminal to others until the program is told to go on.
    pub fn suspend(&self) {
        self.end();
        let _ = rustix::process::kill_process(rustix::process::getpid(), rustix::process::Signal::TSTP);
        self.begin();
    }
}

#[cfg(not(unix))]
impl Keys {
    /// Begins; keys are read one by one here without preparation.
    pub fn one_by_one() -> Self {
        Self {}
    }

    fn end(&self) {}

    /// Does nothing: programs are not suspended here.
    pub fn suspend(&self) {}
}

impl Drop for Keys {
    fn drop(&mut self) {
        self.end();
    }
}
