import { useState, useSyncExternalStore } from "react";
import { knowsPasskeys, type PasskeyUse, showPasskey } from "./show-passkey";

const never = () => () => {};

/** Whether this browser knows passkeys; null before that is known. */
export const useKnowsPasskeys = (): boolean | null =>
  useSyncExternalStore<boolean | null>(never, knowsPasskeys, () => null);

type Options = { next?: string; onDone: (to: string | undefined) => void };

/** A button that has a passkey shown, and why it was not. */
export function usePasskey(use: PasskeyUse, { next = "", onDone }: Options) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isPending, setIsPending] = useState(false);
  const onClick = async () => {
    if (isPending) return;
    setIsPending(true);
    setRefusal(null);
    const { words, to } = await showPasskey(use, { next });
    setIsPending(false);
    if (words === null) onDone(to);
    else setRefusal(words);
  };
  const forget = () => setRefusal(null);
  return { refusal, forget, setRefusal, button: { onClick, pending: isPending } };
}
