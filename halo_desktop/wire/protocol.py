"""Names and numbers of the protocol, declared once for both sides."""

from __future__ import annotations

from typing import Final

PROTOCOL: Final = 1
OLDEST_PROTOCOL: Final = 1
BUILD: Final = 1

HEADER_DEVICE: Final = "X-Halo-Device"
HEADER_PROTOCOL: Final = "X-Halo-Proto"
HEADER_BUILD: Final = "X-Halo-Build"
HEADER_REQUEST: Final = "X-Request-Id"
HEADER_BODY_SHA256: Final = "X-Halo-Body-SHA256"
HEADER_PART_SHA256: Final = "X-Halo-Part-SHA256"

MEDIA_TYPE: Final = "application/json"
PROBLEM_MEDIA_TYPE: Final = "application/problem+json"

PATH_HELLO: Final = "/v1/hello"
PATH_HEALTH: Final = "/v1/healthz"  # query: probe
PATH_DEVICES: Final = "/v1/devices"
PATH_DEVICE_REPORT: Final = "/v1/devices/report"
PATH_TOTP: Final = "/v1/auth/totp"
PATH_LOGIN: Final = "/v1/auth/login"
PATH_REFRESH: Final = "/v1/auth/refresh"
PATH_LOGOUT: Final = "/v1/auth/logout"
PATH_ME: Final = "/v1/me"
PATH_CONFIG: Final = "/v1/config"
PATH_PULL: Final = "/v1/pull"
PATH_SNAPSHOT: Final = "/v1/snapshot"  # query: scope, tier, after, limit
PATH_POKE: Final = "/v1/poke"  # query: after, wait
PATH_COMMANDS: Final = "/v1/commands"
PATH_COMMAND_STATUS: Final = "/v1/commands/status"
PATH_COMPLAINT: Final = "/v1/complaints"  # /{id}
PATH_SEARCH: Final = "/v1/search"  # query: text, limit
PATH_BLOBS: Final = "/v1/blobs"  # /{sha256}, PUT and GET; /{sha256}/preview
PATH_UPLOADS: Final = "/v1/uploads"  # POST; /{sha256} PUT, query: offset
PATH_FEEDBACK: Final = "/v1/feedback"
PATH_PUBLIC: Final = "/aduan"  # for people with a browser, beside the protocol

MAX_ACTS: Final = 200
MAX_COMMANDS: Final = 50
MAX_PUSH_BYTES: Final = 256 * 1024
MAX_STATUS_IDS: Final = 500
MAX_PAGE_ROWS: Final = 500
DEFAULT_PAGE_ROWS: Final = 200
MAX_PAGE_BYTES: Final = 256 * 1024
MAX_BLOB_BYTES: Final = 15 * 1024 * 1024
MAX_PART_BYTES: Final = 1024 * 1024
PREVIEW_SIDE: Final = 256  # pixels
UPLOAD_DAYS: Final = 14  # an upload that nobody goes on with
UNNAMED_FILE_DAYS: Final = 30  # a file that no action names
MAX_POKE_SECONDS: Final = 25
RESULT_RETENTION_DAYS: Final = 400
ONLINE_TOKEN_SECONDS: Final = 300
"""Idempotency results and tombstones outlive any offline period."""
