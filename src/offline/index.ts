export { bundleWorker } from './bundle-worker.ts'
export type { PageFacts } from './page-facts.ts'
export { bundleWorkerFor, writeOffline } from './write-offline.ts'
