import type { Kind } from '../../model/concept.ts'
import type { Contact } from '../../model/plan-values.ts'
import type { Context } from '../context.ts'
import type { RichText } from '../rich-text.ts'
import { readCadence } from './cadence.ts'
import { nameIn } from './names.ts'
import { anyOf } from './words.ts'

/**
 * Reads `Head of sales with Chief financial officer, twice a year`: a role of ours, a persona of theirs, how often. Undefined
 * where one of the two is missing or the last can't be read; without a comma nothing is said about how often.
 */
export function readContact(text: RichText, kinds: readonly Kind[], context: Context): Contact | undefined {
  const link = new RegExp(`\\s(?:${anyOf(context.vocabulary, 'meets')})\\s`, 'iu').exec(text.text)
  if (!link) return undefined
  const from = link.index + link[0].length
  const comma = text.text.slice(from).search(/[,;]/)
  const to = comma === -1 ? text.text.length : from + comma
  const [ours] = nameIn(
    text,
    kinds.filter((kind) => kind === 'role'),
    0,
    link.index,
  )
  const [theirs] = nameIn(
    text,
    kinds.filter((kind) => kind === 'persona'),
    from,
    to,
  )
  const cadence = comma === -1 ? undefined : readCadence(text, context, to + 1)
  if (!ours || !theirs || (comma !== -1 && !cadence)) return undefined
  return { ours, theirs, cadence, at: text.at }
}
