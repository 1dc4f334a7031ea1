//! German: its function words, its calendar and rhythms, and what is typed. Its words in notes are in `notes`.

use chrono::Weekday;

use super::calendar::{DayWord, NamedDay};
use super::cue::Cue;
use super::language::Language;
use super::notes;
use super::number::Number;
use super::rhythm::{Connective, Rhythm, Unit};
use super::typed::TypedCue;
use super::vocabulary::Vocabulary;
use super::word::words;

pub(super) const WORDS: Vocabulary = Vocabulary {
    language: Some(Language::German),
    function_words: words!(WhenOn:
        Language::German => [
            "nicht" "und" "für" "auch" "ist" "dass" "wir" "noch" "sich" "über" "zum" "mit"
        ],
    ),
    cues: words!(Always:
        Cue::With => ["mit"],
        Cue::About => ["über"],
    ),
    joiners: words!(Always: () => ["und"],),
    months: words!(Always:
        1 => ["januar" "jan" "jänner" "jaenner"],
        2 => ["februar" "feb" "febr" "feber"],
        3 => ["märz" "maerz" "mär" "mrz" "maer"],
        4 => ["april" "apr"],
        5 => ["mai"],
        6 => ["juni" "jun"],
        7 => ["juli" "jul"],
        8 => ["august" "aug"],
        9 => ["september" "sep" "sept"],
        10 => ["oktober" "okt"],
        11 => ["november" "nov"],
        12 => ["dezember" "dez"],
    ),
    weekdays: words!(Always:
        Weekday::Mon => ["montag" (BesideNumber "mo")],
        Weekday::Tue => ["dienstag" (BesideNumber "di")],
        Weekday::Wed => ["mittwoch" (BesideNumber "mi")],
        Weekday::Thu => ["donnerstag" (BesideNumber "do")],
        Weekday::Fri => ["freitag" (BesideNumber "fr")],
        Weekday::Sat => ["samstag" "sonnabend" (BesideNumber "sa")],
        Weekday::Sun => ["sonntag" (BesideNumber "so")],
    ),
    ordinals: &["ter", "te"],
    clock_words: &["uhr"],
    day_articles: &["am", "den", "am den"],
    named_days: words!(Always:
        NamedDay::DayBeforeYesterday => ["vorgestern"],
        NamedDay::Yesterday => ["gestern" "gestern abend"],
        NamedDay::Today => ["heute" "heute abend" "heute früh" "jetzt"],
        NamedDay::Tomorrow => ["morgen"],
        NamedDay::DayAfterTomorrow => ["übermorgen" "uebermorgen"],
    ),
    day_words: words!(Always:
        DayWord::Back => ["vor"],
        DayWord::In => ["in" "im" "binnen"],
        DayWord::Last => ["letzten" "letzte" "letzter" "letztes" "vergangenen" "vergangene" "vorige" "vorigen"],
        DayWord::Next => ["nächsten" "nächste" "nächster" "nächstes" "kommenden" "kommende" "kommendes"],
        DayWord::This => ["diesen" "diese" "dieses" "dieser"],
        DayWord::Filler => ["am" "den" "dem" "der" "des" "an"],
        DayWord::Until => ["bis" "bis zum" "bis zu"],
        DayWord::For => ["für"],
        DayWord::From => ["ab"],
        DayWord::Start => ["anfang"],
        DayWord::Mid => ["mitte"],
        DayWord::End => ["ende"],
        DayWord::DayPart => ["abend" "abends" "mittag" "mittags" "nachmittag" "nachmittags" "früh" "vormittag" "nacht"],
        DayWord::WeekNumber => ["kw" "woche"],
        DayWord::Half => ["halben" "halbes"],
        DayWord::Weekend => ["wochenende"],
        DayWord::Few => ["einigen" "ein paar" "mehreren" "wenigen"],
        DayWord::Vague => [
            "neulich" "kürzlich" "letztens" "vor kurzem" "vor langem" "irgendwann" "unlängst"
        ],
    ),
    numbers: words!(Always:
        Number::Count(1) => ["ein" "eine" "einen" "einem" "einer"],
        Number::Count(2) => ["zwei"],
        Number::Count(3) => ["drei"],
        Number::Count(4) => ["vier"],
        Number::Count(5) => ["fünf" "fuenf"],
        Number::Count(6) => ["sechs"],
        Number::Count(7) => ["sieben"],
        Number::Count(8) => ["acht"],
        Number::Count(9) => ["neun"],
        Number::Count(10) => ["zehn"],
        Number::Count(11) => ["elf"],
        Number::Count(12) => ["zwölf" "zwoelf"],
        Number::Count(14) => ["vierzehn"],
        Number::Times(1) => ["einmal"],
        Number::Times(2) => ["zweimal"],
        Number::Times(3) => ["dreimal"],
        Number::Times(4) => ["viermal"],
    ),
    rhythms: words!(Always:
        Rhythm::Every(1, Unit::Day) => ["täglich" "taeglich"],
        Rhythm::Every(1, Unit::Week) => ["wöchentlich" "woechentlich"],
        Rhythm::Every(2, Unit::Week) => ["zweiwöchentlich" "zweiwoechentlich" "14 tägig" "vierzehntägig" "zweite woche" "zweiten woche"],
        Rhythm::Every(1, Unit::Month) => ["monatlich"],
        Rhythm::Every(2, Unit::Month) => ["zweimonatlich" "zweiten monat"],
        Rhythm::Every(1, Unit::Quarter) => ["vierteljährlich" "quartalsweise" "vierteljaehrlich"],
        Rhythm::Every(2, Unit::Quarter) => ["halbjährlich" "halbes jahr" "halbe jahr" "halbjaehrlich"],
        Rhythm::Every(1, Unit::Year) => ["jährlich" "jaehrlich"],
        Rhythm::Never => ["nie" "niemals"],
    ),
    units: words!(Always:
        Unit::Day => ["tag" "tage" "tagen"],
        Unit::Week => ["woche" "wochen"],
        Unit::Month => ["monat" "monate" "monaten" "monats"],
        Unit::Quarter => ["quartal" "quartale" "quartalen"],
        Unit::Year => ["jahr" "jahre" "jahren" "jahres"],
    ),
    per_units: words!(Always:
        Unit::Week => ["woche" "wochen"],
        Unit::Month => ["monat" "monate" "monaten" "monats"],
        Unit::Quarter => ["quartal" "quartale" "quartalen"],
        Unit::Year => ["jahr" "jahre" "jahren" "jahres"],
    ),
    connectives: words!(Always:
        Connective::Every => ["jede" "jeden" "jedes" "jeder" "alle"],
        Connective::Per => ["pro" "im"],
    ),
    typed_cues: words!(Always:
        TypedCue::With => [(WhenOn "mit") "bei" (WhenOn "beim")],
        TypedCue::And => ["und"],
        TypedCue::About => ["über" "wegen" "bezüglich"],
        TypedCue::Clause => [
            "weil" "dass" "obwohl" "nachdem" "bevor" "welcher" "welche" (WhenOn "er") (WhenOn "sie")
            "denn" (WhenOn "da") (WhenOn "als")
        ],
        TypedCue::From => ["von" "vom"],
        TypedCue::To => [(WhenOn "an") "für" "zu" "zum" "zur"],
        TypedCue::But => ["ohne" "außer" "nicht"],
        TypedCue::Yet => ["aber" "sondern"],
        TypedCue::Me => ["ich" "wir" (WhenOn "mich") (WhenOn "uns")],
        TypedCue::Article => ["mein" "meine" "meiner" "meinem" "meinen" "ihr" "ihre" "sein" "seine"],
        TypedCue::The => ["der" (WhenOn "die") (WhenOn "das") (WhenOn "dem") (WhenOn "den")],
    ),
    titles: words!(Always: () => ["Herr" "Herrn" "Frau" "Fr"],),
    ..notes::de::WORDS
};
