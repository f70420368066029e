/**
 * A drawing as text, for a page with a strict policy: no style element or attribute, colours from the site’s tokens, its
 * size from the page, and one name for screen readers instead of one for each mark.
 */
export function finishChart(svg: Element, title: string): string {
  for (const style of [...svg.querySelectorAll('style')]) style.remove()
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    for (const name of ['style', 'class', 'aria-label', 'aria-hidden', 'aria-description'])
      element.removeAttribute(name)
  }
  for (const name of ['width', 'height', 'font-family', 'font-size', 'text-anchor']) svg.removeAttribute(name)
  svg.setAttribute('class', 'chart-drawing')
  svg.setAttribute('role', 'img')
  svg.setAttribute('aria-label', title)
  return svg.outerHTML.replaceAll(/\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100))
}
