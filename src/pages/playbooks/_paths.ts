import { addressOf, type Playbook } from '../../compiler/index.ts'
import { isTaken } from '../../workspace/index.ts'
import { openSite } from '../_site.ts'

/** What every page of a playbook is made for. */
export interface PlaybookPath {
  readonly playbook: Playbook
  /** `/playbooks/<role>/<persona>/[<variant>/]`, without the base path. */
  readonly address: string
}

/** The pages under `[...playbook]`: one for each playbook that has a page, but for those that the build already has. */
export function playbookPaths(): { params: { playbook: string }; props: PlaybookPath }[] {
  return openSite()
    .shown('playbook')
    .filter((playbook) => !isTaken(playbook))
    .map((playbook) => {
      const address = addressOf(playbook)
      const params = { playbook: decodeURI(address).replace(/^\/playbooks\//, '').replace(/\/$/, '') }
      return { params, props: { playbook, address } }
    })
}
