import type { ProblemWords } from '../en/problems.ts';

export const problemWords: ProblemWords = {
  title: 'Problemas',
  what: 'Para o que se pediu ajuda. O problema que mais pesa vem primeiro; ao lado está do que é feito o peso.',
  how: 'Como o peso é calculado',
  'how.what':
    'Solicitações iniciadas nestes dias, vezes o quanto cada parte fica acima ou abaixo da de todo o atendimento. Com poucas solicitações, a parte é aproximada da do atendimento, como se dez solicitações comuns estivessem entre elas; a parte de que nada se sabe fica de fora. As notas baixas são de respostas dadas nestes dias; todo o resto, de solicitações iniciadas neles. O atendimento vai de quando alguém assume até o fim.',
  missing:
    'Não são contados os tickets reabertos no helpdesk: o coletor não fica sabendo de todos. No lugar deles está se o mesmo cliente voltou a perguntar sobre o mesmo em sete dias.',
  by: 'Separar por',
  'by.topic': 'Assunto',
  weight: 'pesa como {n|one:uma solicitação comum|other:{n} solicitações comuns}',
  requests: 'Solicitações',
  'requests.deflected': '{n} resolvidas por um artigo',
  back: 'Voltaram em 7 dias',
  handling: 'Atendimento, mediana',
  low: 'Notas baixas',
  standing: 'entre {low} e {high} de cada 100, n = {n}',
  'standing.time': 'entre {low} e {high}, n = {n}',
  'standing.few': 'n = {n}: poucas demais para um intervalo',
  'part.none': 'nada se sabe: fica de fora',
  factor: '{factor} vezes a do atendimento',
  answers: 'Respostas sobre: {name}',
  'cover.title': 'Artigos',
  'cover.none': 'Nenhum artigo é oferecido a estas solicitações.',
  'cover.write': 'Rascunhar um artigo a partir disto',
  'cover.some':
    'A pesquisa de hoje oferece um artigo a {offered} de {n}; a {spoken} delas, no próprio idioma.',
  'cover.lacking': 'Sem texto em: {languages}.',
  articles: 'Os artigos ajudam?',
  'articles.what':
    'Um “sim” conta depois de 72 horas, se o cliente seria reconhecido e não voltou. O texto fica aberto na pesquisa: quem o recebe o tem diante de si. De quem saiu da página ali nada se sabe, e não está em nenhum número.',
  'articles.none':
    'A pesquisa de hoje não tem artigos. É um deles uma pergunta do tipo “resposta a um problema conhecido”.',
  article: 'Artigo',
  'article.former': 'não está mais na pesquisa',
  offered: 'Oferecido',
  yes: '“Ajudou”',
  'article.back': 'De volta em 72 horas',
  share: 'Ajudou',
  'article.few': 'poucos demais: são precisas {from} ofertas com mais de 72 horas, há {n}',
  'article.detail':
    '“Não”: {no} · não disseram nada: {nothing} · não seriam reconhecidos: {unknown} · menos de 72 horas: {young}',
  none: 'Ninguém pediu ajuda nestes dias.',
  more: '{n|one:Um problema mais leve não está|other:{n} problemas mais leves não estão} na lista.',
  'page.title': 'Página pública de ajuda',
  'page.what':
    'Ali fica cada artigo que não é reservado à pesquisa: pode ser buscado, em cada um de seus idiomas e com endereço próprio. Quem não foi ajudado pergunta dali, com o artigo anotado.',
  'page.on': 'Está ligada:',
  'page.off': 'Está desligada.',
  'page.turn on': 'Ligar',
  'page.turn off': 'Desligar',
  'page.file':
    'O arquivo de configuração manda: escreva ali "help": {"page": true}, ou um administrador passa as configurações ao console.',
  'page.line':
    'na página de ajuda: aberto {opened} vezes, “ajudou” {helped}, perguntaram dali {asked}; ali ninguém é reconhecido, por isso não há porcentagem',
  'missed.title': 'Procurado sem resultado',
  'missed.what':
    'Palavras digitadas na página de ajuda ou na pesquisa anterior à sessão que nenhum artigo responde, as mais comuns primeiro: como são comparadas, sem acentos e sem dizer de quem. Aparecem a partir da terceira vez; cada endereço conta uma vez por dia.',
  'missed.none': 'Nestes dias nada foi procurado em vão três vezes.',
  'missed.line': 'procurado {n|one:uma vez|other:{n} vezes} em {days|one:um dia|other:{days} dias}',
  'missed.write': 'Escrever um',
  'missed.write for': 'Escrever um artigo sobre: {words}',
};
