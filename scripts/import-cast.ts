import { compile } from '../src/compiler/index.ts'
import { type Cast, personaCalled, processCalled, roleCalled } from '../src/import/index.ts'
import { currentDay, type RootFiles } from '../src/workspace/index.ts'

/** Who is in a root that is there: pages that are imported can be about them. */
export function castIn(root: RootFiles): Cast {
  if (root.sources.length === 0) return { roles: [], personas: [], processes: [] }
  const { handbook } = compile({ ...root, today: currentDay(), drafts: true })
  return {
    roles: handbook.all('role').map(({ id, title, front }) => roleCalled(id, title, front.aliases)),
    personas: handbook.all('persona').map(({ id, title, front }) => personaCalled(id, title, front.aliases)),
    processes: handbook.all('process').map(({ id, stages }) =>
      processCalled(
        id,
        stages.map(({ title }) => title.text),
      ),
    ),
  }
}
