import { t } from "@/lib/i18n/t";
import type { PlanPart } from "@/lib/layouts/check-plan";
import type { LayoutFault } from "@/lib/layouts/layout-check";
import { LONGEST, labelOf, MAX_LAYOUT_SEATS, type PlacedSeat } from "@/lib/layouts/placed-seat";
import type { PlanFileFault } from "@/lib/layouts/read-plan";

/** What is wrong, and where, for whoever draws or brings a plan. */
export function layoutFaultWords(fault: LayoutFault): string {
  switch (fault.code) {
    case "no-seats":
      return t("screens.fault.noSeats");
    case "too-many-seats":
      return t("screens.fault.tooManySeats", { most: MAX_LAYOUT_SEATS, count: fault.count });
    case "no-label":
      return t("screens.fault.noLabel", { seat: nameOf(fault.seat) });
    case "long-label":
      return t("screens.fault.longLabel", {
        ...{ seat: nameOf(fault.seat), row: LONGEST.row, number: LONGEST.number },
      });
    case "same-label":
      return twiceWords(fault.seat, fault.other);
    case "same-guid":
      return t("screens.fault.sameIdentity", { ...namesOf(fault), identity: fault.seat.guid });
    case "on-top":
      return t("screens.fault.samePlace", namesOf(fault));
    case "sofa-half":
      return t("screens.fault.sofaHalf", { seat: nameOf(fault.seat) });
    case "companion-alone":
      return t("screens.fault.companionAlone", { seat: nameOf(fault.seat) });
    case "too-many-companions":
      return t("screens.fault.tooManyCompanions", { seat: nameOf(fault.seat) });
  }
}

function nameOf(seat: PlacedSeat): string {
  if (!(seat.row || seat.number)) return t("screens.fault.ofNoRow");
  const label = labelOf(seat).trim();
  return seat.zone ? t("screens.fault.seatInZone", { seat: label, zone: seat.zone }) : label;
}

const namesOf = ({ other, seat }: { other: PlacedSeat; seat: PlacedSeat }) => ({
  first: nameOf(other),
  second: nameOf(seat),
});

function twiceWords(twin: PlacedSeat, { zone: first }: PlacedSeat): string {
  const { zone: second } = twin;
  const seat = nameOf(twin);
  if (first === second) return t("screens.fault.twice", { seat });
  if (!first) return t("screens.fault.twiceInUnnamedAnd", { seat, second });
  if (!second) return t("screens.fault.twiceInAndUnnamed", { seat, first });
  return t("screens.fault.twiceInZones", { seat, first, second });
}

/** What keeps a file from being read as a plan, and where. */
export function planFaultWords(fault: PlanFileFault): string {
  switch (fault.code) {
    case "too-large":
      return t("screens.planFault.tooLarge");
    case "not-json":
      return fault.at
        ? t("screens.planFault.notJson", {
            line: String(fault.at.line),
            character: String(fault.at.character),
          })
        : t("screens.planFault.notJsonEnd");
    case "no-plan":
      return t("screens.planFault.noPlan");
    case "no-plan-name":
      return t("screens.planFault.noName");
    case "no-categories":
      return t("screens.planFault.noCategories");
    case "no-zones":
      return t("screens.planFault.noZones");
    case "nameless-category":
      return t("screens.planFault.namelessCategory", { category: String(fault.category) });
    case "no-object":
      return t("screens.planFault.noObject", { part: partWords(fault.at) });
    case "zone-name-no-text":
      return t("screens.planFault.zoneNameNoText", { part: partWords(fault.at) });
    case "no-position":
      return t("screens.planFault.noPosition", { part: partWords(fault.at) });
    case "areas-no-list":
      return t("screens.planFault.areasNoList", { part: partWords(fault.at) });
    case "no-rows":
      return t("screens.planFault.noRows", { part: partWords(fault.at) });
    case "no-row-seats":
      return t("screens.planFault.noRowSeats", { part: partWords(fault.at) });
    case "no-category":
      return t("screens.planFault.noCategory", { part: partWords(fault.at) });
    case "no-field":
      return t("screens.planFault.noField", { part: partWords(fault.at), field: fault.field });
    case "field-no-text":
      return t("screens.planFault.fieldNoText", { part: partWords(fault.at), field: fault.field });
    case "unknown-category":
      return t("screens.planFault.unknownCategory", {
        part: partWords(fault.at),
        category: fault.category,
      });
    default:
      return layoutFaultWords(fault);
  }
}

/** "Zone 1 (“Stalls”), row 2 (“B”), seat 3" */
function partWords({ zone, zoneName, row, rowName, seat }: PlanPart): string {
  const inZone =
    zoneName === undefined
      ? t("screens.planFault.zone", { zone: String(zone) })
      : t("screens.planFault.zoneNamed", { zone: String(zone), name: zoneName });
  if (row === undefined) return inZone;
  const at = { zone: inZone, row: String(row) };
  const inRow =
    rowName === undefined
      ? t("screens.planFault.row", at)
      : t("screens.planFault.rowNamed", { ...at, name: rowName });
  return seat === undefined ? inRow : t("screens.planFault.seat", { row: inRow, seat: String(seat) });
}
