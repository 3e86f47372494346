import Link from "next/link";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";

type Props = {
  showtimeId: number | null;
  /** Whether that showtime's seats can still be taken. */
  isOnSale: boolean;
  /** For who is not signed in. */
  signInHref?: string | undefined;
};

/** In place of the checkout when nothing is held under its address, or not by this person. */
export function HoldGone({ showtimeId, isOnSale, signInHref }: Props) {
  return (
    <>
      <PageTitle>Checkout</PageTitle>
      <Empty
        title="No seats are held here."
        action={
          showtimeId === null ? (
            <ButtonLink href="/">See what is on</ButtonLink>
          ) : (
            <ButtonLink href={`/showtimes/${showtimeId}`}>
              {isOnSale ? "Choose seats again" : "See other showtimes"}
            </ButtonLink>
          )
        }
      >
        <p>
          {showtimeId === null
            ? "A choice of seats opens only in the browser it was made in, or after signing in to its account."
            : `Their time is over, or they were released. Nothing was charged. ${isOnSale ? "They may still be free." : "Sales for this showtime have closed."}`}
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
