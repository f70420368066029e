import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse, stringify } from 'yaml'
import { rules } from '../../src/compiler/index.ts'
import { payloads } from '../render/xss-payloads.ts'
import { type AttackedSource, attackedSources } from './attacked-front.ts'
import { attackedSettings } from './attacked-settings.ts'
import { inline, payloadAt } from './payload-words.ts'

const sample = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Writes the sample company as an attacker would leave it: payloads in the settings, and in titles, summaries, headings,
 * labels, bullets, cells and paragraphs of every file. Every second line stays as it was, so that there still are names
 * that lead somewhere. Beside them lie sources with payloads in every key of their front matter, which are returned. No
 * rule stops the build: an attacker would switch them off, too.
 */
export function writeAttackedRoot(root: string): readonly AttackedSource[] {
  for (const folder of ['content', 'playbooks']) {
    cpSync(join(sample, folder), join(root, folder), { recursive: true })
    for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.md')) continue
      const place = join(root, folder, file)
      writeFileSync(place, attackedText(readFileSync(place, 'utf8'), file))
    }
  }
  attackNames(root)
  const sources = attackedSources(root)
  for (const { file, text } of sources) writeFileSync(join(root, file), text)
  const own = parse(readFileSync(join(sample, 'fieldbook.yaml'), 'utf8')) as Record<string, unknown>
  const { severities, ...settings } = attackedSettings(own)
  mkdirSync(join(root, 'public'))
  writeFileSync(join(root, 'public', String(settings['logo'])), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  const off = Object.fromEntries(rules.map(({ id }) => [id, 'off']))
  writeFileSync(
    join(root, 'fieldbook.yaml'),
    stringify({ ...settings, severities: { ...(severities as object), ...off } }),
  )
  return sources
}

/** Files whose names are attacks: sources, a picture that a guide shows, and what a browser would run if it were published. */
function attackNames(root: string): void {
  const text = readFileSync(join(sample, 'content/objections/too-expensive.md'), 'utf8')
  for (const [index, name] of attackingNames.entries())
    writeFileSync(join(root, 'content/objections', `${name}.md`), text.replace(/^title: .*/m, `title: Attack ${index}`))
  const picture = `${attackingNames[0]!}.png`
  writeFileSync(join(root, 'content/guides', picture), 'no picture')
  writeFileSync(
    join(root, 'content/guides/attacking-names.md'),
    `---\ntitle: Attacking names\n---\n\n![Picture](<${encodeURI(picture)}>) [page](page.html) [drawing](drawing.svg)\n`,
  )
  writeFileSync(join(root, 'content/guides/page.html'), '<script>alert(1)</script>')
  writeFileSync(join(root, 'content/guides/drawing.svg'), '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
}

/** What a file can be called where attackers save: everything but a slash. */
export const attackingNames: readonly string[] = [
  '"><img src=x onerror=alert(1)>',
  "' onclick='alert(1)' x='",
  'javascript:alert(1)',
  '<svg onload=alert(1)>',
  '`${alert(1)}`',
  '%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  '&lt;img src=x onerror=alert(1)&gt;',
  '=HYPERLINK("https:evil.example")',
  'up%2f..%2f..%2falert',
  'what?alert(1)#alert(1)',
  String.raw`up\..\..\alert(1)`,
  'a\nline: alert(1)',
]

const all = Object.values(payloads)

function attackedText(text: string, file: string): string {
  let isFront = false
  let isCode = false
  const lines = text.split('\n').map((line, index) => {
    if (line === '---' && (index === 0 || isFront)) {
      isFront = index === 0
      return line
    }
    if (isFront) return attackedKey(line, text)
    if (line.startsWith('```')) isCode = !isCode
    return isCode || line.startsWith('```') ? line : attackedLine(line, file)
  })
  const blocks = Array.from({ length: 4 }, (_, index) => payloadAt(`${file} ${index}`, all))
  return [...lines, '', ...blocks.flatMap((block) => [block, ''])].join('\n')
}

/** A title’s plain form stays as an alias, so that it still is the name of something. */
function attackedKey(line: string, text: string): string {
  const [, key, words = ''] = /^(title|summary): (.*)$/.exec(line) ?? []
  if (key === undefined) return line
  const plain = words.replaceAll(/^["']|["']$/g, '')
  const attacked = `${key}: ${JSON.stringify(`${plain} ${payloadFor(plain)}`)}`
  const hasAliases = key === 'title' && !/^aliases:/m.test(text)
  return hasAliases ? `${attacked}\naliases: [${JSON.stringify(plain)}]` : attacked
}

function attackedLine(line: string, file: string): string {
  if (line.trim() === '' || line.startsWith('<!--')) return line
  if (line.startsWith('|')) {
    return /^[|\s:-]+$/.test(line) ? line : line.replace(/\|\s*$/, `${payloadFor(line).replaceAll('|', '')} |`)
  }
  const isHeading = line.startsWith('#')
  // The days in the headings of a 30-60-90 guide make its sheet. A stage has the same heading in its process and in every playbook; what a heading is for stands before its colon.
  if (isHeading && file.includes('first-90-days')) return line
  const takesWords = isHeading ? /:/.test(line) || (/^## /.test(line) && /new-business|account-exec/.test(file)) : true
  return takesWords && (isHeading || isChosen(line)) ? `${line} ${payloadFor(line)}` : line
}

/** Every second line, whatever payloads there are. */
function isChosen(line: string): boolean {
  return payloadAt(line, ['stays', 'is attacked']) === 'is attacked'
}

function payloadFor(text: string): string {
  return payloadAt(text, inline)
}
