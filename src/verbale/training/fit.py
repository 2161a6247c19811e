"""Learning: lessons in, a net out; seeded, logged, and averaged over its last steps."""

import copy
import logging
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import torch
from torch import Tensor
from torch.nn import functional

from verbale.reading.tagger.labels import FIRST_FLAG, FIRST_STATUS, FLAGS
from verbale.reading.tagger.pieces import Pieces, shape
from verbale.training.augment import Augmenter, Words, furniture_of
from verbale.training.gold import Lesson
from verbale.training.net import Net, pretrained

log = logging.getLogger(__name__)
CLS, SEP, MASK = "[CLS]", "[SEP]", "[MASK]"


@dataclass(frozen=True, slots=True)
class Plan:
    """How to learn; what is not said is what measured best."""

    epochs: int = 8
    window: int = 254
    batch: int = 4
    rate: float = 3e-4
    label_rate: float = 2e-3
    masked: float = 0.06
    decay: float = 0.01
    averaged: float = 0.35
    kind_weight: float = 2.0
    status_weight: float = 0.4
    flag_weight: float = 6.0
    freeze: bool = True
    seed: int = 6
    unhinted: float = 0.1
    threads: int = 1


@dataclass(slots=True)
class Window:
    """Up to a window's pieces; ``first`` tells which pieces begin a word and carry its labels."""

    pieces: list[int]
    shapes: list[int]
    first: list[bool]
    hints: list[tuple[int, int, int]]
    kinds: list[int]
    statuses: list[int]
    flags: list[int]


def windows(words: Words, pieces: Pieces, size: int, random: Random) -> Iterator[Window]:
    """``words`` cut into windows, the first one of random length so that no word is always at an edge."""
    room = random.randint(size // 3, size)
    now = Window([], [], [], [], [], [], [])
    for word in words:
        numbers = pieces.of(word.text)
        if len(now.pieces) + len(numbers) > room and now.pieces:
            yield now
            now = Window([], [], [], [], [], [], [])
            room = size
        look = shape(word.text, word.before)
        for n, number in enumerate(numbers[:room]):
            now.pieces.append(number)
            now.shapes.append(look)
            now.first.append(n == 0)
            now.hints.append(word.hint)
            now.kinds.append(word.kind)
            now.statuses.append(word.status)
            now.flags.append(word.flags)
    if now.pieces:
        yield now


@dataclass(slots=True)
class Batch:
    """Windows as tensors, with the markers of their ends."""

    pieces: Tensor
    shapes: Tensor
    mask: Tensor
    first: Tensor
    hints: Tensor
    kinds: Tensor
    statuses: Tensor
    flags: Tensor


def batch_of(some: list[Window], pieces: Pieces) -> Batch:
    """``some`` windows padded to one length."""
    cls, sep = pieces.numbers[CLS], pieces.numbers[SEP]
    length = max(len(w.pieces) for w in some) + 2
    n = len(some)
    made = Batch(
        torch.zeros(n, length, dtype=torch.long),
        torch.zeros(n, length, dtype=torch.long),
        torch.zeros(n, length, dtype=torch.bool),
        torch.zeros(n, length, dtype=torch.bool),
        torch.zeros(n, length, 3, dtype=torch.long),
        torch.zeros(n, length, dtype=torch.long),
        torch.full((n, length), -1, dtype=torch.long),
        torch.zeros(n, length, len(FLAGS)),
    )
    bits = torch.arange(len(FLAGS))
    for row, window in enumerate(some):
        end = len(window.pieces) + 1
        made.pieces[row, : end + 1] = torch.tensor([cls, *window.pieces, sep])
        made.shapes[row, 1:end] = torch.tensor(window.shapes)
        made.mask[row, : end + 1] = True
        made.first[row, 1:end] = torch.tensor(window.first)
        made.hints[row, 1:end] = torch.tensor(window.hints)
        made.kinds[row, 1:end] = torch.tensor(window.kinds)
        made.statuses[row, 1:end] = torch.tensor(window.statuses)
        made.flags[row, 1:end] = ((torch.tensor(window.flags)[:, None] >> bits) & 1).float()
    return made


def _batched(cut: list[Window], size: int, random: Random) -> Iterator[list[Window]]:
    """Batches of windows of like length, in random order: less padding, the same chance for each."""
    ordered = sorted(cut, key=lambda w: len(w.pieces) + random.randint(0, 24))
    some = [ordered[at : at + size] for at in range(0, len(ordered), size)]
    random.shuffle(some)
    yield from some


def loss_of(scores: Tensor, batch: Batch, plan: Plan) -> Tensor:
    """The sum of the losses of the three groups of columns, over the first pieces of words."""
    scores = scores.float()[batch.first]
    kinds = functional.cross_entropy(scores[:, :FIRST_STATUS], batch.kinds[batch.first])
    statuses = batch.statuses[batch.first]
    acts = statuses >= 0
    flags = functional.binary_cross_entropy_with_logits(scores[:, FIRST_FLAG:], batch.flags[batch.first])
    total = plan.kind_weight * kinds + plan.flag_weight * flags
    if bool(acts.any()):
        status = functional.cross_entropy(scores[acts, FIRST_STATUS:FIRST_FLAG], statuses[acts])
        total = total + plan.status_weight * status
    return total


def fit(lessons: list[Lesson], encoder: Path, vocabulary: list[str], plan: Plan) -> Net:
    """A net that has learned ``lessons``, its weights the mean of its last steps'."""
    torch.manual_seed(plan.seed)
    torch.set_num_threads(plan.threads)
    random = Random(plan.seed)
    net = pretrained(encoder)
    if plan.freeze:
        net.pieces.weight.requires_grad = False
        net.places.weight.requires_grad = False
    pieces = Pieces(vocabulary)
    augmenter = Augmenter(furniture_of(lessons))
    mean = copy.deepcopy(net)
    seen = 0
    heads = [p for n, p in net.named_parameters() if n.startswith(("labels", "shapes", "hints"))]
    rest = [
        p
        for n, p in net.named_parameters()
        if not n.startswith(("labels", "shapes", "hints")) and p.requires_grad
    ]
    optimiser = torch.optim.AdamW(
        [{"params": rest, "lr": plan.rate}, {"params": heads, "lr": plan.label_rate}],
        weight_decay=plan.decay,
        fused=True,
    )
    bases = [plan.rate, plan.label_rate]
    mask_id = pieces.numbers[MASK]
    started = time.monotonic()
    steps_per = max(1, sum(len(w.words) for w in lessons) * 13 // 10 // (plan.window * plan.batch))
    total = steps_per * plan.epochs
    step = 0
    net.train()

    def varied(one: Lesson) -> Words:
        words = augmenter.variant(one, random)
        if random.random() < plan.unhinted:
            words = [replace(w, hint=(0, 0, 0)) for w in words]
        return words

    for epoch in range(plan.epochs):
        cut = [w for one in lessons for w in windows(varied(one), pieces, plan.window, random)]
        batches = list(_batched(cut, plan.batch, random))
        sums = 0.0
        count = 0
        for some in batches:
            batch = batch_of(some, pieces)
            hidden = torch.rand(batch.pieces.shape) < plan.masked
            batch.pieces[hidden & batch.first] = mask_id
            share = min(1.0, step / total)
            factor = min(1.0, (share + 1e-3) / 0.1) * max(0.02, 1 - share)
            for group, base in zip(optimiser.param_groups, bases, strict=True):
                group["lr"] = base * factor
            with torch.autocast("cpu", dtype=torch.bfloat16):
                scores = net(batch.pieces, batch.shapes, batch.mask, batch.hints)
            loss = loss_of(scores, batch, plan)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            step += 1
            sums += float(loss.detach())
            count += 1
            if share >= 1 - plan.averaged:
                seen += 1
                with torch.no_grad():
                    for kept, now in zip(mean.parameters(), net.parameters(), strict=True):
                        if not now.requires_grad:
                            continue
                        kept += (now - kept) / seen
        log.info(
            "epoch %d loss %.4f, %d windows, %.0f s",
            epoch + 1,
            sums / count,
            len(cut),
            time.monotonic() - started,
        )
    return mean.eval()


def predict(net: Net, words: Words, pieces: Pieces, size: int, margin: int = 0) -> Tensor:
    """Probabilities of all columns for each word, in windows that overlap by ``margin`` pieces on either side."""
    ids = [pieces.of(w.text) for w in words]
    looks = [shape(w.text, w.before) for w in words]
    cls, sep = pieces.numbers[CLS], pieces.numbers[SEP]
    rows: list[Tensor] = []
    at = 0
    lengths = [len(i) for i in ids]
    while at < len(words):
        low, room = at, margin
        while low > 0 and room >= lengths[low - 1]:
            low -= 1
            room -= lengths[low]
        high, used = at, sum(lengths[low:at])
        while high < len(words) and used + lengths[high] <= size:
            used += lengths[high]
            high += 1
        high = max(high, at + 1)
        keep = high
        if high < len(words):
            room = margin
            while keep > at + 1 and room >= lengths[keep - 1]:
                keep -= 1
                room -= lengths[keep]
        flat = [cls, *(p for i in ids[low:high] for p in i), sep][: size + 2]
        nil = (0, 0, 0)
        hint = [nil, *(words[n].hint for n in range(low, high) for _ in ids[n]), nil][: size + 2]
        look = [0, *(looks[n] for n in range(low, high) for _ in ids[n]), 0][: size + 2]
        starts = []
        place = 1
        for n in range(low, high):
            starts.append(place)
            place += lengths[n]
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            mask = torch.ones(1, len(flat), dtype=torch.bool)
            scores = net(torch.tensor([flat]), torch.tensor([look]), mask, torch.tensor([hint]))
        scores = scores[0].float()[[min(s, size + 1) for s in starts[at - low : keep - low]]]
        rows.append(
            torch.cat(
                [
                    scores[:, :FIRST_STATUS].softmax(-1),
                    scores[:, FIRST_STATUS:FIRST_FLAG].softmax(-1),
                    scores[:, FIRST_FLAG:].sigmoid(),
                ],
                dim=-1,
            )
        )
        at = keep
    return torch.cat(rows)
