import type { LoyaltyWords } from '../en/loyalty.ts';

export const loyaltyWords: LoyaltyWords = {
  title: 'Fidelitate',
  per: 'Pe',
  'per.month': 'lună',
  'per.quarter': 'trimestru',
  'per.year': 'an',
  period: 'Perioada',
  none: 'Nu se știe încă nimic: nu a venit niciun caz și nu s-a introdus nimic mai jos.',
  'retention.title': 'Clienți care au rămas',
  'retention.standing': '{hits} din {n} clienți de la început erau clienți și la sfârșit.',
  'retention.all': 'Sunt numărați toți clienții: nu există interval.',
  'retention.hits': 'Au rămas',
  'retention.n': 'La început',
  'complaints.title': 'Cazuri care sunt reclamații',
  'complaints.standing': '{hits} din {n} cazuri au un subiect marcat ca reclamație.',
  'complaints.hits': 'Reclamații',
  'complaints.n': 'Cazuri',
  'conversion.title': 'Vizite cu comandă',
  'conversion.standing': '{hits} din {n} vizite în magazin s-au încheiat cu o comandă.',
  'conversion.hits': 'Comenzi',
  'conversion.n': 'Vizite',
  between: 'Între {low} și {high} (95 %).',
  'change.higher': 'Mai mult decât în perioada anterioară, peste ce poate aduce întâmplarea.',
  'change.lower': 'Mai puțin decât în perioada anterioară, peste ce poate aduce întâmplarea.',
  'reason.open': 'Perioada aceasta nu s-a încheiat.',
  'missing.customers':
    'Lipsesc clienții pentru {months}. Introduceți mai jos câți erau la început, câți au venit și câți erau la sfârșit, sau aduceți un fișier.',
  'missing.shop':
    'Lipsesc vizitele și comenzile pentru {months}. Introduceți mai jos ce numără magazinul, sau aduceți un fișier.',
  'reason.mismatch':
    '{months} nu începe cu atâția clienți câți avea la sfârșit luna anterioară. Corectați mai jos una dintre ele.',
  'reason.lost-again':
    'Au plecat mai mulți clienți decât erau la început: unii au venit și au plecat în cursul perioadei. Cifrele acestea nu spun cine a rămas; priviți perioade mai scurte.',
  'reason.unmarked': 'Nimeni nu a spus încă ce subiecte sunt reclamații. Bifați-le mai jos.',
  'reason.no topics':
    'Niciun caz nu are încă subiect. Îl dau regulile (Setări › Repartizare) și helpdeskul citit de collector.',
  'reason.old':
    'Cazurile se cunosc din {since}, cât le păstrează retentionDays: perioada aceasta a început mai devreme.',
  'reason.reading': 'Helpdeskul este citit pentru prima dată: nu se cunosc încă toate cazurile.',
  'reason.nothing': 'Nu a fost nimic de numărat în perioada aceasta.',
  'trend.title': '{title}, perioadă cu perioadă',
  'trend.summary': 'De la {first} ({from}) la {last} ({to}).',
  how: 'Cum se calculează?',
  'how.retention':
    'Clienți care au rămas: cei de la sfârșit fără cei noi, împărțiți la cei de la început. La un trimestru sau un an contează începutul primei luni și sfârșitul ultimei; fiecare lună trebuie să înceapă cu câți avea la sfârșit cea dinainte.',
  'how.complaints':
    'Reclamații: cazurile venite cu un subiect bifat aici, împărțite la toate cele venite, oricum s-au încheiat. Alte subiecte bifate numără din nou fiecare perioadă.',
  'how.conversion':
    'Comenzi: vizitele în magazin încheiate cu o comandă, împărțite la toate vizitele, așa cum le numără magazinul. Nu spune ce legătură are asistența cu asta.',
  'how.source':
    'Intervalele sunt ale lui Wilson, la 95 %. Cazurile vin {source} și se cunosc din {since}; clienții și comenzile, așa cum au fost introduse aici. Nimeni din echipă nu este numărat.',
  'source.helpdesk': 'din helpdesk, citit de collector',
  'source.sessions': 'din sesiunile proprii ale collectorului',
  'enter.title': 'Clienții și comenzile unei luni',
  'enter.what':
    'Din lista dumneavoastră de clienți și din magazin. Un rând gol înseamnă necunoscut: ce era introdus acolo este scos.',
  'enter.start': 'Clienți la început',
  'enter.new': 'Noi în lună',
  'enter.end': 'Clienți la sfârșit',
  'enter.visits': 'Vizite în magazin',
  'enter.orders': 'Dintre ele, cu comandă',
  'enter.save': 'Salvați luna',
  saved: 'Salvat ca versiunea {version}.',
  'topics.title': 'Subiecte care sunt reclamații',
  'topics.what': 'Cazurile cu un subiect bifat aici contează ca reclamații, în fiecare perioadă.',
  'topics.n': '{n|one:{n} caz|few:{n} cazuri|other:{n} de cazuri}',
  'topics.save': 'Salvați subiectele',
  'file.title': 'Clienți și comenzi dintr-un fișier',
  'file.what':
    'Un CSV a cărui primă linie numește coloanele: month, customers_start, customers_new, customers_end, visits, orders (ajunge unul dintre cele două feluri). Întâi este examinat; nu se păstrează nimic înainte să salvezi.',
};
