import type { Offer, PickerNotice } from "@/app/_seat-picking/offer";
import { Button } from "@/components/ui/button";

type Props = {
  said: PickerNotice;
  /** Where the map needs the window: heard, and seen once the sheet is unfolded. */
  isFolded: boolean;
  isPending: boolean;
  onAccept: (offer: Offer) => void;
};

/** What was just said, and the one tap that mends it. */
export function OfferNotice({ said: { words, offer, isGood }, isFolded, isPending, onAccept }: Props) {
  return (
    <>
      <p
        className={`mt-1 text-sm ${isGood ? "text-ink-soft" : "text-warn"} ${isFolded ? "choosing:sr-only" : "choosing:mb-1.5"}`}
      >
        {words}
      </p>
      {offer && (
        <Button
          variant="quiet"
          pending={isPending}
          onClick={() => onAccept(offer)}
          className={`mt-2 w-full sm:w-auto xl:w-full ${isFolded ? "choosing:hidden" : "choosing:mb-2"}`}
        >
          {offer.label}
        </Button>
      )}
    </>
  );
}
