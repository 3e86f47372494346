import { Link } from "@/components/link";
import { rich } from "@/components/rich";
import type { ShowtimeForStaff } from "@/lib/programme/get-showtime-for-staff";
import { formatFullDay, formatTime } from "@/lib/zoned-time";

type Props = { managed: Pick<ShowtimeForStaff, "showtime" | "title" | "timeZone" | "screenName"> };

/** Which one a page of it is about, and the way back to it. */
export const WhichShowtime = ({ managed: { showtime, title, timeZone, screenName } }: Props) =>
  rich("showtimes.head.whichMovie", {
    title,
    day: formatFullDay(showtime.startsAt, timeZone),
    time: formatTime(showtime.startsAt, timeZone),
    screen: screenName,
    movie: (text) => (
      <Link href={`/admin/showtimes/${showtime.id}`} className="link">
        {text}
      </Link>
    ),
  });
