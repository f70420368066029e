/** Marks the stage one is reading in the rail, and keeps its mark in sight on a phone. */
const rail = document.querySelector<HTMLElement>('[data-rail]')
const stages = [...document.querySelectorAll<HTMLElement>('[data-stage]')]

if (rail && stages.length > 0) {
  const links = new Map(stages.map((stage) => [stage, rail.querySelector<HTMLAnchorElement>(`a[href="#${CSS.escape(stage.id)}"]`)]))
  const seen = new Set<Element>()
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) seen.add(target)
        else seen.delete(target)
      }
      mark(stages.find((stage) => seen.has(stage)))
    },
    { rootMargin: '-20% 0px -65% 0px' },
  )
  for (const stage of stages) observer.observe(stage)

  let marked: HTMLAnchorElement | null | undefined
  const mark = (stage: HTMLElement | undefined): void => {
    const link = stage && links.get(stage)
    if (link === marked) return
    marked?.removeAttribute('aria-current')
    link?.setAttribute('aria-current', 'true')
    marked = link
    if (link) rail.scrollTo({ left: link.offsetLeft - rail.clientWidth / 2 + link.clientWidth / 2, behavior: 'smooth' })
  }
}
