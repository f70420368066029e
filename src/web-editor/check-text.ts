import type { Finding } from '../compiler/index.ts'
import type { Book } from '../workspace/index.ts'
import { fieldText } from './line-ends.ts'
import type { Checked, ToFix } from './messages.ts'
import { previewOf } from './preview.ts'
import { isMarkdown, sourceIn, stampOf } from './sources.ts'

/** What is to fix in a text, and in other files because of it, and how it reads. */
export function checkText({ before, after }: Record<'before' | 'after', Book>, file: string, text: string): Checked {
  const source = sourceIn(before, file)
  return {
    toFix: after.findings.filter(({ at }) => at.file === file).map((finding) => toFixOf(finding, after)),
    letBe: after.letBe.filter(({ at }) => at.file === file).length,
    elsewhere: newElsewhere(before, after, file),
    preview: isMarkdown(file) ? previewOf(after.handbook, file, text) : '',
    stamp: source && stampOf(source.bytes),
  }
}

function toFixOf({ rule, severity, message, hint, at, fixes }: Finding, { handbook }: Book): ToFix {
  const page = handbook.get('rule', rule)
  return {
    ...{ rule, severity, message, hint, from: at.start, to: at.end },
    ruleTitle: page?.title ?? rule,
    ruleSummary: page?.front.summary ?? '',
    mends: fixes
      .filter(({ edits }) => edits.every((edit) => edit.at.file === at.file))
      .map(({ title, edits }) => ({
        title,
        edits: edits.map((edit) => ({ from: edit.at.start, to: edit.at.end, put: fieldText(edit.put) })),
      })),
  }
}

/** What is to fix in other files only because of this text. */
function newElsewhere(before: Book, after: Book, file: string): Checked['elsewhere'] {
  const keyOf = ({ at, rule, message }: Finding): string => `${at.file}\n${rule}\n${message}`
  const known = new Set(before.findings.map(keyOf))
  return after.findings
    .filter(({ at, ...it }) => at.file !== file && sourceIn(after, at.file) && !known.has(keyOf({ at, ...it })))
    .map(({ at, message, hint }) => ({ file: at.file, message, hint }))
}
