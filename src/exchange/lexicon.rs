//! The words of a sheet in every language: a sheet made in one language is read in any.

use crate::i18n::Messages;
use crate::model::questionnaire::{NonAnswer, Question};
use crate::model::text::Localized;

/// A column of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// The step.
    Step,
    /// The name of the question in files.
    Id,
    /// The question in words.
    Question,
    /// What can be filled in.
    Hint,
    /// The answer.
    Answer,
    /// A remark.
    Remark,
    /// How the question stands; for the reader only.
    State,
    /// What stood there when the sheet was made.
    Mark,
}

impl Column {
    /// All columns, in the order of a sheet.
    pub const ALL: [Self; 8] =
        [Self::Step, Self::Id, Self::Question, Self::Hint, Self::Answer, Self::Remark, Self::State, Self::Mark];

    /// Returns its name in message keys.
    pub fn key(self) -> &'static str {
        match self {
            Self::Step => "step",
            Self::Id => "id",
            Self::Question => "question",
            Self::Hint => "hint",
            Self::Answer => "answer",
            Self::Remark => "remark",
            Self::State => "state",
            Self::Mark => "mark",
        }
    }
}

/// Words of the program: in the language that is written, and in all languages that are read.
#[derive(Clone, Copy)]
pub struct Lexicon<'m> {
    /// The language that is written.
    pub messages: &'m Messages,
    /// Every language.
    pub all: &'m [Messages],
}

impl<'m> Lexicon<'m> {
    /// Returns a text of the content in the language that is written.
    pub fn of<'t>(&self, text: &'t Localized) -> &'t str {
        text.get(self.messages.locale())
    }

    /// Returns the heading of a column.
    pub fn heading(&self, column: Column) -> String {
        self.messages.text(&format!("exchange-column-{}", column.key()))
    }

    /// Returns the column with this heading, in any language.
    pub fn column(&self, heading: &str) -> Option<Column> {
        let is_called = |column: &Column| self.is_text(&format!("exchange-column-{}", column.key()), heading);
        Column::ALL.into_iter().find(is_called)
    }

    /// Tells whether a cell holds these words of the program, in any language.
    pub fn is_text(&self, key: &str, cell: &str) -> bool {
        self.all.iter().any(|words| same(&words.text(key), cell))
    }

    /// Returns the non-answer that these words are, in any language.
    pub fn non_answer(&self, cell: &str) -> Option<NonAnswer> {
        let names = [
            (NonAnswer::Unknown, "unknown"),
            (NonAnswer::NotApplicable, "not-applicable"),
            (NonAnswer::Refused, "refused"),
        ];
        let is_meant = |key: &str| {
            ["interview-words", "interview-non", "answer", "exchange-words"].iter().any(|kind| {
                self.all
                    .iter()
                    .any(|words| words.text(&format!("{kind}-{key}")).split('|').any(|word| same(word, cell)))
            })
        };
        names.into_iter().find(|(_, key)| is_meant(key)).map(|(state, _)| state)
    }

    /// Returns the words for a non-answer.
    pub fn said_non(&self, state: NonAnswer) -> String {
        let key = match state {
            NonAnswer::Unknown => "unknown",
            NonAnswer::NotApplicable => "not-applicable",
            NonAnswer::Refused => "refused",
        };
        self.messages.text(&format!("interview-non-{key}"))
    }

    /// Returns the places of the choices that a text can mean: by id, then by words in any language, then by number.
    pub fn choices(&self, question: &Question, typed: &str) -> Vec<usize> {
        let typed = typed.trim().trim_start_matches(['•', '*']).trim();
        let places = |is_meant: &dyn Fn(usize) -> bool| -> Vec<usize> {
            (0..question.option.len()).filter(|place| is_meant(*place)).collect()
        };
        let by_id = places(&|place| same(question.option[place].id.as_str(), typed));
        if !by_id.is_empty() {
            return by_id;
        }
        let by_words = places(&|place| question.option[place].label.iter().any(|(_, label)| same(label, typed)));
        if !by_words.is_empty() {
            return by_words;
        }
        let (number, rest) = typed.split_once([' ', '=', '.', ')']).unwrap_or((typed, ""));
        let rest = rest.trim_start_matches([' ', '=', '.', ')']);
        let Some(place) = number.parse::<usize>().ok().and_then(|number| number.checked_sub(1)) else {
            return Vec::new();
        };
        let fits =
            |place: usize| rest.is_empty() || question.option[place].label.iter().any(|(_, label)| same(label, rest));
        (place < question.option.len() && fits(place)).then_some(place).into_iter().collect()
    }
}

/// Tells whether two texts are the same words: whatever their case, blanks, kind of apostrophe and full stop at the end.
pub fn same(one: &str, other: &str) -> bool {
    let plain = |text: &str| {
        let text = text.to_lowercase().replace(['’', '‘', '`'], "'");
        text.split_whitespace().collect::<Vec<_>>().join(" ").trim_end_matches('.').to_owned()
    };
    plain(one) == plain(other)
}
