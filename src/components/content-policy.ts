/**
 * The Content Security Policy of every page: nothing but the site’s own files, and of what stands in the page itself one
 * script is run, and no other styles it than its own. Search is WebAssembly.
 *
 * @param script the script’s hash
 * @param style the hash of its own styles, where it has any in it
 */
export function contentPolicy(script: string, style: string | undefined): string {
  return [
    "default-src 'self'",
    `script-src 'self' ${script} 'wasm-unsafe-eval'`,
    `style-src 'self'${style ? ` ${style}` : ''}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
  ].join('; ')
}

/** What is known of a script or of styles that stand in a page: `'sha256-…'`. They are the same on all pages. */
export async function inlineHash(text: string): Promise<string> {
  const before = known.get(text)
  if (before !== undefined) return before
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  const hash = `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`
  known.set(text, hash)
  return hash
}

const known = new Map<string, string>()
