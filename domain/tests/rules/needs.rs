//! What a topic needs of the room.

use domain::*;

use crate::vocabulary::*;

fn with_features(day: &mut Day, id: SpaceId, features: &[Feature]) {
    let details = SpaceDetails {
        features: features.iter().copied().collect(),
        ..day.forum.space(id).expect("it is there").clone()
    };
    day.done(&facilitator(), Command::EditSpace { space: id, details });
}

fn needing(day: &mut Day, needs: &[Feature]) -> TopicId {
    let changes = day.done(
        &participant(ADA),
        Command::Propose {
            convener: ADA,
            title: title("Une démonstration"),
            description: description(""),
            kind: TopicKind::Demonstration,
            needs: needs.iter().copied().collect(),
        },
    );
    match changes[..] {
        [Change::TopicProposed { topic, .. }] => topic,
        ref other => panic!("{other:?}"),
    }
}

#[test]
fn a_room_that_lacks_what_the_topic_needs_warns_and_never_blocks() {
    let mut day = Day::open();
    with_features(&mut day, HALL, &[Feature::Screen]);
    let topic = needing(&mut day, &[Feature::Screen, Feature::Whiteboard]);
    let lacks = |features: &[Feature]| Rejection::Confirm {
        concerns: features
            .iter()
            .map(|feature| Concern::Lacks { feature: *feature })
            .collect(),
    };
    let hall = place(topic, cell(EARLY, HALL));
    assert_eq!(
        day.refused(&participant(ADA), hall.clone()),
        lacks(&[Feature::Whiteboard])
    );
    let alcove = place(topic, cell(EARLY, ALCOVE));
    assert_eq!(
        day.refused(&participant(ADA), alcove),
        lacks(&[Feature::Screen, Feature::Whiteboard])
    );
    day.done(&participant(ADA), confirmed(hall));

    let there = move_to(SessionId(1), cell(EARLY, HALL), cell(LATE, ALCOVE));
    assert_eq!(
        day.refused(&participant(ADA), there),
        lacks(&[Feature::Screen, Feature::Whiteboard])
    );
}

#[test]
fn a_room_that_has_it_and_a_topic_without_needs_are_no_concern() {
    let mut day = Day::open();
    with_features(&mut day, HALL, &Feature::ALL);
    let topic = needing(&mut day, &Feature::ALL);
    day.done(&participant(ADA), place(topic, cell(EARLY, HALL)));
    let other = day.topic(BO, "Sans besoin");
    day.done(&participant(BO), place(other, cell(EARLY, ALCOVE)));
}

#[test]
fn rooms_that_meet_the_needs_are_offered_before_those_that_fit_better() {
    let mut day = Day::open();
    with_features(&mut day, HALL, &[Feature::Screen, Feature::Quiet]);
    with_features(&mut day, TERRACE, &[Feature::Quiet]);
    let topic = needing(&mut day, &[Feature::Screen, Feature::Quiet]);
    let cells = free_cells(&day.forum, topic, None, cell(EARLY, HALL));
    let mut spaces: Vec<SpaceId> = cells.iter().map(|cell| cell.space).collect();
    spaces.dedup();
    // The alcove would fit nobody best.
    assert_eq!(spaces, [HALL, TERRACE, ALCOVE]);
}

#[test]
fn needs_are_part_of_what_is_edited_and_undone() {
    let mut day = Day::open();
    let topic = needing(&mut day, &[Feature::Screen]);
    let edit = |needs: Features| Command::Edit {
        topic,
        edition: 0,
        title: title("Une démonstration"),
        description: description(""),
        kind: TopicKind::Demonstration,
        needs,
    };
    assert_eq!(day.ask(&participant(ADA), edit([Feature::Screen].into())), Ok(vec![]));
    day.done(&participant(ADA), edit(Features::new()));
    assert!(day.forum.topics[&topic].needs.is_empty());
    day.done(&participant(ADA), undo(day.last()));
    assert_eq!(day.forum.topics[&topic].needs, [Feature::Screen].into());
}
