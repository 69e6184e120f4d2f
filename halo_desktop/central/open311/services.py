"""Discovery, the services and what has to be told for each (GeoReport v2, Service Discovery)."""

from __future__ import annotations

from typing import Final

from halo_desktop.central.core import Core
from halo_desktop.central.intake import reference
from halo_desktop.central.open311 import formats
from halo_desktop.central.open311.failing import Wrong
from halo_desktop.central.open311.formats import Listing, Record
from halo_desktop.central.web.visiting import Shown, Visit
from halo_desktop.domain.ids import TopicCode
from halo_desktop.domain.rulebook import Rulebook, Topic

JURISDICTION: Final = "polewalimandarkab.go.id"
SPECIFICATION: Final = "http://wiki.open311.org/GeoReport_v2"
CHANGESET: Final = "2026-11-24T00:00:00Z"
PLACE, CLASSIFICATION, PRIVACY, PUBLIC, TITLE, NOTICES = (
    "tempat",
    "klasifikasi",
    "privasi",
    "boleh_dibaca",
    "judul",
    "kabari",
)
CLASSIFICATIONS: Final = {
    "complaint": "Pengaduan",
    "aspiration": "Aspirasi",
    "information_request": "Permintaan informasi",
}
PRIVACIES: Final = {
    "open": "Dengan nama; hanya petugas yang melihatnya",
    "confidential": "Rahasia; isi aduan dilindungi",
    "anonymous": "Anonim; tanpa identitas",
}
YES_NO: Final = {"no": "Tidak", "yes": "Ya"}


def discovery(_: Core, visit: Visit, form: str) -> Shown:
    """Where the endpoints are and what they speak."""
    endpoint: Record = {
        "specification": SPECIFICATION,
        "url": f"{visit.base_url}/open311/v2",
        "changeset": CHANGESET,
        "type": "production",
        "formats": Listing(item="format", records=("text/xml", "application/json")),
    }
    found: Record = {
        "changeset": CHANGESET,
        "contact": "Dinas Kominfo SP Kabupaten Polewali Mandar",
        "key_service": "halo-central intake add-key",
        "endpoints": Listing(item="endpoint", records=(endpoint,)),
    }
    return formats.write("discovery", found, form)


def everything(core: Core, visit: Visit, form: str) -> Shown:
    """GET services: what one can complain of."""
    check_jurisdiction(visit)
    rulebook = _rulebook(core)
    records = [_service(topic, group) for topic, group in reference.topics(rulebook)]
    return formats.write("services", Listing(item="service", records=records), form)


def definition(core: Core, visit: Visit, form: str, code: str) -> Shown:
    """GET service definition: what else is asked; the same for each service."""
    check_jurisdiction(visit)
    rulebook = _rulebook(core)
    find(rulebook, code)
    found: Record = {
        "service_code": code,
        "attributes": Listing(item="attribute", records=tuple(_attributes(rulebook))),
    }
    return formats.write("service_definition", found, form)


def check_jurisdiction(visit: Visit) -> None:
    """There is one jurisdiction, so it need not be named; another one is not here.

    Raises:
        Wrong: 404, as the specification says.
    """
    wanted = visit.query.get("jurisdiction_id", "") or visit.text("jurisdiction_id")
    if wanted and wanted != JURISDICTION:
        raise Wrong(404, "jurisdiction_id provided was not found")


def find(rulebook: Rulebook, code: str) -> Topic:
    """The topic of a service.

    Raises:
        Wrong: 404 when there is none, 400 when none was named.
    """
    if not code:
        raise Wrong(400, "service_code was not provided")
    topic = rulebook.topic(TopicCode(code))
    if topic is None:
        raise Wrong(404, "service_code provided was not found")
    return topic


def _rulebook(core: Core) -> Rulebook:
    with core.database.read() as connection:
        return core.rulebook(connection)


def _service(topic: Topic, group: Topic | None) -> Record:
    return {
        "service_code": topic.code,
        "service_name": topic.name,
        "description": topic.elsewhere or topic.name,
        "metadata": True,
        "type": "realtime",
        "keywords": ",".join(topic.keywords),
        "group": group.name if group is not None else topic.name,
    }


def _attributes(rulebook: Rulebook) -> list[Record]:
    villages = {
        str(one.code): reference.place_name(rulebook, one.code)
        for above, below in reference.places(rulebook)
        for one in (above, *below)
    }
    return [
        _attribute(1, TITLE, "string", "Pokok aduan dalam satu kalimat", {}),
        _attribute(2, PLACE, "singlevaluelist", "Kecamatan atau desa/kelurahan", villages),
        _attribute(3, CLASSIFICATION, "singlevaluelist", "Jenis laporan", CLASSIFICATIONS),
        _attribute(4, PRIVACY, "singlevaluelist", "Siapa yang boleh tahu", PRIVACIES),
        _attribute(5, PUBLIC, "singlevaluelist", "Ringkasannya boleh dibaca umum", YES_NO),
        _attribute(6, NOTICES, "singlevaluelist", "Kabari lewat surel atau WhatsApp", YES_NO),
    ]


def _attribute(
    order: int, code: str, datatype: str, description: str, values: dict[str, str]
) -> Record:
    found: dict[str, formats.Value] = {
        "variable": True,
        "code": code,
        "datatype": datatype,
        "required": False,
        "datatype_description": None,
        "order": order,
        "description": description,
    }
    if values:
        records = [{"key": key, "name": name} for key, name in values.items()]
        found["values"] = Listing(item="value", records=records)
    return found
