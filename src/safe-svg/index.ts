/** The door of the room that makes drawings of others harmless. */
export { cleanDrawing } from './drawing-file.ts'
export { tameDrawing, writeDrawing } from './tame-drawing.ts'
