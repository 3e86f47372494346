const VISIBLE_MS = 4_000;
const HIDDEN_MS = 60_000;
const FIRST_RETRY_MS = 1_000;
const SLOWEST_MS = 30_000;
const SLOWEST_REOPEN_MS = 5 * 60_000;
/** The stream beats every 15 seconds: after two beats missed the line is dead. */
const SILENCE_MS = 40_000;

export type Answer = { states: string; etag: string } | "cancelled";

export type StreamEvents = {
  answer: (answer: Answer) => void;
  beat: () => void;
  broken: () => void;
};

export type Sources = {
  /** Null when there was no answer; in a rush we are told to ask later. */
  ask: () => Promise<Answer | "rush" | null>;
  /** Opens a stream of what changes after that tag; answers the way to close it. */
  listen: (since: string, on: StreamEvents) => () => void;
  isHidden: () => boolean;
  onAnswer: (answer: Answer) => void;
  /** `heardAt`: when the seats were last known to be as they are shown; null before the first answer. */
  onLost: (isLost: boolean, heardAt: number | null, isRush?: boolean) => void;
};

/**
 * Follows a showtime's seats: asked once, then told by a stream while the page is looked at. Whenever the stream does
 * not speak (never opened, broken off, silent, hidden page) it goes on asking, and tries the stream again later.
 */
export function followAvailability({ ask, listen, isHidden, onAnswer, onLost }: Sources) {
  let etag = "";
  let round = 0;
  let failures = 0;
  let heardAt: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let close: (() => void) | null = null;
  let isLive = false;
  let breaks = 0;
  let reopenAt = 0;

  function lookIn(ms: number) {
    clearTimeout(timer);
    timer = setTimeout(look, ms);
  }

  function hear(answer: Answer) {
    failures = 0;
    heardAt = Date.now();
    onLost(false, heardAt);
    onAnswer(answer);
    if (answer === "cancelled") stop();
    else etag = answer.etag;
  }

  async function look() {
    clearTimeout(timer);
    const own = ++round;
    const answer = await ask();
    // something newer was heard, or asked, meanwhile
    if (own !== round) return;
    if (answer === null || answer === "rush") {
      failures++;
      onLost(failures > 1, heardAt, answer === "rush");
      return lookIn(jittered(Math.min(FIRST_RETRY_MS * 2 ** (failures - 1), SLOWEST_MS)));
    }
    hear(answer);
    if (answer === "cancelled") return;
    if (!close && !isHidden() && Date.now() >= reopenAt) open();
    if (!isLive) lookIn(isHidden() ? HIDDEN_MS : VISIBLE_MS);
  }

  function open() {
    const alive = () => {
      isLive = true;
      heardAt = Date.now();
      breaks = 0;
      clearTimeout(timer);
      clearTimeout(silence);
      silence = setTimeout(broken, SILENCE_MS);
    };
    const broken = () => {
      shut();
      reopenAt = Date.now() + jittered(Math.min(FIRST_RETRY_MS * 2 ** ++breaks, SLOWEST_REOPEN_MS));
      // not all at once when a server restarts
      lookIn(jittered(FIRST_RETRY_MS) / 2);
    };
    const heard = (answer: Answer) => {
      round++;
      alive();
      hear(answer);
    };
    close = listen(etag, { answer: heard, beat: alive, broken });
    silence = setTimeout(broken, SILENCE_MS);
  }

  function shut() {
    close?.();
    close = null;
    isLive = false;
    clearTimeout(silence);
  }

  function stop() {
    round = Number.NaN;
    clearTimeout(timer);
    shut();
  }

  look();
  return {
    look,
    stop,
    shown: () => {
      if (!isHidden()) return void look();
      shut();
      lookIn(HIDDEN_MS);
    },
    online: () => {
      reopenAt = 0;
      look();
    },
    offline: () => {
      shut();
      failures = Math.max(failures, 1);
      onLost(true, heardAt);
      look();
    },
  };
}

const jittered = (ms: number) => ms * (0.5 + Math.random());
