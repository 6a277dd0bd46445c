import type { LogMapping } from './mapping.ts';

/**
 * The help desk log of an Italian software company published by M. Polato at 4TU.ResearchData
 * (doi 10.4121/uuid:0c60edf1-6f83-4e75-9367-4c63b3e9d5bb), as CSV. Its timestamps name no zone and are read as UTC unless told
 * otherwise.
 * It records what was done with a ticket, not what was said.
 */
export const italian4tu: LogMapping = {
  about:
    'Help desk log of an Italian company, M. Polato, 4TU, doi 10.4121/uuid:0c60edf1-6f83-4e75-9367-4c63b3e9d5bb',
  delimiter: ',',
  columns: {
    case: 'Case ID',
    activity: 'Activity',
    time: 'Complete Timestamp',
    agent: 'Resource',
    queue: 'responsible_section',
    topic: 'product',
    priority: 'seriousness_2',
  },
  time: 'YYYY/MM/DD HH:mm:ss.SSS',
  zone: 'UTC',
  activities: {
    'Take in charge ticket': [{ kind: 'assign' }, { kind: 'status', to: 'open' }],
    Wait: [{ kind: 'status', to: 'pending' }],
    'Require upgrade': [{ kind: 'status', to: 'hold' }],
    'Create SW anomaly': [{ kind: 'status', to: 'hold' }],
    'Resolve SW anomaly': [{ kind: 'status', to: 'open' }],
    'Schedule intervention': [{ kind: 'status', to: 'hold' }],
    'Resolve ticket': [{ kind: 'status', to: 'solved' }],
    Closed: [{ kind: 'status', to: 'closed' }],
  },
  // Complete: logged from its first step (74 cases begin in the middle) to its closing.
  complete: { begins: ['Assign seriousness', 'Insert ticket'], ends: ['Closed'] },
  stretches: [{ from: 'Resolve ticket', to: 'Closed' }],
  cannot: {
    'first-contact-resolution': 'the log names companies, not the people who asked',
    'handle-time': 'one row may stand for days of work',
  },
};
