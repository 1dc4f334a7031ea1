//! French as it is written in notes: keys, headings, types, folders, states, kinds.

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
        Key::Phone => ["téléphone" "tél" "numéro de téléphone" "portable"],
        Key::Profile => ["site web" "site internet"],
        Key::Email => ["courriel" "adresse mail" "adresse e-mail"],
        Key::Active => ["actif" "active"],
        Key::Archived => ["archivé" "archivée" "inactif"],
        Key::Deceased => ["décédé" "décédée" "décédé le" "décédée le" "date de décès" "mort le" "morte le"],
        Key::Alias => ["surnom" "surnoms" "pseudo" (BesideKin "dit")],
        Key::Anniversary => ["anniversaire de mariage"],
        Key::Birthday => [
            "anniversaire" "date de naissance" "naissance" "né le" "née le" "date anniversaire"
        ],
        Key::Cadence => [
            "fréquence" "rythme" "fréquence de contact" "contacter tous les" "périodicité"
        ],
        Key::Circle => ["cercle" "groupe" (BesideKin "lien") "proximité"],
        Key::Created => ["créé" "créé le" "date de création"],
        Key::Date => [(BesideKin "jour") (BesideKin "quand")],
        Key::FirstName => ["prénom"],
        Key::FollowUp => [
            "relance" "à relancer" "prochain contact" "prochain suivi" "prochaine relance" "suivi"
            "rappel" "à recontacter" "prochain rendez-vous" "relancer le" "à relancer le"
        ],
        Key::FollowUpNote => ["prochaine étape" "prochaine action" (BesideKin "motif")],
        Key::LastContact => [
            "dernier contact" "dernier échange" "dernière rencontre" "vu le" "date dernier contact"
            "date de dernier contact" "dernier appel" "derniers échanges" "dernière conversation"
            "vu pour la dernière fois"
        ],
        Key::LastName => ["nom de famille"],
        Key::Met => [
            "rencontré" "rencontré le" "rencontrée" "rencontrée le" "première rencontre"
            "premier contact" "connu depuis" (BesideKin "depuis")
        ],
        Key::MetHow => [
            "rencontré à" "rencontré via" "rencontrée à" "comment rencontré" "présenté par"
            "présentée par" (BesideKin "origine") "contexte" "rencontré où"
            "comment on s'est connus" "comment nous nous sommes connus"
        ],
        Key::Mode => [(BesideKin "canal") (BesideKin "moyen") "type d'échange"],
        Key::By => ["à l'initiative de" "initié par"],
        Key::Name => ["nom" "nom complet"],
        Key::Organization => ["entreprise" "société" "employeur" "boîte"],
        Key::Paused => ["en pause"],
        Key::People => [
            "personne" "personnes" "présents" "présent" "invités" (BesideKin "qui") "participants"
            "participantes"
        ],
        Key::Place => ["lieu" "ville" "habite à" "localisation"],
        Key::Promise => ["promis"],
        Key::Role => ["fonction" "poste" "rôle" "métier" "profession"],
        Key::Snooze => ["pas avant" "en pause jusqu'au" "reporté au" "repousser au"],
        Key::Status => ["statut" (BesideKin "état")],
        Key::Subject => ["sujet" (BesideKin "objet")],
        Key::Summary => ["résumé" "compte-rendu"],
        Key::Topics => [
            "centres d'intérêt" "intérêts" "sujets" "compétences" (BesideKin "domaines")
        ],
        Key::Touchpoints => ["échanges" "rencontres"],
        Key::Type => ["catégorie" "catégories"],
        Key::With => [(BesideKin "avec")],
    ),
    habit_keys: words!(Always:
        () => ["fréquence" "rythme" "rappel" "suivi" "relance" "périodicité"],
    ),

    sections: words!(Always:
        Section::Log => [
            "historique" "historique des échanges" "échanges" "rencontres" "conversations" "appels"
            "comptes-rendus" "points discutés" "suivi des échanges" "derniers échanges"
            "nos échanges" "historique des contacts" "réunions" "rendez-vous" "fil" "chronologie"
        ],
        Section::Questions => [
            "à demander" "à aborder" "sujets à aborder" "à discuter" "questions à poser"
            "lui demander"
        ],
        Section::Promises => ["promesses" "promis" "engagements" "je lui dois" "mes promesses"],
        Section::Waiting => [
            "en attente" "en attente de" "attente de réponse" "j'attends" "me doit"
        ],
        Section::Offers => [
            "je peux aider" "je peux offrir" "comment aider" "besoins" "je peux proposer"
            "comment je peux aider"
        ],
        Section::Asks => ["demandes" "à lui demander" "sollicitations"],
        Section::Gifts => ["cadeaux" "idées cadeaux" "idées de cadeaux" "déjà offert" "cadeau"],
        Section::Dates => ["dates importantes" "anniversaires"],
        Section::Plans => [
            "à faire" "tâches" "prochaines étapes" "actions à suivre" "cette semaine" "plus tard"
            "décisions" "ordre du jour" "prochaine réunion" "demain" "à relancer" "relances"
            "objectifs" "rappels" "à appeler" "à contacter" "projets du jour"
        ],
    ),

    about_me: words!(Always:
        AboutMe::Stories => ["mes histoires" "mes réussites" "réussites"],
        AboutMe::Short => ["en une phrase" "en bref"],
        AboutMe::Long => ["mon histoire" "à propos de moi"],
        AboutMe::Looking => ["je cherche" "je recherche"],
        AboutMe::Offers => ["je peux aider" "je peux offrir" "j'offre" "ce que j'offre"],
    ),
    types: words!(Always:
        NoteType::Person => [
            "personne" "interlocuteur" "interlocutrice" "ami" "amie" "amis" "collègue" "collègues"
            "connaissance" "voisin" "voisine" "mentor"
        ],
        NoteType::Relation => ["famille" "candidat" "candidate" "prospect" "prospecte"],
        NoteType::Invented => ["personnage" "personnages" "divinité" "créature" "pnj"],
        NoteType::Meeting(Kind::Meeting) => [
            "réunion" "rendez-vous" "rdv" "rencontre" "entretien" "compte-rendu" (BesideKin "cr")
            "échange"
        ],
        NoteType::Meeting(Kind::Call) => ["appel"],
        NoteType::Daily => ["note du jour" "note quotidienne" "journal"],
        NoteType::Thing => ["projet" "projets" "lieu" "lieux" "livre" "livres"],
        NoteType::Organization => ["entreprise" "entreprises" "société" "sociétés" "organisation"],
        NoteType::Page => ["modèle" "liste" "répertoire"],
    ),
    category_keys: words!(Always: () => ["catégorie" "catégories"],),
    person_tags: words!(Always:
        PersonTag::Person => ["personne"],
        PersonTag::People => ["personnes" "gens"],
    ),
    folders: words!(Always:
        Folder::People => ["personnes" "gens" "carnet d'adresses" "collègues"],
        Folder::Network => [(WhenOn "réseau")],
        Folder::Templates => ["modèles" "gabarits"],
        Folder::Meetings(Kind::Meeting) => [
            "réunions" "rendez-vous" "rencontres" "comptes-rendus" "entretiens"
        ],
        Folder::Meetings(Kind::Call) => ["appels"],
    ),
    file_words: words!(Always:
        FileWord::Aside => ["modèle" "modèles" "gabarit" "gabarits"],
        FileWord::Own => ["à propos de moi" "moi" "mon histoire"],
        FileWord::Copy => ["copie"],
    ),
    statuses: words!(Always:
        Status::Archived => ["archivé" "archivée" "inactif" "inactive"],
        Status::Closed => ["clos" "terminé" "ancien"],
        Status::Paused => ["en pause" "suspendu" "en veille" "en attente"],
        Status::Deceased => ["décédé" "décédée" "mort" "morte"],
    ),
    answers: words!(Always:
        Answer::Yes => ["oui"],
        Answer::No => ["non"],
        Answer::Never => ["jamais" "aucun" "aucune"],
        Answer::Unknown => ["inconnu" "inconnue"],
    ),

    weak_kinds: &["écrit", "parlé", "vu"],
    kinds: words!(WhenOn:
        Kind::Coffee => ["verre" "apéro" "thé" "bière"],
        Kind::Call => [
            "appel" "appelé" "appelée" "rappelé" "rappelée" "téléphoné" "téléphone" "tél"
        ],
        Kind::Email => ["courriel" "mails"],
        Kind::Message => ["texto" "mp" "écrit" "messages" "répondu"],
        Kind::Meeting => [
            "réunion" "rendez-vous" "rdv" "rencontre" "entretien" "échange" "discussion" "rencontré"
            "rencontrée" "rencontrés" "vu" "vue" "vus" "revu" "revue" "discuté" "échangé" "parlé"
            "croisé" "croisée" "balade" "bavardé"
        ],
        Kind::Lunch => ["déjeuner" "déj" "petit-déj" "petit-déjeuner" "déjeuné"],
        Kind::Dinner => ["dîner" "souper" "resto" "dîné" "soupé" "diner"],
        Kind::Event => [
            "événement" "évènement" "conférence" "salon" "soirée" "fête" "atelier" "mariage"
            "concert"
        ],
        Kind::Letter => ["lettre" "courrier" "carte" "cartes"],
        Kind::Video => ["visio" "visioconférence" "visioconf"],
        Kind::Visit => ["visite" "visité"],
        Kind::Intro => ["présenté" "présentée" "présentation"],
        Kind::Gift => ["cadeau" "offert"],
    ),
    outcomes: words!(WhenOn:
        Outcome::Yes => ["oui" "accepté" "d'accord"],
        Outcome::No => ["non" "refusé" "décliné"],
        Outcome::Open => ["demandé" "en attente"],
    ),
    asked_for: &["demandé", "demandai", "sollicité"],
    ask_links: &["de"],
    ask_clauses: &["si", "s'il", "s'ils", "s'elle"],
    ask_stops: &["comment", "quand", "pourquoi", "où", "qui", "combien", "quel", "quelle", "des"],
    ask_passives: &["été"],
    ask_stems: &[
        "demand",
        "sollicit",
        "accept",
        "refus",
        "pas de reponse",
        "sans reponse",
        "a dit oui",
        "a dit non",
        "decline",
        "d'accord",
    ],
    ask_answers: &[
        (Outcome::Yes, &["a accepté", "accepté", "a dit oui", "d'accord"]),
        (
            Outcome::No,
            &["a refusé", "refusé", "décliné", "a dit non", "n'a pas accepté", "pas d'accord"],
        ),
        (Outcome::Open, &["pas de réponse", "sans réponse", "aucune réponse", "n'a pas répondu"]),
    ],
    ..Vocabulary::EMPTY
};
