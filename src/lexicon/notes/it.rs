//! Italian as it is written in notes: keys, headings, types, folders, states, kinds.

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
        Key::Phone => ["telefono" "cellulare"],
        Key::Profile => ["sito web"],
        Key::Email => ["posta elettronica"],
        Key::Active => ["attivo" "attiva"],
        Key::Archived => ["archiviato" "archiviata" "inattivo" "inattiva"],
        Key::Deceased => ["deceduto" "deceduta" "data di morte"],
        Key::Alias => ["soprannome" (BesideKin "detto") (BesideKin "detta")],
        Key::Anniversary => ["anniversario"],
        Key::Birthday => ["compleanno" "data di nascita" "nato il" "nata il"],
        Key::Cadence => [
            "frequenza" "cadenza" "ritmo" "periodicità" "contattare ogni" "sentire ogni"
        ],
        Key::Circle => ["relazione" "rapporto" "cerchia" "gruppo"],
        Key::Created => ["creato" "creato il" "data di creazione"],
        Key::Date => [(BesideKin "data") (BesideKin "giorno") (BesideKin "quando")],
        Key::FollowUp => [
            "ricontattare" "prossimo contatto" "prossimo follow-up" "richiamare" "promemoria"
            "prossimo incontro" "ricontattare il"
        ],
        Key::FollowUpNote => ["prossimo passo" "prossima azione" (BesideKin "motivo")],
        Key::LastContact => [
            "ultimo contatto" "ultima interazione" "ultimo incontro" "sentito il" "sentita il"
            "data ultimo contatto" "ultima volta" "ultima chiamata"
        ],
        Key::LastName => ["cognome"],
        Key::Met => [
            "primo contatto" "conosciuto il" "conosciuta il" "primo incontro" (BesideKin "dal")
        ],
        Key::MetHow => [
            "come ci siamo conosciuti" "come ci siamo conosciute" "conosciuto tramite"
            "conosciuta tramite" "presentato da" "presentata da" "contesto"
            "dove ci siamo conosciuti"
        ],
        Key::Mode => [(BesideKin "canale") (BesideKin "mezzo") (BesideKin "modalità")],
        Key::By => ["iniziato da"],
        Key::Name => ["nome" "nome completo"],
        Key::Organization => ["azienda" "società" "ditta" "organizzazione" (BesideKin "ente")],
        Key::Paused => ["sospeso"],
        Key::People => [
            "partecipanti" (BesideKin "persone") "presenti" (BesideKin "persona") "invitati"
            (BesideKin "chi")
        ],
        Key::Place => ["luogo" "città" "vive a" (BesideKin "sede")],
        Key::Promise => ["promesso"],
        Key::Role => ["ruolo" "posizione" "mansione" "professione" "qualifica"],
        Key::Snooze => ["rimandato al" "non prima del" "in pausa fino al" "sospeso fino al"],
        Key::Status => [(BesideKin "stato")],
        Key::Subject => ["argomento" (BesideKin "oggetto") (BesideKin "tema")],
        Key::Summary => ["riassunto" (BesideKin "sintesi")],
        Key::Topics => ["interessi" "temi" "argomenti" "competenze" "passioni"],
        Key::Touchpoints => ["interazioni" "conversazioni" "incontri"],
        Key::Type => ["tipo" "categoria"],
        Key::With => [(BesideKin "con")],
    ),
    habit_keys: words!(Always:
        () => ["frequenza" "ritmo" "periodicità" "promemoria" "richiamare"],
    ),

    sections: words!(Always:
        Section::Log => [
            "storico" "storico contatti" "incontri" "conversazioni" "punti discussi" "cronologia"
            "interazioni" "riunioni" "registro" "diario" "storia" "telefonate"
        ],
        Section::Questions => [
            "domande" "da chiedere" "di cui parlare" "da discutere" "domande aperte" "chiedere"
        ],
        Section::Promises => ["promesse" "promesso" "gli devo" "le devo" "le mie promesse"],
        Section::Waiting => ["in attesa" "in attesa di" "aspetto" "attendo" "mi deve"],
        Section::Offers => [
            "posso aiutare" "come posso aiutare" "posso offrire" "esigenze" "bisogni"
            "posso aiutare con"
        ],
        Section::Asks => ["richieste" "favori"],
        Section::Gifts => ["regali" "idee regalo" "idee regali"],
        Section::Dates => ["date importanti" "compleanni" "ricorrenze"],
        Section::Plans => [
            "da fare" "azioni" "prossimi passi" "compiti" "cose da fare" "action item" "decisioni"
            "ordine del giorno" "odg" "scaletta" "domani" "impegni" "obiettivi" "promemoria"
            "da chiamare"
        ],
    ),

    about_me: words!(Always:
        AboutMe::Stories => ["le mie storie" "traguardi" "i miei successi"],
        AboutMe::Short => ["in una frase" "in breve"],
        AboutMe::Long => ["la mia storia" "su di me" "chi sono"],
        AboutMe::Looking => ["cerco" "sto cercando"],
        AboutMe::Offers => ["posso aiutare" "posso offrire" "offro"],
    ),
    types: words!(Always:
        NoteType::Person => [
            (BesideKin "persona") "contatto" "amico" "amica" "amici" "collega" "colleghi"
            "conoscente" "vicino" "vicina"
        ],
        NoteType::Relation => ["famiglia" "candidato" "candidata"],
        NoteType::Invented => ["personaggio" "personaggi" "divinità" "creatura" "png"],
        NoteType::Meeting(Kind::Meeting) => [
            "riunione" "incontro" "appuntamento" "colloquio" "verbale"
        ],
        NoteType::Meeting(Kind::Call) => ["chiamata" "telefonata"],
        NoteType::Daily => ["diario" "nota giornaliera"],
        NoteType::Thing => [
            "progetto" "progetti" "luogo" "luoghi" "libro" "libri" "fonte"
        ],
        NoteType::Organization => ["azienda" "aziende" "società" "cliente"],
        NoteType::Page => ["modello" "elenco"],
    ),
    category_keys: words!(Always: () => ["categoria"],),
    person_tags: words!(Always:
        PersonTag::Person => ["contatto" "contatti"],
        PersonTag::People => ["persone"],
    ),
    folders: words!(Always:
        Folder::People => ["persone" "contatti" "rubrica"],
        Folder::Network => [(WhenOn "rete")],
        Folder::Templates => ["modelli"],
        Folder::Meetings(Kind::Meeting) => ["riunioni" "incontri" "verbali"],
        Folder::Meetings(Kind::Call) => ["telefonate" "chiamate"],
    ),
    file_words: words!(Always:
        FileWord::Aside => ["modello" "modelli"],
        FileWord::Own => ["su di me" "chi sono" "la mia storia"],
        FileWord::Copy => ["copia"],
    ),
    statuses: words!(Always:
        Status::Archived => [
            "archiviato" "archiviata" "inattivo" "inattiva"
        ],
        Status::Closed => ["chiuso" "concluso" "completato"],
        Status::Paused => ["in pausa" "sospeso" "sospesa" "in attesa"],
        Status::Deceased => [
            "deceduto" "deceduta" "defunto" "defunta" "morto" "morta" "scomparso" "scomparsa"
        ],
    ),
    answers: words!(Always:
        Answer::Yes => ["sì"],
        Answer::Never => ["mai" "nessuno" "nessuna"],
        Answer::Unknown => ["sconosciuto" "sconosciuta" "da definire"],
    ),

    weak_kinds: &["scritto", "parlato", "visto"],
    kinds: words!(WhenOn:
        Kind::Coffee => ["caffè" "aperitivo" "birra" "tè"],
        Kind::Call => [
            "telefonata" "chiamata" "chiamato" "telefonato" "sentito" "sentita" "sentiti" "telefono"
        ],
        Kind::Email => ["posta"],
        Kind::Message => ["messaggio" "messaggi" "vocale" "scritto" "messaggiato" "risposto"],
        Kind::Meeting => [
            "riunione" "incontro" "appuntamento" "colloquio" "chiacchierata" "incontrato"
            "incontrata" "visto" "vista" "visti" "parlato" "passeggiata"
        ],
        Kind::Lunch => ["pranzo" "colazione" "pranzato"],
        Kind::Dinner => ["cena" "cenato"],
        Kind::Event => ["evento" "convegno" "fiera" "festa" "conferenza" "matrimonio" "concerto"],
        Kind::Letter => ["lettera" "cartolina" "biglietto"],
        Kind::Video => ["videochiamata"],
        Kind::Visit => ["visita" "visitato" "visitata"],
        Kind::Intro => ["presentato" "presentata" "presentazione"],
        Kind::Gift => ["regalo" "regalato"],
    ),
    outcomes: words!(WhenOn:
        Outcome::Yes => ["sì" "accettato" "d'accordo" "va bene"],
        Outcome::No => ["rifiutato" "declinato"],
        Outcome::Open => ["chiesto" "in attesa"],
    ),
    asked_for: &["chiesto", "chiesi", "richiesto"],
    ask_links: &["di"],
    ask_clauses: &["se"],
    ask_stops: &["come", "quando", "perché", "dove", "chi", "scusa"],
    ask_passives: &["stato", "stata"],
    ask_stems: &[
        "chiest",
        "chiesi",
        "accett",
        "rifiut",
        "declin",
        "nessuna risposta",
        "non ha risposto",
        "detto di",
        "non risponde",
    ],
    ask_answers: &[
        (Outcome::Yes, &["ha accettato", "accettato", "ha detto di sì"]),
        (
            Outcome::No,
            &["ha rifiutato", "rifiutato", "declinato", "ha detto di no", "non ha accettato"],
        ),
        (Outcome::Open, &["nessuna risposta", "non ha risposto", "non risponde"]),
    ],
    ..Vocabulary::EMPTY
};
