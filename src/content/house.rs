//! Reads `report-templates/house-style.toml`: name, logo and colours of who publishes the documents.

use super::format::{Colours, HouseFile, SCHEMA, Shapes};
use super::store::Store;
use super::{Content, toml_text};
use crate::diagnostic::{Diagnostic, KeyPath, Place};
use crate::model::house::{Colour, HouseStyle, Palette};

/// The file.
const FILE: &str = "report-templates/house-style.toml";
/// Largest logo, in characters of its address: it stands in every page.
const LARGEST_LOGO: usize = 60_000;
/// Beginnings of addresses of pictures that need no request and can do nothing.
const PICTURES: [&str; 3] = ["data:image/png;base64,", "data:image/jpeg;base64,", "data:image/svg+xml;base64,"];

/// Reads the house style into `content`.
pub fn load(store: &Store, shapes: &Shapes, content: &mut Content) {
    let Some(file) = store.file(FILE) else { return };
    if let Some(raw) = toml_text::read::<HouseFile>(&file, &shapes.house, SCHEMA, &mut content.diagnostics) {
        let found = &mut content.diagnostics;
        content.house = HouseStyle {
            light: palette("light", &raw.light, false, found),
            dark: palette("dark", &raw.dark, true, found),
            logo: raw.logo.filter(|logo| is_picture(logo, found)),
            name: raw.name,
        };
    }
    content.files.insert(file.path.clone(), file);
}

fn palette(table: &str, raw: &Colours, dark: bool, found: &mut Vec<Diagnostic>) -> Palette {
    let place = |key: &str| Place::value(FILE, KeyPath::default().then(table).then(key));
    let mut colour = |key: &str, text: &Option<String>| {
        let text = text.as_deref()?;
        let colour = Colour::parse(text);
        if colour.is_none() {
            found.push(Diagnostic::error("RT010", place(key)).with("reason", "form").with("found", text));
        }
        colour
    };
    let palette = Palette {
        accent: colour("accent", &raw.accent),
        ink: colour("ink", &raw.ink),
        note: colour("note", &raw.note),
    };
    for (key, paper, ratio) in palette.too_faint(dark) {
        let diagnostic = Diagnostic::error("RT010", place(key)).with("reason", "contrast").with("found", key);
        // Rounded down, so that what is too little never reads as enough.
        let tenths = (ratio * 10.0).floor() as usize;
        let diagnostic = diagnostic.with("paper", paper.to_string());
        found.push(diagnostic.with("whole", (tenths / 10).to_string()).with("tenth", (tenths % 10).to_string()));
    }
    palette
}

fn is_picture(logo: &str, found: &mut Vec<Diagnostic>) -> bool {
    let body = PICTURES.iter().find_map(|begin| logo.strip_prefix(begin));
    let is_base64 = |text: &str| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+/=".contains(&byte));
    let reason = match body {
        Some(body) if !body.is_empty() && is_base64(body) && logo.len() <= LARGEST_LOGO => return true,
        Some(_) if logo.len() > LARGEST_LOGO => "large",
        _ => "form",
    };
    let place = Place::value(FILE, KeyPath::default().then("logo"));
    found.push(Diagnostic::error("RT011", place).with("reason", reason).with("limit", LARGEST_LOGO));
    false
}
