import type { StateWords } from '../en/kpi.ts';
import type { KpiWords } from '../words/kpi.ts';

export const kpi: KpiWords = {
  csat: {
    name: 'Satisfação do cliente (CSAT)',
    definition:
      'A parcela de clientes que responderam 4 ou 5 de 5. Uma resposta por conversa; escalas de tipos diferentes nunca se misturam.',
    formula: '(n4 + n5) / n em cinco pontos; em dois ou três pontos só conta o mais alto.',
  },
  nps: {
    name: 'Recomendariam a gente (NPS)',
    definition:
      'Promotores (9–10) menos detratores (0–6), em pontos de −100 a 100. Mostrado a partir de 10 respostas.',
    formula:
      '100 · (parcela de 9–10 − parcela de 0–6). Intervalo: Wald ajustado; abaixo de 20 respostas, o intervalo de escore.',
  },
  ces: {
    name: 'Foi fácil (CES)',
    definition: 'A parcela de clientes que concordam, com 5 a 7 de 7, que foi fácil para eles.',
    formula:
      'Respostas 5–7 / todas as respostas, de 1 a 7, a “[Empresa] facilitou resolver minha questão”; ao lado, a média.',
  },
  'first-contact-resolution': {
    name: 'Resolução no primeiro contato',
    definition:
      'A parcela de tickets resolvidos que continuaram resolvidos, sem novo ticket do mesmo cliente sobre o mesmo tema em 7 dias, inclusive um que foi mesclado; um ticket aberto por nós em que o cliente nunca escreveu não conta como novo. Consultar um especialista não muda nada. Informado depois de 7 dias.',
    formula:
      'Tickets resolvidos sem reabertura e sem novo ticket do mesmo cliente sobre o mesmo tema em 7 dias / tickets resolvidos. Mede qualidade, ao contrário da resolução no primeiro nível.',
  },
  'reopen-rate': {
    name: 'Taxa de reabertura',
    definition:
      'A parcela de tickets resolvidos que o cliente reabriu em 7 dias. Um simples obrigado e um assunto novo não contam. Informado depois de 7 dias.',
    formula:
      'Tickets reabertos em 7 dias / tickets resolvidos pela primeira vez, informado quando têm 7 dias.',
  },
  'quality-score': {
    name: 'Nota de qualidade',
    definition:
      'A média das suas revisões de qualidade, de 0 a 100. Cada uma pondera critérios que você conhece de antemão; se um crítico falha, essa revisão vale 0. Só entre você e quem revisou.',
    formula:
      'Uma revisão = Σ peso · (nota − mínimo) / (máximo − mínimo) / Σ peso, 0 se um critério crítico falha; depois a média das revisões.',
  },
  'one-touch': {
    name: 'Resolvido em uma resposta',
    definition:
      'A parcela de tickets resolvidos que precisaram de exatamente uma resposta pública (um texto de abertura que o cliente podia ler é uma) e nunca foram reabertos. Um simples obrigado não reabre. Não é meta: alguns casos pedem uma conversa.',
    formula:
      'Tickets resolvidos com exatamente uma mensagem pública nossa e sem reabertura a não ser por um obrigado / tickets resolvidos.',
  },
  ownership: {
    name: 'Responsabilidade',
    definition:
      'A parcela de tickets resolvidos que tinham alguém responsável e mudaram de mãos no máximo duas vezes. Um cliente não deve ser jogado de um lado para outro.',
    formula: 'Tickets resolvidos com responsável e no máximo duas trocas / tickets resolvidos.',
  },
  'agent-reply-clock': {
    name: 'Tempo de resposta',
    definition:
      'Quanto um cliente esperou por cada resposta sua: desde a mensagem sem resposta ou, se foi depois, desde que o ticket é seu, você foi convidado ou participou; a espera anterior não é de ninguém; sem o tempo em que o ticket esperava o cliente, terceiros ou um especialista. O valor do meio.',
    formula:
      'Resposta − o mais tarde entre a primeira mensagem sem resposta e o momento em que você estava lá, menos o tempo pendente, em espera e com um especialista; é de quem a enviou.',
  },
  'first-response-time': {
    name: 'Tempo até a primeira resposta',
    definition:
      'Da primeira mensagem do cliente, ou da passagem pelo robô, até a primeira resposta pública de uma pessoa. O que foi resolvido sem resposta e perguntado de novo conta desde a nova pergunta; depois de uma mescla, desde a mais antiga. O valor do meio; é da equipe.',
    formula: 'Primeira resposta pública de uma pessoa − criação, passagem do robô ou pergunta repetida.',
  },
  'next-reply-time': {
    name: 'Tempo até as respostas seguintes',
    definition:
      'Quanto os clientes esperaram por cada resposta depois da primeira, desde a primeira mensagem sem resposta. O valor do meio; é da equipe.',
    formula: 'Resposta pública − primeira mensagem do cliente sem resposta.',
  },
  'first-resolution-time': {
    name: 'Tempo até a primeira resolução',
    definition: 'Da criação do ticket até a primeira vez em que foi resolvido. O valor do meio.',
    formula: 'Primeira resolução − criação.',
  },
  'full-resolution-time': {
    name: 'Tempo até a resolução definitiva',
    definition: 'Da criação do ticket até a solução que se manteve, com as reaberturas. O valor do meio.',
    formula: 'Última resolução − criação.',
  },
  'requester-wait': {
    name: 'Espera do cliente',
    definition:
      'Quanto um ticket resolvido esperou por nós ao todo: novo, aberto ou em espera. O valor do meio; é da equipe, porque parte passa antes de alguém ser designado.',
    formula: 'Σ tempo novo, aberto ou em espera.',
  },
  'agent-wait': {
    name: 'Esperando o cliente',
    definition:
      'Quanto um ticket resolvido esperou pelo cliente ao todo, até ele escrever. O valor do meio. Em si, nem bom nem ruim.',
    formula: 'Σ tempo pendente, até o cliente escrever.',
  },
  'hold-time': {
    name: 'Em espera',
    definition:
      'Quanto um ticket resolvido esperou por alguém de fora ao todo, como um fornecedor. O valor do meio.',
    formula: 'Σ tempo em espera.',
  },
  'handle-time': {
    name: 'Tempo de atendimento (estimativa)',
    definition:
      'Quanto um ticket resolvido ficou aberto e designado a você, com pausas de mais de 30 minutos encurtadas. Uma estimativa, porque ninguém mediu o trabalho em si. Nunca é meta: ajuda cuidadosa leva o tempo que leva.',
    formula: 'Σ tempo aberto e designado, cada trecho sem evento encurtado a 30 minutos.',
  },
  'queue-wait': {
    name: 'Espera na fila',
    definition:
      'Da criação do ticket, ou da passagem do robô, até alguém ser designado, alguém responder ou o cliente sair. O valor do meio.',
    formula: 'Primeira designação, resposta de uma pessoa ou saída − criação ou passagem.',
  },
  'volume-incoming': {
    name: 'Tickets que chegam',
    definition:
      'Tickets abertos no período, por clientes ou para eles. Sem spam, excluídos, testes e os mesclados em outro ticket. Nunca é meta: ninguém decide quantos problemas os clientes têm.',
    formula: 'Tickets criados no período.',
  },
  'volume-solved': {
    name: 'Tickets resolvidos',
    definition:
      'Tickets resolvidos no período e ainda resolvidos. Nunca é meta: mais tickets não são ajuda melhor.',
    formula: 'Tickets cuja solução atual cai no período, quando quer que tenham sido criados.',
  },
  'volume-helped': {
    name: 'Tickets em que você ajudou',
    definition:
      'Tickets resolvidos de que você participou sem ser quem resolveu: como especialista consultado, como reforço ou por uma passagem completa. Contam tanto quanto os seus.',
    formula: 'Tickets resolvidos com uma parte substancial de alguém que não os resolveu.',
  },
  backlog: {
    name: 'Tickets acumulados',
    definition:
      'Tickets criados e não resolvidos no fim do período, cada um contado para quem o tinha então; o que ninguém tinha é da equipe.',
    formula: 'Tickets criados e não resolvidos no fim do período, por idade.',
  },
  'backlog-age': {
    name: 'Idade dos acumulados',
    definition:
      'Há quanto tempo os tickets ainda abertos no fim do período estão abertos, desde a última reabertura se houve uma. O valor do meio.',
    formula: 'Mediana e P90 (tipo 7) das idades dos acumulados; ao lado, o mais antigo.',
  },
  abandonment: {
    name: 'Desistências',
    definition:
      'A parcela de clientes que saíram antes da resposta de uma pessoa, depois de mais de 10 segundos de espera, entre todos os que saíram da fila de um jeito ou de outro. Quem saiu depois de uma espera desconhecida é citado ao lado, não contado como perdido.',
    formula: 'Saíram antes da resposta de uma pessoa, depois de mais de 10 s / todos os que saíram da fila.',
  },
  'sla-attainment': {
    name: 'Promessas cumpridas (SLA)',
    definition:
      'A parcela de promessas cumpridas entre as decididas. Vencida e ainda aberta conta como quebrada; ainda não vencida não conta. A prioridade é a que o ticket tinha quando foi prometido. Uma promessa mais nova muda a meta, nunca o início, e não apaga nenhuma quebra; pode parar enquanto se espera o cliente.',
    formula:
      'Cumpridas / (cumpridas + quebradas), pela prioridade do momento da promessa; uma mais nova muda a meta, não o início.',
  },
  deflection: {
    name: 'Resolvido por um artigo',
    definition:
      'A parcela de sessões em que o cliente disse que um artigo resolveu o problema. Honesta: quem volta em 72 horas não foi ajudado, e quem não pode ser reconhecido não conta como ajudado.',
    formula:
      'Sessões com “isso resolveu” e sem retorno do cliente em 72 horas / sessões abertas por clientes.',
  },
  'answer-rate': {
    name: 'Taxa de respostas',
    definition:
      'A parcela de pesquisas respondidas, entre as enviadas e não devolvidas. Não é meta: ninguém deve implorar por respostas.',
    formula: 'Respondidas / (enviadas − devolvidas).',
  },
  coverage: {
    name: 'Equipes que ouvem os clientes',
    definition:
      'Quantas das equipes com tickets resolvidos receberam ao menos uma resposta. Uma equipe de quem ninguém fala não pode ser julgada nem elogiada.',
    formula: 'Filas com uma resposta / filas com tickets resolvidos.',
  },
  certifications: {
    name: 'Certificações',
    definition: 'Certificações obtidas e não vencidas, entre as planejadas até o fim do período.',
    formula: 'Obtidas e válidas / planejadas, no fim do período.',
  },
  engagement: {
    name: 'Recomendariam trabalhar aqui (eNPS)',
    definition:
      'Colegas que recomendariam trabalhar aqui (9–10) menos os que não recomendariam (0–6), em pontos de −100 a 100. Anônimo: a partir de 5 respostas, nunca de uma pessoa.',
    formula:
      '100 · (parcela de 9–10 − parcela de 0–6) da recomendação do local de trabalho, a partir de cinco respostas.',
  },
  occupancy: {
    name: 'Ocupação',
    definition:
      'A parcela do tempo de trabalho da equipe gasta em casos. Acima de 85 % as pessoas cansam e a qualidade cai: é o plano que precisa mudar, não uma pessoa.',
    formula: 'Em atendimento / (em atendimento + disponível); aviso acima de 85 %.',
  },
  'customer-retention': {
    name: 'Retenção de clientes',
    definition:
      'A parcela dos clientes do início do período que ainda eram clientes no fim; os novos ficam de fora.',
    formula: '(Clientes no fim − novos) / clientes no início.',
  },
  'cost-per-resolution': {
    name: 'Custo por resolução',
    definition:
      'Quanto o atendimento custou no período, por ticket resolvido. Um ticket resolvido em um nível mais alto também foi pago nos de baixo, então os custos se somam de nível em nível.',
    formula: 'Despesa operacional / tickets resolvidos, somada de nível em nível.',
  },
};

export const states: StateWords = {
  'target.text': 'Meta {value}',
  'target.is met': 'atingida',
  'target.is near': 'perto',
  'target.is attention': 'vale olhar',
  'target.is none': 'ainda sem número',
  'target.because no number': 'ainda sem número',
  'target.because partner has no number': '{partner} ainda não tem número, e velocidade não se julga sozinha',
  'target.because partner has no target': 'combine também {partner}: velocidade não se julga sozinha',
  'target.because partner missed': '{partner} está abaixo do combinado',
  'interval.text': 'intervalo de {level} {low} – {high}',
  'waiting.text': '{count} ainda esperando, o mais antigo há {age}',
  'band.text': 'Equipe: cerca de metade entre {low} e {high} ({voices} vozes)',
  'band.what':
    'Uma vez por mês o navegador de cada colega dá um número inexato de propósito; a média deles é {middle} (a verdadeira está entre {from} e {to} nove vezes em dez), e metade de uma equipe costuma ficar na largura mostrada. Ninguém, nem quem cuida do servidor, recebe o seu número exato, e quem estava de férias não muda nada.',
  'band.none':
    'Ainda não há número da equipe: são precisos {least} colegas com {cases} casos cada em 13 semanas, e ele é calculado no dia 11 de cada mês. Cada navegador dá um número inexato de propósito, para que ninguém receba o seu exato.',
  'reason.too few': 'Ainda poucos para dizer.',
  'reason.no schedule':
    'O horário de trabalho não é conhecido: pergunte a quem lidera, ou olhe o relógio corrido.',
  'reason.not ripe': 'Cedo demais: estes casos ainda podem mudar.',
  'reason.no answers': 'Nenhum cliente respondeu ainda.',
  'reason.nothing in period': 'Nada neste período.',
  'reason.not available here': 'Este helpdesk não informa.',
  'reason.mixed formats': 'Perguntado em escalas diferentes, que não podem ser misturadas.',
  'reason.crowd too small': 'Poucas pessoas para permanecer anônimo.',
  'n.text': 'n = {n}',
  'method.share with Wilson interval': 'Parcela de sim entre todos, com o intervalo de Wilson',
  'method.median': 'Mediana (tipo 7)',
  'method.median of open and assigned time': 'Mediana (tipo 7) do tempo aberto e designado: uma aproximação',
  'method.median age at the end': 'Mediana (tipo 7) das idades no fim do período',
  'method.count': 'Contagem',
  'method.count at the end': 'Contagem no fim do período',
  'method.net promoters': 'Parcela de promotores menos parcela de detratores',
  'method.mean of reviews': 'Média das revisões',
  'method.customers kept': 'Clientes no fim, sem os novos, entre os do início',
  'method.teams heard': 'Equipes com uma resposta entre as que têm tickets resolvidos',
  'method.valid of planned': 'Válidas entre as planejadas no fim do período',
  'method.expense per solved ticket': 'Despesa operacional dividida pelos tickets resolvidos',
  'method.handling of all time': 'Atendimento sobre o tempo de atendimento e disponível',
  'method.for the team only': 'Medido só para a equipe',
  none: 'sem número',
  'expected.better': 'Melhor que o esperado para os seus casos',
  'expected.as expected': 'Como esperado para os seus casos',
  'expected.below': 'Abaixo do esperado para os seus casos: vale olhar',
  'expected.not enough': 'Ainda poucos casos para comparar com o esperado',
  'change.may have changed': 'Talvez tenha mudado na semana de {week}',
  'reach.within': 'Dentro do que você costuma alcançar ({low} – {high}): possível',
  'reach.easy': 'Você já costuma alcançar isto ({low} – {high}): fácil',
  'reach.stretch': 'Além do que você costuma alcançar ({low} – {high}): ambicioso',
  'reach.unknown': 'O seu passado é curto demais para dizer',
  'pace.ahead': 'adiantado',
  'pace.on': 'no caminho',
  'pace.behind': 'ainda não no caminho',
  'pace.unknown': 'cedo demais para dizer',
  'proposal.proposed': 'Proposta: espera o sim do agente',
  'proposal.accepted': 'Aceita',
  'proposal.declined': 'Recusada',
  'proposal.withdrawn': 'Retirada',
  'pair.text': 'Ao lado, {partner}: {value}',
  'pair.none': 'Ao lado, {partner} ainda não tem número, então a velocidade sozinha não diz nada',
};
