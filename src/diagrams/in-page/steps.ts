import { addStageEdges } from './add-stage-edges.ts'
import { centreStateLabels } from './centre-state-labels.ts'
import { cleanUp } from './clean-up.ts'
import { cropToContent } from './crop-to-content.ts'
import { flattenStyles } from './flatten-styles.ts'
import { groupNodes } from './group-nodes.ts'
import { markColours } from './mark-colours.ts'
import { replaceHtmlLabels } from './replace-html-labels.ts'
import { straightenFlow } from './straighten-flow.ts'

/**
 * What happens to a drawing in the browser once Mermaid has made it. Each step is sent to the page as text, so none can
 * refer to anything outside itself.
 */
export const steps = {
  replaceHtmlLabels,
  flattenStyles,
  centreStateLabels,
  straightenFlow,
  addStageEdges,
  cropToContent,
  groupNodes,
  markColours,
  cleanUp,
}

/** The script that makes them known to the page as `globalThis.steps`. */
export function stepsScript(): string {
  const entries = Object.entries(steps).map(([name, step]) => `${name}: ${step.toString()}`)
  return `globalThis.steps = {\n${entries.join(',\n')}\n};`
}
