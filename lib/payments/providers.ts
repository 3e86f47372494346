import type { PaymentProvider } from "./provider";
import { testProvider } from "./test-provider";

const providers: Record<string, PaymentProvider> = { [testProvider.name]: testProvider };

/** The provider a payment was made with, which may not be the one in use today. */
export function providerNamed(name: string): PaymentProvider {
  const provider = providers[name];
  if (!provider) throw new Error(`no payment provider named ${name}`);
  return provider;
}
