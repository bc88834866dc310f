#!/usr/bin/env python3
"""Compares the decision engine with independent calculations in numpy and pymcdm, on random problems.

Not part of the tests: it needs `pip install numpy scipy pymcdm` (in a virtual environment of its own) and a command that
reads a bare decision problem and writes its results as JSON.

    scripts/compare-mcda.py [--problems 200] [--samples 4000] COMMAND [ARGUMENT ...]

The command gets the file with the problem as its last argument. What is compared, and with what:

- values and places            a weighted sum of pymcdm, places of scipy
- rank acceptabilities,        a vectorised simulation in numpy that follows the definition of the random numbers
  first places by source       (SplitMix64 by counter, keys by FNV-1a), so that even single samples must agree
- stability intervals          bisection on the weight, with nothing of the formula
- value of an answer           the mean over all answers (a fine grid for numbers), recalculating the best value
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
from scipy.stats import rankdata

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
    objectives, criteria = [], []
    for g in range(rng.randint(1, 4)):
        objectives.append({"id": f"g{g}", "points": random_points(rng)})
        for _ in range(rng.randint(1, 4)):
            criteria.append({"id": f"c{len(criteria):02}", "objective": f"g{g}", "points": random_points(rng)})
    objectives[0]["points"] = criteria[0]["points"] = {"base": 60, "low": 40, "high": 80}
    alternatives = [random_alternative(rng, i, criteria) for i in range(rng.randint(2, 8))]
    if rng.random() < 0.2:
        alternatives.append({**alternatives[0], "id": "twin"})
    mode = rng.choice(["intervals", "intervals", "tiers", "equal", "fixed"])
    return {
        "objectives": objectives,
        "criteria": criteria,
        "objective_mode": mode,
        "criterion_mode": mode,
        "alternatives": alternatives,
    }


def random_points(rng):
    if rng.random() < 0.1:
        return {"base": 0, "low": 0, "high": 0}
    base = rng.choice([5, 25, 50, 75, 100])
    return {"base": base, "low": base * 0.6, "high": min(100, base * 1.3)}


def random_alternative(rng, i, criteria):
    facts = []
    for criterion in criteria:
        kind = rng.random()
        if kind < 0.5:
            fact = {"values": [rng.choice([0, 0.25, 0.5, 0.75, 1])]}
        elif kind < 0.8:
            fact = {"values": [rng.random() for _ in range(rng.randint(2, 4))]}
        else:
            low = rng.uniform(-2, 8)
            fact = {"range": [low, low + rng.uniform(0.1, 6)], "anchors": [[0, 0], [rng.uniform(2, 8), 0.7], [10, 1]]}
        facts.append({"criterion": criterion["id"], **fact})
    return {"id": f"a{i}", "facts": facts}


def mean(fact):
    if "values" in fact:
        return float(np.mean(fact["values"]))
    (low, high), (at, value) = fact["range"], zip(*fact["anchors"])
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


def compare(problem, result, samples):
    """Returns the largest difference of each kind."""
    ids = [a["id"] for a in problem["alternatives"]]
    weights = base_weights(problem)
    means = np.array([[mean(fact) for fact in a["facts"]] for a in problem["alternatives"]])
    ranked = {r["id"]: r for r in result["ranking"]["ranked"]}
    simulated = {s["id"]: s for s in result["simulation"]["alternatives"]}
    worst = {}

    def note(kind, difference):
        worst[kind] = max(worst.get(kind, 0.0), float(difference))

    # pymcdm refuses weights of zero, which have no effect on a sum.
    counted = weights > 0
    values = WSM(normalization_function=lambda column, cost: column)(means[:, counted], weights[counted], np.ones(counted.sum()))
    places = rankdata(-np.rint(values * 1e12), method="min")
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
    both = acceptability(np.einsum("sj,sij->si", draws, facts))
    by_weights = acceptability(draws @ means.T)
    by_facts = acceptability(np.einsum("j,sij->si", weights, facts))
    for i, name in enumerate(ids):
        note("value", abs(ranked[name]["value"]["mean"] - values[i]))
        note("place", abs(ranked[name]["rank"] - places[i]))
        note("acceptability", np.abs(np.array(simulated[name]["acceptability"]) - both[i]).max())
        note("by weights", abs(simulated[name]["first_by_weights"] - by_weights[i, 0]))
        note("by facts", abs(simulated[name]["first_by_facts"] - by_facts[i, 0]))
    winner = ids.index(result["ranking"]["ranked"][0]["id"])
    differences = means[winner] - np.delete(means, winner, axis=0)
    for k, entry in enumerate(result["sensitivity"]["criteria"]):
        if entry["interval"] is not None:
            low, high = stability(weights, differences, k)
            note("stability", abs(entry["interval"][0]["at"] - low))
            note("stability", abs(entry["interval"][1]["at"] - high))
    for question in result["inquiry"]["questions"]:
        i, j = ids.index(question["alternative"]), int(question["fact"][1:])
        note("answer", abs(question["value"] - answer_value(problem, weights, means, i, j)))
    return worst


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--problems", type=int, default=200)
    parser.add_argument("--samples", type=int, default=4000)
    parser.add_argument("command", nargs="+")
    options = parser.parse_args()
    warnings.filterwarnings("ignore", module="pymcdm")  # It advises on dominated alternatives.
    rng = random.Random(20)
    tolerance = {
        "value": 1e-12,
        "place": 0,
        "acceptability": 1e-9,
        "by weights": 1e-9,
        "by facts": 1e-9,
        "stability": 1e-9,
        "answer": 1e-7,  # The grid over a number leaves a little.
    }
    worst = {}
    for _ in range(options.problems):
        problem = random_problem(rng)
        with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
            json.dump({**problem, "samples": options.samples}, file)
            file.flush()
            done = subprocess.run([*options.command, file.name], capture_output=True, text=True, check=True)
        for kind, difference in compare(problem, json.loads(done.stdout), options.samples).items():
            worst[kind] = max(worst.get(kind, 0.0), difference)
    for kind, difference in worst.items():
        print(f"{kind:>14}: largest difference {difference:.3g}, allowed {tolerance[kind]:.3g}")
    sys.exit(any(difference > tolerance[kind] for kind, difference in worst.items()))


if __name__ == "__main__":
    main()
