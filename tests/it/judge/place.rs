//! The note that a line is in: a meeting's, with and without a list.

use touchbase::judge::Note;
use touchbase::lexicon::Language;

use super::harness::Expected::{Alone, Contact, Maybe, MaybeOrNo, No};
use super::harness::{check, check_all};

#[test]
fn in_a_meeting_note_everyone_was_there() {
    check_all(
        &[Language::English],
        Note::Meeting,
        &[
            ("- [[Ada]] wants two looms", &[("Ada", Contact)]),
            ("We agreed with what [[Ada]] said.", &[("Ada", Contact)]),
            ("- talked about [[Bo]]", &[("Bo", No)]),
            ("- [[Bo]]'s budget", &[("Bo", No)]),
            ("## Action items\n- [[Bo]] to order yarn", &[("Bo", No)]),
            ("## People\n- [[Ada]]", &[("Ada", Contact)]),
        ],
    );
}

#[test]
fn with_a_list_the_body_needs_cues() {
    check_all(
        &[Language::English],
        Note::MeetingWithList,
        &[
            ("- [[Bo]] wants two looms", &[("Bo", Maybe)]),
            ("- lunch with [[Bo]] afterwards", &[("Bo", Contact)]),
            ("## People\n- [[Ada]]", &[("Ada", Contact)]),
        ],
    );
}

#[test]
fn in_a_journal() {
    check(&[
        ("## People\n- [[Ada]]", &[("Ada", MaybeOrNo)]),
        ("- [[Ada]]", &[("Ada", Alone)]),
        ("- [[Ada]] and [[Bo]]", &[("Ada", Alone), ("Bo", Alone)]),
        ("- [[Ada]] has a cold", &[("Ada", Maybe)]),
        ("- [[Ada]] is ill", &[("Ada", No)]),
        (
            "Long day. Dinner with [[Ada]] at home. [[Bo]] has a cold.",
            &[("Ada", Contact), ("Bo", Maybe)],
        ),
    ]);
}
