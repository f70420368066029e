/** Takes the place in the page along, which the redirect that works without a script leaves behind. */
const now = document.querySelector<HTMLAnchorElement>('[data-now]')
if (now && (location.hash !== '' || location.search !== '')) {
  const to = new URL(now.href)
  to.search = location.search
  if (to.hash === '') to.hash = location.hash
  location.replace(to)
}
