//! Dutch. Its verbs end their clauses, so participles count on either side of a link.

use super::sense::Sense;
use super::table::{Ground, Table};

pub(super) const TABLE: Table = Table {
    words: &[WORDS],
    headings: HEADINGS,
    endings: &["overleg", "gesprek", "vergadering", "meeting", "afspraak", "bespreking"],
    elisions: &[],
};

const WORDS: &[(Sense, &str)] = &[
    (Sense::Me, "ik, we, wij, me, mij, ons, mijn, onze"),
    (Sense::ToMe, "me, mij, ons"),
    (Sense::AndMe, "ik, wij, we, mij"),
    (Sense::Third, "hij, zij, ze, iemand"),
    (Sense::Article, "de, het, een, 't, 'n"),
    (Sense::Owner, "mijn, onze, ons, zijn, haar, hun"),
    (
        Sense::Title,
        "dr, prof, dhr, mevr, meneer, mevrouw, oom, tante, vriend, vriendin, vrienden, collega,
        collega's, buurman, buurvrouw, neef, nicht, zus, broer, moeder, vader, mama, papa, baas,
        man, vrouw, klant",
    ),
    (Sense::And, "en, plus, alsook, of"),
    (Sense::Relative, "die, dat, welke, wie"),
    (Sense::Break, "maar, omdat, want, terwijl, hoewel, toen, als, waar"),
    (
        Sense::Adverb,
        "vandaag, gisteren, ook, nog, even, lang, kort, eindelijk, weer, toevallig, daarna, goed,
        gezellig, lekker, heb, hebben, ben, had, vanavond, vanmorgen, samen, uitgebreid",
    ),
    (
        Sense::Finite,
        "is, was, heeft, had, zegt, zei, vindt, werkt, werkte, gaat, ging, komt, kwam, denkt,
        woont, maakt, kreeg, krijgt, sprak, wordt, werd",
    ),
    (
        Sense::Detached,
        "voor, na, in, op, tijdens, sinds, tegen, tussen, onder, achter, naar, om, uit",
    ),
    (
        Sense::NotName,
        "maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag, januari, februari,
        maart, april, mei, juni, juli, augustus, september, oktober, november, december,
        ochtend, middag, avond",
    ),
    (Sense::With, "met, samen met, bij"),
    (
        Sense::NoCompany,
        "eens, oneens, akkoord, probleem, problemen, vergeleken, begin, begonnen, klaar, verband,
        ruzie over, verbonden, moeite",
    ),
    (Sense::Met, "sprak, spraken, belde, mailde, appte, bezocht, ontmoette, ontmoetten, spreek"),
    (
        Sense::MetBehind,
        "gebeld, teruggebeld, gesproken, ontmoet, gezien, gemaild, geappt, bezocht, overlegd,
        bijgepraat, gekletst, gepraat, geluncht, gegeten, gedronken, geborreld, ontbeten,
        afgesproken met, geholpen, gevraagd, bedankt, opgehaald, uitgenodigd, langs geweest,
        op bezoek geweest, tegengekomen, gesprekken gevoerd, gevideobeld, gefeliciteerd,
        kennisgemaakt, gewandeld, uit eten geweest, op bezoek, teruggemaild, appje gestuurd,
        mail gestuurd, mailtje gestuurd, bericht gestuurd, kaartje gestuurd, berichtje gestuurd,
        brief gestuurd",
    ),
    (
        Sense::MetDirect,
        "ontmoette, vroeg, hielp, sprak, belde, mailde, op bezoek bij, langs bij, bedankte,
        bezocht, zag, uitgenodigd door, bezoek van, opgehaald door",
    ),
    (Sense::Saw, "zag"),
    (
        Sense::Noun,
        "telefoontje, belletje, koffie, borrel, biertje, overleg, vergadering, gesprek, afspraak,
        bila, bespreking, lunch, ontbijt, diner, etentje, avondeten, videocall, videobellen,
        beeldbellen, call, meeting, zoom, stand-up, sync, 1:1, 1-op-1, een-op-een, 1-1,
        wandeling, bezoek, bezoek aan, kletspraatje, thee, 📞, ☎, ☕, 🍻, 🤝",
    ),
    (Sense::Group, "teamoverleg, stand-up, retro, workshop, vergadering, teamvergadering, heidag"),
    (
        Sense::MeetingPlace,
        "stand-up, retro, workshop, sessie, interview, deelnemers, aanwezigen, gesprekken,
        vergaderingen, heidag, sollicitatiegesprek, bijeenkomst",
    ),
    (
        Sense::Letter,
        "mail, e-mail, mailtje, bericht, berichtje, appje, sms, brief, kaart, kaartje,
        geschreven, gestuurd, stuurde, antwoord, geantwoord, doorgestuurd, gegeven, telefoontje,
        cadeau, schreef",
    ),
    (
        Sense::Received,
        "mail, e-mail, mailtje, bericht, berichtje, appje, sms, brief, kaart, kaartje,
        telefoontje, belletje, bezoek, bezoekje, antwoord, reactie, uitnodiging, pakje",
    ),
    (Sense::To, "aan, naar"),
    (Sense::From, "van"),
    (
        Sense::Joined,
        "kwam langs, kwamen langs, was er, kwam op bezoek, kwam eten, is langs geweest, was hier,
        schoof aan, kwam erbij, was erbij, langsgekomen, langs geweest, op bezoek",
    ),
    (
        Sense::Act,
        "vertelde, vroeg, stuurde, belde, mailde, appte, liet, gaf, hielp, zei, bood, nodigde,
        raadde, bracht, verteld, gevraagd, gestuurd, gebeld, gemaild, geappt, geholpen, gegeven,
        uitgenodigd, aangeboden, aangeraden, opgehaald, voorgesteld, uitgelegd, gewaarschuwd,
        haalde, bezocht, schreef, bevestigde, laten zien",
    ),
    (
        Sense::Reached,
        "belde, mailde, appte, belde terug, heeft gebeld, heeft gemaild, reageerde, antwoordde,
        kwam langs, schreef terug, heeft geantwoord, gebeld",
    ),
    (
        Sense::ReachedTail,
        "over, terug, vandaag, om, en, gisteren, vanuit, weer, eindelijk, op, met",
    ),
    (Sense::Thanks, "dank aan, dank, bedankt, dankjewel"),
    (Sense::Cited, "van, door, volgens, dankzij, via, zoals, zie, vgl, namens, in plaats van, uit"),
    (Sense::About, "over, m.b.t, inzake, betreffende, cc, re, betreft"),
    (
        Sense::LedBy,
        "geleid door, uitgenodigd door, voorgezeten door, georganiseerd door, bezoek van,
        opgehaald door",
    ),
    (Sense::On, "over"),
    (Sense::Locator, "hfst, hoofdstuk, pagina, blz, aflevering"),
    (Sense::Media, "gelezen, lees, las, geluisterd, luisterde, gekeken, bekeken, gehoord, hoorde"),
    (
        Sense::Recording,
        "podcast, interview, lezing, video, gesprek, aflevering, documentaire, debat, boek,
        artikel, praatje",
    ),
    (Sense::Show, "film, wedstrijd, concert, theater, serie, voorstelling, tentoonstelling"),
    (
        Sense::Published,
        "schrijft, publiceert, publiceerde, kondigt, deelt, deelde, lanceert, lanceerde, betoogt,
        stelt, legt uit, beschrijft, twittert, post",
    ),
    (
        Sense::Alone,
        "plant, werkt aan, is ziek, is op vakantie, verhuist, vertrekt, vertrok, zoekt, bouwt,
        trouwt, is getrouwd, reist, repareerde, heeft gerepareerd, rondt af, leidt",
    ),
    (Sense::Modal, "moet, zal, gaat, wil, zou, kan, mag, zullen"),
    (
        Sense::Planned,
        "moet, moeten, zal, zou, ga, gaan, wil, willen, gepland, morgen, overmorgen,
        volgende week, volgende maand, volgende afspraak, herinneren, herinnering,
        niet vergeten, vragen voor, agenda voor, onderwerpen voor, ideeën voor,
        voorbereiding voor, notities voor, wachten op, wacht op, geprobeerd, binnenkort,
        moet nog, wil nog",
    ),
    (Sense::Ahead, "morgen, overmorgen, volgende week, volgende maand"),
    (
        Sense::PlanVerb,
        "plannen, organiseren, afspreken, inplannen, voorbereiden, boeken, regelen,
        afspraak maken, vastleggen, prikken, uitnodigen, ingepland, vragen, bellen, mailen,
        appen, schrijven, sturen, spreken, contacten, bedanken, bezoeken, terugbellen,
        bespreken, herinneren, feliciteren, opvolgen, nabellen, antwoorden",
    ),
    (
        Sense::PlanBehind,
        "plannen, organiseren, afspreken, inplannen, voorbereiden, boeken, regelen,
        afspraak maken, vastleggen, prikken, uitnodigen, ingepland, vragen, bellen, mailen,
        appen, schrijven, sturen, spreken, contacten, bedanken, bezoeken, terugbellen,
        bespreken, herinneren, feliciteren, opvolgen, nabellen, antwoorden",
    ),
    (
        Sense::NotHappened,
        "afgezegd, geannuleerd, gaat niet door, ging niet door, vervallen, uitgesteld,
        verschoven, niet gekomen, kwam niet opdagen, niet thuis, niet gezien, niet gelukt,
        gemist, niet doorgegaan, zegde af, ziek, geen, niet",
    ),
    (Sense::Moved, "verzet naar, verplaatst naar, uitgesteld tot, verschoven naar"),
    (Sense::NotHappenedTail, "naar, tot, wegens, vanwege, omdat, door, weer, ziek, vandaag"),
    (Sense::Without, "zonder, behalve, uitgezonderd"),
    (Sense::Absent, "afwezig, afgemeld, verhinderd, ziek, met verlof, op vakantie"),
    (
        Sense::NoAnswer,
        "geen gehoor, geen antwoord, geen reactie, voicemail, nam niet op, niet bereikt,
        in gesprek",
    ),
    (
        Sense::ThoughtOf,
        "gedacht aan, denk aan, dacht aan, denken aan, doet me denken aan, deed me denken aan,
        mis, gedroomd van, gedroomd over",
    ),
    (Sense::Bookkeeping, "aangemaakt, toegevoegd, bijgewerkt, gearchiveerd, geïmporteerd"),
    (Sense::NotePage, "nieuwe notitie, persoonspagina, notitie aangemaakt, pagina aangemaakt"),
    (Sense::PeopleKey, "met, aanwezig, deelnemers, aanwezigen, gesproken, ontmoet"),
    (
        Sense::SourceKey,
        "auteur, bron, bronnen, spreker, regisseur, zie, afwezig, van, door, aangeraden door",
    ),
];

const HEADINGS: &[(Ground, &str)] = &[
    (
        Ground::People,
        "aanwezig, aanwezigen, deelnemers, genodigden, met, gesproken, gezien vandaag, erbij",
    ),
    (Ground::MeetingPeople, "mensen, personen"),
    (Ground::Absent, "afwezig, afwezigen, afgemeld, verhinderd"),
    (
        Ground::Plans,
        "morgen, taken, te doen, actiepunten, acties, actielijst, vervolgstappen,
        volgende stappen, besluiten, vragen, te vragen, te bespreken, agenda, agendapunten,
        plan, planning, wachten op, doelen, ideeën, herinneringen, volgende week, to do, todo",
    ),
    (
        Ground::Links,
        "gerelateerd, zie ook, links, bronnen, verwijzingen, bijgewerkt, vermeldingen, gelezen",
    ),
];
