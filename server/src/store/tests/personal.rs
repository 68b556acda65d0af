//! Whatever refers to a person is told to them and goes with them. Read from the schema as it is, so that a table which
//! is added tomorrow and forgotten here fails.

use std::collections::BTreeSet;

use app::{
    backend::{Case, CaseEntry, Channel, ChannelId, Charter, CharterDraft, NewChannel, ReportDraft, Target},
    message::Message,
};
use domain::{
    ActId, Assistance, CaseAbout, CaseCategory, CaseId, CaseStep, CaseWords, ChannelName, CharterSlug, CharterText,
    DraftWord, EmailAddress, Fact, FactText, FlagText, MergePair, MergeWord, PhotoChoice, Profile, Progress,
    ProgressLine, ReportFields, ReportText, Role, SessionId, ShownTo, TopicId, WebAddress,
};
use sqlx::AssertSqlSafe;

use super::*;

/// Names of columns that say who.
fn says_who(column: &str) -> bool {
    matches!(column, "person" | "author" | "actor") || column.ends_with("person_id") || column.ends_with("_by")
}

async fn referring(test: &TestStore) -> BTreeSet<(String, String)> {
    let columns: Vec<(String, String)> = sqlx::query_as(
        "select tables.name, columns.name from sqlite_master as tables, pragma_table_info(tables.name) as columns
         where tables.type = 'table'",
    )
    .fetch_all(&test.store.readers)
    .await
    .unwrap();
    let keys: Vec<(String, String)> = sqlx::query_as(
        r#"select tables.name, keys."from" from sqlite_master as tables, pragma_foreign_key_list(tables.name) as keys
           where tables.type = 'table' and keys."table" in ('person', 'device') and keys."from" <> 'forum_id'"#,
    )
    .fetch_all(&test.store.readers)
    .await
    .unwrap();
    assert!(keys.len() > 5, "foreign keys are found");
    columns
        .into_iter()
        .filter(|(_, column)| says_who(column))
        .chain(keys)
        .collect()
}

#[tokio::test]
async fn every_column_that_refers_to_a_person_is_known_to_export_and_erasure() {
    let test = TestStore::new().await;

    let known: BTreeSet<(String, String)> = PERSONAL
        .iter()
        .map(|known| (known.table.to_owned(), known.column.to_owned()))
        .collect();
    let forgotten: Vec<_> = referring(&test)
        .await
        .into_iter()
        .filter(|found| !known.contains(found))
        .collect();

    assert!(forgotten.is_empty(), "name them in store/personal.rs: {forgotten:?}");
}

/// Something of Ada's in every table, and as much of Bo's.
fn everything(forum: ForumKey) -> Batch {
    let mut batch = Batch::new(forum);
    for number in [1, 2] {
        let id = person(number);
        let hash = device(u8::try_from(number).unwrap());
        let said = Person {
            name: format!("Person {number}"),
            channel: Channel::Web,
            joined_at: Timestamp(5),
        };
        batch.people.insert(id, Some(said));
        batch.devices.insert(hash, Some(id));
        batch.roles.insert((id, Role::Organiser), true);
        batch.interest.insert((TopicId(1), id), true);
        let line = ProgressLine::parse("Tour de table").unwrap();
        let session = SessionId(u32::try_from(number).unwrap());
        batch.progress.insert(session, Some(Progress { line, by: id }));
        batch.to_know_read.insert(id, ActId(1));
        let pair = MergePair {
            host: TopicId(1),
            guest: TopicId(2),
        };
        let word = MergeWord::parse("Pareil").unwrap();
        batch.merge_words.insert((pair, id), Some(word));
        let fact = FactText::parse("elle").unwrap();
        let profile = Profile {
            facts: [(Fact::Pronouns, (fact, ShownTo::Team))].into(),
            photo: PhotoChoice::Yes,
        };
        batch.profiles.insert(id, profile);
        let contact = Contact {
            address: EmailAddress::parse(&format!("p{number}@exemple.fr")).unwrap(),
            verified: true,
            practical: true,
            unsubscribe: Uuid::from_u64_pair(9, number),
        };
        batch.contacts.insert(id, Some(contact));
        let link = Link {
            person: id,
            address: None,
            expires_at: Timestamp(9),
        };
        batch.links.insert(hash, Some(link));
        let feed = Feed {
            token: hash,
            made_at: Timestamp(7),
        };
        batch.feeds.insert(id, Some(feed));
        batch.mail.push(MailChange::Asked {
            id: Uuid::from_u64_pair(8, number),
            person: id,
            content: MailContent::Receipt,
            address: EmailAddress::parse("p@exemple.fr").unwrap(),
            at: Timestamp(6),
        });
        let channel = ChannelId(Uuid::from_u64_pair(7, number));
        let webhook = WebAddress::parse("https://exemple.fr/hooks/x").unwrap();
        batch.sharing.push(SharingChange::ChannelAdded {
            id: channel,
            channel: NewChannel {
                name: ChannelName::parse("Salon").unwrap(),
                target: Target::Mattermost { webhook },
            },
        });
        batch.sharing.push(SharingChange::Asked {
            id: Uuid::from_u64_pair(6, number),
            channel,
            session: Some(SessionId(1)),
            revision: 1,
            person: id,
            message: Message::default(),
            whole: true,
            at: Timestamp(6),
        });
        let turn = u32::try_from(number).unwrap();
        batch.registrants.insert(id, Some(Registrant { turn, waiting: false }));
        batch.assistance.insert(id, Assistance::parse("Une rampe").unwrap());
        batch.operations.push(Operation {
            device: hash,
            op: op(number),
            digest: hash,
            outcome: Outcome::Done(app::backend::Done::default()),
        });
        batch.reports.push(WrittenReport {
            session: SessionId(1),
            revision: u32::try_from(number).unwrap(),
            fields: ReportFields::of_notes(ReportText::parse("Nos notes").unwrap()),
            author: Some(id),
            at: Timestamp(6),
        });
        let draft = ReportDraft {
            fields: vec![("notes".to_owned(), "À moitié".to_owned())],
            at: Timestamp(6),
        };
        batch.report_drafts.insert((SessionId(1), id), Some(draft));
        batch.flags.push(FlagChange::Raised {
            session: SessionId(1),
            person: id,
            text: FlagText::parse("Une faute").unwrap(),
            at: Timestamp(6),
        });
        let rules = crate::charters::starting().remove(0);
        let mut charter = Charter {
            version: 1 + u32::try_from(number).unwrap(),
            author: Some(id),
            ..rules.clone()
        };
        charter.content.text = CharterText::parse("# Autre").unwrap();
        charter.approver = Some(person(3 - number));
        batch.charters.push(charter.clone());
        let case = Case {
            about: CaseAbout::Person(id),
            category: CaseCategory::Other,
            snapshot: String::new(),
            entries: Vec::new(),
        };
        let line = CaseEntry {
            op: op(100 + number),
            at: Timestamp(5),
            by: id,
            step: CaseStep::Reported,
            measures: BTreeSet::new(),
            words: CaseWords::parse("Voilà").unwrap(),
            seal: "0".repeat(64),
        };
        let case_id = CaseId(turn);
        batch.cases.insert(case_id, Some(case));
        batch.case_entries.push((case_id, 1, line));
        let draft = CharterDraft {
            slug: CharterSlug::parse(&format!("charte-{number}")).unwrap(),
            after: 0,
            content: charter.content,
            seal: String::new(),
            author: id,
            written_at: Timestamp(5),
            returned: Some((id, DraftWord::parse("Trop long").unwrap())),
        };
        batch.drafts.insert(draft.slug.clone(), Some(draft));
        batch.acceptances.push(Acceptance {
            person: id,
            slug: rules.slug,
            version: 1,
            sha256: rules.sha256,
            wording: "Je m’engage".to_owned(),
            at: Timestamp(5),
            heard_by: Some(id),
        });
        let actors = [(Some(id), number), (None, 2 + number)];
        let offer = Change::OfferSet {
            topic: TopicId(1),
            person: id,
            on: true,
        };
        batch.journal.extend(actors.map(|(actor, seq)| Entry {
            seq: 1 + seq,
            at: Timestamp(6),
            actor,
            op: op(10 + seq),
            change: offer.clone(),
        }));
    }
    batch.journal.sort_by_key(|entry| entry.seq);
    batch
}

/// How many rows refer to this person there.
async fn count(test: &TestStore, Personal { table, column, .. }: &Personal, number: u64) -> i64 {
    let id = person(number).0;
    let condition = match (*table, *column) {
        ("operation", _) => format!("actor in (select token_hash from device where person_id = '{id}')"),
        ("journal", "change") => format!("actor is null and instr(change, '{id}')"),
        _ => format!("{column} = '{id}'"),
    };
    let counted = AssertSqlSafe(format!("select count(*) from {table} where {condition}"));
    sqlx::query_scalar(counted)
        .fetch_one(&test.store.readers)
        .await
        .unwrap()
}

#[tokio::test]
async fn an_export_has_every_row_of_the_person_and_an_erasure_leaves_none() {
    let mut test = TestStore::new().await;
    let forum = test.forum("ABCDEF", &[phase(Phase::Marketplace)]).await;
    test.writing.commit(&[&everything(forum)]).await.unwrap();

    let exports = test.store.export(forum, person(1)).await.unwrap();
    for known in PERSONAL {
        let rows = exports
            .iter()
            .find(|export| export.key == known.key)
            .unwrap()
            .rows
            .len();
        let kept = count(&test, known, 1).await;
        assert!(kept > 0, "this test fills nothing of {known:?}");
        assert_eq!(rows, usize::try_from(kept).unwrap(), "{known:?}");
        assert!(
            app::text::my_data::kind(app::text::Lang::Fr, known.key).is_some(),
            "words for {known:?}"
        );
    }
    let other = person(2).0.to_string();
    let told = exports
        .iter()
        .flat_map(|export| &export.rows)
        .map(|row| serde_json::to_string(row).unwrap());
    assert!(!told.collect::<String>().contains(&other), "nothing of anyone else");

    let mut gone = Batch::new(forum);
    gone.people.insert(person(1), None);
    gone.devices.insert(device(1), None);
    gone.farewells.push((person(1), Timestamp(7)));
    test.writing.commit(&[&gone]).await.unwrap();

    for known in PERSONAL {
        let left = count(&test, known, 1).await;
        match known.erasure {
            Erasure::Deleted | Erasure::Emptied => assert_eq!(left, 0, "{known:?}"),
            Erasure::Nameless(why) => assert!(left > 0 && !why.is_empty(), "{known:?}"),
        }
        assert!(count(&test, known, 2).await > 0, "nobody else is touched: {known:?}");
    }
    let operations: i64 = sqlx::query_scalar("select count(*) from operation")
        .fetch_one(&test.store.readers)
        .await
        .unwrap();
    assert_eq!(operations, 1);
}
