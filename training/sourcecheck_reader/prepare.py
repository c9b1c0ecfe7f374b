"""Writes the splits: contrasted groups from pairs, documents and flips.

Split by source, before anything is trained: every tenth source and two whole
writers are the test; two smaller parts are kept for calibration and for
watching a run. Training views hold the evidence and vary what stands beside
it; the other splits hold what the tool would feed: the best sentences.
"""
import argparse
import json
import random
import re
from collections import Counter
from pathlib import Path

from .data import read_lines, write_lines
from .passages import best, ranking, sentences, words

WRITERS = ("h", "kf")  # take no part in training: everyday news; long mixed news sentences


def split_of(source):
    name, number = source.split("#")
    writer = name.split("-")[0]
    # The number counts over the writer's files, so that every writer gives a tenth.
    return "test" if writer in WRITERS else {9: "test", 4: "calibration", 14: "watch"}.get(
        number_in_all[source] % 20 if number_in_all[source] % 10 != 9 else 9, "train"
    )


number_in_all = {}


def load(folder, key):
    out, last, count = {}, None, 0
    for path in sorted(Path(folder).glob("*.jsonl")):
        writer = path.stem.split("-")[0]
        if writer != last:
            last, count = writer, 0
        for n, row in enumerate(read_lines(path)):
            out[f"{path.stem}#{n}"] = row
            number_in_all[f"{path.stem}#{n}"] = count
            count += 1
    return out


def unmark(text):
    """The claim without its marks, and the spans they held."""
    spans, out, at = [], "", 0
    for m in re.finditer(r"\{\{(.+?)\}\}", text):
        out += text[at : m.start()]
        spans.append([len(out), len(out) + len(m.group(1))])
        out += m.group(1)
        at = m.end()
    return out + text[at:], spans


def spans_of(text, part):
    if not part:
        return []
    at = text.find(part)
    return [[at, at + len(part)]] if at >= 0 else []


class Version:
    """One version of a source: its sentences and which of them decide."""

    def __init__(self, texts, evidence, label, claim_spans, clash, kind):
        self.texts, self.evidence, self.label = texts, sorted(set(evidence)), label
        self.claim_spans, self.clash, self.kind = claim_spans, clash, kind

    def view(self, claim, chosen, label=None):
        passage = " ".join(self.texts[i] for i in sorted(set(chosen)))
        out = {"p": passage, "c": claim, "l": label or self.label}
        if out["l"] in "cm":
            out["ct"], out["pt"], out["k"] = self.claim_spans, spans_of(passage, self.clash), self.kind
        return out


def document_versions(doc, item, flip):
    claim, spans = unmark(item["t"])
    original = Version(doc["doc"], item["e"], item["l"], spans, item.get("w"), item.get("d"))
    if not flip:
        return claim, [original]
    texts = list(doc["doc"])
    if "after" in flip:
        texts.insert(flip["after"] + 1, flip["to"])
        evidence = [flip["after"] + 1]
    else:
        texts[flip["i"]] = flip["to"]
        evidence = [flip["i"]]
        if flip.get("to2"):
            texts[flip["i2"]] = flip["to2"]
            evidence.append(flip["i2"])
        original.changed = list(evidence)
        evidence += item["e"]
    changed = Version(texts, evidence, flip["l"], spans_of(claim, flip.get("f")), flip.get("w"), flip.get("d"))
    changed.changed = [flip["after"] + 1] if "after" in flip else list(original.changed)
    return claim, [original, changed]


def holding(texts, part):
    """Sentences of a split passage that overlap a part of it."""
    text = " ".join(texts)
    a = text.find(part)
    if a < 0:
        return []
    out, at = [], 0
    for i, t in enumerate(texts):
        if at < a + len(part) and at + len(t) > a:
            out.append(i)
        at += len(t) + 1
    return out


def pair_versions(row, item, flip):
    claim, spans = unmark(item["t"])
    flat = " ".join(row["source"].split())
    texts = sentences(flat)
    squeeze = lambda s: " ".join(s.split())
    evidence = holding(texts, squeeze(item["w"])) if item.get("w") else []
    original = Version(texts, evidence, item["l"], spans, item.get("w"), item.get("d"))
    if not flip:
        return claim, [original]
    start, to = squeeze(flip["from"]), squeeze(flip["to"])
    original.changed = holding(texts, start)
    original.evidence = sorted({*evidence, *original.changed})
    other = sentences(flat.replace(start, to, 1))
    changed = Version(other, holding(other, to), flip["l"], spans_of(claim, flip.get("f")), flip.get("w"), flip.get("d"))
    changed.changed = list(changed.evidence)
    return claim, [original, changed]


def training_views(claim, versions, rng, late, a):
    """Both versions with like company: the evidence, sometimes with one sentence more; or (`late`)
    what the tool would feed, with the evidence made sure of."""
    beside = rng.choices([0, 1], [0.7, 0.3])[0]
    out = []
    for v in versions:
        order = ranking(claim, v.texts)
        chosen = list(v.evidence) or order[:1]
        if len(chosen) > 3:
            near = [i for i in order if i in chosen][:3]
            chosen = sorted({*near, *getattr(v, "changed", [])})
        if late:
            more = best(claim, v.texts, a.most, a.room, chosen)
            more = [i for i in order if i in more][: max(0, a.most - len(chosen))]
        else:
            more = [i for i in order if i not in chosen][:beside]
        out.append(v.view(claim, chosen + more))
    if rng.random() < 0.12:
        v = versions[0]
        keep = {*v.evidence, *getattr(v, "changed", [])}
        if v.evidence and len(v.texts) > 8:  # only long documents surely hold the rest elsewhere
            out.append(v.view(claim, best(claim, v.texts, 1 + rng.randrange(2), 60, keep), "u"))
    return out


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--data", required=True, help="folder with pairs, documents and flips")
    p.add_argument("--out", required=True)
    p.add_argument("--room", type=int, default=80, help="words fed to a reading")
    p.add_argument("--most", type=int, default=3, help="sentences fed to a reading")
    p.add_argument("--sample", type=int, default=800, help="test groups in the smaller sample")
    p.add_argument("--longest", type=int, default=75, help="words of passage and claim in an early training view; late ones twice that")
    p.add_argument("--late", type=float, default=0.4, help="share of groups fed as the tool feeds them")
    p.add_argument("--seed", type=int, default=7)
    a = p.parse_args()
    rng = random.Random(a.seed)
    data, out = Path(a.data), Path(a.out)
    out.mkdir(parents=True, exist_ok=True)
    pairs, docs = load(data / "pairs", "src"), load(data / "documents", "doc")
    flips = {}
    for path in sorted((data / "flips").glob("*.jsonl")):
        for f in read_lines(path):
            flips[(f.get("doc") or f["src"], f["c"])] = f
    parts = {"train": [], "test": [], "calibration": [], "watch": []}
    reach, count, left = Counter(), Counter(), Counter()
    for source, row in [*pairs.items(), *docs.items()]:
        split = split_of(source)
        for n, item in enumerate(row.get("story") or row["claims"]):
            flip = flips.get((source, n))
            make = document_versions if "doc" in row else pair_versions
            claim, versions = make(row, item, flip)
            group = {"id": f"{source}/{n}", "src": source, "kind": "document" if "doc" in row else "pair"}
            if split == "train":
                group["late"] = bool(flip) and rng.random() < a.late
                views = training_views(claim, versions, rng, group["late"], a)
                group["words"] = sum(words(v["p"]) + words(claim) for v in views) / len(views)
                if group["words"] > (2 if group["late"] else 1) * a.longest:
                    left["too long"] += 1
                    continue
            else:
                views = []
                for v in versions:
                    chosen = best(claim, v.texts, a.most, a.room)
                    view = v.view(claim, chosen)
                    if flip:
                        hit = bool(set(getattr(v, "changed", v.evidence)) & set(chosen))
                        view["hit"] = hit
                        reach[split, group["kind"], hit] += 1
                    views.append(view)
            group["views"] = views
            parts[split].append(group)
            count.update((split, group["kind"], v["l"]) for v in views)
    rng.shuffle(parts["train"])
    report = {"groups": {}, "views": {}, "reach": {}, "left out": dict(left), "writers": WRITERS}
    for split, groups in parts.items():
        write_lines(out / f"{split}.jsonl.gz", groups)
        report["groups"][split] = len(groups)
    contrasted = [g for g in parts["test"] if len(g["views"]) > 1]
    write_lines(out / "test-sample.jsonl.gz", random.Random(a.seed).sample(contrasted, a.sample))
    for (split, kind, label), n in sorted(count.items()):
        report["views"].setdefault(f"{split} {kind}", {})[label] = n
    for (split, kind, hit), n in sorted(reach.items()):
        report["reach"].setdefault(f"{split} {kind}", {})["held" if hit else "missed"] = n
    (out / "prepare.json").write_text(json.dumps(report, indent=1) + "\n")
    print(json.dumps(report, indent=1))


if __name__ == "__main__":
    main()
