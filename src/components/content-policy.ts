/**
 * The Content Security Policy of every page: nothing but the site’s own files, and of what stands in the page itself one
 * script is run and nothing styles it. Search is WebAssembly.
 *
 * @param script what the script is known by, as `'sha256-…'`
 */
export function contentPolicy(script: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' ${script} 'wasm-unsafe-eval'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
  ].join('; ')
}
