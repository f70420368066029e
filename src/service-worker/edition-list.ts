/**
 * What a device can keep of one edition of the site: the file `offline/<edition>.json`. The build writes it, the service
 * worker reads it.
 */
export interface EditionList {
  /** Stands for the content of every file in the list: another letter anywhere makes another edition. */
  readonly edition: string
  /** The day its sources last changed, `2026-11-22`; empty where nothing says it. */
  readonly date: string
  readonly files: readonly ListedFile[]
  /** What every device keeps: places in `files`. */
  readonly shell: readonly number[]
  /** What a person can choose to keep, by name: `role/account-executive`, `playbook/account-executive/cfo`. */
  readonly packs: Readonly<Record<string, readonly number[]>>
}

/** Path without the base (`/processes/retrofit/`), SHA-256 in hex (its first 16 digits), bytes. */
export type ListedFile = readonly [path: string, hash: string, bytes: number]
