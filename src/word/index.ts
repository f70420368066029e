export { type Written, writtenAs } from './settle.ts'
export { wordContent, type WordContext, wordFile } from './word-file.ts'
