import type { Keeper } from './keeper.ts'
import type { Kept } from './kept.ts'

/** Joins what a file brought with what is on this device: of what both have, the later entry wins. A deleted one comes back. */
export async function keepAll<K extends Kept>(keeper: Keeper<K>, all: readonly K[], now: () => number): Promise<void> {
  for (const kept of all) keeper.keep({ ...kept, deleted: { value: '', at: now() } })
  await keeper.flush()
}
