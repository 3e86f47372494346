import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";

/** A site in which there is no theater yet: nothing to choose a day or a place from. */
export function NotOpenYet() {
  return (
    <>
      <PageTitle>Now showing</PageTitle>
      <Empty
        title="The curtain is still down."
        action={
          <ButtonLink href="/sign-in" variant="quiet">
            For staff: sign in
          </ButtonLink>
        }
      >
        No theater has opened yet. Once one has, its movies and their times are right here.
      </Empty>
    </>
  );
}
