import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import { requireUser } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { listWatched } from "@/lib/watching/list-watched";
import { MOST_WATCHED } from "@/lib/watching/watch-movie";
import { WatchedRow } from "./_components/watched-row";

export const metadata: Metadata = { title: "Your watch list" };

export default async function WatchListPage() {
  const { id: userId } = await requireUser("/account/watch-list");
  const movies = await listWatched(database(), { userId, now: await currentTime(), limit: MOST_WATCHED });
  return (
    <>
      <PageTitle lead="What you have marked, and what you want to be told of.">Your watch list</PageTitle>
      {movies.length === 0 ? (
        <Empty
          title="Nothing is marked yet."
          action={<ButtonLink href="/coming-soon">See what is coming soon</ButtonLink>}
        >
          On the page of a movie, “Watch list” puts it here.
        </Empty>
      ) : (
        <ul>
          {movies.map((movie) => (
            <WatchedRow key={movie.id} movie={movie} />
          ))}
        </ul>
      )}
    </>
  );
}
