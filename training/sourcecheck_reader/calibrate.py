"""Fits temperature and prior on the calibration split and sets the thresholds there.

In training half of the claims are false, in an article one in ten: the fit weighs
every label by what an article holds, so that the probabilities mean something there.
"""
import argparse
import json
from pathlib import Path

import torch

from .data import Groups, load_tokenizer
from .evaluate import load_model
from .loss import support
from .measure import read
from .model import LABELS

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


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--model", required=True, help="checkpoint")
    p.add_argument("--base", required=True)
    p.add_argument("--kinds", required=True)
    p.add_argument("--data", required=True, help="calibration.jsonl.gz")
    p.add_argument("--out", required=True, help="JSON file beside the model")
    p.add_argument("--limit", type=int, help="only so many groups")
    p.add_argument("--threads", type=int, default=1)
    a = p.parse_args()
    torch.set_num_threads(a.threads)
    model, kinds = load_model(a.model, a.kinds)
    groups = Groups(a.data, load_tokenizer(Path(a.base) / "tokenizer.json"), kinds)
    groups.rows = groups.rows[: a.limit]
    views = [v for row in groups.rows for v in row["views"]]
    stance = read(model, views, groups.kinds)
    labels = [v["l"] for v in views]
    temperature, offset = fit(stance, labels)
    odds = support(stance / temperature + torch.tensor(offset)).tolist()
    good = sorted(o for o, x in zip(odds, labels) if x == "s")
    bad = sorted((o for o, x in zip(odds, labels) if x in "cm"), reverse=True)
    sure = lambda share: bad[int(share * len(bad))]
    out = {
        "temperature": round(temperature, 4),
        "offset": dict(zip(LABELS, offset)),
        "prior": PRIOR,
        "views": len(views),
        "flag": {
            "2% of true flagged": round(good[int(0.02 * len(good))], 4),
            "5% of true flagged": round(good[int(0.05 * len(good))], 4),
        },
        "tick": {"2% of false ticked": round(sure(0.02), 4), "5% of false ticked": round(sure(0.05), 4)},
        "note": "thresholds are log-odds of support after temperature and offset",
    }
    Path(a.out).write_text(json.dumps(out, indent=1) + "\n")
    print(json.dumps(out, indent=1))


if __name__ == "__main__":
    main()
