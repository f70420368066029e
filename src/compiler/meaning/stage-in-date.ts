/** The name of the stage in words such as `end of Line audit`; undefined where a date is told otherwise. */
export function stageInDate(words: string): string | undefined {
  return /\b(?:end|start|beginning|middle) of\s+(\p{L}[\p{L}\s-]*?)\s*[.,;]?$/iu.exec(words)?.[1]
}
