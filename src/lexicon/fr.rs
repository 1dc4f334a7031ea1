//! French: its function words, its calendar and rhythms, and what is typed. Its words in notes are in `notes`.

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
    language: Some(Language::French),
    function_words: words!(WhenOn:
        Language::French => [
            "est" "une" "dans" "pour" "avec" "nous" "vous" "sont" "cette" "très" "aussi" "les"
        ],
    ),
    cues: words!(Always: Cue::With => ["avec"],),
    joiners: words!(Always: () => ["et"],),
    months: words!(Always:
        1 => ["janvier" "janv" "jan"],
        2 => ["février" "févr" "fév"],
        3 => ["mars"],
        4 => ["avril" "avr"],
        5 => ["mai"],
        6 => ["juin"],
        7 => ["juillet" "juil" "juill"],
        8 => ["août"],
        9 => ["septembre" "sept"],
        10 => ["octobre" "oct"],
        11 => ["novembre" "nov"],
        12 => ["décembre" "déc"],
    ),
    weekdays: words!(Always:
        Weekday::Mon => ["lundi" (BesideNumber "lun")],
        Weekday::Tue => ["mardi" (BesideNumber "mar")],
        Weekday::Wed => ["mercredi" (BesideNumber "mer")],
        Weekday::Thu => ["jeudi" (BesideNumber "jeu")],
        Weekday::Fri => ["vendredi" (BesideNumber "ven")],
        Weekday::Sat => ["samedi" (BesideNumber "sam")],
        Weekday::Sun => ["dimanche" (BesideNumber "dim")],
    ),
    ordinals: &["er", "ère"],
    day_articles: &["le"],
    named_days: words!(Always:
        NamedDay::DayBeforeYesterday => ["avant-hier" "avant hier"],
        NamedDay::Yesterday => ["hier" "hier soir"],
        NamedDay::Today => ["aujourd'hui" "ce soir" "ce matin"],
        NamedDay::Tomorrow => ["demain"],
        NamedDay::DayAfterTomorrow => ["après-demain" "après demain"],
    ),
    day_words: words!(Always:
        DayWord::Back => ["il y a"],
        DayWord::In => ["dans" "en"],
        DayWord::Last => ["dernier" "dernière" "passé" "passée"],
        DayWord::Next => ["prochain" "prochaine"],
        DayWord::This => ["ce" "cet" "cette"],
        DayWord::Filler => ["le" "la" "du" "au" "de"],
        DayWord::Until => ["jusqu'au" "jusqu'à"],
        DayWord::For => ["pour" "pendant"],
        DayWord::From => ["à partir de"],
        DayWord::Start => ["début"],
        DayWord::Mid => ["mi"],
        DayWord::End => ["fin"],
        DayWord::DayPart => ["soir" "matin" "après-midi" "midi"],
        DayWord::WeekNumber => ["semaine"],
        DayWord::Weekend => ["week-end"],
        DayWord::Few => ["quelques" "plusieurs"],
        DayWord::Vague => ["récemment" "l'autre jour" "il y a peu" "dernièrement"],
    ),
    numbers: words!(Always:
        Number::Count(1) => ["un" "une"],
        Number::Count(2) => ["deux"],
        Number::Count(3) => ["trois"],
        Number::Count(4) => ["quatre"],
        Number::Count(5) => ["cinq"],
        Number::Count(6) => ["six"],
        Number::Count(7) => ["sept"],
        Number::Count(8) => ["huit"],
        Number::Count(9) => ["neuf"],
        Number::Count(10) => ["dix"],
        Number::Count(11) => ["onze"],
        Number::Count(12) => ["douze"],
        // "quinze jours" are two weeks.
        Number::Count(14) => ["quinze"],
    ),
    rhythms: words!(Always:
        Rhythm::Every(1, Unit::Day) => ["quotidien"],
        Rhythm::Every(1, Unit::Week) => ["hebdomadaire" "hebdo"],
        Rhythm::Every(1, Unit::Month) => ["mensuel" "mensuelle"],
        Rhythm::Every(2, Unit::Month) => ["bimestriel" "bimestrielle"],
        Rhythm::Every(1, Unit::Quarter) => ["trimestriel" "trimestrielle"],
        Rhythm::Every(2, Unit::Quarter) => ["semestriel" "semestrielle"],
        Rhythm::Every(1, Unit::Year) => ["annuel" "annuelle"],
        // Twice a month, unlike what is every two months.
        Rhythm::Every(15, Unit::Day) => ["bimensuel" "bimensuelle"],
        Rhythm::Never => ["jamais" "aucun"],
    ),
    units: words!(Always:
        Unit::Day => ["jour" "jours"],
        Unit::Week => ["semaine" "semaines"],
        Unit::Month => ["mois"],
        Unit::Quarter => ["trimestre" "trimestres"],
        Unit::Year => ["an" "ans" "année" "années"],
    ),
    per_units: words!(Always:
        Unit::Week => ["semaine" "semaines"],
        Unit::Month => ["mois"],
        Unit::Quarter => ["trimestre" "trimestres"],
        Unit::Year => ["an" "ans" "année" "années"],
    ),
    connectives: words!(Always:
        Connective::Every => ["chaque" "tous les" "toutes les"],
        Connective::Per => ["par"],
    ),
    typed_cues: words!(Always:
        TypedCue::With => ["avec" "chez"],
        TypedCue::And => [(WhenOn "et")],
        TypedCue::About => ["à propos" "au sujet" "concernant" (WhenOn "sur")],
        TypedCue::Clause => [
            "parce" "parce que" (WhenOn "car") "qui" "que" "dont" "puisque" "quand" "elle" "ils" "elles"
            (WhenOn "il")
        ],
        TypedCue::From => [(WhenOn "de") "d'" (WhenOn "du")],
        TypedCue::To => ["à" (WhenOn "pour")],
        TypedCue::But => ["sans" "sauf"],
        TypedCue::Yet => [(WhenOn "mais")],
        TypedCue::Me => ["je" "j'" "nous" (WhenOn "moi")],
        TypedCue::Article => ["mon" "ma" "mes" "sa" "ses"],
        TypedCue::The => ["l'" (WhenOn "le") (WhenOn "la") (WhenOn "les")],
    ),
    titles: words!(Always: () => ["Mme" "Mlle" "Me" (WhenOn "M")],),
    ..notes::fr::WORDS
};
