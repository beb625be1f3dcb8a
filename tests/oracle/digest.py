"""What the prototype plans for made-up answers, short: `python3 digest.py`, which writes the fixtures.

A line of plans.txt: decisions by role · do now, then focus · half hours by role, everything else, free, to give back · lines ·
moves · overload · findings · balances · a number for all uncovered needs and scores. Roles and challenges are letters in
the order of the model. The first lines are there in full, of all others a number (FNV-1a, 64 bits).
"""
import os
import engine2 as E
from population import population

COUNT, IN_FULL, SURE = 10_000, 200, 400
FIXTURES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "fixtures")
DECISION = {"do now": "D", "help": "H", "focus": "F", "grow": "G", "hold": "O", "joy": "J", "owner": "W", "leave": "L", "not now": "N"}
KIND = {"lead": "L", "within": "W", "after": "A", "help": "H", "part": "P", "owner": "O", "theirs": "T"}
MOVE = (("stop", "s"), ("less", "l"), ("more", "m"), ("start", "t"))
FINDING = {"long week": "w", "overload": "o", "many challenges": "c", "nothing needed is enjoyed": "j"}
letter = lambda i: "abcdefghijkl"[i]
letters = lambda ids: "".join(map(letter, ids))
halves = lambda h: str(int(round(h * 2)))


def fnv(text):
    h = 0xCBF29CE484222325
    for b in text.encode(): h = ((h ^ b) * 0x100000001B3) & ((1 << 64) - 1)
    return "%016x" % h


def line(a, p):
    figures = fnv(",".join("%d" % round(x * 1e7) for s in p["st"] for x in (s["open"], s["score"])))
    if p["nothing"]: return "nothing " + letters(p["focus"]) + " " + figures
    load = p["load"]
    return " ".join((
        "".join(DECISION[x] for x in p["d"]),
        letters(p["do_now"]) + "." + letters(p["focus"]),
        ",".join(halves(x) for x in p["h"] + [p["other"], p["free"], p["back"]]),
        "".join(letter(E.CHALLENGES.index(c)) + KIND[k] + letter(r) + ("-" if m is None else letter(m)) for c, k, r, m in p["lines"]),
        "?" if p["moves"] is None else "".join(s + letter(r) + halves(x) for k, s in MOVE for r, x in p["moves"][k]),
        "%d%d%d" % (load["over"], load["told"], load["enough"]) + letters(load["hand_over"]) + "." + ("-" if load["first"] is None else letter(load["first"])),
        "".join(FINDING[k] for k, _ in p["findings"]) + ".",
        "%d" % p["balance"], figures))


def change(c):
    (k, v), comes, goes = c
    of = {"taken over": "t", "left": "l", "learned": "k", "solved": "s", "new": "n", "stage": "g", "size": "z", "title": "i"}[k]
    ids = {"s": E.CHALLENGES, "n": E.CHALLENGES, "g": E.STAGES, "z": E.SIZES, "i": E.TITLES}.get(of)
    return of + letter(ids.index(v) if ids else v) + letter(comes) + ("-" if goes is None else letter(goes))


def sure(a, p):
    """What would change the plan, shares of balances, and one ledger, figures in billionths."""
    if p["nothing"]: return "nothing"
    do, happen = E.what_changes(a, p)
    shares = E.focus_shares(a)
    r = (p["main"] or [0])[0]
    typical, parts, total = E.ledger(a, r)
    nano = lambda x: "%d" % round(x * 1e9)
    return " ".join(("".join(map(change, do)) + "." + "".join(map(change, happen)),
                     "-" if shares is None else ",".join(letter(q) + nano(x) for q, x in shares.items()),
                     letter(r) + nano(typical) + "," + nano(total), ",".join(k[:2] + nano(v) for k, v in parts.items())))


if __name__ == "__main__":
    people = population(COUNT)
    plans = [E.plan(a) for a in people]
    with open(os.path.join(FIXTURES, "plan2_oracle.txt"), "w") as f:
        for i, (a, p) in enumerate(zip(people, plans)):
            f.write((line(a, p) if i < IN_FULL else fnv(line(a, p))) + "\n")
    with open(os.path.join(FIXTURES, "plan2_sure.txt"), "w") as f:
        for a, p in list(zip(people, plans))[:SURE]: f.write(sure(a, p) + "\n")
