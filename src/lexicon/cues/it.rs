//! Italian.

use super::sense::Sense;
use super::table::{Ground, Table};

pub(super) const TABLE: Table = Table {
    words: &[WORDS],
    headings: HEADINGS,
    endings: &[],
    elisions: &["l", "d", "m", "c", "un", "all", "dell", "dall", "nell", "sull", "quell"],
};

const WORDS: &[(Sense, &str)] = &[
    (
        Sense::Me,
        "io, noi, mi, m', ci, ho, abbiamo, mio, mia, miei, mie, nostro, nostra, ero, eravamo,
        sono andato, sono andata",
    ),
    (Sense::ToMe, "mi, m', ci, me, c'"),
    (Sense::AndMe, "io, noi, me"),
    (Sense::Third, "lui, lei, loro, qualcuno"),
    (Sense::Article, "il, lo, la, l', i, gli, le, un, una, un', uno"),
    (Sense::Owner, "mio, mia, miei, mie, nostro, nostra, suo, sua"),
    (
        Sense::Title,
        "dott, dottor, dottoressa, dr, sig, signor, signora, prof, professor, professoressa, zio,
        zia, ingegner, avvocato, amico, amica, amici, collega, colleghi, vicino, vicina, cugino,
        cugina, fratello, sorella, madre, padre, mamma, papà, capo, marito, moglie, cliente",
    ),
    (Sense::And, "e, ed, più, nonché, o"),
    (Sense::Relative, "che, chi, cui, quale"),
    (Sense::Break, "ma, perché, quando, mentre, anche se, se, dove, però"),
    (
        Sense::Adverb,
        "oggi, ieri, anche, poi, dopo, un po', a lungo, finalmente, di nuovo, bene, già,
        brevemente, ho, abbiamo, stasera, stamattina, velocemente, molto, insieme, per caso",
    ),
    (
        Sense::Finite,
        "è, era, dice, disse, pensa, lavora, vuole, va, ha, aveva, fa, viene, crede, abita, sta,
        stava, parla",
    ),
    (
        Sense::Detached,
        "per, dopo, prima, in, contro, durante, tra, fra, verso, fino, sotto, nel, nella",
    ),
    (
        Sense::NotName,
        "lunedì, martedì, mercoledì, giovedì, venerdì, sabato, domenica, gennaio, febbraio,
        marzo, aprile, maggio, giugno, luglio, agosto, settembre, ottobre, novembre, dicembre,
        mattina, sera, pomeriggio",
    ),
    (
        Sense::With,
        "con, insieme a, assieme a, col, a casa di, cena da, pranzo da, caffè da, aperitivo da,
        a cena da",
    ),
    (
        Sense::NoCompany,
        "d'accordo, accordo, problema, problemi, confronto, comincia, finisce, relazione,
        rapporto",
    ),
    (
        Sense::Met,
        "incontrato, incontrata, incontrati, visto, vista, rivisto, rivista, parlato,
        parlato con, chiamato, chiamata, telefonato, telefonato a, sentito, sentita,
        ci siamo visti, ci siamo sentiti, ci siamo incontrati, mi sono visto, mi sono vista,
        scritto a, risposto a, chiacchierato, pranzato, cenato, fatto colazione, preso un caffè,
        andato a trovare, andata a trovare, passato da, passata da, conosciuto, conosciuta,
        richiamato, messaggiato, passeggiato, incrociato, ritrovato, a cena da, a pranzo da,
        andato da, andata da",
    ),
    (
        Sense::MetDirect,
        "invitato, aiutato, ringraziato, intervistato, accompagnato, chiesto a, detto a,
        salutato, ospitato, contattato, raccontato a, mostrato a, presentato a,
        fatto gli auguri a, invitato da, invitata da, visita di",
    ),
    (
        Sense::Noun,
        "telefonata, caffè, aperitivo, birra, riunione, incontro, appuntamento, colloquio,
        chiacchierata, pranzo, cena, colazione, videochiamata, videocall, call, zoom, 1:1,
        conversazione, passeggiata, visita, visita a, tè, 📞, ☎, ☕, 🍻, 🤝",
    ),
    (Sense::Group, "riunione di team, stand-up, retro, workshop, comitato, assemblea"),
    (
        Sense::MeetingPlace,
        "workshop, sessione, retro, stand-up, colloquio, partecipanti, riunioni, incontri,
        comitato, assemblea, laboratorio",
    ),
    (
        Sense::Letter,
        "mail, e-mail, email, messaggio, lettera, cartolina, biglietto, whatsapp, sms, scritto,
        mandato, mandata, inviato, inviata, risposto, risposta, dato, consegnato, telefonata,
        regalo, visita, telefonato, parlato",
    ),
    (
        Sense::Received,
        "mail, e-mail, email, messaggio, lettera, cartolina, biglietto, whatsapp, sms,
        telefonata, chiamata, visita, risposta, invito, ricevuto, ricevuta, vocale, regalo,
        pacco",
    ),
    (Sense::To, "a, ad, al, alla"),
    (Sense::From, "da, dal, dalla, di"),
    (
        Sense::Joined,
        "è passato, è passata, è venuto, è venuta, è venuto a trovarmi, è venuta a trovarmi,
        è venuto a cena, è venuta a cena, si è unito, si è unita, era qui",
    ),
    (
        Sense::Act,
        "detto, raccontato, chiesto, mandato, mostrato, invitato, invitata, consigliato, scritto,
        chiamato, chiamata, aiutato, aiutata, offerto, portato, presentato, dato, spiegato,
        avvisato, proposto, suggerito, prestato, risposto, accompagnato, accompagnata,
        raggiunto, inviato, confermato, telefonato, regalato",
    ),
    (
        Sense::Reached,
        "ha chiamato, ha telefonato, ha scritto, ha risposto, è passato, è passata,
        ha richiamato, chiama, telefona",
    ),
    (Sense::ReachedTail, "per, da, oggi, di, e, ieri, dopo, su, riguardo, finalmente"),
    (Sense::Thanks, "grazie, grazie a"),
    (
        Sense::Cited,
        "da, dal, dalla, tramite, secondo, grazie a, di, del, della, come, cfr, vedi, via, d'",
    ),
    (Sense::About, "su, sul, sulla, riguardo a, a proposito di, circa, re, cc, oggetto"),
    (
        Sense::LedBy,
        "guidato da, guidata da, organizzato da, organizzata da, invitato da, invitata da,
        moderato da, visita di",
    ),
    (Sense::On, "su, sul, sulla"),
    (Sense::Locator, "cap, capitolo, pag, pagina, pagine, puntata, episodio"),
    (
        Sense::Media,
        "letto, leggo, guardato, ascoltato, visto il, vista la, rivisto il, lettura, ascolto",
    ),
    (
        Sense::Recording,
        "podcast, intervista, conferenza, video, conversazione, episodio, documentario,
        dibattito, libro, articolo, puntata, discorso",
    ),
    (Sense::Show, "film, partita, concerto, teatro, serie, cinema, mostra, spettacolo"),
    (
        Sense::Published,
        "scrive, pubblica, ha pubblicato, annuncia, ha annunciato, condivide, ha condiviso,
        lancia, ha lanciato, spiega, sostiene, descrive, posta, twitta",
    ),
    (
        Sense::Alone,
        "ha riparato, prepara, pianifica, è in ferie, è malato, è malata, si trasferisce, lascia,
        ha lasciato, cerca, lavora a, costruisce, si sposa, si è sposato, si è sposata, viaggia,
        ha finito",
    ),
    (Sense::Modal, "deve, dovrebbe, vuole, può, potrebbe, vorrebbe"),
    (
        Sense::Planned,
        "devo, bisogna, dovrei, voglio, deve, previsto, prevista, domani, dopodomani,
        prossima settimana, settimana prossima, mese prossimo, prossima riunione,
        prossimo incontro, ricordare di, ricordarsi, ricordarsi di, domande per, temi per,
        agenda per, idee per, appunti per, in attesa di, aspetto, provato a, presto, vorrei,
        dobbiamo",
    ),
    (Sense::Ahead, "domani, dopodomani, settimana prossima, prossima settimana, mese prossimo"),
    (
        Sense::PlanVerb,
        "pianificare, organizzare, fissare, programmare, prenotare, preparare, fissato, fissata,
        programmato, organizzato, invitare, proporre, concordare",
    ),
    (Sense::PlanBehind, "fissato, fissata, programmato, programmata, da fissare"),
    (
        Sense::Order,
        "chiedere, chiedere a, chiamare, scrivere, scrivere a, sentire, vedere, ricontattare,
        contattare, mandare, rispondere, ringraziare, parlare, parlare con, dire, portare,
        visitare, telefonare, telefonare a, ricordare a",
    ),
    (
        Sense::NotHappened,
        "annullato, annullata, saltato, saltata, disdetto, disdetta, rimandato, rimandata,
        rinviato, rinviata, posticipato, posticipata, non è venuto, non è venuta,
        non si è presentato, non si è presentata, non ho, non abbiamo, perso, persa, mancato,
        ha disdetto, ha annullato",
    ),
    (
        Sense::Moved,
        "spostato al, spostata al, rimandato al, rimandata al, rinviato al, rinviata al,
        spostato a, posticipato al",
    ),
    (Sense::NotHappenedTail, "al, a, per, perché, fino, malato, malata, di nuovo, oggi, causa"),
    (Sense::Without, "senza, tranne, eccetto, salvo"),
    (Sense::Absent, "assente, assenti, giustificato, malato, malata, in ferie"),
    (Sense::NoAnswer, "nessuna risposta, non risponde, non ha risposto, segreteria, occupato"),
    (
        Sense::ThoughtOf,
        "pensato a, penso a, pensando a, mi ricorda, mi ha ricordato, sognato, mi manca,
        ripensato a, ricordato di",
    ),
    (
        Sense::Bookkeeping,
        "creato, creata, aggiunto, aggiunta, aggiornato, aggiornata, archiviato, importato,
        pagine create",
    ),
    (Sense::NotePage, "nuova nota, scheda creata, pagina creata"),
    (Sense::PeopleKey, "con, partecipanti, presenti, incontrato, invitati, visti"),
    (
        Sense::SourceKey,
        "autore, autrice, fonte, fonti, regista, vedi, assenti, di, da, consigliato da",
    ),
];

const HEADINGS: &[(Ground, &str)] = &[
    (Ground::People, "partecipanti, presenti, invitati, con, incontrati, visti oggi"),
    (Ground::MeetingPeople, "persone"),
    (Ground::Absent, "assenti, assente, assenti giustificati"),
    (
        Ground::Plans,
        "domani, da fare, azioni, prossimi passi, compiti, attività, cose da fare, action item,
        action items, decisioni, domande, da chiedere, di cui parlare, domande aperte,
        ordine del giorno, odg, scaletta, agenda, piano, piani, in attesa, obiettivi, idee,
        promemoria, prossima settimana",
    ),
    (
        Ground::Links,
        "collegamenti, correlati, note correlate, vedi anche, riferimenti, fonti, aggiornato,
        menzioni, letture",
    ),
];
