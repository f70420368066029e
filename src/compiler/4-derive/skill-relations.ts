import type { Nodes } from 'mdast'
import type { Handbook } from '../model/handbook.ts'
import type { Role } from '../model/role.ts'
import type { Skill } from '../model/skill.ts'
import type { StagePlace } from './relations.ts'

/** The roles that link a skill under their `Skills`. */
export function rolesOfSkill(handbook: Handbook, skill: Skill): readonly Role[] {
  return handbook.all('role').filter((role) => skillsOfRole(handbook, role).includes(skill))
}

/** The stages that name a skill. */
export function stagesOfSkill(handbook: Handbook, skill: Skill): readonly StagePlace[] {
  return handbook
    .all('process')
    .flatMap((process) =>
      process.stages
        .filter(({ skills }) => skills.some((name) => handbook.target(name, 'skill') === skill))
        .map((stage) => ({ process, stage })),
    )
}

/** The skills that a role links under its `Skills`. */
function skillsOfRole(handbook: Handbook, { skills }: Role): readonly Skill[] {
  const links = (skills?.value ?? []).flatMap(({ line, details }) => [...line.nodes, ...details].flatMap(linksIn))
  return links.flatMap((link) => {
    const target = handbook.link(link)
    return target.leads === 'entry' && target.entry.kind === 'skill' ? [target.entry] : []
  })
}

function linksIn(node: Nodes): readonly Extract<Nodes, { type: 'link' }>[] {
  if (node.type === 'link') return [node]
  return 'children' in node ? node.children.flatMap(linksIn) : []
}
