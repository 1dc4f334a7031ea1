//! Rows a–i: each with siblings, and near cases that are something else.

use touchbase::judge::Against;

use super::harness::Expected::{Because, Contact, Maybe, MaybeOrNo, No, OtherDay, Planned};
use super::harness::check;

#[test]
fn cited() {
    check(&[
        ("- via [[Bo]]", &[("Bo", Because(Against::Cited))]),
        ("- great recipe via [[Bo]]", &[("Bo", No)]),
        ("- [[Slow Looms]] by [[Bo]]", &[("Bo", No)]),
        ("- people like [[Bo]]", &[("Bo", No)]),
        ("- h/t [[Bo]]", &[("Bo", No)]),
        ("- #via [[Bo]]", &[("Bo", No)]),
        ("- Workshop led by [[Ada]]", &[("Ada", MaybeOrNo)]),
        ("- meeting chaired by [[Ada]]", &[("Ada", Contact)]),
        ("- Invited by [[Ada]] to a fair", &[("Ada", Contact)]),
        ("- Thinking about [[Bo]]", &[("Bo", No)]),
        ("- gossip re: [[Bo]]", &[("Bo", No)]),
        ("- cc [[Bo]]", &[("Bo", No)]),
        ("- Discussed [[Bo]] with [[Ada]]", &[("Bo", No), ("Ada", Contact)]),
        (
            "- email from [[Ada]] about [[Bo]] and [[Cy]]",
            &[("Ada", Contact), ("Bo", No), ("Cy", No)],
        ),
        ("- Reviewed the weave from [[Bo]]", &[("Bo", No)]),
    ]);
}

#[test]
fn author_and_work() {
    check(&[
        ("- [[Bo]] [[Slow Looms]]", &[("Bo", Because(Against::Author))]),
        ("- [[Bo]] #looms", &[("Bo", No)]),
        ("- [[Bo]] https://bo.example", &[("Bo", No)]),
        ("- [[Bo]]: [on looms](https://bo.example)", &[("Bo", No)]),
        ("- [[Bo]] on [[tapestry]]", &[("Bo", No)]),
        ("- Lunch with [[Ada]] [[Bo]]", &[("Ada", Contact), ("Bo", Contact)]),
        ("- met [[Ada]] on [[Main Street]]", &[("Ada", Contact)]),
        ("- author:: [[Bo]]", &[("Bo", Because(Against::Cited))]),
        ("- [A talk](https://x.example) I liked, by [[Bo]]", &[("Bo", No)]),
        ("- [[Bo]] says looms are back https://x.example", &[("Bo", No)]),
    ]);
}

#[test]
fn published_or_alone() {
    check(&[
        ("- [[Bo]] posted a new essay", &[("Bo", Because(Against::Published))]),
        ("- [[Bo]] announces a tour", &[("Bo", No)]),
        ("- [[Bo]] launched the shop", &[("Bo", No)]),
        ("- [[Bo]] is planning next series", &[("Bo", No)]),
        ("- [[Bo]] just published chapter two", &[("Bo", No)]),
        ("- [[Bo]] fixed the shuttle", &[("Bo", Because(Against::Alone))]),
        ("- [[Ada]] wrote me", &[("Ada", Contact)]),
        ("- [[Bo]] wrote that looms are dead", &[("Bo", No)]),
    ]);
}

#[test]
fn planned() {
    check(&[
        ("- must call [[Ada]]", &[("Ada", Planned)]),
        ("- should meet [[Ada]] soon", &[("Ada", Planned)]),
        ("- We will have dinner with [[Ada]]", &[("Ada", Planned)]),
        ("- I'll visit [[Ada]]", &[("Ada", Planned)]),
        ("- Tomorrow: coffee with [[Ada]]", &[("Ada", Planned)]),
        ("- remind [[Ada]] of the fair", &[("Ada", Planned)]),
        ("- waiting for [[Ada]]", &[("Ada", Planned)]),
        ("- tried to call [[Ada]]", &[("Ada", Planned)]),
        ("- Plan lunch with [[Ada]]", &[("Ada", Planned)]),
        ("- scheduled a call with [[Ada]]", &[("Ada", Planned)]),
        ("- Lunch with [[Ada]] arranged", &[("Ada", Planned)]),
        ("- [[Ada]] should send the draft", &[("Ada", Planned)]),
        ("- [[Ada]] to send the draft", &[("Ada", Planned)]),
        ("- ask [[Ada]] about the roof", &[("Ada", Planned)]),
        ("- bring [[Ada]] the book", &[("Ada", Planned)]),
        ("- follow up with [[Ada]] next week", &[("Ada", Planned)]),
        ("- call [[Ada]] about the roof", &[("Ada", Planned)]),
        ("## Tomorrow\n- lunch with [[Ada]]", &[("Ada", Planned)]),
        ("## Questions\n- does [[Ada]] weave?", &[("Ada", Planned)]),
        ("- Next steps\n\t- call with [[Ada]]", &[("Ada", Planned)]),
        ("- took [[Ada]] to lunch", &[("Ada", Contact)]),
        ("- lunch with [[Ada]] on 2026-03-20", &[("Ada", Planned)]),
        ("- meeting with [[Ada]] moved to 2026-04-20", &[("Ada", Planned)]),
        (
            "- My next appointment with (person:: [[Ada]]) is on (appointment:: 2026-04-02)",
            &[("Ada", No)],
        ),
        ("- Lunch with [[Ada]], must send the book", &[("Ada", Contact)]),
        ("- Planning session with [[Ada]]", &[("Ada", Contact)]),
        ("- 1:1 with [[Ada]]: plans for next week", &[("Ada", Contact)]),
        ("- [x] call [[Ada]]", &[("Ada", Contact)]),
        ("- [x] research [[Bo]]", &[("Bo", Maybe)]),
        ("- [x] ask [[Ada]] about the roof", &[("Ada", Contact)]),
        ("- [ ] lunch with [[Ada]]", &[("Ada", Because(Against::OpenTask))]),
    ]);
}

#[test]
fn bookkeeping() {
    check(&[
        ("- Created [[Ada]]", &[("Ada", Because(Against::Bookkeeping))]),
        ("- Pages created: [[Ada]], [[Bo]]", &[("Ada", No), ("Bo", No)]),
        ("- [[Ada]] — new note", &[("Ada", No)]),
        ("- Created person page: [[Ada]]", &[("Ada", No)]),
        ("- Updated [[Ada]]", &[("Ada", No)]),
        ("- Updated [[Ada]] on the budget", &[("Ada", Contact)]),
        ("## Related\n- [[Ada]]", &[("Ada", No)]),
        ("## See also\n- [[Ada]], [[Bo]]", &[("Ada", No)]),
        ("## Links\n- call with [[Ada]]", &[("Ada", No)]),
        ("## Update\n- call with [[Ada]]", &[("Ada", Contact)]),
    ]);
}

#[test]
fn place_and_day() {
    check(&[
        ("- conversation with [[Ada]] [[2026-01-11]]", &[("Ada", OtherDay)]),
        ("- 2026-03-10: lunch with [[Ada]]", &[("Ada", OtherDay)]),
        ("- call with [[Ada]] on 2026-03-16", &[("Ada", Contact)]),
        ("- [[Ada]] born 2001-05-01", &[("Ada", Because(Against::AnotherDay))]),
        ("- call with [[Ada]]: she moved on 2026-01-11", &[("Ada", Contact)]),
        ("- #[[Ada]]", &[("Ada", Because(Against::Tag))]),
        ("- looms #[[Ada]]", &[("Ada", Because(Against::Tag))]),
        ("- #[[Ada]] call about looms", &[("Ada", Contact)]),
        ("- a\n\t- b\n\t\t- c\n\t\t\t- hiking with [[Ada]]", &[("Ada", Because(Against::Deep))]),
        ("- a\n\t- b\n\t\t- c\n\t\t\t- lunch with [[Ada]]", &[("Ada", Contact)]),
        ("- a\n\t- hiking with [[Ada]]", &[("Ada", Contact)]),
    ]);
}

#[test]
fn did_not_happen() {
    check(&[
        ("- ~~coffee with [[Ada]]~~", &[("Ada", Because(Against::StruckOut))]),
        ("- ~~gym~~ coffee with [[Ada]]", &[("Ada", Contact)]),
        ("- lunch with [[Ada]] (cancelled)", &[("Ada", No)]),
        ("- lunch with [[Ada]] - cancelled last minute", &[("Ada", No)]),
        ("- lunch with [[Ada]] was cancelled", &[("Ada", No)]),
        ("- lunch with [[Ada]], she didn't show up", &[("Ada", No)]),
        ("- skipped coffee with [[Ada]]", &[("Ada", No)]),
        ("- didn't meet [[Ada]]", &[("Ada", No)]),
        ("- Missed the call from [[Ada]]", &[("Ada", No)]),
        ("- no-show: [[Ada]]", &[("Ada", No)]),
        ("- postponed: 1:1 with [[Ada]]", &[("Ada", No)]),
        ("- [[Ada]] cancelled", &[("Ada", No)]),
        ("- called [[Ada]], no answer", &[("Ada", No)]),
        ("- emailed [[Ada]], no answer", &[("Ada", Contact)]),
        ("- [[Ada]] (absent)", &[("Ada", No)]),
        ("## Not present\n- [[Ada]]", &[("Ada", No)]),
        ("- dinner with everyone except [[Ada]]", &[("Ada", No)]),
        ("- lunch with [[Ada]], cancelled my subscription", &[("Ada", Contact)]),
        ("- call with [[Ada]]: fair cancelled", &[("Ada", Contact)]),
        ("- call with [[Ada]] about the cancelled fair", &[("Ada", Contact)]),
        ("- [-] lunch with [[Ada]]", &[("Ada", Because(Against::CancelledTask))]),
    ]);
}

#[test]
fn never() {
    check(&[
        ("- [[Ada]]'s paper is out", &[("Ada", Because(Against::Possessive))]),
        ("- [[Ada]]s Vortrag", &[("Ada", Because(Against::Possessive))]),
        ("- lunch at [[Ada]]’s place with [[Bo]]", &[("Ada", No), ("Bo", Contact)]),
        ("- thought of [[Ada]]", &[("Ada", Because(Against::ThoughtOf))]),
        ("- this reminds me of [[Ada]]", &[("Ada", No)]),
        ("> lunch with [[Ada]]", &[("Ada", Because(Against::Quoted))]),
        ("```\nlunch with [[Ada]]\n```", &[("Ada", Because(Against::Quoted))]),
        ("- ![[Ada]]", &[("Ada", Because(Against::Embedded))]),
        ("- {{query (and [[Ada]] [[meeting]])}}", &[("Ada", Because(Against::Query))]),
        ("- Eve met [[Bo]]", &[("Bo", MaybeOrNo)]),
    ]);
}
