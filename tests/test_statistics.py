"""Intervals and tests, held to published values and to what they are for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarise.evaluation.statistics import bootstrap, compare, holm, sign_flip, smallest_effect, wilson


def test_wilson_is_newcombes() -> None:
    """Newcombe 1998, table I: 81/263 gives 0.2553 to 0.3662; 0/20 gives 0 to 0.1611."""
    found = wilson(81, 263)
    assert (round(found.low, 4), round(found.high, 4)) == (0.2553, 0.3662)
    none = wilson(0, 20)
    assert (round(none.low, 9), round(none.high, 4)) == (0.0, 0.1611)


def test_nothing_is_known_from_one_story() -> None:
    assert (bootstrap([(1.0,)], lambda s: s[0]).low, bootstrap([(1.0,)], lambda s: s[0]).high) == (0.0, 1.0)
    assert compare("f1", [0.2], [0.9]).verdict() == "cannot tell"


def test_bootstrap_is_seeded_and_near_the_normal_interval() -> None:
    rows = [(float(i % 2), 1.0) for i in range(100)]
    one = bootstrap(rows, lambda s: s[0] / s[1])
    assert one == bootstrap(rows, lambda s: s[0] / s[1])
    assert one.value == 0.5
    assert one.low == pytest.approx(0.402, abs=0.02)
    assert one.high == pytest.approx(0.598, abs=0.02)


def test_sign_flip_counts_every_flip_of_few_stories() -> None:
    assert sign_flip([1.0] * 6) == pytest.approx(2 / 64)
    assert sign_flip([0.0] * 30) == 1.0
    assert sign_flip([1.0, -1.0]) == 1.0
    assert sign_flip([0.5] * 40) < 0.001


def test_holm_by_hand() -> None:
    assert holm({"a": 0.01, "b": 0.04, "c": 0.03}) == pytest.approx({"a": 0.03, "b": 0.06, "c": 0.06})


@given(st.dictionaries(st.text(min_size=1, max_size=3), st.floats(0, 1), min_size=1, max_size=6))
def test_holm_never_lowers_a_p_value(values: dict[str, float]) -> None:
    adjusted = holm(values)
    assert all(values[k] <= adjusted[k] <= 1 for k in values)


def test_better_worse_and_cannot_tell() -> None:
    low, high = [0.4] * 30, [0.7] * 30
    assert compare("f1", low, high).verdict() == "better"
    assert compare("f1", high, low).verdict() == "worse"
    assert compare("f1", low, low).verdict() == "cannot tell"
    assert compare("f1", low, low).not_worse(0.02) is True
    assert compare("f1", high, low).not_worse(0.02) is False
    mixed = compare("f1", [0.5] * 10, [0.1, 0.9] * 5)
    assert mixed.not_worse(0.02) is None


def test_more_stories_see_smaller_effects() -> None:
    assert smallest_effect([0.1, -0.1] * 40) < smallest_effect([0.1, -0.1] * 5)
