import { Link } from "@/components/link";
import { Notice } from "@/components/ui/notice";
import { t } from "@/lib/i18n/t";
import type { Ahead } from "@/lib/privacy/list-ahead";
import { formatShortDay, formatTime, formatZone } from "@/lib/zoned-time";

/** Where each kind is looked at, by its own secret. */
const PATHS: Record<Ahead["is"], string> = {
  booking: "/tickets/",
  reservation: "/reservations/",
  received: "/tickets/held/",
};

/** What is still to come, and what becomes of it without anybody to write to; nothing where nothing is. */
export function AheadNotice({ ahead }: { ahead: readonly Ahead[] }) {
  if (ahead.length === 0) return null;
  return (
    <Notice tone="warn" title={t("account.erase.aheadTitle")}>
      <p className="max-w-measure">{t("account.erase.aheadNote")}</p>
      <ul aria-label={t("account.erase.aheadLabel")} className="mt-4 border-line border-t">
        {ahead.map((one) => (
          <AheadRow key={`${one.is}${one.token}`} {...one} />
        ))}
      </ul>
    </Notice>
  );
}

function AheadRow({ is, token, movieTitle, theaterName, timeZone, startsAt, seats }: Ahead) {
  return (
    <li className="wrap-anywhere flex flex-wrap justify-between gap-x-6 gap-y-1 border-line border-b py-3">
      <span>
        <Link href={`${PATHS[is]}${token}`} prefetch={false} className="link font-semibold">
          {movieTitle}
        </Link>
        <span className="block text-ink-soft text-sm">
          {t(`account.erase.ahead.${is}`, { theater: theaterName, count: seats })}
        </span>
      </span>
      <span className="text-ink-soft">
        {t("account.erase.aheadWhen", {
          day: formatShortDay(startsAt, timeZone),
          time: formatTime(startsAt, timeZone),
          zone: formatZone(startsAt, timeZone),
        })}
      </span>
    </li>
  );
}
