import { playbooksOfProcess, type Process, toolProcess, type ToolProcess } from '../../compiler/index.ts'
import type { Site } from '../site.ts'

/** The processes a tool can start from: those in use that lead to an order, the one with most playbooks first. */
export function toolProcesses(site: Site): readonly ToolProcess[] {
  const count = (process: Process): number => playbooksOfProcess(site.handbook, process).length
  return [...site.current('process')]
    .sort((a, b) => count(b) - count(a))
    .flatMap((process) => toolProcess(process) ?? [])
}

/** The same as choices. */
export function processChoices(processes: readonly ToolProcess[]): readonly (readonly [string, string])[] {
  return processes.map(({ id, title }) => [id, title] as const)
}
