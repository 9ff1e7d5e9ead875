"""아무것도 배우지 않은 은닉층을 넘파이로 재어 봅니다."""
import numpy as np

# 바꿔 볼 수 있는 것
activation = "sigmoid"  # 또는 "relu", "tanh"
layers, width, samples, seed = 5, 100, 1000, 0
std = 1.0  # 가중치의 표준편차


def starting_weights():
    return random.randn(width, width) * std


# 활성화 함수와, 출력이 z일 때의 미분
functions = {
    "sigmoid": (lambda a: 1 / (1 + np.exp(-a)),
                lambda z: z * (1 - z)),
    "relu": (lambda a: np.maximum(a, 0), lambda z: z > 0),
    "tanh": (np.tanh, lambda z: 1 - z**2),
}
phi, slope = functions[activation]


def rms(values):
    return np.sqrt(np.mean(values**2))


np.seterr(all="ignore")  # 0 / 0은 nan으로 출력합니다
random = np.random.RandomState(seed)

# 순전파: 입력을 먼저 뽑고 한 층씩 나아갑니다.
z = random.randn(samples, width)
passed = []
for _ in range(layers):
    w = starting_weights()
    z = phi(z @ w)
    passed.append((w, z))

# 역전파: 크기가 1인 기울기가 마지막 층에 도착합니다.
arriving = random.randn(samples, width)
rows = []
for w, z in reversed(passed):
    delta = arriving * slope(z)  # 활성화 함수를 지나
    leaving = delta @ w.T  # 가중치를 지나 앞 층으로
    factors = (rms(delta) / rms(arriving),
               rms(leaving) / rms(delta))
    signal, offset = z.var(axis=0).mean(), z.mean(axis=0).var()
    share = signal / (signal + offset)
    rows.append((z.mean(), z.std(), rms(delta), *factors, share))
    arriving = leaving

print("   층       평균   표준편차     기울기"
      "   미분(배) 가중치(배)  신호 비율")
for layer, row in enumerate(reversed(rows), 1):
    cells = "".join(f"{value:11.4g}" for value in row)
    print(f"{layer:5}{cells}")

# matplotlib이 설치되어 있으면 히스토그램도 그립니다.
try:
    import matplotlib.pyplot as plt
except ImportError:
    print("matplotlib이 없어 그림은 그리지 않았습니다.")
else:
    figure, axes = plt.subplots(1, layers, squeeze=False)
    figure.set_size_inches(3 * layers, 3)
    for axis, (_, z) in zip(axes[0], passed):
        axis.hist(z.flatten(), 30, range=(0, 1))
    figure.savefig("layer_by_layer.png")
    print("히스토그램을 layer_by_layer.png에 저장했습니다.")
