//! What people read when something did not happen: what to do, never whose fault.

use super::Lang;
use crate::error::AppError;

#[must_use]
pub fn app_error(lang: Lang, error: &AppError) -> String {
    match lang {
        Lang::Fr => format!("{error:?}"),
    }
}
