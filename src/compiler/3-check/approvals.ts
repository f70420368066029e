import type { Approval } from '../model/gate-values.ts'
import type { Handbook } from '../model/handbook.ts'
import type { Process, Stage } from '../model/process.ts'

/** An approval and where it is due. */
export interface PlacedApproval {
  readonly process: Process
  readonly stage: Stage
  readonly approval: Approval
}

/** The approvals of all processes. */
export function allApprovals(handbook: Handbook): readonly PlacedApproval[] {
  return handbook
    .all('process')
    .flatMap((process) =>
      process.stages.flatMap((stage) =>
        (stage.approvals?.value ?? []).map((approval) => ({ process, stage, approval })),
      ),
    )
}
