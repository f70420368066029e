import type { Handbook } from '../../model/handbook.ts'
import type { Playbook } from '../../model/playbook.ts'
import { playbookIdOf, playbookPages } from '../../meaning/playbook-id.ts'
import { quote, quoteEach } from '../quote.ts'
import type { Report, Rule } from '../rule.ts'

export const playbookName: Rule = {
  id: 'playbook-name',
  severity: 'error',
  topic: 'playbooks',
  *check(handbook) {
    for (const playbook of handbook.all('playbook')) {
      yield* checkPath(handbook, playbook)
      yield* checkVariant(playbook)
    }
  },
}

function* checkPath(handbook: Handbook, playbook: Playbook): Iterable<Report> {
  const [role] = handbook.named(playbook, 'role', 'role')
  const [persona] = handbook.named(playbook, 'persona', 'persona')
  if (!role || !persona) return
  const { variant } = playbookIdOf(playbook.id)
  const ending = variant === undefined ? '' : `.${variant}`
  // Either may lie in a folder of its folder.
  const expectedId = `${role.id}/${persona.id}${ending}`
  if (playbook.id === expectedId) return
  const wrong = playbook.id.startsWith(`${role.id}/`) ? 'persona' : 'role'
  const expected = `playbooks/${expectedId}.md`
  yield {
    message: `The file is ${quote(playbook.file)}, but it says it sells as ${quote(role.title)} to ${quote(persona.title)}; ${quote(expected)} was expected`,
    hint: handbook.isTaken(expected, playbook.file)
      ? `A playbook is there already: correct ${quote(wrong)}, or move what this one says there.`
      : `Move the file to ${quote(expected)}, or correct ${quote(wrong)}.`,
    at: playbook.frontAt(wrong),
  }
}

function* checkVariant({ id, file, at }: Playbook): Iterable<Report> {
  const { variant } = playbookIdOf(id)
  if (variant === undefined || !playbookPages.includes(variant)) return
  yield {
    message: `A playbook’s variant can’t be called ${quote(variant)}: ${quoteEach(playbookPages, 'and')} are addresses of pages below a playbook`,
    hint: `Rename the file after what sets it apart, such as its process or channel: ${quote(file.replace(`.${variant}.`, '.renewal.'))}.`,
    at,
  }
}
