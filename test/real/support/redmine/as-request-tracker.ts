import { DatabaseSync } from 'node:sqlite';

/**
 * Redmine's tables laid out as Request Tracker's, in memory, by SQL alone: so that both desks are asked the same questions
 * (`request-tracker/kpis-by-query.ts`), with no line shared with the extension. Agents are named by their numbers.
 */
const layout = `
  CREATE TABLE Users AS
    SELECT id, CAST(id AS TEXT) AS Name FROM desk.users WHERE type = 'User'
    UNION ALL SELECT 0, 'Nobody';
  -- Redmine has no privileged accounts: agents are who has the role for it somewhere.
  CREATE TABLE Groups (id INTEGER, Domain TEXT, Name TEXT, Instance INTEGER);
  INSERT INTO Groups VALUES (0, 'SystemInternal', 'Privileged', 0);
  INSERT INTO Groups SELECT id, 'RT::Ticket-Role', 'Requestor', id FROM desk.issues;
  CREATE TABLE CachedGroupMembers AS
    SELECT DISTINCT m.user_id AS MemberId, 0 AS GroupId FROM desk.members m
    JOIN desk.member_roles mr ON mr.member_id = m.id JOIN desk.roles r ON r.id = mr.role_id WHERE r.name = 'Developer';
  CREATE TABLE GroupMembers AS SELECT id AS GroupId, author_id AS MemberId FROM desk.issues;
  CREATE TABLE Words AS
    SELECT id, CASE
      WHEN name = 'Rejected' THEN 'rejected' WHEN is_closed THEN 'resolved' WHEN name = 'New' THEN 'new'
      WHEN name = 'Feedback' THEN 'stalled' ELSE 'open' END AS word
    FROM desk.issue_statuses;
  -- Entries that closing another ticket wrote here as well: the same person, second and words.
  CREATE TABLE Copies AS
    SELECT j.id, j.journalized_id AS ticket FROM desk.journals j
    JOIN desk.issue_relations d ON d.issue_from_id = j.journalized_id AND d.relation_type = 'duplicates'
    JOIN desk.journals o ON o.journalized_id = d.issue_to_id AND o.user_id = j.user_id
      AND unixepoch(o.created_on) = unixepoch(j.created_on) AND coalesce(o.notes, '') = coalesce(j.notes, '');
  CREATE TABLE Tickets AS
    SELECT i.id, i.created_on AS Created, coalesce(i.assigned_to_id, 0) AS Owner,
      CASE WHEN i.id IN (SELECT ticket FROM Copies) THEN 'rejected' ELSE w.word END AS Status
    FROM desk.issues i JOIN Words w ON w.id = i.status_id;
  -- In the order in which one entry's parts happen: given, said, moved on.
  CREATE TABLE Transactions AS
    SELECT id, 'RT::Ticket' AS ObjectType, id AS ObjectId, 'Create' AS Type, NULL AS Field, NULL AS OldValue, NULL AS NewValue,
      created_on AS Created, author_id AS Creator FROM desk.issues
    UNION ALL
    SELECT 1000000 + 10 * j.id + p.place, 'RT::Ticket', j.journalized_id, p.type, p.field, p.was, p.becomes, j.created_on, j.user_id
    FROM desk.journals j JOIN (
      SELECT journal_id, 1 AS place, 'Set' AS type, 'Queue' AS field, old_value AS was, value AS becomes
      FROM desk.journal_details WHERE prop_key = 'project_id'
      UNION ALL
      SELECT journal_id, 2, 'Set', 'Owner', coalesce(nullif(old_value, ''), 0), coalesce(nullif(value, ''), 0)
      FROM desk.journal_details WHERE prop_key = 'assigned_to_id'
      UNION ALL
      SELECT id, 3, CASE WHEN private_notes THEN 'Comment' ELSE 'Correspond' END, NULL, NULL, NULL
      FROM desk.journals WHERE coalesce(notes, '') <> ''
      UNION ALL
      SELECT d.journal_id, 4, 'Status', 'Status', was.word, becomes.word
      FROM desk.journal_details d JOIN Words was ON was.id = d.old_value JOIN Words becomes ON becomes.id = d.value
      WHERE d.prop_key = 'status_id'
    ) p ON p.journal_id = j.id
    WHERE j.journalized_type = 'Issue' AND j.id NOT IN (SELECT id FROM Copies);
  CREATE TABLE CustomFields AS SELECT id, name AS Name FROM desk.custom_fields;
  CREATE TABLE ObjectCustomFieldValues AS
    SELECT value AS Content, custom_field_id AS CustomField, 'RT::Ticket' AS ObjectType, customized_id AS ObjectId, 0 AS Disabled
    FROM desk.custom_values WHERE customized_type = 'Issue';
`;

/** To be closed by who asked for it. */
export function asRequestTracker(database: string): DatabaseSync {
  const desk = new DatabaseSync(':memory:');
  desk.exec(`ATTACH 'file:${database}?mode=ro' AS desk; PRAGMA busy_timeout = 10000;`);
  desk.exec(layout);
  desk.exec('DETACH desk');
  return desk;
}
