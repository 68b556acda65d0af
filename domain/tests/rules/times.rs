//! Times of day, days and codes, as people type them.

use domain::*;

#[test]
fn a_time_is_read_however_people_type_it() {
    for (typed, expected) in [
        ("10", Minute::at(10, 0)),
        ("10h", Minute::at(10, 0)),
        ("10 h", Minute::at(10, 0)),
        ("10:", Minute::at(10, 0)),
        ("10 h 45", Minute::at(10, 45)),
        ("10\u{a0}h\u{a0}45", Minute::at(10, 45)),
        ("10:45", Minute::at(10, 45)),
        ("10h45", Minute::at(10, 45)),
        ("10H45", Minute::at(10, 45)),
        (" 9h05 ", Minute::at(9, 5)),
        ("09:05", Minute::at(9, 5)),
        ("0h00", Minute(0)),
        ("23:59", Minute(1_439)),
    ] {
        assert_eq!(Minute::parse(typed), Some(expected), "{typed:?}");
    }
}

#[test]
fn what_is_not_a_time_of_day_is_not_read_as_one() {
    for typed in [
        "", "h", "h30", ":", "24h", "10h60", "99", "1045", "10h455", "010h", "-1h", "+9h", "10hh45", "10:45:00", "dix",
        "١٠h",
    ] {
        assert_eq!(Minute::parse(typed), None, "{typed:?}");
    }
}

#[test]
fn every_minute_of_a_day_is_read_back_as_it_is_written() {
    for minute in (0..Minute::DAY).map(Minute) {
        let written = format!("{} h {:02}", minute.hour(), minute.minute());
        assert_eq!(Minute::parse(&written), Some(minute));
    }
}

#[test]
fn the_minute_of_the_day_is_whole_and_only_known_on_the_day() {
    let origin = Timestamp(1_780_000_000);
    let at = |seconds: i64| minute_of_day(origin, Timestamp(origin.0 + seconds));
    assert_eq!(at(-1), None);
    assert_eq!(at(0), Some(Minute(0)));
    assert_eq!(at(59), Some(Minute(0)));
    assert_eq!(at(60), Some(Minute(1)));
    assert_eq!(at(10 * 3_600 + 45 * 60), Some(Minute::at(10, 45)));
    assert_eq!(at(86_399), Some(Minute(1_439)));
    assert_eq!(at(86_400), None);
    assert_eq!(minute_of_day(Timestamp(i64::MAX), Timestamp(i64::MIN)), None);
    assert_eq!(minute_of_day(Timestamp(i64::MIN), Timestamp(i64::MAX)), None);
}

#[test]
fn days_are_ordered_as_in_the_calendar() {
    let day = |year, month, day| Date { year, month, day };
    assert!(day(2026, 5, 28) < day(2026, 5, 29));
    assert!(day(2026, 5, 28) < day(2026, 6, 1));
    assert!(day(2026, 12, 31) < day(2027, 1, 1));
}

#[test]
fn a_code_is_read_with_small_letters_spaces_and_hyphens() {
    for typed in ["ABC234", "abc234", " ab c2 34 ", "ABC-234", "a\u{a0}b-c 2 3 4"] {
        assert_eq!(ForumCode::parse(typed).expect(typed).as_str(), "ABC234");
    }
    assert_eq!(ForumCode::parse("abc234").expect("a code").to_string(), "ABC234");
}

#[test]
fn a_code_has_six_signs_that_people_do_not_confuse() {
    for typed in [
        "", "ABC23", "ABC2345", "ABC230", "ABCO23", "ABC123", "ABCI23", "ABCL23", "ABC23é", "ABC_23", "ABC23ß",
    ] {
        assert_eq!(ForumCode::parse(typed), None, "{typed:?}");
    }
    assert_eq!(ForumCode::ALPHABET.chars().count(), 31);
}

#[test]
fn ids_are_read_back_as_they_are_written() {
    assert_eq!("12".parse::<TopicId>().map(|id| id.to_string()), Ok("12".to_owned()));
    assert!("".parse::<SlotId>().is_err() && "-1".parse::<SpaceId>().is_err());
}

#[test]
fn a_day_is_read_as_browsers_send_it_and_as_people_type_it() {
    let day = Date {
        year: 2026,
        month: 12,
        day: 8,
    };
    for typed in ["2026-12-08", "2026-12-8", " 8/12/2026 ", "08/12/2026"] {
        assert_eq!(Date::parse(typed), Some(day), "{typed}");
    }
    assert_eq!(day.to_string(), "2026-12-08");
    for other in [
        "",
        "demain",
        "2026",
        "2026-12",
        "26-12-08",
        "2026-13-08",
        "2026-00-08",
        "2026-12-32",
        "8/12/26",
        "2026-12-08-01",
        "+026-12-08",
        "2026-12-08T10:00",
        "12026-12-08",
    ] {
        assert_eq!(Date::parse(other), None, "{other}");
    }
}

#[test]
fn the_next_rencontre_is_two_months_later_on_the_same_weekday() {
    let day = |iso: &str| Date::parse(iso).expect("a day");
    for (this, next) in [
        // The second Tuesday, over the new year.
        ("2026-12-08", "2027-02-09"),
        ("2027-02-09", "2027-04-13"),
        ("2026-11-24", "2027-01-26"),
        // A fifth Thursday, to the last one of a month that has four, and to a fifth.
        ("2026-12-31", "2027-02-25"),
        ("2026-07-30", "2026-09-24"),
        ("2026-10-29", "2026-12-31"),
        // A leap year.
        ("2027-12-28", "2028-02-22"),
        ("2027-12-29", "2028-02-23"),
    ] {
        assert_eq!(day(this).two_months_later(), day(next), "{this}");
        assert_eq!(day(this).weekday(), day(next).weekday());
    }
    assert_eq!(day("2026-12-08").weekday(), 2, "a Tuesday");
}
