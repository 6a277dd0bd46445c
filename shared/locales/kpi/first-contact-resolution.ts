import type { KpiText } from '../words/kpi.ts';

export const firstContactResolution: KpiText = {
  en: {
    name: 'First contact resolution',
    definition:
      'The share of solved tickets that stayed solved, without a new ticket of the same customer and topic within 7 days, one that was merged away included; a ticket we opened ourselves and the customer never wrote in is none. Asking an expert keeps it. Told when 7 days have passed.',
    formula:
      'Solved tickets without a reopening and without a new ticket of the same customer and topic within 7 days / solved tickets. It measures quality, unlike resolution at the first level.',
  },
  es: {
    name: 'Resolución en el primer contacto',
    definition:
      'La proporción de tickets resueltos que siguieron resueltos, sin un ticket nuevo del mismo cliente y tema en 7 días, aunque luego se fusione; un ticket que abrimos nosotros y en el que el cliente no escribió no cuenta. Consultar a un experto no la quita. Se dice pasados 7 días.',
    formula:
      'Tickets resueltos sin reapertura y sin un ticket nuevo del mismo cliente y tema en 7 días / tickets resueltos. Mide calidad, a diferencia de la resolución en el primer nivel.',
  },
  ro: {
    name: 'Rezolvare la primul contact',
    definition:
      'Proporția tichetelor rezolvate care au rămas rezolvate, fără un tichet nou al aceluiași client pe aceeași temă în 7 zile, chiar dacă a fost apoi comasat; un tichet deschis de noi, în care clientul n-a scris nimic, nu contează. Consultarea unui expert nu o strică. Se spune după 7 zile.',
    formula:
      'Tichete rezolvate fără redeschidere și fără un tichet nou al aceluiași client pe aceeași temă în 7 zile / tichete rezolvate. Măsoară calitatea, spre deosebire de rezolvarea la primul nivel.',
  },
  'pt-BR': {
    name: 'Resolução no primeiro contato',
    definition:
      'A parcela de tickets resolvidos que continuaram resolvidos, sem novo ticket do mesmo cliente sobre o mesmo tema em 7 dias, inclusive um que foi mesclado; um ticket aberto por nós em que o cliente nunca escreveu não conta como novo. Consultar um especialista não muda nada. Informado depois de 7 dias.',
    formula:
      'Tickets resolvidos sem reabertura e sem novo ticket do mesmo cliente sobre o mesmo tema em 7 dias / tickets resolvidos. Mede qualidade, ao contrário da resolução no primeiro nível.',
  },
  fr: {
    name: 'Résolution au premier contact',
    definition:
      'La part des tickets résolus qui le sont restés, sans nouveau ticket du même client sur le même sujet en 7 jours, y compris un ticket fusionné depuis ; un ticket que nous avons ouvert et où le client n’a jamais écrit n’en est pas un. Consulter un expert n’y change rien. Annoncé quand 7 jours sont passés.',
    formula:
      'Tickets résolus sans réouverture et sans nouveau ticket du même client sur le même sujet en 7 jours / tickets résolus. Mesure la qualité, à la différence de la résolution au premier niveau.',
  },
  de: {
    name: 'Lösung beim ersten Kontakt',
    definition:
      'Der Anteil der gelösten Tickets, die gelöst blieben, ohne neues Ticket desselben Kunden zum selben Thema binnen 7 Tagen, auch keines, das zusammengeführt wurde; eines, das wir selbst eröffnet haben und in dem der Kunde nie schrieb, zählt nicht als neues. Eine Rückfrage bei Fachleuten ändert nichts. Gesagt, wenn 7 Tage vorbei sind.',
    formula:
      'Gelöste Tickets ohne Wiedereröffnung und ohne neues Ticket desselben Kunden zum selben Thema binnen 7 Tagen / gelöste Tickets. Misst Qualität, anders als die Lösung auf der ersten Stufe.',
  },
  it: {
    name: 'Risoluzione al primo contatto',
    definition:
      'La quota di ticket risolti e rimasti tali, senza un nuovo ticket dello stesso cliente sullo stesso tema entro 7 giorni, compreso uno poi unito; un ticket aperto da noi in cui il cliente non ha mai scritto non conta come nuovo. Chiedere a un esperto non cambia nulla. Si dice passati 7 giorni.',
    formula:
      'Ticket risolti senza riapertura e senza un nuovo ticket dello stesso cliente sullo stesso tema entro 7 giorni / ticket risolti. Misura la qualità, diversamente dalla risoluzione al primo livello.',
  },
  ar: {
    name: 'الحل من أول تواصل',
    definition:
      'نسبة التذاكر المحلولة التي بقيت محلولة بلا تذكرة جديدة للعميل والموضوع نفسيهما خلال 7 أيام، ومنها المدموجة؛ ولا يُعد منها ما فتحناه نحن ولم يكتب فيه العميل. سؤال خبير لا يُفقدها. تُعرض بعد مرور 7 أيام.',
    formula:
      'تذاكر محلولة بلا إعادة فتح وبلا تذكرة جديدة للعميل والموضوع نفسيهما خلال 7 أيام / التذاكر المحلولة. تقيس الجودة، بخلاف الحل في المستوى الأول.',
  },
};
