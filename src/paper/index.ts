/** The door of the paper room: editions as documents, and as PDFs. */
export { composeEdition, type ComposeOptions, type Composed } from './compose.ts'
export { editionKey } from './edition-key.ts'
export type { Imprint } from './cover.ts'
export type { Paper } from './edition-style.ts'
export { openPress, type Press, type Printed, type PrintOptions } from './press.ts'
