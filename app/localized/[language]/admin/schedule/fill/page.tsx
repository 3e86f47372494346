import type { Metadata } from "next";
import { withMessages } from "@/app/_components/with-messages";
import { readScheduleView } from "@/app/localized/[language]/admin/schedule/_schedule-view";
import { PageTitle } from "@/components/ui/page-title";
import { SHOWTIME_FORMATS } from "@/db/schema/scheduling";
import { notTheirs, requireManager } from "@/lib/accounts/sessions/viewer";
import { listChoices } from "@/lib/catalogue/list-choices";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { getScheduleDay } from "@/lib/programme/get-schedule-day";
import { listWeeks } from "@/lib/programme/list-captions-gaps";
import { gapsWith } from "@/lib/programme/preview-plan";
import { clockOf } from "@/lib/venues/theater";
import { formatFullDay } from "@/lib/zoned-time";
import { asQuery, lastOf } from "../_accepted";
import { asBlock, emptyBlock } from "../_components/as-block";
import { CaptionsNotice } from "../_components/captions-notice";
import { DayPicker, ScheduleTabs } from "../_components/schedule-head";
import { AskForm } from "./_components/ask-form";
import { ProposalBoard } from "./_components/proposal-board";
import { propose, readAskedDay } from "./_proposal";

export const generateMetadata = (): Metadata => ({ title: t("schedule.fill.title") });

export default withMessages("app/localized/[language]/admin/schedule/fill/page.tsx", FillPage);

async function FillPage({ searchParams }: PageProps<"/localized/[language]/admin/schedule/fill">) {
  const staff = await requireManager();
  const params = await searchParams;
  const { stages, stage, day: name, now } = await readScheduleView(staff, params);
  if (!stage) return notTheirs();
  const asked = readAskedDay(params);
  const its = { theaterId: stage.id, rule: stage.captionsRule, clock: stage, staff };
  const movieIds = asked ? asked.weights.map(([id]) => id) : [];
  const [day, movies, standing] = await Promise.all([
    getScheduleDay(database(), { theaterId: stage.id, clock: stage, day: name, staff, now }),
    listChoices(database(), ""),
    asked ? listWeeks(database(), { ...its, from: name, until: name, movieIds }) : [],
  ]);
  if (!day) return notTheirs();
  const { theater, screens, showtimes } = day;
  const filled = asked ? propose(day, movies, asked, now) : null;
  const titleOf = (movieId: number) => movies.find(({ id }) => id === movieId)?.title ?? "";
  const weeks = gapsWith(
    (filled ?? []).map((it) => ({ ...it, title: titleOf(it.movieId), accessibility: "" })),
    standing,
    its,
  );
  const said = (field: string, otherwise: string) => lastOf(params[field]) ?? otherwise;
  return (
    <>
      <PageTitle
        eyebrow={t("schedule.fill.which", {
          theater: theater.name,
          day: formatFullDay(Date.parse(`${name}T12:00:00Z`), "UTC"),
        })}
        lead={t("schedule.fill.lead")}
      >
        {t("schedule.fill.title")}
      </PageTitle>
      <ScheduleTabs here="/admin/schedule/fill" at={{ theater: theater.id, day: name }} />
      <DayPicker path="/admin/schedule/fill" at={{ theater: theater.id, day: name }} theaters={stages} />
      <AskForm
        day={day}
        movies={movies}
        formats={SHOWTIME_FORMATS}
        said={{
          opens: said("opens", clockOf(theater.opensMinute)),
          closes: said("closes", clockOf(theater.closesMinute)),
          prime: said("prime", "19:30"),
          stagger: said("stagger", "10"),
          priceCardId: said("priceCardId", ""),
          format: said("format", "2D"),
        }}
        screens={new Set(asked?.screens ?? screens.map(({ id }) => id))}
        weights={new Map(asked?.weights)}
      />
      {params.opens !== undefined && !asked && (
        <p role="alert" className="mt-6 text-danger">
          {t("schedule.fill.chooseMore")}
        </p>
      )}
      {asked && filled && (
        <section aria-labelledby="proposal" className="mt-12">
          <h2 id="proposal" className="mb-1 font-display text-xl">
            {t("schedule.fill.proposal")}
          </h2>
          <p className="mb-4 text-ink-soft">{t("schedule.fill.proposed", { showtimes: filled.length })}</p>
          <CaptionsNotice weeks={weeks} theaterId={theater.id} isAhead />
          <ProposalBoard
            key={asQuery(params)}
            theater={theater}
            day={{ day: name, from: day.from, until: day.until }}
            screens={screens}
            standing={showtimes.flatMap((it) => (it.state === "cancelled" ? [] : [asBlock(it, it.state)]))}
            proposed={filled.map((it, i) => ({
              ...emptyBlock,
              ...it,
              key: `new-${i}`,
              title: titleOf(it.movieId),
            }))}
            open={{ from: day.opensAt, until: day.closesAt }}
            now={now}
            priceCardId={asked.priceCardId}
            format={asked.format}
          />
        </section>
      )}
    </>
  );
}
