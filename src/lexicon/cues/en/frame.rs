//! The frame of a sentence: who acts, what joins, what is passed over.

use crate::lexicon::cues::sense::Sense;
use crate::lexicon::cues::table::Rows;

pub(super) const WORDS: Rows = &[
    (
        Sense::Me,
        "i, we, i'm, i've, i'd, i'll, we're, we've, we'd, we'll, my, our, myself, ourselves,
        mine, ours, me, us",
    ),
    (Sense::ToMe, "me, us, both of us, my, our"),
    (Sense::AndMe, "i, me, we, myself"),
    (
        Sense::Third,
        "he, she, they, he's, she's, they're, he'd, she'd, they'd, they've, he'll, she'll,
        they'll, somebody, someone, everyone, kids, the kids, mum, mom, dad, parents, the boys,
        the girls",
    ),
    (Sense::Article, "a, an, the, this, that same, another, some"),
    (Sense::Owner, "my, our, his, her, their, your"),
    (
        Sense::Title,
        "dr, mr, mrs, ms, miss, prof, professor, sir, madam, uncle, aunt, auntie, coach, pastor,
        rabbi, judge, friend, friends, colleague, colleagues, coworker, co-worker, teammate,
        boss, manager, mentor, mentee, advisor, adviser, supervisor, neighbor, neighbour,
        neighbors, neighbours, cousin, cousins, sister, brother, mum, mom, dad, mother, father,
        wife, husband, partner, girlfriend, boyfriend, daughter, son, nephew, niece, flatmate,
        roommate, housemate, buddy, mate, client, customer, candidate, intern, recruiter,
        investor, founder, cofounder, co-founder, vp, ceo, cto, cfo, pm, designer, engineer,
        lawyer, landlord, tutor, teacher, therapist, accountant, both, fellow, old, new, dear,
        lovely, good",
    ),
    (
        Sense::And,
        "and, plus, as well as, n, along with, together with, and also, and later, and then, or",
    ),
    (Sense::Relative, "who, which, that, whose, whom"),
    (
        Sense::Break,
        "because, but, although, though, while, whereas, since, so that, when, if, where",
    ),
    (
        Sense::Adverb,
        "just, also, finally, briefly, then, later, again, quickly, quick, short, today, tonight,
        really, still, even, already, only, first, once, early, too, both, all, had, have, has,
        kindly, very, recently, accidentally, unexpectedly, randomly, actually, maybe, probably",
    ),
    (
        Sense::Finite,
        "is, was, has, had, does, did, do, are, were, says, said, thinks, thought, wants, wanted,
        needs, believes, argues, argued, claims, claimed, knows, knew, likes, liked, loves,
        loved, got, gets, went, goes, comes, came, looks, looked, seems, seemed, works, worked,
        lives, moved, left, started, finished, became, made, makes, took, takes, felt, feels,
        mentioned, explained, reported, presented, agreed, disagreed, asked, told, sent, isn't,
        wasn't, hasn't, doesn't, didn't",
    ),
    (
        Sense::Detached,
        "for, after, before, in, on, than, through, thru, during, until, till, near, against,
        per, under, into, onto, over, between, among, toward, towards, inside, outside, behind,
        beyond, instead, at, versus, vs, off, around, as, if, to see, to find, across, by the,
        next to",
    ),
    (
        Sense::NotName,
        "monday, tuesday, wednesday, thursday, friday, saturday, sunday, january, february,
        march, april, may, june, july, august, september, october, november, december, morning,
        afternoon, evening, lunchtime, spring, summer, autumn, fall, winter, christmas, easter,
        english, german, french, slack, teams, google, signal, whatsapp, linkedin, team,
        project, q1, q2, q3, q4, great, nice, lovely, fun, awesome, amazing, wonderful, so,
        enjoyed, loved, spent, unexpected, surprise, random, productive, brief, interesting,
        weird, very, super, pleasant, long, big, small, another, more, some, first, last, busy,
        quiet, late, had, also, yesterday, breakfast, lunch, work, home, gym, school, church,
        day, week, weekend, birthday, party, met, went, started, not",
    ),
];
