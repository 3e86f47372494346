"use client";
import { Button, ButtonLink } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";

type FailureProps = { error: Error & { digest?: string }; retry: () => void };

/** A page that did not come through. Says so, and what to do; the digest finds it in the server's log. */
export function Failure({ error, retry }: FailureProps) {
  return (
    <div role="alert">
      <PageTitle lead="The reel slipped on our side, and nothing of yours is lost: seats you hold stay yours until their time. A second try often does it.">
        This page did not come through
      </PageTitle>
      <div className="flex flex-wrap gap-3">
        <Button onClick={retry}>Try again</Button>
        <ButtonLink href="/" variant="quiet">
          Now showing
        </ButtonLink>
      </div>
      {error.digest && <p className="mt-8 text-ink-soft text-sm">For our staff: {error.digest}</p>}
    </div>
  );
}
