import { currencyName } from "@/lib/formatters";
import { listCurrencies } from "@/lib/venues/theater";

/** "Pound sterling (GBP)", to be chosen from: each is named when it is shown, in the language of then. */
export const CURRENCIES = listCurrencies().map((value) => ({
  value,
  get label() {
    return `${currencyName(value)} (${value})`;
  },
}));
