import { listCurrencies } from "@/lib/venues/theater";

const nameOf = new Intl.DisplayNames("en-GB", { type: "currency" });

/** "Pound sterling (GBP)", to be chosen from. */
export const CURRENCIES = listCurrencies().map((value) => ({
  value,
  label: `${nameOf.of(value)} (${value})`,
}));
