import type { LoyaltyWords } from '../en/loyalty.ts';

export const loyaltyWords: LoyaltyWords = {
  title: 'Fidelidade',
  per: 'Por',
  'per.month': 'mês',
  'per.quarter': 'trimestre',
  'per.year': 'ano',
  period: 'Período',
  none: 'Nada se sabe ainda: nenhum caso chegou e nada foi informado abaixo.',
  'retention.title': 'Clientes que ficaram',
  'retention.standing': '{hits} dos {n} clientes do início ainda eram clientes no fim.',
  'retention.all': 'Todos os clientes são contados: não há intervalo.',
  'retention.hits': 'Ficaram',
  'retention.n': 'No início',
  'complaints.title': 'Casos que são reclamações',
  'complaints.standing': '{hits} de {n} casos têm um assunto marcado como reclamação.',
  'complaints.hits': 'Reclamações',
  'complaints.n': 'Casos',
  'conversion.title': 'Visitas com pedido',
  'conversion.standing': '{hits} de {n} visitas à loja terminaram em pedido.',
  'conversion.hits': 'Pedidos',
  'conversion.n': 'Visitas',
  between: 'Entre {low} e {high} (95 %).',
  'change.higher': 'Mais alto que no período anterior, mais do que o acaso pode trazer.',
  'change.lower': 'Mais baixo que no período anterior, mais do que o acaso pode trazer.',
  'reason.open': 'Este período não terminou.',
  'missing.customers':
    'Faltam os clientes de {months}. Informe abaixo quantos eram no início, quantos chegaram e quantos eram no fim, ou traga um arquivo.',
  'missing.shop':
    'Faltam as visitas e os pedidos de {months}. Informe abaixo o que a loja conta, ou traga um arquivo.',
  'reason.mismatch':
    '{months} não começa com tantos clientes quantos o mês anterior tinha no fim. Corrija um dos dois abaixo.',
  'reason.lost-again':
    'Saíram mais clientes do que havia no início: alguns chegaram e saíram dentro do período. Estes números não dizem quem ficou; veja períodos mais curtos.',
  'reason.unmarked': 'Ninguém disse ainda quais assuntos são reclamações. Marque-os abaixo.',
  'reason.no topics':
    'Nenhum caso tem assunto ainda. As regras dão um (Configuração › Distribuição), e também o helpdesk que o collector lê.',
  'reason.old':
    'Os casos são conhecidos desde {since}, enquanto retentionDays os guarda: este período começou antes.',
  'reason.reading': 'O helpdesk está sendo lido pela primeira vez: nem todos os casos são conhecidos.',
  'reason.nothing': 'Não havia nada para contar neste período.',
  'trend.title': '{title}, período a período',
  'trend.summary': 'De {first} ({from}) a {last} ({to}).',
  how: 'Como isto é contado?',
  'how.retention':
    'Clientes que ficaram: os do fim sem os novos, divididos pelos do início. De um trimestre ou ano contam o início do primeiro mês e o fim do último; cada mês deve começar com quantos o anterior tinha no fim.',
  'how.complaints':
    'Reclamações: os casos que chegaram com um assunto marcado aqui, divididos por todos os que chegaram, seja qual for o desfecho. Marcar outros assuntos conta de novo todos os períodos.',
  'how.conversion':
    'Pedidos: as visitas à loja que terminaram em pedido, divididas por todas as visitas, como a loja as conta. Não diz o que o atendimento tem a ver com isso.',
  'how.source':
    'Os intervalos são os de Wilson a 95 %. Os casos vêm {source} e são conhecidos desde {since}; clientes e pedidos como informados aqui. Ninguém da equipe é contado.',
  'source.helpdesk': 'do helpdesk, lido pelo collector',
  'source.sessions': 'das sessões do próprio collector',
  'enter.title': 'Clientes e pedidos de um mês',
  'enter.what':
    'Da sua lista de clientes e da sua loja. Uma linha vazia vale como desconhecida: o que constava nela é retirado.',
  'enter.start': 'Clientes no início',
  'enter.new': 'Novos no mês',
  'enter.end': 'Clientes no fim',
  'enter.visits': 'Visitas à loja',
  'enter.orders': 'Delas, com pedido',
  'enter.save': 'Salvar este mês',
  saved: 'Salvo como versão {version}.',
  'topics.title': 'Assuntos que são reclamações',
  'topics.what': 'Casos com um assunto marcado aqui contam como reclamações, em todos os períodos.',
  'topics.n': '{n|one:{n} caso|other:{n} casos}',
  'topics.save': 'Salvar estes assuntos',
  'file.title': 'Clientes e pedidos de um arquivo',
  'file.what':
    'Um CSV cuja primeira linha nomeia as colunas: month, customers_start, customers_new, customers_end, visits, orders (basta um dos dois tipos). Primeiro é examinado; nada é guardado antes de você salvar.',
};
