import type { CrmSite } from '../../bridges/index.ts'
import { addressWithin, hasCrmPipeline, type Process } from '../../compiler/index.ts'
import { openSite } from '../_site.ts'

/** The site as its files for a CRM link to it. */
export function crmSite(): CrmSite {
  const { handbook, render } = openSite()
  const { address } = handbook.settings
  return {
    render,
    stageAddress: ({ process }, { stage }) => {
      const path = render.href(addressWithin(process, stage.id))
      return address === undefined ? path : new URL(path, address).href
    },
  }
}

/** The processes whose deals a CRM follows, in the site’s order. */
export function crmProcesses(): readonly Process[] {
  return openSite().current('process').filter(hasCrmPipeline)
}
