import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";

export const metadata: Metadata = { title: "Done here", robots: { index: false } };

/** Where somebody comes back to who paid for seats that another program holds: this browser knows nothing of them. */
export default function DonePage() {
  return (
    <>
      <PageTitle lead="If your payment went through, your tickets are on their way to your e-mail address, and where you came from knows of it. If it did not, nothing was charged.">
        You can close this page
      </PageTitle>
      <ButtonLink href="/" variant="quiet">
        What is on
      </ButtonLink>
    </>
  );
}
