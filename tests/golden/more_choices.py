#!/usr/bin/env python3
"""Reference measurements beyond the book's choices, in NumPy (float64): further activation functions, further initializers,
correlated input, and widths that leave half of a pair of draws to the next table.

Usage:  more_choices.py > more-choices.json

Measures and draw order are those of reference.py; this script adds to its choices and to its input.
"""
import json
import math

import numpy as np

import reference

LEAK = 0.01
LAMBDA, ALPHA = 1.0507009873554805, 1.6732632423543772  # Klambauer et al. 2017, arXiv:1706.02515

erf = np.vectorize(math.erf, otypes=[float])


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def cdf(a):
    return (1 + erf(a / math.sqrt(2))) / 2


def pdf(a):
    return np.exp(-a * a / 2) / math.sqrt(2 * math.pi)


def gelu_slope(a):
    return cdf(a) + a * pdf(a)


def silu_slope(a):
    return sigmoid(a) * (1 + a * (1 - sigmoid(a)))


FURTHER_ACTIVATIONS = {  # name: (phi(a), phi'(a, z), max of phi'); phi' from below at a kink
    # gelu' is steepest where 2 = a^2, silu' where 2 = a tanh(a / 2)
    "identity": (lambda a: a, lambda a, z: np.ones_like(a), 1.0),
    "leaky_relu": (lambda a: np.where(a > 0, a, LEAK * a), lambda a, z: np.where(a > 0, 1.0, LEAK), 1.0),
    "elu": (lambda a: np.where(a > 0, a, np.expm1(np.minimum(a, 0))), lambda a, z: np.exp(np.minimum(a, 0)), 1.0),
    "selu": (lambda a: LAMBDA * np.where(a > 0, a, ALPHA * np.expm1(np.minimum(a, 0))),
             lambda a, z: LAMBDA * np.where(a > 0, 1.0, ALPHA * np.exp(np.minimum(a, 0))), LAMBDA * ALPHA),
    "gelu": (lambda a: a * cdf(a), lambda a, z: gelu_slope(a), float(gelu_slope(np.array(math.sqrt(2))))),
    "silu": (lambda a: a * sigmoid(a), lambda a, z: silu_slope(a), float(silu_slope(np.array(2.399357280520547)))),
    "softplus": (lambda a: np.logaddexp(0, a), lambda a, z: sigmoid(a), 1.0),
}


def truncated_normal(rng, n):
    """N(0, 1) cut at +-2: what lies beyond is drawn anew, in its order, until nothing does; scaled back to variance 1."""
    w = rng.randn(n * n)
    while (beyond := np.flatnonzero(np.abs(w) > 2)).size:
        w[beyond] = rng.randn(beyond.size)
    within = math.erf(math.sqrt(2))
    return w.reshape(n, n) / math.sqrt(1 - 4 * pdf(2) / within)


def orthogonal(rng, n):
    """Uniform over the orthogonal matrices (Mezzadri 2007, arXiv:math-ph/0609050)."""
    q, r = np.linalg.qr(rng.randn(n, n))
    return q * np.sign(np.diag(r))


FURTHER_INITS = {  # name: weights, n x n, from (rng, n, std)
    "xavier_uniform": lambda rng, n, std: rng.uniform(-math.sqrt(3 / n), math.sqrt(3 / n), (n, n)),
    "he_uniform": lambda rng, n, std: rng.uniform(-math.sqrt(6 / n), math.sqrt(6 / n), (n, n)),
    "lecun": lambda rng, n, std: rng.randn(n, n) * math.sqrt(1 / n),
    "orthogonal": lambda rng, n, std: orthogonal(rng, n),
    "truncated_normal": lambda rng, n, std: truncated_normal(rng, n) * std,
}

book_draw_weights = reference.draw_weights


def draw_weights(rng, s):
    further = FURTHER_INITS.get(s["init"])
    return further(rng, s["width"], s["std"]) if further else book_draw_weights(rng, s)


book_cosine = reference.mean_pairwise_cosine


def mean_pairwise_cosine(rows):
    return book_cosine(rows) if len(rows) > 1 else None  # one row has no pair


def correlated(x, r):
    """Standard normal samples, one a row, made to correlate by r in every pair."""
    mean = x.mean(axis=0)
    return math.sqrt(1 - r) * (x - mean) + math.sqrt(1 - r + r * len(x)) * mean if r else x


def forward(s, rng):
    phi, _, _ = reference.ACTIVATIONS[s["activation"]]
    x = correlated(rng.randn(s["samples"], s["width"]), s["correlation"])
    layers = []
    for _ in range(s["layers"]):
        w = draw_weights(rng, s)
        a = x @ w
        x = phi(a)
        layers.append((w, a, x))
    return layers


reference.ACTIVATIONS.update(FURTHER_ACTIVATIONS)
reference.DEFAULTS.update(samples=40, width=16, layers=3, correlation=0.0)
reference.forward = forward
reference.mean_pairwise_cosine = mean_pairwise_cosine


def grid():
    """Each further choice beside a few of the others; odd sizes; every activation with correlated input."""
    weights = [dict(init="normal", std=1.0), dict(init="normal", std=0.01), dict(init="he"), dict(init="zeros"), dict(init="constant", value=-0.5)]
    yield from (dict(activation=a, **w) for a in FURTHER_ACTIVATIONS for w in weights)
    yield from (dict(activation=a, init=i, std=0.3) for i in FURTHER_INITS for a in ("tanh", "relu"))
    odd = dict(samples=11, width=7, layers=4, seed=5)
    inits = ("normal", "xavier", "he", *FURTHER_INITS)
    yield from (dict(activation=a, init=i, std=0.5, **odd) for i in inits for a in ("tanh", "selu"))
    yield from (dict(activation="gelu", init=i, std=0.5, samples=13, width=1, layers=2, seed=2**32 - 1) for i in inits)
    yield from (dict(activation=a, init="xavier", correlation=0.5, layers=2) for a in reference.ACTIVATIONS)
    yield from (dict(activation=a, init="orthogonal", correlation=1.0, layers=2, samples=10, width=10) for a in ("sigmoid", "relu", "tanh", "silu"))


def clean(v):
    """As reference.py: nine digits, and what is no JSON in words."""
    if isinstance(v, dict):
        return {k: clean(x) for k, x in v.items()}
    if isinstance(v, list):
        return [clean(x) for x in v]
    return v if not isinstance(v, float) else float(f"{v:.9g}") if math.isfinite(v) else str(v)


if __name__ == "__main__":
    print("[\n" + ",\n".join(json.dumps(clean(reference.measure(s)), separators=(",", ":")) for s in grid()) + "\n]")
