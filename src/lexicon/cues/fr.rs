//! French.

use super::sense::Sense;
use super::table::{Ground, Table};

pub(super) const TABLE: Table = Table {
    words: &[WORDS],
    headings: HEADINGS,
    endings: &[],
    elisions: &["l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu"],
};

const WORDS: &[(Sense, &str)] = &[
    (Sense::Me, "je, j', nous, me, m', moi, on, mon, ma, mes, notre, nos"),
    (Sense::ToMe, "m', me, nous"),
    (Sense::AndMe, "moi, nous"),
    (Sense::Third, "il, elle, ils, elles, quelqu'un, qu'il, qu'elle"),
    (Sense::Article, "le, la, l', les, un, une, des, ce, cette"),
    (Sense::Owner, "mon, ma, mes, notre, nos, son, sa, ses, leur, leurs"),
    (
        Sense::Title,
        "m, mme, mlle, dr, docteur, prof, maître, monsieur, madame, oncle, tante, ami, amie,
        amis, collègue, collègues, voisin, voisine, cousin, cousine, sœur, soeur, frère, mère,
        père, maman, papa, mari, femme, client, cliente, chef, copain, copine, vieil, vieille",
    ),
    (Sense::And, "et, ainsi que, puis, ou, plus"),
    (Sense::Relative, "qui, que, qu', dont, lequel, laquelle"),
    (Sense::Break, "mais, parce que, car, puisque, quand, lorsque, pendant que, si, où"),
    (
        Sense::Adverb,
        "ai, a, avons, avait, avais, bien, enfin, aussi, encore, longuement, brièvement,
        rapidement, aujourd'hui, ensuite, juste, déjà, beaucoup, longtemps, un peu, hier,
        ce matin, ce soir, tout",
    ),
    (
        Sense::Finite,
        "est, était, dit, disait, pense, pensait, travaille, travaillait, va, vient, veut,
        voulait, fait, devient, habite, croit, sait, parle, semble",
    ),
    (
        Sense::Detached,
        "pour, après, avant, dans, en, sous, contre, depuis, pendant, entre, vers, sauf, devant,
        derrière",
    ),
    (
        Sense::NotName,
        "lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche, janvier, février, mars,
        avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre, matin, soir,
        midi",
    ),
    (Sense::With, "avec, chez, en compagnie de"),
    (
        Sense::NoCompany,
        "d'accord, accord, problème, problèmes, comparé, comparaison, commence, commencé, fini,
        rapport, lien, finir",
    ),
    (
        Sense::Met,
        "rencontré, revu, recroisé, appelé, rappelé, téléphoné, téléphoné à, parlé à, parlé avec,
        discuté, échangé, visité, croisé, déjeuné, dîné, soupé, retrouvé, skypé, écrit à,
        répondu à, rendu visite à, passé voir, rencontre, pris un café, pris un verre,
        passé chez, bavardé, papoté, vu",
    ),
    (
        Sense::MetDirect,
        "invité, aidé, remercié, interviewé, contacté, salué, reçu, accueilli, accompagné,
        demandé à, dit à, raccompagné, montré à, présenté à, félicité, relancé, hébergé,
        invité par, invitée par, reçu par, reçue par, appelé par, visite de",
    ),
    (
        Sense::Noun,
        "appel, coup de fil, café, thé, verre, apéro, réunion, rendez-vous, rdv, rencontre,
        entretien, échange, discussion, déjeuner, déj, dîner, souper, petit-déjeuner, petit-déj,
        brunch, visio, visioconférence, call, zoom, point, conversation, balade, visite,
        visite à, visite chez, 1:1, tête-à-tête, stand-up, causerie, tél, téléphone,
        au téléphone, 📞, ☎, ☕, 🍻, 🤝",
    ),
    (
        Sense::Group,
        "réunion d'équipe, stand-up, rétro, rétrospective, atelier, conseil, comité, assemblée,
        ag",
    ),
    (
        Sense::MeetingPlace,
        "atelier, stand-up, rétro, séance, session, comité, conseil, participants, réunions,
        rendez-vous, assemblée, entretiens, appels",
    ),
    (
        Sense::Letter,
        "mail, e-mail, courriel, message, lettre, courrier, carte, sms, texto, mp, écrit, envoyé,
        répondu, réponse, transmis, transféré, donné, remis, mot, appel, coup de fil, cadeau,
        téléphoné, parlé, rendu visite",
    ),
    (
        Sense::Received,
        "mail, e-mail, courriel, message, lettre, courrier, carte, sms, texto, appel,
        coup de fil, coup de téléphone, visite, réponse, reçu, invitation, nouvelles, colis",
    ),
    (Sense::To, "à, au, aux"),
    (Sense::From, "de, d', du"),
    (
        Sense::Joined,
        "est passé, est passée, est venu, est venue, sont venus, nous a rejoints, m'a rejoint,
        m'a rejointe, est venu nous voir, était là, étaient là, passé à la maison",
    ),
    (
        Sense::Act,
        "dit, demandé, envoyé, montré, proposé, invité, invitée, écrit, appelé, appelée, rappelé,
        donné, offert, raconté, aidé, conseillé, recommandé, prêté, répondu, présenté, prévenu,
        rejoint, rejoints, accueilli, apporté, remercié, contacté, expliqué, confirmé, annoncé,
        félicité, raccompagné, transmis, invités, invitées, aidés, aidée, aidées, appelés,
        rejointes, accueillis, conduits",
    ),
    (
        Sense::Reached,
        "a appelé, a rappelé, a téléphoné, a écrit, a répondu, est passé, est passée,
        a répondu à mon mail, appelle, téléphone",
    ),
    (Sense::ReachedTail, "pour, de, au sujet, à propos, ce, hier, et, aujourd'hui, ensuite, enfin"),
    (Sense::Thanks, "merci, merci à"),
    (
        Sense::Cited,
        "par, via, de, d', du, selon, grâce à, d'après, comme, chez l'éditeur, cf, voir,
        avec l'aide de",
    ),
    (
        Sense::About,
        "sur, à propos de, à propos d', au sujet de, au sujet d', concernant, cc, re, objet",
    ),
    (
        Sense::LedBy,
        "animé par, animée par, présidé par, présidée par, invité par, invitée par, reçu par,
        reçue par, organisé par, organisée par, appelé par, visite de",
    ),
    (Sense::On, "sur"),
    (Sense::Locator, "chap, chapitre, page, pages, tome, épisode"),
    (Sense::Media, "lu, lis, relu, regardé, écouté, entendu, lecture, écoute"),
    (
        Sense::Recording,
        "podcast, interview, entretien, conférence, vidéo, conversation, épisode, documentaire,
        débat, émission, livre, article, discours",
    ),
    (Sense::Show, "film, match, concert, pièce, spectacle, série, expo, exposition, opéra"),
    (
        Sense::Published,
        "écrit, publie, a publié, annonce, a annoncé, poste, a posté, partage, explique,
        soutient, tweete, défend, raconte, sort, a sorti, lance, a lancé, décrit",
    ),
    (
        Sense::Alone,
        "prépare, répare, a réparé, est en vacances, est malade, déménage, a déménagé, part,
        quitte, a quitté, planifie, cherche, construit, dirige, se marie, s'est marié,
        s'est mariée, voyage",
    ),
    (Sense::Modal, "va, doit, devrait, pourrait, veut, voudrait, peut"),
    (
        Sense::Planned,
        "doit, doivent, dois, faut, va, vais, allons, prévu, prévue, devrait, devrais, devons,
        à prévoir, demain, après-demain, semaine prochaine, mois prochain, la semaine prochaine,
        prochaine réunion, prochain rendez-vous, penser à, rappeler de, questions pour,
        ordre du jour pour, idées pour, sujets pour, notes pour, en attente de, j'attends,
        bientôt, essayé de, veux, voudrais, aimerais, à faire",
    ),
    (Sense::Ahead, "demain, après-demain, semaine prochaine, la semaine prochaine, mois prochain"),
    (
        Sense::PlanVerb,
        "planifier, organiser, prévoir, préparer, réserver, fixer, programmer, planifié,
        organisé, prendre rendez-vous, caler, inviter, proposer, prendre rdv",
    ),
    (Sense::PlanBehind, "prévu, prévue, planifié, planifiée, à fixer"),
    (
        Sense::Order,
        "demander, appeler, rappeler, relancer, écrire, voir, contacter, envoyer, répondre,
        remercier, téléphoner, parler, discuter, rencontrer, apporter, proposer, dire, inviter,
        féliciter",
    ),
    (
        Sense::NotHappened,
        "annulé, annulée, n'a pas eu lieu, reporté, reportée, décalé, décalée, repoussé,
        repoussée, pas venu, pas venue, n'est pas venu, n'est pas venue, raté, ratée, manqué,
        pas vu, lapin, n'ai pas, n'avons pas, pas pu, tombé à l'eau, pas de réunion",
    ),
    (
        Sense::Moved,
        "reporté au, reportée au, décalé au, décalée au, repoussé au, repoussée au, reporté à,
        déplacé au, déplacée au",
    ),
    (
        Sense::NotHappenedTail,
        "au, à, pour, car, à cause, malade, par, jusqu'au, sine die, encore, hier, aujourd'hui,
        en raison",
    ),
    (Sense::Without, "sans, sauf, excepté, hormis, à part"),
    (Sense::Absent, "absent, absente, absents, excusé, excusée, excusés, malade, en congé"),
    (
        Sense::NoAnswer,
        "pas de réponse, sans réponse, répondeur, messagerie, ne répond pas, n'a pas répondu,
        occupé",
    ),
    (
        Sense::ThoughtOf,
        "pensé à, pense à, penser à, rappelle, me rappelle, me fait penser à, rêvé de, me manque,
        repensé à",
    ),
    (Sense::Bookkeeping, "créé, créée, ajouté, ajoutée, mis à jour, classé, importé, pages créées"),
    (Sense::NotePage, "nouvelle note, fiche contact, fiche créée, page créée"),
    (Sense::PeopleKey, "rencontré, avec, participants, présents, invités, vu"),
    (
        Sense::SourceKey,
        "auteur, auteure, autrice, source, sources, réalisateur, voir, absent, absents, excusés,
        de, par, recommandé par",
    ),
];

const HEADINGS: &[(Ground, &str)] = &[
    (
        Ground::People,
        "participants, présents, présent, présentes, présent e s, invités, personnes rencontrées,
        avec, rencontrés, rencontres, vu aujourd'hui, présidé par, étaient présents",
    ),
    (Ground::MeetingPeople, "personnes, gens"),
    (Ground::Absent, "absents, absent, excusés, excusé, absents excusés"),
    (
        Ground::Plans,
        "demain, à faire, tâches, prochaines étapes, actions à suivre, todo, actions,
        cette semaine, plus tard, décisions, questions, à demander, à aborder, ordre du jour,
        agenda, prochaine réunion, objectifs, plan, en attente, à appeler, à relancer,
        à contacter, idées, la semaine prochaine, rappels, planning",
    ),
    (
        Ground::Links,
        "liens, voir aussi, notes liées, sources, références, mis à jour, mentions, lu, lectures,
        écouté",
    ),
];
