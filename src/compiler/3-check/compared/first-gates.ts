import { profilesFor } from '../../meaning/ideal-customer.ts'
import type { Handbook } from '../../model/handbook.ts'
import type { Gate, Process } from '../../model/process.ts'

/** The first gate of each process that wins deals with buyers the ideal customer is about: it should refer to it. */
export function firstGates(handbook: Handbook): readonly { readonly process: Process; readonly gate: Gate }[] {
  return handbook.all('process').flatMap((process) => {
    if (process.front.type !== 'opportunity' || profilesFor(handbook, process).length === 0) return []
    const gate = process.stages.find((stage) => stage.gate)?.gate
    return gate ? [{ process, gate }] : []
  })
}
