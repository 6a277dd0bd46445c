import type { VNode } from 'preact';
import type { CaseLink } from '../../messages/kpi.ts';

/** A case by its number, or by its name where it has none: a link where the helpdesk shows it. */
export const TicketLink = ({ ticket: { id, name, url } }: { readonly ticket: CaseLink }): VNode =>
  url ? (
    <a href={url} target="_blank" rel="noreferrer">
      <bdi>#{id}</bdi>
    </a>
  ) : (
    <bdi>{name ?? `#${id}`}</bdi>
  );
