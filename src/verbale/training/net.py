"""The encoder (BERT's architecture, MiniLM's weights) with one linear layer of labels on top."""

import json
import struct
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from verbale.reading.tagger.labels import COLUMNS, KINDS, STATUSES
from verbale.reading.tagger.pieces import SHAPES

WIDTH, LAYERS, HEADS, INNER, PLACES = 384, 6, 12, 1536, 512
EPSILON = 1e-12


class Dropout(nn.Module):
    """Drops whole columns for a whole window: as good a brake here, and its dice cost nothing on a CPU."""

    def __init__(self, p: float) -> None:
        super().__init__()
        self.p = p

    def forward(self, x: Tensor) -> Tensor:
        """``x`` with some columns zeroed and the others scaled up, while training."""
        if not self.training or self.p == 0:
            return x
        kept = torch.rand(x.shape[0], 1, x.shape[2]) >= self.p
        return x * (kept / (1 - self.p)).to(x.dtype)


class Layer(nn.Module):
    """One layer: attention and two linear maps, each added to what came in and normalised."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.dropout = Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """``x``: batch, place, width; ``mask``: batch, 1, 1, place, very low where there is no piece."""
        n, length, _ = x.shape
        q, k, v = (
            part.view(n, length, HEADS, WIDTH // HEADS).transpose(1, 2)
            for part in self.qkv(x).split(WIDTH, dim=-1)
        )
        weight = (q * (WIDTH // HEADS) ** -0.5) @ k.transpose(-1, -2) + mask.to(q.dtype)
        seen = weight.softmax(-1, dtype=weight.dtype) @ v
        x = self.norm1(x + self.dropout(self.out(seen.transpose(1, 2).reshape(n, length, WIDTH))))
        return self.norm2(x + self.dropout(self.down(functional.gelu(self.up(x)))))


class Net(nn.Module):
    """Pieces and shapes to columns of numbers (`verbale.reading.tagger.labels`)."""

    def __init__(self, vocabulary: int, dropout: float = 0.1, layers: int = LAYERS) -> None:
        super().__init__()
        self.pieces = nn.Embedding(vocabulary, WIDTH)
        self.places = nn.Embedding(PLACES, WIDTH)
        self.kinds = nn.Parameter(torch.zeros(WIDTH))
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        nn.init.zeros_(self.shapes.weight)
        self.hints = nn.ModuleList(nn.Embedding(size, WIDTH) for size in (len(KINDS), len(STATUSES) + 1, 8))
        for table in self.hints:
            nn.init.zeros_(table.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(layers))
        self.dropout = Dropout(dropout)
        self.labels = nn.Linear(WIDTH, COLUMNS)
        nn.init.normal_(self.labels.weight, std=0.02)
        nn.init.zeros_(self.labels.bias)

    def forward(self, pieces: Tensor, shapes: Tensor, mask: Tensor, hints: Tensor) -> Tensor:
        """``pieces`` and ``shapes``: batch, place; ``mask`` true where there is a piece. Raw scores."""
        where = torch.arange(pieces.shape[1])
        x = self.pieces(pieces) + self.places(where) + self.kinds + self.shapes(shapes)
        for n, table in enumerate(self.hints):
            x = x + table(hints[..., n])
        x = self.dropout(self.norm(x))
        far = (~mask)[:, None, None, :] * -1e4
        for layer in self.layers:
            x = layer(x, far)
        scores: Tensor = self.labels(self.dropout(x))
        return scores


def tensors(path: Path) -> dict[str, Tensor]:
    """The tensors of a safetensors file (a length, a JSON header, then the numbers)."""
    raw = path.read_bytes()
    (length,) = struct.unpack("<Q", raw[:8])
    header = json.loads(raw[8 : 8 + length])
    found = {}
    for name, entry in header.items():
        if name == "__metadata__" or entry["dtype"] != "F32":
            continue
        start, end = entry["data_offsets"]
        data = bytearray(raw[8 + length + start : 8 + length + end])
        found[name] = torch.frombuffer(data, dtype=torch.float32).reshape(entry["shape"])
    return found


def pretrained(path: Path, dropout: float = 0.1) -> Net:
    """The net with an encoder of BERT's layout from ``path``, its labels not yet learned."""
    found = tensors(path)
    net = Net(found["embeddings.word_embeddings.weight"].shape[0], dropout)
    state = net.state_dict()
    state["pieces.weight"] = found["embeddings.word_embeddings.weight"]
    state["places.weight"] = found["embeddings.position_embeddings.weight"]
    state["kinds"] = found["embeddings.token_type_embeddings.weight"][0]
    for part in ("weight", "bias"):
        state[f"norm.{part}"] = found[f"embeddings.LayerNorm.{part}"]
        for n in range(LAYERS):
            old, new = f"encoder.layer.{n}.", f"layers.{n}."
            state[f"{new}qkv.{part}"] = torch.cat(
                [found[f"{old}attention.self.{m}.{part}"] for m in ("query", "key", "value")]
            )
            state[f"{new}out.{part}"] = found[f"{old}attention.output.dense.{part}"]
            state[f"{new}norm1.{part}"] = found[f"{old}attention.output.LayerNorm.{part}"]
            state[f"{new}up.{part}"] = found[f"{old}intermediate.dense.{part}"]
            state[f"{new}down.{part}"] = found[f"{old}output.dense.{part}"]
            state[f"{new}norm2.{part}"] = found[f"{old}output.LayerNorm.{part}"]
    net.load_state_dict(state)
    return net
