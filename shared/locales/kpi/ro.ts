import type { KpiWords } from './words.ts';

export const ro: KpiWords = {
  csat: {
    name: 'Satisfacția clienților (CSAT)',
    definition:
      'Proporția clienților care au răspuns 4 sau 5 din 5. Un răspuns pe conversație; scările diferite nu se amestecă niciodată.',
  },
  nps: {
    name: 'Ne-ar recomanda (NPS)',
    definition:
      'Promotori (9–10) minus detractori (0–6), în puncte de la −100 la 100. Se arată de la 10 răspunsuri în sus.',
  },
  ces: {
    name: 'A fost ușor (CES)',
    definition: 'Proporția clienților care sunt de acord, cu 5 până la 7 din 7, că le-a fost ușor.',
  },
  'first-contact-resolution': {
    name: 'Rezolvare la primul contact',
    definition:
      'Proporția tichetelor rezolvate care au rămas rezolvate, fără un tichet nou al aceluiași client pe aceeași temă în 7 zile. Consultarea unui expert nu o strică. Se spune după 7 zile.',
  },
  'reopen-rate': {
    name: 'Rata de redeschidere',
    definition:
      'Proporția tichetelor rezolvate pe care clientul le-a redeschis în 7 zile. Un simplu mulțumesc și o problemă nouă nu contează. Se spune după 7 zile.',
  },
  'agent-reply-clock': {
    name: 'Timp de răspuns',
    definition:
      'Cât a așteptat un client fiecare răspuns al tău: de la atribuirea ta sau de la mesajul lui fără răspuns, care e mai târziu, fără timpul în așteptare, în suspendare sau la un expert. Valoarea din mijloc.',
  },
  'first-response-time': {
    name: 'Timp până la primul răspuns',
    definition:
      'De la primul mesaj al clientului, sau de la predarea de către bot, până la primul răspuns public al unui om. Valoarea din mijloc; este a echipei.',
  },
  'first-resolution-time': {
    name: 'Timp până la prima rezolvare',
    definition: 'De la crearea tichetului până când a fost rezolvat prima dată. Valoarea din mijloc.',
  },
  'full-resolution-time': {
    name: 'Timp până la rezolvarea deplină',
    definition:
      'De la crearea tichetului până la soluția care a rezistat, cu redeschideri cu tot. Valoarea din mijloc.',
  },
  'volume-solved': {
    name: 'Tichete rezolvate',
    definition:
      'Tichete rezolvate în perioadă și încă rezolvate. Niciodată o țintă: mai multe tichete nu înseamnă ajutor mai bun.',
  },
  backlog: {
    name: 'Restanțe',
    definition: 'Tichete create și nerezolvate la sfârșitul perioadei.',
  },
};
