//! Tables of results, in the look that suits where results go.

use super::session::Session;
use crate::terminal::table::{Table, TableLook};

/// Returns a table with these heads and rows, ending in a line break.
pub fn table(session: &Session<'_, '_>, heads: &[String], rows: &[Vec<String>]) -> String {
    let mut table = Table::new(heads.iter().cloned());
    for row in rows {
        table.row(row.iter().map(|cell| cell.as_str().into()));
    }
    table.render(looked(session))
}

/// Returns the look that suits where results go.
pub fn looked(session: &Session<'_, '_>) -> TableLook {
    TableLook {
        width: session.width(),
        plain: session.globals.plain || (session.facts.plain_for_good && session.facts.stdout_is_terminal),
        colour: session.colour(),
        utf8: session.facts.utf8 || !session.facts.stdout_is_terminal,
    }
}
