import { formatNumber } from "@/lib/formatters";
import { t } from "@/lib/i18n/t";
import type { TouchedShowtime } from "@/lib/rooms/layout-impact";
import { whenWords } from "../../_when";
import { claimWords, renamedWords, stuckWords } from "./words";

type Props = {
  showtime: TouchedShowtime;
  version: number;
  timeZone: string;
  isMoving: boolean;
  onChoose: (isMoving: boolean) => void;
};

/** A showtime with sales, and the choice what becomes of it. */
export function ReviewShowtime({ showtime, version, timeZone, isMoving, onChoose }: Props) {
  const { id, title, startsAt } = showtime;
  const stuck = stuckWords(showtime);
  const renamed = renamedWords(showtime);
  const when = whenWords(startsAt, timeZone);
  const kept = String(showtime.version);
  return (
    <li className="grid gap-x-6 gap-y-2 border-line border-b py-3 sm:grid-cols-[1fr_auto]">
      <div>
        <p>
          <span className="font-semibold">{when}</span> {title}
        </p>
        <p className="text-ink-soft text-sm">
          {t("screens.review.onVersion", { claims: claimWords(showtime), version: kept })}
        </p>
        {stuck && <p className="mt-1 text-sm text-warn">{t("screens.review.cannotMove", { why: stuck })}</p>}
        {renamed && !stuck && <p className="mt-1 text-sm">{renamed}</p>}
      </div>
      <fieldset disabled={stuck !== null} className="flex gap-4 self-start text-sm disabled:opacity-60">
        <legend className="sr-only">{t("screens.review.showtime", { title, when })}</legend>
        <label className="flex min-h-6 items-center gap-2">
          <input
            type="radio"
            name={`showtime-${id}`}
            className="size-5"
            checked={!isMoving}
            onChange={() => onChoose(false)}
          />
          {t("screens.review.keepVersion", { version: kept })}
        </label>
        <label className="flex min-h-6 items-center gap-2">
          <input
            type="radio"
            name={`showtime-${id}`}
            className="size-5"
            checked={isMoving}
            onChange={() => onChoose(true)}
          />
          {t("screens.review.moveTo", { version: formatNumber(version) })}
        </label>
      </fieldset>
    </li>
  );
}
