/** What the files for machines and assistants say. */
export const apiWords = {
  page: 'Page',
  llms: {
    about: 'A sales playbook. Each link leads to a page as Markdown; the model behind the pages is JSON, listed at',
    overviews: 'The whole at a glance',
    /** The name that llmstxt.org gives to what may be skipped. */
    optional: 'Optional',
  },
} as const
