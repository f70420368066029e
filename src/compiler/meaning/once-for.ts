/**
 * Works something out once for each object, and forgets it with the object. Only for questions that nothing but the
 * object answers, and for objects that never change: then a compile of nearly the same files asks them anew for nothing.
 */
export function onceFor<K extends object, V>(work: (about: K) => V): (about: K) => V {
  const known = new WeakMap<K, { readonly value: V }>()
  return (about) => {
    const before = known.get(about)
    if (before) return before.value
    const value = work(about)
    known.set(about, { value })
    return value
  }
}
