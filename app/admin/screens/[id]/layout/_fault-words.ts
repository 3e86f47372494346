import { formatNumber } from "@/lib/formatters";
import type { PlanPart } from "@/lib/layouts/check-plan";
import type { LayoutFault } from "@/lib/layouts/layout-check";
import { LONGEST, labelOf, MAX_LAYOUT_SEATS, type PlacedSeat } from "@/lib/layouts/placed-seat";
import type { PlanFileFault } from "@/lib/layouts/read-plan";

/** What is wrong, and where, for whoever draws or brings a plan. */
export function layoutFaultWords(fault: LayoutFault): string {
  switch (fault.code) {
    case "no-seats":
      return "A layout needs at least one seat.";
    case "too-many-seats":
      return `A layout has ${formatNumber(MAX_LAYOUT_SEATS)} seats at most; this has ${formatNumber(fault.count)}.`;
    case "no-label":
      return `A seat ${nameOf(fault.seat)} lacks the name of its row or its number.`;
    case "long-label":
      return `Seat ${nameOf(fault.seat)} has a name that is too long: a row takes up to ${LONGEST.row} characters, a number ${LONGEST.number}.`;
    case "same-label":
      return `Seat ${nameOf(fault.seat)} is there twice${zoneWords(fault.seat, fault.other)}. Rename one of them.`;
    case "same-guid":
      return `Seats ${nameOf(fault.other)} and ${nameOf(fault.seat)} have the same identity, "${fault.seat.guid}".`;
    case "on-top":
      return `Seats ${nameOf(fault.other)} and ${nameOf(fault.seat)} stand in the same place.`;
    case "sofa-half":
      return `Seat ${nameOf(fault.seat)} is half a sofa: beside it there is no other half.`;
    case "companion-alone":
      return `Seat ${nameOf(fault.seat)} is a companion's, and there is no wheelchair space beside it.`;
    case "too-many-companions":
      return `Seat ${nameOf(fault.seat)} is one companion too many: a wheelchair space has three at most.`;
  }
}

const nameOf = (seat: PlacedSeat) =>
  seat.row || seat.number ? `${labelOf(seat).trim()}${seat.zone ? ` (${seat.zone})` : ""}` : "of no row";

const zoneWords = (a: PlacedSeat, b: PlacedSeat) =>
  a.zone === b.zone ? "" : `, in ${b.zone || "the unnamed zone"} and in ${a.zone || "the unnamed zone"}`;

/** What keeps a file from being read as a plan, and where. */
export function planFaultWords(fault: PlanFileFault): string {
  switch (fault.code) {
    case "too-large":
      return "The file is larger than 4 MB. No plan that fits a screen needs as much.";
    case "not-json": {
      const where = fault.at ? `line ${fault.at.line}, character ${fault.at.character}` : "its end";
      return `The file is not JSON: it cannot be read from ${where} on.`;
    }
    case "no-plan":
      return "The file holds no seating plan: a plan is an object with zones and categories.";
    case "no-plan-name":
      return "The plan has no name.";
    case "no-categories":
      return "The plan has no list of categories.";
    case "no-zones":
      return "The plan has no list of zones.";
    case "nameless-category":
      return `Category ${fault.category} has no name.`;
    case "no-object":
      return `${partWords(fault.at)} is not an object.`;
    case "zone-name-no-text":
      return `${partWords(fault.at)} has a name that is no text.`;
    case "no-position":
      return `${partWords(fault.at)} has no position with numbers x and y.`;
    case "areas-no-list":
      return `${partWords(fault.at)} has areas that are no list.`;
    case "no-rows":
      return `${partWords(fault.at)} has no list of rows.`;
    case "no-row-seats":
      return `${partWords(fault.at)} has no list of seats.`;
    case "no-category":
      return `${partWords(fault.at)} has no category.`;
    case "no-field":
      return `${partWords(fault.at)} has no ${fault.field}.`;
    case "field-no-text":
      return `${partWords(fault.at)} has a ${fault.field} that is no text: put it in quotation marks.`;
    case "unknown-category":
      return `${partWords(fault.at)} is of the category “${fault.category}”, which the plan does not list.`;
    default:
      return layoutFaultWords(fault);
  }
}

/** "Zone 1 (“Stalls”), row 2 (“B”), seat 3" */
function partWords({ zone, zoneName, row, rowName, seat }: PlanPart): string {
  const named = (part: string, name?: string) => (name === undefined ? part : `${part} (“${name}”)`);
  return [
    named(`Zone ${zone}`, zoneName),
    ...(row === undefined ? [] : [named(`row ${row}`, rowName)]),
    ...(seat === undefined ? [] : [`seat ${seat}`]),
  ].join(", ");
}
