/**
 * The policy of a file that lies beside the sources, where somebody opens it by its address: it is shown and runs nothing, asks for
 * nothing but pictures beside it, and knows nothing of the site that it comes from. Not for PDFs: browsers show none in a sandbox.
 */
export const filePolicy = [
  'sandbox',
  "default-src 'none'",
  "img-src 'self' data:",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Is it a file that the policy isn’t for? */
export function isShownByViewer(file: string): boolean {
  return /\.pdf$/i.test(file)
}
