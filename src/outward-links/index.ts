export { askForLinks, type AskOptions } from './ask-for-links.ts'
