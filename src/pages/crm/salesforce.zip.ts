import type { APIRoute } from 'astro'
import { salesforceZip } from '../../bridges/index.ts'
import { crmPipeline } from '../../compiler/index.ts'
import { openSite } from '../_site.ts'
import { crmProcesses, crmSite } from './_crm-site.ts'

/** All processes as Salesforce metadata. */
export const GET: APIRoute = () => {
  const pipelines = crmProcesses().map((process) => crmPipeline(openSite().handbook, process))
  return new Response(Uint8Array.from(salesforceZip(pipelines, crmSite())), {
    headers: { 'Content-Type': 'application/zip' },
  })
}
