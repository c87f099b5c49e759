"""The agreement of two labellers is that of what each gave alone, whatever the two were settled to."""

from pathlib import Path

from summarise.evaluation.agreement import agreement
from summarise.evaluation.gold import load

ARTICLE = "Title\n\nAda Brill accused Tom Okell of theft. Okell denied it.\n"
LABEL = """guide: 1
labeller: {labeller}
who:
- {{name: Tom Okell, kind: person, role: accused}}
allegation:
- {{id: a1, statement: Tom Okell is accused of theft., accused: [Tom Okell], evidence: ["Ada Brill accused Tom Okell of theft."]}}
denial: {denial}
context: []
"""
REPLY = """
- {by: Tom Okell, kind: denial, statement: Tom Okell denied it., answers: [a1], evidence: ["Okell denied it."]}"""


def story(folder: Path, *, first: str, second: str, settled: str) -> None:
    place = folder / "01-theft"
    place.mkdir()
    (place / "article.txt").write_text(ARTICLE)
    for name, denial in (("brief.first", first), ("brief.second", second), ("brief", settled)):
        (place / f"{name}.yaml").write_text(LABEL.format(labeller="A", denial=denial))


def test_a_settled_label_does_not_raise_the_agreement(tmp_path: Path) -> None:
    story(tmp_path, first="[]", second=REPLY, settled=REPLY)
    assert "denial 0.00" in agreement(load(tmp_path))
    assert "allegation 1.00" in agreement(load(tmp_path))


def test_a_story_is_scored_against_what_was_settled(tmp_path: Path) -> None:
    story(tmp_path, first="[]", second=REPLY, settled=REPLY)
    [loaded] = load(tmp_path)
    assert len(loaded.gold.brief.denial) == 1
    assert loaded.first is not None
    assert loaded.first.brief.denial == ()


def test_without_a_first_label_the_second_is_held_against_the_only_one(tmp_path: Path) -> None:
    story(tmp_path, first="[]", second=REPLY, settled="[]")
    (tmp_path / "01-theft" / "brief.first.yaml").unlink()
    assert "denial 0.00" in agreement(load(tmp_path))
