import { rolesOfSkill, stagesOfSkill } from '../../4-derive/skill-relations.ts'
import type { Rule } from '../rule.ts'
import { isInUse } from '../../meaning/in-use.ts'

export const skillWithoutRole: Rule = {
  id: 'skill-without-role',
  severity: 'warning',
  topic: 'skills and methodologies',
  *check(handbook) {
    for (const skill of handbook.all('skill')) {
      if (!isInUse(skill)) continue
      if (rolesOfSkill(handbook, skill).length > 0 || stagesOfSkill(handbook, skill).length > 0) continue
      yield {
        message: 'No role and no stage asks for this skill',
        hint: `Link it under \`## Skills\` of a role that needs it (\`- [${skill.title}](../skills/${skill.id}.md)\`), or name it in a stage (\`- **Skills:** ${skill.title}\`).`,
        at: skill.frontAt('title'),
      }
    }
  },
}
