"""JUnit: a test case a story and system; what failed, was worse or showed a fear is a failure."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarise.evaluation.report import Report

_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(report: Report) -> str:
    """The whole file."""
    root = ET.Element("testsuites", name=report.suite.name)
    for system in report.scored:
        failures = 0
        suite = ET.SubElement(root, "testsuite", name=system.system, tests=str(len(system.runs)))
        for runs in system.runs:
            score = runs[0]
            case = ET.SubElement(suite, "testcase", classname=system.system, name=score.story, time=f"{score.cost.seconds:.3f}")
            found = ["no brief"] if score.failed else [f"{c.fear}: {c.item}: {c.detail}" for c in score.cases if c.fear != "missed denial"]
            if found:
                failures += 1
                ET.SubElement(case, "failure", message=_clean(found[0])).text = _clean("\n".join(found))
        suite.set("failures", str(failures))
    gate = ET.SubElement(root, "testsuite", name="gate", tests="1", failures=str(int(report.verdict.code != 0)))
    case = ET.SubElement(gate, "testcase", classname="gate", name="verdict")
    if report.verdict.code:
        ET.SubElement(case, "failure", message=_clean(report.verdict.line)).text = _clean("\n".join(report.verdict.reasons))
    ET.indent(root)
    return ET.tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def _clean(text: str) -> str:
    return _NOT_XML.sub("�", text)
