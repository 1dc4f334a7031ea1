//! The six other languages, and English words in notes that are not English.

use touchbase::judge::Note;
use touchbase::lexicon::Language;

use super::harness::Expected::{self, Contact, MaybeOrNo, No};
use super::harness::check_all;

#[track_caller]
fn check(language: Language, cases: &[(&str, &[(&str, Expected)])]) {
    check_all(&[language], Note::Journal, cases);
}

#[test]
fn german() {
    check(
        Language::German,
        &[
            ("- Mittagessen mit [[Ada]]", &[("Ada", Contact)]),
            ("- Kaffee mit [[Ada]] und [[Bo]]", &[("Ada", Contact), ("Bo", Contact)]),
            ("- mit [[Ada]] telefoniert", &[("Ada", Contact)]),
            ("- Habe heute [[Ada]] in der Stadt getroffen", &[("Ada", Contact)]),
            (
                "- Kaffee mit [[Ada]], er hat [[Bo]] getroffen",
                &[("Ada", Contact), ("Bo", MaybeOrNo)],
            ),
            ("- [[Bo]] hat [[Ada]] getroffen", &[("Ada", MaybeOrNo), ("Bo", MaybeOrNo)]),
            ("- [[Ada]] hat mir das Buch geschickt", &[("Ada", Contact)]),
            ("- [[Ada]] rief an", &[("Ada", Contact)]),
            ("- Brief an [[Ada]]", &[("Ada", Contact)]),
            ("- Mail von [[Ada]]", &[("Ada", Contact)]),
            ("- Buch von [[Bo]]", &[("Bo", No)]),
            ("- Gespräch mit [[Ada]] über [[Bo]]", &[("Ada", Contact), ("Bo", No)]),
            ("- [[Ada]] anrufen", &[("Ada", MaybeOrNo)]),
            ("- muss [[Ada]] anrufen", &[("Ada", No)]),
            ("- morgen Essen mit [[Ada]]", &[("Ada", No)]),
            ("- Treffen mit [[Ada]] abgesagt", &[("Ada", No)]),
            ("- Treffen mit [[Ada]] verschoben auf 2026-04-20", &[("Ada", No)]),
            ("- Abendessen ohne [[Bo]]", &[("Bo", No)]),
            ("- [[Ada]]s Vortrag", &[("Ada", No)]),
            ("- Teammeeting: [[Ada]], [[Bo]]", &[("Ada", Contact), ("Bo", Contact)]),
            ("## Teilnehmer\n- [[Ada]]", &[("Ada", Contact)]),
            ("## Entschuldigt\n- [[Bo]]", &[("Bo", No)]),
            ("## Aufgaben\n- Termin mit [[Ada]]", &[("Ada", No)]),
            ("- Spaziergang mit meiner Kollegin [[Ada]]", &[("Ada", Contact)]),
            ("- [[Ada]] zum Kaffee getroffen", &[("Ada", Contact)]),
            ("- [[Ada]] und ich waren schwimmen", &[("Ada", Contact)]),
            ("- Termin mit [[Ada]] vereinbaren", &[("Ada", No)]),
            ("- Bei [[Ada]] zu Abend gegessen", &[("Ada", Contact)]),
            ("- met [[Ada]]", &[("Ada", MaybeOrNo)]),
        ],
    );
}

#[test]
fn french() {
    check(
        Language::French,
        &[
            ("- Déjeuner avec [[Ada]]", &[("Ada", Contact)]),
            ("- dejeuner avec [[Ada]] et [[Bo]]", &[("Ada", Contact), ("Bo", Contact)]),
            ("- J’ai rencontré [[Ada]] au marché", &[("Ada", Contact)]),
            ("- rencontré [[Ada]]", &[("Ada", Contact)]),
            ("- appelé [[Ada]] ce matin", &[("Ada", Contact)]),
            ("- [[Ada]] m'a envoyé les photos", &[("Ada", Contact)]),
            ("- [[Ada]] nous a invités à dîner", &[("Ada", Contact)]),
            ("- Lettre à [[Ada]]", &[("Ada", Contact)]),
            ("- mail de [[Ada]]", &[("Ada", Contact)]),
            ("- Un livre de [[Bo]]", &[("Bo", No)]),
            ("- la présentation d'[[Bo]]", &[("Bo", No)]),
            ("- Appel avec [[Ada]] à propos de [[Bo]]", &[("Ada", Contact), ("Bo", No)]),
            ("- Appeler [[Ada]]", &[("Ada", MaybeOrNo)]),
            ("- il faut appeler [[Ada]]", &[("Ada", No)]),
            ("- demain déjeuner avec [[Ada]]", &[("Ada", No)]),
            ("- réunion avec [[Ada]] annulée", &[("Ada", No)]),
            ("- Réunion d'équipe : [[Ada]], [[Bo]]", &[("Ada", Contact), ("Bo", Contact)]),
            ("- elle a vu [[Bo]]", &[("Bo", MaybeOrNo)]),
            ("- soirée sans [[Bo]]", &[("Bo", No)]),
            ("## Présents\n- [[Ada]]", &[("Ada", Contact)]),
            ("## À faire\n- appel avec [[Ada]]", &[("Ada", No)]),
            ("- vu [[Ada]] et sa sœur [[Bo]]", &[("Ada", Contact), ("Bo", Contact)]),
            ("- [[Ada]] et moi avons marché", &[("Ada", Contact)]),
        ],
    );
}

#[test]
fn spanish() {
    check(
        Language::Spanish,
        &[
            ("- Comida con [[Ada]]", &[("Ada", Contact)]),
            ("- llamé a [[Ada]]", &[("Ada", Contact)]),
            ("- Hablé con [[Ada]] sobre [[Bo]]", &[("Ada", Contact), ("Bo", No)]),
            ("- [[Ada]] me dijo que sí", &[("Ada", Contact)]),
            ("- [[Ada]] llamó", &[("Ada", Contact)]),
            ("- Carta a [[Ada]]", &[("Ada", Contact)]),
            ("- correo de [[Ada]]", &[("Ada", Contact)]),
            ("- libro [[Telares]], de [[Bo]]", &[("Bo", No)]),
            ("- tengo que llamar a [[Ada]]", &[("Ada", No)]),
            ("- llamar a [[Ada]]", &[("Ada", MaybeOrNo)]),
            ("- mañana cena con [[Ada]]", &[("Ada", No)]),
            ("- reunión con [[Ada]] cancelada", &[("Ada", No)]),
            ("- cena sin [[Bo]]", &[("Bo", No)]),
            (
                "- Reunión: [[Ada]], [[Bo]] y [[Cy]]",
                &[("Ada", Contact), ("Bo", Contact), ("Cy", Contact)],
            ),
            ("- [[Bo]] habló con [[Cy]]", &[("Bo", MaybeOrNo), ("Cy", MaybeOrNo)]),
            ("- Nos vimos con [[Ada]] y su marido [[Bo]]", &[("Ada", Contact), ("Bo", Contact)]),
            ("## Asistentes\n- [[Ada]]", &[("Ada", Contact)]),
            ("- visité a [[Ada]] en el hospital", &[("Ada", Contact)]),
            ("- [[Ada]] y yo paseamos", &[("Ada", Contact)]),
        ],
    );
}

#[test]
fn portuguese() {
    check(
        Language::Portuguese,
        &[
            ("- Almoço com [[Ada]]", &[("Ada", Contact)]),
            ("- falei com [[Ada]] sobre [[Bo]]", &[("Ada", Contact), ("Bo", No)]),
            ("- liguei para [[Ada]]", &[("Ada", Contact)]),
            ("- encontrei [[Ada]] na feira", &[("Ada", Contact)]),
            ("- [[Ada]] me mandou as fotos", &[("Ada", Contact)]),
            ("- [[Ada]] ligou", &[("Ada", Contact)]),
            ("- carta para [[Ada]]", &[("Ada", Contact)]),
            ("- mensagem da [[Ada]]", &[("Ada", Contact)]),
            ("- livro da [[Bo]]", &[("Bo", No)]),
            ("- preciso ligar para [[Ada]]", &[("Ada", No)]),
            ("- amanhã jantar com [[Ada]]", &[("Ada", No)]),
            ("- reunião com [[Ada]] adiada", &[("Ada", No)]),
            ("- jantar sem [[Bo]]", &[("Bo", No)]),
            ("- [[Ada]] e eu caminhamos", &[("Ada", Contact)]),
            ("## Presentes\n- [[Ada]]", &[("Ada", Contact)]),
        ],
    );
}

#[test]
fn italian() {
    check(
        Language::Italian,
        &[
            ("- Pranzo con [[Ada]]", &[("Ada", Contact)]),
            ("- ho incontrato [[Ada]] al mercato", &[("Ada", Contact)]),
            ("- sentito [[Ada]]", &[("Ada", Contact)]),
            ("- telefonato a [[Ada]]", &[("Ada", Contact)]),
            ("- [[Ada]] mi ha detto del trasloco", &[("Ada", Contact)]),
            ("- [[Ada]] ha chiamato", &[("Ada", Contact)]),
            ("- lettera ad [[Ada]]", &[("Ada", Contact)]),
            ("- mail da [[Ada]]", &[("Ada", Contact)]),
            ("- un libro di [[Bo]]", &[("Bo", No)]),
            ("- devo chiamare [[Ada]]", &[("Ada", No)]),
            ("- domani cena con [[Ada]]", &[("Ada", No)]),
            ("- riunione con [[Ada]] rimandata", &[("Ada", No)]),
            ("- cena senza [[Bo]]", &[("Bo", No)]),
            ("- Chiacchierata con [[Ada]] su [[Bo]]", &[("Ada", Contact), ("Bo", No)]),
            ("- lui ha visto [[Bo]]", &[("Bo", MaybeOrNo)]),
            ("- [[Ada]] e io abbiamo camminato", &[("Ada", Contact)]),
            ("## Partecipanti\n- [[Ada]]", &[("Ada", Contact)]),
        ],
    );
}

#[test]
fn dutch() {
    check(
        Language::Dutch,
        &[
            ("- Lunch met [[Ada]]", &[("Ada", Contact)]),
            ("- met [[Ada]] gebeld", &[("Ada", Contact)]),
            ("- [[Ada]] gesproken over [[Bo]]", &[("Ada", Contact), ("Bo", No)]),
            ("- Koffie bij [[Ada]] en [[Bo]]", &[("Ada", Contact), ("Bo", Contact)]),
            ("- [[Ada]] belde", &[("Ada", Contact)]),
            ("- [[Ada]] stuurde me foto's", &[("Ada", Contact)]),
            ("- brief aan [[Ada]]", &[("Ada", Contact)]),
            ("- mail van [[Ada]]", &[("Ada", Contact)]),
            ("- boek van [[Bo]]", &[("Bo", No)]),
            ("- moet [[Ada]] bellen", &[("Ada", No)]),
            ("- [[Ada]] bellen", &[("Ada", MaybeOrNo)]),
            ("- morgen overleg met [[Ada]]", &[("Ada", No)]),
            ("- afspraak met [[Ada]] afgezegd", &[("Ada", No)]),
            ("- hij heeft [[Bo]] gesproken", &[("Bo", MaybeOrNo)]),
            ("- eten zonder [[Bo]]", &[("Bo", No)]),
            ("- Teamoverleg: [[Ada]], [[Bo]]", &[("Ada", Contact), ("Bo", Contact)]),
            ("- [[Ada]] en ik wandelden", &[("Ada", Contact)]),
            ("## Aanwezig\n- [[Ada]]", &[("Ada", Contact)]),
        ],
    );
}
