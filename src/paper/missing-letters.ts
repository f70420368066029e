/**
 * The letters of the page that no font has, each once. Runs in the page, so it refers to nothing outside of itself: a
 * letter that is drawn as one that can’t exist is drawn as a box.
 */
export function lettersWithoutFont(): string {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 24
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return ''
  context.font = `18px ${getComputedStyle(document.body).fontFamily}`
  const draw = (letter: string): string => {
    context.clearRect(0, 0, 24, 24)
    context.fillText(letter, 2, 20)
    return context.getImageData(0, 0, 24, 24).data.join()
  }
  const box = draw('\u{10FFFF}')
  // The site’s own typefaces have what comes before.
  const others = new Set(
    document.body.textContent.match(/[\u0250-\u1FFF\u2190-\uDBFF\uE000-\uFFFF]|[\u{10000}-\u{10FFFF}]/gu),
  )
  return [...others].filter((letter) => /[\p{L}\p{N}\p{S}\p{P}\p{Co}]/u.test(letter) && draw(letter) === box).join('')
}
