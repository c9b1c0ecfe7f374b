"""MPNet encoder in plain PyTorch with the heads of the reader.

The encoder follows the published MPNet architecture (absolute positions that
start at 2, one relative position bias shared by all layers) closely enough
that the weights of all-mpnet-base-v2 load without change.
"""
import math

import torch
import torch.nn as nn
import torch.nn.functional as F

LABELS = "scmu"  # supported, contradicted, misstated, unaddressed


def relative_buckets(length, buckets=32, furthest=128):
    at = torch.arange(length)
    n = -(at[None, :] - at[:, None])
    half = buckets // 2
    out = (n < 0).long() * half
    n = n.abs()
    exact = half // 2
    far = exact + (
        torch.log(n.float().clamp(min=1) / exact) / math.log(furthest / exact) * (half - exact)
    ).long()
    return out + torch.where(n < exact, n, far.clamp(max=half - 1))


class Layer(nn.Module):
    def __init__(self, width, heads, inner):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-5)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-5)

    def forward(self, x, bias, drop):
        b, n, w = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, self.heads, w // self.heads).permute(2, 0, 3, 1, 4)
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=bias)
        a = self.out(a.transpose(1, 2).reshape(b, n, w))
        x = self.norm1(x + F.dropout(a, drop, self.training))
        a = self.down(F.gelu(self.up(x)))
        return self.norm2(x + F.dropout(a, drop, self.training))


class Reader(nn.Module):
    """Claim and passage in one sequence; out come stance, tags and kind.

    Stance is read from the first token, the mean over the claim and the claim
    token that looks most at fault (weighted by the tag head), since one wrong
    word makes a whole sentence wrong.
    """

    def __init__(self, kinds=1, layers=12, width=768, heads=12, inner=3072, vocab=30527, drop=0.1):
        super().__init__()
        self.drop = drop
        self.words = nn.Embedding(vocab, width)
        self.places = nn.Embedding(514, width)
        self.norm = nn.LayerNorm(width, eps=1e-5)
        self.relative = nn.Embedding(32, heads)
        self.layers = nn.ModuleList(Layer(width, heads, inner) for _ in range(layers))
        self.tag = nn.Linear(width, 1)
        self.stance = nn.Linear(3 * width, 4)
        self.kind = nn.Linear(3 * width, kinds)
        for head in (self.tag, self.stance, self.kind):
            nn.init.normal_(head.weight, std=0.02)
            nn.init.zeros_(head.bias)
        self.frozen = 0
        self.register_buffer("buckets", relative_buckets(512), persistent=False)

    def freeze(self, lowest):
        """Fixes the embeddings and the lowest layers."""
        self.frozen = lowest
        for module in (self.words, self.places, self.norm, *self.layers[:lowest]):
            module.requires_grad_(False)
        if lowest:
            self.relative.requires_grad_(False)

    def forward(self, ids, mask, claim):
        """ids: tokens; mask: 1 where a token stands; claim: 1 on tokens of the claim."""
        return self.judge(self.encode(ids, mask), claim)

    def encode(self, ids, mask):
        """One vector a token."""
        n = ids.shape[1]
        x = self.words(ids) + self.places.weight[2 : 2 + n]
        x = F.dropout(self.norm(x), self.drop, self.training)
        bias = self.relative(self.buckets[:n, :n]).permute(2, 0, 1).unsqueeze(0)
        bias = bias + (1.0 - mask.to(x.dtype))[:, None, None, :] * -1e4
        bias = bias.contiguous()
        for layer in self.layers:
            x = layer(x, bias, self.drop)
        return x

    def judge(self, x, claim):
        """Stance, tags and kind from the vectors of `encode`."""
        tags = self.tag(x).squeeze(-1)
        c = claim.to(x.dtype)
        mean = (x * c.unsqueeze(-1)).sum(1) / c.sum(1, keepdim=True).clamp(min=1.0)
        weight = torch.softmax(tags - (1.0 - c) * 1e4, dim=1)
        worst = (x * weight.unsqueeze(-1)).sum(1)
        pooled = F.dropout(torch.cat([x[:, 0], mean, worst], -1), self.drop, self.training)
        return self.stance(pooled), tags, self.kind(pooled)


def load_base(model, path):
    """Fills the encoder from the published safetensors file."""
    from safetensors.torch import load_file

    w = {k.removeprefix("mpnet."): v for k, v in load_file(path).items()}
    s = model.state_dict()

    def put(to, *names):
        value = torch.cat([w[n] for n in names])
        if s[to].shape != value.shape:
            raise SystemExit(f"{path}: {names[0]} has shape {tuple(value.shape)}, not {tuple(s[to].shape)}")
        s[to] = value

    put("words.weight", "embeddings.word_embeddings.weight")
    put("places.weight", "embeddings.position_embeddings.weight")
    put("relative.weight", "encoder.relative_attention_bias.weight")
    for part in ("weight", "bias"):
        put(f"norm.{part}", f"embeddings.LayerNorm.{part}")
        for i in range(len(model.layers)):
            old, new = f"encoder.layer.{i}", f"layers.{i}"
            put(f"{new}.qkv.{part}", *(f"{old}.attention.attn.{x}.{part}" for x in "qkv"))
            put(f"{new}.out.{part}", f"{old}.attention.attn.o.{part}")
            put(f"{new}.norm1.{part}", f"{old}.attention.LayerNorm.{part}")
            put(f"{new}.up.{part}", f"{old}.intermediate.dense.{part}")
            put(f"{new}.down.{part}", f"{old}.output.dense.{part}")
            put(f"{new}.norm2.{part}", f"{old}.output.LayerNorm.{part}")
    model.load_state_dict(s)
