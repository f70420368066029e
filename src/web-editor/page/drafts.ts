/** What was typed into a file and isn't saved, kept on this device until it is. */
export interface Draft {
  readonly text: string
  /** What it was typed over. */
  readonly stamp: string
}

/** The drafts of one root. */
export interface Drafts {
  readonly read: (file: string) => Draft | undefined
  /** False where the device has no room for it. */
  readonly keep: (file: string, draft: Draft) => boolean
  readonly forget: (file: string) => void
  /** A version that was given up for another's, to look at again. */
  readonly setAside: (file: string, draft: Draft) => boolean
  readonly readAside: (file: string) => Draft | undefined
  readonly forgetAside: (file: string) => void
}

export function draftsOf(root: string, storage: Storage = localStorage): Drafts {
  const keyed = (kind: string) => ({
    read: (file: string) => readDraft(storage.getItem(`fieldbook-edit ${root} ${kind} ${file}`)),
    write: (file: string, draft: Draft): boolean => {
      try {
        storage.setItem(`fieldbook-edit ${root} ${kind} ${file}`, JSON.stringify(draft))
        return true
      } catch {
        return false
      }
    },
    remove: (file: string) => storage.removeItem(`fieldbook-edit ${root} ${kind} ${file}`),
  })
  const [typed, aside] = [keyed('typed'), keyed('aside')]
  return {
    ...{ read: typed.read, keep: typed.write, forget: typed.remove },
    ...{ readAside: aside.read, setAside: aside.write, forgetAside: aside.remove },
  }
}

function readDraft(stored: string | null): Draft | undefined {
  try {
    const draft: unknown = stored === null ? undefined : JSON.parse(stored)
    const isOne =
      typeof draft === 'object' &&
      draft !== null &&
      'text' in draft &&
      typeof draft.text === 'string' &&
      'stamp' in draft &&
      typeof draft.stamp === 'string'
    return isOne ? { text: draft.text as string, stamp: draft.stamp as string } : undefined
  } catch {
    return undefined
  }
}
