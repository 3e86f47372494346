import { Notice } from "@/components/ui/notice";

/** What has just happened, or has happened to the showtime, above the tickets. */
export function BookingNotices({ justCancelled, isOff }: { justCancelled: boolean; isOff: boolean }) {
  if (!justCancelled && !isOff) return null;
  return (
    <div className="mb-6 grid gap-4">
      {justCancelled && (
        <Notice tone="ok" title="Cancelled">
          Your refund goes back the way you paid.
        </Notice>
      )}
      {isOff && (
        <Notice tone="warn" title="This showtime does not take place">
          Please do not travel for it.
        </Notice>
      )}
    </div>
  );
}
