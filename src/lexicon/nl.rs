//! Dutch: its function words, its calendar and rhythms, and what is typed. Its words in notes are in `notes`.

use chrono::Weekday;

use super::calendar::{DayWord, NamedDay};
use super::language::Language;
use super::notes;
use super::number::Number;
use super::rhythm::{Connective, Rhythm, Unit};
use super::typed::TypedCue;
use super::vocabulary::Vocabulary;
use super::word::words;

pub(super) const WORDS: Vocabulary = Vocabulary {
    language: Some(Language::Dutch),
    function_words: words!(WhenOn:
        Language::Dutch => [
            "het" "een" "niet" "voor" "ook" "naar" "zijn" "bij" "nog" "heeft" "geen" "maar"
        ],
    ),
    months: words!(Always:
        1 => ["januari" "jan"],
        2 => ["februari" "feb" "febr"],
        3 => ["maart" "mrt"],
        4 => ["april" "apr"],
        5 => ["mei"],
        6 => ["juni" "jun"],
        7 => ["juli" "jul"],
        8 => ["augustus" "aug"],
        9 => ["september" "sep" "sept"],
        10 => ["oktober" "okt"],
        11 => ["november" "nov"],
        12 => ["december" "dec"],
    ),
    weekdays: words!(Always:
        Weekday::Mon => ["maandag" (BesideNumber "ma")],
        Weekday::Tue => ["dinsdag" (BesideNumber "di")],
        Weekday::Wed => ["woensdag" (BesideNumber "wo")],
        Weekday::Thu => ["donderdag" (BesideNumber "do")],
        Weekday::Fri => ["vrijdag" (BesideNumber "vr")],
        Weekday::Sat => ["zaterdag" (BesideNumber "za")],
        Weekday::Sun => ["zondag" (BesideNumber "zo")],
    ),
    ordinals: &["e", "ste", "de"],
    clock_words: &["uur"],
    day_articles: &["op"],
    named_days: words!(Always:
        NamedDay::DayBeforeYesterday => ["eergisteren"],
        NamedDay::Yesterday => ["gisteren" "gisteravond"],
        NamedDay::Today => ["vandaag" "vanavond" "vanmorgen"],
        NamedDay::Tomorrow => ["morgen"],
        NamedDay::DayAfterTomorrow => ["overmorgen"],
    ),
    day_words: words!(Always:
        DayWord::Ago => ["geleden"],
        DayWord::In => ["over" "binnen"],
        DayWord::Last => ["afgelopen" "vorige" "vorig"],
        DayWord::Next => ["komende" "volgende" "volgend"],
        DayWord::This => ["deze" "dit"],
        DayWord::Filler => ["op" "de" "het" "van"],
        DayWord::Until => ["tot"],
        DayWord::For => ["voor"],
        DayWord::From => ["vanaf"],
        DayWord::Start => ["begin"],
        DayWord::Mid => ["midden"],
        DayWord::End => ["eind"],
        DayWord::DayPart => ["avond" "middag" "ochtend"],
        DayWord::WeekNumber => ["wk"],
        DayWord::Half => ["half"],
        DayWord::Few => ["enkele" "een paar" "meerdere" "paar"],
        DayWord::Vague => ["onlangs" "laatst" "kortgeleden" "pas geleden" "recent"],
    ),
    numbers: words!(Always:
        Number::Count(1) => ["een"],
        Number::Count(2) => ["twee"],
        Number::Count(3) => ["drie"],
        Number::Count(4) => ["vier"],
        Number::Count(5) => ["vijf"],
        Number::Count(6) => ["zes"],
        Number::Count(7) => ["zeven"],
        Number::Count(8) => ["acht"],
        Number::Count(9) => ["negen"],
        Number::Count(10) => ["tien"],
        Number::Count(11) => ["elf"],
        Number::Count(12) => ["twaalf"],
        Number::Times(1) => ["eenmaal"],
        Number::Times(2) => ["tweemaal"],
        Number::Times(3) => ["driemaal"],
    ),
    rhythms: words!(Always:
        Rhythm::Every(1, Unit::Day) => ["dagelijks"],
        Rhythm::Every(1, Unit::Week) => ["wekelijks"],
        Rhythm::Every(2, Unit::Week) => ["tweewekelijks" "andere week" "tweede week" "twee weken"],
        Rhythm::Every(1, Unit::Month) => ["maandelijks"],
        Rhythm::Every(1, Unit::Quarter) => ["per kwartaal" "driemaandelijks"],
        Rhythm::Every(2, Unit::Quarter) => ["halfjaarlijks" "half jaar"],
        Rhythm::Every(1, Unit::Year) => ["jaarlijks"],
        Rhythm::Never => ["nooit" "geen"],
    ),
    units: words!(Always:
        Unit::Day => ["dag" "dagen"],
        Unit::Week => ["week" "weken"],
        Unit::Month => ["maand" "maanden"],
        Unit::Quarter => ["kwartaal" "kwartalen"],
        Unit::Year => ["jaar" "jaren"],
    ),
    per_units: words!(Always:
        Unit::Week => ["week" "weken"],
        Unit::Month => ["maand" "maanden"],
        Unit::Quarter => ["kwartaal" "kwartalen"],
        Unit::Year => ["jaar" "jaren"],
    ),
    connectives: words!(Always:
        Connective::Every => ["elke" "elk" "om de" "iedere"],
        Connective::Per => ["per"],
    ),
    typed_cues: words!(Always:
        TypedCue::With => [(WhenOn "met") (WhenOn "bij")],
        TypedCue::And => [(WhenOn "en")],
        TypedCue::About => [(WhenOn "over")],
        TypedCue::Clause => ["omdat" (WhenOn "dat") (WhenOn "wie") "toen" "terwijl" "hoewel" "hij" (WhenOn "zij") (WhenOn "ze")],
        TypedCue::From => [(WhenOn "van")],
        TypedCue::To => ["aan" "naar" "voor"],
        TypedCue::But => ["zonder" "behalve" "niet"],
        TypedCue::Yet => ["maar"],
        TypedCue::Me => ["ik" "wij"],
        TypedCue::Article => ["mijn" "onze" (WhenOn "haar") "zijn"],
        TypedCue::The => [(WhenOn "de") (WhenOn "het")],
    ),
    titles: words!(Always: () => ["Dhr" "Mevr" "Mevrouw" "Meneer"],),
    ..notes::nl::WORDS
};
