import type { APIRoute } from 'astro'
import { deriveRoleStages, playbooksOfRole, type Role } from '../../compiler/index.ts'
import { isInUse } from '../../compiler/meaning/in-use.ts'
import { playbookName } from '../../components/playbook-name.ts'
import { openSite } from '../_site.ts'

export const getStaticPaths = () =>
  openSite()
    .current('role')
    .filter((role) => playbooksOfRole(openSite().handbook, role).some(isInUse))
    .map((role) => ({ params: { role: role.id }, props: { role } }))

/** The stages of a role's playbooks. The home page asks for them when the role is opened: by itself it names playbooks. */
export const GET: APIRoute<{ role: Role }> = ({ props: { role } }) => {
  const site = openSite()
  return Response.json(deriveRoleStages(site.handbook, role, (playbook) => playbookName(site, playbook)))
}
