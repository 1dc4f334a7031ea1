//! Portuguese: its function words, its calendar and rhythms, and what is typed. Its words in notes are in `notes`.

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
    language: Some(Language::Portuguese),
    function_words: words!(WhenOn:
        Language::Portuguese => [
            "não" "uma" "com" "em" "foi" "também" "isso" "já" "são" "muito" "você"
        ],
    ),
    months: words!(Always:
        1 => ["janeiro" "jan"],
        2 => ["fevereiro" "fev"],
        3 => ["março"],
        4 => ["abril" "abr"],
        5 => ["maio"],
        6 => ["junho" "jun"],
        7 => ["julho" "jul"],
        8 => ["agosto" "ago"],
        9 => ["setembro"],
        10 => ["outubro" "out"],
        11 => ["novembro" "nov"],
        12 => ["dezembro" "dez"],
    ),
    weekdays: words!(Always:
        Weekday::Mon => ["segunda-feira" "segunda feira" (BesideNumber "seg") (WhenOn "segunda")],
        Weekday::Tue => ["terça-feira" "terça feira" (BesideNumber "ter") (WhenOn "terça")],
        Weekday::Wed => ["quarta-feira" "quarta feira" (BesideNumber "qua") (WhenOn "quarta")],
        Weekday::Thu => ["quinta-feira" "quinta feira" (BesideNumber "qui") (WhenOn "quinta")],
        Weekday::Fri => ["sexta-feira" "sexta feira" (BesideNumber "sex") (WhenOn "sexta")],
        Weekday::Sat => ["sábado" (BesideNumber "sáb")],
        Weekday::Sun => ["domingo" (BesideNumber "dom")],
    ),
    ordinals: &["º", "°"],
    of: &["de"],
    day_articles: &["em", "no dia"],
    before_weekdays: &["na", "nesta", "esta", "última", "próxima", "à"],
    after_weekdays: &["que", "passada", "próxima"],
    named_days: words!(Always:
        NamedDay::DayBeforeYesterday => ["anteontem"],
        NamedDay::Yesterday => ["ontem"],
        NamedDay::Today => ["hoje"],
        NamedDay::Tomorrow => ["amanhã"],
        NamedDay::DayAfterTomorrow => ["depois de amanhã"],
    ),
    day_words: words!(Always:
        DayWord::Ago => ["atrás"],
        DayWord::Back => ["há" "faz"],
        DayWord::In => ["em" "daqui a" "dentro de"],
        DayWord::Last => ["passado" "passada" "último" "última"],
        DayWord::Next => ["próximo" "próxima" "que vem"],
        DayWord::This => ["este" "esta" "neste" "nesta"],
        DayWord::Filler => ["no" "na" "do" "da" "de" "feira"],
        DayWord::Until => ["até"],
        DayWord::For => ["por" "durante"],
        DayWord::From => ["a partir de"],
        DayWord::Start => ["início"],
        DayWord::Mid => ["meados"],
        DayWord::End => ["fim" "final"],
        DayWord::DayPart => ["noite" "tarde" "manhã"],
        DayWord::WeekNumber => ["semana"],
        DayWord::Few => ["alguns" "algumas" "uns" "umas" "vários"],
        DayWord::Vague => ["há pouco" "recentemente" "outro dia" "ultimamente"],
    ),
    numbers: words!(Always:
        Number::Count(1) => ["um" "uma"],
        Number::Count(2) => ["dois" "duas"],
        Number::Count(3) => ["três"],
        Number::Count(4) => ["quatro"],
        Number::Count(5) => ["cinco"],
        Number::Count(6) => ["seis"],
        Number::Count(7) => ["sete"],
        Number::Count(8) => ["oito"],
        Number::Count(9) => ["nove"],
        Number::Count(10) => ["dez"],
        Number::Count(11) => ["onze"],
        Number::Count(12) => ["doze"],
    ),
    rhythms: words!(Always:
        Rhythm::Every(1, Unit::Day) => ["diário"],
        Rhythm::Every(1, Unit::Week) => ["semanal"],
        Rhythm::Every(2, Unit::Week) => ["quinzenal"],
        Rhythm::Every(1, Unit::Month) => ["mensal"],
        Rhythm::Every(2, Unit::Month) => ["bimestral"],
        Rhythm::Every(1, Unit::Quarter) => ["trimestral"],
        Rhythm::Every(2, Unit::Quarter) => ["semestral"],
        Rhythm::Every(1, Unit::Year) => ["anual"],
        // Twice a month, unlike what is every two months.
        Rhythm::Every(15, Unit::Day) => ["bimensal"],
        Rhythm::Never => ["nunca" "nenhuma"],
    ),
    units: words!(Always:
        Unit::Day => ["dia" "dias"],
        Unit::Week => ["semana" "semanas"],
        Unit::Month => ["mês" "meses"],
        Unit::Quarter => ["trimestre" "trimestres"],
        Unit::Year => ["ano" "anos"],
    ),
    per_units: words!(Always:
        Unit::Week => ["semana" "semanas"],
        Unit::Month => ["mês" "meses"],
        Unit::Quarter => ["trimestre" "trimestres"],
        Unit::Year => ["ano" "anos"],
    ),
    connectives: words!(Always:
        Connective::Every => ["cada" "a cada" "todo" "toda" "todos os" "todas as"],
        Connective::Per => ["por" "ao"],
    ),
    typed_cues: words!(Always:
        TypedCue::With => [(WhenOn "com")],
        TypedCue::And => [(WhenOn "e")],
        TypedCue::About => ["sobre"],
        TypedCue::Clause => ["porque" "quem" "quando" "embora" (WhenOn "ele") "ela" "eles" (WhenOn "que")],
        TypedCue::From => [(WhenOn "de") (WhenOn "da") (WhenOn "do")],
        TypedCue::To => ["para" "pra" "ao" "à"],
        TypedCue::But => [(WhenOn "sem") "exceto" (WhenOn "menos")],
        TypedCue::Yet => ["mas"],
        TypedCue::Me => ["eu" "nós"],
        TypedCue::Article => ["meu" "minha" "meus" "minhas" "seu" "sua"],
        TypedCue::The => [(WhenOn "a") (WhenOn "o") (WhenOn "os") (WhenOn "as")],
    ),
    ..notes::pt::WORDS
};
