import { parsePlan } from './plan-file.ts'
import type { Plan } from './plan.ts'

/**
 * A plan as letters for an address: compact JSON, deflated, base64url, after the number of this way of writing. It stands
 * in the address’s fragment, which never leaves the browser. Times are kept to the second.
 */
export async function encodePlan(plan: Plan): Promise<string> {
  const { id, playbook, playbookTitle, stage, created, fields } = plan
  const seconds = (at: number): number => Math.floor((at - created) / 1000)
  const entries = Object.entries(fields).map(([key, { value, prompt, part, at }]) => {
    const short = shortKey(key, prompt)
    return [short ?? key, value, prompt, part, seconds(at), ...(short === undefined ? [] : [1])]
  })
  const compact = [id, playbook, playbookTitle, [stage.value, seconds(stage.at), stage.title ?? 0], created, entries]
  const stream = new Blob([JSON.stringify(compact)]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  return `${version}${toLetters(new Uint8Array(await new Response(stream).arrayBuffer()))}`
}

/** What an address brought, or why it is none: `mangled` is anything that this didn’t write. */
export type Arrived =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly why: 'mangled' | 'too-large' | 'old-browser' }

/** Reads what `encodePlan` wrote. It may come from anybody: nothing is believed, and unpacking stops at 5 MB. */
export async function decodePlan(code: string): Promise<Arrived> {
  if (typeof DecompressionStream === 'undefined') return { ok: false, why: 'old-browser' }
  if (code.length > mostPacked) return { ok: false, why: 'too-large' }
  if (!code.startsWith(version)) return { ok: false, why: 'mangled' }
  try {
    const text = await unpack(fromLetters(code.slice(version.length)))
    if (text === undefined) return { ok: false, why: 'too-large' }
    const plan = expand(JSON.parse(text))
    return plan ? { ok: true, plan } : { ok: false, why: 'mangled' }
  } catch {
    return { ok: false, why: 'mangled' }
  }
}

const version = '1.'
const mostPacked = 200_000
const mostUnpacked = 5_000_000

async function unpack(packed: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  const parts: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return new Blob(parts).text()
    parts.push(value)
    size += value.length
    if (size > mostUnpacked) {
      await reader.cancel()
      return undefined
    }
  }
}

/** Arrays back to a plan’s record; `parsePlan` then judges every value. */
function expand(content: unknown): Plan | undefined {
  if (!Array.isArray(content)) return undefined
  const [id, playbook, playbookTitle, stage, created, entries] = content as unknown[]
  if (!Array.isArray(stage) || !Array.isArray(entries) || typeof created !== 'number') return undefined
  const at = (seconds: unknown): number => created + Number(seconds) * 1000
  const fields = entries.flatMap((entry: unknown) => {
    if (!Array.isArray(entry)) return []
    const [key, value, prompt, part, seconds, isShort] = entry as unknown[]
    if (typeof key !== 'string' || typeof prompt !== 'string') return []
    return [[isShort === 1 ? longKey(key, prompt) : key, { value, prompt, part, at: at(seconds) }] as const]
  })
  const [value, seconds, title] = stage as unknown[]
  return parsePlan({
    id,
    playbook,
    playbookTitle,
    stage: { value, at: at(seconds), title },
    created,
    fields: Object.fromEntries(fields),
  })
}

/** A key mostly ends with its prompt’s words, joined by hyphens: they needn’t be sent twice. Undefined where it doesn’t. */
function shortKey(key: string, prompt: string): string | undefined {
  const words = hyphened(prompt)
  return words.length > 1 && key.includes(words) && !key.includes(sign) ? key.replace(words, () => sign) : undefined
}

function longKey(key: string, prompt: string): string {
  return key.replace(sign, () => hyphened(prompt))
}

const sign = '*'

function hyphened(prompt: string): string {
  return prompt
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-')
}

function toLetters(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function fromLetters(letters: string): Uint8Array<ArrayBuffer> {
  const binary = atob(letters.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
}
