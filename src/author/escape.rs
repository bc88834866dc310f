//! Makes a text harmless in the formats that the author's tools write. Content is as little to be trusted as an answer.

use crate::diagnostic::visible;

/// Returns a text on one line, with control characters made visible.
pub fn line(text: &str) -> String {
    visible(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns a text as running Markdown on one line, safe in a table cell too.
pub fn markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (index, character) in line(text).chars().enumerate() {
        let starts_block = index == 0 && matches!(character, '#' | '+' | '-' | '=' | '~');
        if starts_block || matches!(character, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '&' | '~' | '!') {
            out.push('\\');
        }
        out.push(character);
    }
    // "1. " at the start of a line would become a numbered list.
    let digits = out.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 && [". ", ") "].iter().any(|mark| out[digits..].starts_with(mark)) {
        out.insert(digits, '\\');
    }
    out
}

/// Returns a text for HTML, in an element or an attribute between double quotes.
pub fn html(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in line(text).chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
    out
}

/// Returns a text for a Mermaid label between double quotes, where signs are written as `#code;`.
pub fn mermaid(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in line(text).chars() {
        if matches!(character, '"' | '#' | '<' | '>' | '&' | '`' | '\\' | '|' | ';' | '{' | '}' | '[' | ']') {
            out.push_str(&format!("#{};", u32::from(character)));
        } else {
            out.push(character);
        }
    }
    out
}

/// Returns a text for a DOT label between double quotes.
pub fn dot(text: &str) -> String {
    line(text).replace('\\', "\\\\").replace('"', "\\\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOSTILE: &str = "<script>\"x\"|[a](javascript:b)`\\\n# kop\u{1b}[31m";

    #[test]
    fn markdown_has_no_raw_html_no_link_no_cell_border_and_no_line_break() {
        let text = markdown(HOSTILE);
        assert!(!text.contains('\n') && !text.contains('\u{1b}'));
        assert_eq!(text, r#"\<script\>"x"\|\[a\](javascript:b)\`\\ # kop\\u{1b}\[31m"#);
    }

    #[test]
    fn markdown_cannot_begin_a_heading_or_a_list() {
        assert_eq!(markdown("# kop"), "\\# kop");
        assert_eq!(markdown("- punt"), "\\- punt");
        assert_eq!(markdown("12. punt"), "12\\. punt");
        assert_eq!(markdown("12.5 punten"), "12.5 punten");
    }

    #[test]
    fn html_has_no_element_and_no_way_out_of_an_attribute() {
        assert_eq!(html("<a href='x'>\"&"), "&lt;a href=&#39;x&#39;&gt;&quot;&amp;");
    }

    #[test]
    fn a_quote_cannot_end_a_label_in_a_picture() {
        assert_eq!(mermaid("a\"b#c"), "a#34;b#35;c");
        assert_eq!(dot("a\"b\\"), "a\\\"b\\\\");
    }
}
