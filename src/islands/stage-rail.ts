/** Marks the stage one is reading in the rail, and keeps its mark in sight on a phone. */
const rail = document.querySelector<HTMLElement>('[data-rail]')
const stages = [...document.querySelectorAll<HTMLElement>('[data-stage]')]
const seen = new Set<Element>()
let marked: HTMLElement | undefined

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
if (rail) for (const stage of stages) observer.observe(stage)

function mark(stage: HTMLElement | undefined): void {
  if (!rail || stage === marked) return
  rail.querySelector('[aria-current]')?.removeAttribute('aria-current')
  marked = stage
  const link = stage && rail.querySelector<HTMLElement>(`a[href="#${CSS.escape(stage.id)}"]`)
  if (!link) return
  link.setAttribute('aria-current', 'true')
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  rail.scrollTo({
    left: link.offsetLeft - (rail.clientWidth - link.clientWidth) / 2,
    behavior: calm ? 'auto' : 'smooth',
  })
}

export {}
