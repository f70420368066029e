import type { APIRoute, GetStaticPaths } from 'astro'
import { crmCsv } from '../../bridges/index.ts'
import { crmPipeline, type Process } from '../../compiler/index.ts'
import { openSite } from '../_site.ts'
import { crmProcesses, crmSite } from './_crm-site.ts'

/** The stages of a process as a table for any CRM. */
export const getStaticPaths = (() =>
  crmProcesses().map((process) => ({ params: { process: process.id }, props: { process } }))) satisfies GetStaticPaths

export const GET: APIRoute<{ process: Process }> = ({ props: { process } }) =>
  new Response(crmCsv(crmPipeline(openSite().handbook, process), crmSite()), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  })
