/** A mail as it comes to the desk. */
export interface Mail {
  readonly from: string;
  readonly subject: string;
  /** More header lines, such as `Auto-Submitted: auto-replied`. */
  readonly headers?: readonly string[];
  readonly type?: 'text/plain' | 'text/html';
  readonly words: string;
}

/** Hands a mail to RT as its mail gateway does. Throws with RT's own words when RT does not take it. */
export async function receive(url: string, queue: string, mail: Mail): Promise<void> {
  const form = new FormData();
  const message = [
    `From: ${mail.from}`,
    'To: support@helpdesk.example',
    `Subject: ${mail.subject}`,
    `Message-ID: <${crypto.randomUUID()}@customer.example>`,
    ...(mail.headers ?? []),
    'MIME-Version: 1.0',
    `Content-Type: ${mail.type ?? 'text/plain'}; charset=utf-8`,
    '',
    mail.words,
  ].join('\n');
  for (const [name, value] of Object.entries({ SessionType: 'REST', queue, action: 'correspond', message })) {
    form.set(name, value);
  }
  const answer = await fetch(`${url}/REST/1.0/NoAuth/mail-gateway`, { method: 'POST', body: form });
  const text = await answer.text();
  if (!text.startsWith('ok')) throw new Error(`RT does not take the mail: ${answer.status} ${text}`);
}
