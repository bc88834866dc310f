//! Numbers of sources: a document lists the sources that it cites and no others, numbered in order of first use.

use std::collections::BTreeMap;

/// Returns the numbers that a text cites, in order of first use: `[^3]` anywhere but where the source itself stands.
pub fn cited(markdown: &str) -> Vec<usize> {
    let mut found = Vec::new();
    for mark in marks(markdown) {
        if !mark.defines && !found.contains(&mark.number) {
            found.push(mark.number);
        }
    }
    found
}

/// Returns the text with every number replaced: that of a source at place `n` of `order` becomes `n + 1`.
pub fn renumbered(markdown: &str, order: &[usize]) -> String {
    let new: BTreeMap<usize, usize> = order.iter().enumerate().map(|(index, old)| (*old, index + 1)).collect();
    let mut out = String::with_capacity(markdown.len());
    let mut done = 0;
    for mark in marks(markdown) {
        let Some(number) = new.get(&mark.number) else { continue };
        out.push_str(&markdown[done..mark.start]);
        out.push_str(&format!("[^{number}]"));
        done = mark.end;
    }
    out.push_str(&markdown[done..]);
    out
}

struct Mark {
    number: usize,
    start: usize,
    end: usize,
    defines: bool,
}

/// Returns every `[^number]`. Values are escaped, so a mark in the text of a user never looks like this.
fn marks(markdown: &str) -> impl Iterator<Item = Mark> {
    markdown.match_indices("[^").filter_map(|(start, _)| {
        let rest = &markdown[start + 2..];
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let number = rest[..digits].parse().ok()?;
        let is_mark = rest[digits..].starts_with(']') && !markdown[..start].ends_with('\\');
        let begins_line = start == 0 || markdown[..start].ends_with('\n');
        let defines = begins_line && rest[digits + 1..].starts_with(':');
        is_mark.then_some(Mark { number, start, end: start + digits + 3, defines })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_are_numbered_in_order_of_first_use() {
        let text = "Dit[^7] en dat[^2][^7], niet \\[^3] of [^x].\n\n[^2]: twee\n[^7]: zeven\n";
        assert_eq!(cited(text), [7, 2]);
        let expected = "Dit[^1] en dat[^2][^1], niet \\[^3] of [^x].\n\n[^2]: twee\n[^1]: zeven\n";
        assert_eq!(renumbered(text, &cited(text)), expected);
    }
}
