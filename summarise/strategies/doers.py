"""Who does, suffers or is described by a verb, as the frames of accusing ask for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarise.mentions import Mentions
from summarise.parsing import SUBJECTS, Word
from summarise.saying import issuing
from summarise.strategies.lists import listed
from summarise.strategies.wrongs import DOCUMENTS, FINDING_FAULT

_FORCES = frozenset("force compel order require oblige press".split())
_ASKS = _FORCES | frozenset("ask urge pressure encourage persuade tell invite".split())


class Doers:
    """Words for those of whom the verbs of one sentence tell.

    Args:
        mentions: the article's references.
        index: of the sentence.
    """

    def __init__(self, mentions: Mentions, index: int) -> None:
        self._mentions, self._index = mentions, index
        self._parse = mentions.parses[index]
        self._names = mentions.at[index]

    def passive(self, verb: Word) -> list[Word]:
        """The subject of a passive, before it or behind it: "X is accused", "also accused are X and Y"."""
        found = self._parse.children(verb, "nsubjpass")
        behind = [w for aux in self._parse.children(verb, "auxpass") if aux.index > verb.index for w in self._parse.children(aux, "attr", "nsubj")]
        return [self.meant(verb, w) for w in found or (*behind, *(c for w in behind for c in self._parse.children(w, "conj")))]

    def meant(self, verb: Word, subject: Word) -> Word:
        """Of "who is alleged to have", "who they said had", whom "who" means."""
        who = subject.tag in ("WP", "WDT") and verb.dep == "relcl"
        return self._counted(self._mentions.antecedent(self._index, verb)) if who else subject

    def _counted(self, noun: Word) -> Word:
        """Who "the first member who …" is: of whom the sentence says that they are the first, "She was the first member who was accused"."""
        same = self._parse.children(self._parse.head(noun), "nsubj") if noun.dep == "attr" else ()
        return same[0] if same else noun

    def main_subject(self, word: Word) -> Sequence[Word]:
        """The subject of the nearest verb above a word."""
        for above in self._parse.ancestors(word):
            if above.pos in ("VERB", "AUX") and (found := self._parse.children(above, *SUBJECTS)):
                return found
        return ()

    def suspect(self, word: Word) -> Sequence[Word]:
        """Who is held, or whose house is searched, on suspicion."""
        verb = next((w for w in self._parse.ancestors(word) if w.pos in ("VERB", "AUX")), None)
        if verb is None:
            return ()
        return self.passive(verb) or self._parse.children(verb, "dobj") or self.modified(verb)

    def modified(self, verb: Word) -> list[Word]:
        """ "a man accused of theft", "Renn, charged with fraud,": whom a participle describes."""
        if verb.dep in ("acl", "relcl"):
            noun = self._parse.head(verb)
            many = self._parse.head(noun)
            counted = self._parse.head(many) if noun.dep == "pobj" and many.lemma == "of" else noun  # "X was one of the firms sued"
            same = self._counted(counted)  # "She was the second clerk charged"
            return listed(self._parse, self._names, noun) or [noun if same == counted else same]
        if verb.dep == "appos" and self._parse.children(verb, "det"):
            return [self._parse.head(verb)]  # "Renn, the main accused in the case"
        if verb.dep == "nsubj":
            return listed(self._parse, self._names, verb)  # "the accused are X and Y"
        if verb.dep in ("advcl", "conj", "dep") or self._parse.head(verb).lemma == "stand":  # "stands accused"
            head = self._parse.head(verb)
            found = [o for o in self._parse.children(head, "dobj") if o.index < verb.index]
            anew = [o for o in found if any(d.lemma == "a" for d in self._parse.children(o, "det"))]  # "searched a ship in May, suspected of"
            if verb.dep == "advcl" and not any(w.text == "," for o in found[-1:] for w in self._parse.words[o.index : verb.index]):
                anew = anew or found  # "held 14 people on Friday suspected of"
            return anew or (list(self._parse.children(head, *SUBJECTS)) if head.pos in ("VERB", "AUX") else [])
        return []

    def doing(self, verb: Word) -> list[Word]:
        """Who does what a verb says, whatever its voice."""
        by = list(self._parse.agents(verb))
        return by if by or self._parse.children(verb, "nsubjpass") else self.subjects(verb)

    def subjects(self, verb: Word) -> list[Word]:
        """The subject of a verb, its own or that of the verb which it hangs on; the noun that its clause describes; the paper that says it."""
        found = [s for s in self._parse.children(verb, "nsubj") if s.tag not in ("WP", "WDT")]
        if found:
            return [min(found, key=lambda s: abs(s.index - verb.index))]
        if verb.dep in ("relcl", "acl"):
            issued = issuing(self._parse, verb)
            return self.subjects(issued) if issued else [self._counted(self._parse.head(verb))]
        papers = [o for o in self._parse.children(self._parse.head(verb), "dobj") if o.lemma in DOCUMENTS and o.index < verb.index]
        if papers and verb.dep == "advcl" and verb.tag == "VBG" and self._parse.words[verb.index - 1].text != ",":
            return papers  # "slammed a lawsuit by X alleging that"
        if verb.dep in ("conj", "xcomp", "advcl") and self._parse.head(verb).pos in ("VERB", "AUX"):
            head = self._parse.head(verb)
            by = self._parse.agents(head) if verb.dep == "advcl" and verb.tag == "VBG" else ()  # "was sued by X, alleging that"
            return list(by or self._parse.children(head, "nsubjpass")) or self.subjects(head)
        above = self._parse.head(self._parse.head(verb))
        if verb.dep == "pcomp" and self._parse.head(verb).lemma in ("after", "by", "for") and above.pos in ("VERB", "AUX"):
            return (
                self._charged_for(verb) or list(self._parse.children(above, "nsubjpass")) or self.subjects(above)
            )  # "X could be jailed after pleading guilty"
        return []

    def asked(self, verb: Word) -> list[Word]:
        """Whom somebody asks to do what a verb says: "called upon X to answer the charges", "urged X to answer them"."""
        head = self._parse.head(verb)
        asked = [
            *(self._parse.children(head, "dobj") if head.lemma in _ASKS else ()),
            *(self._parse.governed(head, "on", "upon") if head.lemma == "call" else ()),
        ]
        return [w for w in asked if w.index < verb.index] if verb.dep == "xcomp" else []

    def _charged_for(self, verb: Word) -> list[Word]:
        """Who did what is told behind "for": "the proceedings against X for lying", "forced X to settle for laundering money"."""
        prep = self._parse.head(verb)
        before, settled = self._parse.words[prep.index - 1], self._parse.head(prep)
        if prep.lemma == "for" and before.dep == "pobj" and self._parse.head(before).lemma == "against":
            return [before]
        if prep.lemma == "for" and settled.lemma in FINDING_FAULT:  # "criticised X for allegedly lying"
            return list(self._parse.children(settled, "dobj"))
        forced = prep.lemma == "for" and settled.dep == "xcomp" and self._parse.head(settled).lemma in _FORCES
        return list(self._parse.children(self._parse.head(settled), "dobj")) if forced else []

    def objects(self, verb: Word) -> Iterator[Word]:
        """The objects of a verb, with those joined to them, and what a number of them counts."""
        for word in self._parse.children(verb, "dobj"):
            yield word
            yield from self._parse.children(word, "conj")
            if word.pos == "NUM":  # "faces five of the counts"
                yield from self._parse.governed(word)
