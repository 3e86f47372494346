import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { withErrorHtml } from "@/app/_components/with-error-html";
import { withMessages } from "@/app/_components/with-messages";
import { pageMetadata } from "@/app/_page-metadata";
import { dayTitle } from "@/app/localized/[language]/(site)/_components/showing-heading";
import { ShowingPage } from "@/app/localized/[language]/(site)/_components/showing-page";
import {
  readShowingPath,
  type ShowingParams,
  showingPath,
} from "@/app/localized/[language]/(site)/_components/showing-path";
import { t } from "@/lib/i18n/t";

type Props = { params: Promise<ShowingParams> };

/** Of the first page, which the house is called by. */
const HOUSE = "Matinee";

export const revalidate = 30;
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const choice = readShowingPath(await params);
  if (!choice || !isDay(choice.day)) return { title: t("common.notFound") };
  const path = showingPath(choice);
  const description = t("common.description");
  // the house is called by its name alone
  if (path === "/")
    return { ...pageMetadata({ title: HOUSE, description, path }), title: { absolute: HOUSE } };
  return pageMetadata({ title: t("browse.showing.title", { day: dayTitle(choice.day) }), description, path });
}

/** `lib/plain-addresses.ts` leads here from `/`. */
export default withMessages(
  "app/localized/[language]/(site)/showing/[day]/[theater]/[genre]/[[...rest]]/page.tsx",
  withErrorHtml(async function ShowingRoute({ params }: Props) {
    const choice = readShowingPath(await params);
    if (!choice) notFound();
    return ShowingPage({ choice });
  }),
);

const isDay = (day: string) =>
  day === "today" || (/^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)));
