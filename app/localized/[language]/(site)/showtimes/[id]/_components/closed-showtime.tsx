import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { t } from "@/lib/i18n/t";

type Props = { isCancelled: boolean; otherShowtimesHref: string };

/** In place of the map when there is nothing to choose any more. */
export function ClosedShowtime({ isCancelled, otherShowtimesHref }: Props) {
  return (
    <Empty
      title={t(isCancelled ? "seatMap.closed.cancelled" : "seatMap.closed.begun")}
      action={<ButtonLink href={otherShowtimesHref}>{t("seatMap.closed.others")}</ButtonLink>}
    >
      <p>{t(isCancelled ? "seatMap.closed.refunded" : "seatMap.closed.notSold")}</p>
    </Empty>
  );
}
