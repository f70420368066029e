import type { ImportKind } from './guess-kind.ts'

/** What people call one of a kind and its folder, as seen in public handbooks. */
export const kindNames: Readonly<
  Record<Exclude<ImportKind, 'playbook'>, { readonly one: readonly string[]; readonly many: readonly string[] }>
> = {
  process: {
    one: ['process', 'sales process', 'sales stages', 'opportunity stages', 'opportunity management'],
    many: ['processes', 'sales processes'],
  },
  role: {
    one: ['role', 'position', 'job description', 'job family'],
    many: ['roles', 'sales roles', 'positions', 'job families', 'job descriptions'],
  },
  persona: { one: ['persona', 'buyer persona'], many: ['personas', 'buyer personas', 'buyers'] },
  objection: { one: ['objection'], many: ['objections', 'objection handling', 'handling objections'] },
  competitor: {
    one: ['competitor', 'battlecard', 'battle card'],
    many: ['competitors', 'competition', 'competitive', 'battlecards', 'battle cards'],
  },
  collateral: {
    one: ['template', 'one pager', 'case study', 'customer story', 'datasheet', 'data sheet', 'brochure', 'checklist'],
    many: [
      'collateral',
      'templates',
      'one pagers',
      'case studies',
      'customer stories',
      'datasheets',
      'decks',
      'assets',
    ],
  },
  offering: { one: ['offering'], many: ['offerings', 'products', 'product lines', 'solutions', 'packages'] },
  channel: { one: ['sales channel'], many: ['channels', 'sales channels'] },
  vertical: { one: ['vertical'], many: ['verticals', 'industries'] },
  term: { one: [], many: ['glossary', 'terms', 'terminology', 'definitions', 'acronyms'] },
  metric: { one: ['metric', 'kpi'], many: ['metrics', 'kpis', 'performance indicators'] },
  skill: { one: [], many: ['skills', 'sales skills'] },
  sequence: {
    one: ['cadence', 'outreach sequence', 'email sequence', 'sales cadence'],
    many: ['sequences', 'cadences', 'outreach sequences', 'email sequences', 'sales cadences'],
  },
  methodology: {
    one: ['methodology', 'sales methodology', 'qualification framework'],
    many: ['methodologies', 'sales methodologies', 'qualification frameworks'],
  },
  coaching: { one: [], many: ['coaching', 'sales coaching'] },
  journey: {
    one: [
      ...['buyer s journey', 'buyer journey', 'buyers journey', 'buying journey', 'customer s journey'],
      ...['customer journey', 'customers journey', 'customer journey map', 'buyer journey map'],
    ],
    many: ['journeys', 'buyer journeys', 'buying journeys', 'customer journeys'],
  },
  person: {
    one: [
      ...['people', 'our people', 'who s who', 'whos who', 'who is who', 'people directory', 'directory'],
      ...['contacts', 'key contacts', 'our contacts', 'sales contacts', 'internal contacts', 'team contacts'],
      ...['contact list', 'contacts list', 'points of contact', 'who to contact', 'who to ask', 'whom to ask'],
      ...['team directory', 'sales team directory', 'staff directory', 'employee directory', 'company directory'],
      ...['team', 'the team', 'our team', 'meet the team', 'meet our team', 'sales team', 'team members'],
    ],
    many: [],
  },
  company: { one: ['company', 'our company', 'about us', 'about the company', 'company overview'], many: [] },
  'ideal-customer': {
    one: ['ideal customer', 'ideal customers', 'ideal customer profile', 'icp', 'ideal customer profile icp'],
    many: [],
  },
  pricing: { one: ['pricing', 'pricing rules', 'discount policy', 'discounting', 'discount rules'], many: [] },
  'win-loss-review': { one: ['win loss review', 'win loss analysis', 'win loss'], many: [] },
  guide: { one: [], many: ['guides', 'onboarding', 'training', 'how to', 'howto', 'enablement', 'handbook'] },
}
