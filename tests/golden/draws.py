#!/usr/bin/env python3
"""The first draws of NumPy's RandomState for a few seeds, as hashes of their bytes (little-endian).

Usage:  draws.py > draws.json

normal: SHA-256 of 150,000 standard normal draws, rounded to float32: the last bit of a logarithm differs between mathematical
libraries, which rounding to float32 takes away. uniform: SHA-256 of 150,000 draws uniform in [-1, 1), in float64.
"""
import hashlib
import json

import numpy as np

SEEDS = [0, 1, 42, 5489, 1234567, 2**31, 2**32 - 1]
COUNT = 150_000


def digest(values, dtype):
    return hashlib.sha256(values.astype(dtype).tobytes()).hexdigest()


def draws(seed):
    return dict(
        seed=seed,
        normal=digest(np.random.RandomState(seed).randn(COUNT), "<f4"),
        uniform=digest(np.random.RandomState(seed).uniform(-1, 1, COUNT), "<f8"),
    )


if __name__ == "__main__":
    print(json.dumps([draws(seed) for seed in SEEDS], indent=2))
