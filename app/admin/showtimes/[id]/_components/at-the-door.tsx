import { DoubleNotice } from "@/app/admin/_door/double-notice";
import type { Steward } from "@/lib/accounts/steward";
import { database } from "@/lib/database";
import { getDoorState } from "@/lib/door/get-door-state";

type Props = { steward: Steward; showtimeId: number; timeZone: string };

/** How many are in, and whatever went wrong there. */
export async function AtTheDoor({ steward, showtimeId, timeZone }: Props) {
  const state = await getDoorState(database(), { steward, showtimeId });
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
