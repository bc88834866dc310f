//! The blank form as Markdown.

use super::{Sheet, SheetQuestion};
use crate::author::escape::markdown as safe;
use crate::i18n::{Message, Messages};

/// Returns the form as Markdown.
pub fn render(sheet: &Sheet, messages: &Messages) -> String {
    let mut out = format!("# {}\n\n{}\n\n{}\n", safe(&sheet.title), safe(&sheet.intro), safe(&sheet.about));
    for (index, step) in sheet.steps.iter().enumerate() {
        out.push_str(&format!("\n## {}. {}\n\n{}\n", index + 1, safe(&step.title), safe(&step.intro)));
        for question in &step.questions {
            out.push_str(&one(question, messages));
        }
    }
    out
}

fn one(question: &SheetQuestion, messages: &Messages) -> String {
    let mut out = format!("\n### {}. {}\n\n", question.number, safe(&question.text));
    if let Some(condition) = &question.only_if {
        let message = Message::new("author-only-if").with("condition", condition.as_str());
        out.push_str(&format!("*{}*\n\n", safe(&messages.render(&message))));
    }
    for (label, text) in &question.remarks {
        out.push_str(&format!("{}: {}\n\n", safe(label), safe(text)));
    }
    let id = question.id.as_ref().map_or(String::new(), |id| format!(" (`{}`)", id.replace('`', "")));
    out.push_str(&format!("**{}**{id}\n\n", safe(&question.how)));
    for index in 0..question.lines {
        let unit = if index == 0 { safe(&question.unit) } else { String::new() };
        out.push_str(&format!("{} {unit}\n\n", "\\_".repeat(40)));
    }
    for (label, text) in &question.boxes {
        let text = if text.is_empty() { String::new() } else { format!(". {}", safe(text)) };
        out.push_str(&format!("- ☐ {}{text}\n", safe(label)));
    }
    out
}
