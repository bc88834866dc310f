//! The blank form as one page without scripts or requests, with headings, lists and enough contrast, made for A4.

use super::{Sheet, SheetQuestion};
use crate::author::escape::html as safe;
use crate::i18n::{Message, Messages};

const STYLE: &str = "\
body{font:1rem/1.5 system-ui,sans-serif;color:#111;background:#fff;max-width:46rem;margin:0 auto;padding:1rem}\
h1{line-height:1.2}h2{border-bottom:2px solid #111;margin-top:2.5rem}h3{margin:0 0 .3rem}\
.question{margin:1.6rem 0;break-inside:avoid}.only{font-style:italic}p{margin:.3rem 0}\
ul{list-style:none;padding:0;margin:.5rem 0}li{display:flex;gap:.7rem;margin:.4rem 0;align-items:baseline}\
.box{flex:none;width:1em;height:1em;border:2px solid #111;transform:translateY(.15em)}\
.line{border-bottom:1px solid #111;height:2rem}.more{display:block}.id{color:#555;font-family:monospace;font-size:.85rem}\
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}\
@media print{body{max-width:none;padding:0;font-size:10.5pt}h2{break-after:avoid}}@page{margin:18mm}";

/// Returns the form as an HTML page.
pub fn render(sheet: &Sheet, messages: &Messages) -> String {
    let title = safe(&sheet.title);
    let language = safe(messages.locale().as_str());
    let mut out = format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n\
         <p>{}</p>\n<p>{}</p>\n",
        safe(&sheet.intro),
        safe(&sheet.about)
    );
    for (index, step) in sheet.steps.iter().enumerate() {
        out.push_str(&format!("<h2>{}. {}</h2>\n<p>{}</p>\n", index + 1, safe(&step.title), safe(&step.intro)));
        for question in &step.questions {
            out.push_str(&one(question, messages));
        }
    }
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

fn one(question: &SheetQuestion, messages: &Messages) -> String {
    let mut out = format!("<div class=\"question\">\n<h3>{}. {}</h3>\n", question.number, safe(&question.text));
    if let Some(condition) = &question.only_if {
        let message = Message::new("author-only-if").with("condition", condition.as_str());
        out.push_str(&format!("<p class=\"only\">{}</p>\n", safe(&messages.render(&message))));
    }
    for (label, text) in &question.remarks {
        out.push_str(&format!("<p>{}: {}</p>\n", safe(label), safe(text)));
    }
    let id = question.id.as_ref().map_or(String::new(), |id| format!(" <span class=\"id\">{}</span>", safe(id)));
    out.push_str(&format!("<p><strong>{}</strong>{id}</p>\n", safe(&question.how)));
    if question.lines > 0 {
        let room = safe(&messages.text("author-room"));
        out.push_str(&format!("<p class=\"unseen\">{room}</p>\n"));
        out.push_str(&"<div class=\"line\"></div>\n".repeat(question.lines));
        if !question.unit.is_empty() {
            out.push_str(&format!("<p>{}</p>\n", safe(&question.unit)));
        }
    }
    out.push_str("<ul>\n");
    for (label, text) in &question.boxes {
        let more = if text.is_empty() { String::new() } else { format!("<span class=\"more\">{}</span>", safe(text)) };
        let label = safe(label);
        out.push_str(&format!("<li><span class=\"box\" aria-hidden=\"true\"></span><span>{label}{more}</span></li>\n"));
    }
    out.push_str("</ul>\n</div>\n");
    out
}
