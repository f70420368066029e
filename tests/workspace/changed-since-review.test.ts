import { execFileSync } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { changedSinceReview, openBook } from '../../src/workspace/index.ts'
import { clone, commit, freshFolder, git, repository, term } from './repository.ts'

const file = 'content/glossary/oee.md'

/** A term that was reviewed on a day. */
function reviewed(day: string, text: string, title = 'OEE'): Record<string, string> {
  return { [file]: term(title, text, `reviewed: ${day}`) }
}

function changedIn(root: string): readonly (readonly [string, string])[] {
  return [...changedSinceReview(openBook({ root }))]
}

it('says since which day a page says something else than when it was reviewed', () => {
  const root = repository()
  commit(root, '2026-08-01', reviewed('2026-05-01', 'Half of it.'))
  commit(root, '2026-10-05', reviewed('2026-10-05', 'Availability times quality.'))
  commit(root, '2026-10-20', reviewed('2026-10-05', 'Availability times performance.'))
  commit(root, '2026-11-12', reviewed('2026-10-05', 'Availability times performance times quality.'))
  expect(changedIn(root)).toEqual([[file, '2026-10-20']])
  // Once more, out of what was kept.
  expect(existsSync(join(root, '.fieldbook/meanings.json'))).toBe(true)
  expect(execFileSync('git', ['status', '--porcelain'], { cwd: root }).toString()).toBe('')
  expect(changedIn(root)).toEqual([[file, '2026-10-20']])
  commit(root, '2026-11-20', reviewed('2026-11-20', 'Availability times performance times quality.'))
  expect(changedIn(root)).toEqual([])
})

it.each<[string, (root: string) => void]>([
  ['its layout changed', (root) => commit(root, '2026-10-20', reviewed('2026-10-05', 'One\ntwo *three*.'))],
  [
    'somebody else answers for it',
    (root) =>
      commit(root, '2026-10-20', { [file]: term('OEE', 'One two _three_.', 'owner: Ben\nreviewed: "2026-10-05"') }),
  ],
  [
    'it was changed, and back again',
    (root) => {
      commit(root, '2026-10-20', reviewed('2026-10-05', 'Four.'))
      commit(root, '2026-10-21', reviewed('2026-10-05', 'One two _three_.'))
    },
  ],
  ['a change isn’t committed', (root) => writeFileSync(join(root, file), reviewed('2026-10-05', 'Four.')[file]!)],
  [
    'a new review isn’t committed',
    (root) => {
      commit(root, '2026-10-20', reviewed('2026-10-05', 'Four.'))
      writeFileSync(join(root, file), reviewed('2026-11-22', 'Four.')[file]!)
    },
  ],
  ['another page changed', (root) => commit(root, '2026-10-20', { 'content/glossary/mttr.md': term('MTTR', 'Time.') })],
])('says nothing where %s', (_, change) => {
  const root = repository()
  commit(root, '2026-10-06', reviewed('2026-10-05', 'One two _three_.'))
  change(root)
  expect(changedIn(root)).toEqual([])
})

it('passes over a version that can’t be read', () => {
  const root = repository()
  commit(root, '2026-10-05', reviewed('2026-10-05', 'One.'))
  commit(root, '2026-10-20', reviewed('2026-10-05', 'One.', '[OEE'))
  commit(root, '2026-10-21', reviewed('2026-10-05', 'One.'))
  expect(changedIn(root)).toEqual([])
  commit(root, '2026-10-22', reviewed('2026-10-05', 'Two.'))
  expect(changedIn(root)).toEqual([[file, '2026-10-22']])
})

it('follows a page that was renamed, also where it was worded anew on the way', () => {
  const root = repository()
  const rename = (day: string, to: string, from: string, text: string): void => {
    rmSync(join(root, `content/glossary/${from}.md`))
    const front = `reviewed: 2026-10-05\nformerly: ${from}`
    commit(root, day, { [`content/glossary/${to}.md`]: term('OEE', text, front) })
  }
  commit(root, '2026-10-05', reviewed('2026-10-05', 'One.'))
  rename('2026-10-20', 'oee-line', 'oee', 'One.')
  expect(changedIn(root)).toEqual([])
  rename('2026-10-21', 'oee-plant', 'oee-line', 'Two.')
  expect(changedIn(root)).toEqual([['content/glossary/oee-plant.md', '2026-10-21']])
  const later = term('OEE', 'Two.', 'reviewed: 2026-10-05\nformerly: [oee, oee-line]')
  commit(root, '2026-10-22', { 'content/glossary/oee-plant.md': later })
  expect(changedIn(root)).toEqual([['content/glossary/oee-plant.md', '2026-10-21']])
})

it('says nothing of a page whose link follows another that was renamed', () => {
  const root = repository()
  const mttr = (to: string) => ({
    'content/glossary/mttr.md': term('MTTR', `See [OEE](${to}.md).`, 'reviewed: 2026-10-05'),
  })
  commit(root, '2026-10-05', { ...reviewed('2026-10-05', 'One.'), ...mttr('oee') })
  expect(changedIn(root)).toEqual([])
  rmSync(join(root, file))
  const front = 'reviewed: 2026-10-05\nformerly: oee'
  commit(root, '2026-10-20', { 'content/glossary/oee-line.md': term('OEE', 'One.', front), ...mttr('oee-line') })
  expect(changedIn(root)).toEqual([])
})

it('takes a page with a name that another gave up for what it is', () => {
  const root = repository()
  commit(root, '2026-10-05', reviewed('2026-10-05', 'One.'))
  commit(root, '2026-10-06', {
    'content/glossary/mttr.md': term('MTTR', 'Time.', 'reviewed: 2026-10-05\nformerly: oee'),
  })
  expect(changedIn(root)).toEqual([])
})

it('takes the headings of one file together', () => {
  const root = repository()
  const people = (...names: string[]): Record<string, string> => ({
    'content/people.md': term(
      'People',
      names.map((name) => `## ${name}\n\nText.`).join('\n\n'),
      'reviewed: 2026-10-05',
    ),
  })
  commit(root, '2026-10-05', people('Anna'))
  commit(root, '2026-10-20', people('Anna', 'Ben'))
  expect(changedIn(root)).toEqual([['content/people.md', '2026-10-20']])
})

it('says nothing without Git, and no more than a shallow clone holds', () => {
  const folder = freshFolder()
  writeFileSync(join(folder, 'fieldbook.yaml'), 'name: Test\n')
  expect(changedIn(folder)).toEqual([])
  const root = repository()
  commit(root, '2026-10-05', reviewed('2026-10-05', 'One.'))
  commit(root, '2026-10-20', reviewed('2026-10-05', 'Two.'))
  git(root, '2026-10-21', 'tag', 'now')
  expect(changedIn(clone(root, 1))).toEqual([])
  expect(changedIn(clone(root, 2))).toEqual([[file, '2026-10-20']])
})
