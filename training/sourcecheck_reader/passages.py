"""Sentences, and the choice of those that a claim is read against."""
import math
import re
from collections import Counter

SHORT = re.compile(
    r"(?:^|[\s(“\"'‘])(?:Mr|Mrs|Ms|Dr|Prof|St|Sir|Rev|Gen|Col|Capt|Lt|Sgt|Cllr|Hon|No|Nos|v|vs|cf|e\.g|i\.e|"
    r"approx|para|paras|art|arts|sec|ss|pp?|fig|Inc|Ltd|Co|Corp|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|[A-Z])\.$"
)
BREAK = re.compile(r"[.!?…]+[\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9])")


def sentences(text):
    out, at = [], 0
    for m in BREAK.finditer(text):
        if SHORT.search(text[at : m.end()].rstrip()):
            continue
        out.append(text[at : m.end()].strip())
        at = m.end()
    if text[at:].strip():
        out.append(text[at:].strip())
    return out


STOP = set(
    "a an the of to in on at by for with from and or but nor as that which who whom whose this these those it its he "
    "she they them his her their him is are was were be been being has have had having do does did will would shall "
    "should can could may might must not no so than then there here if when while into over under out up down about".split()
)


def terms(text):
    out = []
    for word in re.findall(r"[a-z0-9]+(?:[.,][0-9]+)*", text.lower()):
        if word in STOP:
            continue
        for end in ("ingly", "edly", "ing", "ies", "ed", "es", "ly", "s"):
            if word.endswith(end) and len(word) - len(end) >= 3:
                word = word[: -len(end)]
                break
        out.append(word[:5])
    return out


def words(text):
    return len(text.split())


class Scores:
    """BM25 of every sentence against the claim, word by word."""

    def __init__(self, claim, texts, k1=1.2, b=0.6):
        self.bags = [Counter(terms(t)) for t in texts]
        sizes = [sum(bag.values()) for bag in self.bags]
        mean = sum(sizes) / max(1, len(sizes)) or 1.0
        seen = Counter(w for bag in self.bags for w in bag)
        self.parts = [{} for _ in texts]
        for w in sorted(set(terms(claim)) & set(seen)):
            idf = math.log(1 + (len(texts) - seen[w] + 0.5) / (seen[w] + 0.5))
            for part, bag, size in zip(self.parts, self.bags, sizes):
                if f := bag[w]:
                    part[w] = idf * f * (k1 + 1) / (f + k1 * (1 - b + b * size / mean))

    def of(self, i, known=()):
        """Words found in sentences already chosen count half."""
        return sum(v * (0.5 if w in known else 1.0) for w, v in self.parts[i].items())


def ranking(claim, texts):
    """Numbers of the sentences, best first; ties keep the order of reading."""
    scores = Scores(claim, texts)
    return sorted(range(len(texts)), key=lambda i: (-scores.of(i), i))


def best(claim, texts, most=3, room=80, without=(), beside=0.7):
    """Numbers of the best sentences in reading order: at most `most`, within `room` words, at least one.

    After the first, words already found count half, and the sentence behind (or, half as much, before) a
    chosen one gets a bonus: it often goes on about the same thing with a pronoun.
    """
    scores = Scores(claim, texts)
    chosen, used, known = [], 0, set()
    while len(chosen) < most:
        fit = [
            i for i in range(len(texts))
            if i not in chosen and i not in without and (not chosen or used + words(texts[i]) <= room)
        ]
        if not fit:
            break
        score = lambda i: scores.of(i, known) + beside * ((i - 1 in chosen) + 0.5 * (i + 1 in chosen))
        i = max(fit, key=lambda i: (score(i), -i))
        chosen.append(i)
        used += words(texts[i])
        known |= set(scores.bags[i])
    return sorted(chosen)
