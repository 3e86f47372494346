import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

type LinkSentProps = {
  email: string;
  demo: boolean;
  /** Where something else on the page is to be done first. */
  quiet?: boolean;
  /** What else is to be known about it. */
  children?: ReactNode;
};

/** What everyone reads who asked for a link, known here or not. */
export function LinkSent({ email, demo, quiet = false, children }: LinkSentProps) {
  return (
    <div className="grid max-w-md gap-6">
      <Notice tone="ok" title="Look into your mailbox">
        <p>
          We have sent a link to <span className="break-all font-semibold">{email}</span>. Open it to go on.
        </p>
        {children && <p className="mt-2">{children}</p>}
        <p className="mt-2 text-ink-soft text-sm">
          Nothing there after a few minutes? Look among the unwanted mail, and check the address.
        </p>
      </Notice>
      {demo && (
        <div>
          <ButtonLink
            href={`/mailbox?to=${encodeURIComponent(email)}`}
            prefetch={false}
            variant={quiet ? "quiet" : "primary"}
          >
            Open the demo mailbox
          </ButtonLink>
        </div>
      )}
    </div>
  );
}
