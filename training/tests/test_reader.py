"""Tiny checks of the recipe: no downloads, a few seconds."""
import json
import math

import onnx
import pytest
import torch
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Whitespace

from sourcecheck_reader.calibrate import edge, fit
from sourcecheck_reader.data import Groups, collate, encode, write_lines
from sourcecheck_reader.export import export
from sourcecheck_reader.feed import nearest, refed
from sourcecheck_reader.loss import Bank, across, losses, order_pairs, support
from sourcecheck_reader.measure import area, caught, empty, figures, read
from sourcecheck_reader.model import Reader, relative_buckets
from sourcecheck_reader.pack import Fed, pack
from sourcecheck_reader.passages import best, ranking, sentences
from sourcecheck_reader.prepare import document_versions, holding, pair_versions, unmark
from sourcecheck_reader.quantise import probabilities, session, weight_only
from sourcecheck_reader.train import rate


@pytest.fixture
def tokenizer():
    vocab = {w: i for i, w in enumerate("<s> <pad> </s> [UNK] the court fined firm cleared two".split())}
    made = Tokenizer(WordLevel(vocab, unk_token="[UNK]"))
    made.pre_tokenizer = Whitespace()
    return made


def group(good="the court fined the firm", bad="the court cleared the firm"):
    claim = "court fined firm"
    return {
        "id": "a-01#0/0", "src": "a-01#0", "kind": "pair",
        "views": [
            {"p": good, "c": claim, "l": "s"},
            {"p": bad, "c": claim, "l": "c", "ct": [[6, 11]], "pt": [[10, 17]], "k": "opposite"},
        ],
    }


def small(**more):
    torch.manual_seed(1)
    return Reader(kinds=2, layers=2, width=24, heads=2, inner=48, vocab=10, drop=0.0, **more)


def test_sentences_are_split_but_not_behind_titles_and_initials():
    text = "Mr. Hale v. Ortiz was heard. J. Smith agreed! \"It is so.\" No. 4 was dropped; 3.5 per cent rose. So ended it."
    assert sentences(text) == [
        "Mr. Hale v. Ortiz was heard.", "J. Smith agreed!", "\"It is so.\"",
        "No. 4 was dropped; 3.5 per cent rose.", "So ended it.",
    ]
    assert sentences("") == []


def test_the_best_sentences_come_in_reading_order_and_within_their_room():
    texts = ["A fine was paid by the harbour firm.", "Rain fell.", "The harbour firm was fined two million."]
    assert ranking("The harbour firm was fined two million", texts)[0] == 2
    assert best("harbour firm fined", texts, most=2, room=50) == [0, 2]
    assert len(best("harbour firm fined", texts, most=2, room=1)) == 1
    assert best("nothing of this", [], most=2) == []


def test_marks_are_taken_out_and_kept_as_spans():
    text, spans = unmark("It {{was}} told {{flatly}}.")
    assert text == "It was told flatly."
    assert [text[a:b] for a, b in spans] == ["was", "flatly"]


def test_a_flip_of_a_document_changes_its_sentence_and_label():
    doc = {"doc": ["One.", "Two men were held.", "Three."]}
    item = {"t": "Two men were {{freed}}.", "l": "c", "d": "opposite", "e": [1], "w": "held"}
    claim, (old, new) = document_versions(doc, item, {"i": 1, "to": "Two men were let go.", "l": "s"})
    assert old.label == "c" and new.label == "s"
    assert new.view(claim, new.evidence)["p"] == "Two men were let go."
    assert old.view(claim, [1])["pt"] == [[13, 17]]
    _, (old, new) = document_versions(doc, {"t": "A.", "l": "u", "e": []}, {"after": 0, "to": "Between.", "l": "s"})
    assert new.texts == ["One.", "Between.", "Two men were held.", "Three."] and new.evidence == [1]


def test_a_flip_of_a_pair_is_found_in_the_split_passage():
    row = {"source": "Rain fell. The firm was fined. It paid."}
    claim, (old, new) = pair_versions(
        row, {"t": "The firm was fined.", "l": "s"},
        {"from": "The firm was fined.", "to": "The firm was cleared of it.", "l": "c", "f": "fined", "w": "cleared"},
    )
    assert old.evidence == [1] and new.evidence == [1]
    assert new.view(claim, [1])["pt"] == [[13, 20]]
    assert holding(["A b.", "C d."], "b. C") == [0, 1]


def test_tokens_at_fault_are_tagged_on_both_sides(tokenizer):
    ids, claim, tags = encode(tokenizer, group()["views"][1])
    assert ids == [0, 5, 6, 7, 2, 2, 4, 5, 8, 4, 7, 2]
    assert claim == [0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0]
    assert tags == [-1, 0, 1, 0, -1, -1, 0, 0, 1, 0, 0, -1]
    supported = encode(tokenizer, group()["views"][0])[2]
    assert set(supported) == {-1, 0}
    unaddressed = encode(tokenizer, {**group()["views"][0], "l": "u"})[2]
    assert set(unaddressed) == {-1}


def test_long_text_is_cut_and_empty_text_is_read(tokenizer):
    ids, claim, _ = encode(tokenizer, {"c": "court " * 10_000, "p": "firm " * 10_000, "l": "s"})
    assert len(ids) == 256 and sum(claim) == 128
    rows = [{"views": [{"c": c, "p": p, "l": "s"} for c, p in (("", ""), ("court", ""), ("", "firm"), ("🙂 שלום", "法院"))]}]
    for v in rows[0]["views"]:
        v["enc"] = encode(tokenizer, v)
    assert torch.isfinite(read(small(), rows[0]["views"], {})).all()


def test_padding_and_company_do_not_change_a_reading(tokenizer):
    model = small().eval()
    views = group()["views"] + [{"c": "court", "p": "two firm " * 20, "l": "u"}]
    for v in views:
        v["enc"] = encode(tokenizer, v)
    together = read(model, views, {})
    alone = torch.cat([read(model, [v], {}) for v in views])
    assert torch.allclose(together, alone, atol=1e-5)


def test_the_twin_reads_the_claim_alone(tokenizer):
    views = group()["views"]
    for v in views:
        v["enc"] = encode(tokenizer, v)
    assert empty(views[0])["enc"][0] == empty(views[1])["enc"][0] == [0, 5, 6, 7, 2, 2, 2]


def test_relative_positions_follow_the_published_buckets():
    b = relative_buckets(200)
    assert b[5, 5] == 0 and b[6, 5] == 1 and b[5, 6] == 17 and b[7, 0] == 7
    assert b[199, 0] == 15 and b[0, 199] == 31


def test_a_few_steps_put_the_right_version_first(tokenizer, tmp_path):
    write_lines(tmp_path / "g.jsonl.gz", [group(), group("the firm fined two", "the firm cleared two")])
    groups = Groups(tmp_path / "g.jsonl.gz", tokenizer, ["opposite"])
    model = small()
    optim = torch.optim.AdamW(model.parameters(), lr=5e-3)
    for _ in range(60):
        ids, mask, claim, tags, kind = groups.collate(groups.rows)
        labels = [v["l"] for row in groups.rows for v in row["views"]]
        parts = losses(model(ids, mask, claim), labels, order_pairs(groups.rows), tags, kind, Bank(0))
        sum(parts.values()).backward()
        optim.step()
        optim.zero_grad()
    views = [v for row in groups.rows for v in row["views"]]
    assert figures(groups.rows, read(model, views, groups.kinds))["order"] == 1.0


def test_unknown_kinds_of_not_supported_are_learnt_from(tokenizer):
    stance = torch.zeros(2, 4, requires_grad=True)
    parts = losses((stance, torch.zeros(2, 3), torch.zeros(2, 1)), ["x", "s"], [], -torch.ones(2, 3), torch.tensor([-1, -1]), Bank(0))
    parts["stance"].backward()
    assert stance.grad[0, 0] > 0 > stance.grad[1, 0] and "order" not in parts and "tags" not in parts


def test_batches_keep_groups_whole_and_put_short_ones_first(tokenizer, tmp_path):
    rows = [{**group("firm " * n, "court " * n), "words": n} for n in range(1, 41)]
    write_lines(tmp_path / "g.jsonl.gz", rows)
    groups = Groups(tmp_path / "g.jsonl.gz", tokenizer, [])
    assert sum(len(b) for b in groups.batches(200, 1)) == 40
    assert groups.batches(200, 1) == groups.batches(200, 1)
    assert groups.batches(200, 1) != groups.batches(200, 2)


def test_short_groups_come_first_where_it_is_asked(tokenizer, tmp_path):
    rows = [{**group("firm " * n, "court " * n), "words": n} for n in range(1, 201)]
    write_lines(tmp_path / "g.jsonl.gz", rows)
    groups = Groups(tmp_path / "g.jsonl.gz", tokenizer, [])
    order = [row["words"] for b in groups.batches(400, 1, spread=0) for row in b]
    assert max(order[:150]) <= 192 < min(order[192:])


def test_claims_share_one_scale():
    stance = torch.zeros(3, 4, requires_grad=True)
    empty = torch.zeros(3, 3), torch.zeros(3, 1), -torch.ones(3, 3), torch.tensor([-1, -1, -1])
    parts = losses((stance, empty[0], empty[1]), ["s", "c", "s"], [], empty[2], empty[3], Bank(0))
    parts["across"].backward()
    assert stance.grad[0, 0] < 0 < stance.grad[1, 0] and stance.grad[2, 0] < 0
    alone = losses((stance[:1], empty[0][:1], empty[1][:1]), ["s"], [], empty[2][:1], empty[3][:1], Bank(0))
    assert "across" not in alone


def test_figures():
    assert area([2, 3], [1, 1]) == 1.0 and area([1], [1]) == 0.5 and math.isnan(area([], [1]))
    assert caught(list(range(100)), [-1, 3, 50], 0.05) == pytest.approx(2 / 3)
    stance = torch.tensor([[2.0, 0, 0, 0], [0.0, 2, 0, 0]])
    assert support(stance)[0] > support(stance)[1]


def test_the_rate_warms_up_and_runs_out():
    assert rate(0.0, 0.1, 0.0) == 0.02 and rate(0.1, 0.1, 0.0) == 1.0
    assert rate(1.0, 0.1, 0.02) == pytest.approx(0.02) and rate(2.0, 0.1, 0.02) == pytest.approx(0.02)


def test_calibration_finds_a_temperature():
    torch.manual_seed(3)
    logits = torch.randn(2000, 4)
    labels = ["scmu"[i] for i in torch.distributions.Categorical(logits=logits).sample()]
    temperature, offset = fit(logits * 3, labels)
    assert temperature == pytest.approx(3, rel=0.2) and len(offset) == 4


def test_kinds_are_a_sorted_list():
    from pathlib import Path

    kinds = json.loads((Path(__file__).parent.parent / "kinds.json").read_text())
    assert kinds == sorted(set(kinds)) and "opposite" in kinds


def test_collate_marks_padding(tokenizer):
    views = [{"c": "court", "p": "firm", "l": "s"}, {"c": "court", "p": "firm two", "l": "u", "k": None}]
    for v in views:
        v["enc"] = encode(tokenizer, v)
    ids, mask, claim, tags, kind = collate(views, {})
    assert ids[0, -1] == 1 and mask[0, -1] == 0 and tags[0, -1] == -1 and kind.tolist() == [-1, -1]


def test_a_batch_is_compared_with_earlier_ones():
    bank = Bank(2)
    high = torch.tensor([1.0], requires_grad=True)
    assert across(high, torch.zeros(0), bank) is None
    low = torch.tensor([0.5, 0.25, 0.75], requires_grad=True)
    across(torch.zeros(0), low, bank).backward()
    assert (low.grad > 0).all() and high.grad is None
    assert bank.bad.tolist() == [0.25, 0.75] and bank.good.tolist() == [1.0]


def test_a_threshold_lets_no_more_than_its_share_through_and_never_falls_below_one_half():
    wrong = [0.9, 0.8, 0.7, 0.2, 0.1]
    assert edge(wrong, 0.2) > 0.8
    assert sum(x >= edge(wrong, 0.2) for x in wrong) == 1
    assert edge([0.3, 0.2], 0.5) == 0.2001


def shown(*sentences):
    return [{"text": text, "score": score, "carried": carried} for text, score, carried in sentences]


def test_of_what_the_program_shows_the_nearest_are_fed_in_reading_order():
    sides = shown(("It was long.", 0.2, False), ("The firm paid.", 1, False), ("He is the mayor.", 0.9, True))
    assert nearest(sides, 2, 20) == "It was long. The firm paid."
    assert nearest(sides, 3, 20) == "It was long. The firm paid. He is the mayor."
    assert nearest(sides, 3, 1) == "The firm paid."


def test_feeding_puts_each_version_in_its_place_and_tells_whether_they_differ():
    row = group()
    sides = {"whenTrue": shown(("good", 1, False)), "whenFalse": shown(("bad", 1, False))}
    (fed,) = refed([row, {**row, "id": "unknown"}], {row["id"]: sides}, 5, 90)
    assert [(v["l"], v["p"], v["hit"]) for v in fed["views"]] == [("s", "good", True), ("c", "bad", True)]
    same = {"whenTrue": sides["whenTrue"], "whenFalse": sides["whenTrue"]}
    assert not refed([row], {row["id"]: same}, 5, 90)[0]["views"][0]["hit"]


def test_a_packed_model_joins_to_the_same_bytes(tmp_path):
    (tmp_path / "net.onnx").write_bytes(bytes(range(250)))
    (tmp_path / "words.json").write_text('{"a": 1}')
    fitted = {"temperature": 1.5, "offset": dict(zip("scmu", (0, 1, 2, 3))), "flag": 0.6, "tick": 0.9}
    (tmp_path / "fit.json").write_text(json.dumps(fitted))
    made = pack(
        tmp_path / "net.onnx", tmp_path / "words.json", tmp_path / "fit.json", tmp_path / "out",
        "tried", Fed(5, 90, 256), part=100,
    )
    out = tmp_path / "out"
    assert [p["bytes"] for p in made["parts"]] == [100, 100, 50]
    assert b"".join((out / p["file"]).read_bytes() for p in made["parts"]) == bytes(range(250))
    assert made["calibration"] == {"temperature": 1.5, "offset": [0, 1, 2, 3], "flag": 0.6, "tick": 0.9}
    assert json.loads((out / "reader.json").read_text()) == made


def test_weights_in_eight_bits_say_nearly_the_same(tmp_path):
    model = small().eval()
    model.buckets = relative_buckets(64)
    wide, narrow = tmp_path / "wide.onnx", tmp_path / "narrow.onnx"
    # The exporter tries the network on tokens up to 100.
    model.words = torch.nn.Embedding(100, 24)
    export(model, wide)
    weight_only(wide, narrow, smallest=500)
    assert narrow.stat().st_size < wide.stat().st_size
    tokens = [([0, 5, 6, 2, 2, 7, 8, 2], [0, 1, 1, 0, 0, 0, 0, 0], None)]
    before, after = (probabilities(session(path), tokens) for path in (wide, narrow))
    assert abs(before - after).max() < 0.02
    assert "DequantizeLinear" not in {node.op_type for node in onnx.load(str(narrow)).graph.node}
