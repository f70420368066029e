import { quote } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const valueUnreadable = issueRule(
  'value-unreadable',
  { severity: 'error', topic: 'reading' },
  ({ label, found, example }) => {
    const backwards = backwardsRange(found)
    if (backwards) {
      return {
        message: `${quote(found)} runs backwards in ${quote(label)}: ${quote(backwards.from)} is more than ${quote(backwards.to)}`,
        hint: 'Write the smaller number first.',
      }
    }
    return {
      message:
        found === '' ? `${quote(label)} has no value` : `${quote(found)} can’t be read as a value of ${quote(label)}`,
      hint: `Write it as in \`**${label}:** ${example}\`${found === '' ? ', or remove the label' : ''}.`,
    }
  },
)

/** The two ends of `3–2 weeks` or `$30k–$8k`. */
function backwardsRange(found: string): { readonly from: string; readonly to: string } | undefined {
  const ends =
    /^[^\d]{0,12}?((?:[$€£¥₹]\s*)?\d[\d.,]*\s*[kM%]?)\s*(?:–|—|-|to)\s*((?:[$€£¥₹]\s*)?\d[\d.,]*\s*[kM%]?)/u.exec(found)
  const [, from = '', to = ''] = ends ?? []
  return ends && size(from) > size(to) ? { from: from.trim(), to: to.trim() } : undefined
}

function size(written: string): number {
  const scale = /k/.test(written) ? 1e3 : /M/.test(written) ? 1e6 : 1
  return Number(written.replaceAll(/[^\d.]/g, '')) * scale
}
