import { ButtonLink } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";

/** What stands where an address leads to nothing, inside the frame of the page it was asked on. */
export default function NothingHere() {
  return (
    <>
      <PageTitle
        eyebrow="404"
        lead="The address may be old or mistyped, or what stood here has finished its run. These doors are open:"
      >
        Nothing plays here
      </PageTitle>
      <ul className="flex flex-wrap gap-3">
        <li>
          <ButtonLink href="/">Now showing</ButtonLink>
        </li>
        <li>
          <ButtonLink href="/movies" variant="quiet">
            Search the movies
          </ButtonLink>
        </li>
        <li>
          <ButtonLink href="/account" variant="quiet" prefetch={false}>
            Your tickets
          </ButtonLink>
        </li>
      </ul>
    </>
  );
}
