"""Exports a checkpoint to ONNX: ids, mask, claim in; stance, tags, kind out."""
import argparse
from pathlib import Path

import torch

from .evaluate import load_model


class Plain(torch.nn.Module):
    """The reader with integer inputs, as the runtime feeds them."""

    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, ids, mask, claim):
        return self.model(ids, mask.float(), claim.float())


def export(model, path):
    ids = torch.randint(5, 100, (2, 16))
    mask = torch.ones(2, 16, dtype=torch.long)
    claim = torch.zeros(2, 16, dtype=torch.long)
    claim[:, 1:6] = 1
    dims = {"ids": {0: "batch", 1: "tokens"}, "mask": {0: "batch", 1: "tokens"}, "claim": {0: "batch", 1: "tokens"}}
    torch.onnx.export(
        Plain(model).eval(), (ids, mask, claim), str(path),
        input_names=["ids", "mask", "claim"], output_names=["stance", "tags", "kind"],
        dynamic_axes={**dims, "stance": {0: "batch"}, "tags": {0: "batch", 1: "tokens"}, "kind": {0: "batch"}},
        opset_version=17, dynamo=False,
    )


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--model", required=True, help="checkpoint")
    p.add_argument("--kinds", required=True)
    p.add_argument("--out", required=True, help="ONNX file")
    a = p.parse_args()
    model, _ = load_model(a.model, a.kinds)
    export(model, a.out)
    print(f"{a.out}: {Path(a.out).stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
