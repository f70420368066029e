import { describe, expect, it } from 'vitest'
import { othersInRoom } from '../../../src/compiler/index.ts'
import { compiled } from '../compiled.ts'
import { library, playbook, process } from './sample.ts'

/** A playbook beside one for the same persona: `finance.dairy`, which may be for an industry. */
function variant(name: string, front = ''): Record<string, string> {
  const [persona = ''] = name.split('.')
  const [[file, text] = ['', '']] = Object.entries(playbook(name))
  return { [file]: text.replace(`persona: ${name}\n`, `persona: ${persona}\n${front}`) }
}

const renewal = Object.fromEntries(
  Object.entries(process).map(([file, text]) => [file.replace('sale', 'renewal'), text.replace('Sale', 'Renewal')]),
)
const { handbook } = compiled({
  ...process,
  ...renewal,
  ...library,
  'content/verticals/dairy.md': '---\ntitle: Dairy\n---\n\nMilk.\n',
  ...playbook('finance'),
  ...variant('finance.dairy', 'vertical: dairy\n'),
  ...variant('finance.partner'),
  ...variant('finance.old', 'status: retired\n'),
  ...playbook('operations-manager'),
  ...variant('operations-manager.milk', 'vertical: dairy\n'),
  ...variant('operations-manager.partner'),
  ...Object.fromEntries(
    Object.entries(variant('operations-manager.renewal')).map(([file, text]) => [
      file,
      text.replace('process: sale', 'process: renewal'),
    ]),
  ),
})

const others = (id: string): readonly string[] =>
  othersInRoom(handbook, handbook.get('playbook', `seller/${id}`)!).map((it) => it.id.replace('seller/', ''))

describe('who else may be in the room', () => {
  it.each([
    ['finance', 'operations-manager'],
    ['finance.dairy', 'operations-manager.milk'],
    ['finance.partner', 'operations-manager.partner'],
    ['operations-manager', 'finance'],
    ['operations-manager.milk', 'finance.dairy'],
  ])('beside %s is %s, once', (own, other) => {
    expect(others(own)).toEqual([other])
  })

  it('is nobody where no other is sold to in the same process', () => {
    expect(others('operations-manager.renewal')).toEqual([])
  })
})
