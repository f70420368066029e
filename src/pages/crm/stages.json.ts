import type { APIRoute } from 'astro'
import { deriveCrmLinks } from '../../compiler/index.ts'
import { openSite } from '../_site.ts'

/** What a button in a CRM may lead to. The page at `/crm/` asks for it when its address names a stage. */
export const GET: APIRoute = () => Response.json(deriveCrmLinks(openSite().handbook))
