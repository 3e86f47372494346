import { DoubleNotice } from "@/app/admin/_door/double-notice";
import type { DoorState } from "@/lib/door/get-door-state";

type Props = { state: DoorState | null; showtimeId: number; timeZone: string };

/** How many are in, and whatever went wrong there. */
export function AtTheDoor({ state, showtimeId, timeZone }: Props) {
  if (!state || (state.admitted === 0 && state.doubles.length === 0)) return null;
  return (
    <div className="mt-6 grid gap-3">
      <p>
        <strong className="font-semibold">{state.admitted}</strong> of {state.sold} in.{" "}
        {/* a whole new page, for what only the scanner's page may load */}
        <a href={`/admin/door/${showtimeId}`} className="link">
          To the door
        </a>
      </p>
      {state.doubles.map((double) => (
        <DoubleNotice key={double.id} double={double} timeZone={timeZone} />
      ))}
    </div>
  );
}
