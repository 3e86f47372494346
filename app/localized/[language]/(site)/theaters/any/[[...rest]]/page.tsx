import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { tagPage } from "@/app/_cache";
import { withErrorHtml } from "@/app/_components/with-error-html";
import { pageMetadata } from "@/app/_page-metadata";
import { BoxOffice } from "@/app/localized/[language]/(site)/_components/box-office";
import { Link } from "@/components/link";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import { t } from "@/lib/i18n/t";
import { catalogueDatabase } from "@/lib/stale-reads";
import { listTheaters } from "@/lib/venues/list-theaters";

export const generateMetadata = (): Metadata =>
  pageMetadata({
    title: t("browse.theaters.title"),
    description: t("browse.theaters.description"),
    path: "/theaters",
  });
export const revalidate = 30;
export const generateStaticParams = () => [];

/** No theater is called "any": `lib/plain-addresses.ts` leads here from `/theaters`. */
export default withErrorHtml(async function TheatersPage({
  params,
}: {
  params: Promise<{ rest?: string[] }>;
}) {
  await tagPage("theaters");
  if ((await params).rest) notFound();
  const theaters = await listTheaters(catalogueDatabase());
  return (
    <>
      <PageTitle>{t("browse.theaters.title")}</PageTitle>
      {theaters.length === 0 && (
        <Empty title={t("browse.theaters.empty")}>{t("browse.theaters.emptyWords")}</Empty>
      )}
      <ul>
        {theaters.map(({ slug, name, city, description, ...theater }) => (
          <li
            key={slug}
            className="grid gap-x-12 gap-y-4 border-line border-t py-8 sm:py-12 lg:grid-cols-[1fr_1fr]"
          >
            <div>
              <p className="text-ink-soft">{city}</p>
              <h2 className="font-display font-medium text-3xl">
                <Link href={`/theaters/${slug}`} className="hover:text-accent">
                  {name}
                </Link>
              </h2>
            </div>
            <div className="flex max-w-measure flex-col gap-3 lg:pt-6">
              <p>{description}</p>
              <BoxOffice theater={theater} />
              <p className="flex flex-wrap gap-x-6">
                <Link href={`/theaters/${slug}`} className="link inline-flex min-h-11 items-center">
                  {t("browse.theaters.more")}
                </Link>
                <Link href={`/showing/today/${slug}/any`} className="link inline-flex min-h-11 items-center">
                  {t("browse.theaters.today", { theater: name })}
                </Link>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
});
