import { pageMetadata } from "@/app/_page-metadata";
import { PageTitle } from "@/components/ui/page-title";
import { AllOperations } from "./_components/all-operations";
import { ReferenceIndex } from "./_components/reference-index";
import { StartHere } from "./_components/start-here";
import { readReference } from "./_reference";

export const metadata = pageMetadata({
  title: "Developers",
  description: "The API: movies, showtimes, seats, bookings and the door, for other programs.",
  path: "/developers",
});

/** The first page of the reference of the API, made when the site is built. */
export default function DevelopersPage() {
  const { tags } = readReference();
  return (
    <>
      <PageTitle lead="Other programs ask for what these pages show, and do what people do here: a kiosk, a listings site, a scanner at the door.">
        Developers
      </PageTitle>
      <div className="grid gap-x-12 lg:grid-cols-[14rem_minmax(0,1fr)]">
        <ReferenceIndex />
        <div className="min-w-0">
          <StartHere />
          <AllOperations tags={tags} />
        </div>
      </div>
    </>
  );
}
