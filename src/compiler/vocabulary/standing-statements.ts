import type { StandingSource } from './standing-words.ts'

/** A statement of the self-assessment: what holds or doesn't, the step that leads there, and where to read on. */
export interface StandingStatement {
  /** Permanent: answers are kept under it. */
  readonly id: string
  readonly says: string
  readonly step: string
  readonly source: StandingSource
  /** The id of a guide of Fieldbook's. */
  readonly guide: string
}

const of = (id: string, says: string, step: string, source: StandingSource, guide: string): StandingStatement => ({
  id,
  says,
  step,
  source,
  guide,
})

/** By coaching level, from selling up. */
export const standingStatements: readonly (readonly StandingStatement[])[] = [
  [
    of(
      'process-written',
      'Our process is written down, stage by stage, with what must be true before the next stage.',
      'Write the process down: stages, gates, and what must be true at each.',
      'levels',
      'gates-and-prices',
    ),
    of(
      'found-in-seconds',
      'A seller finds what to ask and say for this buyer, at this stage, within a minute.',
      'Write the playbook for the buyer you meet most often, and let a seller look something up in it.',
      'survey',
      'writing',
    ),
    of(
      'skills-practiced',
      'The skills that the process needs are named, and people practice them.',
      'Name the three skills that your process needs most, and practice one of them each week.',
      'levels',
      'methods',
    ),
    of(
      'methodology-used',
      'There is one way to run a meeting and one to judge a deal, and people use them.',
      'Choose one methodology for meetings and one for deals, and drop the others.',
      'levels',
      'methods',
    ),
  ],
  [
    of(
      'calls-planned',
      'Conversations that matter are planned before and debriefed after, in writing.',
      'Plan the next important conversation with a call plan, and debrief it the same day.',
      'code',
      'call-plans',
    ),
    of(
      'commitment-named',
      'Each plan says what the buyer will do afterwards, and what is the least.',
      'Write into each plan what the buyer will do, and at least what.',
      'rackham',
      'call-plans',
    ),
    of(
      'managers-listen',
      'Managers sit in conversations to listen, and talk about them the same day.',
      'Sit in one conversation with each seller this month, and say nothing in it.',
      'levels',
      'coaching',
    ),
    of(
      'feedback-regular',
      'Each seller is coached on conversations at a rhythm that is kept.',
      'Set a rhythm for each seller, and count how often it was kept.',
      'levels',
      'coaching',
    ),
  ],
  [
    of(
      'deals-reviewed',
      'Deals are reviewed gate by gate, with evidence instead of opinions.',
      'Review the three largest deals by their gates: what was seen, by whom, when?',
      'levels',
      'gates-and-prices',
    ),
    of(
      'scorecard-used',
      'A scorecard shows what is low in a deal, and what to do about it.',
      'Score a deal before its gate is decided, and do what the lowest item asks for.',
      'levels',
      'coaching',
    ),
    of(
      'deals-stopped',
      'Deals that fail a deal killer are stopped, not carried along.',
      'Stop one deal that fails a deal killer, and say aloud why.',
      'fieldbook',
      'gates-and-prices',
    ),
    of(
      'closed-deals-examined',
      'Won and lost deals are examined, and a gate was changed because of it.',
      'Examine ten closed deals, and change one gate or say why not.',
      'matrix',
      'metrics',
    ),
  ],
  [
    of(
      'plan-shared',
      'Each key account has a plan whose goals the account knows and shares.',
      'Fill in an account plan for the largest account, and read its goals to them.',
      'code',
      'plans',
    ),
    of(
      'contacts-paired',
      'For each of their peers and executives one of ours is named, with a rhythm.',
      'Draw the relationship map of one account: who meets whom, and how often.',
      'levels',
      'plans',
    ),
    of(
      'account-profit-known',
      'We know what each key account earns us after visits, discounts and warranty.',
      'Work out what one key account earned after everything it took.',
      'code',
      'plans',
    ),
    of(
      'few-plan-accounts',
      'Accounts are planned where a few large ones carry the revenue, and not by everybody.',
      'Look at which roles plan accounts, and whether the process fits them.',
      'code',
      'process-fit',
    ),
  ],
  [
    of(
      'funnel-looked-at',
      'Each seller’s funnel is looked at on a rhythm: health and mix, not only the total.',
      'Look at one funnel with its seller: stage by stage, and by offering.',
      'levels',
      'coaching',
    ),
    of(
      'stuck-decided',
      'Deals older than their stage allows are named, and something is decided about each.',
      'Name the deals that are stuck, and decide on each: move it, stop it, or go back a stage.',
      'levels',
      'tools',
    ),
    of(
      'conversion-known',
      'We know which share moves on at each stage, and how long it takes.',
      'Measure the stage where most deals end: how many entered, how many moved on?',
      'fieldbook',
      'tools',
    ),
    of(
      'activity-managed',
      'What managers look at each week is what sellers can still change.',
      'Replace one result on the weekly list by the activity that leads to it.',
      'code',
      'metrics',
    ),
  ],
  [
    of(
      'forecast-from-gates',
      'The forecast adds up from stages and gates that were met, and a feeling has a name to it.',
      'Add up the next quarter by stage and win probability, and mark what was changed by hand.',
      'levels',
      'tools',
    ),
    of(
      'forecast-compared',
      'The last forecast is compared with what came, deal by deal.',
      'Put the last forecast beside what came, and name the deals that made the difference.',
      'levels',
      'coaching',
    ),
    of(
      'people-planned',
      'Who may leave, who comes and who moves up is talked about on a rhythm.',
      'Put people into the agenda: who may leave, who comes when, who sells by when.',
      'levels',
      'coaching',
    ),
    of(
      'territories-fit',
      'Accounts and hours fit together in each territory.',
      'Count touches against hours in one territory, and decide who gets less.',
      'code',
      'plans',
    ),
  ],
]
