import type { Migration } from './migration.ts';

export const migration: Migration = [
  // The feed by addressee (feed.ts), and of each session's cards the newest only: what one agent reads is found by an
  // index, whatever the others have to read.
  `alter table feed rename to feed_of_all`,
  `create table feed (
      site text not null, agent text not null, seq integer not null, kind text not null, session text not null,
      data text not null, at integer not null, primary key (site, agent, seq))`,
  `insert into feed (site, agent, seq, kind, session, data, at)
     select f.site, s.agent, f.seq, f.kind, f.session, '{}', f.at from feed_of_all f join session s on s.id = f.session
     where f.kind = 'card' and s.agent is not null and f.seq = (
       select max(l.seq) from feed_of_all l where l.session = f.session and l.kind = 'card')
     union all
     select f.site, h.agent, f.seq, f.kind, f.session, '{}', f.at from feed_of_all f
     join helper h on h.session = f.session join session s on s.id = f.session
     where f.kind = 'card' and (s.agent is null or s.agent <> h.agent) and f.seq = (
       select max(l.seq) from feed_of_all l where l.session = f.session and l.kind = 'card')
     union all
     select site, coalesce(agent, ''), seq, kind, session, data, at from feed_of_all
     where kind = 'erased' or (kind <> 'card' and agent is not null)`,
  `drop table feed_of_all`,
  `create index feed_session on feed (session, agent)`,
  `create index feed_news on feed (site, seq, agent)`,
  `create index feed_age on feed (site, at)`,
  // Who was told of a session and is none of its people any more: there may be a copy in their browser.
  `create table former_reader (session text not null, agent text not null, primary key (session, agent))`,
  // Of sessions begun until then nobody has written down who was told: their erasure is told to everybody.
  `alter table site add column told_unwritten_until integer not null default 0`,
  `create index session_age on session (site, created_at)`,
  `update site set told_unwritten_until = coalesce(
       (select max(s.created_at) from session s where s.site = site.site), 0)`,
  // Bytes logged so far: what is beyond the log's size is found from its oldest end, not by adding all of it up.
  `alter table decision_log add column total integer not null default 0`,
  `update decision_log set total = sums.total from (
       select site, seq, sum(octet_length(body)) over (partition by site order by seq) as total from decision_log
     ) as sums where sums.site = decision_log.site and sums.seq = decision_log.seq`,
];
