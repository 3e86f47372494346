import { MINUTE_MS } from "@/lib/clock-units";
import {
  answerOffer,
  blockVoucher,
  cancelAll,
  payReserved,
  refund,
  refundVoucher,
  releaseReserved,
  retry,
  transfer,
} from "./afterwards";
import { changeHold, giveVoucher, hold, pay, reserve, sell } from "./buying";
import type { Step } from "./step";
import { ask, dispute, settle, webhook } from "./told";
import type { World } from "./world";

/** Lets it happen, through the use cases; what they refuse does not happen. */
export function play(world: World, step: Step): Promise<void> | void {
  switch (step.kind) {
    case "hold":
      return hold(world, step);
    case "extend":
    case "release":
      return changeHold(world, step);
    case "pay":
      return pay(world, step);
    case "reserve":
      return reserve(world, step);
    case "sell":
      return sell(world, step);
    case "buy-voucher":
      return giveVoucher(world, step);
    case "webhook":
      return webhook(world, step);
    case "ask":
      return ask(world, step);
    case "dispute":
      return dispute(world, step);
    case "settle":
      return settle(world);
    case "cancel":
    case "staff-cancel":
    case "goodwill":
      return refund(world, step);
    case "take-offered":
    case "refuse-offered":
      return answerOffer(world, step);
    case "retry":
      return retry(world, step);
    case "refund-voucher":
      return refundVoucher(world, step);
    case "block-voucher":
      return blockVoucher(world, step);
    case "pay-reservation":
      return payReserved(world, step);
    case "release-reservation":
      return releaseReserved(world, step);
    case "offer":
    case "accept":
    case "take-back":
      return transfer(world, step);
    case "cancel-showtime":
      return cancelAll(world);
    case "later":
      world.now += step.minutes * MINUTE_MS;
  }
}
