//! A page of Markdown as a person reads it in a terminal: headings stand out, running text fits the width, and what is to be
//! copied stays line for line.

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

use crate::commands::findings::fill;
use crate::commands::session::Session;
use crate::commands::status::heading;
use crate::diagnostic::visible;

/// What stands before a line of an example.
const INDENT: &str = "    ";

/// Returns the page as text.
pub fn set(session: &Session<'_, '_>, markdown: &str) -> String {
    let mut page = Setting { session, out: String::new(), text: String::new(), in_example: false, is_item: false };
    Parser::new(markdown).for_each(|event| page.take(event));
    page.out
}

struct Setting<'s, 'e, 'w> {
    session: &'s Session<'e, 'w>,
    out: String,
    /// The block that is being read.
    text: String,
    in_example: bool,
    is_item: bool,
}

impl Setting<'_, '_, '_> {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(about))) => {
                self.in_example = true;
                // Behind the language stands the file that the example is of.
                if let Some((_, file)) = about.split_once(' ') {
                    self.block(&format!("{INDENT}# {}\n", visible(file.trim())));
                }
            }
            Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => self.in_example = true,
            Event::Start(Tag::Item) => self.is_item = true,
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => self.text.push_str(&text),
            // A backtick is a sign of Markdown, not of a sentence.
            Event::Code(text) => self.text.push_str(&format!("‘{text}’")),
            Event::SoftBreak | Event::HardBreak => self.text.push(' '),
            Event::End(TagEnd::Heading(_)) => {
                let text = heading(self.session, &std::mem::take(&mut self.text));
                self.block(&text);
            }
            Event::End(TagEnd::Paragraph | TagEnd::Item) if !self.text.is_empty() => {
                let mark = if std::mem::take(&mut self.is_item) { "- " } else { "" };
                let text = fill(self.session, &format!("{mark}{}", std::mem::take(&mut self.text)), "");
                self.block(&text);
            }
            Event::End(TagEnd::CodeBlock) => {
                let lines = std::mem::take(&mut self.text);
                let lines = lines.lines().map(|line| format!("{INDENT}{}", visible(line)).trim_end().to_owned() + "\n");
                let example: String = lines.collect();
                // Directly below the name of its file.
                if !self.out.ends_with('\n') || !self.names_a_file() {
                    self.space();
                }
                self.out.push_str(&example);
                self.in_example = false;
            }
            _ => {}
        }
    }

    fn block(&mut self, text: &str) {
        self.space();
        self.out.push_str(text);
    }

    fn space(&mut self) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
    }

    fn names_a_file(&self) -> bool {
        self.in_example && self.out.lines().last().is_some_and(|line| line.starts_with(&format!("{INDENT}# ")))
    }
}
