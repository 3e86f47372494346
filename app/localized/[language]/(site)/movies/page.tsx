import type { Metadata } from "next";
import { withMessages } from "@/app/_components/with-messages";
import { MoviesList } from "./_components/movies-list";
import { moviesMetadata } from "./_components/movies-metadata";
import { moviesQuery } from "./_components/movies-path";

type Props = PageProps<"/localized/[language]/movies">;

export const generateMetadata = async ({ searchParams }: Props): Promise<Metadata> =>
  moviesMetadata(moviesQuery.parse(await searchParams));

/** For what is asked for in letters that `plain/` does not take: everything else is kept there. */
export default withMessages("app/localized/[language]/(site)/movies/page.tsx", MoviesPage);

async function MoviesPage({ searchParams }: Props) {
  return <MoviesList asked={moviesQuery.parse(await searchParams)} />;
}
