/** Says on the page what is due and what is overdue, on the reader’s day. Where nothing is for another month, loads nothing. */
document.querySelectorAll<HTMLElement>('[data-due]').forEach(({ dataset }) => {
  if (Date.parse(dataset['due']!) - Date.now() < 3e9) void import('./reviews/mark-page.ts')
})

export {}
