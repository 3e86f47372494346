"use client";
import { lazy, Suspense, useCallback, useState } from "react";
import { t } from "@/lib/i18n/t";
import { SeatPicker, type SeatPickerProps } from "./seat-picker";

/** Most showtimes have none. */
const WaitingRoom = lazy(() => import("./waiting-room"));

type Props = SeatPickerProps & {
  /** Null: everybody may choose, unless the server says that they may not. */
  roomOpensAt: number | null;
  timeZone: string;
};

/** The seat map, behind the waiting room where the showtime has one, or is given one while the page is open. */
export function SeatsOrRoom({ roomOpensAt, timeZone, ...picker }: Props) {
  const [isTold, setIsTold] = useState(false);
  const onNotAdmitted = useCallback(() => setIsTold(true), []);
  if (roomOpensAt === null && !isTold) return <SeatPicker {...picker} onNotAdmitted={onNotAdmitted} />;
  return (
    <Suspense
      fallback={
        <p className="noscript:hidden min-h-96 border-line border-y py-12 font-display text-xl">
          {t("seatMap.room.loading")}
        </p>
      }
    >
      <WaitingRoom showtimeId={picker.showtimeId} timeZone={timeZone}>
        {(room) => <SeatPicker {...picker} {...room} />}
      </WaitingRoom>
    </Suspense>
  );
}
