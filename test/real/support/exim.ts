import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { eventually } from './eventually.ts';
import { freePort } from './free-port.ts';

/**
 * Debian's exim as a company's own mail server on 127.0.0.1: it takes mail, queues it and passes it on. Its package cannot stand beside the one Request Tracker wants, so it is unpacked, not
 * installed; nss_wrapper tells it the user it was built for.
 */

const PACKAGES = ['exim4-daemon-light', 'libnss-wrapper'];
const UNPACKED = resolve('node_modules/.cache/overdesk/exim');

function unpack(): void {
  if (existsSync(join(UNPACKED, 'done'))) return;
  mkdirSync(UNPACKED, { recursive: true });
  const download = () =>
    execFileSync('apt-get', ['-qq', 'download', ...PACKAGES], { cwd: UNPACKED, stdio: 'ignore' });
  try {
    download();
  } catch {
    // Old lists name packages that newer ones have taken the place of.
    execFileSync('apt-get', ['-qq', 'update'], { stdio: 'ignore' });
    download();
  }
  for (const file of globSync(join(UNPACKED, '*.deb'))) execFileSync('dpkg', ['-x', file, UNPACKED]);
  writeFileSync(join(UNPACKED, 'done'), '');
}

/**
 * Starts it, with what it takes going on to the port `next`, sooner or later; stopped after the test. What comes back for
 * the addresses `bounce+…` is handed to the command `bounces`.
 */
export async function startExim(next: number, bounces = '/bin/cat') {
  unpack();
  const folder = mkdtempSync(join(tmpdir(), 'overdesk-exim-'));
  const exim = join(UNPACKED, 'usr/sbin/exim4');
  // As a setuid program it would not be told its user: the loader ignores LD_PRELOAD then (ld.so(8), secure-execution mode),
  // in the process that writes the report of a mail that came back.
  chmodSync(exim, 0o755);
  const port = await freePort();
  const isRoot = process.getuid?.() === 0;
  const uid = isRoot ? Number(execFileSync('id', ['-u', 'www-data'])) : (process.getuid?.() ?? 0);
  const gid = isRoot ? Number(execFileSync('id', ['-g', 'www-data'])) : (process.getgid?.() ?? 0);
  for (const name of ['spool', 'log']) {
    mkdirSync(join(folder, name));
    chownSync(join(folder, name), uid, gid);
  }
  chownSync(folder, uid, gid);
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const passwd = `root:x:0:0::/root:/bin/sh\nDebian-exim:x:${uid}:${gid}::/tmp:/bin/false\n`;
  const env = {
    PATH: '/usr/sbin:/usr/bin:/sbin:/bin',
    LD_PRELOAD: globSync(join(UNPACKED, 'usr/lib/*/libnss_wrapper.so'))[0] ?? '',
    NSS_WRAPPER_PASSWD: file('passwd', passwd),
    NSS_WRAPPER_GROUP: file('group', `root:x:0:\nDebian-exim:x:${gid}:\n`),
  };
  const config = file(
    'exim.conf',
    `
keep_environment = LD_PRELOAD : NSS_WRAPPER_PASSWD : NSS_WRAPPER_GROUP
exim_path = ${exim}
exim_user = ${uid}
exim_group = ${gid}
never_users =
deliver_drop_privilege = true
spool_directory = ${folder}/spool
log_file_path = ${folder}/log/%slog
pid_file_path = ${folder}/pid
primary_hostname = mail.shop.test
local_interfaces = 127.0.0.1
disable_ipv6 = true
tls_advertise_hosts =
rfc1413_query_timeout = 0s
acl_smtp_rcpt = accept_all
begin acl
accept_all:
  accept
begin routers
back:
  driver = accept
  condition = \${if match{$local_part}{^bounce[+]}}
  transport = pipe
on:
  driver = manualroute
  route_list = * 127.0.0.1::${next} byname
  self = send
  transport = on
begin transports
on:
  driver = smtp
  allow_localhost
pipe:
  driver = pipe
  command = ${bounces}
  user = ${uid}
  group = ${gid}
  return_fail_output
begin retry
* * F,10m,1s
`,
  );
  const server = spawn(exim, ['-C', config, '-bdf', '-q1s', '-oX', `127.0.0.1.${port}`], {
    env,
    stdio: 'ignore',
  });
  const ended = new Promise<void>((done) => server.once('exit', () => done()));
  onTestFinished(async () => {
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  const log = (): string => {
    const path = join(folder, 'log', 'mainlog');
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  };
  await eventually(() => log().includes('daemon started'), { what: 'exim did not start' });
  return { port, log };
}
