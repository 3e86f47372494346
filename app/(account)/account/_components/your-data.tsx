import { buttonLook } from "@/components/ui/button-look";

/** Files of all that is known of who is signed in, and of what they have seen. */
export function YourData() {
  return (
    <ul className="grid max-w-measure gap-6">
      <li className="grid justify-items-start gap-3">
        <p>Your account, orders, tickets, admissions, and what we wrote to you, as JSON.</p>
        <a href="/account/data" className={buttonLook("quiet")}>
          Download your data
        </a>
      </li>
      <li className="grid justify-items-start gap-3">
        <p>
          What you have seen with us, as CSV for a diary on Letterboxd. A visit counts once your ticket was
          scanned; where a door scans no tickets, once the showtime is over.
        </p>
        <a href="/account/visits" download className={buttonLook("quiet")}>
          Download your visits
        </a>
      </li>
    </ul>
  );
}
