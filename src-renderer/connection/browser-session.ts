/**
 * The browser shell's door. The address that opened this window carries a launch token that
 * works once; it is taken out of the address at once and exchanged for a secret. The secret
 * stays in sessionStorage: it survives a reload and dies with the window.
 */
const SECRET = 'tessera.secret';
const TOKEN = /^#launch=([\w-]+)$/;

export type Admission =
  | { readonly kind: 'secret'; readonly secret: string }
  | { readonly kind: 'shut-out' }
  | { readonly kind: 'unreachable' };

/** Called first of all, so that the token is never seen in the address or the history. */
export function takeLaunchToken(page: Window): string | null {
  const token = TOKEN.exec(page.location.hash)?.[1] ?? null;
  if (token !== null) page.history.replaceState(null, '', page.location.pathname + page.location.search);
  return token;
}

/** A new launch address pasted into this window begins it anew; the browser alone would only change the hash. */
export function reloadOnLaunch(page: Window): void {
  page.addEventListener('hashchange', () => {
    if (TOKEN.test(page.location.hash)) page.location.reload();
  });
}

/** @param token the one-use token, until it has been exchanged */
export async function admission(token: string | null): Promise<Admission> {
  const kept = sessionStorage.getItem(SECRET);
  if (token === null) return kept === null ? { kind: 'shut-out' } : { kind: 'secret', secret: kept };
  const response = await post('/session', { token });
  if (response === null) return { kind: 'unreachable' };
  const secret = response.ok ? readSecret(await response.json()) : null;
  if (secret === null) return kept === null ? { kind: 'shut-out' } : { kind: 'secret', secret: kept };
  sessionStorage.setItem(SECRET, secret);
  return { kind: 'secret', secret };
}

/** True when something answers at our address: then a refused socket means that we are unknown there. */
export async function tillAnswers(): Promise<boolean> {
  try {
    await fetch('./', { cache: 'no-store' });
    return true;
  } catch {
    return false;
  }
}

async function post(path: string, body: unknown): Promise<Response | null> {
  try {
    return await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  } catch {
    return null;
  }
}

function readSecret(answer: unknown): string | null {
  if (typeof answer !== 'object' || answer === null || !('secret' in answer)) return null;
  return typeof answer.secret === 'string' ? answer.secret : null;
}
