import { describe, expect, it } from 'vitest'
import { findPlaceholder } from '../../../src/compiler/meaning/placeholder-words.ts'
import { findingsIn, findingsOf, term } from './findings.ts'

const words = (text: string, isQuoted = false): string | undefined => {
  const found = findPlaceholder(text, isQuoted)
  return found && text.slice(found.start, found.end)
}

describe('a placeholder', () => {
  it.each([
    ['Ask finance. TODO: figures of last year', 'TODO'],
    ['The price is TBD', 'TBD'],
    ['tbd', 'tbd'],
    ['FIXME', 'FIXME'],
    ['Call them at XXX', 'XXX'],
    ['Saves $XX an hour', '$XX'],
    ['Moves on in XX % of cases', 'XX %'],
    ['Lorem ipsum dolor sit amet', 'Lorem ipsum'],
    ['...', '...'],
    ['…', '…'],
    ['“…”', '…'],
    ['[...]', '...'],
    ['. . .', '. . .'],
    ['???', '???'],
    ['Price: ?', '?'],
    ['Listen for: ...', '...'],
    ['To be written.', 'To be written'],
    ['The second round (to be written)', 'to be written'],
    ['Proof – still to be added.', 'still to be added'],
    ['to be confirmed', 'to be confirmed'],
    ['Coming soon!', 'Coming soon'],
    ['todo: ask finance', 'todo'],
  ])('is found in “%s”', (text, found) => {
    expect(words(text)).toBe(found)
  })

  it.each([
    'What the buyer has to do before Friday',
    'To do',
    'Then let’s find out what waiting a year costs …',
    '“We’ll see ...” is not a no.',
    'The stop […] cost us a week',
    'The order is to be confirmed in writing within five days',
    'A recap has to be written the same day',
    'A date to be agreed with their plant',
    'Sizes M, L, XL and XXL',
    'Ticket TODO-12 in the tracker of the works',
    'Toddlers’ food in cups',
    'Who decides?',
    'A line that is soon coming to its end',
    'Steps 1...4 of the start-up',
    'Exxon and Maxxx are other makers',
    'Say what is missing: a date, a name, a figure.',
  ])('isn’t “%s”', (text) => {
    expect(words(text)).toBeUndefined()
  })

  it('isn’t an omission in a quotation', () => {
    expect(words('…', true)).toBeUndefined()
    expect(words('TODO', true)).toBe('TODO')
  })
})

describe('placeholders', () => {
  it('are found in titles, aliases, headings, labels, lists and tables, each at its place', () => {
    const source = [
      'Known since TBD, they say.',
      '',
      '- **See also:** Line audit',
      '- ...',
      '',
      '### TODO',
      '',
      '| hours | cost |',
      '|---|---|',
      '| 10 | **XXX** |',
      '',
      '![TBD](line.svg)',
    ].join('\n')
    const found = findingsIn('placeholder', term(['summary: TBD', 'aliases: [audit, TODO]'], source))
    expect(found.map((it) => [it.message.split('`')[1], it.at.start.line, it.at.start.column])).toEqual([
      ['TBD', 3, 10],
      ['TODO', 4, 18],
      ['TBD', 7, 13],
      ['...', 10, 3],
      ['TODO', 12, 5],
      ['XXX', 16, 10],
      ['TBD', 18, 1],
    ])
  })

  it('in code and in quotations of what was left out are none', () => {
    const source = [
      'Write `TODO` and move on.',
      '',
      '```',
      'TBD',
      '```',
      '',
      '> First this.',
      '>',
      '> …',
      '>',
      '> Then that.',
    ].join('\n')
    expect(findingsIn('placeholder', term([], source))).toEqual([])
  })

  it('are found behind a label and in a person’s entry', () => {
    const objection =
      '---\ntitle: Too expensive\n---\n\nCompared with what?\n\n- **Also heard:** we can’t pay that, TBD\n- **Means:** TBD\n'
    const person = '---\ntitle: People\n---\n\n## TBD\n\n- **E-mail:** tbd\n'
    const found = findingsOf('placeholder', {
      'content/objections/too-expensive.md': objection,
      'content/people.md': person,
    })
    expect(found.map((it) => `${it.at.file}:${it.at.start.line}:${it.at.start.column}`)).toEqual([
      'content/objections/too-expensive.md:7:19',
      'content/objections/too-expensive.md:8:14',
      'content/people.md:5:1',
      'content/people.md:7:15',
    ])
  })

  it('in a value that can’t be read are left to the rule about values', () => {
    const files = {
      'content/processes/sale.md': '---\ntitle: Sale\ntype: call\nroles: [seller]\n---\n\n## Plan\n\n- **Time:** TBD\n',
    }
    expect(findingsOf('placeholder', files)).toEqual([])
    expect(findingsOf('value-unreadable', files)).toMatchObject([
      { message: '`TBD` can’t be read as a value of `Time`' },
    ])
  })
})
