//! Spanish as it is written in notes: keys, headings, types, folders, states, kinds.

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
        Key::Phone => ["teléfono" "móvil" "celular"],
        Key::Profile => ["sitio web" "página web"],
        Key::Email => ["correo" "correo electrónico"],
        Key::Active => ["activo" "activa"],
        Key::Archived => ["archivado" "archivada" "inactivo" "inactiva"],
        Key::Deceased => ["fallecido" "fallecida" "fallecimiento" "fecha de fallecimiento"],
        Key::Alias => ["apodo" "apodos" "también conocido como" "también conocida como"],
        Key::Anniversary => ["aniversario" "aniversario de boda"],
        Key::Birthday => ["cumpleaños" "cumple" "fecha de nacimiento" "nacimiento"],
        Key::Cadence => [
            "frecuencia" "cadencia" "ritmo" "contactar cada" "periodicidad" "frecuencia de contacto"
        ],
        Key::Circle => ["relación" "tipo de relación" "círculo" "grupo" "cercanía"],
        Key::Created => ["creado" "creado el" "fecha de creación"],
        Key::Date => ["fecha" "fecha-hora" (BesideKin "día") (BesideKin "cuándo")],
        Key::FirstName => ["nombre de pila"],
        Key::FollowUp => [
            "seguimiento" "próximo seguimiento" "próximo contacto" "volver a contactar"
            "recordatorio" "próxima reunión" "próximo encuentro" "contactar el"
        ],
        Key::FollowUpNote => ["próximo paso" "próxima acción" (BesideKin "motivo")],
        Key::LastContact => [
            "última interacción" "último contacto" "última vez que hablé" "última reunión"
            "visto el" "última conversación" "última vez" "último encuentro" "última llamada"
        ],
        Key::LastName => ["apellido" "apellidos"],
        Key::Met => [
            "primer contacto" "conocido el" "conocida el" "nos conocimos" "nos conocimos el"
            (BesideKin "desde")
        ],
        Key::MetHow => [
            "cómo nos conocimos" "conocido en" "conocida en" (BesideKin "a través de")
            "presentado por" "presentada por" (BesideKin "origen") "contexto" "dónde nos conocimos"
        ],
        Key::Mode => [(BesideKin "medio") "tipo de contacto" (BesideKin "canal")],
        Key::By => ["iniciado por"],
        Key::Name => ["nombre" "nombre completo"],
        Key::Organization => ["empresa" "organización" "compañía" "institución"],
        Key::Paused => ["pausado"],
        Key::People => [
            "participantes" "asistentes" (BesideKin "persona") (BesideKin "personas") "invitados"
            "quiénes" "presentes"
        ],
        Key::Place => ["lugar" "ciudad" "ubicación" "vive en"],
        Key::Promise => ["prometido"],
        Key::Role => ["puesto" "profesión" "ocupación" "rol" (BesideKin "cargo")],
        Key::Snooze => [
            "pospuesto hasta" "no antes de" "no antes del" "aplazado hasta" "en pausa hasta"
        ],
        Key::Status => [(BesideKin "estado") (BesideKin "situación") (BesideKin "etapa")],
        Key::Subject => ["asunto" (BesideKin "tema")],
        Key::Summary => ["resumen" "descripción"],
        Key::Topics => ["temas" "intereses" "aficiones" "especialidad" (BesideKin "áreas")],
        Key::Touchpoints => ["interacciones" "conversaciones"],
        Key::Type => ["tipo" "categoría"],
        Key::With => [(BesideKin "con")],
    ),
    habit_keys: words!(Always:
        () => ["frecuencia" "ritmo" "periodicidad" "recordatorio" "seguimiento"],
    ),

    sections: words!(Always:
        Section::Log => [
            "historial" "historial de contacto" "historial de contactos" "conversaciones"
            "notas de conversaciones" "interacciones" "reuniones" "encuentros" "llamadas" "registro"
            "bitácora" "registro de contactos" "registro de conversaciones" "historia" "diario"
        ],
        Section::Questions => [
            "preguntas" "para preguntar" "temas por hablar" "temas pendientes" "preguntarle"
            "por preguntar" "cosas que preguntar"
        ],
        Section::Promises => ["promesas" "prometido" "compromisos" "le debo" "mis promesas"],
        Section::Waiting => ["a la espera" "a la espera de" "esperando" "en espera" "me debe"],
        Section::Offers => [
            "puedo ayudar" "cómo puedo ayudar" "puedo ofrecer" "necesidades" "oportunidades"
            "puedo ayudar con"
        ],
        Section::Asks => ["peticiones" "pedir" "favores" "solicitudes"],
        Section::Gifts => ["regalos" "ideas de regalo" "ideas de regalos"],
        Section::Dates => ["fechas importantes" "cumpleaños"],
        Section::Plans => [
            "tareas" "por hacer" "próximos pasos" "pendientes" "tareas pendientes" "acciones"
            "objetivos del día" "orden del día" "próxima reunión" "mañana" "para mañana"
            "seguimiento" "seguimientos" "objetivos" "recordatorios" "por llamar"
        ],
    ),

    about_me: words!(Always:
        AboutMe::Stories => ["mis historias" "mis logros" "logros"],
        AboutMe::Short => ["en una frase" "en breve"],
        AboutMe::Long => ["mi historia" "sobre mí"],
        AboutMe::Looking => ["busco" "estoy buscando"],
        AboutMe::Offers => ["puedo ayudar" "puedo ofrecer" "ofrezco"],
    ),
    types: words!(Always:
        NoteType::Person => [
            (BesideKin "persona") "contacto" "amigo" "amiga" "amigos" "compañero" "compañera"
            "conocido" "conocida" "vecino" "vecina"
        ],
        NoteType::Relation => ["familia" "candidato" "candidata"],
        NoteType::Invented => ["personaje" "personajes" "deidad" "criatura" "pnj"],
        NoteType::Meeting(Kind::Meeting) => ["reunión" "encuentro" "cita" "entrevista" "acta"],
        NoteType::Meeting(Kind::Call) => ["llamada"],
        NoteType::Daily => ["diario" "nota diaria"],
        NoteType::Thing => [
            "proyecto" "proyectos" "lugar" "lugares" "libro" "libros" "fuente" "congreso"
        ],
        NoteType::Organization => ["empresa" "empresas" "organización" "cliente"],
        NoteType::Page => ["plantilla" "lista" "directorio"],
    ),
    category_keys: words!(Always: () => ["categoría"],),
    person_tags: words!(Always:
        PersonTag::Person => ["contacto" "contactos"],
        PersonTag::People => ["gente"],
    ),
    folders: words!(Always:
        Folder::People => ["contactos" "gente" "agenda de contactos" (WhenOn "personas")],
        Folder::Network => [(WhenOn "red")],
        Folder::Templates => ["plantillas"],
        Folder::Meetings(Kind::Meeting) => ["reuniones" "encuentros" "actas"],
        Folder::Meetings(Kind::Call) => ["llamadas"],
    ),
    file_words: words!(Always:
        FileWord::Aside => ["plantilla" "plantillas"],
        FileWord::Own => ["sobre mí" "mi historia"],
        FileWord::Copy => ["copia"],
    ),
    statuses: words!(Always:
        Status::Archived => ["archivado" "archivada" "inactivo" "inactiva"],
        Status::Closed => ["cerrado" "terminado"],
        Status::Paused => ["en pausa" "pausado" "pausada" "suspendido" "en espera"],
        Status::Deceased => ["fallecido" "fallecida" "muerto" "muerta" "difunto"],
    ),
    answers: words!(Always:
        Answer::Yes => ["sí"],
        Answer::Never => ["nunca" "ninguno" "ninguna"],
        Answer::Unknown => ["desconocido" "desconocida" "por definir"],
    ),

    weak_kinds: &["escribí", "escribió", "hablé", "vimos"],
    kinds: words!(WhenOn:
        Kind::Coffee => ["caña" "cañas" "copa" "copas" "cerveza" "cervezas" "té"],
        Kind::Call => ["llamada" "telefonazo" "llamé" "llamó" "llamamos" "teléfono"],
        Kind::Email => ["correo" "correos"],
        Kind::Message => ["mensaje" "mensajes" "wasap" "escribí" "escribió" "respondió"],
        Kind::Meeting => [
            "reunión" "encuentro" "cita" "entrevista" "charla" "hablé" "hablamos" "reuní" "reunimos"
            "vimos" "conversamos" "quedamos" "quedé" "paseo" "conversación" "encontramos"
        ],
        Kind::Lunch => [
            "almuerzo" "comida" "desayuno" "comí" "comimos" "almorcé" "almorzamos" "desayuné"
            "desayunamos"
        ],
        Kind::Dinner => ["cena" "cené" "cenamos"],
        Kind::Event => [
            "evento" "congreso" "jornada" "feria" "fiesta" "taller" "boda" "conferencia" "concierto"
        ],
        Kind::Letter => ["carta" "postal" "tarjeta"],
        Kind::Video => ["videollamada" "videoconferencia"],
        Kind::Visit => ["visita" "visité" "visitamos" "visitó"],
        Kind::Intro => ["presenté" "presentó" "presentación"],
        Kind::Gift => ["regalo" "regalé" "regaló"],
    ),
    outcomes: words!(WhenOn:
        Outcome::Yes => ["sí" "aceptó" "de acuerdo" "aceptado"],
        Outcome::No => ["rechazó" "declinó" "rechazado"],
        Outcome::Open => ["pedido" "pendiente"],
    ),
    asked: &["pregunté", "preguntado", "preguntamos"],
    asked_for: &["pedí", "pedimos", "pedido", "solicité"],
    ask_clauses: &["si"],
    ask_stops: &["cómo", "cuándo", "por", "dónde", "qué", "quién", "perdón"],
    ask_passives: &["fui"],
    ask_stems: &[
        "pedi",
        "pregunt",
        "solicit",
        "acept",
        "dijo que",
        "rechaz",
        "declin",
        "sin respuesta",
        "no contest",
        "no respond",
    ],
    ask_answers: &[
        (Outcome::Yes, &["aceptó", "dijo que sí", "ha aceptado"]),
        (Outcome::No, &["rechazó", "declinó", "dijo que no", "no aceptó", "ha rechazado"]),
        (Outcome::Open, &["sin respuesta", "no contestó", "no respondió", "no contesta"]),
    ],
    ..Vocabulary::EMPTY
};
