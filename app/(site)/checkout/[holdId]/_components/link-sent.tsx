import { Notice } from "@/components/ui/notice";

/** Nothing is reserved yet: what is to be done, and until when. */
export function LinkSent({ to, demo }: { to: string; demo: boolean }) {
  return (
    <Notice tone="warn" title="One step is left: look into your mailbox">
      <p>
        We have sent a link to <span className="break-all font-semibold">{to}</span>. Open it here or on
        another device, and press the button there: then your seats are reserved. Until then they are held for
        the time above alone; more time can be had here.
      </p>
      {demo && (
        <p className="mt-2">
          <a className="link" href={`/mailbox?to=${encodeURIComponent(to)}`} target="_blank" rel="noopener">
            Open the demo mailbox in a new tab
          </a>
        </p>
      )}
    </Notice>
  );
}
