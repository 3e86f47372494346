type Ask = { answer: (isDone: boolean) => void };

/** A form that is opened over the page; false when it is closed instead. Asked twice at once, it is one form. */
function makeAsk() {
  let open: (Ask & { promise: Promise<boolean> }) | null = null;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const ask = (): Promise<boolean> => {
    if (open) return open.promise;
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const answer = (isDone: boolean) => {
      open = null;
      tell();
      resolve(isDone);
    };
    open = { answer, promise };
    tell();
    return promise;
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return { ask, seen: { subscribe, read: (): Ask | null => open } };
}

const signingIn = makeAsk();
const confirming = makeAsk();

/** Of who is signed out. */
export const askToSignIn = signingIn.ask;
export const signInAsk = signingIn.seen;

/** Of who is to show by a code that it is still they. */
export const askToConfirm = confirming.ask;
export const confirmAsk = confirming.seen;
