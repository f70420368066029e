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

/** `Pennithorpe Dairy, 24 Nov` → `call-plan-pennithorpe-dairy-24-nov.json`. */
export function fileName(words: string, ending: string, kind = 'call-plan'): string {
  const plain = words
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
    .toLowerCase()
    .slice(0, 60)
  return `${kind}${plain === '' ? '' : `-${plain}`}.${ending}`
}
