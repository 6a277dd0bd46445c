import type { KpiText } from '../words/kpi.ts';

export const costPerResolution: KpiText = {
  en: {
    name: 'Cost per resolution',
    definition:
      'What the desk cost in the period, per solved ticket. A ticket solved at a higher tier has been paid for at the lower ones too, so costs add up from tier to tier.',
    formula: 'Operating expense / solved tickets, added up from tier to tier.',
  },
  es: {
    name: 'Coste por resolución',
    definition:
      'Lo que costó el servicio en el periodo, por ticket resuelto. Un ticket resuelto en un nivel superior también se pagó en los inferiores, así que los costes se suman de nivel en nivel.',
    formula: 'Gasto operativo / tickets resueltos, sumado de nivel en nivel.',
  },
  ro: {
    name: 'Cost pe rezolvare',
    definition:
      'Cât a costat serviciul în perioadă, pe tichet rezolvat. Un tichet rezolvat la un nivel mai înalt a fost plătit și la cele de mai jos, așa că costurile se adună de la nivel la nivel.',
    formula: 'Cheltuieli de funcționare / tichete rezolvate, adunate de la nivel la nivel.',
  },
  'pt-BR': {
    name: 'Custo por resolução',
    definition:
      'Quanto o atendimento custou no período, por ticket resolvido. Um ticket resolvido em um nível mais alto também foi pago nos de baixo, então os custos se somam de nível em nível.',
    formula: 'Despesa operacional / tickets resolvidos, somada de nível em nível.',
  },
  fr: {
    name: 'Coût par résolution',
    definition:
      'Ce que le support a coûté dans la période, par ticket résolu. Un ticket résolu à un niveau supérieur a aussi été payé aux niveaux inférieurs : les coûts s’additionnent de niveau en niveau.',
    formula: 'Dépenses d’exploitation / tickets résolus, additionnées de niveau en niveau.',
  },
  de: {
    name: 'Kosten je Lösung',
    definition:
      'Was der Support im Zeitraum gekostet hat, je gelöstem Ticket. Ein auf höherer Stufe gelöstes Ticket wurde auch auf den unteren bezahlt, also addieren sich die Kosten von Stufe zu Stufe.',
    formula: 'Betriebskosten / gelöste Tickets, von Stufe zu Stufe addiert.',
  },
  it: {
    name: 'Costo per risoluzione',
    definition:
      'Quanto è costata l’assistenza nel periodo, per ticket risolto. Un ticket risolto a un livello superiore è stato pagato anche ai livelli sotto, quindi i costi si sommano di livello in livello.',
    formula: 'Spese operative / ticket risolti, sommate di livello in livello.',
  },
  ar: {
    name: 'تكلفة الحل',
    definition:
      'ما كلّفه الدعم في المدة لكل تذكرة محلولة. التذكرة التي تُحلّ في مستوى أعلى دُفع ثمنها في المستويات الأدنى أيضًا، لذا تُجمع التكاليف من مستوى إلى مستوى.',
    formula: 'نفقات التشغيل / التذاكر المحلولة، مجموعة من مستوى إلى مستوى.',
  },
};
