"""Writes the folder that the program reads: the network in parts, the tokenizer, and what both are."""
import argparse
import hashlib
import json
from pathlib import Path
from typing import NamedTuple

FORM = 1
PART = 90_000_000  # bytes; some hosts take no file of more than 100 MB


class Fed(NamedTuple):
    """What a reading is given: sentences at most, words they may have together, tokens of claim and passages."""

    sentences: int
    words: int
    longest: int


def described(path):
    data = path.read_bytes()
    return {"file": path.name, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}


def pack(onnx, tokenizer, calibration, out, name, fed, part=PART):
    out = Path(out)
    out.mkdir(parents=True, exist_ok=True)
    data, parts = Path(onnx).read_bytes(), []
    for at in range(0, len(data), part):
        path = out / f"reader-{len(parts) + 1}.bin"
        path.write_bytes(data[at : at + part])
        parts.append(described(path))
    target = out / "tokenizer.json"
    target.write_text(json.dumps(json.loads(Path(tokenizer).read_text()), ensure_ascii=False, separators=(",", ":")))
    fitted = json.loads(Path(calibration).read_text())
    manifest = {
        "form": FORM, "name": name, "parts": parts, "tokenizer": described(target), "longest": fed.longest,
        "feed": {"sentences": fed.sentences, "words": fed.words},
        "calibration": {
            "temperature": fitted["temperature"], "offset": [fitted["offset"][x] for x in "scmu"],
            "flag": fitted["flag"], "tick": fitted["tick"],
        },
    }
    (out / "reader.json").write_text(json.dumps(manifest, indent=2) + "\n")
    return manifest


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--onnx", required=True)
    p.add_argument("--base", required=True, help="folder of the base model, for its tokenizer")
    p.add_argument("--calibration", required=True, help="what calibrate wrote")
    p.add_argument("--name", required=True, help="what reports call the reader")
    p.add_argument("--sentences", type=int, default=5, help="sentences fed to a reading")
    p.add_argument("--words", type=int, default=90, help="words they may have together")
    p.add_argument("--longest", type=int, default=256, help="tokens of claim and passages together")
    p.add_argument("--out", required=True, help="folder of the model in the program")
    a = p.parse_args()
    manifest = pack(
        a.onnx, Path(a.base) / "tokenizer.json", a.calibration, a.out, a.name,
        Fed(a.sentences, a.words, a.longest),
    )
    print(json.dumps(manifest, indent=2))


if __name__ == "__main__":
    main()
