//! A database of before there were organisers (migration 7) is read as it was meant.

use sqlx::{Connection, SqliteConnection, migrate::Migrator};

use super::*;

const ROWS: &str = "
insert into forum (id, code, title, date, listed, created_at) values (1, 'ABCDEF', 'Rencontre', '2026-12-08', 0, 0);
insert into person (forum_id, id, name, role, created_at) values
    (1, '00000000-0000-0001-0000-000000000001', 'Zoé', 'facilitator', 5),
    (1, '00000000-0000-0001-0000-000000000002', 'Ada', 'participant', 6);
insert into device (forum_id, token_hash, person_id) values
    (1, '1111111111111111111111111111111111111111111111111111111111111111', '00000000-0000-0001-0000-000000000001');
insert into invitation (forum_id, role, key_hash, label, created_at) values
    (1, 'facilitator', '2222222222222222222222222222222222222222222222222222222222222222', 'console', 7);
insert into acceptance (forum_id, person_id, slug, version, sha256, wording, at, channel) values
    (1, '00000000-0000-0001-0000-000000000002', 'regles-de-vie', 1,
     '3333333333333333333333333333333333333333333333333333333333333333', 'J’ai lu', 8, 'web');
";

#[tokio::test]
async fn who_facilitated_organises_and_nobody_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("forum.db");
    let earlier: Vec<_> = MIGRATOR.iter().filter(|one| one.version < 7).cloned().collect();
    let earlier = Migrator {
        migrations: earlier.into(),
        ..Migrator::DEFAULT
    };
    let options = SqliteConnectOptions::new()
        .filename(&file)
        .create_if_missing(true)
        .foreign_keys(true);
    let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
    earlier.run(&mut connection).await.unwrap();
    sqlx::raw_sql(ROWS).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();

    let store = Store::open(&file).await.unwrap();

    let kept = store.load(&ForumCode::parse("ABCDEF").unwrap()).await.unwrap().unwrap();
    let (zoe, ada) = (person(1), person(2));
    assert_eq!(kept.people, [(zoe, "Zoé".to_owned()), (ada, "Ada".to_owned())]);
    assert_eq!(kept.roles, [(zoe, Role::Organiser)]);
    assert_eq!(kept.devices, [(device(0x11), zoe)]);
    let console = Invitation::printed(Role::Organiser, "console", Timestamp(7));
    assert_eq!(kept.invitations, [(device(0x22), console)]);
    assert_eq!(kept.accepted.len(), 1);
    let channels = store.channels(kept.key, &[zoe, ada]).await.unwrap();
    assert_eq!((channels[&zoe], channels[&ada]), (Channel::Web, Channel::Web));
}
