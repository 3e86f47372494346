import type { Metadata } from "next";
import { cache } from "react";
import { withMessages } from "@/app/_components/with-messages";
import { rowId } from "@/app/_http/row-id";
import { PageTitle } from "@/components/ui/page-title";
import { notTheirs, requireManager } from "@/lib/accounts/sessions/viewer";
import { getMovieRecord } from "@/lib/catalogue/get-movie-record";
import { listGenreRows } from "@/lib/catalogue/list-genre-rows";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { MovieForm } from "../_components/movie-form";
import { BackAndStatus } from "./_components/back-and-status";
import { MovieActions } from "./_components/movie-actions";
import { MovieNotices } from "./_components/movie-notices";
import { MovieSheet } from "./_components/movie-sheet";
import { PosterSection } from "./_components/poster-section";
import { editMovieAction } from "./actions";

const readMovie = cache(async (id: string) => {
  await requireManager();
  const movieId = rowId.safeParse(id);
  return (movieId.success && (await getMovieRecord(database(), movieId.data))) || notTheirs();
});

export async function generateMetadata({
  params,
}: PageProps<"/localized/[language]/admin/movies/[id]">): Promise<Metadata> {
  return { title: (await readMovie((await params).id)).title };
}

export default withMessages("app/localized/[language]/admin/movies/[id]/page.tsx", MoviePage);

async function MoviePage({ params, searchParams }: PageProps<"/localized/[language]/admin/movies/[id]">) {
  const { isAdmin } = await requireManager();
  const { poster, ...movie } = await readMovie((await params).id);
  const genres = await listGenreRows(database());
  const back = <BackAndStatus status={movie.status} />;
  if (!isAdmin) return <MovieSheet movie={movie} poster={poster} genres={genres} eyebrow={back} />;
  const { made } = await searchParams;
  return (
    <>
      <PageTitle eyebrow={back} action={<MovieActions movie={movie} />}>
        {movie.title}
      </PageTitle>
      <MovieNotices made={made} movie={movie} />
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[16rem_minmax(0,1fr)]">
        <PosterSection key={poster?.id} movieId={movie.id} title={movie.title} poster={poster} />
        <section aria-label={t("movies.movie.details")}>
          {/* filled anew when it goes to the archive or comes back */}
          <MovieForm
            key={String(movie.status === "archived")}
            action={editMovieAction}
            genres={genres}
            send={t("movies.form.save")}
            movie={movie}
          />
        </section>
      </div>
    </>
  );
}
