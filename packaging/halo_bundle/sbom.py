"""The bill of materials of a payload, as CycloneDX 1.6, the same bytes for the same parts."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, Final

from halo_bundle import recipe
from halo_bundle.origin import Part

NAMESPACE: Final = uuid.UUID("b1b1b3a4-2c7d-4b0e-8b1d-4a7d6a1f6d52")


def document(title: str, parts: Iterable[Part]) -> str:
    """Writes the bill down."""
    product = recipe.product()
    components = [_component(part) for part in parts]
    content: dict[str, Any] = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(recipe.epoch(), UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {
                "type": "application",
                "bom-ref": product.id,
                "name": title,
                "version": product.version,
                "supplier": {"name": product.vendor},
            },
        },
        "components": components,
        "dependencies": [
            {"ref": product.id, "dependsOn": [one["bom-ref"] for one in components]},
            *({"ref": one["bom-ref"]} for one in components),
        ],
    }
    body = json.dumps(content, ensure_ascii=False, sort_keys=True)
    content["serialNumber"] = f"urn:uuid:{uuid.uuid5(NAMESPACE, body)}"
    return json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _component(part: Part) -> dict[str, Any]:
    found: dict[str, Any] = {
        "type": "library",
        "bom-ref": part.purl,
        "name": part.name,
        "version": part.version,
        "purl": part.purl,
    }
    if part.kind != "deb" and part.licence != "NOASSERTION":
        # Free words: not everybody writes an expression of SPDX.
        found["licenses"] = [{"license": {"name": part.licence.splitlines()[0]}}]
    if part.source:
        found["properties"] = [{"name": "debian:source", "value": part.source}]
    return found
