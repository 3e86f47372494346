/** A page that was made before the change may still be handed out for some seconds. */
const RELOAD_MS = 10_000;

/** The showtime has moved to another layout of its screen: the page is loaded anew. What one holds is kept. */
export function showNewRoom(showtimeId: number): void {
  const key = `room-${showtimeId}`;
  const since = Date.now() - Number(sessionStorage.getItem(key) ?? 0);
  setTimeout(
    () => {
      sessionStorage.setItem(key, String(Date.now()));
      location.reload();
    },
    Math.max(0, RELOAD_MS - since),
  );
}
