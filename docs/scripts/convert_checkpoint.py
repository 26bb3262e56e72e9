#!/usr/bin/env python3
# Copyright (c) 2026 Sparsha Workbench contributors
# SPDX-License-Identifier: EPL-2.0
"""Turns a checkpoint of the original Sparsha (weights, scaler, labels) into a model package.

    convert_checkpoint.py best_model.pt SCALER LABELS OUTFOLDER [--id NAME] [--licence SPDX] [--citation TEXT]

SCALER   a pickled or joblib StandardScaler, an .npz or .json with "mean" and "scale"
LABELS   a pickled LabelEncoder or list, an .npy, a .json list, or the names with commas between

Needs PyTorch (1.13 or later) and numpy; pickled scalers also scikit-learn. Loads pickles: convert only files you trust.
"""
import argparse
import hashlib
import json
import os
import pickle
import sys

import numpy as np
import torch
from torch import nn

PLACES = 50


class Network(nn.Module):
    """The network of the original; the adaptive pooling is a constant matrix, which ONNX can express for any length."""

    def __init__(self, features, classes):
        super().__init__()
        self.cnn = nn.Sequential(nn.Conv1d(1, 64, 5, padding=2), nn.BatchNorm1d(64), nn.ReLU(),
                                 nn.Conv1d(64, 64, 5, padding=2), nn.BatchNorm1d(64), nn.ReLU())
        self.gru = nn.GRU(64, 128, num_layers=2, batch_first=True, bidirectional=True)
        self.attn = nn.Sequential(nn.Linear(256, 128), nn.Tanh(), nn.Linear(128, 1))
        self.classifier = nn.Sequential(nn.Linear(256, 64), nn.ReLU(), nn.Dropout(0.3), nn.Linear(64, classes))
        pooling = torch.zeros(features, PLACES)
        for j in range(PLACES):
            start, end = j * features // PLACES, -(-(j + 1) * features // PLACES)
            pooling[start:end, j] = 1.0 / (end - start)
        self.register_buffer("pooling", pooling, persistent=False)

    def forward(self, x):
        x = torch.matmul(self.cnn(x.unsqueeze(1)), self.pooling).transpose(1, 2)
        x, _ = self.gru(x)
        attention = torch.softmax(self.attn(x), dim=1)
        return self.classifier((x * attention).sum(dim=1)), attention.squeeze(2)


def unpickle(path):
    try:
        with open(path, "rb") as file:
            return pickle.load(file)
    except (pickle.UnpicklingError, ImportError, AttributeError, KeyError):
        import joblib
        return joblib.load(path)


def read_weights(path):
    state = torch.load(path, map_location="cpu")
    if isinstance(state, nn.Module):
        state = state.state_dict()
    for key in ("state_dict", "model_state_dict", "model"):
        if isinstance(state, dict) and key in state and isinstance(state[key], dict):
            state = state[key]
    state = {name[len("module."):] if name.startswith("module.") else name: value for name, value in state.items()}
    return {("attn." + name.split(".", 1)[1] if name.startswith("attention.") else name): value for name, value in state.items()}


def read_scaler(path):
    if path.endswith(".json"):
        with open(path, encoding="utf-8") as file:
            values = json.load(file)
        return np.asarray(values["mean"], float), np.asarray(values["scale"], float)
    if path.endswith(".npz"):
        values = np.load(path)
        return values["mean"], values["scale"]
    scaler = unpickle(path)
    return np.asarray(scaler.mean_, float), np.asarray(scaler.scale_, float)


def read_labels(text):
    if not os.path.exists(text):
        return [label.strip() for label in text.split(",")]
    if text.endswith(".json"):
        with open(text, encoding="utf-8") as file:
            return [str(label) for label in json.load(file)]
    labels = np.load(text, allow_pickle=True) if text.endswith(".npy") else unpickle(text)
    return [str(label) for label in getattr(labels, "classes_", labels)]


def read(what, path, reader):
    """What a file holds; the program ends with a sentence where it doesn't hold that."""
    try:
        return reader(path)
    except OSError as e:
        sys.exit(f"{path} can't be read: {e.strerror or e}.")
    except Exception as e:  # whatever the unpickler meets in a damaged file, or in one of something else
        sys.exit(f"{path} holds no {what} ({type(e).__name__}: {e}): it is damaged, or another file. Give the one that the training wrote.")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("weights")
    parser.add_argument("scaler")
    parser.add_argument("labels")
    parser.add_argument("out")
    parser.add_argument("--id")
    parser.add_argument("--licence", default="")
    parser.add_argument("--citation", default="")
    options = parser.parse_args()

    weights = read("weights of a network", options.weights, read_weights)
    labels = read("labels", options.labels, read_labels)
    mean, scale = read("scaler", options.scaler, read_scaler)
    if getattr(weights.get("classifier.3.weight"), "shape", None) is None:
        sys.exit(f"{options.weights} holds other weights than the original's network: it has no classifier.3.weight.")
    classes = weights["classifier.3.weight"].shape[0]
    if classes != len(labels):
        sys.exit(f"The weights know {classes} classes, the labels name {len(labels)}: give the labels of this checkpoint.")
    if len(mean) != 374 or len(scale) != 374:
        sys.exit(f"The scaler is for {len(mean)} features; the recipe sparsha374 has 374.")
    network = Network(len(mean), classes)
    missing, unexpected = network.load_state_dict(weights, strict=False)
    if missing or unexpected:
        sys.exit(f"These are not the weights of the original's network: missing {missing[:3]}, unexpected {unexpected[:3]}.")
    network.eval()

    os.makedirs(options.out, exist_ok=True)
    graph = os.path.join(options.out, "model.onnx")
    torch.onnx.export(network, torch.zeros(2, len(mean)), graph, opset_version=14, input_names=["features"],
                      output_names=["logits", "attention"],
                      dynamic_axes={name: {0: "batch"} for name in ("features", "logits", "attention")})
    with open(os.path.join(options.out, "scaler.json"), "w", encoding="utf-8") as file:
        json.dump({"mean": mean.tolist(), "scale": scale.tolist()}, file)
    files = []
    for name in ("model.onnx", "scaler.json"):
        with open(os.path.join(options.out, name), "rb") as file:
            data = file.read()
        files.append({"path": name, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()})
    name = options.id or os.path.basename(os.path.abspath(options.out))
    package = {
        "schema": "sparsha.model/1", "id": name, "version": "1", "title": name + ", converted from a checkpoint of the original",
        "licence": options.licence, "citation": options.citation, "files": files, "task": "categorical", "labels": labels,
        "input": {"name": "features", "kind": "features", "recipe": "sparsha374", "parameters": {}, "scaler": "scaler.json",
                  "sampleRate": 16000, "length": {"policy": "pad-or-cut", "seconds": 10}, "layout": "NC"},
        "outputs": [{"name": "logits", "role": "scores", "activation": "softmax"},
                    {"name": "attention", "role": "attention", "activation": "none"}],
        "training": {"note": "converted from " + os.path.basename(options.weights)}}
    with open(os.path.join(options.out, "sparsha-model.json"), "w", encoding="utf-8") as file:
        json.dump(package, file, indent=2, ensure_ascii=False)
        file.write("\n")
    print(f"Wrote {options.out}. Check it with: sparsha model check {options.out}")


if __name__ == "__main__":
    main()
