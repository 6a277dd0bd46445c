import type { ComponentType, VNode } from 'preact';
import { Lazy } from '../kit/lazy.tsx';

/** Pages that are fetched with their own words when somebody opens one. */

async function loadSurveys(): Promise<ComponentType> {
  const { loadWords, SurveysPage: page } = await import('../surveys/entry.ts');
  await loadWords();
  return page;
}

async function loadArticles(): Promise<ComponentType> {
  const { ArticlesPage: page, loadWords } = await import('../articles/entry.tsx');
  await loadWords();
  return page;
}

export const ArticlesPage = (): VNode => <Lazy part="articles" load={loadArticles} />;

async function loadSettings(): Promise<ComponentType> {
  const { loadWords, SettingsPage: page } = await import('../editing/entry.ts');
  await loadWords();
  return page;
}

async function loadAgents(): Promise<ComponentType> {
  const { AgentsPage: page, loadWords } = await import('../agents/entry.ts');
  await loadWords();
  return page;
}

async function loadHours(): Promise<ComponentType> {
  const { HoursPage: page, loadWords } = await import('../hours/entry.ts');
  await loadWords();
  return page;
}

export const HoursPage = (): VNode => <Lazy part="hours" load={loadHours} />;
export const AgentsPage = (): VNode => <Lazy part="agents" load={loadAgents} />;
export const SurveysPage = (): VNode => <Lazy part="surveys" load={loadSurveys} />;
export const SettingsPage = (): VNode => <Lazy part="settings" load={loadSettings} />;

const loadTeam = async (): Promise<ComponentType> => (await import('../team/entry.tsx')).TeamPage;

export const TeamPage = (): VNode => <Lazy part="team" load={loadTeam} />;

const loadPlan = async (): Promise<ComponentType> => (await import('../plan/entry.tsx')).PlanPage;

export const PlanPage = (): VNode => <Lazy part="plan" load={loadPlan} />;

async function loadImport(): Promise<ComponentType> {
  const { loadWords, ImportPage: page } = await import('../import/entry.ts');
  await loadWords();
  return page;
}

export const ImportPage = (): VNode => <Lazy part="import" load={loadImport} />;

async function loadAlerts(): Promise<ComponentType> {
  const { AlertsPage: page, loadWords } = await import('../alerts/entry.ts');
  await loadWords();
  return page;
}

export const AlertsPage = (): VNode => <Lazy part="alerts" load={loadAlerts} />;

async function loadMoney(): Promise<ComponentType> {
  const { loadWords, MoneyPage: page } = await import('../money/entry.ts');
  await loadWords();
  return page;
}

export const MoneyPage = (): VNode => <Lazy part="money" load={loadMoney} />;

async function loadLoyalty(): Promise<ComponentType> {
  const { loadWords, LoyaltyPage: page } = await import('../loyalty/entry.ts');
  await loadWords();
  return page;
}

export const LoyaltyPage = (): VNode => <Lazy part="loyalty" load={loadLoyalty} />;

async function loadProcedures(): Promise<ComponentType> {
  const { loadWords, ProceduresPage: page } = await import('../procedures/entry.ts');
  await loadWords();
  return page;
}

export const ProceduresPage = (): VNode => <Lazy part="procedures" load={loadProcedures} />;
