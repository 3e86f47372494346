"use client";
import { RefusalNotice } from "@/app/_actions/refusal-notice";
import { localPath } from "@/lib/local-path";
import { PasskeyButton } from "./passkey-button";
import type { PasskeyUse } from "./show-passkey";
import { useOffer } from "./use-offer";
import { usePasskey } from "./use-passkey";

type ByPasskeyProps = {
  use: PasskeyUse;
  /** Where to go then; empty for where this person is at home. */
  next: string;
  /** The browser offers theirs in a field above as well. */
  isOffered?: boolean;
};

/** The other way in, beneath a form. Loads the page that it leads to as a whole: whoever is signed in sees other parts of it. */
export function ByPasskey({ use, next, isOffered = false }: ByPasskeyProps) {
  const onDone = (to: string | undefined) => location.assign(localPath(to ?? next));
  const { refusal, setRefusal, button } = usePasskey(use, { next, onDone });
  useOffer(isOffered && !button.pending, { next, onDone, onRefused: setRefusal });
  return (
    <div className="mt-4 grid max-w-md gap-4">
      {refusal && <RefusalNotice>{refusal}</RefusalNotice>}
      <div>
        <PasskeyButton {...button} className="w-full sm:w-auto" />
      </div>
    </div>
  );
}
