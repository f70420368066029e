/** Typed words as Markdown: they can't become a heading, a list, a link or HTML. */
export function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>]/g, String.raw`\$&`).replaceAll(/^([#+-]|\d+\.)/gm, String.raw`\$1`)
}
