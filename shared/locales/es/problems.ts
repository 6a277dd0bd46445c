import type { ProblemWords } from '../en/problems.ts';

export const problemWords: ProblemWords = {
  title: 'Problemas',
  what: 'Para qué se pidió ayuda. El problema que más pesa va primero; al lado se ve de qué se compone su peso.',
  how: 'Cómo se calcula el peso',
  'how.what':
    'Solicitudes iniciadas en estos días, por lo que cada parte queda por encima o por debajo de la de todo el servicio. Con pocas solicitudes, la parte se acerca a la del servicio, como si hubiera entre ellas diez solicitudes corrientes; la parte de la que no se sabe nada se deja fuera. Las puntuaciones bajas son de respuestas dadas en estos días; todo lo demás, de solicitudes iniciadas en ellos. La atención va desde que alguien la toma hasta el final.',
  missing:
    'No se cuentan los tickets reabiertos en el helpdesk: el recolector no se entera de todos. En su lugar está si el mismo cliente volvió a preguntar por lo mismo en siete días.',
  by: 'Distinguir por',
  'by.topic': 'Tema',
  weight: 'pesa como {n|one:una solicitud corriente|other:{n} solicitudes corrientes}',
  requests: 'Solicitudes',
  'requests.deflected': '{n} resueltas por un artículo',
  back: 'Volvieron en 7 días',
  handling: 'Atención, mediana',
  low: 'Puntuaciones bajas',
  standing: 'entre {low} y {high} de cada 100, n = {n}',
  'standing.time': 'entre {low} y {high}, n = {n}',
  'standing.few': 'n = {n}: muy pocas para un intervalo',
  'part.none': 'no se sabe nada: queda fuera',
  factor: '{factor} veces la del servicio',
  answers: 'Respuestas sobre: {name}',
  'cover.title': 'Artículos',
  'cover.none': 'A estas solicitudes no se les ofrece ningún artículo.',
  'cover.write': 'Redactar un artículo a partir de esto',
  'cover.some':
    'La encuesta de hoy ofrece un artículo a {offered} de {n}; a {spoken} de ellas, en su propio idioma.',
  'cover.lacking': 'Sin texto en: {languages}.',
  articles: '¿Ayudan los artículos?',
  'articles.what':
    'Un «sí» cuenta pasadas 72 horas, si el cliente sería reconocido y no ha vuelto. El texto está abierto en la encuesta: a quien se le ofrece, lo tiene delante. De quien dejó ahí la página no se sabe y no está en ninguna cifra.',
  'articles.none':
    'La encuesta de hoy no tiene artículos. Lo es una pregunta del tipo «respuesta a un problema conocido».',
  article: 'Artículo',
  'article.former': 'ya no está en la encuesta',
  offered: 'Ofrecido',
  yes: '«Me ayudó»',
  'article.back': 'De vuelta en 72 horas',
  share: 'Ayudó',
  'article.few': 'muy pocos: hacen falta {from} ofrecimientos de hace más de 72 horas y hay {n}',
  'article.detail':
    '«No»: {no} · sin decir nada: {nothing} · no se reconocería: {unknown} · de menos de 72 horas: {young}',
  none: 'Nadie pidió ayuda en estos días.',
  more: '{n|one:Hay un problema más ligero|other:Hay {n} problemas más ligeros} que no se muestran.',
  'page.title': 'Página pública de ayuda',
  'page.what':
    'Allí está cada artículo que no se reserva para la encuesta: se puede buscar, en cada uno de sus idiomas y con su propia dirección. A quien no le ayuda, le pregunta desde allí con el artículo anotado.',
  'page.on': 'Está activada:',
  'page.off': 'Está desactivada.',
  'page.turn on': 'Activarla',
  'page.turn off': 'Desactivarla',
  'page.file':
    'Manda el archivo de configuración: escriba allí "help": {"page": true}, o que un administrador pase los ajustes a la consola.',
  'page.line':
    'en la página de ayuda: abierto {opened} veces, «me ayudó» {helped}, preguntaron desde allí {asked}; allí no se reconoce a nadie, por eso no hay porcentaje',
  'missed.title': 'Buscado sin encontrar nada',
  'missed.what':
    'Palabras escritas en la página de ayuda o en la encuesta previa que ningún artículo responde, las más frecuentes primero: tal como se comparan, sin acentos y sin decir de quién. Se muestran a partir de la tercera vez; cada dirección cuenta una vez al día.',
  'missed.none': 'En estos días nada se buscó en vano tres veces.',
  'missed.line': 'buscado {n|one:una vez|other:{n} veces} en {days|one:un día|other:{days} días}',
  'missed.write': 'Escribir uno',
  'missed.write for': 'Escribir un artículo sobre: {words}',
};
