import type { AgentLanguage } from '../../shared/locales/agent-language.ts';
import type { StatusMeaning } from '../helpdesks/lib/helpdesk.ts';
import type {
  ActiveTarget,
  AgreementLine,
  CommandResult,
  OwnMilestone,
  Past,
  TargetCommand,
} from './targets.ts';

export interface Settings {
  readonly language: 'auto' | AgentLanguage;
  readonly collector: {
    readonly url: string;
    readonly agent: string;
    readonly company: string;
    /** Is the lead page this agent's? */
    readonly lead: boolean;
  } | null;
  readonly helpdesks: readonly {
    readonly id: string;
    readonly name: string;
    readonly origin: string;
    readonly granted: boolean;
    /** Where its API lives, when that is not where its pages are. */
    readonly api: string | null;
    /** Of helpdesks that are read with a token of the agent's own; null for the others. */
    readonly token: 'kept' | 'missing' | null;
    /** The token is the ID and secret of an app. */
    readonly tokenOfApp: boolean;
  }[];
  /** What an address can be added for. */
  readonly kinds: readonly {
    readonly id: string;
    readonly name: string;
    /** Where the API lives, by the origin of the pages, when that is another. */
    readonly readsAt: Readonly<Record<string, string>>;
  }[];
  /** The agent's own, by KPI id, in the KPI's unit; with a policy, the company's. */
  readonly targets: Readonly<Record<string, Pick<ActiveTarget, 'value' | 'per'>>>;
  readonly milestones: readonly OwnMilestone[];
  /** What stands between agent and lead, newest first. */
  readonly agreements: readonly AgreementLine[];
  /** The helpdesk's own statuses that somebody explained or nobody could. */
  readonly statuses: readonly StatusLine[];
  /** KPI ids no target is offered on: nothing at this desk tells about them. */
  readonly unsourced: readonly string[];
  /** Fixed by the company's policy: shown, not editable. */
  readonly managed: boolean;
  /** The collector's address by that policy; null without one. */
  readonly collectorAddress: string | null;
  /** By that policy this browser pairs itself, by the company's single sign-on or by a key of the agent's own. */
  readonly byCompany: 'sign-on' | 'key' | null;
  /** Values of that policy that cannot be used, by their place in it. */
  readonly unusable: readonly string[];
}

export interface StatusLine {
  /** In small letters. */
  readonly name: string;
  /** null: nobody said; it counts as open. */
  readonly meaning: StatusMeaning | null;
  /** Set by the company's policy. */
  readonly fixed: boolean;
}

/** What the options page asks and tells. */
export interface OptionsMessages {
  'options.getSettings': { request: Record<string, never>; answer: Settings };
  'options.changeSettings': {
    request: Partial<Pick<Settings, 'language' | 'targets' | 'milestones'>> & {
      /** By lower-case name, all of them. */
      readonly statuses?: Readonly<Record<string, StatusMeaning>>;
    };
    answer: Settings;
  };
  'options.runTarget': { request: TargetCommand; answer: CommandResult };
  /** The agent's own earlier periods, to say whether a target is within reach while it is being set. */
  'options.getPast': { request: Record<string, never>; answer: Past };
  'options.pair': {
    request: { collector: string; code: string };
    answer: { ok: true; agent: string } | { ok: false; text: string };
  };
  /** By what the company's policy says; sent after the permission was granted. `signIn`: where to sign in first. */
  'options.pairByCompany': {
    request: Record<string, never>;
    answer: { ok: true; agent: string } | { ok: false; text: string; signIn: string | null };
  };
  /** A helpdesk of the agent's own (self-hosted ones have no known address); sent after its permission was granted. */
  'options.changeHelpdesk': { request: { id: string; origin: string; keep: boolean }; answer: Settings };
  /** The agent's own access token of a helpdesk; null: forgotten. It comes back to no page. */
  'options.keepToken': { request: { id: string; origin: string; token: string | null }; answer: Settings };
  'options.unpair': { request: Record<string, never>; answer: Settings };
}
