"""Hidden layers that have learned nothing, in NumPy."""
import numpy as np

# What you can change.
activation = "sigmoid"  # or "relu", "tanh"
layers, width, samples, seed = 5, 100, 1000, 0
std = 1.0  # of the weights


def starting_weights():
    return random.randn(width, width) * std


# Each activation function, and its slope where its output is z.
functions = {
    "sigmoid": (lambda a: 1 / (1 + np.exp(-a)),
                lambda z: z * (1 - z)),
    "relu": (lambda a: np.maximum(a, 0), lambda z: z > 0),
    "tanh": (np.tanh, lambda z: 1 - z**2),
}
phi, slope = functions[activation]


def rms(values):
    return np.sqrt(np.mean(values**2))


np.seterr(all="ignore")  # 0 / 0 is printed as nan
random = np.random.RandomState(seed)

# Forward: the input first, then layer after layer.
z = random.randn(samples, width)
passed = []
for _ in range(layers):
    w = starting_weights()
    z = phi(z @ w)
    passed.append((w, z))

# Backward: a gradient of size 1 arrives at the last layer.
arriving = random.randn(samples, width)
rows = []
for w, z in reversed(passed):
    delta = arriving * slope(z)  # through the function
    leaving = delta @ w.T  # through the weights
    factors = (rms(delta) / rms(arriving),
               rms(leaving) / rms(delta))
    signal, offset = z.var(axis=0).mean(), z.mean(axis=0).var()
    share = signal / (signal + offset)
    rows.append((z.mean(), z.std(), rms(delta), *factors, share))
    arriving = leaving

print("layer       mean        std   gradient"
      "    slope ×  weights ×     signal")
for layer, row in enumerate(reversed(rows), 1):
    cells = "".join(f"{value:11.4g}" for value in row)
    print(f"{layer:5}{cells}")

# The histograms, where matplotlib is installed.
try:
    import matplotlib.pyplot as plt
except ImportError:
    print("No picture: matplotlib is not installed.")
else:
    figure, axes = plt.subplots(1, layers, squeeze=False)
    figure.set_size_inches(3 * layers, 3)
    for axis, (_, z) in zip(axes[0], passed):
        axis.hist(z.flatten(), 30, range=(0, 1))
    figure.savefig("layer_by_layer.png")
    print("The histograms are in layer_by_layer.png.")
