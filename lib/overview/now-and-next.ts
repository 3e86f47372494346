type Playing = {
  screenId: number;
  startsAt: number;
  endsAt: number;
  state: "draft" | "on-sale" | "cancelled";
};

export type Stage<Showtime> = {
  /** The screen's. */
  id: number;
  name: string;
  playing: Showtime | null;
  next: Showtime | null;
};

/** What plays on each screen at this moment, and what comes next there: only what is on sale. */
export const stagesOf = <Showtime extends Playing>(
  screens: { id: number; name: string }[],
  showtimes: Showtime[],
  now: number,
): Stage<Showtime>[] =>
  screens.map(({ id, name }) => {
    const here = showtimes
      .filter(({ screenId, state }) => screenId === id && state === "on-sale")
      .sort((a, b) => a.startsAt - b.startsAt);
    return {
      id,
      name,
      playing: here.find(({ startsAt, endsAt }) => startsAt <= now && now < endsAt) ?? null,
      next: here.find(({ startsAt }) => startsAt > now) ?? null,
    };
  });
