use app::{
    backend::{Forums, Newcomer, People},
    error::AppError,
};
use domain::{Actor, Delta, ForumCode, PersonName, Phase, Rejection, Role, Roles};
use server::limits::{Rate, Rates};

use crate::{day::Day, screen::Event};

#[tokio::test]
async fn joining_again_changes_the_name_on_every_screen() {
    let day = Day::start().await;
    let ada = day.join("Ada").await;
    let topic = ada.propose("Sauvegardes").await;
    let mut screen = day.screen(Some(day.seen().await.cursor)).await;

    ada.join("Ada L.").await.unwrap();

    let name = Some("Ada L.".to_owned());
    assert_eq!(
        screen.next_news().await,
        Event::Deltas(vec![Delta::Convener {
            topic,
            name,
            with: String::new(),
        }])
    );
}

#[tokio::test]
async fn who_leaves_is_forgotten_and_their_topics_stay() {
    let day = Day::start().await;
    let (ada, grace) = (day.join("Ada").await, day.join("Grace").await);
    let topic = ada.propose("Sauvegardes").await;
    ada.interest(topic, true).await.unwrap();
    grace.interest(topic, true).await.unwrap();

    day.instance.leave(&day.code, &ada.device).await.unwrap();

    let day = day.restart().await;
    let view = day.view().await;
    assert_eq!((view.topics[0].convener.as_deref(), view.topics[0].interest), (None, 1));
    let seen = day.instance.seen(&day.code, Some(&ada.device)).await.unwrap();
    assert_eq!(seen.me, Actor::Visitor);
    assert_eq!(
        day.phone_with(ada.device).interest(topic, true).await,
        Err(AppError::NotJoined)
    );
}

#[tokio::test]
async fn an_invitation_makes_a_facilitator_and_a_wrong_key_does_not() {
    let day = Day::start().await;
    let (zoe, paul) = (day.facilitator("Zoé").await, day.phone());
    let name = PersonName::parse("Paul").unwrap();

    let wrong = day
        .instance
        .enter(&day.code, &paul.device, Newcomer::new(name, paul.boxes().await), "0123")
        .await;

    assert_eq!(wrong, Err(AppError::WrongKey));
    let seen = day.instance.seen(&day.code, Some(&zoe.device)).await.unwrap();
    assert!(matches!(seen.me, Actor::Person { roles, .. } if roles == Roles::of(Role::Facilitator)));
    let seen = day.instance.seen(&day.code, Some(&paul.device)).await.unwrap();
    assert_eq!(seen.me, Actor::Visitor);
}

#[tokio::test]
async fn a_facilitator_who_changes_their_name_stays_one() {
    let day = Day::start().await;
    let zoe = day.facilitator("Zoé").await;

    zoe.join("Zoé B.").await.unwrap();

    let seen = day.instance.seen(&day.code, Some(&zoe.device)).await.unwrap();
    assert!(matches!(seen.me, Actor::Person { roles, .. } if roles == Roles::of(Role::Facilitator)));
}

#[tokio::test]
async fn a_new_console_invitation_ends_the_one_before() {
    let day = Day::start().await;
    let print = async |role| day.instance.print_invitation(&day.code, role).await.unwrap();
    let (first, other) = (print(Role::Facilitator).await, print(Role::Organiser).await);
    let second = print(Role::Facilitator).await;
    let enter = async |key: &str| {
        let phone = day.phone();
        let zoe = Newcomer::new(PersonName::parse("Zoé").unwrap(), phone.boxes().await);
        day.instance.enter(&day.code, &phone.device, zoe, key).await
    };

    assert_eq!(enter(&first).await, Err(AppError::WrongKey));
    assert_eq!(enter(&second).await, Ok(()));
    assert_eq!(enter(&other).await, Ok(()), "that of another role stays");
}

#[tokio::test]
async fn before_a_forum_opens_only_its_team_comes_in() {
    let day = Day::in_phase(Phase::Preparation).await;

    let refused = day.phone().join("Ada").await;

    assert!(
        matches!(refused, Err(AppError::Rejected(Rejection::NotNow { .. }))),
        "{refused:?}"
    );
    day.facilitator("Zoé").await;
}

#[tokio::test]
async fn guessing_codes_ends_in_waiting_and_members_are_let_through() {
    let day = Day::start().await;
    let (ada, stranger) = (day.join("Ada").await, day.phone());
    let wrong = ForumCode::parse("ZZZZZZ").unwrap();
    let guess = async |phone: &crate::phone::Phone, code| day.instance.seen(code, Some(&phone.device)).await.err();
    for _ in 0..10 {
        assert_eq!(guess(&stranger, &wrong).await, Some(AppError::UnknownForum));
        assert_eq!(guess(&ada, &wrong).await, Some(AppError::UnknownForum));
    }

    assert_eq!(guess(&stranger, &wrong).await, Some(AppError::TooMany { seconds: 10 }));
    assert_eq!(
        guess(&stranger, &day.code).await,
        Some(AppError::TooMany { seconds: 10 })
    );
    assert_eq!(guess(&ada, &day.code).await, None);
}

#[tokio::test]
async fn a_phone_gone_wild_is_told_to_wait_and_the_others_go_on() {
    let day = Day::start().await;
    let (wild, calm) = (day.join("Wild").await, day.join("Calm").await);
    let topic = calm.propose("Sauvegardes").await;

    let taps = (0..100).map(|number| wild.interest(topic, number % 2 == 0));
    let answers = futures::future::join_all(taps).await;

    assert!(
        answers
            .iter()
            .any(|answer| matches!(answer, Err(AppError::TooMany { seconds: 1 })))
    );
    assert!(calm.interest(topic, true).await.is_ok());
}

#[tokio::test]
async fn made_up_cookies_do_not_help_to_guess() {
    let guesses = Rate {
        burst: 10,
        per_second: 0.1,
    };
    let strangers = Rate {
        burst: 20,
        per_second: 0.1,
    };
    let day = Day::start_with(Rates {
        guesses,
        strangers,
        ..Rates::default()
    })
    .await;
    let ada = day.join("Ada").await;
    let wrong = ForumCode::parse("ZZZZZZ").unwrap();
    let guess = async |phone: &crate::phone::Phone, code| day.instance.seen(code, Some(&phone.device)).await.err();
    for _ in 0..20 {
        assert_eq!(guess(&day.phone(), &wrong).await, Some(AppError::UnknownForum));
    }

    assert_eq!(
        guess(&day.phone(), &day.code).await,
        Some(AppError::TooMany { seconds: 10 })
    );
    assert_eq!(guess(&ada, &day.code).await, None, "who belongs to the forum finds it");
}

#[tokio::test]
async fn the_last_organiser_does_not_leave() {
    let day = Day::start().await;
    let (zoe, yan) = (
        day.with_role("Zoé", Role::Organiser).await,
        day.with_role("Yan", Role::Facilitator).await,
    );

    assert_eq!(
        day.instance.leave(&day.code, &zoe.device).await,
        Err(AppError::LastOrganiser)
    );
    let names: Vec<String> = day.seen().await.names.values().cloned().collect();
    assert_eq!(names.len(), 2, "nothing was forgotten: {names:?}");
    assert_eq!(day.instance.leave(&day.code, &yan.device).await, Ok(()));

    day.with_role("Wim", Role::Organiser).await;
    assert_eq!(day.instance.leave(&day.code, &zoe.device).await, Ok(()));
}

#[tokio::test]
async fn of_two_last_organisers_who_leave_at_once_one_stays() {
    let day = Day::start().await;
    let (zoe, yan) = (
        day.with_role("Zoé", Role::Organiser).await,
        day.with_role("Yan", Role::Organiser).await,
    );

    let answers = futures::join!(
        day.instance.leave(&day.code, &zoe.device),
        day.instance.leave(&day.code, &yan.device)
    );

    let left = [answers.0, answers.1];
    assert_eq!(left.iter().filter(|answer| answer.is_ok()).count(), 1, "{left:?}");
    let day = day.restart().await;
    assert_eq!(day.seen().await.names.len(), 1);
}

#[tokio::test]
async fn roles_survive_a_restart_and_a_second_one_comes_on_top() {
    let day = Day::start().await;
    let zoe = day.with_role("Zoé", Role::Moderator).await;
    let key = day
        .instance
        .print_invitation(&day.code, Role::Facilitator)
        .await
        .unwrap();
    let again = Newcomer::new(PersonName::parse("Zoé").unwrap(), vec![]);
    day.instance.enter(&day.code, &zoe.device, again, &key).await.unwrap();

    let day = day.restart().await;

    let seen = day.instance.seen(&day.code, Some(&zoe.device)).await.unwrap();
    let both: Roles = [Role::Moderator, Role::Facilitator].into_iter().collect();
    assert!(
        matches!(seen.me, Actor::Person { roles, .. } if roles == both),
        "{:?}",
        seen.me
    );
}
