import type { KpiText } from '../words/kpi.ts';

export const certifications: KpiText = {
  en: {
    name: 'Certifications',
    definition: 'Certifications held and not expired, among those planned by the end of the period.',
    formula: 'Held and valid / planned, at the end of the period.',
  },
  es: {
    name: 'Certificaciones',
    definition: 'Certificaciones obtenidas y vigentes entre las previstas para el final del periodo.',
    formula: 'Obtenidas y vigentes / previstas, al final del periodo.',
  },
  ro: {
    name: 'Certificări',
    definition: 'Certificări obținute și în vigoare, dintre cele plănuite până la sfârșitul perioadei.',
    formula: 'Obținute și în vigoare / plănuite, la sfârșitul perioadei.',
  },
  'pt-BR': {
    name: 'Certificações',
    definition: 'Certificações obtidas e não vencidas, entre as planejadas até o fim do período.',
    formula: 'Obtidas e válidas / planejadas, no fim do período.',
  },
  fr: {
    name: 'Certifications',
    definition: 'Certifications obtenues et non expirées, parmi celles prévues d’ici la fin de la période.',
    formula: 'Obtenues et valables / prévues, à la fin de la période.',
  },
  de: {
    name: 'Zertifikate',
    definition:
      'Vorhandene und gültige Zertifikate unter denen, die bis zum Ende des Zeitraums geplant waren.',
    formula: 'Vorhanden und gültig / geplant, am Ende des Zeitraums.',
  },
  it: {
    name: 'Certificazioni',
    definition: 'Certificazioni ottenute e non scadute, tra quelle previste entro la fine del periodo.',
    formula: 'Ottenute e valide / previste, alla fine del periodo.',
  },
  ar: {
    name: 'الشهادات',
    definition: 'الشهادات المحصّلة السارية، بين المخطط لها حتى نهاية المدة.',
    formula: 'المحصّلة السارية / المخطط لها، في نهاية المدة.',
  },
};
