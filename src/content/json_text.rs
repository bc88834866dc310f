//! JSON text as the same tree that TOML gives, with places, so that one check and one reader serve both. `null` means that
//! a key was left out. Follows RFC 8259; a repeated key is a fault.

use std::borrow::Cow;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

/// Where a text stops being JSON, and why: `value`, `string`, `number`, `end`, `repeat`, `object` or `rest`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JsonFault {
    /// The first byte that does not fit.
    pub at: usize,
    /// What is wrong.
    pub reason: &'static str,
}

/// Tells whether a text can only be JSON: no TOML file begins with a brace.
pub fn is_json(text: &str) -> bool {
    text.trim_start().starts_with('{')
}

/// Returns the tree of a JSON object.
///
/// # Errors
/// The first thing that is no JSON.
pub fn tree(text: &str) -> Result<Spanned<DeTable<'_>>, JsonFault> {
    let mut reader = Reader { text, at: 0 };
    reader.skip_blanks();
    let start = reader.at;
    let table = match reader.value()? {
        Some(DeValue::Table(table)) => table,
        _ => return Err(JsonFault { at: start, reason: "object" }),
    };
    let end = reader.at;
    reader.skip_blanks();
    if reader.at < text.len() {
        return reader.fault("rest");
    }
    Ok(Spanned::new(start..end, table))
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Reader<'t> {
    fn fault<T>(&self, reason: &'static str) -> Result<T, JsonFault> {
        let reason = if self.at >= self.text.len() { "end" } else { reason };
        Err(JsonFault { at: self.at.min(self.text.len()), reason })
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip_blanks(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn takes(&mut self, byte: u8) -> bool {
        self.skip_blanks();
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn takes_word(&mut self, word: &str) -> bool {
        let found = self.text[self.at..].starts_with(word);
        self.at += if found { word.len() } else { 0 };
        found
    }

    /// Returns a value with its place; nothing for `null`.
    fn spanned(&mut self) -> Result<Option<Spanned<DeValue<'t>>>, JsonFault> {
        self.skip_blanks();
        let start = self.at;
        let value = self.value()?;
        Ok(value.map(|value| Spanned::new(start..self.at, value)))
    }

    fn value(&mut self) -> Result<Option<DeValue<'t>>, JsonFault> {
        match self.peek() {
            Some(b'{') => self.table().map(|table| Some(DeValue::Table(table))),
            Some(b'[') => self.array().map(|array| Some(DeValue::Array(array))),
            Some(b'"') => self.string().map(|(text, _)| Some(DeValue::String(text))),
            Some(b'-' | b'0'..=b'9') => self.number().map(Some),
            _ if self.takes_word("true") => Ok(Some(DeValue::Boolean(true))),
            _ if self.takes_word("false") => Ok(Some(DeValue::Boolean(false))),
            _ if self.takes_word("null") => Ok(None),
            Some(b'N' | b'I' | b'+' | b'.') => self.fault("number"),
            _ => self.fault("value"),
        }
    }

    fn table(&mut self) -> Result<DeTable<'t>, JsonFault> {
        self.at += 1;
        let mut table = DeTable::new();
        if self.takes(b'}') {
            return Ok(table);
        }
        loop {
            self.skip_blanks();
            if self.peek() != Some(b'"') {
                return self.fault("value");
            }
            let (key, place) = self.string()?;
            if table.contains_key(key.as_ref()) {
                self.at = place.start;
                return self.fault("repeat");
            }
            if !self.takes(b':') {
                return self.fault("value");
            }
            if let Some(value) = self.spanned()? {
                table.insert(Spanned::new(place, key), value);
            }
            if self.takes(b'}') {
                return Ok(table);
            }
            if !self.takes(b',') {
                return self.fault("value");
            }
        }
    }

    fn array(&mut self) -> Result<DeArray<'t>, JsonFault> {
        self.at += 1;
        let mut array = DeArray::new();
        if self.takes(b']') {
            return Ok(array);
        }
        loop {
            self.skip_blanks();
            match self.spanned()? {
                Some(value) => array.push(value),
                None => return self.fault("value"),
            }
            if self.takes(b']') {
                return Ok(array);
            }
            if !self.takes(b',') {
                return self.fault("value");
            }
        }
    }

    /// Returns a text with the bytes that it takes, quotation marks included.
    fn string(&mut self) -> Result<(Cow<'t, str>, Range<usize>), JsonFault> {
        let start = self.at;
        let bytes = self.text.as_bytes();
        let mut end = start + 1;
        loop {
            match bytes.get(end) {
                Some(b'"') => break,
                Some(b'\\') => end += 2,
                Some(0..=0x1f) | None => {
                    self.at = end.min(self.text.len());
                    return self.fault("string");
                }
                Some(_) => end += 1,
            }
        }
        self.at = end + 1;
        let inner = &self.text[start + 1..end];
        if !inner.contains('\\') {
            return Ok((Cow::Borrowed(inner), start..end + 1));
        }
        match serde_json::from_str::<String>(&self.text[start..=end]) {
            Ok(text) => Ok((Cow::Owned(text), start..end + 1)),
            Err(_) => Err(JsonFault { at: start, reason: "string" }),
        }
    }

    fn number(&mut self) -> Result<DeValue<'t>, JsonFault> {
        let start = self.at;
        while matches!(self.peek(), Some(b'-' | b'+' | b'.' | b'0'..=b'9' | b'e' | b'E')) {
            self.at += 1;
        }
        let text = &self.text[start..self.at];
        let read = serde_json::from_str::<serde_json::Number>(text).ok().and_then(|_| DeValue::parse(text).ok());
        read.map(Spanned::into_inner).ok_or(JsonFault { at: start, reason: "number" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_json_has_and_leaves_null_out() {
        let text = r#" {"a": [1, -2.5e1, true], "b": {"c": "x\u0041\n"}, "d": null, "e": {}} "#;
        let tree = tree(text).unwrap();
        let table = tree.get_ref();
        assert_eq!(table.len(), 3);
        let list = table.get("a").unwrap().get_ref().as_array().unwrap();
        assert_eq!(list[1].get_ref().as_float().unwrap().as_str().parse(), Ok(-25.0));
        assert_eq!(&text[list[1].span()], "-2.5e1");
        let inner = table.get("b").unwrap().get_ref().as_table().unwrap();
        assert_eq!(inner.get("c").unwrap().get_ref().as_str(), Some("xA\n"));
    }

    #[test]
    fn says_where_and_why_a_text_is_no_json() {
        let cases = [
            ("{\"a\": NaN}", 6, "number"),
            ("{\"a\": 01}", 6, "number"),
            ("{\"a\": 1,}", 8, "value"),
            ("{\"a\": [1, null]}", 14, "value"),
            ("{\"a\": \"x", 8, "end"),
            ("{\"a\": 1, \"a\": 2}", 9, "repeat"),
            ("{} x", 3, "rest"),
            ("[1]", 0, "object"),
            ("{'a': 1}", 1, "value"),
            ("{", 1, "end"),
            ("{\"a\": \"\\q\"}", 6, "string"),
        ];
        for (text, at, reason) in cases {
            assert_eq!(tree(text).unwrap_err(), JsonFault { at, reason }, "{text}");
        }
    }
}
