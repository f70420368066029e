import { type ProcessSheet, sheetsOf } from '../../../compiler/index.ts'
import { openSite } from '../../_site.ts'

/** The processes that have a sheet, for `getStaticPaths`. */
export function sheetPaths(sheet: ProcessSheet): { params: { process: string } }[] {
  const { handbook, shown } = openSite()
  return shown('process')
    .filter((process) => sheetsOf(handbook, process).includes(sheet))
    .map(({ id }) => ({ params: { process: id } }))
}
