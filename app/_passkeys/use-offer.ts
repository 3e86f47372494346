import { useEffect, useRef } from "react";
import { knowsPasskeys, loadPasskeys, showPasskey } from "./show-passkey";

/** Before what was asked for counts no more. */
const RENEWED_MS = 4 * 60_000;

type Offer = {
  next: string;
  onDone: (to: string | undefined) => void;
  onRefused: (words: string) => void;
};

/** While the page is open the browser names the passkeys for it where it fills in the form. */
export function useOffer(isOn: boolean, offer: Offer): void {
  const now = useRef(offer);
  useEffect(() => {
    now.current = offer;
  });
  useEffect(() => {
    if (!isOn || !knowsPasskeys()) return;
    let isOver = false;
    const make = async () => {
      const { browserSupportsWebAuthnAutofill } = await loadPasskeys();
      if (isOver || !(await browserSupportsWebAuthnAutofill()) || isOver) return;
      const { next, onDone, onRefused } = now.current;
      const { words, to, isNone } = await showPasskey("sign-in", { next, isOffered: true });
      if (isOver || isNone) return;
      if (words === null) onDone(to);
      else onRefused(words);
    };
    void make();
    const timer = setInterval(make, RENEWED_MS);
    return () => {
      isOver = true;
      clearInterval(timer);
      void loadPasskeys().then(({ WebAuthnAbortService }) => WebAuthnAbortService.cancelCeremony());
    };
  }, [isOn]);
}
