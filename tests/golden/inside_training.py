#!/usr/bin/env python3
"""Writes inside-training.json: one training as the figure of the layers inside it is shown one, in NumPy (float32).

Sigmoid, Xavier, learning rate 1, 4,000 steps: a plateau that ends. Steps are measured about every 8 %, of which every second is kept up to step
2,300 and all after it; the first, the last and one of them have their histograms, over [0, 1] and over [-m, m]. Losses are means over
stretches of a fiftieth of the steps that are done. Numbers have seven digits. Needs NumPy, and beside it train_reference.py and what that needs.
"""
import json
import os

import numpy as np

import train_reference as reference

SCENARIO = dict(activation="sigmoid", init="xavier", learningRate=1, steps=4000)
QUERY = "init=xavier&rate=1&steps=4000"
BINS = 30


def histogram(values, low, high):
    return dict(interval=[low, high], counts=[int(c) for c in np.histogram(values, BINS, (low, high))[0]], below=0, above=0, infinite=0, nan=0)


def with_histograms(measure):
    """The measures of the reference, with the histograms of what leaves each layer and of each sample's own gradient for what goes into it."""
    def measured(s, p, layers, g, after):
        out = measure(s, p, layers, g, after)
        for own, layer in zip(out, layers):
            for name in ("histogram", "below", "above"):
                own.pop(name)
            gradients = layer["delta"].astype(float) * s["batch"]
            most = float(np.abs(gradients).max())
            own.update(activations=histogram(layer["z"], 0, 1), gradients=histogram(gradients, -most, most))
        return out
    return measured


def measured_steps(steps):
    found, step = {1, steps}, 1.0
    while step < steps:
        found.add(round(step))
        step = max(step + 1, step * 1.08)
    return sorted(found)


def thinned(values):
    """Last steps of the stretches, and the mean over each."""
    ends, means, before = [], [], 0
    while before < len(values):
        end = min(before + max(1, -(-(before + 1) // 50)), len(values))
        ends.append(end)
        means.append(float(np.mean(values[before:end])))
        before = end
    return ends, means


def rounded(value):
    if isinstance(value, float):
        return float(f"{value:.7g}")
    if isinstance(value, dict):
        return {key: rounded(each) for key, each in value.items()}
    return [rounded(each) for each in value] if isinstance(value, list) else value


def main():
    reference.measure = with_histograms(reference.measure)
    training = reference.Training(SCENARIO, dtype=np.float32)
    steps = training.s["steps"]
    moments = training.run(steps, set(measured_steps(steps)))
    kept = [step for i, step in enumerate(sorted(moments)) if i % 2 == 0 or step > 2300]
    drawn = {1, steps, next(step for step in kept if step > 2000)}
    for step in set(kept) - drawn:
        for layer in moments[step]:
            del layer["activations"], layer["gradients"]
    ends, losses = thinned(training.losses)
    guess = 0.955 * np.log(training.d["classes"])
    result = dict(
        query=QUERY,
        classes=int(training.d["classes"]),
        steps=steps,
        curve=dict(steps=ends, losses=losses, accuracies=thinned(training.accuracies)[1]),
        moments=[dict(step=step, layers=moments[step]) for step in kept],
        starts=next(i for i in range(20, steps + 1) if np.mean(training.losses[i - 20:i]) < guess),
        diverged=training.diverged,
    )
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "inside-training.json"), "w") as file:
        json.dump(rounded(result), file, separators=(",", ":"))
        file.write("\n")


if __name__ == "__main__":
    main()
