import { type Command, commonOptions, runCommand } from './command.ts'

/** Loaded when they are called: a check shouldn't wait for Astro. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./check.ts')).check,
  build: async () => (await import('./build.ts')).build,
  start: async () => (await import('./start.ts')).start,
  dev: async () => (await import('./dev.ts')).dev,
  new: async () => (await import('./new.ts')).create,
  import: async () => (await import('./import.ts')).importFolder,
  'language-server': async () => (await import('./language-server.ts')).languageServer,
  edit: async () => (await import('./edit.ts')).edit,
  vscode: async () => (await import('./vscode.ts')).vscode,
  print: async () => (await import('./print.ts')).print,
  export: async () => (await import('./export.ts')).exportSources,
  mcp: async () => (await import('./mcp.ts')).mcp,
  headers: async () => (await import('./headers.ts')).headers,
  review: async () => (await import('./review.ts')).review,
  addresses: async () => (await import('./addresses.ts')).addresses,
  impact: async () => (await import('./impact.ts')).impact,
}

/** Runs one command line. Exit code 0: done; 1: something is to fix; 2: the command was not understood. */
export async function main(args: string[]): Promise<number> {
  const [name = 'help', ...rest] = args
  const command = Object.hasOwn(commands, name) ? await commands[name]?.() : undefined
  if (!command) {
    const isHelp = ['help', '--help', '-h'].includes(name)
    if (isHelp) process.stdout.write(await help())
    else process.stderr.write(`There is no command \`${name}\`.\n\n${await help()}`)
    return isHelp ? 0 : 2
  }
  return runCommand(command, rest)
}

async function help(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map((load) => load()))
  const list = all.map(({ usage, about }) => `  fieldbook ${usage}\n      ${about.split('\n')[0]}`)
  return `Fieldbook turns Markdown into a checked sales playbook site.\n\n${list.join('\n')}\n\n${commonOptions}`
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2))
