/** Has the device room for so many bytes more? Where the browser doesn't say, it is tried. */
export async function hasRoom(bytes: number): Promise<boolean> {
  const { quota, usage } = await estimate()
  return quota === undefined || usage === undefined || quota - usage >= bytes
}

/** Older browsers have no estimate. */
async function estimate(): Promise<StorageEstimate> {
  try {
    return await navigator.storage.estimate()
  } catch {
    return {}
  }
}
