import { ShowingPage } from "./_components/showing-page";

export const revalidate = 30;

export default function HomePage() {
  return <ShowingPage choice={{ day: "today", theater: null, genre: null, view: "movie", page: 1 }} />;
}
