import type { StateWords } from '../en/kpi.ts';
import type { KpiWords } from '../words/kpi.ts';

export const kpi: KpiWords = {
  csat: {
    name: 'Satisfacción del cliente (CSAT)',
    definition:
      'La proporción de clientes que respondieron 4 o 5 de 5. Una respuesta por conversación; nunca se mezclan escalas distintas.',
    formula: '(n4 + n5) / n con cinco puntos; con dos o tres puntos solo cuenta el más alto.',
  },
  nps: {
    name: 'Nos recomendaría (NPS)',
    definition:
      'Promotores (9–10) menos detractores (0–6), en puntos de −100 a 100. Se muestra a partir de 10 respuestas.',
    formula:
      '100 · (proporción de 9–10 − proporción de 0–6). Intervalo: Wald ajustado; con menos de 20 respuestas, el de puntuación («score»).',
  },
  ces: {
    name: 'Fue fácil (CES)',
    definition: 'La proporción de clientes que están de acuerdo, con 5 a 7 de 7, en que se les puso fácil.',
    formula:
      'Respuestas de 5–7 / todas, de 1 a 7, a «[Empresa] me puso fácil resolver mi asunto»; al lado, su media.',
  },
  'first-contact-resolution': {
    name: 'Resolución en el primer contacto',
    definition:
      'La proporción de tickets resueltos que siguieron resueltos, sin un ticket nuevo del mismo cliente y tema en 7 días, aunque luego se fusione; un ticket que abrimos nosotros y en el que el cliente no escribió no cuenta. Consultar a un experto no la quita. Se dice pasados 7 días.',
    formula:
      'Tickets resueltos sin reapertura y sin un ticket nuevo del mismo cliente y tema en 7 días / tickets resueltos. Mide calidad, a diferencia de la resolución en el primer nivel.',
  },
  'reopen-rate': {
    name: 'Tasa de reapertura',
    definition:
      'La proporción de tickets resueltos que el cliente reabrió en 7 días. Un simple gracias y un asunto nuevo no cuentan. Se dice pasados 7 días.',
    formula:
      'Tickets reabiertos en 7 días / tickets resueltos por primera vez; se dice cuando tienen 7 días.',
  },
  'quality-score': {
    name: 'Puntuación de calidad',
    definition:
      'La media de tus revisiones de calidad, de 0 a 100. Cada revisión pondera criterios que conoces de antemano; si falla uno crítico, esa revisión vale 0. Solo la veis tú y quien te revisa.',
    formula:
      'Una revisión = Σ peso · (nota − mínima) / (máxima − mínima) / Σ peso, 0 si falla un criterio crítico; después, la media de las revisiones.',
  },
  'one-touch': {
    name: 'Resueltos con una respuesta',
    definition:
      'La proporción de tickets resueltos que necesitaron exactamente una respuesta pública (también lo son las palabras de apertura que el cliente pudo leer) y nunca se reabrieron. Un simple gracias no reabre. No es un objetivo: algunos casos necesitan una conversación.',
    formula:
      'Tickets resueltos con exactamente un mensaje público nuestro y sin más reapertura que un gracias / tickets resueltos.',
  },
  ownership: {
    name: 'Responsabilidad',
    definition:
      'La proporción de tickets resueltos que alguien tuvo a su cargo y que cambiaron de manos dos veces como mucho. A un cliente no se le pasa de unos a otros.',
    formula:
      'Tickets resueltos que tuvieron responsable y cambiaron de manos dos veces como mucho / tickets resueltos.',
  },
  'agent-reply-clock': {
    name: 'Tiempo de respuesta',
    definition:
      'Cuánto esperó un cliente cada respuesta tuya: desde su mensaje sin responder o, si fue después, desde que el ticket fue tuyo, te invitaron o participaste por primera vez; la espera anterior no es de nadie; sin el tiempo pendiente, en espera o con un experto. El valor central de todos.',
    formula:
      'Respuesta − lo más tardío entre el primer mensaje sin responder y el momento en que estabas, menos el tiempo pendiente, en espera y con un experto; es de quien la envió.',
  },
  'first-response-time': {
    name: 'Tiempo de primera respuesta',
    definition:
      'Desde el primer mensaje del cliente, o desde el traspaso del bot, hasta la primera respuesta pública de una persona. Lo resuelto sin respuesta y preguntado de nuevo cuenta desde la nueva pregunta; tras una fusión, desde la más antigua. El valor central de todos; es del equipo.',
    formula:
      'Primera respuesta pública de una persona − creación, traspaso del bot o pregunta hecha de nuevo.',
  },
  'next-reply-time': {
    name: 'Tiempo de las siguientes respuestas',
    definition:
      'Cuánto esperaron los clientes cada respuesta después de la primera, desde su primer mensaje sin responder. El valor central de todos; es del equipo.',
    formula: 'Respuesta pública − primer mensaje sin responder del cliente.',
  },
  'first-resolution-time': {
    name: 'Tiempo hasta la primera resolución',
    definition:
      'Desde la creación del ticket hasta que se resolvió por primera vez. El valor central de todos.',
    formula: 'Resuelto por primera vez − creado.',
  },
  'full-resolution-time': {
    name: 'Tiempo hasta la resolución completa',
    definition:
      'Desde la creación del ticket hasta la solución que se mantuvo, reaperturas incluidas. El valor central de todos.',
    formula: 'Resuelto por última vez − creado.',
  },
  'requester-wait': {
    name: 'Espera del cliente',
    definition:
      'Cuánto esperó en total por nosotros un ticket resuelto: nuevo, abierto o en espera. El valor central de todos; es del equipo, porque una parte pasa antes de que nadie lo tenga asignado.',
    formula: 'Σ tiempo nuevo, abierto o en espera.',
  },
  'agent-wait': {
    name: 'Esperando al cliente',
    definition:
      'Cuánto esperó en total al cliente un ticket resuelto: pendiente, hasta que el cliente escribe. El valor central de todos. Ni bueno ni malo en sí.',
    formula: 'Σ tiempo pendiente, hasta que el cliente escribe.',
  },
  'hold-time': {
    name: 'En espera de terceros',
    definition:
      'Cuánto esperó en total un ticket resuelto a alguien de fuera, como un proveedor. El valor central de todos.',
    formula: 'Σ tiempo en espera.',
  },
  'handle-time': {
    name: 'Tiempo de gestión (estimado)',
    definition:
      'Cuánto estuvo un ticket resuelto abierto y asignado a ti, con las pausas de más de 30 minutos recortadas. Es una estimación, porque nadie midió el trabajo en sí. Nunca un objetivo: una ayuda cuidadosa lleva su tiempo.',
    formula: 'Σ tiempo abierto y asignado, con cada tramo sin actividad recortado a 30 minutos.',
  },
  'queue-wait': {
    name: 'Espera en cola',
    definition:
      'Desde la creación del ticket, o desde el traspaso del bot, hasta que se asignó a alguien, alguien respondió o el cliente se fue. El valor central de todos.',
    formula: 'Primera asignación, respuesta de una persona o marcha del cliente − creación o traspaso.',
  },
  'volume-incoming': {
    name: 'Tickets que llegan',
    definition:
      'Tickets abiertos en el periodo, por clientes o para ellos. No cuentan el spam, lo eliminado, las pruebas ni lo que se unió a otro ticket. Nunca un objetivo: nadie decide cuántos problemas tienen los clientes.',
    formula: 'Tickets creados en el periodo.',
  },
  'volume-solved': {
    name: 'Tickets resueltos',
    definition:
      'Tickets resueltos en el periodo y aún resueltos. Nunca un objetivo: más tickets no son mejor ayuda.',
    formula: 'Tickets cuya solución vigente cae en el periodo, se crearan cuando se crearan.',
  },
  'volume-helped': {
    name: 'Tickets en los que ayudaste',
    definition:
      'Tickets resueltos en los que participaste sin ser quien los resolvió: como experto consultado, como apoyo o con un traspaso completo. Cuentan tanto como los tuyos.',
    formula: 'Tickets resueltos con una parte sustancial de alguien que no los resolvió.',
  },
  backlog: {
    name: 'Pendientes',
    definition:
      'Tickets creados y sin resolver al final del periodo, cada uno para quien lo tenía entonces; lo que no tenía nadie es del equipo.',
    formula: 'Tickets creados y sin resolver al final del periodo, por antigüedad.',
  },
  'backlog-age': {
    name: 'Antigüedad de los pendientes',
    definition:
      'Cuánto llevan abiertos los tickets que siguen abiertos al final del periodo, desde su última reapertura si la hubo. El valor central de todos.',
    formula: 'Mediana y P90 (tipo 7) de la antigüedad de los pendientes; al lado, el más antiguo.',
  },
  abandonment: {
    name: 'Abandono',
    definition:
      'La proporción de clientes que se fueron antes de que respondiera una persona, tras esperar más de 10 segundos, entre todos los que salieron de la cola de un modo u otro. Quien se fue tras una espera desconocida se indica al lado y no se cuenta como perdido.',
    formula:
      'Se fueron antes de la respuesta de una persona, tras más de 10 s / todos los que salieron de la cola.',
  },
  'sla-attainment': {
    name: 'Compromisos cumplidos (SLA)',
    definition:
      'La proporción de compromisos de servicio cumplidos entre los ya decididos. Vencido y aún abierto cuenta como incumplido; lo que aún no vence no cuenta. La prioridad es la que tenía el ticket al asumir el compromiso. Un compromiso nuevo cambia el plazo, nunca el inicio, y no borra un incumplimiento; puede detenerse mientras se pregunta al cliente.',
    formula:
      'Cumplidos / (cumplidos + incumplidos), con la prioridad del momento del compromiso; uno nuevo cambia el plazo, no el inicio.',
  },
  deflection: {
    name: 'Resuelto por un artículo',
    definition:
      'La proporción de sesiones en las que el cliente dijo que un artículo resolvió su problema. Con honestidad: quien vuelve antes de 72 horas no quedó ayudado, y a quien no se puede reconocer no se le cuenta como ayudado.',
    formula:
      'Sesiones con «eso lo resolvió» y sin que el cliente vuelva en 72 horas / sesiones abiertas por clientes.',
  },
  'answer-rate': {
    name: 'Tasa de respuesta',
    definition:
      'La proporción de encuestas respondidas entre las enviadas y no devueltas. No es un objetivo: nadie debe rogar respuestas.',
    formula: 'Respondidas / (enviadas − devueltas).',
  },
  coverage: {
    name: 'Equipos que oyen a sus clientes',
    definition:
      'Cuántos de los equipos que resolvieron tickets recibieron al menos una respuesta. A un equipo del que nadie oye no se le puede juzgar, ni elogiar.',
    formula: 'Colas con alguna respuesta / colas con tickets resueltos.',
  },
  certifications: {
    name: 'Certificaciones',
    definition: 'Certificaciones obtenidas y vigentes entre las previstas para el final del periodo.',
    formula: 'Obtenidas y vigentes / previstas, al final del periodo.',
  },
  engagement: {
    name: 'Recomendaría trabajar aquí (eNPS)',
    definition:
      'Compañeros que recomendarían trabajar aquí (9–10) menos los que no (0–6), en puntos de −100 a 100. Anónimo: se muestra a partir de 5 respuestas, nunca de una persona.',
    formula:
      '100 · (proporción de 9–10 − proporción de 0–6) al recomendar el lugar de trabajo, a partir de cinco respuestas.',
  },
  occupancy: {
    name: 'Ocupación',
    definition:
      'La proporción del tiempo de trabajo del equipo dedicada a casos. Por encima del 85 % la gente se cansa y la calidad baja: señal de que hay que cambiar el plan, no a una persona.',
    formula: 'Gestionando / (gestionando + disponible); aviso por encima del 85 %.',
  },
  'customer-retention': {
    name: 'Retención de clientes',
    definition:
      'La proporción de clientes del comienzo del periodo que seguían siéndolo al final; los nuevos no cuentan.',
    formula: '(Clientes al final − nuevos) / clientes al comienzo.',
  },
  'cost-per-resolution': {
    name: 'Coste por resolución',
    definition:
      'Lo que costó el servicio en el periodo, por ticket resuelto. Un ticket resuelto en un nivel superior también se pagó en los inferiores, así que los costes se suman de nivel en nivel.',
    formula: 'Gasto operativo / tickets resueltos, sumado de nivel en nivel.',
  },
};

export const states: StateWords = {
  'target.text': 'Objetivo {value}',
  'target.is met': 'cumplido',
  'target.is near': 'cerca',
  'target.is attention': 'conviene mirarlo',
  'target.is none': 'aún sin cifra',
  'target.because no number': 'sin cifra aún',
  'target.because partner has no number': '{partner} aún no tiene cifra, y la rapidez no se juzga sola',
  'target.because partner has no target': 'acordad también {partner}: la rapidez no se juzga sola',
  'target.because partner missed': '{partner} está por debajo de lo acordado',
  'interval.text': 'intervalo del {level}: {low} – {high}',
  'waiting.text': '{count} aún esperando, el más antiguo desde hace {age}',
  'band.text': 'Equipo: cerca de la mitad entre {low} y {high} ({voices} voces)',
  'band.what':
    'Una vez al mes, el navegador de cada compañero da un solo número desviado a propósito; su media es {middle} (nueve de cada diez veces, la verdadera está entre {from} y {to}), y la mitad de un equipo suele caber en el margen mostrado. Nadie, ni siquiera quien administra el servidor, recibe tu número exacto, y no importa quién estuvo de vacaciones.',
  'band.none':
    'Todavía no hay cifra del equipo: hacen falta {least} compañeros con {cases} casos cada uno en 13 semanas, y se calcula el día 11 de cada mes. Cada navegador da un solo número desviado a propósito, para que nadie reciba el tuyo exacto.',
  'reason.too few': 'Aún muy pocos para decirlo.',
  'reason.no schedule':
    'No se conoce el horario laboral: pregunta a tu responsable o mira el reloj de calendario.',
  'reason.not ripe': 'Demasiado pronto: estos casos aún pueden cambiar.',
  'reason.no answers': 'Aún no ha respondido ningún cliente.',
  'reason.nothing in period': 'Nada en este periodo.',
  'reason.not available here': 'Este helpdesk no lo dice.',
  'reason.mixed formats': 'Preguntado con escalas distintas, que no se deben mezclar.',
  'reason.crowd too small': 'Muy pocas personas para ser anónimo.',
  'n.text': 'n = {n}',
  'method.share with Wilson interval': 'Proporción de síes sobre el total, con el intervalo de Wilson',
  'method.median': 'Mediana (tipo 7)',
  'method.median of open and assigned time':
    'Mediana (tipo 7) del tiempo abierto y asignado: una aproximación',
  'method.median age at the end': 'Mediana (tipo 7) de las antigüedades al final del período',
  'method.count': 'Recuento',
  'method.count at the end': 'Recuento al final del período',
  'method.net promoters': 'Proporción de promotores menos proporción de detractores',
  'method.mean of reviews': 'Media de las revisiones',
  'method.customers kept': 'Clientes al final, sin los nuevos, sobre los del principio',
  'method.teams heard': 'Equipos con alguna respuesta sobre los que tienen tickets resueltos',
  'method.valid of planned': 'Vigentes sobre las previstas al final del período',
  'method.expense per solved ticket': 'Gasto operativo dividido entre los tickets resueltos',
  'method.handling of all time': 'Tiempo de atención sobre la suma de atención y disponibilidad',
  'method.for the team only': 'Solo se mide para el equipo',
  none: 'sin cifra',
  'expected.better': 'Mejor de lo esperado para tus casos',
  'expected.as expected': 'Lo esperado para tus casos',
  'expected.below': 'Por debajo de lo esperado para tus casos: merece una mirada',
  'expected.not enough': 'Aún no hay casos suficientes para comparar con lo esperado',
  'change.may have changed': 'Puede haber cambiado en la semana del {week}',
  'reach.within': 'Dentro de lo que sueles alcanzar ({low} – {high}): alcanzable',
  'reach.easy': 'Ya sueles alcanzarlo ({low} – {high}): fácil de cumplir',
  'reach.stretch': 'Más allá de lo que sueles alcanzar ({low} – {high}): ambicioso',
  'reach.unknown': 'Tu pasado es aún demasiado corto para decirlo',
  'pace.ahead': 'por delante del ritmo',
  'pace.on': 'en camino',
  'pace.behind': 'aún no va en camino',
  'pace.unknown': 'demasiado pronto para saber el ritmo',
  'proposal.proposed': 'Propuesto: espera el sí del agente',
  'proposal.accepted': 'Aceptado',
  'proposal.declined': 'Rechazado',
  'proposal.withdrawn': 'Retirado',
  'pair.text': 'A su lado, {partner}: {value}',
  'pair.none': '{partner}, a su lado, aún no tiene cifra: la rapidez sola no dice nada',
};
