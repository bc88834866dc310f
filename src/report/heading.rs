//! Headings of a Markdown text, as written: their level, words, and the place that links lead to.

/// A heading on a line of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heading<'a> {
    /// Number signs, one to six.
    pub level: usize,
    /// The words, without the marks around them.
    pub words: &'a str,
    /// What stands between the braces after the words: the place and classes, such as `ranking .sortable`.
    pub marks: Option<&'a str>,
}

/// Returns the heading that a line makes.
pub fn heading(line: &str) -> Option<Heading<'_>> {
    let level = line.bytes().take_while(|byte| *byte == b'#').count();
    let rest = line[level..].strip_prefix(' ').filter(|_| (1..=6).contains(&level))?;
    let rest = rest.trim();
    Some(match rest.rsplit_once("{#").filter(|(_, marks)| marks.ends_with('}')) {
        Some((words, marks)) => Heading { level, words: words.trim_end(), marks: Some(&marks[..marks.len() - 1]) },
        None => Heading { level, words: rest, marks: None },
    })
}

impl<'a> Heading<'a> {
    /// Returns the name of the place, without classes.
    pub fn place(&self) -> Option<&'a str> {
        self.marks.and_then(|marks| marks.split(' ').next()).filter(|place| !place.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn level_words_and_place_are_read() {
        let read = |line| heading(line).map(|found| (found.level, found.words, found.place()));
        assert_eq!(read("## Kop {#kop .page}"), Some((2, "Kop", Some("kop"))));
        assert_eq!(read("# {{ name }} {#x-{{ id }}}"), Some((1, "{{ name }}", Some("x-{{"))));
        assert_eq!(read("### Zonder plek"), Some((3, "Zonder plek", None)));
        assert_eq!((read("#kop"), read("tekst"), read("####### x")), (None, None, None));
    }
}
