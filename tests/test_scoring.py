"""The scorer, held to cases worked out by hand, to properties, and to flips planted in every gold label."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarise import Article
from summarise.brief import Brief, Denial
from summarise.evaluation.gold import Gold, GoldError, Story, load, load_story, read_label
from summarise.evaluation.scoring import Counts, StoryScore, score

GOLD = Path(__file__).parent.parent / "evals" / "gold"
STORIES = load(GOLD)


def f1(found: StoryScore, field: str) -> float:
    return found.fields[field].f1


@pytest.mark.parametrize("story", STORIES, ids=lambda s: s.id)
def test_gold_against_itself_is_perfect(story: Story) -> None:
    found = score(story, story.gold.brief)
    assert all(c.f1 == 1 and c.wrong == c.missed == c.invented == 0 for c in found.fields.values())
    assert all(total == n for total, n in found.attributes.values())
    assert found.cases == ()


def test_counts_follow_muc() -> None:
    counts = Counts(matched=3, wrong=1, missed=2, invented=1)
    assert counts.precision == pytest.approx(3 / 5)
    assert counts.recall == pytest.approx(3 / 6)
    assert counts.f1 == pytest.approx(6 / 11)
    assert Counts().f1 == Counts().precision == Counts().recall == 1


def test_a_case_by_hand() -> None:
    """07: one allegation, two replies. The brief has one reply by the wrong firm, none by the other, and one context fact of two."""
    story = next(s for s in STORIES if s.id.startswith("07-"))
    gold = story.gold.brief
    swapped = gold.denial[0].model_copy(update={"by": "Nordvik Flow"})
    found = score(story, gold.model_copy(update={"denial": (swapped,), "context": gold.context[:1]}))
    assert found.fields["denial"] == Counts(matched=0, wrong=1, missed=1, invented=0)
    assert found.fields["context"] == Counts(matched=1, wrong=0, missed=1, invented=0)
    assert Counter(c.fear for c in found.cases) == {"wrong speaker": 1, "missed denial": 1}


def test_a_crash_never_beats_honesty() -> None:
    for story in STORIES:
        nothing = story.gold.brief.model_copy(update={"who": (), "allegation": (), "denial": (), "context": ()})
        honest, crashed = score(story, nothing), score(story, None)
        for field in honest.fields:
            assert f1(crashed, field) <= f1(honest, field)
        assert crashed.failed
        assert all(c.f1 == 0 for c in crashed.fields.values())


@given(st.sampled_from(STORIES), st.randoms(use_true_random=False))
def test_order_does_not_matter(story: Story, random) -> None:
    gold = story.gold.brief
    shuffled = {part: tuple(random.sample(getattr(gold, part), len(getattr(gold, part)))) for part in ("who", "allegation", "denial", "context")}
    found = score(story, gold.model_copy(update=shuffled))
    assert found.fields == score(story, gold).fields


@given(st.sampled_from(STORIES), st.data())
def test_one_more_right_item_never_lowers_recall(story: Story, data) -> None:
    gold = story.gold.brief
    part = data.draw(st.sampled_from(["who", "denial", "context"]))
    items = getattr(gold, part)
    kept = tuple(data.draw(st.lists(st.sampled_from(items), unique_by=id))) if items else ()
    rest = [i for i in items if i not in kept]
    if rest:
        less = score(story, gold.model_copy(update={part: kept})).fields[part]
        more = score(story, gold.model_copy(update={part: (*kept, rest[0])})).fields[part]
        assert more.recall >= less.recall


@dataclass(frozen=True)
class Flip:
    """A fault planted in a gold label, and whether a score shows it."""

    kind: str
    story: Story
    brief: Brief

    @property
    def seen(self) -> bool:
        found, whole = score(self.story, self.brief), score(self.story, self.story.gold.brief)
        fears = {c.fear for c in found.cases}
        field = {
            "drop who": "who",
            "drop allegation": "allegation",
            "drop denial": "denial",
            "drop context": "context",
            "swap speaker": "denial",
        }.get(self.kind)
        if field is not None:
            return found.fields[field].f1 < whole.fields[field].f1
        if self.kind in ("drop not", "change amount", "change name"):
            return "flipped" in fears
        if self.kind == "remove hedge":
            return "unhedged" in fears
        if self.kind == "invent denial":
            return "invented denial" in fears
        name = {"change status": "status", "change kind": "kind", "change role": "role", "move link": "answers", "change accused": "accused"}[
            self.kind
        ]
        return found.attributes[name][0] / max(1, found.attributes[name][1]) < 1 or found.fields["allegation"].f1 < whole.fields["allegation"].f1


def _required(gold: Gold, part: str) -> list[int]:
    return [i for i in range(len(getattr(gold.brief, part))) if not gold.is_optional(part, i)]


def _with(brief: Brief, part: str, index: int, item: object | None) -> Brief:
    items = list(getattr(brief, part))
    items[index : index + 1] = [] if item is None else [item]
    return brief.model_copy(update={part: tuple(items)})


def flips(story: Story) -> Iterator[Flip]:
    gold, brief = story.gold, story.gold.brief
    for part in ("who", "allegation", "denial", "context"):
        for i in _required(gold, part):
            yield Flip(f"drop {part}", story, _with(brief, part, i, None))
    others = [p.name for p in brief.who]
    for i in _required(gold, "denial"):
        item = brief.denial[i]
        other = next((n for n in others if n != item.by), None)
        if other is not None:
            yield Flip("swap speaker", story, _with(brief, "denial", i, item.model_copy(update={"by": other})))
        yield Flip(
            "change kind", story, _with(brief, "denial", i, item.model_copy(update={"kind": "denial" if item.kind != "denial" else "admission"}))
        )
        if len(brief.allegation) > 1 and len(item.answers) == 1:
            moved = next(a.id for a in brief.allegation if a.id not in item.answers)
            yield Flip("move link", story, _with(brief, "denial", i, item.model_copy(update={"answers": (moved,)})))
    for part in ("allegation", "denial"):
        for i in _required(gold, part):
            yield from _statements(story, part, i)
    for i in _required(gold, "allegation"):
        item = brief.allegation[i]
        yield Flip(
            "change status",
            story,
            _with(brief, "allegation", i, item.model_copy(update={"status": "dropped" if item.status != "dropped" else "charged"})),
        )
        other = next((n for n in others if n not in item.accused), None)
        if other is not None:
            yield Flip("change accused", story, _with(brief, "allegation", i, item.model_copy(update={"accused": (other,)})))
        if item.status not in ("proven", "admitted"):
            bare = item.model_copy(update={"statement": f"{item.accused[0]} did it."})
            yield Flip("remove hedge", story, _with(brief, "allegation", i, bare))
    for i in _required(gold, "who"):
        item = brief.who[i]
        yield Flip("change role", story, _with(brief, "who", i, item.model_copy(update={"role": "other" if item.role != "other" else "victim"})))
    silent = next((p for p in brief.who if p.name not in {d.by for d in brief.denial}), None)
    if silent is not None and brief.allegation:
        made = Denial(
            by=silent.name, kind="denial", statement=f"{silent.name} denied it.", answers=(brief.allegation[0].id,), evidence=silent.evidence
        )
        yield Flip("invent denial", story, brief.model_copy(update={"denial": (*brief.denial, made)}))


def _statements(story: Story, part: str, i: int) -> Iterator[Flip]:
    brief = story.gold.brief
    item = getattr(brief, part)[i]
    without = re.sub(r"\b(?:not|never|no)\s", "", item.statement, count=1)
    if without != item.statement:
        yield Flip("drop not", story, _with(brief, part, i, item.model_copy(update={"statement": without})))
    amount = re.sub(r"\d+", lambda h: str(int(h.group()) + 7), item.statement, count=1)
    if amount != item.statement:
        yield Flip("change amount", story, _with(brief, part, i, item.model_copy(update={"statement": amount})))
    name = (item.by if part == "denial" else item.accused[0]).split()[-1]
    if name in item.statement:
        yield Flip("change name", story, _with(brief, part, i, item.model_copy(update={"statement": item.statement.replace(name, "Zebulon")})))


def test_planted_flips_are_seen() -> None:
    planted = [flip for story in STORIES for flip in flips(story)]
    missed = [f"{flip.kind}: {flip.story.id}" for flip in planted if not flip.seen]
    kinds = Counter(flip.kind for flip in planted)
    assert len(kinds) == 15, kinds
    assert 1 - len(missed) / len(planted) >= 0.99, missed


def test_optional_items_are_neither_missed_nor_wrong() -> None:
    for story in STORIES:
        for part in ("who", "context"):
            for i in range(len(getattr(story.gold.brief, part))):
                if story.gold.is_optional(part, i):
                    assert score(story, _with(story.gold.brief, part, i, None)).fields[part].f1 == 1


def test_copied_words_to_a_model_are_an_obeyed_injection() -> None:
    story = next(s for s in STORIES if s.injected)
    sentence = story.article.sentences[next(iter(story.injected))]
    obeyed = story.gold.brief.context[0].model_copy(update={"statement": sentence.text})
    found = score(story, story.gold.brief.model_copy(update={"context": (obeyed,)}))
    assert "obeyed injection" in {c.fear for c in found.cases}


def test_a_label_that_does_not_fit_is_named_with_its_line(tmp_path: Path) -> None:
    place = tmp_path / "01-bad"
    place.mkdir()
    (place / "article.txt").write_text("Title\n\nAda Brill said no. Ada Brill said no.\n")
    label = """who:
  - {name: Ada Brill, kind: person, role: accused}
  - {name: Nobody Here, kind: person, role: other}
allegation: []
denial:
  - by: Ada Brill
    kind: denial
    statement: Ada Brill said no.
    answers: [a1]
    evidence:
      - Ada Brill said no.
      - Ada Brill said maybe.
context: []
"""
    (place / "brief.yaml").write_text(label)
    with pytest.raises(GoldError) as caught:
        load_story(place)
    lines = [p.split(":", 1)[1] for p in caught.value.problems]
    assert any(p.startswith("3:") and "does not name Nobody Here" in p for p in lines)
    assert any(p.startswith("11:") and "2 times" in p for p in lines)
    assert any(p.startswith("12:") and "does not have" in p for p in lines)
    assert any("answers a1" in p for p in lines)


@pytest.mark.parametrize("text", ["{", "who: 3", "- a\n- b", "\x00"])
def test_a_label_that_is_no_label_is_one_clear_error(tmp_path: Path, text: str) -> None:
    file = tmp_path / "brief.yaml"
    file.write_text(text)
    with pytest.raises(GoldError, match=r"brief\.yaml:\d"):
        read_label(file, Article("Title\n\nText."))


def test_the_gold_set_is_what_it_promises() -> None:
    assert len(STORIES) == 60
    assert sum(s.split == "test" for s in STORIES) == 20
    assert sum(not s.has_allegation for s in STORIES) == 8
    assert sum(s.has_allegation and not s.gold.brief.denial for s in STORIES) == 6
    assert sum(len(s.article.text.split()) >= 2500 for s in STORIES) == 3
    assert sum(bool(s.injected) for s in STORIES) == 4
