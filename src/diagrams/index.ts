/** The door of the diagrams room. The site also takes `diagram.css` from here. */
export { drawDiagrams, type DiagramRequest, type DrawOptions, type Drawn } from './draw-diagrams.ts'
export type { DiagramLink } from './finish-svg.ts'
export { drawBook } from './draw-book.ts'
