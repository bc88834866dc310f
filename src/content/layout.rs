//! The layout of a content file: keys in the order of the format, one blank line before a table, long lists over several
//! lines. Comments stay with what they stand above. What the file says never changes: a text that would read otherwise
//! afterwards is refused.

use std::fmt;

use toml_edit::{Array, ArrayOfTables, Decor, DocumentMut, InlineTable, Item, Key, RawString, Table, Value};

use super::schema::Order;

/// Widest line on which a list stands, in characters.
const WIDTH: usize = 120;

/// What opens the line that tells an editor where the schema is.
pub const DIRECTIVE: &str = "#:schema ";

/// Why a text cannot be laid out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// It is no TOML; the check tells where.
    Syntax,
    /// It would say something else afterwards.
    Meaning,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Refused::Syntax => "syntax",
            Refused::Meaning => "meaning",
        })
    }
}

/// Returns the text in the layout of the house. `order` gives the keys of the format; `schema` is where its schema is, as
/// seen from the file.
///
/// # Errors
/// When the text is no TOML, or would say something else afterwards.
pub fn formatted(text: &str, order: &Order, schema: Option<&str>) -> Result<String, Refused> {
    let plain = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let body = without_directive(&plain);
    let mut document: DocumentMut = body.parse().map_err(|_| Refused::Syntax)?;
    let head = take_head(document.as_table_mut());
    let trailing = comment_block(document.trailing().as_str().unwrap_or_default(), false);
    let layout = Layout { order };
    layout.table(document.as_table_mut(), &mut Vec::new());
    put_head(document.as_table_mut(), &head);
    document.set_trailing(trailing);
    let written = document.to_string();
    let body = written.trim_start_matches('\n').trim_end();
    let mut out = String::with_capacity(body.len() + 64);
    if let Some(schema) = schema {
        out.push_str(&format!("{DIRECTIVE}{schema}\n"));
        // A remark of the author is not part of the directive.
        out.push_str(if body.starts_with('#') { "\n" } else { "" });
    }
    out.push_str(body);
    if !out.is_empty() && !out.ends_with('\n') {
        out.push('\n');
    }
    if says_the_same(&plain, &out) { Ok(out) } else { Err(Refused::Meaning) }
}

/// Tells whether two texts are TOML that says the same.
pub fn says_the_same(one: &str, other: &str) -> bool {
    let table = |text: &str| text.parse::<toml::Table>().ok();
    table(one).is_some_and(|one| table(other) == Some(one))
}

/// Returns the text without the line that names its schema, and without the blank line below it.
fn without_directive(text: &str) -> &str {
    let Some(rest) = text.strip_prefix(DIRECTIVE) else { return text };
    rest.split_once('\n').map_or("", |(_, body)| body).trim_start_matches('\n')
}

/// Takes the opening remark of a file, up to its last blank line: it belongs to the file and not to the first key.
fn take_head(root: &mut Table) -> String {
    let Some((mut key, _)) = first_line(root) else { return String::new() };
    let prefix = key.leaf_decor().prefix().and_then(RawString::as_str).unwrap_or_default().to_owned();
    let Some((head, own)) = prefix.rsplit_once("\n\n") else { return String::new() };
    key.leaf_decor_mut().set_prefix(own);
    format!("{}\n\n", comment_block(head, false).trim_end())
}

/// Returns the first `key = value`: a table can come before it in order, but never in the file.
fn first_line(root: &mut Table) -> Option<(toml_edit::KeyMut<'_>, &mut Item)> {
    root.iter_mut().find(|(_, item)| item.is_value())
}

fn put_head(root: &mut Table, head: &str) {
    if let Some((mut key, _)) = first_line(root) {
        let own = key.leaf_decor().prefix().and_then(RawString::as_str).unwrap_or_default().trim_start_matches('\n');
        let whole = format!("{}{own}", head.trim_start_matches('\n'));
        key.leaf_decor_mut().set_prefix(whole);
    }
}

/// Returns remarks above something: each line without indent, at most one blank line in a row, and first a blank line when
/// asked for.
fn comment_block(prefix: &str, blank_first: bool) -> String {
    let mut lines: Vec<&str> = Vec::new();
    for line in prefix.split('\n').map(str::trim) {
        if !line.is_empty() || lines.last().is_some_and(|last| !last.is_empty()) {
            lines.push(line);
        }
    }
    while lines.last().is_some_and(|last| last.is_empty()) {
        lines.pop();
    }
    let text: String = lines.iter().map(|line| format!("{line}\n")).collect();
    let began_blank = prefix.starts_with('\n') && !text.is_empty();
    if blank_first || began_blank { format!("\n{text}") } else { text }
}

struct Layout<'a> {
    order: &'a Order,
}

impl Layout<'_> {
    fn table(&self, table: &mut Table, path: &mut Vec<String>) {
        let keys = self.order.keys(path);
        let place = |key: &Key| keys.iter().position(|known| known == key.get()).unwrap_or(keys.len());
        table.sort_values_by(|one, _, other, _| place(one).cmp(&place(other)));
        for (mut key, item) in table.iter_mut() {
            path.push(key.get().to_owned());
            match item {
                Item::Value(value) => {
                    self.line(&mut key, value, path);
                }
                Item::Table(inner) => {
                    if !inner.is_dotted() {
                        header(inner.decor_mut());
                    }
                    self.table(inner, path);
                }
                Item::ArrayOfTables(list) => self.list(list, path),
                Item::None => {}
            }
            path.pop();
        }
    }

    fn list(&self, list: &mut ArrayOfTables, path: &mut Vec<String>) {
        for table in list.iter_mut() {
            header(table.decor_mut());
            self.table(table, path);
        }
    }

    /// Lays out `key = value`.
    fn line(&self, key: &mut toml_edit::KeyMut<'_>, value: &mut Value, path: &mut Vec<String>) {
        let above = key.leaf_decor().prefix().and_then(RawString::as_str).unwrap_or_default();
        let above = comment_block(above, false);
        key.leaf_decor_mut().set_prefix(above);
        key.leaf_decor_mut().set_suffix(" ");
        let behind = value.decor().suffix().and_then(RawString::as_str).unwrap_or_default().trim_end().to_owned();
        let room = WIDTH.saturating_sub(key.get().chars().count() + 3);
        self.value(value, path, Some(room));
        value.decor_mut().set_prefix(" ");
        value.decor_mut().set_suffix(behind);
    }

    /// Lays out what is inside a value; `room` is the width that is left for a list, nothing when it must stay on its line.
    fn value(&self, value: &mut Value, path: &mut Vec<String>, room: Option<usize>) {
        match value {
            Value::Array(array) => self.array(array, path, room),
            Value::InlineTable(table) => self.inline(table, path),
            _ => {}
        }
    }

    fn inline(&self, table: &mut InlineTable, path: &mut Vec<String>) {
        if table.to_string().contains('\n') {
            return;
        }
        let keys = self.order.keys(path);
        let place = |key: &Key| keys.iter().position(|known| known == key.get()).unwrap_or(keys.len());
        table.sort_values_by(|one, _, other, _| place(one).cmp(&place(other)));
        let count = table.len();
        for (index, (mut key, value)) in table.iter_mut().enumerate() {
            path.push(key.get().to_owned());
            key.leaf_decor_mut().set_prefix(" ");
            key.leaf_decor_mut().set_suffix(" ");
            self.value(value, path, None);
            value.decor_mut().set_prefix(" ");
            value.decor_mut().set_suffix(if index + 1 == count { " " } else { "" });
            path.pop();
        }
        table.set_trailing("");
        table.set_trailing_comma(false);
    }

    fn array(&self, array: &mut Array, path: &mut Vec<String>, room: Option<usize>) {
        let whole = array.to_string();
        let was_wrapped =
            array.iter().any(|item| broken(item.decor())) || array.trailing().as_str().is_some_and(has_break);
        let has_remark = has_remark(array);
        if has_remark && (room.is_none() || array.iter().any(|item| behind(item.decor()).contains('#'))) {
            return;
        }
        // A list of remarks only has no item to lay them out around.
        if (whole.contains('\n') && !was_wrapped) || (array.is_empty() && has_remark) {
            return;
        }
        for item in array.iter_mut() {
            self.value(item, path, None);
        }
        let flat: usize = array.iter().map(|item| width(item) + 2).sum();
        let is_long = room.is_some_and(|room| array.len() > 1 && flat > room);
        if room.is_some() && (was_wrapped || has_remark || is_long) && !array.is_empty() {
            for item in array.iter_mut() {
                let above = remarks(item.decor().prefix().and_then(RawString::as_str).unwrap_or_default());
                item.decor_mut().set_prefix(format!("{above}\n  "));
                item.decor_mut().set_suffix("");
            }
            let last = remarks(array.trailing().as_str().unwrap_or_default());
            array.set_trailing(format!("{last}\n"));
            array.set_trailing_comma(true);
            return;
        }
        for (index, item) in array.iter_mut().enumerate() {
            item.decor_mut().set_prefix(if index == 0 { "" } else { " " });
            item.decor_mut().set_suffix("");
        }
        array.set_trailing("");
        array.set_trailing_comma(false);
    }
}

fn header(decor: &mut Decor) {
    let above = comment_block(decor.prefix().and_then(RawString::as_str).unwrap_or_default(), true);
    let behind = decor.suffix().and_then(RawString::as_str).unwrap_or_default().trim_end().to_owned();
    decor.set_prefix(above);
    decor.set_suffix(behind);
}

fn behind(decor: &Decor) -> &str {
    decor.suffix().and_then(RawString::as_str).unwrap_or_default()
}

fn has_break(text: &str) -> bool {
    text.contains('\n')
}

fn broken(decor: &Decor) -> bool {
    decor.prefix().and_then(RawString::as_str).is_some_and(has_break) || has_break(behind(decor))
}

/// Tells whether remarks stand in a list, at any depth.
fn has_remark(array: &Array) -> bool {
    let in_item = |item: &Value| {
        let prefix = item.decor().prefix().and_then(RawString::as_str).unwrap_or_default();
        prefix.contains('#') || behind(item.decor()).contains('#')
    };
    array.iter().any(in_item) || array.trailing().as_str().is_some_and(|text| text.contains('#'))
}

/// Returns the remarks before an item of a list: the first may stand behind the item before it.
fn remarks(prefix: &str) -> String {
    let mut lines = prefix.split('\n');
    let first = lines.next().unwrap_or_default().trim_end();
    let beside = if first.trim().is_empty() { String::new() } else { format!(" {}", first.trim_start()) };
    let below = lines.map(str::trim).filter(|line| !line.is_empty()).map(|line| format!("\n  {line}"));
    beside + &below.collect::<String>()
}

/// Returns the width of a value without what stands around it, in characters.
fn width(value: &Value) -> usize {
    let mut bare = value.clone();
    bare.decor_mut().clear();
    bare.to_string().chars().count()
}
