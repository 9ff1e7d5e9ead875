#!/usr/bin/env python3
"""Reference gradients where rounding may grow, in NumPy (float64): deep networks at and beyond the edge of chaos, and others.

Usage:  rounding.py > rounding.json

Measures and draw order are those of reference.py; only the gradient's root mean square of each layer is printed.
"""
import json

import reference

DEPTHS = (5, 8, 12, 20, 50)


def scenarios():
    yield dict(activation="tanh", std=1.0, layers=20, samples=1000)  # as the page “Run it yourself” has it
    for layers in DEPTHS:
        for activation, std in (("tanh", 3.0), ("tanh", 1.0), ("tanh", 0.5), ("tanh", 0.2), ("sigmoid", 10.0), ("sigmoid", 3.0),
                                ("sigmoid", 1.0), ("relu", 0.5), ("relu", 0.1)):
            yield dict(activation=activation, std=std, layers=layers)
        for activation, init in (("tanh", "xavier"), ("tanh", "he"), ("sigmoid", "xavier"), ("relu", "he")):
            yield dict(activation=activation, init=init, layers=layers)
        yield dict(activation="tanh", std=2.0, width=25, layers=layers)
        yield dict(activation="tanh", std=0.6, width=25, layers=layers, seed=1)


def main():
    runs = []
    for scenario in scenarios():
        asked = {"samples": 200, **scenario}
        rms = [layer["gradientRms"] for layer in reference.measure(asked)["layers"]]
        runs.append(json.dumps(dict(scenario=asked, gradientRms=[float(f"{value:.9g}") for value in rms])))
    print("[\n" + ",\n".join(runs) + "\n]")


if __name__ == "__main__":
    main()
