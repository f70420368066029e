import { createHash } from 'node:crypto'
import type { Entry, Source } from '../compiler/index.ts'
import { isSource } from '../language-server/session.ts'
import type { Book } from '../workspace/index.ts'

/** A source of the company that may be edited; nothing else can be named. */
export function sourceIn({ read }: Book, file: string): Source | undefined {
  if (!isSource(file)) return undefined
  return [...read.sources, read.settings].find((it) => it?.file === file && it.origin === 'company')
}

export function isMarkdown(file: string): boolean {
  return file.endsWith('.md')
}

/** Stands for exactly these bytes. */
export function stampOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

export function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

/** What a file is called in lists: its entry’s title, or its own name where it holds several or none. */
export function titleOf(file: string, entries: readonly Entry[]): string {
  return (entries.length === 1 ? entries[0]?.title : undefined) ?? file.slice(file.lastIndexOf('/') + 1)
}
