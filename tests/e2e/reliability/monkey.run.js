// Random use, for long: what fails is repeated by its seed, and becomes a test.
import { HISTORY, stored, test } from "../helpers.js";
import { letLoose } from "../monkey.js";

const { RELIABILITY, RELIABILITY_SEED } = process.env;
const STEPS = 1_000;
const RUNS = RELIABILITY === "full" ? 20 : 0;

test.use({ ...stored(HISTORY), hasTouch: true });

for (let run = 0; run < RUNS; run += 1) {
  const seed = (Number(RELIABILITY_SEED) + run) % 1_000_000_000;
  test(`30 · random use, seed ${seed}`, async ({ page, problems }, info) => {
    test.setTimeout(20 * 60_000);
    info.annotations.push(
      { type: "fault", description: `${STEPS} random clicks, keys, touches, ways back, reloads, hours offline, seed ${seed}` },
      { type: "promise", description: "no error, the status true, what is stored is shown" },
    );
    await letLoose(page, problems, seed, STEPS);
    info.annotations.push({ type: "counted", description: `${STEPS} steps, looked at every ten` });
  });
}
