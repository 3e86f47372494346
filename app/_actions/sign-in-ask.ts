type Ask = { answer: (isSignedIn: boolean) => void };

let open: (Ask & { promise: Promise<boolean> }) | null = null;
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};

/** Opens the sign-in form over the page; false when it is closed instead. Asked twice at once, it is one form. */
export function askToSignIn(): Promise<boolean> {
  if (open) return open.promise;
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const answer = (isSignedIn: boolean) => {
    open = null;
    tell();
    resolve(isSignedIn);
  };
  open = { answer, promise };
  tell();
  return promise;
}

export const signInAsk = {
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: (): Ask | null => open,
};
