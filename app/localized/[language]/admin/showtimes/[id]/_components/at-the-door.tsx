import { DoubleNotice } from "@/app/localized/[language]/admin/_door/double-notice";
import { rich } from "@/components/rich";
import type { DoorState } from "@/lib/door/get-door-state";
import { t } from "@/lib/i18n/t";
import { localPath } from "@/lib/local-path";

type Props = { state: DoorState | null; showtimeId: number; timeZone: string };

/** How many are in, and whatever went wrong there. */
export function AtTheDoor({ state, showtimeId, timeZone }: Props) {
  if (!state || (state.admitted === 0 && state.doubles.length === 0)) return null;
  return (
    <div className="mt-6 grid gap-3">
      <p>
        {rich("showtimes.door.admitted", {
          admitted: state.admitted,
          sold: state.sold,
          strong: (text) => <strong className="font-semibold">{text}</strong>,
        })}{" "}
        {/* a whole new page, for what only the scanner's page may load */}
        <a href={localPath(`/admin/door/${showtimeId}`)} className="link">
          {t("showtimes.door.toTheDoor")}
        </a>
      </p>
      {state.doubles.map((double) => (
        <DoubleNotice key={double.id} double={double} timeZone={timeZone} />
      ))}
    </div>
  );
}
