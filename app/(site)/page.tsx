import type { Metadata } from "next";
import { pageMetadata } from "@/app/_page-metadata";
import { ShowingPage } from "./_components/showing-page";

const HOUSE = {
  title: "Matinee",
  description: "What is on, where and when, and the very seats you want.",
};

export const metadata: Metadata = {
  ...pageMetadata({ ...HOUSE, path: "/" }),
  // the house is called by its name alone
  title: { absolute: HOUSE.title },
};
export const revalidate = 30;

export default function HomePage() {
  return <ShowingPage choice={{ day: "today", theater: null, genre: null, view: "movie", page: 1 }} />;
}
