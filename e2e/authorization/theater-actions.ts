import { inFile } from "./action-row";
import { form } from "./call-action";
import { ADMINS, MANAGERS } from "./roles";
import type { Tenant } from "./tenant";

const gone = /gone|not yours|no longer|not-found/i;

const theaterForm = async (its: Tenant) => {
  const { name, slug, address, city, timeZone, currency } = await its.theater();
  return {
    ...{ name, slug, address, city, timeZone, currency },
    revision: 1,
    description: its.mark,
    houseRules: "",
    letterNote: "",
    geoPosition: "51.5101, -0.1340",
    telephone: "+44 20 7946 0018",
    boxOfficeHours: "daily from noon",
    ...{ refundTier0Minutes: 60, refundTier0Share: "100", refundTier0Fee: "" },
    bookingFee: "",
    salesCloseMinutes: 0,
    accessibleReleaseMinutes: 60,
    trailersMinutes: 15,
    cleaningMinutes: 15,
    strandedSeats: "refuse",
    strandedRelaxPercent: 85,
    opens: "10:00",
    closes: "00:00",
    dayTurns: "05:00",
    paymentProviders: "all",
    ...{ reservationMinutes: 30, reservationSeats: 6, offerMinutes: 15 },
    ...{ legalName: "", legalAddress: "", taxNumber: "" },
    ...{ ticketTaxBasisPoints: "20", feeTaxBasisPoints: "20", productTaxBasisPoints: "5.5" },
    ...{ voucherMonths: 36, voucherLeastMinor: "5", voucherMostMinor: "1000" },
    asksForReviews: "on",
  };
};

const LISTENER = { url: "https://hooks.example.org/in", types: "refund.made" };

const drawing = async (its: Tenant) => ({
  screenId: await its.emptyScreen(),
  baseVersion: 0,
  seats: [[`seat-${its.mark}`, "", "A", "1", 0, 0, "standard"]],
  plan: null,
});

export const theaterActions = {
  ...inFile("admin/theaters/[id]/actions.ts", {
    editTheaterAction: {
      may: MANAGERS,
      writes: true,
      foreign: gone,
      args: async (its) => [its.theaterId, {}, form(await theaterForm(its))],
    },
    // one's own has showtimes to come, for which it is refused
    archiveTheaterAction: { may: MANAGERS, foreign: gone, args: ({ theaterId }) => [theaterId, true] },
  }),
  ...inFile("admin/theaters/[id]/safeguard-actions.ts", {
    setSafeguardsAction: {
      may: MANAGERS,
      writes: true,
      foreign: gone,
      args: ({ theaterId }) => [theaterId, {}, form({ confirmRefundsOver: "50" })],
    },
  }),
  ...inFile("admin/theaters/[id]/screen-actions.ts", {
    renameScreenAction: {
      may: MANAGERS,
      writes: true,
      foreign: gone,
      args: ({ screenId, mark }) => [{ screenId, revision: 1, name: `Room ${mark}`.slice(0, 60) }],
    },
    moveScreenAction: {
      may: MANAGERS,
      writes: true,
      foreign: gone,
      args: async (its) => {
        await its.emptyScreen();
        return [{ theaterId: its.theaterId, screenId: its.screenId, by: 1 }];
      },
      mixed: ({ theaterId, screenId }, foreign) => [
        [{ theaterId, screenId: foreign.screenId, by: 1 }],
        [{ theaterId: foreign.theaterId, screenId, by: 1 }],
      ],
    },
    archiveScreenAction: {
      may: MANAGERS,
      writes: true,
      foreign: gone,
      args: async (its) => [{ screenId: await its.emptyScreen(), isArchived: true }],
    },
  }),
  ...inFile("admin/theaters/[id]/screens/new/actions.ts", {
    addScreenAction: {
      may: MANAGERS,
      writes: true,
      foreign: gone,
      args: ({ theaterId }) => [theaterId, {}, form({ name: "Screen 9" })],
    },
  }),
  ...inFile("admin/screens/[id]/actions.ts", {
    moveShowtimeAction: {
      may: MANAGERS,
      foreign: gone,
      args: ({ screenId, showtimeId }) => [screenId, showtimeId],
      mixed: (own, foreign) => [
        [own.screenId, foreign.showtimeId],
        [foreign.screenId, own.showtimeId],
      ],
    },
  }),
  ...inFile("admin/screens/[id]/layout/actions.ts", {
    reviewLayoutAction: {
      may: MANAGERS,
      writes: false,
      foreign: gone,
      args: async (its) => [await drawing(its)],
    },
    saveLayoutAction: {
      may: MANAGERS,
      writes: true,
      foreign: gone,
      args: async (its) => [await drawing(its), []],
      mixed: async (own, foreign) => [[await drawing(own), [foreign.showtimeId]]],
    },
  }),
  ...inFile("admin/people/[id]/actions.ts", {
    changeRoleAction: {
      may: ADMINS,
      by: "admin",
      writes: true,
      args: async (its) => [{ userId: await its.member(), role: "admin" }],
    },
    disableAction: {
      may: ADMINS,
      by: "admin",
      writes: true,
      args: async (its) => [{ userId: await its.member(), isDisabled: true }],
    },
    signOutPersonAction: {
      may: MANAGERS,
      writes: true,
      foreign: gone,
      args: async (its) => [await its.member()],
    },
    // who was made for this has no second step
    resetSecondStepAction: {
      may: ADMINS,
      by: "admin",
      writes: false,
      args: async (its) => [await its.member()],
    },
    changeTheaterRoleAction: {
      may: MANAGERS,
      writes: true,
      foreign: gone,
      args: async (its) => [{ userId: await its.member(), theaterId: its.theaterId, role: null }],
      mixed: async (own, foreign) => [
        [{ userId: await own.member(), theaterId: foreign.theaterId, role: "owner" }],
        [{ userId: await foreign.member(), theaterId: own.theaterId, role: "door" }],
      ],
    },
  }),
  ...inFile("admin/people/tokens/actions.ts", {
    makeTokenAction: {
      may: MANAGERS,
      writes: true,
      foreign: gone,
      args: ({ theaterId, mark }) => [{}, form({ name: mark, scopes: "sell", theaterId, days: "30" })],
    },
    revokeTokenAction: {
      may: MANAGERS,
      writes: true,
      foreign: gone,
      args: async (its) => [{ clientId: await its.token() }],
    },
  }),
  ...inFile("admin/people/webhooks/actions.ts", {
    makeWebhookAction: {
      may: MANAGERS,
      writes: true,
      foreign: gone,
      args: ({ theaterId, mark }) => [{}, form({ ...LISTENER, description: mark, theaterId })],
    },
  }),
  ...inFile("admin/people/webhooks/[id]/actions.ts", {
    changeWebhookAction: {
      may: MANAGERS,
      writes: true,
      foreign: gone,
      args: async (its) => [
        {},
        form({ ...LISTENER, description: its.mark, endpointId: await its.webhook(), revision: 1 }),
      ],
    },
    rollSecretAction: {
      may: MANAGERS,
      writes: true,
      foreign: gone,
      args: async (its) => [{}, form({ endpointId: await its.webhook() })],
    },
    sendSampleAction: {
      may: MANAGERS,
      writes: true,
      foreign: gone,
      args: async (its) => [{ endpointId: await its.webhook(), type: "refund.made" }],
    },
    replayAction: {
      may: MANAGERS,
      foreign: gone,
      // by a name that nothing was sent by
      args: async (its) => [{ endpointId: await its.webhook(), deliveryId: its.mark }],
    },
    switchWebhookAction: {
      may: MANAGERS,
      foreign: gone,
      args: async (its) => [{ endpointId: await its.webhook(), isOn: true }],
    },
    removeWebhookAction: {
      may: MANAGERS,
      writes: true,
      foreign: gone,
      args: async (its) => [{ endpointId: await its.webhook() }],
    },
  }),
  ...inFile("admin/people/invitations/actions.ts", {
    renewInvitationAction: {
      may: MANAGERS,
      writes: true,
      foreign: gone,
      args: async (its) => [(await its.invitation()).id],
    },
    revokeInvitationAction: {
      may: MANAGERS,
      writes: true,
      foreign: gone,
      args: async (its) => [{ invitationId: (await its.invitation()).id, isRevoked: true }],
    },
  }),
  ...inFile("admin/people/invite/actions.ts", {
    inviteAction: {
      may: MANAGERS,
      writes: true,
      foreign: gone,
      args: ({ email, theaterId }) => [{}, form({ email, role: `door:${theaterId}` })],
      mixed: ({ email }) => [[{}, form({ email, role: "admin" })]],
    },
  }),
};
