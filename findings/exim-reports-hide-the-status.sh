#!/usr/bin/env bash
# exim 4.96-15+deb12u11 (Debian) passing mail on to smtp-server 3.21.6, seen 2026-11-29.
# Guess: the report of a mail that came back says in `Status:` (RFC 3464) what the next server said of the address.
# Seen: whether that said 5.1.1 (no such address), 5.2.2 (mailbox full) or 5.7.1 (not allowed), `Status:` is 5.0.0; only
#   `Diagnostic-Code:` tells them apart. Whoever reads the status alone never learns of a dead address, or takes a full
#   mailbox for one. A report that is piped to a program begins with an mbox line, "From MAILER-DAEMON …", before its
#   header: read as message/rfc822 as it is, its first field is not a field.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder" 2>/dev/null || { sleep 2; rm -rf "$folder"; }' EXIT; cd "$folder"
apt-get -qq download exim4-daemon-light=4.96-15+deb12u11 libnss-wrapper=1.1.12-1 2>/dev/null
for package in *.deb; do dpkg -x "$package" debian; done
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts nodemailer@10.6.1 smtp-server@3.21.6
user=$(id -u) group=$(id -g)
if [ "$user" = 0 ]; then user=$(id -u nobody) group=$(id -g nobody); fi
mkdir spool log out; chown "$user:$group" "$folder" spool log out; chmod 755 debian/usr/sbin/exim4
printf 'root:x:0:0::/root:/bin/sh\nDebian-exim:x:%s:%s::/tmp:/bin/false\n' "$user" "$group" > passwd
printf 'root:x:0:\nDebian-exim:x:%s:\n' "$group" > group
free() { node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'; }
port=$(free) next=$(free)
cat > exim.conf <<CONF
keep_environment = LD_PRELOAD : NSS_WRAPPER_PASSWD : NSS_WRAPPER_GROUP
exim_path = $folder/debian/usr/sbin/exim4
exim_user = $user
exim_group = $group
never_users =
deliver_drop_privilege = true
spool_directory = $folder/spool
log_file_path = $folder/log/%slog
pid_file_path = $folder/pid
primary_hostname = mail.example.test
local_interfaces = 127.0.0.1
disable_ipv6 = true
tls_advertise_hosts =
rfc1413_query_timeout = 0s
acl_smtp_rcpt = all
begin acl
all:
  accept
begin routers
back:
  driver = accept
  condition = \${if eq{\$domain}{back.example.test}}
  transport = keep
on:
  driver = manualroute
  route_list = * 127.0.0.1::$next byname
  self = send
  transport = on
begin transports
on:
  driver = smtp
  allow_localhost
keep:
  driver = pipe
  command = /bin/sh -c "cat >> $folder/out/reports"
  user = $user
  group = $group
CONF
export WRAPPER=$(echo "$folder"/debian/usr/lib/*/libnss_wrapper.so)
cat > see.mjs <<'JS'
import { deepStrictEqual as same } from 'node:assert';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import { SMTPServer } from 'smtp-server';

const [folder, port, next] = process.argv.slice(2);
const said = { gone: '5.1.1 no such user', full: '5.2.2 mailbox full', shut: '5.7.1 not allowed' };
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  hideENHANCEDSTATUSCODES: true,
  onRcptTo: ({ address }, _session, done) =>
    done(Object.assign(new Error(said[address.split('@')[0]]), { responseCode: 550 })),
});
await new Promise((resolve) => server.listen(Number(next), '127.0.0.1', resolve));
const env = {
  PATH: '/usr/sbin:/usr/bin:/sbin:/bin',
  LD_PRELOAD: process.env.WRAPPER,
  NSS_WRAPPER_PASSWD: `${folder}/passwd`,
  NSS_WRAPPER_GROUP: `${folder}/group`,
};
const args = ['-C', `${folder}/exim.conf`, '-bdf', '-q1s', '-oX', `127.0.0.1.${port}`];
const exim = spawn(`${folder}/debian/usr/sbin/exim4`, args, { env, stdio: 'ignore' });
process.on('exit', () => exim.kill());
const until = async (is) => {
  for (let i = 0; i < 300; i++) {
    if (await is()) return;
    await setTimeout(100);
  }
  throw new Error('nothing came');
};
const transport = createTransport({ host: '127.0.0.1', port: Number(port), secure: false, ignoreTLS: true });
await until(() => transport.verify().catch(() => false));
const field = (report, name) => new RegExp(`^${name}: (.*)$`, 'im').exec(report)?.[1].trim();
for (const name of Object.keys(said)) {
  const envelope = { from: `${name}@back.example.test`, to: `${name}@example.test` };
  await transport.sendMail({ envelope, from: 'desk@example.test', to: envelope.to, subject: 'How did it go?', text: '?' });
  const file = `${folder}/out/reports`;
  const last = () => readFileSync(file, 'utf8').split(/^(?=From MAILER-DAEMON )/m).at(-1);
  await until(() => existsSync(file) && last().includes(`X-Failed-Recipients: ${envelope.to}`) && last().trimEnd().endsWith('--'));
  const report = last();
  const seen = [field(report, 'Status'), field(report, 'Diagnostic-Code'), report.split(' ')[0]];
  console.log(name, seen);
  same(seen, ['5.0.0', `smtp; 550 ${said[name]}`, 'From']);
}
process.exit(0);
JS
node see.mjs "$folder" "$port" "$next" && echo "as seen"
