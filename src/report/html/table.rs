//! Tables that a screen reader can read: a caption, headings with their scope, and a frame that scrolls by keyboard.

use pulldown_cmark::Alignment;

use crate::report::escape;

/// Writes one table.
pub struct Table {
    alignments: Vec<Alignment>,
    column: usize,
    in_head: bool,
}

impl Table {
    /// Opens a table; it is named by its caption, or else by the heading above it. A script may sort and search one that
    /// is marked for it.
    pub fn open(
        out: &mut String,
        number: usize,
        caption: Option<&str>,
        heading: &str,
        alignments: Vec<Alignment>,
        sortable: bool,
    ) -> Self {
        let name = if caption.is_some() { format!("table-{number}") } else { heading.to_owned() };
        let columns = alignments.len();
        let mark = if sortable { " sortable" } else { "" };
        out.push_str(&format!(
            "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-labelledby=\"{name}\"><table class=\"columns-{columns}{mark}\">\n"
        ));
        if let Some(caption) = caption {
            out.push_str(&format!("<caption id=\"{name}\">{}</caption>\n", escape::html(caption)));
        }
        Self { alignments, column: 0, in_head: false }
    }

    /// Begins the head.
    pub fn head(&mut self, out: &mut String) {
        self.in_head = true;
        self.column = 0;
        out.push_str("<thead><tr>");
    }

    /// Ends the head and begins the body.
    pub fn body(&mut self, out: &mut String) {
        self.in_head = false;
        out.push_str("</tr></thead>\n<tbody>\n");
    }

    /// Begins a row.
    pub fn row(&mut self, out: &mut String) {
        self.column = 0;
        out.push_str("<tr>");
    }

    /// Begins a cell; the first of a row names the row.
    pub fn cell(&mut self, out: &mut String) {
        let class = match self.alignments.get(self.column) {
            Some(Alignment::Right) => " class=\"number\"",
            Some(Alignment::Center) => " class=\"middle\"",
            _ => "",
        };
        out.push_str(&match (self.in_head, self.column) {
            (true, _) => format!("<th scope=\"col\"{class}>"),
            (false, 0) => format!("<th scope=\"row\"{class}>"),
            (false, _) => format!("<td{class}>"),
        });
    }

    /// Ends a cell.
    pub fn end_cell(&mut self, out: &mut String) {
        out.push_str(if self.in_head || self.column == 0 { "</th>" } else { "</td>" });
        self.column += 1;
    }

    /// Closes the table.
    pub fn close(self, out: &mut String) {
        out.push_str("</tbody></table></div>\n");
    }
}
