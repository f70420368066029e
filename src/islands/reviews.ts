/** Says on the page what is due and what is overdue, on the reader’s day. Pages that give no day load nothing for it. */
if (document.querySelector('[data-due]')) void import('./reviews/mark-page.ts')

export {}
