"""Open311 GeoReport v2, so that the citizens' app and others can file and follow."""
