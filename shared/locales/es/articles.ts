import type { ArticleWords } from '../en/articles.ts';

export const articleWords: ArticleWords = {
  what: 'Respuestas a problemas conocidos. Se ofrecen antes de preguntar a nadie, según lo que los clientes responden o escriben; también las muestra la página pública de ayuda, donde está activada. Lo que se publica aquí vale al momento.',
  new: 'Artículo nuevo',
  none: 'Aún no hay artículos. Empiece por un problema, por palabras que no encontraron nada o por uno vacío.',
  'none asked':
    'Antes de la sesión no se pregunta nada, y es ahí donde se ofrecen los artículos: elija primero una encuesta.',
  'to surveys': 'Ir a las encuestas',
  all: 'Todos los artículos',
  title: 'Título',
  untitled: 'Sin título',
  draft: 'aún sin publicar',
  'edit of': 'Editar: {title}',
  'remove of': 'Quitar: {title}',
  'said in': 'En {languages}',
  missing: 'Falta: {languages}',
  lacking: 'Clientes cuyo idioma le falta: {languages}',
  topics: 'Responde a solicitudes sobre: {topics}',
  'topics none': 'Hoy no se ofrecería a ninguna solicitud de estos días.',
  'from.title': 'Redactar uno a partir de un problema',
  'from.what':
    'El título, la condición y las palabras de búsqueda se rellenan con las solicitudes de estos días. Para ello se lee lo que escribieron los clientes, y queda en «Quién ha leído qué».',
  'from.choose': 'Problema',
  'from.line': '{name}: {n|one:una solicitud|other:{n} solicitudes}, {offered} con un artículo',
  'from.go': 'Redactar un artículo',
  'wrote.title': 'Lo que escribieron los clientes',
  'wrote.what': '{written} de {n} solicitudes con palabras propias; aquí están las más recientes.',
  'wrote.none': 'Ninguna de estas solicitudes llegó con palabras propias.',
  filled:
    'El título es como la encuesta llama al problema; las palabras de búsqueda son las que usaron varios clientes con él y casi nadie más. Escriba la respuesta y revise lo demás.',
};
