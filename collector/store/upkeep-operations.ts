import {
  keepAlertRule,
  readAlertRules,
  readUnseenLows,
  readWhoWaits,
  removeAlertRule,
} from './alert-rules.ts';
import { readAlert, readAlerts, seeAlert, settleAlerts } from './alerts.ts';
import { erase } from './erase.ts';
import { exportCustomer } from './export-customer.ts';
import { findPerson } from './find-person.ts';
import { keepMeta, payScrub, readMeta, readNewestSession } from './meta.ts';
import { prune } from './prune.ts';
import { takeSetAside } from './set-aside.ts';
import {
  keepSettingsDraft,
  publishSettings,
  readSettingsAt,
  readSettingsDraft,
  readSettingsHead,
  readSettingsVersions,
} from './settings-versions.ts';

/** What is kept of the set-up and of the store itself. */
export const upkeepWrites = {
  erase,
  keepAlertRule,
  keepMeta,
  keepSettingsDraft,
  payScrub,
  prune,
  publishSettings,
  removeAlertRule,
  seeAlert,
  settleAlerts,
};

export const upkeepReads = {
  exportCustomer,
  findPerson,
  readAlert,
  readAlertRules,
  readAlerts,
  readMeta,
  readNewestSession,
  readSettingsAt,
  readSettingsDraft,
  readSettingsHead,
  readSettingsVersions,
  readUnseenLows,
  readWhoWaits,
  takeSetAside,
};
