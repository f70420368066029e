import { readFileSync } from 'node:fs'

/** What others have broken sanitisers with, html5sec.org’s collection among it. `payloads.json` says whose it is. */
export const published: readonly string[] = (
  JSON.parse(readFileSync(new URL('published/payloads.json', import.meta.url), 'utf8')) as {
    readonly payloads: readonly string[]
  }
).payloads
