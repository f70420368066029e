// Loaded into a measured process: leaves the peak memory of it and of the processes that it starts behind as it exits.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

const file = process.env.FIELDBOOK_PEAK_FILE
/** Kilobytes. */
let peak = 0

if (file) {
  setInterval(sample, 500).unref()
  process.on('exit', () => writeFileSync(file, String(Math.max(peak, process.resourceUsage().maxRSS))))
}

/**
 * Memory that several processes share is counted once, as nearly as is known without walking through it, which takes a
 * tenth of the time that is to be measured: files and shared memory once for each program. Only Linux tells.
 */
function sample() {
  try {
    const parents = new Map(
      readdirSync('/proc')
        .filter(isNumber)
        .map((id) => [id, parentOf(id)]),
    )
    const isOurs = (id) => id === String(process.pid) || (parents.has(id) && isOurs(parents.get(id)))
    const shared = new Map()
    let own = 0
    for (const { program, anonymous, ...it } of [...parents.keys()].filter(isOurs).map(memoryOf)) {
      own += anonymous
      shared.set(program, Math.max(shared.get(program) ?? 0, it.shared))
    }
    peak = Math.max(peak, own + [...shared.values()].reduce((a, b) => a + b, 0))
  } catch {
    // Not on Linux: the process’s own memory is what is known.
  }
}

function isNumber(name) {
  return /^\d+$/.test(name)
}

function parentOf(id) {
  return read(`/proc/${id}/stat`).match(/\) \S (\d+)/)?.[1] ?? ''
}

function memoryOf(id) {
  const status = read(`/proc/${id}/status`)
  const kilobytes = (name) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
  return {
    program: /^Name:\s+(.*)/m.exec(status)?.[1],
    anonymous: kilobytes('RssAnon'),
    shared: kilobytes('RssFile') + kilobytes('RssShmem'),
  }
}

/** A process may end between being listed and being read. */
function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
