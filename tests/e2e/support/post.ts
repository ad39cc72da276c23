/** What the program answers to a form, with the page it leads to not yet asked for. */
export interface Answer {
  readonly status: number;
  /** Where it leads, for a 303. */
  readonly location: string | null;
  readonly text: string;
}

/** Sends a form as a browser without JavaScript does, files and all. */
export async function post(
  address: string,
  path: string,
  fields: Readonly<Record<string, string | File>>,
): Promise<Answer> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const answer = await fetch(new URL(path, address), {
    method: 'POST',
    body: form,
    redirect: 'manual',
    headers: { origin: new URL(address).origin, accept: 'text/html' },
  });
  return {
    status: answer.status,
    location: answer.headers.get('location'),
    text: await answer.text(),
  };
}

/** A file as a person picks it. */
export function picked(bytes: Uint8Array, fileName: string): File {
  return new File([Uint8Array.from(bytes)], fileName);
}
