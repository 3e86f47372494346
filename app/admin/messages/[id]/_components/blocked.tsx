import { Notice } from "@/components/ui/notice";
import { formatShortDay } from "@/lib/zoned-time";

/** Nothing is sent to this address any more. */
export function Blocked({ reason, blockedAt }: { reason: "bounced" | "complained"; blockedAt: number }) {
  return (
    <div className="mt-6">
      <Notice tone="warn" title="Nothing is sent to this address any more">
        {reason === "bounced"
          ? "What was sent there came back for good"
          : "Its reader has called one of our messages spam"}{" "}
        on {formatShortDay(blockedAt, "UTC")}. Write to it again once you know that it is wanted there.
      </Notice>
    </div>
  );
}
