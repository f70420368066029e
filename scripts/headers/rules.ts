import { filePolicy } from '../../src/workspace/index.ts'

/** One header, and what it is for. */
export interface Header {
  readonly name: string
  readonly value: string
}

/**
 * What a host says with every file. The pages bring a strict Content Security Policy of their own; these are what a page
 * can’t say of itself, or what holds for other files too.
 */
export const everywhere: readonly Header[] = [
  // Nobody puts the playbook into a frame of theirs. A policy in a page can’t say that.
  { name: 'Content-Security-Policy', value: "frame-ancestors 'none'" },
  { name: 'X-Frame-Options', value: 'DENY' },
  { name: 'X-Content-Type-Options', value: 'nosniff' },
  // A link out of the playbook doesn’t tell where it was pressed.
  { name: 'Referrer-Policy', value: 'no-referrer' },
  { name: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()' },
  { name: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { name: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { name: 'Strict-Transport-Security', value: 'max-age=31536000' },
]

/** What is sent with files that lie beside the sources, but for PDFs. What would only report on pages isn’t theirs. */
export const files = { folder: 'files/', without: '.pdf' } as const

export function headersOfFiles(headers: readonly Header[]): readonly Header[] {
  return headers
    .filter(({ name }) => name !== 'Content-Security-Policy-Report-Only')
    .map((header) => (header.name === 'Content-Security-Policy' ? { ...header, value: filePolicy } : header))
}

/** Files whose name changes with their content: they are never asked for again. */
export const lasting = { folders: ['assets/'], value: 'private, max-age=31536000, immutable' } as const

/** Everything else is asked for each time, and comes only when it changed. `private`: no cache on the way keeps it. */
export const fresh = 'private, no-cache'
