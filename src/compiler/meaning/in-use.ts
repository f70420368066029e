import type { Governance } from '../model/governance.ts'

interface WithStatus {
  readonly front: Pick<Governance, 'status'>
}

/** Is it something to work by? What is retired keeps its address and is offered nowhere. */
export function isInUse({ front }: WithStatus): boolean {
  return front.status !== 'retired'
}

/** Is it shown, as neither draft nor retired? */
export function isLive({ front }: WithStatus): boolean {
  return (front.status ?? 'live') === 'live'
}
