//! Portuguese as it is written in notes: keys, headings, types, folders, states, kinds.

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
        Key::Phone => ["telefone" "telemóvel" "celular"],
        Key::Profile => ["site"],
        Key::Active => ["ativo" "ativa"],
        Key::Archived => ["arquivado" "arquivada" "inativo" "inativa"],
        Key::Deceased => ["falecido" "falecida" "falecimento" "data de falecimento"],
        Key::Alias => [
            (BesideKin "apelido") "alcunha" "também conhecido como" "também conhecida como"
        ],
        Key::Anniversary => ["aniversário de casamento"],
        Key::Birthday => [
            "aniversário" "data de nascimento" "nascimento" "niver" "data de aniversário"
        ],
        Key::Cadence => [
            "frequência" "cadência" "periodicidade" "ritmo" "contatar a cada"
            "frequência de contato"
        ],
        Key::Circle => ["relação" "relacionamento" "círculo" "grupo" "vínculo"],
        Key::Created => ["criado" "criado em" "data de criação"],
        Key::Date => [(BesideKin "data") (BesideKin "dia") (BesideKin "quando")],
        Key::FirstName => ["primeiro nome"],
        Key::FollowUp => [
            "próximo contato" "próximo contacto" "retorno" "acompanhamento" "retomar em" "lembrete"
            "próxima conversa"
        ],
        Key::FollowUpNote => ["próximo passo" "próxima ação" (BesideKin "motivo")],
        Key::LastContact => [
            "último contato" "último contacto" "última interação" "última conversa"
            "data último contato" "último encontro" "última vez" "última ligação"
        ],
        Key::LastName => ["sobrenome"],
        Key::Met => [
            "primeiro contato" "primeiro contacto" "conheci em" "conhecido em" "conhecida em"
            (BesideKin "desde")
        ],
        Key::MetHow => [
            "como conheci" "onde conheci" "conheci por" "conheci através de" "apresentado por"
            "apresentada por" "indicado por" "indicada por" "contexto" "como nos conhecemos"
        ],
        Key::Mode => [(BesideKin "meio") "tipo de contato" (BesideKin "canal")],
        Key::By => ["iniciado por"],
        Key::Name => ["nome" "nome completo"],
        Key::Organization => ["empresa" "organização" "instituição" "companhia"],
        Key::Paused => ["pausado"],
        Key::People => [
            "participantes" (BesideKin "pessoa") (BesideKin "pessoas") (BesideKin "presentes")
            "convidados" (BesideKin "quem")
        ],
        Key::Place => ["cidade" "lugar" "mora em" (BesideKin "local")],
        Key::Promise => ["prometido"],
        Key::Role => ["função" "profissão" "posição" (BesideKin "cargo") (BesideKin "papel")],
        Key::Snooze => ["adiado até" "não antes de" "pausado até" "em pausa até"],
        Key::Status => [(BesideKin "estado") (BesideKin "situação") (BesideKin "etapa")],
        Key::Subject => ["assunto" (BesideKin "tema")],
        Key::Summary => ["resumo"],
        Key::Topics => ["interesses" "temas" "assuntos" "habilidades" (BesideKin "áreas")],
        Key::Touchpoints => ["interações" "conversas"],
        Key::Type => ["tipo" "categoria"],
        Key::With => [(BesideKin "com")],
    ),
    habit_keys: words!(Always:
        () => ["frequência" "ritmo" "periodicidade" "lembrete" "retorno" "acompanhamento"],
    ),

    sections: words!(Always:
        Section::Log => [
            "histórico" "histórico de contatos" "histórico de interações" "conversas" "interações"
            "reuniões" "encontros" "registros" "linha do tempo" "histórico de conversas" "contatos"
            "diário"
        ],
        Section::Questions => [
            "perguntas" "perguntar" "a perguntar" "para conversar" "para perguntar"
        ],
        Section::Promises => ["promessas" "prometido" "fiquei de" "devo" "minhas promessas"],
        Section::Waiting => ["aguardando" "esperando" "à espera de" "ficou de" "me deve"],
        Section::Offers => [
            "posso ajudar" "como posso ajudar" "posso oferecer" "necessidades" "posso ajudar com"
        ],
        Section::Asks => ["pedidos" "pedir" "favores" "solicitações"],
        Section::Gifts => ["ideias de presente" "ideias de presentes"],
        Section::Dates => ["datas importantes" "aniversários"],
        Section::Plans => [
            "tarefas" "a fazer" "próximos passos" "pendências" "ações" "fazer" "decisões" "pauta"
            "ordem do dia" "ordem de trabalhos" "amanhã" "compromissos" "objetivos" "lembretes"
            "para amanhã"
        ],
    ),

    about_me: words!(Always:
        AboutMe::Stories => ["minhas histórias" "conquistas" "minhas conquistas"],
        AboutMe::Short => ["em uma frase" "em resumo"],
        AboutMe::Long => ["minha história" "sobre mim"],
        AboutMe::Looking => ["procuro" "estou procurando"],
        AboutMe::Offers => ["posso ajudar" "posso oferecer" "ofereço"],
    ),
    types: words!(Always:
        NoteType::Person => [
            "pessoa" "contato" "contacto" "amigo" "amiga" "amigos" "colega" "conhecido" "conhecida"
            "vizinho" "vizinha"
        ],
        NoteType::Relation => ["família" "candidato" "candidata"],
        NoteType::Invented => ["personagem" "personagens" "divindade" "criatura"],
        NoteType::Meeting(Kind::Meeting) => ["reunião" "encontro" "conversa" "ata"],
        NoteType::Meeting(Kind::Call) => ["ligação" "chamada"],
        NoteType::Daily => ["diário" "nota diária"],
        NoteType::Thing => [
            "projeto" "projetos" "lugar" "lugares" "livro" "livros" "fonte"
        ],
        NoteType::Organization => ["empresa" "empresas" "organização" "cliente"],
        NoteType::Page => ["modelo" "lista"],
    ),
    category_keys: words!(Always: () => ["categoria"],),
    person_tags: words!(Always:
        PersonTag::Person => ["pessoa" "contato" "contatos" "contacto" "contactos"],
        PersonTag::People => ["pessoas"],
    ),
    folders: words!(Always:
        Folder::People => ["pessoas" "contatos" "contactos" (WhenOn "gente")],
        Folder::Network => [(WhenOn "rede")],
        Folder::Templates => ["modelos"],
        Folder::Meetings(Kind::Meeting) => ["reuniões" "encontros" "atas"],
        Folder::Meetings(Kind::Call) => ["ligações" "chamadas"],
    ),
    file_words: words!(Always:
        FileWord::Aside => ["modelos"],
        FileWord::Own => ["sobre mim" "minha história"],
        FileWord::Copy => ["cópia"],
    ),
    statuses: words!(Always:
        Status::Archived => ["arquivado" "arquivada" "inativo" "inativa"],
        Status::Closed => ["encerrado" "fechado"],
        Status::Paused => ["em pausa" "pausado" "pausada" "suspenso"],
        Status::Deceased => ["falecido" "falecida" "morto" "morta"],
    ),
    answers: words!(Always:
        Answer::Yes => ["sim"],
        Answer::No => ["não"],
        Answer::Never => ["nunca" "nenhum" "nenhuma"],
        Answer::Unknown => ["desconhecido" "desconhecida" "a definir"],
    ),

    weak_kinds: &["escrevi", "escreveu", "falei", "vi"],
    kinds: words!(WhenOn:
        Kind::Coffee => ["cafezinho" "chope" "chá" "cerveja"],
        Kind::Call => ["ligação" "chamada" "telefonema" "liguei" "ligou" "telefone"],
        Kind::Email => ["e-mails"],
        Kind::Message => ["mensagem" "mensagens" "zap" "recado" "escrevi" "escreveu" "respondeu"],
        Kind::Meeting => [
            "reunião" "encontro" "conversa" "papo" "entrevista" "falei" "conversei" "conversamos"
            "encontrei" "encontramos" "vi" "vimos" "passeio"
        ],
        Kind::Lunch => ["almoço" "pequeno-almoço" "almocei" "almoçamos"],
        Kind::Dinner => ["jantar" "jantei" "jantamos"],
        Kind::Event => ["evento" "congresso" "palestra" "feira" "festa" "casamento" "conferência"],
        Kind::Letter => ["carta" "cartão" "postal"],
        Kind::Video => ["videochamada" "videoconferência"],
        Kind::Visit => ["visita" "visitei" "visitamos"],
        Kind::Intro => ["apresentei" "apresentou" "indicou" "indicação"],
        Kind::Gift => ["presente" "presenteei"],
    ),
    outcomes: words!(WhenOn:
        Outcome::Yes => ["sim" "aceitou" "topou" "combinado"],
        Outcome::No => ["não" "recusou" "declinou"],
        Outcome::Open => ["pedido" "pendente"],
    ),
    asked: &["perguntei", "perguntamos"],
    asked_for: &["pedi", "pedimos", "solicitei"],
    ask_clauses: &["se"],
    ask_stops: &["como", "quando", "por", "onde", "quem", "desculpa", "desculpas"],
    ask_passives: &["fui"],
    ask_stems: &[
        "pedi",
        "pergunt",
        "solicit",
        "aceit",
        "disse que",
        "recus",
        "declin",
        "sem resposta",
        "nao respond",
        "topou",
    ],
    ask_answers: &[
        (Outcome::Yes, &["aceitou", "disse que sim", "topou"]),
        (Outcome::No, &["recusou", "declinou", "disse que não", "não aceitou"]),
        (Outcome::Open, &["sem resposta", "não respondeu", "não atendeu"]),
    ],
    ..Vocabulary::EMPTY
};
