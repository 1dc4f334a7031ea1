//! The cases below the table in CONVENTIONS.md, and their siblings: near to one another, and different.

use super::harness::Expected::{Contact, Maybe, MaybeOrNo, No, Planned};
use super::harness::check;

#[test]
fn close_by_and_different() {
    check(&[
        ("- Great talk by [[Bo]]", &[("Bo", No)]),
        ("- podcast with [[Bo]]", &[("Bo", Contact)]),
        ("- listened to a podcast with [[Bo]]", &[("Bo", MaybeOrNo)]),
        ("- Lunch with [[Ada]], who now works for [[Bo]]", &[("Ada", Contact), ("Bo", MaybeOrNo)]),
        ("- coffee with [[Ada]] who met [[Bo]]", &[("Ada", Contact), ("Bo", MaybeOrNo)]),
        ("- Lunch with [[Ada]] on behalf of [[Bo]]", &[("Ada", Contact), ("Bo", No)]),
        ("- met [[Ada]] through [[Bo]]", &[("Ada", Contact), ("Bo", MaybeOrNo)]),
        ("- Call with [[Ada]] about [[Bo]]", &[("Ada", Contact), ("Bo", No)]),
        ("- [[Bo]] with [[Cy]] on stage", &[("Bo", Maybe), ("Cy", Maybe)]),
        ("- [[Cy]] came up with a plan", &[("Cy", MaybeOrNo)]),
        ("- agree with [[Bo]]", &[("Bo", MaybeOrNo)]),
        ("- sat next to [[Cy]] at dinner", &[("Cy", Contact)]),
        ("- [[Bo]] called", &[("Bo", Contact)]),
        ("- [[Bo]] called for reform", &[("Bo", Maybe)]),
        ("- Skipped lunch, coffee with [[Ada]] instead", &[("Ada", Contact)]),
        ("- Lunch with [[Ada]] without [[Bo]]", &[("Ada", Contact), ("Bo", No)]),
        ("- email from [[Ada]]", &[("Ada", Contact)]),
        ("- feedback from [[Ada]]", &[("Ada", No)]),
        ("- met [[Ada]] at [[Bo]]'s talk on [[weaving]]", &[("Ada", Contact), ("Bo", No)]),
        ("- Lunch w/ [[Ada]] https://place.example", &[("Ada", Contact)]),
        ("- agenda for the call with [[Ada]]", &[("Ada", No)]),
        ("- call [[Ada]]", &[("Ada", Maybe)]),
        ("- call [[Ada]], she has moved", &[("Ada", Contact)]),
        ("# Plan\n- 10:00 [[Ada]]", &[("Ada", Planned)]),
        ("- [[Bo]] met [[Ada]]", &[("Ada", Maybe), ("Bo", Maybe)]),
        ("- Lunch with [[Ada]], will send her the paper", &[("Ada", Contact)]),
        ("- to meet [[Ada]]", &[("Ada", Maybe)]),
    ]);
}

#[test]
fn a_call_that_is_the_whole_first_clause() {
    check(&[
        ("- long call, [[Ada]] wants to come in May", &[("Ada", Contact)]),
        ("- sync, [[Ada]] has fixed the importer", &[("Ada", Contact)]),
        ("- quiet breakfast, [[Ada]] is in Rome", &[("Ada", MaybeOrNo)]),
        ("- read the call for papers, [[Ada]] is on it", &[("Ada", MaybeOrNo)]),
        ("- phone: [[Ada]], forty minutes", &[("Ada", Contact)]),
        ("- Email – [[Ada]] and [[Bo]]", &[("Ada", Contact), ("Bo", Contact)]),
        ("- phone [[Ada]]", &[("Ada", MaybeOrNo)]),
        ("- wrote new year cards: [[Ada]], [[Bo]]", &[("Ada", Contact), ("Bo", Contact)]),
        ("- people to thank: [[Ada]], [[Bo]]", &[("Ada", MaybeOrNo), ("Bo", MaybeOrNo)]),
    ]);
}

#[test]
fn what_is_read_is_not_met() {
    check(&[
        ("- reread [[Ada]] over breakfast", &[("Ada", MaybeOrNo)]),
        ("- breakfast with [[Ada]]", &[("Ada", Contact)]),
        ("- reading group: [[Ada]], ch. 4", &[("Ada", No)]),
        ("- reading group: [[Ada]], [[Bo]]", &[("Ada", Contact), ("Bo", Contact)]),
        ("- reading group: [[Ada]], ch. 4\n\t- [[Bo]] presented", &[("Ada", No), ("Bo", Contact)]),
        ("- lunch with [[Ada]], chapter 3 is done", &[("Ada", Contact)]),
        ("- [[Ada]] texted a photo of the boys", &[("Ada", Contact)]),
        ("- [[Ada]] wrote a book", &[("Ada", MaybeOrNo)]),
        ("- [[Ada]] emailed [[Bo]]", &[("Ada", MaybeOrNo), ("Bo", MaybeOrNo)]),
        ("- [[Ada]] babysat", &[("Ada", Contact)]),
    ]);
}

#[test]
fn siblings() {
    check(&[
        ("- Brilliant essay by [[Bo]]", &[("Bo", No)]),
        ("- watched a lecture with [[Bo]]", &[("Bo", MaybeOrNo)]),
        ("- watched a movie with [[Bo]]", &[("Bo", Contact)]),
        ("- Dinner with [[Ada]] because [[Bo]] was away", &[("Ada", Contact), ("Bo", MaybeOrNo)]),
        ("- beers with [[Ada]], whose boss is [[Bo]]", &[("Ada", Contact), ("Bo", MaybeOrNo)]),
        ("- chatted with [[Ada]] instead of [[Bo]]", &[("Ada", Contact), ("Bo", No)]),
        ("- met [[Ada]] via [[Bo]]", &[("Ada", Contact), ("Bo", No)]),
        ("- 1:1 with [[Ada]] re [[Bo]]", &[("Ada", Contact), ("Bo", No)]),
        ("- [[Bo]] and [[Cy]] with the band", &[("Bo", Maybe), ("Cy", Maybe)]),
        ("- disagree with [[Bo]] on this", &[("Bo", MaybeOrNo)]),
        ("- not familiar with [[Bo]]", &[("Bo", MaybeOrNo)]),
        ("- [[Bo]] phoned back", &[("Bo", Contact)]),
        ("- [[Bo]] wrote a novel", &[("Bo", No)]),
        ("- Cancelled the gym, dinner with [[Ada]]", &[("Ada", Contact)]),
        ("- Drinks with [[Ada]] but not [[Bo]]", &[("Ada", Contact), ("Bo", No)]),
        ("- message from [[Ada]]", &[("Ada", Contact)]),
        ("- quote from [[Ada]]", &[("Ada", No)]),
        ("- saw [[Ada]] at [[Bo]]’s opening", &[("Ada", Contact), ("Bo", No)]),
        ("- questions for the call with [[Ada]]", &[("Ada", No)]),
        ("- email [[Ada]]", &[("Ada", Maybe)]),
        ("- email [[Ada]] about the lease", &[("Ada", No)]),
        ("# Schedule\n- 11:30 [[Ada]]", &[("Ada", Planned)]),
        ("# Notes\n- 11:30 [[Ada]]", &[("Ada", Contact)]),
        ("- [[Bo]] visited [[Ada]]", &[("Ada", Maybe), ("Bo", Maybe)]),
        ("- Coffee with [[Ada]], should send the slides", &[("Ada", Contact)]),
        ("- lunch with [[Ada]] (and [[Bo]])", &[("Ada", Contact), ("Bo", Contact)]),
        ("- Letters from [[Bo]] to [[Cy]]", &[("Bo", MaybeOrNo), ("Cy", MaybeOrNo)]),
        ("- letter from [[Ada]] to thank us", &[("Ada", Contact)]),
        ("- Eve Marl's conversation with [[Bo]]", &[("Bo", MaybeOrNo)]),
        ("- [[Bo]] called this slow weaving", &[("Bo", MaybeOrNo)]),
        ("- [[Ada]] called this morning", &[("Ada", Contact)]),
        ("- [[Ada]] and I will meet", &[("Ada", Planned)]),
        ("- [[Ada]] and I met", &[("Ada", Contact)]),
        ("- Dinner with [[Ada]] tomorrow", &[("Ada", Planned)]),
        ("- Talked with [[Ada]] about tomorrow", &[("Ada", Contact)]),
        ("- The kids went to the zoo with [[Ada]]", &[("Ada", MaybeOrNo)]),
        ("- Took the kids to the zoo with [[Ada]]", &[("Ada", Contact)]),
        ("- email -> [[Ada]]", &[("Ada", Contact)]),
        ("- Author: [[Bo]]", &[("Bo", No)]),
    ]);
}
