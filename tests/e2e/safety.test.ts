import { request as raw } from 'node:http';
import { describe, expect } from 'vitest';
import { address, test } from './support/journey';

/** A request with whatever headers: fetch forbids some. */
function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
) {
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>(
    (resolve, reject) => {
      const url = new URL(path, address);
      const { method = 'GET', headers = {}, body } = options;
      const sent = raw(url, { method, headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            text: Buffer.concat(chunks).toString(),
          }),
        );
      });
      sent.on('error', reject);
      sent.end(body);
    },
  );
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

describe('from the first day', () => {
  test('a page may run only its own scripts and styles', async ({ page }) => {
    const headers = (await page.goto('/compare'))?.headers() ?? {};
    const policy = headers['content-security-policy'] ?? '';
    const directive = (name: string) =>
      policy.split(';').find((one) => one.trim().startsWith(`${name} `)) ?? '';
    expect(directive('script-src')).not.toContain('unsafe');
    expect(directive('style-src')).not.toContain('unsafe');
    expect(directive('default-src')).toContain("'self'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-frame-options']).toBe('SAMEORIGIN');
    expect(headers['referrer-policy']).toBe('same-origin');
  });

  test('pages are compressed, and not sent twice', async () => {
    const first = await ask('/indicators', { headers: { 'accept-encoding': 'gzip' } });
    expect(first.headers['content-encoding']).toBe('gzip');
  });

  test('a form of another origin is refused, under any host name one of our own is taken', async () => {
    const body = 'theme=dark&here=/';
    const foreign = await ask('/preferences', {
      method: 'POST',
      body,
      headers: { ...FORM, origin: 'http://evil.example' },
    });
    expect(foreign.status).toBe(403);
    const host = 'fazhi.office.example:4173';
    const own = await ask('/preferences', {
      method: 'POST',
      body,
      headers: { ...FORM, host, origin: `http://${host}` },
    });
    expect(own.status).toBe(303);
    const lied = await ask('/preferences', {
      method: 'POST',
      body,
      headers: { ...FORM, host, origin: `https://${host}`, 'x-forwarded-proto': 'https' },
    });
    expect(lied.status).toBe(403);
  });

  test('a choice leads back within the site only', async () => {
    const origin = new URL(address).origin;
    for (const here of ['http://evil.example/', '//evil.example', 'javascript:alert(1)']) {
      const answer = await ask('/preferences', {
        method: 'POST',
        body: `theme=dark&here=${encodeURIComponent(here)}`,
        headers: { ...FORM, origin },
      });
      expect([here, answer.status, answer.headers['location']]).toEqual([here, 303, '/']);
    }
  });

  test('SQL in an address is a name that nobody knows', async ({ page }) => {
    const answer = await page.goto(`/compare?indicator=${encodeURIComponent("x'; DROP TABLE entry; --")}`);
    expect(answer?.status()).toBe(200);
    expect((await page.goto('/imports'))?.status()).toBe(200);
  });

  test('an upload over the limit is refused with 413 and in words', async () => {
    const origin = new URL(address).origin;
    const boundary = 'x-boundary';
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="big.csv"\r\n\r\n`;
    const answer = await ask('/imports', {
      method: 'POST',
      headers: { origin, 'content-type': `multipart/form-data; boundary=${boundary}` },
      body: head + 'a'.repeat(66 * 1024 * 1024) + `\r\n--${boundary}--\r\n`,
    });
    expect(answer.status).toBe(413);
    expect(answer.text).toMatch(/64 MB/);
  });
});
