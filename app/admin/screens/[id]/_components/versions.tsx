import Link from "next/link";
import { type Column, DataTable } from "@/app/admin/_lists/data-table";
import { formatNumber } from "@/lib/formatters";
import type { LayoutVersion } from "@/lib/layouts/list-layout-versions";
import type { SeatType } from "@/lib/layouts/seat-type";
import type { ScreenShowtime } from "@/lib/rooms/list-screen-showtimes";
import { SEAT_TYPE_NAMES } from "@/lib/words/seat-type";
import { formatShortDay, formatTime } from "@/lib/zoned-time";

type Props = {
  screenId: number;
  versions: LayoutVersion[];
  timeZone: string;
  showtimes: ScreenShowtime[];
};

const sum = ({ counts }: LayoutVersion) => Object.values(counts).reduce((total, count) => total + count, 0);

/** "300 standard, 60 premium" */
const typeWords = ({ counts }: LayoutVersion): string =>
  (Object.keys(SEAT_TYPE_NAMES) as SeatType[])
    .flatMap((type) => (counts[type] ? `${counts[type]} ${SEAT_TYPE_NAMES[type].toLowerCase()}` : []))
    .join(", ");

/** Every version of a screen's layout, newest first. */
export function Versions({ screenId, versions, showtimes, timeZone }: Props) {
  const playing = Map.groupBy(showtimes, ({ version }) => version);
  const newest = versions[0]?.version;
  const columns: Column<LayoutVersion>[] = [
    {
      title: "Version",
      isHead: true,
      cell: (layout) => (
        <>
          <span className="font-semibold">{layout.version}</span>
          {layout.version === newest && <span className="text-ink-soft">, newest</span>}
          <span className="block text-ink-soft text-sm sm:hidden">
            {formatShortDay(layout.createdAt, timeZone)}, {formatTime(layout.createdAt, timeZone)}
          </span>
        </>
      ),
    },
    {
      title: "Saved",
      from: "sm",
      cell: ({ createdAt }) => `${formatShortDay(createdAt, timeZone)}, ${formatTime(createdAt, timeZone)}`,
    },
    { title: "By type", from: "md", cell: typeWords },
    { title: "Seats", isNumber: true, cell: (layout) => formatNumber(sum(layout)) },
    { title: "To come", isNumber: true, cell: ({ version }) => playing.get(version)?.length ?? "" },
    {
      title: <span className="sr-only">What to do</span>,
      cell: ({ version }) => (
        <span className="flex flex-wrap justify-end gap-x-4">
          <a
            href={`/admin/screens/${screenId}/plan?version=${version}`}
            download
            className="link inline-flex min-h-6"
          >
            Export<span className="sr-only"> version {version}</span>
          </a>
          {version !== newest && (
            <Link
              href={`/admin/screens/${screenId}/layout?from=${version}`}
              prefetch={false}
              className="link inline-flex min-h-6"
            >
              Use again<span className="sr-only"> version {version}</span>
            </Link>
          )}
        </span>
      ),
    },
  ];
  return (
    <section aria-labelledby="versions">
      <h2 id="versions" className="mb-2 font-display text-xl">
        Versions
      </h2>
      <DataTable caption="Versions of the layout" columns={columns} rows={versions} keyOf={({ id }) => id} />
    </section>
  );
}
