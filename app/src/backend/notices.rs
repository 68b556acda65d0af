//! What the person who runs an instance says of it: who is behind it, who answers for people's data, how accessible
//! it is. Read from a file when the server starts; `docs/notices.example.toml` explains it, and the law asks for most.

use domain::Date;
use serde::{Deserialize, Deserializer, de::Error};

/// The instance itself, apart from its forums.
pub trait About: Send + Sync {
    fn notices(&self) -> &Notices;

    /// For what is true only for a time.
    fn today(&self) -> Date;

    /// The values that what is over is erased by.
    fn kept(&self) -> KeptFor;
}

/// For how many days what is kept of people stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeptFor {
    /// After the day.
    pub interest: u32,
    /// After the day.
    pub photos: u32,
    /// After the day.
    pub assistance: u32,
    pub mail: u32,
    /// Without anything being done in the forum.
    pub people: u32,
    /// So many days before people go who gave an address is told; `None`: this server sends no mail.
    pub notice: Option<u32>,
    /// After a case was closed.
    pub cases: u32,
    /// After someone left.
    pub acceptances: u32,
}

/// What was said; an empty text is one that nobody wrote yet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Notices {
    pub editor: Editor,
    pub host: Host,
    pub data: PersonalData,
    pub help: Help,
    pub accessibility: Accessibility,
}

/// Who publishes this site (law of 21 June 2004, LCEN, article 1-1).
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Editor {
    pub name: String,
    pub address: String,
    /// An address or a telephone number.
    pub contact: String,
    /// « Directeur ou directrice de la publication »
    pub director: String,
}

/// On whose machines it runs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Host {
    pub name: String,
    pub address: String,
    pub contact: String,
}

/// Who answers for people's data (GDPR, article 13).
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PersonalData {
    /// The editor, when nobody else is named.
    pub controller: String,
    pub contact: String,
    /// How to reach the data protection officer.
    pub officer: String,
    pub basis: Option<Basis>,
    /// Who works for the controller besides the host: who sends the e-mails, for example.
    pub processors: Vec<String>,
}

/// Why a day may be held with people's names, besides what they consent to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    PublicInterest,
    LegitimateInterest,
}

/// Whom to ask about the site itself; each forum has contacts of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Help {
    /// Markdown.
    pub contact: String,
}

/// What the declaration of accessibility says that only who runs the instance knows (requirements §3).
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Accessibility {
    pub contact: String,
    /// Where the « schéma pluriannuel » is read.
    pub plan: String,
    /// What is known not to be accessible.
    pub limits: Vec<String>,
    /// Without one, nobody knows.
    pub audit: Option<Audit>,
}

/// Who looked at how many criteria of the RGAA, and how many were met.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Audit {
    /// `"2026-05-04"`
    #[serde(deserialize_with = "day")]
    pub date: Date,
    pub auditor: String,
    pub met: u32,
    pub applicable: u32,
    /// Where the report is read.
    #[serde(default)]
    pub report: String,
}

/// What the home page must say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conformity {
    Total,
    /// At least half of the criteria are met.
    Partial,
    /// Also when nobody has looked, or not for three years.
    No,
}

impl Audit {
    /// How many of a hundred criteria are met.
    #[must_use]
    pub fn rate(&self) -> u32 {
        self.met.min(self.applicable) * 100 / self.applicable.max(1)
    }

    fn is_valid(&self, today: Date) -> bool {
        let end = Date {
            year: self.date.year + 3,
            ..self.date
        };
        self.date <= today && today < end
    }
}

impl Accessibility {
    /// The last audit, unless it is too old to say anything.
    #[must_use]
    pub fn valid_audit(&self, today: Date) -> Option<&Audit> {
        self.audit.as_ref().filter(|audit| audit.is_valid(today))
    }

    /// Computed, never typed.
    #[must_use]
    pub fn conformity(&self, today: Date) -> Conformity {
        match self.valid_audit(today).map(Audit::rate) {
            Some(100..) => Conformity::Total,
            Some(50..) => Conformity::Partial,
            _ => Conformity::No,
        }
    }
}

impl Notices {
    /// Who answers for people's data.
    #[must_use]
    pub fn controller(&self) -> &str {
        match self.data.controller.as_str() {
            "" => &self.editor.name,
            controller => controller,
        }
    }

    /// What the law asks for and nobody wrote yet, as the file names it.
    #[must_use]
    pub fn missing(&self) -> Vec<&'static str> {
        let texts = [
            ("editor.name", &self.editor.name),
            ("editor.address", &self.editor.address),
            ("editor.contact", &self.editor.contact),
            ("editor.director", &self.editor.director),
            ("host.name", &self.host.name),
            ("host.address", &self.host.address),
            ("host.contact", &self.host.contact),
            ("data.contact", &self.data.contact),
            ("data.officer", &self.data.officer),
            ("help.contact", &self.help.contact),
            ("accessibility.contact", &self.accessibility.contact),
        ];
        let empty = texts.into_iter().filter(|(_, text)| text.trim().is_empty());
        let basis = self.data.basis.is_none().then_some("data.basis");
        empty.map(|(name, _)| name).chain(basis).collect()
    }
}

fn day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
    let text = String::deserialize(deserializer)?;
    Date::parse(&text).ok_or_else(|| D::Error::custom(format!("not a day such as \"2026-05-04\": {text}")))
}

#[cfg(test)]
mod tests {
    use super::{Accessibility, Audit, Conformity};
    use domain::Date;

    fn date(year: i32, month: u8, day: u8) -> Date {
        Date { year, month, day }
    }

    fn audited(met: u32, applicable: u32) -> Accessibility {
        Accessibility {
            audit: Some(Audit {
                date: date(2026, 5, 4),
                auditor: "Cabinet".to_owned(),
                met,
                applicable,
                report: String::new(),
            }),
            ..Accessibility::default()
        }
    }

    #[test]
    fn how_accessible_a_site_is_follows_from_its_audit() {
        let today = date(2026, 12, 8);
        for (met, applicable, expected) in [
            (60, 60, Conformity::Total),
            (59, 60, Conformity::Partial),
            (30, 60, Conformity::Partial),
            (29, 60, Conformity::No),
            (0, 0, Conformity::No),
        ] {
            assert_eq!(
                audited(met, applicable).conformity(today),
                expected,
                "{met} of {applicable}"
            );
        }
        assert_eq!(Accessibility::default().conformity(today), Conformity::No);
    }

    #[test]
    fn an_audit_is_worth_something_for_three_years() {
        let full = audited(60, 60);
        assert_eq!(full.conformity(date(2029, 5, 3)), Conformity::Total);
        assert_eq!(full.conformity(date(2029, 5, 4)), Conformity::No);
        assert_eq!(
            full.conformity(date(2026, 5, 3)),
            Conformity::No,
            "it has not been made yet"
        );
    }
}
