import type { APIRoute, GetStaticPaths } from 'astro'
import { entriesForMachines, entryJson } from '../../../bridges/index.ts'
import type { Entry } from '../../../compiler/index.ts'
import { isTaken } from '../../../workspace/index.ts'
import { machines } from '../_machines.ts'

/** Every entry as JSON, but for those that the build already has. */
export const getStaticPaths = (() => {
  return entriesForMachines(machines().handbook)
    .filter((entry) => !isTaken(entry))
    .map((entry) => ({ params: { kind: entry.kind, id: entry.id }, props: { entry } }))
}) satisfies GetStaticPaths

export const GET: APIRoute<{ entry: Entry }> = ({ props: { entry } }) => Response.json(entryJson(entry, machines()))
