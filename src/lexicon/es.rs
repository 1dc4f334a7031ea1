//! Spanish: its function words, its calendar and rhythms, and what is typed. Its words in notes are in `notes`.

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
    language: Some(Language::Spanish),
    function_words: words!(WhenOn:
        Language::Spanish => [
            "el" "los" "las" "pero" "más" "también" "muy" "fue" "cuando" "hay"
        ],
    ),
    cues: words!(Always: Cue::With => ["con"],),
    joiners: words!(Always: () => ["y"],),
    months: words!(Always:
        1 => ["enero" "ene"],
        2 => ["febrero" "feb"],
        3 => ["marzo" "mar"],
        4 => ["abril" "abr"],
        5 => ["mayo"],
        6 => ["junio" "jun"],
        7 => ["julio" "jul"],
        8 => ["agosto" "ago"],
        9 => ["septiembre" "setiembre" "sept"],
        10 => ["octubre" "oct"],
        11 => ["noviembre" "nov"],
        12 => ["diciembre" "dic"],
    ),
    weekdays: words!(Always:
        Weekday::Mon => ["lunes" (BesideNumber "lun")],
        Weekday::Tue => ["martes" (BesideNumber "mar")],
        Weekday::Wed => ["miércoles" (BesideNumber "mié")],
        Weekday::Thu => ["jueves" (BesideNumber "jue")],
        Weekday::Fri => ["viernes" (BesideNumber "vie")],
        Weekday::Sat => ["sábado" (BesideNumber "sáb")],
        Weekday::Sun => ["domingo" (BesideNumber "dom")],
    ),
    ordinals: &["º", "°", "ro", "ero"],
    of: &["de", "del"],
    day_articles: &["el", "el día"],
    named_days: words!(Always:
        NamedDay::DayBeforeYesterday => ["anteayer" "antier"],
        NamedDay::Yesterday => ["ayer"],
        NamedDay::Today => ["hoy" "esta mañana" "esta tarde" "esta noche"],
        NamedDay::Tomorrow => ["mañana"],
        NamedDay::DayAfterTomorrow => ["pasado mañana"],
    ),
    day_words: words!(Always:
        DayWord::Back => ["hace"],
        DayWord::In => ["en" "dentro de"],
        DayWord::Last => ["pasado" "pasada" "último" "última"],
        DayWord::Next => ["próximo" "próxima" "que viene"],
        DayWord::This => ["este" "esta"],
        DayWord::Filler => ["el" "la" "del" "al" "de"],
        DayWord::Until => ["hasta" "hasta el"],
        DayWord::For => ["por" "durante"],
        DayWord::From => ["a partir de"],
        DayWord::Start => ["principios" "inicio"],
        DayWord::Mid => ["mediados"],
        DayWord::End => ["fin" "finales"],
        DayWord::DayPart => ["tarde" "noche"],
        DayWord::WeekNumber => ["semana"],
        DayWord::Few => ["unos" "unas" "algunos" "algunas" "varios" "varias"],
        DayWord::Vague => ["hace poco" "recientemente" "el otro día" "últimamente"],
    ),
    numbers: words!(Always:
        Number::Count(1) => ["un" "una" "uno"],
        Number::Count(2) => ["dos"],
        Number::Count(3) => ["tres"],
        Number::Count(4) => ["cuatro"],
        Number::Count(5) => ["cinco"],
        Number::Count(6) => ["seis"],
        Number::Count(7) => ["siete"],
        Number::Count(8) => ["ocho"],
        Number::Count(9) => ["nueve"],
        Number::Count(10) => ["diez"],
        Number::Count(12) => ["doce"],
        // "quinze jours" are two weeks.
        Number::Count(14) => ["quince"],
    ),
    rhythms: words!(Always:
        Rhythm::Every(1, Unit::Day) => ["diario"],
        Rhythm::Every(1, Unit::Week) => ["semanal"],
        Rhythm::Every(2, Unit::Week) => ["quincenal"],
        Rhythm::Every(1, Unit::Month) => ["mensual"],
        Rhythm::Every(2, Unit::Month) => ["bimestral"],
        Rhythm::Every(1, Unit::Quarter) => ["trimestral"],
        Rhythm::Every(2, Unit::Quarter) => ["semestral"],
        Rhythm::Every(1, Unit::Year) => ["anual"],
        // Twice a month, unlike what is every two months.
        Rhythm::Every(15, Unit::Day) => ["bimensual"],
        Rhythm::Never => ["nunca" "ninguna"],
    ),
    units: words!(Always:
        Unit::Day => ["día" "días"],
        Unit::Week => ["semana" "semanas"],
        Unit::Month => ["mes" "meses"],
        Unit::Quarter => ["trimestre" "trimestres"],
        Unit::Year => ["año" "años"],
    ),
    per_units: words!(Always:
        Unit::Week => ["semana" "semanas"],
        Unit::Month => ["mes" "meses"],
        Unit::Quarter => ["trimestre" "trimestres"],
        Unit::Year => ["año" "años"],
    ),
    connectives: words!(Always:
        Connective::Every => ["cada" "todos los" "todas las"],
        Connective::Per => ["al" "a la" "por"],
    ),
    typed_cues: words!(Always:
        TypedCue::With => [(WhenOn "con")],
        TypedCue::And => ["y" (WhenOn "e")],
        TypedCue::About => ["sobre" "acerca" "acerca de"],
        TypedCue::Clause => ["porque" "quien" "cuando" "aunque" "él" "ellos" (WhenOn "ella") (WhenOn "que")],
        TypedCue::From => [(WhenOn "de") (WhenOn "del")],
        TypedCue::To => [(WhenOn "a") (WhenOn "al") (WhenOn "para")],
        TypedCue::But => [(WhenOn "sin") "excepto" "salvo" (WhenOn "menos")],
        TypedCue::Yet => ["pero" "sino"],
        TypedCue::Me => ["yo" "nosotros" (WhenOn "me")],
        TypedCue::Article => [(WhenOn "mi") "mis" (WhenOn "su") "sus"],
        TypedCue::The => [(WhenOn "el") (WhenOn "la") (WhenOn "los") (WhenOn "las")],
    ),
    titles: words!(Always: () => ["Sr" "Sra" "Srta" "Don" "Doña"],),
    ..notes::es::WORDS
};
