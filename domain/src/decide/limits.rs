//! How much of each a forum holds. High enough that a day never meets them, low enough that one phone gone
//! wild cannot make the board unreadable for all.

/// Topics on the board or proposed; withdrawn ones give their place back. The first community is 60 to 100
/// people: five topics each, and the whole board still fits one snapshot of some tens of kilobytes.
pub const MAX_TOPICS: usize = 500;

/// Topics of one person, as above. Nobody convenes more in a day; what a facilitator types in for people
/// without a phone is not held against it.
pub const MAX_TOPICS_OF_ONE_PERSON: usize = 20;

/// Sessions of one topic that stand at once: more than an ordinary day has slots.
pub const MAX_SESSIONS_OF_ONE_TOPIC: usize = 8;

/// Blank cards that nobody has written on yet: a pile that a team prints for a day of a hundred people.
pub const MAX_RESERVED: usize = 60;

/// « Avec »: as many names as a card shows in one breath.
pub const MAX_CO_CONVENERS: usize = 4;

/// Who takes notes of one session: as many names as a card shows in one breath.
pub const MAX_SCRIBES: usize = 5;

/// « Regrouper » that one person suggested and nobody has answered yet; more would be noise for those who answer.
pub const MAX_MERGES_OF_ONE_PERSON: usize = 5;

/// Half-hour slots around the clock.
pub const MAX_SLOTS: usize = 48;

/// Columns of the board: more than any venue we know, still a table a browser lays out at once.
pub const MAX_SPACES: usize = 40;

/// Sessions a space takes at once: a hall with that many circles in it. Checked where forms are read.
pub const MAX_PLACES: u8 = 20;

/// People a space holds. Checked where forms are read.
pub const MAX_CAPACITY: u32 = 10_000;

/// Photos of one flip chart and a few documents; the proceedings are not a file share.
pub const MAX_FILES_OF_ONE_SESSION: usize = 20;

/// Steps of the running order: more than a day of eight hours has quarters.
pub const MAX_STEPS: usize = 40;

/// Speaking turns of one step: more products than tell their news in an hour.
pub const MAX_TURNS: usize = 40;

/// How many free cells a refusal offers: what a phone shows without scrolling.
pub const NEAREST_CELLS: usize = 4;

/// How long who did something may take it back themselves, in seconds (product.md, « Who may do what »).
pub const UNDO_SECONDS: i64 = 30;

/// A session that starts in so many minutes or fewer moves only after a second look (product.md, « Rules that
/// never bend »).
pub const STARTS_SOON_MINUTES: u16 = 15;
