import type { Entry } from '../../model/concepts.ts'
import type { Reliance } from '../../model/reliance.ts'
import { playbookIdOf } from '../../meaning/playbook-id.ts'
import { quote } from '../quote.ts'
import { issueRule } from '../rule.ts'
import { liveSuccessor, nameInstead, successorName } from '../successors.ts'

export const reliesOnRetired = issueRule(
  'relies-on-retired',
  { severity: 'warning', topic: 'governance' },
  (reliance, handbook) => {
    const { from, to } = reliance
    const successor = liveSuccessor(handbook, to)
    const still = stillHere(reliance)
    const path = successor && pathWith(reliance, successor)
    return {
      message: `${quote(to.title)} is retired, and ${still}${successor ? `; ${quote(successor.title)} took its place` : ''}`,
      hint:
        successor && path !== undefined
          ? `Move the file to ${quote(path)} and write ${quote(`${reliance.key}: ${successor.id}`)}, or retire this page, too, with \`status: retired\`.`
          : hintFor(reliance, successor),
      related: [{ message: 'is retired', at: to.frontAt('status') }],
      mends: successor && successor !== from && path === undefined ? nameInstead(reliance, successor) : [],
      sameAs: `${to.kind}/${to.id} ${still}`,
    }
  },
)

/** What readers of this page still do with it. */
function stillHere({ from, to, key }: Reliance): string {
  if (from.kind === 'playbook' && key !== undefined) return stillInPlaybook[key] ?? stillLed
  return to.kind === 'collateral' ? 'sellers still get it here to use' : stillLed
}

const stillLed = 'readers are still led to it here'
const stillInPlaybook: Readonly<Record<string, string>> = {
  process: 'sellers still work by it here',
  role: 'this playbook is still written for it',
  persona: 'this playbook still sells to it',
}

function hintFor(reliance: Reliance, successor: Entry | undefined): string {
  const { from, to, key } = reliance
  if (successor === from) return 'Leave the name out: this page took its place.'
  const retire = 'retire this page, too, with `status: retired`'
  if (successor) return `Write ${quote(successorName(reliance, successor))} here, or ${retire}.`
  const isNeeded = from.kind === 'playbook' && key !== undefined && key in stillInPlaybook
  const otherwise = isNeeded ? retire : 'leave the name out'
  const written = to.front.successor
  return written === undefined
    ? `Name here what is used instead, and write it into ${quote(to.file)} as \`successor\`; or ${otherwise}.`
    : `Name here what is used instead, or ${otherwise}: ${quote(written)}, its \`successor\`, isn’t live.`
}

/** Where a playbook belongs that sells as another role or to another persona; undefined where it stays in its place. */
function pathWith({ from, key }: Reliance, successor: Entry): string | undefined {
  if (from.kind !== 'playbook' || (key !== 'role' && key !== 'persona')) return undefined
  const { folder, name, variant } = playbookIdOf(from.id)
  const [role, persona] = key === 'role' ? [successor.id, name] : [folder, successor.id]
  return `playbooks/${role}/${persona}${variant === undefined ? '' : `.${variant}`}.md`
}
