import type { Collateral } from '../compiler/index.ts'

type Front = Collateral['front']

/** What each type of collateral is called, one piece and many, in the order of the library. */
export const typeWords: Readonly<Record<Front['type'], { readonly one: string; readonly many: string }>> = {
  'customer story': { one: 'Customer story', many: 'Customer stories' },
  'one-pager': { one: 'One-pager', many: 'One-pagers' },
  calculator: { one: 'Calculator', many: 'Calculators' },
  worksheet: { one: 'Worksheet', many: 'Worksheets' },
  demo: { one: 'Demo', many: 'Demos' },
  video: { one: 'Video', many: 'Videos' },
  brochure: { one: 'Brochure', many: 'Brochures' },
  'data sheet': { one: 'Data sheet', many: 'Data sheets' },
  slides: { one: 'Slides', many: 'Slides' },
  'e-mail': { one: 'E-mail', many: 'E-mails' },
  template: { one: 'Template', many: 'Templates' },
  checklist: { one: 'Checklist', many: 'Checklists' },
}

/** With whom a piece may be shared, in a word. */
export const shareNotes: Readonly<Record<Front['share'], string>> = {
  buyer: 'Buyers',
  partner: 'Partners only',
  internal: 'Internal only',
}

/** The same as a sentence. */
export const shareSentences: Readonly<Record<Front['share'], string>> = {
  buyer: 'May be handed to buyers.',
  partner: 'For partners and ourselves. Don’t hand it to buyers.',
  internal: 'For ourselves only. Don’t hand it out.',
}
