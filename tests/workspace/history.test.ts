import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { historyKey, openBook, readHistory } from '../../src/workspace/index.ts'
import { clone, commit, freshFolder, git, repository, term } from './repository.ts'

describe('readHistory', () => {
  it('says day by day, the newest first, what readers are told differently', () => {
    const root = repository()
    commit(root, '2026-11-10', { 'content/glossary/oee.md': term('OEE', 'Availability times quality.') })
    commit(root, '2026-11-12', { 'content/glossary/oee.md': term('OEE', 'Availability times performance.') })
    commit(root, '2026-11-12', { 'content/glossary/mttr.md': term('MTTR', 'Mean time to repair.') })
    expect(daysOf(root)).toEqual([
      ['2026-11-12', ['added MTTR', 'changed OEE']],
      ['2026-11-10', ['added OEE']],
    ])
  })

  it('leaves out what was done and undone on one day, layout, and what is older than ninety days before the newest commit', () => {
    const root = repository()
    commit(root, '2026-08-01', { 'content/glossary/oee.md': term('OEE', 'One two.') })
    commit(root, '2026-11-10', { 'content/glossary/oee.md': term('OEE', 'Three.') })
    commit(root, '2026-11-10', { 'content/glossary/oee.md': term('OEE', 'One two.') })
    commit(root, '2026-11-11', { 'content/glossary/oee.md': term('OEE', 'One\ntwo.') })
    expect(daysOf(root)).toEqual([])
    commit(root, '2030-02-01', { 'content/glossary/oee.md': term('OEE', 'Four.') })
    expect(daysOf(root)).toEqual([['2030-02-01', ['changed OEE']]])
  })

  it('bridges a version that can’t be read: the page was neither removed nor is it new', () => {
    const root = repository()
    const file = 'content/glossary/oee.md'
    commit(root, '2026-11-09', { [file]: term('OEE', 'One.') })
    commit(root, '2026-11-10', { [file]: term('[OEE', 'One.') })
    commit(root, '2026-11-11', { [file]: term('[OEE', 'Two.') })
    expect(daysOf(root)).toEqual([['2026-11-09', ['added OEE']]])
    commit(root, '2026-11-12', { [file]: term('OEE', 'One.') })
    expect(daysOf(root)).toEqual([['2026-11-09', ['added OEE']]])
    commit(root, '2026-11-13', { [file]: term('[OEE', 'Two.') })
    commit(root, '2026-11-14', { [file]: term('OEE', 'Two.') })
    expect(daysOf(root)[0]).toEqual(['2026-11-14', ['changed OEE']])
    commit(root, '2026-11-15', { [file]: term('[OEE', 'Two.') })
    git(root, '2026-11-16', 'rm', '-q', file)
    git(root, '2026-11-16', 'commit', '-qm', 'Remove')
    expect(daysOf(root)[0]).toEqual(['2026-11-16', ['removed OEE']])
  })

  it('tells a page as new once it can be read, and nothing of one that couldn’t be as far as one looks back', () => {
    const root = repository()
    commit(root, '2026-11-09', { 'content/glossary/oee.md': term('[OEE', 'One.') })
    commit(root, '2026-11-12', { 'content/glossary/oee.md': term('OEE', 'One.') })
    expect(daysOf(root)).toEqual([['2026-11-12', ['added OEE']]])
    expect(daysOf(clone(root, 2))).toEqual([])
  })

  it('takes a merged branch as one change of the day it was merged', () => {
    const root = repository()
    git(root, '2026-11-02', 'checkout', '-q', '-b', 'draft')
    commit(root, '2026-11-02', { 'content/glossary/oee.md': term('OEE', 'One.') })
    git(root, '2026-11-03', 'checkout', '-q', 'main')
    commit(root, '2026-11-03', { 'notes.txt': 'Something else.' })
    git(root, '2026-11-09', 'merge', '-q', '--no-ff', '-m', 'Merge', 'draft')
    expect(daysOf(root)).toEqual([['2026-11-09', ['added OEE']]])
  })

  it('reads a root that is a folder of the repository, and names with spaces and umlauts', () => {
    const root = repository()
    commit(root, '2026-11-10', {
      'sales/fieldbook.yaml': 'name: Test\n',
      'sales/content/glossary/Öl und Fett.md': term('Oil', 'Text.'),
    })
    expect(daysOf(join(root, 'sales'))).toEqual([['2026-11-10', ['added Oil']]])
  })

  it('begins where a shallow clone begins, and knows nothing where that is the last commit', () => {
    const root = repository()
    commit(root, '2026-11-10', { 'content/glossary/oee.md': term('OEE', 'One.') })
    commit(root, '2026-11-12', { 'content/glossary/oee.md': term('OEE', 'Two.') })
    const two = clone(root, 2)
    expect(readHistory(openBook({ root: two }))).toMatchObject({ known: true, beginsOn: '2026-11-10' })
    expect(daysOf(two)).toEqual([['2026-11-12', ['changed OEE']]])
    expect(readHistory(openBook({ root: clone(root, 1) }))).toEqual({ known: false, why: 'shallow' })
  })

  it('says why it knows nothing: no repository', () => {
    const root = freshFolder()
    expect(readHistory(openBook({ root }))).toEqual({ known: false, why: 'no repository' })
    expect(historyKey(root)).toBe('no repository')
  })

  it('finds nothing in a repository without a commit', () => {
    const root = freshFolder()
    git(root, '2026-11-01', 'init', '-q', '-b', 'main')
    expect(readHistory(openBook({ root }))).toMatchObject({ known: false })
  })
})

function daysOf(root: string): readonly (readonly [string, readonly string[]])[] {
  const history = readHistory(openBook({ root }))
  if (!history.known) throw new Error(history.why)
  return history.days.map(({ day, changes }) => [day, changes.map(({ was, title }) => `${was} ${title}`)])
}
