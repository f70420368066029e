/** What a record holds under a key: a file from elsewhere may ask for `constructor`, which every object has. */
export function ownValue<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
