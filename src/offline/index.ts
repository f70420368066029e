export { bundleWorker } from './bundle-worker.ts'
export { writeOffline } from './write-offline.ts'
