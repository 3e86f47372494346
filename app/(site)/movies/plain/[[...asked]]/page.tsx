import { notFound } from "next/navigation";
import { tagPage } from "@/app/_cache";
import { withErrorHtml } from "@/app/_components/with-error-html";
import { MoviesList } from "../../_components/movies-list";
import { moviesQuery } from "../../_components/movies-path";
import { metadata as listed } from "../../page";

type Props = { params: Promise<{ asked?: string[] }> };

export const metadata = listed;
export const revalidate = 30;
export const generateStaticParams = () => [];

/** The list as most ask for it, made once for all of them: `lib/plain-addresses.ts` leads here from `/movies`. */
export default withErrorHtml(async function PlainMoviesPage({ params }: Props) {
  await tagPage("movies");
  const parts = (await params).asked ?? [];
  if (parts.length % 2 === 1) notFound();
  const asked = Object.fromEntries(
    parts.flatMap((name, at) => (at % 2 === 0 ? [[name, decodeURIComponent(parts[at + 1] ?? "")]] : [])),
  );
  return MoviesList({ asked: moviesQuery.parse(asked) });
});
