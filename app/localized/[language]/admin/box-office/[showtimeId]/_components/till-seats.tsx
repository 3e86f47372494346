import { type ComponentProps, lazy, type ReactNode, Suspense } from "react";
import { Legend } from "@/components/seat-map/legend";
import { SeatMap } from "@/components/seat-map/seat-map";
import { ViewSwitch } from "@/components/seat-map/view-switch";
import { useRemembered } from "@/components/use-remembered";
import { t } from "@/lib/i18n/t";

const marks = (): ComponentProps<typeof Legend>["states"] => [
  ["mine", t("boxOffice.map.chosen")],
  ["held", t("boxOffice.map.held")],
  ["sold", t("boxOffice.map.sold")],
  ["house", t("boxOffice.map.house")],
];

const SeatList = lazy(async () => ({ default: (await import("@/components/seat-map/seat-list")).SeatList }));

type Props = Omit<ComponentProps<typeof SeatMap>, "toolbar" | "about"> &
  Pick<ComponentProps<typeof Legend>, "types"> & {
    /** Why the house keeps a seat, by its id. */
    reasons: ReadonlyMap<number, string>;
    modeSwitch: ReactNode;
  };

/** The seats as a picture or in words, as customers have them, with what the house keeps. */
export function TillSeats({ types, reasons, modeSwitch, ...shared }: Props) {
  const [kept, setView] = useRemembered("seats-as");
  const view = kept === "list" ? "list" : "map";
  const viewSwitch = <ViewSwitch view={view} onSwitch={setView} />;
  return (
    <div className="min-w-0">
      <div className="mb-3">{modeSwitch}</div>
      <div className="-mx-4 sm:mx-0">
        {view === "map" ? (
          <SeatMap {...shared} about={(seat) => reasons.get(seat.id) ?? null} toolbar={viewSwitch} />
        ) : (
          <>
            <div className="mb-4 px-4 sm:px-0">{viewSwitch}</div>
            <Suspense fallback={<p className="px-4 sm:px-0">{t("boxOffice.map.listComes")}</p>}>
              <SeatList {...shared} />
            </Suspense>
          </>
        )}
      </div>
      {view === "map" && (
        <div className="mt-6">
          <Legend types={types} prices={shared.prices} states={marks()} />
        </div>
      )}
    </div>
  );
}
