import { Clock, MapPin } from "lucide-react";
import type { Theater } from "@/lib/venues/queries";
import { formatZone } from "@/lib/zoned-time";

export function TheaterHero({ theater, now }: { theater: Theater; now: number }) {
  const { name, city, address, description, timeZone } = theater;
  return (
    <header>
      <p className="text-ink-soft">{city}</p>
      <h1 className="font-display font-medium text-3xl">{name}</h1>
      <p className="mt-4 max-w-measure">{description}</p>
      <ul className="mt-4 flex flex-wrap gap-x-8 gap-y-1 text-ink-soft">
        <li className="flex items-center gap-2">
          <MapPin aria-hidden="true" className="size-4 shrink-0" strokeWidth={1.75} />
          {address}
        </li>
        <li className="flex items-center gap-2">
          <Clock aria-hidden="true" className="size-4 shrink-0" strokeWidth={1.75} />
          Times are {city} time ({formatZone(now, timeZone)})
        </li>
      </ul>
    </header>
  );
}
