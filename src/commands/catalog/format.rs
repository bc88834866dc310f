//! A comparison as Markdown, as an accessible HTML page and as CSV. All values come from content and are made harmless.

use std::fmt::Write;

use crate::content::catalog::is_web_address;
use crate::diagnostic::visible;
use crate::report::escape;

/// Platforms side by side, in words.
pub struct Sheet {
    /// Language tag of the words.
    pub language: String,
    /// Heading.
    pub title: String,
    /// How to read it.
    pub remark: String,
    /// Words of the link that leads past the top of a page.
    pub skip: String,
    /// Head of the column with fields.
    pub field_head: String,
    /// Head of a column with sources.
    pub source_head: String,
    /// Id and name of each platform.
    pub columns: Vec<(String, String)>,
    /// Rows under headings.
    pub groups: Vec<Group>,
    /// Words for a cell of which nothing is known.
    pub unknown: String,
    /// Words for a cell in which sources say different things.
    pub differing: String,
}

/// A heading with rows.
pub struct Group {
    /// The heading.
    pub title: String,
    /// A row per field.
    pub rows: Vec<Row>,
}

/// A field with what is known of it per platform.
pub struct Row {
    /// Name of the field.
    pub field: String,
    /// The field in words.
    pub label: String,
    /// A cell per platform.
    pub cells: Vec<Cell>,
}

/// What is known of one field of one platform.
pub struct Cell {
    /// Different values; nothing when nothing is known.
    pub statements: Vec<Statement>,
    /// Whether they cannot all hold.
    pub differs: bool,
}

/// A value with everybody who says so.
pub struct Statement {
    /// The value in words.
    pub value: String,
    /// Explanations beside it.
    pub notes: Vec<String>,
    /// Who says so.
    pub origins: Vec<Origin>,
}

impl Statement {
    /// Returns the value with its explanations behind it.
    fn told(&self) -> String {
        if self.notes.is_empty() { self.value.clone() } else { format!("{}. {}", self.value, self.notes.join(" ")) }
    }
}

/// Who says something, and when.
pub struct Origin {
    /// Publisher and date in words.
    pub words: String,
    /// Where it can be read.
    pub url: String,
}

impl Sheet {
    /// Returns a cell as values alone.
    pub fn plain(&self, cell: &Cell) -> String {
        if cell.statements.is_empty() {
            return self.unknown.clone();
        }
        let values: Vec<&str> = cell.statements.iter().map(|statement| statement.value.as_str()).collect();
        let mark = if cell.differs { format!(" ({})", self.differing) } else { String::new() };
        format!("{}{mark}", values.join("; "))
    }

    /// Returns heads and rows for a spreadsheet: two columns per platform, the values and who says so.
    pub fn flat(&self) -> Vec<Vec<String>> {
        let mut heads = vec!["field".to_owned(), self.field_head.clone()];
        for (_, name) in &self.columns {
            heads.extend([name.clone(), format!("{name}: {}", self.source_head)]);
        }
        let rows = self.groups.iter().flat_map(|group| &group.rows).map(|row| {
            let cells = row.cells.iter().flat_map(|cell| {
                let origins = cell.statements.iter().flat_map(|statement| &statement.origins);
                let origins: Vec<&str> = origins.map(|origin| origin.words.as_str()).collect();
                [self.plain(cell), origins.join("; ")]
            });
            [row.field.clone(), row.label.clone()].into_iter().chain(cells).collect()
        });
        std::iter::once(heads).chain(rows).collect()
    }
}

/// Returns a comparison as Markdown.
pub fn markdown(sheet: &Sheet) -> String {
    let names: Vec<String> = sheet.columns.iter().map(|(_, name)| escape::markdown(name)).collect();
    let mut out = format!("# {}\n\n{}\n", escape::markdown(&sheet.title), escape::markdown(&sheet.remark));
    for group in &sheet.groups {
        let head = escape::markdown(&sheet.field_head);
        let _ = write!(out, "\n## {}\n\n| {head} | {} |\n", escape::markdown(&group.title), names.join(" | "));
        let _ = writeln!(out, "|{}", " --- |".repeat(names.len() + 1));
        for row in &group.rows {
            let cells: Vec<String> = row.cells.iter().map(|cell| markdown_cell(sheet, cell)).collect();
            let _ = writeln!(out, "| {} | {} |", escape::markdown(&row.label), cells.join(" | "));
        }
    }
    out
}

fn markdown_cell(sheet: &Sheet, cell: &Cell) -> String {
    let statements = cell.statements.iter().map(|statement| {
        let origins = statement.origins.iter().map(|origin| {
            let words = escape::markdown(&origin.words);
            if is_web_address(&origin.url) { format!("[{words}]({})", escape::link_target(&origin.url)) } else { words }
        });
        let origins: Vec<String> = origins.collect();
        format!("{} ({})", escape::markdown(&statement.told()), origins.join("; "))
    });
    with_mark(sheet, cell, statements.collect(), escape::markdown, "<br>")
}

/// Joins the statements of a cell, with the mark that sources differ before them.
fn with_mark(
    sheet: &Sheet,
    cell: &Cell,
    statements: Vec<String>,
    harmless: impl Fn(&str) -> String,
    between: &str,
) -> String {
    if statements.is_empty() {
        return harmless(&sheet.unknown);
    }
    let mark = cell.differs.then(|| format!("({})", harmless(&sheet.differing)));
    mark.into_iter().chain(statements).collect::<Vec<_>>().join(between)
}

/// Colours and lines of the page: contrast at least 4.5 to 1, also in the dark, and links high enough for a finger.
const STYLE: &str = "\
:root{color-scheme:light dark;--text:#1a1a1a;--page:#fff;--link:#0b4f9e}
@media screen and (prefers-color-scheme:dark){:root{--text:#eee;--page:#121212;--link:#9cc4ff}}
body{background:var(--page);color:var(--text);font:1rem/1.5 system-ui,sans-serif;margin:0 auto;max-width:90rem;padding:1rem}
a{color:var(--link)}
.skip{position:absolute;left:-99rem}
.skip:focus{position:static}
.wide{overflow-x:auto}
.wide:focus{outline:3px solid currentColor}
table{border-collapse:collapse;margin-bottom:2rem}
caption{text-align:left;font-size:1.25rem;font-weight:bold;padding:.5rem 0}
th,td{border:1px solid #767676;padding:.4rem .6rem;text-align:left;vertical-align:top;min-width:10rem}
small{display:block;line-height:1.75rem}
@media print{.wide{overflow:visible}.skip{display:none}}
";

/// Returns a comparison as one HTML page that needs nothing else.
pub fn html(sheet: &Sheet) -> String {
    let text = escape::html;
    let (language, title, remark) = (text(&sheet.language), text(&sheet.title), text(&sheet.remark));
    let skip = text(&sheet.skip);
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
         <a class=\"skip\" href=\"#main\">{skip}</a>\n<main id=\"main\">\n<h1>{title}</h1>\n<p>{remark}</p>\n"
    );
    for (index, group) in sheet.groups.iter().enumerate() {
        // A table that is wider than the screen can be scrolled with the keyboard, so its box takes the focus.
        let _ = writeln!(
            out,
            "<div class=\"wide\" role=\"region\" aria-labelledby=\"g{index}\" tabindex=\"0\">\n<table>\n\
             <caption id=\"g{index}\">{}</caption>\n<thead>\n<tr><th scope=\"col\">{}</th>{}</tr>\n</thead>\n<tbody>",
            text(&group.title),
            text(&sheet.field_head),
            sheet.columns.iter().map(|(_, name)| format!("<th scope=\"col\">{}</th>", text(name))).collect::<String>(),
        );
        for row in &group.rows {
            let cells = row.cells.iter().map(|cell| format!("<td>{}</td>", html_cell(sheet, cell)));
            let _ = writeln!(out, "<tr><th scope=\"row\">{}</th>{}</tr>", text(&row.label), cells.collect::<String>());
        }
        out.push_str("</tbody>\n</table>\n</div>\n");
    }
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

fn html_cell(sheet: &Sheet, cell: &Cell) -> String {
    let statements = cell.statements.iter().map(|statement| {
        let origins = statement.origins.iter().map(|origin| {
            let words = escape::html(&origin.words);
            if is_web_address(&origin.url) {
                format!("<small><a href=\"{}\">{words}</a></small>", escape::html(&origin.url))
            } else {
                format!("<small>{words}</small>")
            }
        });
        format!("{}{}", escape::html(&statement.told()), origins.collect::<String>())
    });
    with_mark(sheet, cell, statements.collect(), escape::html, "<br>")
}

/// Returns rows as CSV (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe before it.
pub fn csv(rows: &[Vec<String>]) -> String {
    let line = |row: &Vec<String>| row.iter().map(|cell| csv_cell(cell)).collect::<Vec<_>>().join(",") + "\r\n";
    rows.iter().map(line).collect()
}

fn csv_cell(text: &str) -> String {
    let guard = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
    let text = format!("{guard}{}", visible(&text.replace('\r', " ")));
    if text.contains([',', '"', '\n', '\t', ';']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(value: &str, url: &str) -> Sheet {
        let origin = Origin { words: "Bron | <b>".into(), url: url.into() };
        let statement = Statement { value: value.into(), notes: vec!["*let op*".into()], origins: vec![origin] };
        let cells =
            vec![Cell { statements: vec![statement], differs: true }, Cell { statements: Vec::new(), differs: false }];
        Sheet {
            language: "nl".into(),
            title: "A en B".into(),
            remark: "Zo leest u dit.".into(),
            skip: "Naar de inhoud".into(),
            field_head: "Feit".into(),
            source_head: "bron".into(),
            columns: vec![("a".into(), "A".into()), ("b".into(), "B".into())],
            groups: vec![Group {
                title: "Groep".into(),
                rows: vec![Row { field: "f".into(), label: "Veld".into(), cells }],
            }],
            unknown: "niet bekend".into(),
            differing: "bronnen verschillen".into(),
        }
    }

    #[test]
    fn a_spreadsheet_never_gets_a_formula() {
        for begin in ["=1+1", "+1", "-1", "@sum", "\tx", "\rx"] {
            let text = csv(&[vec![begin.to_owned()]]);
            assert!(text.trim_start_matches('"').starts_with('\''), "{begin:?} became {text:?}");
        }
        assert_eq!(csv(&[vec!["a=b".into(), "é \"x\", y".into()]]), "a=b,\"é \"\"x\"\", y\"\r\n");
    }

    #[test]
    fn a_row_has_a_value_and_a_source_per_platform() {
        let flat = sheet("Ja", "https://example.org").flat();
        assert_eq!(flat[0], ["field", "Feit", "A", "A: bron", "B", "B: bron"]);
        assert_eq!(flat[1], ["f", "Veld", "Ja (bronnen verschillen)", "Bron | <b>", "niet bekend", ""]);
    }

    #[test]
    fn values_cannot_bring_markup_into_markdown() {
        let text = markdown(&sheet("<script>|x", "javascript:alert(1)"));
        let row = text.lines().last().unwrap();
        assert!(!row.contains("<script") && !row.contains("javascript"), "{row}");
        assert_eq!(row.matches(" | ").count(), 2, "no bar of a value may split a cell: {row}");
        assert!(row.ends_with("| niet bekend |"), "{row}");
    }

    #[test]
    fn values_cannot_bring_markup_into_html() {
        let text = html(&sheet("<script>alert(1)</script>", "https://example.org/?a=\"><script>"));
        assert!(!text.contains("<script"), "{text}");
        let text = html(&sheet("x", "javascript:alert(1)"));
        assert!(!text.contains("javascript"), "{text}");
    }

    #[test]
    fn the_page_says_its_language_and_what_heads_what() {
        let text = html(&sheet("Ja", "https://example.org"));
        for part in [
            "<html lang=\"nl\">",
            "<title>A en B</title>",
            "<caption id=\"g0\">Groep</caption>",
            "<th scope=\"col\">A</th>",
            "<th scope=\"row\">Veld</th>",
            "<td>niet bekend</td>",
            "(bronnen verschillen)<br>Ja",
        ] {
            assert!(text.contains(part), "no {part} in\n{text}");
        }
    }
}
