/** One line that tells what a long step is at and for how long; where nobody watches, a line per step. */
export function startProgress(title: string) {
  const { stdout } = process;
  const startedAt = performance.now();
  const seconds = () => `${((performance.now() - startedAt) / 1000).toFixed(0)} s`;
  let step = "";
  const draw = () =>
    stdout.write(`\r\x1b[2K${title} … ${seconds()}${step && `  ${step}`}`.slice(0, stdout.columns || 80));
  const timer = stdout.isTTY ? setInterval(draw, 250) : undefined;
  if (stdout.isTTY) draw();
  else stdout.write(`${title} …\n`);
  return {
    step(name: string) {
      step = name;
    },
    done(words = "done") {
      clearInterval(timer);
      stdout.write(`${stdout.isTTY ? "\r\x1b[2K" : ""}${title}: ${words} (${seconds()})\n`);
    },
  };
}
