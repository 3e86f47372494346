import { ButtonLink } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";

/** Keeps the rail in place: what is not there, and what is not one's own, are told alike. */
export default function NotFound() {
  return (
    <>
      <PageTitle
        eyebrow="404"
        lead="It may have been removed, its address may be mistyped, or it is not among what you look after."
      >
        Nothing to see here
      </PageTitle>
      <ButtonLink href="/admin">To your dashboard</ButtonLink>
    </>
  );
}
