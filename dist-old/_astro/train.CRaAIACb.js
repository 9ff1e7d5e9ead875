var e=`"""Hidden layers that learn, in NumPy: the trainings below."""
import math

import numpy as np

# What is trained. The handwritten digits are in a file of the
# lesson, to be put beside this one: ADDRESS
scenarios = [
    dict(activation="sigmoid", init="normal", std=1, layers=5,
         width=100, seed=0, data="digits", dataseed=0,
         optimizer="sgd", rate=0.1, batch=100, steps=500,
         norm="none", residual=False, lsuv=False, clip=None),
]


# ---- the data: training and test set, standardised

def halves(x, y):
    cut = len(x) * 4 // 5
    return x[:cut], y[:cut], x[cut:], y[cut:]


def digits(random):
    """MNIST, 500 of each class, 14 x 14, two grey levels a byte."""
    b = np.fromfile("digits.bin", np.uint8)
    x = np.stack([b >> 4, b & 15], axis=1).reshape(10, 500, 196)
    x = np.stack([c[np.argsort(random.random_sample(500), kind="stable")]
                  for c in x.astype(float)])
    y = np.repeat(np.arange(10), 500).reshape(10, 500)
    return (x[:, :400].reshape(-1, 196), y[:, :400].ravel(),
            x[:, 400:].reshape(-1, 196), y[:, 400:].ravel())


def gaussians(random):
    """Ten clouds of points in 64 dimensions."""
    centres = 0.5 * random.randn(10, 64)
    y = np.arange(2500) % 10
    return halves(centres[y] + random.randn(2500, 64), y)


def spirals(random):
    """Two spirals in the plane."""
    t = 3 * np.pi * np.sqrt(random.random_sample(1250))
    noise = random.randn(1250, 2)
    y = np.arange(1250) % 2
    angle = t + np.pi * y
    x = np.stack([np.cos(angle), np.sin(angle)], axis=1)
    return halves((t / (3 * np.pi))[:, None] * x + 0.03 * noise, y)


def load(s):
    make = {"digits": digits, "gaussians": gaussians, "spirals": spirals}
    random = np.random.RandomState((s["dataseed"] + 2**30) % 2**32)
    x, y, x_test, y_test = make[s["data"]](random)
    mean, std = x.mean(), x.std()
    return (x - mean) / std, y, (x_test - mean) / std, y_test


# ---- each activation function, and its slope at a, where it is z

def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def below(a):  # for what is exponential on the left of 0 only
    return np.minimum(a, 0)


erf = np.vectorize(math.erf, otypes=[float])
LAMBDA, ALPHA = 1.0507009873554805, 1.6732632423543772


def normal_cdf(a):
    return (1 + erf(a / math.sqrt(2))) / 2


functions = {
    "sigmoid": (sigmoid, lambda a, z: z * (1 - z)),
    "relu": (lambda a: np.maximum(a, 0), lambda a, z: 1.0 * (a > 0)),
    "tanh": (np.tanh, lambda a, z: 1 - z**2),
    "identity": (lambda a: a, lambda a, z: np.ones_like(a)),
    "leaky_relu": (lambda a: np.where(a > 0, a, 0.01 * a),
                   lambda a, z: np.where(a > 0, 1, 0.01)),
    "elu": (lambda a: np.where(a > 0, a, np.expm1(below(a))),
            lambda a, z: np.exp(below(a))),
    "selu": (
        lambda a: LAMBDA * np.where(a > 0, a, ALPHA * np.expm1(below(a))),
        lambda a, z: LAMBDA * np.where(a > 0, 1, ALPHA * np.exp(below(a)))),
    "gelu": (
        lambda a: a * normal_cdf(a),
        lambda a, z: normal_cdf(a)
        + a * np.exp(-a**2 / 2) / math.sqrt(2 * math.pi)),
    "silu": (lambda a: a * sigmoid(a),
             lambda a, z: sigmoid(a) * (1 + a * (1 - sigmoid(a)))),
    "softplus": (lambda a: np.logaddexp(0, a), lambda a, z: sigmoid(a)),
}


# ---- the starting weights from n inputs to m neurons

def starting_weights(random, s, n, m):
    init = s["init"]
    if init in ("zeros", "ones", "constant"):
        value = {"zeros": 0, "ones": 1}.get(init, s.get("value"))
        return np.full((n, m), float(value))
    if init in ("xavier_uniform", "he_uniform"):
        reach = math.sqrt((3 if init == "xavier_uniform" else 6) / n)
        return random.uniform(-reach, reach, (n, m))
    w = random.randn(n, m)
    if init == "orthogonal":
        q, r = np.linalg.qr(w if n >= m else w.T)
        q = q * np.sign(np.diag(r))
        return q if n >= m else q.T
    if init == "truncated_normal":  # beyond two std: drawn anew
        while (far := np.abs(w) > 2).any():
            w[far] = random.randn(far.sum())
        return w * s["std"] / 0.8796256610342398
    std = {"he": math.sqrt(2 / n), "normal": s.get("std")}
    return w * std.get(init, math.sqrt(1 / n))  # xavier and lecun


def start(s, inputs, classes, x):
    """All that is learned, and batch norm's running averages."""
    random = np.random.RandomState(s["seed"])
    sizes = [inputs] + [s["width"]] * s["layers"] + [classes]
    p, running = {}, {}
    for l, (n, m) in enumerate(zip(sizes, sizes[1:]), 1):
        p[f"w{l}"] = starting_weights(random, s, n, m)
        if s["norm"] == "batch" and l <= s["layers"]:
            p[f"gamma{l}"], p[f"beta{l}"] = np.ones(m), np.zeros(m)
            running[f"mean{l}"], running[f"var{l}"] = np.zeros(m), np.ones(m)
        else:
            p[f"b{l}"] = np.zeros(m)
    if s["lsuv"]:  # each layer's sums get a spread of 1
        for l in range(1, s["layers"] + 2):
            spread = (x @ p[f"w{l}"]).std()
            if spread > 0:
                p[f"w{l}"] = p[f"w{l}"] / spread
            if l <= s["layers"]:
                x = hidden(s, p, None, l, x)["z"]
    return p, running


# ---- forward and back

def hidden(s, p, running, l, x, learning=True):
    """One hidden layer: its input x, its sum a, and its output z."""
    phi, slope = functions[s["activation"]]
    a = x @ p[f"w{l}"]
    t = dict(x=x)
    if s["norm"] == "batch":
        mean, var = a.mean(axis=0), a.var(axis=0)
        if not learning:
            mean, var = running[f"mean{l}"], running[f"var{l}"]
        elif running:
            unbiased = var * len(x) / (len(x) - 1)
            for name, new in ((f"mean{l}", mean), (f"var{l}", unbiased)):
                running[name] = 0.9 * running[name] + 0.1 * new
        t["inverse"] = 1 / np.sqrt(var + 1e-5)
        t["normed"] = (a - mean) * t["inverse"]
        a = p[f"gamma{l}"] * t["normed"] + p[f"beta{l}"]
    else:
        a = a + p[f"b{l}"]
    z = phi(a)
    t["slope"] = slope(a, z)
    t["z"] = z + x if s["residual"] and l > 1 else z
    return t


def forward(s, p, running, x, learning=True):
    """What stands for each class, and what the layers keep."""
    kept = []
    for l in range(1, s["layers"] + 1):
        kept.append(hidden(s, p, running, l, x, learning))
        x = kept[-1]["z"]
    last = s["layers"] + 1
    return x @ p[f"w{last}"] + p[f"b{last}"], kept


def judge(logits, y):
    """Loss (cross-entropy), its gradient, and share of right answers."""
    shifted = logits - logits.max(axis=1, keepdims=True)
    e = np.exp(shifted)
    total = e.sum(axis=1, keepdims=True)
    rows = np.arange(len(y))
    loss = (np.log(total[:, 0]) - shifted[rows, y]).mean()
    delta = e / total
    delta[rows, y] -= 1
    right = (logits.argmax(axis=1) == y).mean()
    return loss, delta / len(y), right


def backward(s, p, kept, delta):
    """The gradient of the loss for all that is learned."""
    last = s["layers"] + 1
    g = {f"w{last}": kept[-1]["z"].T @ delta, f"b{last}": delta.sum(axis=0)}
    arriving = delta @ p[f"w{last}"].T
    for l in range(s["layers"], 0, -1):
        t = kept[l - 1]
        d = arriving * t["slope"]
        if s["norm"] == "batch":
            g[f"gamma{l}"] = (d * t["normed"]).sum(axis=0)
            g[f"beta{l}"] = d.sum(axis=0)
            d = d * p[f"gamma{l}"]
            d = t["inverse"] * (d - d.mean(axis=0)
                                - t["normed"] * (d * t["normed"]).mean(axis=0))
        else:
            g[f"b{l}"] = d.sum(axis=0)
        g[f"w{l}"] = t["x"].T @ d
        if l > 1:
            around = arriving if s["residual"] else 0
            arriving = d @ p[f"w{l}"].T + around
    return g


# ---- one step

def change(s, g, memory, k, t):
    """What a step adds to parameter k; memory is the optimizer's."""
    if s["optimizer"] == "sgd":
        return -s["rate"] * g
    if s["optimizer"] == "momentum":
        memory[k] = 0.9 * memory.get(k, 0) + g
        return -s["rate"] * memory[k]
    m, v = memory.get(k, (0, 0))  # Adam
    m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g * g
    memory[k] = m, v
    m, v = m / (1 - 0.9**t), v / (1 - 0.999**t)
    return -s["rate"] * m / (np.sqrt(v) + 1e-8)


def batches(s, samples):
    """Which samples each step sees: all in a new order each epoch."""
    random = np.random.RandomState((s["seed"] + 2**31) % 2**32)
    while True:
        order = np.argsort(random.random_sample(samples), kind="stable")
        for k in range(samples // s["batch"]):
            yield order[k * s["batch"]:(k + 1) * s["batch"]]


def train(s):
    """Loss and share of right answers of each step's batch."""
    x, y, x_test, y_test = load(s)
    p, running = start(s, x.shape[1], y.max() + 1, x)
    memory, history = {}, []
    for t, rows in zip(range(1, s["steps"] + 1), batches(s, len(x))):
        logits, kept = forward(s, p, running, x[rows])
        loss, delta, right = judge(logits, y[rows])
        history.append((loss, right))
        if t % max(1, s["steps"] // 10) == 0:
            print(f"step {t:6}: loss {loss:8.4f}, {right:.0%} right")
        if not np.isfinite(loss):
            print(f"Step {t}: the loss is no longer finite.")
            break
        g = backward(s, p, kept, delta)
        norm = np.sqrt(sum((v**2).sum() for v in g.values()))
        if s["clip"] and norm > s["clip"]:
            g = {k: v * s["clip"] / norm for k, v in g.items()}
        for k in p:
            p[k] = p[k] + change(s, g[k], memory, k, t)
    logits, _ = forward(s, p, running, x_test, learning=False)
    loss, _, right = judge(logits, y_test)
    print(f"Test set: loss {loss:.4f}, {right:.1%} right")
    return history


np.seterr(all="ignore")  # a loss may overflow, which is said
histories = []
for number, s in enumerate(scenarios, 1):
    print(f"Network {number}: {s['activation']}, {s['init']}")
    histories.append(train(s))

with open("train.csv", "w") as file:
    print("network,step,loss,accuracy", file=file)
    for number, history in enumerate(histories, 1):
        for t, (loss, right) in enumerate(history, 1):
            print(number, t, loss, right, sep=",", file=file)

# The curves, where matplotlib is installed.
try:
    import matplotlib.pyplot as plt
except ImportError:
    print("The losses are in train.csv.")
else:
    for number, history in enumerate(histories, 1):
        plt.plot([loss for loss, _ in history], label=f"network {number}")
    plt.xlabel("step")
    plt.ylabel("loss")
    plt.legend()
    plt.savefig("train.png")
    print("The losses are in train.csv and train.png.")
`;export{e as default};