import type { Rule, RuleAboutBaseline, RuleAboutFindings } from './rule.ts'
import { accountPlanPartMissing } from './rules/account-plan-part-missing.ts'
import { ambiguousName } from './rules/ambiguous-name.ts'
import { approvalAccountable } from './rules/approval-accountable.ts'
import { approvalBySeller } from './rules/approval-by-seller.ts'
import { approvalContradictsPricing } from './rules/approval-contradicts-pricing.ts'
import { approvalDecidedTwice } from './rules/approval-decided-twice.ts'
import { approvalPreparedByAccountable } from './rules/approval-prepared-by-accountable.ts'
import { approvalWithoutPreparer } from './rules/approval-without-preparer.ts'
import { assetTooLarge } from './rules/asset-too-large.ts'
import { audienceMisplaced } from './rules/audience-misplaced.ts'
import { audienceUnknown } from './rules/audience-unknown.ts'
import { audienceWiderThanFile } from './rules/audience-wider-than-file.ts'
import { audienceWiderThanSource } from './rules/audience-wider-than-source.ts'
import { baselineMended } from './rules/baseline-mended.ts'
import { baselineUnread } from './rules/baseline-unread.ts'
import { battleCardIncomplete } from './rules/battle-card-incomplete.ts'
import { battleCardOneSided } from './rules/battle-card-one-sided.ts'
import { beliefWithoutInsight } from './rules/belief-without-insight.ts'
import { beliefWithoutTruth } from './rules/belief-without-truth.ts'
import { brandStageUnknown } from './rules/brand-stage-unknown.ts'
import { brandWordAvoided } from './rules/brand-word-avoided.ts'
import { brandWordContradiction } from './rules/brand-word-contradiction.ts'
import { brokenAnchor } from './rules/broken-anchor.ts'
import { brokenLink } from './rules/broken-link.ts'
import { buyingGroupContradiction } from './rules/buying-group-contradiction.ts'
import { callStages } from './rules/call-stages.ts'
import { channelContradiction } from './rules/channel-contradiction.ts'
import { coachNotAbove } from './rules/coach-not-above.ts'
import { coachingHoursRule } from './rules/coaching-hours.ts'
import { coachingIncomplete } from './rules/coaching-incomplete.ts'
import { coachingLevelMissing } from './rules/coaching-level-missing.ts'
import { coachingMinutes } from './rules/coaching-minutes.ts'
import { combinationMissing } from './rules/combination-missing.ts'
import { combinationOverlap } from './rules/combination-overlap.ts'
import { commitmentOfSeller } from './rules/commitment-of-seller.ts'
import { contactWithoutCadence } from './rules/contact-without-cadence.ts'
import { controlCharacter } from './rules/control-character.ts'
import { contentMissing } from './rules/content-missing.ts'
import { conversionOutOfRange } from './rules/conversion-out-of-range.ts'
import { conversionWithoutBasis } from './rules/conversion-without-basis.ts'
import { criterionImpossible } from './rules/criterion-impossible.ts'
import { criterionOpinion } from './rules/criterion-opinion.ts'
import { criterionTwoInOne } from './rules/criterion-two-in-one.ts'
import { criterionWithoutEvidence } from './rules/criterion-without-evidence.ts'
import { crmFieldUseUnknown } from './rules/crm-field-use-unknown.ts'
import { crmFieldWithoutUse } from './rules/crm-field-without-use.ts'
import { crmStageMissing } from './rules/crm-stage-missing.ts'
import { crmStageTwice } from './rules/crm-stage-twice.ts'
import { cycleContradiction } from './rules/cycle-contradiction.ts'
import { dealKillerWithoutNumber } from './rules/deal-killer-without-number.ts'
import { diagramBroken } from './rules/diagram-broken.ts'
import { differentiatorWithoutProof } from './rules/differentiator-without-proof.ts'
import { discountAboveLimit } from './rules/discount-above-limit.ts'
import { discountLimitContradiction } from './rules/discount-limit-contradiction.ts'
import { discountLimitOrder } from './rules/discount-limit-order.ts'
import { entryMissing } from './rules/entry-missing.ts'
import { entryTwice } from './rules/entry-twice.ts'
import { entryWithoutWin } from './rules/entry-without-win.ts'
import { fenceUnclosed } from './rules/fence-unclosed.ts'
import { fieldDueAfterWon } from './rules/field-due-after-won.ts'
import { fieldDueStage } from './rules/field-due-stage.ts'
import { fieldIncomplete } from './rules/field-incomplete.ts'
import { fieldNotAsked } from './rules/field-not-asked.ts'
import { figureContradiction } from './rules/figure-contradiction.ts'
import { figureInFuture } from './rules/figure-in-future.ts'
import { figureWithoutDate } from './rules/figure-without-date.ts'
import { fileEmpty } from './rules/file-empty.ts'
import { fileEncoding } from './rules/file-encoding.ts'
import { fileMisplaced } from './rules/file-misplaced.ts'
import { fileName } from './rules/file-name.ts'
import { fileNameCase } from './rules/file-name-case.ts'
import { fileNotPublished } from './rules/file-not-published.ts'
import { fileOutOfReach } from './rules/file-out-of-reach.ts'
import { fileTooLarge } from './rules/file-too-large.ts'
import { htmlTakenOut } from './rules/html-taken-out.ts'
import { htmlTooDeep } from './rules/html-too-deep.ts'
import { mergeConflict } from './rules/merge-conflict.ts'
import { nestingTooDeep } from './rules/nesting-too-deep.ts'
import { signsCrowded } from './rules/signs-crowded.ts'
import { fileUnread } from './rules/file-unread.ts'
import { firstGateWithoutIdealCustomer } from './rules/first-gate-without-ideal-customer.ts'
import { folderUnknown } from './rules/folder-unknown.ts'
import { frontMatterKey } from './rules/front-matter-key.ts'
import { frontMatterMissing } from './rules/front-matter-missing.ts'
import { frontMatterSyntax } from './rules/front-matter-syntax.ts'
import { frontMatterValue } from './rules/front-matter-value.ts'
import { gateBelowLowestMargin } from './rules/gate-below-lowest-margin.ts'
import { gateContradictsIdealCustomer } from './rules/gate-contradicts-ideal-customer.ts'
import { gateDeciderBelowLead } from './rules/gate-decider-below-lead.ts'
import { gateLeadsAstray } from './rules/gate-leads-astray.ts'
import { gateNotAQuestion } from './rules/gate-not-a-question.ts'
import { gateThresholdOrder } from './rules/gate-threshold-order.ts'
import { gateWithoutCriteria } from './rules/gate-without-criteria.ts'
import { gateWithoutDecider } from './rules/gate-without-decider.ts'
import { gateWithoutNo } from './rules/gate-without-no.ts'
import { giveWithoutGet } from './rules/give-without-get.ts'
import { goalBehind } from './rules/goal-behind.ts'
import { goalFigureAbsurd } from './rules/goal-figure-absurd.ts'
import { headingMalformed } from './rules/heading-malformed.ts'
import { headingRepeated } from './rules/heading-repeated.ts'
import { idealCustomerContradiction } from './rules/ideal-customer-contradiction.ts'
import { idealCustomerIncomplete } from './rules/ideal-customer-incomplete.ts'
import { ignoreUnknownRule } from './rules/ignore-unknown-rule.ts'
import { ignoreUnused } from './rules/ignore-unused.ts'
import { ignoreWithoutReason } from './rules/ignore-without-reason.ts'
import { imageWithoutText } from './rules/image-without-text.ts'
import { internalCollateralSent } from './rules/internal-collateral-sent.ts'
import { itemChecked } from './rules/item-checked.ts'
import { journeyUnused } from './rules/journey-unused.ts'
import { labelMalformed } from './rules/label-malformed.ts'
import { labelNotBold } from './rules/label-not-bold.ts'
import { labelRepeated } from './rules/label-repeated.ts'
import { lessonWithoutCollateral } from './rules/lesson-without-collateral.ts'
import { lineRepeated } from './rules/line-repeated.ts'
import { linkUnread } from './rules/link-unread.ts'
import { linkDead } from './rules/link-dead.ts'
import { linkMoved } from './rules/link-moved.ts'
import { linkUnsafe } from './rules/link-unsafe.ts'
import { lossReasonCount } from './rules/loss-reason-count.ts'
import { lossReasonUnknown } from './rules/loss-reason-unknown.ts'
import { lossReasonsMissing } from './rules/loss-reasons-missing.ts'
import { methodologyAcronym } from './rules/methodology-acronym.ts'
import { methodologyMismatch } from './rules/methodology-mismatch.ts'
import { methodologyUnused } from './rules/methodology-unused.ts'
import { metricExampleMismatch } from './rules/metric-example-mismatch.ts'
import { metricExampleWrong } from './rules/metric-example-wrong.ts'
import { metricFormulaUnreadable } from './rules/metric-formula-unreadable.ts'
import { metricMeasuredContradiction } from './rules/metric-measured-contradiction.ts'
import { metricMovesDown } from './rules/metric-moves-down.ts'
import { metricStageUnknown } from './rules/metric-stage-unknown.ts'
import { metricTargetImpossible } from './rules/metric-target-impossible.ts'
import { metricTargetReached } from './rules/metric-target-reached.ts'
import { metricUnitContradiction } from './rules/metric-unit-contradiction.ts'
import { metricWithoutBehaviour } from './rules/metric-without-behaviour.ts'
import { metricWithoutFormula } from './rules/metric-without-formula.ts'
import { metricWithoutReview } from './rules/metric-without-review.ts'
import { metricWithoutTarget } from './rules/metric-without-target.ts'
import { movedHeadingMissing } from './rules/moved-heading-missing.ts'
import { mutualPlanDate } from './rules/mutual-plan-date.ts'
import { mutualPlanIncomplete } from './rules/mutual-plan-incomplete.ts'
import { mutualPlanInternal } from './rules/mutual-plan-internal.ts'
import { nameRepeated } from './rules/name-repeated.ts'
import { nameTaken } from './rules/name-taken.ts'
import { objectionWithoutAnswer } from './rules/objection-without-answer.ts'
import { objectionWithoutCompetitor } from './rules/objection-without-competitor.ts'
import { oldAddressTaken } from './rules/old-address-taken.ts'
import { ownerGroup } from './rules/owner-group.ts'
import { ownerMissing } from './rules/owner-missing.ts'
import { ownerUnknown } from './rules/owner-unknown.ts'
import { pathGap } from './rules/path-gap.ts'
import { pathPlaceTaken } from './rules/path-place-taken.ts'
import { paymentTermsSum } from './rules/payment-terms-sum.ts'
import { placeholder } from './rules/placeholder.ts'
import { planActionDate } from './rules/plan-action-date.ts'
import { planActionOpen } from './rules/plan-action-open.ts'
import { planMisplaced } from './rules/plan-misplaced.ts'
import { planningQuestionMissing } from './rules/planning-question-missing.ts'
import { playbookMismatch } from './rules/playbook-mismatch.ts'
import { playbookName } from './rules/playbook-name.ts'
import { pricingFigureAbsurd } from './rules/pricing-figure-absurd.ts'
import { pricingIncomplete } from './rules/pricing-incomplete.ts'
import { processMisfit } from './rules/process-misfit.ts'
import { processRigour } from './rules/process-rigour.ts'
import { processWithoutPlan } from './rules/process-without-plan.ts'
import { processWithoutWin } from './rules/process-without-win.ts'
import { processWonTwice } from './rules/process-won-twice.ts'
import { questionsClosed } from './rules/questions-closed.ts'
import { rampDaysOrder } from './rules/ramp-days-order.ts'
import { rampGoalIncomplete } from './rules/ramp-goal-incomplete.ts'
import { relationshipMapGap } from './rules/relationship-map-gap.ts'
import { reliesOnDraft } from './rules/relies-on-draft.ts'
import { reliesOnRetired } from './rules/relies-on-retired.ts'
import { reportsToCycle } from './rules/reports-to-cycle.ts'
import { resultMetricOnChecklist } from './rules/result-metric-on-checklist.ts'
import { retiredWithoutSuccessor } from './rules/retired-without-successor.ts'
import { reviewInFuture } from './rules/review-in-future.ts'
import { reviewMissing } from './rules/review-missing.ts'
import { reviewOverdue } from './rules/review-overdue.ts'
import { riskWithoutMitigation } from './rules/risk-without-mitigation.ts'
import { roleContradictsPricing } from './rules/role-contradicts-pricing.ts'
import { roleFitsNoProcess } from './rules/role-fits-no-process.ts'
import { roleWithAllProcesses } from './rules/role-with-all-processes.ts'
import { roleWithoutProcess } from './rules/role-without-process.ts'
import { scenarioIncomplete } from './rules/scenario-incomplete.ts'
import { scorecardBands } from './rules/scorecard-bands.ts'
import { scorecardScores } from './rules/scorecard-scores.ts'
import { scorecardWeights } from './rules/scorecard-weights.ts'
import { scorecardWithoutEvidence } from './rules/scorecard-without-evidence.ts'
import { scorecardWithoutRemedy } from './rules/scorecard-without-remedy.ts'
import { sectionEmpty } from './rules/section-empty.ts'
import { selfCheckWithoutAnswer } from './rules/self-check-without-answer.ts'
import { selfCheckWithoutExplanation } from './rules/self-check-without-explanation.ts'
import { sellerWithoutLimit } from './rules/seller-without-limit.ts'
import { sequenceIncomplete } from './rules/sequence-incomplete.ts'
import { sequenceMismatch } from './rules/sequence-mismatch.ts'
import { sequenceOneMedium } from './rules/sequence-one-medium.ts'
import { sequenceStage } from './rules/sequence-stage.ts'
import { sequenceTooLong } from './rules/sequence-too-long.ts'
import { skillIncomplete } from './rules/skill-incomplete.ts'
import { skillWithoutRole } from './rules/skill-without-role.ts'
import { stageLeftOut } from './rules/stage-left-out.ts'
import { stageNotInProcess } from './rules/stage-not-in-process.ts'
import { stageUnreachable } from './rules/stage-unreachable.ts'
import { stageWithoutBuyers } from './rules/stage-without-buyers.ts'
import { stageWithoutCommitment } from './rules/stage-without-commitment.ts'
import { stageWithoutConversion } from './rules/stage-without-conversion.ts'
import { stageWithoutDoneWhen } from './rules/stage-without-done-when.ts'
import { stageWithoutGate } from './rules/stage-without-gate.ts'
import { stageWithoutLead } from './rules/stage-without-lead.ts'
import { stageWithoutQuestions } from './rules/stage-without-questions.ts'
import { stageWithoutStep } from './rules/stage-without-step.ts'
import { stageWithoutTime } from './rules/stage-without-time.ts'
import { stageWithoutTrigger } from './rules/stage-without-trigger.ts'
import { stepIncomplete } from './rules/step-incomplete.ts'
import { stepOrder } from './rules/step-order.ts'
import { stepWithoutStage } from './rules/step-without-stage.ts'
import { storyWithoutAnswer } from './rules/story-without-answer.ts'
import { strategyAgenda } from './rules/strategy-agenda.ts'
import { strategyIncomplete } from './rules/strategy-incomplete.ts'
import { swotLineUnknown } from './rules/swot-line-unknown.ts'
import { swotUnanswered } from './rules/swot-unanswered.ts'
import { territoryAccountsContradiction } from './rules/territory-accounts-contradiction.ts'
import { territoryFigureAbsurd } from './rules/territory-figure-absurd.ts'
import { territoryOverloaded } from './rules/territory-overloaded.ts'
import { tierFiguresMissing } from './rules/tier-figures-missing.ts'
import { tierGap } from './rules/tier-gap.ts'
import { tierNames } from './rules/tier-names.ts'
import { tierOverlap } from './rules/tier-overlap.ts'
import { tierReturnOrder } from './rules/tier-return-order.ts'
import { tierTouchesOrder } from './rules/tier-touches-order.ts'
import { tierWithoutCriterion } from './rules/tier-without-criterion.ts'
import { timeContradiction } from './rules/time-contradiction.ts'
import { touchDayRule } from './rules/touch-day.ts'
import { touchDaysNotRising } from './rules/touch-days-not-rising.ts'
import { touchMedium } from './rules/touch-medium.ts'
import { touchWithoutText } from './rules/touch-without-text.ts'
import { touchesCrowded } from './rules/touches-crowded.ts'
import { traitContradiction } from './rules/trait-contradiction.ts'
import { traitMissing } from './rules/trait-missing.ts'
import { traitOutOfRange } from './rules/trait-out-of-range.ts'
import { trapQuestionBashing } from './rules/trap-question-bashing.ts'
import { trapQuestionClosed } from './rules/trap-question-closed.ts'
import { triggerOfSeller } from './rules/trigger-of-seller.ts'
import { unknownHeading } from './rules/unknown-heading.ts'
import { unknownLabel } from './rules/unknown-label.ts'
import { unknownName } from './rules/unknown-name.ts'
import { unknownStage } from './rules/unknown-stage.ts'
import { unknownStep } from './rules/unknown-step.ts'
import { valueAmbiguous } from './rules/value-ambiguous.ts'
import { valueUnreadable } from './rules/value-unreadable.ts'
import { verticalNotPursued } from './rules/vertical-not-pursued.ts'
import { verticalWithoutPersona } from './rules/vertical-without-persona.ts'
import { weaknessStale } from './rules/weakness-stale.ts'
import { weaknessWithoutSource } from './rules/weakness-without-source.ts'
import { whiteSpaceGap } from './rules/white-space-gap.ts'
import { winLossGateUnknown } from './rules/win-loss-gate-unknown.ts'
import { winLossReviewIncomplete } from './rules/win-loss-review-incomplete.ts'
import { winLossWithoutChange } from './rules/win-loss-without-change.ts'
import { winProbabilityContradiction } from './rules/win-probability-contradiction.ts'
import { winRateContradiction } from './rules/win-rate-contradiction.ts'

/** Every rule, one file each. A test holds this list and the folder equal. */
export const rules: readonly (Rule | RuleAboutFindings | RuleAboutBaseline)[] = [
  accountPlanPartMissing,
  ambiguousName,
  approvalAccountable,
  approvalBySeller,
  approvalContradictsPricing,
  approvalDecidedTwice,
  approvalPreparedByAccountable,
  approvalWithoutPreparer,
  assetTooLarge,
  audienceMisplaced,
  audienceUnknown,
  audienceWiderThanFile,
  audienceWiderThanSource,
  baselineMended,
  baselineUnread,
  battleCardIncomplete,
  battleCardOneSided,
  beliefWithoutInsight,
  beliefWithoutTruth,
  brandStageUnknown,
  brandWordAvoided,
  brandWordContradiction,
  brokenAnchor,
  brokenLink,
  buyingGroupContradiction,
  callStages,
  channelContradiction,
  coachNotAbove,
  coachingHoursRule,
  coachingIncomplete,
  coachingLevelMissing,
  coachingMinutes,
  combinationMissing,
  combinationOverlap,
  commitmentOfSeller,
  contactWithoutCadence,
  contentMissing,
  conversionOutOfRange,
  conversionWithoutBasis,
  criterionImpossible,
  criterionOpinion,
  criterionTwoInOne,
  criterionWithoutEvidence,
  crmFieldUseUnknown,
  crmFieldWithoutUse,
  crmStageMissing,
  crmStageTwice,
  cycleContradiction,
  dealKillerWithoutNumber,
  diagramBroken,
  differentiatorWithoutProof,
  discountAboveLimit,
  discountLimitContradiction,
  discountLimitOrder,
  entryMissing,
  entryTwice,
  entryWithoutWin,
  fenceUnclosed,
  fieldDueAfterWon,
  fieldDueStage,
  fieldIncomplete,
  fieldNotAsked,
  figureContradiction,
  figureInFuture,
  figureWithoutDate,
  fileEmpty,
  fileEncoding,
  controlCharacter,
  fileMisplaced,
  fileName,
  fileNameCase,
  fileNotPublished,
  fileOutOfReach,
  fileTooLarge,
  signsCrowded,
  mergeConflict,
  nestingTooDeep,
  htmlTakenOut,
  htmlTooDeep,
  fileUnread,
  firstGateWithoutIdealCustomer,
  folderUnknown,
  frontMatterKey,
  frontMatterMissing,
  frontMatterSyntax,
  frontMatterValue,
  gateBelowLowestMargin,
  gateContradictsIdealCustomer,
  gateDeciderBelowLead,
  gateLeadsAstray,
  gateNotAQuestion,
  gateThresholdOrder,
  gateWithoutCriteria,
  gateWithoutDecider,
  gateWithoutNo,
  giveWithoutGet,
  goalBehind,
  goalFigureAbsurd,
  headingMalformed,
  headingRepeated,
  idealCustomerContradiction,
  idealCustomerIncomplete,
  ignoreUnknownRule,
  ignoreUnused,
  ignoreWithoutReason,
  imageWithoutText,
  internalCollateralSent,
  itemChecked,
  journeyUnused,
  labelMalformed,
  labelNotBold,
  labelRepeated,
  lessonWithoutCollateral,
  lineRepeated,
  linkUnread,
  linkDead,
  linkMoved,
  linkUnsafe,
  lossReasonCount,
  lossReasonUnknown,
  lossReasonsMissing,
  methodologyAcronym,
  methodologyMismatch,
  methodologyUnused,
  metricExampleMismatch,
  metricExampleWrong,
  metricFormulaUnreadable,
  metricMeasuredContradiction,
  metricMovesDown,
  metricStageUnknown,
  metricTargetImpossible,
  metricTargetReached,
  metricUnitContradiction,
  metricWithoutBehaviour,
  metricWithoutFormula,
  metricWithoutReview,
  metricWithoutTarget,
  movedHeadingMissing,
  mutualPlanDate,
  mutualPlanIncomplete,
  mutualPlanInternal,
  nameRepeated,
  nameTaken,
  objectionWithoutAnswer,
  objectionWithoutCompetitor,
  oldAddressTaken,
  ownerGroup,
  ownerMissing,
  ownerUnknown,
  pathGap,
  pathPlaceTaken,
  paymentTermsSum,
  placeholder,
  planActionDate,
  planActionOpen,
  planMisplaced,
  planningQuestionMissing,
  playbookMismatch,
  playbookName,
  pricingFigureAbsurd,
  pricingIncomplete,
  processMisfit,
  processRigour,
  processWithoutPlan,
  processWithoutWin,
  processWonTwice,
  questionsClosed,
  rampDaysOrder,
  rampGoalIncomplete,
  relationshipMapGap,
  reliesOnDraft,
  reliesOnRetired,
  reportsToCycle,
  resultMetricOnChecklist,
  retiredWithoutSuccessor,
  reviewInFuture,
  reviewMissing,
  reviewOverdue,
  riskWithoutMitigation,
  roleContradictsPricing,
  roleFitsNoProcess,
  roleWithAllProcesses,
  roleWithoutProcess,
  scenarioIncomplete,
  scorecardBands,
  scorecardScores,
  scorecardWeights,
  scorecardWithoutEvidence,
  scorecardWithoutRemedy,
  sectionEmpty,
  selfCheckWithoutAnswer,
  selfCheckWithoutExplanation,
  sellerWithoutLimit,
  sequenceIncomplete,
  sequenceMismatch,
  sequenceOneMedium,
  sequenceStage,
  sequenceTooLong,
  skillIncomplete,
  skillWithoutRole,
  stageLeftOut,
  stageNotInProcess,
  stageUnreachable,
  stageWithoutBuyers,
  stageWithoutCommitment,
  stageWithoutConversion,
  stageWithoutDoneWhen,
  stageWithoutGate,
  stageWithoutLead,
  stageWithoutQuestions,
  stageWithoutStep,
  stageWithoutTime,
  stageWithoutTrigger,
  stepIncomplete,
  stepOrder,
  stepWithoutStage,
  storyWithoutAnswer,
  strategyAgenda,
  strategyIncomplete,
  swotLineUnknown,
  swotUnanswered,
  territoryAccountsContradiction,
  territoryFigureAbsurd,
  territoryOverloaded,
  tierFiguresMissing,
  tierGap,
  tierNames,
  tierOverlap,
  tierReturnOrder,
  tierTouchesOrder,
  tierWithoutCriterion,
  timeContradiction,
  touchDayRule,
  touchDaysNotRising,
  touchMedium,
  touchWithoutText,
  touchesCrowded,
  traitContradiction,
  traitMissing,
  traitOutOfRange,
  trapQuestionBashing,
  trapQuestionClosed,
  triggerOfSeller,
  unknownHeading,
  unknownLabel,
  unknownName,
  unknownStage,
  unknownStep,
  valueAmbiguous,
  valueUnreadable,
  verticalNotPursued,
  verticalWithoutPersona,
  weaknessStale,
  weaknessWithoutSource,
  whiteSpaceGap,
  winLossGateUnknown,
  winLossReviewIncomplete,
  winLossWithoutChange,
  winProbabilityContradiction,
  winRateContradiction,
]
