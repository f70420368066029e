/** Hands a text to the reader as a file. */
export function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => {
    URL.revokeObjectURL(address)
  }, 60_000)
}

/** `Molkerei Süß & Söhne, 24 Nov` → `call-plan-molkerei-süß-söhne-24-nov.json`. */
export function fileName(words: string, ending: string, kind = 'call-plan'): string {
  const plain = words
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
  const short = [...plain].slice(0, 60).join('').replaceAll(/^-|-$/g, '')
  return `${kind}${short === '' ? '' : `-${short}`}.${ending}`
}
