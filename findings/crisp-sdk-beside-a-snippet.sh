#!/usr/bin/env bash
# crisp-sdk-web 1.2.1 (Crisp's own package) in happy-dom 21.0.4, on a page whose shop has put Crisp's snippet in by hand, seen 2026-12-01.
#   Crisp's client itself cannot be loaded here: an array, which its snippet makes, keeps what it would be told.
# Guess: the package finds the chat that is already there, and two listeners of one event live side by side.
# Seen: it knows only a client that it loaded itself. Beside a snippet the customer's e-mail is null although the chat knows it, and a
#   listener for a changed e-mail is taken without a word and never registered. A listener for a sent message is registered, after an
#   order that takes every other script's listeners for it away. configure() loads the client a second time.
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts crisp-sdk-web@1.2.1 happy-dom@21.0.4
cat > see.mjs <<'JS'
import { deepStrictEqual as same } from 'node:assert';
import { Window } from 'happy-dom';

const page = new Window({ url: 'https://shop.example/', settings: { disableJavaScriptFileLoading: true, handleDisabledFileLoadingAsSuccess: true } });
globalThis.window = page;
globalThis.document = page.document;
page.CRISP_WEBSITE_ID = 'shop';
page.$crisp = Object.assign([], { get: (what) => (what === 'user:email' ? 'lucia@shop.example' : null) });
page.document.head.innerHTML = '<script async src="https://client.crisp.chat/l.js"></script>';
const told = () => page.$crisp.splice(0).map((order) => order.slice(0, 2).join(' '));

page.$crisp.push(['on', 'message:sent', () => 'of the shop']);
const { Crisp } = await import('crisp-sdk-web');
console.log('e-mail', Crisp.user.getEmail(), 'known to the chat', page.$crisp.get('user:email'));
same(Crisp.user.getEmail(), null);

Crisp.user.onEmailChanged(() => {});
Crisp.message.onMessageSent(() => {});
const orders = told();
console.log(orders);
same(orders, ['on message:sent', 'off message:sent', 'on message:sent']);

Crisp.configure('shop');
const clients = [...page.document.querySelectorAll('script')].map((script) => script.src);
console.log(clients);
same(clients, ['https://client.crisp.chat/l.js', 'https://client.crisp.chat/l.js']);
await page.happyDOM.close();
JS
node see.mjs && echo "as seen"
