import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** What everyone reads who asked for a link, known here or not. */
export function LinkSent({ email, demo }: { email: string; demo: boolean }) {
  return (
    <div className="grid max-w-md gap-6">
      <Notice tone="ok" title="Look into your mailbox">
        <p>
          We have sent a link to <span className="break-all font-semibold">{email}</span>. Open it to go on.
        </p>
        <p className="mt-2 text-ink-soft text-sm">
          Nothing there after a few minutes? Look among the unwanted mail, and check the address.
        </p>
      </Notice>
      {demo && (
        <div>
          <ButtonLink href={`/mailbox?to=${encodeURIComponent(email)}`} prefetch={false}>
            Open the demo mailbox
          </ButtonLink>
        </div>
      )}
    </div>
  );
}
