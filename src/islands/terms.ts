/** Shows a term’s definition on hover, focus and tap. Esc and a click elsewhere close it: it is a popover. */
const cardOf = (target: EventTarget | null): HTMLElement | null => {
  const link = target instanceof Element ? target.closest('.term-mention') : null
  return link && document.getElementById(link.getAttribute('aria-describedby') ?? '')
}

const show = (event: Event): void => {
  const card = cardOf(event.target)
  if (card && !card.matches(':popover-open'))
    card.showPopover({ source: (event.target as Element).closest('a') as HTMLElement })
}

document.addEventListener('pointerover', (event) => {
  if (event.pointerType === 'mouse') show(event)
})
document.addEventListener('focusin', show)
document.addEventListener('click', (event) => {
  if (!(event instanceof PointerEvent) || event.pointerType === 'mouse' || !event.pointerType) return
  if (!cardOf(event.target)) return
  event.preventDefault()
  show(event)
})
document.addEventListener('focusout', ({ target, relatedTarget }) => {
  const card = cardOf(target)
  if (card && !(relatedTarget instanceof Node && card.contains(relatedTarget))) card.hidePopover()
})

export {}
