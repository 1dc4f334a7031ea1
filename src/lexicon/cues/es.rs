//! Spanish. The person of a verb says who acted: `llamé` is mine, `llamó` is theirs.

use super::sense::Sense;
use super::table::{Ground, Table};

pub(super) const TABLE: Table =
    Table { words: &[WORDS], headings: HEADINGS, endings: &[], elisions: &[] };

const WORDS: &[(Sense, &str)] = &[
    (Sense::Me, "yo, nosotros, nosotras, me, nos, mi, mis, nuestro, nuestra, mí, conmigo"),
    (Sense::ToMe, "me, nos, conmigo"),
    (Sense::AndMe, "yo, nosotros"),
    (Sense::Third, "él, ella, ellos, ellas, alguien"),
    (Sense::Article, "el, la, los, las, un, una, al"),
    (Sense::Owner, "mi, mis, nuestro, nuestra, su, sus"),
    (
        Sense::Title,
        "sr, sra, srta, dr, dra, don, doña, tío, tía, prof, profesor, profesora, amigo, amiga,
        amigos, colega, compañero, compañera, vecino, vecina, primo, prima, hermano, hermana,
        madre, padre, mamá, papá, jefe, jefa, marido, mujer, cliente, clienta",
    ),
    (Sense::And, "y, e, más, así como, o, junto con"),
    (Sense::Relative, "que, quien, quienes, cual"),
    (Sense::Break, "pero, porque, cuando, mientras, aunque, si, donde"),
    (
        Sense::Adverb,
        "hoy, ayer, también, luego, después, un rato, largo, brevemente, por fin, otra vez, bien,
        mucho, he, hemos, ya, por teléfono, anoche, largo y tendido, juntos, le, les, lo, la",
    ),
    (
        Sense::Finite,
        "es, era, está, estaba, dice, dijo, piensa, trabaja, quiere, va, tiene, tuvo, fue, hizo,
        hace, viene, vino, cree, vive, comió, cenó, habló, conoció, vio",
    ),
    (
        Sense::Detached,
        "para, tras, antes, en, contra, durante, desde, entre, hacia, hasta, bajo, según",
    ),
    (
        Sense::NotName,
        "lunes, martes, miércoles, jueves, viernes, sábado, domingo, enero, febrero, marzo,
        abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre, mañana,
        tarde, noche",
    ),
    (Sense::With, "con, junto a, en compañía de, en casa de"),
    (
        Sense::NoCompany,
        "acuerdo, de acuerdo, problema, problemas, comparado, comparar, empieza, termina,
        relación, relacionado, contento, enfadado",
    ),
    (
        Sense::Met,
        "llamé, llamé a, hablé, hablamos, me reuní, nos reunimos, quedé, quedamos, visité,
        visitamos, vi a, vimos a, nos vimos, comí, comimos, cené, cenamos, almorcé, desayuné,
        charlé, charlamos, conversé, conversamos, escribí, escribí a, respondí a, contesté a,
        conocí, conocí a, conocimos a, encontré a, me encontré, me encontré con,
        nos encontramos, tomé, tomamos, fui a ver, fui a ver a, saludé a, coincidí, coincidimos,
        reunido, hablado, quedado, tomamos algo, paseé, paseamos",
    ),
    (
        Sense::MetDirect,
        "invité, ayudé a, pregunté a, agradecí a, acompañé, entrevisté, recogí a, pedí a,
        le pedí a, presenté a, felicité a, le conté a, invité a, acompañé a, entrevisté a,
        saludé a, dije a, visto a, invitado por, invitada por, visita de",
    ),
    (
        Sense::Noun,
        "llamada, café, caña, cañas, copa, copas, cerveza, reunión, encuentro, cita, charla,
        almuerzo, comida, cena, desayuno, videollamada, videoconferencia, tel, telefonazo,
        conversación, call, zoom, 1:1, paseo, merienda, entrevista de trabajo, visita, visita a,
        reu, daily, 📞, ☎, ☕, 🍻, 🤝",
    ),
    (Sense::Group, "reunión de equipo, taller, retro, daily, comité, junta, asamblea"),
    (
        Sense::MeetingPlace,
        "taller, sesión, retro, daily, entrevista, asistentes, reuniones, llamadas, comité,
        junta, asamblea, entrevistas, encuentros",
    ),
    (
        Sense::Letter,
        "correo, mail, email, e-mail, mensaje, whatsapp, wasap, carta, postal, tarjeta, sms,
        escribí, envié, mandé, mandado, enviado, respondí, contesté, di, entregué, respuesta,
        llamada, regalo, nota, visita, llamé, hablé",
    ),
    (
        Sense::Received,
        "correo, mail, email, e-mail, mensaje, whatsapp, carta, postal, tarjeta, sms, llamada,
        visita, respuesta, invitación, recibí, regalo, audio, paquete",
    ),
    (Sense::To, "a, al, para"),
    (Sense::From, "de, del"),
    (
        Sense::Joined,
        "vino a casa, vino a verme, vino a vernos, vino a cenar, vino a comer, se unió, se pasó,
        pasó por casa, pasó por aquí, estuvo aquí, nos acompañó, me acompañó, vino de visita",
    ),
    (
        Sense::Act,
        "dijo, contó, preguntó, mandó, enseñó, invitó, recomendó, envió, escribió, llamó, ayudó,
        ofreció, regaló, trajo, presentó, dio, explicó, avisó, propuso, sugirió, prestó, visitó,
        pidió, acompañó, respondió, contestó, confirmó, recogió, felicitó, dicho, contado,
        mandado, enviado, llamado",
    ),
    (
        Sense::Reached,
        "llamó, escribió, respondió, contestó, ha llamado, ha escrito, vino, pasó, ha respondido,
        ha contestado",
    ),
    (
        Sense::ReachedTail,
        "para, por, sobre, hoy, desde, y, ayer, de vuelta, otra vez, a casa, al fin, por fin",
    ),
    (Sense::Thanks, "gracias, gracias a"),
    (
        Sense::Cited,
        "por, vía, via, según, gracias a, de, del, como, cf, ver, véase, a través de, de parte de",
    ),
    (Sense::About, "sobre, acerca de, respecto a, re, cc, asunto"),
    (
        Sense::LedBy,
        "dirigido por, dirigida por, organizado por, organizada por, invitado por, invitada por,
        moderado por, moderada por, visita de, presidida por",
    ),
    (Sense::On, "sobre"),
    (Sense::Locator, "cap, capítulo, pág, página, páginas, tomo, episodio"),
    (
        Sense::Media,
        "leí, leído, leyendo, vi, viendo, escuché, escuchado, escuchando, oí, visto, leer, ver",
    ),
    (
        Sense::Recording,
        "podcast, entrevista, charla, vídeo, video, conversación, episodio, documental,
        conferencia, debate, libro, artículo, programa",
    ),
    (Sense::Show, "película, peli, partido, concierto, teatro, serie, cine, exposición, obra"),
    (
        Sense::Published,
        "escribe, publica, publicó, ha publicado, anuncia, anunció, comparte, compartió, lanza,
        lanzó, explica, defiende, sostiene, tuitea, describe, escribió",
    ),
    (
        Sense::Alone,
        "arregló, prepara, planea, está de vacaciones, está enfermo, está enferma, se muda,
        se mudó, deja, dejó, busca, trabaja en, construye, se casa, se casó, viaja, terminó,
        presentó",
    ),
    (Sense::Modal, "va a, debe, debería, tiene que, quiere, puede, podría"),
    (
        Sense::Planned,
        "tengo que, hay que, voy a, vamos a, debe, debo, va a, debería, quiero, mañana,
        pasado mañana, próxima semana, la semana que viene, el mes que viene, semana que viene,
        próxima reunión, próximo, recordar, recordar a, preguntas para, temas para, agenda para,
        ideas para, notas para, esperando, pendiente, a la espera, intenté, pronto, me gustaría,
        quisiera, falta",
    ),
    (Sense::Ahead, "mañana, pasado mañana, la semana que viene, próxima semana, semana que viene"),
    (
        Sense::PlanVerb,
        "planear, planificar, organizar, agendar, reservar, preparar, quedar, concertar,
        programar, programado, planeado, agendado, invitar, proponer, cerrar fecha",
    ),
    (Sense::PlanBehind, "agendado, agendada, programado, programada, por confirmar"),
    (
        Sense::Order,
        "preguntar, preguntar a, llamar, llamar a, escribir, escribir a, ver a, contactar,
        enviar, mandar, responder, agradecer, hablar, hablar con, pedir, decir, traer, visitar,
        felicitar, recordar, quedar con, comer con, cenar con, reunirme con, verme con",
    ),
    (
        Sense::NotHappened,
        "cancelado, cancelada, anulado, anulada, suspendido, suspendida, pospuesto, pospuesta,
        aplazado, aplazada, postergado, no vino, no apareció, no se presentó, se canceló,
        canceló, no pude, no hubo, no fui, no vi, perdí, no quedamos, faltó, no pudo venir,
        saltado",
    ),
    (
        Sense::Moved,
        "movido al, movida al, cambiado al, cambiada al, pasa al, pospuesto al, pospuesta al,
        aplazado al, aplazada al, movido a, pospuesto hasta",
    ),
    (
        Sense::NotHappenedTail,
        "al, a, por, porque, hasta, enfermo, enferma, otra vez, hoy, de nuevo, último",
    ),
    (Sense::Without, "sin, excepto, salvo, menos"),
    (Sense::Absent, "ausente, ausentes, excusado, faltó, de baja, de vacaciones"),
    (
        Sense::NoAnswer,
        "sin respuesta, no contesta, no contestó, no responde, no respondió, buzón, comunicaba",
    ),
    (
        Sense::ThoughtOf,
        "pensé en, pensando en, pienso en, me recuerda a, me recordó a, soñé con,
        echo de menos a, echo de menos, me acordé de",
    ),
    (
        Sense::Bookkeeping,
        "creado, creada, añadido, añadida, actualizado, actualizada, archivado, importado,
        páginas creadas",
    ),
    (Sense::NotePage, "nueva nota, ficha creada, página creada, página de persona"),
    (Sense::PeopleKey, "con, asistentes, participantes, presentes, vi a, reunión con"),
    (
        Sense::SourceKey,
        "autor, autora, fuente, fuentes, director, ver, ausentes, de, por, recomendado por",
    ),
];

const HEADINGS: &[(Ground, &str)] = &[
    (
        Ground::People,
        "asistentes, participantes, presentes, asistieron, invitados, con, vi a, personas que vi",
    ),
    (Ground::MeetingPeople, "personas, gente"),
    (Ground::Absent, "ausentes, ausente, excusados, no asistieron"),
    (
        Ground::Plans,
        "mañana, tareas, por hacer, próximos pasos, pendientes, tareas pendientes, acciones,
        objetivos del día, objetivos, preguntas, para preguntar, temas por hablar,
        orden del día, agenda, próxima reunión, plan, planes, a la espera, esperando,
        por llamar, ideas, recordatorios, próxima semana",
    ),
    (
        Ground::Links,
        "relacionado, enlaces, ver también, notas relacionadas, fuentes, referencias,
        actualizado, menciones, leído, lecturas",
    ),
];
