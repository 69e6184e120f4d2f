"""The addresses of the protocol that show the audit trail."""

from __future__ import annotations

from typing import Final

from halo_desktop.central.web.endpoint import Endpoint
from halo_desktop.wire import audit
from halo_desktop.wire.codes import ProblemCode

AUDIT_ENDPOINTS: Final[tuple[Endpoint, ...]] = (
    Endpoint(
        name="audit",
        method="POST",
        path=audit.PATH_AUDIT,
        summary="Who did what, the newest first, for supervisor and auditor; asking is recorded.",
        run=lambda central, call: central.audit(call.who, call.body(audit.AuditRequest)),
        request=audit.AuditRequest,
        answer=audit.AuditAnswer,
        problems=(ProblemCode.NOT_PERMITTED,),
    ),
    Endpoint(
        name="audit_chains",
        method="GET",
        path=audit.PATH_AUDIT_CHAINS,
        summary="Computes every seal of the records anew, for supervisor and auditor.",
        run=lambda central, call: central.audit_chains(call.who),
        answer=audit.AuditChains,
        problems=(ProblemCode.NOT_PERMITTED,),
    ),
)
