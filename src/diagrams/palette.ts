/**
 * The colours a drawing may use, by the name that becomes a class (`dg-fill-node`) and a custom property
 * (`--diagram-node`), each in its light value. Mermaid draws with the light values, and the drawing's author in turn may
 * use other colours, so no two names share a value: a colour found in a drawing tells which name was meant.
 *
 * `diagram.css` gives each name its dark value.
 */
export const palette = {
  text: '#1c2430',
  quiet: '#5b6472',
  line: '#7b8794',
  surface: '#fbfaf7',
  node: '#ffffff',
  'node-line': '#c3cad3',
  group: '#f3f1ea',
  'group-line': '#d3cfc2',
  note: '#fdf3e1',
  'note-line': '#d9a35b',
  accent: '#0b6e6e',
  gate: '#b45f06',
  'gate-fill': '#fff4e5',
  'gate-text': '#7a3f02',
  won: '#0a6466',
  'won-text': '#fdfefe',
  'end-fill': '#f1f0ec',
  'end-line': '#9aa3ad',
  'series-1': '#b9dedb',
  'series-2': '#f4d3a4',
  'series-3': '#c5d5f0',
  'series-4': '#f0c6cc',
  'series-5': '#cfe3b4',
  'series-6': '#d9cdec',
  'series-7': '#e3dac4',
  'series-8': '#ccd3da',
} as const
