import Link from "next/link";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";

type Props = {
  showtimeId: number | null;
  /** For who is not signed in. */
  signInHref?: string | undefined;
};

/** In place of the checkout when nothing is held under its address, or not by this person. */
export function HoldGone({ showtimeId, signInHref }: Props) {
  return (
    <>
      <PageTitle>Checkout</PageTitle>
      <Empty
        title="No seats are held here."
        action={
          showtimeId === null ? (
            <ButtonLink href="/">See what is on</ButtonLink>
          ) : (
            <ButtonLink href={`/showtimes/${showtimeId}`}>Choose seats again</ButtonLink>
          )
        }
      >
        <p>
          {showtimeId === null
            ? "A choice of seats opens only in the browser it was made in, or after signing in to its account."
            : "Their time is over, or they were given back. Nothing was charged. If sales are still open, they may be free."}
        </p>
        {showtimeId === null && signInHref && (
          <p className="mt-2">
            <Link href={signInHref} className="link text-ink">
              Sign in
            </Link>{" "}
            if the seats are held in your account.
          </p>
        )}
      </Empty>
    </>
  );
}
