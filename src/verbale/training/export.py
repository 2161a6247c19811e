"""The learned net as an ONNX file of bytes: built node by node, its weights at eight bits.

Written by hand rather than traced, so that the fused operators of onnxruntime are used and what ships is legible.
Weights have seven bits of precision (``reduce_range``): products of eight-bit numbers then never saturate on
processors without VNNI, and all processors add up the same integers.
"""

import hashlib
import json
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from verbale.reading.tagger.labels import COLUMNS, FLAGS, KINDS, STATUSES
from verbale.training.net import EPSILON, HEADS, LAYERS, WIDTH, Net

MICROSOFT = "com.microsoft"
INPUTS = (("pieces", ["n", "l"]), ("shapes", ["n", "l"]), ("hints", ["n", "l", 3]), ("positions", ["l"]))
MODEL, VOCABULARY, CARD = "tagger.onnx", "vocabulary.txt", "tagger.json"


class _Graph:
    """Nodes and weights in the making."""

    def __init__(self) -> None:
        self.nodes: list[Any] = []
        self.weights: list[Any] = []

    def weight(self, name: str, values: NDArray[Any]) -> str:
        self.weights.append(numpy_helper.from_array(np.array(values, order="C"), name))
        return name

    def node(
        self, kind: str, inputs: list[str], name: str, domain: str = "", outputs: int = 1, **more: Any
    ) -> str:
        named = [name] + [f"{name}.{n}" for n in range(1, outputs)]
        self.nodes.append(helper.make_node(kind, inputs, named, name=f"n.{name}", domain=domain, **more))
        return name


def _rows(table: NDArray[np.float32]) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """A table at eight bits, each row with a scale of its own."""
    scale = np.maximum(np.abs(table).max(axis=1, keepdims=True), 1e-8) / 127
    return np.round(table / scale).astype(np.int8), scale.astype(np.float32)


def graph_of(net: Net) -> onnx.ModelProto:
    """The net as an ONNX model in full precision, but for the table of pieces."""
    state = {k: v.detach().float().numpy() for k, v in net.state_dict().items()}
    g = _Graph()
    table, scale = _rows(state["pieces.weight"])
    rows = g.node("Gather", [g.weight("table", table), "pieces"], "rows8")
    scales = g.node("Gather", [g.weight("scale", scale), "pieces"], "scales")
    x = g.node("Mul", [g.node("Cast", [rows], "rows", to=TensorProto.FLOAT), scales], "embedded")
    looks = g.node("Gather", [g.weight("looks", state["shapes.weight"] + state["kinds"]), "shapes"], "looked")
    for n, size in enumerate((len(KINDS), len(STATUSES) + 1, 8)):
        hinted = g.weight(f"hinted{n}", state[f"hints.{n}.weight"].reshape(size, WIDTH))
        own = g.node(
            "Gather", ["hints", g.weight(f"which{n}", np.array(n, dtype=np.int64))], f"hint{n}", axis=2
        )
        x = g.node("Add", [x, g.node("Gather", [hinted, own], f"hint{n}.row")], f"hint{n}.added")
    where = g.node("Gather", [g.weight("places", state["places.weight"]), "positions"], "placed")
    x = g.node("Add", [g.node("Add", [x, looks], "added"), where], "summed")
    x = g.node(
        "LayerNormalization",
        [x, g.weight("norm.w", state["norm.weight"]), g.weight("norm.b", state["norm.bias"])],
        "normed",
        axis=-1,
        epsilon=EPSILON,
    )
    for n in range(LAYERS):
        x = _layer(g, state, f"layers.{n}.", x)
    scores = _linear(g, state, "labels", x)
    kinds, statuses = len(KINDS), len(KINDS) + len(STATUSES)
    cuts = g.weight("cuts", np.array([kinds, statuses - kinds, COLUMNS - statuses], dtype=np.int64))
    g.nodes.append(helper.make_node("Split", [scores, cuts], ["s1", "s2", "s3"], name="n.split", axis=-1))
    parts = [
        g.node("Softmax", ["s1"], "p1", axis=-1),
        g.node("Softmax", ["s2"], "p2", axis=-1),
        g.node("Sigmoid", ["s3"], "p3"),
    ]
    g.node("Concat", parts, "probabilities", axis=-1)
    ints = [helper.make_tensor_value_info(name, TensorProto.INT64, shape) for name, shape in INPUTS]
    out = helper.make_tensor_value_info("probabilities", TensorProto.FLOAT, ["n", "l", COLUMNS])
    graph = helper.make_graph(g.nodes, "tagger", ints, [out], g.weights)
    model = helper.make_model(
        graph, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(MICROSOFT, 1)]
    )
    model.ir_version = 9
    return model


def _linear(g: _Graph, state: dict[str, Any], name: str, x: str) -> str:
    product = g.node("MatMul", [x, g.weight(f"{name}.w", state[f"{name}.weight"].T)], f"{name}.product")
    return g.node("Add", [product, g.weight(f"{name}.b", state[f"{name}.bias"])], f"{name}.out")


def _layer(g: _Graph, state: dict[str, Any], at: str, x: str) -> str:
    joined = _linear(g, state, f"{at}qkv", x)
    cuts = g.weight(f"{at}cuts", np.array([WIDTH] * 3, dtype=np.int64))
    q, k, v = (f"{at}{m}" for m in "qkv")
    g.nodes.append(helper.make_node("Split", [joined, cuts], [q, k, v], name=f"n.{at}split", axis=-1))
    seen = g.node("MultiHeadAttention", [q, k, v], f"{at}seen", MICROSOFT, num_heads=HEADS)
    out = g.node("MatMul", [seen, g.weight(f"{at}out.w", state[f"{at}out.weight"].T)], f"{at}out.product")
    x = _added(g, state, at, out, x, "out", "norm1")
    up = g.node("MatMul", [x, g.weight(f"{at}up.w", state[f"{at}up.weight"].T)], f"{at}up.product")
    up = g.node("BiasGelu", [up, g.weight(f"{at}up.b", state[f"{at}up.bias"])], f"{at}up.out", MICROSOFT)
    down = g.node("MatMul", [up, g.weight(f"{at}down.w", state[f"{at}down.weight"].T)], f"{at}down.product")
    return _added(g, state, at, down, x, "down", "norm2")


def _added(g: _Graph, state: dict[str, Any], at: str, new: str, x: str, linear: str, norm: str) -> str:
    """``new`` with its bias added to ``x``, and normalised."""
    return g.node(
        "SkipLayerNormalization",
        [
            new,
            x,
            g.weight(f"{at}{norm}.w", state[f"{at}{norm}.weight"]),
            g.weight(f"{at}{norm}.b", state[f"{at}{norm}.bias"]),
            g.weight(f"{at}{linear}.b", state[f"{at}{linear}.bias"]),
        ],
        f"{at}{norm}.out",
        MICROSOFT,
        epsilon=EPSILON,
    )


def export(net: Net, vocabulary: list[str], folder: Path, about: dict[str, Any]) -> str:
    """Write model, vocabulary and card into ``folder``; return the model's hash.

    ``about`` goes into the card as it is: data, plan, numbers.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / MODEL
    with TemporaryDirectory() as scratch:
        full = Path(scratch) / "full.onnx"
        onnx.save(graph_of(net), full)
        quantize_dynamic(
            full,
            path,
            op_types_to_quantize=["MatMul"],
            per_channel=True,
            reduce_range=True,
            weight_type=QuantType.QInt8,
            nodes_to_exclude=["n.labels.product"],
            extra_options={"DefaultTensorType": TensorProto.FLOAT},  # fused nodes have no inferred type
        )
    text = "".join(f"{piece}\n" for piece in vocabulary)
    (folder / VOCABULARY).write_text(text, encoding="utf-8")
    digest = hashlib.sha256(path.read_bytes() + text.encode()).hexdigest()
    card = {
        "sha256": digest,
        "made": datetime.now(UTC).date().isoformat(),
        "kinds": KINDS,
        "statuses": STATUSES,
        "flags": FLAGS,
        **about,
    }
    (folder / CARD).write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
    return digest
