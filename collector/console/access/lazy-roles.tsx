import type { ComponentProps, VNode } from 'preact';
import { useResource } from '../kit/resource.ts';
import type { Roles as Part } from '../roles/roles.tsx';

const load = async () => {
  const { loadWords, Roles: View } = await import('../roles/entry.ts');
  await loadWords();
  return { View };
};

/** Loaded for whoever may change roles. */
export function Roles(props: ComponentProps<typeof Part>): VNode | null {
  const { data } = useResource('roles-part', load);
  return data && <data.View {...props} />;
}
