//! Dutch as it is written in notes: keys, headings, types, folders, states, kinds.

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
        Key::Phone => ["telefoon" "telefoonnummer" "mobiel"],
        Key::Profile => ["webpagina"],
        Key::Email => ["e-mailadres" "mailadres"],
        Key::Active => ["actief"],
        Key::Archived => ["gearchiveerd" "inactief"],
        Key::Deceased => ["overleden" "overleden op" "overlijdensdatum"],
        Key::Alias => ["bijnaam" "ook bekend als" "roepnaam"],
        Key::Anniversary => ["trouwdag" "jubileum"],
        Key::Birthday => ["verjaardag" "geboortedatum" "geboren" "geboren op"],
        Key::Cadence => ["frequentie" "ritme" "contactfrequentie" "cadans" "contact elke"],
        Key::Circle => ["kring" "groep" "soort contact" (BesideKin "relatie")],
        Key::Created => ["aangemaakt" "aangemaakt op"],
        Key::Date => ["datum" "wanneer" (BesideKin "dag")],
        Key::FirstName => ["voornaam"],
        Key::FollowUp => [
            "opvolging" "opvolgen" "volgend contact" "follow-up datum" "terugbellen" "herinnering"
            "volgende afspraak" "volgend gesprek"
        ],
        Key::FollowUpNote => ["volgende stap" "volgende actie" (BesideKin "reden")],
        Key::LastContact => [
            "laatste contact" "laatst gesproken" "laatst gezien" "laatste gesprek"
            "laatste contactmoment" "laatste afspraak" "laatst gebeld"
        ],
        Key::LastName => ["achternaam"],
        Key::Met => [
            "eerste contact" "ontmoet op" "kennisgemaakt op" "klant sinds" (BesideKin "sinds")
        ],
        Key::MetHow => [
            "hoe ontmoet" "ontmoet via" "geïntroduceerd door" "waar ontmoet" "hoe we elkaar kennen"
        ],
        Key::Mode => [(BesideKin "kanaal") "soort contactmoment"],
        Key::By => ["geïnitieerd door" "initiatief"],
        Key::Name => ["naam" "volledige naam"],
        Key::Organization => ["bedrijf" "organisatie" "werkgever" "opdrachtgever"],
        Key::Paused => ["gepauzeerd"],
        Key::People => [
            "deelnemers" "aanwezig" "aanwezigen" "persoon" "personen" (BesideKin "wie") "genodigden"
        ],
        Key::Place => ["locatie" "plaats" "woonplaats" (BesideKin "stad")],
        Key::Promise => ["beloofd"],
        Key::Role => ["functie" "rol" "beroep" "positie"],
        Key::Snooze => ["uitgesteld tot" "niet voor" "pauze tot" "gepauzeerd tot"],
        Key::Status => [(BesideKin "fase")],
        Key::Subject => ["onderwerp" "betreft"],
        Key::Summary => ["samenvatting" (BesideKin "doel")],
        Key::Topics => ["interesses" "onderwerpen" "thema's" "hobby's"],
        Key::Touchpoints => ["contactmomenten" "gesprekken"],
        Key::Type => ["soort" "categorie"],
    ),
    habit_keys: words!(Always:
        () => ["frequentie" "ritme" "herinnering" "opvolging" "opvolgen" "terugbellen"],
    ),

    sections: words!(Always:
        Section::Log => [
            "gesprekken" "contactmomenten" "geschiedenis" "contacthistorie" "gespreksverslagen"
            "verslagen" "logboek" "interacties" "tijdlijn" "afspraken" "overleg" "ontmoetingen"
            "contacten" "dagboek"
        ],
        Section::Questions => [
            "vragen" "te vragen" "te bespreken" "bespreekpunten" "gesprekspunten"
            "openstaande vragen"
        ],
        Section::Promises => ["beloftes" "beloften" "beloofd" "toezeggingen" "toegezegd"],
        Section::Waiting => ["wachten op" "wacht op" "in afwachting van"],
        Section::Offers => ["kan helpen met" "hoe ik kan helpen" "aanbod" "aanbieden" "behoeften"],
        Section::Asks => ["verzoeken" "hulpvragen" "mijn vraag"],
        Section::Gifts => ["cadeaus" "cadeau-ideeën" "cadeautips"],
        Section::Dates => ["belangrijke data" "verjaardagen"],
        Section::Plans => [
            "taken" "te doen" "actiepunten" "acties" "actielijst" "vervolgstappen"
            "volgende stappen" "besluiten" "agendapunten" "voor morgen" "morgen" "opvolging"
            "doelen" "herinneringen"
        ],
    ),

    about_me: words!(Always:
        AboutMe::Stories => ["mijn verhalen" "successen" "mijn successen"],
        AboutMe::Short => ["in één zin" "kort"],
        AboutMe::Long => ["mijn verhaal" "over mij"],
        AboutMe::Looking => ["ik zoek" "op zoek naar"],
        AboutMe::Offers => ["ik bied" "kan helpen met" "ik kan helpen met"],
    ),
    types: words!(Always:
        NoteType::Person => [
            "persoon" "contactpersoon" "vriend" "vriendin" "vrienden" "collega" "buurman"
            "buurvrouw"
        ],
        NoteType::Relation => ["familie" "kandidaat" "prospect"],
        NoteType::Invented => ["personage" "personages" "godheid" "wezen"],
        NoteType::Meeting(Kind::Meeting) => [
            "vergadering" "overleg" "gesprek" "afspraak" "bespreking" "bila" "notulen"
        ],
        NoteType::Meeting(Kind::Call) => ["telefoongesprek"],
        NoteType::Daily => ["dagnotitie" "dagboek"],
        NoteType::Thing => [
            "plaats" "boek" "boeken" "bron" "verslag"
        ],
        NoteType::Organization => ["bedrijf" "bedrijven" "organisatie"],
        NoteType::Page => ["sjabloon" "lijst" "overzicht"],
    ),
    category_keys: words!(Always: () => ["categorie"],),
    person_tags: words!(Always:
        PersonTag::Person => ["persoon" "contactpersoon"],
        PersonTag::People => ["personen" "mensen"],
    ),
    folders: words!(Always:
        Folder::People => ["personen" "mensen" "contacten" "contactpersonen"],
        Folder::Network => [(WhenOn "netwerk") (WhenOn "relaties")],
        Folder::Templates => ["sjablonen"],
        Folder::Meetings(Kind::Meeting) => [
            "vergaderingen" "overleg" "gesprekken" "notulen" "afspraken"
        ],
        Folder::Meetings(Kind::Call) => ["telefoontjes"],
    ),
    file_words: words!(Always:
        FileWord::Aside => ["sjabloon" "sjablonen" "overzicht"],
        FileWord::Own => ["over mij" "mijn verhaal"],
        FileWord::Copy => ["kopie"],
    ),
    statuses: words!(Always:
        Status::Archived => ["gearchiveerd" "inactief"],
        Status::Closed => ["afgesloten" "gestopt" "afgerond"],
        Status::Paused => ["gepauzeerd" "op pauze" "in de wacht"],
        Status::Deceased => ["overleden" "gestorven"],
    ),
    answers: words!(Always:
        Answer::Yes => ["ja"],
        Answer::No => ["nee"],
        Answer::Never => ["nooit" "geen"],
        Answer::Unknown => ["onbekend" "nader te bepalen"],
    ),

    weak_kinds: &["gesproken", "gezien", "sprak"],
    kinds: words!(WhenOn:
        Kind::Coffee => ["koffie" "borrel" "biertje" "thee" "geborreld"],
        Kind::Call => [
            "telefoontje" "belletje" "gebeld" "teruggebeld" "getelefoneerd" "belde" "telefonisch"
        ],
        Kind::Email => ["gemaild" "mailtje" "mails"],
        Kind::Message => ["bericht" "berichtje" "appje" "geappt" "appte"],
        Kind::Meeting => [
            "overleg" "vergadering" "gesprek" "afspraak" "bila" "bespreking" "gesproken" "ontmoet"
            "gezien" "overlegd" "bijgepraat" "wandeling" "ontmoeting" "sprak"
        ],
        Kind::Lunch => ["ontbijt" "geluncht" "ontbeten" "lunchte"],
        Kind::Dinner => ["diner" "etentje" "avondeten" "gegeten"],
        Kind::Event => ["evenement" "congres" "beurs" "feest" "bruiloft" "verjaardag"],
        Kind::Letter => ["brief" "kaart" "kaartje" "ansichtkaart"],
        Kind::Video => ["videobellen" "beeldbellen" "gevideobeld"],
        Kind::Visit => ["bezoek" "bezocht" "bezochten"],
        Kind::Intro => ["introductie" "geïntroduceerd" "voorgesteld"],
        Kind::Gift => ["cadeau" "cadeautje"],
    ),
    outcomes: words!(WhenOn:
        Outcome::Yes => ["ja" "akkoord" "aangenomen"],
        Outcome::No => ["nee" "afgewezen" "afgeslagen"],
        Outcome::Open => ["gevraagd"],
    ),
    asked: &["gevraagd", "vroeg", "verzocht"],
    ask_links: &["om"],
    ask_clauses: &["of"],
    ask_frames: &["om"],
    ask_stops: &["naar", "hoe", "wat", "wanneer", "waar", "waarom", "wie", "welke"],
    ask_passives: &["werd", "werden"],
    ask_stems: &[
        "gevraagd",
        "vroeg",
        "verzocht",
        "akkoord",
        "ja gezegd",
        "nee gezegd",
        "afgewezen",
        "afgeslagen",
        "geen antwoord",
        "geen reactie",
        "zei ",
        "geweigerd",
    ],
    ask_answers: &[
        (Outcome::Yes, &["akkoord", "ja gezegd", "zei ja", "toegezegd"]),
        (
            Outcome::No,
            &["afgewezen", "afgeslagen", "nee gezegd", "zei nee", "geweigerd", "niet akkoord"],
        ),
        (Outcome::Open, &["geen antwoord", "geen reactie", "niet geantwoord"]),
    ],
    ..Vocabulary::EMPTY
};
