export { answerChecks } from './answer-checks.ts'
export { askForCheck } from './ask-for-check.ts'
export { announceEditor, editorNow } from './open-editor.ts'
