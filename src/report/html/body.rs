//! Writes the events of a Markdown parser as HTML, one by one. Whatever has no place here becomes text.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use pulldown_cmark::{Alignment, Event, Options, Parser, Tag, TagEnd};
use serde::Serialize;

use super::Page;
use super::outline::{Entry, Outline, clean};
use super::table::Table;
use crate::report::escape;

/// Most links back from a source to the text.
const LINKS_BACK: usize = 6;

/// Class of a heading that the table of contents leaves out.
const UNLISTED: &str = "unlisted";
/// Class of a heading under which tables can be sorted and searched.
const SORTABLE: &str = "sortable";
/// Class of the heading under which the order of platforms stands, and other weights can be tried.
const ORDER: &str = "order";
/// Class of a heading that begins a new sheet when printed.
const PAGE: &str = "page";

/// A document as parts of a page.
pub struct Body {
    /// Text of the first heading.
    pub title: String,
    /// Everything before the second section.
    pub summary: String,
    /// The other sections.
    pub rest: String,
    /// Table of contents.
    pub outline: Vec<Entry>,
    /// The heading of the order of platforms.
    pub order: Option<Place>,
    /// Whether any table can be sorted and searched.
    pub sortable: bool,
}

/// A heading that something is put under.
#[derive(Debug, Clone, Serialize)]
pub struct Place {
    /// Its name in links.
    pub id: String,
    /// Its level.
    pub level: u8,
}

/// Returns a document as parts of a page.
pub fn body(markdown: &str, page: &Page<'_>) -> Body {
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_HEADING_ATTRIBUTES;
    let events: Vec<Event<'_>> = Parser::new_ext(markdown, options).collect();
    let mut writer = Writer::new(page, &events);
    let mut at = 0;
    while at < events.len() {
        at += writer.write(&events, at);
    }
    writer.end_sources();
    let split = writer.split.unwrap_or(writer.out.len());
    let rest = writer.out.split_off(split);
    Body {
        title: writer.title,
        summary: writer.out,
        rest,
        outline: writer.outline.into_entries(),
        order: writer.order,
        sortable: writer.any_sortable,
    }
}

struct Writer<'a> {
    page: &'a Page<'a>,
    out: String,
    title: String,
    split: Option<usize>,
    sections: usize,
    outline: Outline,
    anchors: BTreeSet<String>,
    heading: String,
    level: u8,
    table: Option<Table>,
    tables: usize,
    caption: Option<String>,
    /// Whether a chart stands open with the table that goes beside it.
    paired: bool,
    order: Option<Place>,
    /// How often each chart was shown so far.
    shown: BTreeMap<String, usize>,
    /// Whether tables under the present heading can be sorted, and whether any can.
    sortable: bool,
    any_sortable: bool,
    /// How often each source is cited, and how often so far.
    citations: BTreeMap<String, (usize, usize)>,
    in_sources: bool,
    /// The source that is being written, and whether its title still comes.
    source: Option<(String, bool)>,
    open_links: Vec<bool>,
    cited_title: bool,
}

impl<'a> Writer<'a> {
    fn new(page: &'a Page<'a>, events: &[Event<'_>]) -> Self {
        let mut citations: BTreeMap<String, (usize, usize)> = BTreeMap::new();
        let mut anchors = BTreeSet::new();
        for event in events {
            match event {
                Event::FootnoteReference(label) => citations.entry(clean(label)).or_default().0 += 1,
                Event::Start(Tag::Heading { id: Some(id), .. }) => drop(anchors.insert(clean(id))),
                _ => {}
            }
        }
        Self {
            page,
            out: String::new(),
            title: String::new(),
            split: None,
            sections: 0,
            outline: Outline::default(),
            anchors,
            heading: "top".to_owned(),
            level: 0,
            table: None,
            tables: 0,
            caption: None,
            paired: false,
            order: None,
            shown: BTreeMap::new(),
            sortable: false,
            any_sortable: false,
            citations,
            in_sources: false,
            source: None,
            open_links: Vec::new(),
            cited_title: false,
        }
    }

    /// Writes the event at a place and returns how many events that took.
    fn write(&mut self, events: &[Event<'_>], at: usize) -> usize {
        if self.source.is_none() && !matches!(events[at], Event::Start(Tag::FootnoteDefinition(_))) {
            self.end_sources();
        }
        match &events[at] {
            Event::Start(Tag::Paragraph) => return self.paragraph(&events[at..]),
            Event::Start(Tag::Heading { level, id, classes, .. }) => {
                let has = |wanted: &str| classes.iter().any(|class| &**class == wanted);
                self.sortable = has(SORTABLE);
                let (listed, order) = (!has(UNLISTED), has(ORDER));
                let text = text_until(&events[at + 1..], |event| matches!(event, Event::End(TagEnd::Heading(_))));
                self.start_heading(*level as u8, id.as_deref(), &text, listed, has(PAGE));
                if order && self.order.is_none() {
                    self.order = Some(Place { id: self.heading.clone(), level: self.level });
                }
            }
            Event::End(TagEnd::Heading(_)) => self.out.push_str(&format!("</h{}>\n", self.level)),
            Event::Start(Tag::Image { .. }) => return self.alternative(&events[at..]),
            Event::Start(Tag::Table(alignments)) => {
                self.tables += 1;
                let caption = self.caption.take();
                self.any_sortable |= self.sortable;
                self.table = Some(Table::open(
                    &mut self.out,
                    self.tables,
                    caption.as_deref(),
                    &self.heading,
                    alignments.clone(),
                    self.sortable,
                ));
            }
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::FootnoteReference(label) => self.cite(label),
            Event::Code(text) => self.out.push_str(&format!("<code>{}</code>", escape::html(text))),
            Event::SoftBreak => self.out.push('\n'),
            Event::HardBreak => self.out.push_str("<br>\n"),
            Event::Rule => self.out.push_str("<hr>\n"),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => self.out.push_str(&escape::html(text)),
            Event::InlineMath(text) | Event::DisplayMath(text) => self.out.push_str(&escape::html(text)),
            Event::TaskListMarker(_) => {}
        }
        1
    }

    /// Writes a paragraph: one with nothing but a chart is a figure, and bold words alone above a table are its caption.
    fn paragraph(&mut self, events: &[Event<'_>]) -> usize {
        let length = 1 + events.iter().position(|event| matches!(event, Event::End(TagEnd::Paragraph))).unwrap_or(0);
        let inner = &events[1..length.max(2) - 1];
        if let [Event::Start(Tag::Image { dest_url, .. }), .., Event::End(TagEnd::Image)] = inner
            && let Some((name, svg)) = self.page.charts.iter().find(|(name, _)| name.as_str() == &**dest_url)
        {
            let title = escape::html(&text_until(inner, |_| false));
            let svg = self.own_names(name, svg);
            self.paired = numbers_follow(&events[length..]);
            self.out.push_str(if self.paired { "<div class=\"pair\">\n" } else { "" });
            self.out.push_str(&format!("<figure>\n<figcaption>{title}</figcaption>\n{svg}</figure>\n"));
            return length;
        }
        if let [Event::Start(Tag::Strong), texts @ .., Event::End(TagEnd::Strong)] = inner
            && texts.iter().all(|event| matches!(event, Event::Text(_) | Event::SoftBreak))
            && matches!(events.get(length), Some(Event::Start(Tag::Table(_))))
        {
            self.caption = Some(text_until(texts, |_| false));
            return length;
        }
        self.out.push_str("<p>");
        1
    }

    /// Returns a chart whose names stand nowhere else on the page, also when it is shown again.
    fn own_names<'s>(&mut self, name: &str, svg: &'s str) -> Cow<'s, str> {
        let times = self.shown.entry(name.to_owned()).or_default();
        *times += 1;
        match *times {
            1 => Cow::Borrowed(svg),
            times => {
                let svg = svg.replace("\"chart-", &format!("\"chart-{times}-"));
                Cow::Owned(
                    svg.replace(" chart-", &format!(" chart-{times}-")).replace("#chart-", &format!("#chart-{times}-")),
                )
            }
        }
    }

    /// Writes the words of a picture instead of the picture.
    fn alternative(&mut self, events: &[Event<'_>]) -> usize {
        let end = |event: &Event<'_>| matches!(event, Event::End(TagEnd::Image));
        self.out.push_str(&escape::html(&text_until(events, end)));
        1 + events.iter().position(end).unwrap_or(0)
    }

    fn start_heading(&mut self, level: u8, id: Option<&str>, text: &str, listed: bool, page: bool) {
        let id = self.outline.id(id, text);
        self.level = self.outline.level(level);
        if self.level == 1 {
            self.title = text.to_owned();
        }
        if self.level == 2 {
            self.sections += 1;
            if self.sections == 2 {
                self.split = Some(self.out.len());
            }
        }
        if listed {
            self.outline.add(self.level, &id, text);
        }
        let class = if page { format!(" class=\"{PAGE}\"") } else { String::new() };
        self.out.push_str(&format!("<h{} id=\"{id}\"{class}>", self.level));
        self.heading = id;
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::BlockQuote(_) => self.out.push_str("<div class=\"note\" role=\"note\">\n"),
            Tag::CodeBlock(_) => self.out.push_str("<pre tabindex=\"0\"><code>"),
            Tag::List(Some(1)) => self.out.push_str("<ol>\n"),
            Tag::List(Some(start)) => self.out.push_str(&format!("<ol start=\"{start}\">\n")),
            Tag::List(None) => self.out.push_str("<ul>\n"),
            Tag::Item => self.out.push_str("<li>"),
            Tag::Emphasis => self.start_emphasis(),
            Tag::Strong => self.out.push_str("<strong>"),
            Tag::Link { dest_url, .. } => self.start_link(dest_url),
            Tag::FootnoteDefinition(label) => self.start_source(label),
            Tag::TableHead => self.on_table(Table::head),
            Tag::TableRow => self.on_table(Table::row),
            Tag::TableCell => self.on_table(Table::cell),
            _ => {}
        }
    }

    fn end(&mut self, tag: &TagEnd) {
        match tag {
            TagEnd::Paragraph => {
                if self.source.is_some() {
                    self.links_back();
                }
                self.out.push_str("</p>\n");
            }
            TagEnd::BlockQuote(_) => self.out.push_str("</div>\n"),
            TagEnd::CodeBlock => self.out.push_str("</code></pre>\n"),
            TagEnd::List(true) => self.out.push_str("</ol>\n"),
            TagEnd::List(false) => self.out.push_str("</ul>\n"),
            TagEnd::Item => self.out.push_str("</li>\n"),
            TagEnd::Emphasis if std::mem::take(&mut self.cited_title) => self.out.push_str("</cite>"),
            TagEnd::Emphasis => self.out.push_str("</em>"),
            TagEnd::Strong => self.out.push_str("</strong>"),
            TagEnd::Link if self.open_links.pop() == Some(true) => self.out.push_str("</a>"),
            TagEnd::FootnoteDefinition => {
                self.source = None;
                self.out.push_str("</li>\n");
            }
            TagEnd::TableHead => self.on_table(Table::body),
            TagEnd::TableRow => self.out.push_str("</tr>\n"),
            TagEnd::TableCell => self.on_table(Table::end_cell),
            TagEnd::Table => {
                if let Some(table) = self.table.take() {
                    table.close(&mut self.out);
                    self.out.push_str(if std::mem::take(&mut self.paired) { "</div>\n" } else { "" });
                }
            }
            _ => {}
        }
    }

    fn on_table(&mut self, write: impl FnOnce(&mut Table, &mut String)) {
        if let Some(table) = &mut self.table {
            write(table, &mut self.out);
        }
    }

    /// Opens emphasis; the first one in a source is its title, in its own language.
    fn start_emphasis(&mut self) {
        if !self.source.as_mut().is_some_and(|(_, title)| std::mem::take(title)) {
            return self.out.push_str("<em>");
        }
        self.cited_title = true;
        let number = self.source.as_ref().and_then(|(label, _)| label.parse::<usize>().ok());
        let language = number.and_then(|number| self.page.source_languages.get(&number));
        match language.filter(|tag| is_language_tag(tag) && tag.as_str() != self.page.language) {
            Some(tag) => self.out.push_str(&format!("<cite lang=\"{tag}\">")),
            None => self.out.push_str("<cite>"),
        }
    }

    /// Opens a link when it leads somewhere it may lead; otherwise only its text remains.
    fn start_link(&mut self, target: &str) {
        let lands = match target.strip_prefix('#') {
            Some(anchor) => self.anchors.contains(anchor),
            None => escape::is_allowed_link(target),
        };
        let (file, place) = target.split_once('#').unwrap_or((target, ""));
        let beside = file.strip_suffix(".md").filter(|name| self.page.siblings.iter().any(|known| known == name));
        if lands {
            self.out.push_str(&format!("<a href=\"{}\">", escape::html(target)));
        } else if let Some(name) = beside {
            let place = if place.is_empty() { String::new() } else { format!("#{}", clean(place)) };
            self.out.push_str(&format!("<a href=\"{name}.html{place}\">"));
        }
        self.open_links.push(lands || beside.is_some());
    }

    fn cite(&mut self, label: &str) {
        let id = clean(label);
        let uses = self.citations.entry(id.clone()).or_default();
        uses.1 += 1;
        let (use_number, name) = (uses.1, escape::html(&self.page.words.source));
        self.out.push_str(&format!(
            "<a class=\"cite\" id=\"cite-{id}-{use_number}\" href=\"#source-{id}\" aria-label=\"{name} {id}\">[{id}]</a>"
        ));
    }

    fn start_source(&mut self, label: &str) {
        if !std::mem::replace(&mut self.in_sources, true) {
            self.out.push_str("<ol class=\"sources\">\n");
        }
        let id = clean(label);
        let value = id.parse::<usize>().map_or(String::new(), |number| format!(" value=\"{number}\""));
        self.out.push_str(&format!("<li id=\"source-{id}\"{value}>"));
        self.source = Some((id, true));
    }

    fn links_back(&mut self) {
        let Some((id, _)) = &self.source else { return };
        let uses = self.citations.get(id).map_or(0, |(all, _)| *all);
        let name = escape::html(&self.page.words.back);
        for number in 1..=uses.min(LINKS_BACK) {
            let place = if uses > 1 { format!(" ({number})") } else { String::new() };
            self.out.push_str(&format!(
                " <a class=\"back\" href=\"#cite-{id}-{number}\" aria-label=\"{name} {id}{place}\">↑</a>"
            ));
        }
    }

    fn end_sources(&mut self) {
        if std::mem::take(&mut self.in_sources) {
            self.out.push_str("</ol>\n");
        }
    }
}

/// Tells whether a table of names and numbers comes next, with or without a caption: narrow enough to stand beside a chart.
fn numbers_follow(events: &[Event<'_>]) -> bool {
    let is_caption = |event: &Event<'_>| {
        matches!(event, Event::Start(Tag::Paragraph | Tag::Strong) | Event::End(TagEnd::Paragraph | TagEnd::Strong))
            || matches!(event, Event::Text(_) | Event::SoftBreak)
    };
    match events.iter().find(|event| !is_caption(event)) {
        Some(Event::Start(Tag::Table(columns))) => columns.iter().skip(1).all(|one| *one == Alignment::Right),
        _ => false,
    }
}

/// Returns the text of the events up to one that ends it.
fn text_until(events: &[Event<'_>], end: impl Fn(&Event<'_>) -> bool) -> String {
    let mut text = String::new();
    for event in events.iter().take_while(|event| !end(event)) {
        match event {
            Event::Text(part) | Event::Code(part) => text.push_str(part),
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            _ => {}
        }
    }
    text
}

fn is_language_tag(tag: &str) -> bool {
    tag.len() <= 35 && !tag.is_empty() && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}
