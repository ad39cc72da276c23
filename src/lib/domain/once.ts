/**
 * What is worked out of an object, once for each: a picture, its height, its words and its table ask for the same of one
 * comparison. It is let go with the object, which nobody may change.
 * @param work pure
 */
export function onceFor<Given extends object, Made extends object>(
  work: (given: Given) => Made,
): (given: Given) => Made {
  const known = new WeakMap<Given, Made>();
  return (given) => {
    const before = known.get(given);
    if (before !== undefined) return before;
    const made = work(given);
    known.set(given, made);
    return made;
  };
}
