import type { Answers, ContactDetails } from '../../shared/survey/answers.ts';
import type { Survey } from '../../shared/survey/survey.ts';
import { answerText, say } from '../../shared/survey/words.ts';
import type { ChatStart, ChatTool, MakeChatTool } from '../chats/lib/chat-tool.ts';
import type { WidgetContext } from './widget-context.ts';

/** The site's chat tool, one a page: it remembers its conversation. Null where there is none; rejects when its file cannot be loaded. */
export function chatOf(widget: WidgetContext): Promise<ChatTool | null> {
  widget.tool ??= load(widget).catch((problem: unknown) => {
    delete widget.tool;
    throw problem;
  });
  return widget.tool;
}

async function load({ config, page, chat }: WidgetContext): Promise<ChatTool | null> {
  if (config.next !== 'chat' || !chat) return null;
  const module: { default: MakeChatTool } = await import(`${page.base}widget/${chat}`);
  return module.default(window, config.chat?.options ?? {});
}

/** What a page is told that has no chat tool: the request waits with the collector. */
const NO_CHAT = 'ticket';

/** Hands the answers to the chat tool and lets it take the stage. Resolves with its id; rejects where it does not come. */
export async function openChat(
  widget: WidgetContext,
  survey: Survey,
  answers: Answers,
  queue: string,
  contact: ContactDetails,
): Promise<string> {
  const handOver = nextHandOver(widget);
  const { signal } = handOver;
  try {
    const tool = await chatOf(widget);
    await tool?.before(chatStart(widget, survey, answers, queue, contact), signal);
    await tool?.open(signal);
    return tool?.id ?? NO_CHAT;
  } catch (problem) {
    handOver.abort();
    throw problem;
  }
}

/**
 * For a hand-over to the chat tool. One runs at a time: what an earlier one would still say to the vendor, once its
 * conversation exists, must not be said into this one.
 */
function nextHandOver(widget: WidgetContext): AbortController {
  widget.handOver?.abort();
  const handOver = new AbortController();
  widget.handOver = handOver;
  widget.page.signal.addEventListener('abort', () => handOver.abort());
  return handOver;
}

/** The pre-session answers in the words of the site's chat tool. */
function chatStart(
  widget: WidgetContext,
  survey: Survey,
  answers: Answers,
  queue: string,
  contact: ContactDetails,
): ChatStart {
  const { config, words, locale, fields: known } = widget;
  const said = survey.questions.flatMap((question) => {
    const value = answers[question.id];
    if (value === undefined || question.kind === 'contact') return [];
    const title = say(question.title, locale, survey.language);
    return [{ id: question.id, title, text: answerText(question, value, locale, words, survey.language) }];
  });
  const fields: Record<string, string> = {};
  for (const [from, to] of Object.entries(config.chat?.fields ?? {})) {
    const value = said.find(({ id }) => id === from)?.text ?? known[from];
    if (value !== undefined) fields[to] = value;
  }
  const session = widget.memory.get().session ?? null;
  return {
    session,
    department: config.chat?.departments[queue] ?? null,
    tags: [
      queue,
      ...survey.questions.flatMap(({ id, kind }) => (kind === 'choice' ? [tag(id, answers)] : [])),
    ].filter(Boolean),
    fields:
      session && config.chat?.fields['session']
        ? { ...fields, [config.chat.fields['session']]: session }
        : fields,
    customer: contact as ChatStart['customer'],
    locale,
    summary: said.map(({ title, text }) => `${title} ${text}`).join('\n'),
  };
}

const tag = (id: string, answers: Answers): string =>
  typeof answers[id] === 'string' ? `${id}-${answers[id]}` : '';
