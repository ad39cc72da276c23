import { isYear } from '$lib/domain/year';

/** Media types of what is handed over. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const CSV = 'text/csv; charset=utf-8';

/** The year that an address asks for. */
export function wantedYear(url: URL): number | undefined {
  const year = Number(url.searchParams.get('year'));
  return isYear(year) ? year : undefined;
}

/** A file to keep, under a name that may be Chinese (RFC 6266). */
export function downloaded(content: string | Uint8Array, name: string, type: string): Response {
  return new Response(typeof content === 'string' ? content : new Uint8Array(content), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  });
}
