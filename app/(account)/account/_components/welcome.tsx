import { Notice } from "@/components/ui/notice";

/** The first words after choosing a password; `found` is how many guest bookings joined the account. */
export function Welcome({ found }: { found: unknown }) {
  if (typeof found !== "string" || !/^\d{1,4}$/.test(found)) return null;
  const bookings = Number(found);
  return (
    <div className="mb-8 max-w-measure">
      <Notice tone="ok" title="Your password is saved, and you are signed in">
        {bookings > 0 &&
          (bookings === 1
            ? "A booking you made as a guest with this e-mail is in your account now."
            : `The ${bookings} bookings you made as a guest with this e-mail are in your account now.`)}
      </Notice>
    </div>
  );
}
