export { type Closed, findLeaks, type Leak, type LeakInput } from './find-leaks.ts'
