import type { Governance } from '../model/governance.ts'

/** Is it something to work by? What is retired keeps its address and is offered nowhere. */
export function isInUse({ front }: { readonly front: Pick<Governance, 'status'> }): boolean {
  return front.status !== 'retired'
}
