import type { How } from '../compiler/index.ts'

/** In which way one page relies on another. */
export function howWords(how: How): string {
  switch (how.by) {
    case 'process':
      return 'takes stages, times, gates and approvals from it'
    case 'stage':
      return `works by this stage, under “${how.stage}”`
    case 'stage name':
      return `names the stage “${how.stage}”`
    case 'brand words':
      return `lists words to use and to avoid at “${how.stage}”`
    case 'step name':
      return `names the step “${how.step}”`
    case 'answer':
      return `takes over its answer${under(how.under)}`
    case 'front':
      return `names it in its \`${how.key}\``
    case 'name':
      return `names it as “${how.label}”${under(how.under)}`
    case 'link':
      return `links to it${under(how.under)}`
  }
}

function under(heading: string | undefined): string {
  return heading === undefined ? '' : `, under “${heading}”`
}
