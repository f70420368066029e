import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { writeCorpus } from '../../scripts/bench/corpus.ts'
import { leavesStayer } from '../../scripts/leave-stayer.ts'
import { ownQuestion, socketsFor } from '../../src/check-exchange/sockets.ts'
import { announceStayer, stayerOf, withdrawStayer } from '../../src/check-exchange/stayer.ts'
import { baselineFile } from '../../src/workspace/index.ts'
import { bin, commitAll, edit, environmentOf, type Outcome, run } from '../scripts/run.ts'
import { leaveRoot, ownRoot } from './own-root.ts'

const sold = 'content/processes/new-business.md'

let sockets = ''
let root = ''
beforeEach(() => {
  ;({ root, sockets } = ownRoot())
})
afterEach(async () => {
  for (const pid of stayers()) process.kill(pid, 'SIGKILL')
  await vi.waitFor(() => expect(stayers()).toEqual([]), 10_000)
  leaveRoot(sockets)
})

/** The processes that stay for a root, or read it to stay. */
function stayers(of = root): number[] {
  const all = execFileSync('ps', ['-A', '-o', 'pid=,stat=,args='], { encoding: 'utf8' }).split('\n')
  const own = all.filter((line) => line.includes(`--root ${of} --stay`) && !/^\s*\d+\s+Z/.test(line))
  return own.map((line) => Number.parseInt(line, 10))
}

/** A check that leaves a process behind, or is answered by it. */
function check(...args: string[]): Outcome {
  return run.with({ FIELDBOOK_STAY: 'yes' })('check', '--root', root, ...args)
}

/** Waits until the process that a check has left can be asked. */
async function stayer(): Promise<number> {
  await vi.waitFor(() => expect(socketsFor(root)).toHaveLength(1), 20_000)
  return stayerOf(root) ?? NaN
}

/** A process that stays for so many seconds. */
async function staying(seconds: number): Promise<number> {
  spawn(process.execPath, [bin, 'check', '--root', root, '--stay', String(seconds)], { env: environmentOf() }).unref()
  return stayer()
}

async function ended(within: number): Promise<void> {
  await vi.waitFor(() => expect(stayers()).toEqual([]), { timeout: within, interval: 100 })
}

describe('a check that finds no other process', () => {
  it('leaves one that says, whatever changes, word for word what a check says alone', async () => {
    expect(check().status).toBe(0)
    const pid = await stayer()
    const place = join(root, sold)
    const guide = join(root, 'content/guides/visits.md')
    const role = 'content/roles/account-'
    let told = ''
    const longAgo = new Date('2026-11-01')
    utimesSync(place, longAgo, longAgo)
    // So long that what was read before counts as settled, and isn’t read again unless its stamp is another.
    await wait(3200)
    check()
    const steps: readonly (readonly [string, () => unknown, Record<string, string>?])[] = [
      [
        'a file has as many bytes and the date of before',
        () => {
          edit(root, sold, '- **Decides:** Sales manager', '- **Decides:** Sales menager')
          utimesSync(place, longAgo, longAgo)
        },
      ],
      ['a file was edited', () => edit(root, sold, 'Sales menager', 'Sale manager')],
      ['a file is new', () => writeFileSync(guide, 'Says nothing of itself.\n')],
      ['a file was removed', () => rmSync(guide)],
      ['a file has another name', () => renameSync(join(root, `${role}executive.md`), join(root, `${role}manager.md`))],
      [
        'the settings are others',
        () => appendFileSync(join(root, 'fieldbook.yaml'), '\nseverities:\n  unknown-name: warning\n'),
      ],
      ['there is a baseline', () => run('check', '--root', root, '--write-baseline', baselineFile)],
      ['it is another day', () => undefined, { FIELDBOOK_TODAY: '2031-01-01' }],
      [
        'a drawing of another edition is broken',
        () => {
          appendFileSync(place, '\n## Afterwards\n\n```mermaid\nflowchart LR\n  Visit -> Offer\n```\n')
          const broken = [['flowchart LR\n  Visit -> Offer', { message: 'An arrow is `-->`', line: 2 }]]
          mkdirSync(join(root, '.fieldbook'), { recursive: true })
          writeFileSync(join(root, '.fieldbook/drawings-partner.json'), JSON.stringify({ drawn: [], broken }))
        },
        { FIELDBOOK_AUDIENCE: 'partner' },
      ],
    ]
    for (const [step, change, environment = {}] of steps) {
      change()
      const alone = run.with({ ...environment, TMPDIR: join(sockets, 'none') })('check', '--root', root)
      const { stdout, ...beside } = run.with(environment)('check', '--root', root)
      expect({ step, stdout, ...beside }).toEqual({ step, ...alone })
      expect(stdout === told, `${step}, and the same is told as before`).toBe(false)
      told = stdout
    }
    expect(told).toContain('diagram-broken')
    expect(stayers()).toEqual([pid])
  }, 120_000)

  it('leaves none beside one that reads the root already', async () => {
    announceStayer(root)
    check()
    expect(stayers()).toEqual([])
    const { status } = spawnSync(process.execPath, [bin, 'check', '--root', root, '--stay', '60'], {
      env: environmentOf(),
      timeout: 20_000,
      killSignal: 'SIGKILL',
    })
    expect(status).toBe(0)
    withdrawStayer(root)
    check()
    expect(stayers()).toHaveLength(1)
  })

  it('leaves one, however many checks run at once', async () => {
    const checks = Array.from({ length: 4 }, () =>
      spawn(process.execPath, [bin, 'check', '--root', root], { env: { ...environmentOf(), FIELDBOOK_STAY: 'yes' } }),
    )
    await Promise.all(checks.map((it) => once(it, 'exit')))
    await vi.waitFor(() => expect(stayers()).toHaveLength(1), 20_000)
    const pid = await stayer()
    check()
    expect(stayers()).toEqual([pid])
  }, 60_000)

  it('leaves one in the place of one that was killed while it read', async () => {
    const killed = spawn(process.execPath, [bin, 'check', '--root', root, '--stay', '60'], { env: environmentOf() })
    await vi.waitFor(() => expect(stayerOf(root)).toBe(killed.pid), { timeout: 20_000, interval: 5 })
    killed.kill('SIGKILL')
    await once(killed, 'exit')
    check()
    expect(stayers()).toHaveLength(1)
  })

  it('leaves one in the place of one that was stopped, which ends when it goes on', async () => {
    const stopped = await staying(60)
    process.kill(stopped, 'SIGSTOP')
    check()
    await vi.waitFor(() => expect(stayerOf(root)).not.toBe(stopped), 20_000)
    process.kill(stopped, 'SIGCONT')
    await vi.waitFor(() => expect(stayers()).toEqual([stayerOf(root)]), { timeout: 15_000, interval: 200 })
    expect(stayers()).not.toEqual([stopped])
  }, 60_000)

  it('leaves none where the next one would not be told by it', () => {
    commitAll(root)
    const others = [['--since', 'HEAD'], ['--fix'], ['--format', 'sarif'], ['--format', 'summary']]
    for (const args of others) {
      expect(check(...args).status).toBe(0)
      expect(stayers(), args.join(' ')).toEqual([])
    }
  })
})

describe('a process that stays', () => {
  it('stays as long as it is asked, and not longer', async () => {
    const pid = await staying(5)
    const began = Date.now()
    while (Date.now() - began < 8000) {
      await wait(500)
      expect(run('check', '--root', root).status).toBe(0)
    }
    expect(stayers()).toEqual([pid])
    await ended(10_000)
    expect(readdirSync(join(sockets, readdirSync(sockets)[0] ?? ''))).toEqual([])
  }, 60_000)

  it('ends when its root is gone', async () => {
    await staying(60)
    renameSync(root, `${root}-moved`)
    try {
      await ended(15_000)
    } finally {
      renameSync(`${root}-moved`, root)
    }
  })

  it('ends when its root is none any more', async () => {
    await staying(60)
    rmSync(join(root, 'fieldbook.yaml'))
    await ended(15_000)
  })

  it('ends when somebody asks whose code is another', async () => {
    await staying(60)
    const socket = connect(socketsFor(root)[0] ?? '')
    socket.end(JSON.stringify({ ...ownQuestion(), program: 'another' }))
    expect((await text(socket)).trim()).toBe('')
    await ended(10_000)
    expect(stayerOf(root)).toBeUndefined()
    check()
    expect(stayers()).toHaveLength(1)
  })

  it('ends when another stays in its place', async () => {
    await staying(60)
    announceStayer(root)
    await ended(15_000)
    expect(stayerOf(root)).toBe(process.pid)
  })

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('ends on %s, and leaves nothing behind', async (signal) => {
    process.kill(await staying(60), signal)
    await ended(5000)
    expect(readdirSync(join(sockets, readdirSync(sockets)[0] ?? ''))).toEqual([])
  })

  it('isn’t kept by somebody who never ends the question', async () => {
    await staying(3)
    const socket = connect(socketsFor(root)[0] ?? '')
    await once(socket, 'connect')
    await ended(10_000)
    socket.destroy()
  })

  it('doesn’t take what is no time', () => {
    const { status, stderr } = run('check', '--root', root, '--stay', 'long')
    expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining('`--stay long`') as string })
  })
})

describe('where nobody said whether a process is to stay', () => {
  const person = { took: 1000, isTerminal: true, memory: { taken: 450, free: 8000 }, environment: {} }

  it.each([
    ['a person waited', person, true],
    ['nobody waited for long', { ...person, took: 500 }, false],
    ['a program reads the output', { ...person, isTerminal: false }, false],
    ['little memory is free', { ...person, memory: { taken: 450, free: 1500 } }, false],
    ['a pipeline runs', { ...person, environment: { CI: 'true' } }, false],
  ])('%s', (_, circumstances, stays) => {
    expect(leavesStayer(circumstances)).toBe(stays)
    expect(leavesStayer({ ...circumstances, environment: { FIELDBOOK_STAY: 'no' } })).toBe(false)
    expect(
      leavesStayer({ ...person, took: 1, isTerminal: false, environment: { CI: 'true', FIELDBOOK_STAY: 'yes' } }),
    ).toBe(true)
  })

  it.runIf(existsSync('/usr/bin/script') && process.platform === 'linux')(
    'leaves one where a person waits at a terminal, which is free at once, and none in a pipeline',
    async () => {
      root = join(sockets, 'root')
      writeCorpus(root, 1500)
      const { CI: _, FIELDBOOK_STAY: __, ...environment } = environmentOf()
      const command = `'${process.execPath}' '${bin}' check --root '${root}'`
      const inTerminal = (own: Record<string, string>): void => {
        const { status, stdout } = spawnSync('script', ['-qec', command, '/dev/null'], {
          env: { ...environment, ...own },
          encoding: 'utf8',
        })
        expect({ status, stdout }).toMatchObject({ status: 0, stdout: expect.stringContaining('Nothing to fix') })
      }
      inTerminal({ CI: 'true' })
      expect(stayers()).toEqual([])
      spawnSync('sh', ['-c', command], { env: environment })
      expect(stayers()).toEqual([])
      inTerminal({})
      expect(stayers()).toHaveLength(1)
    },
    120_000,
  )
})
