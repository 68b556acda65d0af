//! Texts people write, parsed once at the door. Lengths are counted as a person counts them: in grapheme
//! clusters, so that « é » or a flag is one, however it was typed.

use serde::{Deserialize, Serialize};
use unicode_segmentation::UnicodeSegmentation;

/// Why a text was not taken. Lengths are in grapheme clusters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TextError {
    Missing,
    TooShort { min: usize },
    TooLong { max: usize, length: usize },
}

/// A cluster may carry any number of combining marks. A family of four with skin tones is 41 bytes; what is
/// longer than this counts as several, so that a text of n clusters is never more than n times as many bytes.
const BYTES_PER_CLUSTER: usize = 48;

fn measure(text: String, min: usize, max: usize) -> Result<String, TextError> {
    if text.is_empty() && min > 0 {
        return Err(TextError::Missing);
    }
    let length = text
        .graphemes(true)
        .map(|cluster| cluster.len().div_ceil(BYTES_PER_CLUSTER))
        .sum();
    if length < min {
        return Err(TextError::TooShort { min });
    }
    if length > max {
        return Err(TextError::TooLong { max, length });
    }
    Ok(text)
}

/// What people cannot see and nobody means to type: control characters, zero-width spaces (a title made of them
/// would be blank) and overrides of the direction of writing (they would turn the rest of a line around). The
/// joiners stay: emoji families and Persian are written with them.
fn unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200B}' | '\u{2060}' | '\u{FEFF}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// One line: white space of any kind becomes single spaces, what cannot be seen goes. Non-breaking spaces stay,
/// they are typography.
fn one_line(raw: &str) -> String {
    let mut line = String::with_capacity(raw.len());
    for c in raw.chars() {
        if c.is_whitespace() && !matches!(c, '\u{A0}' | '\u{2007}' | '\u{202F}') {
            if !line.ends_with(' ') {
                line.push(' ');
            }
        } else if !unseen(c) {
            line.push(c);
        }
    }
    line.trim().to_owned()
}

/// Several lines: browsers send CRLF, we keep LF; what cannot be seen goes.
fn lines(raw: &str) -> String {
    let unix = raw.replace("\r\n", "\n").replace('\r', "\n");
    let kept: String = unix
        .chars()
        .filter(|c| matches!(c, '\n' | '\t') || !unseen(*c))
        .collect();
    kept.trim().to_owned()
}

/// A text whose every byte counts: only the line ends of browsers become ours, and what no database can hold goes.
fn verbatim(raw: &str) -> String {
    let unix = raw.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "");
    if unix.trim().is_empty() { String::new() } else { unix }
}

/// Texts that are empty until someone writes them.
macro_rules! empty_at_first {
    ($($name:ident),*) => {$(
        impl Default for $name {
            fn default() -> Self {
                Self(String::new())
            }
        }
    )*};
}

macro_rules! text {
    ($($(#[$doc:meta])* $name:ident = $clean:ident, $min:literal ..= $max:literal);* $(;)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Fewest grapheme clusters.
            pub const MIN: usize = $min;
            /// Most grapheme clusters.
            pub const MAX: usize = $max;

            /// Cleans white space and control characters, then checks the length.
            ///
            /// # Errors
            /// The bound that was missed.
            pub fn parse(raw: &str) -> Result<Self, TextError> {
                measure($clean(raw), Self::MIN, Self::MAX).map(Self)
            }

            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::ops::Deref for $name {
            type Target = str;

            fn deref(&self) -> &str {
                &self.0
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}

text! {
    /// « Comment remplir ma fiche action ? »
    TopicTitle = one_line, 3..=120;
    /// What a topic is about, in the convener's words; Markdown.
    Description = lines, 0..=4_000;
    /// How a person wants to be called; never re-cased, never folded (S0-09).
    PersonName = one_line, 1..=80;
    /// What a person says of themselves: pronouns, how their name is said, where and as what they work.
    FactText = one_line, 1..=80;
    /// « Rencontre ALLiaNCE »
    ForumTitle = one_line, 3..=120;
    /// Where the forum takes place: name and address.
    Venue = lines, 0..=1_000;
    /// How one gets there and in: transport, entrance, badge (S4-02).
    Access = lines, 0..=1_000;
    /// « Réseau Invités, mot de passe affiché à l'accueil »
    Wifi = lines, 0..=300;
    /// Whether photos may be taken, and how one says no (S2-05).
    PhotoRule = lines, 0..=500;
    /// Whom to ask for help: guide, support group, facilitation team (S0-05).
    HelpContacts = lines, 0..=2_000;
    /// What someone needs to take part, in their words; for the organisers (S0-21).
    Assistance = lines, 0..=1_000;
    /// What a common slot is for: « Pause repas ». May be empty for slots open to sessions.
    SlotTitle = one_line, 0..=80;
    /// « Grande salle »
    SpaceName = one_line, 1..=60;
    /// « écran, tableau »
    Equipment = one_line, 0..=120;
    /// How one gets in and moves around: steps, lift, loop (S0-21).
    Accessibility = lines, 0..=500;
    /// « Cadre et loi de la mobilité »: what a step of the running order is called.
    StepTitle = one_line, 1..=80;
    /// What the facilitator says aloud during a step.
    StepWords = lines, 0..=4_000;
    /// What every screen says: some lines that are read from afar.
    WallText = lines, 0..=280;
    /// Whose turn it is to speak: a product, with who speaks for it.
    TurnName = one_line, 1..=80;
    /// Where a projected screen is: « Écran du hall ».
    WallLabel = one_line, 1..=60;
    /// What a place where reports are sent to is called: « Mattermost, salon ALLiaNCE ».
    ChannelName = one_line, 1..=60;
    /// Whom an invitation is for: « Équipe d'accueil ».
    InvitationLabel = one_line, 1..=60;
    /// A part of a session's report that takes several lines.
    ReportText = lines, 0..=20_000;
    /// A part of it that is one sentence.
    ReportLine = one_line, 0..=300;
    /// A few words of it: who does something, until when, what a page is called.
    ReportDetail = one_line, 0..=120;
    /// What a reader found wrong in a report.
    FlagText = lines, 3..=1_000;
    /// The tools of artificial intelligence that organisers allow, one to a line (S1-04).
    AllowedTools = lines, 0..=1_000;
    /// What one sees on a picture, for those who do not see it (RGAA 1.1). Empty: nobody has said it yet.
    TextAlternative = one_line, 0..=300;
    /// « On en est à… »: what a session is at just now (S4-22). Empty: nothing is said any more.
    ProgressLine = one_line, 0..=120;
    /// What one says when one suggests that two topics be one, or answers. Empty: nothing is said.
    MergeWord = one_line, 0..=200;
    /// What a message to people is about.
    MailSubject = one_line, 3..=150;
    /// A message to people, as plain text.
    MailText = lines, 1..=8_000;
    /// « Règles de vie »
    CharterTitle = one_line, 3..=80;
    /// « L'essentiel » of a charter: short sentences, one to a line.
    CharterSummary = lines, 1..=1_500;
    /// A charter, word for word; Markdown.
    CharterText = verbatim, 1..=40_000;
    /// What a charter says besides for one rencontre or one place (S2-04); Markdown.
    CharterAddendum = verbatim, 0..=4_000;
    /// What is written in the trace of a case.
    CaseWords = lines, 1..=4_000;
    /// Why a draft goes back to who wrote it.
    DraftWord = lines, 1..=1_000;
}

empty_at_first!(
    Access,
    Accessibility,
    AllowedTools,
    Assistance,
    CharterAddendum,
    Description,
    PhotoRule,
    ReportDetail,
    ReportLine,
    ReportText,
    StepWords,
    TextAlternative,
    WallText,
    Wifi
);

impl AllowedTools {
    /// Whether one of the lines names this tool, however it is capitalised and spaced.
    #[must_use]
    pub fn allows(&self, tool: &str) -> bool {
        let plain = |name: &str| name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        let tool = plain(tool);
        self.0.lines().any(|line| plain(line) == tool)
    }
}

impl TopicTitle {
    /// Of a topic whose words were erased: empty, as no title that was parsed is.
    pub(crate) fn redacted() -> Self {
        Self(String::new())
    }

    #[must_use]
    pub fn is_redacted(&self) -> bool {
        self.0.is_empty()
    }
}
