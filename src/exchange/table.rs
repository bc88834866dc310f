//! Rows and cells from the bytes of a file: which signs stand between cells, and how letters were written.

use super::Separator;

/// How the letters of a file were written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Letters {
    /// UTF-8.
    Utf8,
    /// Windows-1252: what Excel on Windows writes when one saves as plain CSV. It lacks letters, which became `?`.
    Windows1252,
    /// UTF-16: what Excel calls Unicode text.
    Utf16,
}

/// Why a file cannot be read as a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// It is a workbook, not text with signs between cells.
    Workbook,
    /// It holds nothing.
    Empty,
    /// It is no text at all.
    Binary,
}

/// Returns the text of a file and how its letters were written.
///
/// # Errors
/// When it is a workbook, empty or no text.
pub fn text(bytes: &[u8]) -> Result<(String, Letters), Unreadable> {
    // A workbook is a zip file or, of older programs, a compound document.
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return Err(Unreadable::Workbook);
    }
    let (text, letters) = match bytes {
        [0xff, 0xfe, rest @ ..] => (utf16(rest, u16::from_le_bytes), Letters::Utf16),
        [0xfe, 0xff, rest @ ..] => (utf16(rest, u16::from_be_bytes), Letters::Utf16),
        [0xef, 0xbb, 0xbf, rest @ ..] => unmarked(rest),
        _ => unmarked(bytes),
    };
    if text.contains('\0') {
        return Err(Unreadable::Binary);
    }
    if text.trim().is_empty() { Err(Unreadable::Empty) } else { Ok((text, letters)) }
}

fn unmarked(bytes: &[u8]) -> (String, Letters) {
    match std::str::from_utf8(bytes) {
        Ok(text) => (text.to_owned(), Letters::Utf8),
        Err(_) => (bytes.iter().map(|byte| windows_1252(*byte)).collect(), Letters::Windows1252),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    char::decode_utf16(units).map(|sign| sign.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

/// The signs of Windows-1252 from 0x80 to 0x9f (Unicode Consortium, CP1252.TXT); all others are those of Latin-1.
const FROM_0X80: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

fn windows_1252(byte: u8) -> char {
    match byte {
        0x80..=0x9f => FROM_0X80[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

/// Returns the rows of a text.
pub fn rows(text: &str, separator: Separator) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new();
    reader.has_headers(false).flexible(true).delimiter(separator.byte());
    let records = reader.from_reader(text.as_bytes()).into_records();
    // The text is UTF-8 and rows may have any length, so that no record can be refused.
    records.flatten().map(|record| record.iter().map(str::to_owned).collect()).collect()
}

/// Returns the text of a file with these rows: with the mark by which Excel knows UTF-8, and Windows line ends.
pub fn written(rows: &[Vec<String>], separator: Separator) -> String {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(separator.byte())
        .terminator(csv::Terminator::CRLF)
        .flexible(true)
        .from_writer(Vec::new());
    for row in rows {
        writer.write_record(row).expect("memory takes any row");
    }
    let bytes = writer.into_inner().expect("memory takes any row");
    format!("\u{feff}{}", String::from_utf8(bytes).expect("rows are UTF-8"))
}

/// Returns the letters of a column: `A` for the first, `AA` after `Z`.
pub fn letters(column: usize) -> String {
    let last = char::from(b'A' + (column % 26) as u8);
    if column < 26 { last.to_string() } else { letters(column / 26 - 1) + &last.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_columns_are_those_of_a_spreadsheet() {
        assert_eq!([0, 4, 25, 26, 27, 702].map(letters), ["A", "E", "Z", "AA", "AB", "AAA"]);
    }

    #[test]
    fn letters_are_read_as_excel_writes_them() {
        let read = |bytes: &[u8]| text(bytes).unwrap();
        assert_eq!(read("\u{feff}één".as_bytes()), ("één".to_owned(), Letters::Utf8));
        assert_eq!(read(b"caf\xe9 \x80 5 \x91ja\x92"), ("café € 5 ‘ja’".to_owned(), Letters::Windows1252));
        assert_eq!(read(&[0xff, 0xfe, b'j', 0, b'a', 0]), ("ja".to_owned(), Letters::Utf16));
        assert_eq!(text(b"PK\x03\x04..."), Err(Unreadable::Workbook));
        assert_eq!(text(b"\xef\xbb\xbf \r\n"), Err(Unreadable::Empty));
        assert_eq!(text(b"a\0b"), Err(Unreadable::Binary));
    }

    #[test]
    fn rows_come_back_as_they_were_written() {
        let all =
            vec![vec!["a;b".to_owned(), "c\"d\"".to_owned()], vec!["e\nf".to_owned(), String::new(), "\t,".to_owned()]];
        for separator in Separator::ALL {
            let text = written(&all, separator);
            assert!(text.starts_with('\u{feff}') && text.ends_with("\r\n"));
            assert_eq!(rows(text.trim_start_matches('\u{feff}'), separator), all);
        }
    }
}
