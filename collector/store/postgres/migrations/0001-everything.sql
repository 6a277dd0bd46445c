-- The schema of the embedded store (store/migrations) at its version 39, for PostgreSQL. `rowid` is the order in which rows
-- came, which the embedded engine keeps by itself.

create table site (site text primary key, head bigint not null, told_unwritten_until bigint not null default 0);
create table survey (
  site text not null, id text not null, version bigint not null, body text not null,
  primary key (site, id, version));
create table session (
  rowid bigint generated always as identity unique,
  id text primary key, site text not null, start_id text not null,
  survey text not null, survey_version bigint not null, answers text not null, locale text not null,
  customer text, customer_ref text, page text, context text not null,
  queue text not null, channel text not null, needs text not null, decision text, wait text,
  agent text, claimed bigint not null default 0,
  state text not null, created_at bigint not null, assigned_at bigint, asked_at bigint,
  ended_at bigint, ended_by text, conversation text, helpdesk text, ticket text, alive_until bigint, origin text, previous text, added text, handed text);
create unique index session_start on session (site, start_id);
create index session_open on session (site, state, created_at);
create index session_customer on session (site, customer_ref, created_at);
create index session_conversation on session (site, conversation);
create table helper (
  session text not null, agent text not null, since bigint not null, primary key (session, agent));
create table response (
  rowid bigint generated always as identity unique,
  id text primary key, site text not null, survey text not null, survey_version bigint not null,
  moment text not null, session text, answers text not null, formats text not null, locale text not null,
  state text not null, via text not null, revision bigint not null, redacted text not null,
  created_at bigint not null, updated_at bigint not null, completed_at bigint, source text);
create unique index response_once on response (session, moment) where state = 'complete';
create index response_session on response (session, moment);
create index response_age on response (site, created_at);
create table agent (
  site text not null, agent text not null, status text not null, load text not null,
  seen_at bigint, idle_since bigint not null, primary key (site, agent));
create table slot (
  session text primary key, site text not null, agent text not null, channel text not null,
  units bigint not null, since bigint not null, alive_until bigint, origin text);
create table token (
  hash text primary key, site text not null, agent text not null, device text, created_at bigint not null, used_at bigint, expires_at bigint);
create table pairing (
  hash text primary key, site text not null, agent text not null, expires_at bigint not null);
create table offer (
  id text primary key, site text not null, session text not null, agent text not null,
  units bigint not null, since bigint not null, expires_at bigint not null, answer text);
create unique index offer_open on offer (session) where answer is null;
create index offer_session on offer (session, since);
create index offer_agent on offer (site, agent);
create table job (
  session text not null, kind text not null, site text not null, due_at bigint not null,
  attempts bigint not null, error text, primary key (session, kind));
create table recovery (
  id text primary key, site text not null, session text not null, target text not null, at bigint not null, agent text, due_at bigint, leads_at bigint, done_at bigint, done_by text);
create unique index recovery_once on recovery (session, target);
create table link (hash text primary key, site text not null, session text not null);
create index link_session on link (session);
create table decision_log (
  site text not null, seq bigint not null, at bigint not null, desk bigint not null, body text not null, total bigint not null default 0,
  primary key (site, seq));
create index decision_log_age on decision_log (site, at);
create table decision_desk (
  site text not null, version bigint not null, body text not null, primary key (site, version));
create index recovery_due on recovery (site, due_at) where due_at is not null;
create table target (
  id text primary key, site text not null, agent text not null, target text not null,
  state text not null, proposed_by text not null, proposed_at bigint not null, changed_at bigint not null, proposer text);
create index target_agent on target (site, agent, proposed_at);
create index session_told on session (site, assigned_at) where wait is not null;
create index session_ended on session (site, ended_at);
create index offer_standing on offer (site, expires_at) where answer is null;
create table feed (
  site text not null, agent text not null, seq bigint not null, kind text not null, session text not null,
  data text not null, at bigint not null, primary key (site, agent, seq));
create index feed_session on feed (session, agent);
create index feed_news on feed (site, seq, agent);
create index feed_age on feed (site, at);
create table former_reader (session text not null, agent text not null, primary key (session, agent));
create index session_age on session (site, created_at);
create table meta (name text primary key, value text not null);
create table epoch (site text not null, n bigint not null, id text not null, since bigint not null,
  primary key (site, n));
create index slot_agent on slot (site, agent, channel, since, units, alive_until);
create table conversation (
  site text not null, name text not null, session text not null references session (id) on delete cascade,
  signed bigint not null, primary key (site, name));
create index conversation_session on conversation (session);
create table response_revision (
  response text not null references response (id) on delete cascade, revision bigint not null,
  answers text not null, formats text not null, at bigint not null, primary key (response, revision));
create index response_loose on response (site, created_at) where session is null and moment = 'after';
create table mail (
  id text primary key, site text not null, session text not null references session (id) on delete cascade,
  kind text not null, state text not null, due_at bigint not null, attempts bigint not null, reason text,
  created_at bigint not null, sent_at bigint);
create unique index mail_once on mail (session, kind);
create index mail_state on mail (site, state, due_at);
create table mail_refused (
  site text not null, customer_ref text not null, why text not null, at bigint not null,
  primary key (site, customer_ref, why));
create index session_ticket on session (site, ticket) where ticket is not null;
create table call_code (
  hash text primary key, site text not null, session text not null references session (id) on delete cascade,
  agent text not null, expires_at bigint not null);
create index call_code_session on call_code (session);
create index call_code_agent on call_code (site, agent);
create index call_code_age on call_code (expires_at);
create table ready (
  site text not null, agent text not null, month text not null, topics text not null,
  primary key (site, agent));
create table season (
  site text not null, season text not null, cohort text not null, topics text not null,
  primary key (site, season));
create table seat (
  site text not null, id text not null, holder text, empty_since text, device text, primary key (site, id));
create table voice (
  site text not null, seat text not null, series text not null, topic text not null, said_by text not null,
  since text not null, said bigint not null, primary key (site, seat, series, topic));
create table figure (
  site text not null, series text not null, month text not null, season text not null, sum bigint not null,
  voices bigint not null, primary key (site, series, month));
create table figure_part (
  site text not null, series text not null, topic text not null, seat text not null, said bigint not null,
  primary key (site, series, topic, seat));
create table console_session (
  hash text primary key, site text not null, person text not null, way text not null, invited_by text, device text,
  created_at bigint not null, used_at bigint not null, ends_at bigint not null);
create index console_session_person on console_session (site, person);
create table console_code (
  hash text primary key, site text not null, person text not null, way text not null, made_by text,
  expires_at bigint not null);
create table console_log (
  id bigint generated by default as identity primary key, site text not null, at bigint not null, person text not null, what text not null,
  session text, response text, n bigint, about text);
create index console_log_age on console_log (site, at);
create index console_log_session on console_log (session) where session is not null;
create index console_log_response on console_log (response) where response is not null;
create table measure (
  site text not null, survey text not null, version bigint not null, place bigint not null, question text not null,
  kind text not null, format text not null, primary key (site, survey, version, place));
create table mix (
  id bigint generated by default as identity primary key, site text not null, queue text, topic text, channel text, language text not null,
  survey text not null, question text not null, kind text not null, format text not null);
create unique index mix_once on mix (site, kind, format, question, survey, language, coalesce(channel, ''),
  coalesce(topic, ''), coalesce(queue, ''));
create table answer (
  id bigint primary key, site text not null, session text,
  response text not null references response (id) on delete cascade, low bigint not null, comment text);
create unique index answer_response on answer (response);
create unique index answer_session on answer (session) where session is not null;
create index answer_low on answer (site, id) where low = 1;
create table score (
  answer bigint not null references answer (id) on delete cascade, mix bigint not null, value bigint not null,
  primary key (answer, mix));
create table ask (
  session text primary key references session (id) on delete cascade, at bigint not null, mix bigint not null,
  value bigint not null);
create index ask_at on ask (at, mix, value);
create table handling (
  answer bigint primary key references answer (id) on delete cascade, state text not null, owner text not null,
  note text, changed_at bigint not null);
create table answer_day (day bigint primary key, version bigint not null, packed bytea);
create index recovery_told on recovery (site, at) where leads_at is not null and done_at is null;
create table settings_version (
  site text not null, number bigint not null, area text not null, id text not null, at bigint not null,
  person text not null, what text not null, taken_from bigint, note text not null, body text not null,
  primary key (site, number, area));
create unique index settings_version_once on settings_version (site, id, area);
create index settings_version_area on settings_version (site, area, number);
create table settings_draft (
  site text not null, area text not null, person text not null, base bigint not null, body text not null,
  changed_at bigint not null, primary key (site, area, person));
create table quality_criteria (
  site text not null, version bigint not null, body text not null, made_by text, made_at bigint not null,
  primary key (site, version));
create table quality_sample (
  id text primary key, site text not null, first_day text not null, last_day text not null, cases bigint not null,
  seed bigint not null, strata text not null, drawn_by text not null, drawn_at bigint not null);
create index quality_sample_age on quality_sample (site, drawn_at);
create table quality_pick (
  sample text not null references quality_sample (id) on delete cascade,
  session text not null references session (id) on delete cascade, place bigint not null,
  primary key (sample, place));
create index quality_pick_session on quality_pick (session);
create table calibration (
  session text primary key references session (id) on delete cascade, site text not null, opened_by text not null,
  opened_at bigint not null);
create index calibration_age on calibration (site, opened_at);
create table review (
  id text primary key, site text not null, session text not null references session (id) on delete cascade,
  kind text not null, agent text not null, reviewer text not null, criteria bigint not null, marks text not null,
  strength text not null, words text not null, at bigint not null, answer text, answered_at bigint,
  appeal text, appealed_at bigint, decision text, decided_at bigint);
create unique index review_once on review (session) where kind = 'review';
create unique index review_blind on review (session, reviewer) where kind = 'calibration';
create index review_session on review (session);
create index review_age on review (site, kind, at);
create index review_appeal on review (site, appealed_at) where appealed_at is not null and decided_at is null;
create table webhook (
  id text primary key, site text not null, name text not null, url text not null, form text not null,
  events text not null, words bigint not null, state text not null, secret_version bigint not null,
  former_until bigint, failing_since bigint, created_at bigint not null);
create table webhook_delivery (
  place bigint generated by default as identity primary key, webhook text not null references webhook (id) on delete cascade, message text not null,
  site text not null, event text not null, session text references session (id) on delete cascade,
  answer bigint references answer (id) on delete cascade, recovery text, at bigint not null, state text not null,
  due_at bigint not null, attempts bigint not null, tried_at bigint, status bigint, ms bigint, reply text, alert text);
create unique index webhook_delivery_once on webhook_delivery (webhook, message);
create index webhook_delivery_due on webhook_delivery (site, due_at) where state = 'due';
create index webhook_delivery_age on webhook_delivery (site, at);
create index webhook_delivery_session on webhook_delivery (session) where session is not null;
create index webhook_delivery_answer on webhook_delivery (answer) where answer is not null;
create table words_owed (answer bigint primary key, indexed text);
create table summary_wish (
  site text not null, person text not null, id text not null, hash text not null, email text not null,
  language text not null, week bigint not null, state text not null, reason text, confirmed_at bigint,
  changed_at bigint not null, primary key (site, person));
create unique index summary_wish_hash on summary_wish (hash);
create table summary_mail (
  id text primary key, site text not null, person text not null, cause text not null, wish text not null,
  first_day text, last_day text, state text not null, due_at bigint not null, attempts bigint not null,
  reason text, created_at bigint not null, sent_at bigint);
create unique index summary_mail_once on summary_mail (site, person, cause);
create index summary_mail_due on summary_mail (site, due_at) where state in ('due', 'sending');
create table team_ticket (
  rowid bigint generated always as identity unique,
  site text not null, helpdesk text not null, ticket text not null, seq bigint not null, customer text,
  updated_at bigint not null, facts text not null, primary key (site, helpdesk, ticket));
create unique index team_ticket_seq on team_ticket (seq);
create index team_ticket_order on team_ticket (site, helpdesk, seq);
create index team_ticket_age on team_ticket (site, updated_at);
create index team_ticket_customer on team_ticket (site, customer) where customer is not null;
create table team_reading (
  site text not null, helpdesk text not null, reading text not null, primary key (site, helpdesk));
create table team_plan (
  site text not null, version bigint not null, body text not null, made_by text not null, made_at bigint not null,
  primary key (site, version));
create table hint (
  id text primary key, site text not null, session text not null references session (id) on delete cascade,
  person text not null, words text not null, at bigint not null, seen_by text, seen_at bigint, expert text);
create index hint_session on hint (session, at);
create table help_count (
  site text not null, article text not null, day text not null, opened bigint not null, helped bigint not null,
  primary key (site, article, day));
create table answer_import (
  id text primary key, site text not null, name text not null, survey text not null, version bigint not null,
  format text not null, made_by text, made_at bigint not null);
create index answer_import_age on answer_import (site, made_at);
create table imported (
  site text not null, row text not null, import text not null references answer_import (id) on delete cascade,
  response text not null, queue text, topic text, primary key (site, row));
create index imported_import on imported (import);
create index imported_response on imported (response);
create table feedback_note (
  rowid bigint generated always as identity unique,
  id text not null, site text not null, kind text not null, author text not null, agent text not null,
  session text references session (id) on delete cascade, about bigint, strength text not null,
  observed text not null, validated text not null, identified text not null, follow_up text, at bigint not null,
  done_at bigint, read_at bigint, answer text, answered_at bigint, primary key (id, agent));
create index feedback_note_agent on feedback_note (site, agent, at);
create index feedback_note_author on feedback_note (site, author, at);
create index feedback_note_age on feedback_note (site, at);
create index feedback_note_session on feedback_note (session) where session is not null;
create table training (
  id text primary key, site text not null, person text not null, kind text not null, name text not null, skill text,
  planned_for text, obtained_on text, expires_on text, changed_at bigint not null);
create index training_person on training (site, person);
create index training_end on training (site, expires_on) where expires_on is not null;
create table alert_rule (
  id text primary key, site text not null, person text not null, kind text not null, minutes bigint, queue text,
  skill text, webhooks bigint not null, made_at bigint not null);
create index alert_rule_order on alert_rule (site, made_at);
create table alert (
  id text primary key, rule text not null references alert_rule (id) on delete cascade, site text not null,
  cause text not null, session text references session (id) on delete cascade,
  answer bigint references answer (id) on delete cascade, at bigint not null, seen_at bigint, ended_at bigint);
create unique index alert_once on alert (rule, cause);
create index alert_order on alert (site, at);
create index alert_session on alert (session) where session is not null;
create index alert_answer on alert (answer) where answer is not null;
create table pulse_plan (site text primary key, every text not null);
create table pulse_said (
  site text not null, asked text not null, round text not null, voice text not null, n bigint not null,
  primary key (site, asked, round, voice));
create table pulse_count (
  site text not null, asked text not null, round text not null, question text not null, value bigint not null,
  n bigint not null, primary key (site, asked, round, question, value));
create table idea (id text primary key, site text not null, round text not null, text text not null);
create table company_figures (
  site text not null, version bigint not null, body text not null, made_by text not null, made_at bigint not null,
  primary key (site, version));
create table missed_search (
  site text not null, day text not null, words text not null, people bigint not null,
  primary key (site, day, words));
create table listener (
  hint text not null references hint (id) on delete cascade, agent text not null, site text not null,
  session text not null references session (id) on delete cascade, until bigint not null,
  primary key (hint, agent));
create index listener_agent on listener (site, agent, until);
create index listener_session on listener (session, until);

-- Counts up with every change of a day's rows: what was read of a day is good as long as this stands (columns.ts).
create function tell_day(at bigint) returns void language sql as $$
  insert into answer_day (day, version) values (at / 86400000, 1)
  on conflict (day) do update set version = answer_day.version + 1, packed = null
$$;
create function score_changed() returns trigger language plpgsql as $$
begin
  perform tell_day(coalesce(new.answer, old.answer) / 1024);
  return null;
end $$;
create function ask_changed() returns trigger language plpgsql as $$
begin
  perform tell_day(coalesce(new.at, old.at));
  return null;
end $$;
create trigger score_changed after insert or update or delete on score for each row execute function score_changed();
create trigger ask_changed after insert or update or delete on ask for each row execute function ask_changed();

-- The words of comments, without their marks and in small letters (postgres/word-index.ts), and what is owed to them.
create table answer_words (answer bigint primary key references answer (id) on delete cascade, words tsvector not null);
create index answer_words_found on answer_words using gin (words);
create function comment_changed() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    delete from words_owed where answer = old.id;
  elsif tg_op = 'INSERT' then
    insert into words_owed (answer, indexed) values (new.id, null);
  else
    insert into words_owed (answer, indexed) values (new.id, old.comment) on conflict (answer) do nothing;
  end if;
  return null;
end $$;
create trigger comment_said after insert on answer for each row when (new.comment is not null)
  execute function comment_changed();
create trigger comment_altered after update of comment on answer for each row
  when (old.comment is distinct from new.comment) execute function comment_changed();
create trigger answer_gone after delete on answer for each row execute function comment_changed();

-- What the embedded engine calls so. Operations are written once, for both.
create function json_extract(document text, path text) returns text language sql immutable strict parallel safe as $$
  select document::json #>> string_to_array(substr(path, 3), '.')
$$;
create function json_valid(document text) returns boolean language plpgsql immutable parallel safe as $$
begin
  perform document::json;
  return document is not null;
exception when others then
  return false;
end $$;
create function json_each(document text) returns table (value text) language sql immutable strict parallel safe as $$
  select json_array_elements_text(document::json)
$$;
create function instr(whole text, part text) returns bigint language sql immutable strict parallel safe as $$
  select strpos(whole, part)::bigint
$$;
create function substr(whole text, start bigint, length bigint) returns text language sql immutable strict parallel safe as $$
  select substr(whole, start::int, length::int)
$$;
create function max(a bigint, b bigint) returns bigint language sql immutable parallel safe as $$
  select case when a is null or b is null then null else greatest(a, b) end
$$;
create function min(a bigint, b bigint) returns bigint language sql immutable parallel safe as $$
  select case when a is null or b is null then null else least(a, b) end
$$;
create function randomblob(bytes bigint) returns bytea language sql volatile as $$
  select substr(uuid_send(gen_random_uuid()), 1, bytes::int)
$$;
create function hex(bytes bytea) returns text language sql immutable strict parallel safe as $$
  select upper(encode(bytes, 'hex'))
$$;
create function concat_with(so_far text, next text, between_them text) returns text language sql immutable as $$
  select case when so_far is null then next when next is null then so_far else so_far || between_them || next end
$$;
create function concat_with_comma(so_far text, next text) returns text language sql immutable as $$
  select concat_with(so_far, next, ',')
$$;
create aggregate group_concat(text) (sfunc = concat_with_comma, stype = text);
create aggregate group_concat(text, text) (sfunc = concat_with, stype = text);
