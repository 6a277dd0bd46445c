import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { findChromium } from '../../demo/find-chromium.ts';
import { findFirefox } from './support/firefox.ts';

/**
 * What the real tests need beside npm's packages: two browsers, helpdesks to be real against, and a database server.
 * Installs what is missing from Debian's packages when it may (root, apt); else ends with one line that says what to install.
 */

const helpdesks = [
  ...['request-tracker5', 'rt5-standalone', 'rt5-db-sqlite', 'starlet'],
  ...['redmine', 'redmine-sqlite', 'puma'],
];
/** The collector's other store: each run starts a server of its own. */
const databases = ['postgresql'];
/** They want a mail sender and a database set up; neither is used: mail goes to a file, databases are made per run. */
const quieteners = ['msmtp-mta', 'dbconfig-no-thanks'];
/** `python3-aiosmtpd`: a mail server that is not npm's, keeps mail as a Maildir and needs no place in /etc. */
const tools = ['libfaketime', 'strace', 'python3-aiosmtpd', 'curl'];

/** What the extension's build asks of them: `cssTarget` and `strict_min_version` in wxt.config.ts. */
const oldest = { chromium: 144, firefox: 142 };

const missing = [
  ...(isYounger(findChromium(), oldest.chromium) ? [] : ['chromium']),
  ...(isYounger(findFirefox(), oldest.firefox) ? [] : ['firefox-esr']),
  ...[...helpdesks, ...databases, ...quieteners, ...tools].filter((name) => !isInstalled(name)),
];
if (missing.length > 0) install(missing);

/** Whether a browser is there and knows enough: "Mozilla Firefox 153.8.0esr" and "Chromium 156.0.8078.108 …". */
function isYounger(executable: string | null, major: number): boolean {
  if (executable === null) return false;
  const { stdout } = spawnSync(executable, ['--version'], { encoding: 'utf8' });
  return Number(/(\d+)\.\d/.exec(stdout ?? '')?.[1] ?? 0) >= major;
}

function isInstalled(name: string): boolean {
  const answer = spawnSync('dpkg-query', ['--status', name], { encoding: 'utf8' });
  return answer.status === 0 && answer.stdout.includes('\nStatus: install ok installed\n');
}

function install(names: readonly string[]): void {
  const command = `apt-get install --no-install-recommends ${names.join(' ')}`;
  if (process.getuid?.() !== 0) refuse(`sudo ${command}`);
  if (!existsSync('/usr/bin/apt-get')) refuse(`the packages Debian calls ${names.join(' ')}`);
  console.log(`Installing from Debian's packages, once: ${names.join(' ')}`);
  const failure = quietly(() => {
    run('dpkg', ['--configure', '-a']);
    // Always: lists of half the sources, or old ones, bring a browser that is too old for the extension.
    run('apt-get', ['-qq', 'update']);
    return apt(names);
  });
  if (failure !== null) refuse(command, failure);
}

/** Answers the helpdesks' questions beforehand and lets no installed service start. */
function quietly<T>(work: () => T): T {
  run('debconf-set-selections', [], 'request-tracker5 request-tracker5/install-cronjobs boolean false\n');
  const policy = '/usr/sbin/policy-rc.d';
  const ours = !existsSync(policy);
  if (ours) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    return work();
  } finally {
    if (ours) rmSync(policy);
  }
}

function apt(names: readonly string[]): string | null {
  const waiting = ['-o', 'DPkg::Lock::Timeout=600'];
  return run('apt-get', ['-qq', ...waiting, 'install', '-y', '--no-install-recommends', ...names]);
}

/** null when it went well, else the last line it said. */
function run(command: string, args: readonly string[], input = ''): string | null {
  const { status, stderr, error } = spawnSync(command, args, {
    input,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
  });
  if (status === 0) return null;
  return error?.message ?? stderr.trim().split('\n').at(-1) ?? `${command} ended with ${status}`;
}

function refuse(what: string, why?: string): never {
  console.error(`The real tests need more than npm's packages: ${what}${why ? ` (${why})` : ''}`);
  process.exit(1);
}
