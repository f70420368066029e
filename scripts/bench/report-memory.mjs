// Loaded into a measured process: leaves the peak memory of it and of the processes that it starts behind as it exits.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

const file = process.env.FIELDBOOK_PEAK_FILE
/** Kilobytes. */
let peak = 0

if (file) {
  setInterval(sample, 500).unref()
  process.on('exit', () => writeFileSync(file, String(Math.max(peak, process.resourceUsage().maxRSS))))
}

/** Memory that several processes share is counted once. Only Linux tells. */
function sample() {
  try {
    const parents = new Map(
      readdirSync('/proc')
        .filter(isNumber)
        .map((id) => [id, parentOf(id)]),
    )
    const isOurs = (id) => id === String(process.pid) || (parents.has(id) && isOurs(parents.get(id)))
    const ours = [...parents.keys()].filter(isOurs)
    peak = Math.max(
      peak,
      ours.map(memoryOf).reduce((a, b) => a + b, 0),
    )
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
  return Number(read(`/proc/${id}/smaps_rollup`).match(/^Pss:\s+(\d+)/m)?.[1] ?? 0)
}

/** A process may end between being listed and being read. */
function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
