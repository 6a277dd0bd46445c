import type { StateWords } from '../en/kpi.ts';
import type { KpiWords } from '../words/kpi.ts';

export const kpi: KpiWords = {
  csat: {
    name: 'Satisfacția clienților (CSAT)',
    definition:
      'Proporția clienților care au răspuns 4 sau 5 din 5. Un răspuns pe conversație; scările diferite nu se amestecă niciodată.',
    formula: '(n4 + n5) / n pe cinci puncte; pe două sau trei puncte contează doar cel mai înalt.',
  },
  nps: {
    name: 'Ne-ar recomanda (NPS)',
    definition:
      'Promotori (9–10) minus detractori (0–6), în puncte de la −100 la 100. Se arată de la 10 răspunsuri în sus.',
    formula:
      '100 · (proporția de 9–10 − proporția de 0–6). Interval: Wald ajustat; sub 20 de răspunsuri, intervalul „score”.',
  },
  ces: {
    name: 'A fost ușor (CES)',
    definition: 'Proporția clienților care sunt de acord, cu 5 până la 7 din 7, că le-a fost ușor.',
    formula:
      'Răspunsuri de 5–7 / toate, de la 1 la 7, la „[Compania] mi-a făcut ușoară rezolvarea problemei”; alături, media lor.',
  },
  'first-contact-resolution': {
    name: 'Rezolvare la primul contact',
    definition:
      'Proporția tichetelor rezolvate care au rămas rezolvate, fără un tichet nou al aceluiași client pe aceeași temă în 7 zile, chiar dacă a fost apoi comasat; un tichet deschis de noi, în care clientul n-a scris nimic, nu contează. Consultarea unui expert nu o strică. Se spune după 7 zile.',
    formula:
      'Tichete rezolvate fără redeschidere și fără un tichet nou al aceluiași client pe aceeași temă în 7 zile / tichete rezolvate. Măsoară calitatea, spre deosebire de rezolvarea la primul nivel.',
  },
  'reopen-rate': {
    name: 'Rata de redeschidere',
    definition:
      'Proporția tichetelor rezolvate pe care clientul le-a redeschis în 7 zile. Un simplu mulțumesc și o problemă nouă nu contează. Se spune după 7 zile.',
    formula: 'Tichete redeschise în 7 zile / tichete rezolvate prima dată; se spune când au 7 zile.',
  },
  'quality-score': {
    name: 'Scor de calitate',
    definition:
      'Media evaluărilor tale de calitate, de la 0 la 100. Fiecare evaluare ponderează criterii cunoscute dinainte; dacă unul critic nu e îndeplinit, evaluarea valorează 0. Este vizibilă doar pentru tine și pentru cel care te evaluează.',
    formula:
      'O evaluare = Σ pondere · (nota − minima) / (maxima − minima) / Σ pondere, 0 dacă un criteriu critic nu e îndeplinit; apoi media evaluărilor.',
  },
  'one-touch': {
    name: 'Rezolvate dintr-un răspuns',
    definition:
      'Proporția tichetelor rezolvate care au avut nevoie de exact un răspuns public (și cuvintele de deschidere pe care clientul le-a putut citi sunt unul) și nu au fost redeschise niciodată. Un simplu mulțumesc nu redeschide. Nu e o țintă: unele cazuri au nevoie de o conversație.',
    formula:
      'Tichete rezolvate cu exact un mesaj public al nostru și fără altă redeschidere decât un mulțumesc / tichete rezolvate.',
  },
  ownership: {
    name: 'Responsabilitate',
    definition:
      'Proporția tichetelor rezolvate pe care le-a avut cineva în grijă și care au trecut din mână în mână de cel mult două ori. Un client nu se plimbă de la unul la altul.',
    formula:
      'Tichete rezolvate care au avut un responsabil și au trecut din mână în mână de cel mult două ori / tichete rezolvate.',
  },
  'agent-reply-clock': {
    name: 'Timp de răspuns',
    definition:
      'Cât a așteptat un client fiecare răspuns al tău: de la mesajul lui fără răspuns sau, dacă a fost mai târziu, de când tichetul a fost al tău, ai fost invitat ori ai luat parte prima dată; așteptarea dinainte nu e a nimănui; fără timpul în așteptare, în suspendare sau la un expert. Valoarea din mijloc.',
    formula:
      'Răspunsul − cel mai târziu dintre primul mesaj fără răspuns și clipa de când ai fost acolo, fără timpul în așteptare, în suspendare și la un expert; este al celui care l-a trimis.',
  },
  'first-response-time': {
    name: 'Timp până la primul răspuns',
    definition:
      'De la primul mesaj al clientului, sau de la predarea de către bot, până la primul răspuns public al unui om. Ce s-a rezolvat fără răspuns și s-a întrebat din nou se socotește de la noua întrebare; după o comasare, de la cea mai veche. Valoarea din mijloc; este a echipei.',
    formula: 'Primul răspuns public al unui om − crearea, predarea de către bot sau întrebarea pusă din nou.',
  },
  'next-reply-time': {
    name: 'Timp până la răspunsurile următoare',
    definition:
      'Cât au așteptat clienții fiecare răspuns de după primul, de la primul lor mesaj fără răspuns. Valoarea din mijloc; este a echipei.',
    formula: 'Răspuns public − primul mesaj fără răspuns al clientului.',
  },
  'first-resolution-time': {
    name: 'Timp până la prima rezolvare',
    definition: 'De la crearea tichetului până când a fost rezolvat prima dată. Valoarea din mijloc.',
    formula: 'Rezolvat prima dată − creat.',
  },
  'full-resolution-time': {
    name: 'Timp până la rezolvarea deplină',
    definition:
      'De la crearea tichetului până la soluția care a rezistat, cu redeschideri cu tot. Valoarea din mijloc.',
    formula: 'Rezolvat ultima dată − creat.',
  },
  'requester-wait': {
    name: 'Așteptarea clientului',
    definition:
      'Cât a așteptat în total după noi un tichet rezolvat: nou, deschis sau suspendat. Valoarea din mijloc; este a echipei, pentru că o parte trece înainte să fie atribuit cuiva.',
    formula: 'Σ timp nou, deschis sau suspendat.',
  },
  'agent-wait': {
    name: 'În așteptarea clientului',
    definition:
      'Cât a așteptat în total după client un tichet rezolvat: în așteptare, până când scrie clientul. Valoarea din mijloc. Nici bună, nici rea în sine.',
    formula: 'Σ timp în așteptare, până când scrie clientul.',
  },
  'hold-time': {
    name: 'În așteptarea altora',
    definition:
      'Cât a așteptat în total un tichet rezolvat după cineva din afară, de pildă un furnizor. Valoarea din mijloc.',
    formula: 'Σ timp suspendat.',
  },
  'handle-time': {
    name: 'Timp de lucru (estimat)',
    definition:
      'Cât a fost un tichet rezolvat deschis și atribuit ție, cu pauzele de peste 30 de minute scurtate. O estimare, pentru că munca însăși n-a măsurat-o nimeni. Niciodată o țintă: ajutorul atent durează cât durează.',
    formula: 'Σ timp deschis și atribuit, fiecare porțiune fără activitate scurtată la 30 de minute.',
  },
  'queue-wait': {
    name: 'Așteptare la coadă',
    definition:
      'De la crearea tichetului, sau de la predarea de către bot, până când a fost atribuit cuiva, a răspuns cineva sau clientul a plecat. Valoarea din mijloc.',
    formula: 'Prima atribuire, răspunsul unui om sau plecarea clientului − crearea sau predarea.',
  },
  'volume-incoming': {
    name: 'Tichete care vin',
    definition:
      'Tichete deschise în perioadă, de clienți sau pentru ei. Spamul, ce a fost șters, testele și ce a fost unit cu alt tichet nu se numără. Niciodată o țintă: nimeni nu hotărăște câte probleme au clienții.',
    formula: 'Tichete create în perioadă.',
  },
  'volume-solved': {
    name: 'Tichete rezolvate',
    definition:
      'Tichete rezolvate în perioadă și încă rezolvate. Niciodată o țintă: mai multe tichete nu înseamnă ajutor mai bun.',
    formula: 'Tichete a căror soluție actuală cade în perioadă, oricând au fost create.',
  },
  'volume-helped': {
    name: 'Tichete la care ai ajutat',
    definition:
      'Tichete rezolvate la care ai luat parte fără să fii cel care le-a rezolvat: ca expert întrebat, ca sprijin sau printr-o predare completă. Contează la fel de mult ca ale tale.',
    formula: 'Tichete rezolvate la care a avut o parte însemnată cineva care nu le-a rezolvat.',
  },
  backlog: {
    name: 'Restanțe',
    definition:
      'Tichete create și nerezolvate la sfârșitul perioadei, fiecare pentru cel care îl avea atunci; ce nu avea nimeni e al echipei.',
    formula: 'Tichete create și nerezolvate la sfârșitul perioadei, după vechime.',
  },
  'backlog-age': {
    name: 'Vechimea restanțelor',
    definition:
      'De cât timp sunt deschise tichetele încă deschise la sfârșitul perioadei, de la ultima redeschidere dacă a fost una. Valoarea din mijloc.',
    formula: 'Mediana și P90 (tipul 7) ale vechimii restanțelor; alături, cea mai veche.',
  },
  abandonment: {
    name: 'Abandon',
    definition:
      'Proporția clienților care au plecat înainte să răspundă un om, după ce au așteptat mai mult de 10 secunde, din toți cei care au ieșit din coadă într-un fel sau altul. Cine a plecat după o așteptare necunoscută e arătat alături, nu socotit pierdut.',
    formula: 'Plecați înainte de răspunsul unui om, după mai mult de 10 s / toți cei ieșiți din coadă.',
  },
  'sla-attainment': {
    name: 'Promisiuni ținute (SLA)',
    definition:
      'Proporția promisiunilor de serviciu ținute dintre cele decise. Ce e scadent și încă deschis contează ca neținut; ce nu e încă scadent nu contează. Prioritatea este cea pe care o avea tichetul când s-a făcut promisiunea. O promisiune mai nouă schimbă termenul, niciodată începutul, și nu șterge o încălcare; poate sta pe loc cât timp e întrebat clientul.',
    formula:
      'Ținute / (ținute + neținute), după prioritatea din clipa promisiunii; una mai nouă schimbă termenul, nu începutul.',
  },
  deflection: {
    name: 'Rezolvat printr-un articol',
    definition:
      'Proporția sesiunilor în care clientul a spus că un articol i-a rezolvat problema. Cinstit: cine revine în 72 de ore n-a fost ajutat, iar cine nu poate fi recunoscut nu se socotește ajutat.',
    formula:
      'Sesiuni cu „asta a rezolvat” și fără revenirea clientului în 72 de ore / sesiuni deschise de clienți.',
  },
  'answer-rate': {
    name: 'Rata de răspuns',
    definition:
      'Proporția chestionarelor la care s-a răspuns, dintre cele trimise și nereturnate. Nu e o țintă: nimeni nu trebuie să cerșească răspunsuri.',
    formula: 'Cu răspuns / (trimise − returnate).',
  },
  coverage: {
    name: 'Echipe care își aud clienții',
    definition:
      'Câte dintre echipele care au rezolvat tichete au primit cel puțin un răspuns. O echipă despre care nu se aude nimic nu poate fi nici judecată, nici lăudată.',
    formula: 'Cozi cu un răspuns / cozi cu tichete rezolvate.',
  },
  certifications: {
    name: 'Certificări',
    definition: 'Certificări obținute și în vigoare, dintre cele plănuite până la sfârșitul perioadei.',
    formula: 'Obținute și în vigoare / plănuite, la sfârșitul perioadei.',
  },
  engagement: {
    name: 'Ar recomanda locul de muncă (eNPS)',
    definition:
      'Colegii care ar recomanda să lucrezi aici (9–10) minus cei care nu (0–6), în puncte de la −100 la 100. Anonim: se arată de la 5 răspunsuri în sus, niciodată pentru o persoană.',
    formula:
      '100 · (proporția de 9–10 − proporția de 0–6) la recomandarea locului de muncă, de la cinci răspunsuri în sus.',
  },
  occupancy: {
    name: 'Grad de ocupare',
    definition:
      'Proporția timpului de lucru al echipei petrecută cu cazuri. Peste 85 % oamenii obosesc și calitatea scade: semn că trebuie schimbat planul, nu un om.',
    formula: 'La lucru / (la lucru + disponibil); avertisment peste 85 %.',
  },
  'customer-retention': {
    name: 'Păstrarea clienților',
    definition:
      'Proporția clienților de la începutul perioadei care mai erau clienți la sfârșitul ei; cei noi nu se socotesc.',
    formula: '(Clienți la sfârșit − cei noi) / clienți la început.',
  },
  'cost-per-resolution': {
    name: 'Cost pe rezolvare',
    definition:
      'Cât a costat serviciul în perioadă, pe tichet rezolvat. Un tichet rezolvat la un nivel mai înalt a fost plătit și la cele de mai jos, așa că costurile se adună de la nivel la nivel.',
    formula: 'Cheltuieli de funcționare / tichete rezolvate, adunate de la nivel la nivel.',
  },
};

export const states: StateWords = {
  'target.text': 'Țintă {value}',
  'target.is met': 'atinsă',
  'target.is near': 'aproape',
  'target.is attention': 'merită privită',
  'target.is none': 'încă fără cifră',
  'target.because no number': 'încă fără cifră',
  'target.because partner has no number': '{partner} nu are încă cifră, iar viteza nu se judecă singură',
  'target.because partner has no target': 'conveniți și asupra {partner}: viteza nu se judecă singură',
  'target.because partner missed': '{partner} e sub ce s-a convenit',
  'interval.text': 'interval de {level}: {low} – {high}',
  'waiting.text': '{count} încă în așteptare, cel mai vechi de {age}',
  'band.text': 'Echipa: cam jumătate între {low} și {high} ({voices} voci)',
  'band.what':
    'O dată pe lună, browserul fiecărui coleg dă un singur număr abătut intenționat; media lor este {middle} (de nouă ori din zece cea adevărată se află între {from} și {to}), iar jumătate dintr-o echipă încape de obicei în intervalul arătat. Nimeni, nici măcar cine administrează serverul, nu primește numărul tău exact, iar cine a fost în concediu nu schimbă nimic.',
  'band.none':
    'Echipa nu are încă o cifră: e nevoie de {least} colegi cu câte {cases} de cazuri în 13 săptămâni, iar cifra se calculează pe 11 ale fiecărei luni. Fiecare browser dă un singur număr abătut intenționat, ca nimeni să nu-l primească pe al tău exact.',
  'reason.too few': 'Încă prea puține pentru o cifră.',
  'reason.no schedule':
    'Programul de lucru nu este cunoscut: întreabă coordonatorul sau privește ceasul calendaristic.',
  'reason.not ripe': 'Prea devreme: aceste cazuri se mai pot schimba.',
  'reason.no answers': 'Încă nu a răspuns niciun client.',
  'reason.nothing in period': 'Nimic în această perioadă.',
  'reason.not available here': 'Acest helpdesk nu spune.',
  'reason.mixed formats': 'Întrebat pe scări diferite, care nu se amestecă.',
  'reason.crowd too small': 'Prea puțini oameni pentru anonimat.',
  'n.text': 'n = {n}',
  'method.share with Wilson interval': 'Ponderea răspunsurilor „da” din total, cu intervalul Wilson',
  'method.median': 'Mediana (tipul 7)',
  'method.median of open and assigned time': 'Mediana (tipul 7) a timpului deschis și atribuit: o aproximare',
  'method.median age at the end': 'Mediana (tipul 7) a vechimilor la sfârșitul perioadei',
  'method.count': 'Număr',
  'method.count at the end': 'Număr la sfârșitul perioadei',
  'method.net promoters': 'Ponderea promotorilor minus ponderea detractorilor',
  'method.mean of reviews': 'Media evaluărilor',
  'method.customers kept': 'Clienții de la sfârșit, fără cei noi, din cei de la început',
  'method.teams heard': 'Echipe cu cel puțin un răspuns din cele cu tichete rezolvate',
  'method.valid of planned': 'Valabile din cele planificate la sfârșitul perioadei',
  'method.expense per solved ticket': 'Cheltuieli de operare împărțite la tichetele rezolvate',
  'method.handling of all time': 'Timp de lucru din totalul timpului de lucru și disponibil',
  'method.for the team only': 'Se măsoară doar pentru echipă',
  none: 'fără cifră',
  'expected.better': 'Mai bine decât era de așteptat pentru cazurile tale',
  'expected.as expected': 'Cum era de așteptat pentru cazurile tale',
  'expected.below': 'Sub ce era de așteptat pentru cazurile tale: merită privit',
  'expected.not enough': 'Încă nu sunt destule cazuri pentru a compara cu ce era de așteptat',
  'change.may have changed': 'E posibil să se fi schimbat în săptămâna din {week}',
  'reach.within': 'În limitele a ceea ce atingi de obicei ({low} – {high}): realizabil',
  'reach.easy': 'Atingi deja de obicei asta ({low} – {high}): ușor de atins',
  'reach.stretch': 'Peste ce atingi de obicei ({low} – {high}): ambițios',
  'reach.unknown': 'Trecutul tău e încă prea scurt pentru a spune',
  'pace.ahead': 'înaintea ritmului',
  'pace.on': 'pe drumul bun',
  'pace.behind': 'încă nu e pe drum',
  'pace.unknown': 'prea devreme pentru a spune ritmul',
  'proposal.proposed': 'Propusă: așteaptă acordul agentului',
  'proposal.accepted': 'Acceptată',
  'proposal.declined': 'Refuzată',
  'proposal.withdrawn': 'Retrasă',
  'pair.text': 'Alături, {partner}: {value}',
  'pair.none': '{partner}, alături, nu are încă cifră: viteza singură nu spune nimic',
};
