#!/usr/bin/env python3
"""Times the best vectorised formulation of the simulation in numpy, to set beside `cargo bench --bench simulation`.

Not part of the tests: it needs `pip install numpy`. The task is that of the benchmark: 40 % of the facts unknown (in turn
a yes or no, three levels and a number) and drawn anew for each sample, weights from intervals of points on two levels, and
the full matrix of rank acceptabilities. Numpy may use its own fast generator and skip ties; what is timed is

- the floor: one matrix product of weights and values, without drawing or ordering;
- numpy: all of it, in blocks that fit the cache, ordered by `argsort` and counted by `bincount`; the best of two ways to
  draw and three sizes of block.

The number of threads of the matrix product is that of numpy's linear algebra; set OMP_NUM_THREADS to choose it.
"""

import time

import numpy as np

PROBLEMS = [(30, 12, 10_000), (100, 20, 10_000), (100, 20, 100_000), (1000, 20, 10_000)]
UNKNOWN = 0.4
RUNS = 3


def problem(alternatives, criteria, rng):
    values = rng.random((alternatives, criteria))
    unknown = rng.random((alternatives, criteria)) < UNKNOWN
    kind = np.broadcast_to(np.arange(criteria) % 3, unknown.shape)
    return values, [np.nonzero(unknown & (kind == k)) for k in range(3)]


def draw_weights(criteria, samples, rng):
    outer = rng.uniform(20, 80, (samples, -(-criteria // 4)))
    outer /= outer.sum(axis=1, keepdims=True)
    inner = rng.uniform(20, 80, (samples, criteria))
    group = np.arange(criteria) // 4
    sums = np.add.reduceat(inner, np.unique(group, return_index=True)[1], axis=1)
    return inner / sums[:, group] * outer[:, group]


def by_columns(values, unknown, weights, rng):
    """Totals of a block: one product for what is known, then each unknown criterion for all that lack it."""
    totals = weights @ np.where(flat(unknown, values), 0, values).T
    for kind, (rows, columns) in enumerate(unknown):
        for column in np.unique(columns):
            own = rows[columns == column]
            totals[:, own] += weights[:, [column]] * drawn(kind, (len(weights), own.size), rng)
    return totals


def by_tables(values, unknown, weights, rng):
    """Totals of a block: a table of samples x alternatives x criteria, and one product for each sample."""
    table = np.repeat(values[np.newaxis], len(weights), axis=0)
    for kind, (rows, columns) in enumerate(unknown):
        table[:, rows, columns] = drawn(kind, (len(weights), rows.size), rng)
    return np.matmul(table, weights[:, :, np.newaxis])[:, :, 0]


def drawn(kind, shape, rng):
    if kind == 0:
        return rng.integers(0, 2, shape, dtype=np.uint8)
    if kind == 1:
        return np.array([0.0, 0.4, 1.0])[rng.integers(0, 3, shape, dtype=np.uint8)]
    return 0.1 + 0.8 * rng.random(shape)


def flat(unknown, values):
    mask = np.zeros(values.shape, dtype=bool)
    for cells in unknown:
        mask[cells] = True
    return mask


def simulate(values, unknown, samples, rng, block, totals_of):
    """Rank acceptabilities, by blocks of samples."""
    alternatives, criteria = values.shape
    counts = np.zeros(alternatives * alternatives, dtype=np.int64)
    places = np.arange(alternatives)
    for start in range(0, samples, block):
        weights = draw_weights(criteria, min(block, samples - start), rng)
        order = np.argsort(-totals_of(values, unknown, weights, rng), axis=1)
        counts += np.bincount((order * alternatives + places).ravel(), minlength=counts.size)
    return counts.reshape(alternatives, alternatives) / samples


def best(run):
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return min(times) * 1e3


def main():
    rng = np.random.Generator(np.random.SFC64(1))
    print(f"numpy {np.__version__}, best of {RUNS}, milliseconds")
    print(f"{'problem':>24} {'product':>8} {'numpy':>8}")
    for alternatives, criteria, samples in PROBLEMS:
        values, unknown = problem(alternatives, criteria, rng)
        weights = draw_weights(criteria, samples, rng)
        product = best(lambda: weights @ values.T)
        whole = min(
            best(lambda: simulate(values, unknown, samples, rng, block, totals_of))
            for block in (128, 512, 2048)
            for totals_of in (by_columns, by_tables)
        )
        print(f"{f'{alternatives} x {criteria} x {samples}':>24} {product:8.2f} {whole:8.1f}")


if __name__ == "__main__":
    main()
