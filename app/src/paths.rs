//! Where everything is. Routes are in French, as people read them aloud.

use domain::{
    CaseAbout, CaseId, Cell, CharterSlug, FileId, ForumCode, PersonId, SessionId, SlotId, SpaceId, TopicId, TopicNo,
};
use uuid::Uuid;

use crate::{backend::Created, pages::Sheets, sharing::Extent};

/// Where one enters a code.
#[must_use]
pub fn home() -> &'static str {
    "/"
}

/// Where one searches all rencontres that one may read.
#[must_use]
pub fn search() -> &'static str {
    "/recherche"
}

/// Help about the site itself.
#[must_use]
pub fn help_here() -> &'static str {
    "/aide"
}

#[must_use]
pub fn personal_data() -> &'static str {
    "/donnees-personnelles"
}

#[must_use]
pub fn legal() -> &'static str {
    "/mentions-legales"
}

/// The declaration of accessibility.
#[must_use]
pub fn accessibility() -> &'static str {
    "/accessibilite"
}

#[must_use]
pub fn board(code: &ForumCode) -> String {
    format!("/f/{code}")
}

/// The queue of announcements.
#[must_use]
pub fn queue(code: &ForumCode) -> String {
    format!("/f/{code}/file")
}

/// The facilitator's remote.
#[must_use]
pub fn remote(code: &ForumCode) -> String {
    format!("/f/{code}/telecommande")
}

/// The run of show, where it is planned.
#[must_use]
pub fn show(code: &ForumCode) -> String {
    format!("/f/{code}/deroule")
}

/// What deserves a look just now.
#[must_use]
pub fn pulse(code: &ForumCode) -> String {
    format!("/f/{code}/pouls")
}

#[must_use]
pub fn now(code: &ForumCode) -> String {
    format!("/f/{code}/maintenant")
}

#[must_use]
pub fn wall(code: &ForumCode) -> String {
    format!("/f/{code}/ecran")
}

/// The wall by the link that a facilitator made for one screen.
#[must_use]
pub fn wall_with(code: &ForumCode, token: &str) -> String {
    format!("/f/{code}/ecran?jeton={token}")
}

/// The live stream; `token` is that of a wall.
#[must_use]
pub fn watch(code: &ForumCode, token: Option<&str>) -> String {
    // Tokens are hexadecimal; anything else opened no page and is not repeated.
    let token = token.filter(|token| token.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    token.map_or_else(
        || format!("/api/watch?code={code}"),
        |token| format!("/api/watch?code={code}&jeton={token}"),
    )
}

/// The list of screens on the facilitators' page; `token` is the link that was just made, shown this once.
#[must_use]
pub fn walls(code: &ForumCode, token: Option<&str>) -> String {
    let token = token.map_or_else(String::new, |token| format!("?jeton={token}"));
    format!("/f/{code}/animation{token}#ecrans")
}

#[must_use]
pub fn join(code: &ForumCode) -> String {
    format!("/f/{code}/rejoindre")
}

/// The same, and then on to this page.
#[must_use]
pub fn join_to(code: &ForumCode, next: &str) -> String {
    format!("{}?suite={}", join(code), encode(next))
}

/// Where one accepts what has changed in the charters.
#[must_use]
pub fn accept(code: &ForumCode) -> String {
    format!("/f/{code}/accepter")
}

/// Where one makes a link to another device; `made` is the form that just made one.
#[must_use]
pub fn other_device(code: &ForumCode, made: Option<Uuid>) -> String {
    let made = made.map_or_else(String::new, |op| format!("?fait={op}"));
    format!("/f/{code}/autre-appareil{made}")
}

/// The page that says that a link was sent, if it was.
#[must_use]
pub fn reconnecting(code: &ForumCode) -> String {
    format!("/f/{code}/rejoindre?lien=demande#revenir")
}

/// A link that opens someone's account.
#[must_use]
pub fn link(code: &ForumCode, token: &str) -> String {
    format!("/f/{code}/lien/{token}")
}

/// Where one says that one wants no more practical information.
#[must_use]
pub fn unsubscribe(code: &ForumCode, token: Uuid) -> String {
    format!("/f/{code}/ne-plus-recevoir/{token}")
}

/// Where the team writes to those who want practical information; `sent`: it just did.
#[must_use]
pub fn practical(code: &ForumCode, sent: bool) -> String {
    let sent = if sent { "?envoye=oui#envois" } else { "" };
    format!("/f/{code}/informations-pratiques{sent}")
}

/// The day as a calendar file.
#[must_use]
pub fn calendar(code: &ForumCode) -> String {
    format!("/f/{code}/rencontre.ics")
}

/// The same, event by event, for calendars that ask again.
#[must_use]
pub fn agenda(code: &ForumCode) -> String {
    format!("/f/{code}/agenda.ics")
}

/// The same, as programs of conferences read it: `xml` or `json`.
#[must_use]
pub fn schedule(code: &ForumCode, kind: &str) -> String {
    format!("/f/{code}/schedule.{kind}")
}

#[must_use]
pub fn propose(code: &ForumCode) -> String {
    format!("/f/{code}/proposer")
}

/// What concerns the reader just now.
#[must_use]
pub fn to_know(code: &ForumCode) -> String {
    format!("/f/{code}/a-savoir")
}

/// What one person marked and proposes, in the order of the day.
#[must_use]
pub fn my_day(code: &ForumCode) -> String {
    format!("/f/{code}/ma-journee")
}

/// Its part about calendars; `made` is the form that just made an address.
#[must_use]
pub fn my_calendar(code: &ForumCode, made: Option<Uuid>) -> String {
    let made = made.map_or_else(String::new, |op| format!("?agenda={op}"));
    format!("/f/{code}/ma-journee{made}#agenda")
}

/// What a calendar program asks for, with a token that says whose day it is.
#[must_use]
pub fn own_feed(code: &ForumCode, token: &str) -> String {
    format!("/f/{code}/ma-journee/{token}.ics")
}

/// What is kept of the reader.
#[must_use]
pub fn my_data(code: &ForumCode) -> String {
    format!("/f/{code}/mes-donnees")
}

/// The same as a file: `json` or `csv`.
#[must_use]
pub fn my_data_file(code: &ForumCode, kind: &str) -> String {
    format!("/f/{code}/mes-donnees.{kind}")
}

/// Where one who was erased is told so.
#[must_use]
pub fn erased(code: &ForumCode) -> String {
    format!("/f/{code}/mes-donnees?efface=oui")
}

/// All topics, as a list that one searches.
#[must_use]
pub fn topics(code: &ForumCode) -> String {
    format!("/f/{code}/sujets")
}

/// The topics of one slot.
#[must_use]
pub fn topics_of(code: &ForumCode, slot: SlotId) -> String {
    format!("/f/{code}/sujets?creneau={slot}")
}

/// What was done, the newest first.
#[must_use]
pub fn history(code: &ForumCode) -> String {
    format!("/f/{code}/historique")
}

#[must_use]
pub fn topic(code: &ForumCode, topic: TopicId) -> String {
    format!("/f/{code}/sujet/{topic}")
}

#[must_use]
pub fn edit_topic(code: &ForumCode, topic: TopicId) -> String {
    format!("/f/{code}/sujet/{topic}/modifier")
}

/// Where one picks a cell for a topic: to place it, or to move its session.
#[must_use]
pub fn place_topic(code: &ForumCode, topic: TopicId) -> String {
    format!("/f/{code}/sujet/{topic}/placer")
}

/// The same, opened by the code of a paper card.
#[must_use]
pub fn scanned(code: &ForumCode, topic: TopicId, card: TopicNo) -> String {
    format!("{}?carte={card}", place_topic(code, topic))
}

/// Where one picks another cell for this session.
#[must_use]
pub fn move_session(code: &ForumCode, topic: TopicId, session: SessionId) -> String {
    format!("{}?atelier={session}", place_topic(code, topic))
}

/// Where one picks a cell for one more session of a topic.
#[must_use]
pub fn repeat_topic(code: &ForumCode, topic: TopicId) -> String {
    format!("{}?encore=oui", place_topic(code, topic))
}

/// Where one picks the session to change places with.
#[must_use]
pub fn swap_session(code: &ForumCode, session: SessionId) -> String {
    format!("/f/{code}/atelier/{session}/echanger")
}

/// Where one suggests that a topic be one with another.
#[must_use]
pub fn merge_topic(code: &ForumCode, topic: TopicId) -> String {
    format!("/f/{code}/sujet/{topic}/regrouper")
}

/// The same, with the other one chosen.
#[must_use]
pub fn merge_with(code: &ForumCode, topic: TopicId, with: TopicId) -> String {
    format!("{}?avec={with}", merge_topic(code, topic))
}

#[must_use]
pub fn split_topic(code: &ForumCode, topic: TopicId) -> String {
    format!("/f/{code}/sujet/{topic}/separer")
}

/// Where one picks a topic for a free cell.
#[must_use]
pub fn fill_cell(code: &ForumCode, cell: Cell) -> String {
    format!("/f/{code}/placer?creneau={}&salle={}", cell.slot, cell.space)
}

#[must_use]
pub fn report(code: &ForumCode, session: SessionId) -> String {
    format!("/f/{code}/atelier/{session}/notes")
}

/// A file among those of its session.
#[must_use]
pub fn shown_file(code: &ForumCode, session: SessionId, file: FileId) -> String {
    format!("{}#fichier-{}", report(code, session), file.0)
}

/// All files of a session.
#[must_use]
pub fn files(code: &ForumCode, session: SessionId) -> String {
    format!("{}#fichiers", report(code, session))
}

/// What a report said before.
#[must_use]
pub fn report_versions(code: &ForumCode, session: SessionId) -> String {
    format!("/f/{code}/atelier/{session}/notes/versions")
}

/// One revision of a report, and what it changed.
#[must_use]
pub fn report_version(code: &ForumCode, session: SessionId, revision: u32) -> String {
    format!("{}?version={revision}", report_versions(code, session))
}

/// Where a session's file is sent to.
#[must_use]
pub fn upload(code: &ForumCode, session: SessionId) -> String {
    format!("/f/{code}/atelier/{session}/fichier")
}

/// Where a file of a session is read.
#[must_use]
pub fn file(code: &ForumCode, file: FileId) -> String {
    format!("/f/{code}/fichier/{}", file.0)
}

/// The reports as they come.
#[must_use]
pub fn news(code: &ForumCode) -> String {
    format!("/f/{code}/mur")
}

#[must_use]
pub fn reports(code: &ForumCode) -> String {
    format!("/f/{code}/comptes-rendus")
}

#[must_use]
pub fn help(code: &ForumCode) -> String {
    format!("/f/{code}/aide")
}

/// The proceedings.
#[must_use]
pub fn proceedings(code: &ForumCode) -> String {
    format!("/f/{code}/actes")
}

/// The same with all its pictures at once, as paper needs them.
#[must_use]
pub fn proceedings_print(code: &ForumCode) -> String {
    format!("/f/{code}/actes?imprimer=oui")
}

/// The same as a file: `html`, `zip`, `json`, or `csv` for the actions.
#[must_use]
pub fn proceedings_file(code: &ForumCode, kind: &str) -> String {
    format!("/f/{code}/actes.{kind}")
}

/// All charters of a forum.
#[must_use]
pub fn charters(code: &ForumCode) -> String {
    format!("/f/{code}/chartes")
}

/// The newest version of a charter.
#[must_use]
pub fn charter(code: &ForumCode, slug: &CharterSlug) -> String {
    format!("/f/{code}/chartes/{slug}")
}

/// One version, for ever.
#[must_use]
pub fn charter_version(code: &ForumCode, slug: &CharterSlug, version: u32) -> String {
    format!("/f/{code}/chartes/{slug}/v{version}")
}

/// The text of a version, byte for byte as its hash was taken.
#[must_use]
pub fn charter_text(code: &ForumCode, slug: &CharterSlug, version: u32) -> String {
    format!("/f/{code}/chartes/{slug}/v{version}/texte")
}

#[must_use]
pub fn edit_charter(code: &ForumCode, slug: &CharterSlug) -> String {
    format!("/f/{code}/chartes/{slug}/modifier")
}

/// What waits to be approved; organisers only.
#[must_use]
pub fn charter_draft(code: &ForumCode, slug: &CharterSlug) -> String {
    format!("/f/{code}/chartes/{slug}/brouillon")
}

#[must_use]
pub fn add_charter(code: &ForumCode) -> String {
    format!("/f/{code}/chartes/ajouter")
}

/// A starting text of this program; without a slug, all of them.
#[must_use]
pub fn starting_charter(slug: Option<&CharterSlug>) -> String {
    slug.map_or_else(|| "/chartes".to_owned(), |slug| format!("/chartes/{slug}"))
}

#[must_use]
pub fn facilitation(code: &ForumCode) -> String {
    format!("/f/{code}/animation")
}

/// A slot for the team: what removing it does, and its form; without one, a new one. `next` is where its forms lead.
#[must_use]
pub fn slot(code: &ForumCode, slot: Option<SlotId>, next: &str) -> String {
    onward(format!("{}/creneau", facilitation(code)), slot.map(|slot| slot.0), next)
}

/// The same of a room or corner.
#[must_use]
pub fn space(code: &ForumCode, space: Option<SpaceId>, next: &str) -> String {
    onward(
        format!("{}/salle", facilitation(code)),
        space.map(|space| space.0),
        next,
    )
}

fn onward(path: String, id: Option<u32>, next: &str) -> String {
    let id = id.map_or_else(String::new, |id| format!("/{id}"));
    format!("{path}{id}?suite={}", encode(next))
}

/// Where one registers before the day, and finds one's registration.
#[must_use]
pub fn registration(code: &ForumCode) -> String {
    format!("/f/{code}/inscription")
}

/// What people who registered need to take part.
#[must_use]
pub fn assistance(code: &ForumCode) -> String {
    format!("/f/{code}/besoins")
}

/// The short address with the code that opens the forum to newcomers.
#[must_use]
pub fn short_with(public_url: &str, code: &ForumCode, entry: &ForumCode) -> String {
    format!("{}?entree={entry}", short(public_url, code))
}

/// Where one makes a rencontre.
#[must_use]
pub fn create() -> &'static str {
    "/nouvelle"
}

/// The same, for who has the instance's token.
#[must_use]
pub fn create_with(public_url: &str, token: &str) -> String {
    format!("{public_url}{}?jeton={}", create(), encode(token))
}

/// The links of a rencontre that was just made, with their secrets.
#[must_use]
pub fn created(created: &Created) -> String {
    let Created {
        code,
        organiser,
        facilitator,
        wall,
    } = created;
    format!("/f/{code}/creee?organisation={organiser}&animation={facilitator}&ecran={wall}")
}

/// Where one makes the next rencontre from this one.
#[must_use]
pub fn next(code: &ForumCode) -> String {
    format!("/f/{code}/prochaine")
}

/// What the team says of the rencontre.
/// Where a report is shared; `extent`: how much of it, `sent`: it is on its way.
#[must_use]
pub fn share(code: &ForumCode, session: SessionId, extent: Option<Extent>, sent: bool) -> String {
    let extent = match extent {
        None => "",
        Some(Extent::Whole) => "?contenu=oui",
        Some(Extent::Address) => "?contenu=non",
    };
    let sent = match (sent, extent) {
        (false, _) => "",
        (true, "") => "?envoye=1#envois",
        (true, _) => "&envoye=1#envois",
    };
    format!("/f/{code}/atelier/{session}/partager{extent}{sent}")
}

/// Where a report is shared from, when the address of a page elsewhere was just added to it.
#[must_use]
pub fn share_with_link(code: &ForumCode, session: SessionId) -> String {
    format!("/f/{code}/atelier/{session}/partager?lien=1#docs")
}

/// Where reports may be sent to; `done`: what was just done there.
#[must_use]
pub fn channels(code: &ForumCode, done: Option<&str>) -> String {
    let done = done.map_or_else(String::new, |done| format!("?{done}=1"));
    format!("/f/{code}/canaux{done}")
}

#[must_use]
pub fn settings(code: &ForumCode) -> String {
    format!("/f/{code}/reglages")
}

/// Where the link of an invitation leads.
#[must_use]
pub fn invitation(code: &ForumCode, key: &str) -> String {
    format!("/f/{code}/invitation?cle={}", encode(key))
}

/// The invitations of a forum; `key` is that of the link that was just made, shown this once.
#[must_use]
pub fn invitations(code: &ForumCode, key: Option<&str>) -> String {
    let key = key.map_or_else(String::new, |key| format!("?cle={}", encode(key)));
    format!("/f/{code}/invitations{key}")
}

/// Who is here, for organisers.
#[must_use]
pub fn people(code: &ForumCode) -> String {
    format!("/f/{code}/personnes")
}

/// One of them, and what they may do.
#[must_use]
pub fn person(code: &ForumCode, person: PersonId) -> String {
    format!("/f/{code}/personnes/{}", person.0)
}

/// Where facilitators register someone who has no phone; `person` is who was just registered.
#[must_use]
pub fn on_site(code: &ForumCode, person: Option<PersonId>) -> String {
    let person = person.map_or_else(String::new, |person| format!("?personne={}", person.0));
    format!("/f/{code}/sur-place{person}")
}

/// Where a facilitator proposes in someone's name.
#[must_use]
pub fn propose_for(code: &ForumCode, person: PersonId) -> String {
    format!("{}?pour={}", propose(code), person.0)
}

/// Who may be on photos, for the team.
#[must_use]
pub fn photos(code: &ForumCode) -> String {
    format!("/f/{code}/animation/photos")
}

/// What can be printed.
#[must_use]
pub fn paper(code: &ForumCode) -> String {
    format!("/f/{code}/papier")
}

/// One kind of sheets, ready to be printed.
#[must_use]
pub fn sheets(code: &ForumCode, sheets: Sheets) -> String {
    format!("/f/{code}/papier/{}", sheets.name())
}

/// The board and the sheets of all doors, with the printer's window open at once.
#[must_use]
pub fn plan_now(code: &ForumCode) -> String {
    format!("{}?imprimer=oui", sheets(code, Sheets::Plan))
}

/// Where the code on a paper card leads: to what can be done with it.
#[must_use]
pub fn card(code: &ForumCode, no: TopicNo) -> String {
    format!("/f/{code}/carte/{no}")
}

/// Where cards are typed in; `done` is the one before.
#[must_use]
pub fn quick_entry(code: &ForumCode, done: Option<TopicId>) -> String {
    let done = done.map_or_else(String::new, |topic| format!("?fait={topic}"));
    format!("/f/{code}/saisie{done}")
}

/// Where a card is typed in that has its number.
#[must_use]
pub fn enter_card(code: &ForumCode, no: TopicNo) -> String {
    format!("/f/{code}/saisie?carte={no}")
}

/// The short address under the QR code, which people can type.
#[must_use]
pub fn short(public_url: &str, code: &ForumCode) -> String {
    format!("{public_url}/r/{code}")
}

/// Percent-encodes all but unreserved characters, for a value in a query.
#[must_use]
pub fn encode(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => char::from(byte).to_string(),
            _ => format!("%{byte:02X}"),
        })
        .collect()
}

/// Where a facilitator says who leads a topic.
#[must_use]
pub fn lead(code: &ForumCode, topic: TopicId) -> String {
    format!("/f/{code}/sujet/{topic}/porter")
}

/// « Signaler »
#[must_use]
pub fn report_case(code: &ForumCode, about: CaseAbout) -> String {
    match about {
        CaseAbout::Topic(topic) => format!("/f/{code}/signaler?sujet={topic}"),
        CaseAbout::Session(session) => format!("/f/{code}/signaler?atelier={session}"),
        CaseAbout::Person(person) => format!("/f/{code}/signaler?personne={}", person.0),
    }
}

/// A case for who reported it, and for whom it is about: what the moderators write to them.
#[must_use]
pub fn own_case(code: &ForumCode, case: CaseId) -> String {
    format!("/f/{code}/signalements/{case}/pour-moi")
}

/// What was reported; moderators and organisers only.
#[must_use]
pub fn cases(code: &ForumCode) -> String {
    format!("/f/{code}/signalements")
}

#[must_use]
pub fn case(code: &ForumCode, case: CaseId) -> String {
    format!("/f/{code}/signalements/{case}")
}
