"""Answers made up by a simple generator that is the same everywhere; `tests/native/population.rs` makes the same ones."""
import engine2 as E

N = E.N
MASK = (1 << 64) - 1


class Dice:
    """Numbers that look random (SplitMix64)."""

    def __init__(self, seed):
        self.state = seed

    def roll(self, sides):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        m = self.state
        m = ((m ^ (m >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        m = ((m ^ (m >> 27)) * 0x94D049BB133111EB) & MASK
        return ((m ^ (m >> 31)) >> 40) % sides

    def pick(self, choices):
        """One of these, or None, which is twice as likely as each."""
        at = self.roll(len(choices) + 2)
        return choices[at] if at < len(choices) else None

    def some(self, choices, count):
        """So many throws for a member; what is thrown twice is in once. In the order of the list."""
        thrown = {self.roll(len(choices)) for _ in range(count)}
        return [c for i, c in enumerate(choices) if i in thrown]


CHALLENGES_TOLD = (0, 1, 1, 2, 2, 3, 3, 4, 7, 20)


def answers(d):
    """One made-up person: of five two answer all, two some of it, one only what the company is."""
    kind = d.roll(5)
    a = E.blank(title=d.pick(E.TITLES), stage=d.pick(E.STAGES), size=d.pick(E.SIZES))
    a["biz"] = d.some(E.BIZ, d.roll(4))
    a["ch"] = d.some(E.CHALLENGES, CHALLENGES_TOLD[d.roll(len(CHALLENGES_TOLD))])
    length = d.roll(8)
    if length < 4: a["week"] = 40.0 + 5 * d.roll(5)
    elif length < 7: a["week"] = d.roll(201) / 2
    if kind == 4: return a
    told = 16 if kind < 2 else d.roll(17)
    for r in range(N):
        skill = d.roll(5)
        joy = d.roll(5) if kind > 1 or d.roll(2) else min(4, max(0, skill + d.roll(3) - 1))
        cover = d.roll(4) if kind > 1 else min(d.roll(4), d.roll(4))
        a["skill"][r] = skill if d.roll(16) < told else None
        a["joy"][r] = joy if d.roll(16) < told else None
        a["cover"][r] = cover if d.roll(16) < told else None
    hours = d.roll(5)
    if hours > 1:
        for r in range(N):
            a["now"][r] = d.roll(60 if hours == 4 else 24) / 2 if d.roll(4) else None
    return a


def population(count):
    d = Dice(2)
    return [answers(d) for _ in range(count)]
