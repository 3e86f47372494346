import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { TEST_OUTCOMES } from "@/lib/payments/test-provider";
import { PaymentMethods } from "./payment-methods";

const ways = TEST_OUTCOMES.map((method) => ({ provider: "test", method }));

it("speak of seats and tickets where some are bought, and of none where it is a gift voucher", () => {
  expect(renderToStaticMarkup(<PaymentMethods ways={ways} />)).toMatch(
    /tickets are yours[\s\S]*seats stay yours/,
  );
  const voucher = renderToStaticMarkup(<PaymentMethods ways={ways} isVoucher />);
  expect(voucher).toContain("the voucher is yours at once");
  expect(voucher).not.toMatch(/seat|ticket/);
});
