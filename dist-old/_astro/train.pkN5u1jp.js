var e=`"""신경망의 학습을 넘파이로 계산합니다."""
import math

import numpy as np

# 학습시킬 신경망. 손글씨 숫자는 다음 파일에 있습니다. 내려받아서
# 이 파일과 같은 폴더에 두세요: ADDRESS
scenarios = [
    dict(activation="sigmoid", init="normal", std=1, layers=5,
         width=100, seed=0, data="digits", dataseed=0,
         optimizer="sgd", rate=0.1, batch=100, steps=500,
         norm="none", residual=False, lsuv=False, clip=None),
]


# ---- 데이터: 훈련 데이터와 시험 데이터, 표준화까지

def halves(x, y):
    cut = len(x) * 4 // 5
    return x[:cut], y[:cut], x[cut:], y[cut:]


def digits(random):
    """MNIST, 숫자마다 500개, 14 x 14, 1바이트에 두 픽셀씩"""
    b = np.fromfile("digits.bin", np.uint8)
    x = np.stack([b >> 4, b & 15], axis=1).reshape(10, 500, 196)
    x = np.stack([c[np.argsort(random.random_sample(500), kind="stable")]
                  for c in x.astype(float)])
    y = np.repeat(np.arange(10), 500).reshape(10, 500)
    return (x[:, :400].reshape(-1, 196), y[:, :400].ravel(),
            x[:, 400:].reshape(-1, 196), y[:, 400:].ravel())


def gaussians(random):
    """64차원 공간에 흩어진 점 무리 열 개"""
    centres = 0.5 * random.randn(10, 64)
    y = np.arange(2500) % 10
    return halves(centres[y] + random.randn(2500, 64), y)


def spirals(random):
    """평면 위의 나선 두 개"""
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


# ---- 활성화 함수와, 입력이 a이고 출력이 z일 때의 미분

def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def below(a):  # 0보다 작은 쪽에서만 지수 함수인 것에 씁니다
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


# ---- 입력 n개에서 뉴런 m개로 가는 가중치의 초깃값

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
    if init == "truncated_normal":  # 표준편차의 두 배를 넘으면 다시 뽑습니다
        while (far := np.abs(w) > 2).any():
            w[far] = random.randn(far.sum())
        return w * s["std"] / 0.8796256610342398
    std = {"he": math.sqrt(2 / n), "normal": s.get("std")}
    return w * std.get(init, math.sqrt(1 / n))  # xavier와 lecun


def start(s, inputs, classes, x):
    """학습으로 정하는 모든 값과, 배치 정규화의 이동 평균"""
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
    if s["lsuv"]:  # 층마다 가중합의 표준편차를 1로 맞춥니다
        for l in range(1, s["layers"] + 2):
            spread = (x @ p[f"w{l}"]).std()
            if spread > 0:
                p[f"w{l}"] = p[f"w{l}"] / spread
            if l <= s["layers"]:
                x = hidden(s, p, None, l, x)["z"]
    return p, running


# ---- 순전파와 역전파

def hidden(s, p, running, l, x, learning=True):
    """은닉층 하나: 입력 x, 가중합 a, 출력 z"""
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
    """클래스마다 나오는 값과, 층마다 남겨 두는 값"""
    kept = []
    for l in range(1, s["layers"] + 1):
        kept.append(hidden(s, p, running, l, x, learning))
        x = kept[-1]["z"]
    last = s["layers"] + 1
    return x @ p[f"w{last}"] + p[f"b{last}"], kept


def judge(logits, y):
    """손실(교차 엔트로피)과 그 기울기, 정확도"""
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
    """학습으로 정하는 모든 값에 대한 손실의 기울기"""
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


# ---- 한 스텝

def change(s, g, memory, k, t):
    """한 스텝에서 값 k에 더하는 수. memory는 최적화 기법이 이어 가는 값입니다."""
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
    """스텝마다 쓰는 표본: 에폭마다 모든 표본의 순서를 새로 섞습니다."""
    random = np.random.RandomState((s["seed"] + 2**31) % 2**32)
    while True:
        order = np.argsort(random.random_sample(samples), kind="stable")
        for k in range(samples // s["batch"]):
            yield order[k * s["batch"]:(k + 1) * s["batch"]]


def train(s):
    """스텝마다 미니배치의 손실과 정확도"""
    x, y, x_test, y_test = load(s)
    p, running = start(s, x.shape[1], y.max() + 1, x)
    memory, history = {}, []
    for t, rows in zip(range(1, s["steps"] + 1), batches(s, len(x))):
        logits, kept = forward(s, p, running, x[rows])
        loss, delta, right = judge(logits, y[rows])
        history.append((loss, right))
        if t % max(1, s["steps"] // 10) == 0:
            print(f"{t:6}스텝: 손실 {loss:8.4f}, 정확도 {right:.0%}")
        if not np.isfinite(loss):
            print(f"{t}스텝: 손실이 발산했습니다.")
            break
        g = backward(s, p, kept, delta)
        norm = np.sqrt(sum((v**2).sum() for v in g.values()))
        if s["clip"] and norm > s["clip"]:
            g = {k: v * s["clip"] / norm for k, v in g.items()}
        for k in p:
            p[k] = p[k] + change(s, g[k], memory, k, t)
    logits, _ = forward(s, p, running, x_test, learning=False)
    loss, _, right = judge(logits, y_test)
    print(f"시험 데이터: 손실 {loss:.4f}, 정확도 {right:.1%}")
    return history


np.seterr(all="ignore")  # 손실이 발산하면 따로 알립니다
histories = []
for number, s in enumerate(scenarios, 1):
    print(f"신경망 {number}: {s['activation']}, {s['init']}")
    histories.append(train(s))

with open("train.csv", "w") as file:
    print("network,step,loss,accuracy", file=file)
    for number, history in enumerate(histories, 1):
        for t, (loss, right) in enumerate(history, 1):
            print(number, t, loss, right, sep=",", file=file)

# matplotlib이 설치되어 있으면 손실 곡선도 그립니다.
try:
    import matplotlib.pyplot as plt
except ImportError:
    print("손실을 train.csv에 저장했습니다.")
else:
    for number, history in enumerate(histories, 1):
        plt.plot([loss for loss, _ in history], label=f"network {number}")
    plt.xlabel("step")
    plt.ylabel("loss")
    plt.legend()
    plt.savefig("train.png")
    print("손실을 train.csv와 train.png에 저장했습니다.")
`;export{e as default};