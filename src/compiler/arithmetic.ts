/**
 * The arithmetic of a process, for the compiler, the pages and the browser: nothing in here needs a parser, a schema or
 * Node. Shares are 0–1, times are calendar days. What isn't known stays unknown, and an estimate stays an estimate.
 */
export { biggestLeak, type Leak } from './arithmetic/biggest-leak.ts'
export { type Campaign, campaignReturn, type CampaignReturn } from './arithmetic/campaign-return.ts'
export { hoursPerMonth, type Meeting } from './arithmetic/coaching-hours.ts'
export { endToEndConversion } from './arithmetic/end-to-end-conversion.ts'
export { cycleDays } from './arithmetic/cycle-days.ts'
export { type Figure, product, sum, unknown } from './arithmetic/figure.ts'
export {
  type Because,
  fitOf,
  fitThresholds,
  type ProcessType,
  type RoleTraits,
  type Trait,
  type Verdict,
} from './arithmetic/process-fit.ts'
export {
  type Call,
  forecast,
  type Forecast,
  type ForecastMonth,
  type ForecastSum,
  type OpenDeal,
} from './arithmetic/forecast.ts'
export { evaluate, type Formula, type FormulaProblem, namesIn, parseFormula } from './arithmetic/formula.ts'
export { type Business, daysTried, type Lever, levers, type Levers } from './arithmetic/levers.ts'
export { roundDays } from './arithmetic/round-days.ts'
export { sharesReaching } from './arithmetic/shares-reaching.ts'
export { slowestStage, type SlowestStage } from './arithmetic/slowest-stage.ts'
export { type StageFigures, wayToWon } from './arithmetic/stage-figures.ts'
export { type PointValue, pointValues } from './arithmetic/point-values.ts'
export { type WorkedExample, workExample } from './arithmetic/worked-example.ts'
export { type Between, type NumberRange, rangeGaps } from './arithmetic/range-gaps.ts'
export {
  movedHour,
  type MovedHour,
  territoryLoad,
  type TerritoryLoad,
  type TierFigures,
  type TierLoad,
} from './arithmetic/territory-load.ts'
export { winProbabilities } from './arithmetic/win-probabilities.ts'
export {
  type Band,
  type BandFault,
  bandFaults,
  bandOf,
  scorecardRange,
  scorecardTotal,
  type ScoreScale,
} from './arithmetic/scorecard.ts'
export { stageDays, type StageDays } from './arithmetic/stage-days.ts'
export { type Compared, fewestCases } from './arithmetic/pipeline/compare.ts'
export { type PipelineDeal, type PipelineStage } from './arithmetic/pipeline/deal.ts'
export {
  coverage,
  type GroupHealth,
  type GroupKey,
  type PipelineHealth,
  pipelineHealth,
} from './arithmetic/pipeline/pipeline-health.ts'
export { type WarnedDeal, type Warning } from './arithmetic/pipeline/warnings.ts'
export { type EvidencedScore, evidencedScore, type GivenScore } from './arithmetic/evidenced-score.ts'
export {
  type Holds,
  inPlaceFrom,
  levelReached,
  type LevelStanding,
  levelStanding,
  type NearestCase,
  rigourShown,
} from './arithmetic/standing.ts'
export { type LessTouches, type Ration, type RationedAccount, rationTouches } from './arithmetic/ration-touches.ts'
