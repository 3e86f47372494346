import { Clock } from "lucide-react";
import { BoxOffice, BoxOfficeFact } from "@/app/localized/[language]/(site)/_components/box-office";
import { t } from "@/lib/i18n/t";
import type { Theater } from "@/lib/venues/theater-columns";
import { formatZone } from "@/lib/zoned-time";

export function TheaterHero({ theater, now }: { theater: Theater; now: number }) {
  const { name, city, description, timeZone } = theater;
  return (
    <header>
      <p className="text-ink-soft">{city}</p>
      <h1 className="font-display font-medium text-3xl">{name}</h1>
      <p className="mt-4 mb-4 max-w-measure">{description}</p>
      <BoxOffice theater={theater}>
        <BoxOfficeFact Icon={Clock}>
          {t("browse.theater.times", { city, zone: formatZone(now, timeZone) })}
        </BoxOfficeFact>
      </BoxOffice>
    </header>
  );
}
