import type { APIRoute, GetStaticPaths } from 'astro'
import { entriesForMachines, entryJson } from '../../../bridges/index.ts'
import type { Entry } from '../../../compiler/index.ts'
import { machines } from '../_machines.ts'

/** Every entry as JSON. */
export const getStaticPaths = (() =>
  entriesForMachines(machines().handbook).map((entry) => ({
    params: { kind: entry.kind, id: entry.id },
    props: { entry },
  }))) satisfies GetStaticPaths

export const GET: APIRoute<{ entry: Entry }> = ({ props: { entry } }) => Response.json(entryJson(entry, machines()))
