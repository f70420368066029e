/** What the host of an address said when it was asked for it. */
export type LinkAnswer =
  | { readonly is: 'there' }
  /** Elsewhere, by its host’s own word; `lasting` where that says so. */
  | { readonly is: 'moved'; readonly to: string; readonly lasting: boolean }
  /** With the HTTP status it answered. */
  | { readonly is: 'gone'; readonly status: number }
  | { readonly is: 'failing'; readonly status: number }
  | { readonly is: 'silent'; readonly why: LinkSilence }
  /** Only somebody who logs in, or no program at all, is told. */
  | { readonly is: 'closed'; readonly status: number }

/** Nobody has a host of that name; it refuses or breaks off; it can’t prove its name; it takes too long; it passes on without end. */
export type LinkSilence = 'no host' | 'refuses' | 'certificate' | 'too long' | 'endless'
