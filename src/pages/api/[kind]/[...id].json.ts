import type { APIRoute, GetStaticPaths } from 'astro'
import { entriesForMachines, entryJson } from '../../../bridges/index.ts'
import type { Entry } from '../../../compiler/index.ts'
import { takenPlaybooks } from '../../../workspace/index.ts'
import { machines } from '../_machines.ts'

/** Every entry as JSON, but for playbooks that the build already has. */
export const getStaticPaths = (() => {
  const taken = takenPlaybooks()
  return entriesForMachines(machines().handbook)
    .filter(({ kind, id }) => kind !== 'playbook' || !taken.has(id))
    .map((entry) => ({ params: { kind: entry.kind, id: entry.id }, props: { entry } }))
}) satisfies GetStaticPaths

export const GET: APIRoute<{ entry: Entry }> = ({ props: { entry } }) => Response.json(entryJson(entry, machines()))
