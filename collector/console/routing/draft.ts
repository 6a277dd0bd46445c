import type { SettingsAreaNow, SettingsDocument } from '../../../shared/protocol/console/settings.ts';
import type { RoutingRule } from '../../../shared/routing/desk.ts';

/** An area's document is what its configuration says: `check` has seen to the shape. */
export const rulesIn = ({
  rules = [],
}: SettingsDocument | SettingsAreaNow['document']): readonly RoutingRule[] => rules as readonly RoutingRule[];
