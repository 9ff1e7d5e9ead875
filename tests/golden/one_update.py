#!/usr/bin/env python3
"""One weight before and after a step of training, and the loss with it nudged, in NumPy (float64): every activation function, batch
norm, residual connections, clipping, each optimizer.

Usage:  one_update.py > one-update.json

The network, its draws, its gradients and its steps are those of train_reference.py, on two spirals, which need no file. All that goes into
the step is written out, so that whoever reads it need not draw anything: the batch, the parameters before the step, and of the layer that
the weight belongs to what goes into it, the gradient of the mean loss for x W (before batch norm), the gradient that the optimizer is given, and
the weights after the step.
"""
import json

import numpy as np

import more_choices
import train_reference as training

training.BOOK.update(more_choices.FURTHER_ACTIVATIONS)

SHAPE = dict(data="spirals", width=5, layers=3, batch=8, learningRate=0.1)
SCENARIOS = [
    dict(activation="sigmoid", init="xavier"),
    dict(activation="relu", init="he", residual=True, optimizer="momentum"),
    dict(activation="tanh", init="normal", std=1.0, batchNorm=True, seed=1),
    dict(activation="tanh", init="xavier", optimizer="adam", learningRate=0.001, clip=0.01, seed=2),
    dict(activation="relu", init="normal", std=0.5, batchNorm=True, residual=True, seed=3),
    *(dict(activation=name, init="he", seed=4) for name in more_choices.FURTHER_ACTIVATIONS),
]
LAYER, NEURON, INPUT = 2, 3, 4  # counted from 1
STEPS_BEFORE = 3
NUDGE = 1e-4


def before_norm(s, p, record):
    """The gradient of the mean loss for x W, of the gradient for what goes into phi: the way back through batch norm."""
    d = record["delta"]
    if not s["batchNorm"]:
        return d
    d = d * p[f"gamma{LAYER}"]
    return record["inv"] * (d - d.mean(axis=0) - record["normed"] * (d * record["normed"]).mean(axis=0))


def opened(scenario):
    t = training.Training({**SHAPE, **scenario})
    t.run(STEPS_BEFORE)
    s, before, name = t.s, dict(t.p), f"W{LAYER}"
    rows = next(t.batches)
    x, labels = t.x[rows], t.d["y"][rows]

    def loss(by):
        w = before[name].copy()
        w[INPUT - 1, NEURON - 1] += by
        return training.cross_entropy(training.forward(s, {**before, name: w}, {}, x, True)[0], labels)[0]

    logits, layers = training.forward(s, before, {}, x, True)
    g = training.backward(s, before, layers, training.cross_entropy(logits, labels)[1])
    used = training.clipped(g, s["clip"]) if s["clip"] else g
    training.update(s, t.p, used, t.memory, STEPS_BEFORE + 1)
    return dict(
        scenario=s,
        layer=LAYER,
        neuron=NEURON,
        input=INPUT,
        batch=x.ravel().tolist(),
        labels=labels.tolist(),
        parameters={k: v.ravel().tolist() for k, v in before.items()},
        inputs=layers[LAYER - 1]["x"].ravel().tolist(),
        delta=before_norm(s, before, layers[LAYER - 1]).ravel().tolist(),
        used=used[name].ravel().tolist(),
        after=t.p[name].ravel().tolist(),
        gradient=float(g[name][INPUT - 1, NEURON - 1]),
        nudge=NUDGE,
        loss=loss(0),
        lossAbove=loss(NUDGE),
        lossBelow=loss(-NUDGE),
    )


if __name__ == "__main__":
    print("[\n" + ",\n".join(json.dumps(opened(s)) for s in SCENARIOS) + "\n]")
