#!/usr/bin/env python3
"""Compares the decision engine with independent calculations in numpy, scipy, pymcdm and scikit-criteria, on random problems.

Not part of the tests: it needs `pip install numpy scipy pymcdm scikit-criteria` (in a virtual environment of its own).

    scripts/compare-mcda.py [--problems 200] [--samples 4000] [PROGRAM]

PROGRAM is target/debug/platformwijzer when left out. Each problem is written as a file for `decide` (docs/decision-problem.md).
What is compared, and with what:

- values and places            a weighted sum of pymcdm, places of scipy; places of scikit-criteria
- rank acceptabilities,        a vectorised simulation in numpy that follows the definition of the random numbers
  first places by source,      (SplitMix64 by counter, keys by FNV-1a), so that even single samples must agree
  pairs, expected ranks,
  5 and 95 % of values
- stability intervals          bisection on the weight, with nothing of the formula
- fewest points to flip        a linear program of scipy for each rival
- value of an answer           the mean over all answers (a fine grid for numbers), recalculating the best value
- value of all answers         the mean of the best value over the same samples
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
import warnings

import numpy as np
from pymcdm.methods import WSM
from scipy.optimize import linprog
from scipy.stats import rankdata
from skcriteria import mkdm
from skcriteria.agg.simple import WeightedSumModel

MASK = (1 << 64) - 1
STEP = 0x9E3779B97F4A7C15


def mix(z):
    """Finaliser of SplitMix64, on Python integers and on arrays of numpy."""
    if isinstance(z, int):
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return z ^ (z >> 31)
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return z ^ (z >> np.uint64(31))


def uniforms(samples, *parts, seed=1):
    """Uniform numbers of samples 0, 1, ... for a name in parts."""
    key = 0xCBF29CE484222325
    for byte in seed.to_bytes(8, "little") + b"".join(b"\0" + part.encode() for part in parts):
        key = ((key ^ byte) * 0x100000001B3) & MASK
    key = mix(key)
    counters = np.uint64(key) + np.arange(1, samples + 1, dtype=np.uint64) * np.uint64(STEP)
    return (mix(counters) >> np.uint64(11)).astype(np.float64) * 2.0**-53


def random_problem(rng):
    """A problem with two levels of points, all kinds of facts, and now and then a zero or a twin."""
    mode = rng.choice(["intervals", "intervals", "tiers", "equal", "fixed"])
    zeros = mode in ("intervals", "fixed")
    objectives, criteria = [], []
    for g in range(rng.randint(1, 4)):
        objectives.append({"id": f"g{g}", "points": random_points(rng, zeros)})
        for _ in range(rng.randint(1, 4)):
            points = random_points(rng, zeros)
            criteria.append({"id": f"c{len(criteria):02}", "objective": f"g{g}", "points": points, **random_scale(rng)})
    objectives[0]["points"] = criteria[0]["points"] = {"base": 60, "low": 40, "high": 80}
    alternatives = [random_alternative(rng, i, criteria) for i in range(rng.randint(2, 8))]
    if rng.random() < 0.2:
        alternatives.append({**alternatives[0], "id": "twin"})
    return {
        "objectives": objectives,
        "criteria": criteria,
        "objective_mode": mode,
        "criterion_mode": mode,
        "alternatives": alternatives,
    }


def random_points(rng, zeros):
    if zeros and rng.random() < 0.1:
        return {"base": 0, "low": 0, "high": 0}
    base = rng.choice([5, 25, 50, 75, 100])
    return {"base": base, "low": base * 0.6, "high": min(100, base * 1.3)}


def random_scale(rng):
    if rng.random() < 0.7:
        return {"levels": [rng.choice([0, 0.25, 0.5, 0.75, 1, rng.random()]) for _ in range(rng.randint(2, 5))]}
    return {"anchors": [[0, 0], [rng.uniform(2, 8), rng.random()], [10, 1]]}


def random_alternative(rng, i, criteria):
    """What can be true of an alternative: some of the levels, or a range of numbers; `given` is what the file says."""
    facts = []
    for criterion in criteria:
        if "levels" in criterion:
            levels = criterion["levels"]
            number = 1 if rng.random() < 0.6 else rng.randint(1, len(levels))
            chosen = sorted(rng.sample(range(len(levels)), number))
            given = f"l{chosen[0]}" if number == 1 else [f"l{k}" for k in chosen]
            if number == len(levels):
                given = "unknown"
            fact = {"values": [levels[k] for k in chosen], "given": given}
        else:
            low = rng.uniform(-2, 8)
            high = low if rng.random() < 0.5 else low + rng.uniform(0.1, 6)
            fact = {"range": [low, high], "anchors": criterion["anchors"], "given": low if high == low else [low, high]}
            if rng.random() < 0.2:
                fact.update(range=[0, 10], given="unknown")
        facts.append({"criterion": criterion["id"], **fact})
    return {"id": f"a{i}", "facts": facts}


def document(problem):
    """The problem as a file for `decide`."""

    def weighed(items, mode, entry):
        tiers = sorted({item["points"]["base"] for item in items}, reverse=True)
        said = {
            "intervals": lambda p: {"points": p["base"], "interval": [p["low"], p["high"]]},
            "fixed": lambda p: {"points": p["base"]},
            "tiers": lambda p: {"tier": tiers.index(p["base"]) + 1},
            "equal": lambda _: {},
        }[mode]
        return [{"id": item["id"], **said(item["points"]), **entry(item)} for item in items]

    def scale(criterion):
        if "levels" in criterion:
            levels = [{"id": f"l{k}", "value": value} for k, value in enumerate(criterion["levels"])]
            return {"objective": criterion["objective"], "level": levels}
        anchors = [{"at": at, "value": value} for at, value in criterion["anchors"]]
        return {"objective": criterion["objective"], "anchor": anchors}

    return {
        "schema": 1,
        "name": "random",
        "objective": weighed(problem["objectives"], problem["objective_mode"], lambda _: {}),
        "criterion": weighed(problem["criteria"], problem["criterion_mode"], scale),
        "alternative": [
            {"id": a["id"], "fact": {fact["criterion"]: fact["given"] for fact in a["facts"]}}
            for a in problem["alternatives"]
        ],
    }


def mean(fact):
    if "values" in fact:
        return float(np.mean(fact["values"]))
    (low, high), (at, value) = fact["range"], zip(*fact["anchors"])
    if low == high:
        return float(np.interp(low, at, value))
    corners = np.unique(np.concatenate(([low, high], [a for a in at if low < a < high])))
    return float(np.trapezoid(np.interp(corners, at, value), corners) / (high - low))


def drawn(fact, u):
    if "values" in fact:
        return np.array(fact["values"])[np.floor(u * len(fact["values"])).astype(int)]
    (low, high), (at, value) = fact["range"], zip(*fact["anchors"])
    return np.interp(low + u * (high - low), at, value)


def centroid(points):
    counted = [p for p in points if p > 0]
    n = len(counted)
    position = [sum(1 / l for l in range(k, n + 1)) / n for k in range(1, n + 1)]
    order = sorted(counted, reverse=True)
    return [np.mean([position[k] for k in range(n) if order[k] == p]) if p > 0 else 0.0 for p in points]


def shares(points, mode):
    base = [p["base"] for p in points]
    if mode == "equal":
        base = [float(b > 0) for b in base]
    if mode == "tiers":
        base = centroid(base)
    total = sum(base)
    return [b / total for b in base] if total > 0 else [0.0] * len(base)


def groups(problem):
    """For each objective, the places of its criteria."""
    return [
        [j for j, c in enumerate(problem["criteria"]) if c["objective"] == g["id"]] for g in problem["objectives"]
    ]


def live(problem):
    points = [dict(g["points"]) for g in problem["objectives"]]
    for g, members in enumerate(groups(problem)):
        if not any(problem["criteria"][j]["points"]["base"] > 0 for j in members):
            points[g] = {"base": 0, "low": 0, "high": 0}
    return points


def base_weights(problem):
    outer = shares(live(problem), problem["objective_mode"])
    weights = np.zeros(len(problem["criteria"]))
    for share, members in zip(outer, groups(problem)):
        inner = shares([problem["criteria"][j]["points"] for j in members], problem["criterion_mode"])
        weights[members] = np.array(inner) * share
    return weights


def drawn_shares(ids, points, mode, samples):
    counted = [k for k, p in enumerate(points) if (p["high"] if mode == "intervals" else p["base"]) > 0]
    result = np.zeros((samples, len(ids)))
    if not counted:
        return result
    if mode == "fixed":
        result[:] = shares(points, mode)
        return result
    u = np.column_stack([uniforms(samples, "w", "", ids[k]) for k in counted])
    if mode == "intervals":
        low, high = (np.array([points[k][end] for k in counted]) for end in ("low", "high"))
        amounts = low + u * (high - low)
    else:
        amounts = -np.log(1 - u)
    amounts /= amounts.sum(axis=1, keepdims=True)
    if mode == "tiers":
        base = np.array([points[k]["base"] for k in counted])
        within = np.column_stack([uniforms(samples, "p", "", ids[k]) for k in counted])
        order = np.lexsort((within, np.broadcast_to(-base, within.shape)), axis=1)
        sorted_amounts = -np.sort(-amounts, axis=1)
        amounts = np.empty_like(amounts)
        np.put_along_axis(amounts, order, sorted_amounts, axis=1)
    result[:, counted] = amounts
    return result


def drawn_weights(problem, samples):
    outer = drawn_shares([g["id"] for g in problem["objectives"]], live(problem), problem["objective_mode"], samples)
    weights = np.zeros((samples, len(problem["criteria"])))
    for g, members in enumerate(groups(problem)):
        criteria = [problem["criteria"][j] for j in members]
        inner = drawn_shares(
            [c["id"] for c in criteria], [c["points"] for c in criteria], problem["criterion_mode"], samples
        )
        weights[:, members] = inner * outer[:, [g]]
    return weights


def acceptability(values):
    """Shares of places from a table of samples by alternatives; equals share their places."""
    units = np.rint(values * 1e12)
    samples, count = units.shape
    result = np.zeros((count, count))
    for row in units:
        best = rankdata(-row, method="min").astype(int) - 1
        for i, place in enumerate(best):
            tied = int((row == row[i]).sum())
            result[i, place : place + tied] += 1 / tied
    return result / samples


def stability(weights, differences, k):
    """Bounds of one weight by bisection, the winner being ahead of all rivals at the weight itself."""
    def ahead(t):
        moved = weights * (1 - t) / (1 - weights[k])
        moved[k] = t
        return (differences @ moved).min() >= -1e-13

    bounds = []
    for end in (0.0, 1.0):
        inside, outside = weights[k], end
        if ahead(end):
            bounds.append(end)
            continue
        for _ in range(60):
            middle = (inside + outside) / 2
            inside, outside = (middle, outside) if ahead(middle) else (inside, middle)
        bounds.append(inside)
    return bounds


def answer_value(problem, weights, means, i, j):
    """Mean of the best value once one fact is known, minus the best value now."""
    fact = problem["alternatives"][i]["facts"][j]
    if "values" in fact:
        outcomes = np.array(fact["values"])
    else:
        low, high = fact["range"]
        outcomes = drawn(fact, (np.arange(200_000) + 0.5) / 200_000)
    values = means @ weights
    others = np.delete(values, i).max()
    own = values[i] + weights[j] * (outcomes - means[i, j])
    return np.maximum(own, others).mean() - values.max()


def fewest_points(weights, means, winner, rival):
    """The smallest weight to be moved for a rival to be level; nothing when no weights do it."""
    count = len(weights)
    # Variables: what each criterion gains, and what it loses.
    difference = means[rival] - means[winner]
    if difference.max() <= 0 and difference @ weights < -0.5e-12:
        return None  # Nowhere better: level only where all that counts is equal, which is no change of mind.
    found = linprog(
        np.concatenate((np.ones(count), np.zeros(count))),
        A_ub=[np.concatenate((-difference, difference))],
        b_ub=[difference @ weights],
        A_eq=[np.concatenate((np.ones(count), -np.ones(count)))],
        b_eq=[0],
        bounds=[(0, None)] * count + [(0, weight) for weight in weights],
    )
    return found.fun if found.status == 0 else None


def compare(problem, result, samples):
    """Returns the largest difference of each kind."""
    ids = [a["id"] for a in problem["alternatives"]]
    weights = base_weights(problem)
    means = np.array([[mean(fact) for fact in a["facts"]] for a in problem["alternatives"]])
    ranked = {r["id"]: r for r in result["ranking"]["ranked"]}
    simulated = {s["id"]: s for s in result["simulation"]["alternatives"]}
    criteria = [c["id"] for c in problem["criteria"]]
    worst = {}

    def note(kind, difference):
        worst[kind] = max(worst.get(kind, 0.0), float(difference))

    # pymcdm refuses weights of zero, which have no effect on a sum.
    counted = weights > 0
    values = WSM(normalization_function=lambda column, cost: column)(means[:, counted], weights[counted], np.ones(counted.sum()))
    places = rankdata(-np.rint(values * 1e12), method="min")
    matrix = means[:, counted] + 0.0
    judged = WeightedSumModel().evaluate(mkdm(matrix, [max] * counted.sum(), weights=weights[counted]))
    second = rankdata(-np.rint(np.asarray(judged.e_.score) * 1e12), method="min")
    draws = drawn_weights(problem, samples)
    facts = np.stack(
        [
            np.column_stack(
                [drawn(f, uniforms(samples, "x", a["id"], f["criterion"])) for f in a["facts"]]
            )
            for a in problem["alternatives"]
        ],
        axis=1,
    )
    sums = np.einsum("sj,sij->si", draws, facts)
    both = acceptability(sums)
    units = np.rint(sums * 1e12)
    above = ((units[:, :, None] > units[:, None, :]) + 0.5 * (units[:, :, None] == units[:, None, :])).mean(axis=0)
    by_weights = acceptability(draws @ means.T)
    by_facts = acceptability(np.einsum("j,sij->si", weights, facts))
    for i, name in enumerate(ids):
        note("value", abs(ranked[name]["value"]["mean"] - values[i]))
        note("place", abs(ranked[name]["rank"] - places[i]))
        note("place again", abs(ranked[name]["rank"] - second[i]))
        note("acceptability", np.abs(np.array(simulated[name]["acceptability"]) - both[i]).max())
        note("by weights", abs(simulated[name]["first_by_weights"] - by_weights[i, 0]))
        note("by facts", abs(simulated[name]["first_by_facts"] - by_facts[i, 0]))
        note("expected rank", abs(simulated[name]["expected_rank"] - both[i] @ np.arange(1, len(ids) + 1)))
        for end, share in (("low", 0.05), ("high", 0.95)):
            note("5 and 95 %", abs(simulated[name][end] - np.quantile(sums[:, i], share, method="inverted_cdf")))
    places = [ids.index(entry["id"]) for entry in result["ranking"]["ranked"]]
    pairs = np.array(result["simulation"]["above"])
    shown = places[: len(pairs)]
    note("pairs", np.abs(pairs - above[np.ix_(shown, shown)]).max())
    best = np.einsum("j,sij->si", weights, facts).max(axis=1).mean() - values.max()
    note("all answers", abs(result["simulation"]["asking_limit"] - max(best, 0)))
    winner = places[0]
    differences = means[winner] - np.delete(means, winner, axis=0)
    for k, entry in enumerate((result["stakes"]["sensitivity"] or {"criteria": []})["criteria"]):
        if entry["interval"] is not None:
            low, high = stability(weights, differences, k)
            note("stability", abs(entry["interval"][0]["at"] - low))
            note("stability", abs(entry["interval"][1]["at"] - high))
    flip = (result["stakes"]["sensitivity"] or {}).get("flip")
    least = [fewest_points(weights, means, winner, rival) for rival in places[1:]]
    least = [points for points in least if points is not None]
    note("flip", abs(flip["weight"] - min(least)) if flip and least else bool(flip) != bool(least))
    for question in result["inquiry"]["questions"]:
        i, j = ids.index(question["alternative"]), criteria.index(question["fact"])
        note("answer", abs(question["value"] - answer_value(problem, weights, means, i, j)))
    return worst


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--problems", type=int, default=200)
    parser.add_argument("--samples", type=int, default=4000)
    parser.add_argument("program", nargs="?", default="target/debug/platformwijzer")
    options = parser.parse_args()
    warnings.filterwarnings("ignore", module="pymcdm")  # It advises on dominated alternatives.
    rng = random.Random(20)
    tolerance = {
        "value": 1e-12,
        "place": 0,
        "place again": 0,
        "acceptability": 1e-9,
        "by weights": 1e-9,
        "by facts": 1e-9,
        "expected rank": 1e-9,
        "5 and 95 %": 1 / 1024,  # Read off a distribution in steps of 1/2048.
        "pairs": 1e-9,
        "all answers": 1e-9,
        "stability": 1e-9,
        "flip": 1e-7,  # The linear program leaves a little.
        "answer": 1e-7,  # The grid over a number leaves a little.
    }
    worst = {}
    for _ in range(options.problems):
        problem = random_problem(rng)
        with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
            json.dump(document(problem), file)
            file.flush()
            command = [options.program, "decide", file.name, "--json", "--samples", str(options.samples)]
            done = subprocess.run(command, capture_output=True, text=True, check=True)
        for kind, difference in compare(problem, json.loads(done.stdout), options.samples).items():
            worst[kind] = max(worst.get(kind, 0.0), difference)
    for kind, difference in worst.items():
        print(f"{kind:>14}: largest difference {difference:.3g}, allowed {tolerance[kind]:.3g}")
    sys.exit(any(difference > tolerance[kind] for kind, difference in worst.items()))


if __name__ == "__main__":
    main()
