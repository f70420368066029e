import type { APIRoute } from 'astro'
import { indexJson } from '../../bridges/index.ts'
import { machines } from './_machines.ts'

/** Everything there is, with the address of its JSON. */
export const GET: APIRoute = () => Response.json(indexJson(machines()))
