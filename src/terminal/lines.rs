//! Where typed lines come from: a stream of bytes, or a line editor on a terminal.

use std::io::{self, BufRead, Write};
use std::sync::Arc;

use rustyline::error::ReadlineError;
use rustyline::{Behavior, ColorMode, Config, DefaultEditor};

use super::interrupt::Interrupt;

/// Longest line that is taken, in bytes; far above the longest text that an answer may hold.
const LONGEST_LINE: usize = 256 * 1024;

/// What reading a line gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// A line without its end; a paste can hold several.
    Text(String),
    /// It was not UTF-8.
    Unreadable,
    /// It was longer than any answer can be.
    TooLong,
    /// There is no more.
    End,
}

/// Somebody who types lines.
pub trait Lines {
    /// Returns the next line, typed after `prompt`, beginning with `initial` where it can be changed.
    ///
    /// # Errors
    /// When reading or writing fails.
    fn read(&mut self, prompt: &str, initial: &str, out: &mut dyn Write) -> io::Result<Line>;

    /// Forgets what was typed ahead on a terminal, so that the rest of a paste does not answer the next question.
    fn forget(&mut self) {}
}

/// Lines of a stream, read as bytes, so that a wrong encoding gives a message and not the end.
#[derive(Debug)]
pub struct Stream<R> {
    input: R,
    shows_typing: bool,
}

impl<R: BufRead> Stream<R> {
    /// Returns the lines of `input`; `shows_typing` tells whether the line break that ends a line is seen on the screen.
    pub fn new(input: R, shows_typing: bool) -> Self {
        Self { input, shows_typing }
    }

    fn take_line(&mut self) -> io::Result<Line> {
        let mut bytes = Vec::new();
        let mut is_too_long = false;
        loop {
            let chunk = self.input.fill_buf()?;
            if chunk.is_empty() {
                if bytes.is_empty() && !is_too_long {
                    return Ok(Line::End);
                }
                break;
            }
            let end = chunk.iter().position(|byte| *byte == b'\n');
            let part = &chunk[..end.unwrap_or(chunk.len())];
            if bytes.len() + part.len() > LONGEST_LINE {
                is_too_long = true;
            } else {
                bytes.extend_from_slice(part);
            }
            let used = end.map_or(chunk.len(), |index| index + 1);
            self.input.consume(used);
            if end.is_some() {
                break;
            }
        }
        if is_too_long {
            return Ok(Line::TooLong);
        }
        // A line of a file that was made on Windows ends in a carriage return; the first may begin with a mark.
        let bytes = bytes.strip_suffix(b"\r").unwrap_or(&bytes);
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        Ok(String::from_utf8(bytes.to_vec()).map_or(Line::Unreadable, Line::Text))
    }
}

impl<R: BufRead> Lines for Stream<R> {
    fn read(&mut self, prompt: &str, _initial: &str, out: &mut dyn Write) -> io::Result<Line> {
        write!(out, "{prompt}")?;
        out.flush()?;
        let line = self.take_line()?;
        if !self.shows_typing || line == Line::End {
            writeln!(out)?;
        }
        Ok(line)
    }
}

/// Lines typed in an editor with Home, End, Delete and pasting of several lines; on request without it.
pub struct Editor {
    interrupt: Arc<Interrupt>,
    /// Lives from the first line of an answer to its last. While it does, it holds what was pasted, and the handlers of
    /// Ctrl-C and of a new window size; the list library takes a new size for Ctrl-C when somebody handles it.
    editor: Option<DefaultEditor>,
    simple: Option<Stream<io::BufReader<io::Stdin>>>,
}

impl Editor {
    /// Returns the editor on the terminal.
    pub fn new(interrupt: Arc<Interrupt>) -> Self {
        Self { interrupt, editor: None, simple: None }
    }

    /// Reads lines without moving the cursor from now on.
    pub fn simplify(&mut self) {
        self.forget();
        self.simple = Some(Stream::new(io::BufReader::new(io::stdin()), true));
    }

    fn edit(&mut self, prompt: &str, initial: &str) -> Result<String, ReadlineError> {
        let editor = match &mut self.editor {
            Some(editor) => editor,
            none => {
                let config = Config::builder().behavior(Behavior::PreferTerm).color_mode(ColorMode::Disabled).build();
                none.insert(DefaultEditor::with_config(config)?)
            }
        };
        editor.readline_with_initial(prompt, (initial, ""))
    }
}

impl Lines for Editor {
    fn read(&mut self, prompt: &str, initial: &str, out: &mut dyn Write) -> io::Result<Line> {
        if let Some(stream) = &mut self.simple {
            return stream.read(prompt, initial, out);
        }
        out.flush()?;
        match self.edit(prompt, initial) {
            Ok(line) if line.len() > LONGEST_LINE => Ok(Line::TooLong),
            Ok(line) => Ok(Line::Text(line)),
            Err(ReadlineError::Eof) => Ok(Line::End),
            Err(ReadlineError::Interrupted) => self.interrupt.quit(),
            Err(ReadlineError::Io(error)) => Err(error),
            Err(other) => Err(io::Error::other(other)),
        }
    }

    fn forget(&mut self) {
        if self.editor.take().is_some() {
            #[cfg(unix)]
            let _ = rustix::termios::tcflush(io::stdin(), rustix::termios::QueueSelector::IFlush);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(input: &[u8]) -> Vec<Line> {
        let mut stream = Stream::new(input, true);
        std::iter::from_fn(|| Some(stream.read("", "", &mut Vec::new()).unwrap()).filter(|line| *line != Line::End))
            .collect()
    }

    fn text(text: &str) -> Line {
        Line::Text(text.to_owned())
    }

    #[test]
    fn lines_end_as_on_any_system_and_the_last_needs_no_end() {
        assert_eq!(
            lines("\u{feff}één\r\ntwee\n\ndrie".as_bytes()),
            [text("één"), text("twee"), text(""), text("drie")]
        );
    }

    #[test]
    fn a_line_in_another_encoding_is_told_apart_and_the_next_is_read() {
        assert_eq!(lines(b"caf\xe9\nja\n"), [Line::Unreadable, text("ja")]);
    }

    #[test]
    fn a_line_without_end_does_not_fill_the_memory() {
        let mut input = vec![b'x'; LONGEST_LINE + 5];
        input.extend_from_slice(b"\nja\n");
        assert_eq!(lines(&input), [Line::TooLong, text("ja")]);
    }
}
