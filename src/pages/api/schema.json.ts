import type { APIRoute } from 'astro'
import { apiSchema } from '../../bridges/index.ts'

/** The JSON Schema of what stands in `/api/`. */
export const GET: APIRoute = () => Response.json(apiSchema())
