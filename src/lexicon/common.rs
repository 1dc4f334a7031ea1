//! Words and signs of no one language: they count in every note.

use super::calendar::NamedDay;
use super::cue::Cue;
use super::kind::Kind;
use super::status::TaskWord;
use super::typed::TypedCue;
use super::vocabulary::Vocabulary;
use super::word::words;

pub(super) const WORDS: Vocabulary = Vocabulary {
    cues: words!(Always: Cue::With => ["&" "+" "med"],),
    joiners: words!(Always: () => ["&" "+" "og"],),
    // English words and names of programs that all these languages use alike.
    kinds: words!(Always:
        Kind::Coffee => ["coffee" "cafe" "café" "espresso"],
        Kind::Call => ["call"],
        Kind::Email => ["email" "e-mail" "mail"],
        Kind::Message => [
            "message" "sms" "dm" "chat" "whatsapp" "slack" "telegram" "imessage"
        ],
        Kind::Meeting => [
            "meeting" "1:1" "1-1" "1on1" "1x1" "1-on-1" "1-to-1" "sync" "catch-up" "catchup" "interview" "mentoring"
        ],
        Kind::Lunch => ["lunch" "brunch"],
        Kind::Dinner => ["dinner"],
        Kind::Event => ["event" "meetup" "workshop"],
        Kind::Video => ["video" "zoom" "facetime" "videocall" "teams"],
    ),
    // Chinese, where names of people are not the only words in a sentence without blanks.
    named_days: words!(Always:
        NamedDay::DayBeforeYesterday => ["前天"],
        NamedDay::Yesterday => ["昨天"],
        NamedDay::Today => ["今天"],
        NamedDay::Tomorrow => ["明天"],
        NamedDay::DayAfterTomorrow => ["后天"],
    ),
    typed_cues: words!(Always: TypedCue::And => ["&" "+"],),
    // As Logseq and Org have them.
    program_keys: words!(Always:
        () => [
            "id" "uuid" "guid" "collapsed" "created-at" "updated-at" "heading" "background-color"
            "template" "template-including-parent" "icon" "public" "card-last-interval" "card-repeats"
            "card-ease-factor" "card-next-schedule" "card-last-reviewed" "card-last-score"
            "hl-page" "hl-color" "hl-stamp" "hl-type" "ls-type" "query-table" "query-properties"
            "query-sort-by" "query-sort-desc" "exclude-from-graph-view"
            "logseq.order-list-type"
        ],
    ),
    program_lines: &[
        "SCHEDULED: <",
        "DEADLINE: <",
        "CLOSED: [",
        "CLOCK: [",
        ":LOGBOOK:",
        ":PROPERTIES:",
        ":END:",
    ],
    task_words: words!(Always:
        TaskWord::Open => ["TODO" "LATER" "NOW" "DOING" "IN-PROGRESS"],
        TaskWord::Waiting => ["WAITING" "WAIT"],
        TaskWord::Done => ["DONE"],
        TaskWord::Cancelled => ["CANCELED" "CANCELLED"],
    ),
    ..Vocabulary::EMPTY
};
