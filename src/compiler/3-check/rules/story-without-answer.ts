import { swotLines } from '../../meaning/swot.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const storyWithoutAnswer: Rule = {
  id: 'story-without-answer',
  severity: 'warning',
  topic: 'company and competition',
  *check(handbook) {
    for (const company of handbook.all('company')) {
      const [first] = swotLines(company)
      const stories = [
        ...company.insideStory.map((story) => ({
          what: 'The story told inside',
          answers: story.value.answers,
          at: story.at,
        })),
        ...company.outsideStory.map((story) => ({
          what: 'The story told outside',
          answers: story.value.answers,
          at: story.at,
        })),
        ...(company.strategicGoals?.value.goals ?? []).map((goal) => ({
          what: `The goal ${quote(goal.title.text)}`,
          answers: goal.answers,
          at: goal.at,
        })),
      ]
      for (const { what, answers, at } of stories) {
        if (answers.length > 0) continue
        yield {
          message: `${what} doesn’t say which line of the SWOT it answers`,
          hint: first
            ? `Add the lines it answers, for example \`- **Answers:** ${first.name}\`.`
            : 'Write `## SWOT` with its four lists, and name the lines it answers: `- **Answers:** Lead time`.',
          at,
        }
      }
    }
  },
}
