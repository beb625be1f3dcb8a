// Random use: whatever is pressed in whatever order, the app goes on, complains of nothing, and stores what it shows.
import { HISTORY, stored, test } from "./helpers.js";
import { letLoose } from "./monkey.js";

test.use({ ...stored(HISTORY), hasTouch: true });

const { SEEDS = "1,2" } = process.env;

for (const seed of SEEDS.split(",").map(Number)) {
  test(`five hundred steps of random use, seed ${seed}`, async ({ page, problems }) => {
    test.setTimeout(300_000);
    await letLoose(page, problems, seed, 500);
  });
}
