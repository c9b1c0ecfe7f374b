"""The losses: stance, order of the two versions, order across claims, tags, kind."""
import torch
import torch.nn.functional as F

from .model import LABELS


def support(stance):
    """Log-odds that the passage bears the claim out."""
    return stance[:, 0] - torch.logsumexp(stance[:, 1:], dim=1)


def fault(stance):
    """Log-odds that the passage and the claim differ: what a claim is flagged by. A passage that does not speak to it is no fault."""
    return torch.logsumexp(stance[:, 1:3], dim=1) - torch.logsumexp(stance[:, [0, 3]], dim=1)


class Bank:
    """The scores of the latest views, without their gradients: a batch holds a dozen claims, and a
    scale for all claims needs more of them to compare with."""

    def __init__(self, size):
        self.size = size
        self.good = torch.zeros(0)
        self.bad = torch.zeros(0)

    def put(self, good, bad):
        self.good = torch.cat([self.good, good.detach()])[-self.size :] if self.size else self.good
        self.bad = torch.cat([self.bad, bad.detach()])[-self.size :] if self.size else self.bad


def across(good, bad, bank):
    """One scale for all claims: every view that bears its claim out above every one that does not,
    those of this batch and those of the bank. None where there is nothing to compare."""
    against = [
        F.softplus(low[None, :] - high[:, None]).mean()
        for high, low in ((good, torch.cat([bad, bank.bad])), (bank.good, bad))
        if len(high) and len(low)
    ]
    bank.put(good, bad)
    return sum(against) / len(against) if against else None


def losses(out, labels, pairs, tags, kind, bank, positive=4.0):
    """labels: one letter a view, x for 'not supported, kind unknown';
    pairs: (row of the version that bears the claim out, row of the one that does not);
    bank: scores of earlier batches, added to here."""
    stance, tag, kinds = out
    odds = support(stance)
    known = torch.tensor([LABELS.find(x) for x in labels])
    total = {}
    some = known >= 0
    per = torch.zeros(len(labels))
    if some.any():
        per = per.masked_scatter(some, F.cross_entropy(stance[some], known[some], reduction="none"))
    if (~some).any():
        per = per.masked_scatter(~some, F.softplus(odds[~some]))
    total["stance"] = per.mean()
    if pairs:
        a, b = torch.tensor(pairs).T
        total["order"] = F.softplus(odds[b] - odds[a]).mean()
    good = torch.tensor([x == "s" for x in labels])
    scale = across(odds[good], odds[~good], bank)
    if scale is not None:
        total["across"] = scale
    at = tags >= 0
    if at.any():
        total["tags"] = F.binary_cross_entropy_with_logits(
            tag[at], tags[at], pos_weight=torch.tensor(positive)
        )
    if (kind >= 0).any():
        total["kind"] = F.cross_entropy(kinds[kind >= 0], kind[kind >= 0])
    return total


def order_pairs(rows):
    """Index pairs for the ranking loss from groups laid out one after the other."""
    pairs, at = [], 0
    for row in rows:
        good = [at + i for i, v in enumerate(row["views"]) if v["l"] == "s"]
        bad = [at + i for i, v in enumerate(row["views"]) if v["l"] != "s"]
        pairs += [(g, b) for g in good for b in bad]
        at += len(row["views"])
    return pairs
