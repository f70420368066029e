/** What VS Code reads about the extension: its `package.json`. */
export function manifest({ version, license, engine }: { version: string; license: string; engine: string }): object {
  return {
    name: 'fieldbook',
    publisher: 'fieldbook',
    displayName: 'Fieldbook',
    description: 'Says what is to fix in a sales playbook while you write it.',
    version,
    license,
    engines: { vscode: engine },
    categories: ['Programming Languages', 'Linters'],
    main: './client.cjs',
    activationEvents: ['workspaceContains:**/fieldbook.yaml'],
    capabilities: {
      // The program that answers lies in the folder, and a folder nobody trusts runs nothing.
      untrustedWorkspaces: { supported: false, description: 'Fieldbook runs a program to check the folder.' },
      virtualWorkspaces: false,
    },
    contributes: {
      commands: [{ command: 'fieldbook.restart', title: 'Restart', category: 'Fieldbook' }],
      configuration: {
        title: 'Fieldbook',
        properties: {
          'fieldbook.program': {
            type: 'string',
            default: '',
            scope: 'machine-overridable',
            description:
              'The folder that Fieldbook is installed in. Empty: it is looked for in the folder of the playbooks, in those above, and in a folder “fieldbook” beside them.',
          },
          'fieldbook.trace.server': {
            type: 'string',
            enum: ['off', 'messages', 'verbose'],
            default: 'off',
            description: 'Writes what editor and program say to each other into the output “Fieldbook”.',
          },
        },
      },
      // VS Code offers nothing in Markdown unasked, and words of the same file where nothing better is known. Front matter and
      // the targets of links are strings to it.
      configurationDefaults: {
        '[markdown]': {
          'editor.quickSuggestions': { other: 'on', comments: 'off', strings: 'on' },
          'editor.wordBasedSuggestions': 'off',
        },
      },
    },
  }
}
