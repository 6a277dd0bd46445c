import type { KpiWords } from './words.ts';

export const es: KpiWords = {
  csat: {
    name: 'Satisfacción del cliente (CSAT)',
    definition:
      'La proporción de clientes que respondieron 4 o 5 de 5. Una respuesta por conversación; nunca se mezclan escalas distintas.',
  },
  nps: {
    name: 'Nos recomendaría (NPS)',
    definition:
      'Promotores (9–10) menos detractores (0–6), en puntos de −100 a 100. Se muestra a partir de 10 respuestas.',
  },
  ces: {
    name: 'Fue fácil (CES)',
    definition: 'La proporción de clientes que están de acuerdo, con 5 a 7 de 7, en que se les puso fácil.',
  },
  'first-contact-resolution': {
    name: 'Resolución en el primer contacto',
    definition:
      'La proporción de tickets resueltos que siguieron resueltos, sin un ticket nuevo del mismo cliente y tema en 7 días. Consultar a un experto no la quita. Se dice pasados 7 días.',
  },
  'reopen-rate': {
    name: 'Tasa de reapertura',
    definition:
      'La proporción de tickets resueltos que el cliente reabrió en 7 días. Un simple gracias y un asunto nuevo no cuentan. Se dice pasados 7 días.',
  },
  'agent-reply-clock': {
    name: 'Tiempo de respuesta',
    definition:
      'Cuánto esperó un cliente cada respuesta tuya: desde tu asignación o su mensaje sin responder, lo que sea posterior, sin el tiempo pendiente, en espera o con un experto. El valor central de todos.',
  },
  'first-response-time': {
    name: 'Tiempo de primera respuesta',
    definition:
      'Desde el primer mensaje del cliente, o desde el traspaso del bot, hasta la primera respuesta pública de una persona. El valor central de todos; es del equipo.',
  },
  'first-resolution-time': {
    name: 'Tiempo hasta la primera resolución',
    definition:
      'Desde la creación del ticket hasta que se resolvió por primera vez. El valor central de todos.',
  },
  'full-resolution-time': {
    name: 'Tiempo hasta la resolución completa',
    definition:
      'Desde la creación del ticket hasta la solución que se mantuvo, reaperturas incluidas. El valor central de todos.',
  },
  'volume-solved': {
    name: 'Tickets resueltos',
    definition:
      'Tickets resueltos en el periodo y aún resueltos. Nunca un objetivo: más tickets no son mejor ayuda.',
  },
  backlog: {
    name: 'Pendientes',
    definition: 'Tickets creados y sin resolver al final del periodo.',
  },
};
