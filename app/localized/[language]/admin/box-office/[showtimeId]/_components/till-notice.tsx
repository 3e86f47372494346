import type { Offer, PickerNotice } from "@/app/_seat-picking/offer";
import { Button } from "@/components/ui/button";

/** What was just said of the choice, and the one tap that mends it. */
export function TillNotice({
  said,
  onAccept,
}: {
  said: PickerNotice | null;
  onAccept: (offer: Offer) => void;
}) {
  const offer = said?.offer;
  return (
    <div role="status" className="empty:hidden">
      {said && <p className="text-sm text-warn">{said.words}</p>}
      {offer && (
        <Button variant="quiet" onClick={() => onAccept(offer)} className="mt-2 w-full">
          {offer.label}
        </Button>
      )}
    </div>
  );
}
