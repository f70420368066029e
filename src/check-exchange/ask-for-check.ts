import { rmSync } from 'node:fs'
import { connect } from 'node:net'
import { type CheckedRoot, linesOnDisk } from '../workspace/index.ts'
import type { ToldCheck } from './answer-checks.ts'
import { ownQuestion, socketsFor } from './sockets.ts'

/** Milliseconds: a process that was stopped or has much to do isn’t waited for. */
const patience = 1500

/** Milliseconds: one that has the question may have to read what a change of branches has changed, which takes everybody as long. */
const patienceOnceHeard = 15_000

/** The check of a root by a process that has it read already. Undefined where there is none, or none that knows. */
export async function askForCheck(root: string): Promise<CheckedRoot | undefined> {
  const sockets = socketsFor(root)
  if (sockets.length === 0) return undefined
  const question = JSON.stringify(ownQuestion())
  for (const socket of sockets) {
    const told = await ask(socket, question)
    if (told) return { root, ...told, lineOf: linesOnDisk(root) }
  }
  return undefined
}

async function ask(place: string, question: string): Promise<ToldCheck | undefined> {
  const socket = connect(place)
  socket.setTimeout(patience, () => socket.destroy(new Error('No answer came in time')))
  socket.end(question)
  try {
    let answer = ''
    for await (const part of socket.setEncoding('utf8')) {
      socket.setTimeout(patienceOnceHeard)
      answer += part as string
    }
    return answer.trim() === '' ? undefined : (JSON.parse(answer) as ToldCheck)
  } catch (error) {
    const isLeft = error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED'
    // Its process was killed.
    if (isLeft) rmSync(place, { force: true })
    return undefined
  }
}
