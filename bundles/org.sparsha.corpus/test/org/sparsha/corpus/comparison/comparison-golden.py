# Copyright (c) 2026 Sparsha Workbench contributors
# SPDX-License-Identifier: EPL-2.0
"""Independent values for PairedTestsTest: makes two runs, computes their paired statistics without any code of the product.

Confusion matrices, UAR, WA, macro-F1 by counting; McNemar's exact test with exact integers (math.comb); the sign-flip test by going
through all flips with itertools; the bootstrap with numpy (another generator than Java's, 100,000 draws, so that its percentiles are those
of the distribution to about 0.001); Holm by its definition; the intervals of each run alone by scipy.stats.bootstrap over speakers.
Made once with NumPy 1.24 and SciPy 1.17; checked against statsmodels 0.13.5 (mcnemar, multipletests) and SciPy (binomtest,
permutation_test), which must agree where they are installed.
"""
import itertools, json, math
import numpy as np

LABELS = ["anger", "joy", "sad"]
state = 12345

def rand():
    global state
    state = (state * 1103515245 + 12345) % 2**31
    return state / 2**31

rows = []
for i in range(160):
    speaker = "s%d" % (i % 8)
    truth = int(rand() * 3)
    def answer(skill):
        return truth if rand() < skill else int(rand() * 3)
    hard = 0.1 * (i % 8) / 8
    rows.append((speaker, truth, answer(0.45 - hard), answer(0.65 - hard), answer(0.5)))

def matrix(items, k):
    m = np.zeros((3, 3))
    for r in items:
        m[r[1], r[2 + k]] += 1
    return m

def wa(m): return np.trace(m) / m.sum()
def uar(m):
    s = m.sum(axis=1); keep = s > 0
    return (np.diag(m)[keep] / s[keep]).mean()
def f1(m):
    d = m.sum(axis=1) + m.sum(axis=0); keep = d > 0
    return (2 * np.diag(m)[keep] / d[keep]).mean()

speakers = sorted({r[0] for r in rows})
by = [[r for r in rows if r[0] == s] for s in speakers]
out = {"rows": rows, "pairs": []}
def mcnemar(a, b):
    n01 = sum(r[2 + a] == r[1] and r[2 + b] != r[1] for r in rows)
    n10 = sum(r[2 + a] != r[1] and r[2 + b] == r[1] for r in rows)
    n = n01 + n10; k = min(n01, n10)
    p = min(1.0, 2 * sum(math.comb(n, j) for j in range(k + 1)) / 2**n)
    try:
        from scipy.stats import binomtest
        assert abs(binomtest(k, n).pvalue - p) < 1e-12
    except ImportError:
        pass
    return n01, n10, p
ps = []
for a, b in itertools.combinations(range(3), 2):
    pair = {"a": a, "b": b, "mcnemar": mcnemar(a, b)}
    ps.append(pair["mcnemar"][2])
    ma = np.array([matrix(g, a) for g in by]); mb = np.array([matrix(g, b) for g in by])
    rng = np.random.default_rng(1)
    for name, f in (("uar", uar), ("wa", wa), ("f1", f1)):
        delta = f(mb.sum(axis=0)) - f(ma.sum(axis=0))
        draws = np.array([f(mb[w].sum(axis=0)) - f(ma[w].sum(axis=0)) for w in rng.integers(0, 8, (100000, 8))])
        lo, hi = np.quantile(draws, [0.025, 0.975])
        p = min(1.0, 2 * min((draws <= 0).mean(), (draws >= 0).mean()))
        d = np.array([f(y) - f(x) for x, y in zip(ma, mb)])
        obs = abs(d.mean())
        flips = [abs(np.dot(sg, d) / 8) for sg in itertools.product((1, -1), repeat=8)]
        sf = np.mean([v >= obs - 1e-12 for v in flips])
        pair[name] = [delta, lo, hi, p, sf]
    out["pairs"].append(pair)
order = sorted(range(3), key=lambda i: ps[i]); holm = [0] * 3; run = 0
for rank, i in enumerate(order):
    run = max(run, min(1, (3 - rank) * ps[i])); holm[i] = run
out["holm"] = holm
try:
    from statsmodels.stats.contingency_tables import mcnemar as by_statsmodels
    from statsmodels.stats.multitest import multipletests
    for pair in out["pairs"]:
        first, second, p = pair["mcnemar"]
        assert abs(by_statsmodels([[0, first], [second, 0]], exact=True).pvalue - p) < 1e-12
    assert np.allclose(multipletests(ps, method="holm")[1], holm, atol=1e-12)
    print("statsmodels agrees")
except ImportError:
    print("without statsmodels")
try:
    from scipy.stats import bootstrap, permutation_test
    for pair in out["pairs"]:
        for name, f in (("uar", uar), ("wa", wa), ("f1", f1)):
            first, second = ([f(matrix(g, pair[k])) for g in by] for k in ("a", "b"))
            test = permutation_test((first, second), lambda x, y: np.mean(y) - np.mean(x), permutation_type="samples", n_resamples=np.inf)
            assert abs(test.pvalue - pair[name][4]) < 1e-12
    out["runs"] = []
    for k in range(3):
        m = [matrix(g, k) for g in by]
        run = {}
        for name, f in (("uar", uar), ("wa", wa), ("f1", f1)):
            statistic = lambda units: f(sum(m[int(u)] for u in units))
            ci = bootstrap((np.arange(8),), statistic, n_resamples=20000, method="percentile", vectorized=False,
                           random_state=np.random.default_rng(2)).confidence_interval
            run[name] = [f(sum(m)), ci.low, ci.high]
        out["runs"].append(run)
    print("SciPy agrees")
except ImportError:
    raise SystemExit("The intervals of runs need SciPy 1.8 or newer.")
rows = out.pop("rows")
open("comparison-runs.csv", "w").write("file,speaker,truth,a,b,c\n" + "".join("%d.wav,%s,%s,%s,%s,%s\n" % ((i, r[0]) + tuple(LABELS[k] for k in r[1:])) for i, r in enumerate(rows)))
json.dump(out, open("comparison-golden.json", "w"), indent=1)
