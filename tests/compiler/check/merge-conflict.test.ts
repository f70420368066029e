import { describe, expect, it } from 'vitest'
import { editBytes } from '../../../src/compiler/index.ts'
import { compiled } from '../compiled.ts'
import { findingsOf } from './findings.ts'

const file = 'content/glossary/stop.md'
const head = '---\ntitle: Stop\n---\n\n'
const conflict = (upper: string, lower: string, before = ''): string =>
  `<<<<<<< HEAD\n${upper}${before}=======\n${lower}>>>>>>> prices\n`

/** What a file becomes by each of the mends of its finding. */
function mended(text: string, path = file): readonly (readonly [string, string])[] {
  const [found] = findingsOf('merge-conflict', { [path]: text })
  return (found?.fixes ?? []).map(({ title, edits }) => [
    title,
    new TextDecoder().decode(editBytes(new TextEncoder().encode(text), edits)),
  ])
}

describe('two versions that Git left side by side', () => {
  it('are one error, whatever they would cause, and each can be kept', () => {
    const text = `${head}${conflict('A stop.\n', '## A heading\n\n- **Nothing such:** x\n')}\nMore.\n`
    const all = compiled({ [file]: text }).findings.filter(({ at }) => at.file === file)
    expect(all.filter(({ severity }) => severity === 'error')).toMatchObject([
      { rule: 'merge-conflict', at: { start: { line: 5, column: 1 }, end: { line: 5, column: 13 } } },
    ])
    expect(mended(text)).toEqual([
      ['Keep the upper version (HEAD)', `${head}A stop.\n\nMore.\n`],
      ['Keep the lower version (prices)', `${head}## A heading\n\n- **Nothing such:** x\n\nMore.\n`],
    ])
  })

  it('may have the version before both between them, Windows line ends and nothing in one of them', () => {
    const text = `${head}${conflict('', 'B.\n', '||||||| 1a2b3c\nOld.\n')}`.replaceAll('\n', '\r\n')
    expect(mended(text)).toEqual([
      ['Keep the upper version (HEAD)', head.replaceAll('\n', '\r\n')],
      ['Keep the lower version (prices)', `${head}B.\n`.replaceAll('\n', '\r\n')],
    ])
  })

  it('are found in front matter and in the settings, where the upper version holds meanwhile', () => {
    const front = `---\n${conflict('title: Stop\n', 'title: Halt\n')}---\n\nText.\n`
    const { handbook } = compiled({ [file]: front })
    expect(handbook.get('term', 'stop')?.title).toBe('Stop')
    expect(findingsOf('merge-conflict', { [file]: front })).toHaveLength(1)
    const settings = `${conflict('name: Upper\n', 'name: Lower\n')}language: en\n`
    expect(compiled({ 'fieldbook.yaml': settings }).handbook.settings.name).toBe('Upper')
    expect(mended(settings, 'fieldbook.yaml').map(([, text]) => text)).toEqual([
      'name: Upper\nlanguage: en\n',
      'name: Lower\nlanguage: en\n',
    ])
  })

  it.each([
    ['in a block of code', `${head}\`\`\`\n${conflict('A.\n', 'B.\n')}\`\`\`\n`],
    ['that no line closes', `${head}<<<<<<< HEAD\nA.\n=======\nB.\n`],
    ['of six signs', `${head}${conflict('A.\n', 'B.\n').replaceAll(/^(.)\1{6}/gm, '$1$1$1$1$1$1')}`],
  ])('aren’t %s', (_, text) => {
    expect(findingsOf('merge-conflict', { [file]: text })).toEqual([])
  })
})
