export { bundleWorker } from './bundle-worker.ts'
export type { PageFacts } from './page-facts.ts'
export { writeOffline } from './write-offline.ts'
