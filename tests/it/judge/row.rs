//! Rows 1–7: each with siblings, and near cases that are something else.

use super::harness::Expected::{Contact, ContactOrMaybe, Maybe, MaybeOrNo, No};
use super::harness::check;

#[test]
fn a_preposition() {
    check(&[
        ("- walk with [[Ada]]", &[("Ada", Contact)]),
        ("- Walked the dog with my neighbour [[Ada]]", &[("Ada", Contact)]),
        ("- climbing w/ [[Ada]] & [[Bo]]", &[("Ada", Contact), ("Bo", Contact)]),
        ("- worked on the grant with Dr. [[Ada]]", &[("Ada", Contact)]),
        ("- Spent the afternoon with our new designer [[Ada]]", &[("Ada", Contact)]),
        ("- concert with [[Ada]] and her husband [[Bo]]", &[("Ada", Contact), ("Bo", Contact)]),
        ("- lunch with Eve, [[Ada]] and Tom", &[("Ada", Contact)]),
        ("- She went swimming with [[Ada]]", &[("Ada", MaybeOrNo)]),
        ("- [[Bo]] works with [[Ada]]", &[("Ada", MaybeOrNo), ("Bo", MaybeOrNo)]),
        ("- [[Bo]] went to the opera with [[Ada]]", &[("Ada", MaybeOrNo)]),
        ("- [[Bo]] and I cooked with [[Ada]]", &[("Ada", Contact), ("Bo", Contact)]),
        ("- compared notes on looms with [[Ada]]", &[("Ada", Contact)]),
        ("- the book deals with [[Ada]]", &[("Ada", MaybeOrNo)]),
        ("- start with [[Ada]]", &[("Ada", MaybeOrNo)]),
        ("- Caught the train with [[Ada]]; she is well", &[("Ada", Contact)]),
        ("- a paper by [[Bo]] with [[Cy]]", &[("Bo", No), ("Cy", MaybeOrNo)]),
        ("- MIT [[Ada]]", &[("Ada", Maybe)]),
        ("- had a good time with **[[Ada]]**", &[("Ada", Contact)]),
        ("- WITH [[Ada]]", &[("Ada", Maybe)]),
    ]);
}

#[test]
fn a_verb() {
    check(&[
        ("- Finally met [[Ada]]", &[("Ada", Contact)]),
        ("- Today I met [[Ada]] in person", &[("Ada", Contact)]),
        ("- visited [[Ada]] and [[Bo]] in Ghent", &[("Ada", Contact), ("Bo", Contact)]),
        ("- texted [[Ada]] a photo", &[("Ada", Contact)]),
        ("- Eve met [[Ada]]", &[("Ada", MaybeOrNo)]),
        ("- They called [[Ada]]", &[("Ada", MaybeOrNo)]),
        ("- the company that called [[Ada]]", &[("Ada", MaybeOrNo)]),
        ("- hung out with [[Ada]]", &[("Ada", Contact)]),
        ("- Spoke on the phone with [[Ada]]", &[("Ada", Contact)]),
        ("- Met at noon, read [[Bo]]", &[("Bo", MaybeOrNo)]),
        ("- caught up over tea with [[Ada]]", &[("Ada", Contact)]),
    ]);
}

#[test]
fn a_verb_directly_before() {
    check(&[
        ("- told [[Ada]] about the move", &[("Ada", Contact)]),
        ("- asked [[Ada]] whether she is in", &[("Ada", Contact)]),
        ("- gave [[Ada]] the keys", &[("Ada", Contact)]),
        ("- introduced [[Ada]] to [[Bo]]", &[("Ada", Contact)]),
        ("- Invited [[Ada]] for Sunday", &[("Ada", Contact)]),
        ("- phoned [[Ada]]", &[("Ada", Contact)]),
        ("- [[Bo]] asked [[Ada]] for money", &[("Ada", MaybeOrNo)]),
        ("- helped a friend of [[Ada]]", &[("Ada", No)]),
        ("- picked up [[Ada]] at the station", &[("Ada", Contact)]),
        ("- sat down with [[Ada]] to plan the fair", &[("Ada", Contact)]),
        ("- saw [[Ada]] play live", &[("Ada", MaybeOrNo)]),
    ]);
}

#[test]
fn a_noun() {
    check(&[
        ("- Coffee [[Ada]]", &[("Ada", Contact)]),
        ("- quick call [[Ada]]", &[("Ada", Contact)]),
        ("- 1-1: [[Ada]]", &[("Ada", Contact)]),
        (
            "- stand-up ([[Ada]], [[Bo]], [[Cy]])",
            &[("Ada", Contact), ("Bo", Contact), ("Cy", Contact)],
        ),
        ("- [[Meeting]] [[Ada]]", &[("Ada", Contact)]),
        ("- #meeting [[Ada]]", &[("Ada", Contact)]),
        ("- [[Ada]] #meeting", &[("Ada", Contact)]),
        ("- [[Ada]] – quick coffee", &[("Ada", Contact)]),
        ("- [[Ada]] for dinner", &[("Ada", Contact)]),
        ("- phone call: [[Ada]] (plumber)", &[("Ada", Contact)]),
        ("- farewell drinks for [[Ada]]", &[("Ada", ContactOrMaybe)]),
        ("- [[Bo]] had lunch with [[Cy]]", &[("Bo", MaybeOrNo), ("Cy", MaybeOrNo)]),
        ("- [[Bo]]'s lunch with [[Cy]]", &[("Bo", No), ("Cy", MaybeOrNo)]),
        ("- conversation between [[Bo]] and [[Cy]]", &[("Bo", MaybeOrNo), ("Cy", MaybeOrNo)]),
        ("- Talk: [[Bo]]", &[("Bo", Maybe)]),
        ("- over lunch read [[Bo]]", &[("Bo", MaybeOrNo)]),
        ("- [[Acme]] sync: [[Ada]], [[Bo]]", &[("Ada", Contact), ("Bo", Contact)]),
        ("- call center project [[Bo]] quits", &[("Bo", ContactOrMaybe)]),
        ("- Zoom with [[Ada]]", &[("Ada", Contact)]),
        ("- dinner @[[Ada]]", &[("Ada", Contact)]),
    ]);
}

#[test]
fn letters() {
    check(&[
        ("- wrote a long letter to [[Ada]]", &[("Ada", Contact)]),
        ("- sent a postcard to [[Ada]] and [[Bo]]", &[("Ada", Contact), ("Bo", Contact)]),
        ("- forwarded the notes to [[Ada]]", &[("Ada", Contact)]),
        ("- Long email from [[Ada]] on the lease", &[("Ada", Contact)]),
        ("- got a text from [[Ada]]", &[("Ada", Contact)]),
        ("- surprise visit from [[Ada]]", &[("Ada", Contact)]),
        ("- recipe from [[Ada]]", &[("Ada", No)]),
        ("- idea from [[Ada]]: dye first", &[("Ada", No)]),
        ("- email from [[Bo]] to [[Cy]]", &[("Cy", MaybeOrNo)]),
        ("- heard from [[Ada]]", &[("Ada", Contact)]),
        ("- moved to [[Ghent]]", &[("Ghent", MaybeOrNo)]),
        ("- thanks to [[Ada]]", &[("Ada", No)]),
        ("- according to [[Ada]] it rains", &[("Ada", No)]),
    ]);
}

#[test]
fn they_act_on_me() {
    check(&[
        ("- [[Ada]] sent me the photos", &[("Ada", Contact)]),
        ("- [[Ada]] offered to help us with the move", &[("Ada", Contact)]),
        ("- [[Ada]] and [[Bo]] invited us to dinner", &[("Ada", Contact), ("Bo", Contact)]),
        ("- [[Ada]] emailed about the grant", &[("Ada", Contact)]),
        ("- [[Ada]] stopped by", &[("Ada", Contact)]),
        ("- [[Ada]] joined us for soup", &[("Ada", Contact)]),
        ("- Thanks [[Ada]]!", &[("Ada", Contact)]),
        ("- me and [[Ada]] went swimming", &[("Ada", Contact)]),
        ("- [[Ada]], [[Bo]] and I fixed the roof", &[("Ada", Contact), ("Bo", Contact)]),
        ("- [[Ada]] called, wants the drill back", &[("Ada", Contact)]),
        ("- [[Bo]] sent the parcel", &[("Bo", Maybe)]),
        ("- [[Bo]] told [[Cy]] to leave", &[("Bo", MaybeOrNo), ("Cy", MaybeOrNo)]),
        ("- [[Bo]] reminds me of winter", &[("Bo", MaybeOrNo)]),
        ("- [[Bo]] called it a day", &[("Bo", MaybeOrNo)]),
        ("- [[Bo]]'s talk gave me ideas", &[("Bo", No)]),
    ]);
}

#[test]
fn lists_and_times() {
    check(&[
        ("Attendees: [[Ada]], [[Bo]]", &[("Ada", Contact), ("Bo", Contact)]),
        ("## Participants\n- [[Ada]] (Acme)\n- [[Bo]]", &[("Ada", Contact), ("Bo", Contact)]),
        (
            "- People I met\n\t- [[Ada]]\n\t- [[Bo]], who knows [[Cy]]",
            &[("Ada", Contact), ("Bo", Contact), ("Cy", MaybeOrNo)],
        ),
        ("- With: [[Ada]]", &[("Ada", Contact)]),
        ("met:: [[Ada]] on my way home", &[("Ada", Contact)]),
        ("- attendees:: [[Ada]], [[Bo]]", &[("Ada", Contact), ("Bo", Contact)]),
        ("- author:: [[Bo]]", &[("Bo", No)]),
        ("## [[Ada]]\n- looms", &[("Ada", Contact)]),
        ("### [[Ada]] 1:1", &[("Ada", Contact)]),
        ("## Notes on [[Ada]]", &[("Ada", MaybeOrNo)]),
        ("- 10:00 [[Ada]]", &[("Ada", Contact)]),
        ("- 14:00-15:00 [[Ada]]", &[("Ada", Contact)]),
        ("- 3pm - [[Ada]] (Acme)", &[("Ada", Contact)]),
        ("- 09:30 [[Bo]] fixed the shuttle", &[("Bo", No)]),
        ("# Agenda\n- 10:00 [[Ada]]", &[("Ada", No)]),
        ("- 10:00 read [[Bo]]", &[("Bo", MaybeOrNo)]),
        ("| 10:00 | [[Ada]] | looms |", &[("Ada", Contact)]),
        ("Regrets: [[Bo]]", &[("Bo", No)]),
        ("## Absent\n- [[Bo]]", &[("Bo", No)]),
    ]);
}

#[test]
fn alone_and_speaking() {
    check(&[
        ("- [[Ada]]\n\t- has a new loom", &[("Ada", Contact)]),
        ("- [[Ada]], [[Bo]]\n\t- talked about the fair", &[("Ada", Contact), ("Bo", Contact)]),
        ("- [[Ada]]\n\t- ask about the loom", &[("Ada", Maybe)]),
        ("- [[Ada]]\n\t- [ ] send the book", &[("Ada", Maybe)]),
        ("- [[Ada]]\n\t- https://ada.example", &[("Ada", Maybe)]),
        ("- [[Ada]]", &[("Ada", Maybe)]),
        ("- [[Ada]]: the loom is ready", &[("Ada", Contact)]),
        ("- [[Ada]]: https://ada.example the loom", &[("Ada", No)]),
        ("- Retro\n\t- [[Ada]]", &[("Ada", Contact)]),
    ]);
}

#[test]
fn below_a_meeting() {
    check(&[
        (
            "- Stand-up\n\t- [[Ada]] is blocked\n\t- [[Bo]] back on Monday",
            &[("Ada", Contact), ("Bo", Contact)],
        ),
        ("## Weekly sync\n- [[Ada]] showed the new loom", &[("Ada", Contact)]),
        ("## Weekly sync\n- looms\n\t- [[Ada]] wants two", &[("Ada", Contact)]),
        ("- 1:1 with [[Ada]]\n\t- [[Bo]] is leaving", &[("Ada", Contact), ("Bo", MaybeOrNo)]),
        ("- Meeting\n\t- [[Ada]]\n\t\t- [[Bo]] is ill", &[("Ada", Contact), ("Bo", MaybeOrNo)]),
        ("- Read the meeting notes\n\t- [[Bo]] argues for looms", &[("Bo", MaybeOrNo)]),
        ("- Agenda for the meeting\n\t- [[Bo]] on looms", &[("Bo", No)]),
        ("## Reading\n- [[Bo]] is good", &[("Bo", MaybeOrNo)]),
    ]);
}
