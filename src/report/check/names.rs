//! RT002, RT007 and RT009: a name, a part or a question that does not exist. Parts are read where they are included, since
//! they see what is defined there.

use std::collections::BTreeSet;

use super::scan::{self, Tag};
use super::schema::{ANYTHING, Schema};
use super::{DEEPEST, Input, place};
use crate::diagnostic::Diagnostic;

/// The filter that gives what was said to a question, and what it gives.
const SAID: (&str, &str) = ("of(", "said.*");

pub fn check(input: &Input<'_>) -> Vec<Diagnostic> {
    let schema = Schema::of_context();
    let mut walk = Walk { input, schema: &schema, seen: BTreeSet::new(), read: BTreeSet::new(), found: Vec::new() };
    for language in input.languages() {
        for root in input.roots(language) {
            walk.template(&root, language, &mut Vec::new(), 0);
        }
    }
    // A part that nothing includes can still be included by a document of somebody else.
    for name in input.files.keys().filter(|name| name.ends_with(".md")) {
        if let Some((language, _)) = name.split_once('/')
            && !walk.read.contains(name)
        {
            walk.template(name, language, &mut Vec::new(), 0);
        }
    }
    walk.found
}

struct Walk<'a> {
    input: &'a Input<'a>,
    schema: &'a Schema,
    /// What was reported: template, byte.
    seen: BTreeSet<(String, usize)>,
    /// Templates that were read.
    read: BTreeSet<String>,
    found: Vec<Diagnostic>,
}

/// A name that a loop or an assignment defines, with the path that it stands for.
type Scope = Vec<(String, String)>;

impl Walk<'_> {
    fn template(&mut self, name: &str, language: &str, scope: &mut Scope, depth: usize) {
        self.read.insert(name.to_owned());
        let Some(text) = self.input.files.get(name) else { return };
        let mut loops = Vec::new();
        for tag in scan::tags(text) {
            match tag.word() {
                "endfor" => scope.truncate(loops.pop().unwrap_or(scope.len())),
                "include" => self.include(&tag, name, language, scope, depth),
                _ => self.names(&tag, name, scope),
            }
            self.question(&tag, name);
            if let Some((defined, expression)) = tag.defines() {
                if tag.word() == "for" {
                    loops.push(scope.len());
                }
                scope.push((defined.to_owned(), stands_for(expression, scope)));
            }
        }
    }

    fn include(&mut self, tag: &Tag<'_>, name: &str, language: &str, scope: &mut Scope, depth: usize) {
        let Some((part, start)) = tag.quoted().next() else { return };
        let path = format!("{language}/{part}");
        if !self.input.files.contains_key(&path) {
            let known: Vec<&str> =
                self.input.files.keys().filter_map(|name| name.strip_prefix(language)?.strip_prefix('/')).collect();
            let place = place(name, start, start + part.len());
            self.report(Diagnostic::error("RT007", place).with("name", part).suggest(part, known), name, start);
        } else if depth < DEEPEST {
            let before = scope.len();
            self.template(&path, language, scope, depth + 1);
            scope.truncate(before);
        }
    }

    fn names(&mut self, tag: &Tag<'_>, template: &str, scope: &Scope) {
        for name in tag.names() {
            let full = resolved(&name.path, scope);
            if name.path.starts_with("loop.") || self.schema.has(&full) {
                continue;
            }
            let (parent, last) = full.rsplit_once('.').unwrap_or(("", &full));
            let mut known = self.schema.names_at(parent);
            if !name.path.contains('.') {
                known.extend(scope.iter().map(|(defined, _)| defined.as_str()));
            }
            let place = place(template, name.start, name.end);
            let diagnostic = Diagnostic::error("RT002", place).with("name", name.path.as_str()).suggest(last, known);
            self.report(diagnostic, template, name.start);
        }
    }

    /// Checks the question in `of(question="...")`, and those in a list that a loop goes through.
    fn question(&mut self, tag: &Tag<'_>, template: &str) {
        let in_list =
            tag.defines().is_some_and(|(_, expression)| expression.starts_with('[') && expression.contains('.'));
        if !in_list && !tag.text.contains("of(question=\"") {
            return;
        }
        for (question, start) in tag.quoted() {
            if self.input.questions.contains(question) {
                continue;
            }
            let place = place(template, start, start + question.len());
            let known = self.input.questions.iter().map(String::as_str);
            let diagnostic = Diagnostic::error("RT009", place).with("question", question).suggest(question, known);
            self.report(diagnostic, template, start);
        }
    }

    fn report(&mut self, diagnostic: Diagnostic, template: &str, start: usize) {
        if self.seen.insert((template.to_owned(), start)) {
            self.found.push(diagnostic);
        }
    }
}

/// Returns the path in the context that an expression stands for, or [`ANYTHING`].
fn stands_for(expression: &str, scope: &Scope) -> String {
    let plain = expression.split('[').next().unwrap_or_default().trim();
    match expression.split_once('|') {
        Some((_, filter)) if filter.trim_start().starts_with(SAID.0) => SAID.1.to_owned(),
        Some(_) => ANYTHING.to_owned(),
        None if plain.is_empty() || !plain.starts_with(|first: char| first.is_ascii_alphabetic()) => {
            ANYTHING.to_owned()
        }
        None => resolved(plain, scope),
    }
}

fn resolved(path: &str, scope: &Scope) -> String {
    let (head, tail) = path.split_once('.').unwrap_or((path, ""));
    match scope.iter().rev().find(|(name, _)| name == head) {
        Some((_, full)) if tail.is_empty() => full.clone(),
        Some((_, full)) => format!("{full}.{tail}"),
        None => path.to_owned(),
    }
}
