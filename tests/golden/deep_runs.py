#!/usr/bin/env python3
"""Reference figures of networks that people have run and written about, deeper and wider than the book's, in NumPy (float64); and of a
linear one in float32, of which the layer is told in which it overflows.

Usage:  deep_runs.py > deep-runs.json

Draw order and activations are those of reference.py. Only histograms, means and standard deviations are kept.
"""
import json

import numpy as np

import reference

RUNS = [
    dict(activation="relu", init="he", layers=15),
    dict(activation="relu", init="xavier", layers=15),
    dict(activation="sigmoid", init="xavier", layers=15),
    dict(activation="tanh", init="normal", std=0.01, layers=10, width=500),
    dict(activation="tanh", init="xavier", layers=10, width=500),
    dict(activation="relu", init="xavier", layers=10, width=500),
]
LINEAR = dict(activation="identity", init="normal", std=1.0, layers=50, width=256, samples=1000, seed=0)


def figures(scenario):
    s = {**reference.DEFAULTS, **scenario}
    layers = []
    for _, _, z in reference.forward(s, np.random.RandomState(s["seed"])):
        layers.append(dict(histogram=[int(c) for c in reference.histogram(z)], below=int((z < 0).sum()), above=int((z > 1).sum()),
                           mean=float(f"{z.mean():.9g}"), std=float(f"{z.std():.9g}")))
    return dict(scenario=s, layers=layers)


def first_overflow(s):
    """The layer, counted from 1, in which float32 overflows first."""
    rng = np.random.RandomState(s["seed"])
    x = rng.randn(s["samples"], s["width"]).astype(np.float32)
    for layer in range(1, s["layers"] + 1):
        with np.errstate(all="ignore"):
            x = x @ (rng.randn(s["width"], s["width"]) * s["std"]).astype(np.float32)
        if not np.all(np.isfinite(x)):
            return layer
    return None


runs = ",\n".join(json.dumps(figures(run)) for run in RUNS)
print(f'{{"runs": [\n{runs}\n],\n"overflow": {json.dumps(dict(scenario=LINEAR, layer=first_overflow(LINEAR)))}}}')
