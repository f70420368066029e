import type { Process } from '../../../compiler/index.ts'
import { openSite } from '../../_site.ts'

/** The pages of processes that have a plan of a kind, for `getStaticPaths`. */
export function planPaths(has: (process: Process) => boolean): { params: { process: string } }[] {
  return openSite()
    .shown('process')
    .filter(has)
    .map(({ id }) => ({ params: { process: id } }))
}
