//! The form of a report: what stands in it, as it was typed, and what that says.

use std::collections::BTreeMap;

use domain::{
    Kept, ReportAction, ReportDetail, ReportField, ReportFields, ReportLine, ReportLink, ReportText, WebAddress,
};

use crate::{
    api::parse::Fields,
    error::{AppError, Problem},
};

/// Names of the fields of a row: see [`row_field`].
pub const ACTION: [&str; 3] = ["action_what", "action_who", "action_due"];
pub const LINK: [&str; 2] = ["link_url", "link_label"];

/// What stands in the form, right or wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReportForm {
    pub essence: String,
    pub points: String,
    pub decisions: String,
    /// What, who, until when.
    pub actions: Vec<[String; 3]>,
    pub questions: String,
    /// Address, what it is called.
    pub links: Vec<[String; 2]>,
    pub notes: String,
}

impl ReportForm {
    /// As it was posted.
    #[must_use]
    pub fn typed(fields: &[(String, String)]) -> Self {
        let one = |field: ReportField| {
            let value = fields.iter().rev().find(|(name, _)| name == field.name());
            value.map(|(_, value)| value.clone()).unwrap_or_default()
        };
        Self {
            essence: one(ReportField::Essence),
            points: one(ReportField::Points),
            decisions: one(ReportField::Decisions),
            actions: rows(fields, ACTION),
            questions: one(ReportField::Questions),
            links: rows(fields, LINK),
            notes: one(ReportField::Notes),
        }
    }

    /// What it says.
    ///
    /// # Errors
    /// All fields that are wrong at once; a wrong row is said of its list, and [`action`] or [`link`] says which.
    pub fn read(&self) -> Result<ReportFields, AppError> {
        let mut fields = Fields::default();
        let essence = fields.text(ReportField::Essence.name(), ReportLine::parse(&self.essence));
        let points = fields.text(ReportField::Points.name(), ReportText::parse(&self.points));
        let decisions = fields.text(ReportField::Decisions.name(), ReportText::parse(&self.decisions));
        let questions = fields.text(ReportField::Questions.name(), ReportText::parse(&self.questions));
        let notes = fields.text(ReportField::Notes.name(), ReportText::parse(&self.notes));
        let actions = list(&mut fields, ReportField::Actions, &self.actions, action);
        let links = list(&mut fields, ReportField::Links, &self.links, link);
        let texts = essence.zip(points).zip(decisions).zip(questions).zip(notes);
        let read = texts.zip(actions).zip(links).map(
            |((((((essence, points), decisions), questions), notes), actions), links)| ReportFields {
                essence,
                points,
                decisions,
                actions,
                questions,
                links,
                notes,
            },
        );
        fields.finish(read)
    }
}

impl From<&ReportFields> for ReportForm {
    fn from(fields: &ReportFields) -> Self {
        let action = |action: &ReportAction| [&*action.what, &*action.who, &*action.due].map(str::to_owned);
        let link = |link: &ReportLink| [link.url.as_str(), &*link.label].map(str::to_owned);
        Self {
            essence: fields.essence.to_string(),
            points: fields.points.to_string(),
            decisions: fields.decisions.to_string(),
            actions: fields.actions.iter().map(action).collect(),
            questions: fields.questions.to_string(),
            links: fields.links.iter().map(link).collect(),
            notes: fields.notes.to_string(),
        }
    }
}

/// One line of the table of actions; `None` for an empty one.
///
/// # Errors
/// Which of its fields is wrong, by its place in the row, and how.
pub fn action([what, who, due]: &[String; 3]) -> Result<Option<ReportAction>, (usize, Problem)> {
    let at = |place: usize| move |error| (place, Problem::Text(error));
    let action = ReportAction {
        what: ReportLine::parse(what).map_err(at(0))?,
        who: ReportDetail::parse(who).map_err(at(1))?,
        due: ReportDetail::parse(due).map_err(at(2))?,
    };
    if action == ReportAction::default() {
        return Ok(None);
    }
    if action.what.is_empty() {
        return Err((0, Problem::Text(domain::TextError::Missing)));
    }
    Ok(Some(action))
}

/// One link; `None` for an empty line. Only `https:` and `http:` are links (S0-03, field.md §3.6).
///
/// # Errors
/// Which of its fields is wrong, by its place in the row, and how.
pub fn link([url, label]: &[String; 2]) -> Result<Option<ReportLink>, (usize, Problem)> {
    let label = ReportDetail::parse(label).map_err(|error| (1, Problem::Text(error)))?;
    if url.trim().is_empty() && label.is_empty() {
        return Ok(None);
    }
    let url = WebAddress::parse(url).ok_or((0, Problem::Address))?;
    Ok(Some(ReportLink { url, label }))
}

fn list<const N: usize, T>(
    fields: &mut Fields,
    field: ReportField,
    rows: &[[String; N]],
    row: impl Fn(&[String; N]) -> Result<Option<T>, (usize, Problem)>,
) -> Option<Vec<T>> {
    let read: Result<Vec<Option<T>>, _> = rows.iter().map(row).collect();
    let read: Vec<T> = match read {
        Ok(rows) => rows.into_iter().flatten().collect(),
        Err((_, problem)) => {
            fields.wrong(field.name(), problem);
            return None;
        }
    };
    if read.len() > ReportFields::MAX_ROWS {
        let max = ReportFields::MAX_ROWS;
        fields.wrong(field.name(), Problem::Rows { max });
        return None;
    }
    Some(read)
}

/// A field of a row is named by what it is and the number of its row: no name is posted twice.
#[must_use]
pub fn row_field(name: &str, number: usize) -> String {
    format!("{name}{number}")
}

fn rows<const N: usize>(fields: &[(String, String)], names: [&str; N]) -> Vec<[String; N]> {
    let mut rows: BTreeMap<u32, [String; N]> = BTreeMap::new();
    for (name, value) in fields {
        let at = |(place, known): (usize, &&str)| {
            let number = name.strip_prefix(known)?.parse().ok()?;
            Some((place, number))
        };
        if let Some((place, number)) = names.iter().enumerate().find_map(at) {
            let row = rows
                .entry(number)
                .or_insert_with(|| std::array::from_fn(|_| String::new()));
            row[place].clone_from(value);
        }
    }
    // Lines without anything in them are the form's own.
    let filled = |row: &[String; N]| row.iter().any(|field| !field.trim().is_empty());
    rows.into_values().filter(filled).collect()
}

/// Begins the names of hidden fields: of what the form shows two versions.
const CONFLICT: &str = "conflict_";

#[must_use]
pub fn conflict_field(field: ReportField) -> String {
    format!("{CONFLICT}{}", field.name())
}

/// The field with which one chooses between two versions of a field.
#[must_use]
pub fn kept_field(field: ReportField) -> &'static str {
    match field {
        ReportField::Essence => "kept_essence",
        ReportField::Points => "kept_points",
        ReportField::Decisions => "kept_decisions",
        ReportField::Actions => "kept_actions",
        ReportField::Questions => "kept_questions",
        ReportField::Links => "kept_links",
        ReportField::Notes => "kept_notes",
    }
}

/// The fields of which this form showed two versions.
#[must_use]
pub fn in_conflict(fields: &[(String, String)]) -> Vec<ReportField> {
    let shown = |field: &ReportField| {
        let named = |name: &str| name.strip_prefix(CONFLICT) == Some(field.name());
        fields.iter().any(|(name, _)| named(name))
    };
    ReportField::ALL.into_iter().filter(shown).collect()
}

/// What was typed, with the choices made between two versions. `theirs` is the revision that the form showed.
///
/// # Errors
/// A choice that was not made, or both versions together are too long.
pub fn settled(
    posted: &[(String, String)],
    mut typed: ReportFields,
    theirs: &ReportFields,
) -> Result<ReportFields, AppError> {
    let mut fields = Fields::default();
    for field in in_conflict(posted) {
        let name = kept_field(field);
        let value = posted
            .iter()
            .rev()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str());
        match Kept::ALL.into_iter().find(|kept| Some(kept.name()) == value) {
            None => fields.wrong(name, Problem::Choice),
            Some(kept) => {
                fields.text(field.name(), typed.settle(field, kept, theirs));
            }
        }
    }
    fields.finish(Some(typed))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn posted(fields: &[(&str, &str)]) -> ReportForm {
        let own = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        ReportForm::typed(&fields.iter().map(own).collect::<Vec<_>>())
    }

    #[test]
    fn what_was_read_stands_in_the_form_as_it_was() {
        let form = posted(&[
            ("essence", "Une phrase"),
            ("points", "un\ndeux\ntrois"),
            ("action_what10", "Relire"),
            ("action_what0", "Écrire au réseau"),
            ("action_who0", "Camille"),
            ("action_due0", "vendredi"),
            ("action_what1", ""),
            ("action_who1", " "),
            ("link_url0", "https://exemple.fr"),
            ("link_label0", "L’exemple"),
            ("notes", "**tout**"),
        ]);
        let fields = form.read().unwrap();
        assert_eq!((fields.actions.len(), fields.links.len()), (2, 1));
        assert!(fields.is_complete());
        assert_eq!(ReportForm::from(&fields), form);
    }

    #[test]
    fn an_address_that_is_none_is_said_of_the_links_and_of_nothing_else() {
        for address in ["javascript:alert(1)", "data:text/html,x", "exemple.fr", ""] {
            let form = posted(&[
                ("link_url3", address),
                ("link_label3", "Lien"),
                ("essence", "Une phrase"),
            ]);
            let expected = AppError::invalid("links", Problem::Address);
            assert_eq!(form.read(), Err(expected), "{address}");
        }
    }

    #[test]
    fn who_and_when_need_what() {
        let form = posted(&[("action_what0", " "), ("action_who0", "Camille"), ("action_due0", "")]);
        let missing = Problem::Text(domain::TextError::Missing);
        assert_eq!(form.read(), Err(AppError::invalid("actions", missing)));
        assert_eq!(action(&form.actions[0]), Err((0, missing)));
    }

    #[test]
    fn a_report_takes_so_many_actions_and_no_more() {
        let names: Vec<String> = (0..=ReportFields::MAX_ROWS)
            .map(|number| row_field(ACTION[0], number))
            .collect();
        let rows: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "À faire")).collect();
        let max = ReportFields::MAX_ROWS;
        let expected = AppError::invalid("actions", Problem::Rows { max });
        assert_eq!(posted(&rows).read(), Err(expected));
        assert!(posted(&rows[1..]).read().is_ok());
    }
}
