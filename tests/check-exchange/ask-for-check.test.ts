import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, readdirSync, renameSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { answerChecks, askForCheck } from '../../src/check-exchange/index.ts'
import { ownQuestion, ownSocket, socketsFor } from '../../src/check-exchange/sockets.ts'
import { baselineFile, openBook } from '../../src/workspace/index.ts'
import { bin, edit, environmentOf, run } from '../scripts/run.ts'
import { leaveRoot, ownRoot } from './own-root.ts'

const sold = 'content/processes/new-business.md'

let sockets = ''
let root = ''
let stop: (() => void) | undefined
let other: ChildProcess | undefined
beforeEach(() => {
  ;({ root, sockets } = ownRoot())
})
afterEach(async () => {
  stop?.()
  stop = undefined
  if (other?.kill('SIGKILL')) await once(other, 'exit')
  other = undefined
  leaveRoot(sockets)
})

/** A process that has the root read, and can be asked. */
async function watching(): Promise<ChildProcess> {
  other = spawn(process.execPath, [bin, 'check', '--watch', '--root', root], {
    env: { ...environmentOf(), TMPDIR: sockets },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await vi.waitFor(() => expect(socketsFor(root)).toHaveLength(1), 20_000)
  return other
}

it('tells what a check of one’s own would find, with what was saved since, for the day of who asks', async () => {
  const book = openBook({ root })
  stop = answerChecks(root, () => book)
  edit(root, sold, '- **Decides:** Sales manager', '- **Decides:** Sale manager')
  vi.stubEnv('FIELDBOOK_TODAY', '2031-01-01')
  const told = await askForCheck(root)
  const own = openBook({ root })
  expect(told?.findings).toEqual(JSON.parse(JSON.stringify(own.findings)))
  expect(told?.findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['unknown-name', 'review-overdue']))
  const slip = told?.findings.find(({ rule }) => rule === 'unknown-name')
  expect(told?.lineOf(sold, slip?.at.start.line ?? 0)).toBe('- **Decides:** Sale manager')
  expect(told?.files).toContain(sold)
})

it('tells what the root’s baseline lets be', async () => {
  edit(root, sold, '- **Decides:** Sales manager', '- **Decides:** Sale manager')
  run('check', '--root', root, '--write-baseline', baselineFile)
  const book = openBook({ root })
  stop = answerChecks(root, () => book)
  const { findings, letBe } = (await askForCheck(root)) ?? {}
  expect({ findings, letBe: letBe?.map(({ rule }) => rule) }).toEqual({ findings: [], letBe: ['unknown-name'] })
})

it('asks nobody about another root, or once the other process has ended', async () => {
  stop = answerChecks(root, () => openBook({ root }))
  expect(await askForCheck(`${root}-other`)).toBeUndefined()
  expect(await askForCheck(root)).toBeDefined()
  stop()
  expect(await askForCheck(root)).toBeUndefined()
})

it('answers nothing to code that is older or newer', async () => {
  stop = answerChecks(root, () => openBook({ root }))
  const [place = ''] = socketsFor(root)
  const told = async (question: unknown): Promise<string> => {
    const socket = connect(place)
    socket.end(JSON.stringify(question))
    return text(socket)
  }
  // Only that it is awake.
  expect(await told({ ...ownQuestion(), program: 'another' })).toBe(' ')
  expect(await told(ownQuestion())).toContain('findings')
})

it('uses no folder that others may open', async () => {
  stop = answerChecks(root, () => openBook({ root }))
  expect(await askForCheck(root)).toBeDefined()
  const [folder = ''] = readdirSync(sockets)
  chmodSync(join(sockets, folder), 0o755)
  expect(await askForCheck(root)).toBeUndefined()
})

it('doesn’t wait for a process that was stopped, and clears away after one that was killed', async () => {
  const child = await watching()
  expect(await askForCheck(root)).toBeDefined()
  child.kill('SIGSTOP')
  expect(await askForCheck(root)).toBeUndefined()
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(socketsFor(root)).toHaveLength(1)
  expect(await askForCheck(root)).toBeUndefined()
  expect(socketsFor(root)).toEqual([])
}, 60_000)

it('waits for a process that has the question and much to read', async () => {
  const told = { findings: [], files: [sold] }
  const slow = createServer({ allowHalfOpen: true }, (asker) => {
    asker.write(' ')
    setTimeout(() => asker.end(JSON.stringify(told)), 2500)
  })
  slow.listen(ownSocket(root))
  stop = () => void slow.close()
  expect(await askForCheck(root)).toMatchObject(told)
})

it('says beside another process, word for word, what a check says alone', async () => {
  edit(root, sold, '- **Decides:** Sales manager', '- **Decides:** Sale manager')
  const baseline = join(root, 'baseline.json')
  expect(run('check', '--root', root, '--write-baseline', baseline, 'playbooks').status).toBe(0)
  const checks = [
    [],
    ['--format', 'json'],
    ['--format', 'github'],
    ['--format', 'summary'],
    ['--baseline', baseline],
    ['content/processes'],
    ['content/nowhere'],
  ]
  const all = (): unknown[] => checks.map((args) => run.with({ TMPDIR: sockets })('check', '--root', root, ...args))
  const alone = all()
  await watching()
  expect(all()).toEqual(alone)
}, 60_000)

it('neither asks nor answers in a folder that is somebody else’s', () => {
  const user = process.getuid?.() ?? 0
  stop = answerChecks(root, () => openBook({ root }))
  // Our folder, under the name that the other user’s has.
  renameSync(join(sockets, `fieldbook-${user}`), join(sockets, `fieldbook-${user + 1}`))
  vi.spyOn(process, 'getuid').mockReturnValue(user + 1)
  try {
    expect(socketsFor(root)).toEqual([])
    expect(ownSocket(root)).toBeUndefined()
  } finally {
    vi.restoreAllMocks()
  }
})
