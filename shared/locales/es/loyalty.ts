import type { LoyaltyWords } from '../en/loyalty.ts';

export const loyaltyWords: LoyaltyWords = {
  title: 'Fidelidad',
  per: 'Por',
  'per.month': 'mes',
  'per.quarter': 'trimestre',
  'per.year': 'año',
  period: 'Periodo',
  none: 'Aún no se sabe nada: no entró ningún caso y no se indicó nada abajo.',
  'retention.title': 'Clientes que se quedaron',
  'retention.standing': '{hits} de los {n} clientes del inicio seguían siéndolo al final.',
  'retention.all': 'Se cuentan todos los clientes: no hay intervalo.',
  'retention.hits': 'Se quedaron',
  'retention.n': 'Al inicio',
  'complaints.title': 'Casos que son quejas',
  'complaints.standing': '{hits} de {n} casos tienen un tema marcado como queja.',
  'complaints.hits': 'Quejas',
  'complaints.n': 'Casos',
  'conversion.title': 'Visitas con pedido',
  'conversion.standing': '{hits} de {n} visitas a la tienda acabaron en pedido.',
  'conversion.hits': 'Pedidos',
  'conversion.n': 'Visitas',
  between: 'Entre {low} y {high} (95 %).',
  'change.higher': 'Más alto que en el periodo anterior, más de lo que puede traer el azar.',
  'change.lower': 'Más bajo que en el periodo anterior, más de lo que puede traer el azar.',
  'reason.open': 'Este periodo no ha terminado.',
  'missing.customers':
    'Faltan los clientes de {months}. Indique abajo cuántos había al inicio, cuántos llegaron y cuántos había al final, o suba un archivo.',
  'missing.shop':
    'Faltan las visitas y los pedidos de {months}. Indique abajo lo que cuenta la tienda o suba un archivo.',
  'reason.mismatch':
    '{months} no empieza con tantos clientes como terminó el mes anterior. Corrija abajo uno de los dos.',
  'reason.lost-again':
    'Se fueron más clientes de los que había al inicio: algunos llegaron y se fueron dentro del periodo. Estas cifras no dicen quién se quedó; mire periodos más cortos.',
  'reason.unmarked': 'Nadie ha dicho aún qué temas son quejas. Márquelos abajo.',
  'reason.no topics':
    'Ningún caso tiene tema todavía. Se lo dan las reglas de asignación (Ajustes › Asignación) y el helpdesk que lee el collector.',
  'reason.old':
    'Los casos se conocen desde el {since}, mientras retentionDays los conserva: este periodo empezó antes.',
  'reason.reading': 'El helpdesk se está leyendo por primera vez: aún no se conocen todos los casos.',
  'reason.nothing': 'No hubo nada que contar en este periodo.',
  'trend.title': '{title}, periodo a periodo',
  'trend.summary': 'De {first} ({from}) a {last} ({to}).',
  how: '¿Cómo se cuenta?',
  'how.retention':
    'Clientes que se quedaron: los del final sin los nuevos, divididos entre los del inicio. En un trimestre o un año cuentan el inicio del primer mes y el final del último; cada mes debe empezar con tantos como terminó el anterior.',
  'how.complaints':
    'Quejas: los casos que entraron con un tema marcado aquí, divididos entre todos los que entraron, acabaran como acabaran. Marcar otros temas vuelve a contar todos los periodos.',
  'how.conversion':
    'Pedidos: las visitas a la tienda que acabaron en pedido, divididas entre todas, tal como las cuenta la tienda. No dice qué tiene que ver con ello la atención.',
  'how.source':
    'Los intervalos son de Wilson al 95 %. Los casos vienen {source} y se conocen desde el {since}; clientes y pedidos, como se indicaron aquí. No se cuenta a nadie del equipo.',
  'source.helpdesk': 'del helpdesk, leído por el collector',
  'source.sessions': 'de las sesiones del propio collector',
  'enter.title': 'Clientes y pedidos de un mes',
  'enter.what':
    'De su lista de clientes y de su tienda. Una fila vacía vale como desconocida: lo que hubiera en ella se quita.',
  'enter.start': 'Clientes al inicio',
  'enter.new': 'Nuevos en el mes',
  'enter.end': 'Clientes al final',
  'enter.visits': 'Visitas a la tienda',
  'enter.orders': 'De ellas, con pedido',
  'enter.save': 'Guardar este mes',
  saved: 'Guardado como versión {version}.',
  'topics.title': 'Temas que son quejas',
  'topics.what': 'Los casos con un tema marcado aquí cuentan como quejas, en todos los periodos.',
  'topics.n': '{n|one:{n} caso|other:{n} casos}',
  'topics.save': 'Guardar estos temas',
  'file.title': 'Clientes y pedidos desde un archivo',
  'file.what':
    'Un CSV cuya primera línea nombra sus columnas: month, customers_start, customers_new, customers_end, visits, orders (basta con una de las dos clases). Primero se examina; no se guarda nada antes de que usted lo guarde.',
};
