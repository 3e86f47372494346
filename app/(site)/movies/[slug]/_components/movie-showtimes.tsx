import { dayWords } from "@/app/(site)/_components/day-words";
import { FillMeter } from "@/app/(site)/_components/fill-meter";
import { ProgrammeLines } from "@/app/(site)/_components/programme-lines";
import { groupByDay, groupByLine } from "@/lib/scheduling/programme";
import type { ListedShowtime } from "@/lib/scheduling/queries";

type MovieShowtimesProps = {
  title: string;
  showtimes: ListedShowtime[];
  theaters: Map<number, string>;
  /** The calendar day from which "today" is told. */
  today: string;
};

const OPEN_DAYS = 4;

/** The next days at a glance, the later ones folded away. */
export function MovieShowtimes({ title, showtimes, theaters, today }: MovieShowtimesProps) {
  const days = groupByDay(showtimes);
  const section = ([day, listed]: (typeof days)[number]) => (
    <section key={day} className="grid gap-x-12 gap-y-4 border-line border-t py-6 lg:grid-cols-[13rem_1fr]">
      <h3 className="font-display font-medium text-lg">{dayWords(day, today)}</h3>
      <ProgrammeLines lines={groupByLine(listed)} title={title} theaters={theaters} />
    </section>
  );
  const later = days.slice(OPEN_DAYS);
  return (
    <>
      {days.slice(0, OPEN_DAYS).map(section)}
      {later.length > 0 && (
        <details className="border-line border-t">
          <summary className="link inline-flex min-h-14 items-center font-semibold">
            {later.length === 1 ? "One more day" : `${later.length} more days`}
          </summary>
          {later.map(section)}
        </details>
      )}
      <FillMeter showtimes={showtimes.map(({ id }) => id)} />
    </>
  );
}
