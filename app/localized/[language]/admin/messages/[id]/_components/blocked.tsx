import { Notice } from "@/components/ui/notice";
import { t } from "@/lib/i18n/t";
import { formatShortDay } from "@/lib/zoned-time";

/** Nothing is sent to this address any more. */
export function Blocked({ reason, blockedAt }: { reason: "bounced" | "complained"; blockedAt: number }) {
  return (
    <div className="mt-6">
      <Notice tone="warn" title={t("messages.one.blocked")}>
        {t(`messages.one.blockedWhy.${reason}`, { day: formatShortDay(blockedAt, "UTC") })}
      </Notice>
    </div>
  );
}
