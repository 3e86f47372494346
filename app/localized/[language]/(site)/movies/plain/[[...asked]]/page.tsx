import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { tagPage } from "@/app/_cache";
import { withErrorHtml } from "@/app/_components/with-error-html";
import { withMessages } from "@/app/_components/with-messages";
import { t } from "@/lib/i18n/t";
import { MoviesList } from "../../_components/movies-list";
import { moviesMetadata } from "../../_components/movies-metadata";
import { moviesQuery } from "../../_components/movies-path";

type Props = { params: Promise<{ asked?: string[] }> };

export const revalidate = 30;
export const generateStaticParams = () => [];

/** What the path asks for; null for one that nothing leads to. */
async function readAsked({ params }: Props) {
  const parts = (await params).asked ?? [];
  if (parts.length % 2 === 1) return null;
  const asked = Object.fromEntries(
    parts.flatMap((name, at) => (at % 2 === 0 ? [[name, decodeURIComponent(parts[at + 1] ?? "")]] : [])),
  );
  return moviesQuery.parse(asked);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const asked = await readAsked(props);
  return asked ? moviesMetadata(asked) : { title: t("common.notFound") };
}

/** The list as most ask for it, made once for all of them: `lib/plain-addresses.ts` leads here from `/movies`. */
export default withMessages(
  "app/localized/[language]/(site)/movies/plain/[[...asked]]/page.tsx",
  withErrorHtml(async function PlainMoviesPage(props: Props) {
    await tagPage("movies");
    return MoviesList({ asked: (await readAsked(props)) ?? notFound() });
  }),
);
