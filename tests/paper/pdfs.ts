/** A PDF of these objects, numbered from 1, the first of them its catalog. */
export function pdfOf(objects: readonly string[]): string {
  let body = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const place = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  return `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}trailer\n<</Size ${objects.length + 1}\n/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`
}
