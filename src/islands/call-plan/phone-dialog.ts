import { generate } from 'lean-qr'
import { callPhoneWords as words } from '../../compiler/vocabulary/call-phone-words.ts'
import { writeClipboard } from '../clipboard.ts'
import { download, fileName } from '../download.ts'
import { openDialog, partOf } from './plan-dialog.ts'
import { formatPlanFile } from './plan-file.ts'
import { nameOf, stageTitleOf, type Plan } from './plan.ts'
import { encodePlan } from './share-code.ts'
import type { TakenPlan } from './take-away.ts'

/** The longest address a phone still reads from a screen as one code. */
const longest = 1_800

/** Shows a plan as a code to point a phone at; a plan too large for one goes as a file. */
export async function showOnPhone({ plan, base }: TakenPlan): Promise<void> {
  const { dialog, signal } = openDialog('phone')
  const status = partOf(dialog, 'phone-status')
  const place = partOf(dialog, 'phone-code')
  const link = partOf<HTMLButtonElement>(dialog, 'phone-link')
  place.replaceChildren()
  status.textContent = ''
  link.hidden = true
  partOf(dialog, 'phone-file').addEventListener(
    'click',
    () => {
      void sendFile(plan).then((said) => {
        status.textContent = said
      })
    },
    { signal },
  )
  if (typeof CompressionStream === 'undefined') {
    status.textContent = words.oldBrowser
    return
  }
  const address = new URL(`${base}call-plans/#plan=${await encodePlan(plan)}`, location.href).href
  if (address.length > longest) {
    status.textContent = words.tooLarge
    return
  }
  place.replaceChildren(drawCode(address))
  link.hidden = false
  link.addEventListener(
    'click',
    () => {
      void writeClipboard(address).then((done) => {
        status.textContent = done ? words.linkCopied : words.copyFailed
      })
    },
    { signal },
  )
}

/** Dark on light in both themes: that is what a camera looks for. The margin of four is part of the code. */
function drawCode(text: string): SVGElement {
  const code = generate(text)
  let path = ''
  for (let y = 0; y < code.size; y++)
    for (let x = 0; x < code.size; x++) if (code.get(x, y)) path += `M${String(x)} ${String(y)}h1v1h-1z`
  const size = String(code.size + 8)
  const drawing = svg('svg', { viewBox: `-4 -4 ${size} ${size}`, role: 'img', 'aria-label': words.code })
  drawing.append(
    svg('rect', { x: '-4', y: '-4', width: size, height: size, fill: '#fff' }),
    svg('path', { d: path, fill: '#000', 'shape-rendering': 'crispEdges' }),
  )
  return drawing
}

function svg(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  return element
}

/** Opens the device’s share sheet with the plan as a file; downloads it where there is none. */
async function sendFile(plan: Plan): Promise<string> {
  const name = fileName(nameOf(plan, stageTitleOf(plan)), 'json')
  const text = formatPlanFile([plan])
  // Some browsers share JSON only under the name of a text.
  const files = [
    new File([text], name, { type: 'application/json' }),
    new File([text], `${name}.txt`, { type: 'text/plain' }),
  ]
  const file = files.find((each) => 'canShare' in navigator && navigator.canShare({ files: [each] }))
  if (!file) {
    download(name, 'application/json', text)
    return words.downloaded
  }
  try {
    await navigator.share({ files: [file], title: nameOf(plan, stageTitleOf(plan)) })
    return ''
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? '' : words.notShared
  }
}
