import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Writes a root with `count` playbooks of about 11 kB, 20 roles, 10 processes of seven stages and up to 50 personas: who
 * has more playbooks has variants of them, so that a page says as much in a large root as in a small one. The words differ
 * from file to file and are the same in every run.
 */
export function writeCorpus(root: string, count: number): void {
  const put = (file: string, text: string): void => {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  const personas = Math.min(mostPersonas, Math.ceil(count / roles))
  put('fieldbook.yaml', 'name: Benchmark\naddress: https://playbook.example.com\n')
  put('content/people.md', `${front('People')}\n## Enablement lead\n\n- **E-mail:** enablement@example.com\n`)
  for (let role = 0; role < roles; role++)
    put(`content/roles/role-${role}.md`, `${front(`Role ${role}`, 'type: sales')}\nSells.\n`)
  for (let persona = 0; persona < personas; persona++) {
    put(
      `content/personas/persona-${persona}.md`,
      `${front(`Persona ${persona}`, 'part: decides')}\n${sentences(persona, 3)}\n`,
    )
  }
  for (let objection = 0; objection < 40; objection++) {
    put(
      `content/objections/objection-${objection}.md`,
      `${front(`Objection number ${objection}`)}\n${sentences(objection, 4)}\n`,
    )
  }
  for (let process = 0; process < processes; process++)
    put(`content/processes/process-${process}.md`, processText(process, personas))
  for (let index = 0; index < count; index++) {
    const [role, persona] = [index % roles, Math.floor(index / roles) % personas]
    const variant = Math.floor(index / (roles * personas))
    const name = variant === 0 ? `persona-${persona}` : `persona-${persona}.variant-${variant}`
    const title = `Role ${role} to persona ${persona}${variant === 0 ? '' : `, variant ${variant}`}`
    put(`playbooks/role-${role}/${name}.md`, playbookText({ role, persona, title }, index))
  }
}

const roles = 20
const mostPersonas = 50
const processes = 10
const stages = ['Prospecting', 'Qualification', 'Development', 'Presentation', 'Discussion', 'Closing', 'Handover']

function processText(process: number, personas: number): string {
  const buyers = Array.from({ length: personas }, (_, it) => `Persona ${it}`).join(', ')
  const parts = stages.map((title, index) =>
    [
      `## ${title}`,
      '',
      `- **Buyer:** ${sentence(process * 7 + index)}`,
      `- **Buyers:** ${buyers}`,
      `- **Lead:** Role ${process}`,
      `- **Helps:** Role ${process + processes}`,
      '- **Time:** 10 days, at most 30',
      '- **Conversion:** 60 % (opportunities entered in 2025)',
      '',
      `### Gate: Is stage ${index + 1} done?`,
      '',
      `- **Decides:** Role ${process}`,
      '- **If no:** nurture, look again in 6 months',
      ...(index === 5 ? ['- **If yes:** won'] : []),
      '- **Must:** a dated next meeting stands in the calendar',
      '  - **Evidence:** accepted invitation',
      '',
    ].join('\n'),
  )
  const own = `type: opportunity\nroles: [role-${process}, role-${process + processes}]`
  return `${front(`Process ${process}`, own)}\n${parts.join('\n')}`
}

function playbookText(
  { role, persona, title }: { readonly role: number; readonly persona: number; readonly title: string },
  seed: number,
): string {
  const parts = stages.map((stageTitle, stage) => {
    const at = seed * 97 + stage * 13
    return [
      `## ${stageTitle}`,
      '',
      `- **They will:** ${sentence(at)}`,
      `- **At least:** ${sentence(at + 1)}`,
      '',
      '### Ask',
      '',
      ...Array.from(
        { length: 4 },
        (_, it) => `- What would change if ${sentence(at + 2 + it)}?\n  - Listen for: ${sentence(at + 9 + it)}`,
      ),
      '',
      '### Say',
      '',
      sentences(at + 3, 3),
      '',
      `### If they say [Objection number ${at % 40}](../../content/objections/objection-${at % 40}.md)`,
      '',
      sentences(at + 5, 2),
      '',
      '### E-mail: afterwards',
      '',
      sentences(at + 7, 2),
      '',
    ].join('\n')
  })
  const own = `role: role-${role}\npersona: persona-${persona}\nprocess: process-${role % processes}`
  return `${front(title, own)}\n${parts.join('\n')}`
}

function front(title: string, own = ''): string {
  return `---\ntitle: ${title}\n${own === '' ? '' : `${own}\n`}owner: Enablement lead\nreviewed: 2026-10-05\n---\n`
}

const words =
  'the line stops when nobody watches a sealed tray and plant managers count hours not orders because repair looks cheap until shift leaders lose their weekend so ask about output waste delivery energy training budget risk quality audit hygiene safety season contract supplier margin payback finance cash warranty parts service'.split(
    ' ',
  )

function sentence(seed: number): string {
  return Array.from(
    { length: 9 },
    (_, index) => words[(seed * 31 + index * index * 7 + index * 3) % words.length],
  ).join(' ')
}

function sentences(seed: number, count: number): string {
  return Array.from({ length: count }, (_, index) => {
    const text = `${sentence(seed + index)} ${sentence(seed * 3 + index + 1)}`
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  }).join(' ')
}
