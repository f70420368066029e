import type { MermaidConfig } from 'mermaid'
import { palette } from './palette.ts'

const font = 'Figtree Variable, sans-serif'

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
  themeVariables: themeVariables(),
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
    .node.stop > rect, .node.nurture > rect { fill: ${palette['end-fill']} !important; stroke: ${palette['end-line']} !important; stroke-dasharray: 3 3 !important; }
    .node.stop text, .node.nurture text { fill: ${palette.quiet} !important; font-size: 15px; }
    .edge-thickness-normal { stroke-width: 1.5px; }
    .today { display: none; }
    .grid .tick text { font-size: 13px; }
    text.task, text.journey-section { fill: ${palette.text} !important; }
    .face { fill: ${palette.note} !important; stroke: ${palette.line} !important; }
    path[class*='section-edge'] { stroke: ${palette.line} !important; }
    .grid .tick line { stroke: ${palette['group-line']}; }
  `
}

function themeVariables(): Record<string, unknown> {
  const series = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => palette[`series-${n as 1}`])
  const numbered = (name: string, from: number, count: number, value: (n: number) => string): Record<string, string> =>
    Object.fromEntries(Array.from({ length: count }, (_, n) => [`${name}${String(n + from)}`, value(n)]))
  const cycle = (n: number): string => series[n % series.length] ?? palette.node
  const always = (value: string) => (): string => value

  return {
    darkMode: false,
    useGradient: false,
    fontFamily: font,
    fontSize: '16px',
    background: palette.surface,
    primaryColor: palette.node,
    primaryTextColor: palette.text,
    primaryBorderColor: palette['node-line'],
    secondaryColor: palette.group,
    secondaryTextColor: palette.text,
    secondaryBorderColor: palette['group-line'],
    tertiaryColor: palette.group,
    tertiaryTextColor: palette.text,
    tertiaryBorderColor: palette['group-line'],
    lineColor: palette.line,
    textColor: palette.text,
    titleColor: palette.text,
    mainBkg: palette.node,
    nodeBkg: palette.node,
    nodeBorder: palette['node-line'],
    nodeTextColor: palette.text,
    clusterBkg: palette.group,
    clusterBorder: palette['group-line'],
    defaultLinkColor: palette.line,
    arrowheadColor: palette.line,
    edgeLabelBackground: palette.surface,
    labelBackground: palette.surface,
    labelTextColor: palette.text,
    scaleLabelColor: palette.text,
    // sequence
    actorBkg: palette.node,
    actorBorder: palette['node-line'],
    actorTextColor: palette.text,
    actorLineColor: palette['node-line'],
    signalColor: palette.line,
    signalTextColor: palette.text,
    labelBoxBkgColor: palette.group,
    labelBoxBorderColor: palette['group-line'],
    loopTextColor: palette.text,
    noteBkgColor: palette.note,
    noteBorderColor: palette['note-line'],
    noteTextColor: palette.text,
    activationBkgColor: palette.group,
    activationBorderColor: palette.line,
    sequenceNumberColor: palette['won-text'],
    rectBkgColor: palette.group,
    // state, class, requirement, entity relationship
    stateBkg: palette.node,
    stateLabelColor: palette.text,
    labelBackgroundColor: palette.node,
    compositeBackground: palette.surface,
    compositeTitleBackground: palette.group,
    compositeBorder: palette['group-line'],
    altBackground: palette.group,
    innerEndBackground: palette.line,
    specialStateColor: palette.line,
    transitionColor: palette.line,
    transitionLabelColor: palette.text,
    classText: palette.text,
    requirementBackground: palette.node,
    requirementBorderColor: palette['node-line'],
    requirementTextColor: palette.text,
    relationColor: palette.line,
    relationLabelBackground: palette.surface,
    relationLabelColor: palette.text,
    rowOdd: palette.node,
    rowEven: palette.group,
    attributeBackgroundColorOdd: palette.node,
    attributeBackgroundColorEven: palette.group,
    personBkg: palette.node,
    personBorder: palette['node-line'],
    // gantt
    sectionBkgColor: palette.group,
    altSectionBkgColor: palette.surface,
    sectionBkgColor2: palette.group,
    excludeBkgColor: palette['end-fill'],
    taskBkgColor: palette['series-1'],
    taskBorderColor: palette.accent,
    taskTextColor: palette.text,
    taskTextLightColor: palette.text,
    taskTextDarkColor: palette.text,
    taskTextOutsideColor: palette.text,
    taskTextClickableColor: palette.accent,
    activeTaskBkgColor: palette['series-3'],
    activeTaskBorderColor: palette.accent,
    doneTaskBkgColor: palette['end-fill'],
    doneTaskBorderColor: palette['end-line'],
    critBkgColor: palette['gate-fill'],
    critBorderColor: palette.gate,
    gridColor: palette['group-line'],
    todayLineColor: palette.gate,
    vertLineColor: palette.gate,
    // pie, mindmap, timeline, journey, git
    ...numbered('pie', 1, 12, cycle),
    pieTitleTextSize: '20px',
    pieTitleTextColor: palette.text,
    pieSectionTextColor: palette.text,
    pieSectionTextSize: '15px',
    pieLegendTextColor: palette.text,
    pieLegendTextSize: '15px',
    pieStrokeColor: palette.surface,
    pieStrokeWidth: '2px',
    pieOuterStrokeWidth: '0px',
    pieOuterStrokeColor: palette.surface,
    pieOpacity: '1',
    ...numbered('cScale', 0, 12, cycle),
    ...numbered('cScaleLabel', 0, 12, always(palette.text)),
    ...numbered('cScaleInv', 0, 12, always(palette.line)),
    ...numbered('cScalePeer', 0, 12, always(palette.line)),
    ...numbered('surface', 0, 5, always(palette.group)),
    ...numbered('surfacePeer', 0, 5, always(palette['group-line'])),
    ...numbered('fillType', 0, 8, cycle),
    ...numbered('actor', 0, 6, (n) => [palette.accent, palette.gate, palette.line][n % 3] ?? palette.text),
    ...numbered('git', 0, 8, cycle),
    ...numbered('gitInv', 0, 8, always(palette.line)),
    ...numbered('gitBranchLabel', 0, 8, always(palette.text)),
    commitLabelColor: palette.text,
    commitLabelBackground: palette.group,
    commitLabelFontSize: '13px',
    tagLabelColor: palette.text,
    tagLabelBackground: palette.note,
    tagLabelBorder: palette['note-line'],
    tagLabelFontSize: '13px',
    ...numbered('venn', 1, 8, cycle),
    vennTitleTextColor: palette.text,
    vennSetTextColor: palette.text,
    quadrant1Fill: palette.node,
    quadrant2Fill: palette.group,
    quadrant3Fill: palette.node,
    quadrant4Fill: palette.group,
    quadrant1TextFill: palette.text,
    quadrant2TextFill: palette.text,
    quadrant3TextFill: palette.text,
    quadrant4TextFill: palette.text,
    quadrantPointFill: palette.accent,
    quadrantPointTextFill: palette.text,
    quadrantXAxisTextFill: palette.text,
    quadrantYAxisTextFill: palette.text,
    quadrantTitleFill: palette.text,
    quadrantInternalBorderStrokeFill: palette['node-line'],
    quadrantExternalBorderStrokeFill: palette['node-line'],
    xyChart: {
      backgroundColor: palette.surface,
      ...Object.fromEntries(
        ['title', 'dataLabel', 'legendText', 'xAxisTitle', 'xAxisLabel', 'yAxisTitle', 'yAxisLabel'].map((part) => [
          `${part}Color`,
          palette.text,
        ]),
      ),
      ...Object.fromEntries(
        ['xAxisTick', 'xAxisLine', 'yAxisTick', 'yAxisLine'].map((part) => [`${part}Color`, palette.line]),
      ),
      plotColorPalette: [palette.accent, palette.gate, ...series].join(','),
    },
  }
}
