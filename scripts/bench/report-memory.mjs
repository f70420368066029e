// Loaded into a measured process: leaves its peak memory behind as it exits.
import { writeFileSync } from 'node:fs'

process.on('exit', () => {
  const file = process.env.FIELDBOOK_PEAK_FILE
  if (file) writeFileSync(file, String(process.resourceUsage().maxRSS))
})
