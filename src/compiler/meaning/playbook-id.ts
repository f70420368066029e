/** A playbook’s id is the path of its file: whose it is, to whom it sells, and what sets it apart from a second one. */
export interface PlaybookId {
  readonly folder: string
  readonly name: string
  readonly variant: string | undefined
}

/** `account-executive/chief-financial-officer.renewal` in its parts. */
export function playbookIdOf(id: string): PlaybookId {
  const slash = id.lastIndexOf('/')
  const [name = '', ...rest] = id.slice(slash + 1).split('.')
  return { folder: id.slice(0, Math.max(0, slash)), name, variant: rest.length > 0 ? rest.join('.') : undefined }
}

/** The pages below a playbook’s own; no variant can be called so. */
export const playbookPages: readonly string[] = ['call-plan', 'print']
