//! Makes any value harmless where it is put: in Markdown text, in a Markdown link, in HTML and SVG.

use serde::Serialize;

use crate::diagnostic::is_unsafe;
use crate::model::document::is_document_name;

/// Characters that mean something in Markdown wherever they stand.
const MARKS: &[char] = &['\\', '`', '*', '_', '{', '}', '[', ']', '|', '~', '$', '^'];

/// Returns a value as one line of plain Markdown text that no renderer takes for markup or HTML.
///
/// Line breaks become spaces, control and direction characters become visible, and a mark that would begin a list, a
/// heading or an underline is taken literally.
pub fn markdown(value: &str) -> String {
    let line = one_line(value);
    let mut out = String::with_capacity(line.len() + 8);
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    for (index, character) in line.char_indices() {
        let ends_word =
            line[index + character.len_utf8()..].starts_with(' ') || line.len() == index + character.len_utf8();
        let begins_block = index == 0 && matches!(character, '#' | '+' | '-' | '=' | ':')
            || index == digits && digits > 0 && ends_word && matches!(character, '.' | ')');
        match character {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            mark if begins_block || MARKS.contains(&mark) => {
                out.push('\\');
                out.push(mark);
            }
            other => out.push(other),
        }
    }
    out
}

/// Returns a value as a Markdown code span, for what a reader may copy. Not for table cells.
pub fn code(value: &str) -> String {
    let line = one_line(value);
    let fence = "`".repeat(1 + longest_run(&line, '`'));
    let space = if line.starts_with('`') || line.ends_with('`') { " " } else { "" };
    format!("{fence}{space}{line}{space}{fence}")
}

/// Returns a web or mail address, or a document beside this one, as the target of a Markdown link; anything else gives an
/// empty target.
pub fn link_target(value: &str) -> String {
    if !is_allowed_link(value) && !value.strip_suffix(".md").is_some_and(is_document_name) {
        return "#".to_owned();
    }
    let mut out = String::with_capacity(value.len());
    for character in value.chars() {
        if character.is_whitespace() || is_unsafe(character) || "()<>\"'\\`[]{}|^".contains(character) {
            let mut bytes = [0; 4];
            for byte in character.encode_utf8(&mut bytes).bytes() {
                out.push_str(&format!("%{byte:02X}"));
            }
        } else {
            out.push(character);
        }
    }
    out
}

/// Tells whether a link may be followed from a report: to the web, to a mail program, or within the page.
pub fn is_allowed_link(target: &str) -> bool {
    let lower = target.to_ascii_lowercase();
    ["https://", "http://", "mailto:", "#"].iter().any(|begin| lower.starts_with(begin))
}

/// Returns a value as text of HTML or SVG, also inside a quoted attribute.
pub fn html(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for character in value.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' => out.push(character),
            unsafe_one if is_unsafe(unsafe_one) => out.push_str(&visible(unsafe_one)),
            other => out.push(other),
        }
    }
    out
}

/// Returns a value as JSON that can stand in a page: in a script, an attribute or a remark. Outside texts JSON has none of
/// the characters that would end one, so the escapes mean the same.
///
/// # Panics
/// Never for what the program writes: maps with names as keys, texts and finite numbers.
pub fn json(value: &impl Serialize) -> String {
    let text = serde_json::to_string(value).expect("names, texts and finite numbers can be written");
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => out.push_str(&format!("\\u{:04x}", u32::from(character))),
            other => out.push(other),
        }
    }
    // Two hyphens would end a remark in HTML.
    out.replace("--", "-\\u002d")
}

fn one_line(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for word in value.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        for character in word.chars() {
            if is_unsafe(character) { out.push_str(&visible(character)) } else { out.push(character) }
        }
    }
    out
}

fn visible(character: char) -> String {
    format!("\\u{{{:x}}}", u32::from(character))
}

fn longest_run(text: &str, wanted: char) -> usize {
    let (mut longest, mut run) = (0, 0);
    for character in text.chars() {
        run = if character == wanted { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    longest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_marks_lose_their_meaning() {
        let cases = [
            ("gewoon, met (haakjes) en 10.000 euro!", "gewoon, met (haakjes) en 10.000 euro!"),
            ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
            ("[x](javascript:1)", "\\[x\\](javascript:1)"),
            ("| a | b |", "\\| a \\| b \\|"),
            ("`code` *a* _b_", "\\`code\\` \\*a\\* \\_b\\_"),
            ("een\n\n# kop\r\n- punt", "een # kop - punt"),
            ("# kop", "\\# kop"),
            ("- punt", "\\- punt"),
            ("12. punt", "12\\. punt"),
            ("12) punt", "12\\) punt"),
            ("12.", "12\\."),
            ("10.000 euro", "10.000 euro"),
            ("=====", "\\====="),
            ("&lt;b&gt;", "&amp;lt;b&amp;gt;"),
            ("a\u{202e}b\u{7}", "a\\\\u\\{202e\\}b\\\\u\\{7\\}"),
            ("  [^1]: bron", "\\[\\^1\\]: bron"),
        ];
        for (value, expected) in cases {
            assert_eq!(markdown(value), expected, "{value:?}");
        }
    }

    #[test]
    fn code_spans_hold_any_backtick() {
        assert_eq!(code("a b"), "`a b`");
        assert_eq!(code("a `b`\nc"), "``a `b` c``");
        assert_eq!(code("`"), "`` ` ``");
    }

    #[test]
    fn only_web_and_mail_addresses_become_links() {
        assert_eq!(link_target("https://a.nl/x_(y)?q=1 2"), "https://a.nl/x_%28y%29?q=1%202");
        assert_eq!(link_target("JavaScript:alert(1)"), "#");
        assert_eq!(link_target(" https://a.nl"), "#");
        assert_eq!(link_target("besluitnota.md"), "besluitnota.md");
        assert_eq!(link_target("../besluitnota.md"), "#");
    }
}
