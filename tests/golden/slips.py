#!/usr/bin/env python3
"""The book's script with the usual slips in it, in NumPy (float64).

Usage:  slips.py > slips.json

Each is the script of page 203 with one line changed as readers change it by mistake; beside it the script without a slip. A layer that
its script does not draw has null in place of its counts.
"""
import json

import numpy as np

PHI = {
    "sigmoid": lambda a: 1 / (1 + np.exp(-a)),
    "tanh": np.tanh,
    "relu": lambda a: np.maximum(0, a),
}
LAYERS, WIDTH, SAMPLES = 5, 100, 1000


def script(slip, activation, std, seed=0):
    np.random.seed(seed)
    if slip == "uniform-input":
        x = np.random.rand(SAMPLES, WIDTH)
    else:
        x = np.random.randn(SAMPLES, WIDTH)
    activations = {}
    if slip == "one-matrix":
        w = np.random.randn(WIDTH, WIDTH) * std
    for i in range(LAYERS):
        if i != 0:
            if slip == "first-layer-again":
                x = activations[i-i]
            else:
                x = activations[i-1]
        if slip == "uniform-weights":
            w = np.random.rand(WIDTH, WIDTH) * std
        elif slip != "one-matrix":
            w = np.random.randn(WIDTH, WIDTH) * std
        a = np.dot(x, w)
        z = PHI[activation](a)
        activations[i] = z
    return activations


def drawn(slip, activations, low, high):
    """What plt.hist is given: each layer in its own frame, or after the loop the last one only."""
    counts = []
    for i, a in activations.items():
        if slip == "hist-after-loop" and i != LAYERS - 1:
            counts.append(None)
        else:
            counts.append(np.histogram(a.flatten(), 30, range=(low, high))[0].tolist())
    return counts


def main():
    xavier = 1 / np.sqrt(WIDTH)
    he = np.sqrt(2) / np.sqrt(WIDTH)
    cases = [
        ("first-layer-again", "tanh", dict(init="xavier"), xavier, (-1, 1), 0),
        ("one-matrix", "sigmoid", dict(init="xavier"), xavier, (0, 1), 0),
        ("one-matrix", "sigmoid", dict(init="normal", std=1), 1.0, (0, 1), 0),
        ("uniform-weights", "sigmoid", dict(init="normal", std=1), 1.0, (0, 1), 0),
        ("uniform-weights", "relu", dict(init="he"), he, (0, 1), 3),
        ("uniform-input", "sigmoid", dict(init="normal", std=1), 1.0, (0, 1), 0),
        ("hist-after-loop", "sigmoid", dict(init="normal", std=1), 1.0, (0, 1), 0),
        ("no-seed", "sigmoid", dict(init="normal", std=1), 1.0, (0, 1), 1),
        ("no-seed", "sigmoid", dict(init="normal", std=1), 1.0, (0, 1), 2),
    ]
    rows = []
    for slip, activation, weights, std, interval, seed in cases:
        activations = script(slip, activation, std, seed)
        rows.append(json.dumps(dict(
            slip=slip,
            scenario=dict(activation=activation, **weights, seed=seed),
            interval=interval,
            counts=drawn(slip, activations, *interval),
            std=[float(f"{z.std():.9g}") for z in activations.values()],
        )))
    print("[\n" + ",\n".join(rows) + "\n]")


if __name__ == "__main__":
    main()
