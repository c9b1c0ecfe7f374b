"""Makes the tiny model that the program's own tests run: random weights, letters for words.

python -m tests.tiny FOLDER, from this project's folder
"""
import json
import sys
import tempfile
from pathlib import Path

import numpy as np
import torch

from sourcecheck_reader.export import export
from sourcecheck_reader.model import Reader
from sourcecheck_reader.pack import Fed, pack
from sourcecheck_reader.quantise import session, weight_only

LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789.,;:!?'\"“”’-"
LONGEST = 64
SPECIAL = ["<s>", "<pad>", "</s>", "[UNK]"]


def tokenizer():
    vocab = [*SPECIAL, *LETTERS, *(f"##{x}" for x in LETTERS)]
    plain = {"single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": True}
    return {
        "version": "1.0", "truncation": None, "padding": None,
        "added_tokens": [{"id": i, "content": x, **plain} for i, x in enumerate(SPECIAL)],
        "normalizer": {
            "type": "BertNormalizer", "clean_text": True, "handle_chinese_chars": True,
            "strip_accents": None, "lowercase": True,
        },
        "pre_tokenizer": {"type": "BertPreTokenizer"},
        "post_processor": None,
        "decoder": {"type": "WordPiece", "prefix": "##", "cleanup": True},
        "model": {
            "type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##",
            "max_input_chars_per_word": 100, "vocab": {x: i for i, x in enumerate(vocab)},
        },
    }


def make(folder):
    """Writes the model; returns what it says of the row that the tests read."""
    torch.manual_seed(1)
    model = Reader(kinds=2, layers=2, width=24, heads=2, inner=48, vocab=len(SPECIAL) + 2 * len(LETTERS), drop=0.0)
    model.buckets = model.buckets[:LONGEST, :LONGEST].clone()  # most of the file otherwise
    with torch.no_grad():
        # Random heads say nothing much: make what they say differ from row to row.
        model.stance.weight.mul_(20)
        model.tag.weight.mul_(20)
    with tempfile.TemporaryDirectory() as work:
        work = Path(work)
        export(model, work / "float.onnx")
        weight_only(work / "float.onnx", work / "small.onnx", smallest=1000)
        (work / "tokenizer.json").write_text(json.dumps(tokenizer()))
        (work / "calibration.json").write_text(json.dumps({
            "temperature": 1.0, "offset": dict.fromkeys("scmu", 0.0), "flag": 0.5, "tick": 0.5,
        }))
        pack(
            work / "small.onnx", work / "tokenizer.json", work / "calibration.json", folder, "tiny",
            Fed(5, 90, LONGEST), part=60_000,
        )
        row = {"ids": [0, 4, 5, 2, 2, 6, 7, 8, 2], "mask": [1] * 9, "claim": [0, 1, 1, 0, 0, 0, 0, 0, 0]}
        fed = {name: np.array([numbers], dtype=np.int64) for name, numbers in row.items()}
        return session(work / "small.onnx").run(["stance"], fed)[0][0].tolist()


if __name__ == "__main__":
    print(make(sys.argv[1]))
