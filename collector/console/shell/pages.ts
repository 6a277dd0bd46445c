import type { ComponentType } from 'preact';
import type { ConsoleWords } from '../../../shared/locales/en/console.ts';
import { AccessPage } from '../access/access.tsx';
import { ReadingsPage } from '../access/readings.tsx';
import { unseenAlerts } from '../alerts/standing.ts';
import { AnswersPage } from '../answers/answers.tsx';
import type { Right } from '../client/session.ts';
import { FeedbackPage } from '../feedback/page.tsx';
import type { IconName } from '../kit/icon.tsx';
import { LearningPage, LivePage } from '../live/page.tsx';
import { ProblemsPage } from '../problems/page.tsx';
import { PulsePage } from '../pulse/page.tsx';
import { CriteriaPage, QualityPage } from '../quality/pages.tsx';
import { ResultsPage } from '../results/results.tsx';
import { RoutingPage } from '../routing/page.tsx';
import { Look } from '../set-up/look.tsx';
import { SilencePage } from '../silence/page.tsx';
import { TodayPage } from '../today/today.tsx';
import { TrainingPage } from '../training/page.tsx';
import { WebhooksPage } from '../webhooks/page.tsx';
import {
  AgentsPage,
  AlertsPage,
  ArticlesPage,
  HoursPage,
  ImportPage,
  LoyaltyPage,
  MoneyPage,
  PlanPage,
  ProceduresPage,
  SettingsPage,
  SurveysPage,
  TeamPage,
} from './lazy-pages.tsx';

export interface Page {
  /** Below /console. */
  readonly path: string;
  readonly title: keyof ConsoleWords;
  /** Who may open it; null: everybody who is signed in. */
  readonly right: Right | null;
  readonly View: ComponentType;
  /** How many things wait there to be seen. */
  readonly count?: () => number;
}

/** A word of the rail and the pages behind it; with several, they stand as tabs above them. */
export interface Group {
  readonly title: keyof ConsoleWords;
  readonly icon: IconName;
  /** The name of the page stands above it, below the tabs; without, each page begins with a heading of its own. */
  readonly heading?: true;
  readonly pages: readonly Page[];
}

/** Every page there is. A group whose pages nobody may open is not shown. */
export const groups: readonly Group[] = [
  {
    title: 'nav.today',
    icon: 'today',
    pages: [
      { path: '', title: 'nav.today', right: 'live.read', View: TodayPage },
      { path: 'live', title: 'nav.live', right: 'live.watch', View: LivePage },
      { path: 'alerts', title: 'nav.alerts', right: 'live.alerts', View: AlertsPage, count: unseenAlerts },
    ],
  },
  {
    title: 'nav.results',
    icon: 'results',
    pages: [
      { path: 'results', title: 'nav.figures', right: 'results.read', View: ResultsPage },
      { path: 'results/answers', title: 'nav.answers', right: 'answers.read', View: AnswersPage },
      { path: 'results/problems', title: 'nav.problems', right: 'results.read', View: ProblemsPage },
      { path: 'results/silence', title: 'nav.silence', right: 'results.read', View: SilencePage },
    ],
  },
  {
    title: 'nav.team',
    icon: 'chart',
    pages: [
      { path: 'team', title: 'nav.team', right: 'results.read', View: TeamPage },
      { path: 'team/plan', title: 'nav.plan', right: 'results.read', View: PlanPage },
      { path: 'team/money', title: 'nav.money', right: 'results.read', View: MoneyPage },
      { path: 'team/loyalty', title: 'nav.loyalty', right: 'results.read', View: LoyaltyPage },
    ],
  },
  {
    title: 'nav.people',
    icon: 'hand',
    pages: [
      { path: 'people', title: 'nav.quality', right: 'quality.review', View: QualityPage },
      { path: 'people/feedback', title: 'nav.feedback', right: null, View: FeedbackPage },
      { path: 'people/training', title: 'nav.training', right: null, View: TrainingPage },
      { path: 'people/pulse', title: 'nav.pulse', right: null, View: PulsePage },
      { path: 'people/learning', title: 'nav.learning', right: null, View: LearningPage },
      { path: 'people/criteria', title: 'nav.criteria', right: null, View: CriteriaPage },
    ],
  },
  {
    title: 'nav.set-up',
    icon: 'set-up',
    heading: true,
    pages: [
      {
        path: 'set-up/routing',
        title: 'nav.routing',
        right: 'settings.read',
        View: RoutingPage,
      },
      { path: 'set-up/agents', title: 'nav.agents', right: 'settings.read', View: AgentsPage },
      { path: 'set-up/hours', title: 'nav.hours', right: 'settings.read', View: HoursPage },
      { path: 'set-up/surveys', title: 'nav.surveys', right: 'settings.publish', View: SurveysPage },
      { path: 'set-up/articles', title: 'nav.articles', right: 'settings.publish', View: ArticlesPage },
      {
        path: 'set-up/procedures',
        title: 'nav.procedures',
        right: 'settings.read',
        View: ProceduresPage,
      },
      { path: 'set-up/settings', title: 'nav.settings', right: 'settings.read', View: SettingsPage },
      { path: 'set-up/import', title: 'nav.import', right: 'answers.import', View: ImportPage },
      { path: 'set-up/access', title: 'nav.access', right: null, View: AccessPage },
      { path: 'set-up/webhooks', title: 'nav.webhooks', right: 'webhooks.manage', View: WebhooksPage },
      { path: 'set-up/readings', title: 'nav.readings', right: null, View: ReadingsPage },
      { path: 'set-up', title: 'nav.look', right: null, View: Look },
    ],
  },
];
