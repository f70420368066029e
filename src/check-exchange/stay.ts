import { checkRoot, openBook } from '../workspace/index.ts'
import { answerChecks } from './answer-checks.ts'
import { askForCheck } from './ask-for-check.ts'
import { announceReady, announceStayer, canStay, isStayer, isStayerComing, withdrawStayer } from './stayer.ts'

/** Milliseconds between two looks at whether there still is something to stay for. */
const betweenLooks = 5000

/**
 * Reads a root and answers checks of it, until it is no longer of use: nobody has asked for `idle` milliseconds, the root is gone, somebody’s
 * code is another than this process’s, another process stays in its place, or a signal comes. Nothing is done where another process answers
 * already, or is about to.
 */
export async function stay(root: string, idle: number): Promise<void> {
  if (!canStay() || isStayerComing(root) || (await askForCheck(root))) return
  announceStayer(root)
  try {
    await answerUntilUseless(root, idle)
  } finally {
    withdrawStayer(root)
  }
}

async function answerUntilUseless(root: string, idle: number): Promise<void> {
  let book = openBook({ root })
  const { promise: end, resolve } = Promise.withResolvers<undefined>()
  const stop = (): void => resolve(undefined)
  const untilIdle = setTimeout(stop, idle)
  const looks = setInterval(() => {
    if (!isStayer(root) || 'problem' in checkRoot(root)) stop()
  }, betweenLooks)
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, stop)
  const close = answerChecks(root, () => book, {
    answered: (fresh) => {
      // What has changed is read once, however many ask.
      book = fresh
      untilIdle.refresh()
    },
    refused: stop,
  })
  announceReady(root)
  await end
  close()
  clearTimeout(untilIdle)
  clearInterval(looks)
}
