import { currencyName } from "@/lib/formatters";
import { listCurrencies } from "@/lib/venues/theater";

/** "Pound sterling (GBP)", to be chosen from. */
export const CURRENCIES = listCurrencies().map((value) => ({
  value,
  label: `${currencyName(value)} (${value})`,
}));
