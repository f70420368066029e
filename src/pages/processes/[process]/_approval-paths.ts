import { openSite } from '../../_site.ts'

/** The processes that name an approval. */
export function approvalPaths(): { params: { process: string } }[] {
  return openSite()
    .shown('process')
    .filter(({ stages }) => stages.some(({ approvals }) => (approvals?.value ?? []).length > 0))
    .map(({ id }) => ({ params: { process: id } }))
}
