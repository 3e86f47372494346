import type { ReactNode } from "react";
import { Link } from "@/components/link";
import { rich } from "@/components/rich";
import { Notice } from "@/components/ui/notice";
import { t } from "@/lib/i18n/t";
import type { CaptionsGap, WeekOfGaps } from "@/lib/scheduling/captions-rule";
import { formatDay } from "@/lib/zoned-time";

type Props = {
  weeks: readonly WeekOfGaps[];
  theaterId: number;
  /** It would be so with what is only planned. */
  isAhead?: boolean;
};

/** A plan may reach over a year: the first of its weeks are told. */
const MOST_TOLD = 4;

/** Where weeks do not keep the theater's rule of captions, movie by movie. */
export function CaptionsNotice({ weeks, theaterId, isAhead = false }: Props) {
  const [first, ...others] = weeks;
  if (!first) return null;
  const untold = weeks.length - MOST_TOLD;
  return (
    <div className="mb-6">
      <Notice tone="warn" title={titleOf(weeks, isAhead)}>
        {weeks.slice(0, MOST_TOLD).map(({ monday, gaps }) => (
          <div key={monday}>
            {others.length > 0 && (
              <p className="mt-2">{t("schedule.captions.from", { day: dayWords(monday) })}</p>
            )}
            <Gaps gaps={gaps} />
          </div>
        ))}
        {untold > 0 && <p className="mt-2">{t("schedule.captions.more", { weeks: untold })}</p>}
        <p className="mt-1 text-ink-soft text-sm">
          {t(isAhead ? "schedule.captions.allCounts" : "schedule.captions.draftsCount")}{" "}
          <Link href={`/admin/theaters/${theaterId}#captions`} prefetch={false} className="link">
            {t("schedule.captions.rule")}
          </Link>
        </p>
      </Notice>
    </div>
  );
}

const dayWords = (day: string): string => formatDay(Date.parse(`${day}T12:00:00Z`), "UTC");

function titleOf(weeks: readonly WeekOfGaps[], isAhead: boolean): string {
  const [first, ...others] = weeks;
  if (!first || others.length > 0)
    return t(isAhead ? "schedule.captions.missingInWeeksAhead" : "schedule.captions.missingInWeeks", {
      weeks: weeks.length,
    });
  const day = dayWords(first.monday);
  return t(isAhead ? "schedule.captions.missingAhead" : "schedule.captions.missing", { day });
}

function Gaps({ gaps }: { gaps: readonly CaptionsGap[] }) {
  return (
    <ul>
      {gaps.map((gap) => (
        <li key={gap.movieId}>{gapWords(gap)}</li>
      ))}
    </ul>
  );
}

function gapWords({ title, ...gap }: CaptionsGap): ReactNode {
  const said = { ...gap, title, movie: (name: ReactNode) => <bdi className="font-semibold">{name}</bdi> };
  if (gap.atPeak >= gap.neededAtPeak) return rich("schedule.captions.gap", said);
  return rich(gap.captioned < gap.needed ? "schedule.captions.gapBoth" : "schedule.captions.gapAtPeak", said);
}
