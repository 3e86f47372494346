/** Of "1926-12-25"; null where no year is said that a film can have. */
export function yearOf(date: string | null | undefined): number | null {
  const year = Number(/^(\d{4})-\d\d-\d\d$/.exec(date ?? "")?.[1]);
  return year >= 1888 && year <= 2100 ? year : null;
}
