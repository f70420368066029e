import type { Methodology } from '../../model/methodology.ts'
import { initialOf, spell } from '../../meaning/spelling.ts'
import { quote, quoteEach } from '../quote.ts'
import type { Report, Rule } from '../rule.ts'

export const methodologyAcronym: Rule = {
  id: 'methodology-acronym',
  severity: 'error',
  topic: 'skills and methodologies',
  *check(handbook) {
    for (const methodology of handbook.all('methodology')) {
      const acronym = acronymOf(methodology)
      if (acronym === undefined || methodology.fields.length === 0) continue
      const report = compare(methodology, acronym)
      if (report) yield report
    }
  },
}

/** The letters the fields are to spell: declared, or a title that is nothing but capital letters. */
function acronymOf({ front, title }: Methodology): string | undefined {
  return front.acronym ?? (/^\p{Lu}{3,}$/u.test(title) ? title : undefined)
}

function compare(methodology: Methodology, acronym: string): Report | undefined {
  const { fields, front } = methodology
  const names = fields.map(({ title }) => title.text)
  const { missing, extra } = spell(acronym, names)
  if (missing.length === 0 && extra.length === 0) return undefined
  const at = methodology.frontAt(front.acronym === undefined ? 'title' : 'acronym')
  const letters = missing.map(({ letter, behind }) => ({ letter, after: names[behind], field: fields[behind] }))
  const isOutOfOrder = [...names.map(initialOf)].sort().join('') === [...acronym].sort().join('')
  if (isOutOfOrder) {
    return {
      message: `The fields stand in another order than the letters of ${quote(acronym)}`,
      hint: 'Put the fields in the order of the letters.',
      at,
      related: extra.map((index) => ({ message: 'stands out of order', at: fields[index]!.at })),
    }
  }
  return {
    message: `${quote(acronym)} has ${acronym.length} letters, and there are ${fields.length} fields: ${[
      ...letters.map(
        ({ letter, after }) =>
          `no field stands for ${quote(letter)}${after === undefined ? '' : ` after ${quote(after)}`}`,
      ),
      ...(extra.length > 0
        ? [
            `no letter stands for ${quoteEach(
              extra.map((index) => names[index]!),
              'and',
            )}`,
          ]
        : []),
    ].join('; ')}`,
    hint: `${whatToDo(missing.length, extra.length)} If you work by another variant, name that one: these fields spell ${quote(names.map(initialOf).join(''))}.`,
    at,
    related: [
      ...letters.flatMap(({ letter, field }) =>
        field ? [{ message: `${quote(letter)} belongs behind this field`, at: field.at }] : [],
      ),
      ...extra.map((index) => ({ message: 'stands for no letter', at: fields[index]!.at })),
    ],
  }
}

function whatToDo(missing: number, extra: number): string {
  if (missing === 0) return 'Take the field out, or join it to another.'
  if (extra === 0) return 'Add the field that is missing.'
  return 'Give the field a name with the letter that is missing.'
}
