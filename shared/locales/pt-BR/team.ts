import type { TeamWords } from '../en/team.ts';
import type { TeamKpiWords } from '../words/team.ts';

export const teamKpis: TeamKpiWords = {
  'volume-incoming': {
    name: 'Tickets que chegam',
    definition:
      'Tickets abertos no período, por clientes ou para eles. Spam, excluídos, testes e mesclados não contam. Nunca uma meta.',
    formula: 'Tickets criados no período.',
  },
  'volume-solved': {
    name: 'Tickets resolvidos',
    definition:
      'Resolvidos no período e ainda resolvidos. Nunca uma meta: mais tickets não são ajuda melhor.',
    formula: 'Tickets cuja solução atual cai no período.',
  },
  backlog: {
    name: 'Tickets abertos',
    definition: 'Abertos no fim do período. O que um cliente deixou ou um artigo resolveu não conta.',
    formula: 'Tickets abertos no fim.',
  },
  'first-response-time': {
    name: 'Tempo até a primeira resposta',
    definition:
      'Da primeira mensagem do cliente, ou da passagem de um bot, até a primeira resposta pública de uma pessoa. Automáticas e notas não contam. A mediana.',
    formula: 'Primeira resposta pública de uma pessoa − criação.',
  },
  'queue-wait': {
    name: 'Espera na fila',
    definition: 'Da criação até alguém ser designado, responder ou o cliente sair. A mediana.',
    formula: 'Primeira designação, resposta ou saída − criação.',
  },
  abandonment: {
    name: 'Abandono',
    definition: 'Parcela de clientes que saíram antes de uma resposta humana após mais de 10 s.',
    formula: 'Saíram após mais de 10 s / todos que saíram da fila.',
  },
  'full-resolution-time': {
    name: 'Tempo de resolução',
    definition: 'Da criação até a solução que se manteve, reaberturas incluídas. A mediana.',
    formula: 'Última solução − criação.',
  },
  'sla-attainment': {
    name: 'Promessas cumpridas',
    definition:
      'Parcela das promessas cumpridas entre as decididas; vencida e aberta é descumprida, ainda não vencida não conta.',
    formula: 'Cumpridas / (cumpridas + descumpridas).',
  },
  'first-contact-resolution': {
    name: 'Resolvidos no primeiro contato',
    definition:
      'Parcela de tickets resolvidos que assim ficaram, sem novo ticket do mesmo cliente e assunto em 7 dias. Dito após 7 dias.',
    formula: 'Resolvidos sem reabertura nem novo ticket em 7 dias / resolvidos.',
  },
  'reopen-rate': {
    name: 'Reabertos',
    definition:
      'Parcela de tickets resolvidos que o cliente reabriu em 7 dias. Um simples obrigado ou outro assunto não conta.',
    formula: 'Reabertos em 7 dias / resolvidos, com 7 dias.',
  },
  deflection: {
    name: 'Resolvidos por artigo',
    definition: 'Parcela das sessões que um artigo resolveu; quem volta em 72 horas não foi ajudado.',
    formula: 'Resolvidas por artigo sem volta em 72 h / todas as sessões.',
  },
};

export const teamWords: TeamWords = {
  title: 'A equipe',
  'filter.queue': 'Fila',
  'filter.all': 'Todas as filas',
  'filter.hours': 'Tempos',
  'hours.calendar': '24 horas por dia',
  'hours.business': 'no horário de cada fila',
  'source.helpdesk': 'do helpdesk, lido pelo coletor',
  'source.sessions': 'das sessões do próprio coletor',
  'reading.done': 'O helpdesk foi lido pela última vez em {at}: {n} tickets são conhecidos.',
  'reading.first':
    'O helpdesk está sendo lido pela primeira vez; {n} tickets são conhecidos e os números ainda sobem.',
  'reading.none':
    'Aqui o coletor não lê os tickets de nenhum helpdesk: falta o que só eles dizem, e o navegador de cada agente mostra os dele.',
  'reading.unread': '{n|one:Um ticket não pôde ser lido|other:{n} tickets não puderam ser lidos}.',
  'group.volume': 'Trabalho',
  'group.waits': 'Esperas',
  'group.solved': 'Soluções',
  'figure.median': 'a metade não levou mais, de {n}',
  'figure.p90': '9 de 10 não levaram mais de {value}',
  'figure.share': 'entre {low} e {high}, de {n}',
  'figure.n': 'de {n}',
  'figure.waiting': '{n} ainda esperam, o mais antigo há {oldest}',
  'figure.open': 'o mais antigo há {oldest}',
  'reason.nothing': 'Nada neste período',
  'reason.no schedule': 'Esta fila não tem horário',
  'reason.not ripe': 'É dito quando os dias passarem',
  'reason.other': 'Não se pode dizer',
  'change.higher': 'Pode ter subido: {value} em {period}',
  'change.lower': 'Pode ter caído: {value} em {period}',
  'change.none': 'Nenhuma mudança além do acaso: {value} em {period}',
  'change.so far': 'O período anterior é contado até o mesmo dia e hora.',
  'satisfied.title': 'Clientes satisfeitos nesse tempo',
  'satisfied.none': 'Ninguém respondeu: rapidez sozinha não diz nada da ajuda.',
  'how.title': 'Como isto é contado?',
  'how.n': 'Contados neste período: {n}. Dias: de {from} a {to}, no fuso {zone}.',
  'how.hours': 'Os tempos contam {hours}.',
  'how.source': 'De onde vem: {source}.',
  'trend.day': 'Por dia',
  'trend.week': 'Por semana',
  'trend.month': 'Por mês',
  'trend.summary': 'De {first} ({from}) a {last} ({to}); menor {low}, maior {high}.',
  'trend.none': 'Não há nada para desenhar neste período.',
  'trend.open': '{period}, ainda não terminado',
  'by.queue': 'Por fila',
  'by.topic': 'Por assunto',
  'by.hour': 'Por hora de chegada',
  'by.weekday': 'Por dia de chegada',
  'by.none': 'nenhum',
  'col.part': 'Parte',
  'col.value': 'Valor',
  'col.median': 'Mediana',
  'col.p90': '9 de 10',
  'col.n': 'n',
  'heat.title': 'Quando os casos chegam',
  'heat.summary': 'Chegaram {n} casos. O máximo: {day}, {hour}, com {most}.',
  'heat.none': 'Nenhum caso chegou neste período.',
  'heat.hour': 'Hora',
};
