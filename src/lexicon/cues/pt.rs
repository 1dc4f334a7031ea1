//! Portuguese. The person of a verb says who acted: `liguei` is mine, `ligou` is theirs.

use super::sense::Sense;
use super::table::{Ground, Table};

pub(super) const TABLE: Table =
    Table { words: &[WORDS], headings: HEADINGS, endings: &[], elisions: &[] };

const WORDS: &[(Sense, &str)] = &[
    (
        Sense::Me,
        "eu, nós, me, nos, a gente, meu, minha, meus, minhas, nosso, nossa, comigo, conosco",
    ),
    (
        Sense::ToMe,
        "me, nos, comigo, conosco, disse-me, mandou-me, ligou-me, convidou-me, pra mim, para mim,
        contou-me, perguntou-me, enviou-me",
    ),
    (Sense::AndMe, "eu, nós"),
    (Sense::Third, "ele, ela, eles, elas, alguém"),
    (Sense::Article, "o, a, os, as, um, uma"),
    (Sense::Owner, "meu, minha, meus, minhas, nosso, nossa, seu, sua"),
    (
        Sense::Title,
        "sr, sra, dr, dra, dona, tio, tia, prof, professor, professora, amigo, amiga, amigos,
        colega, vizinho, vizinha, primo, prima, irmão, irmã, mãe, pai, chefe, marido, esposa,
        cliente",
    ),
    (Sense::And, "e, mais, assim como, ou, junto com"),
    (Sense::Relative, "que, quem, qual, cujo"),
    (Sense::Break, "mas, porque, quando, enquanto, embora, se, onde, pois"),
    (
        Sense::Adverb,
        "hoje, ontem, também, depois, um pouco, muito, finalmente, de novo, bem, já,
        por telefone, rapidamente, bastante, lhe",
    ),
    (
        Sense::Finite,
        "é, era, está, estava, diz, disse, acha, trabalha, quer, vai, tem, teve, foi, fez, faz,
        vem, veio, mora, almoçou, jantou, falou, conheceu, encontrou, viu",
    ),
    (
        Sense::Detached,
        "para, pra, após, antes, em, contra, durante, desde, entre, até, sob, no, na",
    ),
    (
        Sense::NotName,
        "segunda, terça, quarta, quinta, sexta, sábado, domingo, janeiro, fevereiro, março,
        abril, maio, junho, julho, agosto, setembro, outubro, novembro, dezembro, manhã, tarde,
        noite",
    ),
    (
        Sense::With,
        "com, junto com, na companhia de, na casa da, na casa de, na casa do, em casa da,
        em casa do",
    ),
    (
        Sense::NoCompany,
        "concordo, acordo, de acordo, problema, problemas, comparado, começa, termina, relação,
        relacionado, conversa com outra nota",
    ),
    (
        Sense::Met,
        "liguei, liguei para, falei, falamos, conversei, conversamos, encontrei, encontramos,
        encontrei com, visitei, visitamos, vi a, vi o, nos vimos, almocei, almoçamos, jantei,
        jantamos, tomei, tomamos, escrevi para, respondi a, respondi para, conheci, me reuni,
        nos reunimos, reencontrei, fui visitar, fui ver, bati papo, mandei mensagem para,
        telefonei, telefonei para, tomei café, passeei, cruzei com",
    ),
    (
        Sense::MetDirect,
        "convidei, ajudei, perguntei a, perguntei para, agradeci a, acompanhei, entrevistei,
        busquei, pedi a, pedi para, apresentei, contei para, disse a, mostrei para,
        convidado por, convidada por, visita de, visita da, visita do",
    ),
    (
        Sense::Noun,
        "ligação, chamada, café, cafezinho, chope, chá, reunião, encontro, conversa, papo,
        bate-papo, almoço, jantar, café da manhã, pequeno-almoço, videochamada,
        videoconferência, telefonema, call, zoom, 1:1, entrevista de emprego, visita, visita a,
        visita ao, lanche, passeio, daily, 📞, ☎, ☕, 🍻, 🤝",
    ),
    (
        Sense::Group,
        "reunião de equipe, reunião de equipa, oficina, retro, daily, comitê, assembleia",
    ),
    (
        Sense::MeetingPlace,
        "oficina, sessão, retro, daily, entrevista, participantes, reuniões, ligações, comitê,
        assembleia, encontros",
    ),
    (
        Sense::Letter,
        "email, e-mail, mail, mensagem, whatsapp, zap, recado, carta, cartão, postal, sms,
        escrevi, enviei, mandei, respondi, entreguei, dei, resposta, ligação, telefonema,
        presente, visita, liguei, telefonei, perguntei",
    ),
    (
        Sense::Received,
        "email, e-mail, mail, mensagem, whatsapp, zap, recado, carta, cartão, postal, sms,
        ligação, telefonema, visita, resposta, convite, recebi, presente, áudio, chamada",
    ),
    (Sense::To, "a, à, ao, para, pra, pro, para a, para o"),
    (Sense::From, "de, da, do"),
    (
        Sense::Joined,
        "veio aqui, veio em casa, veio jantar, veio almoçar, passou aqui, passou em casa,
        apareceu aqui, se juntou, veio me visitar, veio nos visitar, esteve aqui",
    ),
    (
        Sense::Act,
        "disse, contou, perguntou, mandou, mostrou, convidou, indicou, enviou, escreveu, ligou,
        ajudou, ofereceu, trouxe, apresentou, deu, explicou, avisou, sugeriu, recomendou,
        emprestou, visitou, pediu, acompanhou, respondeu, confirmou, buscou, disse-me,
        mandou-me, ligou-me, convidou-me, contou-me, perguntou-me, enviou-me",
    ),
    (Sense::Reached, "ligou, escreveu, respondeu, telefonou, apareceu, passou, retornou"),
    (Sense::ReachedTail, "para, sobre, hoje, de, e, ontem, de volta, de novo, aqui, em casa, pra"),
    (Sense::Thanks, "obrigado, obrigada, valeu, obrigado a, obrigada a"),
    (
        Sense::Cited,
        "por, pelo, pela, segundo, graças a, via, de, da, do, como, cf, ver, vide, através de",
    ),
    (Sense::About, "sobre, a respeito de, acerca de, re, cc, assunto"),
    (
        Sense::LedBy,
        "liderado por, liderada por, organizado por, organizada por, convidado por,
        convidada por, moderado por, visita de, visita da, visita do",
    ),
    (Sense::On, "sobre"),
    (Sense::Locator, "cap, capítulo, pág, página, páginas, episódio"),
    (Sense::Media, "li, lendo, lido, assisti, assistindo, ouvi, ouvindo, vi, visto, escutei"),
    (
        Sense::Recording,
        "podcast, entrevista, palestra, vídeo, conversa, episódio, documentário, debate, livro,
        artigo, programa, live",
    ),
    (Sense::Show, "filme, jogo, show, concerto, teatro, série, cinema, exposição, peça"),
    (
        Sense::Published,
        "escreve, publica, publicou, anuncia, anunciou, compartilha, compartilhou, lança, lançou,
        explica, defende, descreve, postou, tuitou",
    ),
    (
        Sense::Alone,
        "consertou, prepara, planeja, está de férias, está doente, se muda, mudou-se, sai, saiu,
        procura, trabalha em, constrói, casou, viaja, viajou, terminou",
    ),
    (Sense::Modal, "vai, deve, deveria, precisa, tem que, quer, pode, poderia"),
    (
        Sense::Planned,
        "preciso, tenho que, vou, vamos, devo, vai, deve, falta, amanhã, depois de amanhã,
        semana que vem, próxima semana, mês que vem, próxima reunião, lembrar, lembrar de,
        perguntas para, temas para, pauta para, ideias para, notas para, esperando, aguardando,
        tentei, em breve, gostaria, quero",
    ),
    (Sense::Ahead, "amanhã, depois de amanhã, semana que vem, próxima semana, mês que vem"),
    (
        Sense::PlanVerb,
        "planejar, planear, organizar, marcar, agendar, reservar, preparar, combinar, marcado,
        agendado, convidar, propor, marquei",
    ),
    (Sense::PlanBehind, "marcado, marcada, agendado, agendada, combinado"),
    (
        Sense::Order,
        "perguntar, perguntar a, ligar, ligar para, escrever, mandar, enviar, responder,
        agradecer, falar, falar com, pedir, dizer, trazer, visitar, contatar, contactar, cobrar,
        lembrar",
    ),
    (
        Sense::NotHappened,
        "cancelado, cancelada, desmarcado, desmarcada, adiado, adiada, remarcado, remarcada,
        não veio, não apareceu, não pôde, não aconteceu, não houve, não consegui, não fui,
        faltou, caiu, perdi, cancelou, desmarcou",
    ),
    (
        Sense::Moved,
        "remarcado para, remarcada para, adiado para, adiada para, passou para, mudado para",
    ),
    (Sense::NotHappenedTail, "para, por, porque, até, doente, de novo, hoje, devido"),
    (Sense::Without, "sem, exceto, excepto, menos, salvo"),
    (Sense::Absent, "ausente, ausentes, justificado, faltou, doente, de férias"),
    (
        Sense::NoAnswer,
        "sem resposta, não respondeu, não atendeu, não atende, caixa postal, ocupado",
    ),
    (
        Sense::ThoughtOf,
        "pensei em, pensando em, pensei na, pensei no, me lembra, me lembrou, sonhei com,
        saudade de, saudades de, lembrei de, lembrei da, lembrei do",
    ),
    (
        Sense::Bookkeeping,
        "criado, criada, adicionado, adicionada, atualizado, atualizada, arquivado, importado,
        páginas criadas",
    ),
    (Sense::NotePage, "nova nota, página criada, ficha criada"),
    (Sense::PeopleKey, "com, participantes, presentes, convidados, encontrei"),
    (
        Sense::SourceKey,
        "autor, autora, fonte, fontes, diretor, ver, ausentes, de, por, indicado por",
    ),
];

const HEADINGS: &[(Ground, &str)] = &[
    (
        Ground::People,
        "participantes, presença, presentes, convidados, estiveram, com, quem encontrei",
    ),
    (Ground::MeetingPeople, "pessoas"),
    (Ground::Absent, "ausentes, ausente, faltaram, justificados"),
    (
        Ground::Plans,
        "amanhã, tarefas, a fazer, próximos passos, pendências, ações, fazer, decisões,
        perguntas, perguntar, a perguntar, pauta, ordem do dia, ordem de trabalhos, agenda,
        plano, planos, aguardando, esperando, objetivos, metas, ideias, lembretes,
        próxima semana",
    ),
    (
        Ground::Links,
        "notas relacionadas, relacionado, ver também, conectado a, referências, links, fontes,
        atualizado, menções, leituras",
    ),
];
