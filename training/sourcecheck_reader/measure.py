"""Figures on contrasted text: order of pairs, area under the curve, what is caught."""
import random

import torch

from .data import collate
from .loss import fault, support


@torch.inference_mode()
def read(model, views, kinds, tokens=2048):
    """Stance logits of encoded views, in their order, read in batches of like length."""
    model.eval()
    order = sorted(range(len(views)), key=lambda i: len(views[i]["enc"][0]))
    out = torch.zeros(len(views), 4)
    at = 0
    while at < len(order):
        now = [order[at]]
        while at + len(now) < len(order):
            nxt = order[at + len(now)]
            if len(views[nxt]["enc"][0]) * (len(now) + 1) > tokens:
                break
            now.append(nxt)
        ids, mask, claim, _, _ = collate([views[i] for i in now], kinds)
        out[now] = model(ids, mask, claim)[0].float()
        at += len(now)
    return out


def empty(view):
    """The same view with no passage: what the claim alone tells."""
    ids, claim, tags = view["enc"]
    n = sum(claim) + 1
    keep = [*range(n), n, n + 1, len(ids) - 1]
    return {**view, "enc": tuple([x[i] for i in keep] for x in (ids, claim, tags))}


def area(good, bad):
    """Chance that a random good score stands above a random bad one; ties count half."""
    if not good or not bad:
        return float("nan")
    both = sorted([(s, 1) for s in good] + [(s, 0) for s in bad])
    rank, at, total = 0.0, 0, 0.0
    while at < len(both):
        to = at
        while to < len(both) and both[to][0] == both[at][0]:
            to += 1
        for i in range(at, to):
            if both[i][1]:
                total += (at + to - 1) / 2 + 1
        at = to
    n, m = len(good), len(bad)
    return (total - n * (n + 1) / 2) / (n * m)


def caught(good, bad, share):
    """Share of the false that score below the threshold under which `share` of the true fall."""
    if not good or not bad:
        return float("nan")
    edge = sorted(good)[int(share * len(good))]
    return sum(b < edge for b in bad) / len(bad)


def pairs_of(rows, scores):
    """(score of the version that bears the claim out, score of the one that does not)."""
    out, at = [], 0
    for row in rows:
        n = len(row["views"])
        good = [scores[at + i] for i, v in enumerate(row["views"]) if v["l"] == "s"]
        bad = [scores[at + i] for i, v in enumerate(row["views"]) if v["l"] != "s"]
        out += [(g, b) for g in good for b in bad]
        at += n
    return out


def interval(values, seed=7, rounds=500):
    """Bootstrap interval of a mean, 2.5 to 97.5 per cent."""
    rng = random.Random(seed)
    n = len(values)
    means = sorted(sum(rng.choices(values, k=n)) / n for _ in range(rounds))
    return [round(means[int(0.025 * rounds)], 3), round(means[int(0.975 * rounds)], 3)]


def figures(rows, stance):
    views = [v for row in rows for v in row["views"]]
    odds = support(stance).tolist()
    pairs = pairs_of(rows, odds)
    wins = [1.0 if g > b else 0.5 if g == b else 0.0 for g, b in pairs]
    good = [s for s, v in zip(odds, views) if v["l"] == "s"]
    bad = [s for s, v in zip(odds, views) if v["l"] in "cm"]
    # The same by what the program flags by; higher is worse here.
    flags = (-fault(stance)).tolist()
    clean = [s for s, v in zip(flags, views) if v["l"] == "s"]
    wrong = [s for s, v in zip(flags, views) if v["l"] in "cm"]
    r = lambda x: round(x, 3)
    return {
        "pairs": len(pairs),
        "order": r(sum(wins) / max(1, len(wins))),
        "interval": interval(wins) if wins else None,
        "area": r(area(good, bad)),
        "caught05": r(caught(good, bad, 0.05)),
        "caught02": r(caught(good, bad, 0.02)),
        "by fault": {
            "area": r(area(clean, wrong)),
            "caught05": r(caught(clean, wrong, 0.05)),
            "caught02": r(caught(clean, wrong, 0.02)),
        },
        "stance": r(
            sum("scmu"[k] == v["l"] for k, v in zip(stance.argmax(1).tolist(), views)) / len(views)
        ),
    }


def measure(model, groups, twin=True):
    views = [v for row in groups.rows for v in row["views"]]
    out = figures(groups.rows, read(model, views, groups.kinds))
    if twin:
        # Both versions read the same without a passage, so the twin is told by the area.
        alone = read(model, [empty(v) for v in views], groups.kinds)
        out["twin"] = {k: figures(groups.rows, alone)[k] for k in ("area", "caught05")}
    return out
