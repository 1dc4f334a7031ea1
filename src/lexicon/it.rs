//! Italian: its function words, its calendar and rhythms, and what is typed. Its words in notes are in `notes`.

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
    language: Some(Language::Italian),
    function_words: words!(WhenOn:
        Language::Italian => [
            "che" "di" "della" "anche" "più" "sono" "questo" "nel" "gli" "ho" "alla"
        ],
    ),
    months: words!(Always:
        1 => ["gennaio" "gen" "genn"],
        2 => ["febbraio" "feb" "febbr"],
        3 => ["marzo" "mar"],
        4 => ["aprile" "apr"],
        5 => ["maggio" "mag" "magg"],
        6 => ["giugno" "giu"],
        7 => ["luglio" "lug"],
        8 => ["agosto" "ago"],
        9 => ["settembre" "sett"],
        10 => ["ottobre" "ott"],
        11 => ["novembre" "nov"],
        12 => ["dicembre" "dic"],
    ),
    weekdays: words!(Always:
        Weekday::Mon => ["lunedì" (BesideNumber "lun")],
        Weekday::Tue => ["martedì" (BesideNumber "mar")],
        Weekday::Wed => ["mercoledì" (BesideNumber "mer")],
        Weekday::Thu => ["giovedì" (BesideNumber "gio")],
        Weekday::Fri => ["venerdì" (BesideNumber "ven")],
        Weekday::Sat => ["sabato" (BesideNumber "sab")],
        Weekday::Sun => ["domenica" (BesideNumber "dom")],
    ),
    ordinals: &["º", "°"],
    day_articles: &["il"],
    named_days: words!(Always:
        NamedDay::DayBeforeYesterday => ["l'altro ieri" "avantieri"],
        NamedDay::Yesterday => ["ieri" "ieri sera"],
        NamedDay::Today => ["oggi" "stasera"],
        NamedDay::Tomorrow => ["domani"],
        NamedDay::DayAfterTomorrow => ["dopodomani"],
    ),
    day_words: words!(Always:
        DayWord::Ago => ["fa"],
        DayWord::In => ["tra" "fra" "in"],
        DayWord::Last => ["scorso" "scorsa"],
        DayWord::Next => ["prossimo" "prossima"],
        DayWord::This => ["questo" "questa"],
        DayWord::Filler => ["il" "la" "di" "del" "al"],
        DayWord::Until => ["fino al" "fino a"],
        DayWord::For => ["per"],
        DayWord::From => ["a partire da"],
        DayWord::Start => ["inizio"],
        DayWord::Mid => ["metà"],
        DayWord::End => ["fine"],
        DayWord::DayPart => ["sera" "mattina" "pomeriggio"],
        DayWord::WeekNumber => ["settimana"],
        DayWord::Few => ["alcuni" "alcune" "qualche" "pochi"],
        DayWord::Vague => ["di recente" "recentemente" "l'altro giorno" "ultimamente"],
    ),
    numbers: words!(Always:
        Number::Count(1) => ["un" "una" "uno"],
        Number::Count(2) => ["due"],
        Number::Count(3) => ["tre"],
        Number::Count(4) => ["quattro"],
        Number::Count(5) => ["cinque"],
        Number::Count(6) => ["sei"],
        Number::Count(7) => ["sette"],
        Number::Count(8) => ["otto"],
        Number::Count(9) => ["nove"],
        Number::Count(10) => ["dieci"],
        Number::Count(11) => ["undici"],
        Number::Count(12) => ["dodici"],
    ),
    rhythms: words!(Always:
        Rhythm::Every(1, Unit::Day) => ["quotidiano"],
        Rhythm::Every(1, Unit::Week) => ["settimanale"],
        Rhythm::Every(2, Unit::Week) => ["quindicinale"],
        Rhythm::Every(1, Unit::Month) => ["mensile"],
        Rhythm::Every(2, Unit::Month) => ["bimestrale"],
        Rhythm::Every(1, Unit::Quarter) => ["trimestrale"],
        Rhythm::Every(2, Unit::Quarter) => ["semestrale"],
        Rhythm::Every(1, Unit::Year) => ["annuale"],
        // Twice a month, unlike what is every two months.
        Rhythm::Every(15, Unit::Day) => ["bimensile"],
        Rhythm::Never => ["mai" "nessuna"],
    ),
    units: words!(Always:
        Unit::Day => ["giorno" "giorni" "gg"],
        Unit::Week => ["settimana" "settimane"],
        Unit::Month => ["mese" "mesi"],
        Unit::Quarter => ["trimestre" "trimestri"],
        Unit::Year => ["anno" "anni"],
    ),
    per_units: words!(Always:
        Unit::Week => ["settimana" "settimane"],
        Unit::Month => ["mese" "mesi"],
        Unit::Quarter => ["trimestre" "trimestri"],
        Unit::Year => ["anno" "anni"],
    ),
    connectives: words!(Always:
        Connective::Every => ["ogni" "tutti i" "tutte le"],
        Connective::Per => ["all'" "l'"],
    ),
    typed_cues: words!(Always:
        TypedCue::With => [(WhenOn "con")],
        TypedCue::And => [(WhenOn "e") (WhenOn "ed")],
        TypedCue::About => ["riguardo" "circa" "sul" (WhenOn "su") "sulla"],
        TypedCue::Clause => ["perché" (WhenOn "che") "quando" "mentre" "lei" "lui" "loro"],
        TypedCue::From => [(WhenOn "da") (WhenOn "dal") "dalla" (WhenOn "dall'")],
        TypedCue::To => [(WhenOn "a") (WhenOn "ad") (WhenOn "al") "alla" "all'" (WhenOn "per")],
        TypedCue::But => ["senza" "tranne" "eccetto"],
        TypedCue::Yet => [(WhenOn "ma") "però"],
        TypedCue::Me => [(WhenOn "io") "noi"],
        TypedCue::Article => ["mio" "mia" "miei" "mie" "suo" "sua"],
        TypedCue::The => [(WhenOn "il") (WhenOn "la") (WhenOn "lo") (WhenOn "l'")],
    ),
    titles: words!(Always: () => ["Sig" "Signor" "Signora" "Dott" "Dottor" "Dottoressa" "Ing" "Avv"],),
    ..notes::it::WORDS
};
