import * as access from '../../console/access.ts';
import { ConsoleLink } from '../../console/link.ts';
import { defineRoutes } from '../../route.ts';

/** Coming into the console, and who may. */
export const accessRoutes = defineRoutes({
  openConsole: {
    method: 'GET',
    path: '/console',
    summary: 'The console; whoever has not signed in is asked for a code',
    audience: 'public',
    reply: 'text/html',
  },
  readConsoleFile: {
    method: 'GET',
    path: '/console/*',
    summary: 'A file of the console, or the console itself at one of its pages',
    audience: 'public',
    reply: 'text/javascript',
  },
  signIn: {
    method: 'POST',
    path: '/v1/console/sign-in',
    summary: 'A one-time code becomes a session of the console, in a cookie',
    audience: 'public',
    from: 'own',
    limits: 'sign-in',
    body: access.SignIn,
    reply: access.ConsoleMe,
  },
  signOut: {
    method: 'POST',
    path: '/v1/console/sign-out',
    summary: 'End the session and take its cookie back',
    audience: 'console',
    right: 'own',
    reply: null,
  },
  readConsoleMe: {
    method: 'GET',
    path: '/v1/console/me',
    summary: 'Who has signed in, and what they may do',
    audience: 'console',
    right: 'own',
    reply: access.ConsoleMe,
  },
  readConsoleSessions: {
    method: 'GET',
    path: '/v1/console/sessions',
    summary: 'One’s own sessions, with `access.manage` everybody’s; and whom one may invite',
    audience: 'console',
    right: 'own',
    reply: access.ConsoleAccess,
  },
  endConsoleSessions: {
    method: 'POST',
    path: '/v1/console/sessions',
    summary: 'End one session or all of a person: one’s own, with `access.manage` anybody’s',
    audience: 'console',
    right: 'own',
    body: access.EndSessions,
    reply: null,
  },
  inviteToConsole: {
    method: 'POST',
    path: '/v1/console/invitations',
    summary: 'A link with which somebody of the desk signs in, once, within a day',
    audience: 'console',
    right: 'access.invite',
    body: access.Invite,
    reply: ConsoleLink,
  },
  readReadings: {
    method: 'GET',
    path: '/v1/console/readings',
    summary: 'Who read what customers said: of the desk for leads, of their own cases for agents',
    audience: 'console',
    right: 'own',
    query: access.ReadingsQuery,
    reply: access.Readings,
  },
});
