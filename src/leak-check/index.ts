export { findLeaks, type Leak, type LeakInput } from './find-leaks.ts'
