export { bundlePage, type PageFiles } from './bundle-page.ts'
export { type Desk, openDesk } from './desk.ts'
export { editorServer } from './serve.ts'
