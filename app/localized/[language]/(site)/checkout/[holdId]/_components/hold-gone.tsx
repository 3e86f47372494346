import { Link } from "@/components/link";
import { rich } from "@/components/rich";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import { t } from "@/lib/i18n/t";

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
      <PageTitle>{t("checkout.title")}</PageTitle>
      <Empty
        title={t("checkout.gone.title")}
        action={
          showtimeId === null ? (
            <ButtonLink href="/">{t("checkout.way.seeWhatIsOn")}</ButtonLink>
          ) : (
            <ButtonLink href={`/showtimes/${showtimeId}`}>
              {isOnSale ? t("checkout.way.chooseAgain") : t("checkout.way.otherShowtimes")}
            </ButtonLink>
          )
        }
      >
        <p>
          {showtimeId === null
            ? t("checkout.gone.elsewhere")
            : isOnSale
              ? t("checkout.gone.onSale")
              : t("checkout.gone.closed")}
        </p>
        {showtimeId === null && signInHref && (
          <p className="mt-2">
            {rich("checkout.gone.signIn", {
              link: (text) => (
                <Link href={signInHref} className="link text-ink">
                  {text}
                </Link>
              ),
            })}
          </p>
        )}
      </Empty>
    </>
  );
}
