import { workerData } from 'node:worker_threads'
import { clearFormerSites } from '../src/workspace/fresh-site.ts'

clearFormerSites(workerData as string)
