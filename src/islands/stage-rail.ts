/**
 * Marks the stage one is reading in the rail, and keeps its mark in sight on a phone. Says `fieldbook:stage` on the
 * document when it changes.
 */
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
    find()
  },
  { rootMargin: '-20% 0px -65% 0px' },
)
if (rail) {
  for (const stage of stages) observer.observe(stage)
  addEventListener('scrollend', find)
  addEventListener('hashchange', find)
}

/** At the end of the page the last stages can't come up to where one reads: the one that was asked for counts, or the last. */
function find(): void {
  const { scrollHeight, clientHeight } = document.documentElement
  const atEnd = scrollY > 0 && scrollY + clientHeight >= scrollHeight - 2
  const asked = document.querySelector(':target')?.closest<HTMLElement>('[data-stage]')
  const read = stages.find((stage) => seen.has(stage))
  if (!atEnd) mark(read)
  else mark(asked && isInSight(asked) ? asked : (read ?? stages.at(-1)))
}

function isInSight(stage: HTMLElement): boolean {
  const { top, bottom } = stage.getBoundingClientRect()
  return top < innerHeight && bottom > 0
}

function mark(stage: HTMLElement | undefined): void {
  if (!rail || stage === marked) return
  rail.querySelector('[aria-current]')?.removeAttribute('aria-current')
  marked = stage
  const link = stage && rail.querySelector<HTMLElement>(`a[href="#${CSS.escape(stage.id)}"]`)
  link?.setAttribute('aria-current', 'true')
  document.dispatchEvent(new Event('fieldbook:stage'))
  if (!link) return
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  rail.scrollTo({
    left: link.offsetLeft - (rail.clientWidth - link.clientWidth) / 2,
    behavior: calm ? 'auto' : 'smooth',
  })
}

export {}
