export { forgetBook, loadBook, openBook, readAsset, readSourceLine } from './book.ts'
export type { Book, BookOptions } from './book.ts'
export type { RootFiles } from './read-root.ts'
export { checkRoot, currentDay, currentRoot, generatorRoot } from './root.ts'
