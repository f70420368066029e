import { swotLines, swotSides } from '../../meaning/swot.ts'
import type { Company } from '../../model/company.ts'
import type { Position } from '../../model/position.ts'
import { quoteEach } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const strategyIncomplete: Rule = {
  id: 'strategy-incomplete',
  severity: 'warning',
  topic: 'company and competition',
  *check(handbook) {
    for (const company of handbook.all('company')) {
      for (const { what, missing, at } of begun(company)) {
        if (missing.length === 0) continue
        yield {
          message: `${what} lacks ${quoteEach(missing, 'and')}`,
          hint: `Add ${quoteEach(missing, 'and')} with what stands there. An honest “none that we know of” is a line, too.`,
          at,
        }
      }
    }
  },
}

/** What was begun, and the headings that are missing in it. */
function begun(company: Company): { what: string; missing: string[]; at: Position }[] {
  const { swot, insideStory, outsideStory, knowYourself, knowYourCompetition, knowYourCustomer } = company
  const [story] = [...insideStory, ...outsideStory]
  const lines = swotLines(company)
  const known = [
    { heading: '## Know yourself', section: knowYourself },
    { heading: '## Know your competition', section: knowYourCompetition },
    { heading: '## Know your customer', section: knowYourCustomer },
  ]
  const [someKnown] = known.flatMap(({ section }) => section ?? [])
  return [
    ...(swot
      ? [
          {
            what: 'The SWOT',
            missing: swotSides
              .filter((side) => !lines.some((line) => line.side === side))
              .map((side) => `### ${side.charAt(0).toUpperCase()}${side.slice(1)}`),
            at: swot.at,
          },
        ]
      : []),
    ...(story
      ? [
          {
            what: 'The company’s story',
            missing: [
              ...(insideStory.length === 0 ? ['## Story told inside'] : []),
              ...(outsideStory.length === 0 ? ['## Story told outside'] : []),
            ],
            at: story.at,
          },
        ]
      : []),
    ...(someKnown
      ? [
          {
            what: 'What sets us apart besides the product',
            missing: known.flatMap(({ heading, section }) => (section ? [] : [heading])),
            at: someKnown.at,
          },
        ]
      : []),
  ]
}
