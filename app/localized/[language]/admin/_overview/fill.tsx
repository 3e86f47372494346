import { rich } from "@/components/rich";
/** How full a showtime is, in numbers and as a line. */
export function Fill({ sold, capacity }: { sold: number; capacity: number }) {
  return (
    <span className="block whitespace-nowrap text-end">
      {rich("admin.day.fill", {
        ...{ sold, capacity },
        all: (words) => <span className="text-ink-soft">{words}</span>,
      })}
      <span aria-hidden="true" className="mt-1 block h-1 w-full min-w-20 rounded-sm bg-sunk">
        <span
          className="block h-full rounded-sm bg-ink"
          style={{ width: `${capacity ? (100 * sold) / capacity : 0}%` }}
        />
      </span>
    </span>
  );
}
