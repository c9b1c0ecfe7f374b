"""Trains one stage. The learning rate follows the clock, so that a busy machine
shortens the run and never leaves it unfinished. Resumes from the last checkpoint.

With --workers 2 two processes share the weights and each steps on its own batches
as it gets to them: on a busy machine they wait for each other less than threads do.
"""
import argparse
import json
import os
import random
import time
from pathlib import Path

import torch
import torch.multiprocessing as mp

from .data import Groups, load_tokenizer
from .loss import Bank, losses, order_pairs, support
from .measure import measure
from .model import Reader, load_base

WEIGHTS = {"stance": 1.0, "order": 1.0, "across": 1.0, "tags": 0.5, "kind": 0.1}


def rate(share, warm, final):
    """Linear warm-up, then linear decay to `final`, over the share of time used."""
    if share < warm:
        return max(share / warm, 0.02)
    return final + (1 - final) * max(0.0, (1 - share) / (1 - warm))


def fed(rows, view):
    """Whether the group a view of a batch belongs to is fed as the tool feeds it."""
    for row in rows:
        if view < len(row["views"]):
            return bool(row.get("late"))
        view -= len(row["views"])
    raise IndexError(view)


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--data", required=True)
    p.add_argument("--kinds", required=True, help="JSON list of kinds of fault")
    p.add_argument("--base", required=True, help="folder of the base model")
    p.add_argument("--init", help="checkpoint to start from instead of the base weights")
    p.add_argument("--out", required=True, help="folder for checkpoints and the log")
    p.add_argument("--held", help="small held-back sample, measured now and then")
    p.add_argument("--minutes", type=float, required=True, help="length of the stage on the clock")
    p.add_argument("--until", help="HH:MM (UTC) at which the stage must end, instead of --minutes on resuming")
    p.add_argument("--every", type=float, default=10, help="minutes between measurements")
    p.add_argument("--save", type=float, default=5, help="minutes between checkpoints")
    p.add_argument("--lr", type=float, default=5e-5)
    p.add_argument("--head-lr", type=float, default=5e-4)
    p.add_argument("--warm", type=float, default=0.05)
    p.add_argument("--final", type=float, default=0.02)
    p.add_argument("--frozen", type=int, default=6)
    p.add_argument("--layers", type=int, default=12)
    p.add_argument("--spread", type=float, help="short groups first, see Groups.batches; for less than an epoch")
    p.add_argument("--drop", type=float, default=0.0)
    p.add_argument("--tokens", type=int, default=1024, help="tokens in a batch")
    p.add_argument("--bank", type=int, default=128, help="earlier views of each kind that a batch is compared with")
    p.add_argument("--bfloat16", action="store_true", help="encoder in bfloat16; fast only with AVX-512 BF16 or AMX")
    p.add_argument("--threads", type=int, default=1)
    p.add_argument("--workers", type=int, default=1, help="processes that train the same weights")
    p.add_argument("--seed", type=int, default=7)
    a = p.parse_args()

    torch.manual_seed(a.seed)
    random.seed(a.seed)
    torch.set_num_threads(a.threads)
    out = Path(a.out)
    out.mkdir(parents=True, exist_ok=True)
    log = open(out / "log.jsonl", "a", encoding="utf-8")

    def say(**row):
        row = {"time": time.strftime("%H:%M:%S"), **row}
        log.write(json.dumps(row) + "\n")
        log.flush()
        print(json.dumps(row), flush=True)

    kinds = json.load(open(a.kinds))
    tokenizer = load_tokenizer(Path(a.base) / "tokenizer.json")
    model = Reader(kinds=len(kinds), layers=a.layers, drop=a.drop)
    if a.init:
        model.load_state_dict(torch.load(a.init, map_location="cpu", weights_only=True)["model"])
    else:
        load_base(model, Path(a.base) / "model.safetensors")
    model.freeze(a.frozen)
    heads = [p for n, p in model.named_parameters() if n.split(".")[0] in ("tag", "stance", "kind")]
    body = [
        p
        for n, p in model.named_parameters()
        if p.requires_grad and n.split(".")[0] not in ("tag", "stance", "kind")
    ]
    optim = torch.optim.AdamW(
        [{"params": body, "base": a.lr}, {"params": heads, "base": a.head_lr}],
        lr=a.lr, weight_decay=0.01, betas=(0.9, 0.98), fused=True,
    )
    state = {"used": 0.0, "epoch": 0, "at": 0, "step": 0, "views": 0, "tokens": 0}
    last = out / "last.pt"
    if last.exists():
        saved = torch.load(last, map_location="cpu", weights_only=True)
        model.load_state_dict(saved["model"])
        optim.load_state_dict(saved["optim"])
        state = saved["state"]
        say(resumed=state)

    groups = Groups(a.data, tokenizer, kinds)
    held = Groups(a.held, tokenizer, kinds) if a.held else None
    say(groups=len(groups.rows), args=vars(a))

    def save(name, full):
        row = {"model": model.state_dict(), "state": state}
        if full:
            row["optim"] = optim.state_dict()
        torch.save(row, out / (name + ".tmp"))
        os.replace(out / (name + ".tmp"), out / name)

    model.train()
    total = a.minutes * 60
    began, base = time.time(), state["used"]
    if a.until:
        hour, minute = map(int, a.until.split(":"))
        now = time.gmtime()
        total = base + (hour * 3600 + minute * 60) - (now.tm_hour * 3600 + now.tm_min * 60 + now.tm_sec)
    saved_at = measured_at = base

    # Place in the data, shared by the workers: pass, next batch of it.
    place = mp.Array("i", [state["epoch"], state["at"]])
    results = mp.SimpleQueue()
    made = {}
    bank = Bank(a.bank)

    def next_batch():
        with place.get_lock():
            while True:
                if place[0] not in made:
                    made[place[0]] = groups.batches(a.tokens, a.seed + place[0], a.spread)
                if place[1] < len(made[place[0]]):
                    break
                place[0], place[1] = place[0] + 1, 0
            place[1] += 1
            return made[place[0]][place[1] - 1]

    def step():
        share = (base + time.time() - began) / total
        for g in optim.param_groups:
            g["lr"] = g["base"] * rate(share, a.warm, a.final)
        rows = next_batch()
        ids, mask, claim, tags, kind = groups.collate(rows)
        labels = [v["l"] for row in rows for v in row["views"]]
        pairs = order_pairs(rows)
        with torch.autocast("cpu", torch.bfloat16, enabled=a.bfloat16):
            tokens = model.encode(ids, mask)
        result = model.judge(tokens.float(), claim)
        parts = losses(result, labels, pairs, tags, kind, bank)
        sum(WEIGHTS[k] * v for k, v in parts.items()).backward()
        torch.nn.utils.clip_grad_norm_(body, 1.0)
        optim.step()
        optim.zero_grad()
        # In the first pass every pair is new to the model: the wins are an honest running figure.
        odds = support(result[0].detach()).tolist()
        results.put((
            len(labels), ids.numel(), {k: v.item() for k, v in parts.items()},
            [(int(odds[g] > odds[b]), fed(rows, g)) for g, b in pairs],
        ))

    if a.workers > 1:
        model.share_memory()
    workers = []
    for _ in range(a.workers - 1):
        pid = os.fork()
        if pid == 0:
            while base + time.time() - began < total and os.getppid() != 1:
                step()
            os._exit(0)
        workers.append(pid)

    sums, seen, wins = {}, 0, {False: [], True: []}  # wins: by whether the view is fed as the tool feeds it
    while state["used"] < total:
        step()
        while not results.empty():
            views, tokens, parts, right = results.get()
            state["step"] += 1
            state["views"] += views
            state["tokens"] += tokens
            for won, late in right:
                wins[late].append(won)
            seen += 1
            for k, v in parts.items():
                n, s = sums.get(k, (0, 0.0))
                sums[k] = (n + 1, s + v)
        state["used"] = base + time.time() - began
        state["epoch"], state["at"] = place[0], place[1]
        if seen >= 20:
            lately = {"early": wins[False][-600:], "late": wins[True][-600:]}
            say(step=state["step"], views=state["views"], tokens=state["tokens"],
                minutes=round(state["used"] / 60, 1), lr=round(optim.param_groups[0]["lr"], 8),
                **{k: round(s / n, 3) for k, (n, s) in sums.items()}, pairs=len(wins[False]) + len(wins[True]),
                **{f"right_{k}": round(sum(w) / max(1, len(w)), 3) for k, w in lately.items()})
            sums, seen = {}, 0
        if state["used"] - saved_at > a.save * 60:
            save("last.pt", True)
            saved_at = state["used"]
        if held and state["used"] - measured_at > a.every * 60:
            say(held=measure(model, held, twin=False))
            model.train()
            state["used"] = base + time.time() - began
            measured_at = state["used"]
    for pid in workers:
        os.waitpid(pid, 0)
    save("final.pt", False)
    save("last.pt", True)
    if held:
        say(held=measure(model, held, twin=True))
    say(done=state)


if __name__ == "__main__":
    main()
