"""The report contract (`schema: "factcheck/report@1"`) as JSON, for programs."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from factcheck.model import Report
from factcheck.reporting.safety import UNSAFE
from factcheck.reporting.view import View

_UNSAFE = re.compile(UNSAFE)


def render(report: Report, texts: Mapping[str, str], view: View) -> str:
    """Write the report as JSON; words of sources stay exact, with what could steer a terminal as `\\u` escapes."""
    del texts, view
    data = report.model_dump(mode="json", by_alias=True)
    ordered = {"schema": data.pop("schema"), **data}
    return escaped(json.dumps(ordered, ensure_ascii=False, indent=2)) + "\n"


def escaped(text: str) -> str:
    """Replace control characters and invisible ones of a JSON text by the escapes that stand for them."""
    return _UNSAFE.sub(lambda match: json.dumps(match.group())[1:-1], text)
