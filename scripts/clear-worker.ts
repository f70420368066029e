import { workerData } from 'node:worker_threads'
import { clearFormerSites } from '../src/workspace/fresh-site.ts'

/** Clears away a root’s former sites, while the next one is being made: to remove a large one takes seconds. */
clearFormerSites(workerData as string)
