import { Countdown } from "@/components/countdown";
import { t } from "@/lib/i18n/t";
import { formatUntil } from "@/lib/zoned-time";
import type { HoldStands } from "./hold-stands";

/** Until when the seats are the customer's, or how else they stand; undefined before the page is alive. */
export function HoldClock({ stands }: { stands: HoldStands | undefined }) {
  const until = typeof stands === "object" && "until" in stands ? stands.until : null;
  return (
    <p className="mt-4 flex items-baseline justify-between gap-4 border-line border-t pt-4" role="status">
      <span>{stands && words(stands)}</span>
      <span className="font-display text-xl" aria-hidden="true">
        {until === null ? "\u00a0" : <Countdown until={until} />}
      </span>
    </p>
  );
}

function words(stands: HoldStands): string {
  if (typeof stands === "string") return t("checkout.hold.timeOver");
  if ("until" in stands) {
    const time = formatUntil(stands.until);
    return stands.isLast
      ? t("checkout.hold.yoursUntilSalesClose", { time })
      : t("checkout.hold.yoursUntil", { time });
  }
  return stands.payment.state === "booked" ? t("checkout.hold.yoursForGood") : "";
}
