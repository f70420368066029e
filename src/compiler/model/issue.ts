import type { Kind } from './concept.ts'
import type { Audience } from './governance.ts'
import type { LinkAnswer } from './link-answer.ts'
import type { Position } from './position.ts'
import type { Reliance } from './reliance.ts'
import type { OutOfReach } from './source.ts'

/**
 * Something that reading or linking could not make sense of, or that readers don’t find behind a name. The parser only
 * says what it saw; the rule of the same name turns it into a finding, so that every word an author reads stands in
 * `3-check/rules`.
 */
export type Issue =
  | { readonly type: 'file-empty'; readonly at: Position }
  | { readonly type: 'file-encoding'; readonly at: Position }
  | { readonly type: 'control-character'; readonly code: number; readonly at: Position }
  | { readonly type: 'content-missing'; readonly at: Position }
  | { readonly type: 'file-unread'; readonly file: string; readonly better: string | undefined; readonly at: Position }
  | {
      readonly type: 'file-out-of-reach'
      readonly file: string
      readonly why: Exclude<OutOfReach['why'], 'runs'>
      readonly at: Position
    }
  | { readonly type: 'file-not-published'; readonly file: string; readonly at: Position }
  | {
      readonly type: 'folder-unknown'
      readonly folder: string
      readonly near: string | undefined
      readonly at: Position
    }
  | { readonly type: 'file-too-large'; readonly bytes: number; readonly limit: number; readonly at: Position }
  | {
      readonly type: 'signs-crowded'
      /** References to characters, such as `&amp;`; marks of emphasis. */
      readonly signs: 'references' | 'marks'
      readonly count: number
      /** How long the text is that they stand in. */
      readonly letters: number
      readonly at: Position
    }
  | { readonly type: 'nesting-too-deep'; readonly depth: number; readonly limit: number; readonly at: Position }
  | { readonly type: 'html-taken-out'; readonly element: string; readonly at: Position }
  | { readonly type: 'html-too-deep'; readonly limit: number; readonly at: Position }
  | {
      readonly type: 'file-misplaced'
      readonly file: string
      readonly folders: readonly string[]
      readonly at: Position
    }
  | { readonly type: 'file-name'; readonly file: string; readonly better: string; readonly at: Position }
  | { readonly type: 'file-name-case'; readonly file: string; readonly other: string; readonly at: Position }
  | { readonly type: 'front-matter-missing'; readonly why: MissingFrontMatter; readonly at: Position }
  | { readonly type: 'audience-unknown'; readonly found: string; readonly at: Position }
  | {
      readonly type: 'audience-misplaced'
      readonly why: 'no-heading' | 'no-bullet' | 'not-bold' | 'nested' | 'mdx'
      readonly found: string
      readonly at: Position
    }
  | {
      readonly type: 'audience-wider-than-file'
      readonly heading: string
      readonly audience: Audience
      /** Who may read the file, or the section around it. */
      readonly outer: Audience
      readonly at: Position
    }
  | {
      readonly type: 'front-matter-syntax'
      readonly problem: string
      /** The line it stands on, as written. */
      readonly line: string
      /** Where a key that stands twice stood first. */
      readonly first: Position | undefined
      readonly at: Position
    }
  | {
      readonly type: 'front-matter-key'
      readonly key: string
      readonly known: readonly string[]
      /** The keys that stand beside it. */
      readonly present: readonly string[]
      readonly at: Position
    }
  | {
      readonly type: 'front-matter-value'
      readonly key: string
      /** As written; undefined where the key is missing. */
      readonly found: string | undefined
      /** The entries, where a list stands there. */
      readonly list: readonly string[] | undefined
      readonly expected: string
      readonly at: Position
    }
  | {
      readonly type: 'unknown-heading'
      readonly heading: string
      readonly inside: string
      readonly known: readonly string[]
      readonly at: Position
    }
  | {
      readonly type: 'unknown-label'
      readonly label: string
      readonly inside: string
      readonly known: readonly string[]
      readonly at: Position
    }
  | { readonly type: 'label-not-bold'; readonly label: string; readonly at: Position }
  | {
      readonly type: 'label-malformed'
      readonly label: string
      /** What keeps it from being read: no bullet, no colon, bold that isn't closed or goes on too long, or slanted. */
      readonly problem: 'bullet' | 'colon' | 'unclosed' | 'too-bold' | 'slanted'
      /** What stands behind the label. */
      readonly value: string
      readonly at: Position
    }
  | {
      readonly type: 'heading-malformed'
      readonly heading: string
      /** How many number signs were expected. */
      readonly depth: number
      readonly problem: 'space' | 'first-level' | 'too-high'
      readonly at: Position
    }
  | { readonly type: 'fence-unclosed'; readonly mark: string; readonly at: Position }
  | {
      readonly type: 'merge-conflict'
      /** What Git calls the upper and the lower version: `HEAD`, a branch; empty where it doesn’t. */
      readonly versions: readonly [upper: string, lower: string]
      /** Lines: the one that opens it, the first below the upper version, the one above the lower version, the one that closes it. */
      readonly lines: Readonly<Record<'opens' | 'upperEnds' | 'lower' | 'closes', number>>
      readonly at: Position
    }
  | {
      readonly type: 'label-repeated'
      readonly label: string
      readonly at: Position
      readonly first: Position
    }
  | {
      readonly type: 'heading-repeated'
      readonly heading: string
      readonly at: Position
      readonly first: Position
    }
  | {
      readonly type: 'value-unreadable'
      readonly label: string
      readonly found: string
      readonly example: string
      readonly at: Position
    }
  | {
      readonly type: 'value-ambiguous'
      readonly label: string
      readonly found: string
      readonly readings: readonly string[]
      readonly at: Position
    }
  | { readonly type: 'item-checked'; readonly text: string; readonly at: Position }
  | { readonly type: 'section-empty'; readonly heading: string; readonly at: Position }
  | {
      readonly type: 'ignore-without-reason'
      readonly rule: string
      /** What stands where the reason belongs: nothing, or words that only hold its place. */
      readonly written: string
      readonly at: Position
    }
  | {
      readonly type: 'unknown-name'
      readonly name: string
      /** Is it written as a link? */
      readonly isLink: boolean
      readonly kinds: readonly Kind[]
      /** The nearest names there are, best first. */
      readonly near: readonly string[]
      readonly at: Position
    }
  | {
      readonly type: 'ambiguous-name'
      readonly name: string
      readonly candidates: readonly { readonly title: string; readonly file: string; readonly at: Position }[]
      readonly at: Position
    }
  | {
      readonly type: 'name-taken'
      readonly name: string
      readonly at: Position
      readonly first: Position
    }
  | {
      readonly type: 'broken-link'
      readonly url: string
      /** The file looked for, from the root; undefined where the address leaves the root. */
      readonly file: string | undefined
      readonly near: string | undefined
      /** Is there a folder where a file was looked for? */
      readonly isFolder: boolean
      readonly at: Position
    }
  | {
      readonly type: 'broken-anchor'
      readonly url: string
      readonly anchor: string
      readonly file: string
      readonly near: string | undefined
      readonly at: Position
    }
  | {
      readonly type: 'link-unread'
      readonly written: string
      readonly problem: 'space-inside' | 'space-between' | 'unclosed' | 'double-brackets' | 'no-definition'
      readonly at: Position
    }
  | {
      readonly type: 'link-dead'
      readonly url: string
      readonly answer: Extract<LinkAnswer, { readonly is: 'gone' | 'failing' | 'silent' }>
      readonly at: Position
    }
  | {
      readonly type: 'link-moved'
      readonly url: string
      readonly to: string
      /** Does its host say that it is there from now on? */
      readonly lasting: boolean
      readonly at: Position
    }
  | { readonly type: 'link-unsafe'; readonly url: string; readonly at: Position }
  | { readonly type: 'image-without-text'; readonly url: string; readonly at: Position }
  | {
      readonly type: 'asset-too-large'
      readonly file: string
      readonly bytes: number
      readonly limit: number
      readonly at: Position
    }
  | ({ readonly type: 'relies-on-draft' } & Reliance)
  | ({ readonly type: 'relies-on-retired' } & Reliance)
  | { readonly type: 'diagram-broken'; readonly problem: string; readonly at: Position }

/** What stands at the beginning of a file whose front matter isn't found. */
export type MissingFrontMatter = 'nothing' | 'blank-lines' | 'no-opening' | 'no-closing' | 'odd-fence'

export type IssueOf<T extends Issue['type']> = Extract<Issue, { readonly type: T }>
