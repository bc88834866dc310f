//! `catalog add`: a dialog that makes a new entry or adds a fact with its source to a file of one's own.
//!
//! The result is checked before anything is written, and written in one step; what stood in the file stays as it was.

mod gather;

use std::fs;
use std::path::PathBuf;

use gather::{Gather, Gathered};

use super::dialog::{Ask, Dialog, Turn};
use super::draft::{filled, platform_id, slug};
use crate::commands::failure::{Exit, Failure};
use crate::commands::schema::reference_in;
use crate::commands::session::Session;
use crate::commands::write;
use crate::content::store::Store;
use crate::content::{Content, catalog, platform_text};
use crate::diagnostic::{Severity, nearest, text};
use crate::i18n::{Message, Messages};
use crate::lint::{self, Scope};
use crate::model::catalog::{Fact, Platform};
use crate::model::id::PlatformId;
use crate::model::source::Source;
use crate::model::text::Locale;
use crate::terminal::lines::{Editor, Lines, Stream};

/// The file that facts are added to.
struct Target {
    id: PlatformId,
    name: String,
    /// Path below the content folder.
    path: String,
    /// Where it is written.
    on_disk: PathBuf,
    /// Its text now; nothing when it is new.
    text: Option<String>,
    /// Whether the text comes from elsewhere, so that writing makes a copy that lies over it.
    is_copy: bool,
    sources: Vec<Source>,
    /// What was said of the platform when the dialog began.
    facts: Vec<Fact>,
}

/// How the dialog ended.
enum Ended {
    /// The person is done.
    Done,
    /// There was nobody to answer.
    NoAnswer,
}

/// Adds a platform or facts in a dialog.
pub fn run(session: &mut Session<'_, '_>, wanted: Option<&str>) -> Result<Exit, Failure> {
    // A pipe with answers is welcome; whoever says that nobody is there is not asked.
    if session.globals.no_input {
        return Err(Failure::new(Exit::NeedsPerson, "add-needs-person"));
    }
    let content = session.content()?;
    let farewell = session.text("add-farewell");
    let interrupt = session.interrupt(farewell).map_err(|_| Failure::new(Exit::NeedsPerson, "add-needs-person"))?;
    let mut lines: Box<dyn Lines> = if session.facts.plain {
        Box::new(Stream::new(std::io::BufReader::new(std::io::stdin()), session.facts.stdin_is_terminal))
    } else {
        Box::new(Editor::new(std::sync::Arc::clone(&interrupt)))
    };
    let place = Place::of(session);
    let width = session.facts.text_width();
    let mut written = 0;
    let ended = {
        let mut dialog = Dialog::new(&mut *lines, session.environment.err, &session.messages, width);
        let is_dry = session.globals.dry_run;
        let talk = Talk { content: &content, words: &session.messages, place: &place, today: session.today, is_dry };
        talk.hold(&mut dialog, wanted, &mut |target, text| {
            interrupt.shielded(|| talk.write(target, text))?;
            written += 1;
            Ok(())
        })?
    };
    let exit = match ended {
        Ended::Done => Exit::Fine,
        Ended::NoAnswer => Exit::Incomplete,
    };
    session.remark(&Message::new("add-end").with("count", written));
    Ok(exit)
}

/// Where content of one's own stands.
struct Place {
    folder: PathBuf,
    store: Store,
    colour: bool,
}

impl Place {
    fn of(session: &Session<'_, '_>) -> Self {
        // Without --content the files lie in the working folder, and are named as seen from there.
        Self {
            folder: session.globals.content.clone().unwrap_or_default(),
            store: session.store.clone(),
            colour: session.facts.colour_err,
        }
    }
}

struct Talk<'a> {
    content: &'a Content,
    words: &'a Messages,
    place: &'a Place,
    today: jiff::civil::Date,
    is_dry: bool,
}

type Save<'s> = &'s mut dyn FnMut(&mut Target, String) -> Result<(), Failure>;

impl Talk<'_> {
    fn hold(&self, dialog: &mut Dialog<'_>, wanted: Option<&str>, save: Save<'_>) -> Result<Ended, Failure> {
        let target = self.which(dialog, wanted).map_err(|error| broken(&error))?;
        let mut target = match target {
            Turn::Go(Some(target)) => target,
            Turn::Go(None) | Turn::Back | Turn::Stop => return Ok(Ended::Done),
            Turn::End => return Ok(Ended::NoAnswer),
        };
        self.introduce(dialog, &target).map_err(|error| broken(&error))?;
        loop {
            let known = (&*target.sources, &*target.facts);
            let mut gather = Gather::new(&self.content.catalog, self.words, known, self.today);
            let turn = gather.hold(dialog).map_err(|error| broken(&error))?;
            match turn {
                Turn::Go(gathered) => {
                    let (text, source) = self.with(&target, &gathered);
                    save(&mut target, text)?;
                    target.sources.extend(source);
                    let key = if self.is_dry { "add-dry" } else { "add-written" };
                    let done = Message::new(key).with("path", target.on_disk.display().to_string());
                    dialog.tell(&done).map_err(|error| broken(&error))?;
                }
                Turn::Back | Turn::Stop => {
                    if gather.has_begun() {
                        dialog.tell(&Message::new("add-dropped")).map_err(|error| broken(&error))?;
                    }
                    return Ok(Ended::Done);
                }
                Turn::End => return Ok(Ended::NoAnswer),
            }
            match dialog.confirm(self.words.text("add-another")).map_err(|error| broken(&error))? {
                Turn::Go(true) => {}
                _ => return Ok(Ended::Done),
            }
        }
    }

    /// Returns the file to add to, and asks about which platform it is when nobody said so.
    fn which(&self, dialog: &mut Dialog<'_>, wanted: Option<&str>) -> std::io::Result<Turn<Option<Target>>> {
        if let Some(wanted) = wanted {
            return self.platform(dialog, wanted);
        }
        let (question, help) = (self.words.text("add-which"), self.words.text("add-which-help"));
        match dialog.ask(&Ask { question, help, ..Ask::default() }, filled)? {
            Turn::Go(wanted) => self.platform(dialog, &wanted),
            Turn::Back | Turn::Stop => Ok(Turn::Stop),
            Turn::End => Ok(Turn::End),
        }
    }

    /// Returns the file to add to: that of the platform which is meant, or of a new one.
    fn platform(&self, dialog: &mut Dialog<'_>, wanted: &str) -> std::io::Result<Turn<Option<Target>>> {
        let lower = wanted.to_lowercase();
        let platforms = &self.content.catalog.platforms;
        let exact = platforms.values().find(|known| known.id.as_str() == lower || known.name.to_lowercase() == lower);
        if let Some(platform) = exact {
            return Ok(Turn::Go(Some(self.existing(platform))));
        }
        let names: Vec<&str> = platforms.keys().map(PlatformId::as_str).collect();
        if let Some(near) = nearest(&lower, &names).and_then(|near| platforms.get(near)) {
            let question = Message::new("add-meant").with("found", wanted);
            let rows = vec![
                self.words.render(&Message::new("add-meant-known").with("name", near.name.as_str())),
                self.words.render(&Message::new("add-meant-new").with("name", wanted)),
            ];
            match dialog.choose(&Ask { question: self.words.render(&question), rows, ..Ask::default() })? {
                Turn::Go(0) => return Ok(Turn::Go(Some(self.existing(near)))),
                Turn::Go(_) => {}
                Turn::Back | Turn::Stop => return Ok(Turn::Stop),
                Turn::End => return Ok(Turn::End),
            }
        }
        self.new_platform(dialog, wanted)
    }

    fn existing(&self, platform: &Platform) -> Target {
        let path = self.path_of(&platform.id);
        let on_disk = self.place.folder.join(&path);
        let file = self.place.store.file(&path);
        Target {
            id: platform.id.clone(),
            name: platform.name.clone(),
            is_copy: !on_disk.exists(),
            text: file.and_then(|file| Some(file.text.ok()?.into_owned())),
            path,
            on_disk,
            sources: platform.sources.values().cloned().collect(),
            facts: platform.facts.clone(),
        }
    }

    /// Returns the file of a platform; one with another name than its id is found by what it says.
    fn path_of(&self, id: &PlatformId) -> String {
        let usual = format!("{}/platforms/{id}.toml", catalog::FOLDER);
        if self.content.files.contains_key(&usual) {
            return usual;
        }
        let says = |text: &str| {
            let table: Option<toml::Table> = text.parse().ok();
            table.is_some_and(|table| table.get("id").and_then(toml::Value::as_str) == Some(id.as_str()))
        };
        let mut files = self.content.files.values();
        let found = files
            .find(|file| file.path.starts_with(catalog::FOLDER) && file.text.as_ref().is_ok_and(|text| says(text)));
        found.map_or(usual, |file| file.path.clone())
    }

    fn new_platform(&self, dialog: &mut Dialog<'_>, wanted: &str) -> std::io::Result<Turn<Option<Target>>> {
        loop {
            let ask = Ask {
                question: self.words.render(&Message::new("add-name").with("name", wanted)),
                help: self.words.text("add-name-help"),
                initial: wanted.to_owned(),
                ..Ask::default()
            };
            let name = match dialog.ask(&ask, |typed| filled(if typed.is_empty() { wanted } else { typed }))? {
                Turn::Go(name) => name,
                Turn::Back | Turn::Stop => return Ok(Turn::Stop),
                Turn::End => return Ok(Turn::End),
            };
            let proposed = slug(&name);
            let ask = Ask {
                question: self.words.render(&Message::new("add-id").with("id", proposed.as_str())),
                help: self.words.text("add-id-help"),
                initial: proposed.clone(),
                ..Ask::default()
            };
            let read = |typed: &str| {
                let id = platform_id(if typed.is_empty() { &proposed } else { typed })?;
                if self.content.catalog.platforms.contains_key(&id) {
                    Err(Message::new("add-id-taken").with("id", id.as_str()))
                } else {
                    Ok(id)
                }
            };
            match dialog.ask(&ask, read)? {
                Turn::Go(id) => {
                    let path = format!("{}/platforms/{id}.toml", catalog::FOLDER);
                    let on_disk = self.place.folder.join(&path);
                    let (sources, facts) = (Vec::new(), Vec::new());
                    let target = Target { id, name, path, on_disk, text: None, is_copy: false, sources, facts };
                    return Ok(Turn::Go(Some(target)));
                }
                Turn::Back => {}
                Turn::Stop => return Ok(Turn::Stop),
                Turn::End => return Ok(Turn::End),
            }
        }
    }

    fn introduce(&self, dialog: &mut Dialog<'_>, target: &Target) -> std::io::Result<()> {
        let key = match (&target.text, target.is_copy) {
            (None, _) => "add-intro-new",
            (Some(_), true) => "add-intro-copy",
            (Some(_), false) => "add-intro-known",
        };
        let path = target.on_disk.display().to_string();
        dialog.tell(&Message::new(key).with("name", target.name.as_str()).with("path", path))?;
        dialog.tell(&Message::new("add-keys"))
    }

    /// Checks the text beside all other content, and only then puts it in place.
    fn write(&self, target: &mut Target, text: String) -> Result<(), Failure> {
        self.check(target, &text)?;
        let before = if target.is_copy { None } else { target.text.as_deref() };
        let on_disk = fs::read_to_string(&target.on_disk).ok();
        let bare = |text: &str| text.strip_prefix('\u{feff}').map_or(text.to_owned(), str::to_owned);
        if on_disk.as_deref().map(bare).as_deref() != before {
            let path = target.on_disk.display().to_string();
            return Err(Failure::new(Exit::WouldOverwrite, "failure-add-changed").with("path", path));
        }
        if self.is_dry {
            return Ok(());
        }
        let mark = if on_disk.is_some_and(|text| text.starts_with('\u{feff}')) { "\u{feff}" } else { "" };
        if let Some(folder) = target.on_disk.parent() {
            write::folder(folder)?;
        }
        write::replace(&target.on_disk, &format!("{mark}{text}"))?;
        target.text = Some(text);
        target.is_copy = false;
        Ok(())
    }

    fn check(&self, target: &Target, written: &str) -> Result<(), Failure> {
        let fail = |error: std::io::Error| Failure::write(&target.on_disk, &error);
        let trial = tempfile::tempdir().map_err(fail)?;
        let path = trial.path().join(&target.path);
        write::folder(path.parent().unwrap_or(trial.path()))?;
        fs::write(&path, written).map_err(fail)?;
        let mut content = Content::load(&self.place.store.clone().over(trial.path()));
        // Faults are told of the file that would be written, not of the trial.
        if let Some(file) = content.files.get_mut(&target.path) {
            file.on_disk = Some(target.on_disk.clone());
        }
        let locales: Vec<Locale> = self.place.store.message_files().into_keys().map(Locale::new).collect();
        let found = lint::check(&content, self.today, &locales, Scope::Catalog);
        let faults = found
            .iter()
            .filter(|entry| entry.diagnostic.severity == Severity::Error && entry.diagnostic.place.file == target.path);
        let shown: String = faults
            .map(|entry| text::render(&entry.diagnostic, &entry.excerpt(&content.files), self.words, self.place.colour))
            .collect();
        if shown.is_empty() { Ok(()) } else { Err(Failure::new(Exit::File, "failure-add-broken").details(shown)) }
    }

    /// Returns the text of the file with what was gathered, and the source when it is new.
    fn with(&self, target: &Target, gathered: &Gathered) -> (String, Option<Source>) {
        let text = target.text.clone().unwrap_or_else(|| {
            let schema = reference_in(&self.place.folder, &target.path);
            platform_text::head(&target.id, &target.name, schema.as_deref())
        });
        let text = match &gathered.source {
            Some(source) => platform_text::with_source(&text, source),
            None => text,
        };
        (platform_text::with_fact(&text, &gathered.fact), gathered.source.clone())
    }
}

fn broken(error: &std::io::Error) -> Failure {
    Failure::new(Exit::File, "failure-dialog").with("reason", error.to_string())
}
