"""Fits temperature and prior on the calibration split and sets the thresholds there.

In training half of the claims are false, in an article one in ten: the fit weighs
every label by what an article holds, so that the probabilities mean something there.
"""
import argparse
import json
import math
from pathlib import Path

import torch

from .data import Groups, load_tokenizer
from .evaluate import load_model
from .measure import read
from .model import LABELS

PARTS = 10_000  # the program rounds probabilities to so many parts
PRIOR = {"s": 0.75, "c": 0.05, "m": 0.05, "u": 0.15}


def fit(stance, labels):
    """Temperature and one offset a label that minimise the weighted log loss."""
    known = torch.tensor([LABELS.index(x) for x in labels])
    weight = torch.tensor([PRIOR[x] / max(1, labels.count(x)) for x in labels])
    weight = weight / weight.sum()
    log_t = torch.zeros(1, requires_grad=True)
    offset = torch.zeros(4, requires_grad=True)
    optim = torch.optim.LBFGS([log_t, offset], max_iter=200, line_search_fn="strong_wolfe")

    def closure():
        optim.zero_grad()
        logp = torch.log_softmax(stance / log_t.exp() + offset, 1)
        loss = -(weight * logp[torch.arange(len(known)), known]).sum() + 1e-4 * offset.pow(2).sum()
        loss.backward()
        return loss

    optim.step(closure)
    return log_t.exp().item(), [round(x, 4) for x in offset.tolist()]


def edge(wrong, most):
    """The probability that at most the share `most` of those that must not reach it do."""
    ordered = sorted(wrong, reverse=True)
    return (math.floor(PARTS * ordered[int(most * len(ordered))]) + 1) / PARTS


def share(hits):
    hits = list(hits)
    return round(sum(hits) / max(1, len(hits)), 3)


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--model", required=True, help="checkpoint")
    p.add_argument("--base", required=True)
    p.add_argument("--kinds", required=True)
    p.add_argument("--data", required=True, nargs="+", help="calibration.jsonl.gz, fed in one way or in several")
    p.add_argument("--out", required=True, help="JSON file beside the model")
    p.add_argument("--flagged", type=float, default=0.01, help="share of true claims that may be flagged")
    p.add_argument("--ticked", type=float, default=0.01, help="share of false claims that may be ticked")
    p.add_argument("--limit", type=int, help="only so many groups of a file")
    p.add_argument("--threads", type=int, default=1)
    a = p.parse_args()
    torch.set_num_threads(a.threads)
    model, kinds = load_model(a.model, a.kinds)
    tokenizer = load_tokenizer(Path(a.base) / "tokenizer.json")
    parts = [Groups(path, tokenizer, kinds) for path in a.data]
    views = [v for part in parts for row in part.rows[: a.limit] for v in row["views"]]
    stance = read(model, views, parts[0].kinds).clone()  # read in inference mode, fitted outside
    labels = [v["l"] for v in views]
    temperature, offset = fit(stance, labels)
    chances = torch.softmax(stance / temperature + torch.tensor(offset), 1)
    ticks, flags = chances[:, 0].tolist(), (chances[:, 1] + chances[:, 2]).tolist()
    out = {
        "temperature": round(temperature, 4),
        "offset": dict(zip(LABELS, offset)),
        "prior": PRIOR,
        "views": len(views),
        "flag": edge([f for f, x in zip(flags, labels) if x == "s"], a.flagged),
        "tick": edge([t for t, x in zip(ticks, labels) if x in "cm"], a.ticked),
        "note": "probability of contradicted and misstated from which on a claim is flagged, and of supported from which on it is ticked",
    }
    out["flagged"] = {x: share(f >= out["flag"] for f, y in zip(flags, labels) if y in x) for x in ("s", "cm", "u")}
    out["ticked"] = {x: share(t >= out["tick"] for t, y in zip(ticks, labels) if y in x) for x in ("s", "cm", "u")}
    Path(a.out).write_text(json.dumps(out, indent=1) + "\n")
    print(json.dumps(out, indent=1))


if __name__ == "__main__":
    main()
