"""Makes a small model file and compares its probabilities with those before.

weight-only: weights kept in int8 with one scale a row of output, computed in float.
dynamic: the runtime's dynamic int8, whose numbers differ between processors.
"""
import argparse
import json
import time
from pathlib import Path

import numpy as np
import onnx
import onnxruntime as ort
from onnx import TensorProto, helper, numpy_helper

from .data import encode, load_tokenizer, read_lines


def weight_only(source, target, smallest=100_000):
    """Stores every large weight matrix as int8 with one scale a column, or a row for embeddings.

    Cast and Mul, not DequantizeLinear: the runtime works these out once, on loading, and reads as fast as in float;
    DequantizeLinear it would do anew at every reading, which takes more than the reading itself.
    """
    model = onnx.load(str(source))
    graph = model.graph
    used = {}
    for node in graph.node:
        for at, name in enumerate(node.input):
            used.setdefault(name, []).append((node.op_type, at, node))
    kept, nodes = [], []
    for tensor in graph.initializer:
        w = numpy_helper.to_array(tensor)
        uses = {(op, at) for op, at, _ in used.get(tensor.name, [])}
        if w.dtype != np.float32 or w.ndim != 2 or w.size < smallest or not uses:
            kept.append(tensor)
            continue
        rows = uses == {("Gather", 0)} or any(
            op == "Gemm" and any(x.name == "transB" and x.i for x in node.attribute)
            for op, _, node in used[tensor.name]
        )
        axis = 0 if rows else 1
        scale = np.abs(w).max(axis=1 - axis) / 127
        scale[scale == 0] = 1.0
        wide = scale[:, None] if axis == 0 else scale[None, :]
        small = np.clip(np.rint(w / wide), -127, 127).astype(np.int8)
        name = tensor.name
        kept.append(numpy_helper.from_array(small, f"{name}_i8"))
        kept.append(numpy_helper.from_array(wide.astype(np.float32), f"{name}_scale"))
        nodes.append(helper.make_node("Cast", [f"{name}_i8"], [f"{name}_f"], to=TensorProto.FLOAT))
        nodes.append(helper.make_node("Mul", [f"{name}_f", f"{name}_scale"], [name]))
    del graph.initializer[:]
    graph.initializer.extend(kept)
    old = list(graph.node)
    del graph.node[:]
    graph.node.extend(nodes + old)
    onnx.checker.check_model(model)
    onnx.save(model, str(target))


def dynamic(source, target):
    from onnxruntime.quantization import QuantType, quantize_dynamic

    quantize_dynamic(str(source), str(target), weight_type=QuantType.QInt8, per_channel=True)


def session(path, threads=1):
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    return ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def probabilities(run, encoded):
    out = []
    for ids, claim, _ in encoded:
        feed = {"ids": [ids], "mask": [[1] * len(ids)], "claim": [claim]}
        logits = run.run(["stance"], {k: np.array(v, dtype=np.int64) for k, v in feed.items()})[0][0]
        e = np.exp(logits - logits.max())
        out.append(e / e.sum())
    return np.array(out)


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--onnx", required=True, help="float model")
    p.add_argument("--base", required=True, help="folder of the base model, for its tokenizer")
    p.add_argument("--data", required=True, help="test-sample.jsonl.gz, to compare on")
    p.add_argument("--limit", type=int, default=100, help="views compared")
    p.add_argument("--out", required=True, help="folder for the small models and the figures")
    a = p.parse_args()
    out = Path(a.out)
    out.mkdir(parents=True, exist_ok=True)
    tokenizer = load_tokenizer(Path(a.base) / "tokenizer.json")
    views = [v for row in read_lines(a.data) for v in row["views"]][: a.limit]
    encoded = [encode(tokenizer, v) for v in views]
    report, before = {}, None
    for name, make in (("float", None), ("weight-only", weight_only), ("dynamic", dynamic)):
        path = Path(a.onnx) if make is None else out / f"{name}.onnx"
        if make:
            make(a.onnx, path)
        opened = time.time()
        run = session(path)
        opened = time.time() - opened
        began = time.process_time()
        now = probabilities(run, encoded)
        seconds = time.process_time() - began
        before = now if before is None else before
        report[name] = {
            "MB": round(path.stat().st_size / 1e6, 1),
            "opened in s": round(opened, 2),
            "readings per CPU second": round(len(encoded) / seconds, 1),
            "largest difference": round(float(np.abs(now - before).max()), 4),
            "mean difference": round(float(np.abs(now - before).mean()), 5),
            "same stance": round(float((now.argmax(1) == before.argmax(1)).mean()), 4),
        }
        print(name, report[name], flush=True)
    (out / "quantise.json").write_text(json.dumps(report, indent=1) + "\n")


if __name__ == "__main__":
    main()
