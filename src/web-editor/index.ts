export type { AfterSave } from './answers.ts'
export { bundlePage, type PageFiles } from './bundle-page.ts'
export { type Desk, openDesk } from './desk.ts'
export { editorServer, type ServerOptions } from './serve.ts'
