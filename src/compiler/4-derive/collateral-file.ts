import type { Collateral } from '../model/collateral.ts'
import { resolvePath } from '../meaning/paths.ts'

/** The path from the root of the file that a collateral is, read as the check reads it; undefined where it leads out. */
export function collateralFile({ file, front }: Collateral): string | undefined {
  return front.file === undefined ? undefined : resolvePath(file, front.file)
}
