import { useEffect, useId, useRef } from "react";
import type { Offer, PickerNotice } from "@/app/_seat-picking/offer";
import { Button } from "@/components/ui/button";
import { t } from "@/lib/i18n/t";

type Props = { said: PickerNotice | null; onFix: (offer: Offer) => void; onClose: () => void };

/** Why these seats cannot be bought as they are, and the one tap that mends it. */
export function BreachDialog({ said, onFix, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const offer = said?.offer;

  useEffect(() => {
    const { current } = dialog;
    if (said && !current?.open) current?.showModal();
    else if (!said) current?.close();
  }, [said]);

  return (
    <dialog
      ref={dialog}
      aria-labelledby={title}
      onClose={onClose}
      className="fixed inset-x-4 top-auto bottom-4 z-20 m-auto w-auto max-w-md rounded-md border border-line bg-surface p-4 text-ink shadow-raised backdrop:bg-black/40 sm:top-4 sm:p-6"
    >
      <h2 id={title} className="font-display text-lg sm:text-xl">
        {t("seatMap.breach.title")}
      </h2>
      <p className="mt-2">{said?.words}</p>
      <p className="mt-2 text-ink-soft text-sm">{t("seatMap.breach.meanwhile")}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        {offer && (
          <Button
            onClick={() => {
              onFix(offer);
              onClose();
            }}
          >
            {offer.label}
          </Button>
        )}
        <Button variant="quiet" onClick={onClose}>
          {t("seatMap.breach.onMap")}
        </Button>
      </div>
    </dialog>
  );
}
