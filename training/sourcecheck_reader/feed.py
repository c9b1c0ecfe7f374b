"""Puts what the program shows beside each contrasted claim in the place of what `prepare` chose.

`npm run bench:feed -- --out SHOWN` writes the sentences shown for both versions of a source. Of those the
nearest are taken, within the words allowed, in reading order; sentences brought in for a pronoun come last.
"""
import argparse
import json
from collections import Counter

from .data import read_lines, write_lines
from .passages import words


def nearest(shown, most, room):
    """The best sentences in reading order: at most `most`, within `room` words, at least one."""
    order = sorted(range(len(shown)), key=lambda i: (shown[i]["carried"], -shown[i]["score"], i))
    chosen, used = [], 0
    for i in order:
        size = words(shown[i]["text"])
        if len(chosen) < most and (not chosen or used + size <= room):
            chosen.append(i)
            used += size
    return " ".join(shown[i]["text"] for i in sorted(chosen))


def refed(groups, shown, most, room):
    """The contrasted groups of which it is known what is shown, with views that hold it."""
    out = []
    for group in groups:
        sides = shown.get(group["id"])
        if sides is None or len(group["views"]) < 2:
            continue
        good, bad = (nearest(sides[side], most, room) for side in ("whenTrue", "whenFalse"))
        views = [
            {**v, "p": good if v["l"] == "s" else bad, "hit": good != bad, "pt": []} for v in group["views"]
        ]
        out.append({**group, "views": views})
    return out


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--data", required=True, help="test-sample.jsonl.gz, watch.jsonl.gz or calibration.jsonl.gz")
    p.add_argument("--shown", required=True, help="what bench:feed wrote")
    p.add_argument("--most", type=int, default=5, help="sentences fed to a reading")
    p.add_argument("--room", type=int, default=90, help="words they may have together")
    p.add_argument("--out", required=True)
    a = p.parse_args()
    shown = {line["id"]: line for line in read_lines(a.shown)}
    groups = refed(read_lines(a.data), shown, a.most, a.room)
    write_lines(a.out, groups)
    hits = Counter((g["kind"], g["views"][0]["hit"]) for g in groups)
    print(json.dumps({f"{kind}, {'held' if hit else 'missed'}": n for (kind, hit), n in sorted(hits.items())}))


if __name__ == "__main__":
    main()
