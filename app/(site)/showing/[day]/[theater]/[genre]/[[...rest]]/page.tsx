import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { withErrorHtml } from "@/app/_components/with-error-html";
import { pageMetadata } from "@/app/_page-metadata";
import { dayTitle } from "@/app/(site)/_components/showing-heading";
import { ShowingPage } from "@/app/(site)/_components/showing-page";
import { readShowingPath, type ShowingParams, showingPath } from "@/app/(site)/_components/showing-path";

type Props = { params: Promise<ShowingParams> };

/** Of the first page, which the house is called by. */
const HOUSE = {
  title: "Matinee",
  description: "What is on, where and when, and the very seats you want.",
};

export const revalidate = 30;
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const choice = readShowingPath(await params);
  if (!choice || !isDay(choice.day)) return { title: "Not found" };
  const path = showingPath(choice);
  // the house is called by its name alone
  if (path === "/") return { ...pageMetadata({ ...HOUSE, path }), title: { absolute: HOUSE.title } };
  return pageMetadata({ ...HOUSE, title: `Now showing: ${dayTitle(choice.day)}`, path });
}

/** `lib/plain-addresses.ts` leads here from `/`. */
export default withErrorHtml(async function ShowingRoute({ params }: Props) {
  const choice = readShowingPath(await params);
  if (!choice) notFound();
  return ShowingPage({ choice });
});

const isDay = (day: string) =>
  day === "today" || (/^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)));
