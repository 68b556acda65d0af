//! Rows as what they hold.

use super::Error;

/// # Errors
/// `Unreadable` when a row holds what this version cannot read: nothing is left out in silence.
pub(super) fn read_rows<Row, T, All: FromIterator<T>>(
    table: &'static str,
    forum: i64,
    rows: Vec<Row>,
    read: impl Fn(Row) -> Option<T>,
) -> Result<All, Error> {
    let unreadable = Error::Unreadable { table, forum };
    rows.into_iter().map(read).collect::<Option<_>>().ok_or(unreadable)
}
