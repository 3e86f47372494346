import { textIn } from "@/app/_form";
import { providersFor } from "@/lib/payments/providers";

/**
 * How somebody chose to pay in a form, the first way by default; null where the settings know no such, and no provider
 * where nobody takes money. The theater's choice is checked with the sale.
 */
export function wayIn(form: FormData): { provider: string | null; method: string } | null {
  const providers = providersFor("all");
  const [first] = providers;
  if (!first) return { provider: null, method: "none" };
  const [name = "", method = ""] = textIn(form, "way").split(":");
  if (name === "") return { provider: first.name, method: first.methods[0] };
  const provider = providers.find((one) => one.name === name);
  return provider?.methods.includes(method) ? { provider: name, method } : null;
}
