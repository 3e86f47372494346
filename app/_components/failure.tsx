"use client";
import { buttonLook } from "@/components/ui/button-look";
import { PageTitle } from "@/components/ui/page-title";

type FailureProps = { error: Error & { digest?: string }; retry: () => void };

/**
 * A page that did not come through. Says so, and what to do; the digest finds it in the server's log. Every page brings
 * it along, so it is made of plain elements; the way home loads afresh.
 */
export function Failure({ error, retry }: FailureProps) {
  return (
    <div role="alert">
      <PageTitle lead="The reel slipped on our side, and nothing of yours is lost: seats you hold stay yours until their time. A second try often does it.">
        This page did not come through
      </PageTitle>
      <div className="flex flex-wrap gap-3">
        <button type="button" onClick={retry} className={buttonLook("primary")}>
          Try again
        </button>
        <a href="/" className={buttonLook("quiet")}>
          Now showing
        </a>
      </div>
      {error.digest && <p className="mt-8 text-ink-soft text-sm">For our staff: {error.digest}</p>}
    </div>
  );
}
