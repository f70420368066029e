import type { APIRoute, GetStaticPaths } from 'astro'
import { entriesForMachines, entryMarkdown, twinAddress } from '../bridges/index.ts'
import type { Entry } from '../compiler/index.ts'
import { machines } from './api/_machines.ts'

/** The Markdown twins of entries’ pages; terms stand in one, and so do people. */
export const getStaticPaths = (() => {
  const twins = Map.groupBy(entriesForMachines(machines().handbook), twinAddress)
  return [...twins].map(([address, entries]) => ({
    params: { twin: decodeURI(address).replace(/^\/|\.md$/g, '') },
    props: { entries },
  }))
}) satisfies GetStaticPaths

export const GET: APIRoute<{ entries: readonly Entry[] }> = ({ props: { entries } }) =>
  new Response(entries.map((entry) => entryMarkdown(entry, machines())).join('\n'), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  })
