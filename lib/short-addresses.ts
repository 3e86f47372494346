import type { Redirect } from "next/dist/lib/load-custom-routes";

/** What people shorten or make up leads to what is shown: a day of the programme, or a theater's. */
export function shortAddresses(): Redirect[] {
  const day = String.raw`:date(today|\d{4}-\d{2}-\d{2})`;
  return [
    { source: `/showing/${day}`, destination: "/showing?date=:date", permanent: false },
    {
      source: `/showing/${day}/:theater`,
      destination: "/showing?date=:date&theater=:theater",
      permanent: false,
    },
  ];
}
