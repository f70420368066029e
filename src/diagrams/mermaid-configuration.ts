import type { MermaidConfig } from 'mermaid'
import { font, mermaidTheme } from './mermaid-theme.ts'
import { palette } from './palette.ts'

/** Everything Mermaid is told. Each value that decides how a drawing looks must be here, since it is part of the cache's key. */
export const mermaidConfiguration: MermaidConfig = {
  startOnLoad: false,
  securityLevel: 'strict',
  suppressErrorRendering: true,
  deterministicIds: true,
  deterministicIDSeed: 'diagram',
  handDrawnSeed: 1,
  htmlLabels: false,
  look: 'classic',
  layout: 'dagre',
  theme: 'base',
  fontFamily: font,
  flowchart: { curve: 'basis', useMaxWidth: false, minNodeWidth: 0, subGraphTitleMargin: { top: 4, bottom: 8 } },
  journey: {
    textPlacement: 'tspan',
    taskFontSize: 14,
  },
  gantt: {
    useWidth: 800,
    fontSize: 14,
    sectionFontSize: 14,
    barHeight: 26,
    barGap: 6,
    leftPadding: 110,
    axisFormat: '%d %b',
  },
  sequence: { useMaxWidth: false, actorFontSize: 15, messageFontSize: 15, noteFontSize: 14, mirrorActors: false },
  themeVariables: mermaidTheme(),
  themeCSS: flowStyles(),
}

/** Sizes and colours of the parts of a stage flowchart, which mark themselves with these classes. */
function flowStyles(): string {
  return `
    text, tspan { font-family: ${font} !important; }
    .node.stage > rect { fill: ${palette.node} !important; stroke: ${palette['node-line']} !important; }
    ${[1, 2, 3, 4, 5, 6]
      .map(
        (
          rows,
        ) => `.node.title-${String(rows)} .row:nth-child(-n+${String(rows)}) .text-inner-tspan { font-weight: 650; }
    .node.title-${String(rows)} .row:nth-child(n+${String(rows + 1)}) .text-inner-tspan { fill: ${palette.quiet}; font-size: 15px; }`,
      )
      .join('\n')}
    .node.gate > polygon, .node.gate > path { fill: ${palette['gate-fill']} !important; stroke: ${palette.gate} !important; stroke-width: 1.5px !important; }
    .node.gate text { fill: ${palette['gate-text']} !important; font-weight: 600; }
    .node.won > rect { fill: ${palette.won} !important; stroke: ${palette.won} !important; }
    .node.won text { fill: ${palette['won-text']} !important; font-weight: 650; }
    .node.done > rect { fill: ${palette['end-fill']} !important; stroke: ${palette.won} !important; }
    .node.stop > rect, .node.nurture > rect { fill: ${palette['end-fill']} !important; stroke: ${palette['end-line']} !important; stroke-dasharray: 3 3 !important; }
    .node.done text, .node.stop text, .node.nurture text { fill: ${palette.quiet} !important; font-size: 15px; }
    .edge-thickness-normal { stroke-width: 1.5px; }
    .today { display: none; }
    .grid .tick text { font-size: 13px; }
    text.task, text.journey-section { fill: ${palette.text} !important; }
    .face { fill: ${palette.note} !important; stroke: ${palette.line} !important; }
    path[class*='section-edge'] { stroke: ${palette.line} !important; }
    .grid .tick line { stroke: ${palette['group-line']}; }
  `
}
