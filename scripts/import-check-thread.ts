import { parentPort, workerData } from 'node:worker_threads'
import { compile, type Input } from '../src/compiler/index.ts'

// Runs in a thread of its own: see `import-check.ts`.
parentPort?.postMessage(compile(workerData as Input).findings)
