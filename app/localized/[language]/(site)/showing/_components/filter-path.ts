import type { Filters } from "./filter-query";

/** The address of what is asked. */
export function filterPath(asked: Partial<Filters>): string {
  const params = new URLSearchParams();
  const { date, page, with: offers = [], ...names } = asked;
  if (date && date !== "today") params.set("date", date);
  for (const [name, value] of Object.entries(names)) if (value) params.set(name, String(value));
  for (const name of offers) params.append("with", name);
  if (page && page > 1) params.set("page", String(page));
  return params.size > 0 ? `/showing?${params}` : "/showing";
}
