import type { Process, Stage } from '../model/process.ts'
import { onceFor } from '../meaning/once-for.ts'
import { findStage } from '../meaning/stage-name.ts'
import { english } from '../vocabulary/english.ts'
import { deriveFlowchart, type Flow, type Flowchart, type FlowGate } from './flowchart.ts'

/** A process as its drawing and its list need it: each stage with its time, its conversion and the ways out of its gate. */
export function flowOf(process: Process): Flow {
  return {
    id: process.id,
    title: process.title,
    shape: process.front.shape,
    stages: process.stages.map((stage) => ({
      id: stage.id,
      title: stage.title.text,
      time: stage.time?.typical.text ?? '',
      conversion: stage.conversion && stage.conversion.known !== 'unknown' ? withoutBasis(stage.conversion.text) : '',
      gate: gateOf(stage, process.stages),
    })),
  }
}

/** The Mermaid texts of a process's two drawings, in the words of the language. */
export const flowchartOf = onceFor((process: Process): Flowchart => deriveFlowchart(flowOf(process), english.flow))

function gateOf({ gate }: Stage, stages: readonly Stage[]): FlowGate | undefined {
  if (gate === undefined) return undefined
  const { ifYes, ifNo, ifNotYet } = gate.value
  const idOf = (name: string): string => findStage(stages, name)?.id ?? name
  return {
    question: gate.title.text,
    yes: ifYes === undefined ? 'next' : ifYes.leads === 'won' ? 'won' : idOf(ifYes.stage.text),
    no: ifNo && (ifNo.leads === 'back' ? { kind: 'back', stage: idOf(ifNo.stage.text) } : { kind: ifNo.leads }),
    ...(ifNotYet?.leads === 'back' ? { notYet: idOf(ifNotYet.stage.text) } : {}),
  }
}

/** `45 % (opportunities entered in 2025)` → `45 %` */
function withoutBasis(text: string): string {
  return text.replace(/\s*\(.*/s, '').trim()
}
