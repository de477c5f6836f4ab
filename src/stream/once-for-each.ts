/**
 * `make`, which is asked once for each thing and then remembered as long as that thing lives. What it makes is handed to
 * everybody who asks, so nobody may change it, nor what it was made from.
 */
export function onceForEach<Given extends object, Made extends object>(make: (given: Given) => Made) {
  const made = new WeakMap<Given, Made>()
  return (given: Given): Made => {
    const known = made.get(given)
    if (known) return known
    const fresh = make(given)
    made.set(given, fresh)
    return fresh
  }
}
