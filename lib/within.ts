/** What was promised, or null where it takes longer. What comes later nobody waits for, also where it fails. */
export async function within<T>(ms: number, promised: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms);
  });
  return Promise.race([promised, late]).finally(() => clearTimeout(timer));
}
