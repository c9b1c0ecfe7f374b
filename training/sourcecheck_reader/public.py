"""Writes the generic stage's examples from cut-down public entailment data (see README for licences)."""
import argparse
import random
from collections import Counter
from pathlib import Path

from .data import load_tokenizer, read_lines, write_lines

SHARES = {
    "mnli-binary": 9000,
    "snli": 2000,
    "vitaminc-sample": 400,
    "breaking-nli": 300,
    "negation-probe": 800,
    "conjnli": 500,
    "fever-dev": 2500,
}


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--public", required=True, help="folder with the *.jsonl.gz files")
    p.add_argument("--base", required=True, help="folder of the base model, for its tokenizer")
    p.add_argument("--out", required=True)
    p.add_argument("--longest", type=int, default=56, help="tokens of claim and passage together")
    p.add_argument("--seed", type=int, default=7)
    a = p.parse_args()
    rng = random.Random(a.seed)
    tokenizer = load_tokenizer(Path(a.base) / "tokenizer.json")
    out, count = [], Counter()
    for name, most in SHARES.items():
        rows = read_lines(Path(a.public) / f"{name}.jsonl.gz")
        rng.shuffle(rows)
        for row in rows:
            if count[name] >= most:
                break
            n = len(tokenizer.encode(row["c"]).ids) + len(tokenizer.encode(row["d"]).ids)
            if 16 < n < a.longest:
                view = {"p": row["d"], "c": row["c"], "l": row["l"]}
                out.append({"id": f"{name}{count[name]}", "src": name, "views": [view]})
                count[name] += 1
    rng.shuffle(out)
    write_lines(a.out, out)
    print(dict(count))


if __name__ == "__main__":
    main()
