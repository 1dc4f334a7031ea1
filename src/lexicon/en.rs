//! The words of English.

use chrono::Weekday;

use super::ask::{Outcome, Side, Size};
use super::calendar::{DayWord, NamedDay};
use super::cue::{Cue, Otherwise};
use super::key::{Key, TouchpointPart};
use super::language::Language;
use super::notes::en as who;
use super::number::Number;
use super::own::{AboutMe, Situation};
use super::rhythm::{Connective, Rhythm, Unit};
use super::section::Section;
use super::typed::TypedCue;
use super::vocabulary::Vocabulary;
use super::word::words;

pub(super) const WORDS: Vocabulary = Vocabulary {
    language: Some(Language::English),
    function_words: words!(WhenOn:
        Language::English => ["the" "and" "that" "with" "this" "have" "from" "they" "about" "would"],
    ),

    keys: words!(Always:
        Key::Address => ["address"],
        Key::Active => ["active" "is-active"],
        Key::Alias => ["alias" "aliases" "aka" "nickname"],
        Key::Anniversary => ["anniversary"],
        Key::Archived => ["archived" "inactive"],
        Key::Ask => ["ask"],
        Key::Asked => ["asked"],
        Key::Birthday => ["birthday" "bday" "birthdate" "born" "date-of-birth" "dob"],
        Key::By => ["by" "direction" "initiated-by" "initiated" "initiator" "started-by"],
        Key::Cadence => [
            "cadence" "cadence-days" "check-in" "check-in-frequency" "contact-every"
            "contact-frequency" "contact-interval" "contact-interval-days" "custom-frequency-days"
            "frequency" "interval" "keep-in-touch" "reach-out-every" "stay-in-touch" "touch-every"
        ],
        Key::Circle => [
            "circle" "circles" "closeness" "group" "groups" "layer" "priority" "relation"
            "relationship" "relationship-type" "ring" "tier" "warmth"
        ],
        Key::Created => ["created" "created-at" "created-on" "creation-date" "date-created"],
        Key::Date => [
            "date" "day" "start" "when" "datetime" "meeting-date" "call-date"
            "session-date" "event-date" "visit-date" "date-of-meeting"
        ],
        Key::Dates => ["dates"],
        Key::Deceased => [
            "deceased" "died" "died-on" "death" "death-date" "date-of-death" "dod" "passed-away"
        ],
        Key::FirstName => ["first-name" "n.gn"],
        Key::FollowUp => [
            "follow-up" "follow-up-date" "next-follow-up" "next-contact" "next-contact-date"
            "next-contact-due" "contact-next" "next-check-in" "next-touch" "reach-out" "remind"
            "reminder"
        ],
        Key::FollowUpNote => ["follow-up-note" "contact-reason" "next-action" "next-step"],
        Key::Gave => ["gave"],
        Key::Got => ["got"],
        Key::Introductions => ["introductions"],
        Key::Kept => ["kept"],
        Key::Language => ["language" "speaks"],
        Key::LastContact => [
            "last-contact" "last-contact-date" "last-contacted" "contacted" "date-last-spoken"
            "date-last-contacted" "date-last-seen" "date-last-met" "last-conversation" "last-call"
            "last-catch-up" "last-coffee" "last-spoken" "last-talk" "last-touchpoint"
            "last-chat" "last-connected" "last-interaction" "last-interaction-date" "last-meeting"
            "last-met" "last-reached-out" "last-seen" "last-spoke" "last-talked" "last-touch"
        ],
        Key::LastName => ["last-name" "n.fn"],
        Key::Met => [
            "met" "met-on" "met-date" "date-met" "first-met" "first-contact" "introduced" "since"
        ],
        Key::MetHow => [
            "how-met" "how-we-met" "met-at" "met-through" "introduced-by" "context" "via"
        ],
        Key::Mode => [
            "mode" "medium" "channel" "interaction-type" "contact-type" "meeting-type" "contact-method"
            "communication-type"
        ],
        Key::Name => ["name" "full-name" "fn"],
        Key::NotMet => ["not-met"],
        Key::Organization => [
            "org" "organization" "organisation" "organisations" "company" "employer" "firm"
            "affiliation" "works-at"
        ],
        Key::Paused => ["paused"],
        Key::People => [
            "attendees" "attendee" "participants" "participant" "people" "person" "persons" "guests"
            "invitees" "present" "who" "host" "manager" "direct-report" "direct-reports" "from" "to"
        ],
        Key::Place => ["place" "city" "location" "lives-in"],
        Key::Promise => ["promise"],
        Key::Redirect => [
            "redirects-to" "redirect-to" "redirect" "redirected-to" "merged-into" "alias-of"
        ],
        Key::Role => ["role" "job" "job-title" "occupation" "position"],
        Key::Size => ["size"],
        Key::Slug => ["slug"],
        Key::Snooze => ["snooze" "snooze-until" "snoozed-until" "not-before"],
        Key::Status => [
            "status" "state" "stage" "relationship-status" "contact-status" "friendship-status"
            "person-status" "crm-status"
        ],
        Key::Subject => ["subject" "topic" "about"],
        Key::Summary => ["summary"],
        Key::Tags => ["tags" "tag"],
        Key::Title => ["title"],
        Key::Told => ["told"],
        Key::Topics => [
            "topics" "interests" "cares-about" "domain" "expertise" "skills" "talk-about"
        ],
        Key::Touchbase => ["touchbase"],
        Key::Touchpoints => [
            "touchpoints" "interactions" "contacts-log" "history" "log" "meetings"
        ],
        Key::Type => ["type" "class" "kind" "category" "categories" "file-role"],
        Key::With => ["with"],
    ),
    field_keys: words!(Always: Key::FollowUp => ["appointment" "next appointment"],),
    habit_keys: words!(Always: () => ["frequency" "interval" "check-in" "remind" "reminder"],),
    touchpoint_parts: words!(Always:
        TouchpointPart::Date => ["date" "day" "when" "on"],
        TouchpointPart::Text => [
            "note" "text" "notes" "summary" "description" "what" "about" "topic" "topics" "subject"
            "details" "discussed" "comment" "comments"
        ],
        TouchpointPart::Kind => ["kind" "type" "channel" "medium" "how" "mode" "method" "via" "format"],
    ),

    sections: words!(Always:
        Section::Log => [
            "touchpoints" "touchpoint log" "touch points" "log" "interactions" "interaction"
            "interaction log" "interaction history" "interactions log" "contact log"
            "contact history" "contacts log" "network log" "networking log" "people log"
            "relationship log" "communication" "communications" "communication log"
            "conversation log" "conversation history" "conversations" "history" "timeline"
            "meetings" "meeting log" "meeting notes" "meeting history" "1:1 log" "1:1s" "1on1s"
            "1on1 log" "1 on 1s" "one on ones" "activity" "activity log" "activities" "catch-ups"
            "catchups" "calls" "call log" "recent thread" "notes history" "notes and history"
            "encounters" "recent interactions" "journal" "diary" "updates" "log of meetings"
        ],
        Section::Questions => [
            "questions" "to ask" "ask about" "talking points" "question" "things to ask"
            "questions to ask" "topics to discuss" "to discuss"
        ],
        Section::Promises => [
            "promises" "promised" "commitments" "i owe" "i owe them" "my promises"
        ],
        Section::Waiting => [
            "waiting" "waiting for" "waiting on" "waiting on others" "they owe" "they owe me"
            "owed to me"
        ],
        Section::Offers => [
            "offer" "offers" "can help with" "needs" "how i can help" "i can help with"
        ],
        Section::Asks => ["asks" "my asks"],
        Section::Gifts => ["gifts" "gift ideas" "gift"],
        Section::Dates => ["dates" "important dates" "birthdays"],
        Section::Plans => [
            "tasks" "task" "to do" "todo" "todos" "to-dos" "action items" "actions" "action points"
            "next" "next actions" "next steps" "next step" "agenda" "focus" "reach out" "follow-ups"
            "follow-up" "followups" "followup" "plans" "plan" "priorities" "reminders"
            "people to contact" "key emails" "top 3" "goals" "upcoming"
        ],
    ),
    about_me: words!(Always:
        AboutMe::Stories => [
            "stories" "my stories" "story" "accomplishments" "achievements" "wins" "news"
            "what i did" "proud of"
        ],
        AboutMe::Short => [
            "short introduction" "short intro" "introduction" "intro" "in short" "pitch"
            "elevator pitch" "in a sentence"
        ],
        AboutMe::Long => [
            "long introduction" "long intro" "bio" "biography" "about me" "at length" "my story"
        ],
        AboutMe::Looking => [
            "looking for" "i look for" "what i look for" "i am looking for" "goals" "seeking"
        ],
        AboutMe::Offers => [
            "can offer" "i can offer" "what i can offer" "offer" "offers" "can help with"
            "i can help with" "how i can help"
        ],
    ),
    situations: words!(Always:
        Situation::Industry => ["industry" "field" "market" "trends"],
        Situation::Role => ["role" "job" "work" "craft"],
        Situation::Transition => ["transition" "transitions" "change" "changes" "career"],
        Situation::Project => ["project" "projects"],
        Situation::Reconnecting => ["reconnecting" "reconnect" "silence" "reviving"],
        Situation::Thanks => ["thanks" "thank" "gratitude"],
    ),

    types: who::TYPES,
    category_keys: who::CATEGORY_KEYS,
    person_tags: who::PERSON_TAGS,
    folders: who::FOLDERS,
    file_words: who::FILE_WORDS,
    statuses: who::STATUSES,
    answers: who::ANSWERS,

    kind_phrases: who::KIND_PHRASES,
    no_kinds: who::NO_KINDS,
    weak_kinds: who::WEAK_KINDS,
    kinds: who::KINDS,
    sides: words!(WhenOn:
        Side::Me => ["me" "outbound" "out" "sent" "i"],
        Side::Them => ["them" "they" "inbound" "in" "received" "her" "him"],
    ),

    months: words!(Always:
        1 => ["january" "jan"],
        2 => ["february" "feb"],
        3 => ["march" "mar"],
        4 => ["april" "apr"],
        5 => ["may"],
        6 => ["june" "jun"],
        7 => ["july" "jul"],
        8 => ["august" "aug"],
        9 => ["september" "sep" "sept"],
        10 => ["october" "oct"],
        11 => ["november" "nov"],
        12 => ["december" "dec"],
    ),
    weekdays: words!(Always:
        Weekday::Mon => ["monday" "mon"],
        Weekday::Tue => ["tuesday" "tue" "tues" "tuesd"],
        Weekday::Wed => ["wednesday" "wed" "wedn" "wedne"],
        Weekday::Thu => ["thursday" "thu" "thur" "thurs"],
        Weekday::Fri => ["friday" "fri"],
        Weekday::Sat => ["saturday" "sat"],
        Weekday::Sun => ["sunday" "sun"],
    ),
    named_days: words!(Always:
        NamedDay::DayBeforeYesterday => ["day before yesterday" "the day before yesterday"],
        NamedDay::Yesterday => ["yesterday" "last night" "yday"],
        NamedDay::Today => [
            "today" "now" "tonight" "this morning" "this afternoon" "this evening" "earlier today"
        ],
        NamedDay::Tomorrow => ["tomorrow" "tmrw" "tmw"],
        NamedDay::DayAfterTomorrow => ["day after tomorrow" "the day after tomorrow"],
    ),
    day_words: words!(WhenOn:
        DayWord::Ago => ["ago" "back"],
        DayWord::In => ["in" "within"],
        DayWord::Last => ["last" "past" "previous"],
        DayWord::Next => ["next" "coming" "following"],
        DayWord::This => ["this"],
        DayWord::Filler => ["on" "the" "of" "at" "by" "sometime" "around" "about" "not before" "o'clock"],
        DayWord::Until => ["until" "till" "til" "up to"],
        DayWord::For => ["for"],
        DayWord::From => ["from" "after" "starting"],
        DayWord::Before => ["before"],
        DayWord::Start => ["start" "beginning" "early"],
        DayWord::Mid => ["mid" "middle" "mid-"],
        DayWord::End => ["end" "late"],
        DayWord::DayPart => ["morning" "afternoon" "evening" "night" "noon" "lunchtime" "midday"],
        DayWord::WeekNumber => ["week" "wk" "w" "cw"],
        DayWord::Half => ["half"],
        DayWord::Weekend => ["weekend"],
        DayWord::Few => ["few" "a few" "several" "some" "many"],
        DayWord::Vague => [
            "recently" "lately" "the other day" "a while ago" "a long time ago" "some time ago"
            "long ago" "ages ago" "earlier this week" "earlier this month"
        ],
    ),
    ordinals: &["st", "nd", "rd", "th"],
    clock_words: &["o'clock"],
    of: &["of"],

    numbers: words!(Always:
        Number::Count(1) => ["a" "an" "one"],
        Number::Times(1) => ["once"],
        Number::Count(2) => ["two" "couple"],
        Number::Times(2) => ["twice"],
        Number::Count(3) => ["three"],
        Number::Times(3) => ["thrice"],
        Number::Count(4) => ["four"],
        Number::Count(5) => ["five"],
        Number::Count(6) => ["six"],
        Number::Count(7) => ["seven"],
        Number::Count(8) => ["eight"],
        Number::Count(9) => ["nine"],
        Number::Count(10) => ["ten"],
        Number::Count(11) => ["eleven"],
        Number::Count(12) => ["twelve"],
    ),
    rhythms: words!(Always:
        Rhythm::Every(1, Unit::Day) => ["daily" "everyday" "day"],
        Rhythm::Every(1, Unit::Week) => ["weekly" "week"],
        Rhythm::Every(2, Unit::Week) => [
            "biweekly" "bi weekly" "fortnightly" "fortnight" "other week"
        ],
        Rhythm::Every(1, Unit::Month) => ["monthly" "month"],
        Rhythm::Every(2, Unit::Month) => ["bimonthly" "bi monthly" "other month"],
        Rhythm::Every(1, Unit::Quarter) => ["quarterly" "quarter"],
        Rhythm::Every(2, Unit::Quarter) => [
            "semiannual" "semiannually" "semi annual" "semi annually" "half yearly" "halfyearly"
            "biannual" "biannually" "half year" "half a year"
        ],
        Rhythm::Every(1, Unit::Year) => ["yearly" "annual" "annually" "year" "once yearly"],
        Rhythm::Every(2, Unit::Year) => ["biennial" "biennially" "other year"],
        Rhythm::Never => [
            "never" "none" "no" "off" "0" "paused" "as needed" "when needed" "ad hoc" "if needed"
        ],
    ),
    units: words!(Always:
        Unit::Day => ["d" "day" "days"],
        Unit::Week => ["w" "wk" "wks" "week" "weeks"],
        Unit::Fortnight => ["fortnight" "fortnights"],
        Unit::Month => ["m" "mo" "mos" "mon" "mth" "month" "months"],
        Unit::Quarter => ["q" "quarter" "quarters"],
        Unit::Year => ["y" "yr" "yrs" "year" "years"],
    ),
    per_units: words!(Always:
        Unit::Week => ["week" "w" "wk"],
        Unit::Month => ["month" "mo" "m"],
        Unit::Quarter => ["quarter" "q"],
        Unit::Year => ["year" "yr" "y"],
    ),
    connectives: words!(Always:
        Connective::Every => ["every" "each"],
        Connective::Per => ["a" "per"],
        Connective::Of => ["of"],
        Connective::In => ["in"],
    ),
    times: &["times"],

    cues: words!(WhenOn:
        Cue::With => ["with" "w/" "and"],
        Cue::About => ["about" "re" "cc" "regarding" "concerning"],
        Cue::By => ["by"],
    ),
    joiners: words!(WhenOn: () => ["and"],),
    works: words!(WhenOn:
        () => [
            "book" "paper" "article" "post" "talk" "essay" "piece" "novel" "thread" "quote"
        ],
    ),
    otherwise: words!(WhenOn:
        Otherwise::Deadline => ["due" "deadline" "expires" "expired" "renewal"],
        Otherwise::Life => [
            "born" "birthday" "died" "founded" "incorporated" "joined" "hired" "promoted"
        ],
        Otherwise::As => ["as"],
        Otherwise::Of => ["of"],
    ),
    appointments: &[
        "next meeting",
        "next appointment",
        "next call",
        "next session",
        "next 1:1",
        "meet again",
        "appointment",
    ],
    typed_cues: words!(WhenOn:
        TypedCue::With => ["with" "w/" "w"],
        TypedCue::And => ["and" "plus"],
        TypedCue::About => ["about" "re" "regarding" "concerning"],
        TypedCue::Place => ["at"],
        TypedCue::Clause => [
            "because" "who" "whom" "whose" "that" "which" "since" "while" "when" "after" "before"
            "if" "so" "although" "though" "where" "via" "he" "she" "they"
        ],
        TypedCue::Says => [
            "said" "says" "told" "tells" "mentioned" "thinks" "asked" "asks" "knows" "wrote" "met"
            "called" "rang" "phoned" "emailed" "texted" "saw" "visited" "invited" "went"
            "came" "got" "gave" "sent" "left" "joined"
        ],
        TypedCue::Is => ["was" "is" "has" "had" "will" "would" "wants" "were"],
        TypedCue::Of => ["of"],
        TypedCue::To => ["to" "for"],
        TypedCue::From => ["from"],
        TypedCue::But => ["without" "except" "but not" "not" "minus" "excluding" "w/o"],
        TypedCue::Yet => ["but"],
        TypedCue::Me => ["i" "i'm" "i've" "i'd" "i'll" "we" "me" "us"],
        TypedCue::Firm => [
            "sons" "brothers" "partners" "associates" "co" "ltd" "inc" "llc" "llp" "gmbh" "ag" "plc"
        ],
        TypedCue::Article => [
            "my" "our" "her" "his" "their" "the" "a" "an" "some" "two" "others" "both"
        ],
    ),
    titles: words!(WhenOn: () => ["Mr" "Mrs" "Ms" "Miss" "Dr" "Prof" "Professor" "Sir"],),
    name_words: words!(WhenOn:
        () => [
            "april" "art" "august" "bill" "chase" "christian" "dawn" "drew" "faith" "frank" "gene"
            "grace" "grant" "guy" "heather" "hope" "hunter" "iris" "ivy" "jack" "joy" "june" "lily"
            "march" "mark" "mason" "may" "max" "melody" "miles" "norm" "pat" "parker" "penny" "pierce" "ray"
            "rich" "rob" "robin" "rose" "ruby" "rusty" "sandy" "skip" "sue" "summer" "sunny" "violet"
            "wade" "will" "win"
        ],
    ),

    asked: &["asked"],
    asked_for: &["requested"],
    ask_links: &["for", "to"],
    ask_clauses: &["if", "whether"],
    ask_stops: &[
        "about",
        "how",
        "what",
        "when",
        "where",
        "why",
        "who",
        "which",
        "after",
        "around",
        "questions",
        "back",
    ],
    ask_passives: &["was", "were", "been", "got", "is", "are"],
    ask_stems: &[
        "asked",
        "request",
        "yes",
        "said no",
        "declin",
        "refus",
        "no answer",
        "no reply",
        "no response",
        "agreed",
        "accepted",
        "turned",
    ],
    ask_answers: &[
        (
            Outcome::Yes,
            &[
                "said yes",
                "says yes",
                "agreed",
                "accepted",
                "has accepted",
                "will do it",
                "happy to",
            ],
        ),
        (
            Outcome::No,
            &[
                "said no",
                "says no",
                "declined",
                "refused",
                "turned me down",
                "turned it down",
                "did not agree",
                "has not accepted",
            ],
        ),
        (
            Outcome::Open,
            &[
                "no answer",
                "no reply",
                "no response",
                "did not answer",
                "did not reply",
                "has not answered",
                "didn't answer",
                "didn't reply",
            ],
        ),
    ],
    outcomes: words!(WhenOn:
        Outcome::Open => ["open" "asked" "planned"],
        Outcome::Yes => ["yes" "done" "granted" "agreed"],
        Outcome::No => ["no" "refused" "declined"],
        Outcome::Withdrawn => ["withdrawn" "dropped" "cancelled" "canceled"],
    ),
    ask_sizes: words!(WhenOn:
        Size::Big => [
            "referral" "refer" "recommendation" "recommend me" "reference" "letter" "job" "position"
            "hire" "investment" "invest" "money" "loan" "lend" "fund" "funding" "sponsor"
            "sponsorship" "donate" "donation" "vouch" "endorse" "endorsement" "contract" "co-found"
            "sign"
        ],
        Size::Medium => [
            "feedback" "review" "proofread" "comment" "comments" "introduction" "intro" "introduce"
            "connect me" "read my" "read the draft" "look over" "panel" "speak at" "mentor" "favor"
            "favour"
        ],
        Size::Small => [
            "question" "ask about" "insight" "opinion" "view" "perspective" "thoughts"
            "conversation" "coffee" "call" "chat" "talk" "lunch" "advice" "tip" "tips" "pointer"
            "pointers" "how she" "how he" "how they"
        ],
    ),
    ..Vocabulary::EMPTY
};
