import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';
import { onTestFinished } from 'vitest';
import { eventually } from './eventually.ts';
import { freePort } from './free-port.ts';

/** Debian's aiosmtpd on 127.0.0.1: what it takes is kept as a Maildir, as a mail server keeps it. Stopped after the test. */
export async function startMailServer() {
  const [folder, port] = [await mkdtemp(join(tmpdir(), 'overdesk-mail-')), await freePort()];
  const maildir = join(folder, 'Maildir');
  const args = [
    '-m',
    'aiosmtpd',
    '-n',
    '-c',
    'aiosmtpd.handlers.Mailbox',
    '-l',
    `127.0.0.1:${port}`,
    maildir,
  ];
  const server = spawn('/usr/bin/python3', args, { stdio: 'ignore' });
  const ended = new Promise<void>((done) => server.once('exit', () => done()));
  onTestFinished(async () => {
    server.kill('SIGKILL');
    await ended;
    await rm(folder, { recursive: true, force: true });
  });
  await eventually(
    () =>
      new Promise<boolean>((resolve) => {
        const socket = connect(port, '127.0.0.1', () => resolve(true)).once('error', () => resolve(false));
        socket.once('data', () => socket.end());
      }),
    { what: 'aiosmtpd did not start: apt-get install -y python3-aiosmtpd' },
  );
  return {
    port,
    /** All it has kept so far. */
    async mails(): Promise<ParsedMail[]> {
      const names = await readdir(join(maildir, 'new')).catch(() => []);
      return Promise.all(names.map(async (name) => simpleParser(await readFile(join(maildir, 'new', name)))));
    },
  };
}
