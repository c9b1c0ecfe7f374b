"""Examples in memory: groups of views of one claim, tokens, batches by length.

A group is one line of a prepared file: {"id", "src", "views": [...]}. A view is
one version of the passage with the label it gives the claim:
{"p", "c", "l", "ct", "pt", "k"} where ct and pt are character spans at fault.
"""
import gzip
import json
import random

import torch
from tokenizers import Tokenizer

START, PAD, END = 0, 1, 2
LONGEST = 256


def read_lines(path):
    opener = gzip.open if str(path).endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as f:
        return [json.loads(line) for line in f if line.strip()]


def write_lines(path, rows):
    opener = gzip.open if str(path).endswith(".gz") else open
    with opener(path, "wt", encoding="utf-8") as f:
        for row in rows:
            f.write(json.dumps(row, ensure_ascii=False) + "\n")


def load_tokenizer(path):
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def inside(offset, spans):
    a, b = offset
    return b > a and any(a < to and b > at for at, to in spans)


def encode(tokenizer, view, longest=LONGEST):
    """Tokens of a view: <s> claim </s></s> passage </s>, with tags and claim mask."""
    claim = tokenizer.encode(view["c"], add_special_tokens=False)
    passage = tokenizer.encode(view["p"], add_special_tokens=False)
    ci, co = claim.ids[: longest // 2], claim.offsets[: longest // 2]
    room = longest - len(ci) - 4
    pi, po = passage.ids[:room], passage.offsets[:room]
    ids = [START, *ci, END, END, *pi, END]
    mask = [0, *[1] * len(ci), 0, 0, *[0] * len(pi), 0]
    marked = view["l"] in "scm"
    if not marked or (view["l"] != "s" and not view.get("ct")):
        tags = [-1] * len(ids)
    else:
        tags = [-1, *[int(inside(o, view.get("ct") or [])) for o in co], -1, -1]
        source = view.get("pt") or []
        unknown = view["l"] != "s" and not source
        tags += [-1 if unknown else int(inside(o, source)) for o in po] + [-1]
    return ids, mask, tags


class Groups:
    def __init__(self, path, tokenizer, kinds):
        self.kinds = {k: i for i, k in enumerate(kinds)}
        self.rows = read_lines(path)
        for row in self.rows:
            for v in row["views"]:
                v["enc"] = encode(tokenizer, v)

    def batches(self, tokens, seed, spread=None, most=64):
        """Batches of whole groups of like length, at most `tokens` tokens each, in random order. With `spread` short groups tend to come first:
        they are ordered by their words plus a random number up to `spread`."""
        rng = random.Random(seed)
        order = list(range(len(self.rows)))
        rng.shuffle(order)
        if spread is not None:
            key = {i: self.rows[i].get("words", 0) + rng.random() * spread for i in order}
            order.sort(key=key.get)
        out = []
        size = lambda i: max(len(v["enc"][0]) for v in self.rows[i]["views"])
        for at in range(0, len(order), 192):
            chunk = sorted(order[at : at + 192], key=size)
            made, now, longest = [], [], 0
            for i in chunk:
                views = sum(len(self.rows[j]["views"]) for j in now) + len(self.rows[i]["views"])
                longest = max(longest, size(i))
                if now and (longest * views > tokens or views > most):
                    made.append(now)
                    now, longest = [], size(i)
                now.append(i)
            made.append(now)
            rng.shuffle(made)
            out += made
        return [[self.rows[i] for i in b] for b in out]

    def collate(self, rows):
        views = [v for row in rows for v in row["views"]]
        return collate(views, self.kinds)


def collate(views, kinds):
    n = max(len(v["enc"][0]) for v in views)
    ids = torch.full((len(views), n), PAD)
    mask = torch.zeros(len(views), n)
    claim = torch.zeros(len(views), n)
    tags = torch.full((len(views), n), -1.0)
    for r, v in enumerate(views):
        i, c, t = v["enc"]
        ids[r, : len(i)] = torch.tensor(i)
        mask[r, : len(i)] = 1
        claim[r, : len(i)] = torch.tensor(c, dtype=torch.float)
        tags[r, : len(i)] = torch.tensor(t, dtype=torch.float)
    kind = torch.tensor([kinds.get(v.get("k"), -1) for v in views])
    return ids, mask, claim, tags, kind
