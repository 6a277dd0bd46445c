import type { ArticleWords } from '../en/articles.ts';

export const articleWords: ArticleWords = {
  what: 'Respostas a problemas conhecidos. São oferecidas antes de se perguntar a alguém, conforme o que os clientes respondem ou escrevem; a página pública de ajuda também as mostra, onde está ligada. O que se publica aqui vale na hora.',
  new: 'Novo artigo',
  none: 'Ainda não há artigos. Comece por um problema, por palavras que não encontraram nada ou por um vazio.',
  'none asked':
    'Nada é perguntado antes da sessão, e é ali que os artigos são oferecidos: escolha primeiro uma pesquisa.',
  'to surveys': 'Ir para as pesquisas',
  all: 'Todos os artigos',
  title: 'Título',
  untitled: 'Sem título',
  draft: 'ainda não publicado',
  'edit of': 'Editar: {title}',
  'remove of': 'Retirar: {title}',
  'said in': 'Em {languages}',
  missing: 'Falta: {languages}',
  lacking: 'Clientes cujo idioma lhe falta: {languages}',
  topics: 'Responde a solicitações sobre: {topics}',
  'topics none': 'Hoje não seria oferecido a nenhuma solicitação destes dias.',
  'from.title': 'Rascunhar um a partir de um problema',
  'from.what':
    'Título, condição e palavras de busca são preenchidos com as solicitações destes dias. Para isso se lê o que os clientes escreveram, e isso fica em “Quem leu o quê”.',
  'from.choose': 'Problema',
  'from.line': '{name}: {n|one:uma solicitação|other:{n} solicitações}, {offered} com um artigo',
  'from.go': 'Rascunhar um artigo',
  'wrote.title': 'O que os clientes escreveram',
  'wrote.what': '{written} de {n} solicitações com palavras próprias; as mais recentes estão aqui.',
  'wrote.none': 'Nenhuma destas solicitações veio com palavras próprias.',
  filled:
    'O título é como a pesquisa chama o problema; as palavras de busca são as que vários clientes usaram e quase mais ninguém. Escreva a resposta e confira o resto.',
};
