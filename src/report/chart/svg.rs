//! A small drawing board: rectangles, lines and words, written as SVG that needs no style of its own.

use crate::report::context::ChartText;
use crate::report::escape;

/// Width of every chart: a telephone's.
pub const WIDTH: f64 = 340.0;
/// Height of a line of words.
pub const LINE: f64 = 18.0;
/// Height of a bar.
pub const BAR: f64 = 14.0;
/// Size of all words.
pub const SIZE: f64 = 14.0;
/// Words that fit on a line, counted generously.
const LETTER: f64 = 7.4;

/// A drawing in the making.
pub struct Drawing {
    name: &'static str,
    body: String,
    /// Height so far; the drawing ends here.
    pub height: f64,
}

impl Drawing {
    /// Returns an empty drawing.
    pub fn new(name: &'static str) -> Self {
        Self { name, body: String::new(), height: 0.0 }
    }

    /// Draws a rectangle with a fill: a pattern of this drawing or `none`.
    pub fn rect(&mut self, x: f64, y: f64, width: f64, height: f64, class: &str) {
        let (fill, stroke) = paint(class);
        let fill = fill.replace("{name}", self.name);
        self.body.push_str(&format!(
            "<rect class=\"{class}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{fill}\"{stroke}/>\n",
            short(x),
            short(y),
            short(width.max(1.0)),
            short(height)
        ));
    }

    /// Draws words; `anchor` is `start` or `end`.
    pub fn text(&mut self, x: f64, y: f64, anchor: &str, words: &str) {
        self.words(x, y, anchor, "", words);
    }

    /// Draws words in bold.
    pub fn bold(&mut self, x: f64, y: f64, words: &str) {
        self.words(x, y, "start", " font-weight=\"bold\"", words);
    }

    fn words(&mut self, x: f64, y: f64, anchor: &str, more: &str, words: &str) {
        self.body.push_str(&format!(
            "<text x=\"{}\" y=\"{}\" text-anchor=\"{anchor}\"{more}>{}</text>\n",
            short(x),
            short(y),
            escape::html(words)
        ));
    }

    /// Writes a name over its bar, with a remark at the right when there is room for both.
    pub fn name(&mut self, name: &str, remark: &str, strong: bool) {
        let room = if remark.is_empty() { WIDTH } else { WIDTH - 10.0 - 8.0 * remark.chars().count() as f64 };
        let lines = wrapped(name, room);
        for (index, line) in lines.iter().enumerate() {
            match strong {
                true => self.bold(0.0, self.height + 13.0, line),
                false => self.text(0.0, self.height + 13.0, "start", line),
            }
            if index + 1 == lines.len() && !remark.is_empty() {
                self.text(WIDTH, self.height + 13.0, "end", remark);
            }
            self.height += LINE;
        }
    }

    /// Returns the drawing as SVG with a name and a description.
    pub fn finish(self, text: &ChartText) -> String {
        let (name, width, height) = (self.name, short(WIDTH), short(self.height));
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" role=\"img\" viewBox=\"0 0 {width} {height}\" \
             aria-labelledby=\"chart-{name}-title chart-{name}-description\" color=\"#1b1b1b\" \
             font-family=\"system-ui, sans-serif\" font-size=\"{}\" fill=\"currentColor\">\n\
             <title id=\"chart-{name}-title\">{}</title>\n<desc id=\"chart-{name}-description\">{}</desc>\n{}\
             <rect class=\"paper\" width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>\n{}</svg>\n",
            short(SIZE),
            escape::html(&text.title),
            escape::html(&text.description),
            patterns(name),
            self.body,
        )
    }
}

/// Returns fill and outline of a class. The colours have enough contrast on white and on a dark page.
fn paint(class: &str) -> (&'static str, &'static str) {
    match class {
        "in-order" | "mean" => ("#1d7a5f", ""),
        "at-risk" => ("url(#chart-{name}-stripes)", " stroke=\"#b5651d\" stroke-width=\"1.5\""),
        "blocking" => ("url(#chart-{name}-cross)", " stroke=\"#c0392b\" stroke-width=\"1.5\""),
        "not-known" => ("none", " stroke=\"#767676\" stroke-width=\"1.5\" stroke-dasharray=\"4 3\""),
        "range" | "first" | "known" => ("#3f83c4", ""),
        "second-third" => ("url(#chart-{name}-slant)", " stroke=\"#3f83c4\" stroke-width=\"1\""),
        "line" => ("currentColor", ""),
        _ => ("none", " stroke=\"#8a8a8a\""),
    }
}

fn patterns(name: &str) -> String {
    format!(
        "<defs>\
         <pattern id=\"chart-{name}-stripes\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">\
         <rect width=\"3\" height=\"6\" fill=\"#b5651d\"/></pattern>\
         <pattern id=\"chart-{name}-slant\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">\
         <rect width=\"2.4\" height=\"6\" fill=\"#3f83c4\"/></pattern>\
         <pattern id=\"chart-{name}-cross\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">\
         <path d=\"M0 0L6 6M6 0L0 6\" stroke=\"#c0392b\" stroke-width=\"1.6\"/></pattern>\
         </defs>\n"
    )
}

/// Returns a number as short as SVG allows, the same on every machine.
fn short(value: f64) -> String {
    let text = format!("{value:.1}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

/// Returns words as lines that fit a width.
pub fn wrapped(words: &str, width: f64) -> Vec<String> {
    let letters = (width / LETTER) as usize;
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= letters => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.extend(broken(word, letters)),
        }
    }
    lines
}

/// Returns a word in pieces that fit.
fn broken(word: &str, letters: usize) -> Vec<String> {
    let all: Vec<char> = word.chars().collect();
    all.chunks(letters.max(1)).map(|piece| piece.iter().collect()).collect()
}
