import type { CheckContext } from './checkContext';

/** What several rules take from one costly look at the school: worked out once for each context. */
export function perSchool<T>(look: (context: CheckContext) => T): (context: CheckContext) => T {
  const known = new WeakMap<CheckContext, T>();
  return (context) => {
    const before = known.get(context);
    if (before !== undefined) return before;
    const seen = look(context);
    known.set(context, seen);
    return seen;
  };
}
