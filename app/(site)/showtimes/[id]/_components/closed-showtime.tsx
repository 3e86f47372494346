import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";

type Props = { isCancelled: boolean; otherShowtimesHref: string };

/** In place of the map when there is nothing to choose any more. */
export function ClosedShowtime({ isCancelled, otherShowtimesHref }: Props) {
  return (
    <Empty
      title={isCancelled ? "This showtime was cancelled." : "This showtime has begun."}
      action={<ButtonLink href={otherShowtimesHref}>See other showtimes</ButtonLink>}
    >
      {isCancelled ? (
        <p>Whoever had tickets gets their money back in full. There may be another day for it.</p>
      ) : (
        <p>Seats are no longer sold here. There may be another day for it.</p>
      )}
    </Empty>
  );
}
