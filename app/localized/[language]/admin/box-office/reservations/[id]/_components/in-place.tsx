import { ButtonLink } from "@/components/ui/button";
import { t } from "@/lib/i18n/t";
import { sellInstead } from "../../_sell-instead";
import { lostWords } from "../../_words";

type Props = { showtimeId: number; inPlace: Parameters<typeof lostWords>[0] };

/** Its seats are lost, and the nearest ones of their kinds are one press away. */
export function InPlace({ showtimeId, inPlace }: Props) {
  const { label, href } = sellInstead(showtimeId, inPlace);
  return (
    <section
      aria-label={t("boxOffice.reservation.lost.label")}
      className="grid justify-items-start gap-4 rounded-md border border-line bg-surface p-4"
    >
      <p>{lostWords(inPlace)}</p>
      <ButtonLink href={href} variant={inPlace.instead ? undefined : "quiet"}>
        {label}
      </ButtonLink>
    </section>
  );
}
