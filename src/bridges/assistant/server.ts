import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { z } from 'zod'
import { type ApiEntry, type Library, stagesOf } from './library.ts'

/**
 * A server that answers an assistant from the playbook: it searches, and gives playbooks, stages and objections as they
 * were built, each with the address of its page. It changes nothing and asks nobody else.
 */
export function createAssistantServer(
  library: Library,
  { name, version }: { name: string; version: string },
): McpServer {
  const server = new McpServer({ name: 'fieldbook', version }, { instructions: `The sales playbook “${name}”.` })
  const reads = { readOnlyHint: true, openWorldHint: false } as const

  server.registerTool(
    'search',
    {
      description: 'Finds what the playbook says: stages, objections, playbooks, collateral, terms. Best first.',
      inputSchema: {
        words: z.string().min(1).describe('What somebody asks or says, such as “too expensive” or “second meeting”.'),
        kind: z
          .string()
          .optional()
          .describe('Only of this kind: stage, playbook, objection, persona, collateral, term …'),
        limit: z.int().min(1).max(50).optional().describe('At most so many; 8 unless told.'),
      },
      annotations: reads,
    },
    ({ words, kind, limit = 8 }) => {
      const found = library.search(words, { kind, limit })
      if (found.length === 0) return answer(`Nothing in the playbook fits “${words}”.`)
      return answer(
        found.map(({ id, title, address, text }) => `${title}\n${id} · ${address}\n${text.slice(0, 300)}`).join('\n\n'),
      )
    },
  )

  server.registerTool(
    'get_playbook',
    {
      description: 'Gives the whole playbook of a role for a buyer.',
      inputSchema: {
        role: z.string().describe('The role’s id, such as account-executive.'),
        persona: z.string().describe('The buyer’s id, such as chief-financial-officer.'),
        variant: z.string().optional().describe('The variant, where there are several: renewal.'),
      },
      annotations: reads,
    },
    ({ role, persona, variant }) =>
      entry('playbook', `${role}/${persona}${variant === undefined ? '' : `.${variant}`}`),
  )

  server.registerTool(
    'get_stage',
    {
      description: 'Gives one stage of a process or of a playbook.',
      inputSchema: {
        of: z.string().describe('`process/<id>` or `playbook/<role>/<persona>`, as a search gives it.'),
        stage: z.string().describe('The stage’s id or title.'),
      },
      annotations: reads,
    },
    ({ of, stage }) => {
      const [kind = '', ...id] = of.replace(/#.*$/, '').split('/')
      const found = library.get(kind, id.join('/'))
      if (!found) return unknown(kind, id.join('/'))
      const stages = stagesOf(found)
      const wanted = stage.trim().toLowerCase()
      const one = stages.find((it) => [it['id'], it['title']].some((name) => String(name).toLowerCase() === wanted))
      if (one) return answer(JSON.stringify({ ...one, address: `${found.address}#${String(one['id'])}` }, undefined, 2))
      const titles = stages.map((it) => String(it['title'])).join(', ')
      return problem(`“${found.title}” has no stage “${stage}”. Its stages: ${titles || 'none'}.`)
    },
  )

  server.registerTool(
    'find_objection',
    {
      description: 'Finds the answer to what a buyer said.',
      inputSchema: { words: z.string().min(1).describe('The buyer’s words.') },
      annotations: reads,
    },
    ({ words }) => {
      const found = library.search(words, { kind: 'objection', limit: 3 }).flatMap(({ id }) => {
        const slash = id.indexOf('/')
        return library.get(id.slice(0, slash), id.slice(slash + 1)) ?? []
      })
      if (found.length === 0) return answer(`No objection in the playbook fits “${words}”.`)
      return answer(JSON.stringify(found, undefined, 2))
    },
  )

  return server

  function entry(kind: string, id: string): Answer {
    const found = library.get(kind, id)
    return found ? answer(JSON.stringify(found, undefined, 2)) : unknown(kind, id)
  }

  function unknown(kind: string, id: string): Answer {
    const known = library.entries.filter((it) => it.kind === kind).map((it: ApiEntry) => it.id)
    return problem(`There is no ${kind} “${id}”. There are: ${known.join(', ') || 'none'}.`)
  }
}

interface Answer {
  [key: string]: unknown
  content: { type: 'text'; text: string }[]
  isError?: boolean
}

function answer(text: string): Answer {
  return { content: [{ type: 'text', text }] }
}

/** An answer that says what to ask instead. */
function problem(text: string): Answer {
  return { ...answer(text), isError: true }
}
