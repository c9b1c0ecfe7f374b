"""Measures a checkpoint on held-back contrasted text, with the same model on the claim alone."""
import argparse
import json
import time
from collections import defaultdict
from pathlib import Path

import torch

from .data import Groups, load_tokenizer
from .loss import support
from .measure import area, caught, empty, figures, read
from .model import Reader

GATE = {"twin": 0.54, "order": 0.76, "caught05": 0.30, "area": 0.76}


def load_model(path, kinds_path):
    kinds = json.load(open(kinds_path))
    weights = torch.load(path, map_location="cpu", weights_only=True)["model"]
    layers = 1 + max(int(k.split(".")[1]) for k in weights if k.startswith("layers."))
    model = Reader(kinds=len(kinds), layers=layers)
    model.load_state_dict(weights)
    return model.eval(), kinds


def table(rows, stance, key):
    """Order, area and caught for each value of a key of groups."""
    at, parts = 0, defaultdict(lambda: ([], []))
    for row in rows:
        n = len(row["views"])
        part = parts[key(row)]
        part[0].append(row)
        part[1].append(stance[at : at + n])
        at += n
    out = {}
    for name, (some, logits) in sorted(parts.items(), key=lambda x: str(x[0])):
        f = figures(some, torch.cat(logits))
        out[str(name)] = {k: f[k] for k in ("pairs", "order", "area", "caught05")}
    return out


def reliability(rows, stance, bins=10):
    """For every tenth of the stated probability of support: how many are supported, equal weight a label."""
    p = stance.softmax(1)[:, 0].tolist()
    labels = [v["l"] for row in rows for v in row["views"]]
    out = []
    for b in range(bins):
        inside = [(x, y) for x, y in zip(p, labels) if b / bins <= x < (b + 1) / bins or (b == bins - 1 and x == 1)]
        if inside:
            out.append({
                "from": b / bins, "views": len(inside),
                "stated": round(sum(x for x, _ in inside) / len(inside), 3),
                "supported": round(sum(y == "s" for _, y in inside) / len(inside), 3),
            })
    return out


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--model", required=True, help="checkpoint")
    p.add_argument("--base", required=True)
    p.add_argument("--kinds", required=True)
    p.add_argument("--data", required=True, help="test-sample.jsonl.gz or test.jsonl.gz")
    p.add_argument("--out", required=True, help="JSON file for the figures")
    p.add_argument("--limit", type=int, help="only so many contrasted groups")
    p.add_argument("--threads", type=int, default=1)
    a = p.parse_args()
    torch.set_num_threads(a.threads)
    model, kinds = load_model(a.model, a.kinds)
    groups = Groups(a.data, load_tokenizer(Path(a.base) / "tokenizer.json"), kinds)
    rows = [r for r in groups.rows if len(r["views"]) > 1][: a.limit]
    views = [v for row in rows for v in row["views"]]
    began = time.process_time()
    stance = read(model, views, groups.kinds)
    seconds = time.process_time() - began
    alone = [empty(v) for row in rows for v in row["views"][:1]]
    one = read(model, alone, groups.kinds)
    twin_logits = torch.cat([one[i : i + 1].expand(len(row["views"]), 4) for i, row in enumerate(rows)])
    odds = support(twin_logits).tolist()
    good = [o for o, v in zip(odds, views) if v["l"] == "s"]
    bad = [o for o, v in zip(odds, views) if v["l"] in "cm"]
    # Told by the claim alone: the label of the original version, where each claim counts once.
    first = [(o, row["views"][0]["l"]) for o, row in zip(support(one).tolist(), rows)]
    twin = {
        "area": round(area(good, bad), 3),
        "caught05": round(caught(good, bad, 0.05), 3),
        "area, first versions only": round(
            area([o for o, x in first if x == "s"], [o for o, x in first if x in "cm"]), 3
        ),
    }
    every = figures(rows, stance)
    kind = lambda row: next((v.get("k") for v in row["views"] if v.get("k")), "u")
    size = lambda row: min(4, len(row["views"][0]["p"].split()) // 25) * 25
    hit = lambda row: "held" if all(v.get("hit", True) for v in row["views"]) else "missed"
    writer = lambda row: row["src"].split("-")[0]
    gate = {
        "twin": twin["area"] <= GATE["twin"],
        **{k: every[k] >= GATE[k] for k in ("order", "area")},
        # A claim is flagged by the probability of a fault: where nothing speaks to it, it is not.
        "caught05": every["by fault"]["caught05"] >= GATE["caught05"],
    }
    out = {
        "all": every, "twin": twin, "gate": gate, "passes": all(gate.values()),
        "by source": table(rows, stance, lambda row: row["kind"]),
        "by evidence in the passage": table(rows, stance, hit),
        "by words of the passage": table(rows, stance, size),
        "by writer": table(rows, stance, writer),
        "by kind": table(rows, stance, kind),
        "reliability": reliability(rows, stance),
        "readings per CPU second": round(len(views) / seconds, 2),
        "model": Path(a.model).name, "data": Path(a.data).name,
    }
    Path(a.out).write_text(json.dumps(out, indent=1) + "\n")
    print(json.dumps({k: out[k] for k in ("all", "twin", "gate", "passes", "by source", "by evidence in the passage")}, indent=1))


if __name__ == "__main__":
    main()
