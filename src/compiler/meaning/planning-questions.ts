import type { Process } from '../model/process.ts'
import { planningQuestionWords, type RequiredQuestion } from '../vocabulary/planning-question-words.ts'
import { plainName } from './slug.ts'

/** The questions that a process of this type has to answer and doesn't ask. */
export function missingQuestions({ front, planningQuestions }: Process): readonly RequiredQuestion[] {
  const asked = planningQuestions?.value.questions.map(({ title }) => plainName(title.text)) ?? []
  return planningQuestionWords[front.type].filter(({ words }) => !asked.some((title) => holdsOneOf(title, words)))
}

/** Whole words, in the singular or the plural: `deserve` isn't `serve`. */
function holdsOneOf(title: string, words: readonly string[]): boolean {
  return words.some((word) => new RegExp(`(?<![\\p{L}])${word}(?:e?s)?(?![\\p{L}])`, 'u').test(title))
}
