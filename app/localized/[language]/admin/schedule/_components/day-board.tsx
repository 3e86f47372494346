"use client";
import { useState } from "react";
import type { MovieChoice } from "@/lib/catalogue/movie-choice";
import { MINUTE_MS } from "@/lib/clock-units";
import { t } from "@/lib/i18n/t";
import type { ScheduleDay } from "@/lib/programme/get-schedule-day";
import { asBlock, emptyBlock } from "./as-block";
import { Board } from "./board";
import { type Block, spanOf } from "./board-scale";
import { DayList } from "./day-list";
import { Inspector, Panel } from "./inspector";
import { MovieStrip, movieKey } from "./movie-strip";
import { SpotForm } from "./spot-form";
import { useDayBoard } from "./use-day-board";

type DayBoardProps = { day: ScheduleDay; movies: MovieChoice[]; now: number };

export function DayBoard({ day: { theater, ...day }, movies, now }: DayBoardProps) {
  const { timeZone, trailersMinutes, cleaningMinutes } = theater;
  const { screens, opensAt, closesAt, showtimes } = day;
  const [selected, setSelected] = useState<string | null>(null);
  const board = useDayBoard({
    theaterId: theater.id,
    timeZone,
    blocks: showtimes.flatMap((it) => (it.state === "cancelled" ? [] : [asBlock(it, it.state)])),
    nameOf: (id) => screens.find((screen) => screen.id === id)?.name ?? "",
  });

  const listed = (id: string): Block | undefined => {
    const movie = movies.find((it) => movieKey(it.id) === id);
    if (!movie?.durationMinutes) return undefined;
    const endsAt = (trailersMinutes + movie.durationMinutes) * MINUTE_MS;
    const length = { startsAt: 0, endsAt, occupiedUntil: endsAt + cleaningMinutes * MINUTE_MS };
    return { ...emptyBlock, ...length, key: id, movieId: movie.id, title: movie.title };
  };
  const ofDay = board.shown.filter(({ startsAt }) => day.from <= startsAt);
  const span = spanOf([{ startsAt: opensAt, occupiedUntil: closesAt }, ...ofDay]);
  const block = board.shown.find(({ key }) => key === selected);
  const movie = movies.find(({ id }) => movieKey(id) === selected);
  const close = () => setSelected(null);

  return (
    <>
      <Board
        label={t("schedule.board.label", { theater: theater.name })}
        screens={screens}
        blocks={board.shown.filter(({ occupiedUntil }) => occupiedUntil > span.from)}
        span={span}
        open={{ from: opensAt, until: closesAt }}
        timeZone={timeZone}
        now={now}
        selected={selected}
        onSelect={setSelected}
        onDrop={board.drop}
        blockOfListed={listed}
        isFixed={({ startsAt, isSaving }) => startsAt <= now || isSaving === true}
      >
        <MovieStrip movies={movies} selected={selected} onSelect={setSelected} />
      </Board>
      {block && (
        <Inspector
          block={block}
          screens={screens}
          bounds={day}
          timeZone={timeZone}
          now={now}
          onClose={close}
          {...board}
        />
      )}
      {movie && (
        <Panel title={t("schedule.panel.place", { movie: movie.title })} onClose={close}>
          <SpotForm
            key={movie.id}
            screens={screens}
            initial={{ screenId: screens[0]?.id, day: day.day, time: "" }}
            button={t("schedule.panel.placeAsDraft")}
            onSend={(to) => board.place({ movieId: movie.id, title: movie.title }, to)}
          />
        </Panel>
      )}
      <DayList
        showtimes={showtimes.filter(({ startsAt }) => day.from <= startsAt && startsAt < day.until)}
        screens={screens}
        day={day.day}
        timeZone={timeZone}
        now={now}
        onPublish={(ids) => board.publish(ids, true)}
      />
    </>
  );
}
