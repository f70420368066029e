import type { Process, Stage } from '../../model/process.ts'
import type { Sequence } from '../../model/sequence.ts'
import { findStage } from '../../meaning/stage-name.ts'
import { sequenceDays } from '../../meaning/touch.ts'
import { formatDays } from '../format-amount.ts'
import { quoteEach } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const sequenceTooLong: Rule = {
  id: 'sequence-too-long',
  severity: 'warning',
  topic: 'sequences',
  *check(handbook) {
    for (const sequence of handbook.all('sequence')) {
      const [process] = handbook.named(sequence, 'process', 'process')
      const stages = process ? stagesServed(sequence, process) : []
      const days = sequenceDays(sequence.touches)
      const limits = stages.flatMap(({ time }) => time?.atMost ?? [])
      const last = sequence.touches.findLast(({ day }) => day)?.day
      if (days === undefined || !last || stages.length === 0 || limits.length < stages.length) continue
      const atMost = limits.reduce((total, limit) => total + limit.days, 0)
      if (days <= atMost) continue
      const names = quoteEach(
        stages.map(({ title }) => title.text),
        'and',
      )
      yield {
        message: `This sequence runs for ${formatDays(days)}, but ${names} may take ${formatDays(atMost)} at most${stages.length > 1 ? ' together' : ''}`,
        hint: 'Shorten the sequence, name the later stages it serves as well, or correct the time in the process.',
        at: last.at,
        related: limits.map(({ at }) => ({ message: 'the most the stage may take', at })),
      }
    }
  },
}

function stagesServed({ serves }: Sequence, { stages }: Process): readonly Stage[] {
  return [...new Set(serves.flatMap(({ value }) => findStage(stages, value) ?? []))]
}
