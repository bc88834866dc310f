//! `man`: the manual as pages for `man`, in the user's language, made from the same words as the help.

use std::path::Path;

use clap::Command;
use clap_mangen::Man;

use super::failure::{Exit, Failure};
use super::session::Session;
use super::write;
use crate::i18n::{Message, Messages};

/// Writes all pages to a folder, or the first one as a result.
pub fn run(session: &mut Session<'_, '_>, output: Option<&Path>, mut command: Command) -> Result<Exit, Failure> {
    command.build();
    let Some(folder) = output else {
        let text = page(&command, &session.messages);
        session.result(&text);
        return Ok(Exit::Fine);
    };
    let mut files = Vec::new();
    gather(&command, &session.messages, &mut files);
    let written = write::set(folder, &files, &session.globals)?;
    if session.globals.dry_run {
        session.would_write(&written);
        return Ok(Exit::Fine);
    }
    let done = Message::new("man-done").with("count", written.len()).with("folder", folder.display().to_string());
    session.remark(&done);
    if cfg!(unix) {
        // With a folder in front of it, every `man` takes a page for a file.
        let page = folder.join(format!("{}.1", command.get_name()));
        let page = if page.is_absolute() || page.starts_with("..") { page } else { Path::new(".").join(page) };
        session.remark(&Message::new("man-read").with("path", page.display().to_string()));
    }
    Ok(Exit::Fine)
}

fn gather(command: &Command, messages: &Messages, files: &mut Vec<(String, String)>) {
    let name = command.get_display_name().unwrap_or_else(|| command.get_name());
    files.push((format!("{name}.1"), page(command, messages)));
    for inner in command.get_subcommands().filter(|inner| !inner.is_hide_set()) {
        gather(inner, messages, files);
    }
}

/// Headings of the library that makes pages, with our words for them.
const HEADINGS: [(&str, &str); 6] = [
    ("NAME", "man-name"),
    ("SYNOPSIS", "man-synopsis"),
    ("DESCRIPTION", "man-description"),
    ("OPTIONS", "man-options"),
    ("EXTRA", "man-extra"),
    ("VERSION", "man-version"),
];

/// Returns a page in the form that `man` reads. The day is left out, so that the same program makes the same page.
fn page(command: &Command, messages: &Messages) -> String {
    let version = format!("platformwijzer {}", env!("CARGO_PKG_VERSION"));
    let man = Man::new(command.clone()).date("").source(version).manual("platformwijzer");
    let mut bytes = Vec::new();
    man.render(&mut bytes).expect("a text in memory takes everything that is written");
    let made = String::from_utf8_lossy(&bytes).into_owned();
    let examples = messages.text("cli-heading-examples");
    let mut text = String::new();
    let mut is_extra = false;
    for line in made.lines() {
        if let Some(heading) = line.strip_prefix(".SH ") {
            if is_extra {
                text.push_str(".fi\n");
            }
            is_extra = heading == "EXTRA";
            let known = HEADINGS.iter().find(|(theirs, _)| *theirs == heading.trim_matches('"'));
            let ours = known.map_or_else(|| heading.to_uppercase(), |(_, key)| messages.text(key));
            text.push_str(&format!(".SH \"{}\"\n", ours.trim_matches('"')));
            if is_extra {
                // Examples stand line by line.
                text.push_str(".nf\n");
            }
        } else if !(is_extra && line == examples) {
            text.push_str(line);
            text.push('\n');
        }
    }
    if is_extra {
        text.push_str(".fi\n");
    }
    text
}
