"""The addresses of files: in parts, as a whole, as a range, as a small picture."""

from __future__ import annotations

import re
from typing import Final

from halo_desktop.central.service import Central
from halo_desktop.central.web.endpoint import Call, Endpoint, FilePart, Parameter
from halo_desktop.domain.ids import Sha256
from halo_desktop.wire import messages, protocol, transfers
from halo_desktop.wire.codes import ProblemCode
from halo_desktop.wire.messages import Answer

_RANGE: Final = re.compile(r"bytes=(\d{1,15})-(\d{1,15})?")


def _sha256(call: Call) -> Sha256:
    return Sha256(call.path["sha256"])


def _put_part(central: Central, call: Call) -> Answer:
    return central.put_part(
        call.who,
        _sha256(call),
        offset=call.number("offset", 0),
        content=call.content,
        part_sha256=call.headers.get(protocol.HEADER_PART_SHA256.lower(), "").strip().lower(),
    )


def _get_blob(central: Central, call: Call) -> FilePart:
    """The whole file, or one range of it if it is still the file that is meant (RFC 9110 §14)."""
    sha256 = _sha256(call)
    content = central.get_blob(call.who, sha256)
    whole = FilePart(content=content, sha256=sha256, total=len(content))
    wanted = _RANGE.fullmatch(call.headers.get("range", "").strip())
    if_range = call.headers.get("if-range", "").strip()
    if wanted is None or (if_range and if_range.strip('"') != sha256):
        return whole
    start = int(wanted[1])
    end = len(content) if wanted[2] is None else min(int(wanted[2]) + 1, len(content))
    if start >= end:
        return whole
    return FilePart(
        content=content[start:end],
        sha256=sha256,
        start=start,
        total=len(content),
        is_partial=True,
    )


def _get_preview(central: Central, call: Call) -> FilePart:
    content = central.get_preview(call.who, _sha256(call))
    return FilePart(content=content, sha256=_sha256(call), total=len(content))


_PATH: Final = Parameter(
    name="sha256", meaning="Hash of the content, lower case", place="path", is_required=True
)

FILE_ENDPOINTS: Final[tuple[Endpoint, ...]] = (
    Endpoint(
        name="begin_upload",
        method="POST",
        path=protocol.PATH_UPLOADS,
        summary="Begins to send a file, or says how far it got.",
        run=lambda central, call: central.begin_upload(
            call.who, call.body(transfers.UploadRequest)
        ),
        request=transfers.UploadRequest,
        answer=transfers.UploadAnswer,
        problems=(ProblemCode.UPLOAD_QUOTA,),
    ),
    Endpoint(
        name="put_part",
        method="PUT",
        path=protocol.PATH_UPLOADS + "/{sha256}",
        summary="The next bytes of a file; with the last ones its hash is checked.",
        run=_put_part,
        takes_file=True,
        answer=transfers.UploadAnswer,
        parameters=(
            _PATH,
            Parameter(name="offset", meaning="Where the bytes begin", is_number=True),
            Parameter(
                name=protocol.HEADER_PART_SHA256, meaning="Hash of these bytes", place="header"
            ),
        ),
        problems=(
            ProblemCode.NOT_FOUND,
            ProblemCode.OFFSET_MISMATCH,
            ProblemCode.HASH_MISMATCH,
            ProblemCode.FILE_TYPE,
        ),
    ),
    Endpoint(
        name="put_blob",
        method="PUT",
        path=protocol.PATH_BLOBS + "/{sha256}",
        summary="Stores a file that comes as a whole.",
        run=lambda central, call: central.put_blob(call.who, _sha256(call), call.content),
        takes_file=True,
        answer=messages.BlobAnswer,
        parameters=(_PATH,),
        problems=(
            ProblemCode.HASH_MISMATCH,
            ProblemCode.TOO_LARGE,
            ProblemCode.FILE_TYPE,
            ProblemCode.UPLOAD_QUOTA,
        ),
    ),
    Endpoint(
        name="get_blob",
        method="GET",
        path=protocol.PATH_BLOBS + "/{sha256}",
        summary="A file of a complaint that the session sees; also a range of it.",
        run=_get_blob,
        answer=None,
        parameters=(
            _PATH,
            Parameter(name="Range", meaning="bytes=first-last", place="header"),
            Parameter(name="If-Range", meaning="The hash in quotes", place="header"),
        ),
        problems=(ProblemCode.NOT_FOUND,),
    ),
    Endpoint(
        name="get_preview",
        method="GET",
        path=protocol.PATH_BLOBS + "/{sha256}/preview",
        summary="A small JPEG of a picture of a complaint that the session sees.",
        run=_get_preview,
        answer=None,
        parameters=(_PATH,),
        problems=(ProblemCode.NOT_FOUND, ProblemCode.NO_PREVIEW),
    ),
)
