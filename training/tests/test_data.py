"""The form of every line of data: marks, kinds, and flips that find what they change."""
import json
from collections import Counter
from pathlib import Path

from sourcecheck_reader.data import read_lines
from sourcecheck_reader.mix import mixed
from sourcecheck_reader.prepare import unmark

HERE = Path(__file__).parent.parent
KINDS = set(json.loads((HERE / "kinds.json").read_text()))


def load(name):
    return {
        f"{path.stem}#{n}": row
        for path in sorted((HERE / "data" / name).glob("*.jsonl"))
        for n, row in enumerate(read_lines(path))
    }


def test_false_claims_are_marked_and_clash_with_their_source():
    for key, row in [*load("pairs").items(), *load("documents").items()]:
        text = row["source"] if "source" in row else " ".join(row["doc"])
        for item in row.get("claims") or row["story"]:
            _, spans = unmark(item["t"])
            if item["l"] in "cm":
                assert spans and item["w"] in text and item["d"] in KINDS, (key, item)
            else:
                assert item["l"] in "su" and not spans, (key, item)
            for e in item.get("e", []):
                assert 0 <= e < len(row["doc"]), (key, item)


def test_flips_find_what_they_change_and_turn_the_label():
    docs, pairs = load("documents"), load("pairs")
    for path in sorted((HERE / "data" / "flips").glob("*.jsonl")):
        for flip in read_lines(path):
            row = docs[flip["doc"]] if "doc" in flip else pairs[flip["src"]]
            item = (row.get("claims") or row["story"])[flip["c"]]
            assert (item["l"] in "cm") <= (flip["l"] == "s"), flip
            assert item["l"] != "s" or flip["l"] in "cm", flip
            if "src" in flip:
                assert flip["from"] in row["source"], flip
            else:
                assert 0 <= flip.get("i", flip.get("after")) < len(row["doc"]), flip
            if flip["l"] in "cm":
                new = flip["to"] + flip.get("to2", "")
                assert flip["f"] in unmark(item["t"])[0] and flip["w"] in new and flip["d"] in KINDS, flip


def test_a_mix_has_all_own_groups_and_all_of_small_sources():
    own = [{"src": f"a-01#{n}", "views": [1, 2]} for n in range(5)]
    small = [{"src": "small", "views": [1]} for _ in range(3)]
    large = [{"src": "large", "views": [1]} for _ in range(1500)]
    rows = mixed(own, [*large, *small], 40, 5)
    counts = Counter(row["src"][:5] for row in rows)
    assert counts["small"] == 3 and counts["large"] == 40 and sum(r in rows for r in own) == 5
    assert rows == mixed(own, [*large, *small], 40, 5)
