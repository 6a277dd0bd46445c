/**
 * The contract every chat tool is brought under: one file each in this folder, loaded only where it is used.
 * A file's default export is a `MakeChatTool`. An adapter never loads the vendor's script: it speaks to the one
 * the page already has, and says by its capabilities what that vendor cannot do.
 */

/** How the end of a conversation becomes known: seen on the page, told to the collector by webhook, or not at all. */
type EndedBy = 'page' | 'webhook' | 'none';

interface ChatCapabilities {
  /** When the department can still be chosen: before each conversation, only while the vendor's script loads, or never. */
  readonly department: 'before' | 'load' | 'none';
  readonly tags: boolean;
  readonly fields: boolean;
  readonly identity: boolean;
  /** The vendor's id of the conversation can be read on the page. */
  readonly conversationId: boolean;
  readonly ended: EndedBy;
}

/**
 * Whether the vendor's script has come; or there is only its snippet, which queues what a blocked script will never
 * read; or nothing.
 */
export type Presence = 'ready' | 'snippet' | 'absent';

/** What the pre-session survey found out, in the words of the company's chat tool. */
export interface ChatStart {
  /** The capability of the session; null while the collector is silent. */
  readonly session: string | null;
  /** The vendor's own id or name of the department for the routed queue; null when none is configured. */
  readonly department: string | null;
  readonly tags: readonly string[];
  /** By the vendor's own field id. */
  readonly fields: Readonly<Record<string, string>>;
  readonly customer: { readonly name?: string; readonly email?: string; readonly phone?: string };
  /** BCP 47. */
  readonly locale: string;
  /** The answers as plain lines, for tools that can only be told by a first message. */
  readonly summary: string;
}

/** A line of `overdesk('doctor')`. */
export interface Finding {
  readonly level: 'ok' | 'note' | 'trouble';
  readonly text: string;
}

export interface ChatTool {
  /** The file's name, e.g. `zendesk-messaging`. */
  readonly id: string;
  readonly capabilities: ChatCapabilities;
  presence(): Presence;
  /**
   * Writes department, tags, fields and identity before the conversation starts, and again once it really exists
   * (several vendors drop what is said too early). Aborting the signal ends the re-application. Rejects when the
   * vendor's script has not come within 3 s.
   */
  before(start: ChatStart, signal: AbortSignal): Promise<void>;
  /** Opens the vendor's window. Rejects when the vendor's script has not come within 3 s. */
  open(signal: AbortSignal): Promise<void>;
  /** The vendor's id of the running conversation; null before it exists or where it cannot be read. */
  conversationId(): string | null;
  /**
   * Calls back at most once, when the page sees the conversation end; also after a reload in the middle of it, with
   * the vendor's script still to come. Does nothing unless `ended` is `page`.
   */
  onEnded(callback: (conversation: string | null) => void, signal: AbortSignal): void;
  /** What is wrong or worth knowing on this page; `departments` are all that the configuration names. */
  doctor(departments: readonly string[]): Promise<readonly Finding[]>;
}

/** `page` is the window the vendor put its global on; `options` come from the site's configuration. */
export type MakeChatTool = (page: Window, options: Readonly<Record<string, string>>) => ChatTool;
