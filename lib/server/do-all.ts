/** Waits for all of it, whatever fails, and then throws what did. */
export async function doAll(all: readonly PromiseLike<unknown>[]): Promise<void> {
  const settled = await Promise.allSettled(all);
  const failures = settled.flatMap((one) => (one.status === "rejected" ? [one.reason as unknown] : []));
  if (failures.length === 1) throw failures[0];
  if (failures.length > 1) throw new AggregateError(failures, failures.map(String).join("; "));
}
