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
        out.append(word[:7])
    return out


def ranking(claim, texts, k1=1.2, b=0.6):
    """Indices of the sentences, best first, by BM25 against the claim; ties keep the order of reading."""
    bags = [Counter(terms(t)) for t in texts]
    sizes = [sum(bag.values()) for bag in bags]
    mean = sum(sizes) / max(1, len(sizes)) or 1.0
    seen = Counter(w for bag in bags for w in bag)
    score = [0.0] * len(texts)
    for w in set(terms(claim)):
        if w not in seen:
            continue
        idf = math.log(1 + (len(texts) - seen[w] + 0.5) / (seen[w] + 0.5))
        for i, bag in enumerate(bags):
            f = bag[w]
            if f:
                score[i] += idf * f * (k1 + 1) / (f + k1 * (1 - b + b * sizes[i] / mean))
    return sorted(range(len(texts)), key=lambda i: (-score[i], i))


def words(text):
    return len(text.split())


def best(claim, texts, most=3, room=80, without=()):
    """Numbers of the best sentences in reading order: at most `most`, within `room` words, at least one."""
    chosen, used = [], 0
    for i in ranking(claim, texts):
        if i in without:
            continue
        n = words(texts[i])
        if chosen and (len(chosen) >= most or used + n > room):
            continue
        chosen.append(i)
        used += n
        if len(chosen) >= most:
            break
    return sorted(chosen)
