import type { APIRoute, GetStaticPaths } from 'astro'
import { hubspotPipeline } from '../../bridges/index.ts'
import { crmPipeline } from '../../compiler/index.ts'
import { openSite } from '../_site.ts'
import { crmProcesses } from './_crm-site.ts'

/** A process as the body of HubSpot’s call that makes a pipeline; none where a probability isn’t known. */
export const getStaticPaths = (() =>
  crmProcesses().flatMap((process, index) => {
    const pipeline = hubspotPipeline(crmPipeline(openSite().handbook, process), index)
    return pipeline ? [{ params: { process: process.id }, props: { pipeline } }] : []
  })) satisfies GetStaticPaths

export const GET: APIRoute = ({ props }) =>
  new Response(`${JSON.stringify(props['pipeline'], undefined, 2)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  })
