//! German as it is written in notes: keys, headings, types, folders, states, kinds.

use crate::lexicon::answer::Answer;
use crate::lexicon::ask::Outcome;
use crate::lexicon::folder::{FileWord, Folder};
use crate::lexicon::key::Key;
use crate::lexicon::kind::Kind;
use crate::lexicon::note_type::{NoteType, PersonTag};
use crate::lexicon::own::AboutMe;
use crate::lexicon::section::Section;
use crate::lexicon::status::Status;
use crate::lexicon::vocabulary::Vocabulary;
use crate::lexicon::word::words;

pub(in crate::lexicon) const WORDS: Vocabulary = Vocabulary {
    keys: words!(Always:
        Key::Phone => ["telefon" "telefonnummer" "handy" "handynummer" "mobilnummer" "mobil"],
        Key::Profile => ["webseite" "internetseite"],
        Key::Email => ["e-mail-adresse" "mailadresse"],
        Key::Active => ["aktiv"],
        Key::Archived => ["archiviert" "inaktiv"],
        Key::Deceased => ["verstorben" "verstorben am" "gestorben" "gestorben am" "todestag" "todesdatum"],
        Key::Alias => ["spitzname" "spitznamen" "auch bekannt als" "kürzel" "kuerzel" "rufname"],
        Key::Anniversary => ["jahrestag" "hochzeitstag"],
        Key::Birthday => ["geburtstag" "geburtsdatum" "geb." "geboren" "geboren am"],
        Key::Cadence => [
            "kontaktrhythmus" "rhythmus" "turnus" "häufigkeit" "haeufigkeit" "frequenz"
            "melden alle" "kontaktintervall"
        ],
        Key::Circle => [
            "beziehung" "kreis" "gruppe" "verhältnis" "verhaeltnis" "nähe" "naehe"
            (BesideKin "kategorie")
        ],
        Key::Created => ["erstellt" "angelegt" "erstellt am" "angelegt am"],
        Key::Date => ["datum" "wann" (BesideKin "am")],
        Key::FirstName => ["vorname"],
        Key::FollowUp => [
            "wiedervorlage" "nächster kontakt" "naechster kontakt" "nächster termin"
            "naechster termin" "nächstes treffen" "naechstes treffen" "nachfassen" "wieder melden"
            "erinnerung"
        ],
        Key::FollowUpNote => [
            "nächster schritt" "naechster schritt" (BesideKin "grund") (BesideKin "anlass")
        ],
        Key::LastContact => [
            "letzter kontakt" "zuletzt gesprochen" "zuletzt gesehen" "zuletzt kontaktiert"
            "letztes treffen" "letztes gespräch" "letztes gespraech" "zuletzt getroffen"
            "letzter anruf" "zuletzt gemeldet"
        ],
        Key::LastName => ["nachname" "familienname"],
        Key::Met => [
            "kennengelernt" "kennengelernt am" "erstgespräch" "erstgespraech" "erstkontakt"
            "bekannt seit" (BesideKin "seit")
        ],
        Key::MetHow => [
            "woher" "wie kennengelernt" "kennengelernt durch" "kennengelernt bei"
            "kennengelernt über" "kennengelernt ueber" "vermittelt durch" "kontaktquelle" "kontext"
            "woher ich sie kenne" "woher ich ihn kenne"
        ],
        Key::Mode => [(BesideKin "kanal") "kontaktart" "gesprächsart" "gespraechsart"],
        Key::By => ["initiiert von" "von wem" "ausgegangen von"],
        Key::Name => ["vollständiger name" "vollstaendiger name"],
        Key::Organization => ["firma" "unternehmen" "arbeitgeber" "betrieb"],
        Key::Paused => ["pausiert"],
        Key::People => [
            "teilnehmer" "teilnehmende" "teilnehmerinnen" "anwesend" "anwesende" (BesideKin "dabei")
            "gäste" "gaeste" (BesideKin "wer")
        ],
        Key::Place => ["wohnort" "standort" (BesideKin "ort") (BesideKin "stadt")],
        Key::Promise => ["versprochen"],
        Key::Role => [
            "rolle" "funktion" "beruf" (BesideKin "stelle") "zuständig für" "zustaendig fuer"
        ],
        Key::Snooze => [
            "pausiert bis" "zurückgestellt bis" "zurueckgestellt bis" "nicht vor" "ruht bis"
            "erst ab"
        ],
        Key::Status => [(BesideKin "stand")],
        Key::Subject => ["betreff" (BesideKin "thema")],
        Key::Summary => ["zusammenfassung" "ergebnis" (BesideKin "notiz")],
        Key::Topics => ["themen" "interessen" "kompetenzen" "hobbys" "schwerpunkte"],
        Key::Touchpoints => ["kontakthistorie" "gespräche" "gespraeche"],
        Key::Type => ["typ" (BesideKin "art")],
        Key::With => [(BesideKin "mit")],
    ),
    habit_keys: words!(Always:
        () => ["rhythmus" "turnus" "häufigkeit" "haeufigkeit" "frequenz" "erinnerung" "nachfassen"],
    ),

    sections: words!(Always:
        Section::Log => [
            "verlauf" "gespräche" "gespraeche" "kontakthistorie" "gesprächsverlauf"
            "gespraechsverlauf" "treffen" "telefonate" "interaktionen" "chronik" "logbuch"
            "austausch" "protokoll" "kontakte" "begegnungen" "gesprächsnotizen" "gespraechsnotizen"
            "kontaktverlauf" "kontaktprotokoll" "besprechungen" "historie" "tagebuch"
        ],
        Section::Questions => [
            "fragen" "offene fragen" "zu besprechen" "gesprächsthemen" "gespraechsthemen"
            "ansprechen" "nachfragen" "zu fragen"
        ],
        Section::Promises => ["versprochen" "versprechen" "zusagen" "zugesagt" "ich schulde"],
        Section::Waiting => ["warten auf" "warte auf" "ausstehend" "schuldet mir"],
        Section::Offers => [
            "kann helfen mit" "ich kann helfen mit" "ich kann anbieten" "biete" "bedarf"
            "kann ich anbieten"
        ],
        Section::Asks => ["bitten" "anfragen" "anliegen"],
        Section::Gifts => ["geschenke" "geschenkideen" "geschenkidee"],
        Section::Dates => ["wichtige daten" "wichtige termine" "geburtstage" "jahrestage"],
        Section::Plans => [
            "aufgaben" "nächste schritte" "naechste schritte" "offene punkte" "maßnahmen"
            "zu erledigen" "beschlüsse" "beschluesse" "tagesordnung" "tagesplan" "für morgen"
            "fuer morgen" "wiedervorlage" "erinnerungen" "ziele" "vorhaben" "melden bei" "pläne"
            "plaene" "planung" "offen"
        ],
    ),

    about_me: words!(Always:
        AboutMe::Stories => ["meine geschichten" "geschichten" "erfolge" "meine erfolge"],
        AboutMe::Short => ["in einem satz" "kurz"],
        AboutMe::Long => ["meine geschichte" "über mich" "ueber mich" "lebenslauf"],
        AboutMe::Looking => ["ich suche" "suche" "auf der suche nach"],
        AboutMe::Offers => ["ich biete" "biete" "kann helfen mit" "ich kann helfen mit" "ich kann anbieten" "angebote"],
    ),
    types: words!(Always:
        NoteType::Person => [
            "mensch" "kontakt" "ansprechpartner" "ansprechpartnerin" "kontaktperson" "freund"
            "freundin" "freunde" "kollege" "kollegin" "kollegen" "bekannter" "bekannte" "nachbar"
            "nachbarin" "mentorin"
        ],
        NoteType::Relation => [
            "familie" "verwandte" "verwandter" "kunde" "kundin" "mandant" "mandantin" "kandidat"
            "kandidatin" "interessent" "interessentin"
        ],
        NoteType::Invented => ["figur" "figuren" "romanfigur" "spielfigur" "gottheit" "kreatur"],
        NoteType::Meeting(Kind::Meeting) => [
            "besprechung" "treffen" "termin" "gespräch" "gespraech" "sitzung" "protokoll"
            "besprechungsnotiz"
        ],
        NoteType::Meeting(Kind::Call) => ["telefonat" "anruf"],
        NoteType::Daily => ["tagesnotiz" "tagebuch"],
        NoteType::Thing => [
            "projekt" "projekte" "ort" "orte" "buch" "quelle" "bereich" "referenz" "vorgehen"
        ],
        NoteType::Organization => [
            "firma" "firmen" "unternehmen" "organisation" "verein" "abteilung" "gruppe"
        ],
        NoteType::Page => ["vorlage" "verzeichnis" "liste" "übersicht" "uebersicht"],
    ),
    person_tags: words!(Always:
        PersonTag::Person => ["kontakt" "mensch" "kontakte"],
        PersonTag::People => ["personen" "menschen"],
    ),
    folders: words!(Always:
        Folder::People => ["personen" "menschen" "kontakte" "leute" "adressbuch"],
        Folder::Network => [(WhenOn "netzwerk") (WhenOn "kontaktnetz")],
        Folder::Templates => ["vorlagen" "schablonen"],
        Folder::Meetings(Kind::Meeting) => [
            "besprechungen" "termine" "treffen" "protokolle" "gespräche" "gespraeche" "sitzungen"
        ],
        Folder::Meetings(Kind::Call) => ["telefonate" "anrufe"],
    ),
    file_words: words!(Always:
        FileWord::Aside => ["vorlage" "vorlagen" "übersicht" "uebersicht"],
        FileWord::Own => ["über mich" "ueber mich" "meine geschichte"],
        FileWord::Copy => ["kopie"],
    ),
    statuses: words!(Always:
        Status::Archived => ["archiviert" "inaktiv"],
        Status::Closed => ["abgeschlossen" "ehemalig" "erledigt"],
        Status::Paused => ["pausiert" "ruht" "ruhend" "zurückgestellt" "zurueckgestellt"],
        Status::Deceased => ["verstorben" "gestorben" "tot" "†"],
    ),
    answers: words!(Always:
        Answer::Yes => ["ja"],
        Answer::No => ["nein"],
        Answer::Never => ["nie"],
        Answer::Unknown => ["unbekannt" "offen"],
    ),

    weak_kinds: &["geschrieben", "geantwortet", "gesprochen"],
    kinds: words!(WhenOn:
        Kind::Coffee => ["kaffee" "tee" "bier" "kaffeetrinken" "feierabendbier"],
        Kind::Call => [
            "telefonat" "anruf" "telko" "rückruf" "rueckruf" "telefoniert" "telefonierten"
            "telefonierte" "angerufen" "zurückgerufen" "zurueckgerufen" "anrief" "telefonisch"
            "telefon"
        ],
        Kind::Email => ["gemailt" "mailwechsel" "mails"],
        Kind::Message => [
            "nachricht" "pn" "geschrieben" "geantwortet" "sprachnachricht" "gechattet" "schrieb"
        ],
        Kind::Meeting => [
            "besprechung" "treffen" "gespräch" "gespraech" "termin" "sitzung" "austausch"
            "getroffen" "gesehen" "gesprochen" "besprochen" "traf" "trafen" "wiedersehen"
            "spaziergang" "unterhaltung" "kennenlernen"
        ],
        Kind::Lunch => [
            "mittagessen" "frühstück" "fruehstueck" "gefrühstückt" "gefruehstueckt" "mittagspause"
        ],
        Kind::Dinner => ["abendessen" "gegessen" "abendbrot"],
        Kind::Event => [
            "veranstaltung" "konferenz" "tagung" "feier" "stammtisch" "messe" "hochzeit"
            "geburtstagsfeier" "konzert" "vortrag"
        ],
        Kind::Letter => ["brief" "postkarte" "karte" "weihnachtskarte"],
        Kind::Video => ["videoanruf" "videokonferenz" "gezoomt" "geskypt" "videotelefonat"],
        Kind::Visit => ["besuch" "besucht" "vorbeigeschaut" "besuchten" "besuchte"],
        Kind::Intro => ["vermittlung" "vorgestellt" "vernetzt"],
        Kind::Gift => ["geschenk" "mitbringsel" "geschenkt"],
    ),
    outcomes: words!(WhenOn:
        Outcome::Yes => ["ja" "zugesagt" "angenommen" "einverstanden"],
        Outcome::No => ["nein" "abgelehnt" "abgesagt"],
        Outcome::Open => ["offen" "angefragt"],
    ),
    asked: &["gebeten", "gefragt", "angefragt", "bat", "fragte"],
    ask_links: &["um"],
    ask_clauses: &["ob"],
    ask_frames: &["um"],
    ask_stops: &["nach", "wie", "was", "wann", "wo", "warum", "wer", "welche", "wohin"],
    ask_passives: &["wurde", "wurden", "worden"],
    ask_stems: &[
        "gebeten",
        "gefragt",
        "angefragt",
        "bat ",
        "fragte",
        "zugesagt",
        "abgelehnt",
        "abgesagt",
        "ja gesagt",
        "nein gesagt",
        "keine antwort",
        "nicht geantwortet",
        "einverstanden",
        "sagte",
    ],
    ask_answers: &[
        (Outcome::Yes, &["zugesagt", "ja gesagt", "sagte ja", "einverstanden", "sagt zu"]),
        (
            Outcome::No,
            &[
                "abgelehnt",
                "abgesagt",
                "nein gesagt",
                "sagte nein",
                "sagte ab",
                "lehnte ab",
                "nicht einverstanden",
                "nicht zugesagt",
            ],
        ),
        (Outcome::Open, &["keine antwort", "nicht geantwortet", "noch keine antwort"]),
    ],
    ..Vocabulary::EMPTY
};
