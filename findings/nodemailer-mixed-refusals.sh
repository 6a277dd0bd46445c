#!/usr/bin/env bash
# nodemailer 10.6.1 against smtp-server 3.21.6, seen 2026-11-28.
# Guess: a mail whose recipients are refused for good (550) and for now (451) fails with both, or with the lasting one.
# Seen: with one good recipient it succeeds, and `rejected` lists both refused alike; only `rejectedErrors[].responseCode`
#   tells whom to try again. With no good one it rejects as EENVELOPE 451, in either order: a queue that looks at
#   `responseCode` tries a dead address again and again. `list.unsubscribe` with two addresses makes two
#   List-Unsubscribe fields where RFC 2369 has one; only a list within the list makes one.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts nodemailer@10.6.1 smtp-server@3.21.6
cat > see.mjs <<'JS'
import { deepStrictEqual as same } from 'node:assert';
import { createTransport } from 'nodemailer';
import { SMTPServer } from 'smtp-server';

const refusals = { 'gone@example.test': 550, 'later@example.test': 451 };
let last = '';
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo({ address }, _session, done) {
    const responseCode = refusals[address];
    done(responseCode ? Object.assign(new Error('no'), { responseCode }) : null);
  },
  onData(stream, _session, done) {
    last = '';
    stream.on('data', (part) => { last += part; });
    stream.on('end', () => done());
  },
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const transport = createTransport({ host: '127.0.0.1', port: server.server.address().port, secure: false });
const mail = { from: 'desk@example.test', subject: 'How did it go?', text: 'One question.' };
const send = (to, more = {}) => transport.sendMail({ ...mail, ...more, to });

const some = await send(['ana@example.test', ...Object.keys(refusals)]);
console.log('rejected', some.rejected, some.rejectedErrors.map(({ responseCode }) => responseCode));
same(some.rejected, Object.keys(refusals));
same(some.rejectedErrors.map(({ responseCode }) => responseCode), [550, 451]);
for (const to of [Object.keys(refusals), Object.keys(refusals).reverse()]) {
  const failure = await send(to).catch((error) => error);
  console.log(to, failure.code, failure.responseCode);
  same([failure.code, failure.responseCode], ['EENVELOPE', 451]);
}
const fields = async (unsubscribe) => {
  await send('ana@example.test', { list: { unsubscribe } });
  return last.match(/^List-Unsubscribe:/gim).length;
};
const two = ['https://example.test/u/1', 'mailto:stop@example.test'];
console.log('List-Unsubscribe fields:', await fields(two), await fields([two]));
same(await fields(two), 2);
same(await fields([two]), 1);
server.close();
JS
node see.mjs && echo "as seen"
