import { Notice } from "@/components/ui/notice";

/** What a save has done; the address says how many showtimes went along. */
export function CardSaved({ saved }: { saved: string | string[] | undefined }) {
  if (typeof saved !== "string" || !/^\d{1,6}$/.test(saved)) return null;
  const showtimes = Number(saved);
  return (
    <div className="mb-6">
      <Notice tone="ok" title="The price card is saved">
        {showtimes === 0
          ? "No showtime is sold by it yet."
          : `${showtimes === 1 ? "One showtime" : `${showtimes} showtimes`} to come ${showtimes === 1 ? "is" : "are"} sold by it from now on.`}{" "}
        Seats that are held or sold keep their price.
      </Notice>
    </div>
  );
}
