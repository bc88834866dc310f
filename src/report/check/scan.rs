//! Finds the tags of a template and the names in them, with their bytes. Knows as much of the template language as the
//! checks need.

/// Words of the template language, which are no names.
const WORDS: [&str; 16] = [
    "if", "elif", "else", "endif", "for", "in", "endfor", "and", "or", "not", "is", "true", "false", "set", "include",
    "none",
];

/// A tag: what stands between `{{` and `}}`, or between `{%` and `%}`.
pub struct Tag<'t> {
    /// The text between the marks.
    pub text: &'t str,
    /// First byte of that text in the template.
    pub start: usize,
}

/// A name in a tag, such as `finding.title`.
pub struct Name {
    /// The name, with `[...]` left out.
    pub path: String,
    /// First byte in the template.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

/// Returns the tags of a template outside remarks, in order.
pub fn tags(template: &str) -> Vec<Tag<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < template.len() {
        let rest = &template[at..];
        if rest.starts_with("<!--") {
            at += rest.find("-->").map_or(rest.len(), |end| end + 3);
            continue;
        }
        let end = match () {
            () if rest.starts_with("{{") => rest.find("}}"),
            () if rest.starts_with("{%") => rest.find("%}"),
            () => {
                at += rest.chars().next().map_or(1, char::len_utf8);
                continue;
            }
        };
        let Some(end) = end else { break };
        found.push(Tag { text: &rest[2..end.max(2)], start: at + 2 });
        at += end + 2;
    }
    found
}

impl Tag<'_> {
    /// Returns the first word: `for`, `if`, `set`, `include`, or a name.
    pub fn word(&self) -> &str {
        self.text.trim_matches([' ', '-', '\n']).split([' ', '\n']).next().unwrap_or_default()
    }

    /// Returns what a loop or an assignment defines: the name, and the expression behind it.
    pub fn defines(&self) -> Option<(&str, &str)> {
        let text = self.text.trim_matches([' ', '-', '\n']);
        let (name, rest) = match self.word() {
            "for" => text.strip_prefix("for ")?.split_once(" in ")?,
            "set" => text.strip_prefix("set ")?.split_once('=')?,
            _ => return None,
        };
        Some((name.trim(), rest.trim()))
    }

    /// Returns the quoted texts with their first byte in the template.
    pub fn quoted(&self) -> impl Iterator<Item = (&str, usize)> {
        let quotes: Vec<usize> = self.text.match_indices('"').map(|(at, _)| at).collect();
        let pairs: Vec<(usize, usize)> = quotes.chunks_exact(2).map(|pair| (pair[0] + 1, pair[1])).collect();
        pairs.into_iter().map(|(begin, end)| (&self.text[begin..end], self.start + begin))
    }

    /// Returns the names in it, without quoted texts, filters, names of arguments and words of the template language.
    pub fn names(&self) -> Vec<Name> {
        let mut found = Vec::new();
        let bytes = self.text.as_bytes();
        let mut at = 0;
        let mut after_bar = false;
        let mut depth = 0_usize;
        while at < bytes.len() {
            match bytes[at] {
                b'"' => at += 1 + self.text[at + 1..].find('"').unwrap_or(self.text.len() - at - 1),
                b'|' => after_bar = true,
                b'(' => depth += 1,
                b')' => depth = depth.saturating_sub(1),
                first if first.is_ascii_alphabetic() || first == b'_' => {
                    let (path, length) = path(&self.text[at..]);
                    let is_filter = std::mem::take(&mut after_bar);
                    let rest = self.text[at + length..].trim_start();
                    let is_argument = depth > 0 && rest.starts_with('=') && !rest.starts_with("==");
                    if !is_filter && !is_argument && !WORDS.contains(&path.as_str()) {
                        let start = self.start + at;
                        found.push(Name { path, start, end: start + length });
                    }
                    at += length;
                    continue;
                }
                first if first.is_ascii_digit() => {
                    at += self.text[at..].bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b'.').count();
                    continue;
                }
                _ => {}
            }
            at += 1;
        }
        let defined = self.defines().map(|(name, _)| name.to_owned());
        if defined.is_some_and(|name| found.first().is_some_and(|first| first.path == name)) {
            found.remove(0);
        }
        found
    }
}

/// Returns the dotted name at the beginning of a text and how many bytes it takes; `a[0].b` is `a.b`.
fn path(text: &str) -> (String, usize) {
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'?');
    let mut length = text.bytes().take_while(is_part).count();
    let mut path = text[..length].replace('?', "");
    while text[length..].starts_with('[')
        && let Some(end) = text[length..].find(']')
        && text[length + end + 1..].starts_with('.')
    {
        let more = text[length + end + 1..].bytes().take_while(is_part).count();
        path.push_str(&text[length + end + 1..length + end + 1 + more]);
        length += end + 1 + more;
    }
    (path, length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_with_their_place() {
        let names = |text: &str| -> Vec<String> {
            tags(text).iter().flat_map(Tag::names).map(|name| format!("{}@{}", name.path, name.start)).collect()
        };
        assert_eq!(names("a {{ b.c }} <!-- {{ d }} -->"), ["b.c@5"]);
        assert_eq!(names("{% if not e | length > 3 or \"x.y\" in f.g %}"), ["e@10", "f.g@37"]);
        assert_eq!(names("{% for one in h[0].i[:4] %}"), ["h.i@14"]);
        assert_eq!(names("{% set j = said | of(question=\"k.l\") %}"), ["said@11"]);
        assert_eq!(names("{{ m | default(value=n, boolean=true) }}"), ["m@3", "n@21"]);
    }
}
