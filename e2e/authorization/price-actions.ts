import { inFile } from "./action-row";
import { form } from "./call-action";
import { MANAGERS } from "./roles";
import type { Tenant } from "./tenant";

const gone = /not there any more/;

const card = (theaterId: number, baseId: number, ticketTypeId: number) => [
  {},
  form({
    theaterId,
    revision: baseId,
    draft: JSON.stringify({
      name: "Evening",
      currency: "GBP",
      prices: { [`${ticketTypeId}:standard`]: "13.00" },
      rules: [],
    }),
  }),
];

const types = ({ theaterId }: Tenant, id: number, revision = 1) => [
  {},
  form({ theaterId, revision, types: JSON.stringify([{ id, name: "Grown-up", note: "" }]) }),
];

const code = async (its: Tenant, theaterId: number | "" = its.theaterId) => {
  const { id, code } = await its.promoCode();
  const limits = { fromDay: "", untilDay: "", maxUses: "", maxUsesPerPerson: "" };
  const what = { code, theaterId, kind: "%", value: "20", movieIds: "[]", ...limits };
  return [{}, form({ promoCodeId: id, revision: 1, ...what })];
};

const cards = inFile("admin/prices/actions.ts", {
  saveCardAction: {
    may: MANAGERS,
    writes: true,
    foreign: gone,
    args: ({ theaterId, priceCardId, ticketTypeId }) => card(theaterId, priceCardId, ticketTypeId),
    mixed: (own, foreign) => [
      card(own.theaterId, foreign.priceCardId, own.ticketTypeId),
      card(own.theaterId, own.priceCardId, foreign.ticketTypeId),
      card(foreign.theaterId, own.priceCardId, own.ticketTypeId),
    ],
  },
  retireCardAction: {
    may: MANAGERS,
    writes: true,
    foreign: gone,
    args: async (its) => [{ priceCardId: await its.otherCard() }],
  },
  saveTypesAction: {
    may: MANAGERS,
    writes: true,
    foreign: gone,
    args: (its) => types(its, its.ticketTypeId),
    mixed: (own, foreign) => [types(own, foreign.ticketTypeId), types(foreign, foreign.ticketTypeId, 7)],
  },
  archiveTypeAction: {
    may: MANAGERS,
    writes: true,
    foreign: gone,
    args: async (its) => [{ ticketTypeId: await its.otherTicketType(), isArchived: true }],
  },
});

const codes = inFile("admin/promo-codes/actions.ts", {
  saveCodeAction: {
    may: MANAGERS,
    writes: true,
    foreign: /Choose where it is good/,
    args: (its) => code(its),
    // to a theater that is not theirs, from one, and to the chain, whose codes the admins keep
    mixed: async (own, foreign) => [
      await code(own, foreign.theaterId),
      await code(foreign, own.theaterId),
      await code(own, ""),
    ],
  },
  disableCodeAction: {
    may: MANAGERS,
    writes: true,
    foreign: /not yours to keep/,
    args: async (its) => [{ promoCodeId: (await its.promoCode()).id, isDisabled: true }],
  },
});

export const priceActions = { ...cards, ...codes };
