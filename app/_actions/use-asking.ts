import { useTransition } from "react";

/**
 * The only way that a component waits for an answer of the server. What it hears is drawn in one moment with the end of
 * waiting: a button that came before it, and waits with it, would swallow the press of whoever is quick.
 */
export function useAsking() {
  const [isPending, startTransition] = useTransition();
  const ask = <Answer>(call: () => Promise<Answer>, hear: (answer: Answer) => void) =>
    startTransition(async () => {
      const answer = await call();
      // what is set after a wait belongs to no transition unless it is said again
      startTransition(() => hear(answer));
    });
  return { ask, isPending };
}
