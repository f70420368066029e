import { findStage, type Flow, type FlowGate, type Process, type Stage } from '../compiler/index.ts'
import { formatConversion } from '../components/shares.ts'

/** A process as its drawing and its list need it. */
export function flowOf(process: Process): Flow {
  return {
    id: process.id,
    title: process.title,
    shape: process.front.shape,
    stages: process.stages.map((stage) => ({
      id: stage.id,
      title: stage.title.text,
      time: stage.time?.typical.text ?? '',
      conversion: stage.conversion && stage.conversion.known !== 'unknown' ? formatConversion(stage.conversion) : '',
      gate: gateOf(stage, process.stages),
    })),
  }
}

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
