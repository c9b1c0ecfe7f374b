"""Writes a training file in which examples of the generic stage stand among the contrasted ones: all of small sources, some of the others."""
import argparse
import random
from collections import Counter

from .data import read_lines, write_lines

SMALL = 1000  # a public source of fewer examples is taken whole


def mixed(own, generic, most, seed):
    """All own groups and, of the generic ones, those of small sources and at most `most` others; in random order."""
    rng = random.Random(seed)
    sizes = Counter(row["src"] for row in generic)
    small = [row for row in generic if sizes[row["src"]] < SMALL]
    large = [row for row in generic if sizes[row["src"]] >= SMALL]
    rng.shuffle(large)
    rows = [*own, *small, *large[:most]]
    rng.shuffle(rows)
    return rows


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--own", required=True, nargs="+", help="contrasted groups, as prepare writes them; several files are several passes")
    p.add_argument("--generic", required=True, help="examples of the generic stage, as public writes them")
    p.add_argument("--out", required=True)
    p.add_argument("--most", type=int, default=4200, help="examples of large public sources")
    p.add_argument("--seed", type=int, default=5)
    a = p.parse_args()
    rows = mixed([row for path in a.own for row in read_lines(path)], list(read_lines(a.generic)), a.most, a.seed)
    write_lines(a.out, rows)
    print(Counter(row["src"] if len(row["views"]) == 1 else "contrasted" for row in rows).most_common(8))


if __name__ == "__main__":
    main()
