import type { HostedWords } from '../words/hosted.ts';

export const hosted: HostedWords = {
  unknown: 'Este link não é mais válido. Você não precisa fazer nada.',
  answered: 'Você já respondeu. Obrigado.',
  press: 'Pressione o botão mais uma vez, para sabermos que é você.',
  subject: 'Como foi o nosso atendimento?',
  lead: 'Você esteve em contato com {company}. Um toque basta:',
  foot: 'Abre-se uma página em que você ainda pode mudar ou explicar a resposta. Nada conta antes de você pressionar {send}.',
  required: 'obrigatória',
  code: 'O código que você recebeu',
  codeWrong:
    'Este código não é válido: foi digitado errado, já foi usado ou tem mais de três dias. Confira-o ou peça um novo.',
  help: 'Ajuda',
  helpSearch: 'Buscar uma resposta',
  helpFind: 'Buscar',
  helpNothing: 'Nada encontrado. Talvez com outras palavras; também dá para perguntar.',
  helpAsk: 'Perguntar',
  helpNot: 'Não ajudou: perguntar',
  helpAll: 'Todas as respostas',
  helpLanguage: 'Ler em',
  signedOn: 'Login feito. O Overdesk se conecta sozinho em até um minuto; esta página já pode ser fechada.',
};
