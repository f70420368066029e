import { playbooksOfRole, processesOfRole, stagesOfRole } from '../../4-derive/relations.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { isInUse } from '../../meaning/in-use.ts'

export const roleWithoutProcess: Rule = {
  id: 'role-without-process',
  severity: 'warning',
  topic: 'processes',
  *check(handbook) {
    if (!handbook.all('process').some(isInUse)) return
    // A name that couldn't be read may be this one.
    const lost = new Set(
      handbook
        .all('process')
        .flatMap((it) => (it.front.roles.length > handbook.named(it, 'roles', 'role').length ? [it] : [])),
    )
    if (lost.size > 0 || handbook.unreadable.some(({ kind }) => kind === 'process')) return
    for (const role of handbook.all('role').filter(isInUse)) {
      if (role.front.type !== 'sales') continue
      const works = [
        ...processesOfRole(handbook, role),
        ...stagesOfRole(handbook, role).map(({ process }) => process),
        ...playbooksOfRole(handbook, role),
      ]
      if (works.some(isInUse)) continue
      yield {
        message: `${quote(role.title)} sells, but no process says how: none names it, and it leads or helps in no stage`,
        hint: `Add \`${role.id}\` to \`roles\` of the process it works by. If it doesn’t sell, write \`type: support\` or \`type: management\` in its front matter.`,
        at: role.frontAt('type'),
      }
    }
  },
}
