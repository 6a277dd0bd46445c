import type { ChatStart, MakeChatTool } from './lib/chat-tool.ts';
import { flat, once, vendorOf } from './lib/vendor.ts';

/**
 * Rocket.Chat Livechat. Calls made before its iframe is ready are queued by the vendor. Custom fields belong to the
 * visitor's room and are said again once the chat has started. The end is told on the page; the room's id is not.
 * https://developer.rocket.chat/docs/livechat-widget-api
 */
export interface RocketChatApi {
  setDepartment(department: string): void;
  setCustomField(key: string, value: string, overwrite?: boolean): void;
  setGuestName(name: string): void;
  setGuestEmail(email: string): void;
  setLanguage(language: string): void;
  maximizeWidget(): void;
  onChatStarted(callback: () => void): void;
  onChatEnded(callback: () => void): void;
}
/** Runs the function with the API as `this`, now or when the script has come. */
export type RocketChat = (run: (this: RocketChatApi) => void) => void;

const make: MakeChatTool = (page) => {
  let pushed: RocketChat | undefined;
  let ran = false;
  const vendor = vendorOf(
    () => (page as Window & { RocketChat?: RocketChat }).RocketChat,
    (rocket) => {
      // What is pushed runs only once the script has come.
      if (!ran && pushed !== rocket) {
        pushed = rocket;
        rocket(() => {
          ran = true;
        });
      }
      return ran;
    },
  );
  const write = (api: RocketChatApi, { fields, session, tags }: ChatStart): void => {
    for (const [key, value] of Object.entries(flat(fields, null, session))) api.setCustomField(key, value);
    if (tags.length) api.setCustomField('overdesk_tags', tags.join(' '));
  };
  return {
    id: 'rocket-chat',
    capabilities: {
      department: 'before',
      tags: false,
      fields: true,
      identity: true,
      conversationId: false,
      ended: 'page',
    },
    presence: vendor.presence,
    before: async (start, signal) => {
      const rocket = await vendor.arrival(signal);
      const { department, customer, locale } = start;
      rocket(function () {
        this.setLanguage(locale);
        if (department) this.setDepartment(department);
        if (customer.name) this.setGuestName(customer.name);
        if (customer.email) this.setGuestEmail(customer.email);
        write(this, start);
        this.onChatStarted(once(() => write(this, start), signal));
      });
    },
    open: async (signal) =>
      (await vendor.arrival(signal))(function () {
        this.maximizeWidget();
      }),
    conversationId: () => null,
    onEnded: (callback, signal) =>
      vendor.listen(signal, (rocket) =>
        rocket(function () {
          this.onChatEnded(once(() => callback(null), signal));
        }),
      ),
    doctor: async () => [
      {
        level: 'note',
        text: 'Department names are case-sensitive; custom fields must be defined in Rocket.Chat.',
      },
    ],
  };
};
export default make;
