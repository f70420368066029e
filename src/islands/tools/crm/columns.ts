/** What a column of an export can be for a pipeline. */
export const columnKeys = [
  'name',
  'stage',
  'value',
  'currency',
  'owner',
  'created',
  'closes',
  'since',
  'days',
  'nextStep',
  'contacts',
  'pushes',
  'lastStage',
  'closed',
  'won',
  'offering',
  'channel',
  'customerType',
  'lossReason',
] as const

export type ColumnKey = (typeof columnKeys)[number]

/** Which head each is read from; none where the file has no such column. */
export type Columns = Readonly<Partial<Record<ColumnKey, string>>>

/** The names of Salesforce's reports and API and of HubSpot's exports, the surest first, in small letters. */
const names: Readonly<Record<ColumnKey, readonly string[]>> = {
  name: ['opportunity name', 'deal name', 'dealname', 'name', 'opportunity', 'deal'],
  stage: ['stage', 'deal stage', 'stagename', 'dealstage', 'pipeline stage', 'sales stage'],
  value: [
    'amount',
    'amount (converted)',
    'amount in company currency',
    'deal amount',
    'value',
    'deal value',
    'expected revenue',
  ],
  currency: [
    'amount currency',
    'currency',
    'currencyisocode',
    'opportunity currency',
    'deal currency',
    'deal_currency_code',
  ],
  owner: ['opportunity owner', 'deal owner', 'owner', 'owner name', 'hubspot_owner_id', 'sales rep'],
  created: ['created date', 'create date', 'createddate', 'createdate', 'created'],
  closes: ['close date', 'closedate', 'expected close date', 'closing date'],
  since: [
    'last stage change date',
    'laststagechangedate',
    'date entered current stage',
    'hs_v2_date_entered_current_stage',
    'stage entered',
  ],
  days: ['stage duration', 'days in stage', 'time in current stage (days)', 'days in current stage'],
  nextStep: ['next step', 'nextstep', 'next activity date', 'hs_next_step', 'next activity'],
  contacts: [
    'number of associated contacts',
    'num_associated_contacts',
    'contact roles',
    'number of contacts',
    'contacts',
  ],
  pushes: ['push count', 'pushcount', 'times pushed', 'close date pushes'],
  lastStage: ['stage before closing', 'last stage', 'previous stage', 'from stage', 'stage lost at'],
  closed: ['closed', 'isclosed', 'is deal closed?', 'is closed', 'hs_is_closed'],
  won: ['won', 'iswon', 'is closed won', 'is won', 'hs_is_closed_won'],
  offering: ['product family', 'offering', 'product', 'products', 'product line', 'product name'],
  channel: [
    'channel',
    'sales channel',
    'lead source',
    'leadsource',
    'original source',
    'original traffic source',
    'partner',
  ],
  customerType: ['type', 'account type', 'customer type', 'deal type', 'dealtype', 'segment', 'industry'],
  lossReason: ['loss reason', 'closed lost reason', 'lost reason', 'reason lost', 'loss_reason__c'],
}

const known = new Set(Object.values(names).flat())

/** Is it the name of a column that some CRM exports? */
export function isKnownHead(head: string): boolean {
  return known.has(plain(head)) || enteredStage(head) !== undefined
}

/** The columns by their names alone. What no name tells stays open: the person says. */
export function guessColumns(heads: readonly string[]): Columns {
  const free = new Map(heads.map((head) => [plain(head), head]))
  return Object.fromEntries(
    columnKeys.flatMap((key) => {
      const name = names[key].find((it) => free.has(it))
      return name === undefined ? [] : [[key, free.get(name)!]]
    }),
  )
}

/** HubSpot's `Date entered "2 – Qualify (Sales pipeline)"`: the stage, without its pipeline. */
export function enteredStage(head: string): string | undefined {
  const match = /^(?:date entered|entered)\s+["“']?(.+?)["”']?(?:\s+\([^()]*\))?["”']?$/i.exec(head.trim())
  const stage = match?.[1]
  return stage === undefined || /^current stage$/i.test(stage) ? undefined : stage.replace(/\s+\([^()]*\)$/, '')
}

function plain(head: string): string {
  return head.replaceAll(/\s+/g, ' ').trim().toLowerCase()
}
