//! A name that came up and of which nothing is documented: said as such, which is something else than a mistyped name.

use serde::Serialize;

use super::SCHEMA;
use super::deployment;
use super::record::Edition;
use crate::commands::explain::source_line;
use crate::commands::failure::Exit;
use crate::commands::findings::fill;
use crate::commands::session::Session;
use crate::commands::status::heading;
use crate::content::Content;
use crate::i18n::Message;
use crate::model::catalog::{Catalog, Deployment};
use crate::model::id::SourceId;
use crate::model::source::Source;
use crate::model::text::Localized;
use crate::model::undocumented::Undocumented;

#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    catalog: Edition<'a>,
    id: &'a str,
    name: &'a str,
    /// Always false: nothing is documented but the name and perhaps its uses.
    documented: bool,
    text: &'a Localized,
    url: Option<&'a str>,
    deployments: Vec<&'a Deployment>,
    sources: Vec<&'a Source>,
}

/// Returns the name that somebody means who typed this.
pub fn find<'a>(catalog: &'a Catalog, typed: &str) -> Option<&'a Undocumented> {
    catalog.undocumented.iter().find(|name| name.is_called(typed))
}

/// Shows what little there is.
pub fn show(session: &mut Session<'_, '_>, content: &Content, name: &Undocumented) -> Exit {
    let catalog = &content.catalog;
    let uses: Vec<&Deployment> =
        catalog.other_deployments.iter().filter(|used| name.deployment.contains(&used.id)).collect();
    let mut ids: Vec<&SourceId> = Vec::new();
    for id in uses.iter().flat_map(|used| &used.source) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    let sources: Vec<&Source> = ids.iter().filter_map(|id| catalog.other_sources.get(*id)).collect();
    if session.globals.json {
        let edition = Edition::of(catalog);
        let (id, text, url) = (name.id.as_str(), &name.text, name.url.as_deref());
        let (name, documented, deployments) = (name.name.as_str(), false, uses);
        let document =
            Document { schema: SCHEMA, catalog: edition, id, name, documented, text, url, deployments, sources };
        session.json(&document);
    } else {
        let text = page(session, name, &uses, &sources);
        session.result(&text);
    }
    Exit::Fine
}

fn page(session: &Session<'_, '_>, name: &Undocumented, uses: &[&Deployment], sources: &[&Source]) -> String {
    let words = &session.messages;
    let mut out = heading(session, &name.name);
    out.push_str(&fill(session, &words.text("undocumented"), ""));
    out.push_str(&fill(session, name.text.get(words.locale()), ""));
    if let Some(url) = &name.url {
        out.push_str(&fill(session, url, ""));
    }
    if !uses.is_empty() {
        out.push_str(&format!("\n{}\n", words.text("catalog-deployments")));
        out.extend(uses.iter().map(|used| fill(session, &deployment::told(words, used), "  ")));
        out.push_str(&format!("\n{}\n", words.text("explain-sources")));
        out.extend(sources.iter().map(|source| fill(session, &source_line(words, source), "  ")));
    }
    let add = Message::new("undocumented-add").with("name", name.name.as_str());
    out.push_str(&format!("\n{}", fill(session, &words.render(&add), "")));
    out
}
