"""`factcheck schema NAME`: the JSON Schema of what factcheck writes."""

from __future__ import annotations

import json
from importlib import import_module

import click

#: What has a schema: the module and the model that defines it.
SCHEMAS = {
    "report": ("factcheck.model", "Report"),
    "claims": ("factcheck.reporting.claims_file", "ClaimsFile"),
    "claim": ("factcheck.model", "Claim"),
    "finding": ("factcheck.model", "Finding"),
    "source": ("factcheck.model", "Source"),
}


@click.command(name="schema")
@click.argument("name", type=click.Choice(list(SCHEMAS)))
def command(name: str) -> None:
    """Print the JSON Schema of the report, of a claims file, or of a part of them."""
    from factcheck.cli.stream import write_for_programs

    write_for_programs(json.dumps(schema_of(name), indent=2) + "\n")


def schema_of(name: str) -> dict[str, object]:
    """Give the schema of a name of SCHEMAS."""
    module, model = SCHEMAS[name]
    schema = getattr(import_module(module), model).model_json_schema(by_alias=True, mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
