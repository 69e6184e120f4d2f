from typing import Any

class GeoReport:
    def __init__(
        self,
        root_address: str,
        jurisdiction: str | None = None,
        api_key: str | None = None,
        output_format: str = "json",
    ) -> None: ...
    def get_service_list(self) -> list[dict[str, Any]]: ...
    def get_service_definition(self, service_code: str) -> dict[str, Any]: ...
    def get_service_requests(
        self,
        service_request_id: str | None = None,
        service_code: str | None = None,
        start_date: str | None = None,
        end_date: str | None = None,
        status: str | None = None,
    ) -> list[dict[str, Any]]: ...
    def get_service_request(self, service_request_id: str) -> Any: ...
